"""What the page Side by side decides: which code and cases are shown, and which come next. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qualcase.coding.summaries import SummaryCell
from qualcase.coding.views import ViewSettings
from qualcase.study.pairing import Beside, side_by_side
from qualcase.ui.base.place import Page, Place, Room

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qualcase.coding.facts import Frame
    from qualcase.coding.filters import Filter
    from qualcase.coding.pairing import SideBySide
    from qualcase.study import Study


@dataclass(frozen=True)
class SideSheet:
    """What is shown."""

    made: SideBySide
    strongest: Mapping[str, int]
    """The largest rating of each code's scale, by code."""

    def cell(self, case: int) -> SummaryCell | None:
        """The cell of the change of a case; with one wave that of its summary; None where there can be none."""
        made, of = self.made, self.made.cases[case]
        if of.stands_for or not made.waves[0].id:
            return None
        if made.change is None:
            return SummaryCell(made.code.id, made.waves[0].id, None, of.id) if len(made.waves) == 1 else None
        earlier, later = (made.waves[one].id for one in made.change)
        return SummaryCell(made.code.id, later, earlier, of.id)


def read_side(study: Study, asked: Beside) -> SideSheet:
    """Ask the study. May take long. Raises UserError where the code or all cases are gone."""
    strongest = {scale.id: max(abs(scale.low), abs(scale.high)) for scale in study.scales()}
    codes = study.frame().tree.ordered
    by_code = {one.id: strongest[one.scale_id] for one in codes if one.scale_id in strongest}
    return SideSheet(side_by_side(study, asked), by_code)


class SideState:
    """The code and the cases of the page."""

    def __init__(self) -> None:
        """Show nothing yet."""
        self.code_id: str | None = None
        self.case_ids: tuple[str, ...] = ()

    def show(self, place: Place) -> None:
        """What a place names; what it does not name stays."""
        self.code_id = place.code_id or self.code_id
        cases = place.case_ids or ((place.case_id,) if place.case_id else ())
        self.case_ids = tuple(dict.fromkeys(cases)) or self.case_ids

    def question(self, chosen: Filter, settings: ViewSettings | None = None) -> Beside | None:
        """What to ask, under a filter and otherwise as the comparison is asked; None where nothing is chosen."""
        if self.code_id is None or not self.case_ids:
            return None
        other = settings or ViewSettings()
        return Beside(
            self.code_id,
            self.case_ids,
            chosen,
            other.measure,
            other.with_subcodes,
            other.change,
            other.thresholds,
        )

    def place(self, coding_id: str | None = None, case_id: str | None = None) -> Place:
        """Where this is."""
        first = case_id if case_id in self.case_ids else next(iter(self.case_ids), None)
        place = Place(Room.COMPARE, code_id=self.code_id, case_id=first, coding_id=coding_id, page=Page.SIDE)
        return replace(place, case_ids=self.case_ids)

    def fit(self, frame: Frame) -> bool:
        """Let go of what is gone; whether anything was."""
        there = {one.id for one in (*frame.cases,)} | {one.id for one in frame.sites} | {""}
        kept = tuple(one for one in self.case_ids if one in there)
        code = self.code_id if self.code_id in frame.tree else None
        changed = (kept, code) != (self.case_ids, self.code_id)
        self.case_ids, self.code_id = kept, code
        return changed

    def turn_case(self, frame: Frame, case_id: str) -> None:
        """Put a case beside the others in the order of the study, or take it away; one stays at least."""
        if case_id in self.case_ids:
            if len(self.case_ids) > 1:
                self.case_ids = tuple(one for one in self.case_ids if one != case_id)
        else:
            self.case_ids = _in_order(frame, (*self.case_ids, case_id))

    def step_case(self, frame: Frame, step: int, at: str | None = None) -> str | None:
        """In the place of a case (the last when `at` is none of them) show the next one that is not shown.

        The id of the case that came; None where there is no other that way.
        """
        order = [one.id for one in frame.cases]
        here = at if at in self.case_ids else next(reversed(self.case_ids), None)
        if here not in order:
            return None
        found = order.index(here) + step
        while 0 <= found < len(order) and order[found] in self.case_ids:
            found += step
        if not 0 <= found < len(order):
            return None
        self.case_ids = tuple(order[found] if one == here else one for one in self.case_ids)
        return order[found]

    def step_code(self, frame: Frame, step: int) -> bool:
        """Show the next code of the tree; False at its end."""
        order = [one.id for one in frame.tree.ordered]
        if self.code_id not in order:
            return False
        found = order.index(self.code_id) + step
        if not 0 <= found < len(order):
            return False
        self.code_id = order[found]
        return True


def _in_order(frame: Frame, case_ids: Sequence[str]) -> tuple[str, ...]:
    order = {one.id: number for number, one in enumerate(frame.cases)}
    return tuple(sorted(dict.fromkeys(case_ids), key=lambda one: order.get(one, len(order))))
