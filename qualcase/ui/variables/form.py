"""What the chosen variable is: name, kind, choices, note; each field keeps itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qualcase.coding.variables import VariableKind
from qualcase.ui.places.words import kind_words
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.choice import Choice
from qualcase.ui.widgets.fields import LineField, TextField
from qualcase.ui.widgets.form import add_row, form
from qualcase.ui.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.variables import Variable

translate = QCoreApplication.translate
_WITH_CHOICES = (VariableKind.CHOICE, VariableKind.NUMBER)


class VariableForm(QWidget):
    """Tells what a person changed; who listens writes it."""

    set_asked = Signal(str, object)
    """Id of the variable, the changed fields of `study.variables.set` by name."""
    move_asked = Signal(str, int)
    """Id of the variable, its new place among the others."""
    remove_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.variable: Variable | None = None
        self._held: Sequence[str] = ()
        self._place = 0
        self.setProperty("side", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(320)
        self.name, self.kind = LineField(), Choice()
        self.choices = TextField(least=2, most=10)
        self.note = TextField(least=2, most=8)
        self.hint = label(tone="warn", wrap=True)
        self.hint.hide()
        self.before = link_button(translate("Variables", "‹ Move left"), lambda: self._move(-1))
        self.behind = link_button(translate("Variables", "Move right ›"), lambda: self._move(1))
        self.remove_button = link_button(translate("Variables", "Remove the variable"), self._remove)
        self._lay_out()
        self.name.kept.connect(lambda text: self._ask(name=text))
        self.kind.activated.connect(lambda _: self._choose_kind())
        self.choices.kept.connect(lambda text: self._keep_choices(text.splitlines()))
        self.note.kept.connect(lambda text: self._ask(note=text))

    def show_variable(self, variable: Variable, held: Sequence[str], place: tuple[int, int], *, writable: bool) -> None:
        """Show a variable.

        `held` are its different values; `place` is which of how many variables it is, from 0.
        """
        if self.variable is None or variable.id != self.variable.id:
            self.leave_fields()
        self.variable, self._held, self._place = variable, held, place[0]
        self.hint.hide()
        self.name.give(variable.name)
        self.kind.offer([(kind_words(kind), kind) for kind in VariableKind], variable.kind)
        self.choices.give("\n".join(variable.choices))
        self.note.give(variable.note)
        self._show_choices(variable.kind)
        self.name.setReadOnly(not writable)
        self.choices.setReadOnly(not writable)
        self.note.setReadOnly(not writable)
        for widget in (self.kind, self.remove_button):
            widget.setEnabled(writable)
        self.before.setEnabled(writable and place[0] > 0)
        self.behind.setEnabled(writable and place[0] < place[1] - 1)

    def leave_fields(self) -> None:
        """Another variable is going to be shown: what is being typed belongs to this one."""
        self.name.keep()
        self.choices.keep()
        self.note.keep()

    def _choose_kind(self) -> None:
        kind = self._kind()
        self._show_choices(kind)
        if kind is not VariableKind.CHOICE:
            self._ask(kind=kind)
        elif self._held:
            self._ask(kind=kind, choices=tuple(self._held))
        else:
            self.hint.setText(translate("Variables", "Write the values there are to choose from, one a line."))
            self.hint.show()
            self.choices.setFocus()

    def _keep_choices(self, lines: Sequence[str]) -> None:
        self._ask(kind=self._kind(), choices=tuple(line.strip() for line in lines if line.strip()))

    def _kind(self) -> VariableKind:
        return VariableKind(str(self.kind.value()))

    def _show_choices(self, kind: VariableKind) -> None:
        self._form.setRowVisible(self.choices, kind in _WITH_CHOICES)

    def _move(self, step: int) -> None:
        if self.variable is not None:
            self.move_asked.emit(self.variable.id, self._place + step)

    def _remove(self) -> None:
        if self.variable is not None:
            self.remove_asked.emit(self.variable.id)

    def _ask(self, **fields: object) -> None:
        if self.variable is not None:
            self.set_asked.emit(self.variable.id, fields)

    def _lay_out(self) -> None:
        self._form = form()
        add_row(self._form, translate("Variables", "Name"), self.name)
        add_row(self._form, translate("Variables", "Kind"), self.kind)
        add_row(self._form, translate("Variables", "Values"), self.choices)
        add_row(self._form, translate("Variables", "Note"), self.note)
        self.choices.setPlaceholderText(translate("Variables", "One a line"))
        self.note.setPlaceholderText(translate("Variables", "The question that was answered, the unit"))
        moves = QHBoxLayout()
        moves.addWidget(self.before)
        moves.addWidget(self.behind)
        moves.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(label(translate("Variables", "Variable"), size=Size.TITLE))
        column.addLayout(self._form)
        column.addWidget(self.hint)
        column.addLayout(moves)
        column.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
