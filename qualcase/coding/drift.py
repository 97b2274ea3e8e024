"""The drift guard: a blind test of a coder against themselves, and what came out of it.

Passages of all waves are drawn in equal numbers, some that the coder coded with a code and some that they read and
did not code with it. Mixed, and with names and years out, they are coded again.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import nan
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import datetime

FEW = 10
"""Below so many passages of one kind a figure is said to stand on few."""


class Stratum(NamedTuple):
    """What a code has in a wave: units that the coder coded with it, and that they read and did not code with it."""

    code_id: str
    wave_id: str
    coded: int
    """How many there are."""
    uncoded: int
    drawn_coded: int = 0
    """How many of them are in the test."""
    drawn_uncoded: int = 0


@dataclass(frozen=True)
class DriftTest:
    """A test, begun or finished."""

    id: str
    name: str
    coder_id: str
    seed: int
    wanted: int
    """So many passages were asked for of each code, wave and kind."""
    least_words: int
    """Units with fewer words that count were left out."""
    notes: bool
    """Whether paragraphs of notes and documents are among the units, besides turns."""
    code_ids: tuple[str, ...]
    strata: tuple[Stratum, ...] = ()
    made_at: datetime | None = None
    finished_at: datetime | None = None

    @property
    def is_finished(self) -> bool:
        """Whether it is over, so that its passages may be seen as they are."""
        return self.finished_at is not None


@dataclass(frozen=True)
class DriftItem:
    """A passage of a test. Positions are code points, half-open; it moves with the text."""

    id: str
    test_id: str
    position: int
    source_id: str
    start: int
    end: int
    code_id: str
    """The code for which it was drawn."""
    held: tuple[str, ...] = ()
    """Which of the test's codes it held when it was drawn."""

    @property
    def is_gone(self) -> bool:
        """Whether nothing is left of it, since its words were deleted."""
        return self.start >= self.end

    @property
    def was_coded(self) -> bool:
        """Whether it held the code for which it was drawn."""
        return self.code_id in self.held


@dataclass(frozen=True)
class DriftAnswer:
    """What is said of a passage today: whether a code belongs to it."""

    id: str
    item_id: str
    code_id: str
    holds: bool
    made_at: datetime | None = None


# --- what may be seen before a test is finished


class BlindItem(NamedTuple):
    """A passage as it is shown to be coded again: nothing in it tells the year, the place or who speaks."""

    id: str
    number: int
    """From 1."""
    words: str
    answer: frozenset[str] | None
    """Ids of the codes that were found in it; None where it has not been answered."""


# --- what comes out


class Twofold(NamedTuple):
    """Passages by what was said then and what is said now."""

    both: int = 0
    only_then: int = 0
    only_now: int = 0
    neither: int = 0

    @property
    def n(self) -> int:
        """How many passages."""
        return sum(self)

    @property
    def then(self) -> int:
        """How many were coded then."""
        return self.both + self.only_then

    @property
    def now(self) -> int:
        """How many are coded now."""
        return self.both + self.only_now

    @property
    def agreement(self) -> float:
        """Part in which both say the same; NaN of nothing."""
        return _part(self.both + self.neither, self.n)

    @property
    def again(self) -> float:
        """Of those coded then, the part that is coded again."""
        return _part(self.both, self.then)

    @property
    def newly(self) -> float:
        """Of those not coded then, the part that is coded now."""
        return _part(self.only_now, self.only_now + self.neither)

    @property
    def dice(self) -> float:
        """2 × both ÷ (then + now); NaN where neither has any."""
        return _part(2 * self.both, self.then + self.now)

    @property
    def prevalence(self) -> float:
        """The mean of the parts coded then and now."""
        return _part(self.then + self.now, 2 * self.n)


class Outcome(StrEnum):
    """What becomes of a change between two waves when the passages are coded as today."""

    HOLDS = "holds"
    """Today's coder finds it too."""
    SIZE = "size"
    """Today's coder finds it too, but larger or smaller than the old codings can be."""
    TURNS = "turns"
    """Today's coder finds the opposite."""
    OPEN = "open"
    """So few passages do not tell."""
    NO_CHANGE = "no_change"
    """Then nothing had changed, and today nothing is found either, as far as the passages tell."""
    APPEARS = "appears"
    """Then nothing had changed; today's coder finds a change."""
    UNKNOWN = "unknown"
    """Of one kind no passage was answered."""


class DriftCell(NamedTuple):
    """A code in a wave, or all codes together (`code_id` None)."""

    code_id: str | None
    wave_id: str
    table: Twofold
    kappa: float
    """Cohen's; NaN where nothing varies."""
    item_ids: tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]
    """The passages of each of the four, in the order of the table."""
    share_then: float = nan
    """Part of all the coder's units in the wave that were coded then."""
    share_now: float = nan
    """Part that would be coded as today, as the sample tells."""


class Shift(NamedTuple):
    """A code from one wave to another: the change by the old codings, and as coded today."""

    code_id: str
    from_wave_id: str
    wave_id: str
    then: float
    """Difference of shares."""
    now: float
    low: float
    """95 % interval of `now`."""
    high: float
    outcome: Outcome
    few: bool
    """Whether some figure behind it stands on fewer than `FEW` passages."""


@dataclass(frozen=True)
class DriftResult:
    """Everything that a finished test tells."""

    test: DriftTest
    cells: tuple[DriftCell, ...]
    """By code in the order of the test, then by wave; after them all codes together, by wave."""
    shifts: tuple[Shift, ...]
    unanswered: int
    """Passages that were not answered before it was finished; they count nowhere."""
    gone: int
    """Passages of which nothing is left, or that lie in no wave any more; they count nowhere."""

    def cell(self, code_id: str | None, wave_id: str) -> DriftCell:
        """One cell. Raises KeyError."""
        for one in self.cells:
            if (one.code_id, one.wave_id) == (code_id, wave_id):
                return one
        raise KeyError((code_id, wave_id))


def _part(of: int, whole: int) -> float:
    return of / whole if whole else nan
