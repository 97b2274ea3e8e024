"""Who speaks in a source: one line a label, with who it is and in which role."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QMenu, QPushButton, QWidget

from qualcase.study.wording import say_role
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.choice import FreeChoice
from qualcase.ui.widgets.labels import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.people import Participant
    from qualcase.ui.material.source_state import SpeakerLine

translate = QCoreApplication.translate


class SpeakersForm(QWidget):
    """Choices that keep themselves at once."""

    who_said = Signal(int, str, bool)
    """Number of the label; name of the participant, empty for nobody known; whether it asks."""
    role_said = Signal(str, str)
    """Id of the participant, the role."""
    withdrawal_asked = Signal(str)
    """Id of a participant who may withdraw."""
    memo_asked = Signal(str)
    """Id of a participant on whom a memo is to be written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnMinimumWidth(0, 48)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        self.whos: list[FreeChoice] = []
        self.roles: list[FreeChoice] = []
        self.more: dict[str, QPushButton] = {}
        """What else can be done, by participant."""
        self.menu: QMenu | None = None

    def show_speakers(
        self, lines: Sequence[SpeakerLine], people: Sequence[str], roles: Sequence[str], *, writable: bool
    ) -> None:
        """Show these labels; `people` and `roles` can be chosen."""
        had = next((at for at, field in enumerate((*self.whos, *self.roles)) if field.hasFocus() or _inside(field)), -1)
        was = len(self.whos)
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.whos, self.roles, self.more = [], [], {}
        for row, line in enumerate(lines):
            named = ElidedLabel(line.said.label, tone="quiet")
            who, role = self._who(line, people), self._role(line, roles)
            for column, widget in enumerate((named, who, role)):
                self._grid.addWidget(widget, row, column)
            who.setEnabled(writable)
            role.setEnabled(writable and line.participant is not None)
            if writable and line.participant is not None:
                self._grid.addWidget(self._more(line.participant), row, 3)
            self.whos.append(who)
            self.roles.append(role)
        if had >= 0 and was == len(self.whos):
            (*self.whos, *self.roles)[had].setFocus()

    def _more(self, person: Participant) -> QPushButton:
        made = link_button("⋯")
        words = translate("Material", "More about {name}").format(name=person.name)
        made.setAccessibleName(words)
        made.setToolTip(words)
        made.clicked.connect(lambda _: self._offer_more(made, person))
        self.more[person.id] = made
        return made

    def _offer_more(self, below: QPushButton, person: Participant) -> None:
        if self.menu is not None:
            self.menu.deleteLater()
        self.menu = QMenu(self)
        memo = self.menu.addAction(translate("Material", "Memo on {name}…").format(name=person.name))
        memo.triggered.connect(lambda _: self.memo_asked.emit(person.id))
        withdraw = self.menu.addAction(translate("Material", "{name} withdraws…").format(name=person.name))
        withdraw.triggered.connect(lambda _: self.withdrawal_asked.emit(person.id))
        self.menu.popup(below.mapToGlobal(below.rect().bottomLeft()))

    def _who(self, line: SpeakerLine, people: Sequence[str]) -> FreeChoice:
        asks = asks_word()
        who = FreeChoice()
        shown = asks if line.said.is_interviewer else line.participant.name if line.participant else ""
        who.offer_names([asks, *people], shown)
        who.setAccessibleName(translate("Material", "Who {label} is").format(label=line.said.label))
        edit = who.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(translate("Material", "nobody known"))
            edit.editingFinished.connect(partial(self._tell_who, who, line, shown))
        who.activated.connect(lambda _, field=who: self._tell_who(field, line, shown))
        return who

    def _tell_who(self, who: FreeChoice, line: SpeakerLine, shown: str) -> None:
        text = " ".join(who.currentText().split())
        if text != shown and who.property("said") != text:
            who.setProperty("said", text)
            asks = text.casefold() == asks_word().casefold()
            self.who_said.emit(line.number, "" if asks else text, asks)

    def _role(self, line: SpeakerLine, roles: Sequence[str]) -> FreeChoice:
        role = FreeChoice()
        shown = say_role(line.said.role or "")
        role.offer_names([say_role(one) for one in roles], shown)
        role.setAccessibleName(translate("Material", "Role of {label}").format(label=line.said.label))
        edit = role.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(translate("Material", "role"))
            edit.editingFinished.connect(partial(self._tell_role, role, line, shown, roles))
        role.activated.connect(lambda _, field=role: self._tell_role(field, line, shown, roles))
        return role

    def _tell_role(self, role: FreeChoice, line: SpeakerLine, shown: str, roles: Sequence[str]) -> None:
        text = " ".join(role.currentText().split())
        if text != shown and role.property("said") != text and line.participant is not None:
            role.setProperty("said", text)
            known = next((one for one in roles if say_role(one).casefold() == text.casefold()), text)
            self.role_said.emit(line.participant.id, known)


def _inside(field: FreeChoice) -> bool:
    edit = field.lineEdit()
    return edit is not None and edit.hasFocus()


def asks_word() -> str:
    """What stands for somebody who asks."""
    return translate("Material", "interviewer")
