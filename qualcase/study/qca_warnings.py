"""What a reader of an analysis must know before believing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.qca import RowKind, SolutionKind
from qualcase.coding.qca_settings import QcaWarning, WarningKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from qualcase.coding.qca import Memberships, Solution, TruthRow, TruthTable, Values

MANY_CONDITIONS, FEW_CASES = 5, 20
"""More conditions than this with fewer cases than that make nearly every case a configuration of its own."""
SKEWED = 0.85
"""From this part of the cases on one side of a set on, it says little."""


def warnings_of(
    data: Memberships, table: TruthTable, solutions: Mapping[SolutionKind, Solution], *, disputed: Iterable[str]
) -> Iterator[QcaWarning]:
    """Of the cases and sets, the table and its solutions; `disputed` are cases of which raters say different things."""
    used = len(data.cases) - len(table.missing)
    if len(data.conditions) > MANY_CONDITIONS and used < FEW_CASES:
        yield QcaWarning(WarningKind.MANY_CONDITIONS, n=used)
    if table.missing:
        yield QcaWarning(WarningKind.MISSING, table.missing, len(table.missing))
    if table.ambiguous:
        yield QcaWarning(WarningKind.AMBIGUOUS, table.ambiguous, len(table.ambiguous))
    names = tuple(disputed)
    if names:
        yield QcaWarning(WarningKind.RATERS_DIFFER, names, len(names))
    skewed = tuple(_skewed(data))
    if skewed:
        yield QcaWarning(WarningKind.SKEWED, skewed, len(skewed))
    odd = [row for row in table.rows if row.kind is RowKind.CONTRADICTION or row.against]
    if odd:
        yield QcaWarning(WarningKind.CONTRADICTION, tuple(case for row in odd for case in row.cases), len(odd))
    parsimonious = solutions.get(SolutionKind.PARSIMONIOUS)
    if parsimonious is not None and parsimonious.assumed:
        yield QcaWarning(WarningKind.ASSUMED, n=len(parsimonious.assumed))
    if any(one.cut_short for one in solutions.values()):
        yield QcaWarning(WarningKind.CUT_SHORT)


def enhanced_warnings(
    data: Memberships, both_ways: Sequence[TruthRow], untenable: Sequence[Values]
) -> Iterator[QcaWarning]:
    """Of rows that show the outcome and its absence alike, and of assumptions that cannot be."""
    if both_ways:
        cases = tuple(case for row in both_ways for case in row.cases)
        yield QcaWarning(WarningKind.BOTH_WAYS, cases, len(both_ways))
    if untenable:
        yield QcaWarning(WarningKind.UNTENABLE, tuple(map(data.term_words, untenable)), len(untenable))


def _skewed(data: Memberships) -> Iterator[str]:
    import numpy as np

    named = [*((one.name, data.values[:, n]) for n, one in enumerate(data.conditions) if one.is_set)]
    for name, column in [*named, (data.outcome_name, data.outcome)]:
        known = column[~np.isnan(column)]
        inside = float((known > 0.5).mean()) if len(known) else 0.5
        if max(inside, 1 - inside) > SKEWED:
            yield name
