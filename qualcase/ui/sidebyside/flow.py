"""Where each card stands: columns that flow down row by row, laid out only as far as somebody looks. Free of Qt."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qualcase.ui.sidebyside.items import Item

GAP = 8
"""Pixels between the rows."""


class Span(NamedTuple):
    """Where something stands, from the top, in pixels."""

    top: int
    height: int

    @property
    def bottom(self) -> int:
        """Where it ends."""
        return self.top + self.height


class Flow:
    """Rows below each other; in a row each column is a stack, and the highest stack makes the row's height."""

    def __init__(self, items: Sequence[Item] = (), columns: int = 1) -> None:
        """Start with nothing laid out. Items come row by row, in a row its heading first, then column by column."""
        self._items = items
        self.columns = columns
        self.spans: list[Span | None] = [None] * len(items)
        self.headings: list[int] = []
        """Items that stand over the whole width, as far as they are laid out."""
        self.stacks: list[list[int]] = [[] for _ in range(columns)]
        """Items of each column, from the top, as far as they are laid out."""
        self.row_bottoms: dict[int, int] = {}
        """Where each row ends that is laid out as a whole."""
        self._next = 0
        self._waiting: list[list[int]] = [[] for _ in range(columns)]
        self._bottoms = [0] * columns
        self._row = -1

    @property
    def is_done(self) -> bool:
        """Whether everything is laid out."""
        return self._next >= len(self._items) and not any(self._waiting)

    @property
    def reached(self) -> int:
        """Down to where everything is laid out."""
        open_ = [self._bottoms[one] for one in range(self.columns) if self._waiting[one]]
        return min(open_) if open_ else max(self._bottoms, default=0)

    @property
    def height(self) -> int:
        """Of everything: what is laid out, and for the rest as much as the rest is likely to need."""
        laid = sum(span is not None for span in self.spans)
        bottom = max(self._bottoms, default=0)
        return bottom if self.is_done or not laid else bottom * len(self._items) // laid

    def lay_to(self, wanted: int, height_of: Callable[[int], int]) -> None:
        """Lay out everything down to a height."""
        while not self.is_done and self.reached <= wanted:
            self._step(height_of)

    def lay_item(self, item: int, height_of: Callable[[int], int]) -> Span:
        """Lay out as far as an item; where it stands."""
        while (found := self.spans[item]) is None:
            self._step(height_of)
        return found

    def lay_some(self, number: int, height_of: Callable[[int], int]) -> None:
        """Lay out so many items more."""
        for _ in range(number):
            if self.is_done:
                return
            self._step(height_of)

    def at(self, column: int, y: int) -> int | None:
        """The item of a column at a height."""
        stack = self.stacks[column]
        place = bisect_right(stack, y, key=lambda one: self._span(one).top) - 1
        if place < 0 or self._span(stack[place]).bottom <= y:
            return None
        return stack[place]

    def between(self, column: int, top: int, bottom: int) -> list[int]:
        """The items of a column that are seen between two heights."""
        stack = self.stacks[column]
        first = max(0, bisect_right(stack, top, key=lambda one: self._span(one).top) - 1)
        last = bisect_right(stack, bottom, key=lambda one: self._span(one).top)
        return stack[first:last]

    def _span(self, item: int) -> Span:
        return self.spans[item] or Span(0, 0)

    def _step(self, height_of: Callable[[int], int]) -> None:
        """Lay out one item: of the row under way the next of the shortest stack, else the next row's heading."""
        open_ = [one for one in range(self.columns) if self._waiting[one]]
        if open_:
            column = min(open_, key=self._bottoms.__getitem__)
            self._put(self._waiting[column].pop(0), column, height_of)
            if not any(self._waiting):
                self.row_bottoms[self._row] = max(self._bottoms)
        else:
            self._begin_row(height_of)

    def _put(self, item: int, column: int, height_of: Callable[[int], int]) -> None:
        span = Span(self._bottoms[column], height_of(item))
        self.spans[item] = span
        self.stacks[column].append(item)
        self._bottoms[column] = span.bottom

    def _begin_row(self, height_of: Callable[[int], int]) -> None:
        heading, self._row = self._next, self._items[self._next].row
        top = max(self._bottoms) + (GAP if heading else 0)
        span = Span(top, height_of(heading))
        self.spans[heading] = span
        self.headings.append(heading)
        self._bottoms = [span.bottom] * self.columns
        self._next += 1
        while self._next < len(self._items) and self._items[self._next].row == self._row:
            self._waiting[self._items[self._next].column].append(self._next)
            self._next += 1
        if not any(self._waiting):
            self.row_bottoms[self._row] = span.bottom
