"""The journal read from end to end: every action with what it touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.daylog import How
from qualcase.coding.trail import Touches, TrailAction
from qualcase.store import schema
from qualcase.store.journal import actions
from qualcase.store.records.maps import moment_text
from qualcase.store.sqlite import fetch_rows

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

_COUNTED = """
    SELECT action, table_name, old IS NULL, new IS NULL, count(DISTINCT row_id) FROM change
    WHERE action BETWEEN ? AND ? GROUP BY action, table_name, old IS NULL, new IS NULL
    ORDER BY action, table_name, old IS NULL DESC, new IS NULL"""
_CONCERNED = """
    SELECT DISTINCT action, {what} AS concerned FROM change
    WHERE action BETWEEN ? AND ? AND table_name IN ({tables}) AND concerned IS NOT NULL ORDER BY action, concerned"""


def read_trail(connection: Connection, begin: datetime | None, end: datetime | None) -> tuple[TrailAction, ...]:
    """The actions from a moment up to another, oldest first, those that were undone and the undoing among them."""
    bounds = [("a.made_at >= ?", begin), ("a.made_at < ?", end)]
    where = [(condition, moment_text(moment)) for condition, moment in bounds if moment is not None]
    values = tuple(text for _, text in where)
    found = actions(connection, " AND ".join(condition for condition, _ in where), values, oldest_first=True)
    if not found:
        return ()
    between = found[0].number, found[-1].number
    touches: dict[int, list[Touches]] = {}
    for number, table, made, removed, count in fetch_rows(connection, _COUNTED, between):
        how = How.MADE if made else How.REMOVED if removed else How.CHANGED
        touches.setdefault(number, []).append(Touches(table, how, count))
    sources, codes = (_concerned(connection, between, name) for name in ("source", "code"))
    return tuple(
        TrailAction(
            one.action,
            one.entry.label,
            one.entry.values,
            tuple(touches.get(one.number, ())),
            tuple(sources.get(one.number, ())),
            tuple(codes.get(one.number, ())),
        )
        for one in found
    )


def _concerned(connection: Connection, between: tuple[int, int], name: str) -> dict[int, list[str]]:
    """Ids of the sources or codes that each action concerned: rows of theirs, or rows that hang on them."""
    field = f"{name}_id"
    hanging = [table.name for table in schema.JOURNALED if field in table.c]
    found: dict[int, list[str]] = {}
    for what, tables in ((f"json_extract(coalesce(new, old), '$.{field}')", hanging), ("row_id", [name])):
        sql = _CONCERNED.format(what=what, tables=", ".join("?" * len(tables)))
        for number, one in fetch_rows(connection, sql, (*between, *tables)):
            held = found.setdefault(number, [])
            if one not in held:
                held.append(one)
    return found
