"""Ctrl+K: every action by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.list_keys import ListKeys
from qualcase.ui.widgets.overlay import Overlay
from qualcase.ui.widgets.rows import RIGHT_ROLE, RowDelegate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qualcase.ui.base.actions import Action
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_LEAST_SCORE = 55
_MOST = 12
_ACTION_ROLE = Qt.ItemDataRole.UserRole


def ranked(actions: Sequence[Action], typed: str) -> list[Action]:
    """The actions that what was typed may mean, best first; all of them in their order when nothing was typed."""
    usable = [action for action in actions if action.enabled()]
    if not typed.strip():
        return usable
    from rapidfuzz import fuzz, process, utils

    meant = [action for action in usable if is_named(action, typed)]
    titles = [_name(action) for action in usable]
    found = process.extract(
        typed, titles, scorer=fuzz.WRatio, processor=utils.default_process, limit=_MOST, score_cutoff=_LEAST_SCORE
    )
    guessed = [usable[number] for _, _, number in found]
    likely = [action for action in guessed if action in meant]
    return [*likely, *(one for one in meant if one not in likely), *(one for one in guessed if one not in meant)][
        :_MOST
    ]


def is_named(action: Action, typed: str) -> bool:
    """Whether all that was typed stands in the name of the action; else it is only like it."""
    return all(word in _name(action).casefold() for word in typed.casefold().split())


def _name(action: Action) -> str:
    return f"{action.title} {action.group}"


def shown_key(action: Action) -> str:
    """The first key of an action as the system writes it."""
    return QKeySequence(action.keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if action.keys else ""


class CommandPalette(Overlay):
    """A field and the actions that fit; up and down choose, Enter does."""

    def __init__(self, window: QWidget, tokens: Tokens) -> None:
        super().__init__(window, width=560, height=420)
        self._actions: Sequence[Action] = ()
        self._meant: Callable[[str], Action | None] = lambda _: None
        self.field = QLineEdit()
        self.field.setPlaceholderText(translate("Palette", "What do you want to do?"))
        self.field.setAccessibleName(translate("Palette", "What do you want to do?"))
        self.field.textChanged.connect(self._filter)
        self.list = QListWidget()
        self.list.setProperty("clear", True)
        self.list.setAccessibleName(translate("Palette", "Actions"))
        self._delegate = RowDelegate(tokens, self)
        self.list.setItemDelegate(self._delegate)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ListKeys(self.field, self.list, self._do)
        self.list.itemClicked.connect(self._do)
        self._nothing = label(translate("Palette", "No action is called that."), tone="quiet")
        self.body.addWidget(self.field)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self._nothing)

    def ask(self, actions: Sequence[Action], meant: Callable[[str], Action | None] = lambda _: None) -> None:
        """Open over these actions; `meant` tells an action that what was typed means by itself, as an id does."""
        self._actions = actions
        self._meant = meant
        self.field.clear()
        self._filter("")
        self.open(self.field)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._delegate.tokens = tokens

    def _filter(self, typed: str) -> None:
        self.list.clear()
        own = self._meant(typed)
        for action in [own] if own is not None else ranked(self._actions, typed):
            item = QListWidgetItem(action.title)
            item.setData(RIGHT_ROLE, shown_key(action))
            item.setData(_ACTION_ROLE, action)
            self.list.addItem(item)
        first: Action | None = self.list.item(0).data(_ACTION_ROLE) if self.list.count() else None
        # what is only like the words is not done before somebody chose it: it might be to quit
        self.list.setCurrentRow(0 if first is not None and (own is not None or is_named(first, typed)) else -1)
        self.list.setVisible(self.list.count() > 0)
        self._nothing.setVisible(self.list.count() == 0)

    def _do(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            action: Action = item.data(_ACTION_ROLE)
            self.put_away()
            action.run()
        elif self.list.count():
            self.list.setCurrentRow(0)
