from __future__ import annotations

from dataclasses import fields
from typing import Any

import pytest

from qualcase.store import schema
from qualcase.store.records import maps
from qualcase.store.records.mapping import RecordMap

ALL = [value for value in vars(maps).values() if isinstance(value, RecordMap)]


@pytest.mark.parametrize("record_map", ALL, ids=lambda one: one.table.name)
def test_every_field_has_its_column_and_every_column_its_field(record_map: RecordMap[Any]) -> None:
    names = [entry.name for entry in fields(record_map.type)]  # type: ignore[arg-type]
    assert {*(column.name for column in record_map.columns), *record_map.links} == set(names)
    assert {column.name for column in record_map.table.c} == set(names) - set(record_map.links)
    assert names[0] == "id"
    assert set(record_map.order) <= set(names)


def test_every_journaled_table_is_mapped() -> None:
    mapped = {one.table for one in ALL} | {link.table for one in ALL for link in one.links.values()}
    assert mapped == set(schema.JOURNALED)


def test_numbers_that_are_none_are_refused_in_json() -> None:
    with pytest.raises(ValueError, match="JSON"):
        maps.to_json([float("nan")])
