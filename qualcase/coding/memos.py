"""Memos: notes on anything in a study."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Container


class MemoTarget(StrEnum):
    """What a memo is about."""

    STUDY = "study"
    SITE = "site"
    CASE = "case"
    SOURCE = "source"
    CODE = "code"
    CODING = "coding"
    PARTICIPANT = "participant"
    CELL = "cell"
    """A case under a code in a wave; its id is the `key` of a `Cell`."""
    DAY = "day"
    """A day of work; its id is the date, `2026-11-22`."""


class Cell(NamedTuple):
    """A cell of the comparison; without a wave it stands for all of them together."""

    case_id: str
    code_id: str
    wave_id: str | None = None

    @property
    def key(self) -> str:
        """The cell as the id of a memo's target."""
        return "/".join((self.case_id, self.code_id, self.wave_id or ""))

    @classmethod
    def of_key(cls, key: str) -> Cell:
        """The cell of a key. Raises ValueError for what is none."""
        case_id, code_id, wave_id = key.split("/")
        return cls(case_id, code_id, wave_id or None)


@dataclass(frozen=True)
class Memo:
    """A note on one thing; each thing has at most one memo of each coder.

    What stands in double square brackets in the text, `[[K03]]`, is a link to the thing of that name.
    """

    id: str
    target: MemoTarget
    target_id: str
    text: str
    coder_id: str | None = None
    changed_at: dt.datetime | None = None

    @property
    def cell(self) -> Cell | None:
        """The cell that it is about."""
        return Cell.of_key(self.target_id) if self.target is MemoTarget.CELL else None

    @property
    def day(self) -> dt.date | None:
        """The day that it is about."""
        return dt.date.fromisoformat(self.target_id) if self.target is MemoTarget.DAY else None


def memo_hangs_on(memo: Memo, gone: Container[str]) -> bool:
    """Whether a memo goes with things that go: it is about one of them, or about a cell of one of them."""
    return memo.target_id in gone or bool(memo.cell and any(one in gone for one in memo.cell if one))


@dataclass(frozen=True)
class MemoLink:
    """A reference in a memo's text, at a span of it in code points, half-open."""

    start: int
    end: int
    words: str
    """What stands between the brackets."""
    target: MemoTarget | None = None
    """None where nothing, or more than one thing, is called so."""
    target_id: str = ""


@dataclass(frozen=True)
class MemoEntry:
    """A memo in a list, with what it is about by name, who wrote it, and what it links to."""

    memo: Memo
    name: str
    coder: str | None
    links: tuple[MemoLink, ...] = ()
    quote: str = ""
    """The passage, where it is about one."""
