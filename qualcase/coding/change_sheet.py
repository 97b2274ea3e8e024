"""The change sheet: Saldaña's questions to change over time, what figures propose under each, and what people decide.

Saldaña, Longitudinal Qualitative Research (2003). Proposals are made of figures alone; only a decision says anything.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import datetime

    from qualcase.coding.comparison import Mark


class Heading(StrEnum):
    """The questions, in their order."""

    INCREASES = "increases"
    """What increases or emerges."""
    CUMULATIVE = "cumulative"
    """What is added to what was there."""
    TURNS = "turns"
    """Where something turns."""
    CEASES = "ceases"
    """What decreases or ceases."""
    STAYS = "stays"
    """What remains as it was."""
    IDIOSYNCRATIC = "idiosyncratic"
    """What only one case shows."""
    MISSING = "missing"
    """What is missing where it might be expected."""


class ChangeCell(NamedTuple):
    """A code in a case, from one wave to another: the place that a line of the sheet is about."""

    code_id: str
    case_id: str
    from_wave_id: str
    wave_id: str


class Candidate(NamedTuple):
    """What figures propose."""

    heading: Heading
    cell: ChangeCell
    mark: Mark | None
    before: float
    """The figure of the earlier wave, NaN where there is none, and its base."""
    base_before: float
    after: float
    base_after: float
    others: int = 0
    """Under idiosyncratic: of how many other cases that can be compared none shows this. Under missing: in how many
    others the code has a value in both waves."""


class Decision(StrEnum):
    """What a person says of a candidate, or writes without one."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True)
class ChangeEntry:
    """One line of the sheet, as decided."""

    id: str
    heading: Heading
    code_id: str
    case_id: str
    from_wave_id: str
    wave_id: str
    decision: Decision
    text: str = ""
    """The line in the researcher's words; of a rejected one the reason."""
    coder_id: str | None = None
    made_at: datetime | None = None

    @property
    def cell(self) -> ChangeCell:
        """What it is about."""
        return ChangeCell(self.code_id, self.case_id, self.from_wave_id, self.wave_id)


class SheetLine(NamedTuple):
    """What stands under a heading for a cell: a proposal, a decision, or both."""

    heading: Heading
    cell: ChangeCell
    candidate: Candidate | None
    """None where figures no longer propose what was decided, or never did."""
    entry: ChangeEntry | None
