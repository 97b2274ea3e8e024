"""Tables that can be read back after they were edited: names of the row, what is for reading, what is edited.

Two hidden columns more are for the program; `coding/sheet_back.py` says what they hold.
"""

from __future__ import annotations

import secrets
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.orders import NamesOut, ReportKind
from qualcase.coding.sheet_back import Role, SheetKind, Stamp, StampedColumn, as_in_sheet, heading_trace, plain, trace
from qualcase.coding.tables import Column, SheetMemory, Table
from qualcase.study.reports.meanings import explained
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.tables import CellValue
    from qualcase.study.study import Study


class SheetColumn(NamedTuple):
    """A column of such a table."""

    key: str
    """The same in every language; no blanks, `:` or `=`."""
    role: Role
    column: Column


class BackRow(NamedTuple):
    """A row of such a table."""

    id: str
    cells: tuple[CellValue, ...]
    kept: tuple[str, ...]
    """What stands in each edited column as the study keeps it, by which edits are told from what stayed."""


def returning_table(
    study: Study,
    kind: SheetKind,
    columns: Sequence[SheetColumn],
    rows: Iterable[BackRow],
    *,
    title: str,
    of: str = "",
    caption: str = "",
    memory_codes: Iterable[tuple[str, str]] = (),
) -> Table:
    """The table; its rows stay a stream where they are one."""
    named = _named_apart(columns)
    token = secrets.token_hex(4)
    ids = Column(say(mark("Id")), 12, say(mark("By it the program finds the row again")), hidden=True)
    stamped = [StampedColumn(one.role, one.key, heading_trace(one.column.name)) for one in named]
    stamped.append(StampedColumn(Role.ID, "id", heading_trace(ids.name)))
    stamp = Stamp(kind, of, study.info().id, datetime.now(UTC), token, tuple(stamped))
    traces = Column(str(stamp), 12, say(mark("By it the program sees what was edited")), hidden=True)
    salt = study.info().id
    roles = [one.role for one in named]
    held = [_stored(one, roles, salt) for one in rows] if isinstance(rows, (list, tuple)) else None
    return Table(
        title,
        (*(one.column for one in named), ids, traces),
        held if held is not None else _stream(rows, roles, salt),
        caption,
        SheetMemory(token, tuple(memory_codes)),
    )


def _stream(rows: Iterable[BackRow], roles: Sequence[Role], salt: str) -> Iterator[tuple[CellValue, ...]]:
    for one in rows:
        yield _stored(one, roles, salt)


def _stored(row: BackRow, roles: Sequence[Role], salt: str) -> tuple[CellValue, ...]:
    names = [plain(cell) for cell, role in zip(row.cells, roles, strict=True) if role is Role.NAME]
    ours = [plain(cell) for cell, role in zip(row.cells, roles, strict=True) if role is Role.OURS]
    traces = (trace(salt, *names), trace(salt, *ours), *(trace(salt, as_in_sheet(one)) for one in row.kept))
    return (*row.cells, row.id, " ".join(traces))


def _named_apart(columns: Sequence[SheetColumn]) -> list[SheetColumn]:
    """The columns, each with a heading of its own: a variable may be called as one of ours is."""
    taken: set[str] = {say(mark("Id")).casefold()}
    found = []
    for one in columns:
        name, number = one.column.name, 2
        while name.casefold() in taken:
            name = f"{one.column.name} [{number}]"
            number += 1
        taken.add(name.casefold())
        column = one.column
        if name != column.name or column.edited != (one.role is Role.EDIT):
            column = replace(column, name=name, edited=one.role is Role.EDIT)
        found.append(SheetColumn(one.key, one.role, column))
    return found


def with_sheets(study: Study, order: ReportOrder, made: Sequence[Table]) -> Sequence[Table]:
    """The tables of a report with a meaning for every column, among them what can be read back of it.

    Where names are replaced nothing is read back: what came back would put replacements in the place of names.
    """
    if order.names is not NamesOut.KEEP:
        return explained(study, order.kind, [_for_reading(one) for one in made])
    return explained(study, order.kind, _with_returning(study, order, made))


def _with_returning(study: Study, order: ReportOrder, made: Sequence[Table]) -> Sequence[Table]:
    if order.kind is ReportKind.SUMMARIES:
        from qualcase.study.reports.sheet_summaries import summaries_sheet

        sheet = summaries_sheet(study, order)
        return [sheet, *(one for one in made if one.title != sheet.title)]
    if order.kind is ReportKind.EXCERPTS and "codes" in order.parts:
        from qualcase.study.reports.sheet_codes import codes_sheet

        return [*made, codes_sheet(study, order)]
    return made


def _for_reading(table: Table) -> Table:
    """A table without what is needed to read it back."""
    if table.memory is None:
        return table
    columns = tuple(replace(one, edited=False, allowed=()) for one in table.columns[:-2])
    rows = [row[:-2] for row in table.rows] if isinstance(table.rows, list) else (row[:-2] for row in table.rows)
    return replace(table, columns=columns, rows=rows, memory=None)


def head(key: str, role: Role, name: str, width: int, meaning: str) -> SheetColumn:
    """A column in short."""
    return SheetColumn(key, role, Column(name, width, meaning))
