"""Sources: texts with kind, wave and place; their versions, speakers and turns."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime as dt


class SourceKind(StrEnum):
    """What a source is."""

    INTERVIEW = "interview"
    GROUP_INTERVIEW = "group_interview"
    OBSERVATION = "observation"
    DOCUMENT = "document"
    QUESTIONNAIRE = "questionnaire"

    @property
    def is_speech(self) -> bool:
        """Whether what participants say in it counts as speech (MEASURES: interviews and group interviews)."""
        return self in (SourceKind.INTERVIEW, SourceKind.GROUP_INTERVIEW)


class Turn(NamedTuple):
    """What one speaker says at a stretch. Positions are code points, half-open.

    `start` is where the label begins, `said` where the words after the label begin, `end` where the turn ends.
    """

    start: int
    said: int
    end: int
    speaker: int | None = None
    """Number of the `Speaker` in the source, None where nobody is named."""
    seconds: float | None = None
    """Time stamp into the recording."""


class TextHeading(NamedTuple):
    """A heading within a text, as its file marked it. Positions are code points, half-open."""

    start: int
    end: int
    level: int
    """From 1, the highest, to 9."""


@dataclass(frozen=True)
class Speaker:
    """A label of a source (`IP1`) and who that is."""

    id: str
    source_id: str
    number: int
    label: str
    participant_id: str | None = None
    is_interviewer: bool = False
    respondent_id: str | None = None
    """Whose answers the turns are, in a questionnaire; a respondent is no participant."""


@dataclass(frozen=True)
class TextVersion:
    """One state of a source's text. The text itself is immutable and found by its hash (SHA-256, hex)."""

    id: str
    source_id: str
    number: int
    text_hash: str
    turns: tuple[Turn, ...] = ()
    original_hash: str | None = None
    """SHA-256 of the bytes of the file that it came from."""
    original_name: str = ""
    made_at: dt.datetime | None = None
    why: str = ""
    """What made it: `import`, `edit`, `corrected`, `restored`, `pseudonyms`; empty where that was not recorded."""
    made_by: str | None = None
    """The coder who made it; None where that was not recorded."""
    headings: tuple[TextHeading, ...] = ()
    """In the order of the text; none where its file told of none."""


@dataclass(frozen=True)
class Source:
    """A transcript, note, document or set of answers.

    It belongs to cases, or to a site (`case_ids` empty, `site_id` set), or to the whole study (both empty).
    """

    id: str
    name: str
    kind: SourceKind
    version_id: str
    suffix: str = ""
    """Of the file that it came from, with the dot."""
    wave_id: str | None = None
    case_ids: tuple[str, ...] = ()
    site_id: str | None = None
    date: dt.date | None = None
    language: str = "da"
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    lead_coder_id: str | None = None
    """Whose codings count unless another choice is made: the first who marked it done or imported codings."""
    note: str = ""
