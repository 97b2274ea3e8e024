from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from qualcase.coding.events import Event
from qualcase.coding.frame import Wave
from qualcase.coding.sources import Source, SourceKind
from qualcase.coding.timeline import Band, Life, make_timeline
from qualcase.ui.places.timeline_placing import place_marks

WAVE = Wave("w", "2015", 0, dt.date(2015, 9, 1), dt.date(2016, 1, 31))
SOURCE = Source("s", "leder", SourceKind.INTERVIEW, "v", date=dt.date(2015, 10, 19))
DAYS = st.dates(dt.date(2010, 1, 1), dt.date(2020, 12, 31))


def test_everything_dated_stands_in_the_order_of_time() -> None:
    policy = replace(
        SOURCE, id="p", name="politik", kind=SourceKind.DOCUMENT, date=None, valid_from=dt.date(2014, 1, 1)
    )
    events = [
        Event("2", dt.date(2016, 5, 1), "Ny leder", case_id="c"),
        Event("1", dt.date(2014, 3, 1), "Start", "site"),
    ]
    life = Life("K01", dt.date(2013, 2, 1), None)
    made = make_timeline(
        [WAVE], [SOURCE, policy, replace(SOURCE, id="x", date=None)], events, life=life, site_id="site"
    )
    assert [(one.band, one.words, one.of_site) for one in made.marks] == [
        (Band.LIFE, "K01", False),
        (Band.VALIDITY, "politik", False),
        (Band.SOURCE, "leder", False),
        (Band.EVENT, "Start", True),
        (Band.EVENT, "Ny leder", False),
    ]
    assert made.undated == 1
    assert made.first < dt.date(2013, 2, 1)
    assert made.last > dt.date(2016, 5, 1)
    assert [day.year for day in made.years()] == [2014, 2015, 2016]


def test_how_long_a_document_holds_does_not_stretch_the_axis() -> None:
    policy = replace(SOURCE, id="p", valid_from=dt.date(1990, 1, 1), valid_to=dt.date(2040, 1, 1))
    made = make_timeline([WAVE], [policy], [])
    assert made.first.year == 2015
    assert made.last.year == 2016
    (bar,) = [one for one in place_marks(made, 500, len) if one.mark.lasts]
    assert (bar.left, bar.right) == (0, 500)


def test_an_empty_timeline_has_an_axis() -> None:
    made = make_timeline([], [], [])
    assert made.first < made.last
    assert place_marks(made, 300, len) == []


@given(
    st.lists(st.tuples(DAYS, st.text("abc ", max_size=60)), max_size=12),
    st.lists(DAYS, max_size=8),
    st.integers(80, 1500),
)
def test_nothing_covers_anything(events: list[tuple[dt.date, str]], dates: list[dt.date], width: int) -> None:
    sources = [replace(SOURCE, id=str(number), date=day, valid_from=day) for number, day in enumerate(dates)]
    happened = [Event(f"e{number}", day, words or "x", "site") for number, (day, words) in enumerate(events)]
    placed = place_marks(make_timeline([WAVE], sources, happened), width, lambda words: 7 * len(words))
    for one, other in combinations(placed, 2):
        if (one.mark.band, one.lane) == (other.mark.band, other.lane):
            assert one.reach[1] <= other.reach[0] or other.reach[1] <= one.reach[0]
    assert all(one.reach[0] >= 0 and one.reach[1] <= width + 20 for one in placed)
