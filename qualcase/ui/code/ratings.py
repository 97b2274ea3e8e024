"""Keys for ratings: digits count the steps of the scale from its lowest, + and − go up and down. Free of Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qualcase.coding.codebook import Scale

DIGITS = "123456789"


def signed(rating: int) -> str:
    """A rating as it is read: `+2`, `0`, `−1`."""
    return f"+{rating}" if rating > 0 else str(rating).replace("-", "\u2212")


def step_of(scale: Scale, digit: str) -> int | None:
    """The rating that a digit stands for: 1 is the lowest step."""
    number = DIGITS.index(digit)
    return scale.steps[number] if number < len(scale.steps) else None


def digit_of(scale: Scale, rating: int) -> str:
    """The digit that stands for a rating, empty where there is none."""
    number = rating - scale.low
    return DIGITS[number] if 0 <= number < min(len(scale.steps), len(DIGITS)) else ""


def moved(scale: Scale, rating: int | None, step: int) -> int:
    """One step up (1) or down (−1). An unrated coding begins beside the middle, or at the near end of the scale."""
    if rating is None:
        if scale.has_neutral:
            return step
        return scale.low if step > 0 else scale.high
    return max(scale.low, min(scale.high, rating + step))
