"""The field of a summary: what is being typed in it is never written over by what comes from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal

from qualcase.ui.widgets.fields import TextField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

_CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
PAUSE = 20_000
"""Milliseconds without a key after which words are kept though the field was not left."""


class SummaryField(TextField):
    """Escape leaves it, and like any leaving keeps what is written; so does a long pause."""

    left = Signal()
    """Escape: the keyboard goes elsewhere."""
    holds_pressed = Signal()
    """Ctrl+Shift+H: what stands here still holds."""

    def __init__(self, parent: QWidget | None = None, *, least: int = 2, most: int = 12) -> None:
        super().__init__(parent, least=least, most=most)
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self.keep)
        self.textChanged.connect(self._pause.start)

    @property
    def given(self) -> str:
        """The text that is kept, as far as the field knows."""
        return self._given

    @property
    def is_touched(self) -> bool:
        """Whether something is typed that is not kept."""
        return self.document().isModified() and self.toPlainText().strip() != self._given.strip()

    def give(self, text: str) -> None:
        """Show a text as the one that is kept now; the caret stays where the words are the same."""
        typed, self._given = self.toPlainText(), text
        if self.is_touched or typed.strip() == text.strip():
            return
        self.setPlainText(text)

    def replace(self, text: str) -> None:
        """Show a text in the place of whatever is typed."""
        self._given = text
        self.setPlainText(text)

    def give_back(self, text: str) -> None:
        """Show words that could not be kept, still to be kept."""
        if self.toPlainText() != text:
            self.setPlainText(text)
        self.document().setModified(True)

    def keep(self) -> None:
        """Tell about a text that is another than the one given."""
        self._pause.stop()
        super().keep()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape keeps and leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.keep()
            self.left.emit()
            event.setAccepted(not self.hasFocus())  # whoever gave the keyboard elsewhere has dealt with it
        elif event.key() == Qt.Key.Key_H and event.modifiers() == _CTRL_SHIFT:
            self.holds_pressed.emit()
        else:
            super().keyPressEvent(event)
