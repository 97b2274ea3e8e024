"""What is drawn of a qualitative comparative analysis: a path against the outcome, and numbers with their anchors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_HALF = 0.5


@dataclass(frozen=True)
class Spot:
    """Cases with the same memberships."""

    within: float
    outcome: float
    cases: tuple[str, ...]

    @property
    def is_against(self) -> bool:
        """More in the path than out of it, and more out of the outcome than in."""
        return self.within > _HALF and self.outcome < _HALF


@dataclass(frozen=True)
class Plot:
    """What is drawn."""

    path: str
    outcome: str
    spots: tuple[Spot, ...]
    said: str = ""
    """Consistency and coverage."""


def spots_of(cases: Sequence[str], within: Sequence[float], outcome: Sequence[float]) -> tuple[Spot, ...]:
    """Cases at the same place together, in their order. Those without a value are left out."""
    found: dict[tuple[float, float], list[str]] = {}
    for case, x, y in zip(cases, within, outcome, strict=True):
        if x == x and y == y:  # noqa: PLR0124 - only NaN differs from itself
            found.setdefault((round(x, 4), round(y, 4)), []).append(case)
    return tuple(Spot(x, y, tuple(names)) for (x, y), names in found.items())


@dataclass(frozen=True)
class Calibrated:
    """The numbers of the cases on one line, and where they are cut into a set."""

    name: str
    """Of the variable, with its wave."""
    by_case: tuple[tuple[str, float], ...]
    """Name of a case and its number, of those that have one."""
    anchors: tuple[float, ...] = ()
    """Three: fully out, neither in nor out, fully in; other numbers of them are where one group ends and the next
    begins."""
