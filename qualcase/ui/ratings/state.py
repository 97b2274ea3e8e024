"""What the ratings page shows and what is being said on it. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from qualcase.coding.case_ratings import LADDER, RatedCell
from qualcase.coding.summaries import SummaryCell

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qualcase.coding.case_ratings import CaseRating, Proposal, RatingStep
    from qualcase.coding.codings import Excerpt
    from qualcase.coding.filters import Filter
    from qualcase.settings import Settings
    from qualcase.study import Study

TABLES = (
    *("case_rating", "rating_anchor", "rating_step", "absence", "study", "study_case", "site", "wave", "code", "scale"),
    *("coder", "source", "source_case", "text_version", "speaker", "participant", "coding", "coding_status"),
)
"""Tables whose rows the page shows."""
_KEY = "ratings.asked"


class Slot(NamedTuple):
    """What is rated of a case: a wave, or the change from one to another."""

    wave_id: str
    from_wave_id: str | None = None


@dataclass(frozen=True)
class Asked:
    """What stands side by side."""

    code_id: str = ""
    case_id: str = ""
    by_case: bool = False
    """One case down its codes, rather than one code down the cases."""
    rater_id: str | None = None
    """Whose ratings; None for the person here, or who rated most where that one has rated nothing."""


@dataclass(frozen=True)
class CellShown:
    """What is known of a cell."""

    cell: RatedCell
    mine: CaseRating | None
    """Of the rater who is looked at."""
    others: tuple[CaseRating, ...]
    proposal: Proposal | None
    visited: bool
    """Whether the case has a source in the wave, or in both."""

    def by(self, coder_id: str | None) -> CaseRating | None:
        """What somebody says of it."""
        return next((one for one in (self.mine, *self.others) if one is not None and one.coder_id == coder_id), None)

    @property
    def differs(self) -> bool:
        """Whether those who rated it do not say the same."""
        said = {one.value for one in (self.mine, *self.others) if one is not None}
        return len(said) > 1

    @property
    def is_missing(self) -> bool:
        """Whether the rater has yet to say something."""
        return self.visited and self.mine is None


@dataclass(frozen=True)
class Line:
    """A case on a code."""

    title: str
    detail: str
    cells: tuple[CellShown, ...]


@dataclass(frozen=True)
class Board:
    """Everything that is shown side by side."""

    asked: Asked
    slots: tuple[Slot, ...] = ()
    lines: tuple[Line, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    """Of waves, cases and coders by id."""
    raters: tuple[str, ...] = ()
    """Who has rated, who rated most cells first."""
    rated: Mapping[str, int] = field(default_factory=dict)
    """How many ratings each code has."""
    steps: Mapping[str, tuple[RatingStep, ...]] = field(default_factory=dict)
    """What the steps mean, by code."""

    def slot_name(self, slot: Slot) -> str:
        """`2017`, or `2015 → 2017`."""
        return " → ".join(self.names[one] for one in (slot.from_wave_id, slot.wave_id) if one)

    def at(self, row: int, slot: int) -> CellShown | None:
        """The cell in a line, None beyond the last."""
        if 0 <= row < len(self.lines) and 0 <= slot < len(self.slots):
            return self.lines[row].cells[slot]
        return None

    def where(self, cell: RatedCell) -> tuple[int, int] | None:
        """Line and slot of a cell."""
        places = ((row, slot) for row in range(len(self.lines)) for slot in range(len(self.slots)))
        return next((place for place in places if self.lines[place[0]].cells[place[1]].cell == cell), None)

    def unrated(self) -> tuple[tuple[int, int], ...]:
        """Where the rater has yet to say something; a change only where some change in sight was rated."""
        with_change = any(one.mine or one.others for line in self.lines for one in line.cells if one.cell.from_wave_id)
        return self._places(lambda one: one.is_missing and (with_change or not one.cell.from_wave_id))

    def differences(self) -> tuple[tuple[int, int], ...]:
        """Where raters say different things."""
        return self._places(lambda one: one.differs)

    def _places(self, holds: Any) -> tuple[tuple[int, int], ...]:
        return tuple(
            (row, slot) for row, line in enumerate(self.lines) for slot, one in enumerate(line.cells) if holds(one)
        )


@dataclass(frozen=True)
class Evidence:
    """The passages of a cell."""

    cell: RatedCell
    anchors: tuple[Excerpt, ...]
    """Those that carry the rating, as they are chosen now."""
    others: tuple[Excerpt, ...]
    lost: int = 0
    """How many that were named are gone."""


@dataclass(frozen=True)
class Draft:
    """What somebody is about to say of a cell; it is kept once it has a value and a reason."""

    value: float | None = None
    has_value: bool = False
    reason: str = ""
    anchors: tuple[str, ...] = ()

    @classmethod
    def of(cls, rating: CaseRating | None) -> Draft:
        """What is said already."""
        return cls() if rating is None else cls(rating.value, True, rating.reason, rating.anchors)

    @property
    def is_whole(self) -> bool:
        """Whether it can be kept."""
        return self.has_value and bool(self.reason.strip())

    def says(self, rating: CaseRating | None) -> bool:
        """Whether that is what was said already."""
        if rating is None:
            return not self.has_value
        held = (rating.value, rating.reason, rating.anchors)
        return self.has_value and held == (self.value, self.reason.strip(), self.anchors)

    def turn_anchor(self, coding_id: str) -> Draft:
        """Let a passage carry it, or no more."""
        if coding_id in self.anchors:
            return replace(self, anchors=tuple(one for one in self.anchors if one != coding_id))
        return replace(self, anchors=(*self.anchors, coding_id))


def read_board(study: Study, asked: Asked, chosen: Filter, person_id: str | None) -> Board:
    """Read what stands side by side. May take long."""
    frame, ratings = study.frame(), study.case_ratings.all()
    names = {one.id: one.name for group in (frame.waves, frame.cases, frame.coders) for one in group}
    raters = study.case_ratings.raters()
    rated: dict[str, int] = {}
    for one in ratings:
        rated[one.code_id] = rated.get(one.code_id, 0) + 1
    asked = _settled(study, asked, rated, raters, person_id)
    waves = [wave.id for wave in frame.waves]
    slots = tuple(Slot(one) for one in waves) + tuple(Slot(late, early) for early, late in pairwise(waves))
    places = _places(study, asked, chosen, rated)
    cells = [RatedCell(case, code, slot.wave_id, slot.from_wave_id) for case, code, *_ in places for slot in slots]
    proposals = study.case_ratings.proposals(cells)
    visited = {(case_id, one.wave_id) for one in study.sources.all() for case_id in one.case_ids}
    by_cell: dict[RatedCell, list[CaseRating]] = {}
    for one in ratings:
        by_cell.setdefault(one.cell, []).append(one)

    def shown(cell: RatedCell) -> CellShown:
        said = by_cell.get(cell, [])
        mine = next((one for one in said if one.coder_id == asked.rater_id), None)
        there = {(cell.case_id, cell.wave_id), (cell.case_id, cell.from_wave_id or cell.wave_id)} <= visited
        return CellShown(cell, mine, tuple(one for one in said if one is not mine), proposals.get(cell), there)

    lines = tuple(
        Line(title, detail, tuple(shown(RatedCell(case, code, slot.wave_id, slot.from_wave_id)) for slot in slots))
        for case, code, title, detail in places
    )
    steps = {code: study.case_ratings.steps(code) for code in dict.fromkeys(code for _, code, *_ in places)}
    return Board(asked, slots, lines, names, raters, rated, steps)


def read_evidence(study: Study, cell: RatedCell, anchors: Sequence[str]) -> Evidence:
    """The passages of a cell, those that carry its rating apart. May take long."""
    behind = study.summaries.passages(SummaryCell(cell.code_id, cell.wave_id, cell.from_wave_id, cell.case_id))
    chosen = study.excerpts_of(anchors)
    others = study.excerpts_of([one for one in behind if one not in set(anchors)])
    return Evidence(cell, chosen, others, len(anchors) - len(chosen))


def write_rating(study: Study, cell: RatedCell, draft: Draft, coder: str) -> None:
    """Rate a cell in the name of a coder."""
    study.case_ratings.set(cell, draft.value, draft.reason, study.coders.ensure(coder).id, draft.anchors)


def next_place(places: Sequence[tuple[int, int]], at: tuple[int, int], way: int, slots: int) -> tuple[int, int] | None:
    """The place after (or before) one, line by line; from the last to the first."""
    if not places:
        return None
    order = sorted(places, reverse=way < 0)
    here = at[0] * slots + at[1]
    ahead = [one for one in order if (one[0] * slots + one[1] - here) * way > 0]
    return ahead[0] if ahead else order[0]


def nearest_on_ladder(part: float) -> float:
    """The step nearest to a place on the drawn ladder, 0 to 1."""
    return min(LADDER, key=lambda step: abs(step - part))


def _settled(
    study: Study, asked: Asked, rated: Mapping[str, int], raters: Sequence[str], person_id: str | None
) -> Asked:
    """What is asked with somebody who rates, and with a code and a case of the study."""
    frame = study.frame()
    known = {one.id for one in frame.coders}
    rater = asked.rater_id if asked.rater_id in known else None
    if rater is None:
        rater = person_id if person_id in raters or not raters else raters[0]
    tree = frame.tree
    code_id = asked.code_id
    if code_id not in tree:
        code_id = next(
            iter([*(one.id for one in tree.ordered if one.id in rated), *(one.id for one in tree.ordered)]), ""
        )
    cases = [one.id for one in frame.cases]
    case_id = asked.case_id if asked.case_id in cases else next(iter(cases), "")
    return replace(asked, rater_id=rater, code_id=code_id, case_id=case_id)


def _places(study: Study, asked: Asked, chosen: Filter, rated: Mapping[str, int]) -> list[tuple[str, str, str, str]]:
    """Case, code, and what a line is called."""
    frame = study.frame()
    sites = {one.id: one.name for one in frame.sites}
    if not asked.by_case:
        return [
            (case.id, asked.code_id, case.full_name, sites.get(case.site_id or "", ""))
            for case in frame.cases
            if asked.code_id
            and (not chosen.cases or case.id in chosen.cases)
            and (not chosen.sites or case.site_id in chosen.sites)
        ]
    codes = [one for one in frame.tree.ordered if one.id in rated or (not rated and one.parent_id is None)]
    if asked.code_id and asked.code_id not in {one.id for one in codes}:
        codes.append(frame.tree[asked.code_id])
    above = {one.id: frame.tree[one.parent_id].name if one.parent_id else "" for one in codes}
    return [(asked.case_id, one.id, one.name, above[one.id]) for one in codes if asked.case_id]


class RatingsState:
    """What is chosen on the page, kept by study, and what is being written."""

    def __init__(self, settings: Settings, study_id: str) -> None:
        """As it was left."""
        self._settings, self._study_id = settings, study_id
        kept = self._kept().get(study_id)
        held = kept if isinstance(kept, dict) else {}
        self.asked = Asked(str(held.get("code", "")), str(held.get("case", "")), held.get("by_case") is True)
        self.drafts: dict[RatedCell, Draft] = {}
        """What is said of cells and not yet kept."""

    def ask(self, **fields: Any) -> None:
        """Ask for something else."""
        self.asked = replace(self.asked, **fields)

    def draft(self, shown: CellShown) -> Draft:
        """What stands on the desk for a cell: what is being said, else what was."""
        return self.drafts.get(shown.cell, Draft.of(shown.mine))

    def keep(self) -> None:
        """Remember what is chosen for the next start. Writes to disk."""
        one = self.asked
        kept = {"code": one.code_id, "case": one.case_id, "by_case": one.by_case}
        if self._kept().get(self._study_id) != kept:
            self._settings.set(_KEY, {**self._kept(), self._study_id: kept})

    def _kept(self) -> dict[str, Any]:
        kept = self._settings.get(_KEY)
        return kept if isinstance(kept, dict) else {}
