"""What both margins share: they scroll with the text and pass the wheel on to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFontMetricsF, QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QWheelEvent

    from qualcase.ui.theme.tokens import Tokens


class Beside(QWidget):
    """A strip beside the text, drawn by itself."""

    def __init__(self, parent: QWidget, tokens: Tokens) -> None:
        """Never takes the keyboard: everything here can be reached from the text too."""
        super().__init__(parent)
        self.tokens = tokens
        self.offset = 0
        self._elided: dict[tuple[str, int], str] = {}
        self.metrics = QFontMetricsF(self.font())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Only what covers its background is moved when it scrolls; the rest would be drawn anew each time.
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)

    def scroll_to(self, offset: int) -> None:
        """Show the strip from this height of the document on; what stays in sight is moved, not drawn anew."""
        moved = self.offset - offset
        self.offset = offset
        if abs(moved) < self.height():
            self.scroll(0, moved)
        else:
            self.update()

    def take_tokens(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.tokens = tokens
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Measure words anew in another font."""
        if event.type() == QEvent.Type.FontChange:
            self._elided.clear()
            self.metrics = QFontMetricsF(self.font())
        super().changeEvent(event)

    def elided(self, words: str, room: float) -> str:
        """The words, shortened to fit; worked out once for each width."""
        key = (words, int(room))
        if key not in self._elided:
            self._elided[key] = self.metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(room, 0))
        return self._elided[key]

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Everything happens at the press."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the text."""
        view = self.parentWidget()
        if isinstance(view, QAbstractScrollArea):
            QCoreApplication.sendEvent(view.viewport(), event)
