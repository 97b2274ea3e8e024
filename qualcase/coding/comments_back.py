"""Comments from a document on their way into a study: what is proposed of each, as one list to approve."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from qualcase.words import Message


class Deed(StrEnum):
    """What is proposed."""

    CODE = "code"
    """The passage is coded."""
    NEW_CODE = "new-code"
    """The passage is coded with a code that is made for it."""
    MEMO = "memo"
    """The words go into a memo on the source, with the passage."""
    NOTE = "note"
    """The words go into the note of a coding that is there."""
    RECODE = "recode"
    """A coding that is there gets another code."""
    REMOVE = "remove"
    """A coding is removed whose comment was deleted in the document."""
    NOTHING = "nothing"
    """The study has it."""


class Fit(StrEnum):
    """How the passage of a comment was found in the present text."""

    EXACT = "exact"
    """It stands there as in the document; no other place can be meant."""
    EDITED = "edited"
    """It stands there, but some of its words are others."""
    LIKELY = "likely"
    """Words like it stand there, or it may be one of several places."""
    NOWHERE = "nowhere"
    """Nothing like it was found."""


class CodeFit(StrEnum):
    """How a code was found in what a comment says."""

    EXACT = "exact"
    """It is a code's path, name or key."""
    LIKELY = "likely"
    """It is nearly what one code is called, or the last word of it."""
    UNKNOWN = "unknown"
    """No code is called like that."""


class Author(NamedTuple):
    """Somebody who commented, and under whom it is coded."""

    name: str
    """As the document has it."""
    coder_id: str | None
    """None: a coder called `coder_name` is made."""
    coder_name: str
    sure: bool
    """Whether the study has a coder of exactly that name, or somebody chose."""


class FoundSource(NamedTuple):
    """A source that the document is of."""

    source_id: str
    version_id: str
    """Of its text, to notice whether that changes meanwhile."""
    share: float
    """How much both have in common, 0 to 1."""
    edited: bool
    """Whether the words of the document are others than we wrote, or than came in."""


@dataclass(frozen=True)
class BackRow:
    """One thing that is proposed; a comment that names several codes has a row for each."""

    number: int
    """Its place in the list, from 1."""
    deed: Deed
    taken: bool
    """Whether it is going to be done."""
    author: str
    comment: str
    """All that the comment says."""
    said: str
    """The part of it that this is about."""
    words: str = ""
    """Around which it lies in the document."""
    made_at: datetime | None = None
    source_id: str | None = None
    start: int = 0
    """In the present text of the source: code points, half-open. Both 0 where the passage was not found."""
    end: int = 0
    quote: str = ""
    """The words there."""
    fit: Fit = Fit.NOWHERE
    likeness: float = 0.0
    """Of `words` and `quote`, 0 to 100."""
    code_id: str | None = None
    code_fit: CodeFit = CodeFit.UNKNOWN
    nearest: tuple[str, ...] = ()
    """Ids of the codes that come closest, best first."""
    new_name: str = ""
    """What a new code would be called."""
    rating: int | None = None
    note: str = ""
    coding_id: str | None = None
    """The coding of the study that it is about."""
    there_by: frozenset[str] = frozenset()
    """Ids of the coders who have coded exactly this."""
    remarks: tuple[Message, ...] = ()
    """What should be looked at."""
    resolved: bool = False

    @property
    def placed(self) -> bool:
        """Whether there is a passage to code."""
        return self.end > self.start


@dataclass(frozen=True)
class BackPlan:
    """What a document brings; nothing of it is written before it is taken."""

    path: Path
    rows: tuple[BackRow, ...]
    authors: tuple[Author, ...]
    sources: tuple[FoundSource, ...]
    unchanged: int = 0
    """How many comments are the study's own, as they went out."""
    gone: int = 0
    """How many are the study's own, of codings that were removed in it since."""
    notes: tuple[Message, ...] = ()
    """What is to be known of the document."""
    names_taken_out: bool = False

    @cached_property
    def _by_name(self) -> dict[str, Author]:
        return {one.name: one for one in reversed(self.authors)}

    def author_of(self, row: BackRow) -> Author | None:
        """Who says it."""
        return self._by_name.get(row.author)

    def is_there(self, row: BackRow) -> bool:
        """Whether the one who would code has coded exactly that already."""
        author = self.author_of(row)
        return row.deed is Deed.CODE and author is not None and author.coder_id in row.there_by

    @cached_property
    def open_rows(self) -> tuple[BackRow, ...]:
        """What is to be decided on: without what the study has."""
        return tuple(one for one in self.rows if one.deed is not Deed.NOTHING and not self.is_there(one))

    @cached_property
    def taken_rows(self) -> tuple[BackRow, ...]:
        """What is going to be done."""
        return tuple(one for one in self.open_rows if one.taken and can_be_taken(one))

    def open_row(self, number: int) -> BackRow | None:
        """A row that is to be decided on, by its number."""
        return self._open_by_number.get(number)

    @cached_property
    def _open_by_number(self) -> dict[int, BackRow]:
        return {one.number: one for one in self.open_rows}

    def with_row(self, number: int, **fields: Any) -> BackPlan:
        """The plan with another decision on one row."""
        return replace(self, rows=tuple(replace(one, **fields) if one.number == number else one for one in self.rows))

    def with_author(self, name: str, coder_id: str | None, coder_name: str) -> BackPlan:
        """The plan in which what somebody said is coded under another coder."""
        chosen = Author(name, coder_id, coder_name, sure=True)
        return replace(self, authors=tuple(chosen if one.name == name else one for one in self.authors))


def can_be_taken(row: BackRow) -> bool:
    """Whether a row says enough to be done."""
    if row.deed is Deed.CODE:
        return row.placed and row.code_id is not None and row.source_id is not None
    if row.deed is Deed.NEW_CODE:
        return row.placed and bool(row.new_name.strip()) and row.source_id is not None
    if row.deed is Deed.MEMO:
        return row.source_id is not None and bool(row.said.strip())
    if row.deed is Deed.NOTE:
        return row.coding_id is not None and bool(row.note.strip())
    if row.deed is Deed.RECODE:
        return row.coding_id is not None and row.code_id is not None
    return row.deed is Deed.REMOVE and row.coding_id is not None


def note_of(row: BackRow) -> str:
    """The note of a coding that is made of a row: what was to be a memo is not lost when it becomes a coding."""
    if row.deed is not Deed.MEMO or row.said in row.note:
        return row.note
    return f"{row.said}\n{row.note}" if row.note and row.note not in row.said else row.said


def as_code(row: BackRow, code_id: str) -> BackRow:
    """The row with another code, chosen by a person: taken, where there is a passage."""
    deed = Deed.RECODE if row.deed is Deed.RECODE else Deed.CODE
    chosen = replace(row, deed=deed, code_id=code_id, code_fit=CodeFit.EXACT, rating=None, note=note_of(row))
    return replace(chosen, taken=can_be_taken(chosen))


@dataclass(frozen=True)
class TakenBack:
    """What was done with a document's comments."""

    codings: int = 0
    new_codes: int = 0
    notes: int = 0
    memos: int = 0
    recoded: int = 0
    removed: int = 0
    coding_ids: tuple[str, ...] = ()
    """Of what was coded."""
    made: tuple[Message, ...] = ()
    """Coders that were made."""
