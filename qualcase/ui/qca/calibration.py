"""How a variable becomes a set: anchors or groups on its numbers, or the values with which a case is in."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qualcase.coding.qca_settings import Anchors
from qualcase.coding.variables import VariableKind
from qualcase.ui.qca.histogram import Histogram
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.fields import LineField
from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.many import ManyField, split_names
from qualcase.ui.widgets.segments import Segments
from qualcase.words.dates import say_plain

if TYPE_CHECKING:
    from qualcase.coding.qca_settings import SetOf
    from qualcase.ui.qca.asking import Numbers
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_MOST_THRESHOLDS, _ANCHORS = 9, 3
_BETWEEN = re.compile(r"\s*[;\s]\s*")


def read_numbers(text: str) -> tuple[float, ...] | None:
    """Numbers that are typed with spaces or semicolons between; None where one is none."""
    try:
        return tuple(float(part.replace(",", ".")) for part in _BETWEEN.split(text.strip()) if part)
    except ValueError:
        return None


def write_numbers(numbers: tuple[float, ...]) -> str:
    """The inverse."""
    return "; ".join(say_plain(one) for one in numbers)


class Calibration(QWidget):
    """Of one set that is by a variable."""

    changed = Signal(object)
    """The `SetOf` as it is from now on."""

    def __init__(self, one: SetOf, numbers: Numbers, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._set = one
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 8)
        layout.setSpacing(4)
        self.histogram: Histogram | None = None
        kind = numbers.variable.kind
        if kind is VariableKind.NUMBER:
            self._add_numbers(layout, numbers, tokens)
        elif kind is VariableKind.CHOICE:
            self._add_values(layout, numbers)

    def use(self, tokens: Tokens) -> None:
        """Use other colours."""
        if self.histogram is not None:
            self.histogram.use(tokens)

    def _add_numbers(self, layout: QVBoxLayout, numbers: Numbers, tokens: Tokens) -> None:
        by_groups = bool(self._set.thresholds)
        self.way = Segments()
        self.way.setAccessibleName(translate("Qca", "Calibration"))
        ways = [(translate("Qca", "Anchors"), False), (translate("Qca", "Groups"), True)]
        self.way.offer(ways, by_groups)
        self.way.chosen.connect(lambda groups: self._turn_way(by_groups=bool(groups)))
        self.field = LineField()
        self.field.kept.connect(self._take_text)
        self.hint = label(tone="quiet", size=Size.SMALL, wrap=True)
        self.histogram = Histogram(tokens)
        self.histogram.anchors_moved.connect(self._take)
        for widget in (self.way, self.histogram, self.field, self.hint):
            layout.addWidget(widget)
        self._numbers = numbers
        self._show(by_groups=by_groups)

    def _add_values(self, layout: QVBoxLayout, numbers: Numbers) -> None:
        self.values = ManyField(numbers.variable.choices)
        self.values.setPlaceholderText(translate("Qca", "In the set with these values"))
        self.values.setAccessibleName(translate("Qca", "Values with which a case is in the set"))
        self.values.give("; ".join(self._set.in_values))
        self.values.kept.connect(lambda text: self.changed.emit(replace(self._set, in_values=split_names(text))))
        layout.addWidget(self.values)

    def _show(self, *, by_groups: bool) -> None:
        at = self._set.anchors
        held = self._set.thresholds if by_groups else (at.out, at.crossover, at.full) if at else ()
        self.field.give(write_numbers(held))
        self.field.setProperty("wrong", False)
        if by_groups:
            said = translate(
                "Qca", "Thresholds between groups of cases, from out to in; the numbers smooth the groups."
            )
        else:
            said = translate("Qca", "Fully out; neither in nor out; fully in. Type them, or press in the picture.")
        self.hint.setText(said)
        self.field.setAccessibleName(said)
        if self.histogram is not None:
            self.histogram.show_numbers(self._numbers, held, _MOST_THRESHOLDS if by_groups else _ANCHORS)

    def _turn_way(self, *, by_groups: bool) -> None:
        self._set = replace(self._set, anchors=None, thresholds=())
        self._show(by_groups=by_groups)
        self.field.setFocus()

    def _take_text(self, text: str) -> None:
        numbers = read_numbers(text)
        if numbers is None:
            self.field.setProperty("wrong", True)
            self.field.style().unpolish(self.field)
            self.field.style().polish(self.field)
        else:
            self._take(numbers)

    def _take(self, numbers: tuple[float, ...]) -> None:
        by_groups = bool(self.way.value())
        self.field.give(write_numbers(numbers))
        if by_groups:
            self.changed.emit(replace(self._set, thresholds=numbers, anchors=None))
        elif len(numbers) == _ANCHORS:
            self.changed.emit(replace(self._set, anchors=Anchors(*numbers), thresholds=()))
        elif not numbers:
            self.changed.emit(replace(self._set, anchors=None, thresholds=()))
