"""Why a case has no data in a wave: the first reason that applies, against a plain look at each."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from qualcase.coding.comparison import Dimension, Lacking
from qualcase.coding.filters import Filter
from qualcase.compare import stack
from qualcase.compare.lacking import lacking
from qualcase.compare.selection import select
from tests.compare.building import Small, at
from tests.compare.plain import Recount
from tests.compare.worlds import make_filter, make_world

if TYPE_CHECKING:
    from qualcase.coding.facts import Facts

YEARS = {"2015": (dt.date(2015, 9, 1), dt.date(2015, 12, 1)), "2017": (dt.date(2017, 9, 1), dt.date(2017, 12, 1))}


def dated(study: Small, starts: dict[str, dt.date], ends: dict[str, dt.date]) -> Facts:
    """The facts with dates of waves and cases."""
    facts = study.facts()
    frame = replace(
        facts.frame,
        waves=tuple(replace(one, starts=YEARS[one.id][0], ends=YEARS[one.id][1]) for one in facts.frame.waves),
        cases=tuple(replace(one, starts=starts.get(one.id), ends=ends.get(one.id)) for one in facts.frame.cases),
    )
    return replace(facts, frame=frame)


def test_the_first_reason_that_applies() -> None:
    study = Small(cases=("K01", "K02", "K03", "K04"))
    study.source("there", "I: nu\n", "K01", "2015")
    study.source("note", "I: nu\n", "K04", "2017")
    facts = dated(study, {"K02": dt.date(2016, 3, 1)}, {"K03": dt.date(2016, 6, 1)})
    found = lacking(select(stack(facts), Filter(kinds=("interview",), cases=("K01", "K02", "K03"))))
    assert found == {
        ("K01", "2017"): Lacking.NOT_REACHED,
        ("K02", "2015"): Lacking.NOT_BEGUN,
        ("K02", "2017"): Lacking.NOT_REACHED,
        ("K03", "2015"): Lacking.NOT_REACHED,
        ("K03", "2017"): Lacking.CLOSED,
        ("K04", "2015"): Lacking.NOT_REACHED,
        ("K04", "2017"): Lacking.FILTERED,
    }


def test_a_cell_says_it_in_any_crossing_with_case_and_wave() -> None:
    study = Small()
    study.code("Keys")
    study.source("there", "I: nu\nAnna: her\n", "K01", "2015")
    shown = replace(study.compare(), lacking={("K01", "2017"): Lacking.CLOSED})
    assert shown.lacking_at(*at(shown, "Keys", "K01", "2017")) is Lacking.CLOSED
    assert shown.lacking_at(*at(shown, "Keys", "K01", "2015")) is None
    turned = study.compare(dimensions=(Dimension.WAVE, Dimension.CASE, Dimension.CODE))
    turned = replace(turned, lacking=shown.lacking)
    assert turned.lacking_at(*at(turned, "2017", "K01", "Keys")) is Lacking.CLOSED


@given(st.integers(0, 5_000))
@settings(max_examples=60, deadline=None)
def test_against_a_plain_look(seed: int) -> None:
    """Just the cases and waves without a source that passes; filtered when there is one all the same."""
    world = make_world(seed)
    chosen = make_filter(world, seed + 1)
    found = lacking(select(stack(world.facts), chosen))
    frame = world.facts.frame
    passing, every = (Recount(world.plain, one) for one in (chosen, Filter()))
    for case in frame.cases:
        for wave in frame.waves:
            place = {Dimension.CASE: case.id, Dimension.WAVE: wave.id}
            if passing.passing(place):  # type: ignore[arg-type]
                assert (case.id, wave.id) not in found
            elif every.passing(place):  # type: ignore[arg-type]
                assert found[case.id, wave.id] is Lacking.FILTERED
            else:
                assert found[case.id, wave.id] is Lacking.NOT_REACHED
