"""What the board shows: sites and their cases down, waves across, sources and planned ones in the cells. Free of Qt."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TYPE_CHECKING

from qualcase.coding.bundle import Placing

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qualcase.coding.facts import Frame
    from qualcase.coding.frame import Case, Site, Wave
    from qualcase.coding.planned import Planned
    from qualcase.coding.sources import Source


class RowKind(Enum):
    """What a row of the board stands for."""

    SITE = "site"
    """A site with its own sources; its cases follow."""
    LOOSE = "loose"
    """The words above cases that lie in no site, where there are sites."""
    CASE = "case"
    STUDY = "study"
    """Sources that belong to the whole study."""


class Presence(Enum):
    """Whether a case was there in a wave."""

    THERE = "there"
    NOT_BEGUN = "not_begun"
    ENDED = "ended"


@dataclass(frozen=True)
class Cell:
    """What a row has in one wave."""

    sources: tuple[str, ...] = ()
    """Ids, in the order of the screen."""
    planned: tuple[Planned, ...] = ()
    presence: Presence = Presence.THERE

    @property
    def is_empty(self) -> bool:
        """Whether nothing is there and nothing planned."""
        return not self.sources and not self.planned


@dataclass(frozen=True)
class Row:
    """One row."""

    kind: RowKind
    id: str
    """Of the case or site; empty for the study."""
    name: str
    title: str
    cells: tuple[Cell, ...]
    """One a column."""

    @property
    def takes_sources(self) -> bool:
        """Whether something can be brought in or planned here."""
        return self.kind is not RowKind.LOOSE


@dataclass(frozen=True)
class CellPlace:
    """Where a cell is: what it belongs to, and the wave."""

    kind: RowKind
    row_id: str
    wave_id: str | None

    @property
    def can_plan(self) -> bool:
        """Plans are made for a case or a site in a wave."""
        return self.wave_id is not None and self.kind in (RowKind.CASE, RowKind.SITE)


@dataclass(frozen=True)
class Board:
    """Everything that is shown."""

    waves: tuple[Wave | None, ...]
    """The columns; None stands for sources without a wave."""
    rows: tuple[Row, ...]
    """From top to bottom."""

    def order(self) -> tuple[str, ...]:
        """Ids of the sources in reading order, each once."""
        return tuple(dict.fromkeys(one for row in self.rows for cell in row.cells for one in cell.sources))

    def place(self, row: int, column: int) -> CellPlace:
        """Where a cell is."""
        wave = self.waves[column]
        return CellPlace(self.rows[row].kind, self.rows[row].id, wave.id if wave else None)


@dataclass
class _Held:
    sources: list[str] = field(default_factory=list)
    planned: list[Planned] = field(default_factory=list)


_Cells = dict[tuple[RowKind, str], list[_Held]]


def make_board(
    frame: Frame, sources: Sequence[Source], passing: frozenset[str] | None = None, planned: Sequence[Planned] = ()
) -> Board:
    """The board of these sources; `passing` leaves out what the filter does not let through, and what is planned.

    A case or site without sources is shown as long as nothing is filtered, so that one sees what is missing.
    """
    shown = [one for one in sources if passing is None or one.id in passing]
    waves: tuple[Wave | None, ...] = frame.waves
    if not waves or any(one.wave_id is None for one in shown):
        waves = (*waves, None)
    column = {wave.id if wave else None: number for number, wave in enumerate(waves)}
    cells: _Cells = defaultdict(lambda: [_Held() for _ in waves])
    for source in shown:
        for place in _places(source):
            cells[place][column.get(source.wave_id, len(waves) - 1)].sources.append(source.id)
    for plan in planned if passing is None else ():
        if plan.wave_id in column:
            row = (RowKind.CASE, plan.case_id) if plan.case_id else (RowKind.SITE, plan.site_id or "")
            cells[row][column[plan.wave_id]].planned.append(plan)
    return Board(waves, tuple(_rows(frame, waves, cells, with_empty=passing is None)))


def _places(source: Source) -> Iterable[tuple[RowKind, str]]:
    if source.case_ids:
        return [(RowKind.CASE, case_id) for case_id in source.case_ids]
    return [(RowKind.SITE, source.site_id)] if source.site_id else [(RowKind.STUDY, "")]


def _rows(frame: Frame, waves: Sequence[Wave | None], cells: _Cells, *, with_empty: bool) -> Iterable[Row]:
    in_site: dict[str | None, list[Case]] = defaultdict(list)
    for case in frame.cases:
        if with_empty or (RowKind.CASE, case.id) in cells:
            in_site[case.site_id].append(case)
    sites: list[Site | None] = [*frame.sites, None]
    for site in sites:
        cases = in_site[site.id if site else None]
        if site is not None and (with_empty or cases or (RowKind.SITE, site.id) in cells):
            yield _row(Row(RowKind.SITE, site.id, site.name, "", ()), waves, cells)
        elif site is None and cases and frame.sites:
            yield Row(RowKind.LOOSE, "", "", "", ())
        for case in cases:
            yield _row(Row(RowKind.CASE, case.id, case.name, case.title, ()), waves, cells, case)
    if with_empty or (RowKind.STUDY, "") in cells:
        yield _row(Row(RowKind.STUDY, "", "", "", ()), waves, cells)


def _row(row: Row, waves: Sequence[Wave | None], cells: _Cells, case: Case | None = None) -> Row:
    """The row with its cells."""
    held = cells.get((row.kind, row.id)) or [_Held() for _ in waves]
    found = (
        Cell(tuple(one.sources), tuple(one.planned), presence(case, wave))
        for one, wave in zip(held, waves, strict=True)
    )
    return replace(row, cells=tuple(found))


def presence(case: Case | None, wave: Wave | None) -> Presence:
    """Whether a case was there in a wave, as far as their dates tell."""
    if case is None or wave is None:
        return Presence.THERE
    if case.starts and wave.ends and case.starts > wave.ends:
        return Presence.NOT_BEGUN
    if case.ends and wave.starts and case.ends < wave.starts:
        return Presence.ENDED
    return Presence.THERE


def given_by(frame: Frame, place: CellPlace | None) -> Placing:
    """What a cell says of the files that are dropped on it: case or site, and wave."""
    if place is None:
        return Placing()
    index = frame.index
    wave = frame.waves[index[place.wave_id]].name if place.wave_id in index else None
    if place.kind is RowKind.CASE and place.row_id in index:
        return Placing(cases=(frame.cases[index[place.row_id]].full_name,), wave=wave)
    if place.kind is RowKind.SITE and place.row_id in index:
        return Placing(site=frame.sites[index[place.row_id]].name, wave=wave)
    return Placing(wave=wave)
