from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings

from qualcase.coding.ids import new_id
from qualcase.coding.memos import Memo, MemoTarget
from tests.store import strategies as some
from tests.store.making import ORIGINAL, TEXT, dump, info, sha

if TYPE_CHECKING:
    from qualcase.store.store import Store
    from qualcase.store.writing import Writing
    from tests.store.making import Sample


def test_one_value_or_many_or_none(store: Store, sample: Sample) -> None:
    one, two, three = (sample.make_coding(number, number + 1) for number in range(3))

    def work(writing: Writing) -> None:
        writing.codings.insert(one)
        writing.codings.insert([two, three])
        writing.codings.insert([])
        writing.codings.update(replace(one, note="1"))
        writing.codings.update([])
        writing.codings.update(replace(coding, note="2") for coding in (two, three))
        assert writing.codings.delete(two.id) == 1
        assert writing.codings.delete([three.id, "no"]) == 1
        assert writing.codings.delete([]) == 0

    store.act("x", {}, work)
    assert store.read(lambda reading: reading.codings.all()) == (replace(one, note="1"), sample.coding)


def test_updating_what_is_not_there_fails_whole(store: Store, sample: Sample) -> None:
    before = dump(store.path)
    there = replace(sample.coding, note="changed")
    with pytest.raises(LookupError, match="1 of 2 are not there"):
        store.act("x", {}, lambda writing: writing.codings.update([there, sample.make_coding()]))
    assert dump(store.path) == before


def test_links_that_stay_the_same_are_not_touched(store: Store, sample: Sample) -> None:
    _, changes = store.act("x", {}, lambda writing: writing.cases.update(replace(sample.case, note="other")))
    assert store.history(1)[0].rows == 1
    assert changes.by_table == {"study_case": frozenset({sample.case.id})}


def test_a_record_is_deleted_with_its_links(store: Store, sample: Sample) -> None:
    lone = replace(sample.case, id=new_id(), name="K9")
    store.act("x", {}, lambda writing: writing.cases.insert(lone))
    before = dump(store.path)
    store.act("x", {}, lambda writing: writing.cases.delete(lone.id))
    assert store.check() == ()
    store.undo()
    assert dump(store.path) == before


def test_texts_are_kept_once(store: Store) -> None:
    def work(writing: Writing) -> None:
        writing.put_text(TEXT, sha(TEXT), b"other")
        writing.put_original(ORIGINAL, sha(ORIGINAL))
        writing.put_text("new", sha("new"), b"1")
        assert writing.has_text(sha("new"))
        writing.set_info(replace(writing.info(), title="changed"))

    store.act("x", {}, work)
    assert store.read(lambda reading: reading.word_starts(sha(TEXT))) != b"other"
    assert store.read(lambda reading: reading.text(sha("new"))) == "new"


def test_a_text_alone_is_no_change(store: Store) -> None:
    """Nothing would refer to it, so it is not kept."""
    _, changes = store.act("x", {}, lambda writing: writing.put_text("new", sha("new"), b""))
    assert changes.is_empty
    assert not store.read(lambda reading: reading.has_text(sha("new")))


def test_what_the_study_is_called_can_be_changed_and_undone(store: Store) -> None:
    before = store.read(lambda reading: reading.info())
    after = replace(before, title="Ny", codebook_languages=("nb",), demo=True)
    _, changes = store.act("study.set", {}, lambda writing: writing.set_info(after))
    assert changes.by_table == {"study": frozenset({before.id})}
    assert store.read(lambda reading: reading.info()) == after
    store.undo()
    assert store.read(lambda reading: reading.info()) == before
    with pytest.raises(LookupError):
        store.act("study.set", {}, lambda writing: writing.set_info(info()))


def test_deleting_by_source_and_by_thing(store: Store, sample: Sample) -> None:
    codings = [sample.make_coding(number, number + 1) for number in range(3)]
    memos = [Memo(new_id(), MemoTarget.CODING, coding.id, "x") for coding in codings]

    def prepare(writing: Writing) -> None:
        writing.codings.insert(codings)
        writing.memos.insert(memos)

    store.act("x", {}, prepare)

    def work(writing: Writing) -> tuple[int, int]:
        ids = [coding.id for coding in codings]
        about = writing.memos.delete_about(MemoTarget.CODE, ids) + writing.memos.delete_about(MemoTarget.CODING, ids)
        return about, writing.codings.delete_of_sources(["no"])

    assert store.act("x", {}, work)[0] == (3, 0)
    assert store.read(lambda reading: reading.memos.all()) == (sample.memo,)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(some.words, some.words, some.wordings, some.examples, some.ratings, some.moments)
def test_odd_letters_come_back_exactly(  # noqa: PLR0917
    store: Store,
    sample: Sample,
    note: str,
    quote: str,
    wordings: dict[str, str],
    examples: tuple[object, ...],
    rating: int | None,
    moment: object,
) -> None:
    coding = sample.make_coding(note=note, rating=rating, made_at=moment)
    coding = replace(coding, quote=quote)
    code = replace(sample.code, name=note + "x", short=wordings, examples=examples, origin=quote)  # type: ignore[arg-type]

    def work(writing: Writing) -> None:
        writing.codings.insert(coding)
        writing.codes.update(code)

    store.act("x", {}, work)
    assert store.read(lambda reading: reading.codings.get(coding.id)) == coding
    assert store.read(lambda reading: reading.codes.get(code.id)) == code


def test_a_lone_surrogate_is_refused_whole(store: Store, sample: Sample) -> None:
    before = dump(store.path, journal=True)
    with pytest.raises(UnicodeEncodeError):
        store.act("x", {}, lambda writing: writing.codings.insert(sample.make_coding(note="\ud83d")))
    assert dump(store.path, journal=True) == before
