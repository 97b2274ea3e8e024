"""Case ratings: how far a case is a member of what a code stands for, in a wave, as somebody judges with reasons."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import datetime

LADDER = (0.0, 0.33, 0.67, 1.0)
"""The steps: fully out, more out than in, more in than out, fully in."""


class RatedCell(NamedTuple):
    """A case on a code, in a wave or from one wave to another.

    Change is a rated set of its own, not a difference of scores.
    """

    case_id: str
    code_id: str
    wave_id: str
    """The wave; of a change the later one."""
    from_wave_id: str | None = None


@dataclass(frozen=True)
class CaseRating:
    """What one person says of one cell."""

    id: str
    case_id: str
    code_id: str
    wave_id: str
    from_wave_id: str | None
    coder_id: str
    """Who rates."""
    value: float | None
    """A step of the ladder; None: it was looked at and cannot be rated."""
    reason: str = ""
    made_at: datetime | None = None
    anchors: tuple[str, ...] = ()
    """Ids of the codings that carry it; one that has been removed stays named here."""

    @property
    def cell(self) -> RatedCell:
        """What it is of."""
        return RatedCell(self.case_id, self.code_id, self.wave_id, self.from_wave_id)


@dataclass(frozen=True)
class RatingStep:
    """What a step of the ladder means for a code, written down so that raters mean the same."""

    id: str
    code_id: str
    value: float
    text: str


class ProposedBy(StrEnum):
    """What a proposal comes from."""

    RATING = "rating"
    """The mean rating of the passages, on the scale of the code."""
    PERSONS = "persons"
    """The part of those heard who speak of it."""
    ABSENCE = "absence"
    """Somebody confirmed, with a reason, that the topic is absent."""


class Proposal(NamedTuple):
    """What the codings of a cell suggest; it counts for nothing until a person confirms it."""

    value: float
    of: float
    """The figure that it comes from: a mean rating, or a part of 0 to 1; 0 for a confirmed absence."""
    by: ProposedBy


class Difference(NamedTuple):
    """A cell that is rated differently by two or more people."""

    cell: RatedCell
    ratings: tuple[CaseRating, ...]
    """In the order in which the raters joined."""


def nearest_step(part: float) -> float:
    """The step nearest to a figure of 0 to 1; of two as near the lower one."""
    return min(LADDER, key=lambda step: (round(abs(step - part), 9), step))
