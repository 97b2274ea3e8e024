from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from qualcase.errors import StudyFileError
from qualcase.store import backup
from qualcase.store.sqlite import copy_into
from qualcase.store.store import Store
from tests.store.making import add, dump, raw

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

    from tests.store.making import Sample


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUALCASE_HOME", str(tmp_path / "home"))


def test_an_automatic_backup_lies_in_the_users_folder_and_can_be_opened(
    store: Store, sample: Sample, tmp_path: Path
) -> None:
    add(store, sample.make_coding())
    made = store.backup()
    study_id = store.read(lambda reading: reading.info()).id
    assert made.parent == tmp_path / "home" / "data" / "backups" / study_id
    assert made.name.startswith("study-")
    assert made.suffix == ".qualcase"
    assert [one.name for one in made.parent.iterdir()] == [made.name]
    add(store, sample.make_coding())
    with Store.open(made, need_write=True) as restored:
        assert restored.check() == ()
        assert restored.read(lambda reading: reading.codings.count()) == 2
        restored.undo()
        assert restored.read(lambda reading: reading.codings.count()) == 1
    assert store.read(lambda reading: reading.codings.count()) == 3


def test_a_backup_holds_every_row(store: Store, tmp_path: Path) -> None:
    made = store.backup(tmp_path / "mine.qualcase")
    assert made == tmp_path / "mine.qualcase"
    assert dump(made, journal=True) == dump(store.path, journal=True)


def test_the_last_ten_automatic_backups_are_kept(store: Store) -> None:
    made = [store.backup() for _ in range(12)]
    mine = made[-1].with_name("mine.qualcase")
    store.backup(mine)
    made.append(store.backup())
    assert sorted(one for one in made[0].parent.iterdir() if one != mine) == made[-10:]
    assert mine.exists()


def test_an_existing_file_and_a_missing_folder_are_refused(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "mine.qualcase"
    target.write_text("mine")
    with pytest.raises(StudyFileError, match="there already"):
        store.backup(target)
    assert target.read_text() == "mine"
    with pytest.raises(StudyFileError, match=r"The backup b\.qualcase could not be written"):
        store.backup(tmp_path / "a" / "b.qualcase")


def test_a_study_with_problems_gets_no_backup(path: Path, tmp_path: Path) -> None:
    with raw(path) as connection:
        connection.execute("UPDATE coding SET quote = 'other'")
    target = tmp_path / "mine.qualcase"
    with Store.open(path) as store, pytest.raises(StudyFileError, match=r"has problems \(1\)"):
        store.backup(target)
    assert not target.exists()
    assert sorted(one.name for one in tmp_path.iterdir()) == ["study.qualcase"]


def test_a_copy_that_came_out_wrong_is_not_kept(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def badly(connection: Connection, target: Path) -> None:
        copy_into(connection, target)
        with target.open("r+b") as file:
            file.seek(4096 * 3)
            file.write(os.urandom(4096))

    monkeypatch.setattr(backup, "copy_into", badly)
    with pytest.raises(StudyFileError):
        store.backup(tmp_path / "mine.qualcase")
    assert sorted(one.name for one in tmp_path.iterdir() if "lock" not in one.name and "holder" not in one.name) == [
        "study.qualcase"
    ]


def test_one_can_go_on_while_a_backup_is_made(store: Store, sample: Sample, tmp_path: Path) -> None:
    """A listener is called in the midst of writing; the backup there reads beside it."""
    made: list[Path] = []
    store.subscribe(lambda changes: made.append(store.backup(tmp_path / f"{changes.action_id}.qualcase")))
    add(store, sample.make_coding())
    add(store, sample.make_coding())
    assert [len(dump(one)["coding"]) for one in made] == [2, 3]
