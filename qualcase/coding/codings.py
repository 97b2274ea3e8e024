"""Codings: a span of a source under one code by one coder, and what it speaks about."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime


MADE_BY_AUTO = "auto"
"""With a colon and the rule behind it: proposed by auto-coding, `auto:speaker`; a person approved the list."""
MADE_BY_SUGGESTION = "suggested"
"""Suggested for its likeness to coded passages; a person accepted it."""
MADE_BY_HAND = "hand"
"""What is asked for where nothing stands: the passages that a person marked."""


def is_made_by(made_by: str, wanted: Iterable[str]) -> bool:
    """Whether a coding was made in one of the wanted ways: `hand`, a key, or `auto` for any rule of auto-coding."""
    own = made_by or MADE_BY_HAND
    return any(own == one or own.startswith(f"{one}:") for one in wanted)


class AboutTime(StrEnum):
    """A time outside the waves that a passage speaks about."""

    BEFORE = "before"
    EXPECTED = "expected"


@dataclass(frozen=True)
class Coding:
    """One coded passage. Positions are code points in the source's current text, half-open.

    The invariant of the whole program: `quote == text[start:end]`. A coding whose passage was deleted by an edit keeps
    the words in `lost`; it then has an empty span, counts in no figure and stands in no list of excerpts.
    """

    id: str
    source_id: str
    start: int
    end: int
    code_id: str
    coder_id: str
    quote: str
    rating: int | None = None
    note: str = ""
    star: bool = False
    about_wave_id: str | None = None
    """The wave that it speaks about, where that is not the wave in which it was told."""
    about_time: AboutTime | None = None
    """Before the waves, or expected; never together with `about_wave_id`."""
    about_case_id: str | None = None
    """The one of the source's cases that it speaks about, where the source has several."""
    made_at: datetime | None = None
    lost: str | None = None
    """What was coded, where an edit deleted it; None as long as the passage is there."""
    made_by: str = ""
    """What proposed it, `auto:speaker` or `suggested`; empty where a person coded the passage by hand."""
    under: int = 0
    """The revision of the code's definition under which it was coded, or looked at last."""
    condensed: str = ""
    """What the passage says in short, in the researcher's own words: raw material for a summary."""


class CodedPlace(NamedTuple):
    """Where the passage of a coding lies: its fields of the same names, all that a change of the text touches."""

    id: str
    start: int
    end: int
    quote: str
    lost: str | None


@dataclass(frozen=True)
class Excerpt:
    """The text of a coding with where it comes from: what lists, exports and the command line show.

    Names, not ids, so that it can stand alone; `id`, `source_id` and `code_id` lead back.
    """

    id: str
    source_id: str
    code_id: str
    source: str
    kind: str
    case: str | None
    """The one case (what it speaks about, or the source's only one), else None."""
    cases: tuple[str, ...]
    site: str | None
    wave: str | None
    about: str | None
    """Name of another wave, `before` or `expected`; None when it speaks of the wave in which it was told."""
    participant: str | None
    """Who says most of it."""
    participants: tuple[str, ...]
    role: str | None
    """Role of `participant` in the case and wave."""
    code: str
    """Path of the code."""
    coder: str
    start: int
    end: int
    text: str
    rating: int | None
    note: str
    star: bool
    words: int = 0
    """Words of participants in the span (all words where there are no turns)."""
    made_by: str = ""
    """As that of the coding."""
    condensed: str = ""
    """The same."""
