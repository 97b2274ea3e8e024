"""A button that turns into a field for a name, and back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget

from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.fields import LineField

_ASKING_WIDTH = 184


class NameAsker(QStackedWidget):
    """Enter names something; Escape or leaving the field brings the button back."""

    named = Signal(str)

    def __init__(self, words: str, hint: str) -> None:
        super().__init__()
        self.field = LineField()
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(words)
        self.field.kept.connect(self._take)
        self.field.returnPressed.connect(self._close)
        self.field.left.connect(self._close)
        self.button = link_button(words, self.ask)
        self.addWidget(self.button)
        self.addWidget(self.field)
        self.setFixedHeight(self.field.sizeHint().height())
        self._close()

    def ask(self) -> None:
        """Show the field."""
        self.field.give("")
        self.setCurrentWidget(self.field)
        self.setFixedWidth(_ASKING_WIDTH)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, name: str) -> None:
        if name:
            self.named.emit(name)

    def _close(self) -> None:
        self.setCurrentWidget(self.button)
        self.setFixedWidth(self.button.sizeHint().width())
