"""Comments that somebody set in a document: who, when, what, and around which words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from qualcase.coding.transcripts import ExportedTranscript
    from qualcase.words import Message


class Reply(NamedTuple):
    """An answer to a comment."""

    author: str
    text: str
    made_at: datetime | None = None


@dataclass(frozen=True)
class DocumentComment:
    """A comment with the words that it lies around, as they read when tracked changes are accepted.

    Positions are code points in the text of the document as it would come in, half-open.
    """

    number: int
    """In the order of the document, from 1."""
    author: str
    text: str
    """Its lines, with line breaks between."""
    start: int
    end: int
    """As `start` where it stands at a point, around no words."""
    quote: str
    made_at: datetime | None = None
    """As it stands in the file: the author's own time."""
    paragraph: int = 0
    """The number of the paragraph in which it begins, from 1."""
    replies: tuple[Reply, ...] = ()
    resolved: bool = False

    @property
    def at_point(self) -> bool:
        """Whether it lies around no words."""
        return self.start == self.end


class DocumentPart(NamedTuple):
    """A part of a document that we wrote: what was kept of it, and where it lies now (code points)."""

    kept: ExportedTranscript
    start: int
    end: int
    found: bool
    """Whether its bookmark is still there; else it may lie anywhere."""


@dataclass(frozen=True)
class CommentedDocument:
    """A document with its comments."""

    path: Path
    text: str
    """As it would come in as a source."""
    comments: tuple[DocumentComment, ...]
    parts: tuple[DocumentPart, ...] = ()
    """What we kept in it when we wrote it; none in other documents."""
    notes: tuple[Message, ...] = ()
    """What was taken as accepted or left out."""
