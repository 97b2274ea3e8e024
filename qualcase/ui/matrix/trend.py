"""The small line over all waves in a cell: where its points lie between the bottom and the top of the cell."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING

import numpy as np

from qualcase.coding.comparison import Measure

if TYPE_CHECKING:
    import numpy.typing as npt

    from qualcase.coding.comparison import Comparison

STEPS = 12
"""So many heights are told apart, so that equal lines are drawn once."""
_RATINGS = (-2.0, 2.0)
Trend = tuple[int | None, ...]
"""For each wave the height from 0 to `STEPS`; None where there is a gap."""
_WITHOUT = (Measure.YES, Measure.QUOTE)


def has_trend(comparison: Comparison) -> bool:
    """Whether cells show a line: over more than two waves, under a measure that can be more or less."""
    waves = comparison.change is not None and len(comparison.splits) > 2
    return waves and comparison.measure not in _WITHOUT


class Trends:
    """The lines of one comparison, on one scale for all of its cells and another for its totals."""

    def __init__(self, comparison: Comparison) -> None:
        """Find the scales."""
        self._comparison = comparison
        totals = _totals(comparison)
        self._scales = (_scale(comparison, ~totals), _scale(comparison, totals))

    def at(self, row: int, column: int) -> Trend:
        """The line of a cell."""
        shown = self._comparison
        is_total = "total" in (shown.rows[row].stands_for, shown.columns[column].stands_for)
        low, high = self._scales[is_total]
        return tuple(
            None if isnan(one) else round((min(max(one, low), high) - low) / (high - low) * STEPS)
            for one in shown.line_at(row, column)
        )


def _totals(shown: Comparison) -> npt.NDArray[np.bool_]:
    rows = np.array([one.stands_for == "total" for one in shown.rows], dtype=bool)
    columns = np.array([one.stands_for == "total" for one in shown.columns], dtype=bool)
    found: npt.NDArray[np.bool_] = rows[:, None] | columns[None, :]
    return found


def _scale(shown: Comparison, cells: npt.NDArray[np.bool_]) -> tuple[float, float]:
    """The figures at the bottom and at the top: parts of a base from none to all, ratings as tinted, else from 0."""
    if shown.measure in (Measure.PERSONS, Measure.SOURCES):
        return 0.0, 1.0
    figures = shown.values[cells]
    if shown.measure is Measure.CODINGS:
        with np.errstate(invalid="ignore", divide="ignore"):
            figures = 1000 * figures / shown.bases[cells]
    figures = figures[np.isfinite(figures)]
    lowest, highest = (float(figures.min()), float(figures.max())) if len(figures) else (0.0, 1.0)
    if shown.measure is Measure.RATING:
        return min(_RATINGS[0], lowest), max(_RATINGS[1], highest)
    return 0.0, highest if highest > 0 else 1.0
