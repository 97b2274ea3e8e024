"""Backups: copies made through SQLite, verified before they get their names."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from qualcase import settings
from qualcase.coding.ids import new_id
from qualcase.errors import StudyFileError
from qualcase.store.sqlite import broken_references, copy_into, damaged_parts, reading_engine, transaction, user_errors
from qualcase.words import mark

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlalchemy import Connection, Engine

KEPT = 10
"""How many automatic backups of a study are kept."""

_FAILED = mark("The backup {file} could not be written. See whether the disk is full and the folder may be written.")
_STAMP = re.compile(r"-(\d{8}T\d{12})\.qualcase$")


def find_damage(connection: Connection) -> int:
    """How many problems SQLite itself finds: torn pages, references to nothing."""
    return len(damaged_parts(connection)) + len(broken_references(connection))


def keep_copy(path: Path, readers: Engine, study_id: str, check: Callable[[Connection], int] = find_damage) -> Path:
    """Make an automatic backup in the user's own folder and let the oldest go beyond ten; where it is.

    Raises:
        StudyFileError: as `copy_to`.
    """
    folder = settings.data_folder() / "backups" / study_id
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _failed(folder) from error
    target = folder / f"{path.stem}-{datetime.now(UTC):%Y%m%dT%H%M%S%f}.qualcase"
    copy_to(target, path, readers, check)
    kept = sorted((stamp[1], one) for one in folder.iterdir() if (stamp := _STAMP.search(one.name)))
    for _, old in kept[:-KEPT]:
        with suppress(OSError):
            old.unlink()
    return target


def copy_to(target: Path, path: Path, readers: Engine, check: Callable[[Connection], int] = find_damage) -> None:
    """Copy the study, verify the copy, then give it its name.

    Raises:
        StudyFileError: the target is there already or cannot be written, or the copy has problems.
    """
    if target.exists():
        raise StudyFileError(mark("{file} is there already. Choose another name."), file=target.name)
    unfinished = target.with_name(f".{target.name}.{new_id()[-8:]}.new")
    try:
        with user_errors(target, _FAILED):
            with readers.connect() as connection:
                copy_into(connection, unfinished)
            problems = _verify(unfinished, check)
        if problems:
            raise StudyFileError(
                mark("{file} has problems ({n}), so the backup was not kept. Run a check to see them."),
                file=path.name,
                n=problems,
            )
        unfinished.rename(target)
    except OSError as error:
        raise _failed(target) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _verify(copy: Path, check: Callable[[Connection], int]) -> int:
    engine = reading_engine(copy)
    try:
        with engine.connect() as connection, transaction(connection):
            return check(connection)
    finally:
        engine.dispose()


def _failed(target: Path) -> StudyFileError:
    return StudyFileError(_FAILED, file=target.name)
