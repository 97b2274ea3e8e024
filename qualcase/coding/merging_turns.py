"""The turns of a text that two people changed: what each of them said of a turn stands, if the other one did not."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from qualcase.text.edits import OffsetMap

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qualcase.coding.sources import Turn
    from qualcase.text.edits import Script


@dataclass(frozen=True)
class Side:
    """What one of two people made of a text."""

    turns: Sequence[Turn]
    script: Script
    """Their edits of the old text."""
    onward: Script
    """The edits that make the text of both of theirs."""
    numbers: Mapping[int, int]
    """The numbers that the speakers of their turns have in the end; those that are left out keep theirs."""


def merge_turns(old: Sequence[Turn], mine: Side, theirs: Side, text: str) -> tuple[Turn, ...]:
    """The turns of the text that both make. A turn that one of them made or changed is as they have it; mine first."""
    own, other = _Places(mine), _Places(theirs)
    held = [(own.same_as(one), other.same_as(one), one) for one in old]
    made: dict[int, Turn] = {}
    same_of_both = [(m, t, one) for m, t, one in held if m is not None and t is not None]
    for mine_now, theirs_now, one in same_of_both:
        fields = [
            other.put(there) if own.leaves(before, here) and not other.leaves(before, there) else own.put(here)
            for before, here, there in zip(one[:3], mine_now[:3], theirs_now[:3], strict=True)
        ]
        start, said, end = fields
        seconds = theirs_now.seconds if mine_now.seconds == one.seconds else mine_now.seconds
        made[start] = one._replace(start=start, said=said, end=end, seconds=seconds)
    for side, kept in ((other, {t for _, t, _ in held}), (own, {m for m, _, _ in held})):
        for one in side.turns:
            if one not in kept:
                moved = side.moved(one)
                made[moved.start] = moved
    return _in_order([made[start] for start in sorted(made)], text)


class _Places:
    """Where turns and positions of the old text, and of one side, lie."""

    def __init__(self, side: Side) -> None:
        self.turns = side.turns
        self._numbers = side.numbers
        self._from_old, self._onward = OffsetMap(side.script), OffsetMap(side.onward)
        self._by_start = {one.start: one for one in side.turns if one.start < one.end}

    def same_as(self, turn: Turn) -> Turn | None:
        """The turn of this side that an old one still is: it begins where it did, and the same one speaks."""
        places = self._from_old
        for start in (places.after(turn.start), places.before(turn.start)):
            found = self._by_start.get(start)
            if found is not None and found.speaker == turn.speaker:
                return found
        return None

    def leaves(self, old: int, now: int) -> bool:
        """Whether this side changed nothing at a place of the old text, which lies at `now` of theirs."""
        return self._from_old.before(old) == now == self._from_old.after(old)

    def put(self, place: int) -> int:
        """Where a place of this side lies in the text of both."""
        return self._onward.after(place)

    def moved(self, turn: Turn) -> Turn:
        """A turn of this side in the text of both."""
        speaker = self._numbers.get(turn.speaker, turn.speaker) if turn.speaker is not None else None
        start, said, end = (self.put(one) for one in turn[:3])
        return turn._replace(start=start, said=said, end=end, speaker=speaker)


def _in_order(turns: list[Turn], text: str) -> tuple[Turn, ...]:
    """Turns that end where the next one begins, at the latest."""
    ordered = [one._replace(said=min(max(one.said, one.start), one.end)) for one in turns if one.start < one.end]
    for number, (one, after) in enumerate(pairwise(ordered)):
        if one.end > after.start:
            end = one.start + len(text[one.start : after.start].rstrip())
            ordered[number] = one._replace(said=min(one.said, end), end=end)
    return tuple(ordered)
