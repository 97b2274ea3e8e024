"""Agreement of two coders, recounted slowly from the definitions."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise, product
from math import isnan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.coding.agreement import COEFFICIENTS, LEAST_SOURCES, RESAMPLES
from qualcase.compare.agreement.cutting import unitizing_alpha
from qualcase.compare.agreement.pairing import ReadSource, merged, pair

CODES = ("a", "b", "c")
sets = st.frozensets(st.sampled_from(CODES))


def source(name: str, units: list[tuple[frozenset[str], frozenset[str]]]) -> ReadSource:
    """A source of units that are ten code points long; each code of a unit is one passage over it."""
    passages = {
        code: tuple(
            tuple((10 * at, 10 * at + 10) for at, unit in enumerate(units) if code in unit[side]) for side in (0, 1)
        )
        for code in CODES
        if any(code in one or code in other for one, other in units)
    }
    return ReadSource(name, 10 * len(units), tuple(units), passages)  # type: ignore[arg-type]


def plainly(pairs: list[tuple[bool, bool]]) -> dict[str, Fraction | None]:
    """The coefficients as their authors write them, in exact fractions; None where undefined."""
    n = len(pairs)
    observed = Fraction(sum(one == other for one, other in pairs), n)
    first, second = (Fraction(sum(one[side] for one in pairs), n) for side in (0, 1))
    chance = first * second + (1 - first) * (1 - second)
    values = [value for one in pairs for value in one]
    yes = sum(values)
    differ = sum(one != other for at, one in enumerate(values) for place, other in enumerate(values) if at != place)
    disagree = Fraction(sum(2 * (one != other) for one, other in pairs), 2 * n)
    share = Fraction(yes, 2 * n)
    gwet = 2 * share * (1 - share)
    varies = 0 < yes < 2 * n
    both = sum(one and other for one, other in pairs)
    return {
        "per_cent": observed,
        "kappa": (observed - chance) / (1 - chance) if varies else None,
        "alpha": 1 - disagree / Fraction(differ, 2 * n * (2 * n - 1)) if varies else None,
        "ac1": (observed - gwet) / (1 - gwet) if varies else None,
        "dice": Fraction(2 * both, yes) if yes else None,
    }


@given(st.lists(st.lists(st.tuples(sets, sets), min_size=1, max_size=12), min_size=1, max_size=4))
def test_every_figure_is_that_of_a_plain_recount(texts: list[list[tuple[frozenset[str], frozenset[str]]]]) -> None:
    found = pair("one", "other", [source(str(at), units) for at, units in enumerate(texts)], CODES)
    units = [unit for text in texts for unit in text]
    used = [code for code in CODES if any(code in one | other for one, other in units)]
    assert [one.code_id for one in found.codes] == used
    stacked: list[tuple[bool, bool]] = []
    for held in found.codes:
        pairs = [(held.code_id in one, held.code_id in other) for one, other in units]
        stacked += pairs
        assert held.counts == tuple(
            pairs.count(cell) for cell in ((True, True), (True, False), (False, True), (False, False))
        )
        same(held.estimates, plainly(pairs))
        assert held.passages == (sum(one for one, _ in pairs), sum(other for _, other in pairs))
    if stacked:
        same(found.pooled.estimates, plainly(stacked))
    for name in COEFFICIENTS:
        defined = [one.estimates[name].value for one in found.codes if not isnan(one.estimates[name].value)]
        assert found.means[name] == pytest.approx(sum(defined) / len(defined)) if defined else isnan(found.means[name])


def same(found: object, told: dict[str, Fraction | None]) -> None:
    for name, value in told.items():
        got = found[name].value  # type: ignore[index]
        assert isnan(got) if value is None else got == pytest.approx(float(value))


def test_an_interval_needs_sources_enough_and_holds_the_figure() -> None:
    has, no = frozenset("a"), frozenset[str]()
    some = [(has, has), (has, no), (no, no), (no, no), (no, has), (has, has)]
    few = pair("one", "other", [source(str(at), some) for at in range(LEAST_SOURCES - 1)], CODES)
    assert not few.has_intervals
    assert isnan(few.codes[0].estimates["kappa"].low)
    texts = [source(str(at), some[at % 3 :] + some[: at % 4]) for at in range(LEAST_SOURCES)]
    enough = pair("one", "other", texts, CODES)
    assert enough.has_intervals
    for name in COEFFICIENTS:
        held = enough.codes[0].estimates[name]
        assert held.low < held.value < held.high
    again = pair("one", "other", texts, CODES)
    assert again.codes[0].estimates == enough.codes[0].estimates, "the same draw each time"


def test_draws_in_which_nothing_varies_are_counted_and_left_out() -> None:
    has, no = frozenset("a"), frozenset[str]()
    texts = [source("0", [(has, has), (no, no)]), *(source(str(at), [(no, no)] * 4) for at in range(1, 6))]
    held = pair("one", "other", texts, CODES).codes[0].estimates["kappa"]
    # A draw of six without the first source: (5/6)^6 of them.
    assert held.undefined == pytest.approx(RESAMPLES * (5 / 6) ** 6, rel=0.15)
    assert (held.low, held.value, held.high) == (1, 1, 1)


@given(
    st.lists(st.lists(st.booleans(), min_size=6, max_size=6), min_size=2, max_size=2),
)
def test_cutting_alike_is_one_where_both_cut_the_same_and_never_more(marks: list[list[bool]]) -> None:
    coders = [[(at, at + 1) for at, held in enumerate(one) if held] for one in marks]
    found = unitizing_alpha(coders, 12)
    if not any(any(one) for one in marks):
        assert isnan(found)
    else:
        assert found <= 1
        assert (found == 1) == (coders[0] == coders[1])


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda one: (one[0], one[0] + one[1]))))
def test_merged_passages_cover_what_was_covered(spans: list[tuple[int, int]]) -> None:
    found = merged(spans)
    covered = {at for start, end in spans for at in range(start, end)}
    assert {at for start, end in found for at in range(start, end)} == covered
    assert all(one[1] <= other[0] for one, other in pairwise(found))


def test_means_and_pooled_stand_for_different_things() -> None:
    # One code agreed on everywhere and common, one never agreed on and rare: stacked says more than the mean.
    both, no = frozenset("a"), frozenset[str]()
    units = [(both, both), (no, no)] * 8 + [(frozenset("b"), no), (no, frozenset("b"))]
    found = pair("one", "other", [source("0", units)], CODES)
    assert found.pooled.estimates["kappa"].value > found.means["kappa"]
    assert list(product(found.means)) == [(name,) for name in (*COEFFICIENTS, "cut")]
