"""Patterns across cases: which codes lie together, what sets groups apart, when nothing new is said any more.

What each figure means stands in docs/measures.md. Arrays are indexed as the codes and waves beside them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from qualcase.coding.comparison import AxisValue

    Floats = npt.NDArray[np.float64]
    Ints = npt.NDArray[np.int64]


class Together(StrEnum):
    """What it takes for two passages to lie together."""

    SHARED = "shared"
    """They share at least one word."""
    NEAR = "near"
    """They touch the same turn, or one the next of the other; the interviewer's turns are passed over."""


@dataclass(frozen=True)
class CoOccurrence:
    """How often codes lie together, in each wave and (last) in all of them."""

    how: Together
    codes: tuple[AxisValue, ...]
    waves: tuple[AxisValue, ...]
    """The waves, then one nameless value for all sources."""
    passages: Ints
    """Distinct passages of each code. Shape (waves + 1, codes)."""
    with_other: Ints
    """How many passages of the first code lie together with one of the second. Shape (waves + 1, codes, codes)."""
    kin: npt.NDArray[np.bool_]
    """Codes that are the same, or of which one stands under the other: always together. Shape (codes, codes)."""

    @property
    def together(self) -> Ints:
        """n12: so many passages the two have in common, the smaller number of both sides."""
        import numpy as np

        return np.asarray(np.minimum(self.with_other, self.with_other.transpose(0, 2, 1)))

    @property
    def coefficients(self) -> Floats:
        """How much of two codes is common: c = n12 ÷ (n1 + n2 − n12), 0 to 1; NaN for kin and where neither is used."""
        import numpy as np

        both = self.together.astype(float)
        either = self.passages[:, :, None] + self.passages[:, None, :] - both
        with np.errstate(invalid="ignore", divide="ignore"):
            found = np.where(either > 0, both / either, np.nan)
        found[:, self.kin] = np.nan
        return np.asarray(found)


@dataclass(frozen=True)
class GroupDifference:
    """How one code differs between two groups of cases."""

    row: int
    """Index of the code (or cell) among those compared."""
    means: tuple[float, float]
    """Mean figure of the cases of each group."""
    bases: tuple[int, int]
    """Cases of each group that have a figure."""
    difference: float
    """Mean of the first group minus that of the second."""
    p: float
    """How often labels dealt out by chance make a difference as large: a guide, not a proof."""


@dataclass(frozen=True)
class GroupComparison:
    """What sets two groups of cases apart, largest difference first."""

    differences: tuple[GroupDifference, ...]
    dealt: int
    """So many ways of dealing out the labels were looked at."""
    exact: bool
    """Whether these are all there are."""


@dataclass(frozen=True)
class Interview:
    """One interview on the way to saturation."""

    source_id: str
    new: int
    """Codes that nobody has used before."""
    known: int
    """Codes used so far, this interview included."""
    in_run: int | None = None
    """New codes in the run of interviews that ends here; None in the base and before a run is full."""
    share: float | None = None
    """Those ÷ the codes of the base."""


@dataclass(frozen=True)
class Saturation:
    """When interviews stop to bring codes that nobody has used before (Guest, Namey and Chen 2020)."""

    interviews: tuple[Interview, ...]
    base: int
    """Interviews of the base."""
    run: int
    """Interviews of a run."""
    threshold: float
    """Saturation is reached at a share of at most so much."""
    base_codes: int
    """Codes of the base."""
    reached: int | None
    """Number (from 1) of the interview with which the first such run ends; None where it is never reached."""
    band: tuple[tuple[float, float, float], ...] = ()
    """Over random orders: 5th percentile, median and 95th percentile of the codes known after each interview."""
    reached_in_orders: float = 0.0
    """Part of the random orders in which it is reached."""
