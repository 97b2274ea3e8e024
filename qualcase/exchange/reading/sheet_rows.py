"""The rows of a table that came back, cell by cell, each with where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.sheet_back import Role, SheetCell, SheetRow, as_in_sheet
from qualcase.exchange.writing.workbook_memory import letters_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qualcase.coding.sheet_back import Stamp
    from qualcase.exchange.reading.sheet_book import RawCell, RawRow, RawSheet
    from qualcase.exchange.reading.sheet_columns import Columns


def rows_of(
    sheet: RawSheet, below: int, stamp: Stamp, columns: Columns, parts: Mapping[tuple[str, str], int]
) -> tuple[tuple[SheetRow, ...], tuple[str, ...]]:
    """The rows from number `below` on, and where rows stand that have no id; `parts`: cells of long texts."""
    places = columns.places
    ids = next((places[one.key][0] for one in stamp.columns if one.role is Role.ID and one.key in places), None)
    found = [(one, places[one.key]) for one in stamp.columns if one.key in places and one.role is not Role.ID]
    letters = {here[0]: letters_of(here[0]) for _, here in found}
    edited = {one.key for one, _ in found if one.role is Role.EDIT}
    made, without_id = [], []
    for row in sheet.rows[below:]:
        row_id = row.cell(ids).text.strip() if ids is not None else ""
        if not row_id:
            without_id.append(_row_at(sheet, row))
            continue
        cells = {}
        for one, here in found:
            where = f"{letters[here[0]]}{row.line}"
            cell = _cell([row.cell(place) for place in here], f"{sheet.name}!{where}" if sheet.name else where)
            if one.key in edited and parts.get((row_id, one.key), 1) > len(here):
                cell = cell._replace(cut=True)
            cells[one.key] = cell
        made.append(SheetRow(row_id, tuple(row.cell(columns.stamp).text.split()), cells, _row_at(sheet, row)))
    return tuple(made), tuple(without_id)


def _cell(parts: list[RawCell], at: str) -> SheetCell:
    first = parts[0]
    text = first.text if len(parts) == 1 else "".join(part.text for part in parts)
    return SheetCell(as_in_sheet(text), at, first.number and len(parts) == 1, any(part.broken for part in parts))


def _row_at(sheet: RawSheet, row: RawRow) -> str:
    return f"{sheet.name}!{row.line}" if sheet.name else str(row.line)
