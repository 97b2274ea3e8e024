from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from qualcase.errors import UndoRefusedError
from qualcase.store.store import Store
from tests.store.making import TEXT, add, dump, raw, sha

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.store.writing import Writing
    from tests.store.making import Sample


def test_undo_restores_and_redo_restores_again(store: Store, sample: Sample) -> None:
    before = dump(store.path)
    add(store, sample.make_coding())
    after = dump(store.path)
    undone = store.undo(coder_id=sample.coder.id)
    assert str(undone.label) == "Undid: Coded “Forankring” in K03"
    assert undone.source_ids == {sample.source.id}
    assert set(undone.by_table) == {"coding"}
    assert dump(store.path) == before
    again = store.redo()
    assert str(again.label) == "Did again: Coded “Forankring” in K03"
    assert again.by_table == undone.by_table
    assert dump(store.path) == after
    kinds = [(one.kind, one.undone, one.coder_id) for one in store.history(3)]
    assert kinds == [("redo", False, None), ("undo", False, sample.coder.id), ("do", False, None)]
    assert store.history(3)[0].of_action_id == store.history(3)[2].id


def test_an_import_is_undone_whole_but_its_text_stays(new: Store, sample: Sample) -> None:
    before = dump(new.path)
    _, changes = new.act("source.import", {"n": 1}, sample.write)
    assert changes.source_ids == {sample.source.id}
    assert set(changes.by_table) >= {"source", "text_version", "speaker", "coding", "participant", "study_case"}
    assert "source_case" not in changes.by_table  # a part of the source
    after = dump(new.path)
    new.undo()
    assert dump(new.path) == before
    assert new.read(lambda reading: reading.text(sha(TEXT))) == TEXT
    assert new.read(lambda reading: reading.sources_with_text(sha(TEXT))) == ()
    new.redo()
    assert dump(new.path) == after
    assert new.check() == ()


def test_removing_a_source_with_all_that_hangs_on_it_is_undone(store: Store, sample: Sample) -> None:
    before = dump(store.path)
    _, changes = store.act("source.remove", {"source": "K03"}, sample.remove_source)
    assert changes.source_ids == {sample.source.id}
    assert store.check() == ()
    assert store.read(lambda reading: reading.sources.all()) == ()
    store.undo()
    assert dump(store.path) == before
    assert store.check() == ()


def test_a_row_changed_several_times_in_one_action_goes_all_the_way_back(store: Store, sample: Sample) -> None:
    before = dump(store.path)
    coding = sample.make_coding()
    with_note = replace(coding, note="x")

    def work(writing: Writing) -> None:
        writing.codings.insert(coding)
        writing.codings.update(with_note)
        writing.codings.delete(coding.id)
        writing.codings.insert(with_note)
        writing.codings.update(replace(with_note, rating=2))
        writing.codings.delete(sample.coding.id)
        writing.codings.insert(replace(sample.coding, star=False))

    store.act("coding.set", {}, work)
    after = dump(store.path)
    store.undo()
    assert dump(store.path) == before
    store.redo()
    assert dump(store.path) == after


def test_several_steps_back_and_forth(store: Store, sample: Sample) -> None:
    states = [dump(store.path)]
    for number in range(4):
        add(store, sample.make_coding(number, number + 4))
        states.append(dump(store.path))
    for state in reversed(states[:-1]):
        store.undo()
        assert dump(store.path) == state
    for state in states[1:]:
        store.redo()
        assert dump(store.path) == state
    store.undo()
    store.undo()
    store.redo()
    assert dump(store.path) == states[3]


def test_something_new_ends_redo(store: Store, sample: Sample) -> None:
    first, second, third = (sample.make_coding(number, number + 2) for number in range(3))
    add(store, first)
    add(store, second)
    store.undo()
    assert store.can_redo() is not None
    add(store, third)
    assert store.can_redo() is None
    with pytest.raises(UndoRefusedError, match="nothing to do again"):
        store.redo()
    store.undo()
    store.redo()
    assert store.can_redo() is None
    store.undo()
    store.undo()
    assert store.read(lambda reading: [one.id for one in reading.codings.all()]) == [sample.coding.id]


def test_an_action_without_a_trace_does_not_end_redo(store: Store, sample: Sample) -> None:
    add(store, sample.make_coding())
    store.undo()
    store.act("code.set", {}, lambda writing: writing.codes.update(sample.code))
    assert store.can_redo() is not None


def test_undo_and_redo_survive_a_restart(path: Path, sample: Sample) -> None:
    with Store.open(path) as store:
        before = dump(path)
        add(store, sample.make_coding(0, 3))
        middle = dump(path)
        add(store, sample.make_coding(0, 4))
        after = dump(path)
        store.undo()
    with Store.open(path) as store:
        assert str(store.can_undo()) == str(store.can_redo()) == "Coded “Forankring” in K03"
        store.undo()
        assert dump(path) == before
    with Store.open(path) as store:
        store.redo()
        assert dump(path) == middle
        store.redo()
        assert dump(path) == after


def test_nothing_is_undone_across_a_barrier(new: Store) -> None:
    assert new.can_undo() is None
    with pytest.raises(UndoRefusedError, match="nothing to undo"):
        new.undo()


def test_undo_is_refused_where_a_later_action_changed_the_same(store: Store, sample: Sample) -> None:
    """Can only come about from outside: here by making the later action one that undo passes over."""
    coding = sample.make_coding()
    add(store, coding)
    label = {"code": "Forankring", "source": "K03", "field": "note"}
    store.act("coding.set", label, lambda writing: writing.codings.update(replace(coding, note="later")))
    with raw(store.path) as outside:
        outside.execute("UPDATE action SET kind = 'merge' WHERE number = 4")
    before = dump(store.path, journal=True)
    with pytest.raises(UndoRefusedError) as refused:
        store.undo()
    assert str(refused.value) == (
        "“Coded “Forankring” in K03” cannot be undone or done again, "
        "since later: “Wrote a note on a passage of “Forankring” in K03”."
    )
    assert dump(store.path, journal=True) == before


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE coding SET note = 'outside' WHERE id = ?",
        "UPDATE coding SET rating = 1 WHERE id = ?",
        "UPDATE coding SET star = 1 WHERE id = ?",
        "DELETE FROM coding WHERE id = ?",
    ],
)
def test_undo_is_refused_where_a_row_was_changed_outside(store: Store, sample: Sample, damage: str) -> None:
    coding = sample.make_coding()
    add(store, coding)
    with raw(store.path) as outside:
        outside.execute(damage, (coding.id,))
    before = dump(store.path, journal=True)
    with pytest.raises(UndoRefusedError, match="outside the history"):
        store.undo()
    assert dump(store.path, journal=True) == before


def test_redo_is_refused_where_the_row_is_there_already(store: Store, sample: Sample) -> None:
    coding = sample.make_coding()
    add(store, coding)
    with raw(store.path) as outside:
        row = outside.execute("SELECT * FROM coding WHERE id = ?", (coding.id,)).fetchone()
    store.undo()
    with raw(store.path) as outside:
        outside.execute(f"INSERT INTO coding VALUES ({', '.join('?' * len(row))})", row)
    with pytest.raises(UndoRefusedError, match="cannot be undone or done again"):
        store.redo()
