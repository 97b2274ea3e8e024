"""How strongly a cell is tinted, from 0 (not at all) to 8; a larger figure is never tinted less than a smaller one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from qualcase.coding.comparison import Measure

if TYPE_CHECKING:
    import numpy.typing as npt

    from qualcase.coding.comparison import Comparison

STRONGEST = 8
_YES = 4
_WORDS = 1
"""Behind words that are to be read."""
_RATINGS = (-2.0, 2.0)
"""The scale over which ratings are tinted where no rating lies beyond it."""


def levels(comparison: Comparison) -> npt.NDArray[np.int8]:
    """The level of every part of every cell. What is empty or without a figure has level 0, any figure at least 1.

    Totals have level 0: they would outshine the cells that they are of.
    """
    values = comparison.values
    known = ~np.isnan(values) & (comparison.empty == 0)
    known[[row.stands_for == "total" for row in comparison.rows], :] = False
    known[:, [column.stands_for == "total" for column in comparison.columns]] = False
    found = np.zeros(values.shape, dtype=np.int8)
    if not known.any():
        return found
    figures = values[known]
    if comparison.measure in (Measure.YES, Measure.QUOTE):
        found[known] = np.where(figures > 0, _YES if comparison.measure is Measure.YES else _WORDS, 0)
    elif comparison.measure is Measure.RATING:
        low, high = min(_RATINGS[0], figures.min()), max(_RATINGS[1], figures.max())
        found[known] = 1 + np.rint((figures - low) / (high - low) * (STRONGEST - 1))
    else:
        strongest = figures.max()
        share = figures / strongest if strongest > 0 else figures
        found[known] = np.where(figures > 0, np.maximum(np.ceil(share * STRONGEST), 1), 0)
    return found
