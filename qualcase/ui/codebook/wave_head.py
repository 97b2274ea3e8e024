"""Names of the waves over the columns of figures in the tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from qualcase.ui.theme.fonts import Size, interface

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
COUNT_WIDTH = 40
"""Pixels of a column of figures."""
_ROOM = 24
"""Pixels for the tree's scroll bar."""


def column_of(area: QRect, taken: int, width: int) -> QRect:
    """The part of an area that lies so far from its right end."""
    return area.adjusted(area.width() - taken - width, 0, -taken, 0)


class WaveHead(QWidget):
    """Stands over the tree, as wide as it."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._names: tuple[str, ...] = ()
        self._bar = 0
        self.setFont(interface(Size.SMALL))
        self.setFixedHeight(self.fontMetrics().height() + 4)

    def show_waves(self, waves: Sequence[str]) -> None:
        """Name the columns; nothing is shown where there are none."""
        self._names = (*waves, translate("Codebook", "all")) if waves else ()
        self.setFixedWidth(COUNT_WIDTH * len(self._names) + 8 + _ROOM)
        self.setVisible(bool(waves))
        words = translate(
            "Codebook",
            "Passages with those of sub-codes: by wave as the comparison counts them, and all, of every coder.",
        )
        self.setToolTip(words)
        self.setAccessibleName(", ".join(self._names))
        self.update()

    def leave_room(self, pixels: int) -> None:
        """Leave room at the right for the tree's scroll bar."""
        if pixels != self._bar:
            self._bar = pixels
            self.update()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._tokens = tokens
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The names, right over their figures."""
        del event
        painter = QPainter(self)
        painter.setPen(QColor(self._tokens.quiet))
        area = self.rect().adjusted(0, 0, -8 - self._bar, 0)
        for place, name in enumerate(reversed(self._names)):
            fitting = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, COUNT_WIDTH - 2)
            painter.drawText(column_of(area, place * COUNT_WIDTH, COUNT_WIDTH), Qt.AlignmentFlag.AlignRight, fitting)
