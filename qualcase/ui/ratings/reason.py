"""The field for the reason of a rating: leaving it keeps the rating, Escape drops what was not kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from qualcase.ui.widgets.fields import TextField

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent
    from PySide6.QtWidgets import QWidget


class ReasonField(TextField):
    """Says what it holds when it is left; unlike other fields also where the words are the same as before."""

    finished = Signal(str)
    """The words, stripped; the field was left, or Ctrl+Enter pressed."""
    entered = Signal()
    """Ctrl+Enter: the keyboard goes back to the cases."""
    dropped = Signal()
    """Escape: what was not kept is not wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, least=2, most=6)

    def show_words(self, words: str) -> None:
        """Show words in the place of whatever is typed."""
        self._given = words
        if self.toPlainText() != words:
            self.setPlainText(words)
        self.document().setModified(False)

    def keep(self) -> None:
        """Tell, whatever stands there."""
        self.finished.emit(self.toPlainText().strip())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving keeps; another window before this one is no leaving."""
        if event.reason() == Qt.FocusReason.ActiveWindowFocusReason:
            event.accept()
            return
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter keeps and goes on, Escape drops."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()
