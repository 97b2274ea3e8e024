"""Who codes here: asked once, in a strip above the message line, and kept in the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from qualcase.ui.base.session import CODER_KEY, coder_name
from qualcase.ui.widgets.buttons import button
from qualcase.ui.widgets.labels import hairline, label

if TYPE_CHECKING:
    from qualcase.settings import Settings

translate = QCoreApplication.translate


class CoderStrip(QWidget):
    """A question, a field with a proposal, a button."""

    named = Signal()
    """The user has said a name."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        question = label(translate("Coder", "What you code is kept under your name:"))
        self.field = QLineEdit()
        self.field.setFixedWidth(200)
        self.field.setAccessibleName(translate("Coder", "Your name"))
        self.field.returnPressed.connect(self._keep)
        self.keep = button(translate("Coder", "Use this name"), self._keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(hairline())
        layout = QHBoxLayout()
        column.addLayout(layout)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(8)
        layout.addWidget(question)
        layout.addWidget(self.field)
        layout.addWidget(self.keep)
        layout.addStretch(1)
        self.hide()

    def ask_once(self, *, needed: bool) -> None:
        """Ask where nobody has said it yet."""
        if needed and not self._settings.get(CODER_KEY):
            self.field.setText(coder_name(self._settings))
            self.show()
        else:
            self.hide()

    def ask(self) -> None:
        """Ask again: the user wants another name."""
        self.field.setText(coder_name(self._settings))
        self.show()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        name = " ".join(self.field.text().split())
        if name:
            self._settings.set(CODER_KEY, name)
            self.hide()
            self.named.emit()
