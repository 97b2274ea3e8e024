"""The code that passages are found for: its name in its colour, and the way to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qualcase.ui.theme.code_colours import shown
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.labels import ElidedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from qualcase.coding.codebook import Code
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_DOT = 8


class _Dot(QWidget):
    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self.tokens, self.colour = tokens, ""

    def sizeHint(self) -> QSize:
        return QSize(_DOT + 8, _DOT)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self.colour:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(shown(self.colour, self.tokens))
            painter.drawEllipse(QRect(0, (self.height() - _DOT) // 2, _DOT, _DOT))


class CodeLine(QWidget):
    """Which code it is."""

    wanted = Signal()
    """Another code shall be chosen."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        """No code is chosen."""
        super().__init__(parent)
        self._dot, self.name = _Dot(tokens), ElidedLabel(strong=True)
        self.change = link_button("", self.wanted.emit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._dot)
        layout.addWidget(self.name, 1)
        layout.addWidget(self.change)
        self.show_code(None)

    def show_code(self, code: Code | None) -> None:
        """Show a code."""
        self._dot.colour = code.colour if code is not None else ""
        self._dot.setVisible(code is not None)
        self.name.setText(code.name if code is not None else translate("Finding", "No code chosen"))
        self.change.setText(
            translate("Finding", "Another code…") if code is not None else translate("Finding", "Choose a code…")
        )
        self._dot.update()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._dot.tokens = tokens
        self._dot.update()
