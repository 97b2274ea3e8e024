"""A case or a site over the waves: what stands under each code, wave beside wave, and what became of it.

Figures, kinds of empty and marks are those of the comparison (docs/measures.md); here they are only put together.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from math import isnan
from typing import TYPE_CHECKING

from qualcase.coding.comparison import Mark
from qualcase.coding.filters import Filter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qualcase.coding.codings import Excerpt
    from qualcase.coding.comparison import CellIndex, Comparison
    from qualcase.coding.summaries import SummaryState

_WEIGHT = {
    Mark.TURNED: 5,
    Mark.NEW: 4,
    Mark.GONE: 4,
    Mark.MORE: 3,
    Mark.LESS: 3,
    Mark.SAME: 2,
    Mark.NOT_COMPARABLE: 1,
}
"""How much of a change a mark tells of, whatever the figures."""
_CHANGED = 3
"""From this weight on something became another."""


class YearsOrder(StrEnum):
    """In which order codes stand."""

    TREE = "tree"
    CHANGE = "change"
    """What changed most first: turned, new or gone, more or less by how much, the rest."""
    RATING = "rating"
    """The mean rating of the last wave, most hindering first; what is not rated last."""


class YearsOnly(StrEnum):
    """Which codes are shown."""

    ALL = "all"
    SOMETHING = "something"
    """Those with a passage, a confirmed absence or a sentence in any wave."""
    CHANGED = "changed"
    """Those of which something became another: more, less, new, gone, turned."""


@dataclass(frozen=True)
class YearsStep:
    """What became of a cell from one wave to the next."""

    earlier: int
    """Splits of the comparison."""
    later: int
    mark: Mark | None
    unlike: bool
    """Whether kinds of source or roles differ between the two."""


@dataclass(frozen=True)
class YearsCell:
    """A code in one wave of a case, or of a site's own sources."""

    at: CellIndex
    """Where it stands in the comparison, and in that of the ratings."""
    excerpts: tuple[str, ...]
    """Ids of the passages behind it, strongest first; those about another time come last."""


@dataclass(frozen=True)
class YearsLine:
    """A code in a case, or in a site's own sources, over the waves."""

    row: int
    column: int
    cells: tuple[YearsCell, ...]
    steps: tuple[YearsStep, ...]
    """From each wave to the next."""
    change: SummaryState | None = None
    """The sentence on what changed between the two waves that the comparison holds against each other."""

    @property
    def weight(self) -> int:
        """How much of a change its marks tell of; 0 for none at all."""
        return max((_WEIGHT[one.mark] for one in self.steps if one.mark), default=0)


@dataclass(frozen=True)
class HeardIn:
    """Who and what was heard in one wave, of what the filter lets through."""

    wave_id: str
    wave: str
    roles: tuple[tuple[str, int], ...]
    """Role and how many persons; the role is empty for those of whom none is known."""
    kinds: tuple[tuple[str, int], ...]
    """Kind and how many sources."""


@dataclass(frozen=True)
class Years:
    """A case (one column) or a site (its cases, then its own sources) over the waves."""

    shown: Comparison
    """Codes by columns, split by wave, under the measure that was asked for."""
    ratings: Comparison
    """The same cells under the rating."""
    lines: tuple[tuple[YearsLine, ...], ...]
    """By row and column."""
    excerpts: Mapping[str, Excerpt] = field(default_factory=dict)
    heard: tuple[HeardIn, ...] = ()
    sources: tuple[str, ...] = ()
    """Ids of the sources that the filter lets through."""
    filter: Filter = field(default_factory=Filter)
    """The filter that was asked with, narrowed to this case or site."""

    def rating_at(self, at: CellIndex) -> float | None:
        """The mean rating of a cell; None where nothing is rated."""
        value = float(self.ratings.values[at])
        return None if self.ratings.empty_at(*at) is not None or isnan(value) else value

    def has_something(self, row: int) -> bool:
        """Whether anything is said, confirmed or written under a code in any wave."""
        return any(
            line.change is not None
            or any(
                cell.excerpts or self.shown.codings[cell.at] or self.shown.confirmed_at(*cell.at) for cell in line.cells
            )
            for line in self.lines[row]
        )

    def has_changed(self, row: int) -> bool:
        """Whether anything under a code became another."""
        return any(line.weight >= _CHANGED for line in self.lines[row])

    def rows(self, order: YearsOrder = YearsOrder.TREE, only: YearsOnly = YearsOnly.SOMETHING) -> tuple[int, ...]:
        """The codes to show (rows of the comparison), in order; in the tree with every code above one that is shown."""
        every = range(len(self.shown.rows))
        keep = {YearsOnly.ALL: lambda _: True, YearsOnly.SOMETHING: self.has_something}.get(only, self.has_changed)
        kept = [row for row in every if keep(row)]
        if order is YearsOrder.TREE:
            return self._with_those_above(kept)
        key = self._by_change if order is YearsOrder.CHANGE else self._by_rating
        return tuple(sorted(kept, key=lambda row: (*key(row), row)))

    def _with_those_above(self, kept: list[int]) -> tuple[int, ...]:
        numbers = {value.id: number for number, value in enumerate(self.shown.rows)}
        found = set(kept)
        for one in kept:
            above = self.shown.rows[one].parent_id
            while above is not None and numbers[above] not in found:
                found.add(numbers[above])
                above = self.shown.rows[numbers[above]].parent_id
        return tuple(sorted(found))

    def _by_change(self, row: int) -> tuple[float, ...]:
        """The weightiest mark first, then the largest difference of ratings, then of figures."""
        lines = self.lines[row]
        weight = max((line.weight for line in lines), default=0)
        by_rating = max((self._difference(self.ratings, line) for line in lines), default=0.0)
        by_figure = max((self._difference(self.shown, line) for line in lines), default=0.0)
        return -weight, -by_rating, -by_figure

    @staticmethod
    def _difference(of: Comparison, line: YearsLine) -> float:
        figures = of.line_at(line.row, line.column)
        found = [abs(figures[step.later] - figures[step.earlier]) for step in line.steps]
        return max((one for one in found if not isnan(one)), default=0.0)

    def _by_rating(self, row: int) -> tuple[float, ...]:
        """The lowest rating of the last wave that has one."""
        for number in reversed(range(len(self.shown.splits))):
            found = [self.rating_at(line.cells[number].at) for line in self.lines[row]]
            known = [one for one in found if one is not None]
            if known:
                return 0, min(known)
        return 1, 0
