"""One label of the chosen files and who it is: a click says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qualcase.study.wording import say_role
from qualcase.ui.filterbar.flow import FlowLayout
from qualcase.ui.importing.labels import LabelLine, Said, Who
from qualcase.ui.importing.words import amount_words, spoken_words
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.choice import FreeChoice
from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

translate = QCoreApplication.translate
_NAME, _ROLE, _LABEL = 124, 136, 150
"""Widths of the fields, greatest of a label, in pixels; those of the fields as in the table."""


class LabelRow(QWidget):
    """Everything said here holds at once."""

    said = Signal(str, object)
    """Label and `Said`."""
    role_said = Signal(str, str)
    """Label and role, as the domain has it; empty for none."""
    same_asked = Signal(str)
    """The further files shall have it as this one."""
    none_said = Signal(str)
    """What was taken for a label is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line: LabelLine | None = None
        self._roles: Sequence[str] = ()
        self.name = label(strong=True)
        self.amount = label(tone="quiet")
        self.same = link_button("", self._ask_same)
        self.none = link_button(translate("Import", "Not a label"), self._say_none)
        self.who = Segments()
        self.who.chosen.connect(self._take_who)
        self.other = FreeChoice()
        self.role = FreeChoice()
        self._lay_out()

    def show_line(
        self, line: LabelLine, here: Sequence[str], people: Sequence[str], roles: Sequence[str], *, several: bool
    ) -> None:
        """Show a label; `here` are the names to choose by one click, `people` all names, `several` files are meant."""
        self.line, self._roles = line, roles
        self.name.setText(self.name.fontMetrics().elidedText(line.label, Qt.TextElideMode.ElideRight, _LABEL))
        self.name.setToolTip(line.label if self.name.text() != line.label else "")
        self.amount.setText(amount_words(line, several=several))
        self.amount.setToolTip(spoken_words(line))
        self.who.offer(self._entries(line, here), line.said)
        self.other.offer_names(people, "")
        self.other.setAccessibleName(translate("Import", "Who {label} is, by name").format(label=line.label))
        self.role.offer_names([say_role(one) for one in roles], say_role(line.role or ""))
        self.role.setAccessibleName(translate("Import", "Role of {label}").format(label=line.label))
        has_role = line.said is None or line.said.who not in (Who.INTERVIEWER, Who.NOBODY)
        self.role.setEnabled(has_role)
        self.same.setText(translate("Import", "The same in %n other file(s)", "", len(line.elsewhere)))
        self.same.setVisible(bool(line.elsewhere))

    def _entries(self, line: LabelLine, here: Sequence[str]) -> list[tuple[str, object]]:
        said = line.said.name if line.said is not None else ""
        names = dict.fromkeys(name for name in (line.proposed, *here, line.own, said) if name)
        maybe = line.proposed if line.said != Said(Who.PERSON, line.proposed) else ""
        people = [(f"{name}?" if name == maybe else name, Said(Who.PERSON, name)) for name in names]
        return [
            (translate("Import", "Interviewer"), Said(Who.INTERVIEWER)),
            (translate("Import", "New person"), Said(Who.NEW)),
            *people,
            (translate("Import", "Nobody"), Said(Who.NOBODY)),
        ]

    def _lay_out(self) -> None:
        letters = self.fontMetrics().horizontalAdvance("n" * 8) / 64
        for field, words, width in (
            (self.other, translate("Import", "by name"), _NAME),
            (self.role, translate("Import", "role"), _ROLE),
        ):
            field.setFixedWidth(round(width * letters))
            edit = field.lineEdit()
            if edit is not None:
                edit.setPlaceholderText(words)
        self._listen(self.other, self._take_name)
        self._listen(self.role, self._take_role)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(8)
        for widget in (self.name, self.amount):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self.none)
        top.addWidget(self.role)
        below = QWidget()
        flow = FlowLayout(below, across=8, down=4)
        flow.setContentsMargins(0, 0, 0, 0)
        for choice in (self.who, self.other, self.same):
            flow.addWidget(choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(below)

    def _listen(self, field: FreeChoice, take: Callable[[], None]) -> None:
        field.activated.connect(lambda _: take())
        edit = field.lineEdit()
        if edit is not None:
            edit.editingFinished.connect(take)

    def _take_who(self, said: object) -> None:
        if self.line is not None and said != self.line.said:
            self.said.emit(self.line.label, said)

    def _take_name(self) -> None:
        name = " ".join(self.other.currentText().split())
        if self.line is not None and name:
            self.other.setCurrentText("")
            self._take_who(Said(Who.PERSON, name))

    def _take_role(self) -> None:
        typed = " ".join(self.role.currentText().split())
        known = next((one for one in self._roles if say_role(one).casefold() == typed.casefold()), typed)
        if self.line is not None and self.role.isEnabled() and known != self.line.role:
            if self.line.role is None and not known:
                return  # the files do not agree, and nothing was said
            self.role_said.emit(self.line.label, known)

    def _say_none(self) -> None:
        if self.line is not None:
            self.none_said.emit(self.line.label)

    def _ask_same(self) -> None:
        if self.line is not None:
            self.same_asked.emit(self.line.label)

    def take_keyboard(self) -> None:
        """Give the keyboard to the first choice."""
        self.who.setFocus(Qt.FocusReason.OtherFocusReason)
