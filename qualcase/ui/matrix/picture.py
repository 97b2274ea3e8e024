"""The matrix as a picture with its caption, for a document: in the light colours, at twice the screen's density."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
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
