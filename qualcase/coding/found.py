"""What a search through a study gives: hits with where they stand, how many there are, and spans to be coded."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Voices(StrEnum):
    """Whose words are searched."""

    ALL = "all"
    NOT_INTERVIEWER = "not_interviewer"
    """Everything but what the interviewer says, what stands above the turns, and the questions of a questionnaire."""
    PARTICIPANTS = "participants"
    """Only what participants say in interviews: neither notes nor documents."""


class FoundUnit(StrEnum):
    """How much of the text around a hit is meant."""

    HIT = "hit"
    SENTENCE = "sentence"
    TURN = "turn"
    """The turn; where a text has none the paragraph."""


@dataclass(frozen=True)
class SearchHit:
    """A place that was found. Positions are code points in the source's present text, half-open."""

    source_id: str
    version_id: str
    """The state of the text in which it was found."""
    start: int
    end: int
    parts: tuple[tuple[int, int], ...]
    """What matched: one span, or one for each word that stands in the same turn."""
    before: str
    """Words before it in the same turn or paragraph, on one line."""
    found: str
    """The hit itself, on one line."""
    after: str
    turn: int | None
    """The number of its turn from 0, None outside of turns."""
    source: str
    kind: str
    case: str | None
    """The case, where the source has one only."""
    cases: tuple[str, ...]
    site: str | None
    wave: str | None
    speaker: str | None
    """The participant, else the label of the turn."""
    role: str | None
    is_interviewer: bool


@dataclass(frozen=True)
class FoundCount:
    """How many hits something has."""

    id: str | None
    """None for what belongs to no case, or to no wave."""
    name: str | None
    hits: int


@dataclass(frozen=True)
class Found:
    """The answer to a search."""

    hits: tuple[SearchHit, ...]
    """In the order of the screen: by site, case, wave, kind, source and place; the first ones only where capped."""
    total: int
    """How many there are in all."""
    whole: bool
    """Whether `total` is all: a pattern with too many hits is broken off."""
    by_source: tuple[FoundCount, ...]
    """Sources with a hit, in the order of the screen."""
    by_case: tuple[FoundCount, ...]
    """A hit in a source of several cases counts in each."""
    by_wave: tuple[FoundCount, ...]
    searched: int
    """How many sources were looked through."""
    forms: tuple[str, ...] = ()
    """The word forms that were looked for and stand in the study, where forms were asked for."""

    @property
    def is_capped(self) -> bool:
        """Whether there are more hits than are given."""
        return self.total > len(self.hits)


class FoundSpan(NamedTuple):
    """A span of a source that may be coded, in code points."""

    source_id: str
    start: int
    end: int
