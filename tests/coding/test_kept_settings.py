"""What a comparison is asked by comes back from JSON as it was, also from earlier programs."""

from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from qualcase.coding.arranging import Arrangement, GroupBy, Order
from qualcase.coding.comparison import ByVariable, Dimension, Measure, Thresholds
from qualcase.coding.filters import Filter
from qualcase.coding.kept_settings import keep_settings, make_settings
from qualcase.coding.views import ViewSettings

IDS = st.text("0123456789abcdef", max_size=4)
BYS = st.one_of(
    st.sampled_from(Dimension), st.builds(ByVariable, IDS, st.lists(st.floats(-9, 9), max_size=3).map(tuple))
)


def arrangements(*, rows: bool) -> st.SearchStrategy[Arrangement]:
    hand = st.lists(IDS, max_size=3).map(tuple)
    return st.builds(Arrangement, st.sampled_from(Order), st.sampled_from(GroupBy), IDS, IDS, hand, rows=st.just(rows))


SETTINGS = st.builds(
    ViewSettings,
    filter=st.builds(Filter, cases=st.lists(IDS, max_size=2).map(tuple)),
    rows=BYS,
    columns=BYS,
    split=st.none() | BYS,
    measure=st.sampled_from(Measure),
    with_subcodes=st.booleans(),
    change=st.none() | st.tuples(IDS, IDS),
    thresholds=st.builds(Thresholds, st.floats(1, 50)),
    column_arrangement=arrangements(rows=False),
    row_arrangement=arrangements(rows=True),
    folded=st.lists(IDS, max_size=3).map(tuple),
    totals=st.booleans(),
)


@given(SETTINGS)
def test_they_come_back_from_json_as_they_were(settings: ViewSettings) -> None:
    assert make_settings(json.loads(json.dumps(keep_settings(settings)))) == settings


def test_views_of_an_earlier_program_stay_readable() -> None:
    kept = keep_settings(ViewSettings())
    for name in ("column_arrangement", "row_arrangement", "totals"):
        del kept[name]
    kept["column_sorting"] = {"by": "rating", "at": "code1", "descending": True, "order": []}
    kept["row_sorting"] = {"by": "hand", "at": "", "descending": False, "order": ["k2", "k1"]}
    assert make_settings(kept) == replace(
        ViewSettings(),
        column_arrangement=Arrangement(Order.RATING, by="code1"),
        row_arrangement=Arrangement(Order.HAND, hand=("k2", "k1"), rows=True),
    )
    kept["column_sorting"] = {"by": "", "at": "", "descending": False, "order": []}
    del kept["row_sorting"]
    assert make_settings({**kept, "something new": 1}) == ViewSettings()
