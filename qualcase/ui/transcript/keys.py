"""Keys that the transcript hands on: letters and signs without Ctrl or Alt, and a few that have a name."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class Key(StrEnum):
    """Keys with a name that mean something on a text."""

    ENTER = "enter"
    ESCAPE = "escape"
    DELETE = "delete"


_NAMED = {
    Qt.Key.Key_Return: Key.ENTER,
    Qt.Key.Key_Enter: Key.ENTER,
    Qt.Key.Key_Escape: Key.ESCAPE,
    Qt.Key.Key_Delete: Key.DELETE,
    Qt.Key.Key_Backspace: Key.DELETE,
}
_COMMANDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def named_key(event: QKeyEvent) -> Key | None:
    """The key with a name that was pressed alone."""
    alone = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
    return _NAMED.get(Qt.Key(event.key())) if alone else None


def typed_text(event: QKeyEvent) -> str:
    """What was typed, if it can be seen or is a space; AltGr counts as typing."""
    commanding = event.modifiers() & _COMMANDING
    alt_gr = commanding == Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    text = event.text()
    if (commanding and not alt_gr) or not text or not text.isprintable():
        return ""
    # A space with Shift is a key of its own, which whoever shows the text gives a meaning.
    return "" if text == " " and event.modifiers() & Qt.KeyboardModifier.ShiftModifier else text
