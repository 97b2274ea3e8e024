"""The kinds of tables and columns that a study file is made of."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, MetaData, Table, Text
from sqlalchemy import UniqueConstraint as Unique
from sqlalchemy import text as sql

metadata = MetaData()
NOUGHT = sql("0")


def record_table(name: str, *parts: Column[str] | Column[int] | Column[bytes] | CheckConstraint | Unique) -> Table:
    """A table whose rows are records, each with an id."""
    return Table(name, metadata, *parts, sqlite_strict=True, info={"record": name, "record_id": "id"})


def link_table(name: str, record: str, *parts: Column[str] | Column[int] | Unique) -> Table:
    """A table whose rows are a part of a record elsewhere, which they name in the column `RECORD_id`."""
    owner = f"{record.removeprefix('study_')}_id"
    owned = Column(owner, Text, ForeignKey(f"{record}.id"), primary_key=True, nullable=False)
    position = integer_column("position", primary_key=True)
    info = {"record": record, "record_id": owner}
    return Table(name, metadata, owned, position, *parts, sqlite_strict=True, info=info)


def id_column() -> Column[str]:
    """The id of a record."""
    return Column("id", Text, primary_key=True, nullable=False)


def text_column(name: str) -> Column[str]:
    """A text that is always there, perhaps empty."""
    return Column(name, Text, nullable=False)


def maybe_text(name: str) -> Column[str]:
    """A text, or nothing."""
    return Column(name, Text)


def integer_column(name: str, *, primary_key: bool = False) -> Column[int]:
    """A whole number that is always there."""
    return Column(name, Integer, primary_key=primary_key, nullable=False)


def reference(name: str, target: str) -> Column[str]:
    """The id of a record that must be there."""
    return Column(name, Text, ForeignKey(target), nullable=False)


def maybe_of(name: str, target: str) -> Column[str]:
    """The id of a record, or nothing."""
    return Column(name, Text, ForeignKey(target))
