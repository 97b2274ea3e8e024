"""The codings behind cells of the comparison without any filter: those of each source's counted coder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from qualcase.coding.comparison import Dimension
from qualcase.coding.filters import Filter

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qualcase.coding.summaries import SummaryCell
    from qualcase.compare import Crossing
    from qualcase.study.comparing import Comparing

OneWave = tuple[str, str, str]
"""Ids of code, case (or site) and wave."""


def codings_behind(figures: Comparing, cells: Iterable[SummaryCell]) -> dict[SummaryCell, tuple[str, ...]]:
    """Ids of the codings behind each cell, those about another time among them, wave by wave in the order of the texts.

    A code counts with its sub-codes; a site with its cases and its own documents.
    """
    wanted = list(dict.fromkeys(cells))
    found: dict[tuple[Dimension, OneWave], list[str]] = {}
    for dimension in (Dimension.CASE, Dimension.SITE):
        here = [cell for cell in wanted if (cell.case_id is not None) == (dimension is Dimension.CASE)]
        ones = {(cell.code_id, cell.place_id, wave) for cell in here for wave in cell.waves}
        if ones:
            found.update(((dimension, one), ids) for one, ids in _behind(figures, dimension, ones).items())
    dimension_of = {True: Dimension.CASE, False: Dimension.SITE}
    return {
        cell: tuple(
            one
            for wave in cell.waves
            for one in found.get((dimension_of[cell.case_id is not None], (cell.code_id, cell.place_id, wave)), ())
        )
        for cell in wanted
    }


def cells_with_passages(figures: Comparing) -> set[OneWave]:
    """Every cell of a case that has a coding behind it."""
    return set(passages_of_cells(figures, Dimension.CASE))


def passages_of_cells(figures: Comparing, dimension: Dimension) -> dict[OneWave, int]:
    """How many codings lie behind each cell of the cases, or of the sites; cells without any are left out."""
    crossing = _crossing(figures, dimension)
    names = {number: one for one, number in _numbers(crossing).items()}
    two = (crossing.told, crossing.elsewhen)
    keys = np.concatenate([row.astype(np.int64) * crossing.cells + cell for _, row, cell in two])
    codings = np.concatenate([coding for coding, _, _ in two]).astype(np.int64)
    if not len(keys):
        return {}
    each = np.unique(keys * (int(codings.max()) + 1) + codings)  # a coding is in a cell once
    cells, numbers = np.unique(each // (int(codings.max()) + 1), return_counts=True)
    return {names[cell]: number for cell, number in zip(cells.tolist(), numbers.tolist(), strict=True)}


def _crossing(figures: Comparing, dimension: Dimension) -> Crossing:
    return figures.crossing(Filter(), (Dimension.CODE, dimension, Dimension.WAVE), with_subcodes=True)


def _numbers(crossing: Crossing) -> dict[OneWave, int]:
    """The number of every cell of a crossing of code, place and wave."""
    places, waves = (axis.values for axis in crossing.axes)
    ids = ((row.id, place.id, wave.id) for row in crossing.rows for place in places for wave in waves)
    return {one: number for number, one in enumerate(ids)}


def _behind(figures: Comparing, dimension: Dimension, ones: set[OneWave]) -> dict[OneWave, list[str]]:
    crossing = _crossing(figures, dimension)
    numbers = _numbers(crossing)
    held = {numbers[one]: one for one in ones if one in numbers}
    ids = [one for block in crossing.selection.stack.facts.sources for one in block.ids]
    codings: dict[int, set[int]] = {number: set() for number in held}
    listed = np.fromiter(held, dtype=np.int64, count=len(held))
    for coding, row, cell in (crossing.told, crossing.elsewhen):
        key = row * crossing.cells + cell
        here = np.isin(key, listed)
        for number, one in zip(key[here].tolist(), coding[here].tolist(), strict=True):
            codings[number].add(one)
    return {held[number]: [ids[one] for one in sorted(found)] for number, found in codings.items()}
