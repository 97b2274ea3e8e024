from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from qualcase.errors import StudyLockedError
from qualcase.store.lock import HeldError, Holder, StudyLock, read_holder
from qualcase.store.store import Store
from tests.store.making import add
from tests.store.processes import child

if TYPE_CHECKING:
    from pathlib import Path

    from tests.store.making import Sample


def beside(path: Path) -> list[str]:
    return sorted(one.name for one in path.parent.iterdir() if one != path)


def test_the_lock_is_held_once_and_leaves_nothing_behind(tmp_path: Path) -> None:
    study = tmp_path / "a.qualcase"
    lock = StudyLock(study)
    assert beside(study) == [".a.qualcase.holder", ".a.qualcase.lock"]
    with pytest.raises(HeldError) as held:
        StudyLock(study)
    assert " on " in str(held.value.holder)
    lock.release()
    assert beside(study) == []
    again = StudyLock(study)
    again.release()
    assert beside(study) == []


def test_the_holder_is_named_with_the_day_only_where_it_is_not_today() -> None:
    now = datetime.now(UTC)
    assert str(Holder("anna", "laptop", now).message) == f"anna on laptop, since {now.astimezone():%H:%M}"
    before = now - timedelta(days=3)
    assert f"{before.astimezone():%Y-%m-%d %H:%M}" in str(Holder("anna", "laptop", before).message)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"user": "x"}', '{"user": 1, "host": 2, "since": "yesterday"}'])
def test_a_holder_that_cannot_be_read_is_somebody_else(tmp_path: Path, text: str) -> None:
    study = tmp_path / "a.qualcase"
    assert str(read_holder(study)) == "somebody else"
    (tmp_path / ".a.qualcase.holder").write_text(text)
    assert str(read_holder(study)) == "somebody else"


def test_what_a_crash_left_behind_means_nothing(path: Path) -> None:
    path.with_name(f".{path.name}.lock").touch()
    path.with_name(f".{path.name}.holder").write_text(json.dumps({"user": "x", "host": "y", "since": "z"}))
    with Store.open(path) as store:
        assert not store.read_only
    assert beside(path) == []


def test_two_stores_in_one_process_exclude_each_other(path: Path, sample: Sample) -> None:
    with Store.open(path) as first:
        with Store.open(path) as second:
            assert second.read_only
            assert second.holder is not None
            assert f"It is open elsewhere: {second.holder}." == str(second.why_read_only)
            with pytest.raises(StudyLockedError, match=r"study\.qualcase is open elsewhere: .* on .*, since \d\d:\d\d"):
                add(second, sample.make_coding())
            add(first, sample.make_coding())
            assert second.read(lambda reading: reading.codings.count()) == 2
        with pytest.raises(StudyLockedError, match="Close it there and try again"):
            Store.open(path, need_write=True)
        add(first, sample.make_coding())
    with Store.open(path, need_write=True) as third:
        assert third.read(lambda reading: reading.codings.count()) == 3


def test_another_name_of_the_same_file_is_the_same_study(path: Path) -> None:
    link = path.with_name("link.qualcase")
    try:
        link.symlink_to(path)
    except OSError:
        pytest.skip("no symbolic links here")
    with Store.open(path), Store.open(link) as second:
        assert second.read_only


def test_another_process_is_excluded_and_named(path: Path, sample: Sample) -> None:
    with child("hold", path) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with Store.open(path) as store:
            assert store.read_only
            assert store.holder is not None
            assert store.read(lambda reading: reading.codings.all()) == (sample.coding,)
        with pytest.raises(StudyLockedError):
            Store.open(path, need_write=True)
        other.communicate("")
    assert beside(path) == []
    Store.open(path, need_write=True).close()


def test_the_lock_dies_with_its_process(path: Path) -> None:
    with child("hold", path) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        other.kill()
        other.wait()
        with Store.open(path, need_write=True) as store:
            assert not store.read_only
    assert beside(path) == []
