"""Asking which codes a code is to be split into: names of new codes below it, or paths of codes that are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit

from qualcase.ui.codebook.look_state import LETTERS
from qualcase.ui.widgets.buttons import main_button
from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.overlay import Overlay

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

translate = QCoreApplication.translate
_FIRST = 3


class SplitAsker(Overlay):
    """A field a code; Enter begins."""

    asked = Signal(object)
    """The names that were typed."""

    def __init__(self, window: QWidget, name: str) -> None:
        super().__init__(window, width=520, height=300)
        self.fields: list[QLineEdit] = []
        question = translate("Codebook", "Split “{code}” into:").format(code=name)
        self.body.addWidget(label(question, strong=True, wrap=True))
        words = translate(
            "Codebook", "New codes come below it. Then each of its passages goes to one, to several, or stays."
        )
        self.body.addWidget(label(words, tone="quiet", wrap=True))
        form = QFormLayout()
        for letter in LETTERS[:_FIRST]:
            field = QLineEdit()
            field.setAccessibleName(translate("Codebook", "Code {letter}").format(letter=letter))
            field.returnPressed.connect(self._ask)
            field.textChanged.connect(self._look)
            form.addRow(letter, field)
            self.fields.append(field)
        self.body.addLayout(form)
        self.body.addStretch(1)
        self.begin = main_button(translate("Codebook", "Begin to split"), self._ask)
        self.body.addWidget(self.begin)
        self._look()

    def ask(self) -> None:
        """Open."""
        self.open(self.fields[0])

    def _names(self) -> list[str]:
        return [field.text().strip() for field in self.fields if field.text().strip()]

    def _look(self) -> None:
        self.begin.setEnabled(bool(self._names()))

    def _ask(self) -> None:
        names = self._names()
        if names:
            self.put_away()
            self.asked.emit(names)
