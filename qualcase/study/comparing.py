"""Comparisons of a study: facts, crossings and figures, each made once for as long as nothing changes."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from qualcase.coding.comparison import Comparison, Dimension, Measure, Thresholds
from qualcase.coding.filters import Filter
from qualcase.compare import Crossing, compare, make_crossing, stack
from qualcase.compare.crossing import begins, union_length
from qualcase.compare.selection import select
from qualcase.errors import UserError
from qualcase.study.describe import caption
from qualcase.study.facts import FactsKeeper

if TYPE_CHECKING:
    from qualcase.coding.facts import Facts
    from qualcase.compare.selection import Selection
    from qualcase.compare.stack import Stack
    from qualcase.study.core import Core

Dimensions = tuple[Dimension, Dimension, Dimension | None]
KEPT = 8
"""So many crossings are kept, so that going back to a filter costs nothing."""


@dataclass(frozen=True)
class SourceProgress:
    """How much of a source is coded, by the coders who count."""

    codings: int
    share: float
    """Coded countable words ÷ all countable words, 0 to 1."""
    words: int


class Comparing:
    """Answers comparisons from the facts. Safe to ask from any thread."""

    def __init__(self, core: Core) -> None:
        """Keep the study's facts from now on."""
        self._core = core
        self._keeper = FactsKeeper(core)
        self._guard = threading.RLock()
        self._stack: tuple[Facts, Stack] | None = None
        self._crossings: OrderedDict[tuple[Filter, Dimensions, bool], Crossing] = OrderedDict()

    def stacked(self) -> Stack:
        """The facts as arrays."""
        facts = self._keeper.now()
        with self._guard:
            if self._stack is None or self._stack[0] is not facts:
                self._stack = (facts, stack(facts))
                self._crossings.clear()
            return self._stack[1]

    def selection(self, chosen: Filter) -> Selection:
        """What a filter lets through."""
        return select(self.stacked(), chosen)

    def crossing(self, chosen: Filter, dimensions: Dimensions, *, with_subcodes: bool) -> Crossing:
        """Who and what stands in which cell."""
        with self._guard:
            stacked = self.stacked()
            key = (chosen, dimensions, with_subcodes)
            if key in self._crossings:
                self._crossings.move_to_end(key)
                return self._crossings[key]
            made = make_crossing(stacked, chosen, dimensions, with_subcodes=with_subcodes)
            self._crossings[key] = made
            while len(self._crossings) > KEPT:
                self._crossings.popitem(last=False)
            return made

    def compare(
        self,
        chosen: Filter,
        dimensions: Dimensions,
        measure: Measure,
        *,
        with_subcodes: bool = True,
        change: tuple[str, str] | None = None,
        thresholds: Thresholds | None = None,
    ) -> Comparison:
        """Figures of every cell, with a caption. Raises UserError when a dimension is named twice."""
        used = [dimension for dimension in dimensions if dimension is not None]
        if len(set(used)) < len(used):
            raise UserError("Rows, columns and split must be three different things.")
        crossing = self.crossing(chosen, dimensions, with_subcodes=with_subcodes)
        now = self._core.now
        shown = compare(crossing, dimensions, measure, now.scale_by_id, change=change, thresholds=thresholds)
        return replace(shown, caption=caption(shown, chosen, now))

    def behind_cell(self, shown: Comparison, row: int, column: int, chosen: Filter) -> tuple[tuple[str, ...], ...]:
        """Ids of the codings behind a cell, and of those shown beside it, for each split, in the order of the text."""
        crossing = self.crossing(chosen, shown.dimensions, with_subcodes=shown.with_subcodes)
        ids = [one for block in crossing.selection.stack.facts.sources for one in block.ids]
        found: list[list[int]] = [[] for _ in shown.splits]
        for coding, at_row, at_cell in (crossing.told, crossing.elsewhen):
            for split in range(len(shown.splits)):
                wanted_row, wanted_cell = _code_row_and_cell(shown, (row, column, split))
                found[split].extend(coding[(at_row == wanted_row) & (at_cell == wanted_cell)].tolist())
        return tuple(tuple(ids[one] for one in sorted(set(codings))) for codings in found)

    def counted(self, chosen: Filter) -> list[str]:
        """Ids of all codings that a filter lets through and that count, by source and place in the text."""
        selection = self.selection(chosen)
        ids = self._all_ids()
        return [ids[one] for one in np.flatnonzero(selection.counted).tolist()]

    def uncounted(self) -> list[str]:
        """Ids of the codings that count nowhere, since they hold nothing that a participant said, for mending."""
        stacked = self.stacked()
        ids = self._all_ids()
        return [ids[one] for one in np.flatnonzero(~stacked.c_counts).tolist()]

    def progress(self, chosen: Filter) -> dict[str, SourceProgress]:
        """How much of each source is coded by the coders that the filter counts. Sources in the order of the screen."""
        stacked = self.stacked()
        selection = select(stacked, Filter(coders=chosen.coders))
        size = len(stacked.s_wave)
        counted = selection.counted
        codings = np.bincount(stacked.c_source[counted], minlength=size)
        piece = counted[stacked.w_coding]
        source = stacked.c_source[stacked.w_coding[piece]]
        added = union_length(begins(source), stacked.w_first[piece], stacked.w_last[piece])
        words = np.bincount(source, weights=added, minlength=size)
        blocks = stacked.facts.sources
        return {
            block.source.id: SourceProgress(
                int(codings[n]), float(words[n] / block.words if block.words else 0), block.words
            )
            for n, block in enumerate(blocks)
        }

    def passing(self, chosen: Filter) -> tuple[str, ...]:
        """Ids of the sources that a filter lets through, in the order of the screen."""
        selection = self.selection(chosen)
        blocks = selection.stack.facts.sources
        return tuple(blocks[one].source.id for one in np.flatnonzero(selection.passing).tolist())

    def _all_ids(self) -> list[str]:
        return [one for block in self.stacked().facts.sources for one in block.ids]


def _code_row_and_cell(shown: Comparison, at: tuple[int, int, int]) -> tuple[int, int]:
    """The crossing's row and cell for a cell of the comparison."""
    code_row = 0
    cell = 0
    sizes = (len(shown.rows), len(shown.columns), len(shown.splits))
    for dimension, index, size in zip(shown.dimensions, at, sizes, strict=True):
        if dimension is Dimension.CODE:
            code_row = index
        else:
            cell = cell * size + index
    return code_row, cell
