"""Lanes: side-by-side places for things that overlap, given once so that nothing jumps. Free of Qt."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from qualcase.ui.transcript.marks import Mark

UNDERLINES = 4
"""Rows of underlines below a line of text."""
STRIPES = 8
"""Stripes side by side in the margin."""


class Lanes:
    """Gives each span the lowest lane that is free over its whole length, up to a number of lanes.

    What finds none gets the number of lanes itself, which means: not drawn there.
    """

    def __init__(self, most: int) -> None:
        """All lanes are free."""
        self._most = most
        self._taken: list[list[tuple[int, int]]] = [[] for _ in range(most)]
        self._held: dict[str, tuple[int, int, int]] = {}

    @property
    def in_use(self) -> int:
        """How many lanes hold anything, counted from the first."""
        return max((number + 1 for number, taken in enumerate(self._taken) if taken), default=0)

    def of(self, key: str) -> int:
        """The lane that was given; the number of lanes when there was none."""
        held = self._held.get(key)
        return held[0] if held else self._most

    def numbers(self) -> dict[str, int]:
        """The lane of every span that got one."""
        return {key: held[0] for key, held in self._held.items()}

    def take(self, key: str, start: int, end: int) -> int:
        """Give a span the lowest free lane."""
        for number, taken in enumerate(self._taken):
            at = bisect_left(taken, (start, start))
            free_before = at == 0 or taken[at - 1][1] <= start
            free_after = at == len(taken) or taken[at][0] >= end
            if free_before and free_after:
                insort(taken, (start, end))
                self._held[key] = (number, start, end)
                return number
        return self._most

    def fill(self, spans: Iterable[tuple[str, int, int]]) -> None:
        """Give lanes to many spans that come in the order of their starts, when no lane is given yet."""
        ends = [0] * self._most
        numbers = range(self._most)
        for key, start, end in spans:
            for number in numbers:
                if ends[number] <= start:
                    ends[number] = end
                    self._taken[number].append((start, end))
                    self._held[key] = (number, start, end)
                    break

    def free(self, key: str) -> None:
        """Give a lane back; the others stay where they are."""
        held = self._held.pop(key, None)
        if held is not None:
            number, start, end = held
            taken = self._taken[number]
            del taken[bisect_left(taken, (start, end))]


class MarkLanes:
    """The underline row and the stripe lane of every mark of a text."""

    def __init__(
        self, marks: Sequence[Mark], reach: Callable[[int], int], is_striped: Callable[[str], bool] = lambda _: True
    ) -> None:
        """Give lanes to marks that stand in the order of the text; a stripe only to those that `is_striped` names.

        `reach` says how far a stripe that ends at a position keeps its lane: stripes cover whole lines, so two
        codings that do not overlap may still meet on one line.
        """
        self._reach = reach
        self._is_striped = is_striped
        self.rows = Lanes(UNDERLINES)
        self.stripes = Lanes(STRIPES)
        self.rows.fill((mark.coding_id, mark.start, mark.end) for mark in marks)
        beside = (mark for mark in marks if is_striped(mark.coding_id))
        self.stripes.fill((mark.coding_id, mark.start, reach(mark.end)) for mark in beside)

    def add(self, mark: Mark) -> None:
        """Give a new mark the lowest free lanes."""
        self.rows.take(mark.coding_id, mark.start, mark.end)
        if self._is_striped(mark.coding_id):
            self.stripes.take(mark.coding_id, mark.start, self._reach(mark.end))

    def remove(self, coding_id: str) -> None:
        """Give its lanes back."""
        self.rows.free(coding_id)
        self.stripes.free(coding_id)
