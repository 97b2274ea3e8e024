"""Questionnaires on their way in: columns with what each is for, and the rows of answers."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from qualcase.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class ColumnUse(StrEnum):
    """What a column of a questionnaire is for."""

    KEY = "key"
    """Names the respondent."""
    PARTICIPANT = "participant"
    """Names the participant that the respondent is: the only thing by which they are joined."""
    CASE = "case"
    SITE = "site"
    WAVE = "wave"
    DATE = "date"
    ROLE = "role"
    CLOSED = "closed"
    """A closed answer: a variable of the respondents."""
    OPEN = "open"
    """An open answer: text to be coded."""
    SKIP = "skip"
    """Left out."""

    @property
    def is_single(self) -> bool:
        """Whether only one column may be for it."""
        return self not in (ColumnUse.CLOSED, ColumnUse.OPEN, ColumnUse.SKIP)


class OpenAs(StrEnum):
    """What the open answers become: a source for each question, or one for each respondent."""

    QUESTION = "question"
    RESPONDENT = "respondent"


@dataclass(frozen=True)
class QuestionColumn:
    """One column of a questionnaire."""

    heading: str
    use: ColumnUse
    question: Mapping[str, str] = field(default_factory=dict)
    """The question that was asked, by language."""
    answers: tuple[str, ...] = ()
    """The closed answers that are allowed, in order; empty when that is not told."""
    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """What some answers mean (the ends of a scale), by answer and language."""


@dataclass(frozen=True)
class AnswerRow:
    """What one respondent answered: a cell for each column. `line` is where it stands in the file."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Questionnaire:
    """A questionnaire as read from a file, before anything is written. What columns are for may be changed."""

    path: Path
    name: str
    """What it is called: its file's name without the ending."""
    columns: tuple[QuestionColumn, ...]
    rows: tuple[AnswerRow, ...]
    language: str | None
    """In whose form numbers are written; None: in that of the language in use."""
    role: str | None
    """The role that all respondents have, as far as file or columns tell."""
    original: bytes
    """The bytes of the file."""

    def with_use(self, heading: str, use: ColumnUse) -> Questionnaire:
        """The questionnaire with another use of one column. Raises UserError when there is no such column."""
        if all(one.heading != heading for one in self.columns):
            names = ", ".join(one.heading for one in self.columns)
            raise UserError("There is no column “{name}”. There are {names}.", name=heading, names=names)
        columns = (replace(one, use=use) if one.heading == heading else one for one in self.columns)
        return replace(self, columns=tuple(columns))

    def place_of(self, use: ColumnUse) -> int | None:
        """The place of the first column that is for this."""
        return next((place for place, one in enumerate(self.columns) if one.use is use), None)
