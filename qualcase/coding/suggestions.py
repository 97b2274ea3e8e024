"""Suggestions: passages like those coded with a code, and the ones that a coder did not want."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import datetime


class WordWeight(NamedTuple):
    """A word that makes two passages alike, in its basic form, and how much of the score is due to it."""

    word: str
    weight: float


class Example(NamedTuple):
    """A coded passage, of which a suggestion reminds. Positions are code points, half-open."""

    source_id: str
    start: int
    end: int
    quote: str


class Suggestion(NamedTuple):
    """A passage that reads like those coded with a code. Positions are code points, half-open."""

    source_id: str
    start: int
    end: int
    quote: str
    score: float
    words: tuple[WordWeight, ...]
    """What made it alike, most telling first; together they are the score, smaller ones aside."""
    parts: tuple[tuple[int, int], ...] = ()
    """Where those words stand in it, whatever their form: spans of the text, in order."""
    alike: tuple[Example, ...] = ()
    """The examples with which it has most in common, the most first."""
    rejected: bool = False
    """Whether the coder did not want it before."""


@dataclass(frozen=True)
class Rejection:
    """A place that a coder did not want under a code. It moves with the text, as passages do."""

    id: str
    code_id: str
    source_id: str
    start: int
    end: int
    coder_id: str
    made_at: datetime | None = None
