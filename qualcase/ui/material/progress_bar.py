"""How far the coding is, as a thin bar: done, begun, and what is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from qualcase.ui.material.progress_state import Tally

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_HEIGHT = 4
_BEGUN_HEAT = 4


class ProgressBar(QWidget):
    """Tells its figures when the pointer rests on it, and to those who hear the screen."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self.tally = Tally()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)

    def sizeHint(self) -> QSize:
        """A thin line."""
        return QSize(64, _HEIGHT)

    def show_tally(self, tally: Tally) -> None:
        """Show other figures."""
        self.tally = tally
        left = tally.total - tally.done - tally.begun
        words = translate("Material", "{done} done · {begun} begun · {left} not begun")
        told = words.format(done=tally.done, begun=tally.begun, left=left)
        self.setToolTip(told)
        self.setAccessibleName(told)
        self.update()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._tokens = tokens
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The whole as a quiet line, over it begun and done."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        tally, tokens = self.tally, self._tokens
        parts = (
            (tokens.line, tally.total),
            (tokens.heat[_BEGUN_HEAT], tally.done + tally.begun),
            (tokens.accent, tally.done),
        )
        for colour, amount in parts:
            if amount:
                painter.setBrush(QColor(colour))
                wide = self.width() * amount / tally.total
                painter.drawRoundedRect(QRectF(0, 0, wide, self.height()), 2, 2)
