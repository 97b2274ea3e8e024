"""A comparison as a table: in print and in the terminal it reads as on the screen, in Excel it holds plain figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.comparison import AxisValue, Dimension, Empty, Mark, Measure
from qualcase.coding.tables import Column, Table
from qualcase.study.wording import DIMENSION_WORDS, say_kind, say_role
from qualcase.words import mark, say
from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from qualcase.coding.comparison import Comparison
    from qualcase.coding.tables import CellValue

SIGNS = {Empty.NO_DATA: "–", Empty.NOT_CODED: "…", Empty.SILENT: "·"}
"""The signs of empty cells."""
BETWEEN = " │ "
"""Between the parts of a cell."""


def matrix_table(shown: Comparison, title: str, *, compact: bool = False) -> Table:
    """The comparison as a table.

    Args:
        shown: The comparison.
        title: What stands above it.
        compact: One column for each column of the comparison, its parts side by side (`1 │ 2 ▲`), as on the screen;
            else one table column for each part, and one for the mark where change is marked.
    """
    rows_name = say(DIMENSION_WORDS[shown.dimensions[0]]).capitalize()
    splits = [axis_name(split, shown.dimensions[2]) for split in shown.splits]
    if compact:
        first = Column(f"{rows_name}  ({BETWEEN.join(splits)})" if len(splits) > 1 else rows_name, 34)
        others = [Column(axis_name(column, shown.dimensions[1]), 12) for column in shown.columns]
        rows = tuple(_compact_row(shown, row) for row in range(len(shown.rows)))
        return Table(title, (first, *others), rows, shown.caption)
    columns = [Column(rows_name, 34)]
    for column in shown.columns:
        name = axis_name(column, shown.dimensions[1])
        columns.extend(Column(f"{name} {split}".strip(), 10) for split in splits)
        if shown.change:
            columns.append(Column(f"{name} Δ", 5, say(mark("Change between the waves"))))
    return Table(title, tuple(columns), tuple(_row(shown, row) for row in range(len(shown.rows))), shown.caption)


def _row_name(shown: Comparison, row: int) -> str:
    value = shown.rows[row]
    return f"{'   ' * value.depth}{value.title or axis_name(value, shown.dimensions[0])}"


def _row(shown: Comparison, row: int) -> tuple[CellValue, ...]:
    cells: list[CellValue] = [_row_name(shown, row)]
    for column in range(len(shown.columns)):
        cells.extend(cell_text(shown, row, column, split) for split in range(len(shown.splits)))
        if shown.change:
            cells.append(mark_text(shown, row, column))
    return tuple(cells)


def _compact_row(shown: Comparison, row: int) -> tuple[CellValue, ...]:
    cells: list[CellValue] = [_row_name(shown, row)]
    for column in range(len(shown.columns)):
        parts = [cell_text(shown, row, column, split) for split in range(len(shown.splits))]
        cells.append(f"{BETWEEN.join(parts)} {mark_text(shown, row, column)}".rstrip())
    return tuple(cells)


def axis_name(value: AxisValue, dimension: Dimension | None) -> str:
    """How a row, column or split is called in the language in use."""
    if value.stands_for == "study":
        return say(mark("Whole study"))
    if dimension is Dimension.KIND:
        return say_kind(value.id)
    if dimension is Dimension.ROLE:
        return say_role(value.id)
    return value.name


def mark_text(shown: Comparison, row: int, column: int) -> str:
    """The sign of change, with ≠ where kinds or roles differ between the waves."""
    found: Mark | None = shown.mark_at(row, column)
    return (found.sign if found else "") + ("≠" if shown.unlike[row, column] else "")


def cell_text(shown: Comparison, row: int, column: int, split: int) -> str:
    """A cell as it reads: its figure or its kind of empty, what stands beside it, and a sign when it is incomplete."""
    why = shown.empty_at(row, column, split)
    text = SIGNS[why] if why else value_text(shown.measure, float(shown.values[row, column, split]))
    beside = sum(one.count for one in shown.beside_at(row, column, split))
    return f"{text} +{beside}".strip() if beside else text


def value_text(measure: Measure, value: float) -> str:
    """A figure as its measure is written; nothing where it is undefined."""
    if value != value:  # noqa: PLR0124 - not a number
        return ""
    if measure is Measure.SHARE:
        return f"{say_number(100 * value, 0 if value >= 0.1 else 1)} %"
    if measure is Measure.RATING:
        sign = "+" if value > 0 else "−" if value < 0 else ""
        return f"{sign}{say_number(abs(value), 1)}"
    if measure is Measure.YES:
        return "●" if value else ""
    return say_number(value)
