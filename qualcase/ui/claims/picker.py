"""Choosing a claim from a list that is filtered by typing; what is typed can be a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from qualcase.ui.claims.claim_list import told
from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.list_keys import ListKeys
from qualcase.ui.widgets.overlay import Overlay
from qualcase.ui.widgets.rows import RowDelegate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qualcase.coding.claims import Claim
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_ID = Qt.ItemDataRole.UserRole


class ClaimPicker(Overlay):
    """A field and the claims whose words fit; the last row states a new one."""

    def __init__(self, window: QWidget, tokens: Tokens) -> None:
        super().__init__(window, width=640, height=400)
        self._held: Sequence[Claim] = ()
        self._then: Callable[[str | None, str], object] | None = None
        self.question = label("", strong=True, wrap=True)
        self.field = QLineEdit()
        self.field.setPlaceholderText(translate("Claims", "Find a claim, or write a new one"))
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

    def ask(
        self, question: str, held: Sequence[Claim], last: str | None, then: Callable[[str | None, str], object]
    ) -> None:
        """Open over these claims at the one that was chosen last.

        `then` gets the id of a claim, or None with the words of a new one.
        """
        self._held, self._then = held, then
        self.question.setText(question)
        for one in (self.field, self.list):
            one.setAccessibleName(question)
        self.field.clear()
        self._fill("")
        for row in range(self.list.count()):
            if self.list.item(row).data(_ID) == last:
                self.list.setCurrentRow(row)
        self.open(self.field)

    def _fill(self, typed: str) -> None:
        self.list.clear()
        wanted = typed.casefold().split()
        for one in self._held:
            if all(word in one.text.casefold() for word in wanted):
                item = QListWidgetItem(" ".join(one.text.split()))
                item.setData(_ID, one.id)
                item.setToolTip(f"{one.text}\n{told(one)}")
                self.list.addItem(item)
        words = " ".join(typed.split())
        if words:
            self.list.addItem(QListWidgetItem(translate("Claims", "State “{words}”").format(words=words)))
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)

    def _pick(self, item: QListWidgetItem | None) -> None:
        words = " ".join(self.field.text().split())
        if item is None or self._then is None:
            return
        self.put_away()
        self._then(item.data(_ID), words)
