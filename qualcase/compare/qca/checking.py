"""What a solution must be held against: assumptions that cannot be, rows that say both, and another cut.

Enhanced standard analysis: Schneider and Wagemann, Set-Theoretic Methods (2012), chapter 8.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from math import isnan
from typing import TYPE_CHECKING

import numpy as np

from qualcase.coding.qca import NECESSARY, RELEVANT, CutRange, RowKind, SolutionKind
from qualcase.compare.qca.fitting import of_term, sufficiency
from qualcase.compare.qca.necessary import of_conditions
from qualcase.compare.qca.solving import minimised
from qualcase.compare.qca.tabulating import complete, negated, truth_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.qca import Cuts, Fit, Memberships, TruthRow, TruthTable, Values

_LEAST_CUT = 0.5
"""Below, a row whose cases are more out of the outcome than in it would be taken to show it."""


def both_ways(table: TruthTable, opposite: TruthTable) -> tuple[TruthRow, ...]:
    """Positive rows that are as positive for the absence of what is explained: simultaneous subset relations."""
    other = {row.values for row in opposite.of_kind(RowKind.POSITIVE)}
    return tuple(row for row in table.of_kind(RowKind.POSITIVE) if row.values in other)


def untenable(
    data: Memberships, table: TruthTable, opposite: TruthTable, assumed: Sequence[Values]
) -> tuple[Values, ...]:
    """Assumed configurations that cannot be: the opposite is assumed of them too, or they lack what is necessary."""
    elsewhere: set[Values] = set()
    if assumed and opposite.of_kind(RowKind.POSITIVE):
        elsewhere = set(minimised(opposite, SolutionKind.PARSIMONIOUS).assumed)
    needed = [
        one.term
        for one in of_conditions(data, negate=table.negated)
        if one.consistency >= NECESSARY and one.relevance >= RELEVANT
    ]
    return tuple(
        row
        for row in assumed
        if row in elsewhere
        or any(value is not None and row[place] != value for term in needed for place, value in enumerate(term))
    )


def by_cut(
    data: Memberships,
    cuts: Cuts,
    kind: SolutionKind,
    expected: Sequence[int | None] | None = None,
    *,
    negate: bool = False,
) -> tuple[CutRange, ...]:
    """What the solution is from each least consistency of a positive row on, lowest first.

    Only the consistencies of rows matter, so the ranges are exact. Neighbours with the same models are one range.
    """
    rows = truth_table(data, cuts, negate=negate).rows
    reached = {
        row.consistency
        for row in rows
        if row.kind is not RowKind.REMAINDER and not isnan(row.consistency) and row.consistency > _LEAST_CUT
    }
    found: list[CutRange] = []
    for low, high in pairwise([_LEAST_CUT, *sorted(reached)]):
        one = _at(data, replace(cuts, consistency=high, below=_below(cuts, high)), kind, expected, negate=negate)
        one = replace(one, low=low, high=high)
        if found and found[-1].models == one.models:
            found[-1] = replace(found[-1], high=high)
        else:
            found.append(one)
    return tuple(found)


def _at(
    data: Memberships, cuts: Cuts, kind: SolutionKind, expected: Sequence[int | None] | None, *, negate: bool
) -> CutRange:
    table = truth_table(data, cuts, negate=negate)
    positive = len(table.of_kind(RowKind.POSITIVE))
    if not positive:
        return CutRange(0, 0, 0, ())
    found = minimised(table, kind, expected)
    names = tuple(" + ".join(map(data.term_words, terms)) for terms in found.models)
    return CutRange(0, 0, positive, names, _fit(data, found.models[0], negate=negate) if found.models else None)


def _fit(data: Memberships, terms: Sequence[Values], *, negate: bool) -> Fit:
    whole, _ = complete(negated(data) if negate else data)
    return sufficiency(np.max([of_term(whole, term) for term in terms], axis=0), whole.outcome)


def _below(cuts: Cuts, cut: float) -> float | None:
    return min(cuts.below, cut) if cuts.below is not None else None
