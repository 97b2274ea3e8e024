"""Tables among files on their way in: those that say where the others belong are used, the others say what they are."""

from __future__ import annotations

import logging
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from qualcase.coding.bundle import Evidence, IncomingSource, Placing, TableKind, Told
from qualcase.errors import FileRefusedError
from qualcase.exchange.reading.files import shown_name
from qualcase.exchange.reading.materials import Materials, read_materials, row_for
from qualcase.exchange.reading.table_kinds import is_table, table_kind, why_refused
from qualcase.exchange.reading.walking import walk
from qualcase.words import Message

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qualcase.exchange.reading.known import KnownNames
    from qualcase.exchange.reading.walking import Found

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Tables:
    """What the tables say, and what is left to be read."""

    files: tuple[Found, ...]
    """Files that are no tables."""
    rows: tuple[IncomingSource, ...]
    """One for each table among the files, refused; a materials table that is used has none."""
    used: tuple[Materials, ...]
    """The materials tables, the first one first."""

    @property
    def said(self) -> dict[str, Placing]:
        """Where files belong, by the file as a table calls it; the first table that names it wins."""
        found: dict[str, Placing] = {}
        for one in self.used:
            found = {**one.files, **found}
        return found

    def planned(self, incoming: Sequence[IncomingSource], known: KnownNames) -> tuple[IncomingSource, ...]:
        """What is planned, except where the file that it was to become is among these."""
        there = {row_for(one.path, self.said) for one in incoming}
        return tuple(
            _as_planned(materials.path, row.placing, known)
            for materials in self.used
            for row in materials.planned
            if not (row.file and row.file in there)
        )


def read_tables(found: Sequence[Found], table: Materials | None) -> Tables:
    """The tables among files, and what they say; where one is given, no other one is used."""
    used = [table] if table is not None else []
    rows: list[IncomingSource] = []
    for one in found:
        if is_table(one.path) and (table is None or one.path != table.path):
            read = _read(one, free=table is None)
            if isinstance(read, Materials):
                used.append(read)
            else:
                rows.append(read)
    return Tables(tuple(one for one in found if not is_table(one.path)), tuple(rows), tuple(used))


def tables_used(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The materials tables among files and in folders that can be read."""
    tables = (one for one in walk(paths) if is_table(one.path))
    return tuple(one.path for one in read_tables(tuple(tables), None).used)


def _as_planned(table: Path, placing: Placing, known: KnownNames) -> IncomingSource:
    """A planned source as it stands among files: named by its place and wave."""
    cases = tuple(dict.fromkeys(known.case_called(case) for case in placing.cases))
    placing = replace(placing, cases=cases)
    told = {one.name: Told(Evidence.TABLE) for one in fields(Placing) if getattr(placing, one.name)}
    name = " ".join(filter(None, (", ".join(placing.cases) or placing.site, placing.wave)))
    return IncomingSource(table, name, placing, told=told, planned=True)


def _read(found: Found, *, free: bool) -> IncomingSource | Materials:
    """The row of a table, or what a materials table says."""
    kind = TableKind.OTHER
    try:
        kind = table_kind(found.path)
        if kind is TableKind.MATERIALS and free:
            return read_materials(found.path)
        why = why_refused(kind, found.path)
    except FileRefusedError as error:
        why = error.message
    except Exception:  # noqa: BLE001 - it is logged, and the other files go on
        _log.exception("reading %r failed", found.path)
        why = Message(
            "{name} could not be read because of a fault in the program. Save it as .csv and bring it in again.",
            values={"name": shown_name(found.path)},
        )
    name = shown_name(found.path.with_suffix(""))
    return IncomingSource(found.path, name, refused=why, table=kind, in_folder=found.inside is not None)
