"""What sets groups apart, against a recount over every way of dealing out the labels."""

from __future__ import annotations

from itertools import combinations
from statistics import fmean

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qualcase.compare.patterns import set_apart
from qualcase.compare.patterns.groups import ALL_WAYS, DEALT

FIGURE = st.one_of(st.none(), st.integers(0, 4).map(float))


def difference(row: list[float | None], first: set[int], second: set[int]) -> float | None:
    """Mean of one group minus that of the other; None where one has no figure."""
    means = []
    for group in (first, second):
        known = [row[case] for case in group if row[case] is not None]
        if not known:
            return None
        means.append(fmean(one for one in known if one is not None))
    return means[0] - means[1]


@given(st.data(), st.integers(2, 7))
@settings(max_examples=80, deadline=None)
def test_against_every_way(data: st.DataObject, cases: int) -> None:
    """Differences, means, bases and p of each row; cases in neither group change nothing."""
    rows = data.draw(st.lists(st.lists(FIGURE, min_size=cases, max_size=cases), min_size=1, max_size=3))
    groups = data.draw(st.lists(st.sampled_from([0, 1, 2]), min_size=cases, max_size=cases))
    first, second = ({n for n, one in enumerate(groups) if one == wanted} for wanted in (0, 1))
    figures = np.array([[np.nan if one is None else one for one in row] for row in rows])
    masks = [np.isin(np.arange(cases), list(one)) for one in (first, second)]
    found = {one.row: one for one in set_apart(figures, *masks).differences}
    for number, row in enumerate(rows):
        given_ = difference(row, first, second)
        if given_ is None:
            assert number not in found
            continue
        ways = [
            difference(row, set(chosen), (first | second) - set(chosen))
            for chosen in combinations(sorted(first | second), len(first))
        ]
        possible = [one for one in ways if one is not None]
        extreme = sum(abs(one) >= abs(given_) - 1e-9 for one in possible)
        assert found[number].difference == pytest.approx(given_)
        assert found[number].p == pytest.approx(extreme / len(possible))
        assert found[number].means[0] - found[number].means[1] == pytest.approx(given_)


def test_largest_first_and_the_same_each_time() -> None:
    """With many cases labels are dealt out at random, the same ones each time, and it is said."""
    random = np.random.default_rng(7)
    figures = random.random((5, 24))
    figures[3, :12] += 2
    first = np.arange(24) < 12
    one, other = (set_apart(figures, first, ~first) for _ in range(2))
    assert one == other
    assert not one.exact
    assert one.dealt == DEALT + 1
    assert one.differences[0].row == 3
    assert one.differences[0].p == pytest.approx(1 / (DEALT + 1))
    assert [abs(each.difference) for each in one.differences] == sorted(
        (abs(each.difference) for each in one.differences), reverse=True
    )


def test_few_cases_are_dealt_out_in_every_way() -> None:
    """Three against three: twenty ways; the most extreme of them and its mirror image make a tenth."""
    found = set_apart(np.array([[5.0, 6, 7, 0, 1, 2]]), np.arange(6) < 3, np.arange(6) >= 3)
    assert found.exact
    assert found.dealt == 20 <= ALL_WAYS
    assert found.differences[0].p == pytest.approx(2 / 20)
