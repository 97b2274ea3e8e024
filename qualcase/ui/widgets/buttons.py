"""Buttons: a verb each. One main button a screen at most; quiet ones look like links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton

if TYPE_CHECKING:
    from collections.abc import Callable

_PRESSES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_ALONE = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
LINK_AIR = 7
"""Pixels between the edge of a link and its words (`stylesheet.py`): a line of links begins so much to the left."""


class EnterButton(QPushButton):
    """Enter presses it while it has the keyboard, whatever Enter means on the page around it."""

    def event(self, event: QEvent) -> bool:
        """Keep Enter and Space from the keys of the window."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _presses(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, as Space does."""
        if _presses(event) and event.key() != Qt.Key.Key_Space:
            self.click()
        else:
            super().keyPressEvent(event)


def _presses(event: QKeyEvent) -> bool:
    return event.key() in _PRESSES and event.modifiers() in _ALONE


def button(text: str, run: Callable[[], object] | None = None) -> QPushButton:
    """A button."""
    made = EnterButton(text)
    made.setAutoDefault(False)
    if run is not None:
        made.clicked.connect(lambda _checked: run())
    return made


def main_button(text: str, run: Callable[[], object] | None = None) -> QPushButton:
    """The one button that the screen is about."""
    made = button(text, run)
    made.setProperty("main", True)
    return made


def link_button(text: str, run: Callable[[], object] | None = None) -> QPushButton:
    """A button that steps back: text in the accent colour."""
    made = button(text, run)
    made.setProperty("link", True)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made
