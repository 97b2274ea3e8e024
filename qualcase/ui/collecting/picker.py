"""Choosing the collection in use from a list that is filtered by typing; what is typed can be the name of a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.list_keys import ListKeys
from qualcase.ui.widgets.overlay import Overlay
from qualcase.ui.widgets.rows import RIGHT_ROLE, RowDelegate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qualcase.coding.collections import Collection
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_ID = Qt.ItemDataRole.UserRole


class CollectionPicker(Overlay):
    """A field and the collections whose name fits; the last row begins a new one."""

    picked = Signal(str)
    """Id of a collection."""
    begun = Signal(str)
    """The name of a new one; empty where none was typed."""

    def __init__(self, window: QWidget, tokens: Tokens) -> None:
        super().__init__(window, width=480, height=400)
        self._held: Sequence[Collection] = ()
        self._counts: Mapping[str, int] = {}
        self._used: str | None = None
        self._writable = True
        question = translate("Collecting", "Which collection shall be in use?")
        self.field = QLineEdit()
        self.field.setAccessibleName(question)
        self.field.setPlaceholderText(translate("Collecting", "Find a collection, or name a new one"))
        self.field.textChanged.connect(self._fill)
        self.list = QListWidget()
        self.list.setProperty("clear", True)
        self.list.setAccessibleName(question)
        self.list.setItemDelegate(RowDelegate(tokens, self))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ListKeys(self.field, self.list, self._pick)
        self.list.itemClicked.connect(self._pick)
        self.body.addWidget(label(question, strong=True, wrap=True))
        self.body.addWidget(self.field)
        self.body.addWidget(self.list, 1)

    def ask(
        self, held: Sequence[Collection], counts: Mapping[str, int], used: str | None, *, writable: bool = True
    ) -> None:
        """Open over these collections with their counts of excerpts, at the one in use."""
        self._held, self._counts, self._used, self._writable = held, counts, used, writable
        self.field.clear()
        self._fill("")
        self.open(self.field)

    def _fill(self, typed: str) -> None:
        self.list.clear()
        wanted = typed.casefold().split()
        for one in self._held:
            if all(word in one.name.casefold() for word in wanted):
                item = QListWidgetItem(one.name)
                item.setData(_ID, one.id)
                item.setData(RIGHT_ROLE, str(self._counts.get(one.id, 0)))
                self.list.addItem(item)
                if one.id == self._used:
                    self.list.setCurrentItem(item)
        name = " ".join(typed.split())
        if self._writable and all(one.name.casefold() != name.casefold() for one in self._held):
            new = translate("Collecting", "New collection “{name}”").format(name=name)
            self.list.addItem(QListWidgetItem(new if name else translate("Collecting", "New collection")))
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)

    def _pick(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        self.put_away()
        chosen = item.data(_ID)
        if chosen:
            self.picked.emit(chosen)
        else:
            self.begun.emit(" ".join(self.field.text().split()))
