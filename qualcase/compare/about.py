"""Crossing by what passages speak about: they count where they speak of, whatever wave they were told in.

The base of a cell is who was heard in its wave, and who has a passage about it (docs/measures.md).
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from qualcase.coding.comparison import Dimension
from qualcase.compare.axes import OUTSIDE_WAVES
from qualcase.compare.crossing import ToldCells, begins, cross, ragged, stable_order, union_length, unique_pairs

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from qualcase.compare.axes import CrossedBy
    from qualcase.compare.crossing import Crossing
    from qualcase.compare.selection import Selection
    from qualcase.compare.stack import Bools, Ints


def cross_about(selection: Selection, dimensions: Sequence[CrossedBy], *, with_subcodes: bool) -> Crossing:
    """Put everything into cells when one of the dimensions is `ABOUT`."""
    # The base looks at passages with any code, the values at those that the filter chooses.
    whole = cross(replace(selection, counted=selection.coded), dimensions, with_subcodes=with_subcodes)
    shift = _Shift(whole)
    stack = selection.stack
    told_sources = shift.told(whole.source_cells, np.arange(len(stack.s_wave)))
    told_heard = shift.told(whole.heard_cells, stack.h_source)
    codings, passages = shift.codings(*whole.coding_cells), shift.passages(*whole.passage_cells)
    away = stack.c_elsewhen[codings[0]]
    elsewhen = codings[0][away], codings[1][away]
    said = stack.c_elsewhen[stack.p_coding[passages[0]]]
    counted, passing = selection.counted[codings[0]], selection.counted[stack.p_coding[passages[0]]]
    return replace(
        whole,
        selection=selection,
        source_cells=_joined(told_sources, (stack.c_source[elsewhen[0]], elsewhen[1])),
        heard_cells=_joined(told_heard, (stack.p_heard[passages[0][said]], passages[1][said])),
        coding_cells=(codings[0][counted], codings[1][counted]),
        passage_cells=(passages[0][passing], passages[1][passing]),
        told_cells=ToldCells(told_sources, told_heard, elsewhen),
    )


@dataclass(frozen=True)
class _Shift:
    """Moves cells from the first value of the axis to the value at which something stands."""

    crossing: Crossing

    def told(self, cells: tuple[Ints, Ints], source: Ints) -> tuple[Ints, Ints]:
        """Things at the wave of their source; `source` says which that is for each of them."""
        things, cell = cells
        wave = self.crossing.selection.stack.s_wave[source[things]]
        return self._moved(things, cell, wave)

    def codings(self, coding: Ints, cell: Ints) -> tuple[Ints, Ints]:
        """Codings at the time that they speak about."""
        return self._moved(coding, cell, self._time[coding])

    def passages(self, passage: Ints, cell: Ints) -> tuple[Ints, Ints]:
        """Passages where their codings stand."""
        return self._moved(passage, cell, self._time[self.crossing.selection.stack.p_coding[passage]])

    def _moved(self, things: Ints, cell: Ints, value: Ints) -> tuple[Ints, Ints]:
        stands = value >= 0
        return things[stands], cell[stands] + value[stands] * self._factor

    @property
    def _factor(self) -> int:
        axes = self.crossing.axes
        place = next(number for number, axis in enumerate(axes) if axis.dimension is Dimension.ABOUT)
        return math.prod(len(axis.values) for axis in axes[place + 1 :])

    @property
    def _time(self) -> Ints:
        """For every coding its value on the axis, -1 where it stands nowhere."""
        stack = self.crossing.selection.stack
        axis = next(one for one in self.crossing.axes if one.dimension is Dimension.ABOUT)
        time = np.where(stack.c_elsewhen, stack.c_about, stack.s_wave[stack.c_source])
        number = {value.id: place for place, value in enumerate(axis.values)}
        for outside, name in OUTSIDE_WAVES.items():
            time[stack.c_elsewhen & (stack.c_about == outside)] = number.get(name, -1)
        return time


def _joined(one: tuple[Ints, Ints], other: tuple[Ints, Ints]) -> tuple[Ints, Ints]:
    return unique_pairs(np.concatenate((one[0], other[0])), np.concatenate((one[1], other[1])))


def words_elsewhen(
    crossing: Crossing, told: ToldCells, eligible: Bools, kinds: Bools | None
) -> npt.NDArray[np.float64]:
    """Words of the passages about each cell's time that were told at another time, each once. Shape (cells,).

    Args:
        crossing: The crossing.
        told: Its part that says what was told of other times.
        eligible: The sources that are looked at.
        kinds: Which kinds of source are looked at; all where none are given. Shape (cells, kinds).
    """
    stack, by_heard = crossing.selection.stack, crossing.by_heard
    coding, cell = told.elsewhen
    source_told, cell_told = told.sources
    # Taken together with others, a cell may hold both what was told in a wave and what was said of it elsewhere.
    there = np.isin(stack.c_source[coding] * crossing.cells + cell, source_told * crossing.cells + cell_told)
    wanted = eligible[stack.c_source[coding]] & (by_heard | ~there)
    if kinds is not None:
        wanted &= kinds[cell, stack.s_kind[stack.c_source[coding]]]
    coding, cell = coding[wanted], cell[wanted]
    coding, cell = coding[order := stable_order(coding)], cell[order]
    coding, cell = coding[order := stable_order(cell)], cell[order]
    position, piece = ragged(stack.pieces, coding)
    cell = cell[position]
    if by_heard:
        heard, heard_cell = crossing.heard_cells
        said = stack.w_heard[piece] * crossing.cells + cell
        own = np.isin(said, heard * crossing.cells + heard_cell)
        own &= ~np.isin(said, told.heard[0] * crossing.cells + told.heard[1])
        cell, piece = cell[own], piece[own]
    source = stack.c_source[stack.w_coding[piece]]
    added = union_length(begins(cell, source), stack.w_first[piece], stack.w_last[piece])
    return np.bincount(cell, weights=added, minlength=crossing.cells).astype(float)
