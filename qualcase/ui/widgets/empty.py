"""An empty place teaches: one sentence on what belongs here, and the one action that fills it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qualcase.ui.widgets.buttons import link_button, main_button
from qualcase.ui.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Callable


class EmptyState(QWidget):
    """Centred: the sentence, then the button, and perhaps another way below it."""

    def __init__(
        self,
        sentence: str,
        verb: str = "",
        run: Callable[[], object] | None = None,
        parent: QWidget | None = None,
        *,
        other: tuple[str, Callable[[], object]] | None = None,
    ) -> None:
        super().__init__(parent)
        self.sentence = label(sentence, tone="quiet", wrap=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        width = min(420, self.sentence.fontMetrics().horizontalAdvance(sentence) + 16)
        self.sentence.setFixedWidth(width)
        self.sentence.setMinimumHeight(self.sentence.heightForWidth(width))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 32, 32, 32)
        layout.setSpacing(16)
        layout.addStretch(2)
        layout.addWidget(self.sentence, 0, Qt.AlignmentFlag.AlignHCenter)
        if verb:
            self.action = main_button(verb, run)
            self.setFocusProxy(self.action)
            layout.addWidget(self.action, 0, Qt.AlignmentFlag.AlignHCenter)
        if other is not None:
            layout.addWidget(link_button(*other), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
