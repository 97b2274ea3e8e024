"""A sheet with a field and what fits: typed to find, chosen by Enter or a click."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.list_keys import ListKeys
from qualcase.ui.widgets.overlay import Overlay
from qualcase.ui.widgets.rows import RIGHT_ROLE, STRONG_ROLE, RowDelegate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
VALUE = Qt.ItemDataRole.UserRole


class Entry(NamedTuple):
    """One line of the list."""

    words: str
    value: object
    right: str = ""
    """Quiet words at its end."""
    strong: bool = False
    """Whether it holds now."""


class Chooser(Overlay):
    """Tells what was chosen, and puts itself away."""

    chosen = Signal(object)
    """The value of an entry."""

    def __init__(self, window: QWidget, tokens: Tokens, title: str, *, width: int = 480, height: int = 400) -> None:
        """Start empty."""
        super().__init__(window, width=width, height=height)
        self.setAccessibleName(title)
        self.entries: Sequence[Entry] = ()
        self.field = QLineEdit()
        self.field.setPlaceholderText(translate("CompareScreen", "Type to find"))
        self.field.setAccessibleName(title)
        self.field.textChanged.connect(lambda _: self.fill())
        self.list = QListWidget()
        self.list.setProperty("clear", True)
        self.list.setAccessibleName(title)
        self.delegate = RowDelegate(tokens, self)
        self.list.setItemDelegate(self.delegate)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ListKeys(self.field, self.list, self.choose)
        self.list.itemClicked.connect(self.choose)
        self.body.addWidget(label(title, strong=True, wrap=True))
        self.body.addWidget(self.field)
        self.body.addWidget(self.list, 1)

    def ask(self, entries: Sequence[Entry]) -> None:
        """Open over these entries, on the one that holds now."""
        self.entries = entries
        self.field.clear()
        self.fill()
        self.open(self.field)

    def fill(self) -> None:
        """List the entries that fit what was typed."""
        wanted = self.field.text().casefold().split()
        self.list.clear()
        for entry in self.entries:
            if all(word in f"{entry.words} {entry.right}".casefold() for word in wanted):
                item = QListWidgetItem(entry.words)
                item.setData(VALUE, entry.value)
                item.setData(RIGHT_ROLE, entry.right)
                item.setData(STRONG_ROLE, entry.strong)
                self.list.addItem(item)
                if entry.strong or self.list.count() == 1:
                    self.list.setCurrentItem(item)

    def current(self) -> object:
        """The value of the line the list is on; None where there is none."""
        item = self.list.currentItem()
        return item.data(VALUE) if item is not None else None

    def choose(self, item: QListWidgetItem | None) -> None:
        """Tell what was chosen."""
        if item is not None:
            value = item.data(VALUE)
            self.put_away()
            self.chosen.emit(value)
