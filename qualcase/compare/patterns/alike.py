"""How alike cases are by their codes, and the tree that joins what is alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from qualcase.coding.case_patterns import Alike, CodeInWave, Join, Pair
from qualcase.compare.arranging import alike_order, alike_tree
from qualcase.compare.patterns.lines import comparable, lines

if TYPE_CHECKING:
    import numpy.typing as npt

    from qualcase.coding.comparison import Comparison

    Floats = npt.NDArray[np.float64]
    Ints = npt.NDArray[np.int64]


class Likeness(NamedTuple):
    """All of the shape (cases, cases)."""

    values: Floats
    both: Ints
    either: Ints
    compared: Ints


def alike(shown: Comparison, how: Alike) -> Likeness:
    """How alike the columns of a comparison are, over the cells that can be compared in both (docs/measures.md)."""
    rows, columns, splits = shown.empty.shape
    held = np.moveaxis(comparable(shown), 1, 0).reshape(columns, rows * splits)
    yes = np.moveaxis(shown.empty == 0, 1, 0).reshape(held.shape) & held
    known, coded = held.astype(float), yes.astype(float)
    both, compared = coded @ coded.T, known @ known.T
    either = coded @ known.T + known @ coded.T - both
    with np.errstate(invalid="ignore", divide="ignore"):
        if how is Alike.JACCARD:
            values = np.where(either > 0, both / either, np.nan)
        elif how is Alike.DICE:
            values = np.where(either > 0, 2 * both / (both + either), np.nan)
        elif how is Alike.MATCHING:
            values = np.where(compared > 0, (compared - either + both) / compared, np.nan)
        else:
            values = _cosine(np.moveaxis(lines(shown), 1, 0).reshape(held.shape))
    return Likeness(values, both.astype(np.int64), either.astype(np.int64), compared.astype(np.int64))


def _cosine(figures: Floats) -> Floats:
    """Over what both have figures of; NaN where one of them is 0 throughout."""
    known = ~np.isnan(figures)
    filled = np.where(known, figures, 0.0)
    own = filled**2 @ known.astype(float).T
    length = np.sqrt(own * own.T)
    return np.where(length > 0, filled @ filled.T / length, np.nan)


def tree(likeness: Floats) -> tuple[tuple[Join, ...], tuple[int, ...]]:
    """The tree by average linkage, and its leaves from one end to the other."""
    if len(likeness) < 2:
        return (), tuple(range(len(likeness)))
    joins = tuple(
        Join(int(first), int(second), float(apart), int(size)) for first, second, apart, size in alike_tree(likeness)
    )
    return joins, tuple(alike_order(likeness))


def pair(shown: Comparison, first: int, second: int) -> Pair:
    """What two columns have in common, and what only one of them has, where both can be compared."""
    held = comparable(shown)
    known = held[:, first] & held[:, second]
    one, other = shown.empty[:, first] == 0, shown.empty[:, second] == 0

    def cells(wanted: npt.NDArray[np.bool_]) -> tuple[CodeInWave, ...]:
        return tuple(CodeInWave(row, split) for row, split in np.argwhere(wanted & known).tolist())

    return Pair(cells(one & other), cells(one & ~other), cells(other & ~one))
