"""Taking words out of a study for good: texts, files, journal, free pages, and the backups in the user's folder.

Everything in the file happens in one transaction, which is a barrier to undo; a crash leaves the study as it was or
as it is then. What follows (VACUUM, backups) can be done again, and until it is done the barrier says so.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from qualcase import settings
from qualcase.coding.changes import EVERYTHING, Changes
from qualcase.coding.ids import new_id
from qualcase.store import schema
from qualcase.store.excerpt_labels import forget_gone
from qualcase.store.journal import BARRIER, Entry
from qualcase.store.records.collections import chunks
from qualcase.store.records.maps import moment_text, to_json
from qualcase.store.sqlite import (
    close_action,
    defer_foreign_keys,
    fetch_rows,
    file_bytes,
    open_action,
    transaction,
    vacuum,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from sqlalchemy import Connection

    from qualcase.text.formsearch import FormSearch

DONE = "done"
"""Value of the barrier's label that says whether everything behind the transaction is done too: 0 or 1."""
_LIVE = tuple(table for table in schema.metadata.tables.values() if table.name not in ("action", "change"))


@dataclass(frozen=True)
class Purge:
    """What is to go."""

    label: str
    """Key of the barrier in the history."""
    source_ids: frozenset[str] | None = None
    """Sources of which earlier texts and the bytes of the files go, and the quotes in the journal; None: of all."""
    gone: frozenset[str] = frozenset()
    """Records of which nothing may stand in the journal."""
    with_dead: bool = False
    """Whether passages of those sources that were removed before leave the journal too, with their memos."""
    redact: Callable[[str], str] = str
    """What takes the names out of any other words in the journal. It is given JSON."""


@dataclass
class Purged:
    """How many of what went."""

    number: int
    """Of the barrier."""
    texts: int = 0
    originals: int = 0
    versions: int = 0
    journal_rows: int = 0
    backups: list[str] = field(default_factory=list)
    backups_left: list[str] = field(default_factory=list)

    @property
    def counts(self) -> dict[str, int]:
        """For the label of the barrier."""
        return {
            "texts": self.texts,
            "originals": self.originals,
            "versions": self.versions,
            "journal_rows": self.journal_rows,
            "backups": len(self.backups),
        }


def purge(
    connection: Connection, wanted: Purge, work: Callable[[Connection], Mapping[str, object]]
) -> tuple[Purged, Changes]:
    """Do `work` and the purge in one transaction. `work` gives values for the label, without any name.

    The connection is the writing one, with the journal's triggers.
    """
    with transaction(connection, write=True):
        defer_foreign_keys(connection)
        number = fetch_rows(connection, "SELECT coalesce(max(number), 0) + 1 FROM action")[0][0]
        done = Purged(number)
        open_action(connection, number)
        values = dict(work(connection))
        done.versions = _drop_versions(connection, wanted.source_ids)
        close_action(connection)
        forget_gone(connection)
        done.texts = _drop_unused(connection, "text", "text_hash")
        done.originals = _drop_unused(connection, "original", "original_hash")
        done.journal_rows = _clean_journal(connection, wanted)
        entry = Entry(wanted.label, {**values, **done.counts, DONE: 0}, kind=BARRIER)
        _write_barrier(connection, number, entry)
    changes = Changes(None, entry.message, {EVERYTHING: frozenset()}, _all_sources(connection))
    return done, changes


def finish(connection: Connection, number: int, values: Mapping[str, object]) -> None:
    """Say in the barrier that everything is done."""
    with transaction(connection, write=True):
        held = json.loads(fetch_rows(connection, "SELECT label_values FROM action WHERE number = ?", (number,))[0][0])
        kept = to_json({**held, **values, DONE: 1})
        fetch_rows(connection, "UPDATE action SET label_values = ? WHERE number = ?", (kept, number))


def empty_free_pages(connection: Connection) -> None:
    """Write the file anew, so that nothing is left of what was deleted."""
    vacuum(connection)


def left_over(connection: Connection, search: FormSearch, fragments: Iterable[str]) -> int:
    """How often words that are to be gone stand where nobody sees them: in the journal, or between the rows.

    SQLite leaves copies of present rows between the rows, so a form that a present text has is looked for in the
    journal alone; `fragments` are parts of texts that are to be gone, those aside that stand in a present one.
    """
    journal = 0
    for sql in ("SELECT old, new FROM change", "SELECT label_values, NULL FROM action"):
        for row in fetch_rows(connection, sql):
            journal += sum(search.count(value) for value in row if value)
    live: set[str] = set()
    lost = set(fragments)
    for value in _live_texts(connection):
        live |= search.found_in(value)
        lost -= {part for part in lost if part in value}
    data = file_bytes(connection)
    return journal + search.without(live).count_in_bytes(data) + sum(part.encode() in data for part in lost)


def _live_texts(connection: Connection) -> Iterable[str]:
    for table in _LIVE:
        columns = [column.name for column in table.c]
        listed = ", ".join(f'"{name}"' for name in columns)
        for row in fetch_rows(connection, f'SELECT {listed} FROM "{table.name}"'):
            yield from (value for value in row if isinstance(value, str))


# --- rows


def _drop_versions(connection: Connection, source_ids: frozenset[str] | None) -> int:
    """Earlier versions go; the present ones forget the files that they came from."""
    count = 0
    for where, values in _of_sources(source_ids):
        old = f"FROM text_version WHERE id NOT IN (SELECT version_id FROM source) AND {where}"
        count += fetch_rows(connection, f"SELECT count(*) {old}", values)[0][0]
        fetch_rows(connection, f"DELETE {old}", values)
        kept = "UPDATE text_version SET original_hash = NULL, original_name = '' WHERE"
        fetch_rows(connection, f"{kept} (original_hash IS NOT NULL OR original_name <> '') AND {where}", values)
    return count


def _of_sources(source_ids: frozenset[str] | None) -> list[tuple[str, list[str]]]:
    if source_ids is None:
        return [("1", [])]
    return [(f"source_id IN ({', '.join('?' * len(chunk))})", chunk) for chunk in chunks(sorted(source_ids))]


def _drop_unused(connection: Connection, table: str, column: str) -> int:
    unused = f'FROM "{table}" WHERE hash NOT IN (SELECT {column} FROM text_version WHERE {column} IS NOT NULL)'
    count: int = fetch_rows(connection, f"SELECT count(*) {unused}")[0][0]
    fetch_rows(connection, f"DELETE {unused}")
    return count


# --- the journal


def _clean_journal(connection: Connection, wanted: Purge) -> int:
    """Take out what is to go; who did what when stays. How many rows were changed or deleted."""
    touched = 0
    gone = wanted.gone | (_dead(connection, wanted) if wanted.with_dead else frozenset())
    for number, table, row_id, *sides in fetch_rows(
        connection, "SELECT number, table_name, row_id, old, new FROM change ORDER BY number"
    ):
        if row_id in gone:
            fetch_rows(connection, "DELETE FROM change WHERE number = ?", (number,))
            touched += 1
            continue
        cleaned = [side and wanted.redact(_without_words(table, side, wanted.source_ids)) for side in sides]
        if cleaned != sides:
            fetch_rows(connection, "UPDATE change SET old = ?, new = ? WHERE number = ?", (*cleaned, number))
            touched += 1
    for number, values in fetch_rows(connection, "SELECT number, label_values FROM action"):
        cleaned_values = wanted.redact(values)
        if cleaned_values != values:
            fetch_rows(connection, "UPDATE action SET label_values = ? WHERE number = ?", (cleaned_values, number))
    held = "(SELECT count(*) FROM change c WHERE c.action = action.number)"
    fetch_rows(connection, f"UPDATE action SET rows = {held} WHERE rows <> {held}")
    return touched


def _dead(connection: Connection, wanted: Purge) -> frozenset[str]:
    """Passages of the sources that are in the journal alone, and memos on them and on whatever else goes."""
    found: set[str] = set()
    for chunk in chunks(sorted(wanted.source_ids or ())):
        marks = ", ".join("?" * len(chunk))
        sql = f"""SELECT DISTINCT row_id FROM change WHERE table_name = 'coding'
            AND json_extract(coalesce(new, old), '$.source_id') IN ({marks})
            AND row_id NOT IN (SELECT id FROM coding)"""
        found.update(row[0] for row in fetch_rows(connection, sql, chunk))
    target = "json_extract(coalesce(new, old), '$.target_id')"
    memos = f"SELECT DISTINCT row_id, {target} FROM change WHERE table_name = 'memo'"
    return frozenset(found | {row[0] for row in fetch_rows(connection, memos) if row[1] in found | wanted.gone})


_WORDS_OF = {"coding": ("quote", "lost", "condensed"), "text_version": ("original_name", "original_hash")}
"""Columns whose words come from a text or file that is gone: even cut in the middle of a name they may tell it."""


def _without_words(table: str, side: str, source_ids: frozenset[str] | None) -> str:
    if table not in _WORDS_OF:
        return side
    row: dict[str, Any] = json.loads(side)
    if source_ids is not None and row["source_id"] not in source_ids:
        return side
    emptied = {name: "" for name in _WORDS_OF[table] if row.get(name)}
    return to_json({**row, **emptied}) if emptied else side


def _write_barrier(connection: Connection, number: int, entry: Entry) -> None:
    rows = fetch_rows(connection, "SELECT count(*) FROM change WHERE action = ?", (number,))[0][0]
    row = {
        "number": number,
        "id": new_id(),
        "made_at": moment_text(datetime.now(UTC)),
        "kind": BARRIER,
        "label": entry.label,
        "label_values": to_json(dict(entry.values)),
        "rows": rows,
    }
    connection.execute(schema.action.insert(), row)


def _all_sources(connection: Connection) -> frozenset[str]:
    return frozenset(row[0] for row in fetch_rows(connection, "SELECT id FROM source"))


# --- backups


def drop_backups(study_id: str, done: Purged) -> None:
    """Delete every automatic backup of a study, and what an interrupted backup left; which, and which would not go."""
    folder = settings.data_folder() / "backups" / study_id
    if not folder.is_dir():
        return
    for one in sorted(folder.iterdir()):
        if one.is_file():
            (done.backups if _shred(one) else done.backups_left).append(one.name)


def _shred(path: Path) -> bool:
    """Write zeros over a file, then delete it; whether it is gone."""
    with suppress(OSError), path.open("r+b") as file:
        left = os.fstat(file.fileno()).st_size
        while left > 0:
            left -= file.write(bytes(min(left, 1 << 20)))
        file.flush()
        os.fsync(file.fileno())
    with suppress(OSError):
        path.unlink()
    return not path.exists()


def past_purges(connection: Connection, label: str) -> list[tuple[int, datetime, Counter[str]]]:
    """When a purge was done and how many of what went: number of the barrier, moment, values of its label."""
    rows = fetch_rows(
        connection, "SELECT number, made_at, label_values FROM action WHERE label = ? ORDER BY number", (label,)
    )
    return [(row[0], datetime.fromisoformat(row[1]), Counter(json.loads(row[2]))) for row in rows]
