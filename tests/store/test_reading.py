from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from qualcase.coding.codings import AboutTime
from tests.store.making import ORIGINAL, TEXT, WORD_STARTS, add, sha

if TYPE_CHECKING:
    from qualcase.store.store import Store
    from tests.store.making import Sample


def test_texts_come_back_letter_by_letter(store: Store) -> None:
    assert store.read(lambda reading: reading.text(sha(TEXT))) == TEXT
    assert store.read(lambda reading: reading.word_starts(sha(TEXT))) == WORD_STARTS
    assert store.read(lambda reading: reading.word_starts_of([sha(TEXT), "no"])) == {sha(TEXT): WORD_STARTS}
    assert store.read(lambda reading: reading.original(sha(ORIGINAL))) == ORIGINAL
    assert store.read(lambda reading: reading.has_text(sha(TEXT)))
    assert not store.read(lambda reading: reading.has_text("no"))


def test_a_hash_that_nothing_has_is_a_key_error(store: Store) -> None:
    for look in ("text", "word_starts", "original"):
        with pytest.raises(KeyError):
            store.read(lambda reading, name=look: getattr(reading, name)("no"))  # type: ignore[misc]


def test_sources_with_a_text(store: Store, sample: Sample) -> None:
    assert store.read(lambda reading: reading.sources_with_text(sha(TEXT))) == (sample.source.id,)
    assert store.read(lambda reading: reading.sources_with_text("no")) == ()


def test_the_state_is_the_number_of_the_newest_action(store: Store, sample: Sample) -> None:
    assert store.read(lambda reading: reading.state()) == 2
    add(store, sample.make_coding())
    assert store.read(lambda reading: reading.state()) == 3
    store.undo()
    assert store.read(lambda reading: reading.state()) == 4


def test_coding_columns_of_all_and_of_some_sources(store: Store, sample: Sample) -> None:
    later = sample.make_coding(0, 4, about_wave_id=sample.later.id, about_case_id=sample.case.id)
    add(store, later)
    source, code, coder = sample.source.id, sample.code.id, sample.coder.id
    wanted = [
        (later.id, source, code, coder, 0, 4, None, sample.later.id, None, sample.case.id, 0),
        (sample.coding.id, source, code, coder, 19, 31, -1, None, AboutTime.BEFORE.value, None, 1),
    ]
    assert store.read(lambda reading: list(reading.coding_columns())) == wanted
    assert store.read(lambda reading: list(reading.coding_columns([source, "no"]))) == wanted
    assert store.read(lambda reading: list(reading.coding_columns(["no"]))) == []
    assert store.read(lambda reading: list(reading.coding_columns([]))) == []


def test_rows_cannot_be_read_after_the_work(store: Store) -> None:
    rows = store.read(lambda reading: reading.coding_columns())
    with pytest.raises(sqlite3.ProgrammingError):
        next(rows)


def test_what_was_not_read_to_its_end_holds_up_no_one(store: Store, sample: Sample) -> None:
    store.read(lambda reading: next(reading.coding_columns()))
    add(store, sample.make_coding())
