"""The figures of a comparison that can be held against each other, all at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from qualcase.coding.comparison import EMPTIES, Empty, Measure

if TYPE_CHECKING:
    import numpy.typing as npt

    from qualcase.coding.comparison import Comparison

    Floats = npt.NDArray[np.float64]
    Bools = npt.NDArray[np.bool_]

_NOTHING_KNOWN = [EMPTIES.index(one) for one in (Empty.NO_DATA, Empty.NOT_CODED, Empty.NOT_ASKED)]
_SILENT = [EMPTIES.index(one) for one in (Empty.SILENT, Empty.ABSENT)]


def comparable(shown: Comparison) -> Bools:
    """Cells that hold a value, or are silent or absent. Shape (rows, columns, splits)."""
    return np.asarray(~np.isin(shown.empty, _NOTHING_KNOWN))


def lines(shown: Comparison) -> Floats:
    """What `Comparison.line_at` says of each cell. Shape (rows, columns, splits)."""
    found = shown.values.copy()
    with np.errstate(invalid="ignore", divide="ignore"):
        if shown.measure in (Measure.PERSONS, Measure.SOURCES):
            found = np.where(shown.bases != 0, shown.values / shown.bases, np.nan)
        elif shown.measure is Measure.CODINGS:
            found = np.where(shown.bases != 0, 1000 * shown.values / shown.bases, np.nan)
    if shown.measure is not Measure.RATING:
        found[np.isin(shown.empty, _SILENT)] = 0.0
    return np.asarray(found)
