"""Above the drawing: one quiet chooser for the pattern, and below it what that pattern is asked by."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qualcase.ui.filterbar.flow import FlowLayout
from qualcase.ui.patterns import words
from qualcase.ui.patterns.state import Kind
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.choice import Choice
from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.many import ManyField, join_names, split_names
from qualcase.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QResizeEvent

    from qualcase.coding.facts import Frame
    from qualcase.coding.frame import Case
    from qualcase.ui.patterns.state import Answer

translate = QCoreApplication.translate
_MARGIN = 16
_NAMES = 14
"""Letters of a group's name that are seen at least."""
_BASES, _RUNS, _THRESHOLDS = (4, 5, 6), (2, 3), (0, 5, 10)
"""What Guest, Namey and Chen tried, and ten per cent besides."""
_OF = {
    "alike": {Kind.SIMILARITY},
    "wave": {Kind.SIMILARITY},
    "by": {Kind.GROUPS},
    "first": {Kind.GROUPS},
    "second": {Kind.GROUPS},
    "hand": {Kind.GROUPS},
    "against": {Kind.GROUPS},
    "measure": {Kind.GROUPS, Kind.PROFILES},
    "together": {Kind.TOGETHER},
    "block": {Kind.TOGETHER},
    "every_code": {Kind.TOGETHER, Kind.PROFILES},
    "order": {Kind.SATURATION},
    "base": {Kind.SATURATION},
    "run": {Kind.SATURATION},
    "threshold": {Kind.SATURATION},
}
"""Which patterns are asked by what."""
_SUBCODES = {Kind.SIMILARITY, Kind.GROUPS, Kind.TOGETHER, Kind.PROFILES}


class Head(QWidget):
    """Switches that say what is shown. They decide nothing."""

    kind_chosen = Signal(object)
    asked = Signal(object)
    """What is asked otherwise: a dict of fields of `Asked`."""
    subcodes_turned = Signal()
    order_wanted = Signal()
    """The order of the tree is to be used in Compare."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with nothing chosen."""
        super().__init__(parent)
        self._cases: tuple[Case, ...] = ()
        self.kinds = Segments()
        self.kinds.setAccessibleName(translate("Patterns", "Pattern"))
        self.kinds.chosen.connect(self.kind_chosen)
        self.alike, self.by, self.first, self.second, self.measure = (Choice() for _ in range(5))
        for one in (self.by, self.first, self.second):
            one.setMinimumContentsLength(_NAMES)
        self.base, self.run, self.threshold = (Choice() for _ in range(3))
        self.wave, self.together, self.block, self.every_code, self.order = (Segments() for _ in range(5))
        self.hand, self.against = ManyField(), ManyField()
        self.subcodes = link_button("", self.subcodes_turned.emit)
        self.use_order = link_button(translate("Patterns", "Use this order in Compare"), self.order_wanted.emit)
        self._parts: dict[str, QWidget] = {}
        flow = self._flow = FlowLayout(across=16, down=4)
        for name, said in self._titles():
            self._parts[name] = _titled(said, getattr(self, name))
            flow.addWidget(self._parts[name])
        for link in (self.subcodes, self.use_order):
            flow.addWidget(link)
        self.options = QWidget()
        self.options.setLayout(flow)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 8, _MARGIN, 8)
        layout.setSpacing(8)
        layout.addWidget(self.kinds)
        layout.addWidget(self.options)
        self._connect()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines of options go on below where there is no room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = self.width() - 2 * _MARGIN
        self.options.setFixedHeight(max(0, self._flow.heightForWidth(width)))

    def show_answer(self, answer: Answer, frame: Frame) -> None:
        """Show what is asked, and what else could be."""
        asked, kind = answer.asked, Kind(answer.asked.kind)
        self._cases = frame.cases
        self.kinds.offer(words.kinds(), kind)
        for name, part in self._parts.items():
            part.setVisible(kind in _OF[name])
        by_hand = asked.by == "hand"
        for name in ("first", "second"):
            self._parts[name].setVisible(kind is Kind.GROUPS and not by_hand)
        for name in ("hand", "against"):
            self._parts[name].setVisible(kind is Kind.GROUPS and by_hand)
        self._offer(answer, frame)
        self.subcodes.setVisible(kind in _SUBCODES)
        with_, without = translate("Patterns", "With sub-codes"), translate("Patterns", "Without sub-codes")
        self.subcodes.setText(with_ if asked.with_subcodes else without)
        self.subcodes.setToolTip(translate("Patterns", "Count with or without sub-codes (U)"))
        self.use_order.setVisible(kind is Kind.SIMILARITY and answer.nothing is None)
        self.options.setVisible(kind is not Kind.HEARD)
        self._fit()

    def _offer(self, answer: Answer, frame: Frame) -> None:
        asked = answer.asked
        self.alike.offer(words.likenesses(), asked.alike)
        self.wave.offer(words.waves(frame.waves, translate("Patterns", "All waves")), asked.wave)
        self.by.offer(words.groupings(answer.variables), asked.by)
        names = [(f"{one.name} ({len(one.case_ids)})", one.name) for one in answer.groups]
        self.first.offer(names, asked.first)
        self.second.offer(
            [
                (translate("Patterns", "All others"), ""),
                *((word, name) for word, name in names if name != asked.first),
            ],
            asked.second,
        )
        self.hand.offer([case.name for case in frame.cases])
        self.against.offer([case.name for case in frame.cases])
        self.hand.give(join_names(self._names_of(asked.hand)))
        self.against.give(join_names(self._names_of(asked.against)))
        self.against.setPlaceholderText(translate("Patterns", "all others"))
        self.measure.offer(words.measures(), asked.measure)
        self.together.offer(words.nearness(), asked.together)
        self.block.offer(words.blocks(frame.waves), asked.block)
        self.every_code.offer(words.codes(), asked.every_code)
        self.order.offer(words.orders(), asked.order)
        self.base.offer(_numbers(_BASES, asked.base), asked.base)
        self.run.offer(_numbers(_RUNS, asked.run), asked.run)
        percent = [(f"{word} %", value) for word, value in _numbers(_THRESHOLDS, asked.threshold)]
        self.threshold.offer(percent, asked.threshold)

    def _titles(self) -> tuple[tuple[str, str], ...]:
        return (
            ("alike", translate("Patterns", "Measure")),
            ("wave", translate("Patterns", "Wave")),
            ("by", translate("Patterns", "Grouped by")),
            ("first", translate("Patterns", "Group")),
            ("second", translate("Patterns", "against")),
            ("hand", translate("Patterns", "Cases")),
            ("against", translate("Patterns", "against")),
            ("measure", translate("Patterns", "Measure")),
            ("together", translate("Patterns", "Passages share")),
            ("block", translate("Patterns", "Show")),
            ("every_code", translate("Patterns", "Codes")),
            ("order", translate("Patterns", "Interviews")),
            ("base", translate("Patterns", "Base")),
            ("run", translate("Patterns", "Run")),
            ("threshold", translate("Patterns", "Reached at")),
        )

    def _connect(self) -> None:
        for name in ("wave", "together", "block", "every_code", "order"):
            chosen: SignalInstance = getattr(self, name).chosen
            chosen.connect(partial(self._ask, name))
        for name in ("alike", "measure", "base", "run", "threshold", "second"):
            one: Choice = getattr(self, name)
            one.activated.connect(partial(self._ask_choice, name))
        self.by.activated.connect(lambda _: self.asked.emit({"by": self.by.value(), "first": "", "second": ""}))
        self.first.activated.connect(lambda _: self.asked.emit({"first": self.first.value(), "second": ""}))
        self.hand.kept.connect(partial(self._ask_cases, "hand"))
        self.against.kept.connect(partial(self._ask_cases, "against"))

    def _ask(self, name: str, value: object) -> None:
        self.asked.emit({name: value})

    def _ask_choice(self, name: str, _: int) -> None:
        self.asked.emit({name: getattr(self, name).value()})

    def _ask_cases(self, name: str, text: str) -> None:
        """Cases by their names; what is no case is left out."""
        by_name = {case.name.casefold(): case.id for case in self._cases}
        ids = [by_name[one.casefold()] for one in split_names(text) if one.casefold() in by_name]
        self.asked.emit({name: " ".join(ids)})

    def _names_of(self, ids: str) -> list[str]:
        wanted = set(ids.split())
        return [case.name for case in self._cases if case.id in wanted]


def _titled(said: str, control: QWidget) -> QWidget:
    """A control with its quiet title before it."""
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    title = label(said, tone="quiet")
    title.setBuddy(control)
    control.setAccessibleName(said)
    if isinstance(control, ManyField):
        control.setMinimumWidth(240)
    line.addWidget(title, 0, Qt.AlignmentFlag.AlignVCenter)
    line.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
    return made


def _numbers(usual: Sequence[int], used: int) -> Iterable[tuple[str, object]]:
    return [(str(one), one) for one in sorted({*usual, used})]
