"""The runner, with migrations of the tests' own: format 1 is the only one so far."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from qualcase import settings
from qualcase.errors import StudyFileError, UndoRefusedError
from qualcase.store import migrations, schema
from qualcase.store.migrations import Migration
from qualcase.store.store import Store
from tests.store.making import add, dump, raw

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

    from tests.store.making import Sample


def _to_2(connection: Connection) -> None:
    connection.exec_driver_sql("UPDATE site SET note = note || ' 2'")


def _to_3(connection: Connection) -> None:
    connection.exec_driver_sql("UPDATE site SET note = note || ' 3'")


def _breaking(connection: Connection) -> None:
    connection.exec_driver_sql("DELETE FROM code")


def _failing(connection: Connection) -> None:
    connection.exec_driver_sql("UPDATE site SET note = 'half'")
    raise ZeroDivisionError


@pytest.fixture
def _format_3(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("QUALCASE_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(schema, "FORMAT_VERSION", 3)
    monkeypatch.setattr(migrations, "MIGRATIONS", (Migration(3, _to_3), Migration(2, _to_2)))


def backups() -> list[Path]:
    return sorted((settings.data_folder() / "backups").glob("*/*"))


@pytest.mark.usefixtures("_format_3")
def test_an_older_study_is_backed_up_and_brought_up_step_by_step(path: Path, sample: Sample) -> None:
    before = dump(path, journal=True)
    with Store.open(path) as store:
        assert [site.note for site in store.read(lambda reading: reading.sites.all())] == ["an island 2 3"]
        newest = store.history(1)[0]
        assert (newest.kind, str(newest.label)) == ("barrier", "Brought the study to format 3")
        assert store.can_undo() is None
        with pytest.raises(UndoRefusedError):
            store.undo()
        add(store, sample.make_coding())
        store.undo()
        assert store.check() == ()
    (kept,) = backups()
    assert dump(kept, journal=True) == before
    with raw(kept) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    with Store.open(path) as store:
        assert len(store.history()) == 5
    assert len(backups()) == 1


@pytest.mark.usefixtures("_format_3")
@pytest.mark.parametrize(("step", "error"), [(_breaking, StudyFileError), (_failing, ZeroDivisionError)])
def test_a_migration_that_fails_leaves_the_study_as_it_was(
    path: Path, step: object, error: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = path.read_bytes()
    monkeypatch.setattr(migrations, "MIGRATIONS", (Migration(2, _to_2), Migration(3, step)))  # type: ignore[arg-type]
    with pytest.raises(error):
        Store.open(path)
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir() if one.is_file()] == [path.name]


@pytest.mark.usefixtures("_format_3")
def test_an_older_study_is_not_migrated_by_a_reader(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(StudyFileError, match="earlier version"):
        Store.open(path, read_only=True)
    assert path.read_bytes() == before
    assert backups() == []


@pytest.mark.usefixtures("_format_3")
def test_a_missing_step_is_refused_before_anything_is_done(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "MIGRATIONS", (Migration(3, _to_3),))
    before = path.read_bytes()
    with pytest.raises(StudyFileError, match="cannot be opened any more"):
        Store.open(path)
    assert path.read_bytes() == before
    assert backups() == []


@pytest.mark.usefixtures("_format_3")
def test_without_a_backup_there_is_no_migration(path: Path) -> None:
    settings.data_folder().parent.mkdir(parents=True)
    settings.data_folder().write_text("no folder")
    before = path.read_bytes()
    with pytest.raises(StudyFileError, match="backup"):
        Store.open(path)
    assert path.read_bytes() == before
    shutil.rmtree(settings.data_folder(), ignore_errors=True)
