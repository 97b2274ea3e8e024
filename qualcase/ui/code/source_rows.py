"""The rows of the list of sources: site, case, source. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING

from qualcase.coding.people import CodingState
from qualcase.ui.code.naming import cases_of, rest_of_name, wave_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from qualcase.coding.facts import Frame
    from qualcase.coding.sources import Source

SIGNS = {CodingState.DONE: "✓", CodingState.BEGUN: "◐", CodingState.NOT_BEGUN: "○"}
"""How far the coder is."""


class Level(Enum):
    """What a row stands for."""

    SITE = auto()
    CASE = auto()
    SOURCE = auto()
    STUDY = auto()
    """Heading of what belongs to the whole study, or to no site."""


@dataclass
class Row:
    """One row and those below it."""

    level: Level
    name: str
    source_id: str | None = None
    state: CodingState = CodingState.NOT_BEGUN
    tip: str = ""
    rows: list[Row] = field(default_factory=list)

    @property
    def sign(self) -> str:
        """✓ ◐ ○ for a source."""
        return SIGNS[self.state] if self.source_id else ""


def make_rows(
    sources: Sequence[Source],
    frame: Frame,
    states: Mapping[str, CodingState],
    say_kind: Callable[[str], str],
    *,
    passing: Collection[str] | None = None,
    typed: str = "",
) -> list[Row]:
    """The tree of the sources that the filter lets through and that have what was typed in their names or places.

    `sources` come in the order of the screen; `states` say how far the coder is, by source.
    """
    words = typed.casefold().split()
    top: dict[str | None, Row] = {}
    cases: dict[tuple[str | None, str], Row] = {}
    for source in sources:
        if passing is not None and source.id not in passing:
            continue
        site_id, case_id = _place(source, frame)
        row = _source_row(source, frame, states, say_kind)
        site_name = next((site.name for site in frame.sites if site.id == site_id), "")
        case_name = next((case.full_name for case in frame.cases if case.id == case_id), "")
        searched = " ".join((site_name, case_name, row.name, source.name, cases_of(source, frame))).casefold()
        if not all(word in searched for word in words):
            continue
        above = top.setdefault(site_id, Row(Level.SITE if site_id else Level.STUDY, site_name))
        if case_id is not None:
            if (site_id, case_id) not in cases:
                cases[site_id, case_id] = Row(Level.CASE, case_name)
                above.rows.append(cases[site_id, case_id])
            above = cases[site_id, case_id]
        above.rows.append(row)
    return list(top.values())


def sources_in(rows: Sequence[Row]) -> list[str]:
    """Ids of the sources in the order of the rows."""
    found: list[str] = []
    for row in rows:
        if row.source_id:
            found.append(row.source_id)
        found.extend(sources_in(row.rows))
    return found


def _place(source: Source, frame: Frame) -> tuple[str | None, str | None]:
    case = next((case for case in frame.cases if case.id in source.case_ids[:1]), None)
    if case is not None:
        return case.site_id, case.id
    return source.site_id, None


def _source_row(source: Source, frame: Frame, states: Mapping[str, CodingState], say_kind: Callable[[str], str]) -> Row:
    parts = [wave_of(source, frame), say_kind(source.kind), rest_of_name(source, frame)]
    if len(source.case_ids) > 1:
        parts.append(f"({cases_of(source, frame)})")
    name = " ".join(part for part in parts if part)
    return Row(Level.SOURCE, name, source.id, states.get(source.id, CodingState.NOT_BEGUN), source.name)
