"""Choosing another code: the one to merge into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.list_keys import ListKeys
from qualcase.ui.widgets.overlay import Overlay
from qualcase.ui.widgets.rows import RowDelegate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.ui.theme.tokens import Tokens


class CodePicker(Overlay):
    """A field and the codes whose path fits."""

    picked = Signal(str)

    def __init__(self, window: QWidget, tokens: Tokens, question: str) -> None:
        super().__init__(window, width=520, height=440)
        self._entries: Sequence[tuple[str, str]] = ()
        self.field = QLineEdit()
        self.field.textChanged.connect(self._fill)
        self.field.setAccessibleName(question)
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

    def ask(self, entries: Sequence[tuple[str, str]]) -> None:
        """Open over these codes (words, id)."""
        self._entries = entries
        self._fill("")
        self.open(self.field)

    def _fill(self, typed: str) -> None:
        self.list.clear()
        wanted = typed.casefold().split()
        for words, code_id in self._entries:
            if all(word in words.casefold() for word in wanted):
                item = QListWidgetItem(words)
                item.setData(Qt.ItemDataRole.UserRole, code_id)
                self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _pick(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.put_away()
            self.picked.emit(item.data(Qt.ItemDataRole.UserRole))
