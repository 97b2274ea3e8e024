"""Qualitative comparative analysis: what goes in (memberships of cases) and what comes out (truth table, solutions).

The terms are Ragin's; what each figure means stands in docs/measures.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]

NECESSARY, RELEVANT = 0.9, 0.5
"""From this consistency and relevance on a condition is taken to be necessary, and not for being nearly everything."""
Values = tuple[int | None, ...]
"""One value for each condition; None where the condition does not matter."""


@dataclass(frozen=True)
class Condition:
    """What may make a difference to the outcome."""

    name: str
    levels: int = 2
    """How many values it has: 2 for a set, crisp or fuzzy; more for a condition of several values, 0 to levels − 1."""

    @property
    def is_set(self) -> bool:
        """Whether cases are members of it, wholly or in part, rather than having one of several values."""
        return self.levels == 2


@dataclass(frozen=True)
class Memberships:
    """How far each case is in each condition and in the outcome. Nothing is filled in: what is missing is NaN."""

    cases: tuple[str, ...]
    conditions: tuple[Condition, ...]
    values: Floats
    """Shape (cases, conditions): 0 to 1 for sets, whole numbers from 0 for the others, NaN where missing."""
    outcome: Floats
    """Shape (cases,): 0 to 1, NaN where missing."""
    outcome_name: str = ""
    any_value: npt.NDArray[np.bool_] | None = None
    """Where a condition cannot apply to a case, so that both its values stand for it. Shape as `values`."""

    def term_words(self, term: Values, joined_by: str = "*") -> str:
        """A term as the field writes it: `DEV*~URB`, or `DEV[2]*URB[0]` where a condition has several values."""
        return term_words(self.conditions, term, joined_by)


def term_words(conditions: Sequence[Condition], term: Values, joined_by: str = "*") -> str:
    """A term as the field writes it, a union with ` + ` between its values; `1` for the term that holds everything."""
    brackets = not all(one.is_set for one in conditions)
    parts = []
    for condition, value in zip(conditions, term, strict=True):
        if value is None:
            continue
        sign = "" if value else "~"
        parts.append(f"{condition.name}[{value}]" if brackets else f"{sign}{condition.name}")
    return joined_by.join(parts) or "1"


class RowKind(StrEnum):
    """What a row of the truth table says."""

    POSITIVE = "positive"
    """Its cases show the outcome consistently enough."""
    NEGATIVE = "negative"
    CONTRADICTION = "contradiction"
    """Some of its cases show the outcome and some do not."""
    REMAINDER = "remainder"
    """No case, or fewer than asked for, is like this."""


@dataclass(frozen=True)
class Cuts:
    """From where on a row of the truth table is taken to show the outcome."""

    consistency: float = 1.0
    """Least consistency of a positive row, 0 to 1."""
    below: float | None = None
    """Rows with at least so much, but less than `consistency`, contradict themselves; without it those of crisp sets
    do that are neither 0 nor 1."""
    pri: float = 0.0
    """Least PRI of a positive row, 0 to 1."""
    cases: int = 1
    """Fewest cases of a row that is no remainder."""


@dataclass(frozen=True)
class Fit:
    """How well a set of cases is a subset of the outcome. NaN where there is nothing to divide by."""

    consistency: float
    pri: float
    """Proportional reduction in inconsistency."""
    coverage: float
    unique: float | None = None
    """Coverage of no other term of the same model; None for a whole model and for its only term."""


@dataclass(frozen=True)
class Necessity:
    """How far the outcome is a subset of a set of cases."""

    name: str
    term: Values
    consistency: float
    relevance: float
    """Relevance of necessity (RoN): low where nearly all cases are in the set anyway."""
    coverage: float


@dataclass(frozen=True)
class CutRange:
    """What comes out for cuts above `low` up to and with `high`."""

    low: float
    high: float
    positive: int
    """How many rows show the outcome then."""
    models: tuple[str, ...]
    """Empty where no row does."""
    fit: Fit | None = None
    """Of the first model."""

    def holds(self, cut: float) -> bool:
        """Whether a cut lies in it."""
        return self.low < cut <= self.high


@dataclass(frozen=True)
class TruthRow:
    """A configuration and the cases that are like it."""

    values: Values
    kind: RowKind
    consistency: float
    """NaN of a remainder without cases."""
    pri: float
    cases: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    """Those of the cases that are more out of the outcome than in it, where the row is positive; in it where not."""


@dataclass(frozen=True)
class TruthTable:
    """Every configuration that a case has; of the others only how many there are."""

    conditions: tuple[Condition, ...]
    rows: tuple[TruthRow, ...]
    """Those with cases, in the order of their values."""
    remainders: int
    """Configurations that no case has, or too few."""
    missing: tuple[str, ...] = ()
    """Cases left out, since a value of theirs is missing."""
    ambiguous: tuple[str, ...] = ()
    """Cases in no row, since a membership of theirs is exactly ½."""
    negated: bool = False
    """Whether the absence of the outcome is explained."""

    def of_kind(self, kind: RowKind) -> tuple[TruthRow, ...]:
        """The rows that say the same."""
        return tuple(row for row in self.rows if row.kind is kind)


class SolutionKind(StrEnum):
    """How remainders are used."""

    CONSERVATIVE = "conservative"
    """Not at all."""
    PARSIMONIOUS = "parsimonious"
    """Wherever that makes terms shorter."""
    INTERMEDIATE = "intermediate"
    """Only those that agree with the directional expectations."""


@dataclass(frozen=True)
class Path:
    """One term of a model: a way to the outcome, with the cases that went it."""

    term: Values
    name: str
    fit: Fit
    cases: tuple[tuple[str, ...], ...]
    """Cases of the positive rows that it covers, row by row."""
    against: tuple[str, ...]
    """Cases more in the term than out of it, and more out of the outcome than in it."""


@dataclass(frozen=True)
class Model:
    """One of the smallest sets of terms that together cover all positive rows."""

    paths: tuple[Path, ...]
    fit: Fit
    uncovered: tuple[str, ...]
    """Cases that show the outcome and are in none of the terms."""

    @property
    def name(self) -> str:
        """All its terms, joined by +."""
        return " + ".join(path.name for path in self.paths)


@dataclass(frozen=True)
class Solution:
    """All models of a kind."""

    kind: SolutionKind
    models: tuple[Model, ...]
    primes: tuple[Values, ...]
    """The terms that models are put together from (prime implicants that cover a positive row)."""
    assumed: tuple[Values, ...] = ()
    """The remainders that some model covers: what is assumed without a case (simplifying assumptions)."""
    cut_short: bool = False
    """Whether there are more models of the same size than are listed."""
