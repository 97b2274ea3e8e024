"""A field above a list: the field keeps the keyboard, and its arrows and Enter are the list's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem


class ListKeys(QObject):
    """Hands Up, Down and Enter of a field on to a list; the list's ends are joined."""

    def __init__(self, field: QLineEdit, shown: QListWidget, choose: Callable[[QListWidgetItem], object]) -> None:
        """Watch the field; `choose` gets the current item at Enter."""
        super().__init__(field)
        self._list = shown
        self._choose = choose
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that are meant for the list."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            key = event.key()
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self._list.count():
                step = 1 if key == Qt.Key.Key_Down else -1
                self._list.setCurrentRow((self._list.currentRow() + step) % self._list.count())
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(self._list.currentItem())
                return True
        return super().eventFilter(watched, event)
