"""The files as they stand in the table: what needs a look first, only those that were typed for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt

from qualcase.ui.importing.columns import Column
from qualcase.ui.importing.order import need, passes, text_order

if TYPE_CHECKING:
    from qualcase.ui.importing.model import ImportModel
    from qualcase.ui.importing.rows import Verdict

FOLDERS = 3
"""So many folders above a file are found by typing."""
Index = QModelIndex | QPersistentModelIndex


class ImportListing(QSortFilterProxyModel):
    """Rows stay where they stand while they are edited; they are put in order when asked."""

    def __init__(self, model: ImportModel, parent: Any = None) -> None:
        super().__init__(parent)
        self.files = model
        self._typed = ""
        self._only: Verdict | None = None
        self.setDynamicSortFilter(False)
        self.setSourceModel(model)

    def find(self, typed: str) -> None:
        """Show only files that say every word that was typed."""
        self._typed = typed
        self.invalidate()

    def show_only(self, verdict: Verdict | None) -> None:
        """Show only files of a verdict, or all."""
        self._only = verdict
        self.invalidate()

    def put_in_order(self) -> None:
        """What needs a look first."""
        self.sort(-1)
        self.sort(Column.NOTES)

    def number(self, index: Index) -> int:
        """The number of the file that stands at an index."""
        return self.mapToSource(index).row()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        """What was typed, and the verdict asked for."""
        del source_parent
        if self._only is not None and self.files.judged(source_row)[0] is not self._only:
            return False
        if not self._typed:
            return True
        folders = self.files.rows[source_row].incoming.path.parent.parts[-FOLDERS:]
        said = (*folders, *(self.files.text(source_row, column) for column in Column))
        return passes(said, self._typed)

    def lessThan(self, left: Index, right: Index) -> bool:
        """By the column, as people order its texts; by what needs a look where it says what is to be known."""
        if left.column() == Column.NOTES:
            one, other = (self.files.judged(index.row())[0] for index in (left, right))
            return need(one) < need(other)
        column = Column(left.column())
        texts = (self.files.text(index.row(), column) for index in (left, right))
        first, second = map(text_order, texts)
        return first < second

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Names of the columns."""
        return self.files.headerData(section, orientation, role)
