"""Choosing what a comment becomes: a code of the codebook, the nearest ones first, or a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.list_keys import ListKeys
from qualcase.ui.widgets.overlay import Overlay
from qualcase.ui.widgets.rows import RowDelegate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_ID = Qt.ItemDataRole.UserRole


class CodeChooser(Overlay):
    """A field and the codes whose path fits; the last row makes a new one of what is typed."""

    def __init__(self, window: QWidget, tokens: Tokens) -> None:
        super().__init__(window, width=560, height=440)
        self._entries: Sequence[tuple[str, str]] = ()
        self._then: Callable[[str | None, str], object] | None = None
        self._proposed = ""
        question = translate("CommentsBack", "Which code does the comment mean?")
        self.said = label("", tone="quiet", wrap=True)
        self.field = QLineEdit()
        self.field.setPlaceholderText(translate("CommentsBack", "Find a code, or write the name of a new one"))
        self.field.textChanged.connect(self._fill)
        self.list = QListWidget()
        self.list.setProperty("clear", True)
        self.list.setItemDelegate(RowDelegate(tokens, self))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for one in (self.field, self.list):
            one.setAccessibleName(question)
        ListKeys(self.field, self.list, self._pick)
        self.list.itemClicked.connect(self._pick)
        self.body.addWidget(label(question, strong=True, wrap=True))
        self.body.addWidget(self.said)
        self.body.addWidget(self.field)
        self.body.addWidget(self.list, 1)

    def ask(
        self, said: str, entries: Sequence[tuple[str, str]], proposed: str, then: Callable[[str | None, str], object]
    ) -> None:
        """Open over these codes (path, id), the nearest first.

        `then` gets the id of a code, or None with the name of a new one; `proposed` is what that would be called.
        """
        self._entries, self._then, self._proposed = entries, then, proposed
        self.said.setText(f"“{said}”")
        self.field.clear()
        self._fill("")
        self.open(self.field)

    def _fill(self, typed: str) -> None:
        self.list.clear()
        wanted = typed.casefold().split()
        for words, code_id in self._entries:
            if all(word in words.casefold() for word in wanted):
                item = QListWidgetItem(words)
                item.setData(_ID, code_id)
                self.list.addItem(item)
        name = " ".join(typed.split()) or self._proposed
        if name:
            item = QListWidgetItem(translate("CommentsBack", "Make the new code “{name}”").format(name=name))
            item.setToolTip(name)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _pick(self, item: QListWidgetItem | None) -> None:
        if item is None or self._then is None:
            return
        self.put_away()
        code_id = item.data(_ID)
        self._then(code_id, "" if code_id else item.toolTip())
