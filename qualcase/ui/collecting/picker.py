"""Choosing the collection in use from a list that is filtered by typing; what is typed can be the name of a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from qualcase.ui.widgets.picker import Picker, fits
from qualcase.ui.widgets.rows import RIGHT_ROLE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from qualcase.coding.collections import Collection
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class CollectionPicker(Picker):
    """The collections whose name fits; the last row begins a new one."""

    picked = Signal(str)
    """Id of a collection."""
    begun = Signal(str)
    """The name of a new one; empty where none was typed."""

    def __init__(self, window: QWidget, tokens: Tokens) -> None:
        super().__init__(window, tokens, width=480, height=400)
        self._held: Sequence[Collection] = ()
        self._counts: Mapping[str, int] = {}
        self._used: str | None = None
        self._writable = True
        self.name(translate("Collecting", "Which collection shall be in use?"))
        self.field.setPlaceholderText(translate("Collecting", "Find a collection, or name a new one"))

    def ask(
        self, held: Sequence[Collection], counts: Mapping[str, int], used: str | None, *, writable: bool = True
    ) -> None:
        """Open over these collections with their counts of excerpts, at the one in use."""
        self._held, self._counts, self._used, self._writable = held, counts, used, writable
        self.begin()

    def fill(self) -> None:
        """Collections with their counts, and a new one; at the one in use where it fits."""
        for one in self._held:
            if fits(one.name, self.typed):
                self.offer(one.name, one.id).setData(RIGHT_ROLE, str(self._counts.get(one.id, 0)))
        if self._writable and all(one.name.casefold() != self.typed.casefold() for one in self._held):
            new = translate("Collecting", "New collection “{name}”").format(name=self.typed)
            self.offer(new if self.typed else translate("Collecting", "New collection"))
        self.choose(self._used)

    def take(self, value: str | None) -> None:
        """Tell which collection it is, or the name of a new one."""
        if value:
            self.picked.emit(value)
        else:
            self.begun.emit(self.typed)
