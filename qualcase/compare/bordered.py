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
_Places = list[int | None]
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
        self._parts: list[tuple[Comparison, _Places | None, _Places | None, int]] = []
        rows, columns = len(shown.rows), len(shown.columns)
        if of_rows is not None:
            self._parts.append((of_rows, _places(of_rows.rows, shown.rows), None, columns))
        if of_columns is not None:
            self._parts.append((of_columns, None, _places(of_columns.columns, shown.columns), rows))
        self._corner = of_all if of_rows is not None and of_columns is not None else None
        self._shape = (rows + (of_columns is not None), columns + (of_rows is not None))

    def cells(self, name: str, missing: float) -> npt.NDArray[_Kind]:
        """One of the arrays of the comparison, with that of the totals; `missing` where a total is not known."""
        inner: npt.NDArray[_Kind] = getattr(self._shown, name)
        found = np.full((*self._shape, *inner.shape[2:]), missing, dtype=inner.dtype)
        found[: inner.shape[0], : inner.shape[1]] = inner
        for part, of_rows, of_columns, at in self._parts:
            own = getattr(part, name)
            for place, number in enumerate(of_rows or ()):
                if own is not None and number is not None:
                    found[place, at] = own[number, 0]
            for place, number in enumerate(of_columns or ()):
                if own is not None and number is not None:
                    found[at, place] = own[0, number]
        corner = getattr(self._corner, name, None)
        if corner is not None:
            found[-1, -1] = corner[0, 0]
        return found

    def held(self, name: str) -> Mapping[CellIndex, _Held]:
        """What the comparison keeps by cell, with that of the totals."""
        found: dict[CellIndex, _Held] = dict(getattr(self._shown, name))
        for part, of_rows, of_columns, at in self._parts:
            by_cell: Mapping[CellIndex, _Held] = getattr(part, name)
            for (row, column, split), one in by_cell.items():
                for place, number in enumerate(of_rows or ()):
                    if number == row:
                        found[place, at, split] = one
                for place, number in enumerate(of_columns or ()):
                    if number == column:
                        found[at, place, split] = one
        for (_, _, split), one in getattr(self._corner, name, {}).items():
            found[self._shape[0] - 1, self._shape[1] - 1, split] = one
        return found


def _places(of: tuple[AxisValue, ...], wanted: tuple[AxisValue, ...]) -> _Places:
    """Where each wanted value stands among those of a total, whatever the order; a case may stand in several areas."""
    known = {value.id: number for number, value in enumerate(of)}
    return [known.get(value.id) for value in wanted]
