"""Paragraphs and turns of a text by position: what the caret stands in, what the next one is. Free of Qt."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qualcase.coding.sources import Turn

_ENDS = re.compile("[\n\u2029]")
_LINE = 80
"""At most so many characters stand on one line of the reading column."""


class Span(NamedTuple):
    """A stretch of text in code points, half-open."""

    start: int
    end: int


class Paragraphs:
    """Where each paragraph of a text begins and ends, as the view shows them."""

    def __init__(self, text: str, start: int = 0, end: int | None = None) -> None:
        """Split the text, or `start … end` of it, at line ends and at U+2029, which Qt takes for one."""
        limit = len(text) if end is None else end
        self._ends = [hit.start() for hit in _ENDS.finditer(text, start, limit)]
        self.starts = [start, *(end + 1 for end in self._ends)]
        self._ends.append(limit)

    def __len__(self) -> int:
        return len(self.starts)

    def __getitem__(self, number: int) -> Span:
        return Span(self.starts[number], self._ends[number])

    def number_at(self, position: int) -> int:
        """The paragraph that holds a position; a position at its end still belongs to it."""
        return max(bisect_right(self.starts, position) - 1, 0)

    def touched(self, start: int, end: int) -> range:
        """Numbers of the paragraphs that a span lies in."""
        return range(self.number_at(start), self.number_at(max(end - 1, start)) + 1)

    def line_reach(self, end: int) -> int:
        """The farthest position that can still stand on one line with what ends at `end`."""
        return max(end, min(self._ends[self.number_at(max(end - 1, 0))], end + _LINE))


class Reading:
    """The units that one moves by and selects: turns where there are any, else paragraphs with words in them."""

    def __init__(self, text: str, turns: Sequence[Turn], paragraphs: Paragraphs) -> None:
        """Keep the text and its turns, which stand in its order."""
        self._text = text
        self._turns = turns
        self._paragraphs = paragraphs
        self._starts = [turn.start for turn in turns]

    def turn_at(self, position: int) -> Turn | None:
        """The turn that holds a position; None before the first and after the end of the last."""
        number = bisect_right(self._starts, position) - 1
        if number < 0:
            return None
        turn = self._turns[number]
        return turn if position <= turn.end else None

    def unit_at(self, position: int) -> Span | None:
        """What is said in the turn at a position, else the paragraph there; None when nothing stands in it."""
        turn = self.turn_at(position)
        if turn is not None:
            return trimmed(self._text, turn.said, turn.end)
        return trimmed(self._text, *self._paragraphs[self._paragraphs.number_at(position)])

    def next_unit(self, position: int, passed: Callable[[Turn], bool] | None = None) -> Span | None:
        """The first unit with words in it that begins after a position; turns that are `passed` over do not count."""
        if self._turns:
            at = bisect_right(self._starts, position)
            return self._first(range(at, len(self._turns)), passed)
        here = self._paragraphs.number_at(position)
        return self._first(range(here + 1, len(self._paragraphs)))

    def previous_unit(self, position: int, passed: Callable[[Turn], bool] | None = None) -> Span | None:
        """The unit before the one at a position, of those that are not `passed` over."""
        if self._turns:
            here = bisect_right(self._starts, position) - 1
            return self._first(range(here - 1, -1, -1), passed)
        here = self._paragraphs.number_at(position)
        return self._first(range(here - 1, -1, -1))

    def _first(self, numbers: range, passed: Callable[[Turn], bool] | None = None) -> Span | None:
        for number in numbers:
            if self._turns:
                turn = self._turns[number]
                if passed is not None and passed(turn):
                    continue
                span = trimmed(self._text, turn.said, turn.end)
            else:
                span = trimmed(self._text, *self._paragraphs[number])
            if span is not None:
                return span
        return None


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The span without white space at its ends; None when nothing is left."""
    held = text[start:end]
    left = len(held) - len(held.lstrip())
    right = len(held.rstrip())
    return Span(start + left, start + right) if left < right else None
