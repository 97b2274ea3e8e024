"""The turns around an excerpt: what was said right before and after it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.sources import Turn


class Around(NamedTuple):
    """Text before and after an excerpt, and whether there is more on either side."""

    before: str
    after: str
    more: bool


def around(text: str, turns: Sequence[Turn], start: int, end: int, steps: int) -> Around:
    """So many turns around a span, counting the rest of its own turns as the first; paragraphs where nobody speaks."""
    if steps <= 0:
        return Around("", "", more=True)
    starts, ends = _pieces(text, turns)
    first = max(0, bisect_right(starts, start) - 1)
    last = min(len(ends) - 1, bisect_left(ends, end))
    begin = starts[max(0, first - steps)] if starts else 0
    finish = ends[min(len(ends) - 1, last + steps)] if ends else len(text)
    before, after = text[min(begin, start) : start], text[end : max(finish, end)]
    more = begin > 0 or finish < len(text)
    return Around(before.strip(), after.strip(), more)


def _pieces(text: str, turns: Sequence[Turn]) -> tuple[list[int], list[int]]:
    if turns:
        return [turn.start for turn in turns], [turn.end for turn in turns]
    starts, ends, at = list[int](), list[int](), 0
    for line in text.split("\n"):
        if line.strip():
            starts.append(at)
            ends.append(at + len(line))
        at += len(line) + 1
    return starts, ends
