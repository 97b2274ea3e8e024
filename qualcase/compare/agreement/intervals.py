"""Intervals by drawing sources anew: passages of one source are no independent cases, so whole sources are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from qualcase.coding.agreement import COEFFICIENTS, LEAST_SOURCES, RESAMPLES, Estimate
from qualcase.compare.agreement.coefficients import coefficients

if TYPE_CHECKING:
    import numpy.typing as npt

_SEED = 20_151_017
_BETWEEN = (2.5, 97.5)


def estimates(counts: npt.NDArray[np.int64]) -> list[dict[str, Estimate]]:
    """Every coefficient of every code with its interval.

    Args:
        counts: Shape (sources, codes, 4), the last as in `coefficients`.

    Returns:
        For each code, by coefficient. Under six sources no interval.
    """
    sources, codes, _ = counts.shape
    values = coefficients(counts.sum(axis=0))
    if sources < LEAST_SOURCES:
        return [{name: Estimate(float(values[name][code])) for name in COEFFICIENTS} for code in range(codes)]
    drawn = np.random.default_rng(_SEED).multinomial(sources, np.full(sources, 1 / sources), size=RESAMPLES)
    found: list[dict[str, Estimate]] = []
    for code in range(codes):
        again = coefficients(drawn @ counts[:, code])
        found.append({name: _estimate(float(values[name][code]), again[name]) for name in COEFFICIENTS})
    return found


def _estimate(value: float, again: npt.NDArray[np.float64]) -> Estimate:
    defined = again[~np.isnan(again)]
    undefined = len(again) - len(defined)
    if not len(defined) or np.isnan(value):
        return Estimate(value, undefined=undefined)
    low, high = np.percentile(defined, _BETWEEN)
    return Estimate(value, float(low), float(high), undefined)
