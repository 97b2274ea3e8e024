"""Actions: one transaction each, recorded row by row, and what they changed."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeVar

from qualcase.coding.changes import Action, Changes
from qualcase.coding.daylog import DoneAction, How, Touched
from qualcase.coding.ids import new_id
from qualcase.store import schema
from qualcase.store.records.maps import moment_text, to_json
from qualcase.store.sqlite import close_action, defer_foreign_keys, fetch_rows, open_action, transaction
from qualcase.words.actions import action_label, redo_label, undo_label

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sqlalchemy import Connection

    from qualcase.words import Message

T = TypeVar("T")
DO, UNDO, REDO, BARRIER = "do", "undo", "redo", "barrier"


@dataclass(frozen=True)
class Entry:
    """What the history says of an action that is about to be done."""

    label: str
    """A key of `qualcase.words.actions`."""
    values: Mapping[str, Any] = field(default_factory=dict)
    """JSON values for the label."""
    coder_id: str | None = None
    kind: str = DO
    of_action: int | None = None
    """For undo and redo: number of the action that it is of."""

    @property
    def message(self) -> Message:
        """The label, worded later."""
        own = action_label(self.label, self.values)
        return {UNDO: undo_label, REDO: redo_label}.get(self.kind, lambda label: label)(own)


def perform(connection: Connection, entry: Entry, work: Callable[[Connection], T]) -> tuple[T, Changes]:
    """Do the work as one action: all of it or nothing. An action that changed no row leaves no trace.

    The connection is the writing one, with the journal's triggers.
    """
    with transaction(connection, write=True) as at_hand:
        defer_foreign_keys(connection)
        number = fetch_rows(connection, "SELECT coalesce(max(number), 0) + 1 FROM action")[0][0]
        open_action(connection, number)
        result = work(connection)
        close_action(connection)
        changes = _close(connection, number, entry)
        at_hand.keep = not changes.is_empty
    return result, changes


def _close(connection: Connection, number: int, entry: Entry) -> Changes:
    """Write the action's own row, if it changed anything, and tell what."""
    rows = fetch_rows(connection, "SELECT count(*) FROM change WHERE action = ?", (number,))[0][0]
    if not rows:
        return Changes(None, entry.message)
    action_id = new_id()
    row = {
        "number": number,
        "id": action_id,
        "made_at": moment_text(datetime.now(UTC)),
        "coder_id": entry.coder_id,
        "kind": entry.kind,
        "label": entry.label,
        "label_values": to_json(dict(entry.values)),
        "rows": rows,
        "of_action": entry.of_action,
    }
    connection.execute(schema.action.insert(), row)
    by_table: dict[str, set[str]] = {}
    for table, row_id in fetch_rows(
        connection, "SELECT DISTINCT table_name, row_id FROM change WHERE action = ?", (number,)
    ):
        by_table.setdefault(schema.metadata.tables[table].info["record"], set()).add(row_id)
    return Changes(
        action_id,
        entry.message,
        {table: frozenset(ids) for table, ids in by_table.items()},
        frozenset(by_table.get("source", ())) | _sources(connection, number, by_table),
    )


def _sources(connection: Connection, number: int, by_table: Mapping[str, object]) -> frozenset[str]:
    """The sources that the rows changed by an action belong to, before and after."""
    found: set[str] = set()
    for table in by_table:
        if "source_id" in schema.metadata.tables[table].c:
            for side in ("old", "new"):
                query = f"SELECT DISTINCT json_extract({side}, '$.source_id') FROM change WHERE action = ?"
                rows = fetch_rows(connection, f"{query} AND table_name = ? AND {side} IS NOT NULL", (number, table))
                found.update(row[0] for row in rows if row[0])
    return frozenset(found)


_HISTORY = """
    SELECT a.number, a.id, a.made_at, a.coder_id, a.kind, a.label, a.label_values, a.rows, a.of_action,
        (SELECT later.kind FROM action later WHERE later.of_action = a.number ORDER BY later.number DESC LIMIT 1),
        (SELECT first.id FROM action first WHERE first.number = a.of_action)
    FROM action a {where} ORDER BY a.number {order} {limit}"""


@dataclass(frozen=True)
class Done:
    """An action as the journal has it."""

    number: int
    id: str
    made_at: str
    entry: Entry
    rows: int
    undone: bool
    of_action_id: str | None

    @property
    def action(self) -> Action:
        """As the history shows it."""
        made_at = datetime.fromisoformat(self.made_at)
        entry = self.entry
        return Action(
            self.id,
            self.number,
            made_at,
            entry.coder_id,
            entry.message,
            self.rows,
            entry.kind,
            self.undone,
            self.of_action_id,
        )


def actions(
    connection: Connection,
    where: str = "",
    values: tuple[Any, ...] = (),
    *,
    oldest_first: bool = False,
    limit: int = -1,
) -> list[Done]:
    """Actions of the journal; `where` is a condition on `a`, newest first unless said otherwise."""
    sql = _HISTORY.format(
        where=f"WHERE {where}" if where else "", order="ASC" if oldest_first else "DESC", limit="LIMIT ?"
    )
    found = []
    for row in fetch_rows(connection, sql, (*values, limit)):
        number, action_id, made_at, coder_id, kind, label, label_values, rows, of_action, later, of_id = row
        entry = Entry(label, json.loads(label_values), coder_id, kind, of_action)
        found.append(Done(number, action_id, made_at, entry, rows, later == UNDO, of_id))
    return found


def rows_before(connection: Connection, table: str, since: datetime) -> tuple[dict[str, Any], ...]:
    """What rows of a table held before they were changed or taken away since a moment, oldest first."""
    sql = """SELECT c.old FROM change c JOIN action a ON a.number = c.action
        WHERE c.table_name = ? AND c.old IS NOT NULL AND a.made_at >= ? ORDER BY c.number"""
    return tuple(json.loads(old) for (old,) in fetch_rows(connection, sql, (table, moment_text(since))))


_TOLD = ("coding", "code", "memo", "rejection", "source")
"""The tables of which it is told what an action touched."""


def done_between(connection: Connection, begin: datetime, end: datetime) -> tuple[DoneAction, ...]:
    """The actions from a moment up to another that are not undone, oldest first, with what they touched."""
    where = f"a.made_at >= ? AND a.made_at < ? AND a.kind IN ('{DO}', '{BARRIER}')"
    found = actions(connection, where, (moment_text(begin), moment_text(end)), oldest_first=True)
    return tuple(
        DoneAction(one.action, one.entry.label, one.entry.values, _touched(connection, one.number))
        for one in found
        if not one.undone
    )


def _touched(connection: Connection, number: int) -> tuple[Touched, ...]:
    sql = f"""SELECT table_name, row_id, old IS NULL, new IS NULL,
            json_extract(coalesce(new, old), '$.source_id'), json_extract(coalesce(new, old), '$.code_id')
        FROM change WHERE action = ? AND table_name IN ({", ".join("?" * len(_TOLD))}) ORDER BY number"""
    return tuple(
        Touched(table, row_id, How.MADE if made else How.REMOVED if removed else How.CHANGED, source_id, code_id)
        for table, row_id, made, removed, source_id, code_id in fetch_rows(connection, sql, (number, *_TOLD))
    )
