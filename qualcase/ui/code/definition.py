"""What a code means: its short definition, when to use it and when not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from qualcase.coding.codebook import wording
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.labels import label
from qualcase.words import current_language

if TYPE_CHECKING:
    from qualcase.coding.codebook import Code

translate = QCoreApplication.translate


class Definition(QScrollArea):
    """Empty without a code; a code without a definition says where to write one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """No code."""
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("clear", True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.name = label(strong=True, wrap=True)
        self.short = label(wrap=True)
        self.use = label(wrap=True)
        self.use_head = label(translate("CodeScreen", "Use when"), tone="quiet", size=Size.SMALL)
        self.avoid = label(wrap=True)
        self.avoid_head = label(translate("CodeScreen", "Not when"), tone="quiet", size=Size.SMALL)
        page = QWidget()
        page.setProperty("clear", True)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.setSpacing(4)
        for widget in (self.name, self.short, self.use_head, self.use, self.avoid_head, self.avoid):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.setWidget(page)

    def show_code(self, code: Code | None) -> None:
        """Explain a code."""
        language = current_language()
        short = wording(code.short, language) if code else ""
        use = wording(code.use_when, language) if code else ""
        avoid = wording(code.not_when, language) if code else ""
        if code is not None and not (short or use or avoid):
            short = translate("CodeScreen", "Not defined yet. Write a definition in the codebook.")
        self.name.setText(code.name if code else "")
        for body, words in ((self.short, short), (self.use, use), (self.avoid, avoid)):
            body.setText(words)
            body.setVisible(bool(words))
        self.use_head.setVisible(bool(use))
        self.avoid_head.setVisible(bool(avoid))
        self.verticalScrollBar().setValue(0)
