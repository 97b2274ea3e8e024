"""Variables: typed values of cases, sites, participants, respondents and sources, per wave."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class VariableOf(StrEnum):
    """What a variable is a property of."""

    CASE = "case"
    SITE = "site"
    PARTICIPANT = "participant"
    RESPONDENT = "respondent"
    SOURCE = "source"

    @property
    def per_wave(self) -> bool:
        """Whether each value belongs to a wave. Respondents and sources have a wave of their own."""
        return self not in (VariableOf.RESPONDENT, VariableOf.SOURCE)


class VariableKind(StrEnum):
    """What values a variable takes."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"
    YES_NO = "yes_no"


@dataclass(frozen=True)
class Variable:
    """A property that is recorded of all cases (sites …). Names are unique among those of the same things."""

    id: str
    name: str
    of: VariableOf
    kind: VariableKind = VariableKind.TEXT
    choices: tuple[str, ...] = ()
    """The values that are allowed, in order, as canonical texts; of `CHOICE`, and of numbers on a scale. Else empty."""
    position: int = 0
    """Its place among the variables of the same things."""
    note: str = ""
    """What it says exactly: the question that was answered, the unit."""


@dataclass(frozen=True)
class VariableValue:
    """What a variable is for one thing in one wave. There is none for all time."""

    id: str
    variable_id: str
    target_id: str
    """The case, site, participant, respondent or source."""
    value: str
    """In the canonical form of the variable's kind: `12.5`, `2015-10-19`, `yes`, `no`, or the text itself."""
    wave_id: str | None = None
    """None only for respondents and sources."""
