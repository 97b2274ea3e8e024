"""Saturation, against a plain recount, and the example of the definition."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.compare.patterns import saturation

ROWS = st.integers(1, 6).flatmap(
    lambda codes: st.lists(st.lists(st.booleans(), min_size=codes, max_size=codes), min_size=1, max_size=12)
)


def test_a_study_that_saturates() -> None:
    """Ten codes in the first four interviews, then 3 and 1, then nothing: 40 %, 10 %, 0 %."""
    uses = np.zeros((8, 14), dtype=bool)
    for interview, codes in enumerate(([0, 1, 2, 3], [3, 4, 5], [6, 7], [8, 9], [10, 11, 12], [13], [0], [1, 2])):
        uses[interview, codes] = True
    found = saturation([f"i{n}" for n in range(8)], uses)
    assert found.base_codes == 10
    assert [one.new for one in found.interviews] == [4, 2, 2, 2, 3, 1, 0, 0]
    assert [one.in_run for one in found.interviews] == [None] * 5 + [4, 1, 0]
    assert [one.share for one in found.interviews[5:]] == pytest.approx([0.4, 0.1, 0.0])
    assert found.reached == 8


@given(ROWS, st.integers(1, 5), st.integers(1, 3), st.sampled_from([0.0, 0.05, 0.3]))
def test_plain_recount(rows: list[list[bool]], base: int, run: int, threshold: float) -> None:
    """Every figure, counted from sets."""
    found = saturation(
        [str(n) for n in range(len(rows))], np.array(rows), base=base, run=run, threshold=threshold, orders=20
    )
    known: set[int] = set()
    sets = [{n for n, used in enumerate(row) if used} for row in rows]
    new = []
    for number, codes in enumerate(sets):
        new.append(len(codes - known))
        known |= codes
        assert (found.interviews[number].new, found.interviews[number].known) == (new[-1], len(known))
    base_codes = len(set().union(*sets[:base]))
    assert found.base_codes == base_codes
    reached = None
    for number in range(base + run, len(rows) + 1):
        in_run = sum(new[number - run : number])
        assert found.interviews[number - 1].in_run == in_run
        if reached is None and base_codes and in_run / base_codes <= threshold:
            reached = number
    assert found.reached == reached


@given(ROWS)
def test_the_band(rows: list[list[bool]]) -> None:
    """It rises, holds the middle, and ends with all codes whatever the order."""
    found = saturation([str(n) for n in range(len(rows))], np.array(rows), orders=50)
    every = int(np.array(rows).any(axis=0).sum())
    assert set(found.band[-1]) == {every}
    for low, middle, high in found.band:
        assert low <= middle <= high
    for one, other in zip(found.band, found.band[1:], strict=False):
        assert all(before <= after for before, after in zip(one, other, strict=True))


def test_nothing_to_look_at() -> None:
    """No interviews, or fewer than base and run: nothing is reached, and nothing breaks."""
    assert saturation([], np.zeros((0, 3), dtype=bool)).reached is None
    assert saturation(["a"], np.ones((1, 3), dtype=bool)).reached is None
