"""Marks that move along with a text that is being changed, worked out only for the passages that are asked for.

A key press moves every passage behind it. Making all marks of a long text anew takes longer than a key press may; only
those in sight are drawn. Free of Qt.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qualcase.text.edits import Edit, OffsetMap, Script
from qualcase.ui.transcript.marks import MarkIndex, order_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qualcase.ui.transcript.marks import Mark


class MovedMarks(MarkIndex):
    """The marks of an earlier text in the positions of a later one."""

    def __init__(self, before: MarkIndex, script: Script) -> None:
        """`script` makes the later text of the earlier one."""
        super().__init__()
        self._before = before
        self._places = OffsetMap(script)
        self._back = OffsetMap(_inverse(script))

    def __len__(self) -> int:
        return len(self.ordered())

    def __iter__(self) -> Iterator[Mark]:
        return iter(self.ordered())

    def __contains__(self, coding_id: object) -> bool:
        return isinstance(coding_id, str) and self.get(coding_id) is not None

    def ordered(self) -> list[Mark]:
        """Every mark in the order of the text."""
        return self._moved(self._before.ordered())

    def get(self, coding_id: str) -> Mark | None:
        """The mark of a coding, if it is shown."""
        mark = self._before.get(coding_id)
        return next(iter(self._moved([mark])), None) if mark is not None else None

    def within(self, start: int, end: int) -> list[Mark]:
        """Marks that share at least one character with `start … end`, in the order of the text."""
        near = self._before.within(*self._around(start, end))
        return [one for one in self._moved(near) if one.start < end and one.end > start]

    def starting_in(self, start: int, end: int) -> list[Mark]:
        """Marks that begin in `start … end`, in the order of the text."""
        near = self._before.starting_in(*self._around(start, end))
        return [one for one in self._moved(near) if start <= one.start < end]

    def _around(self, start: int, end: int) -> tuple[int, int]:
        """A stretch of the earlier text outside which nothing comes to lie in `start … end`."""
        return self._back.before(start - 1) - 1, self._back.after(end + 1) + 1

    def _moved(self, marks: Iterable[Mark]) -> list[Mark]:
        found = []
        for mark in marks:
            start, end = self._places.span(mark.start, mark.end)[:2]
            if start < end:
                found.append(mark if start == mark.start and end == mark.end else replace(mark, start=start, end=end))
        return sorted(found, key=order_of)


def _inverse(script: Script) -> Script:
    """The way back, as far as places are concerned: what the texts say plays no part in it."""
    found, grown = [], 0
    for one in script:
        start = one.start + grown
        found.append(Edit(start, start + len(one.text), " " * (one.end - one.start)))
        grown += one.growth
    return tuple(found)
