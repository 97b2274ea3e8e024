"""Choosing one of several from a list that is filtered by typing: the sheet, its field and its list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.list_keys import ListKeys
from qualcase.ui.widgets.overlay import Overlay
from qualcase.ui.widgets.rows import RowDelegate

if TYPE_CHECKING:
    from qualcase.ui.theme.tokens import Tokens

_ID = Qt.ItemDataRole.UserRole


class Picker(Overlay):
    """A question, a field and the rows that fit what is typed. Which rows there are is said by who asks."""

    def __init__(self, window: QWidget, tokens: Tokens, *, width: int, height: int = 440) -> None:
        """Ask nothing yet."""
        super().__init__(window, width=width, height=height)
        self.question = label("", strong=True, wrap=True)
        self.field = QLineEdit()
        self.field.textChanged.connect(self._fill)
        self.list = QListWidget()
        self.list.setProperty("clear", True)
        self.list.setItemDelegate(RowDelegate(tokens, self))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ListKeys(self.field, self.list, self._pick)
        self.list.itemClicked.connect(self._pick)
        for widget in (self.question, self.field):
            self.body.addWidget(widget)
        self.body.addWidget(self.list, 1)

    def name(self, question: str) -> None:
        """Say what is asked, to eyes and ears."""
        self.question.setText(question)
        for one in (self.field, self.list):
            one.setAccessibleName(question)

    def begin(self) -> None:
        """Open with nothing typed."""
        self.field.clear()
        self._fill("")
        self.open(self.field)

    @property
    def typed(self) -> str:
        """What is typed, as a name."""
        return " ".join(self.field.text().split())

    def offer(self, words: str, value: str | None = None) -> QListWidgetItem:
        """Add a row; without a value it is something new."""
        item = QListWidgetItem(words)
        item.setData(_ID, value)
        self.list.addItem(item)
        return item

    def choose(self, value: str | None) -> None:
        """Stand at the row with a value, else at the first one."""
        rows = range(self.list.count())
        self.list.setCurrentRow(next((row for row in rows if value and self.list.item(row).data(_ID) == value), 0))

    def fill(self) -> None:
        """Offer the rows that fit what is typed, and choose one."""
        raise NotImplementedError

    def take(self, value: str | None) -> None:
        """A row was picked; without a value it is something new."""
        raise NotImplementedError

    def _fill(self, _: str) -> None:
        self.list.clear()
        self.fill()

    def _pick(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.put_away()
            self.take(item.data(_ID))


def fits(words: str, typed: str) -> bool:
    """Whether all that is typed stands in these words, in any order."""
    return all(one in words.casefold() for one in typed.casefold().split())
