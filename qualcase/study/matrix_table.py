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


def matrix_table(shown: Comparison, title: str) -> Table:
    """Rows as they are; for each column one table column per split, and one for the mark where change is marked."""
    columns = [Column(say(DIMENSION_WORDS[shown.dimensions[0]]).capitalize(), 34)]
    for column in shown.columns:
        name = axis_name(column, shown.dimensions[1])
        columns.extend(Column(f"{name} {axis_name(split, shown.dimensions[2])}".strip(), 10) for split in shown.splits)
        if shown.change:
            columns.append(Column(f"{name} Δ", 5, say(mark("Change between the waves"))))
    rows = tuple(_row(shown, row) for row in range(len(shown.rows)))
    return Table(title, tuple(columns), rows, shown.caption)


def _row(shown: Comparison, row: int) -> tuple[CellValue, ...]:
    value = shown.rows[row]
    name = value.title or axis_name(value, shown.dimensions[0])
    cells: list[CellValue] = [f"{'   ' * value.depth}{name}"]
    for column in range(len(shown.columns)):
        cells.extend(cell_text(shown, row, column, split) for split in range(len(shown.splits)))
        if shown.change:
            cells.append(mark_text(shown, row, column))
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
    unnamed = sum(one.count for one in shown.beside.get((row, column, split), ()) if one.what == "unidentified")
    if shown.measure is Measure.PERSONS and unnamed:
        text = f"{text} +{unnamed}".strip()
    return text


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
