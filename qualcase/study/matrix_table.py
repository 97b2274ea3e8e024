"""A comparison as a table: in print and in the terminal it reads as on the screen, in Excel it holds plain figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.comparison import AxisValue, ByVariable, Dimension, Empty, Mark, Measure
from qualcase.coding.tables import Column, Table
from qualcase.study.cell_words import EMPTY_SIGNS, FALLEN, UNLIKE, Tone, figure_with_unit, mark_text, part
from qualcase.study.notice_words import notice_line
from qualcase.study.wording import say_about, say_by, say_kind, say_role
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qualcase.coding.comparison import By, CellIndex, Comparison
    from qualcase.coding.tables import CellValue

BETWEEN = " │ "
"""Between the parts of a cell."""
INCOMPLETE = "◥"
_STANDS_FOR = {"study": mark("Whole study"), "total": mark("All together")}
_ANSWERS = {"yes": mark("yes"), "no": mark("no")}
_COUNTS = frozenset({Measure.PERSONS, Measure.SOURCES, Measure.CODINGS, Measure.WORDS})
_EMPTY_MEANINGS = {
    Empty.SILENT: mark("silent: coded, and the topic does not come up"),
    Empty.ABSENT: mark("absent: confirmed by a researcher who read for it"),
    Empty.NOT_ASKED: mark("not asked: no interview raised the topic"),
    Empty.NOT_CODED: mark("not coded yet"),
    Empty.NO_DATA: mark("no data: no source passes"),
}
_MARK_MEANINGS = {
    Mark.MORE: mark("more"),
    Mark.LESS: mark("less"),
    Mark.SAME: mark("much the same"),
    Mark.NEW: mark("new"),
    Mark.GONE: mark("gone"),
    Mark.TURNED: mark("turned: from hindering to furthering or back"),
    Mark.NOT_COMPARABLE: mark("cannot be compared"),
}


def matrix_table(shown: Comparison, title: str, *, compact: bool = False) -> Table:
    """The comparison as a table.

    Args:
        shown: The comparison.
        title: What stands above it.
        compact: One column for each column of the comparison, its parts side by side (`1 │ 2 ▲`), as on the screen;
            else one table column for each part, and one for the mark where change is marked.
    """
    rows_name = capitalised(say_by(shown.dimensions[0]))
    splits = [axis_name(split, shown.dimensions[2]) for split in shown.splits]
    if compact:
        first = Column(f"{rows_name}  ({BETWEEN.join(splits)})" if len(splits) > 1 else rows_name, 34)
        others = [Column(axis_name(column, shown.dimensions[1]), 12) for column in shown.columns]
        rows = tuple(_compact_row(shown, row) for row in range(len(shown.rows)))
        return Table(title, (first, *others), rows, _caption(shown))
    columns = [Column(rows_name, 34)]
    for column in shown.columns:
        name = axis_name(column, shown.dimensions[1])
        columns.extend(Column(f"{name} {split}".strip(), 10) for split in splits)
        if shown.change:
            columns.append(Column(f"{name} Δ", 5, say(mark("Change between the waves"))))
    rows = tuple(_row(shown, row) for row in range(len(shown.rows)))
    return Table(title, tuple(columns), rows, _caption(shown))


def check_text(check: Iterable[tuple[str, str]]) -> str:
    """The display check as lines: heading, colon, what it says."""
    return "\n".join(f"{heading}: {said}" for heading, said in check)


def caption_with_check(shown: Comparison) -> str:
    """The caption, and below it the display check line by line."""
    return "\n".join(one for one in (shown.caption, check_text(shown.check)) if one)


def _caption(shown: Comparison) -> str:
    signs = "; ".join(f"{sign} {meaning}" for sign, meaning in legend(shown))
    lines = [shown.caption, *map(notice_line, shown.notices)]
    if signs:
        lines.append(say(mark("Signs: {signs}."), signs=signs))
    return "\n".join(lines)


def legend(shown: Comparison) -> Iterator[tuple[str, str]]:
    """The signs that stand in a comparison, each with what it means."""
    indices = [(row, column) for row in range(len(shown.rows)) for column in range(len(shown.columns))]
    cells = [(*at, split) for at in indices for split in range(len(shown.splits))]
    marks = {shown.mark_at(*at) for at in indices}
    yield from ((one.sign, say(meaning)) for one, meaning in _MARK_MEANINGS.items() if one in marks)
    if shown.unlike.any():
        yield UNLIKE, say(mark("kinds of source or roles differ between the waves"))
    empties = {shown.empty_at(*at) for at in cells}
    yield from ((EMPTY_SIGNS[one], say(meaning)) for one, meaning in _EMPTY_MEANINGS.items() if one in empties)
    parts = [part(shown, *at) for at in cells]
    if any(one.beside.startswith("+") for one in parts):
        yield "+1", say(mark("beside: passages without an identified speaker, or about another time"))
    if not all(one.stands for one in shown.confirmed.values()):
        yield FALLEN, say(mark("was confirmed to be absent; sources or codings have changed since"))
    if any(one.tone is Tone.UNVALUED and one.figure for one in parts):
        yield "(2)", say(mark("passages without a figure: nobody identified, or nothing rated"))
    if shown.incomplete.any():
        yield INCOMPLETE, say(mark("incomplete: not all sources of the cell are coded"))
    if any(value.stands_for == "total" for value in (*shown.rows, *shown.columns)):
        yield say(_STANDS_FOR["total"]), say(mark("counted again as distinct, never added up"))
    if any(column.stands_for == "site" for column in shown.columns):
        yield "( )", say(mark("sources of the site itself, not of one of its cases"))


def mark_meaning(change: Mark) -> str:
    """What a mark of change means, in words."""
    return say(_MARK_MEANINGS[change])


def _row_name(shown: Comparison, row: int) -> str:
    value = shown.rows[row]
    return f"{'   ' * value.depth}{value.title or axis_name(value, shown.dimensions[0])}"


def _row(shown: Comparison, row: int) -> tuple[CellValue, ...]:
    cells: list[CellValue] = [_row_name(shown, row)]
    for column in range(len(shown.columns)):
        cells.extend(_plain_cell(shown, (row, column, split)) for split in range(len(shown.splits)))
        if shown.change:
            cells.append(mark_text(shown, row, column))
    return tuple(cells)


def _plain_cell(shown: Comparison, at: CellIndex) -> CellValue:
    """The cell as a figure to reckon with where it is nothing but a figure, else as it reads."""
    found = part(shown, *at)
    alone = found.tone is Tone.VALUE and not found.beside and not found.incomplete
    if alone and shown.measure in _COUNTS:
        return int(shown.values[at])
    if alone and shown.measure is Measure.RATING:
        return round(float(shown.values[at]), 2)
    return cell_text(shown, *at)


def _compact_row(shown: Comparison, row: int) -> tuple[CellValue, ...]:
    cells: list[CellValue] = [_row_name(shown, row)]
    for column in range(len(shown.columns)):
        parts = [cell_text(shown, row, column, split) for split in range(len(shown.splits))]
        cells.append(" ".join(one for one in (BETWEEN.join(parts), mark_text(shown, row, column)) if one))
    return tuple(cells)


def capitalised(name: str) -> str:
    """The name with a capital in front."""
    return name[:1].upper() + name[1:]


def axis_name(value: AxisValue, dimension: By | None) -> str:
    """How a row, column or split is called in the language in use."""
    if value.stands_for:
        return f"({value.name})" if value.stands_for == "site" else say(_STANDS_FOR[value.stands_for])
    return _value_name(value, dimension)


def _value_name(value: AxisValue, dimension: By | None) -> str:
    if isinstance(dimension, ByVariable):
        return say(_ANSWERS[value.id]) if value.id in _ANSWERS else value.name
    if dimension is Dimension.ABOUT:
        return say_about(value.name)
    if dimension is Dimension.KIND:
        return say_kind(value.id)
    if dimension is Dimension.ROLE:
        return say_role(value.id)
    return value.name


def cell_text(shown: Comparison, row: int, column: int, split: int) -> str:
    """A cell as it reads: its figure or its kind of empty, what stands beside it, and a sign when it is incomplete."""
    found = part(shown, row, column, split)
    figure = found.figure
    if found.tone is Tone.VALUE and shown.measure is not Measure.QUOTE:
        figure = figure_with_unit(shown.measure, float(shown.values[row, column, split]))
    return " ".join(one for one in (figure, found.beside, INCOMPLETE if found.incomplete else "") if one)
