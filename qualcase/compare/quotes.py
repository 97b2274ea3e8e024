"""The strongest excerpt of every cell: starred, then rated furthest from 0, then longest, then first in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from qualcase.compare.crossing import begins

if TYPE_CHECKING:
    from qualcase.compare.crossing import Crossing
    from qualcase.compare.stack import Ints, Stack


def strongest(crossing: Crossing) -> tuple[Ints, Ints, Ints]:
    """The strongest of the codings that count in each cell which has some: (coding, row, cell)."""
    coding, row, cell = crossing.told
    if not len(coding):
        return coding, row, cell
    rank, order = crossing.selection.stack.strength
    first = np.flatnonzero(begins(row, cell))
    return order[np.minimum.reduceat(rank[coding], first)], row[first], cell[first]


def strength(stack: Stack) -> tuple[Ints, Ints]:
    """Every coding's rank among all, strongest first, and the codings in that order."""
    words = np.bincount(stack.w_coding, weights=stack.w_last - stack.w_first, minlength=len(stack.c_code))
    rating = np.abs(np.nan_to_num(stack.c_rating, nan=-0.0))
    rated = ~np.isnan(stack.c_rating)
    order = np.lexsort((np.arange(len(words)), -words, -rating, ~rated, ~stack.c_star))
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    return rank, order
