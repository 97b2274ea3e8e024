"""The thin model under the matrix: rows that are unfolded, headers, and what a cell says to those who cannot see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from qualcase.study.cell_words import cell_text
from qualcase.ui.matrix import spoken
from qualcase.ui.widgets.words import tip

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QObject

    from qualcase.coding.comparison import AxisValue, Comparison

AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_Role = Qt.ItemDataRole


class MatrixModel(QAbstractTableModel):
    """A comparison as a table. Rows below a folded code are not there."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with nothing to show."""
        super().__init__(parent)
        self.comparison: Comparison | None = None
        self.rows: list[int] = []
        """The rows that are there, as numbers in the comparison."""
        self.folded: set[str] = set()
        """Ids of the codes whose sub-codes are put away; also such as are not shown now."""
        self._parents: frozenset[str] = frozenset()

    @property
    def total_row(self) -> int:
        """The row of the table that holds totals, always the last; -1 where there is none."""
        rows = self.comparison.rows if self.comparison else ()
        return len(self.rows) - 1 if rows and rows[-1].stands_for == "total" else -1

    @property
    def total_column(self) -> int:
        """The column that holds totals, always the last; -1 where there is none."""
        columns = self.comparison.columns if self.comparison else ()
        return len(columns) - 1 if columns and columns[-1].stands_for == "total" else -1

    def show(self, comparison: Comparison | None) -> None:
        """Show another comparison. With the same rows and columns everything keeps its place."""
        before, self_same = self.comparison, False
        if before is not None and comparison is not None:
            self_same = _axes(before) == _axes(comparison)
        if self_same:
            self.comparison = comparison
            if self.rows:
                last = self.index(len(self.rows) - 1, self.columnCount() - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.comparison = comparison
        self._parents = (
            frozenset(row.parent_id for row in comparison.rows if row.parent_id) if comparison else frozenset()
        )
        self.rows = self._unfolded()
        self.endResetModel()

    def row_value(self, row: int) -> AxisValue:
        """The code (or whatever stands there) of a row of the table."""
        assert self.comparison is not None  # noqa: S101 - without a comparison there is no row
        return self.comparison.rows[self.rows[row]]

    def has_children(self, row: int) -> bool:
        """Whether rows stand below this one, folded or not."""
        return self.row_value(row).id in self._parents

    def is_folded(self, row: int) -> bool:
        """Whether the rows below this one are put away."""
        return self.has_children(row) and self.row_value(row).id in self.folded

    def row_of(self, row_id: str | None) -> int:
        """The row of the table that holds a code, or the nearest unfolded one above it; -1 when it is not there."""
        if self.comparison is None:
            return -1
        by_id = {row.id: number for number, row in enumerate(self.comparison.rows)}
        at = by_id.get(row_id or "")
        shown = {number: place for place, number in enumerate(self.rows)}
        while at is not None and at not in shown:
            at = by_id.get(self.comparison.rows[at].parent_id or "")
        return -1 if at is None else shown[at]

    def column_of(self, column_id: str | None) -> int:
        """The column of a case, -1 when it is not there."""
        columns = self.comparison.columns if self.comparison else ()
        return next((place for place, column in enumerate(columns) if column.id == column_id), -1)

    def first_worth_reading(self) -> tuple[int, int]:
        """The first cell with a passage, row by row."""
        comparison = self.comparison
        if comparison is None:
            return 0, 0
        for place, row in enumerate(self.rows):
            coded = comparison.codings[row].sum(axis=1) > 0
            if coded.any():
                return place, int(coded.argmax())
        return 0, 0

    def fold(self, row: int, *, folded: bool) -> None:
        """Put the rows below a row away, or bring them back."""
        if not self.has_children(row) or folded == self.is_folded(row):
            return
        row_id = self.row_value(row).id
        if folded:
            depth, last = self.row_value(row).depth, row
            while last + 1 < len(self.rows) and self.row_value(last + 1).depth > depth:
                last += 1
            self.beginRemoveRows(_NOWHERE, row + 1, last)
            self.folded.add(row_id)
            del self.rows[row + 1 : last + 1]
            self.endRemoveRows()
            return
        self.folded.discard(row_id)
        unfolded = self._unfolded()
        more = len(unfolded) - len(self.rows)
        self.beginInsertRows(_NOWHERE, row + 1, row + more)
        self.rows = unfolded
        self.endInsertRows()

    def set_folded(self, ids: Iterable[str]) -> None:
        """Fold exactly these codes."""
        self.beginResetModel()
        self.folded = set(ids)
        self.rows = self._unfolded()
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """How many rows are there."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() or self.comparison is None else len(self.comparison.columns)

    def data(self, index: AnyIndex, role: int = _Role.DisplayRole) -> Any:
        """The cell as text, in words for screen readers and tooltips. The view itself draws without asking here."""
        if self.comparison is None or not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        if role == _Role.DisplayRole:
            return cell_text(self.comparison, row, column)
        if role == _Role.AccessibleTextRole:
            return spoken.cell(self.comparison, row, column)
        if role == _Role.ToolTipRole:
            return tip(spoken.cell(self.comparison, row, column))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        """Names of codes and cases, in full for tooltips and screen readers."""
        across = orientation == Qt.Orientation.Horizontal
        if self.comparison is None or not 0 <= section < (self.columnCount() if across else len(self.rows)):
            return None
        value = self.comparison.columns[section] if across else self.row_value(section)
        if role == _Role.DisplayRole:
            return spoken.axis_title(value) if across else spoken.row_title(value)
        if role == _Role.ToolTipRole:
            return spoken.axis_full(value)
        if role == _Role.AccessibleTextRole:
            return ", ".join(
                filter(None, (spoken.axis_full(value), value.group, self._fold_words(section, across=across)))
            )
        return None

    def _fold_words(self, section: int, *, across: bool) -> str:
        if across or not self.has_children(section):
            return ""
        return spoken.folded_words(folded=self.is_folded(section))

    def _unfolded(self) -> list[int]:
        shown: list[int] = []
        away: set[str] = set()
        for number, row in enumerate(self.comparison.rows if self.comparison else ()):
            if row.parent_id in away:
                away.add(row.id)
                continue
            shown.append(number)
            if row.id in self.folded:
                away.add(row.id)
        return shown


def _axes(comparison: Comparison) -> tuple[object, ...]:
    return comparison.rows, comparison.columns, comparison.splits
