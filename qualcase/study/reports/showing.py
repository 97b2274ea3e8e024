"""Tables and charts as blocks of a report."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from qualcase.coding.report import Align, Cell, Figure, Grid, GridColumn
from qualcase.words import mark, say
from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.charts import Chart
    from qualcase.coding.report import Block
    from qualcase.coding.tables import CellValue, Table

_DECIMALS = 3


def figure_of(chart: Chart, *, share: float = 1.0) -> Block:
    """A chart with its title, and below it the caption, which says in one sentence what the display check says."""
    notes = (chart.caption,) if chart.caption else tuple(f"{label}: {said}" for label, said in chart.check)
    return Figure(chart, chart.title, notes, share)


def grid_of(table: Table, *, row_headings: int = 1, most: int | None = None, notes: Sequence[str] = ()) -> Grid:
    """A table as it stands in a report: figures at the right, shares by the widths of its columns.

    Columns in which nothing stands are left out, so that the others have their room.

    Args:
        table: Read once.
        row_headings: How many columns at the start name the row.
        most: So many rows at most; that there are more is said below.
        notes: Lines below it.
    """
    rows = list(table.rows)
    shown = rows if most is None else rows[:most]
    below = [*notes]
    if len(shown) < len(rows):
        below.append(say(mark("{n} of {all} rows; the workbook has all of them."), n=len(shown), all=len(rows)))
    said = [
        at
        for at in range(len(table.columns))
        if at < row_headings or not shown or any(row[at] not in (None, "") for row in shown)
    ]
    columns = tuple(
        GridColumn(table.columns[at].name, float(table.columns[at].width), _align([row[at] for row in shown]))
        for at in said
    )
    places = {at: max((_places(row[at]) for row in shown), default=0) for at in said}
    cells = tuple(tuple(Cell.of(cell_words(row[at], places[at])) for at in said) for row in shown)
    return Grid(columns, cells, table.title, tuple(below), row_headings)


def cell_words(value: CellValue, places: int = 0) -> str:
    """A value as the language in use writes it; a fraction with so many decimals at least, as those in its column."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return say(mark("yes")) if value else say(mark("no"))
    if isinstance(value, int):
        return say_number(value)
    if isinstance(value, float):
        places = max(places, _places(value))
        return say_number(round(value, places) + 0.0, places).replace("-", "−")
    return value


def _places(value: CellValue) -> int:
    """How many decimals a value needs, up to the most that are shown."""
    if not isinstance(value, float):
        return 0
    return next((one for one in range(_DECIMALS) if round(value, one) == round(value, _DECIMALS)), _DECIMALS)


def _align(values: Sequence[CellValue]) -> Align:
    """Figures stand at the right; a column of few cells is told by the first of them."""
    numbers = [not isinstance(one, str) for one in islice((each for each in values if each not in (None, "")), 20)]
    return Align.END if numbers and all(numbers) else Align.START
