"""The items of the page as a list, and how a card among them is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.ui.excerpts.card import CardDelegate
from qualcase.ui.excerpts.model import ExcerptModel
from qualcase.ui.sidebyside.items import Item, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class SideModel(ExcerptModel):
    """The items of the page as a list, as screen readers read it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.items: list[Item] = []

    def show_items(self, items: Sequence[Item]) -> bool:
        """Show others; whether anything is another."""
        if list(items) == self.items:
            return False
        self.beginResetModel()
        self.items = list(items)
        self._rows = [one.excerpt or one.words for one in self.items]
        self.endResetModel()
        return True


class SideDelegate(CardDelegate):
    """A line stands between two cards of a place alone."""

    def has_line_above(self, row: int) -> bool:
        """Whether the card above is of the same place."""
        items = self._model.items if isinstance(self._model, SideModel) else []
        if not 0 < row < len(items) or items[row - 1].kind is not Kind.CARD:
            return False
        return (items[row].row, items[row].column) == (items[row - 1].row, items[row - 1].column)
