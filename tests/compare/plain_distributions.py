"""Distributions recounted slowly, straight from docs/measures.md, respondent by respondent."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from qualcase.coding.variables import VariableKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qualcase.coding.respondents import Respondent
    from qualcase.coding.variables import Variable


def was_put(one: Respondent, everybody: Sequence[Respondent], values: Mapping[str, str]) -> bool:
    """Whether anybody of the same wave and role answered."""
    return any(other.id in values for other in everybody if (other.wave_id, other.role) == (one.wave_id, one.role))


def asked_and_answered(
    looked_at: Sequence[Respondent], everybody: Sequence[Respondent], values: Mapping[str, str]
) -> tuple[int, int, int]:
    """Who answered, who did not, and who was not asked."""
    n = missing = not_put = 0
    for one in looked_at:
        if not was_put(one, everybody, values):
            not_put += 1
        elif one.id in values:
            n += 1
        else:
            missing += 1
    return n, missing, not_put


def count_of(value: str, looked_at: Sequence[Respondent], values: Mapping[str, str]) -> int:
    """How many gave an answer."""
    return sum(1 for one in looked_at if values.get(one.id) == value)


def quartile(numbers: Sequence[float], part: float) -> float:
    """The number at a part of the way from the first to the last, between two in proportion."""
    ordered = sorted(numbers)
    place = (len(ordered) - 1) * part
    low, high = math.floor(place), math.ceil(place)
    return ordered[low] * (1 - (place - low)) + ordered[high] * (place - low)


def same_persons(
    earlier: Sequence[Respondent],
    later: Sequence[Respondent],
    everybody: Sequence[Respondent],
    values: Mapping[str, str],
) -> tuple[list[tuple[str, str]], int, int]:
    """What persons answered before and after; how many of them lack an answer; how many nobody can follow."""
    found: list[tuple[str, str]] = []
    missing = unclear = 0
    for person in sorted({one.participant_id for one in everybody if one.participant_id}):
        was = [one for one in earlier if one.participant_id == person and was_put(one, everybody, values)]
        is_ = [one for one in later if one.participant_id == person and was_put(one, everybody, values)]
        if not was or not is_:
            continue
        if len(was) > 1 or len(is_) > 1:
            unclear += 1
        elif was[0].id in values and is_[0].id in values:
            found.append((values[was[0].id], values[is_[0].id]))
        else:
            missing += 1
    return found, missing, unclear


def is_number(variable: Variable) -> bool:
    """Whether its answers can be put in order by size."""
    return variable.kind is VariableKind.NUMBER
