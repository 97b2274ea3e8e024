"""The comparison of a page for a meeting, and what is behind each of its cells."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING

from qualcase.coding.comparison import Dimension
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
from qualcase.study.cell_words import Tone, mark_text, part, row_name
from qualcase.study.matrix_table import axis_name, capitalised, cell_text, legend, mark_meaning
from qualcase.study.notice_words import notice_line
from qualcase.study.wording import EMPTY_WORDS, say_by
from qualcase.words import Message, mark, say
from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qualcase.coding.comparison import CellIndex, Comparison
    from qualcase.coding.filters import Filter
    from qualcase.study.reports.meeting_passages import Gathered
    from qualcase.study.study import Study

Cells = dict[tuple[str, str], Address]
"""Where the passages of a code in a case (ids) are listed."""


def compared(study: Study, chosen: Filter) -> Comparison:
    """Persons by code, case and wave, for a filter that was narrowed to what the page is about."""
    return study.compare(chosen, split=Dimension.WAVE if study.frame().waves else None)


def behind_cells(
    study: Study, shown: Comparison, chosen: Filter, gathered: Gathered
) -> tuple[tuple[Behind, ...], Cells]:
    """The passages behind each cell, wave beside wave; cells without any are left out."""
    figures = study.figures()
    lists: list[Behind] = []
    addresses: Cells = {}
    for row, code in enumerate(shown.rows):
        for column, case in enumerate(shown.columns):
            ids = figures.behind_cell(shown, row, column, chosen)
            found = [gathered.of(one) for one in ids]
            if not any(found):
                continue
            address = Address(f"b{len(lists) + 1}")
            addresses[code.id, case.id] = address
            title = f"{' / '.join(split_path(code.name))} · {axis_name(case, Dimension.CASE)} {case.title}".strip()
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

    columns = range(len(shown.columns))
    return Matrix(
        corner=capitalised(say_by(shown.dimensions[0])),
        splits=tuple(one.name for one in shown.splits),
        columns=tuple(MatrixColumn(axis_name(one, shown.dimensions[1]), one.title, one.group) for one in shown.columns),
        rows=tuple(
            MatrixRow(row_name(one), one.name, one.depth, Address(one.colour), tuple(cell(row, at) for at in columns))
            for row, one in enumerate(shown.rows)
        ),
        caption=shown.caption,
        legend=tuple(legend(shown)),
        check=shown.check,
        notices=tuple(notice_line(one) for one in shown.notices),
    )


def _part(shown: Comparison, at: CellIndex, heat: int) -> MatrixPart:
    return MatrixPart(cell_text(shown, *at), _said(shown, at), heat, part(shown, *at).tone is Tone.EMPTY)


def _said(shown: Comparison, at: CellIndex) -> str:
    """A part in words: `2015: 1 of 3`, `2015: silent though asked`."""
    wave = shown.splits[at[2]].name
    beside = sum(one.count for one in shown.beside_at(*at))
    said = _why(shown, at) or _figure(shown, at)
    if beside:
        said = f"{said}, {Message('{n} passage beside', '{n} passages beside', beside)}"
    return f"{wave}: {said}" if wave else said


def _figure(shown: Comparison, at: CellIndex) -> str:
    value, base = float(shown.values[at]), float(shown.bases[at])
    if part(shown, *at).tone is not Tone.VALUE or isnan(value):
        return str(Message("{n} passage", "{n} passages", int(shown.codings[at])))
    return say(mark("{n} of {base} persons"), n=say_number(value), base=say_number(base))


def _why(shown: Comparison, at: CellIndex) -> str:
    why = shown.silence_at(*at) or shown.empty_at(*at)
    return say(EMPTY_WORDS[why]) if why else ""
