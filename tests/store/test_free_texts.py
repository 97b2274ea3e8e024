"""Every column with words is known: searched for names, or told why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Text

from qualcase.store import schema
from qualcase.store.free_texts import BESIDE, NAMES, OTHER, PROSE
from qualcase.store.store import Store

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.store.writing import Writing
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
        "excerpt_place.holder_id",
        "excerpt_place.wave_id",
        "excerpt_label.source_id",
        "excerpt_labelled.coding_id",
    }
    loose = {
        f"{table.name}.{column.name}"
        for table in schema.metadata.tables.values()
        for column in table.c
        if column.name.endswith(("_id", "_hash")) and not column.foreign_keys
    }
    assert loose == ids


def test_parts_of_a_record_are_found_and_changed_by_their_place(path: Path, sample: Sample) -> None:
    with Store.open(path, need_write=True) as store:
        found = {one.value: one for one in store.read(lambda reading: reading.free_texts())}
        note, cell, reason = found["stærk"], found["som ventet"], found["ikke set på"]
        assert (note.table, note.id) == ("claim_evidence", f"{sample.claim.id}/0")

        def change(writing: Writing) -> None:
            for one in (note, cell, reason):
                writing.set_free_text(one.table, one.id, one.field, "andet")

        store.act("claim.set", {"name": "x"}, change)
        (held,) = store.read(lambda reading: reading.claims.all())
        assert [one.note for one in held.evidence] == ["andet", ""]
        assert [one.note for one in held.cells] == ["andet"]
        assert [one.reason for one in held.cases] == ["andet"]
        store.undo()
        assert store.read(lambda reading: reading.claims.all()) == (sample.claim,)
