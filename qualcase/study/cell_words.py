"""What a cell shows: figures, signs for the empties, what stands beside, the mark. Figures are only formatted here."""

from __future__ import annotations

from enum import StrEnum
from math import isnan
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.comparison import Empty, Measure
from qualcase.words import current_language, mark, say
from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from qualcase.coding.comparison import AxisValue, Beside, CellIndex, Comparison

YES = "●"
UNLIKE = "≠"
_SMALLEST_SHARE = 0.1
"""Per cent; what is smaller is shown as smaller than this, never as 0."""

EMPTY_SIGNS = {
    Empty.NO_DATA: "–",
    Empty.NOT_CODED: "…",
    Empty.ABSENT: "○",
    Empty.NOT_ASKED: "▢",
    Empty.SILENT: "·",
}
FALLEN = "!"
"""Confirmed to be absent on what is no longer so."""


class Tone(StrEnum):
    """How loud a part is."""

    VALUE = "value"
    EMPTY = "empty"
    UNVALUED = "unvalued"
    """Coded, but without a figure in this measure: nobody identified, nothing rated."""


class Part(NamedTuple):
    """What one part of a cell (one wave) shows."""

    figure: str
    beside: str = ""
    tone: Tone = Tone.VALUE
    incomplete: bool = False

    @property
    def text(self) -> str:
        """Figure and what stands beside it, in one string."""
        return f"{self.figure} {self.beside}".strip()


def figure(measure: Measure, value: float) -> str:
    """A figure of a measure as the language in use writes it; its unit stands once in the heading."""
    if measure in (Measure.YES, Measure.QUOTE):
        return YES if value else ""
    if measure is Measure.SHARE:
        return _per_cent(value * 100)
    if measure is Measure.RATING:
        return _signed(value)
    return say_number(value)


def unit(measure: Measure) -> str:
    """What the figures of a measure are in, where that is not plain from the measure's name."""
    return "%" if measure is Measure.SHARE else ""


def figure_with_unit(measure: Measure, value: float) -> str:
    """A figure that stands alone in a sentence."""
    shown, space = figure(measure, value), "" if current_language() == "en" else "\u00a0"
    return f"{shown}{space}{unit(measure)}" if unit(measure) else shown


def part(comparison: Comparison, row: int, column: int, split: int) -> Part:
    """What a cell shows for one wave."""
    at = (row, column, split)
    incomplete = bool(comparison.incomplete[at])
    beside = sum(one.count for one in beside_at(comparison, at))
    warning = FALLEN if comparison.fallen_at(*at) else ""
    beside_text = " ".join(one for one in (f"+{beside}" if beside else "", warning) if one)
    empty = comparison.empty_at(*at)
    if empty is not None:
        return Part(EMPTY_SIGNS[empty], beside_text, Tone.EMPTY, incomplete)
    value = float(comparison.values[at])
    if isnan(value) or (value == 0 and comparison.measure is Measure.PERSONS):
        codings = "" if beside else f"({comparison.codings[at]})"
        return Part(codings, beside_text, Tone.UNVALUED, incomplete)
    if comparison.measure is Measure.QUOTE:
        return Part(comparison.texts.get(at, YES), beside_text, Tone.VALUE, incomplete)
    return Part(figure(comparison.measure, value), beside_text, Tone.VALUE, incomplete)


def beside_at(comparison: Comparison, at: CellIndex) -> tuple[Beside, ...]:
    """What stands beside a figure because the figure leaves it out; other measures count passages of nobody, too."""
    return comparison.beside_at(*at)


def parts(comparison: Comparison, row: int, column: int) -> tuple[Part, ...]:
    """What a cell shows, one part for each wave."""
    return tuple(part(comparison, row, column, split) for split in range(len(comparison.splits)))


def mark_text(comparison: Comparison, row: int, column: int) -> str:
    """The sign of change of a cell, with ≠ where kinds or roles differ; empty where there is none."""
    mark = comparison.mark_at(row, column)
    if mark is None:
        return ""
    return mark.sign + UNLIKE if comparison.unlike[row, column] else mark.sign


def cell_text(comparison: Comparison, row: int, column: int) -> str:
    """A whole cell in one string: `1 | 3 ▲`."""
    shown = " | ".join(one.text for one in parts(comparison, row, column))
    return f"{shown} {mark_text(comparison, row, column)}".strip()


def row_name(row: AxisValue) -> str:
    """What stands at the left of a row: a code's own name, not its path."""
    if row.stands_for == "total":
        return say(mark("All together"))
    return row.title or row.name


def _signed(value: float) -> str:
    shown = say_number(abs(value), 1)
    if shown.strip("0.,") == "":
        return shown
    return f"+{shown}" if value > 0 else f"−{shown}"


def _per_cent(value: float) -> str:
    if value == 0 or round(value, 1) >= 10:
        return say_number(value)
    if value < _SMALLEST_SHARE:
        return f"<{say_number(_SMALLEST_SHARE, 1)}"
    return say_number(value, 1)
