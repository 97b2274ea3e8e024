"""Tables that were edited in Excel or LibreOffice and come back: what a file holds, and what it would change.

A table that can be read back has two last columns for the program alone. One names the row, by ids. The other's heading
is a *stamp* (what the table is, of which study, when it was written, which columns it has), its cells hold *traces*:
short hashes of what stood in the row, by which the program sees what was edited and what stayed. Traces are salted with
the study's id and hold no words. So rows may be sorted, filtered, left out, and columns moved or renamed, and a file
saved as csv still says enough.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from qualcase.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qualcase.coding.tables import CellValue
    from qualcase.words import Message

STAMP = "qualcase-back"
"""How the heading begins by which a table that can be read back is known."""
_FORM = "1"
_TRACE = 8
_HEAD_TRACE = 6
_NOT_IN_SHEETS = {0x2028: "\n", 0x2029: "\n", 0xFFFE: None, 0xFFFF: None}


class SheetKind(StrEnum):
    """What a table that comes back holds."""

    SUMMARIES = "summaries"
    """A row a case (or site) and code, a column a wave or change."""
    RATINGS = "ratings"
    """A row a case, code, wave and rater."""
    VARIABLES = "variables"
    """A row a case (site …) and wave, a column a variable."""
    CODES = "codes"
    """A row a coded passage, with its codes in a column."""


class Role(StrEnum):
    """What a column is for."""

    NAME = "n"
    """Says, with the other names, what the row is of."""
    OURS = "o"
    """For reading only."""
    EDIT = "e"
    """What is written there is read back."""
    ID = "i"
    """Names the row for the program."""


class StampedColumn(NamedTuple):
    """A column as a stamp tells of it."""

    role: Role
    key: str
    """The same in every language."""
    heading: str
    """The trace of what it was called."""


@dataclass(frozen=True)
class Stamp:
    """What a table is that can be read back; written as a heading."""

    kind: SheetKind
    of: str
    """What more is to be known of the kind: of variables, what they are of."""
    study_id: str
    made_at: datetime
    token: str
    columns: tuple[StampedColumn, ...]

    def __str__(self) -> str:
        """As a heading: words between blanks, with no sign that csv would put in quotation marks."""
        columns = (f"{one.role.value}:{one.key}={one.heading}" for one in self.columns)
        moment = self.made_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")
        return " ".join((STAMP, _FORM, self.kind.value, self.of or "-", self.study_id, moment, self.token, *columns))


def read_stamp(heading: str) -> Stamp | None:
    """The stamp that a heading is; None where it is none, or of a form that is not known."""
    words = heading.split()
    if len(words) < 7 or words[0] != STAMP or words[1] != _FORM:
        return None
    try:
        columns = []
        for word in words[7:]:
            role, _, rest = word.partition(":")
            key, _, trace_of_heading = rest.rpartition("=")
            columns.append(StampedColumn(Role(role), key, trace_of_heading))
        moment = datetime.strptime(words[5], "%Y-%m-%dT%H:%MZ").replace(tzinfo=UTC)
        return Stamp(SheetKind(words[2]), words[3].strip("-"), words[4], moment, words[6], tuple(columns))
    except ValueError:
        return None


def is_stamp(heading: str) -> bool:
    """Whether a heading is a stamp, of whatever form."""
    return heading.startswith(f"{STAMP} ")


def plain(value: CellValue) -> str:
    """A cell as its text, the same whether it is in memory or comes back from a file."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    return as_in_sheet(str(value))


def as_in_sheet(text: str) -> str:
    """A text as it comes back from a cell: without outer blanks, and without signs that no workbook can hold."""
    return normalise(text).translate(_NOT_IN_SHEETS).strip()


def trace(salt: str, *texts: str) -> str:
    """A short hash of texts."""
    return _hash(salt, texts, _TRACE)


def heading_trace(heading: str) -> str:
    """The short hash of a heading, without regard to case and blanks."""
    return _hash("", [" ".join(heading.split()).casefold()], _HEAD_TRACE)


def _hash(salt: str, texts: Sequence[str], length: int) -> str:
    joined = "\x1f".join((salt, *texts)).encode("utf-8", "replace")
    return hashlib.sha256(joined).hexdigest()[:length]


# --- what a file holds


class SheetCell(NamedTuple):
    """A cell of a file."""

    text: str
    at: str
    """Where it stands, for people: `Ratings!E14`; in csv `line 14`."""
    number: bool = False
    """Whether it holds a number as such, written with a point here."""
    broken: bool = False
    """An error of the spreadsheet (`#REF!`), or a formula that was never calculated."""
    cut: bool = False
    """Whether columns are gone in which its long text went on."""


class SheetRow(NamedTuple):
    """A row of a table that came back."""

    id: str
    traces: tuple[str, ...]
    """Of the names, of what is ours, then of each edited column in the order of the stamp."""
    cells: Mapping[str, SheetCell]
    """By the key of the column; those of columns that are not there are left out."""
    at: str


@dataclass(frozen=True)
class ReturnedSheet:
    """A table that came back."""

    name: str
    stamp: Stamp
    language: str | None
    """In whose form numbers are written that are texts; None: that of the language in use."""
    rows: tuple[SheetRow, ...]
    headings: Mapping[str, str]
    """What the columns are called in the file, by their keys."""
    missing: tuple[str, ...] = ()
    """Keys of edited columns that are not there any more."""
    renamed: tuple[tuple[str, str], ...] = ()
    """Headings that were taken for a column by where they stand, with its key."""
    foreign: tuple[str, ...] = ()
    """Headings that the program did not write."""
    without_id: tuple[str, ...] = ()
    """Where rows stand that have no id: somebody added them."""
    written: int | None = None
    """How many rows were written; None where the file does not say."""


@dataclass(frozen=True)
class ReturnedFile:
    """What a file brings back."""

    name: str
    sheets: tuple[ReturnedSheet, ...]
    others: tuple[str, ...] = ()
    """Names of sheets that are not read back."""
    codes: Mapping[str, str] = field(default_factory=dict)
    """Ids of codes by what they were called when the file was written, in small letters."""
    formulas: int = 0
    """How many cells hold formulas; what they gave when they were last calculated is taken."""


# --- what it would change


class Step(StrEnum):
    """What a change does to a cell."""

    FILLED = "filled"
    CHANGED = "changed"
    EMPTIED = "emptied"


class Choice(StrEnum):
    """What becomes of a cell."""

    SHEET = "sheet"
    """As it stands in the sheet."""
    STUDY = "study"
    """As it stands in the study."""
    BOTH = "both"
    """The words of both, those of the study first."""


class CellKey(NamedTuple):
    """Which cell is meant."""

    token: str
    row: str
    column: str


@dataclass(frozen=True)
class SheetChange:
    """One cell that would change in the study."""

    key: CellKey
    at: str
    """Where it stands in the file."""
    place: str
    """What it is of: `K03 · Roles`."""
    column: str
    in_study: str
    """What stands in the study now."""
    was: str | None
    """What stood in the sheet when it was written; None where that cannot be told."""
    after: str
    """What would stand in the study."""
    step: Step
    conflict: bool = False
    """Whether it was changed in the study too since the sheet was written, or nobody can tell."""
    can_join: bool = False
    """Whether both texts can be kept, one below the other."""
    notes: tuple[Message, ...] = ()
    """What else goes with it."""


class Remark(StrEnum):
    """Why something in a file is not taken."""

    WRONG = "wrong"
    """A value that cannot be."""
    ROW = "row"
    """A row that is not known, or cannot be told from others."""
    IGNORED = "ignored"
    """What is for reading only was edited; rows were added."""
    SAID = "said"
    """How the file was read."""


@dataclass(frozen=True)
class SheetRemark:
    """Something that is to be known of a file."""

    kind: Remark
    at: str
    why: Message


@dataclass(frozen=True)
class SheetPreview:
    """What a file would change. Nothing is changed by looking."""

    name: str
    made_at: datetime | None
    """When the file was written; of several tables the earliest."""
    changes: tuple[SheetChange, ...]
    remarks: tuple[SheetRemark, ...]
    rows: int
    """How many rows were read."""
    absent: int | None
    """How many rows that were written are in the file no more; nothing becomes of those. None: nobody can tell."""
    file: ReturnedFile

    @property
    def conflicts(self) -> tuple[SheetChange, ...]:
        """The changes that somebody has to decide."""
        return tuple(one for one in self.changes if one.conflict)

    @property
    def wrong(self) -> tuple[SheetRemark, ...]:
        """What is not taken though somebody edited it."""
        return tuple(one for one in self.remarks if one.kind in (Remark.WRONG, Remark.ROW))
