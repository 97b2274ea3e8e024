"""Sources, events and the validity of documents on one axis of time. Free of Qt."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from qualcase.coding.events import Event
    from qualcase.coding.frame import Wave
    from qualcase.coding.sources import Source, SourceKind

_AIR = 0.02
"""Share of the axis that is left free at either end."""
_LEAST_DAYS = 90


class Band(IntEnum):
    """From top to bottom, what stands with its like."""

    LIFE = 0
    """From when to when a case runs."""
    VALIDITY = 1
    """From when to when a document holds."""
    SOURCE = 2
    EVENT = 3


@dataclass(frozen=True)
class TimeMark:
    """One thing on the axis."""

    band: Band
    id: str
    """Of the source or event; empty for the life of a case."""
    words: str
    starts: dt.date
    ends: dt.date | None = None
    """The last day of what lasts; None for a moment, and for what lasts on."""
    kind: SourceKind | None = None
    of_site: bool = False
    """An event of the case's site, not of the case itself."""

    @property
    def lasts(self) -> bool:
        """Whether it is more than a moment."""
        return self.band in (Band.LIFE, Band.VALIDITY)


@dataclass(frozen=True)
class Timeline:
    """The axis and what stands on it."""

    first: dt.date
    last: dt.date
    waves: tuple[Wave, ...]
    """Those that have dates."""
    marks: tuple[TimeMark, ...]
    """In order of time within each band."""
    undated: int = 0
    """Sources that cannot be shown."""

    def share(self, day: dt.date) -> float:
        """Where a day lies on the axis, 0 to 1; days outside it lie at its ends."""
        whole = (self.last - self.first).days or 1
        return min(max((day - self.first).days / whole, 0.0), 1.0)

    def years(self) -> list[dt.date]:
        """The first days of the years on the axis."""
        found = (dt.date(year, 1, 1) for year in range(self.first.year, self.last.year + 1))
        return [day for day in found if self.first <= day <= self.last]


@dataclass(frozen=True)
class Life:
    """From when to when a case runs, as far as that is known."""

    words: str
    starts: dt.date | None
    ends: dt.date | None


def make_timeline(
    waves: Iterable[Wave],
    sources: Sequence[Source],
    events: Iterable[Event],
    *,
    life: Life | None = None,
    name_of: Callable[[Source], str] = lambda source: source.name,
    site_id: str | None = None,
) -> Timeline:
    """The timeline of a case or site.

    `site_id` is the site of the case of which this is: its events are marked as the site's.
    """
    marks: list[TimeMark] = []
    if life is not None and (life.starts or life.ends):
        marks.append(TimeMark(Band.LIFE, "", life.words, life.starts or life.ends or dt.date.min, life.ends))
    for source in sources:
        words = name_of(source)
        if source.valid_from or source.valid_to:
            starts = source.valid_from or source.date or source.valid_to
            if starts is not None:
                marks.append(TimeMark(Band.VALIDITY, source.id, words, starts, source.valid_to, source.kind))
        if source.date is not None:
            marks.append(TimeMark(Band.SOURCE, source.id, words, source.date, None, source.kind))
    for event in events:
        of_site = site_id is not None and event.site_id == site_id
        marks.append(TimeMark(Band.EVENT, event.id, event.text, event.date, None, None, of_site))
    dated = tuple(wave for wave in waves if wave.starts and wave.ends)
    shown = {mark.id for mark in marks}
    first, last = _ends_of(marks, dated)
    return Timeline(
        first,
        last,
        dated,
        tuple(sorted(marks, key=lambda mark: (mark.band, mark.starts, mark.words))),
        sum(source.id not in shown for source in sources),
    )


def _ends_of(marks: Iterable[TimeMark], waves: Iterable[Wave]) -> tuple[dt.date, dt.date]:
    """First and last day of the axis, with some air. How long documents hold does not stretch it."""
    marks = list(marks)
    days = [mark.starts for mark in marks if mark.band is not Band.VALIDITY]
    days += [mark.ends for mark in marks if mark.band is Band.LIFE and mark.ends]
    days += [day for wave in waves for day in (wave.starts, wave.ends) if day]
    days = days or [day for mark in marks for day in (mark.starts, mark.ends) if day]
    first, last = (min(days), max(days)) if days else (dt.date(2000, 1, 1), dt.date(2000, 12, 31))
    missing = max(_LEAST_DAYS - (last - first).days, 0) // 2
    air = dt.timedelta(days=missing + max(int((last - first).days * _AIR), 1))
    return first - air, last + air


@dataclass(frozen=True)
class PlacedMark:
    """A mark in pixels: its point or bar, its label, its lane within its band."""

    mark: TimeMark
    left: int
    right: int
    """Of the point or bar."""
    label: tuple[int, int]
    """Left edge and width of its words; no width where there are none."""
    lane: int

    @property
    def reach(self) -> tuple[int, int]:
        """From where to where it takes room."""
        if not self.label[1]:
            return self.left, self.right
        return min(self.left, self.label[0]), max(self.right, self.label[0] + self.label[1])


POINT = 20
"""How wide the mark of a source is."""
DIAMOND = 12
_WIDEST_LABEL = 320
_BETWEEN = 6


def place_marks(timeline: Timeline, width: int, width_of: Callable[[str], int]) -> list[PlacedMark]:
    """Place the marks on an axis of a width; each takes the first lane of its band in which it crosses no other."""
    taken: dict[tuple[Band, int], list[tuple[int, int]]] = {}
    placed = []
    for mark in timeline.marks:
        bare = _bare(timeline, mark, width, width_of)
        lane = 0
        while _is_taken(taken.setdefault((mark.band, lane), []), bare.reach):
            lane += 1
        spans = taken[mark.band, lane]
        spans.insert(bisect_left(spans, bare.reach), bare.reach)
        placed.append(PlacedMark(mark, bare.left, bare.right, bare.label, lane))
    return placed


def _bare(timeline: Timeline, mark: TimeMark, width: int, width_of: Callable[[str], int]) -> PlacedMark:
    at = round(timeline.share(mark.starts) * width)
    words = min(width_of(mark.words), _WIDEST_LABEL)
    if mark.lasts:
        end = round(timeline.share(mark.ends or timeline.last) * width)
        right = max(end, at + DIAMOND)
        inside = right - at - 2 * _BETWEEN
        if words <= inside:
            return PlacedMark(mark, at, right, (at + _BETWEEN, words), 0)
        label = right + _BETWEEN if right + _BETWEEN + words <= width else max(at - _BETWEEN - words, 0)
        if label < right and label + words > at:  # there is room neither behind nor before it
            label, words = at + _BETWEEN, max(inside, 0)
        return PlacedMark(mark, at, right, (label, words), 0)
    if mark.band is Band.SOURCE:
        left = min(max(at - POINT // 2, 0), max(width - POINT, 0))
        return PlacedMark(mark, left, left + POINT, (left, 0), 0)
    left = min(max(at - DIAMOND // 2, 0), max(width - DIAMOND, 0))
    label = left + DIAMOND + _BETWEEN
    if label + words > width:
        label = max(left - _BETWEEN - words, 0)
        words = min(words, left - _BETWEEN - label)
    return PlacedMark(mark, left, left + DIAMOND, (label, max(words, 0)), 0)


def _is_taken(spans: Sequence[tuple[int, int]], reach: tuple[int, int]) -> bool:
    return any(left < reach[1] + _BETWEEN and reach[0] < right + _BETWEEN for left, right in spans)
