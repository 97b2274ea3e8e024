"""Undo and redo: an action's recorded changes played backwards, or forwards again, as an action of their own."""

from __future__ import annotations

import json
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from qualcase.errors import UndoRefusedError
from qualcase.store import schema
from qualcase.store.journal import BARRIER, DO, REDO, UNDO, Done, Entry, actions, perform
from qualcase.store.records.collections import chunks
from qualcase.store.sqlite import change_rows, fetch_rows
from qualcase.words import mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from sqlalchemy import Connection

    from qualcase.coding.changes import Changes

Row = tuple[Any, ...]


class Step(NamedTuple):
    """One row to change: what it must be now and what it is to be; None where there is no row."""

    table: str
    row_id: str
    now: Row | None
    then: Row | None


# --- what is next


def next_undo(connection: Connection) -> Done | None:
    """The action that undo would take: the newest that is not undone, behind the last barrier."""
    barrier = "coalesce((SELECT max(number) FROM action WHERE kind = ?), 0)"
    latest = "(SELECT kind FROM action b WHERE b.of_action = a.number ORDER BY b.number DESC LIMIT 1)"
    where = f"a.kind = ? AND a.number > {barrier} AND coalesce({latest}, ?) != ?"
    return next(iter(actions(connection, where, (DO, BARRIER, REDO, UNDO), limit=1)), None)


def next_redo(connection: Connection) -> Done | None:
    """The action that redo would take: the last one undone, unless something new was done since."""
    where = "a.number > coalesce((SELECT max(number) FROM action WHERE kind IN (?, ?)), 0)"
    undone: list[int] = []
    for later in actions(connection, where, (DO, BARRIER), oldest_first=True):
        of_action = later.entry.of_action or 0
        if later.entry.kind == UNDO:
            undone.append(of_action)
        elif later.entry.kind == REDO:
            undone.remove(of_action)
    return actions(connection, "a.number = ?", (undone[-1],))[0] if undone else None


# --- doing it


def undo(connection: Connection, coder_id: str | None = None) -> Changes:
    """Undo one action.

    Raises:
        UndoRefusedError: there is nothing to undo, or a row is not as the action left it.
    """
    return _replay(connection, next_undo(connection), UNDO, coder_id)


def redo(connection: Connection, coder_id: str | None = None) -> Changes:
    """Do again the action that was undone last.

    Raises:
        UndoRefusedError: there is nothing to redo, or a row is not as the undoing left it.
    """
    return _replay(connection, next_redo(connection), REDO, coder_id)


def _replay(connection: Connection, done: Done | None, kind: str, coder_id: str | None) -> Changes:
    if done is None:
        nothing = mark("There is nothing to undo.") if kind == UNDO else mark("There is nothing to do again.")
        raise UndoRefusedError(nothing)
    entry = Entry(done.entry.label, done.entry.values, coder_id, kind, done.number)
    steps = _steps(connection, done.number, backwards=kind == UNDO)
    return perform(connection, entry, lambda _: _take(connection, steps, done))[1]


def _steps(connection: Connection, number: int, *, backwards: bool) -> list[Step]:
    order = "DESC" if backwards else "ASC"
    sql = f"SELECT table_name, row_id, old, new FROM change WHERE action = ? ORDER BY number {order}"
    steps = []
    for table, row_id, old, new in fetch_rows(connection, sql, (number,)):
        before, after = _row(table, old), _row(table, new)
        steps.append(Step(table, row_id, after, before) if backwards else Step(table, row_id, before, after))
    return steps


class _Shape(NamedTuple):
    """How the rows of a table are taken apart."""

    row: Callable[[Mapping[str, Any]], Row]
    """A row from its recorded values."""
    key: Callable[[Row], Any]
    """The primary key of a row."""
    first: int
    """The place of the first column of the primary key."""


@cache
def _shape(table_name: str) -> _Shape:
    columns = list(schema.metadata.tables[table_name].c)
    keys = [place for place, column in enumerate(columns) if column.primary_key]
    return _Shape(itemgetter(*(column.name for column in columns)), itemgetter(*keys), keys[0])


def _row(table_name: str, kept: str | None) -> Row | None:
    return None if kept is None else _shape(table_name).row(json.loads(kept))


def _take(connection: Connection, steps: list[Step], done: Done) -> None:
    for table_name, run in _runs(steps):
        _compare(connection, table_name, run, done)
        table = schema.metadata.tables[table_name]
        change_rows(connection, table, [(step.now, step.then) for step in run])


def _runs(steps: Iterable[Step]) -> Iterator[tuple[str, list[Step]]]:
    """Steps that follow each other in one table and touch no row twice: they can be compared and done together."""
    for table_name, group in groupby(steps, key=lambda step: step.table):
        key_of = _shape(table_name).key
        run: list[Step] = []
        touched: set[object] = set()
        for step in group:
            key = key_of(step.now or step.then or ())
            if key in touched:
                yield table_name, run
                run, touched = [], set()
            run.append(step)
            touched.add(key)
        yield table_name, run


def _compare(connection: Connection, table_name: str, run: Sequence[Step], done: Done) -> None:
    """Refuse unless every row is as it was recorded."""
    shape = _shape(table_name)
    names = [column.name for column in schema.metadata.tables[table_name].c]
    columns = ", ".join(f'"{name}"' for name in names)
    there: dict[object, Row] = {}
    for chunk in chunks(dict.fromkeys((step.now or step.then or ())[shape.first] for step in run)):
        marks = ", ".join("?" * len(chunk))
        sql = f'SELECT {columns} FROM "{table_name}" WHERE "{names[shape.first]}" IN ({marks})'
        there.update((shape.key(row), row) for row in fetch_rows(connection, sql, chunk))
    for step in run:
        if there.get(shape.key(step.now or step.then or ())) != step.now:
            raise _refusal(connection, step, done)


def _refusal(connection: Connection, step: Step, done: Done) -> UndoRefusedError:
    where = (
        "a.number > ? AND EXISTS (SELECT 1 FROM change c WHERE c.action = a.number AND table_name = ? AND row_id = ?)"
    )
    later = next(iter(actions(connection, where, (done.number, step.table, step.row_id), limit=1)), None)
    own = done.entry.message
    if later is None:
        return UndoRefusedError(
            mark("“{action}” cannot be undone or done again: the same was changed outside the history."), action=own
        )
    return UndoRefusedError(
        mark("“{action}” cannot be undone or done again, since later: “{later}”."),
        action=own,
        later=later.entry.message,
    )
