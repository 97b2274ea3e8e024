"""Reading files on their way in, in the background. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from qualcase.coding.bundle import IncomingSource, Placing
    from qualcase.coding.people import Participant
    from qualcase.progress import Progress
    from qualcase.study import Study


@dataclass(frozen=True)
class Read:
    """What was read."""

    found: tuple[IncomingSource, ...]
    people: Mapping[str, tuple[Participant, ...]]
    """The persons of each case, by its id."""
    table: Path | None = None
    """The table that said where the files belong."""


def read_files(
    study: Study, paths: Sequence[Path], table: Path | None, given: Placing | None, progress: Progress
) -> Read:
    """Read files and folders; a materials table among them says where the others belong, unless one is given.

    Raises what `Sources.prepare` raises.
    """
    tables = tables_among(study, paths)
    table = table or next(iter(tables), None)
    texts = [path for path in paths if path not in tables]
    found = study.sources.prepare(texts, table=table, given=given, progress=progress) if texts else ()
    return Read(tuple(one for one in found if one.path not in tables), study.participants.in_cases(), table)


def tables_among(study: Study, paths: Iterable[Path]) -> tuple[Path, ...]:
    """Materials tables among files, and in folders themselves (not in folders below them)."""
    files: dict[Path, None] = {}
    for path in paths:
        files.update(dict.fromkeys(sorted(path.iterdir()) if path.is_dir() else [path]))
    return tuple(path for path in files if path.is_file() and study.sources.is_table(path))
