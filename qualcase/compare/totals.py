"""Totals: the cells of one axis taken together and everything in them counted again as distinct, never added up."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from qualcase.coding.comparison import AxisValue, Dimension
from qualcase.compare.axes import Axis
from qualcase.compare.crossing import ToldCells, unique_pairs

if TYPE_CHECKING:
    from qualcase.compare.cells import CrossedDimensions
    from qualcase.compare.crossing import Crossing
    from qualcase.compare.stack import Ints

TOTAL = AxisValue("total", "", stands_for="total")


def taken_together(crossing: Crossing, dimensions: CrossedDimensions, place: int) -> tuple[Crossing, CrossedDimensions]:
    """The crossing with one axis (0 rows, 1 columns, 2 split) brought down to one value that holds all of its cells.

    What stands on no value of that axis is in no total either.
    """
    by = dimensions[place]
    others = [one for one in dimensions if one is not Dimension.CODE]
    left, middle, right = (None if number == place else one for number, one in enumerate(dimensions))
    nowhere = np.zeros(0, dtype=np.int64)
    total = Axis(None, (TOTAL,), nowhere, nowhere)
    if by is Dimension.CODE:
        axes = [*crossing.axes]
        axes.insert(place, total)
        answers = crossing.asked.max(axis=0, keepdims=True) if crossing.rows else None
        made = replace(crossing, rows=(AxisValue("", ""),), axes=tuple(axes), taken_answers=answers)
        return made, (left, middle, right)
    at = others.index(by)
    down = _Down(tuple(len(axis.values) for axis in crossing.axes), at)
    told = crossing.told_cells
    made = replace(
        crossing,
        axes=tuple(total if number == at else axis for number, axis in enumerate(crossing.axes)),
        source_cells=down(crossing.source_cells),
        heard_cells=down(crossing.heard_cells),
        coding_cells=down(crossing.coding_cells),
        passage_cells=down(crossing.passage_cells),
        told_cells=told and ToldCells(down(told.sources), down(told.heard), down(told.elsewhen)),
    )
    return made, (left, middle, right)


class _Down:
    """Brings cells of a shape down along one axis; what comes to stand in a cell twice stands there once."""

    def __init__(self, shape: tuple[int, ...], axis: int) -> None:
        self._after = int(np.prod(shape[axis + 1 :], dtype=np.int64))
        self._size = shape[axis]

    def __call__(self, cells: tuple[Ints, Ints]) -> tuple[Ints, Ints]:
        things, cell = cells
        before, after = cell // (self._after * max(1, self._size)), cell % self._after if self._after else cell
        return unique_pairs(things, before * self._after + after)
