"""Every column with words is known: searched for names, or told why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Text

from qualcase.store import schema
from qualcase.store.free_texts import BESIDE, NAMES, OTHER, PROSE

if TYPE_CHECKING:
    from qualcase.store.store import Store
    from tests.store.making import Sample


def _columns(*, journaled: bool) -> set[tuple[str, str]]:
    """Every column with words that is no reference."""
    return {
        (table.name, column.name)
        for table in schema.metadata.tables.values()
        for column in table.c
        if (table in schema.JOURNALED) == journaled
        and isinstance(column.type, Text)
        and not column.name.endswith(("_id", "_hash"))
        and column.name not in ("id", "hash")
    }


def _told(*parts: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(table, column) for part in parts for table, columns in part.items() for column in columns]


def test_no_column_is_forgotten() -> None:
    told = _told(NAMES, PROSE, OTHER)
    assert sorted(told) == sorted(set(told))
    assert set(told) == _columns(journaled=True)
    assert set(_told(BESIDE)) == _columns(journaled=False)


def test_what_ends_like_a_reference_is_one() -> None:
    """The names of columns tell that they hold no words: so they must hold none."""
    ids = {"memo.target_id", "variable_value.target_id", "action.coder_id", "change.row_id"}
    ids |= {
        "summary_coding.coding_id",
        "summary_coding.text_hash",
        "rating_anchor.coding_id",
        "claim_evidence.coding_id",
    }
    loose = {
        f"{table.name}.{column.name}"
        for table in schema.metadata.tables.values()
        for column in table.c
        if column.name.endswith(("_id", "_hash")) and not column.foreign_keys
    }
    assert loose == ids


def test_parts_of_records_are_read_and_written_too(store: Store, sample: Sample) -> None:
    found = store.read(lambda reading: reading.free_texts())
    note = next(one for one in found if (one.table, one.value) == ("claim_evidence", "stærk"))
    store.act(
        "claim.set", {"name": "x"}, lambda writing: writing.set_free_text(note.table, note.id, note.field, "svag")
    )
    claim = store.read(lambda reading: reading.claims.get(sample.claim.id))
    assert claim is not None
    assert [one.note for one in claim.evidence] == ["svag", ""]
