"""A line above the text that asks or says something for as long as it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from qualcase.ui.widgets.buttons import button
from qualcase.ui.widgets.labels import label, set_tone

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent

    Answer = tuple[str, Callable[[], object]]


class Strip(QWidget):
    """Hidden when it has nothing to say. The last answer is the careful one: Escape means it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("side", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = label(wrap=True)
        self.buttons: list[QPushButton] = []
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(16, 8, 16, 8)
        self._layout.setSpacing(8)
        self._layout.addWidget(self.words, 1)
        self.hide()

    def ask(self, words: str, answers: Sequence[Answer], *, warning: bool = True, takes_keyboard: bool = True) -> None:
        """Ask for one of the answers."""
        self.words.setText(words)
        set_tone(self.words, "warn" if warning else "")
        for old in self.buttons:
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons = [button(verb, run) for verb, run in answers]
        for made in self.buttons:
            self._layout.addWidget(made)
        self.show()
        if takes_keyboard and self.buttons:
            self.buttons[-1].setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter means the answer that has the keyboard, Escape the careful one."""
        focused = next((one for one in self.buttons if one.hasFocus()), None)
        if event.key() == Qt.Key.Key_Escape and self.buttons:
            self.buttons[-1].click()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and focused is not None:
            focused.click()
        else:
            super().keyPressEvent(event)
