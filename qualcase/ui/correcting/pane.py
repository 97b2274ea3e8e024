"""The middle of the screen while a text is corrected: what it is, the strip that asks, the find bar, the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qualcase.ui.correcting.editor import Editor
from qualcase.ui.correcting.find_bar import FindBar
from qualcase.ui.correcting.strip import Strip
from qualcase.ui.widgets.buttons import link_button, main_button
from qualcase.ui.widgets.labels import ElidedLabel, hairline

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class Head(QWidget):
    """One line: what is being done to which source, and the ways out of it."""

    save_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ElidedLabel(strong=True)
        self.leave = link_button("", self.leave_wanted.emit)
        self.save = main_button("", self.save_wanted.emit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 8, 4)
        layout.setSpacing(8)
        layout.addWidget(self.title, 1)
        layout.addWidget(self.leave)
        layout.addWidget(self.save)

    def show_work(self, title: str, save: str) -> None:
        """Say what is being done; without `save` there is nothing to save."""
        self.title.setText(title)
        self.leave.setText(translate("Correcting", "Leave (Esc)"))
        self.save.setText(save)
        self.save.setVisible(bool(save))


class CorrectingPane(QWidget):
    """Stands in the place of the text that is read otherwise, at the same width, so that the lines stay."""

    def __init__(self, font: QFont, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = Head()
        self.strip = Strip()
        self.find_bar = FindBar()
        self.editor = Editor(font, tokens)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(hairline())
        layout.addWidget(self.strip)
        layout.addWidget(self.find_bar)
        layout.addWidget(self.editor, 1)
