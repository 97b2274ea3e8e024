"""From older formats of the study file to the present one, step by step, after a verified backup.

The promise to open every version begins with the first tagged release. The steps themselves are in `steps`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from qualcase.coding.ids import new_id
from qualcase.errors import StudyFileError
from qualcase.store import backup, schema
from qualcase.store.journal import BARRIER
from qualcase.store.records.maps import moment_text, to_json
from qualcase.store.sqlite import (
    broken_references,
    fetch_rows,
    get_version,
    ignore_foreign_keys,
    set_version,
    transaction,
    user_errors,
    writing_engine,
)
from qualcase.store.steps import to_format_2, to_format_3, to_format_4
from qualcase.store.steps_reports import to_format_5
from qualcase.words import mark

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from sqlalchemy import Connection, Engine


@dataclass(frozen=True)
class Migration:
    """One step: brings a file from the version before to `version`, within the open transaction."""

    version: int
    change: Callable[[Connection], None]


MIGRATIONS: tuple[Migration, ...] = (
    Migration(2, to_format_2),
    Migration(3, to_format_3),
    Migration(4, to_format_4),
    Migration(5, to_format_5),
)


def migrate(path: Path, readers: Engine, steps: Sequence[Migration] | None = None) -> None:
    """Bring a study to the present format: all steps in one transaction, which is a barrier to undo.

    Raises:
        StudyFileError: the file cannot be written or backed up, a step is missing, or references would be broken;
            the file is as it was.
    """
    steps = MIGRATIONS if steps is None else steps
    with user_errors(path), readers.connect() as connection:
        present = get_version(connection)
        study_id = fetch_rows(connection, "SELECT id FROM study")[0][0]
    ahead = [step for step in sorted(steps, key=lambda step: step.version) if step.version > present]
    if [step.version for step in ahead] != list(range(present + 1, schema.FORMAT_VERSION + 1)):
        raise StudyFileError(mark("{file} has a format that cannot be opened any more."), file=path.name)
    backup.keep_copy(path, readers, study_id)
    engine = writing_engine(path)
    try:
        with user_errors(path), engine.connect() as connection:
            ignore_foreign_keys(connection)
            _run(connection, path, ahead)
    finally:
        engine.dispose()


def _run(connection: Connection, path: Path, steps: Sequence[Migration]) -> None:
    with transaction(connection, write=True):
        for step in steps:
            step.change(connection)
        connection.execute(schema.action.insert(), _barrier(connection))
        set_version(connection, schema.FORMAT_VERSION)
        if broken_references(connection):
            raise StudyFileError(
                mark("{file} cannot be brought to the present format: references would break. It was left as it is."),
                file=path.name,
            )


def _barrier(connection: Connection) -> dict[str, object]:
    return {
        "number": fetch_rows(connection, "SELECT coalesce(max(number), 0) + 1 FROM action")[0][0],
        "id": new_id(),
        "made_at": moment_text(datetime.now(UTC)),
        "kind": BARRIER,
        "label": "study.migrate",
        "label_values": to_json({"version": schema.FORMAT_VERSION}),
        "rows": 0,
    }
