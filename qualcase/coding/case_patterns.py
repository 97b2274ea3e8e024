"""What a study shows of patterns: how alike cases are, what sets groups apart, what lies together, who was heard.

Each holds the figures with what explains them: a caption, and the display check line by line. What the figures mean
stands in docs/measures.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from qualcase.coding.comparison import AxisValue, Comparison
    from qualcase.coding.filters import Filter
    from qualcase.coding.patterns import CoOccurrence, GroupComparison, Saturation
    from qualcase.coding.sources import SourceKind

    Floats = npt.NDArray[np.float64]
    Ints = npt.NDArray[np.int64]

Check = tuple[tuple[str, str], ...]
"""The display check: headings, and what they say."""


class Alike(StrEnum):
    """What makes two cases alike. All are 1 for the same and 0 for nothing in common."""

    JACCARD = "jaccard"
    """Cells coded in both ÷ cells coded in either."""
    DICE = "dice"
    """The same with what is common counted twice: 2 · both ÷ (coded in one + coded in the other)."""
    MATCHING = "matching"
    """Cells that say the same, coded or silent, ÷ all cells that can be compared."""
    COSINE = "cosine"
    """The cosine between their figures: how alike the shape of two profiles is, however high they are."""


class Join(NamedTuple):
    """Two branches of a tree that become one. Branches below the number of cases are cases themselves."""

    first: int
    second: int
    apart: float
    """How unlike they are, 0 to 1."""
    size: int
    """Cases in both."""


@dataclass(frozen=True)
class CasesAlike:
    """How alike cases are. Arrays have the shape (cases, cases)."""

    how: Alike
    shown: Comparison
    """The cells that were compared: code × case × wave, without what belongs to no case."""
    likeness: Floats
    """0 to 1; NaN where nothing can be said."""
    both: Ints
    """Cells coded in both."""
    either: Ints
    """Cells coded in one or both."""
    compared: Ints
    """Cells that can be compared in both."""
    joins: tuple[Join, ...]
    """The tree, from its leaves to its root."""
    order: tuple[int, ...]
    """The cases as the leaves of the tree stand: what is alike side by side."""
    filter: Filter
    caption: str = ""
    check: Check = ()

    @property
    def cases(self) -> tuple[AxisValue, ...]:
        """The cases, in the order of the study."""
        return self.shown.columns


class CodeInWave(NamedTuple):
    """A cell of a case: indexes of the code and the wave."""

    row: int
    split: int


@dataclass(frozen=True)
class Pair:
    """What two cases have in common and what sets them apart, among the cells that can be compared in both."""

    both: tuple[CodeInWave, ...]
    first_only: tuple[CodeInWave, ...]
    second_only: tuple[CodeInWave, ...]


@dataclass(frozen=True)
class CaseGroup:
    """Cases under a name."""

    name: str
    case_ids: tuple[str, ...]


@dataclass(frozen=True)
class GroupsApart:
    """Which codes set two groups of cases apart, in each wave."""

    first: CaseGroup
    second: CaseGroup
    shown: Comparison
    """Code × case × wave."""
    cells: tuple[CodeInWave, ...]
    """What each row of the figures is."""
    figures: Floats
    """The line's figure of each case; NaN where it has none. Shape (cells, cases)."""
    found: GroupComparison
    """Rows are indexes of `cells`."""
    filter: Filter
    caption: str = ""
    check: Check = ()

    def members(self, of_first: bool) -> tuple[int, ...]:  # noqa: FBT001 - one of two groups
        """Indexes of the cases of a group."""
        wanted = set((self.first if of_first else self.second).case_ids)
        return tuple(number for number, case in enumerate(self.shown.columns) if case.id in wanted)


@dataclass(frozen=True)
class CodesTogether:
    """Which codes lie together, in each wave and between two of them."""

    found: CoOccurrence
    with_subcodes: bool
    change: tuple[int, int] | None
    """Indexes of the two waves whose difference is shown, earlier first."""
    filter: Filter
    caption: str = ""
    check: Check = ()

    @property
    def difference(self) -> Floats | None:
        """C of the later wave minus that of the earlier; NaN where one of them says nothing."""
        if self.change is None:
            return None
        c = self.found.coefficients
        earlier, later = self.change
        made: Floats = c[later] - c[earlier]
        return made


CHANGE = -1
"""Stands for the difference of two waves among the squares of `TogetherShown`."""


@dataclass(frozen=True)
class TogetherShown:
    """Codes that lie together as squares, each a page or a part of one."""

    shown: CodesTogether
    squares: tuple[int, ...] = ()
    """Indexes of waves, and `CHANGE`; empty: every wave, and the change where there is one."""

    @property
    def drawn(self) -> tuple[int, ...]:
        """The squares, by name."""
        if self.squares:
            return self.squares
        waves = tuple(range(len(self.shown.found.waves) - 1)) or (0,)
        return (*waves, CHANGE) if self.shown.change is not None else waves


@dataclass(frozen=True)
class Profiles:
    """The codes of each case in figures."""

    shown: Comparison
    """Code × case × wave."""
    figures: Floats
    """Figures that can be held against each other (`Comparison.line_at`). Shape (codes, cases, waves)."""
    filter: Filter
    caption: str = ""
    check: Check = ()


class InterviewOrder(StrEnum):
    """In which order interviews are gone through for saturation."""

    DATE = "date"
    """When they were held."""
    CODING = "coding"
    """When they were coded."""


@dataclass(frozen=True)
class WaveSaturation:
    """The interviews of one wave on the way to saturation."""

    wave: AxisValue
    found: Saturation
    names: tuple[str, ...]
    """Of the interviews, in their order."""
    new_codes: tuple[tuple[str, ...], ...]
    """Ids of the codes that each interview was the first to use."""
    undated: int = 0
    """Interviews without a date, which stand last in an order by date."""


@dataclass(frozen=True)
class SaturationShown:
    """Saturation in each wave, or the word that there can be none."""

    waves: tuple[WaveSaturation, ...]
    order: InterviewOrder
    inductive: int
    """Inductive codes that the filter lets through. Without any there is no saturation to be told."""
    filter: Filter
    caption: str = ""
    check: Check = ()


NOBODY = "?"
"""Stands for a role where nobody is identified: notes, documents, talk without labels."""
NO_ROLE = ""
"""Stands for a role where somebody is identified but has none."""


@dataclass(frozen=True)
class WhoWasHeard:
    """Persons, sources and words by role, kind of source and wave.

    Arrays have the shape (roles + 1, kinds + 1, waves); the last role and the last kind are all of them taken
    together, counted again as distinct.
    """

    roles: tuple[str, ...]
    kinds: tuple[SourceKind, ...]
    waves: tuple[AxisValue, ...]
    persons: Ints
    """Distinct participants with a word in it."""
    sources: Ints
    """Distinct sources in which they have one."""
    words: Ints
    """Countable words."""
    planned: Ints
    """Plans that no source has filled yet."""
    filter: Filter
    caption: str = ""
    check: Check = ()

    def gap(self, role: int, kind: int, wave: int) -> bool:
        """Whether nobody was heard here though somebody was in another wave, or is planned to be."""
        if self.sources[role, kind, wave]:
            return False
        return bool(self.sources[role, kind].any() or self.planned[role, kind, wave])
