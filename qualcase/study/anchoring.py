"""What becomes of each coded passage when the text of its source changes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import combining

from qualcase.coding.editing import Fate, PassageAfter
from qualcase.text.edits import OffsetMap, extremes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qualcase.coding.codings import Coding
    from qualcase.coding.sources import Turn
    from qualcase.text.edits import Moved, Script

_ENOUGH_KEPT = 0.6
"""So much of a passage must still be there for an inferred edit inside it to be a correction and not another text."""
_JOINER = "\u200d"
_LONGEST = 100
"""So far the end of a word is looked for."""


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

    Silently accepted is only where the same words stand at the place that follows from the edits and cut no word, or
    where all edits lie strictly inside. Of inferred edits that must hold however they are read.
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
        if self._change.inferred:
            doubtful = self._doubtful(coding)
            if doubtful:
                return self._uncertain(coding, *doubtful)
        if moved.start == moved.end:
            return self._gone(coding, moved)
        intact = self._intact(coding)
        if intact:
            return self._same_words(coding, *intact)
        start, end = moved.start, moved.end
        quote = self._change.new[start:end]
        enough = not self._change.inferred or moved.kept >= _ENOUGH_KEPT * max(len(coding.quote), len(quote))
        if moved.only_inside and enough:
            return PassageAfter(coding, self._fate_of_edited(coding, start, end), start, end, quote)
        if moved.kept == end - start and not moved.replaced:
            return PassageAfter(coding, Fate.SHRUNK, start, end, quote, to_decide=True)
        return self._uncertain(coding, start, end)

    def _uncertain(self, coding: Coding, start: int, end: int) -> PassageAfter:
        return PassageAfter(coding, Fate.UNCERTAIN, start, end, self._change.new[start:end], to_decide=True)

    def _readings(self, coding: Coding) -> set[tuple[int, int]]:
        """Where a passage lies, however the edits are read."""
        maps = (self._places, *(self._extremes if self._change.inferred else ()))
        return {one.span(coding.start, coding.end)[:2] for one in maps}

    def _intact(self, coding: Coding) -> tuple[int, int] | None:
        """Where the words of a passage stand as they were."""
        new = self._change.new
        return next((one for one in self._readings(coding) if new[slice(*one)] == coding.quote), None)

    def _doubtful(self, coding: Coding) -> tuple[int, int] | None:
        """The longest of several places, where inferred edits can be read in ways that part a passage from its words.

        Read one way the words may be there and read another way gone, or there twice. That one reading would cut an
        edge that another one leaves alone is no doubt: blanks and full stops are alike everywhere.
        """
        readings = self._readings(coding)
        if len(readings) == 1:
            return None
        intact = [one for one in readings if self._change.new[slice(*one)] == coding.quote]
        gone = any(start == end for start, end in readings)
        return None if len(intact) == 1 and not gone else max(readings, key=lambda one: (one[1] - one[0], -one[0]))

    def _same_words(self, coding: Coding, start: int, end: int) -> PassageAfter:
        """A passage whose words are as they were; where it cuts a word that it did not cut before is listed."""
        old, new = self._change.old, self._change.new
        first, last = start, end
        if not _cuts(old, coding.start):
            first = next(
                (place for place in range(start, max(start - _LONGEST, -1), -1) if not _cuts(new, place)), start
            )
        if not _cuts(old, coding.end):
            last = next((place for place in range(end, end + _LONGEST) if not _cuts(new, place)), end)
        if (first, last) != (start, end):
            return self._uncertain(coding, first, last)
        return PassageAfter(coding, Fate.KEPT if start == coding.start else Fate.MOVED, start, end, coding.quote)

    def lost(self, coding: Coding) -> PassageAfter:
        """What becomes of a coding whose passage was lost before: its words may stand at its place again."""
        words = coding.lost or ""
        around = [one.around(coding.start) for one in self._extremes]
        first, last = min(start for start, _ in around), max(end for _, end in around)
        here = self._change.new[first:last]
        place = self._places.before(coding.start)
        if words and here.count(words) == 1 and here.find(words, here.find(words) + 1) < 0:
            start = first + here.find(words)
            decide = not self._change.brings_back
            return PassageAfter(coding, Fate.FOUND, start, start + len(words), words, to_decide=decide)
        return PassageAfter(coding, Fate.LOST, place, place, "")

    def _gone(self, coding: Coding, moved: Moved) -> PassageAfter:
        """A passage of which nothing is left at its place; its words may have been put elsewhere."""
        elsewhere = self._brought(coding.quote)
        if elsewhere is not None:
            return self._uncertain(coding, elsewhere, elsewhere + len(coding.quote))
        if moved.replaced:  # the new text may say the same in other words
            return self._uncertain(coding, moved.start, moved.start)
        return PassageAfter(coding, Fate.LOST, moved.start, moved.start, "")

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


def _cuts(text: str, place: int) -> bool:
    """Whether a place lies inside a word, or inside what is one sign to a reader."""
    if not 0 < place < len(text):
        return False
    before, behind = text[place - 1], text[place]
    return (before.isalnum() and behind.isalnum()) or _JOINER in (before, behind) or bool(combining(behind))


def _inside(begins: Sequence[int], start: int, end: int) -> int:
    """How many turns begin inside a passage, its first place aside."""
    return bisect_left(begins, end) - bisect_right(begins, start)
