"""Coefficients of agreement of two coders on one code, from four counts; any number of tables at once.

Formulas: Cohen (1960) for kappa; Krippendorff (2004), chapter 11, nominal data and two coders, for alpha; Gwet (2008)
for AC1; Dice (1945). A coefficient that corrects for chance is undefined (NaN) where nothing varies.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]


def coefficients(counts: npt.ArrayLike) -> dict[str, Floats]:
    """Every coefficient of tables of counts.

    Args:
        counts: Shape (…, 4): units that both coded, only the first, only the second, neither.

    Returns:
        By the names of `coding.agreement.COEFFICIENTS`, each of shape (…).
    """
    tables = np.asarray(counts, dtype=np.float64)
    both, first, second, neither = np.moveaxis(tables, -1, 0)
    units = tables.sum(axis=-1)
    differ = first + second
    yes, no = 2 * both + differ, 2 * neither + differ
    with np.errstate(divide="ignore", invalid="ignore"):
        observed = (both + neither) / units
        by_chance = ((both + first) * (both + second) + (neither + first) * (neither + second)) / units**2
        share = yes / (2 * units)
        gwet = 2 * share * (1 - share)
        found = {
            "per_cent": observed,
            "kappa": (observed - by_chance) / (1 - by_chance),
            "alpha": 1 - (differ / units) * (2 * units) * (2 * units - 1) / (2 * yes * no),
            "ac1": (observed - gwet) / (1 - gwet),
            "dice": 2 * both / yes,
        }
    varies = (yes > 0) & (no > 0)
    for name in ("kappa", "alpha", "ac1"):
        found[name] = np.where(varies, found[name], np.nan)
    found["dice"] = np.where(yes > 0, found["dice"], np.nan)
    return found
