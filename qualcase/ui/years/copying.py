"""The book on the clipboard, as a table with its caption."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.years import YearsOrder
from qualcase.study.years_table import years_table
from qualcase.ui.matrix.clipboard import put_lines

if TYPE_CHECKING:
    from qualcase.ui.years.state import Chosen, Sheet


def copy_years(sheet: Sheet, chosen: Chosen) -> None:
    """Put a line for each code that is shown on the clipboard, tab-separated and as a plain table."""
    rows, nested = sheet.years.rows(chosen.order, chosen.only), chosen.order is YearsOrder.TREE
    table = years_table(sheet.years, sheet.name, rows, nested=nested)
    lines = [[column.name for column in table.columns], *([_plain(cell) for cell in row] for row in table.rows)]
    put_lines(lines, f"{sheet.name}. {table.caption}")


def _plain(cell: object) -> str:
    return "" if cell is None else " ".join(str(cell).split())
