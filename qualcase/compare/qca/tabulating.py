"""The truth table: which configurations cases have, and whether these go together with the outcome."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from math import isnan, nan, prod
from typing import TYPE_CHECKING

import numpy as np

from qualcase.coding.qca import Cuts, RowKind, TruthRow, TruthTable
from qualcase.compare.qca.fitting import of_term, sufficiency
from qualcase.errors import UserError

if TYPE_CHECKING:
    import numpy.typing as npt

    from qualcase.coding.qca import Memberships, Values

    Floats = npt.NDArray[np.float64]

HALF = 0.5
_ROUNDING = 1e-9
"""So far may a consistency fall short of a cut for no other reason than how computers add."""


def negated(data: Memberships) -> Memberships:
    """The same cases with the absence of the outcome as outcome."""
    return replace(data, outcome=1 - data.outcome, outcome_name=f"~{data.outcome_name}")


def complete(data: Memberships) -> tuple[Memberships, tuple[str, ...]]:
    """The cases of which nothing is missing, and the names of the others."""
    lacks = np.isnan(data.values)
    if data.any_value is not None:
        lacks &= ~data.any_value
    whole = ~(lacks.any(axis=1) | np.isnan(data.outcome))
    kept = replace(
        data,
        cases=tuple(case for case, one in zip(data.cases, whole, strict=True) if one),
        values=data.values[whole],
        outcome=data.outcome[whole],
        any_value=None if data.any_value is None else data.any_value[whole],
    )
    return kept, tuple(case for case, one in zip(data.cases, whole, strict=True) if not one)


def truth_table(data: Memberships, cuts: Cuts | None = None, *, negate: bool = False) -> TruthTable:
    """The rows that cases have, with what they say. Cases with a missing value are named and left out.

    Raises:
        UserError: A membership lies outside 0 to 1, a value is none of its condition's, or nothing is left.
    """
    cuts = cuts or Cuts()
    kept, missing = complete(negated(data) if negate else data)
    _check(kept)
    where, ambiguous = _rows_of_cases(kept)
    rows = [_row(kept, values, cases, cuts) for values, cases in where.items()]
    rows.sort(key=lambda row: tuple(-1 if one is None else one for one in row.values))
    shown = sum(1 for row in rows if row.kind is not RowKind.REMAINDER)
    return TruthTable(
        kept.conditions,
        tuple(rows),
        prod(one.levels for one in kept.conditions) - shown,
        missing,
        tuple(kept.cases[one] for one in ambiguous),
        negate,
    )


def _check(data: Memberships) -> None:
    if not data.conditions:
        raise UserError("Choose at least one condition.")
    if not data.cases:
        raise UserError("No case has a value for every condition and for the outcome. Fill in what is missing.")
    bad = (data.outcome < 0) | (data.outcome > 1)
    for number, condition in enumerate(data.conditions):
        column = data.values[:, number]
        if condition.is_set:
            bad |= (column < 0) | (column > 1)
        else:
            bad |= ~np.isin(column, np.arange(condition.levels)) & ~np.isnan(column)
    if bad.any():
        case = data.cases[int(np.flatnonzero(bad)[0])]
        raise UserError("A value of {case} is not possible for its condition. Mend it.", case=case)


def _rows_of_cases(data: Memberships) -> tuple[dict[Values, list[int]], list[int]]:
    """Which cases are like which configuration, and which are like none."""
    where: dict[Values, list[int]] = {}
    ambiguous = []
    for case in range(len(data.cases)):
        values: list[int | None] = []
        for number, condition in enumerate(data.conditions):
            held = data.values[case, number]
            if data.any_value is not None and data.any_value[case, number]:
                values.append(None)
            elif condition.is_set and held == HALF:
                break
            else:
                values.append(int(held > HALF) if condition.is_set else int(held))
        if len(values) == len(data.conditions):
            where.setdefault(tuple(values), []).append(case)
        else:
            ambiguous.append(case)
    return where, ambiguous


def _row(data: Memberships, values: Values, cases: list[int], cuts: Cuts) -> TruthRow:
    fit = sufficiency(of_term(data, values), data.outcome)
    kind = _kind(fit.consistency, fit.pri, len(cases), cuts, crisp=_is_crisp(data))
    shows = data.outcome[cases] > HALF
    against = ~shows if kind is RowKind.POSITIVE else shows
    names = tuple(data.cases[one] for one in cases)
    odd = tuple(name for name, one in zip(names, against, strict=True) if one)
    return TruthRow(values, kind, fit.consistency, 0.0 if isnan(fit.pri) else fit.pri, names, odd)


def _kind(consistency: float, pri: float, cases: int, cuts: Cuts, *, crisp: bool) -> RowKind:
    if cases < cuts.cases:
        return RowKind.REMAINDER
    if consistency >= cuts.consistency - _ROUNDING and (pri >= cuts.pri - _ROUNDING or cuts.pri == 0):
        return RowKind.POSITIVE
    below = cuts.below if cuts.below is not None else (_ROUNDING if crisp else nan)
    return RowKind.CONTRADICTION if consistency >= below else RowKind.NEGATIVE


def _is_crisp(data: Memberships) -> bool:
    sets = data.values[:, [one.is_set for one in data.conditions]]
    known = np.concatenate([sets[~np.isnan(sets)], data.outcome])
    return bool(np.isin(known, (0.0, 1.0)).all())


def spelled_out(table: TruthTable, kind: RowKind) -> set[tuple[int, ...]]:
    """The configurations of a kind; where a condition does not apply, each of its values."""
    found: set[tuple[int, ...]] = set()
    for row in table.of_kind(kind):
        choices = [
            range(condition.levels) if value is None else (value,)
            for condition, value in zip(table.conditions, row.values, strict=True)
        ]
        found.update(product(*choices))
    return found
