"""Codings as the transcript draws them, and the index that finds those of a passage. Free of Qt."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from heapq import merge
from itertools import accumulate
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

WHOLE_TEXT = 20_000
"""Codings longer than this many characters are kept in a list apart: they would reach over everything."""

Order = tuple[int, int, str]


class Spanned(Protocol):
    """Anything with a begin and an end."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends; this position is not part of it."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One coding to draw. Positions are code points, half-open."""

    coding_id: str
    start: int
    end: int
    colour: str
    """`#RRGGBB`, as the theme in use shows the code's colour."""
    name: str
    """What stands in the margin."""
    note: str = ""
    """What hovering says below the name."""


def order_of(mark: Mark) -> Order:
    """Place in the order of the text: the longer one first where two begin together."""
    return (mark.start, -mark.end, mark.coding_id)


class MarkIndex:
    """All marks of one text in the order of the text.

    Sorted starts with the farthest end so far beside each: a passage's marks are found by bisection, walking back
    only while something still reaches into it.
    """

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        """Take up the marks; empty spans are left out, since there is nothing to draw."""
        self._by_id = {mark.coding_id: mark for mark in marks if mark.start < mark.end}
        ordered = sorted(self._by_id.values(), key=order_of)
        self._long = [mark for mark in ordered if _is_long(mark)]
        self._short = [mark for mark in ordered if not _is_long(mark)]
        self._orders = [order_of(mark) for mark in self._short]
        self._reach = list(accumulate((mark.end for mark in self._short), max))

    def __len__(self) -> int:
        return len(self._by_id)

    def __iter__(self) -> Iterator[Mark]:
        return iter(self._by_id.values())

    def ordered(self) -> list[Mark]:
        """Every mark in the order of the text."""
        return list(merge(self._short, self._long, key=order_of)) if self._long else self._short.copy()

    def __contains__(self, coding_id: object) -> bool:
        return coding_id in self._by_id

    def get(self, coding_id: str) -> Mark | None:
        """The mark of a coding, if it is shown."""
        return self._by_id.get(coding_id)

    def add(self, mark: Mark) -> None:
        """Take up one more mark."""
        self._by_id[mark.coding_id] = mark
        if _is_long(mark):
            self._long.insert(bisect_left([order_of(one) for one in self._long], order_of(mark)), mark)
            return
        at = bisect_left(self._orders, order_of(mark))
        self._short.insert(at, mark)
        self._orders.insert(at, order_of(mark))
        self._reach.insert(at, self._reach[at - 1] if at else 0)
        self._renew_reach(at)

    def remove(self, coding_id: str) -> Mark | None:
        """Take a mark out; None when it is not here."""
        mark = self._by_id.pop(coding_id, None)
        if mark is None:
            return None
        if _is_long(mark):
            self._long.remove(mark)
            return mark
        at = bisect_left(self._orders, order_of(mark))
        for column in (self._short, self._orders, self._reach):
            del column[at]
        self._renew_reach(at)
        return mark

    def within(self, start: int, end: int) -> list[Mark]:
        """Marks that share at least one character with `start … end`, in the order of the text."""
        found: list[Mark] = []
        at = bisect_left(self._orders, (end,)) - 1
        while at >= 0 and self._reach[at] > start:
            if self._short[at].end > start:
                found.append(self._short[at])
            at -= 1
        found.reverse()
        across = [mark for mark in self._long if mark.start < end and mark.end > start]
        return sorted(found + across, key=order_of) if across else found

    def starting_in(self, start: int, end: int) -> list[Mark]:
        """Marks that begin in `start … end`, in the order of the text."""
        found = self._short[bisect_left(self._orders, (start,)) : bisect_left(self._orders, (end,))]
        begun = [mark for mark in self._long if start <= mark.start < end]
        return sorted(found + begun, key=order_of) if begun else found

    def touching(self, start: int, end: int) -> list[Mark]:
        """Marks at a caret (`start == end`, both edges count) or sharing a character with a selection."""
        if start < end:
            return self.within(start, end)
        return [mark for mark in self.within(start - 1, start + 1) if mark.start <= start <= mark.end]

    def _renew_reach(self, at: int) -> None:
        reach = self._reach[at - 1] if at else 0
        for place in range(at, len(self._reach)):
            reach = max(reach, self._short[place].end)
            if self._reach[place] == reach and place > at:
                return
            self._reach[place] = reach


def _is_long(mark: Mark) -> bool:
    return mark.end - mark.start > WHOLE_TEXT


def depths(marks: Iterable[Spanned], start: int, end: int) -> list[tuple[int, int, int]]:
    """How many marks lie over each stretch of `start … end`: (from, to, depth), coded stretches only, joined."""
    steps: dict[int, int] = {}
    for mark in marks:
        first, last = max(mark.start, start), min(mark.end, end)
        if first < last:
            steps[first] = steps.get(first, 0) + 1
            steps[last] = steps.get(last, 0) - 1
    found: list[tuple[int, int, int]] = []
    depth, since = 0, start
    for place in sorted(steps):
        if steps[place] == 0:
            continue
        if depth:
            found.append((since, place, depth))
        depth += steps[place]
        since = place
    return found
