"""Who is in a case, a row each, with the role in each wave; a role that changes stands out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from qualcase.study.wording import say_role
from qualcase.ui.card.grid import NAME_WIDTH, WAVE_COLUMN, WAVE_WIDTH, renewed
from qualcase.ui.card.state import CardKind
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.choice import FreeChoice
from qualcase.ui.widgets.labels import ElidedLabel, label
from qualcase.ui.widgets.name_asker import NameAsker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.frame import Wave
    from qualcase.coding.people import Participant
    from qualcase.ui.card.state import Card, InWave, PersonRow

translate = QCoreApplication.translate


class PeopleTable(QWidget):
    """Roles are chosen or typed in their place."""

    role_asked = Signal(str, str, str)
    """Ids of participant and wave, the role as it was typed."""
    withdrawal_asked = Signal(str)
    """Id of a participant who may withdraw."""
    memo_asked = Signal(str)
    """Id of a participant on whom a memo is to be written."""
    person_wished = Signal(str)
    """Name of somebody who is to be in the case too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape: object = None
        self.fields: dict[tuple[str, str], _RoleField] = {}
        """By participant and wave."""
        self.more: dict[str, QPushButton] = {}
        """What else can be done, by participant."""
        self.menu: QMenu | None = None
        self._body = QWidget()
        self.new_person = NameAsker(translate("Card", "Add an informant"), translate("Card", "Name or pseudonym"))
        self.new_person.named.connect(self.person_wished)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self._body)
        self._column.addWidget(self.new_person, 0, Qt.AlignmentFlag.AlignLeft)

    def show_card(self, card: Card, roles: Sequence[str], *, writable: bool) -> None:
        """Show the people of another case, or as they are now."""
        shape = (card.id, card.waves, tuple((row.participant.id, row.participant.name) for row in card.people))
        if shape != self._shape:
            self._shape = shape
            self._renew(card)
        for row in card.people:
            for wave, held in zip(card.waves, row.waves, strict=True):
                self.fields[row.participant.id, wave.id].show_role(held, roles, row, writable=writable)
        for one in self.more.values():
            one.setVisible(writable)
        self.new_person.setVisible(writable and card.kind is CardKind.CASE)

    def _renew(self, card: Card) -> None:
        self._body, grid = renewed(self._column, self._body)
        self.fields, self.more = {}, {}
        if not card.people:
            grid.addWidget(label(translate("Card", "Nobody yet: those who speak in sources stand here."), tone="quiet"))
        for number, wave in enumerate(card.waves if card.people else ()):
            grid.addWidget(label(wave.name, strong=True), 0, number + 1)
            grid.setColumnMinimumWidth(number + 1, WAVE_COLUMN)
        for at, row in enumerate(card.people, 1):
            name = ElidedLabel(row.participant.name)
            name.setFixedWidth(NAME_WIDTH)
            grid.addWidget(name, at, 0)
            for number, wave in enumerate(card.waves):
                grid.addWidget(self._field(row, wave), at, number + 1)
            grid.addWidget(self._more(row), at, len(card.waves) + 1)
        grid.setColumnStretch(len(card.waves) + 2, 1)

    def _more(self, row: PersonRow) -> QPushButton:
        made = link_button("⋯")
        words = translate("Card", "More about {name}").format(name=row.participant.name)
        made.setAccessibleName(words)
        made.setToolTip(words)
        made.clicked.connect(lambda _: self._offer_more(made, row.participant))
        self.more[row.participant.id] = made
        return made

    def _offer_more(self, below: QPushButton, person: Participant) -> None:
        if self.menu is not None:
            self.menu.deleteLater()
        self.menu = QMenu(self)
        memo = self.menu.addAction(translate("Card", "Memo on {name}…").format(name=person.name))
        memo.triggered.connect(lambda _: self.memo_asked.emit(person.id))
        withdraw = self.menu.addAction(translate("Card", "{name} withdraws…").format(name=person.name))
        withdraw.triggered.connect(lambda _: self.withdrawal_asked.emit(person.id))
        self.menu.popup(below.mapToGlobal(below.rect().bottomLeft()))

    def _field(self, row: PersonRow, wave: Wave) -> _RoleField:
        made = _RoleField()
        made.choice.setAccessibleName(f"{row.participant.name} {wave.name}")
        made.role_said.connect(lambda role: self.role_asked.emit(row.participant.id, wave.id, role))
        self.fields[row.participant.id, wave.id] = made
        return made


class _RoleField(QWidget):
    """A role, and whether its holder was heard in the wave."""

    role_said = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._role = ""
        self.choice = FreeChoice()
        self.choice.setFixedWidth(WAVE_WIDTH)
        self.heard = label(tone="quiet")
        self.heard.setFixedWidth(WAVE_COLUMN - WAVE_WIDTH - 4)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.choice)
        row.addWidget(self.heard)
        self.choice.activated.connect(lambda _: self._say())
        edit = self.choice.lineEdit()
        if edit is not None:
            edit.editingFinished.connect(self._say)
            edit.setPlaceholderText("–")

    def show_role(self, held: InWave, roles: Sequence[str], row: PersonRow, *, writable: bool) -> None:
        """Show the role of one wave."""
        self._role = say_role(held.role)
        self.choice.offer_names([say_role(role) for role in roles], self._role)
        self.choice.setEnabled(writable)
        changed = row.changes and held.role is not None and held.role != row.waves[0].role
        font = self.choice.font()
        font.setBold(changed)
        self.choice.setFont(font)
        self.heard.setText("✓" if held.heard else "")
        told = translate("Card", "Heard in this wave") if held.heard else translate("Card", "Not heard in this wave")
        self.heard.setToolTip(told)

    def _say(self) -> None:
        role = " ".join(self.choice.currentText().split())
        if role != self._role:
            self._role = role
            self.role_said.emit(role)
