"""The table of variables for Qt's views."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from qualcase.coding.variables import ValueGrid, VariableKind, VariableOf
from qualcase.ui.variables.state import Cell, Given, cell_text
from qualcase.ui.variables.words import cell_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtCore import QObject

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
PENDING_ROLE = Qt.ItemDataRole.UserRole + 1
"""What is on its way into the cell and not written, as `Given`; None where nothing is."""


class VariablesModel(QAbstractTableModel):
    """Shows a grid; what is typed is told, never kept."""

    typed = Signal(int, int, str)
    """Row, column and text of a cell that was edited."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.grid = ValueGrid(VariableOf.CASE, (), (), {})
        self.pending: Mapping[Cell, Given] = {}
        """What is not written yet, shown in its cell."""
        self.titles: Mapping[str, str] = {}
        """What rows are called, by id, where that is more than the name."""
        self.writable = True

    def show_grid(self, grid: ValueGrid) -> None:
        """Show other values; the view keeps its place where rows and columns are the same."""
        same = (grid.targets, grid.columns) == (self.grid.targets, self.grid.columns)
        if not same:
            self.beginResetModel()
        self.grid = grid
        if not same:
            self.endResetModel()
        self._tell_all()

    def show_pending(self, given: Iterable[Given]) -> None:
        """Show what is not written yet in its cells."""
        self.pending = {one.cell: one for one in given}
        self._tell_all()

    def rowCount(self, parent: Index = _NONE) -> int:
        """One a case (site …)."""
        return 0 if parent.isValid() else len(self.grid.targets)

    def columnCount(self, parent: Index = _NONE) -> int:
        """One a variable and wave."""
        return 0 if parent.isValid() else len(self.grid.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The value as the language in use writes it."""
        if not index.isValid():
            return None
        cell = index.row(), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(cell)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            number = self.grid.columns[cell[1]].variable.kind is VariableKind.NUMBER
            side = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{cell_words(self.grid, cell)}: {self._text(cell)}"
        return self.pending.get(cell) if role == PENDING_ROLE else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell what was typed."""
        if role != Qt.ItemDataRole.EditRole or str(value) == index.data(Qt.ItemDataRole.EditRole):
            return False
        self.typed.emit(index.row(), index.column(), str(value))
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Names of the cases (sites …); variables with their waves."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            target = self.grid.targets[section] if section < len(self.grid.targets) else None
            return self.titles.get(target.id, target.name) if target else None
        return self.grid.columns[section].heading if section < len(self.grid.columns) else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be edited, unless the study is read only."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        plain = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        return plain | Qt.ItemFlag.ItemIsEditable if self.writable else plain

    def _text(self, cell: Cell) -> str:
        pending = self.pending.get(cell)
        return pending.text if pending is not None else cell_text(self.grid, cell)

    def _tell_all(self) -> None:
        if self.grid.targets and self.grid.columns:
            last = self.index(len(self.grid.targets) - 1, len(self.grid.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
