"""A comparison as tables that fit a page: figures with their bases, kinds of empty, marks, and what all of it means."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.comparison import Dimension, Mark, Measure
from qualcase.coding.report import Align, Cell, Grid, GridColumn
from qualcase.study.cell_words import Tone, figure_with_unit, mark_text, part
from qualcase.study.matrix_table import BETWEEN, INCOMPLETE, axis_name, capitalised, cell_text, legend
from qualcase.study.reports.fitting import split_columns
from qualcase.study.wording import MEASURE_WORDS, say_by
from qualcase.words import mark, say
from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qualcase.coding.comparison import CellIndex, Comparison

_BASES = {
    Measure.PERSONS: mark("persons with a passage, of those who were heard"),
    Measure.SOURCES: mark("sources with a passage, of those that could have one"),
    Measure.CODINGS: mark("passages, and the words of the sources that they are in"),
    Measure.SHARE: mark("share of the words, and how many words there are"),
    Measure.RATING: mark("mean rating, and how many persons or sources are rated"),
}
_MARKED = {
    Mark.NEW: "#DCE7F0",
    Mark.MORE: "#DCE7F0",
    Mark.GONE: "#ECE6D2",
    Mark.LESS: "#ECE6D2",
    Mark.TURNED: "#E8DFEC",
}
"""Grounds of what became more, less, or turned; the sign in the cell says the same."""
_HEAT = ("#EEF3F8", "#DCE7F0", "#C8D9E7", "#B1C9DD")
"""Grounds from the smallest to the largest figure: in grey their order stays."""
_INDENT = "\u2003"
ROOM = 180
"""Characters of figures and signs beside each other on a sheet that lies on its side: they are narrower than words."""
_ROW_NAME, _LONGEST_ROW_NAME = 24, 44
_NARROWEST, _WIDEST = 7, 46


class Asked(NamedTuple):
    """What is wanted of the tables."""

    bases: bool = True
    legend: bool = True
    folded: tuple[str, ...] = ()
    """Rows (ids) whose sub-rows are left out."""


def matrix_grids(shown: Comparison, asked: Asked) -> Iterator[Grid]:
    """The comparison as one table, or as several beside whose row names stand so many columns as fit."""
    rows = _rows_shown(shown, asked.folded)
    texts = {(row, column): _text(shown, row, column, asked) for row in rows for column in range(len(shown.columns))}
    longest = max((len(_row_name(shown, row)) for row in rows), default=0)
    name_width = min(max(longest, _ROW_NAME), _LONGEST_ROW_NAME)
    needs = [_need(shown, column, [texts[row, column] for row in rows]) for column in range(len(shown.columns))]
    parts = split_columns(needs, ROOM - name_width)
    paint = _Paint(shown)
    for number, columns in enumerate(parts, 1):
        yield Grid(
            (_first_column(shown, name_width), *(_column(shown, one, needs[one]) for one in columns)),
            tuple(_grid_rows(shown, rows, columns, texts, paint)),
            caption=_caption(shown, columns, (number, len(parts))),
            notes=tuple(_notes(shown, columns, asked)),
            row_headings=1,
        )


def subject(shown: Comparison) -> str:
    """What is compared: `Persons by code and case, 2015 │ 2017`."""
    rows, columns, split = shown.dimensions
    said = say(
        mark("{measure} by {rows} and {columns}"),
        measure=capitalised(say(MEASURE_WORDS[shown.measure])),
        rows=say_by(rows),
        columns=say_by(columns),
    )
    return f"{said}, {BETWEEN.join(_split_names(shown))}" if split and shown.splits else said


def figure_with_base(shown: Comparison, at: CellIndex) -> str:
    """The figure of a cell with its base (`2/4`), or its kind of empty; with what stands beside it."""
    found, base = part(shown, *at), float(shown.bases[at])
    if found.tone is not Tone.VALUE or isnan(base) or shown.measure not in _BASES:
        return cell_text(shown, *at)
    value = f"{figure_with_unit(shown.measure, float(shown.values[at]))}/{say_number(base)}"
    return " ".join(one for one in (value, found.beside, INCOMPLETE if found.incomplete else "") if one)


def _rows_shown(shown: Comparison, folded: Sequence[str]) -> list[int]:
    above = {row.id: row.parent_id for row in shown.rows}

    def is_hidden(row_id: str) -> bool:
        parent = above.get(row_id)
        return parent is not None and (parent in folded or is_hidden(parent))

    return [number for number, row in enumerate(shown.rows) if not is_hidden(row.id)]


def _text(shown: Comparison, row: int, column: int, asked: Asked) -> str:
    splits = range(len(shown.splits))
    each = [
        figure_with_base(shown, (row, column, one)) if asked.bases else cell_text(shown, row, column, one)
        for one in splits
    ]
    return " ".join(one for one in (BETWEEN.join(each), mark_text(shown, row, column)) if one)


def _need(shown: Comparison, column: int, texts: Sequence[str]) -> int:
    name = max(map(len, axis_name(shown.columns[column], shown.dimensions[1]).split()), default=0)
    return min(max(_NARROWEST, name + 3, *(len(one) + 1 for one in texts)), _WIDEST)


def _first_column(shown: Comparison, width: int) -> GridColumn:
    name = capitalised(say_by(shown.dimensions[0]))
    splits = _split_names(shown)
    return GridColumn(f"{name} ({BETWEEN.join(splits)})" if len(splits) > 1 else name, width)


def _column(shown: Comparison, column: int, need: int) -> GridColumn:
    align = Align.START if shown.measure is Measure.QUOTE else Align.MIDDLE
    return GridColumn(axis_name(shown.columns[column], shown.dimensions[1]), need, align)


def _split_names(shown: Comparison) -> list[str]:
    return [axis_name(one, shown.dimensions[2]) for one in shown.splits if one.name or one.stands_for]


def _row_name(shown: Comparison, row: int) -> str:
    value = shown.rows[row]
    if shown.dimensions[0] is Dimension.CASE and value.title:
        own = f"{value.name} {value.title}"
    else:
        own = value.title or axis_name(value, shown.dimensions[0])
    return f"{_INDENT * value.depth}{own}"


def _grid_rows(
    shown: Comparison,
    rows: Sequence[int],
    columns: range,
    texts: dict[tuple[int, int], str],
    paint: _Paint,
) -> Iterator[tuple[Cell, ...]]:
    nested = any(shown.rows[row].depth for row in rows)
    group = ""
    for row in rows:
        value = shown.rows[row]
        if value.group != group:
            group = value.group
            if group:
                yield (Cell.of(group, bold=True, span=len(columns) + 1),)
        bold = value.stands_for == "total" or (nested and value.depth == 0)
        yield (
            Cell.of(_row_name(shown, row), bold=bold),
            *(
                Cell.of(
                    texts[row, column],
                    fill=paint.of(row, column),
                    bold="total" in (value.stands_for, shown.columns[column].stands_for),
                )
                for column in columns
            ),
        )


class _Paint:
    """Grounds of cells: by what became of them where change is marked, else by their figures where each has one."""

    def __init__(self, shown: Comparison) -> None:
        self._shown = shown
        totals = [number for number, one in enumerate(shown.rows) if one.stands_for == "total"]
        lines = [
            abs(line)
            for row in range(len(shown.rows))
            if row not in totals
            for column in range(len(shown.columns))
            if shown.columns[column].stands_for != "total"
            for line in shown.line_at(row, column)
            if not isnan(line)
        ]
        self._largest = max(lines, default=0.0)
        self._heats = shown.change is None and len(shown.splits) == 1 and shown.measure is not Measure.QUOTE

    def of(self, row: int, column: int) -> str:
        """The ground of a cell; none where nothing stands out."""
        shown = self._shown
        if "total" in (shown.rows[row].stands_for, shown.columns[column].stands_for):
            return ""
        if not self._heats:
            found = shown.mark_at(row, column)
            return _MARKED.get(found, "") if found else ""
        line = abs(shown.line_at(row, column)[0])
        if isnan(line) or not line or not self._largest or shown.empty_at(row, column, 0):
            return ""
        return _HEAT[min(int(line / self._largest * len(_HEAT)), len(_HEAT) - 1)]


def _caption(shown: Comparison, columns: range, part_of: tuple[int, int]) -> str:
    number, every = part_of
    if every == 1:
        return subject(shown)
    first, last = (axis_name(shown.columns[one], shown.dimensions[1]) for one in (columns[0], columns[-1]))
    return say(
        mark("{subject}; part {number} of {every}: {first} to {last}"),
        subject=subject(shown),
        number=number,
        every=every,
        first=first,
        last=last,
    )


def _notes(shown: Comparison, columns: range, asked: Asked) -> Iterator[str]:
    """What the columns are called in full, and what the signs mean."""
    if not asked.legend:
        return
    full = [f"{one.name} {one.title}" for one in (shown.columns[at] for at in columns) if one.title and one.name]
    if full and shown.dimensions[1] is Dimension.CASE:
        yield "; ".join(full) + "."
    signs = list(legend(shown))
    if asked.bases and shown.measure in _BASES:
        signs.insert(0, ("1/3", say(_BASES[shown.measure])))
    if signs:
        yield say(mark("Signs: {signs}."), signs="; ".join(f"{sign} {meaning}" for sign, meaning in signs))
