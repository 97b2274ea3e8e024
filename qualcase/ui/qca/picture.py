"""Tables of an analysis as drawings, for the clipboard and for files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics

from qualcase.ui.qca.laying import PAD_X, height_of, paint_cell, width_of
from qualcase.ui.theme.fonts import Size, interface
from qualcase.ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from qualcase.ui.qca.pieces import Row, Sheet

_PAD, _HEAD = 16, 28
_WIDEST, _LEAST = 320, 40


class SheetDrawing:
    """One table, as wide as its words need."""

    def __init__(self, sheet: Sheet) -> None:
        """Work out the widths."""
        self._sheet = sheet
        metrics = QFontMetrics(interface(Size.SMALL))
        self._widths = [
            min(
                _WIDEST,
                max(
                    _LEAST,
                    metrics.horizontalAdvance(head) + 2 * PAD_X,
                    *(width_of(row.cells[column]) for row in sheet.rows if not row.heading),
                    0,
                ),
            )
            for column, head in enumerate(sheet.heads)
        ]
        self._heights = [self._height(row) for row in sheet.rows]

    def size(self) -> QSize:
        """Of the whole."""
        return QSize(sum(self._widths) + 2 * _PAD, _HEAD + sum(self._heights) + _PAD)

    def draw(self, painter: QPainter) -> None:
        """Heads, then lines."""
        left = _PAD
        painter.setFont(interface(Size.SMALL))
        painter.setPen(QColor(LIGHT.quiet))
        for head, width in zip(self._sheet.heads, self._widths, strict=True):
            painter.drawText(QRect(left + PAD_X, 0, width, _HEAD), Qt.AlignmentFlag.AlignVCenter, head)
            left += width
        top = _HEAD
        for row, height in zip(self._sheet.rows, self._heights, strict=True):
            painter.setPen(QColor(LIGHT.line))
            painter.drawLine(_PAD, top, _PAD + sum(self._widths), top)
            left = _PAD
            for cell, width in zip(row.cells, [sum(self._widths)] if row.heading else self._widths, strict=False):
                paint_cell(painter, QRect(left, top, width, height), cell, LIGHT)
                left += width
            top += height

    def _height(self, row: Row) -> int:
        if row.heading:
            return height_of(row.cells[0], sum(self._widths))
        return max(height_of(cell, width) for cell, width in zip(row.cells, self._widths, strict=True))
