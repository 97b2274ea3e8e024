"""Totals against the slow recount: every row over all columns, every column over all rows."""

from __future__ import annotations

import math
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from qualcase.coding.comparison import Dimension, Measure
from qualcase.coding.filters import Filter
from qualcase.compare import compare, make_crossing, stack
from qualcase.compare.totals import taken_together
from tests.compare.building import Small
from tests.compare.plain import Recount
from tests.compare.plain_totals import total
from tests.compare.test_recount import OTHERS, crossed_by, near, number, places
from tests.compare.worlds import World, make_filter, make_world

if TYPE_CHECKING:
    from qualcase.coding.comparison import Dimensions

CODE, CASE, WAVE = Dimension.CODE, Dimension.CASE, Dimension.WAVE


def check(world: World, chosen: Filter, dimensions: Dimensions, place: int, *, with_subcodes: bool) -> None:
    """Hold the totals over one axis (0 rows, 1 columns) under every measure against the recount."""
    recount = Recount(world.plain, chosen, with_subcodes=with_subcodes)
    by = crossed_by(world, dimensions)
    crossed = make_crossing(stack(world.facts), chosen, by, with_subcodes=with_subcodes)
    whole = compare(crossed, by, Measure.YES, world.scales)
    kept = (1 - place, 2)
    entries = sorted(((tuple(index[one] for one in kept), at) for index, at in places(whole)), key=itemgetter(0))
    together = {key: [at for _, at in group] for key, group in groupby(entries, key=itemgetter(0))}
    down, down_by = taken_together(crossed, by, place)
    expected = {key: total(recount, ats) for key, ats in together.items()}
    for what in Measure:
        shown = compare(down, down_by, what, world.scales)
        assert shown.values.shape[place] == 1
        for (other, split), (values, bases) in expected.items():
            at = (0, other, split) if place == 0 else (other, 0, split)
            assert near(number(shown.values[at]), values[what]), (what, at)
            assert near(number(shown.bases[at]), bases[what]), (what, at)


@settings(max_examples=300)
@given(
    seed=st.integers(0, 2**40),
    size=st.integers(1, 12),
    dimensions=st.sampled_from([(CODE, CASE, WAVE), *OTHERS]),
    place=st.sampled_from([0, 1]),
    filtered=st.booleans(),
    with_subcodes=st.booleans(),
)
def test_totals_are_counted_again(
    seed: int, size: int, dimensions: Dimensions, place: int, *, filtered: bool, with_subcodes: bool
) -> None:
    world = make_world(seed, size)
    chosen = make_filter(world, seed) if filtered else Filter()
    check(world, chosen, dimensions, place, with_subcodes=with_subcodes)


def test_a_person_in_two_cases_is_one_person_in_the_total() -> None:
    study = Small(people={"Anna": ()})
    study.code("Roller")
    for case in ("K01", "K02"):
        study.source(case, "Anna: vi deler nøglen her\n", case)
        study.coding(case, "deler nøglen her", "Roller")
    dimensions = (CODE, CASE, WAVE)
    crossing = make_crossing(stack(study.facts()), Filter(), dimensions, with_subcodes=True)
    shown = compare(*taken_together(crossing, dimensions, 1), Measure.PERSONS, {})
    assert shown.columns[0].stands_for == "total"
    assert (shown.values[0, 0, 0], shown.bases[0, 0, 0]) == (1, 1)
    assert math.isnan(shown.values[0, 0, 1])
