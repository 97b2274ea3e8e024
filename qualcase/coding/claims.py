"""Claims: a statement, what speaks for and against it, and the cases where it holds; expected first, then observed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime


class Side(StrEnum):
    """What something says of a claim."""

    FOR = "for"
    AGAINST = "against"
    ASIDE = "aside"
    """Of cells alone: somebody looked and says why it does not speak against the claim."""


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
    note: str = ""
    """Why it is set aside, or what it shows."""


class Says(StrEnum):
    """What the figures of a cell say."""

    RISES = "rises"
    FALLS = "falls"
    BETTER = "better"
    """Turns to the better."""
    WORSE = "worse"
    """Turns to the worse."""
    STAYS = "stays"
    HELPS = "helps"
    HINDERS = "hinders"
    SAID = "said"
    """There is a value, without a rating that says which way."""
    SILENT = "silent"


class ReadCell(NamedTuple):
    """What the figures of a cell say, with them."""

    says: Says | None
    """None where nothing can be said."""
    sign: str = ""
    """The mark of a change."""
    values: tuple[float, ...] = ()
    """Persons, wave by wave; NaN where there is no figure."""
    bases: tuple[float, ...] = ()
    ratings: tuple[float, ...] = ()


class CounterCell(NamedTuple):
    """A cell that speaks against a claim, as its figures have it."""

    cell: CitedCell
    """With the side *against*, so that it can be cited as it is."""
    read: ReadCell
    because: CitedCell
    """The cited cell that it is held against."""
    cited: ReadCell


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
    observed_at: datetime | None = None
    """When something was first observed; None where nothing is."""
    evidence: tuple[Evidence, ...] = ()
    cells: tuple[CitedCell, ...] = ()
    cases: tuple[InCase, ...] = ()

    @property
    def was_expected_late(self) -> bool:
        """Whether an expectation was written after something had been observed: it is no prediction then."""
        return bool(self.expected_at and self.observed_at and self.expected_at > self.observed_at)

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


def place_of_cell(cell: CitedCell) -> tuple[str, str, str, str | None]:
    """Which cell it is, whatever side it stands on."""
    return cell.code_id, cell.case_id, cell.wave_id, cell.from_wave_id


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


class WantedClaim(NamedTuple):
    """A claim as a file tells it, by names; lists of fields by their English names."""

    text: str
    coder: str = ""
    expectation: str = ""
    expected_at: str = ""
    observed_at: str = ""
    note: str = ""
    cases: tuple[Mapping[str, str], ...] = ()
    evidence: tuple[Mapping[str, str], ...] = ()
    cells: tuple[Mapping[str, str], ...] = ()
