"""What readers of files hand over: neutral values that know neither the study nor the file's format."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from pathlib import Path

    from qualcase.coding.sources import SourceKind, TextHeading, Turn
    from qualcase.words import Message


@dataclass(frozen=True)
class ReadText:
    """The text of one file, normalised, with what was left out of it said in `notes`."""

    text: str
    text_hash: str
    original: bytes
    original_hash: str
    notes: tuple[Message, ...] = ()
    headings: tuple[TextHeading, ...] = ()
    """What the file marks as headings."""


class Evidence(StrEnum):
    """What told something that is proposed of a file."""

    GIVEN = "given"
    """Somebody said it of all files of the import."""
    TABLE = "table"
    """The materials table."""
    FILE_NAME = "file_name"
    FOLDER = "folder"
    FIRST_LINES = "first_lines"
    """The head of the text: a title, `Dato: …`, `Interview med …`."""
    LABEL = "label"
    """The label itself: `I`, `Leder`."""
    RULE = "rule"
    """What the study remembers of the label."""
    DATE = "date"
    """The date that was found: it lies in the wave."""
    FILE_DATE = "file_date"
    """The day on which the document was made, as the file itself keeps it."""


class TableKind(StrEnum):
    """What a table is that lies among files to bring in."""

    MATERIALS = "materials"
    """It says where the others belong."""
    VARIABLES = "variables"
    EVENTS = "events"
    QUESTIONNAIRE = "questionnaire"
    OTHER = "other"


class Told(NamedTuple):
    """What a proposal rests on."""

    by: Evidence
    sure: bool = True
    """False where a person should look: the words are only alike, learned, or something else speaks against them."""
    words: str = ""
    """The words that told it, where they are not the value itself: `Strandegnen`."""


class Likeness(NamedTuple):
    """A source, or an earlier file of the same import, whose text is nearly the same."""

    name: str
    source_id: str | None
    """None for a file of the same import."""
    share: float
    """Part of the paragraphs that both have, of those of the longer text; 0 to 1."""


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
    nobody: bool = False
    """The label is no person of the study: a voice in the background. Nobody is made or named for it."""
    proposed: str | None = None
    """Who it may be, by a name in the text or head that is also a participant's of the same case, or that the head
    gives to the only informant. Nothing but a proposal: a person has to take it over as `participant`."""
    proposed_is_known: bool = False
    """Whether the study has a participant of that name in the same case."""
    told: Told | None = field(default=None, compare=False)
    """What tells that it is the interviewer, or its role."""


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
    version_of: str | None = None
    """Name of the source whose text the file corrects."""


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
    not_labels: tuple[str, ...] = ()
    """What looks like a label and is none, as a person said."""
    same_text_as: str | None = None
    """Name of a source that has the very same text already, or of an earlier file of this import."""
    notes: tuple[Message, ...] = ()
    prepared: tuple[SpeakerSeen, ...] = ()
    """The speakers as they were proposed, so that what a person changed can be told."""
    told: Mapping[str, Told] = field(default_factory=dict)
    """What told each field of `placing` that was proposed, by the field's name."""
    looks_like: Likeness | None = None
    """The source or earlier file that has nearly the same text, or the same (then the share is 1)."""
    new_version_of: str | None = None
    """Id of the source whose text it is to replace, as a person decided; None for a source of its own."""
    planned: bool = False
    """It is a row of a materials table: a source that is to be collected. There is no file yet, `path` is the table."""
    table: TableKind | None = None
    """It is a table and no text, so it is refused; what kind of table it is."""
    in_folder: bool = False
    """It lay in a folder that was given; nobody named it."""
