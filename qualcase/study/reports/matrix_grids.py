"""A comparison as tables that fit a page: figures with their bases, kinds of empty, marks, and what all of it means."""

from __future__ import annotations

from math import ceil, isnan
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.comparison import Dimension, Mark, Measure
from qualcase.coding.report import Align, Cell, Definition, Grid, GridColumn, Heading, Look, PageBreak, Paragraph
from qualcase.study.cell_words import Tone, figure_with_unit, mark_text, part
from qualcase.study.matrix_table import BETWEEN, INCOMPLETE, axis_name, capitalised, cell_text, legend
from qualcase.study.reports.fitting import LANDSCAPE, split_columns
from qualcase.study.wording import MEASURE_WORDS, say_by
from qualcase.words import mark, say
from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from qualcase.coding.comparison import CellIndex, Comparison
    from qualcase.coding.report import Block, Quote

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
_ROW_NAME, _LONGEST_ROW_NAME = 24, 36
_NARROWEST, _WIDEST = 7, 38
_BOLD = 1.35
"""How much wider a bold name is than figures of as many characters."""
_SHORT = 15
"""Rows up to which the parts of a wide comparison stand below each other; longer ones begin on pages of their own."""


class Asked(NamedTuple):
    """What is wanted of the tables."""

    bases: bool = True
    legend: bool = True
    folded: tuple[str, ...] = ()
    """Rows (ids) whose sub-rows are left out."""
    quotes: Mapping[CellIndex, Quote] = {}
    """Under the measure quote: the excerpts of the cells."""


def matrix_blocks(shown: Comparison, asked: Asked) -> Iterator[Block]:
    """The comparison as one table, or as several beside whose row names stand so many columns as fit.

    What signs mean stands below a single table; behind several it has a section of its own.
    """
    rows = _rows_shown(shown, asked.folded)
    texts = {(row, column): _text(shown, row, column, asked) for row in rows for column in range(len(shown.columns))}
    longest = max((len(_row_name(shown, row)) for row in rows), default=0)
    name_width = min(max(longest, _ROW_NAME), _LONGEST_ROW_NAME)
    names = _column_names(shown)
    needs = [_need(names[column], [texts[row, column] for row in rows]) for column in range(len(shown.columns))]
    parts = split_columns(needs, LANDSCAPE - name_width)
    paint = _Paint(shown)
    signs = list(_signs(shown, asked)) if asked.legend else []
    below = [say(mark("Signs: {signs}."), signs="; ".join(f"{sign} {means}" for sign, means in signs))] if signs else []
    for number, columns in enumerate(parts, 1):
        if number > 1 and len(rows) > _SHORT:
            yield PageBreak()
        align = Align.START if shown.measure is Measure.QUOTE else Align.MIDDLE
        yield Grid(
            (_first_column(shown, name_width), *(GridColumn(names[one], needs[one], align) for one in columns)),
            tuple(_grid_rows(shown, rows, columns, _Cells(shown, asked, texts, paint))),
            caption=_caption(shown, names, columns, (number, len(parts))),
            notes=(*(_full_names(shown, columns) if asked.legend else ()), *(below if len(parts) == 1 else ())),
            row_headings=1,
        )
    if signs and len(parts) > 1:
        yield Heading(1, say(mark("What the signs mean")))
        yield Definition(tuple(signs))


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


def _need(name: str, texts: Sequence[str]) -> int:
    longest = max(map(len, name.split()), default=0)
    return min(max(_NARROWEST, ceil(longest * _BOLD) + 1, *(len(one) + 1 for one in texts)), _WIDEST)


def _first_column(shown: Comparison, width: int) -> GridColumn:
    name = capitalised(say_by(shown.dimensions[0]))
    splits = _split_names(shown)
    return GridColumn(f"{name} ({BETWEEN.join(splits)})" if len(splits) > 1 else name, width)


def _column_names(shown: Comparison) -> list[str]:
    """What columns are called: codes by their own names, as far as these tell them apart."""
    names = [axis_name(one, shown.dimensions[1]) for one in shown.columns]
    if shown.dimensions[1] is not Dimension.CODE:
        return names
    own = [one.title or name for one, name in zip(shown.columns, names, strict=True)]
    return [one if own.count(one) == 1 else name for one, name in zip(own, names, strict=True)]


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
    cells: _Cells,
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
        yield Cell.of(_row_name(shown, row), bold=bold), *(cells.at(row, column) for column in columns)


class _Cells(NamedTuple):
    """The cells of a comparison as cells of a table."""

    shown: Comparison
    asked: Asked
    texts: dict[tuple[int, int], str]
    paint: _Paint

    def at(self, row: int, column: int) -> Cell:
        """A cell: figures of all its parts in one line, or the excerpts of its parts one below the other."""
        shown = self.shown
        fill = self.paint.of(row, column)
        if shown.measure is Measure.QUOTE and any(
            (row, column, split) in self.asked.quotes for split in range(len(shown.splits))
        ):
            return Cell(tuple(self._quoted(row, column)), fill)
        total = "total" in (shown.rows[row].stands_for, shown.columns[column].stands_for)
        return Cell.of(self.texts[row, column], fill=fill, bold=total)

    def _quoted(self, row: int, column: int) -> Iterator[Paragraph | Quote]:
        shown, names = self.shown, _split_names(self.shown)
        for split in range(len(shown.splits)):
            at = (row, column, split)
            name = names[split] if len(names) > 1 else ""
            if at not in self.asked.quotes:
                yield Paragraph(f"{name} {cell_text(shown, *at)}".strip(), Look.QUIET)
                continue
            if name:
                yield Paragraph(name, Look.QUIET)
            yield self.asked.quotes[at]
        if sign := mark_text(shown, row, column):
            yield Paragraph(sign)


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


def _caption(shown: Comparison, names: Sequence[str], columns: range, part_of: tuple[int, int]) -> str:
    number, every = part_of
    if every == 1:
        return subject(shown)
    return say(
        mark("{subject}; part {number} of {every}: {first} to {last}"),
        subject=subject(shown),
        number=number,
        every=every,
        first=names[columns[0]],
        last=names[columns[-1]],
    )


def _full_names(shown: Comparison, columns: range) -> tuple[str, ...]:
    """What the cases of a table are called in full."""
    full = [f"{one.name} {one.title}" for one in (shown.columns[at] for at in columns) if one.title and one.name]
    return ("; ".join(full) + ".",) if full and shown.dimensions[1] is Dimension.CASE else ()


def _signs(shown: Comparison, asked: Asked) -> Iterator[tuple[str, str]]:
    if asked.bases and shown.measure in _BASES:
        yield "1/3", say(_BASES[shown.measure])
    yield from legend(shown)
