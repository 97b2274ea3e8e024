"""Every column with words is known: searched for names, or told why not."""

from __future__ import annotations

from sqlalchemy import Text

from qualcase.store import schema
from qualcase.store.free_texts import NAMES, OTHER, PROSE


def test_no_column_is_forgotten() -> None:
    held = {
        (table.name, column.name)
        for table in schema.JOURNALED
        for column in table.c
        if isinstance(column.type, Text) and not column.name.endswith(("_id", "_hash")) and column.name != "id"
    }
    told = [(table, column) for part in (NAMES, PROSE, OTHER) for table, columns in part.items() for column in columns]
    assert sorted(told) == sorted(set(told))
    assert set(told) == held
