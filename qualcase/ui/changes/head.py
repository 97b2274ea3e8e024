"""Above the sheet: what is looked at, of which question, case and code, by which figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from qualcase.coding.change_sheet import Heading
from qualcase.study.change_words import heading_words
from qualcase.ui.changes.state import MEASURES, STATES
from qualcase.ui.changes.words import state_title
from qualcase.ui.matrix import spoken
from qualcase.ui.widgets.choice import Choice
from qualcase.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qualcase.coding.change_sheet import LineState
    from qualcase.coding.facts import Frame
    from qualcase.ui.changes.state import Wanted

translate = QCoreApplication.translate


class Head(QWidget):
    """Tells what is chosen by its one signal: fields of `Wanted` by name."""

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.states = Segments()
        self.states.setAccessibleName(translate("Changes", "What is shown"))
        self.states.setToolTip(translate("Changes", "What is shown (S)"))
        self.question, self.case, self.code = Choice(), Choice(), Choice()
        self.change, self.measure = Choice(), Choice()
        self.top = QCheckBox(translate("Changes", "Only codes at the top"))
        self.top.setToolTip(translate("Changes", "Only codes that lie below no other (U)"))
        named = (
            (self.question, translate("Changes", "Question (Q)")),
            (self.case, translate("Changes", "Case (C)")),
            (self.code, translate("Changes", "Code (K)")),
            (self.change, translate("Changes", "From which wave to which")),
            (self.measure, translate("Changes", "What figures are of (M)")),
        )
        for one, name in named:
            one.setAccessibleName(name)
            one.setToolTip(name)
            one.setMinimumContentsLength(10)
        self._connect()
        self._lay_out()

    def show_wanted(self, wanted: Wanted, frame: Frame, pairs: Sequence[tuple[str, str]]) -> None:
        """Show what is looked at."""
        names = {one.id: one.name for one in frame.waves}
        self.states.offer([(state_title(one), one) for one in STATES], wanted.state)
        every = translate("Changes", "All questions")
        self.question.offer([(every, None), *((heading_words(one), one) for one in Heading)], wanted.heading)
        cases = [(f"{one.name} {one.title}".strip(), one.id) for one in frame.cases]
        self.case.offer([(translate("Changes", "All cases"), ""), *cases], wanted.case_id)
        tree = frame.tree
        codes = [("\u2003" * tree.depth(one.id) + one.name, one.id) for one in tree.ordered]
        self.code.offer([(translate("Changes", "All codes"), ""), *codes], wanted.code_id)
        change = wanted.change or (pairs[0] if pairs else None)
        self.change.offer([(f"{names[since]} → {names[wave]}", (since, wave)) for since, wave in pairs], change)
        self.change.setVisible(len(pairs) > 1)
        self.measure.offer([(spoken.measure_name(one), one) for one in MEASURES], wanted.measure)
        blocked = self.top.blockSignals(True)
        self.top.setChecked(wanted.top_only)
        self.top.blockSignals(blocked)

    def show_counts(self, counts: Mapping[LineState | None, int]) -> None:
        """Say beside each state how many lines it has."""
        chosen = self.states.value()
        self.states.offer([(f"{state_title(one)} {counts.get(one, 0)}", one) for one in STATES], chosen)

    def _connect(self) -> None:
        self.states.chosen.connect(lambda state: self.asked.emit({"state": state}))
        self.top.toggled.connect(lambda on: self.asked.emit({"top_only": on}))
        fields = {"heading": self.question, "case_id": self.case, "code_id": self.code}
        fields |= {"change": self.change, "measure": self.measure}
        for name, one in fields.items():
            one.activated.connect(lambda _, name=name, one=one: self.asked.emit({name: one.value()}))

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.states, 1)
        first.addWidget(self.top)
        for one in (self.question, self.case, self.code, self.change, self.measure):
            second.addWidget(one, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 16, 8)
        column.setSpacing(6)
        column.addLayout(first)
        column.addLayout(second)
