from __future__ import annotations

import json
import math
import sqlite3
import struct
from contextlib import contextmanager
from pathlib import PurePath, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import REAL, Column, Integer, MetaData, Table, Text
from sqlalchemy.exc import IntegrityError

from qualcase.store import schema
from qualcase.store.sqlite import (
    _address,
    close_action,
    create_file,
    defer_foreign_keys,
    install_journal,
    open_action,
    reading_engine,
    transaction,
    writing_engine,
)
from tests.store import strategies as some

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Connection

_own = MetaData()
thing = Table(
    "thing",
    _own,
    Column("id", Text, primary_key=True, nullable=False),
    Column("size", REAL),
    Column("said", Text),
    Column("count", Integer),
    sqlite_strict=True,
    info={"record": "thing", "record_id": "id"},
)


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    """A file with a table of real numbers, journaled."""
    path = tmp_path_factory.mktemp("sqlite") / "thing.qualcase"
    create_file(path, [thing, schema.action, schema.change], 1)
    engine = writing_engine(path)
    with engine.connect() as connected:
        install_journal(connected, [thing])
        yield connected
    engine.dispose()


@contextmanager
def action(connection: Connection) -> Iterator[None]:
    """An open action of which nothing is kept."""
    with transaction(connection, write=True) as at_hand:
        at_hand.keep = False
        defer_foreign_keys(connection)
        open_action(connection, 1)
        yield


def recorded(connection: Connection, **values: Any) -> dict[str, Any]:
    """What the journal records of a row with these values."""
    with action(connection):
        connection.execute(thing.insert(), {"id": "a", **values})
        (new,) = connection.exec_driver_sql("SELECT new FROM change").scalars()
    found: dict[str, Any] = json.loads(new)
    return found


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_real_number_is_recorded_exactly(connection: Connection, number: float) -> None:
    held = recorded(connection, size=number)["size"]
    assert isinstance(held, float)
    assert struct.pack("<d", held) == struct.pack("<d", number + 0.0)  # SQLite keeps no sign of zero


@given(some.words, st.none() | st.integers(-(2**63), 2**63 - 1))
def test_every_text_and_whole_number_is_recorded_exactly(connection: Connection, said: str, count: int | None) -> None:
    assert recorded(connection, said=said, count=count) == {"id": "a", "size": None, "said": said, "count": count}


@pytest.mark.parametrize("number", [math.inf, -math.inf])
def test_infinity_is_refused(connection: Connection, number: float) -> None:
    with pytest.raises(IntegrityError, match="no finite number"):
        recorded(connection, size=number)


def test_a_write_outside_an_action_fails(connection: Connection) -> None:
    with pytest.raises(IntegrityError, match=r"NOT NULL constraint failed: change\.action"), transaction(connection):
        connection.execute(thing.insert(), {"id": "b"})
    with action(connection):
        close_action(connection)
        with pytest.raises(IntegrityError):
            connection.execute(thing.insert(), {"id": "b"})


def test_replacing_a_row_is_recorded_as_deleting_and_inserting(connection: Connection) -> None:
    with action(connection):
        for said in ("one", "two"):
            connection.exec_driver_sql("INSERT OR REPLACE INTO thing (id, said) VALUES ('a', ?)", (said,))
        rows = connection.exec_driver_sql("SELECT old IS NULL, new IS NULL FROM change ORDER BY number").all()
    assert [tuple(row) for row in rows] == [(1, 0), (0, 1), (1, 0)]


def test_an_update_that_changes_nothing_is_not_recorded(connection: Connection) -> None:
    with action(connection):
        connection.execute(thing.insert(), {"id": "a", "size": 0.1})
        connection.exec_driver_sql("UPDATE thing SET size = 0.1, said = NULL")
        assert connection.exec_driver_sql("SELECT count(*) FROM change").scalar_one() == 1


def test_every_connection_is_as_strict_as_the_design_says(path: Path) -> None:
    wanted: dict[str, object] = {
        "journal_mode": "delete",
        "synchronous": 3,
        "fullfsync": 1,
        "foreign_keys": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
        "temp_store": 2,
        "cache_spill": 0,
        "busy_timeout": 5000,
    }
    for make, more in (
        (writing_engine, {"recursive_triggers": 1, "query_only": 0}),
        (reading_engine, {"query_only": 1}),
    ):
        engine = make(path)
        with engine.connect() as connected:
            for name, value in {**wanted, **more}.items():
                assert connected.exec_driver_sql(f"PRAGMA {name}").scalar() == value, name
        engine.dispose()


@pytest.mark.parametrize(
    ("path", "address"),
    [
        (PurePosixPath("/home/å/a b?#%.qualcase"), "file:/home/%C3%A5/a%20b%3F%23%25.qualcase"),
        (PureWindowsPath("C:\\Studies\\a b\\x.qualcase"), "file:/C:/Studies/a%20b/x.qualcase"),
        (PureWindowsPath("\\\\server\\share\\x.qualcase"), "file:////server/share/x.qualcase"),
    ],
)
def test_any_path_has_an_address_that_sqlite_takes(path: PurePath, address: str) -> None:
    assert _address(path) == address


def break_references(connection: Connection) -> None:
    """Fails only at the end."""
    with transaction(connection, write=True):
        defer_foreign_keys(connection)
        connection.exec_driver_sql("DELETE FROM source")


def test_a_transaction_whose_commit_fails_is_rolled_back(path: Path) -> None:
    engine = writing_engine(path)
    with engine.connect() as connected:
        with pytest.raises(sqlite3.IntegrityError):
            break_references(connected)
        with transaction(connected):
            assert connected.exec_driver_sql("SELECT count(*) FROM source").scalar_one() == 1
    engine.dispose()
