"""Binds the keys of actions to the window. Keys that people also type rest while a field has the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from qualcase.ui.widgets.overlay import TAKES_ALL_KEYS, Overlay

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qualcase.ui.base.actions import Action

TAKES_KEYS = "takesKeys"
"""Property of a widget that is no field but in which people type all the same, such as a table of cells."""


class KeyMap(QObject):
    """All keys of one window. Where two actions have the same key, the first given one has it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._shortcuts: dict[str, QShortcut] = {}
        self._actions: dict[str, Action] = {}
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - there are no widgets without one
        app.focusChanged.connect(self._focus_moved)

    def bind(self, actions: Iterable[Action]) -> None:
        """Bind these actions' keys and no others."""
        wanted: dict[str, Action] = {}
        for action in actions:
            for key in () if action.by_screen else action.keys:
                wanted.setdefault(key, action)
        for key in self._shortcuts.keys() - wanted.keys():
            gone = self._shortcuts.pop(key)
            gone.setEnabled(False)
            gone.deleteLater()
        for key in wanted.keys() - self._shortcuts.keys():
            self._shortcuts[key] = self._shortcut(key)
        self._actions = wanted
        self._focus_moved(None, QApplication.focusWidget())

    def _shortcut(self, key: str) -> QShortcut:
        made = QShortcut(QKeySequence(key), self._window, context=Qt.ShortcutContext.WindowShortcut)
        made.activated.connect(lambda: self._run(key))
        return made

    def _run(self, key: str) -> None:
        action = self._actions.get(key)
        if action is not None and action.enabled():
            action.run()

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        typing = is_typing(now)  # then a single sign is always text
        for key, shortcut in self._shortcuts.items():
            shortcut.setEnabled(not typing or (self._actions[key].in_field and len(key) > 1))


def is_typing(widget: QWidget | None) -> bool:
    """Whether keys go into a field, or into a sheet that lies over the window."""
    if widget is None:
        return False
    if isinstance(widget, (QLineEdit, QPlainTextEdit, QTextEdit)):
        return not widget.isReadOnly()
    if isinstance(widget, (QAbstractSpinBox, QComboBox)) or widget.property(TAKES_KEYS):
        return True
    above: QWidget | None = widget
    while above is not None and not isinstance(above, Overlay) and not above.property(TAKES_ALL_KEYS):
        above = above.parentWidget()
    return above is not None
