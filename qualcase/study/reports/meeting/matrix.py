"""The comparison of a page for a meeting, and what is behind each of its cells."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING

from qualcase.coding.comparison import Dimension, Measure
from qualcase.coding.meeting import (
    NOWHERE,
    Address,
    Behind,
    Matrix,
    MatrixCell,
    MatrixColumn,
    MatrixPart,
    MatrixRow,
    PassageColumn,
)
from qualcase.coding.tree import split_path
from qualcase.study.cell_words import Tone, figure_with_unit, mark_text, part, row_name
from qualcase.study.matrix_table import axis_name, capitalised, cell_text, legend, mark_meaning
from qualcase.study.notice_words import notice_line
from qualcase.study.wording import EMPTY_WORDS, say_by
from qualcase.words import Message, mark, say
from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qualcase.coding.comparison import CellIndex, Comparison
    from qualcase.coding.filters import Filter
    from qualcase.coding.views import ViewSettings
    from qualcase.study.reports.meeting.passages import Gathered
    from qualcase.study.study import Study

Cells = dict[tuple[str, str], Address]
"""Where the passages of a code in a case (ids) are listed."""


def by_case(study: Study, settings: ViewSettings) -> Comparison:
    """Codes by cases and waves, whatever else is compared: what people say of cells leads to passages by it."""
    return study.compare(
        settings.filter,
        split=Dimension.WAVE if study.frame().waves else None,
        with_subcodes=settings.with_subcodes,
        thresholds=settings.thresholds,
    )


def behind_cells(
    study: Study, shown: Comparison, chosen: Filter, gathered: Gathered, first: int = 1
) -> tuple[tuple[Behind, ...], Cells]:
    """The passages behind each cell, wave beside wave, in lists from `b{first}` on; cells without any are left out."""
    figures = study.figures()
    lists: list[Behind] = []
    addresses: Cells = {}
    for row, code in enumerate(shown.rows):
        for column, case in enumerate(shown.columns):
            ids = figures.behind_cell(shown, row, column, chosen)
            found = [gathered.of(one) for one in ids]
            if not any(found):
                continue
            address = Address(f"b{len(lists) + first}")
            addresses[code.id, case.id] = address
            title = f"{_whole_name(shown, row)} · {axis_name(case, shown.dimensions[1])} {case.title}".strip()
            columns = tuple(
                PassageColumn(_said(shown, (row, column, split)), numbers, _why(shown, (row, column, split)))
                for split, numbers in enumerate(found)
            )
            lists.append(Behind(address, title, columns))
    return tuple(lists), addresses


def matrix(shown: Comparison, addresses: Mapping[tuple[str, str], Address]) -> Matrix:
    """The comparison, each cell with the address of what is behind it."""
    from qualcase.compare.heat import levels

    heat = levels(shown)

    def cell(row: int, column: int) -> MatrixCell:
        parts = tuple(
            _part(shown, (row, column, split), int(heat[row, column, split])) for split in range(len(shown.splits))
        )
        place = shown.rows[row].id, shown.columns[column].id
        change = shown.mark_at(row, column)
        return MatrixCell(
            parts,
            mark_text(shown, row, column),
            mark_meaning(change) if change else "",
            addresses.get(place, NOWHERE),
        )

    def row(number: int) -> MatrixRow:
        one, cells = shown.rows[number], tuple(cell(number, column) for column in range(len(shown.columns)))
        return MatrixRow(_row_name(shown, number), _whole_name(shown, number), one.depth, Address(one.colour), cells)

    return Matrix(
        corner=capitalised(say_by(shown.dimensions[0])),
        splits=tuple(axis_name(one, shown.dimensions[2]) for one in shown.splits),
        columns=tuple(MatrixColumn(axis_name(one, shown.dimensions[1]), one.title, one.group) for one in shown.columns),
        rows=tuple(map(row, range(len(shown.rows)))),
        caption=shown.caption,
        legend=tuple(legend(shown)),
        check=shown.check,
        notices=tuple(notice_line(one) for one in shown.notices),
    )


def _row_name(shown: Comparison, row: int) -> str:
    value, by = shown.rows[row], shown.dimensions[0]
    return row_name(value) if by is Dimension.CODE and not value.stands_for else axis_name(value, by)


def _part(shown: Comparison, at: CellIndex, heat: int) -> MatrixPart:
    return MatrixPart(cell_text(shown, *at), _said(shown, at), heat, part(shown, *at).tone is Tone.EMPTY)


def _said(shown: Comparison, at: CellIndex) -> str:
    """A part in words: `2015: 1 of 3`, `2015: silent though asked`."""
    wave = axis_name(shown.splits[at[2]], shown.dimensions[2])
    beside = sum(one.count for one in shown.beside_at(*at))
    said = _why(shown, at) or _figure(shown, at)
    if beside:
        said = f"{said}, {Message('{n} passage beside', '{n} passages beside', beside)}"
    return f"{wave}: {said}" if wave else said


def _figure(shown: Comparison, at: CellIndex) -> str:
    value, base = float(shown.values[at]), float(shown.bases[at])
    if part(shown, *at).tone is not Tone.VALUE or isnan(value):
        return str(Message("{n} passage", "{n} passages", int(shown.codings[at])))
    figure = figure_with_unit(shown.measure, value)
    if shown.measure is Measure.PERSONS:
        return say(mark("{n} of {base} persons"), n=figure, base=say_number(base))
    if shown.measure is Measure.SOURCES:
        return say(mark("{n} of {base} sources"), n=figure, base=say_number(base))
    return figure


def _whole_name(shown: Comparison, row: int) -> str:
    """A row's name as it stands alone: a code with those above it."""
    value, by = shown.rows[row], shown.dimensions[0]
    return " / ".join(split_path(value.name)) if by is Dimension.CODE else axis_name(value, by)


def _why(shown: Comparison, at: CellIndex) -> str:
    why = shown.silence_at(*at) or shown.empty_at(*at)
    return say(EMPTY_WORDS[why]) if why else ""
