"""Transcripts on their way out: texts with their codings as comments, as values that writers share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from qualcase.coding.sources import TextHeading


class CommentOut(NamedTuple):
    """A coding as a comment beside its passage. Positions are code points of the transcript's text, half-open."""

    start: int
    end: int
    author: str
    lines: tuple[str, ...]
    """Its text, a paragraph each; the first is the path of the code."""
    made_at: datetime | None = None
    coding_id: str = ""
    """By it the comment is known again when the document comes back."""


class Stretch(NamedTuple):
    """What one speaker says at a stretch, for how it is set; code points, half-open."""

    start: int
    said: int
    """Where the words begin, behind label and time stamp."""
    end: int
    asks: bool = False


@dataclass(frozen=True)
class Transcript:
    """One source as a part of a document."""

    title: str
    about: tuple[str, ...]
    """The lines below the title: kind, wave, date, who speaks."""
    text: str
    comments: Sequence[CommentOut]
    turns: Sequence[Stretch] = ()
    headings: Sequence[TextHeading] = ()
    opening: str = "–"
    """A line right before the words, in the document only."""
    ending: str = "–"
    """A line right behind them."""
    source_id: str = ""
    text_hash: str = ""
    """Of the text of the study that it was made of; with names taken out the words here are others."""


class LegendRow(NamedTuple):
    """A code in the legend."""

    path: str
    colour: str
    meaning: str
    passages: int
    depth: int = 0


@dataclass(frozen=True)
class Legend:
    """The codes that the comments name."""

    title: str
    headings: tuple[str, str, str]
    """Of the columns: code, meaning, passages."""
    rows: Sequence[LegendRow]


@dataclass(frozen=True)
class TranscriptDocument:
    """A document of one or several transcripts."""

    title: str
    header: str
    """Stands in the header of every page."""
    language: str
    transcripts: Iterable[Transcript]
    about: tuple[str, ...] = ()
    """What one transcript is of, where the document holds only that."""
    subtitle: tuple[str, ...] = ()
    legend: Legend | None = None
    line_numbers: bool = False
    several: bool = False
    """Whether each transcript has a heading of its own and begins on a new page."""
    template: str = ""
    """Path of a .docx whose styles, header and footer are used. Empty: the program's own."""


class ExportedComment(NamedTuple):
    """What a document that we wrote keeps of a comment, to know it again: no names, no words."""

    coding_id: str
    start: int
    end: int
    key: str
    """A checksum of its text (`comment_key`)."""


class ExportedTranscript(NamedTuple):
    """What a document that we wrote keeps of one of its parts."""

    source_id: str
    text_hash: str
    """Of the text of the study."""
    part_hash: str
    """Of the words as they stand in the document."""
    bookmark: str
    """The name of the bookmark that lies around the words."""
    comments: tuple[ExportedComment, ...] = ()


def comment_key(text: str) -> str:
    """A checksum by which the text of a comment is known again, however its lines are broken."""
    from hashlib import blake2b
    from unicodedata import normalize

    return blake2b(" ".join(normalize("NFC", text).split()).encode(), digest_size=8).hexdigest()
