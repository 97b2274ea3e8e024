"""Everything that is SQLite's own: connections and their PRAGMAs, triggers, copies, its errors.

A rollback journal with the strictest syncing, not WAL: people copy the one file, and keep it in read-only and synced
folders. Nothing here opens the study file by other means than SQLite while this process has it connected: closing
such a handle would drop SQLite's locks.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any
from urllib.parse import quote_from_bytes

from sqlalchemy import Connection, Engine, Table, create_engine, pool
from sqlalchemy.exc import DBAPIError
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlalchemy.types import REAL

from qualcase.errors import StudyFileError
from qualcase.store.header import APPLICATION_ID
from qualcase.words import mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path, PurePath

Row = tuple[Any, ...]

_BUSY_SECONDS = 5.0
_EVERYWHERE = (
    "PRAGMA foreign_keys=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA cache_spill=OFF",
    "PRAGMA synchronous=EXTRA",
    "PRAGMA fullfsync=ON",
    "PRAGMA secure_delete=ON",
)
_WRITING = ("PRAGMA journal_mode=DELETE", "PRAGMA recursive_triggers=ON")
_READING = ("PRAGMA query_only=ON",)


def writing_engine(path: Path) -> Engine:
    """An engine whose one connection writes. For the writer thread alone."""
    return _engine(path, (*_EVERYWHERE, *_WRITING), pool.NullPool)


def reading_engine(path: Path, *, unwritable: bool = False) -> Engine:
    """An engine whose connections cannot write, for any thread.

    Opened like any other, so that what an interrupted writer left is rolled back; only where the file is
    `unwritable` with `mode=ro`.
    """
    return _engine(path, (*_EVERYWHERE, *_READING), pool.QueuePool, unwritable=unwritable)


def _engine(path: Path, pragmas: Sequence[str], poolclass: type[pool.Pool], *, unwritable: bool = False) -> Engine:
    address = f"{_address(path.absolute())}?mode={'ro' if unwritable else 'rw'}"

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            address, uri=True, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        try:
            for pragma in pragmas:
                connection.execute(pragma).close()
        except BaseException:
            connection.close()
            raise
        return connection

    return create_engine("sqlite://", creator=connect, poolclass=poolclass)


def _address(path: PurePath) -> str:
    r"""The `file:` address of a path as SQLite reads it: also of `C:\x` and of `\\server\share\x`."""
    plain = path.as_posix()
    if plain.startswith("//"):  # a server: SQLite takes none behind `file://`, but a path that begins so
        plain = f"//{plain}"
    elif not plain.startswith("/"):
        plain = f"/{plain}"
    return f"file:{quote_from_bytes(os.fsencode(plain), safe='/:')}"


@dataclass
class Transaction:
    """The transaction at hand."""

    keep: bool = True
    """Whether it is committed at its end."""


@contextmanager
def transaction(connection: Connection, *, write: bool = False) -> Iterator[Transaction]:
    """One transaction: committed at its end, rolled back on any exception, also where the commit itself fails.

    Ours and not SQLAlchemy's, so that it is plain what begins and ends when: IMMEDIATE to write, else deferred.
    """
    driver = _driver(connection)
    driver.execute("BEGIN IMMEDIATE" if write else "BEGIN").close()
    at_hand = Transaction()
    try:
        yield at_hand
        driver.execute("COMMIT" if write and at_hand.keep else "ROLLBACK").close()
    except BaseException:
        if driver.in_transaction:
            driver.execute("ROLLBACK").close()
        raise


def _driver(connection: Connection) -> sqlite3.Connection:
    held: Any = connection.connection.dbapi_connection  # SQLAlchemy knows only the shape of drivers
    if not isinstance(held, sqlite3.Connection):
        raise TypeError(held)
    return held


def create_file(path: Path, tables: Iterable[Table], version: int) -> None:
    """Make an empty study file with these tables. The file must not exist."""
    path.touch(exist_ok=False)
    engine = writing_engine(path)
    try:
        with engine.connect() as connection, transaction(connection, write=True):
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            set_version(connection, version)
            create_tables(connection, tables)
    finally:
        engine.dispose()


def create_tables(connection: Connection, tables: Iterable[Table]) -> None:
    """Create tables and their indexes, in any order: SQLite looks foreign keys up only when rows come."""
    for table in tables:
        connection.execute(CreateTable(table))
        for index in sorted(table.indexes, key=lambda one: str(one.name)):
            connection.execute(CreateIndex(index))


def has_schema(connection: Connection, tables: Iterable[Table]) -> bool:
    """Whether the file holds these tables with their columns, and no code of its own (triggers, views)."""
    columns = "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'"
    held = set(fetch_rows(connection, columns))
    wanted = {(table.name, column.name) for table in tables for column in table.c}
    return held >= wanted and not _has_code(connection)


def has_tables(connection: Connection, names: Iterable[str]) -> bool:
    """Whether the file holds tables of these names, and no code of its own: enough to go on with an older file."""
    held = {row[0] for row in fetch_rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table'")}
    return held.issuperset(names) and not _has_code(connection)


def _has_code(connection: Connection) -> bool:
    return bool(fetch_rows(connection, "SELECT name FROM sqlite_master WHERE type IN ('trigger', 'view')"))


def get_version(connection: Connection) -> int:
    """The format version that a connected file says it has."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def set_version(connection: Connection, version: int) -> None:
    """Write the format version, within the open transaction."""
    connection.exec_driver_sql(f"PRAGMA user_version={version:d}")


def defer_foreign_keys(connection: Connection) -> None:
    """Check foreign keys when the open transaction commits, not before."""
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")


def ignore_foreign_keys(connection: Connection) -> None:
    """Check no foreign keys on this connection, outside any transaction: migrations check them at their end."""
    connection.exec_driver_sql("PRAGMA foreign_keys=OFF")


def damaged_parts(connection: Connection) -> list[str]:
    """What SQLite itself finds wrong in the file, in its words; empty when it is sound."""
    try:
        return [row[0] for row in fetch_rows(connection, "PRAGMA integrity_check") if row[0] != "ok"]
    except sqlite3.DatabaseError as error:
        if _primary_code(error) != sqlite3.SQLITE_CORRUPT:
            raise
        return [str(error)]


def broken_references(connection: Connection) -> list[tuple[str, int, str]]:
    """Rows whose foreign key points nowhere: table, row number, table that it points to."""
    rows = fetch_rows(connection, "PRAGMA foreign_key_check")
    return sorted((str(row[0]), int(row[1] or 0), str(row[2])) for row in rows)


def copy_into(connection: Connection, target: Path) -> None:
    """Copy the whole database into a new file, through SQLite, on disk when it returns.

    The copy is synced after the reading is done, so that no commit waits for a slow disk.
    """
    with closing(sqlite3.connect(target)) as copy:
        copy.execute("PRAGMA synchronous=OFF").close()
        copy.execute("PRAGMA journal_mode=OFF").close()
        _driver(connection).backup(copy)
    with target.open("rb+") as file:
        os.fsync(file.fileno())


def fetch_rows(connection: Connection, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    """Plain tuples straight from the driver, for results of many thousand rows."""
    with closing(_driver(connection).execute(sql, values)) as cursor:
        return cursor.fetchall()


def open_rows(connection: Connection, sql: str) -> sqlite3.Cursor:
    """The same, one after the other: an iterator, which whoever asked for it closes."""
    return _driver(connection).execute(sql)


def change_rows(connection: Connection, table: Table, pairs: Sequence[tuple[Row | None, Row | None]]) -> None:
    """Turn rows of one table into others, one after the other: (now, then), None where there is no row.

    Rows are tuples in the order of the table's columns; a row keeps its primary key.
    """
    names = [f'"{column.name}"' for column in table.c]
    keys = [place for place, column in enumerate(table.c) if column.primary_key]
    found = " AND ".join(f"{names[place]} = ?" for place in keys)
    insert = f'INSERT INTO "{table.name}" ({", ".join(names)}) VALUES ({", ".join("?" * len(names))})'
    update = f'UPDATE "{table.name}" SET {", ".join(f"{name} = ?" for name in names)} WHERE {found}'
    delete = f'DELETE FROM "{table.name}" WHERE {found}'

    def statement(pair: tuple[Row | None, Row | None]) -> str:
        return insert if pair[0] is None else delete if pair[1] is None else update

    for sql, group in groupby(pairs, key=statement):
        values = [(*(then or ()), *([now[place] for place in keys] if now is not None else ())) for now, then in group]
        with closing(_driver(connection).executemany(sql, values)):
            pass


# --- journal triggers


def install_journal(connection: Connection, tables: Iterable[Table]) -> None:
    """Give the writing connection the triggers that record every change of these tables, outside any transaction.

    They are TEMP: trusted although stored schemas are not, always those of the present schema, and no part of the
    file. They read the number of the open action from the temp table `open_action`; outside an action it is empty,
    and as `change.action` cannot be NULL, the write fails.
    """
    connection.exec_driver_sql("CREATE TEMP TABLE open_action (number INTEGER NOT NULL)")
    for table in tables:
        for statement in _triggers(table):
            connection.exec_driver_sql(statement)


def open_action(connection: Connection, number: int) -> None:
    """Record changes under this action from now on."""
    connection.exec_driver_sql("INSERT INTO temp.open_action VALUES (?)", (number,))


def close_action(connection: Connection) -> None:
    """Record no more changes; writes fail until the next action."""
    connection.exec_driver_sql("DELETE FROM temp.open_action")


def _triggers(table: Table) -> Iterator[str]:
    old, new = _as_json(table, "OLD"), _as_json(table, "NEW")
    changed = " OR ".join(f'OLD."{column.name}" IS NOT NEW."{column.name}"' for column in table.columns)
    yield _trigger(table, "INSERT", ("NEW", "NULL", new))
    yield _trigger(table, "UPDATE", ("NEW", old, new), f"WHEN {changed}")
    yield _trigger(table, "DELETE", ("OLD", old, "NULL"))


def _trigger(table: Table, event: str, record: tuple[str, str, str], when: str = "") -> str:
    side, old, new = record
    return f"""
        CREATE TEMP TRIGGER "journal_{table.name}_{event.lower()}" AFTER {event} ON main."{table.name}" {when} BEGIN
            INSERT INTO change (action, table_name, row_id, old, new)
            VALUES ((SELECT number FROM open_action), '{table.name}', {side}."{table.info["record_id"]}", {old}, {new});
        END"""


def _as_json(table: Table, side: str) -> str:
    parts = [f"'{column.name}', " + _json_value(column.type, f'{side}."{column.name}"') for column in table.c]
    return f"json_object({', '.join(parts)})"


def _json_value(kind: object, name: str) -> str:
    if not isinstance(kind, REAL):
        return name
    exact = f"json(printf('%!.20g', {name}))"  # 17 digits would do, were SQLite exact in the last one
    return f"""CASE WHEN {name} IS NULL THEN NULL
        WHEN abs({name}) > 1.7976931348623157e308 THEN RAISE(ABORT, 'no finite number') ELSE {exact} END"""


# --- errors

_SENTENCES = {
    sqlite3.SQLITE_FULL: mark("The disk is full; nothing was changed in {file}. Make room and try again."),
    sqlite3.SQLITE_IOERR: mark(
        "The disk did not take what was to be written to {file}; nothing was changed. See whether it is full."
    ),
    sqlite3.SQLITE_READONLY: mark("{file} cannot be written; nothing was changed. Copy it to a folder of your own."),
    sqlite3.SQLITE_CANTOPEN: mark(
        "{file} or its folder cannot be opened for writing; nothing was changed. Copy it to a folder of your own."
    ),
    sqlite3.SQLITE_BUSY: mark("Another program is using {file}; nothing was changed. Close it and try again."),
    sqlite3.SQLITE_CORRUPT: mark("{file} is damaged; nothing was changed. Go back to a backup."),
    sqlite3.SQLITE_NOTADB: mark("{file} is damaged or encrypted; nothing was changed. Go back to a backup."),
}


def _primary_code(error: BaseException | None) -> int:
    """SQLite's code of an error without its details; 0 where the error is not SQLite's."""
    return int(getattr(error, "sqlite_errorcode", None) or 0) & 0xFF


_WRITE_FAILED = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN)


@contextmanager
def user_errors(path: Path, cannot_write: str | None = None) -> Iterator[None]:
    """Turn what the disk or another program did into a StudyFileError; our own mistakes pass as they are.

    `cannot_write` is the sentence for a `{file}` that cannot be written, where that is not the study.
    """
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        code = _primary_code(cause)
        sentence = cannot_write if cannot_write and code in _WRITE_FAILED else _SENTENCES.get(code)
        if sentence is None:
            raise
        raise StudyFileError(sentence, file=path.name) from error
