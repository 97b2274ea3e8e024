"""Where the words of a document's comments stand in the present text of a source."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.comments_back import Fit
from qualcase.text.differing import difference
from qualcase.text.edits import OffsetMap, extremes
from qualcase.text.quotes import nearest_place, occurrences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.sources import Turn

_KEPT = 0.5
"""From this share of its words on, a passage is the same one with some words changed."""
_ALIKE = 75.0
"""From this likeness (of 100) on, words elsewhere may be the passage."""
_AROUND = 60
"""Characters beside a passage that help to find it."""


class Found(NamedTuple):
    """A passage in the present text: code points, half-open; both 0 where nothing was found."""

    start: int
    end: int
    fit: Fit
    likeness: float
    whole_turn: bool = False
    """Whether it stands for a comment that lies around no words."""


_NOWHERE = Found(0, 0, Fit.NOWHERE, 0.0)


class Places:
    """Finds passages of a document's text in the present text of a source."""

    def __init__(self, words: str, text: str, turns: Sequence[Turn], *, only_names: bool = False) -> None:
        """Compare both.

        Args:
            words: The text of the document, or of the part of it that is the source.
            text: The present text of the source.
            turns: Of the present text.
            only_names: They differ by nothing but names that were taken out when the document was written.
        """
        self._words, self._text, self._turns = words, text, turns
        script = () if words == text else difference(words, text)
        self._same = not script
        self._only_names = only_names
        self._map = OffsetMap(script)
        self._sides = tuple(OffsetMap(one) for one in extremes(words, script)) if script else ()

    def find(self, start: int, end: int) -> Found:
        """Where a span of the document stands; blank space at its edges is left out."""
        first, last = self._without_blanks(start, end)
        if first >= last:
            return self._turn_at(start)
        if self._same:
            return Found(first, last, Fit.EXACT, 100.0)
        if self._only_names:
            return self._with_names(first, last)
        return self._moved(first, last)

    def point(self, place: int) -> int:
        """Where a place of the document lies."""
        return self._map.before(place)

    def _without_blanks(self, start: int, end: int) -> tuple[int, int]:
        words = self._words[start:end]
        return end - len(words.lstrip()) if words.strip() else end, start + len(words.rstrip())

    def _turn_at(self, place: int) -> Found:
        """What is said where a comment stands at a point: the turn, else the line."""
        here = self._map.before(place)
        turn = next((one for one in self._turns if one.start <= here <= one.end and one.said < one.end), None)
        if turn is not None:
            return Found(turn.said, turn.end, Fit.LIKELY, 100.0, whole_turn=True)
        start = self._text.rfind("\n", 0, here) + 1
        end = self._text.find("\n", here)
        line = self._text[start : len(self._text) if end < 0 else end]
        start += len(line) - len(line.lstrip())
        if not line.strip():
            return _NOWHERE
        return Found(start, start + len(line.strip()), Fit.LIKELY, 100.0, whole_turn=True)

    def _with_names(self, start: int, end: int) -> Found:
        """A passage whose edges may lie within a name: then the whole name belongs to it."""
        first, last = self._map.before(start), self._map.after(end)
        return Found(first, last, Fit.EXACT, 100.0) if first < last else _NOWHERE

    def _moved(self, start: int, end: int) -> Found:
        moved = self._map.span(start, end)
        quote = self._words[start:end]
        here = self._text[moved.start : moved.end]
        if here == quote and not moved.edited:
            certain = all((side.before(start), side.after(end)) == (moved.start, moved.end) for side in self._sides)
            return Found(moved.start, moved.end, Fit.EXACT if certain or self._once(quote) else Fit.LIKELY, 100.0)
        if moved.end > moved.start and (moved.kept >= _KEPT * (end - start) or moved.only_inside):
            return Found(*self._trimmed(moved.start, moved.end), Fit.EDITED, _likeness(quote, here))
        return self._elsewhere(start, end)

    def _once(self, quote: str) -> bool:
        return len(occurrences(self._text, quote)) == 1

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        words = self._text[start:end]
        if not words.strip():
            return start, end
        return end - len(words.lstrip()), start + len(words.rstrip())

    def _elsewhere(self, start: int, end: int) -> Found:
        """A passage that was moved or rewritten: the same words elsewhere, else the most like ones."""
        quote = self._words[start:end]
        starts = occurrences(self._text, quote)
        if starts:
            around = self._words[max(0, start - _AROUND) : end + _AROUND]
            best = max(starts, key=lambda at: _likeness(around, self._around(at, at + len(quote))))
            return Found(best, best + len(quote), Fit.LIKELY, 100.0)
        near = nearest_place(self._text, quote)
        if near is None or near.score < _ALIKE:
            return _NOWHERE
        return Found(*self._trimmed(near.start, near.end), Fit.LIKELY, near.score)

    def _around(self, start: int, end: int) -> str:
        return self._text[max(0, start - _AROUND) : end + _AROUND]


def _likeness(one: str, other: str) -> float:
    from rapidfuzz import fuzz

    return float(fuzz.ratio(one, other))
