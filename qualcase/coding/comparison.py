"""The result of a comparison: two axes and a split, figures with their bases, kinds of empty, marks of change.

Every word here is defined in docs/measures.md.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from math import nan
from typing import TYPE_CHECKING

from qualcase.coding.sources import SourceKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    import numpy.typing as npt

    from qualcase.coding.guide import Absence
    from qualcase.coding.notices import Notice


class Dimension(StrEnum):
    """What a comparison can be crossed by."""

    CODE = "code"
    CASE = "case"
    SITE = "site"
    AREA = "area"
    WAVE = "wave"
    KIND = "kind"
    ROLE = "role"
    PARTICIPANT = "participant"
    ABOUT = "about"
    """The wave (or `before`, `expected`) that passages speak about; a wave of `WAVE` is the one they were told in."""
    CODER = "coder"
    """Each coder's own codings, beside each other."""


@dataclass(frozen=True)
class ByVariable:
    """A variable of cases, sites, participants or sources as a dimension."""

    variable_id: str
    bands: tuple[float, ...] = ()
    """Of a number: where one band ends and the next begins, ascending; without them the program proposes some."""
    name: str = field(default="", compare=False)
    """What the variable is called; filled in by who compares."""

    @property
    def value(self) -> str:
        """As the command line writes it."""
        return f"variable:{self.name or self.variable_id}"


By = Dimension | ByVariable
"""What one side of a comparison is crossed by."""
Dimensions = tuple[By, By, By | None]
"""Rows, columns, split."""


class Measure(StrEnum):
    """What is counted in a cell."""

    PERSONS = "persons"
    SOURCES = "sources"
    CODINGS = "codings"
    WORDS = "words"
    SHARE = "share"
    RATING = "rating"
    YES = "yes"
    QUOTE = "quote"
    """The strongest excerpt of the cell."""


class Empty(StrEnum):
    """Why a cell holds no value; the first that applies."""

    NO_DATA = "no_data"
    NOT_CODED = "not_coded"
    ABSENT = "absent"
    """A researcher confirmed that the topic is not there."""
    NOT_ASKED = "not_asked"
    """There is speech, and all of it left the topic out."""
    SILENT = "silent"


class Silence(StrEnum):
    """What kind of silence: a silent cell says which."""

    ASKED = "asked"
    """There is speech, the topic was raised in it, and nobody says anything about it."""
    NOT_MENTIONED = "not_mentioned"
    """There is speech, the topic does not come up in it, and nobody knows whether it was raised."""
    NOT_OBSERVED = "not_observed"
    """There are only notes or documents."""


class Lacking(StrEnum):
    """Why a case has no data in a wave; the first that applies."""

    FILTERED = "filtered"
    """It has sources, and none of them passes."""
    NOT_BEGUN = "not_begun"
    """The case began after the wave."""
    CLOSED = "closed"
    """The case ended before the wave."""
    NOT_REACHED = "not_reached"
    """Nothing was collected."""


class Mark(StrEnum):
    """What became of a cell from one wave to another; the first that applies."""

    NOT_COMPARABLE = "not_comparable"
    NEW = "new"
    GONE = "gone"
    TURNED = "turned"
    MORE = "more"
    LESS = "less"
    SAME = "same"

    @property
    def sign(self) -> str:
        """The sign that stands for it on the screen and in print."""
        return _SIGNS[self]


_SIGNS = {
    Mark.NOT_COMPARABLE: "?",
    Mark.NEW: "★",
    Mark.GONE: "✕",
    Mark.TURNED: "↯",
    Mark.MORE: "▲",
    Mark.LESS: "▼",
    Mark.SAME: "=",
}


@dataclass(frozen=True)
class AxisValue:
    """One row, column or split of a comparison."""

    id: str
    name: str
    """A code's path, a case's handle, a wave's name, a kind or role as its English key."""
    title: str = ""
    """What people call it, where that says more: a case's title, a code's own name."""
    group: str = ""
    """What it stands under: the site of a case, or an area where cases are grouped so."""
    depth: int = 0
    parent_id: str | None = None
    colour: str = ""
    """Of a code."""
    stands_for: str = ""
    """`site` or `study` in a case axis: the column of sources that belong to a site or to the whole study."""


@dataclass(frozen=True)
class Beside:
    """Passages that a cell does not count in its value but shows beside it."""

    what: str
    """`unidentified`: no identified speaker (a note, a document); `about`: they speak about another time."""
    of: str
    """The kind of source (`observation` …) or the time (a wave's name, `before`, `expected`)."""
    count: int


@dataclass(frozen=True)
class Confirmed:
    """What a researcher confirmed of a cell: that the topic is absent."""

    absence: Absence
    stands: bool
    """False when sources or codings behind the cell have changed since; then it counts no more."""


CellIndex = tuple[int, int, int]
"""Row, column and split of a cell."""


@dataclass(frozen=True)
class Thresholds:
    """From where on a difference is marked; they stand in every caption."""

    points: float = 20.0
    """Percentage points of the base, for persons and sources."""
    ratio: float = 1.5
    """For codings per 1,000 words, words and share."""
    steps: float = 0.5
    """Rating steps."""
    turn: float = 1.0
    """Rating steps between means of opposite sign."""
    talk: float = 2.0
    """From so many times as many words of speech in one wave as in the other on, the comparison says so."""


@dataclass(frozen=True)
class Included:
    """How much stands in a comparison, of how much there is in the study (in the same wave, where it is split so)."""

    sources: int
    """Eligible sources."""
    persons: int
    """Distinct participants with a word in them."""
    words: int
    """Countable words in them, of the persons looked at where only some are."""
    of_sources: int
    of_persons: int
    of_words: int


@dataclass(frozen=True)
class Hidden:
    """What the filter leaves out, of what would be there without it."""

    sources: int
    of_sources: int
    cases: int
    """Cases that have sources, none of which passes."""
    of_cases: int
    codes: int
    of_codes: int
    codings: int
    """Codings that count, by whoever counts here."""
    of_codings: int

    @property
    def anything(self) -> bool:
        """Whether it leaves anything out."""
        return bool(self.sources or self.cases or self.codes or self.codings)


@dataclass(frozen=True)
class Comparison:
    """Figures of every cell. Arrays have the shape (rows, columns, splits) unless said otherwise."""

    dimensions: Dimensions
    measure: Measure
    rows: tuple[AxisValue, ...]
    columns: tuple[AxisValue, ...]
    splits: tuple[AxisValue, ...]
    """One nameless value when nothing splits the cells."""
    values: npt.NDArray[np.float64]
    """NaN where a cell is empty or its measure undefined."""
    bases: npt.NDArray[np.float64]
    """What the value is of (persons heard, eligible sources, words, rated units); NaN where the measure has none."""
    codings: npt.NDArray[np.int64]
    """How many distinct codings stand behind each cell."""
    empty: npt.NDArray[np.int8]
    """Index into `EMPTIES`; 0 means not empty."""
    speech: npt.NDArray[np.bool_]
    """Whether the cell's eligible sources hold speech."""
    incomplete: npt.NDArray[np.bool_]
    marks: npt.NDArray[np.int8]
    """Change between the two waves of `change`: index into `MARKS`, 0 for no mark. Shape (rows, columns)."""
    unlike: npt.NDArray[np.bool_]
    """Whether kinds or roles differ between the two waves (≠). Shape (rows, columns)."""
    change: tuple[int, int] | None = None
    """The two splits that the marks compare, earlier first."""
    raised: npt.NDArray[np.bool_] | None = None
    """Whether the topic was raised in speech of the cell; None where nobody knows of any cell."""
    confirmed: Mapping[CellIndex, Confirmed] = field(default_factory=dict)
    """Cells of which somebody confirmed that the topic is absent, whether or not that still stands."""
    beside: Mapping[CellIndex, tuple[Beside, ...]] = field(default_factory=dict)
    heard: tuple[int, ...] = ()
    """Distinct participants with a word in the eligible sources, by split: the base over all columns together."""
    sources: tuple[int, int] = (0, 0)
    """Eligible sources that stand in some cell, and all sources of the study."""
    on_agreed: int = 0
    """Of these eligible sources, how many count by their settled agreed layer; the others by their lead coder.

    0 where coders are chosen.
    """
    with_subcodes: bool = True
    thresholds: Thresholds = field(default_factory=Thresholds)
    caption: str = ""
    quotes: Mapping[CellIndex, str] = field(default_factory=dict)
    """Under the measure quote: the id of each cell's strongest coding."""
    texts: Mapping[CellIndex, str] = field(default_factory=dict)
    """Its words, where somebody has looked them up (`Study.with_quotes`)."""
    included: tuple[Included, ...] = ()
    """What stands in the cells, by split."""
    whole: Included = field(default_factory=lambda: Included(0, 0, 0, 0, 0, 0))
    """What stands in any of the cells."""
    notices: tuple[Notice, ...] = ()
    """What a reader must know before drawing conclusions, most pressing first."""
    lacking: Mapping[tuple[str, str], Lacking] = field(default_factory=dict)
    """Why a case (id) has no data in a wave (id), where that is so."""
    check: tuple[tuple[str, str], ...] = ()
    """The display check, line by line: a heading and what it says. The caption says the same in one sentence."""
    hidden: Hidden | None = None
    """What the filter hides; None where it hides nothing."""

    def empty_at(self, row: int, column: int, split: int) -> Empty | None:
        """Why the cell is empty, or None when it is not."""
        return EMPTIES[int(self.empty[row, column, split])]

    def silence_at(self, row: int, column: int, split: int) -> Silence | None:
        """What kind of silence a silent cell is."""
        if self.empty_at(row, column, split) is not Empty.SILENT:
            return None
        if self.raised is not None and self.raised[row, column, split]:
            return Silence.ASKED
        return Silence.NOT_MENTIONED if self.speech[row, column, split] else Silence.NOT_OBSERVED

    def lacking_at(self, row: int, column: int, split: int) -> Lacking | None:
        """Why a cell of a case and a wave has no data."""
        if not self.lacking or self.empty_at(row, column, split) is not Empty.NO_DATA:
            return None
        axes = zip(self.dimensions, (self.rows[row], self.columns[column], self.splits[split]), strict=True)
        ids = {dimension: value.id for dimension, value in axes}
        return self.lacking.get((ids.get(Dimension.CASE, ""), ids.get(Dimension.WAVE, "")))

    def confirmed_at(self, row: int, column: int, split: int) -> Confirmed | None:
        """What somebody confirmed of the cell."""
        return self.confirmed.get((row, column, split))

    def fallen_at(self, row: int, column: int, split: int) -> bool:
        """Whether the cell was confirmed to be absent on what is no longer so: it needs another look."""
        found = self.confirmed_at(row, column, split)
        return found is not None and not found.stands

    def beside_at(self, row: int, column: int, split: int) -> tuple[Beside, ...]:
        """What stands beside the cell's value because this measure leaves it out.

        Passages about another time always; those of no identified speaker under persons, and under share where it
        is of speech alone.
        """
        at = (row, column, split)
        of_speech = self.measure is Measure.SHARE and self.speech[at]
        return tuple(
            one
            for one in self.beside.get(at, ())
            if one.what != "unidentified"
            or self.measure is Measure.PERSONS
            or (of_speech and not SourceKind(one.of).is_speech)
        )

    def line_at(self, row: int, column: int) -> tuple[float, ...]:
        """The cell over all splits, in figures that can be held against each other; NaN where there is none.

        Persons and sources as a part of their base, codings per 1,000 words, other measures as they are; silent and
        absent are 0, but have no rating.
        """
        return tuple(self._line(row, column, split) for split in range(len(self.splits)))

    def _line(self, row: int, column: int, split: int) -> float:
        at = (row, column, split)
        if self.empty_at(*at) in (Empty.SILENT, Empty.ABSENT):
            return nan if self.measure is Measure.RATING else 0.0
        value, base = float(self.values[at]), float(self.bases[at])
        if self.measure in (Measure.PERSONS, Measure.SOURCES):
            return value / base if base else nan
        if self.measure is Measure.CODINGS:
            return 1000 * value / base if base else nan
        return value

    def mark_at(self, row: int, column: int) -> Mark | None:
        """What became of the cell between the two waves compared."""
        return MARKS[int(self.marks[row, column])]


EMPTIES: tuple[Empty | None, ...] = (None, *Empty)
MARKS: tuple[Mark | None, ...] = (None, *Mark)
