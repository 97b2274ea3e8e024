"""Buttons: a verb each. One main button a screen at most; quiet ones look like links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

if TYPE_CHECKING:
    from collections.abc import Callable

LINK_AIR = 7
"""Pixels between the edge of a link and its words (`stylesheet.py`): a line of links begins so much to the left."""


def button(text: str, run: Callable[[], object] | None = None) -> QPushButton:
    """A button."""
    made = QPushButton(text)
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
