from __future__ import annotations

import logging
import sqlite3
import subprocess
import sys
import threading
import time
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest

from qualcase.errors import Cancelled, StudyFileError
from qualcase.store.store import Store
from qualcase.store.writing import Writing
from tests.store.making import TEXT, add, dump, info, raw

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.changes import Changes
    from qualcase.coding.codings import Coding
    from tests.store.making import Sample


def test_a_new_study_holds_what_it_is_called_and_one_barrier(tmp_path: Path) -> None:
    called = info("Nære fællesskaber 😀")
    with Store.create(tmp_path / "a.qualcase", called) as store:
        assert not store.read_only
        assert store.why_read_only is None
        assert store.holder is None
        assert store.read(lambda reading: reading.info()) == called
        (action,) = store.history()
        assert (action.kind, str(action.label)) == ("barrier", "Began the study “Nære fællesskaber 😀”")
        assert store.can_undo() is None
    assert [one.name for one in tmp_path.iterdir()] == ["a.qualcase"]


def test_create_refuses_an_existing_file_and_a_missing_folder(tmp_path: Path) -> None:
    path = tmp_path / "a.qualcase"
    path.write_text("mine")
    with pytest.raises(StudyFileError, match="there already"):
        Store.create(path, info())
    assert path.read_text() == "mine"
    with pytest.raises(StudyFileError, match="no folder"):
        Store.create(tmp_path / "b" / "a.qualcase", info())
    assert [one.name for one in tmp_path.iterdir()] == ["a.qualcase"]


def test_act_gives_back_the_result_and_what_changed(store: Store, sample: Sample) -> None:
    coding = sample.make_coding()

    def work(writing: Writing) -> str:
        writing.codings.insert(coding)
        return "done"

    result, changes = store.act("coding.add", {"code": "Forankring", "source": "K03"}, work, coder_id=sample.coder.id)
    assert result == "done"
    assert changes.by_table == {"coding": frozenset({coding.id})}
    assert changes.source_ids == {sample.source.id}
    assert str(changes.label) == "Coded “Forankring” in K03"
    newest = store.history(1)[0]
    assert (newest.id, newest.rows, newest.coder_id, newest.kind) == (changes.action_id, 1, sample.coder.id, "do")
    assert newest.label == changes.label
    assert store.read(lambda reading: reading.codings.get(coding.id)) == coding


def test_a_failing_action_changes_nothing_and_raises_what_was_raised(store: Store, sample: Sample) -> None:
    before = dump(store.path, journal=True)

    def work(writing: Writing) -> None:
        writing.codings.insert(sample.make_coding())
        writing.put_text("new", "hash", b"")
        raise Cancelled

    with pytest.raises(Cancelled):
        store.act("coding.add", {}, work)
    assert dump(store.path, journal=True) == before


def test_an_action_that_breaks_a_reference_fails_whole_at_its_end(store: Store, sample: Sample) -> None:
    before = dump(store.path, journal=True)
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        store.act("code.remove", {}, lambda writing: writing.codes.delete(sample.code.id))
    assert dump(store.path, journal=True) == before
    add(store, sample.make_coding())


def test_an_action_that_changes_nothing_leaves_no_trace(store: Store, sample: Sample) -> None:
    before = dump(store.path, journal=True)
    heard: list[Changes] = []
    store.subscribe(heard.append)
    _, changes = store.act("code.set", {"code": "x"}, lambda writing: writing.codes.update(sample.code))
    assert changes.is_empty
    assert changes.action_id is None
    assert heard == []
    assert dump(store.path, journal=True) == before


def test_references_may_be_broken_within_an_action(store: Store, sample: Sample) -> None:
    def work(writing: Writing) -> None:
        writing.codes.delete(sample.code.id)
        writing.codes.insert(sample.code)

    _, changes = store.act("code.set", {"code": "x"}, work)
    assert changes.by_table == {"code": frozenset({sample.code.id})}


def test_listeners_hear_every_change_in_order_until_they_leave(store: Store, sample: Sample) -> None:
    heard: list[str] = []
    leave = store.subscribe(lambda changes: heard.append(str(changes.label)))
    store.act("wave.set", {}, lambda writing: writing.areas.update(replace(sample.area, name="other")))
    store.undo()
    store.redo()
    leave()
    leave()
    store.undo()
    assert heard == ["wave.set", "Undid: wave.set", "Did again: wave.set"]


def test_a_listener_may_read_what_was_written(store: Store, sample: Sample) -> None:
    seen: list[int] = []
    store.subscribe(lambda _: seen.append(store.read(lambda reading: reading.codings.count())))
    add(store, sample.make_coding())
    assert seen == [2]


def test_a_listener_that_fails_is_logged_and_the_action_stands(
    store: Store, sample: Sample, caplog: pytest.LogCaptureFixture
) -> None:
    def failing(changes: Changes) -> None:
        raise ZeroDivisionError(changes)

    heard: list[Changes] = []
    store.subscribe(failing)
    store.subscribe(heard.append)
    with caplog.at_level(logging.ERROR):
        add(store, sample.make_coding())
    assert len(heard) == 1
    assert "a listener failed" in caplog.text


def test_waiting_for_oneself_is_refused_at_once(store: Store, sample: Sample) -> None:
    with pytest.raises(RuntimeError, match="not within"):
        store.read(lambda _: add(store, sample.make_coding()))
    with pytest.raises(RuntimeError, match="not within"):
        store.act("x", {}, lambda _: store.undo())
    with pytest.raises(RuntimeError, match="not within"):
        store.read(lambda _: store.close())


def _insert(codings: Coding | list[Coding], writing: Writing) -> None:
    writing.codings.insert(codings)


def test_submitted_actions_are_done_in_order(store: Store, sample: Sample) -> None:
    codings = [sample.make_coding() for _ in range(20)]
    waiting = [store.submit("coding.add", {}, partial(_insert, coding)) for coding in codings]
    ids = [changes.by_table["coding"] for _, changes in (one.result() for one in waiting)]
    assert ids == [{coding.id} for coding in codings]
    assert [action.number for action in store.history(20)] == list(range(22, 2, -1))


def test_readers_go_on_while_others_write(store: Store, sample: Sample) -> None:
    """Each read sees all of an action or nothing of it."""
    seen: list[int] = []
    done = threading.Event()

    def look() -> None:
        while not done.is_set():
            seen.append(store.read(lambda reading: len(tuple(reading.coding_columns()))))

    threads = [threading.Thread(target=look) for _ in range(3)]
    for thread in threads:
        thread.start()
    for _ in range(25):
        codings = [sample.make_coding() for _ in range(10)]
        store.act("coding.add_many", {"n": 10}, partial(_insert, codings))
    done.set()
    for thread in threads:
        thread.join()
    assert {count % 10 for count in seen} == {1}
    assert store.read(lambda reading: reading.codings.count()) == 251


def test_many_threads_may_act(store: Store, sample: Sample) -> None:
    def act() -> None:
        for _ in range(5):
            add(store, sample.make_coding())

    threads = [threading.Thread(target=act) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert store.read(lambda reading: reading.codings.count()) == 21
    assert store.check() == ()


def test_close_waits_for_readers_and_then_refuses(path: Path, sample: Sample) -> None:
    store = Store.open(path)
    reading = threading.Event()
    ended: list[float] = []

    def work(_: object) -> None:
        reading.set()
        time.sleep(0.2)
        ended.append(time.monotonic())

    thread = threading.Thread(target=store.read, args=(work,))
    thread.start()
    reading.wait()
    store.close()
    assert ended
    assert ended[0] <= time.monotonic()
    thread.join()
    store.close()
    with pytest.raises(RuntimeError, match="closed"):
        store.read(lambda reading: reading.info())
    with pytest.raises(RuntimeError, match="closed"):
        add(store, sample.make_coding())


def test_what_waits_is_done_before_closing_and_listeners_may_read(
    path: Path, sample: Sample, caplog: pytest.LogCaptureFixture
) -> None:
    seen: list[int] = []
    store = Store.open(path)
    store.subscribe(lambda _: seen.append(store.read(lambda reading: reading.codings.count())))
    for _ in range(5):
        store.submit("coding.add", {}, partial(_insert, sample.make_coding()))
    store.close()
    assert seen == [2, 3, 4, 5, 6]
    assert caplog.text == ""


def test_a_study_opened_for_reading_only_says_so(path: Path, sample: Sample) -> None:
    with Store.open(path, read_only=True) as store:
        assert store.read_only
        assert str(store.why_read_only) == "It was opened for reading only."
        assert store.read(lambda reading: reading.text(sample.version.text_hash)) == TEXT
        with pytest.raises(StudyFileError, match="for reading only"):
            add(store, sample.make_coding())
        with pytest.raises(StudyFileError, match="for reading only"):
            store.undo()
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_nothing_can_be_written_through_a_reading(store: Store, sample: Sample) -> None:
    with pytest.raises(StudyFileError, match="cannot be written"):
        store.read(lambda reading: Writing(reading._connection).codings.delete(sample.coding.id))


def test_a_study_copied_while_open_is_whole(store: Store, sample: Sample, tmp_path: Path) -> None:
    """People copy the one file. Whatever was acknowledged is in it."""
    copies = []
    for number in range(10):
        add(store, sample.make_coding(number, number + 3))
        copies.append(tmp_path / f"copy{number}.qualcase")
        with raw(store.path) as connection, raw(copies[-1]) as copy:  # not open(): that would drop SQLite's locks
            connection.backup(copy)
    for number, copied in enumerate(copies):
        with Store.open(copied) as other:
            assert other.check() == ()
            assert other.read(lambda reading: reading.codings.count()) == number + 2


def test_a_bare_copy_of_the_file_between_actions_is_whole(path: Path, sample: Sample, tmp_path: Path) -> None:
    """As a file manager does it, in a process of its own."""
    with Store.open(path) as store:
        add(store, sample.make_coding())
        code = "import shutil, sys; shutil.copyfile(*sys.argv[1:])"
        subprocess.run([sys.executable, "-c", code, str(path), str(tmp_path / "copy.qualcase")], check=True)
        add(store, sample.make_coding())
    with Store.open(tmp_path / "copy.qualcase") as other:
        assert other.check() == ()
        assert other.read(lambda reading: reading.codings.count()) == 2


def test_another_program_that_keeps_the_file_busy_is_named(
    store: Store, sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("qualcase.store.sqlite._BUSY_SECONDS", 0.05)
    store._file.writer._disconnect()  # type: ignore[union-attr]
    with raw(store.path) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StudyFileError, match=r"Another program is using study\.qualcase; nothing"):
            add(store, sample.make_coding())
    add(store, sample.make_coding())
    assert store.read(lambda reading: reading.codings.count()) == 2
