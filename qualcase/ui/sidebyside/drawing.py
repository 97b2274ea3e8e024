"""Draws the page: the cards in sight, lines between columns, headings, and places that are seen to be empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from qualcase.ui.sidebyside.items import Kind
from qualcase.ui.theme.fonts import Size, interface

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter

    from qualcase.ui.sidebyside.grid import SideGrid

_PAD = 12
_LEFT = Qt.AlignmentFlag.AlignLeft


def draw_nothing(grid: SideGrid, painter: QPainter, words: str) -> None:
    """Say why there are no cards."""
    painter.setPen(QColor(grid.tokens.quiet))
    painter.setFont(interface())
    area = grid.viewport().rect().adjusted(_PAD, _PAD, -_PAD, -_PAD)
    painter.drawText(area, _LEFT | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, words)


def draw_grid(grid: SideGrid, painter: QPainter) -> None:
    """Everything that is in sight."""
    seen, top = grid.viewport().rect(), grid.verticalOffset()
    for column in range(grid.laid_out.columns):
        left, width = grid.column_span(column)
        if left + width < 0 or left > seen.width():
            continue
        for row in grid.laid_out.between(column, top, top + seen.height()):
            _draw_item(grid, painter, row)
        if column:
            painter.setPen(QColor(grid.tokens.quiet if column in grid.starts else grid.tokens.line))
            painter.drawLine(left, 0, left, seen.height())
    for row in grid.laid_out.headings:
        _draw_heading(grid, painter, row)


def _draw_item(grid: SideGrid, painter: QPainter, row: int) -> None:
    one, span = grid.items[row], grid.laid_out.spans[row]
    if span is None:
        return
    area = grid.area(row, span)
    if one.kind is Kind.CARD:
        _draw_card(grid, painter, row, area)
        return
    painter.setFont(interface(Size.SMALL))
    if one.kind is Kind.HOLE:
        bottom = grid.laid_out.row_bottoms.get(one.row, grid.verticalOffset() + grid.viewport().height())
        painter.fillRect(area.adjusted(1, 0, 0, bottom - span.bottom), QColor(grid.tokens.raised))
    painter.setPen(QColor(grid.tokens.quiet))
    above = _PAD if one.kind is Kind.HOLE else 8
    painter.drawText(area.adjusted(_PAD, above, -_PAD, 0), _LEFT | Qt.TextFlag.TextWordWrap, one.words)


def _draw_card(grid: SideGrid, painter: QPainter, row: int, area: QRect) -> None:
    option = QStyleOptionViewItem()
    grid.initViewItemOption(option)
    option.rect = area
    index = grid.cards.index(row)
    states = {
        QStyle.StateFlag.State_Selected: grid.selectionModel().isSelected(index),
        QStyle.StateFlag.State_HasFocus: grid.hasFocus(),
    }
    for state, is_so in states.items():
        option.state = option.state | state if is_so else option.state & ~state
    grid.delegate.paint(painter, option, index)


def _draw_heading(grid: SideGrid, painter: QPainter, row: int) -> None:
    span = grid.laid_out.spans[row]
    if span is None:
        return
    area = grid.area(row, span)
    if area.bottom() < 0 or area.top() > grid.viewport().height():
        return
    painter.fillRect(area, QColor(grid.tokens.surface))
    painter.setPen(QColor(grid.tokens.line))
    if span.top:
        painter.drawLine(area.topLeft(), area.topRight())
    painter.setFont(interface(Size.SMALL, strong=True))
    painter.setPen(QColor(grid.tokens.quiet))
    inner = area.adjusted(_PAD, 0, -_PAD, -4)
    words = painter.fontMetrics().elidedText(grid.items[row].words, Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(inner, _LEFT | Qt.AlignmentFlag.AlignBottom, words)
