"""What the framework grid shows: which cell stands where, by what is chosen to be seen. Free of Qt."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields, replace
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from qualcase.coding.summaries import Filled, FilledShares, SummaryCell

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from qualcase.coding.codebook import Code
    from qualcase.coding.facts import Frame
    from qualcase.coding.filters import Filter
    from qualcase.coding.summaries import SummaryState
    from qualcase.settings import Settings
    from qualcase.study import Study

_KEY = "summaries.grid"
_NONE = FilledShares({}, {}, Filled())


class Part(NamedTuple):
    """A part of a cell: a wave, or the change from one to another."""

    wave_id: str
    from_wave_id: str | None
    title: str

    @property
    def key(self) -> str:
        """Names it among the parts."""
        return f"{self.from_wave_id or ''}:{self.wave_id}"


class GridPlace(NamedTuple):
    """A case or a site."""

    id: str
    name: str
    title: str
    site: str
    is_site: bool


@dataclass(frozen=True)
class GridLook:
    """What is chosen to be seen, kept by study."""

    stacked: bool = True
    """The parts of a cell stand below each other, else beside each other."""
    hidden_parts: tuple[str, ...] = ()
    hide_empty: bool = False
    """Codes without passages and words anywhere are not shown."""
    with_sites: bool = False
    folded: tuple[str, ...] = ()

    def keep(self, settings: Settings, study_id: str) -> None:
        """Remember it."""
        kept = settings.get(_KEY)
        settings.set(_KEY, {**(kept if isinstance(kept, dict) else {}), study_id: asdict(self)})

    @classmethod
    def kept(cls, settings: Settings, study_id: str) -> GridLook:
        """What was remembered; without a study there, the usual."""
        every = settings.get(_KEY)
        one = every.get(study_id) if isinstance(every, dict) else None
        known = {entry.name: entry.default for entry in fields(cls)}
        found: dict[str, Any] = {}
        for name, usual in known.items():
            value = one.get(name) if isinstance(one, dict) else None
            if isinstance(usual, tuple) and isinstance(value, (list, tuple)):
                found[name] = tuple(entry for entry in value if isinstance(entry, str))
            elif isinstance(value, bool) and isinstance(usual, bool):
                found[name] = value
        return cls(**found)


@dataclass(frozen=True)
class GridFacts:
    """What was read of the study."""

    frame: Frame
    written: Mapping[SummaryCell, str]
    """The words that stand in each cell with any."""
    counts: Mapping[tuple[str, str, str], int]
    """Passages behind each cell: by ids of code, case or site, and wave."""
    shares: FilledShares = _NONE
    stale: Mapping[SummaryCell, SummaryState] = field(default_factory=dict)

    def text(self, cell: SummaryCell) -> str:
        """The words that stand there."""
        return self.written.get(cell, "")

    def behind(self, cell: SummaryCell) -> int:
        """How many passages lie in a cell."""
        return sum(self.counts.get((cell.code_id, cell.place_id, wave), 0) for wave in cell.waves)


def read_facts(study: Study) -> GridFacts:
    """Read what the grid shows, but for what happened behind the summaries. May take long."""
    counts = study.summaries.counts()
    counts.update(study.summaries.counts(sites=True))
    return GridFacts(study.frame(), study.summaries.texts(), counts, study.summaries.filled())


def read_stale(study: Study) -> Mapping[SummaryCell, SummaryState]:
    """The summaries that somebody should look at again. May take long."""
    return {one.summary.cell: one for one in study.summaries.stale()}


def parts_of(facts: GridFacts, waves: Iterable[str] = ()) -> tuple[Part, ...]:
    """Each wave, and behind it the change to it; besides the changes that somebody wrote of other waves.

    Args:
        facts: What was read.
        waves: Ids of the waves that are looked at; all where none are named.
    """
    chosen = set(waves)
    shown = [one for one in facts.frame.waves if not chosen or one.id in chosen]
    names = {one.id: one.name for one in shown}
    steps = [(one.id, two.id) for one, two in pairwise(shown)]
    written = {(cell.from_wave_id, cell.wave_id) for cell in facts.written if cell.from_wave_id}
    order = {one.id: number for number, one in enumerate(shown)}
    more = sorted(
        ((one, two) for one, two in written if one in names and two in names and (one, two) not in steps),
        key=lambda step: (order[step[0]], order[step[1]]),
    )
    found = []
    for wave in shown:
        found.append(Part(wave.id, None, wave.name))
        found += [Part(two, one, f"{names[one]} → {names[two]}") for one, two in (*steps, *more) if two == wave.id]
    return tuple(found)


@dataclass(frozen=True)
class GridLayout:
    """Rows and columns, and the cell that stands in each: stacked a row is a code and a part, else a column is."""

    facts: GridFacts
    look: GridLook
    codes: tuple[Code, ...]
    """Those that are shown, in the order of the codebook."""
    places: tuple[GridPlace, ...]
    parts: tuple[Part, ...]
    """Those that are shown."""
    all_parts: tuple[Part, ...]
    parents: frozenset[str] = frozenset()
    """Codes that have codes below them that could be shown."""

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(self.codes) * (len(self.parts) if self.look.stacked else 1)

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return len(self.places) * (1 if self.look.stacked else len(self.parts))

    def code_at(self, row: int) -> tuple[Code, int]:
        """The code of a row, and which of its rows it is."""
        many = len(self.parts) if self.look.stacked else 1
        return self.codes[row // many], row % many

    def place_at(self, column: int) -> tuple[GridPlace, int]:
        """The case or site of a column, and which of its columns it is."""
        many = 1 if self.look.stacked else len(self.parts)
        return self.places[column // many], column % many

    def part_at(self, row: int, column: int) -> Part:
        """The part that stands in a cell."""
        return self.parts[(row if self.look.stacked else column) % len(self.parts)]

    def cell_at(self, row: int, column: int) -> SummaryCell:
        """The cell of a row and column."""
        code, _ = self.code_at(row)
        place, _ = self.place_at(column)
        return cell_of(code.id, place, self.part_at(row, column))

    def find(self, cell: SummaryCell) -> tuple[int, int] | None:
        """Row and column of a cell; of a code that is folded away those of the code above it. None where not shown."""
        code_id: str | None = cell.code_id
        tree = self.facts.frame.tree
        while code_id and code_id not in self._codes and code_id in tree:
            code_id = tree[code_id].parent_id
        place = self._places.get(cell.place_id)
        part = self._parts.get(f"{cell.from_wave_id or ''}:{cell.wave_id}")
        if not code_id or code_id not in self._codes or place is None or part is None:
            return None
        code = self._codes[code_id]
        many = len(self.parts)
        return (code * many + part, place) if self.look.stacked else (code, place * many + part)

    def every_cell(self) -> Iterable[tuple[int, int]]:
        """Rows and columns of all cells: case by case, code by code, part by part, as one writes."""
        many = len(self.parts)
        for place in range(len(self.places)):
            for code in range(len(self.codes)):
                for part in range(many):
                    yield (code * many + part, place) if self.look.stacked else (code, place * many + part)

    @cached_property
    def _codes(self) -> dict[str, int]:
        return {one.id: number for number, one in enumerate(self.codes)}

    @cached_property
    def _places(self) -> dict[str, int]:
        return {one.id: number for number, one in enumerate(self.places)}

    @cached_property
    def _parts(self) -> dict[str, int]:
        return {one.key: number for number, one in enumerate(self.parts)}


def cell_of(code_id: str, place: GridPlace, part: Part) -> SummaryCell:
    """The cell of a code, a case or site, and a part."""
    case_id, site_id = (None, place.id) if place.is_site else (place.id, None)
    return SummaryCell(code_id, part.wave_id, part.from_wave_id, case_id, site_id)


def lay_out(facts: GridFacts, look: GridLook, chosen: Filter) -> GridLayout:
    """What stands where, with what the filter of the window lets through."""
    every = parts_of(facts, chosen.waves)
    parts = tuple(one for one in every if one.key not in look.hidden_parts) or every
    places = _places(facts, look, chosen)
    codes = _codes(facts, look, chosen, {one.id for one in places})
    folded = {one.id for one in codes if one.id in look.folded}
    tree = facts.frame.tree
    seen = tuple(one for one in codes if not folded & {above.id for above in tree.ancestors(one.id)})
    parents = frozenset(one.parent_id for one in codes if one.parent_id)
    return GridLayout(facts, look, seen, places, parts, every, parents)


def _places(facts: GridFacts, look: GridLook, chosen: Filter) -> tuple[GridPlace, ...]:
    """Cases by site, each site before its cases where sites are to be seen; cases without a site last."""
    frame = facts.frame
    sites = {one.id: one.name for one in frame.sites}
    cases: dict[str | None, list[GridPlace]] = {}
    for one in frame.cases:
        at_site = not chosen.sites or one.site_id in chosen.sites
        if at_site and (not chosen.cases or one.id in chosen.cases):
            place = GridPlace(one.id, one.name, one.title, sites.get(one.site_id or "", ""), is_site=False)
            cases.setdefault(one.site_id, []).append(place)
    found: list[GridPlace] = []
    for site in frame.sites:
        if look.with_sites and (site.id in chosen.sites or (not chosen.sites and not chosen.cases)):
            found.append(GridPlace(site.id, site.name, "", site.name, is_site=True))
        found += cases.get(site.id, [])
    return (*found, *cases.get(None, []))


def _codes(facts: GridFacts, look: GridLook, chosen: Filter, places: set[str]) -> list[Code]:
    tree = facts.frame.tree
    wanted = {two for one in chosen.codes if one in tree for two in tree.with_subcodes(one)}
    codes = [one for one in tree.ordered if not chosen.codes or one.id in wanted]
    if not look.hide_empty:
        return codes
    used = {code for code, place, _ in facts.counts if place in places}
    used |= {cell.code_id for cell in facts.written if cell.place_id in places}
    used |= {above.id for code in list(used) if code in tree for above in tree.ancestors(code)}
    return [one for one in codes if one.id in used]


def next_cell(layout: GridLayout, at: tuple[int, int] | None, *, stale: bool, step: int = 1) -> tuple[int, int] | None:
    """The next cell that is stale, else the next that is empty though passages lie in it; round to the first.

    Args:
        layout: What is shown.
        at: Row and column where one is.
        stale: Which of the two.
        step: 1 forward, -1 back.
    """
    cells = list(layout.every_cell())
    if not cells:
        return None
    facts = layout.facts
    start = cells.index(at) if at in cells else -1
    for way in range(1, len(cells) + 1):
        place = cells[(start + way * step) % len(cells)]
        cell = layout.cell_at(*place)
        fits = cell in facts.stale if stale else cell not in facts.written and facts.behind(cell) > 0
        if fits:
            return place
    return None


def changed(look: GridLook, **what: object) -> GridLook:
    """The look with something chosen otherwise."""
    return replace(look, **what)  # type: ignore[arg-type]


def turned(look: GridLook, name: str, value: str) -> GridLook:
    """The look with a value put into, or taken out of, one of its lists (`folded`, `hidden_parts`)."""
    held: tuple[str, ...] = getattr(look, name)
    new = tuple(one for one in held if one != value) if value in held else (*held, value)
    return changed(look, **{name: new})
