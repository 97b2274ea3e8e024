"""The interview guide, what was asked of it, and what a researcher confirmed to be absent."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from qualcase.words import Message


@dataclass(frozen=True)
class Question:
    """A question of the interview guide. It covers the codes that it is tied to, with all below them."""

    id: str
    key: str
    """What people call it, such as Q04."""
    text: str
    position: int = 0
    wave_ids: tuple[str, ...] = ()
    """The waves in which it was to be put."""
    code_ids: tuple[str, ...] = ()
    wordings: tuple[str, ...] = ()
    """Other ways to put it, for finding it in what the interviewer says."""
    note: str = ""

    @property
    def all_wordings(self) -> tuple[str, ...]:
        """As the guide has it, then the others."""
        return (self.text, *self.wordings)


class How(StrEnum):
    """By what somebody came to say that a question was put, or that it was not."""

    MATCHED = "matched"
    HAND = "hand"
    TABLE = "table"


@dataclass(frozen=True)
class Asked:
    """That a question of the guide was put in a source, or was not, as a person confirmed it."""

    id: str
    source_id: str
    question_id: str
    put: bool
    how: How = How.HAND
    coder_id: str | None = None
    made_at: dt.datetime | None = None
    score: int | None = None
    """How like the question the interviewer's words are, 0 to 100, where it was matched."""
    start: int | None = None
    """Where the interviewer says it, in code points …"""
    end: int | None = None
    """… and where that ends."""


@dataclass(frozen=True)
class TopicAsked:
    """That a source raised the topic of a code, or left it out, as somebody said by hand: it goes before the guide."""

    id: str
    source_id: str
    code_id: str
    asked: bool
    coder_id: str | None = None
    made_at: dt.datetime | None = None


@dataclass(frozen=True)
class Absence:
    """That a topic is absent in a case and wave, as a researcher confirmed it after reading."""

    id: str
    case_id: str
    code_id: str
    wave_id: str
    reason: str
    rests_on: str = ""
    """What the sources and codings behind the cell were then; see `qualcase.compare.absent`."""
    coder_id: str | None = None
    made_at: dt.datetime | None = None


@dataclass(frozen=True)
class QuestionTold:
    """A question as a file tells it: names, not ids."""

    where: str | Message
    """Where in the file it stands, for messages."""
    key: str
    text: str
    codes: tuple[str, ...] = ()
    """Paths."""
    waves: tuple[str, ...] | None = None
    """None where the file does not say: then it belongs to every wave."""
    wordings: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Match:
    """Where the interviewer says something like a question of the guide: a proposal until a person confirms it."""

    source_id: str
    question_id: str
    score: int
    """0 to 100."""
    start: int
    """Of the interviewer's words, in code points …"""
    end: int
    words: str
    put: bool | None = None
    """What is confirmed of the question in this source already."""


@dataclass(frozen=True)
class AskingTurn:
    """What an interviewer says in one turn, and what is answered."""

    start: int
    """Of the interviewer's words, in code points …"""
    end: int
    words: str
    answer: str = ""
    """What others say up to the interviewer's next turn, a line each."""
