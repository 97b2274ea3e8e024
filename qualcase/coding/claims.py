"""Claims: a statement, what speaks for and against it, and the cases where it holds; expected first, then observed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import datetime


class Side(StrEnum):
    """What something says of a claim."""

    FOR = "for"
    AGAINST = "against"


class Verdict(StrEnum):
    """How far a claim holds in a case."""

    HOLDS = "holds"
    IN_PART = "in_part"
    FAILS = "fails"


class Evidence(NamedTuple):
    """A passage on one side of a claim. It stays named when its coding is removed."""

    coding_id: str
    side: Side
    note: str = ""


class CitedCell(NamedTuple):
    """A cell that a claim cites: a code in a case, in a wave or from one to another (a line of the change sheet)."""

    code_id: str
    case_id: str
    wave_id: str
    from_wave_id: str | None
    side: Side


class InCase(NamedTuple):
    """What is said of one case: expected before looking, observed after it. None where nothing is said."""

    case_id: str
    expected: Verdict | None = None
    observed: Verdict | None = None
    reason: str = ""


@dataclass(frozen=True)
class Claim:
    """A statement about the cases."""

    id: str
    text: str
    position: int = 0
    expectation: str = ""
    """The pattern that is expected, in words, written before looking (Yin's pattern matching)."""
    expected_at: datetime | None = None
    """When an expectation, in words or of a case, was last written."""
    note: str = ""
    coder_id: str | None = None
    made_at: datetime | None = None
    evidence: tuple[Evidence, ...] = ()
    cells: tuple[CitedCell, ...] = ()
    cases: tuple[InCase, ...] = ()

    def of(self, case_id: str) -> InCase:
        """What is said of a case."""
        return next((one for one in self.cases if one.case_id == case_id), InCase(case_id))


class PatternMatch(NamedTuple):
    """An expected pattern held against the observed one; ids of cases."""

    met: tuple[str, ...]
    missed: tuple[str, ...]
    """Another verdict than expected."""
    open: tuple[str, ...]
    """Expected, and not looked at yet."""
    unexpected: tuple[str, ...]
    """Looked at, and nothing was expected."""


def pattern_match(claim: Claim) -> PatternMatch:
    """Case by case."""
    told = [one for one in claim.cases if one.expected or one.observed]
    both = [one for one in told if one.expected and one.observed]
    return PatternMatch(
        tuple(one.case_id for one in both if one.expected is one.observed),
        tuple(one.case_id for one in both if one.expected is not one.observed),
        tuple(one.case_id for one in told if one.expected and not one.observed),
        tuple(one.case_id for one in told if one.observed and not one.expected),
    )
