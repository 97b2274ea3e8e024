"""A comparison with its totals as a last row and a last column, so that whatever shows cells shows them, too."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from qualcase.coding.comparison import EMPTIES, Empty
from qualcase.compare.totals import TOTAL

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy.typing as npt

    from qualcase.coding.comparison import AxisValue, CellIndex, Comparison

_Kind = TypeVar("_Kind", bound=np.generic)
_Held = TypeVar("_Held")
_NO_DATA = EMPTIES.index(Empty.NO_DATA)


def bordered(
    shown: Comparison,
    of_rows: Comparison | None,
    of_columns: Comparison | None,
    of_all: Comparison | None,
) -> Comparison:
    """The comparison with the totals that there are.

    Args:
        shown: The comparison, in whatever order its rows and columns stand.
        of_rows: Every row over all columns: one column, which comes to stand last.
        of_columns: Every column over all rows: one row, which comes to stand last.
        of_all: Everything in one cell, for the corner.
    """
    border = _Border(shown, of_rows, of_columns, of_all)
    return replace(
        shown,
        rows=(*shown.rows, TOTAL) if of_columns else shown.rows,
        columns=(*shown.columns, TOTAL) if of_rows else shown.columns,
        values=border.cells("values", np.nan),
        bases=border.cells("bases", np.nan),
        codings=border.cells("codings", 0),
        empty=border.cells("empty", _NO_DATA),
        speech=border.cells("speech", 0),
        incomplete=border.cells("incomplete", 0),
        marks=border.cells("marks", 0),
        unlike=border.cells("unlike", 0),
        raised=None if shown.raised is None else border.cells("raised", 0),
        beside=border.held("beside"),
        quotes=border.held("quotes"),
        texts=border.held("texts"),
    )


class _Border:
    """Puts what the totals hold behind what the comparison holds."""

    def __init__(
        self,
        shown: Comparison,
        of_rows: Comparison | None,
        of_columns: Comparison | None,
        of_all: Comparison | None,
    ) -> None:
        self._shown = shown
        self._of_rows, self._of_columns = of_rows, of_columns
        self._corner = of_all if of_rows is not None and of_columns is not None else None
        self._rows = _places(of_rows.rows if of_rows else (), shown.rows)
        self._columns = _places(of_columns.columns if of_columns else (), shown.columns)
        self._last = (len(shown.rows), len(shown.columns))
        self._shape = (len(shown.rows) + (of_columns is not None), len(shown.columns) + (of_rows is not None))

    def cells(self, name: str, missing: float) -> npt.NDArray[_Kind]:
        """One of the arrays of the comparison, with that of the totals; `missing` where a total is not known."""
        inner: npt.NDArray[_Kind] = getattr(self._shown, name)
        found = np.full((*self._shape, *inner.shape[2:]), missing, dtype=inner.dtype)
        row, column = self._last
        found[:row, :column] = inner
        of_rows, of_columns = getattr(self._of_rows, name, None), getattr(self._of_columns, name, None)
        corner = getattr(self._corner, name, None)
        if of_rows is not None:
            found[[place for place, _ in self._rows], column] = of_rows[[number for _, number in self._rows], 0]
        if of_columns is not None:
            found[row, [place for place, _ in self._columns]] = of_columns[0, [number for _, number in self._columns]]
        if corner is not None:
            found[row, column] = corner[0, 0]
        return found

    def held(self, name: str) -> Mapping[CellIndex, _Held]:
        """What the comparison keeps by cell, with that of the totals."""
        found: dict[CellIndex, _Held] = dict(getattr(self._shown, name))
        row, column = self._last
        splits = range(len(self._shown.splits))
        totals = [
            (self._of_rows, [((place, column), (number, 0)) for place, number in self._rows]),
            (self._of_columns, [((row, place), (0, number)) for place, number in self._columns]),
            (self._corner, [((row, column), (0, 0))]),
        ]
        for part, places in totals:
            by_cell: Mapping[CellIndex, _Held] = getattr(part, name, {})
            for at, own in places if by_cell else ():
                for split in splits:
                    if (*own, split) in by_cell:
                        found[(*at, split)] = by_cell[(*own, split)]
        return found


def _places(of: tuple[AxisValue, ...], wanted: tuple[AxisValue, ...]) -> list[tuple[int, int]]:
    """The place of each wanted value and its number among those of a total, in whatever order these stand.

    A case may stand in several areas, so one total may stand in several places.
    """
    known = {value.id: number for number, value in enumerate(of)}
    return [(place, known[value.id]) for place, value in enumerate(wanted) if value.id in known]
