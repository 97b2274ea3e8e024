"""Ctrl+H: what was done to the study, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.overlay import Overlay
from qualcase.ui.widgets.rows import QUIET_ROLE, RIGHT_ROLE, RowDelegate
from qualcase.words.dates import say_moment

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qualcase.coding.changes import Action
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_MOST = 500


class HistoryList(Overlay):
    """The latest actions with their time; what was undone steps back."""

    def __init__(self, window: QWidget, tokens: Tokens) -> None:
        super().__init__(window, width=640, height=560)
        self._lines: list[tuple[str, str, bool]] = []
        self.field = QLineEdit()
        self.field.setPlaceholderText(translate("History", "Find"))
        self.field.setAccessibleName(translate("History", "Find in the history"))
        self.field.textChanged.connect(self._fill)
        self.list = QListWidget()
        self.list.setProperty("clear", True)
        self.list.setAccessibleName(translate("History", "History"))
        self._delegate = RowDelegate(tokens, self)
        self.list.setItemDelegate(self._delegate)
        self.body.addWidget(label(translate("History", "History"), size=Size.TITLE))
        self.body.addWidget(self.field)
        self.body.addWidget(self.list, 1)

    def tell(self, actions: Sequence[Action], coders: Mapping[str, str]) -> None:
        """Open with these actions, newest first; `coders` are names by id."""
        self._lines = [
            (_words(action), _when(action, coders), action.undone or action.kind == "undo")
            for action in actions[:_MOST]
        ]
        self.field.clear()
        self._fill("")
        self.open(self.field)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._delegate.tokens = tokens

    def _fill(self, typed: str) -> None:
        self.list.clear()
        for words, when, faded in self._lines:
            if typed.casefold() in words.casefold() or typed in when:
                item = QListWidgetItem(words)
                item.setData(RIGHT_ROLE, when)
                item.setData(QUIET_ROLE, faded)
                self.list.addItem(item)


def _words(action: Action) -> str:
    words = str(action.label)
    return translate("History", "{action} (undone)").format(action=words) if action.undone else words


def _when(action: Action, coders: Mapping[str, str]) -> str:
    coder = coders.get(action.coder_id or "", "")
    moment = say_moment(action.made_at)
    return f"{coder} · {moment}" if coder else moment
