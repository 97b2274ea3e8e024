"""The side in which an analysis is set up."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from qualcase.ui.qca.condition import SetRow
from qualcase.ui.qca.state import Times
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.choice import Choice
from qualcase.ui.widgets.fields import LineField
from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.name_asker import NameAsker
from qualcase.words.dates import say_plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.coding.facts import Frame
    from qualcase.coding.qca_settings import SetOf
    from qualcase.ui.qca.asking import Asked
    from qualcase.ui.qca.state import Plan
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class Setup(QScrollArea):
    """Shows a plan, and says what it is to be instead."""

    planned = Signal(object)
    """The `Plan` from now on."""
    conditions_wanted = Signal()
    cases_wanted = Signal()
    outcome_chosen = Signal(str)
    """Id of a code or variable."""
    opened = Signal(str)
    """Id of a kept analysis; empty for a new one."""
    named = Signal(str)
    """The plan is to be kept under a name."""
    removed = Signal()
    """The kept analysis that is shown is not wanted any more."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tokens = tokens
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inner = QWidget()
        self._inner.setProperty("side", True)
        self._inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWidget(self._inner)
        self.plan: Plan | None = None
        self._rows: list[SetRow] = []
        self._make()
        self._lay_out()

    def _make(self) -> None:
        self.kept = Choice()
        self.kept.setAccessibleName(translate("Qca", "Kept analyses"))
        self.kept.activated.connect(lambda _: self.opened.emit(str(self.kept.value() or "")))
        self.save = NameAsker(translate("Qca", "Keep as…"), translate("Qca", "Name of the analysis"))
        self.save.named.connect(self.named)
        self.remove = link_button(translate("Qca", "Remove"), self.removed.emit)
        self.outcome = Choice()
        self.outcome.setAccessibleName(translate("Qca", "Outcome"))
        self.outcome.activated.connect(lambda _: self.outcome_chosen.emit(str(self.outcome.value())))
        self.outcome_time, self.condition_time = Choice(), Choice()
        self.outcome_time.setAccessibleName(translate("Qca", "Wave of the outcome"))
        self.condition_time.setAccessibleName(translate("Qca", "Wave of the conditions"))
        self.outcome_time.activated.connect(lambda _: self._retime(of_outcome=True))
        self.condition_time.activated.connect(lambda _: self._retime(of_outcome=False))
        self.negate = QCheckBox(translate("Qca", "Explain its absence"))
        self.negate.clicked.connect(lambda on: self._plan_with(negate=bool(on)))
        self.add = link_button(translate("Qca", "Choose conditions…"), self.conditions_wanted.emit)
        self.add.setToolTip("A")
        self.rater = Choice()
        self.rater.setAccessibleName(translate("Qca", "Whose ratings"))
        self.rater.activated.connect(lambda _: self._plan_with(rater=str(self.rater.value() or "")))
        self.cases = link_button("", self.cases_wanted.emit)
        self.cases.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.consistency, self.pri, self.least = LineField(), LineField(), LineField()
        self.consistency.kept.connect(lambda text: self._take_cut("consistency", text))
        self.pri.kept.connect(lambda text: self._take_cut("pri", text))
        self.least.kept.connect(lambda text: self._take_cut("cases", text))

    def show_asked(self, asked: Asked, frame: Frame, name: str) -> None:
        """Show what is planned, and what else could be."""
        self.plan = plan = asked.plan
        kept = [(translate("Qca", "Not kept"), ""), *((one.name, one.id) for one in asked.kept)]
        held = next((one.id for one in asked.kept if one.name == name), "")
        self.kept.offer(kept, held)
        self.kept.setVisible(bool(asked.kept))
        self.remove.setVisible(bool(held))
        entries = [(f"{one.title} ({one.ratings})" if one.ratings else one.title, one.key) for one in asked.offers]
        chosen = (plan.outcome.code_id or plan.outcome.variable_id) if plan.outcome else None
        self.outcome.offer(entries, chosen)
        times = _times(frame)
        words = [(word, tuple(one)) for word, one in times]
        outcome_at = plan.outcome and (plan.outcome.wave_id, plan.outcome.from_wave_id)
        condition_at = plan.conditions and (plan.conditions[0].wave_id, plan.conditions[0].from_wave_id)
        last = next((tuple(one) for _, one in reversed(times) if one.from_wave_id is None), None)
        self.outcome_time.offer(words, outcome_at or last)
        self.condition_time.offer(words, condition_at or last)
        self.negate.setChecked(plan.negate)
        raters = [(one, key) for key, one in asked.raters]
        self.rater.offer(raters, plan.rater or next((key for key, _ in asked.raters), None))
        self.consistency.give(say_plain(plan.cuts.consistency))
        self.pri.give(say_plain(plan.cuts.pri))
        self.least.give(str(plan.cuts.cases))
        count = len(plan.cases) or len(frame.cases)
        said = translate("Qca", "{n} of {all} cases").format(n=count, all=len(frame.cases))
        self.cases.setText(translate("Qca", "All cases") if count == len(frame.cases) else said)
        self._show_sets(asked)

    @property
    def times(self) -> tuple[Times, Times]:
        """Of the outcome, and of conditions."""
        found = [box.value() for box in (self.outcome_time, self.condition_time)]
        first, second = (Times(*one) if isinstance(one, tuple) else Times("") for one in found)
        return first, second

    def use(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.tokens = tokens
        for one in self._inner.findChildren(SetRow):
            one.use(tokens)

    def rows(self) -> list[SetRow]:
        """Of the conditions, in order."""
        return list(self._rows)

    def _show_sets(self, asked: Asked) -> None:
        """The rows anew; who had the keyboard in one of them keeps it in the one that takes its place."""
        focused = self.focusWidget()
        at = next((n for n, one in enumerate(self._rows) if focused and one.isAncestorOf(focused)), None)
        on_wish = at is not None and focused is self._rows[at].wish
        for layout in (self._outcome, self._conditions):
            while layout.count():
                item = layout.takeAt(0)
                widget = item.widget() if item is not None else None
                if widget is not None:
                    widget.hide()
                    widget.deleteLater()
        plan = asked.plan
        if plan.outcome is not None:
            self._outcome.addWidget(self._row(asked, plan.outcome, -1))
        self._rows = [self._row(asked, one, number) for number, one in enumerate(plan.conditions)]
        for row in self._rows:
            self._conditions.addWidget(row)
        if at is not None and focused is not None and not focused.isVisible():
            row_now = self._rows[min(at, len(self._rows) - 1)] if self._rows else None
            wanted = self.add if row_now is None else row_now.wish if on_wish else row_now.name
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, asked: Asked, one: SetOf, at: int) -> SetRow:
        offer = asked.offer(one.code_id or one.variable_id)
        numbers = asked.numbers.get((one.variable_id or "", one.wave_id))
        title = offer.title if offer is not None else one.name
        wish = asked.plan.expected[at] if at >= 0 else None
        made = SetRow(one, title, numbers, self.tokens, wish=wish, is_condition=at >= 0)
        made.changed.connect(lambda new: self._change(lambda plan: plan.with_set(at, new)))
        made.wish_turned.connect(lambda: self._change(lambda plan: plan.turn_wish(at)))
        made.removed.connect(lambda: self._change(lambda plan: plan.without(at)))
        return made

    def _change(self, change: Callable[[Plan], Plan]) -> None:
        """Change the plan as it is now, though the answer to it may not be there yet."""
        if self.plan is not None:
            self.plan = change(self.plan)
            self.planned.emit(self.plan)

    def _plan_with(self, **fields: object) -> None:
        self._change(lambda plan: replace(plan, **fields))  # type: ignore[arg-type]

    def _retime(self, *, of_outcome: bool) -> None:
        outcome, conditions = self.times
        if of_outcome:
            self._change(lambda plan: plan.at_times(of_outcome=outcome))
        else:
            self._change(lambda plan: plan.at_times(of_conditions=conditions))

    def _take_cut(self, which: str, text: str) -> None:
        if self.plan is None:
            return
        field = {"consistency": self.consistency, "pri": self.pri, "cases": self.least}[which]
        held = getattr(self.plan.cuts, which)
        value = _cut(which, text)
        if value is None:
            field.give(say_plain(held))
        else:
            self._plan_with(cuts=replace(self.plan.cuts, **{which: value}))  # type: ignore[arg-type]

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(16, 8, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.kept)
        keeping = QHBoxLayout()
        keeping.addWidget(self.save)
        keeping.addWidget(self.remove)
        keeping.addStretch(1)
        self._outcome, self._conditions = QVBoxLayout(), QVBoxLayout()
        for one in (self._outcome, self._conditions):
            one.setSpacing(4)
        column.addWidget(label(translate("Qca", "Outcome"), strong=True))
        column.addWidget(self.outcome)
        column.addLayout(self._outcome)
        column.addLayout(self._line(translate("Qca", "of"), self.outcome_time))
        column.addWidget(self.negate)
        column.addSpacing(8)
        column.addWidget(label(translate("Qca", "Conditions"), strong=True))
        column.addLayout(self._line(translate("Qca", "of"), self.condition_time))
        column.addLayout(self._conditions)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(8)
        column.addWidget(label(translate("Qca", "What counts"), strong=True))
        form = QFormLayout()
        form.setSpacing(6)
        for words, widget in (
            (translate("Qca", "Consistency from"), self.consistency),
            (translate("Qca", "PRI from"), self.pri),
            (translate("Qca", "Cases at least"), self.least),
            (translate("Qca", "Rated by"), self.rater),
            (translate("Qca", "Cases"), self.cases),
        ):
            named = label(words, tone="quiet", size=Size.SMALL)
            widget.setAccessibleName(words)
            form.addRow(named, widget)
        column.addLayout(form)
        column.addLayout(keeping)
        column.addStretch(1)

    @staticmethod
    def _line(words: str, widget: QWidget) -> QHBoxLayout:
        made = QHBoxLayout()
        made.setSpacing(8)
        made.addWidget(label(words, tone="quiet", size=Size.SMALL))
        made.addWidget(widget, 1)
        return made


def _times(frame: Frame) -> list[tuple[str, Times]]:
    """Waves, then changes from each to the next."""
    waves = frame.waves
    changes = [(f"{early.name} → {late.name}", Times(late.id, early.id)) for early, late in pairwise(waves)]
    return [*((one.name, Times(one.id)) for one in waves), *changes]


def _cut(which: str, text: str) -> float | int | None:
    """A cut as typed; None where it is none."""
    readers: dict[str, Callable[[str], float | int]] = {"cases": int}
    try:
        value = readers.get(which, float)(text.replace(",", "."))
    except ValueError:
        return None
    if which == "cases":
        return value if value >= 1 else None
    return value if 0 <= value <= 1 else None
