"""The matrix as a picture: with its caption at twice the screen's density for the clipboard, and as it is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPixmap

from qualcase.study.matrix_table import caption_with_check
from qualcase.ui.matrix.cells import Cells
from qualcase.ui.matrix.headings import Headings
from qualcase.ui.theme.fonts import Size, interface
from qualcase.ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from qualcase.coding.comparison import Comparison

_RATIO = 2.0
_MOST = 40_000_000
"""So many pixels are drawn at most (160 MB)."""
_PAD = 16
_LEAST_NAMES = 96


def fits(comparison: Comparison, rows: Sequence[int], columns: range) -> bool:
    """Whether so many cells go into one picture."""
    shape = Cells(comparison, LIGHT, _RATIO).shape
    return len(rows) * shape.row * len(columns) * shape.cell * _RATIO**2 <= _MOST


def draw(comparison: Comparison, rows: Sequence[int], columns: range, folded: Collection[str]) -> QPixmap:
    """Rows (numbers in the comparison) and columns with their headings, and caption and display check below."""
    cells = Cells(comparison, LIGHT, _RATIO)
    headings = Headings(comparison, cells.shape, LIGHT)
    left, top = headings.row_width, headings.column_height
    width, height = len(columns) * cells.shape.cell, len(rows) * cells.shape.row
    small = interface(Size.SMALL)
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    below = QRect(_PAD, top + height + 2 * _PAD, max(left + width, 480) - _PAD, 10_000)
    caption = QFontMetrics(small).boundingRect(below, flags, caption_with_check(comparison))
    picture = QPixmap(
        round((max(left + width, below.right()) + _PAD) * _RATIO), round((caption.bottom() + _PAD) * _RATIO)
    )
    picture.setDevicePixelRatio(_RATIO)
    picture.fill(QColor(LIGHT.surface))
    with QPainter(picture) as painter:
        cells.draw(painter, rows, columns, QPoint(left, top))
        headings.draw_rows(painter, rows, QPoint(0, top), folded.__contains__)
        painter.setClipRect(left, 0, width, top)
        painter.translate(left, 0)
        headings.draw_columns(painter, columns, QPoint(0, 0))
        painter.translate(-left, 0)
        painter.setClipping(False)
        painter.setFont(small)
        painter.setPen(QColor(LIGHT.quiet))
        painter.drawText(caption, flags, caption_with_check(comparison))
    return picture


class MatrixDrawing:
    """The matrix for print. Where the cases do not fit beside each other, those left over stand below."""

    def __init__(self, comparison: Comparison, width: int) -> None:
        """Lay it out in a width."""
        self._shown = comparison
        self._cells = Cells(comparison, LIGHT, 1.0)
        self._headings = Headings(comparison, self._cells.shape, LIGHT, most=max(_LEAST_NAMES, width * 2 // 5))
        room = width - self._headings.row_width
        each = max(1, room // self._cells.shape.cell)
        count = max(1, len(comparison.columns))
        bands = -(-count // each)
        self._each = -(-count // bands)  # as even as can be
        self._starts = range(0, count, self._each)
        self._high = self._headings.column_height + len(comparison.rows) * self._cells.shape.row

    def size(self) -> QSize:
        """Of all bands."""
        width = self._headings.row_width + min(self._each, len(self._shown.columns)) * self._cells.shape.cell
        return QSize(width + 1, len(self._starts) * (self._high + _PAD) - _PAD + 1)

    def draw(self, painter: QPainter) -> None:
        """Band by band, each with its headings."""
        rows, left = range(len(self._shown.rows)), self._headings.row_width
        for number, start in enumerate(self._starts):
            columns = range(start, min(start + self._each, len(self._shown.columns)))
            painter.save()
            painter.translate(0, number * (self._high + _PAD))
            top = self._headings.column_height
            self._cells.print_out(painter, rows, columns, QPoint(left, top))
            self._headings.draw_rows(painter, rows, QPoint(0, top), lambda _: False)
            painter.setClipRect(left, 0, len(columns) * self._cells.shape.cell + 1, top)
            painter.translate(left, 0)
            self._headings.draw_columns(painter, columns, QPoint(0, 0))
            painter.restore()
