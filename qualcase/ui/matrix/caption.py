"""The caption under the matrix: what was counted, from what, when. It can be selected and copied."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.labels import label

translate = QCoreApplication.translate


class Caption(QWidget):
    """The sentence, and buttons that copy the matrix with it."""

    copy_wanted = Signal()
    picture_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.words = label(tone="quiet", size=Size.SMALL, wrap=True)
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.words.setAccessibleName(translate("Matrix", "Caption"))
        self.copy = link_button(translate("Matrix", "Copy"), self.copy_wanted.emit)
        self.copy.setToolTip(translate("Matrix", "Copy the table with its caption"))
        self.picture = link_button(translate("Matrix", "Copy picture"), self.picture_wanted.emit)
        self.picture.setToolTip(translate("Matrix", "Copy the matrix with its caption as a picture"))
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 4, 8, 8)
        line.setSpacing(4)
        line.addWidget(self.words, 1)
        line.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)

    def show_caption(self, caption: str) -> None:
        """Show another caption."""
        self.words.setText(caption)
