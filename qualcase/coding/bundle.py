"""What readers of files hand over: neutral values that know neither the study nor the file's format."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from qualcase.coding.sources import SourceKind, Turn
    from qualcase.words import Message


@dataclass(frozen=True)
class ReadText:
    """The text of one file, normalised, with what was left out of it said in `notes`."""

    text: str
    text_hash: str
    original: bytes
    original_hash: str
    notes: tuple[Message, ...] = ()


@dataclass(frozen=True)
class SpeakerSeen:
    """A label that was recognised in a text, and who it is proposed to be."""

    label: str
    is_interviewer: bool = False
    generic: bool = False
    """A label that names nobody (IP, R, Leder): a new participant in each source."""
    participant: str | None = None
    """Name of the participant that a person or table has said it is."""
    role: str | None = None
    turns: int = 0
    words: int = 0


@dataclass(frozen=True)
class Placing:
    """Where a source belongs, as proposed or as a person said. Names, not ids; empty means not known."""

    cases: tuple[str, ...] = ()
    site: str | None = None
    wave: str | None = None
    kind: SourceKind | None = None
    date: dt.date | None = None
    role: str | None = None
    """The role that the file name tells of its one informant."""
    language: str | None = None
    """Of the text, where it is not the study's: `da`, `nb` or `en`."""
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    """First and last day on which a document holds."""
    participants: tuple[SpeakerSeen, ...] = ()
    """What a table or person says of labels; wins over what is recognised."""


@dataclass(frozen=True)
class IncomingSource:
    """One file on its way in: read, split into turns, with a proposed place, or refused."""

    path: Path
    name: str
    placing: Placing = field(default_factory=Placing)
    read: ReadText | None = None
    turns: tuple[Turn, ...] = ()
    speakers: tuple[SpeakerSeen, ...] = ()
    refused: Message | None = None
    """Why it cannot come in; None when it can."""
    turns_asked: bool = False
    """Turns were asked for, whatever its kind; else only speech has them."""
    same_text_as: str | None = None
    """Name of a source that has the very same text already, or of an earlier file of this import."""
    notes: tuple[Message, ...] = ()
