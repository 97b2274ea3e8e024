"""A table whose totals, its last row and column, stay in sight at the edge while the rest is scrolled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from qualcase.ui.matrix.headers import CaseHeader, CodeHeader
from qualcase.ui.matrix.model import AnyIndex, MatrixModel

if TYPE_CHECKING:
    from PySide6.QtCore import QItemSelection, QModelIndex, QRect
    from PySide6.QtGui import QPainter

    from qualcase.ui.matrix.cells import Cells
    from qualcase.ui.theme.tokens import Tokens

_Hint = QAbstractItemView.ScrollHint


class PinnedTable(QTableView):
    """What lies where, when the last row and column may stand at the edge. Every row and column is equally large."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Start with nothing to show."""
        super().__init__(parent)
        self.table = MatrixModel(self)
        self.cases, self.codes = CaseHeader(self.table, tokens, self), CodeHeader(self.table, tokens, self)
        self.setHorizontalHeader(self.cases)
        self.setVerticalHeader(self.codes)

    def in_sight(self) -> tuple[list[int], range]:
        """Rows and columns (numbers in the comparison) that can be seen now."""
        area = self.viewport().rect()
        return [self.table.rows[row] for row in self.codes.sections_in(area)], self.cases.sections_in(area)

    def indexAt(self, at: QPoint) -> QModelIndex:
        """The cell at a place; totals lie over what is scrolled behind them."""
        return self.table.index(self.codes.section_at(at.y()), self.cases.section_at(at.x()))

    def visualRect(self, index: AnyIndex) -> QRect:
        """Where a cell stands."""
        area = super().visualRect(index)
        if index.isValid() and index.column() == self.cases.pinned:
            area.moveLeft(self.cases.pinned_at())
        if index.isValid() and index.row() == self.codes.pinned:
            area.moveTop(self.codes.pinned_at())
        return area

    def scrollTo(self, index: AnyIndex, hint: QAbstractItemView.ScrollHint = _Hint.EnsureVisible) -> None:
        """Bring a cell into sight, clear of the totals; these are always in sight themselves."""
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        before, there = (across.value(), down.value()), self.visualRect(index)
        super().scrollTo(index, hint)
        if index.column() == self.cases.pinned and there.right() < self.viewport().width():
            across.setValue(before[0])
        elif self.cases.pinned >= 0:
            hidden = super().visualRect(index).right() + 1 - self.cases.pinned_at()
            across.setValue(across.value() + max(0, hidden))
        if index.row() == self.codes.pinned and there.bottom() < self.viewport().height():
            down.setValue(before[1])
        elif self.codes.pinned >= 0:
            hidden = super().visualRect(index).bottom() + 1 - self.codes.pinned_at()
            down.setValue(down.value() + max(0, hidden))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """What is pinned does not move with the rest, so all is drawn anew."""
        super().scrollContentsBy(dx, dy)
        for one in (self, self.horizontalHeader(), self.verticalHeader()):
            one.viewport().update()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Draw the totals anew, too, wherever they stand."""
        super().selectionChanged(selected, deselected)
        if self.cases.pinned >= 0 or self.codes.pinned >= 0:
            self.viewport().update()

    def draw_totals(
        self, painter: QPainter, cells: Cells, rows: tuple[list[int], int], columns: tuple[range, int]
    ) -> None:
        """The totals over what is scrolled behind them, and the corner over both."""
        across, down = self.cases.pinned, self.codes.pinned
        own_column, own_row = range(across, across + 1), self.table.rows[down : down + 1]
        if across >= 0:
            cells.draw(painter, rows[0], own_column, QPoint(self.cases.pinned_at(), rows[1]))
        if down >= 0:
            top = self.codes.pinned_at()
            cells.draw(painter, own_row, columns[0], QPoint(columns[1], top))
            if across >= 0:
                cells.draw(painter, own_row, own_column, QPoint(self.cases.pinned_at(), top))
