"""Where stripes and names stand beside the text: one stripe per coding, its name where it begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qualcase.ui.transcript.document import UNDERLINE_ROOM
from qualcase.ui.transcript.lanes import STRIPES
from qualcase.ui.transcript.marks import depths
from qualcase.ui.transcript.names import Slot, place_names

if TYPE_CHECKING:
    from qualcase.ui.transcript.geometry import Geometry
    from qualcase.ui.transcript.marks import Mark

_BEYOND = 40.0
"""How far stripes that begin or end out of sight are drawn past the edge."""
_SLACK = 2
"""Rows that a name may stand below the end of its stripe."""


class Stripe(NamedTuple):
    """One stripe; heights are the document's."""

    mark: Mark
    lane: int
    top: float
    bottom: float


class Name(NamedTuple):
    """A name in the margin, and the codings behind its `+2`."""

    mark: Mark
    top: float
    hidden: tuple[Mark, ...]


class StripePlan:
    """Stripes are worked out for what is in sight; names once for each paragraph that was in sight."""

    def __init__(self, geometry: Geometry, row: float, ascent: float) -> None:
        """`row` is the height of one name, `ascent` how far below its top its letters stand."""
        self._geometry = geometry
        self.row = row
        self._ascent = ascent
        self._names: dict[int, list[Name]] = {}

    def forget(self, start: int, end: int) -> None:
        """Work out anew the names beside a span. Its end counts too: it rules how far down a name may stand."""
        touched = self._geometry.sheet.paragraphs.touched(start, end)
        for number in [one for one in self._names if one in touched]:
            del self._names[number]

    def forget_all(self) -> None:
        """Work out everything anew: the lines stand elsewhere now."""
        self._names.clear()

    def stripes(self, top: float, bottom: float) -> list[Stripe]:
        """Stripes that show between two heights."""
        sheet = self._geometry.sheet
        first, last = self._geometry.shown(top, bottom)
        begin, end = sheet.paragraphs[first].start, sheet.paragraphs[last].end
        found = []
        for mark in sheet.marks.within(begin, end):
            lane = sheet.lanes.stripes.of(mark.coding_id)
            if lane >= STRIPES:
                continue
            starts = self._geometry.line_at(mark.start).top if mark.start >= begin else top - _BEYOND
            ends = self._bottom_of(mark) if mark.end <= end else bottom + _BEYOND
            if ends > top and starts < bottom:
                found.append(Stripe(mark, lane, starts, ends))
        return found

    def density(self, top: float, bottom: float) -> list[tuple[float, float, int]]:
        """How many codings lie over what shows between two heights: (from, to, how many), in whole lines."""
        sheet = self._geometry.sheet
        first, last = self._geometry.shown(top, bottom)
        begin, end = sheet.paragraphs[first].start, sheet.paragraphs[last].end
        return [
            (self._geometry.line_at(start).top, self._geometry.line_at(stop - 1).bottom + UNDERLINE_ROOM, depth)
            for start, stop, depth in depths(sheet.marks.within(begin, end), begin, end)
        ]

    def names(self, top: float, bottom: float) -> list[Name]:
        """Names that show between two heights."""
        first, last = self._geometry.shown(top, bottom)
        return [
            name
            for number in range(first, last + 1)
            for name in self._names_of(number)
            if name.top + self.row > top and name.top < bottom
        ]

    def _bottom_of(self, mark: Mark) -> float:
        return self._geometry.line_at(mark.end - 1).bottom + UNDERLINE_ROOM

    def _names_of(self, number: int) -> list[Name]:
        if number not in self._names:
            self._names[number] = self._place(number)
        return self._names[number]

    def _place(self, number: int) -> list[Name]:
        sheet = self._geometry.sheet
        start, end = sheet.paragraphs[number]
        marks = sheet.marks.starting_in(start, end + 1)
        if number == 0 and start > 0:
            # What was begun in the part before is named again where this one begins.
            marks = [*(mark for mark in sheet.marks.within(start, start + 1) if mark.start < start), *marks]
        marks = [mark for mark in marks if sheet.is_striped(mark.coding_id)]
        if not marks:
            return []
        floor = self._geometry.paragraph_bottom(number)
        slots = [self._slot(mark, end, floor) for mark in marks]
        return [
            Name(marks[placed.number], placed.top, tuple(marks[one] for one in placed.hidden))
            for placed in place_names(slots, self.row)
        ]

    def _slot(self, mark: Mark, paragraph_end: int, floor: float) -> Slot:
        top = self._geometry.line_at(mark.start).baseline - self._ascent
        own_end = self._bottom_of(mark) + _SLACK * self.row if mark.end <= paragraph_end else floor
        return Slot(top, min(own_end, floor) - self.row)
