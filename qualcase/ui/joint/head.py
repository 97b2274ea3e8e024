"""The line above the display: whose answers, which questions, what is counted of the codes, charts or table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from qualcase.study.wording import say_role
from qualcase.ui.joint.state import MEASURES
from qualcase.ui.matrix.spoken import measure_meaning, measure_name
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import button, link_button
from qualcase.ui.widgets.choice import Choice
from qualcase.ui.widgets.labels import ElidedLabel, label
from qualcase.ui.widgets.segments import Segments
from qualcase.ui.widgets.words import capital

if TYPE_CHECKING:
    from qualcase.coding.facts import Frame
    from qualcase.ui.joint.state import Asked

translate = QCoreApplication.translate


class Head(QWidget):
    """Switches that say what they show. They decide nothing."""

    place_chosen = Signal(str, str)
    """Ids of a case and of a site; both empty for all."""
    role_chosen = Signal(str)
    measure_chosen = Signal(object)
    table_turned = Signal()
    questions_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with nothing to choose from."""
        super().__init__(parent)
        self.title = label(translate("Joint", "Questionnaires beside codes"), size=Size.TITLE)
        self.people = ElidedLabel(tone="quiet")
        self.back = link_button(translate("Joint", "Back to Compare"), self.left.emit)
        self.place, self.role = Choice(), Choice()
        for choice, least, most in ((self.place, 12, 264), (self.role, 8, 200)):
            choice.setMinimumContentsLength(least)
            choice.setMaximumWidth(most)
            choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.place.setAccessibleName(translate("Joint", "Case or site"))
        self.role.setAccessibleName(translate("Joint", "Role"))
        self.questions = button(translate("Joint", "Questions…"), self.questions_wanted.emit)
        self.questions.setToolTip(translate("Joint", "Which questions are shown (Q)"))
        self.measures, self.views = Segments(), Segments()
        self.measures.setAccessibleName(translate("Joint", "Measure of the codes"))
        self.views.setAccessibleName(translate("Joint", "Charts or table"))
        self.place.activated.connect(lambda _: self._choose_place())
        self.role.activated.connect(lambda _: self.role_chosen.emit(str(self.role.value() or "")))
        self.measures.chosen.connect(self.measure_chosen)
        self.views.chosen.connect(lambda _: self.table_turned.emit())
        self._lay_out()

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(16)
        first.addWidget(self.title)
        first.addWidget(self.people, 1)
        first.addWidget(self.back)
        second.setSpacing(8)
        second.addWidget(self.place, 3)
        second.addWidget(self.role, 2)
        second.addWidget(self.questions)
        second.addSpacing(16)
        second.addWidget(self.views)
        second.addStretch(1)
        second.addWidget(self.measures)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 8, 8)
        column.setSpacing(8)
        column.addLayout(first)
        column.addLayout(second)

    def show_asked(self, asked: Asked, frame: Frame, roles: tuple[str, ...], *, as_table: bool) -> None:
        """Show what can be chosen, and what is."""
        places: list[tuple[str, object]] = [(translate("Joint", "All cases and sites"), ("", ""))]
        places += [(case.full_name, (case.id, "")) for case in frame.cases]
        places += [(translate("Joint", "Site {name}").format(name=site.name), ("", site.id)) for site in frame.sites]
        self.place.offer(places, (asked.case_id, asked.site_id))
        kinds: list[tuple[str, object]] = [(translate("Joint", "All roles"), "")]
        self.role.offer([*kinds, *((capital(say_role(one)), one) for one in roles)], asked.role)
        self.measures.offer([(measure_name(one), one) for one in MEASURES], asked.measure)
        self.measures.setToolTip(measure_meaning(asked.measure))
        charts, table = translate("Joint", "Charts"), translate("Joint", "Table")
        self.views.offer([(charts, False), (table, True)], as_table)

    def _choose_place(self) -> None:
        found = self.place.value()
        case_id, site_id = found if isinstance(found, tuple | list) else ("", "")
        self.place_chosen.emit(case_id, site_id)
