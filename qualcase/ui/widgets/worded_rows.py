"""Rows of words below each other, broken at the width of their list, each with its type and colour."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from qualcase.ui.widgets.rows import RowDelegate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QListView, QStyleOptionViewItem

    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.widgets.rows import Index

_PAD, _FAR = 12, 100_000
_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class Told(NamedTuple):
    """Words of a row; `colour` names a token."""

    words: str
    font: QFont
    colour: str = "text"


class WordedDelegate(RowDelegate):
    """Who inherits says what a row tells."""

    def __init__(self, view: QListView, tokens: Tokens) -> None:
        """As wide as the view."""
        super().__init__(tokens, view)
        self._view = view

    def told(self, row: int) -> list[Told]:
        """The words of a row from top to bottom."""
        raise NotImplementedError

    def air_above(self, row: int) -> int:
        """Pixels above the words of a row."""
        del row
        return 8

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words need."""
        del option
        return QSize(1, self._placed(index.row())[-1][1].bottom() + 9)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, words, and the line to the next row."""
        painter.save()
        self.paint_background(painter, option)
        for one, place in self._placed(index.row()):
            painter.setFont(one.font)
            painter.setPen(QColor(getattr(self.tokens, one.colour)))
            painter.drawText(place.translated(option.rect.topLeft()), _WRAP, one.words)
        painter.setPen(QColor(self.tokens.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()

    def _placed(self, row: int) -> list[tuple[Told, QRect]]:
        width, top, found = max(40, self._view.viewport().width() - 2 * _PAD), self.air_above(row), []
        for one in self.told(row):
            high = QFontMetrics(one.font).boundingRect(QRect(0, 0, width, _FAR), _WRAP, one.words).height()
            found.append((one, QRect(_PAD, top, width, high)))
            top += high + 3
        return found
