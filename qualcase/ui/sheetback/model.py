"""The cells that would change, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from qualcase.ui.sheetback.state import from_difference
from qualcase.ui.sheetback.words import choice_words, headings, step_words
from qualcase.ui.widgets.rows import QUIET_ROLE, STRONG_ROLE

if TYPE_CHECKING:
    from qualcase.coding.sheet_back import SheetChange
    from qualcase.ui.sheetback.state import Deciding, Shown

Index = QModelIndex | QPersistentModelIndex
_EMPTY = "–"
_LONGEST = 300


class ChangesModel(QAbstractTableModel):
    """A row a cell."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._deciding: Deciding | None = None
        self._one_sheet = False
        self.changes: tuple[SheetChange, ...] = ()

    def show_changes(self, deciding: Deciding, shown: Shown) -> None:
        """Show other cells."""
        self.beginResetModel()
        self._deciding, self.changes = deciding, deciding.listed(shown)
        self._one_sheet = len({one.at.rpartition("!")[0] for one in deciding.preview.changes}) == 1
        self.endResetModel()

    def take_choices(self, deciding: Deciding) -> None:
        """Something was decided."""
        self._deciding = deciding
        if self.changes:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.changes) - 1, len(headings()) - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        """How many cells."""
        return 0 if parent is not None and parent.isValid() else len(self.changes)

    def columnCount(self, parent: Index | None = None) -> int:
        """What is told of each."""
        return 0 if parent is not None and parent.isValid() else len(headings())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The headings."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return headings()[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words of a cell; what stays as it is steps back, what waits stands out."""
        if self._deciding is None or not index.isValid():
            return None
        change = self.changes[index.row()]
        choice = self._deciding.choice(change)
        if role == STRONG_ROLE:
            return choice is None and index.column() == 0
        if role == QUIET_ROLE:
            return choice is not None and choice.value == "study"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{headings()[index.column()]}: {self._text(change, index.column())}"
        return self._text(change, index.column()) if role == Qt.ItemDataRole.DisplayRole else None

    def _text(self, change: SheetChange, column: int) -> str:
        choice = self._deciding.choice(change) if self._deciding is not None else None
        words = (
            f"{choice_words(choice)} · {step_words(change)}",
            change.at.rpartition("!")[2] if self._one_sheet else change.at,
            change.place,
            change.column,
            from_difference(change.in_study, change.after),
            from_difference(change.after, change.in_study),
        )[column]
        return " ".join(words[:_LONGEST].split()) or _EMPTY

    def as_text(self) -> str:
        """The table for other programs: columns parted by tabs."""
        lines = [headings()]
        lines += [tuple(self._text(one, column) for column in range(len(headings()))) for one in self.changes]
        return "\n".join("\t".join(cell.replace("\t", " ") for cell in line) for line in lines)
