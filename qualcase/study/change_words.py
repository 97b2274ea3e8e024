"""What the change sheet says: its questions, figures with their bases, and the whole as a table."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING

from qualcase.coding.change_sheet import Heading, LineState
from qualcase.coding.comparison import Mark, Measure
from qualcase.coding.tables import Column, Table
from qualcase.study.cell_words import UNLIKE, figure_with_unit
from qualcase.words import Message, mark, say
from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qualcase.coding.change_sheet import Candidate, ChangeSheetShown
    from qualcase.coding.facts import Frame
    from qualcase.coding.tables import CellValue
    from qualcase.study.snapshot import Snapshot

_NONE = "·"
"""In the place of a figure where nothing is said."""
_COLUMNS = {
    "heading": 22, "case": 10, "code": 36, "waves": 14, "mark": 6, "before": 8, "base_before": 8, "after": 8,
    "base_after": 8, "rating_before": 8, "rating_after": 8, "decision": 12, "text": 80, "coder": 14,
}  # fmt: skip


def heading_words(heading: Heading) -> str:
    """A question of the sheet."""
    return {
        Heading.INCREASES: say(mark("What increases or emerges")),
        Heading.CUMULATIVE: say(mark("What is cumulative")),
        Heading.TURNS: say(mark("Where something turns")),
        Heading.CEASES: say(mark("What decreases or ceases")),
        Heading.STAYS: say(mark("What stays")),
        Heading.IDIOSYNCRATIC: say(mark("What is idiosyncratic")),
        Heading.MISSING: say(mark("What is missing")),
    }[heading]


def state_words(state: LineState) -> str:
    """What was said of a line."""
    return {
        LineState.OPEN: say(mark("to decide")),
        LineState.ACCEPTED: say(mark("accepted")),
        LineState.REJECTED: say(mark("rejected")),
    }[state]


def sign(one: Candidate | None) -> str:
    """The mark of a proposal, with ≠ where kinds or roles differ."""
    if one is None or one.mark is None:
        return ""
    return one.mark.sign + (UNLIKE if one.unlike else "")


def figure_words(one: Candidate, measure: Measure) -> str:
    """The figures of both waves with their bases: `1/2 → 2/2`, and the mean ratings of what turns."""
    before = figure_of(one.before, one.base_before, measure, one.codings[0])
    said = f"{before} → {figure_of(one.after, one.base_after, measure, one.codings[1])}"
    if one.mark is Mark.TURNED and measure is not Measure.RATING and not any(map(isnan, one.ratings)):
        ratings = " → ".join(figure_with_unit(Measure.RATING, rating) for rating in one.ratings)
        return say(mark("{figures}, rated {ratings}"), figures=said, ratings=ratings)
    return said


def figure_of(value: float, base: float, measure: Measure, codings: int = 0) -> str:
    """A figure with its base: `1/2`; `·` where nothing is said, `(2)` where two passages are of nobody identified."""
    if isnan(value) or (value == 0 and measure is Measure.PERSONS):
        return f"({codings})" if codings else _NONE
    shown = figure_with_unit(measure, value)
    has_base = measure in (Measure.PERSONS, Measure.SOURCES) and not isnan(base)
    return f"{shown}/{say_number(base)}" if has_base else shown


def why_words(one: Candidate, frame: Frame) -> str:
    """What a proposal stands on besides its figures: other cases, and the sub-codes through which it comes."""
    said = []
    if one.heading is Heading.IDIOSYNCRATIC:
        said.append(say(mark("alone among {n} cases"), n=one.others + 1))
    if one.heading is Heading.MISSING:
        told = Message("said in both waves in {n} other case", "said in both waves in {n} other cases", one.others)
        said.append(str(told))
    if one.added:
        names = ", ".join(frame.tree[code_id].name for code_id in one.added)
        said.append(say(mark("besides what was there: {codes}"), codes=names))
    if one.through:
        names = ", ".join(frame.tree[code_id].name for code_id in one.through)
        said.append(say(mark("through {codes}"), codes=names))
    return "; ".join(said)


def change_table(now: Snapshot, shown: ChangeSheetShown) -> Table:
    """The sheet as a table, a line each, with the caption of its figures."""
    columns = tuple(Column(name, width) for name, width in _COLUMNS.items())
    return Table("change_sheet", columns, list(_rows(now, shown)), shown.caption)


def _rows(now: Snapshot, shown: ChangeSheetShown) -> Iterator[tuple[CellValue, ...]]:
    for line in shown.lines:
        cell, one = line.cell, line.candidate
        figures: tuple[float, ...] = (*one[3:7], *one.ratings) if one is not None else ()
        yield (
            heading_words(line.heading),
            now.names[cell.case_id],
            now.frame.tree.path(cell.code_id),
            f"{now.names[cell.from_wave_id]} → {now.names[cell.wave_id]}",
            sign(one),
            *(_rounded(figures[place]) if figures else None for place in range(6)),
            state_words(line.state),
            shown.words(line),
            now.names.get(line.entry.coder_id or "", "") if line.entry else "",
        )


def _rounded(value: float) -> float | None:
    return None if isnan(value) else round(value, 4)
