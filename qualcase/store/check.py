"""Everything that must hold in a study, looked at afresh."""

from __future__ import annotations

import hashlib
import json
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from qualcase.coding.memos import Cell, MemoTarget
from qualcase.coding.problems import Problem
from qualcase.coding.variables import VariableOf
from qualcase.store.excerpt_labels import given_twice
from qualcase.store.sqlite import broken_references, damaged_parts, fetch_rows
from qualcase.words import Message, mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sqlalchemy import Connection

_TABLES = {
    MemoTarget.STUDY: "study",
    MemoTarget.SITE: "site",
    MemoTarget.CASE: "study_case",
    MemoTarget.SOURCE: "source",
    MemoTarget.CODE: "code",
    MemoTarget.CODING: "coding",
    MemoTarget.PARTICIPANT: "participant",
}
_OF_CELLS = ("study_case", "code", "wave")
_VARIABLES_OF = {
    VariableOf.CASE: "study_case",
    VariableOf.SITE: "site",
    VariableOf.PARTICIPANT: "participant",
    VariableOf.RESPONDENT: "respondent",
    VariableOf.SOURCE: "source",
}


def find_problems(look: Callable[[Callable[[Connection], Any]], Any]) -> tuple[Problem, ...]:
    """All problems. `look` does some work in a read transaction of its own: many short ones let writers through."""
    found: list[Problem] = look(_damage)
    if found:
        return tuple(found)  # what lies in torn pages cannot be judged
    for part in (_study, _references, _memos, _values, _labels, _journal):
        found += look(part)
    for table in ("text", "original"):
        for row in look(partial(fetch_rows, sql=f'SELECT hash FROM "{table}" ORDER BY hash')):
            found += look(partial(_hash, table=table, kept=row[0]))
    for row in look(partial(fetch_rows, sql="SELECT id FROM source ORDER BY id")):
        found += look(partial(_source, source_id=row[0]))
    return tuple(found)


def count_problems(connection: Connection) -> int:
    """How many problems a connected file has, within the transaction at hand."""
    return len(find_problems(lambda work: work(connection)))


def _damage(connection: Connection) -> list[Problem]:
    said = mark("The file is damaged: {what}")
    return [Problem("damage", Message(said, values={"what": part})) for part in damaged_parts(connection)]


def _study(connection: Connection) -> list[Problem]:
    ids = tuple(row[0] for row in fetch_rows(connection, "SELECT id FROM study ORDER BY id"))
    return [] if len(ids) == 1 else [Problem("study", Message(mark("The file does not hold exactly one study.")), ids)]


def _references(connection: Connection) -> list[Problem]:
    said = mark("A row of {table} refers to a row of {target} that is not there.")
    found = []
    for table, number, target in broken_references(connection):
        row = fetch_rows(connection, f'SELECT * FROM "{table}" WHERE rowid = ?', (number,))
        message = Message(said, values={"table": table, "target": target})
        found.append(Problem("reference", message, (str(row[0][0]),) if row else ()))
    return found


def _memos(connection: Connection) -> list[Problem]:
    found = []
    for target, table in _TABLES.items():
        sql = f'SELECT id FROM memo WHERE target = ? AND target_id NOT IN (SELECT id FROM "{table}") ORDER BY id'
        found += [row[0] for row in fetch_rows(connection, sql, (str(target),))]
    there = {row[0] for table in _OF_CELLS for row in fetch_rows(connection, f'SELECT id FROM "{table}"')}
    cells = fetch_rows(
        connection, "SELECT id, target_id FROM memo WHERE target = ? ORDER BY id", (str(MemoTarget.CELL),)
    )
    found += [row[0] for row in cells if not {part for part in Cell.of_key(row[1]) if part} <= there]
    said = (
        mark("{n} memo is about something that is not there."),
        mark("{n} memos are about things that are not there."),
    )
    return _problem("memo", said, found)


def _values(connection: Connection) -> list[Problem]:
    found = []
    for of, table in _VARIABLES_OF.items():
        wrong = "NULL" if of.per_wave else "NOT NULL"
        sql = f"""SELECT value.id FROM variable_value value JOIN variable ON variable.id = value.variable_id
            WHERE variable."of" = ? AND (value.wave_id IS {wrong}
                OR value.target_id NOT IN (SELECT id FROM "{table}")) ORDER BY value.id"""
        found += [row[0] for row in fetch_rows(connection, sql, (str(of),))]
    said = (
        mark("{n} value of a variable is of something that is not there, or of the wrong wave."),
        mark("{n} values of variables are of things that are not there, or of the wrong wave."),
    )
    return _problem("value", said, found)


def _labels(connection: Connection) -> list[Problem]:
    said = (
        mark("Numbers of excerpts that begin with {n} of the short names could be given twice."),
        mark("Numbers of excerpts that begin with {n} of the short names could be given twice."),
    )
    return _problem("label", said, given_twice(connection))


def _journal(connection: Connection) -> list[Problem]:
    sql = """SELECT a.id FROM action a
        WHERE a.rows != (SELECT count(*) FROM change c WHERE c.action = a.number) ORDER BY a.number"""
    said = (
        mark("{n} action of the history lacks some of its changes."),
        mark("{n} actions of the history lack some of their changes."),
    )
    return _problem("journal", said, [row[0] for row in fetch_rows(connection, sql)])


def _hash(connection: Connection, table: str, kept: str) -> list[Problem]:
    column = "text" if table == "text" else "bytes"
    rows = fetch_rows(connection, f'SELECT "{column}" FROM "{table}" WHERE hash = ?', (kept,))
    for (held,) in rows:
        data = held.encode() if isinstance(held, str) else held
        if hashlib.sha256(data).hexdigest() != kept:
            return [Problem("hash", Message(mark("A text is not what was brought in: its hash differs.")), (kept,))]
    return []


def _source(connection: Connection, source_id: str) -> list[Problem]:
    rows = fetch_rows(connection, "SELECT name, version_id FROM source WHERE id = ?", (source_id,))
    if not rows:
        return []  # removed since the list was made
    name, current = rows[0]
    found: list[Problem] = []
    sql = """SELECT v.id, v.turns, v.headings, t.text FROM text_version v JOIN text t ON t.hash = v.text_hash
        WHERE v.source_id = ? ORDER BY v.number"""
    texts: dict[str, str] = {}
    for version_id, turns, headings, text in fetch_rows(connection, sql, (source_id,)):
        texts[version_id] = text
        if not _turns_hold(connection, source_id, json.loads(turns), len(text)):
            said = mark("The turns of {source} are out of order or lie outside its text.")
            found.append(Problem("turns", Message(said, values={"source": name}), (source_id, version_id)))
        if not _headings_hold(json.loads(headings), len(text)):
            said = mark("The headings of {source} are out of order or lie outside its text.")
            found.append(Problem("headings", Message(said, values={"source": name}), (source_id, version_id)))
    if current not in texts:
        said = mark("{source} has lost its present text.")
        return [*found, Problem("version", Message(said, values={"source": name}), (source_id,))]
    return found + _quotes(connection, source_id, name, texts[current])


def _turns_hold(connection: Connection, source_id: str, turns: list[list[Any]], length: int) -> bool:
    speakers = {
        row[0] for row in fetch_rows(connection, "SELECT number FROM speaker WHERE source_id = ?", (source_id,))
    }
    return (
        all(0 <= start <= said <= end <= length for start, said, end, _, _ in turns)
        and all(before[2] <= after[0] for before, after in pairwise(turns))
        and {turn[3] for turn in turns if turn[3] is not None} <= speakers
    )


def _headings_hold(headings: list[list[int]], length: int) -> bool:
    return all(0 <= start < end <= length for start, end, _ in headings) and all(
        before[1] <= after[0] for before, after in pairwise(headings)
    )


def _quotes(connection: Connection, source_id: str, name: str, text: str) -> list[Problem]:
    """A coding whose passage is lost has an empty quote at an empty span, which lies within the text all the same."""
    rows = fetch_rows(connection, 'SELECT id, start, "end", quote FROM coding WHERE source_id = ?', (source_id,))
    wrong = sorted(row[0] for row in rows if text[row[1] : row[2]] != row[3] or row[2] > len(text))
    said = (
        mark("{n} coded passage of {source} is not what stands in its text."),
        mark("{n} coded passages of {source} are not what stands in its text."),
    )
    return _problem("quote", said, wrong, source=name)


def _problem(kind: str, said: tuple[str, str], ids: Iterable[str], **values: str) -> list[Problem]:
    """One problem for all the ids, or none where there are no ids."""
    listed = tuple(ids)
    return [Problem(kind, Message(*said, len(listed), values), listed)] if listed else []
