"""Who speaks in the files that are selected in the import table: one line a label, whatever file it is in."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QWidget

from qualcase.study.wording import say_role
from qualcase.ui.material.speakers_form import asks_word
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import main_button
from qualcase.ui.widgets.choice import FreeChoice
from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.overlay import Overlay

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.bundle import SpeakerSeen
    from qualcase.ui.material.import_state import Row

translate = QCoreApplication.translate


class SpeakersEditor(Overlay):
    """Each change holds at once, for the label in all selected files."""

    said = Signal(str, bool, str, str)
    """Label, whether it asks, name of the participant (empty: somebody new), role (empty: none said)."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, width=640, height=480)
        self._people: Sequence[str] = ()
        self._roles: Sequence[str] = ()
        self.lines: dict[str, tuple[FreeChoice, FreeChoice]] = {}
        self.body.addWidget(label(translate("Import", "Who speaks"), size=Size.TITLE))
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setProperty("clear", True)
        self.body.addWidget(self._area, 1)
        bottom = QHBoxLayout()
        bottom.addStretch(1)
        bottom.addWidget(main_button(translate("Import", "Done"), self.put_away))
        self.body.addLayout(bottom)

    def ask(self, rows: Sequence[Row], people: Sequence[str], roles: Sequence[str]) -> None:
        """Open for the labels of these files."""
        self._people, self._roles = people, roles
        counts: Counter[str] = Counter()
        first: dict[str, tuple[SpeakerSeen, Row]] = {}
        for row in rows:
            for one in row.incoming.speakers:
                counts[one.label] += 1
                first.setdefault(one.label, (one, row))
        page = QWidget()
        page.setProperty("clear", True)
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 8, 8, 8)
        grid.setHorizontalSpacing(8)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 2)
        self.lines = {}
        for number, (name, (one, row)) in enumerate(first.items()):
            self._put(grid, number, one, row.placing.role)
            if len(rows) > 1:
                words = translate("Import", "in %n file(s)", "", counts[name])
                grid.addWidget(label(words, tone="quiet"), number, 3)
        grid.setRowStretch(len(first), 1)
        self._area.setWidget(page)
        fields = next(iter(self.lines.values()), None)
        self.open(fields[0] if fields else None)

    def _put(self, grid: QGridLayout, number: int, one: SpeakerSeen, told_role: str | None) -> None:
        people, roles = self._people, self._roles
        who, role = FreeChoice(), FreeChoice()
        own = one.participant or ("" if one.generic else one.label)
        who.offer_names([asks_word(), *people], asks_word() if one.is_interviewer else own)
        who.setAccessibleName(translate("Import", "Who {label} is").format(label=one.label))
        role.offer_names([say_role(each) for each in roles], say_role(one.role or told_role or ""))
        role.setAccessibleName(translate("Import", "Role of {label}").format(label=one.label))
        role.setEnabled(not one.is_interviewer)
        for field, words in ((who, translate("Import", "somebody new")), (role, translate("Import", "role"))):
            edit = field.lineEdit()
            if edit is not None:
                edit.setPlaceholderText(words)
                edit.editingFinished.connect(partial(self._tell, one.label))
            field.activated.connect(partial(self._tell, one.label))
        grid.addWidget(label(one.label, tone="quiet"), number, 0)
        grid.addWidget(who, number, 1)
        grid.addWidget(role, number, 2)
        self.lines[one.label] = who, role

    def _tell(self, name: str, _: int = 0) -> None:
        who, role = self.lines[name]
        text = " ".join(who.currentText().split())
        asks = text.casefold() == asks_word().casefold()
        role.setEnabled(not asks)
        typed = " ".join(role.currentText().split())
        known = next((one for one in self._roles if say_role(one).casefold() == typed.casefold()), typed)
        self.said.emit(name, asks, "" if asks or text.casefold() == name.casefold() else text, "" if asks else known)
