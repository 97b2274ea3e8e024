"""The words of a caption, which in a low window leave the room to what they stand under."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QLabel

from qualcase.ui.theme.fonts import Size, interface
from qualcase.ui.widgets.labels import set_tone

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

_LOW = 620
"""Pixels of a window below which every line counts."""
_LINES = 2
"""So many lines of a caption stand in it; the rest is in the tooltip and in the check, line by line."""


class CaptionWords(QLabel):
    """Quiet words over several lines that can be selected. In a low window they end after two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.caption = ""
        """All of it."""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(interface(Size.SMALL))
        set_tone(self, "quiet")
        self.setWordWrap(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def show_caption(self, caption: str) -> None:
        """Say something else."""
        self.caption = caption
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As much as there is room for."""
        super().resizeEvent(event)
        self.fit()

    def showEvent(self, event: QShowEvent) -> None:
        """In this window."""
        super().showEvent(event)
        self.fit()

    def fit(self) -> None:
        """Show as much as a window of this height leaves room for."""
        cut = self.window().height() < _LOW and self.isVisible()
        shown = self._cut(self.contentsRect().width()) if cut else self.caption
        if shown != self.text():
            self.setText(shown)
        self.setToolTip(self.caption if shown != self.caption else "")
        self.setAccessibleDescription(self.toolTip())

    def _cut(self, width: int) -> str:
        layout = QTextLayout(self.caption, self.font())
        layout.beginLayout()
        start = 0
        for _ in range(_LINES - 1):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            start = line.textStart() + line.textLength()
        layout.endLayout()
        head, rest = self.caption[:start], self.caption[start:]
        return head + self.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, width)
