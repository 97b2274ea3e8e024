"""Views: a saved comparison, and what its cells held when it was last looked at."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.arranging import Arrangement
from qualcase.coding.comparison import Dimension, Measure, Thresholds
from qualcase.coding.filters import Filter

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from qualcase.coding.comparison import By, Dimensions

CellKey = tuple[str, str, str]
"""Ids of row, column and split of a cell; an empty one where nothing splits the cells."""


@dataclass(frozen=True)
class ViewSettings:
    """Everything that a comparison is asked by, and how it is shown. All ids are those of the study."""

    filter: Filter = field(default_factory=Filter)
    """With whose codings count: `coders`."""
    rows: By = Dimension.CODE
    columns: By = Dimension.CASE
    split: By | None = Dimension.WAVE
    measure: Measure = Measure.PERSONS
    with_subcodes: bool = True
    change: tuple[str, str] | None = None
    thresholds: Thresholds = field(default_factory=Thresholds)
    column_arrangement: Arrangement = field(default_factory=Arrangement)
    row_arrangement: Arrangement = field(default_factory=lambda: Arrangement(rows=True))
    """Of rows that are no codes; codes stand as in their tree."""
    folded: tuple[str, ...] = ()
    """Rows whose sub-rows are not shown."""
    totals: bool = False
    """Whether all rows and all columns taken together are shown, too."""

    @property
    def dimensions(self) -> Dimensions:
        """Rows, columns, split."""
        return self.rows, self.columns, self.split


class SeenCell(NamedTuple):
    """What a cell showed."""

    value: float | None = None
    base: float | None = None
    empty: str = ""
    """The kind of empty (`silent` …), or nothing."""
    incomplete: bool = False


@dataclass(frozen=True)
class Seen:
    """What a view showed at one moment."""

    cells: Mapping[CellKey, SeenCell]
    marks: Mapping[tuple[str, str], str]
    """The mark of each row and column that has one, with ≠ behind it where kinds or roles differ."""
    sources: frozenset[str]
    """Ids of the sources that passed the filter."""
    codings: frozenset[str]
    """Ids of the codings that counted."""


@dataclass(frozen=True)
class View:
    """A saved comparison."""

    id: str
    name: str
    settings: ViewSettings
    seen: Seen
    seen_at: datetime | None = None
    """When `seen` was true."""
    coder_id: str | None = None
    """Who saved it."""
    made_at: datetime | None = None


@dataclass(frozen=True)
class CellChange:
    """A cell that shows something else than when the view was saved."""

    row: str
    column: str
    split: str
    """Ids, as in the comparison."""
    names: tuple[str, str, str]
    """The same by name; empty where something is gone."""
    before: SeenCell | None
    """None where the cell was not there."""
    after: SeenCell | None


@dataclass(frozen=True)
class MarkChange:
    """A mark of change that is another than when the view was saved; empty for none."""

    row: str
    column: str
    names: tuple[str, str]
    before: str
    after: str


@dataclass(frozen=True)
class ViewChanges:
    """What changed since a view was saved or last found up to date."""

    cells: tuple[CellChange, ...] = ()
    marks: tuple[MarkChange, ...] = ()
    sources_came: tuple[str, ...] = ()
    sources_went: tuple[str, ...] = ()
    codings_came: tuple[str, ...] = ()
    codings_went: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything changed."""
        return any((self.cells, self.marks, self.sources_came, self.sources_went, self.codings_came, self.codings_went))
