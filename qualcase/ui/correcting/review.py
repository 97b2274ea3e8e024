"""What becomes of the codings while a text is changed, and what a person decides about them. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from qualcase.coding.editing import Choice, Decision, Fate
from qualcase.text.edits import OffsetMap, Script, compose

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from qualcase.coding.codings import Coding
    from qualcase.coding.editing import EditPlan, PassageAfter


class Section(IntEnum):
    """Kinds of rows of the summary, in their order."""

    DECIDE = 0
    LOST = 1
    FOUND = 2
    CHANGED = 3


_SECTIONS = {
    Fate.LOST: Section.LOST,
    Fate.FOUND: Section.FOUND,
    Fate.CHANGED: Section.CHANGED,
    Fate.GROWN: Section.CHANGED,
    Fate.SHRUNK: Section.CHANGED,
    Fate.SPLIT: Section.CHANGED,
    Fate.UNCERTAIN: Section.CHANGED,
}


@dataclass(frozen=True)
class Row:
    """One passage of which something is said."""

    section: Section
    passage: PassageAfter
    decision: Decision | None
    before: str
    after: str
    """What it covers then; empty where nothing."""

    @property
    def coding_id(self) -> str:
        """Of its coding."""
        return self.passage.coding.id

    @property
    def waits(self) -> bool:
        """Whether nothing can be saved before this one is decided."""
        return self.passage.to_decide and self.decision is None

    @property
    def is_gone(self) -> bool:
        """Whether it has no passage then."""
        if self.decision is not None:
            return self.decision.choice in (Choice.LOSE, Choice.REMOVE)
        return not self.passage.has_place


class Review:
    """The latest plan, what was decided, and where everything lies in the text as it is now."""

    def __init__(self, codings: Iterable[Coding], text: str) -> None:
        """Nothing is changed yet."""
        self.plan: EditPlan | None = None
        self.decisions: dict[str, Decision] = {}
        self.since: Script = ()
        """What was changed in the text after the plan was made."""
        self._text = text
        self._codings = tuple(codings)

    @property
    def is_current(self) -> bool:
        """Whether the plan is of the text as it is now."""
        return self.plan is not None and not self.since

    def moved(self, script: Script) -> None:
        """The text was changed further."""
        self.since = compose(self._text, self.since, script)

    def take(self, plan: EditPlan) -> None:
        """Take a plan of the text as it is now. What was decided about passages that are as they were stands."""
        places = OffsetMap(self.since)
        kept: dict[str, Decision] = {}
        for coding_id, decision in self.decisions.items():
            new = plan.by_id.get(coding_id)
            old = self.plan.by_id.get(coding_id) if self.plan else None
            stays = _carried(decision, places)
            if new is None or stays is None:
                continue
            same = old is not None and (old.fate, old.quote, old.to_decide) == (new.fate, new.quote, new.to_decide)
            if same or decision.choice is Choice.PLACE:
                kept[coding_id] = stays
        self.plan, self.decisions, self.since, self._text = plan, kept, (), plan.text

    def decide(self, coding_id: str, decision: Decision | None) -> bool:
        """Say what becomes of a passage; None takes it back. False where the plan proposes nothing to accept."""
        if self.plan is None or coding_id not in self.plan.by_id:
            return False
        passage = self.plan.by_id[coding_id]
        if decision is None:
            self.decisions.pop(coding_id, None)
        elif decision.choice is Choice.ACCEPT and not passage.has_place:
            return False
        elif decision.choice is Choice.ACCEPT and not passage.to_decide:
            self.decisions.pop(coding_id, None)
        else:
            self.decisions[coding_id] = decision
        return True

    def rows(self) -> tuple[Row, ...]:
        """The passages that are more than moved along: what is to be decided first, each kind in the text's order.

        Deciding does not move a row, so that nothing jumps away under the hand.
        """
        if self.plan is None:
            return ()
        found = [self._row(self.plan, one) for one in self.plan.passages]
        return tuple(sorted((one for one in found if one is not None), key=lambda one: one.section))

    def waiting(self) -> tuple[Row, ...]:
        """Those of which a person must still say what becomes of them."""
        return tuple(one for one in self.rows() if one.waits)

    def spans(self) -> dict[str, tuple[int, int]]:
        """Where each passage that has a place lies in the text as it is now."""
        places = OffsetMap(self.since)
        found = {coding_id: places.span(*span)[:2] for coding_id, span in self.planned_spans().items()}
        return {coding_id: span for coding_id, span in found.items() if span[0] < span[1]}

    def place_of(self, coding_id: str) -> tuple[int, int] | None:
        """Where a passage lies in the text as it is now, or where it lay: an empty span then."""
        planned = self.planned_spans().get(coding_id)
        if planned is not None:
            return OffsetMap(self.since).span(*planned)[:2]
        if self.plan is None or coding_id not in self.plan.by_id:
            return None
        place = OffsetMap(self.since).before(self.plan.by_id[coding_id].start)
        return place, place

    def planned_spans(self) -> dict[str, tuple[int, int]]:
        """Where each passage that has a place lies in the text of the plan; `since` leads on from there."""
        if self.plan is None:
            return {one.id: (one.start, one.end) for one in self._codings if one.start < one.end}
        spans = {one.coding.id: (one.start, one.end) for one in self.plan.passages if one.has_place}
        for coding_id, decision in self.decisions.items():
            if decision.choice is Choice.PLACE:
                spans[coding_id] = (decision.start, decision.end)
            elif decision.choice is not Choice.ACCEPT:
                spans.pop(coding_id, None)
        return spans

    def _row(self, plan: EditPlan, passage: PassageAfter) -> Row | None:
        decision = self.decisions.get(passage.coding.id)
        was_lost = passage.coding.lost is not None
        if passage.to_decide:
            section = Section.DECIDE
        elif was_lost and passage.fate is Fate.LOST and decision is None:
            return None
        elif passage.fate in _SECTIONS:
            section = _SECTIONS[passage.fate]
        elif decision is not None:
            section = Section.CHANGED
        else:
            return None
        before = passage.coding.quote if passage.coding.lost is None else passage.coding.lost
        return Row(section, passage, decision, before, _after(plan.text, passage, decision))


def _after(text: str, passage: PassageAfter, decision: Decision | None) -> str:
    if decision is None or decision.choice is Choice.ACCEPT:
        return passage.quote
    return text[decision.start : decision.end] if decision.choice is Choice.PLACE else ""


def _carried(decision: Decision, places: OffsetMap) -> Decision | None:
    if decision.choice is not Choice.PLACE:
        return decision
    start, end = places.span(decision.start, decision.end)[:2]
    return Decision(Choice.PLACE, start, end) if start < end else None


@dataclass(frozen=True)
class Tally:
    """How many passages fare how, and what else a plan does: the figures that head the summary."""

    stay: int
    move: int
    change: int
    grow: int
    shrink: int
    lose: int
    found: int
    decide: int
    """Those that a person must still say something about."""
    places: int
    """How many places of the text differ."""
    new_speakers: tuple[str, ...]
    other_voice: int
    """Turns that somebody else speaks now."""
    turns: int
    """How many turns there are more, or less."""


def tally(review: Review) -> Tally | None:
    """The figures of a review; None before there is a plan."""
    plan = review.plan
    if plan is None:
        return None
    rows = review.rows()
    counts = plan.counts
    gone = sum(one.is_gone and not one.waits and one.passage.coding.lost is None for one in rows)
    return Tally(
        stay=counts.get(Fate.KEPT, 0),
        move=counts.get(Fate.MOVED, 0),
        change=counts.get(Fate.CHANGED, 0) + counts.get(Fate.SPLIT, 0),
        grow=_settled(rows, Fate.GROWN),
        shrink=_settled(rows, Fate.SHRUNK),
        lose=gone,
        found=_settled(rows, Fate.FOUND),
        decide=len(review.waiting()),
        places=len(plan.script),
        new_speakers=tuple(one.label for one in plan.new_speakers),
        other_voice=_other_voices(plan),
        turns=len(plan.turns) - len(plan.old_turns),
    )


def _settled(rows: Iterable[Row], fate: Fate) -> int:
    return sum(one.passage.fate is fate and not one.waits and not one.is_gone for one in rows)


def _other_voices(plan: EditPlan) -> int:
    places = OffsetMap(plan.script)
    before: Mapping[int, int | None] = {places.before(one.said): one.speaker for one in plan.old_turns}
    return sum(one.said in before and before[one.said] != one.speaker for one in plan.turns)
