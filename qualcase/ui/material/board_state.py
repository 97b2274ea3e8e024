"""What the board shows: rows of cases grouped by site, columns of waves, and how each source is called. Free of Qt."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from qualcase.coding.people import CodingState
from qualcase.coding.sources import SourceKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from qualcase.coding.facts import Frame
    from qualcase.coding.frame import Case, Site, Wave
    from qualcase.coding.sources import Source


class RowKind(Enum):
    """What a row of the board stands for."""

    CASE = "case"
    SITE = "site"
    """Sources that belong to a site itself."""
    STUDY = "study"
    """Sources that belong to the whole study."""


@dataclass(frozen=True)
class Row:
    """One row: a case, a site's own sources, or those of the whole study."""

    kind: RowKind
    id: str
    """Of the case or site; empty for the study."""
    name: str
    title: str
    cells: tuple[tuple[str, ...], ...]
    """Ids of sources, one tuple a column."""


@dataclass(frozen=True)
class Group:
    """The rows of one site, or of what lies in none."""

    site_id: str
    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Board:
    """Everything that is shown."""

    waves: tuple[Wave | None, ...]
    """The columns; None stands for sources without a wave."""
    groups: tuple[Group, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows from top to bottom."""
        return tuple(row for group in self.groups for row in group.rows)

    def order(self) -> tuple[str, ...]:
        """Ids of the sources in reading order, each once."""
        return tuple(dict.fromkeys(one for row in self.rows for cell in row.cells for one in cell))


def make_board(frame: Frame, sources: Sequence[Source], passing: frozenset[str] | None = None) -> Board:
    """The board of these sources; `passing` leaves out what the filter does not let through.

    A case without sources is shown as long as nothing is filtered, so that one sees what is missing.
    """
    shown = [one for one in sources if passing is None or one.id in passing]
    waves: tuple[Wave | None, ...] = frame.waves
    if not waves or any(one.wave_id is None for one in shown):
        waves = (*waves, None)
    column = {wave.id if wave else None: number for number, wave in enumerate(waves)}
    cells: dict[tuple[RowKind, str], list[list[str]]] = defaultdict(lambda: [[] for _ in waves])
    for source in shown:
        for place in _places(source):
            cells[place][column.get(source.wave_id, len(waves) - 1)].append(source.id)
    return Board(waves, tuple(_groups(frame, cells, with_empty=passing is None)))


def _places(source: Source) -> Iterable[tuple[RowKind, str]]:
    if source.case_ids:
        return [(RowKind.CASE, case_id) for case_id in source.case_ids]
    return [(RowKind.SITE, source.site_id)] if source.site_id else [(RowKind.STUDY, "")]


def _groups(frame: Frame, cells: Mapping[tuple[RowKind, str], list[list[str]]], *, with_empty: bool) -> Iterable[Group]:
    in_site: dict[str | None, list[Case]] = defaultdict(list)
    for case in frame.cases:
        in_site[case.site_id].append(case)
    sites: list[Site | None] = [*frame.sites, None]
    for site in sites:
        site_id = site.id if site else ""
        rows = []
        if site and (RowKind.SITE, site_id) in cells:
            rows.append(_row(RowKind.SITE, site_id, "", "", cells))
        rows += [
            _row(RowKind.CASE, case.id, case.name, case.title, cells)
            for case in in_site[site.id if site else None]
            if with_empty or (RowKind.CASE, case.id) in cells
        ]
        if rows:
            yield Group(site_id, site.name if site else "", tuple(rows))
    if (RowKind.STUDY, "") in cells:
        yield Group("", "", (_row(RowKind.STUDY, "", "", "", cells),))


def _row(
    kind: RowKind, row_id: str, name: str, title: str, cells: Mapping[tuple[RowKind, str], list[list[str]]]
) -> Row:
    held = cells.get((kind, row_id))
    return Row(kind, row_id, name, title, tuple(tuple(cell) for cell in held) if held else ())


class Fullness(Enum):
    """How far the person at the machine is with a source."""

    EMPTY = 0
    HALF = 1
    FULL = 2


def fullness(state: CodingState | None, codings: int) -> Fullness:
    """Done is full; begun is half, and so is a source with codings where nobody has said anything."""
    if state is CodingState.DONE:
        return Fullness.FULL
    return Fullness.HALF if state is CodingState.BEGUN or codings else Fullness.EMPTY


_PARTS = re.compile(r"[\s_\-–.]+")
_KIND_WORDS = frozenset(
    word
    for line in (
        "interview interviews int gruppeinterview fokusgruppe group focus questionnaire spørgeskema",
        "observation observationer obs observasjon feltnote feltnoter feltnotat notat note notes fieldnote",
        "dokument document doc",
    )
    for word in line.split()
)


def short_name(source: Source, case_names: Iterable[str], wave: str | None) -> str:
    """What tells a source from its neighbours: its name without case, wave and kind. Empty when nothing is left."""
    known = {part.casefold() for name in (*case_names, wave or "") for part in _PARTS.split(name)}
    parts = [part for part in _PARTS.split(source.name) if part]
    kept = [part for part in parts if part.casefold() not in known and part.casefold() not in _KIND_WORDS]
    return " ".join(kept)


LETTERS = {
    SourceKind.INTERVIEW: "I",
    SourceKind.GROUP_INTERVIEW: "G",
    SourceKind.OBSERVATION: "O",
    SourceKind.DOCUMENT: "D",
    SourceKind.QUESTIONNAIRE: "Q",
}
"""What stands for a kind on a chip; the same in all languages of the program."""
