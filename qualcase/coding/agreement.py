"""Agreement of coders: how often two who read the same sources coded the same, as values (docs/measures.md)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

COEFFICIENTS = ("per_cent", "kappa", "alpha", "ac1", "dice")
"""In the order in which they stand beside each other, since none tells all by itself."""
LEAST_SOURCES = 6
"""So many sources an interval needs."""
RESAMPLES = 2000


class Counts(NamedTuple):
    """In how many units whose codes a code stands."""

    both: int
    only_first: int
    only_second: int
    neither: int

    @property
    def units(self) -> int:
        """All units."""
        return sum(self)

    @property
    def prevalence(self) -> float:
        """Share of the units that have the code, as a mean of both coders, 0 to 1; NaN without units."""
        return (2 * self.both + self.only_first + self.only_second) / (2 * self.units) if self.units else float("nan")


class Estimate(NamedTuple):
    """A coefficient with its interval (95 %, percentiles over resampled sources)."""

    value: float
    """NaN where it is undefined: nobody, or everybody, used the code everywhere."""
    low: float = float("nan")
    high: float = float("nan")
    """NaN where there is no interval."""
    undefined: int = 0
    """Resamples in which it was undefined; they are left out of the interval."""


@dataclass(frozen=True)
class Agreed:
    """Agreement on one code, or on all codes taken together."""

    code_id: str
    """Empty for all pairs of unit and code, stacked."""
    counts: Counts
    estimates: Mapping[str, Estimate]
    """By coefficient."""
    passages: tuple[int, int]
    """How many codings each coder made with it."""
    cut: float
    """Krippendorff's alpha for unitizing, over code points: whether they cut at the same places. NaN: undefined."""


@dataclass(frozen=True)
class PairAgreement:
    """Two coders and the sources that both marked done."""

    first_id: str
    second_id: str
    source_ids: tuple[str, ...]
    codes: tuple[Agreed, ...]
    """In the order of the tree; codes that neither used are left out."""
    pooled: Agreed
    means: Mapping[str, float]
    """Mean over the codes in which a coefficient is defined; NaN where it is in none."""

    @property
    def has_intervals(self) -> bool:
        """Whether there are sources enough."""
        return len(self.source_ids) >= LEAST_SOURCES
