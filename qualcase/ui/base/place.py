"""A place in the program: the one value by which screens reach each other, and by which back and forward work."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Room(StrEnum):
    """The workspaces: those on the rail in their order, then what is reached by keys from everywhere."""

    MATERIAL = "material"
    CODE = "code"
    CODEBOOK = "codebook"
    COMPARE = "compare"
    SUMMARIES = "summaries"
    REPORTS = "reports"
    MEMOS = "memos"
    COLLECTIONS = "collections"


class Page(StrEnum):
    """What else than reading a source can be gone to for."""

    CORRECT = "correct"
    """Its text is written in."""
    VERSIONS = "versions"
    """Earlier versions of its text."""
    LOST = "lost"
    """Codings whose passage it lost."""
    CARD = "card"
    """All that is known of a case or site."""
    VARIABLES = "variables"
    """The table of variables."""
    NAMES = "names"
    """Names that are taken out; with a participant, their withdrawal."""
    GUIDE = "guide"
    """The interview guide; with a source, what was asked in it."""
    FIND = "find"
    """Words are looked for in the whole study."""
    SUGGEST = "suggest"
    """Passages are suggested for a code."""
    AUTOCODE = "autocode"
    """Passages are proposed for a code by a rule."""
    YEARS = "years"
    """A case, or a site with its cases, over the waves."""
    SIDE = "side"
    """Excerpts of cases side by side, each case split by wave."""
    JOINT = "joint"
    """Questionnaires beside codes."""
    GRID = "grid"
    """Summaries, case by code."""
    CHANGES = "changes"
    """The sheet of what changed in a case."""
    CLAIMS = "claims"
    """Claims, with what speaks for and against them."""
    RATINGS = "ratings"
    """Cases rated on a code."""
    QCA = "qca"
    """Which conditions go with an outcome."""
    PATTERNS = "patterns"
    """Which cases and codes are alike."""
    DRIFT = "drift"
    """Passages coded again without knowing where they are from."""
    SHEET_BACK = "sheet-back"
    """What was changed in a workbook is looked at before it is taken into the study."""
    COMMENTS_BACK = "comments-back"
    """Comments that were set in Word are looked at before they become codings."""
    RECIPES = "recipes"
    """Reports that were saved under a name."""


@dataclass(frozen=True)
class Place:
    """Where to go, and what to show there."""

    room: Room
    source_id: str | None = None
    start: int | None = None
    """Code points in the source's text."""
    end: int | None = None
    coding_id: str | None = None
    code_id: str | None = None
    case_id: str | None = None
    wave_id: str | None = None
    site_id: str | None = None
    participant_id: str | None = None
    page: str | None = None
    """A page that lies over the room, by a name of the room's own."""
    memo: str | None = None
    """The `key` of the `Thing` whose memo is meant."""
    case_ids: tuple[str, ...] = ()
    """The cases that stand side by side; of the matrix the order in which its columns are to stand."""
    collection_id: str | None = None
    row_id: str | None = None
    """What stands in a row of a comparison, where that is neither code nor case, wave, site or participant."""
    column_id: str | None = None
    """The same of a column."""
