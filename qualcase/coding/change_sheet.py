"""The change sheet: Saldaña's questions to change over time, what figures propose under each, and what people decide.

Saldaña, Longitudinal Qualitative Research (2003). Proposals are made of figures alone; only a decision says anything.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from math import nan
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from qualcase.coding.comparison import Comparison, Mark, Measure


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
    repeats: str | None = None
    """Id of the code above whose line says the same of the case: this one need not be read besides."""
    through: tuple[str, ...] = ()
    """Ids of the sub-codes that repeat this line: what it comes through."""
    added: tuple[str, ...] = ()
    """Under cumulative: ids of the sub-codes that have come to those that were there."""
    ratings: tuple[float, float] = (nan, nan)
    """Mean ratings of the two waves, NaN where nothing is rated: they say which way something turns."""
    codings: tuple[int, int] = (0, 0)
    """How many stand behind each of the two, also where a measure has no figure of them."""
    unlike: bool = False
    """Whether kinds or roles differ between the two waves (≠)."""


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

    @property
    def state(self) -> LineState:
        """What was said of it."""
        if self.entry is None:
            return LineState.OPEN
        return LineState.ACCEPTED if self.entry.decision is Decision.ACCEPTED else LineState.REJECTED

    @property
    def is_unproposed(self) -> bool:
        """Whether figures do not propose what was accepted."""
        return self.candidate is None


class LineState(StrEnum):
    """What was said of a line."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True)
class ChangeSheetShown:
    """The sheet for one change, with what its figures stand on."""

    lines: tuple[SheetLine, ...]
    caption: str
    check: tuple[tuple[str, str], ...]
    change: tuple[str, str] | None
    """The two waves; None where there is one wave alone."""
    measure: Measure
    figures: Comparison | None = None
    """What proposes: codes, cases and waves with their figures."""
    sentences: Mapping[ChangeCell, str] = field(default_factory=dict)
    """The change sentence of each cell that has one: what an accepted line without words of its own says."""

    def only(self, passes: Callable[[SheetLine], bool]) -> ChangeSheetShown:
        """With only some of the lines."""
        return replace(self, lines=tuple(line for line in self.lines if passes(line)))

    def words(self, line: SheetLine) -> str:
        """What an accepted line says, or why one was rejected; of an open one what its cell says."""
        if line.entry is not None and (line.entry.text or line.state is LineState.REJECTED):
            return line.entry.text
        return self.sentences.get(line.cell, "")
