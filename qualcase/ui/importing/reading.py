"""Reading files on their way in, in the background. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
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
    tables: tuple[Path, ...] = ()
    """The tables that said where the files belong."""
    waves: tuple[str, ...] = ()
    """Waves that are to be made with them."""


def read_files(
    study: Study,
    paths: Sequence[Path],
    progress: Progress,
    *,
    table: Path | None = None,
    given: Placing | None = None,
    waves: Sequence[str] = (),
) -> Read:
    """Read files and folders; materials tables among them say where the others belong, unless one is given.

    Raises what `Sources.prepare` raises.
    """
    found = study.sources.prepare(paths, table=table, given=given, waves=waves, progress=progress)
    tables = (table,) if table is not None else study.sources.tables_used(paths)
    return Read(found, study.participants.in_cases(), tables, tuple(waves))
