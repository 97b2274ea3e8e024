"""Fields for the values of variables: what does not fit the kind is marked and not kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from qualcase.coding.values import NO, YES, canonical, shown
from qualcase.coding.variables import VariableKind
from qualcase.errors import UserError
from qualcase.ui.widgets.choice import Choice
from qualcase.ui.widgets.fields import LineField

if TYPE_CHECKING:
    from qualcase.coding.variables import Variable

translate = QCoreApplication.translate


class ValueField(QStackedWidget):
    """A line for text, numbers and dates, a choice for the rest."""

    value_kept = Signal(str)
    """The new value in its canonical text; empty where it was taken away."""
    wrong_typed = Signal(str)
    """Why what was typed cannot be taken; empty when all is well again."""

    def __init__(self, variable: Variable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._variable = variable
        self._value = ""
        self.line = LineField()
        self.line.kept.connect(self._read)
        self.choice = Choice()
        self.choice.activated.connect(lambda _: self._choose(str(self.choice.value())))
        by_choice = variable.kind in (VariableKind.CHOICE, VariableKind.YES_NO)
        if variable.kind is VariableKind.NUMBER:
            self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        field: QWidget = self.choice if by_choice else self.line
        for one in (self.line, self.choice):
            self.addWidget(one)  # both, so that neither outlives this
        self.setCurrentWidget(field)
        self.setFocusProxy(field)
        self.setFixedHeight(self.line.sizeHint().height())

    def give(self, variable: Variable, value: str, *, writable: bool) -> None:
        """Show a canonical text as the one that is kept now."""
        self._variable, self._value = variable, value
        values = (YES, NO) if variable.kind is VariableKind.YES_NO else variable.choices
        self.choice.offer([("–", ""), *((shown(variable, one), one) for one in values)], value)
        self.choice.setEnabled(writable)
        self.line.give(shown(variable, value))
        self.line.setReadOnly(not writable)
        if not self.line.isModified():
            self._mark("")

    def set_name(self, name: str) -> None:
        """What those who hear the screen are told."""
        self.line.setAccessibleName(name)
        self.choice.setAccessibleName(name)

    def _read(self, text: str) -> None:
        try:
            value = canonical(self._variable, text)
        except UserError as error:
            self._mark(str(error))
            return
        self._mark("")
        self.line.give(shown(self._variable, value))
        self._choose(value)

    def _choose(self, value: str) -> None:
        if value != self._value:
            self._value = value
            self.value_kept.emit(value)

    def _mark(self, why: str) -> None:
        if bool(self.line.property("wrong")) != bool(why):
            self.line.setProperty("wrong", bool(why))
            self.line.style().unpolish(self.line)
            self.line.style().polish(self.line)
        self.line.setToolTip(why)
        self.wrong_typed.emit(why)
