"""The entries of a collection as a list: excerpts, headings and own words, which can be dragged to other places."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt

from qualcase.ui.base.dragging import EXCERPTS, excerpts_to_drag
from qualcase.ui.collecting.state import Row, things_of
from qualcase.ui.collecting.words import kind_words, row_text
from qualcase.ui.excerpts.model import ExcerptModel
from qualcase.ui.excerpts.origin import spoken

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QMimeData, QObject

    from qualcase.coding.codings import Excerpt
    from qualcase.ui.excerpts.model import AnyIndex

ENTRIES = "application/x-qualcase-entries"
"""Ids of places in a collection, as a JSON list."""
_NOWHERE = QModelIndex()
_Role = Qt.ItemDataRole


def dragged_entries(data: QMimeData) -> list[str]:
    """The places of a collection that are dragged, if any are."""
    return [str(one) for one in json.loads(bytes(data.data(ENTRIES).data()))] if data.hasFormat(ENTRIES) else []


class EntryModel(ExcerptModel):
    """One row a place of the collection."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.entries: tuple[Row, ...] = ()
        self.writable = True

    def show_entries(self, rows: Sequence[Row]) -> bool:
        """Show these rows; whether they are others than before."""
        if tuple(rows) == self.entries:
            return False
        self.beginResetModel()
        self.entries = tuple(rows)
        self.endResetModel()
        return True

    def row(self, number: int) -> Row | None:
        """The row at a place, None beyond the end."""
        return self.entries[number] if 0 <= number < len(self.entries) else None

    def number_of(self, row_id: str | None) -> int:
        """Where a row stands, −1 for nowhere."""
        return next((number for number, one in enumerate(self.entries) if one.id == row_id), -1)

    def excerpt(self, row: int) -> Excerpt | None:
        """The excerpt of a row, None for what a person wrote and for lost words."""
        found = self.row(row)
        return found.excerpt if found is not None else None

    def heading(self, row: int) -> str:
        """No headings between groups here."""
        del row
        return ""

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """How many places there are."""
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: AnyIndex, role: int = _Role.DisplayRole) -> Any:
        """Text for searching and screen readers; the rest is drawn from `row`."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role in (_Role.DisplayRole, _Role.EditRole):
            return row.text
        if role == _Role.AccessibleTextRole:
            said = spoken(row.excerpt) if row.excerpt is not None else row.text
            return ". ".join(part for part in (kind_words(row.kind), said, row.mark) if part)
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """What a person wrote can be edited; all can be dragged."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return Qt.ItemFlag.ItemIsDropEnabled
        held = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        return held | Qt.ItemFlag.ItemIsEditable if row.is_written and self.writable else held

    def mimeTypes(self) -> list[str]:
        """Places of a collection, and the excerpts in them."""
        return [ENTRIES, EXCERPTS]

    def mimeData(self, indexes: Iterable[QModelIndex]) -> QMimeData:
        """The places, the excerpts in them, and their words for other programs."""
        rows = [self.entries[number] for number in sorted(index.row() for index in indexes)]
        data = excerpts_to_drag(things_of(rows), "\n\n".join(map(row_text, rows)))
        data.setData(ENTRIES, json.dumps([one.id for one in rows]).encode())
        return data
