"""The log of a day: what was done in a study on it, by whom, as the journal has it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from qualcase.coding.changes import Action
    from qualcase.coding.memos import Memo
    from qualcase.words import Message


class How(StrEnum):
    """What became of a row."""

    MADE = "made"
    CHANGED = "changed"
    REMOVED = "removed"


class Touched(NamedTuple):
    """A row that an action touched; of a passage also where it lies."""

    table: str
    id: str
    how: How
    source_id: str | None = None
    code_id: str | None = None


@dataclass(frozen=True)
class DoneAction:
    """An action of the journal with what it touched."""

    action: Action
    key: str
    """Of its label."""
    values: Mapping[str, object]
    touched: tuple[Touched, ...] = ()


class Counted(NamedTuple):
    """A name and how often it comes."""

    name: str
    n: int


@dataclass(frozen=True)
class DayLine:
    """One kind of thing that was done."""

    what: Message
    """A sentence: `Coded 12 passages`."""
    n: int
    sources: tuple[Counted, ...] = ()
    """Where, most first."""
    codes: tuple[Counted, ...] = ()
    """With what, most first."""


@dataclass(frozen=True)
class DayPart:
    """What one coder did, or what was done without saying by whom."""

    coder_id: str | None
    coder: str | None
    first: dt.datetime
    last: dt.datetime
    lines: tuple[DayLine, ...]


@dataclass(frozen=True)
class DayLog:
    """A day, told."""

    day: dt.date
    """By the clock of the machine."""
    parts: tuple[DayPart, ...]
    notes: tuple[Memo, ...] = ()
    """The notes that coders wrote on the day."""
