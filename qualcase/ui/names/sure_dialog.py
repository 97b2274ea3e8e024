"""A dialog before something is lost for good: what goes, and a word that must be typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout

from qualcase.ui.widgets.buttons import button, main_button
from qualcase.ui.widgets.labels import label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

translate = QCoreApplication.translate
_WIDTH = 480


class SureDialog(QDialog):
    """Its button works only once the word is typed."""

    def __init__(self, parent: QWidget, title: str, said: str, word: str, verb: str) -> None:
        super().__init__(parent)
        self._word = word
        self.setWindowTitle(title)
        self.setProperty("page", True)
        self.setMinimumWidth(_WIDTH)
        self.field = QLineEdit()
        asked = translate("Names", "Type “{word}” to go on:").format(word=word)
        self.field.setAccessibleName(asked)
        self.go_button = main_button(verb, self.accept)
        self.go_button.setEnabled(False)
        self.back_button = button(translate("Names", "Go back"), self.reject)
        self.field.textChanged.connect(lambda _: self.go_button.setEnabled(self._is_typed()))
        self.field.returnPressed.connect(self._enter)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.back_button)
        row.addWidget(self.go_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(label(title, strong=True, wrap=True))
        column.addWidget(label(said, wrap=True))
        column.addWidget(label(asked, wrap=True))
        column.addWidget(self.field)
        column.addSpacing(4)
        column.addLayout(row)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.field.setFocus()

    def _is_typed(self) -> bool:
        return " ".join(self.field.text().split()).casefold() == " ".join(self._word.split()).casefold()

    def _enter(self) -> None:
        if self._is_typed():
            self.accept()
