"""The list behind a column of excerpts: cards, and headings for those that stand beside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from qualcase.ui.base.dragging import EXCERPTS, excerpts_to_drag
from qualcase.ui.excerpts.origin import beside_title, copied, spoken

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QMimeData, QObject

    from qualcase.coding.around import Around
    from qualcase.coding.codings import Excerpt
    from qualcase.ui.excerpts.shelves import Shelf

AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_Role = Qt.ItemDataRole


class ExcerptModel(QAbstractListModel):
    """One shelf as a list. A row is an excerpt or a heading (a plain string)."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._rows: list[Excerpt | str] = []
        self._around: dict[str, tuple[int, Around]] = {}

    def show(self, shelf: Shelf) -> None:
        """Show another shelf."""
        rows: list[Excerpt | str] = list(shelf.counted)
        for beside, excerpts in shelf.beside:
            rows += [beside_title(beside), *excerpts]
        if rows == self._rows:
            return
        self.beginResetModel()
        self._rows = rows
        self._around.clear()
        self.endResetModel()

    def excerpt(self, row: int) -> Excerpt | None:
        """The excerpt of a row, None for a heading or beyond the end."""
        found = self._rows[row] if 0 <= row < len(self._rows) else ""
        return None if isinstance(found, str) else found

    def heading(self, row: int) -> str:
        """The heading in a row, empty for a card."""
        found = self._rows[row]
        return found if isinstance(found, str) else ""

    def steps(self, excerpt_id: str) -> int:
        """How many turns around an excerpt are shown."""
        return self._around[excerpt_id][0] if excerpt_id in self._around else 0

    def around(self, excerpt_id: str) -> Around | None:
        """What is shown around an excerpt."""
        return self._around[excerpt_id][1] if excerpt_id in self._around else None

    def set_around(self, excerpt_id: str, steps: int, around: Around | None) -> None:
        """Show more or less around an excerpt; None shows the excerpt alone."""
        held = ((row, self.excerpt(row)) for row in range(self.rowCount()))
        row = next((row for row, one in held if one is not None and one.id == excerpt_id), -1)
        if row < 0:
            return
        if around is None or steps <= 0:
            self._around.pop(excerpt_id, None)
        else:
            self._around[excerpt_id] = (steps, around)
        index = self.index(row)
        self.dataChanged.emit(index, index, [_Role.SizeHintRole])

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """How many cards and headings there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = _Role.DisplayRole) -> Any:
        """Text for searching and screen readers; cards are drawn from `excerpt`."""
        if not index.isValid():
            return None
        one = self._rows[index.row()]
        if role == _Role.DisplayRole:
            return one if isinstance(one, str) else one.text
        if role == _Role.AccessibleTextRole:
            return one if isinstance(one, str) else spoken(one)
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Headings are read, not chosen; cards can be dragged into a collection."""
        if index.isValid() and isinstance(self._rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        held = super().flags(index)
        return held | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else held

    def mimeTypes(self) -> list[str]:
        """What a dragged card carries."""
        return [EXCERPTS]

    def mimeData(self, indexes: Iterable[QModelIndex]) -> QMimeData:
        """The codings of the cards, and their words for other programs."""
        found = [self.excerpt(row) for row in sorted(index.row() for index in indexes)]
        cards = [one for one in found if one is not None]
        return excerpts_to_drag([one.id for one in cards], "\n\n".join(map(copied, cards)))
