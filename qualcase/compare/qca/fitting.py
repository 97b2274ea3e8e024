"""How well a set of cases is a subset of the outcome (sufficiency), or the outcome one of it (necessity).

With X the membership in the set and Y in the outcome (Ragin 2008; relevance of necessity: Schneider and Wagemann 2012):

    sufficiency   consistency = Σ min(X, Y) ÷ Σ X        coverage = Σ min(X, Y) ÷ Σ Y
                  PRI = (Σ min(X, Y) − Σ min(X, Y, 1 − Y)) ÷ (Σ X − Σ min(X, Y, 1 − Y))
    necessity     consistency = Σ min(X, Y) ÷ Σ Y        coverage = Σ min(X, Y) ÷ Σ X
                  relevance = Σ (1 − X) ÷ Σ (1 − min(X, Y))
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from qualcase.coding.qca import Fit, Necessity

if TYPE_CHECKING:
    import numpy.typing as npt

    from qualcase.coding.qca import Memberships, Values

    Floats = npt.NDArray[np.float64]

_NOTHING = 1e-12


def of_literal(data: Memberships, condition: int, value: int) -> Floats:
    """How far each case has that value of a condition. Shape (cases,)."""
    column = data.values[:, condition]
    if data.conditions[condition].is_set:
        held = column if value else 1 - column
    else:
        held = np.where(np.isnan(column), np.nan, (column == value).astype(float))
    if data.any_value is not None:
        held = np.where(data.any_value[:, condition], 1.0, held)
    return np.asarray(held)


def of_term(data: Memberships, term: Values) -> Floats:
    """How far each case is in a term: its lowest membership in what the term asks for. Shape (cases,)."""
    held = np.ones(len(data.cases))
    for condition, value in enumerate(term):
        if value is not None:
            held = np.minimum(held, of_literal(data, condition, value))
    return held


def sufficiency(within: Floats, outcome: Floats, unique: float | None = None) -> Fit:
    """Consistency, PRI and coverage of a set for an outcome. Both of shape (cases,), nothing missing."""
    both = np.minimum(within, outcome).sum()
    neither = np.minimum(np.minimum(within, outcome), 1 - outcome).sum()
    return Fit(
        _part(both, within.sum()), _part(both - neither, within.sum() - neither), _part(both, outcome.sum()), unique
    )


def unique_coverage(sets: Floats, outcome: Floats) -> Floats:
    """What of the outcome each of several sets covers alone. `sets` has the shape (sets, cases)."""
    whole = np.minimum(sets.max(axis=0), outcome).sum()
    found = np.empty(len(sets))
    for one in range(len(sets)):
        others = np.delete(sets, one, axis=0)
        rest = np.minimum(others.max(axis=0), outcome).sum() if len(others) else 0.0
        found[one] = _part(whole - rest, outcome.sum())
    return found


def necessity(data: Memberships, within: Floats, name: str, term: Values) -> Necessity:
    """How far the outcome is a subset of a set of shape (cases,). Cases with anything missing are left out."""
    known = ~(np.isnan(within) | np.isnan(data.outcome))
    held, outcome = within[known], data.outcome[known]
    both = np.minimum(held, outcome)
    return Necessity(
        name,
        term,
        _part(both.sum(), outcome.sum()),
        _part((1 - held).sum(), (1 - both).sum()),
        _part(both.sum(), held.sum()),
    )


def _part(part: float, whole: float) -> float:
    return float(part / whole) if abs(whole) > _NOTHING else float("nan")
