"""A new code from the text: its name, and the code that it shall stand under."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.list_keys import ListKeys
from qualcase.ui.widgets.overlay import Overlay
from qualcase.ui.widgets.rows import RowDelegate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class NewCodeSheet(Overlay):
    """Two fields: Enter in the name goes on to the place, Enter at the place makes the code."""

    made = Signal(str, object)
    """The name, and the id of the code above it or None."""

    def __init__(self, window: QWidget, tokens: Tokens) -> None:
        super().__init__(window, width=520, height=460)
        self._entries: Sequence[tuple[str, str | None]] = ()
        self.name = QLineEdit()
        self.name.setAccessibleName(translate("CodeScreen", "Name of the new code"))
        self.name.returnPressed.connect(self._go_on)
        self.place = QLineEdit()
        self.place.setPlaceholderText(translate("CodeScreen", "Type to find the code above it"))
        self.place.setAccessibleName(translate("CodeScreen", "Code above the new code"))
        self.place.textChanged.connect(self._fill)
        self.list = QListWidget()
        self.list.setProperty("clear", True)
        self.list.setItemDelegate(RowDelegate(tokens, self))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(translate("CodeScreen", "Codes under which it can stand"))
        ListKeys(self.place, self.list, self._make)
        self.list.itemClicked.connect(self._make)
        self.body.addWidget(label(translate("CodeScreen", "New code for this passage"), strong=True))
        self.body.addWidget(self.name)
        self.body.addWidget(label(translate("CodeScreen", "Where in the codebook"), tone="quiet", size=Size.SMALL))
        self.body.addWidget(self.place)
        self.body.addWidget(self.list, 1)

    def ask(self, name: str, entries: Sequence[tuple[str, str | None]]) -> None:
        """Open with a name; `entries` are the places (words, id), the first of them the usual one."""
        self._entries = entries
        self.name.setText(name)
        self.place.clear()
        self._fill("")
        self.open(self.place if name else self.name)

    def _go_on(self) -> None:
        if self.name.text().strip():
            self.place.setFocus(Qt.FocusReason.TabFocusReason)

    def _fill(self, typed: str) -> None:
        self.list.clear()
        wanted = typed.casefold().split()
        for words, code_id in self._entries:
            if all(word in words.casefold() for word in wanted):
                item = QListWidgetItem(words)
                item.setData(Qt.ItemDataRole.UserRole, code_id)
                self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _make(self, item: QListWidgetItem | None) -> None:
        name = self.name.text().strip()
        if not name:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        elif item is not None:
            self.put_away()
            self.made.emit(name, item.data(Qt.ItemDataRole.UserRole))
