"""What sets two groups of cases apart: differences of means, held against labels that are dealt out by chance.

Labels are permuted over cases, never over passages, which are not independent of each other.
"""

from __future__ import annotations

from itertools import combinations
from math import comb
from typing import TYPE_CHECKING

import numpy as np

from qualcase.coding.patterns import GroupComparison, GroupDifference

if TYPE_CHECKING:
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]
    Bools = npt.NDArray[np.bool_]

ALL_WAYS = 10_000
"""Up to so many ways of dealing out the labels, each of them is looked at."""
DEALT = 9_999
SEED = 2015
_ROUNDING = 1e-9


def set_apart(figures: Floats, first: Bools, second: Bools) -> GroupComparison:
    """Differences of two groups of cases, largest first; rows without a figure in one of the groups are left out.

    p counts, among all ways of dealing out the labels of the cases that are in a group, those whose difference is at
    least as large in either direction, the given one among them. Where a case has no figure, it takes its label along
    and counts in neither mean.

    Args:
        figures: Shape (rows, cases); NaN where a case cannot be compared.
        first: The cases of the first group. Shape (cases,).
        second: Those of the second; no case is in both.
    """
    chosen = np.flatnonzero(first | second)
    size = int(first.sum())
    labels, exact = _ways(len(chosen), size, np.flatnonzero(first[chosen]))
    values = figures[:, chosen]
    known = ~np.isnan(values)
    filled = np.where(known, values, 0.0)
    in_first, in_second = (labels @ known.T.astype(float), (1 - labels) @ known.T.astype(float))
    with np.errstate(invalid="ignore", divide="ignore"):
        dealt = labels @ filled.T / in_first - (1 - labels) @ filled.T / in_second
    given = dealt[0]
    possible = ~np.isnan(dealt)
    extreme = possible & (np.abs(dealt) >= np.abs(given) - _ROUNDING)
    part = extreme.sum(axis=0) / np.maximum(possible.sum(axis=0), 1)
    found = [
        GroupDifference(
            row,
            (
                float(filled[row] @ labels[0] / in_first[0, row]),
                float(filled[row] @ (1 - labels[0]) / in_second[0, row]),
            ),
            (int(in_first[0, row]), int(in_second[0, row])),
            float(given[row]),
            float(part[row]),
        )
        for row in range(len(values))
        if possible[0, row]
    ]
    found.sort(key=lambda one: (-abs(one.difference), one.row))
    return GroupComparison(tuple(found), len(labels), exact)


def _ways(size: int, in_first: int, given: npt.NDArray[np.int64]) -> tuple[Floats, bool]:
    """Labels (1 for the first group), the given ones first. Shape (ways, cases)."""
    start = np.zeros((1, size))
    start[0, given] = 1
    if comb(size, in_first) <= ALL_WAYS:
        others = [one for one in combinations(range(size), in_first) if one != tuple(given.tolist())]
        labels = np.zeros((len(others), size))
        for number, one in enumerate(others):
            labels[number, list(one)] = 1
        return np.concatenate((start, labels)), True
    random = np.random.default_rng(SEED)
    dealt = random.permuted(np.repeat(start, DEALT, axis=0), axis=1)
    return np.concatenate((start, dealt)), False
