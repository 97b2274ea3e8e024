"""A case or a site over the waves as tables: one to read, one with plain figures for analysis elsewhere."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from qualcase.coding.comparison import Measure
from qualcase.coding.tables import Column, Table
from qualcase.coding.tree import split_path
from qualcase.study.cell_words import UNLIKE, Tone, figure, figure_with_unit, part, row_name
from qualcase.study.matrix_table import INCOMPLETE, capitalised, cell_text
from qualcase.study.wording import EMPTY_WORDS, MEASURE_WORDS, say_role
from qualcase.words import mark, say
from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qualcase.coding.comparison import AxisValue, CellIndex
    from qualcase.coding.tables import CellValue
    from qualcase.coding.years import Years, YearsLine, YearsStep

_WITH_BASE = (Measure.PERSONS, Measure.SOURCES, Measure.SHARE, Measure.CODINGS)


def figure_text(years: Years, at: CellIndex) -> str:
    """The figure of a cell with its base (`2 of 4`), or its kind of empty; with what stands beside it."""
    shown = years.shown
    found = part(shown, *at)
    base = float(shown.bases[at])
    if found.tone is not Tone.VALUE or math.isnan(base) or shown.measure not in _WITH_BASE:
        return cell_text(shown, *at)
    value = figure_with_unit(shown.measure, float(shown.values[at]))
    of_base = say(mark("{figure} of {base}"), figure=value, base=say_number(base))
    return " ".join(one for one in (of_base, found.beside, INCOMPLETE if found.incomplete else "") if one)


def rating_text(years: Years, at: CellIndex) -> str:
    """The mean rating of a cell with its sign; empty where nothing is rated."""
    rating = years.rating_at(at)
    return "" if rating is None else figure(Measure.RATING, rating)


def step_text(step: YearsStep) -> str:
    """The sign of what became of a cell, with ≠ where kinds or roles differ; empty where there is none."""
    if step.mark is None:
        return ""
    return f"{step.mark.sign}{UNLIKE}" if step.unlike else step.mark.sign


def column_name(value: AxisValue) -> str:
    """A case by its handle; the sources of a site itself in brackets."""
    return f"({value.name})" if value.stands_for else value.name


def years_table(years: Years, title: str, rows: Sequence[int] | None = None, *, nested: bool = True) -> Table:
    """A line for each code (and, of a site, for each case and its own sources), wave beside wave.

    Args:
        years: What is shown.
        title: What stands above.
        rows: The codes, as rows of the comparison, in their order; all that have something where not given.
        nested: Whether that is the order of the tree; else each code is named with those above it.
    """
    shown, several = years.shown, len(years.shown.columns) > 1
    columns = [Column(say(mark("Code")), 34)]
    if several:
        columns.append(Column(say(mark("Case")), 12))
    for number, split in enumerate(shown.splits):
        if number:
            columns.append(Column("Δ", 4, say(mark("Change between the waves"))))
        columns += [Column(split.name, 12), Column(capitalised(say(MEASURE_WORDS[Measure.RATING])), 8)]
    columns.append(Column(say(mark("What changed")), 60))
    wanted = years.rows() if rows is None else tuple(rows)
    lines = [_row(years, line, nested=nested, several=several) for row in wanted for line in years.lines[row]]
    return Table(title, tuple(columns), tuple(lines), shown.caption)


def years_cells_table(years: Years, rows: Sequence[int] | None = None) -> Table:
    """A line for each code, case and wave: value, base, kind of empty, rating, mark, sentence, ids of the passages."""
    columns = (
        Column(say(mark("Code")), 34),
        Column(say(mark("Case")), 14),
        Column(say(mark("Wave")), 10),
        Column(say(mark("Value")), 10, years.shown.caption),
        Column(say(mark("Base")), 10, say(mark("What the value is of"))),
        Column(say(mark("Beside")), 8, say(mark("Passages without an identified speaker, or about another time"))),
        Column(say(mark("Empty")), 16, say(mark("Why there is no value"))),
        Column(say(mark("Incomplete")), 12, say(mark("1 when a source is not done, or the code is younger"))),
        Column(capitalised(say(MEASURE_WORDS[Measure.RATING])), 8),
        Column(say(mark("Rated")), 8, say(mark("Persons, else sources, with a rating"))),
        Column(say(mark("Change")), 8, say(mark("What became of the cell since the earlier wave"))),
        Column(say(mark("What changed")), 60),
        Column(say(mark("Excerpts")), 34, say(mark("Ids of the passages, strongest first"))),
    )
    every = range(len(years.shown.rows)) if rows is None else rows
    lines = [cells for row in every for line in years.lines[row] for cells in _cells(years, line)]
    return Table(say(mark("Cells")), columns, tuple(lines))


def heard_lines(years: Years) -> tuple[tuple[str, str, str], ...]:
    """Of each wave its name, the persons heard by role, and the sources by kind."""
    from qualcase.study.wording import say_kind

    return tuple(
        (
            one.wave,
            ", ".join(
                f"{say_role(role) if role else say(mark('without a role'))} {number}" for role, number in one.roles
            ),
            ", ".join(f"{say_kind(kind)} {number}" for kind, number in one.kinds),
        )
        for one in years.heard
    )


def _row(years: Years, line: YearsLine, *, nested: bool, several: bool) -> tuple[CellValue, ...]:
    value = years.shown.rows[line.row]
    cells: list[CellValue] = [
        f"{'   ' * value.depth}{row_name(value)}" if nested else " / ".join(split_path(value.name))
    ]
    if several:
        cells.append(column_name(years.shown.columns[line.column]))
    for number, cell in enumerate(line.cells):
        if number:
            cells.append(step_text(line.steps[number - 1]))
        cells += [figure_text(years, cell.at), rating_text(years, cell.at)]
    cells.append(_sentence(line))
    return tuple(cells)


def _sentence(line: YearsLine) -> str:
    return line.change.summary.text if line.change else ""


def _cells(years: Years, line: YearsLine) -> Iterator[tuple[CellValue, ...]]:
    shown = years.shown
    for number, cell in enumerate(line.cells):
        at = cell.at
        why = shown.silence_at(*at) or shown.empty_at(*at)
        last = shown.change is not None and number == shown.change[1]
        yield (
            shown.rows[line.row].name,
            column_name(shown.columns[line.column]),
            shown.splits[number].name,
            _plain(float(shown.values[at])),
            _plain(float(shown.bases[at])),
            sum(one.count for one in shown.beside_at(*at)) or None,
            say(EMPTY_WORDS[why]) if why else None,
            1 if shown.incomplete[at] else None,
            _plain(years.rating_at(at)),
            _plain(float(years.ratings.bases[at])),
            step_text(line.steps[number - 1]) if number else None,
            _sentence(line) if last else None,
            " ".join(cell.excerpts) or None,
        )


def _plain(value: float | None) -> float | int | None:
    if value is None or math.isnan(value):
        return None
    return int(value) if value == int(value) else value
