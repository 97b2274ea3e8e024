"""Summaries: the researcher's own words in one cell, with the passages they rest on, and what became of those since."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import datetime

    from qualcase.coding.codings import Coding


class SummaryCell(NamedTuple):
    """A case or a site under a code, in a wave or from one wave to another.

    A memo may be on a cell as well (`coding.memos.Cell`): that is a note about the cell, this is what it says.
    """

    code_id: str
    wave_id: str
    """The wave; of a change the later one."""
    from_wave_id: str | None = None
    """Of a change the earlier wave, else None."""
    case_id: str | None = None
    site_id: str | None = None
    """Either a case or a site, never both."""

    @property
    def is_change(self) -> bool:
        """Whether it says what changed from one wave to another."""
        return self.from_wave_id is not None

    @property
    def waves(self) -> tuple[str, ...]:
        """Ids of the waves whose passages it rests on, the earlier first."""
        return (self.wave_id,) if self.from_wave_id is None else (self.from_wave_id, self.wave_id)

    @property
    def place_id(self) -> str:
        """Id of its case or site."""
        return self.case_id or self.site_id or ""


class CodedAs(NamedTuple):
    """What a coding says of its passage, as far as a summary may rest on it."""

    code_id: str
    rating: int | None = None
    about_wave_id: str | None = None
    about_time: str | None = None
    about_case_id: str | None = None


class RestsOn(NamedTuple):
    """A coding as it was when a summary was written or last found to hold.

    No words of the text stand in it: they are `text[start:end]` of the text with that hash, as long as the study has
    that text. None where the words of then are gone for good and were others than those of now.
    """

    coding_id: str
    cited: bool
    """Whether the researcher named it as evidence."""
    in_cell: bool
    """Whether it lay in the cell."""
    text_hash: str | None
    start: int
    end: int
    coded: CodedAs


@dataclass(frozen=True)
class Summary:
    """What stands in one cell; a cell has at most one."""

    id: str
    code_id: str
    wave_id: str
    from_wave_id: str | None
    case_id: str | None
    site_id: str | None
    text: str
    coder_id: str | None
    """Who wrote the words that stand there."""
    written_at: datetime | None
    confirmed_by: str | None = None
    """Who said last that it still holds, since it was written."""
    confirmed_at: datetime | None = None
    edited_from: str | None = None
    """The coder whose words these replace, until somebody says that they hold."""
    rests_on: tuple[RestsOn, ...] = ()

    @property
    def cell(self) -> SummaryCell:
        """Where it stands."""
        return SummaryCell(self.code_id, self.wave_id, self.from_wave_id, self.case_id, self.site_id)

    @property
    def evidence(self) -> tuple[str, ...]:
        """Ids of the codings that were named as evidence, in the order in which they were named."""
        return tuple(one.coding_id for one in self.rests_on if one.cited)


class What(StrEnum):
    """What became of a coding behind a summary."""

    ADDED = "added"
    CHANGED = "changed"
    """Its words, code, rating or what it speaks about."""
    MOVED = "moved"
    """It covers another place of the same text."""
    LEFT = "left"
    """It is still there, and no longer in the cell."""
    LOST = "lost"
    """Its words were taken out of the text."""
    REMOVED = "removed"


class Aspect(StrEnum):
    """What of a coding changed."""

    PLACE = "place"
    WORDS = "words"
    CODE = "code"
    RATING = "rating"
    ABOUT = "about"


@dataclass(frozen=True)
class EvidenceChange:
    """What became of one coding since a summary was written or last found to hold."""

    coding_id: str
    what: What
    cited: bool
    aspects: tuple[Aspect, ...] = ()
    """Where it was changed or moved: what of it."""
    before: str = ""
    """Its words of then; empty where it was added, or where they are gone for good."""
    after: str = ""
    """Its words now; empty where there are none."""
    was: CodedAs | None = None
    now: CodedAs | None = None


@dataclass(frozen=True)
class SummaryState:
    """A summary with what happened behind it."""

    summary: Summary
    changes: tuple[EvidenceChange, ...] = ()

    @property
    def edited_by_another(self) -> bool:
        """Whether another coder put other words in the place of somebody's, and nobody said yet that they hold."""
        return self.summary.edited_from is not None

    @property
    def is_stale(self) -> bool:
        """Whether somebody should look at it again."""
        return bool(self.changes) or self.edited_by_another


class Filled(NamedTuple):
    """How many cells have a summary, of those that have passages behind them or a summary."""

    cells: int = 0
    of_cells: int = 0
    changes: int = 0
    """The same of the change from a wave to the next, where at least one of them has passages."""
    of_changes: int = 0

    @property
    def share(self) -> float:
        """Of cells and changes together, 0 to 1; 0 where there are none."""
        every = self.of_cells + self.of_changes
        return (self.cells + self.changes) / every if every else 0.0


@dataclass(frozen=True)
class FilledShares:
    """How much is filled, by id of the case and of the code."""

    by_case: dict[str, Filled]
    by_code: dict[str, Filled]
    whole: Filled


def coded_as(coding: Coding) -> CodedAs:
    """What a coding says of its passage now."""
    about = coding.about_time.value if coding.about_time else None
    return CodedAs(coding.code_id, coding.rating, coding.about_wave_id, about, coding.about_case_id)


def aspects_changed(then: RestsOn, now: Coding, text_hash: str, words_then: str | None) -> tuple[Aspect, ...]:
    """What of a coding is another than it was.

    A place is held against a place of the same text; in another text the words are, so that an edit elsewhere
    changes nothing.

    Args:
        then: As it was.
        now: As it is.
        text_hash: Of the text in which it lies now.
        words_then: Its words of then; None where they are gone for good.
    """
    found = []
    if then.text_hash == text_hash:
        if (then.start, then.end) != (now.start, now.end):
            found.append(Aspect.PLACE)
    elif words_then != now.quote:
        found.append(Aspect.WORDS)
    was, is_ = then.coded, coded_as(now)
    if was.code_id != is_.code_id:
        found.append(Aspect.CODE)
    if was.rating != is_.rating:
        found.append(Aspect.RATING)
    if was[2:] != is_[2:]:
        found.append(Aspect.ABOUT)
    return tuple(found)


def what_became(then: RestsOn, now: Coding | None, aspects: tuple[Aspect, ...], *, in_cell: bool) -> What | None:
    """What became of a coding that a summary rests on: the first that applies; None where nothing did."""
    if now is None:
        return What.REMOVED
    if now.lost is not None and then.start < then.end:
        return What.LOST
    if then.in_cell != in_cell:
        return What.ADDED if in_cell else What.LEFT
    if not aspects:
        return None
    return What.MOVED if aspects == (Aspect.PLACE,) else What.CHANGED


class WantedSummary(NamedTuple):
    """A summary as a file tells it, by names."""

    case: str
    site: str
    code: str
    cell: str
    """A wave, `change` (from the first to the last wave) or two waves: `2015:2017`."""
    coder: str
    text: str
    evidence: tuple[tuple[str, str], ...]
    """Source and quote of each coding that it rests on."""
