"""Sources, events and the validity of documents on one axis of time."""

from __future__ import annotations

import datetime as dt
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
