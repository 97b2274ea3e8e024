"""The passages of a list, some of them marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from qualcase.ui.finding.state import Standing, joined

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from qualcase.ui.finding.state import Key, Passage

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
PASSAGE_ROLE = Qt.ItemDataRole.UserRole + 1
MARKED_ROLE = Qt.ItemDataRole.UserRole + 2
"""Whether it is marked; None where nothing can be."""
STANDING_ROLE = Qt.ItemDataRole.UserRole + 3
"""What has been said of it before, in words."""
_ROOT = QModelIndex()


class PassageModel(QAbstractListModel):
    """One row a passage."""

    def __init__(self, parent: QObject | None = None) -> None:
        """No passages."""
        super().__init__(parent)
        self.rows: tuple[Passage, ...] = ()
        self._marked: Collection[Key] | None = None

    def show_rows(self, rows: Sequence[Passage], marked: Collection[Key] | None) -> None:
        """Show these passages; `marked` is None where none can be marked."""
        self.beginResetModel()
        self.rows, self._marked = tuple(rows), marked
        self.endResetModel()

    def mark(self, marked: Collection[Key]) -> None:
        """Show which are marked."""
        self._marked = marked
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, 0))

    def row_of(self, key: Key | None) -> int:
        """Where a passage stands, −1 for nowhere."""
        return next((row for row, one in enumerate(self.rows) if one.key == key), -1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """One row a passage."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row shows."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        marked = None if self._marked is None else row.key in self._marked
        held: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: row.words,
            PASSAGE_ROLE: row,
            MARKED_ROLE: marked,
            STANDING_ROLE: standing_words(row),
        }
        if role == Qt.ItemDataRole.AccessibleTextRole:
            is_marked = translate("Finding", "marked") if marked else ""
            return joined(row.words, row.origin, row.why, standing_words(row), is_marked)
        return held.get(role)


def standing_words(row: Passage) -> str:
    """What has been said of a passage before."""
    if row.standing is Standing.CODED:
        return translate("Finding", "coded already")
    if row.standing is Standing.REJECTED:
        return translate("Finding", "rejected")
    return translate("Finding", "question") if row.asked else ""
