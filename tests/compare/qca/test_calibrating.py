"""Calibration by anchors, by groups and by thresholds."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.compare.qca.calibrating import by_groups, by_thresholds, direct, indirect
from qualcase.errors import UserError

NUMBERS = st.lists(st.floats(-1000, 1000), min_size=1, max_size=20)


@given(NUMBERS, st.floats(-50, 0), st.floats(0.5, 50), st.floats(51, 200))
def test_anchors_rise_and_hold(numbers: list[float], out: float, middle: float, in_: float) -> None:
    """0.05, 0.5 and 0.95 at the anchors; more is never less in; turned anchors turn memberships."""
    anchors = direct(np.array([out, middle, in_]), out, middle, in_)
    assert anchors.tolist() == pytest.approx([0.05, 0.5, 0.95])
    ordered = direct(np.sort(numbers), out, middle, in_)
    assert (np.diff(ordered) >= 0).all()
    assert ((ordered >= 0) & (ordered <= 1)).all()
    turned = direct(np.array(numbers), in_, middle, out)
    assert turned.tolist() == pytest.approx((1 - direct(np.array(numbers), out, middle, in_)).tolist())


def test_a_missing_number_stays_missing() -> None:
    """Nothing is filled in."""
    assert np.isnan(direct(np.array([np.nan, 3.0]), 0, 2, 5)).tolist() == [True, False]
    groups = np.array([0, 0.2, 0.4, 0.6, 0.8, 1])
    numbers = np.array([1, 2, 3, 4, np.nan, 6.0])
    assert np.isnan(indirect(numbers, groups)).tolist() == [False, False, False, False, True, False]
    assert by_thresholds(np.array([1.0, np.nan, 9]), [2, 5]).tolist()[::2] == [0, 2]


@pytest.mark.parametrize("anchors", [(1, 1, 2), (0, 3, 2), (2, 3, 3)])
def test_a_crossover_lies_between(anchors: tuple[float, float, float]) -> None:
    """Otherwise it says what to do."""
    with pytest.raises(UserError, match="between"):
        direct(np.array([1.0]), *anchors)


def test_groups_are_smoothed() -> None:
    """Groups that rise along a logistic curve in the numbers come back as that curve."""
    numbers = np.linspace(1, 100, 60)
    true = 1 / (1 + np.exp(-(0.1 * numbers - 5)))
    assert indirect(numbers, true).tolist() == pytest.approx(true.tolist(), abs=1e-4)
    sorted_by_hand = np.round(true * 5) / 5
    assert np.abs(indirect(numbers, sorted_by_hand) - true).max() < 0.08


@pytest.mark.parametrize("numbers", [[0.0, 1, 2, 3, 4, 5], [1.0, np.nan, np.nan, 3, 4, np.nan]])
def test_what_cannot_be_smoothed_is_said(numbers: list[float]) -> None:
    """Numbers of 0, or too few cases."""
    with pytest.raises(UserError):
        indirect(np.array(numbers), np.array([0, 0.2, 0.4, 0.6, 0.8, 1]))


@given(st.lists(st.floats(-10, 10), min_size=1), st.lists(st.floats(-10, 10), min_size=1, max_size=4))
def test_thresholds_count_what_is_reached(numbers: list[float], thresholds: list[float]) -> None:
    """A number has as many steps behind it as thresholds that it reaches."""
    found = by_thresholds(np.array(numbers), thresholds)
    assert found.tolist() == [sum(1 for one in thresholds if one <= number) for number in numbers]


def test_groups_between_thresholds_rise_or_fall() -> None:
    """Thresholds from out to in; the other way round less is more."""
    numbers = np.array([2.0, 4, 7, 9, 12, 15, 18, 25, 30, np.nan])
    rising = by_groups(numbers, (5, 10, 20))
    assert np.all(np.diff(rising[:-1]) > 0)
    assert np.isnan(rising[-1])
    assert by_groups(numbers, (20, 10, 5))[:-1].tolist() == pytest.approx((1 - rising[:-1]).tolist(), abs=1e-6)


@pytest.mark.parametrize("thresholds", [(5,), (5, 5), (5, 20, 10)])
def test_thresholds_go_one_way(thresholds: tuple[float, ...]) -> None:
    """Else nobody could say which group is further in."""
    with pytest.raises(UserError, match="rising"):
        by_groups(np.arange(1.0, 9), thresholds)
