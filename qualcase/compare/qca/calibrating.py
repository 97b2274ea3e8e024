"""Calibration: from a variable's numbers to memberships, by anchors (direct) or by groups of cases (indirect).

Ragin, Redesigning Social Inquiry (2008), chapter 5. Log odds stand behind both, so no membership is quite 0 or 1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from qualcase.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]

FULL = 0.95
"""The membership at the anchor of full membership; that at the anchor of full non-membership is 1 − FULL."""
_ROUNDS, _ENOUGH = 100, 1e-10
_LEAST_THRESHOLDS = 2


def direct(numbers: Floats, out: float, crossover: float, in_: float) -> Floats:
    """Memberships from three anchors: fully out, neither in nor out, fully in. NaN stays NaN.

    Anchors fall where less of the variable means more of the set. Between anchor and crossover log odds go in a
    straight line, so that the anchors have 0.05, 0.5 and 0.95.

    Raises:
        UserError: The crossover does not lie between the two others.
    """
    if not (out < crossover < in_ or out > crossover > in_):
        raise UserError("The crossover must lie between the anchors of fully out and fully in. Change the anchors.")
    odds = np.log(FULL / (1 - FULL))
    above = (numbers - crossover) * (in_ - crossover) >= 0
    reach = np.where(above, abs(in_ - crossover), abs(out - crossover))
    distance = np.abs(numbers - crossover) / reach
    return _of_odds(odds * np.where(above, distance, -distance))


def indirect(numbers: Floats, grouped: Floats) -> Floats:
    """Memberships from a first sorting of cases into groups (0, 0.2 … 1), smoothed by their numbers. NaN stays NaN.

    A fractional logit of the groups on log x, √x, x and x² gives each number its membership.

    Raises:
        UserError: A number is 0 or less, or there are fewer than five cases with both.
    """
    known = ~(np.isnan(numbers) | np.isnan(grouped))
    if np.any(numbers[~np.isnan(numbers)] <= 0):
        raise UserError("This calibration needs numbers above 0. Use anchors instead.")
    terms = _fractional(numbers)
    least = terms.shape[1]
    if known.sum() < least:
        raise UserError("This calibration needs at least {n} cases with a number and a group.", n=least)
    weights = _logit_fit(terms[known], grouped[known])
    return _of_odds(terms @ weights)


def by_groups(numbers: Floats, thresholds: Sequence[float]) -> Floats:
    """Indirect calibration with groups that lie between thresholds, given from out to in; evenly from 0 to 1.

    Thresholds that fall mean that less of the variable is more of the set.

    Raises:
        UserError: There are fewer than two thresholds, they go both ways, or `indirect` cannot be done.
    """
    given = np.asarray(thresholds, dtype=float)
    steps = np.diff(given)
    if len(given) < _LEAST_THRESHOLDS or not ((steps > 0).all() or (steps < 0).all()):
        raise UserError("Give at least two thresholds, all rising or all falling.")
    values = by_thresholds(numbers, thresholds)
    grouped = values / len(given)
    return indirect(numbers, grouped if steps[0] > 0 else 1 - grouped)


def by_thresholds(numbers: Floats, thresholds: Sequence[float]) -> Floats:
    """Values 0, 1, 2 … by how many of the thresholds a number has reached. NaN stays NaN."""
    values = np.searchsorted(np.sort(np.asarray(thresholds, dtype=float)), numbers, side="right").astype(float)
    return np.asarray(np.where(np.isnan(numbers), np.nan, values))


def _of_odds(log_odds: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-np.clip(log_odds, -500, 500))))


def _fractional(numbers: Floats) -> Floats:
    """The powers in which the logit is linear, each scaled to a mean square of 1 so that the fit is stable."""
    raw = np.stack([np.ones_like(numbers), np.log(numbers), np.sqrt(numbers), numbers, numbers**2], axis=1)
    return np.asarray(raw / np.sqrt(np.nanmean(raw**2, axis=0)).clip(1e-12))


def _logit_fit(terms: Floats, grouped: Floats) -> Floats:
    """Weights that make the logit likeliest (iteratively reweighted least squares)."""
    mean = (grouped + 0.5) / 2
    line = np.log(mean / (1 - mean))
    weights: Floats = np.zeros(terms.shape[1])
    for _ in range(_ROUNDS):
        mean = _of_odds(np.clip(line, -30, 30))
        spread = np.maximum(mean * (1 - mean), 1e-12)
        root = np.sqrt(spread)
        right = root * (line + (grouped - mean) / spread)
        found = np.asarray(np.linalg.lstsq(terms * root[:, None], right, rcond=None)[0], dtype=np.float64)
        step = float(np.max(np.abs(found - weights)))
        line = np.asarray(terms @ found)
        weights = found
        if step < _ENOUGH * max(1.0, float(np.max(np.abs(found)))):
            break
    return weights
