"""What becomes of each coded passage when the text of its source changes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.editing import Fate, PassageAfter
from qualcase.text.edits import OffsetMap, extremes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qualcase.coding.codings import Coding
    from qualcase.coding.sources import Turn
    from qualcase.text.edits import Script

_ENOUGH_KEPT = 0.6
"""So much of a passage must still be there for an inferred edit inside it to be a correction and not another text."""


class Change(NamedTuple):
    """A change of a text, with what is known of how it came about."""

    old: str
    new: str
    script: Script
    old_turns: Sequence[Turn]
    turns: Sequence[Turn]
    inferred: bool = False
    """The edits were not seen but inferred from the two texts."""
    brings_back: bool = False
    """The new text is one that the source had before."""


def anchored(codings: Iterable[Coding], change: Change) -> tuple[PassageAfter, ...]:
    """What becomes of each passage; the codings may be of any coders, lost ones among them.

    Silently accepted is only where the same words stand at the place that follows from the edits, or where all edits
    lie strictly inside. Of inferred edits that must hold however they are read.
    """
    anchor = _Anchor(change)
    return tuple(anchor.lost(one) if one.lost is not None else anchor.placed(one) for one in codings)


class _Anchor:
    def __init__(self, change: Change) -> None:
        self._change = change
        self._places = OffsetMap(change.script)
        self._extremes = [OffsetMap(one) for one in extremes(change.old, change.script)]
        self._begins = [turn.start for turn in change.old_turns]
        self._new_begins = [turn.start for turn in change.turns]

    def placed(self, coding: Coding) -> PassageAfter:
        """What becomes of a passage that is there."""
        moved = self._places.span(coding.start, coding.end)
        start, end = moved.start, moved.end
        quote = self._change.new[start:end]
        if self._change.inferred:
            readings = {one.span(coding.start, coding.end)[:2] for one in self._extremes}
            if len(readings) > 1:
                start, end = max(readings, key=lambda one: one[1] - one[0])
                return PassageAfter(coding, Fate.UNCERTAIN, start, end, self._change.new[start:end], to_decide=True)
        if start == end:
            return self._deleted(coding, start)
        if quote == coding.quote:
            fate = Fate.KEPT if start == coding.start else Fate.MOVED
            return PassageAfter(coding, fate, start, end, quote)
        enough = not self._change.inferred or moved.kept >= _ENOUGH_KEPT * max(len(coding.quote), len(quote))
        if moved.only_inside and enough:
            return PassageAfter(coding, self._fate_of_edited(coding, start, end), start, end, quote)
        shorter = moved.kept == end - start
        return PassageAfter(coding, Fate.SHRUNK if shorter else Fate.UNCERTAIN, start, end, quote, to_decide=True)

    def lost(self, coding: Coding) -> PassageAfter:
        """What becomes of a coding whose passage was lost before: its words may stand at its place again."""
        words = coding.lost or ""
        first = min(one.before(coding.start) for one in self._extremes)
        last = max(one.after(coding.start) for one in self._extremes)
        here = self._change.new[first:last]
        place = self._places.before(coding.start)
        if words and here.count(words) == 1 and here.find(words, here.find(words) + 1) < 0:
            start = first + here.find(words)
            decide = not self._change.brings_back
            return PassageAfter(coding, Fate.FOUND, start, start + len(words), words, to_decide=decide)
        return PassageAfter(coding, Fate.LOST, place, place, "")

    def _deleted(self, coding: Coding, place: int) -> PassageAfter:
        """A passage of which nothing is left at its place; its words may have been put elsewhere."""
        elsewhere = self._brought(coding.quote)
        if elsewhere is None:
            return PassageAfter(coding, Fate.LOST, place, place, "")
        end = elsewhere + len(coding.quote)
        return PassageAfter(coding, Fate.UNCERTAIN, elsewhere, end, coding.quote, to_decide=True)

    def _brought(self, quote: str) -> int | None:
        """Where the one edit that brings these words brings them; None where none does, or they come twice."""
        grown = 0
        found: list[int] = []
        for one in self._change.script:
            if len(one.text) >= len(quote):
                at = one.text.find(quote)
                while at >= 0 and len(found) < 2:
                    found.append(one.start + grown + at)
                    at = one.text.find(quote, at + 1)
            grown += one.growth
        return found[0] if len(found) == 1 else None

    def _fate_of_edited(self, coding: Coding, start: int, end: int) -> Fate:
        if _inside(self._new_begins, start, end) > _inside(self._begins, coding.start, coding.end):
            return Fate.SPLIT
        growth = end - start - len(coding.quote)
        return Fate.GROWN if growth > 0 else Fate.SHRUNK if growth < 0 else Fate.CHANGED


def _inside(begins: Sequence[int], start: int, end: int) -> int:
    """How many turns begin inside a passage, its first place aside."""
    return bisect_left(begins, end) - bisect_right(begins, start)
