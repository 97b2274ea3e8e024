"""Case ratings as they are drawn: a line with four steps for each case, and on it what it was rated in each wave."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Rung:
    """What one rater says of a case in a wave, or of the change from one to another."""

    rated: bool = False
    value: float | None = None
    """A step of the ladder, 0 to 1; None where nobody rated, or where it was looked at and cannot be rated."""
    others: tuple[float, ...] = ()
    """The steps that other raters chose."""
    differs: bool = False
    """Whether those who rated it do not say the same."""


@dataclass(frozen=True)
class Ladder:
    """A case on a code."""

    title: str
    waves: tuple[Rung, ...]
    changes: tuple[Rung, ...] = ()


@dataclass(frozen=True)
class Ladders:
    """Ladders below each other."""

    waves: tuple[str, ...]
    """Names of the waves, earliest first."""
    changes: tuple[str, ...]
    """Of the changes that were rated: `2015 → 2017`."""
    lines: tuple[Ladder, ...]
