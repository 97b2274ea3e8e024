"""The runner, with migrations of the tests' own, and the steps that are there."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from qualcase import settings
from qualcase.errors import StudyFileError, UndoRefusedError
from qualcase.store import migrations, schema
from qualcase.store.migrations import Migration
from qualcase.store.store import Store
from tests.store.making import add, dump, raw

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from tests.store.making import Sample


PRESENT = schema.FORMAT_VERSION
NEXT, LAST = PRESENT + 1, PRESENT + 2


def _to_next(connection: Connection) -> None:
    connection.exec_driver_sql("UPDATE site SET note = note || ' next'")


def _to_last(connection: Connection) -> None:
    connection.exec_driver_sql("UPDATE site SET note = note || ' last'")


def _breaking(connection: Connection) -> None:
    connection.exec_driver_sql("DELETE FROM code")


def _failing(connection: Connection) -> None:
    connection.exec_driver_sql("UPDATE site SET note = 'half'")
    raise ZeroDivisionError


@pytest.fixture
def _later_format(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("QUALCASE_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(schema, "FORMAT_VERSION", LAST)
    monkeypatch.setattr(migrations, "MIGRATIONS", (Migration(LAST, _to_last), Migration(NEXT, _to_next)))


def backups() -> list[Path]:
    return sorted((settings.data_folder() / "backups").glob("*/*"))


@pytest.mark.usefixtures("_later_format")
def test_an_older_study_is_backed_up_and_brought_up_step_by_step(path: Path, sample: Sample) -> None:
    before = dump(path, journal=True)
    with Store.open(path) as store:
        assert [site.note for site in store.read(lambda reading: reading.sites.all())] == ["an island next last"]
        newest = store.history(1)[0]
        assert (newest.kind, str(newest.label)) == ("barrier", f"Brought the study to format {LAST}")
        assert store.can_undo() is None
        with pytest.raises(UndoRefusedError):
            store.undo()
        add(store, sample.make_coding())
        store.undo()
        assert store.check() == ()
    (kept,) = backups()
    assert dump(kept, journal=True) == before
    with raw(kept) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (PRESENT,)
    with Store.open(path) as store:
        assert len(store.history()) == 5
    assert len(backups()) == 1


@pytest.mark.usefixtures("_later_format")
@pytest.mark.parametrize(("step", "error"), [(_breaking, StudyFileError), (_failing, ZeroDivisionError)])
def test_a_migration_that_fails_leaves_the_study_as_it_was(
    path: Path, step: object, error: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = path.read_bytes()
    monkeypatch.setattr(migrations, "MIGRATIONS", (Migration(NEXT, _to_next), Migration(LAST, step)))  # type: ignore[arg-type]
    with pytest.raises(error):
        Store.open(path)
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir() if one.is_file()] == [path.name]


@pytest.mark.usefixtures("_later_format")
def test_an_older_study_is_not_migrated_by_a_reader(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(StudyFileError, match="earlier version"):
        Store.open(path, read_only=True)
    assert path.read_bytes() == before
    assert backups() == []


@pytest.mark.usefixtures("_later_format")
def test_a_missing_step_is_refused_before_anything_is_done(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "MIGRATIONS", (Migration(LAST, _to_last),))
    before = path.read_bytes()
    with pytest.raises(StudyFileError, match="cannot be opened any more"):
        Store.open(path)
    assert path.read_bytes() == before
    assert backups() == []


@pytest.mark.usefixtures("_later_format")
def test_without_a_backup_there_is_no_migration(path: Path) -> None:
    settings.data_folder().parent.mkdir(parents=True)
    settings.data_folder().write_text("no folder")
    before = path.read_bytes()
    with pytest.raises(StudyFileError, match="backup"):
        Store.open(path)
    assert path.read_bytes() == before
    shutil.rmtree(settings.data_folder(), ignore_errors=True)


def _shape(path: Path) -> dict[str, object]:
    """Everything that the schema of a file says, whatever the words and the order in which it was said."""
    with raw(path) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1")]
        found: dict[str, object] = {}
        for name in names:
            columns = [row[1:] for row in connection.execute(f'PRAGMA table_info("{name}")')]
            keys = sorted(row[2:] for row in connection.execute(f'PRAGMA foreign_key_list("{name}")'))
            (sql,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (name,)).fetchone()
            checks = sorted("".join(one.split()).rstrip(",") for one in re.findall(r"CHECK (\(.*\))", sql))
            indexes = sorted(
                (row[2], row[4], [one[2] for one in connection.execute(f'PRAGMA index_info("{row[1]}")')])
                for row in connection.execute(f'PRAGMA index_list("{name}")')
            )
            found[name] = columns, keys, checks, indexes, sql.rstrip().endswith("STRICT")
        return found


def test_a_file_brought_up_has_the_schema_of_a_new_one(path: Path, tmp_path: Path) -> None:
    older = Path(shutil.copy(Path(__file__).with_name("files") / "format-1.qualcase", tmp_path / "older.qualcase"))
    Store.open(older).close()
    assert _shape(older) == _shape(path)
