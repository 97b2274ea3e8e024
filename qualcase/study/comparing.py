"""Comparisons of a study: facts, crossings and figures, each made once for as long as nothing changes."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from qualcase.coding.arranging import Arrangement, GroupBy, Order
from qualcase.coding.comparison import (
    ByVariable,
    Comparison,
    Dimension,
    Dimensions,
    Hidden,
    Measure,
    Thresholds,
)
from qualcase.coding.variable_axis import VariableAxis, variable_axis
from qualcase.coding.variables import VariableOf
from qualcase.compare import Crossing, compare, make_crossing, stack
from qualcase.compare.arranging import arranged
from qualcase.compare.bordered import bordered
from qualcase.compare.cells import asked
from qualcase.compare.coders import coder_values, joined
from qualcase.compare.hidden import hidden
from qualcase.compare.lacking import lacking
from qualcase.compare.selection import select
from qualcase.compare.shared import in_both
from qualcase.compare.totals import TOTAL, taken_together
from qualcase.compare.updating import brought_up_to_date
from qualcase.errors import UserError
from qualcase.study.coded_share import coded_shares
from qualcase.study.describe import caption, display_check
from qualcase.study.facts import FactsKeeper

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from qualcase.coding.changes import Changes
    from qualcase.coding.comparison import AxisValue, By, CellIndex, Lacking
    from qualcase.coding.filters import Filter
    from qualcase.compare.axes import CrossedBy
    from qualcase.compare.cells import CrossedDimensions
    from qualcase.compare.selection import Selection
    from qualcase.compare.stack import Stack
    from qualcase.study.coded_share import SourceProgress
    from qualcase.study.core import Core

KEPT = 8
"""So many crossings are kept, so that going back to a filter costs nothing."""


@dataclass(frozen=True)
class Asked:
    """Everything that is asked of a comparison but whose material it is of."""

    dimensions: Dimensions
    measure: Measure = Measure.PERSONS
    with_subcodes: bool = True
    change: tuple[str, str] | None = None
    thresholds: Thresholds | None = None

    @classmethod
    def again(cls, shown: Comparison) -> Asked:
        """What was asked to get this answer."""
        pair = shown.change and (shown.splits[shown.change[0]].id, shown.splits[shown.change[1]].id)
        return cls(shown.dimensions, shown.measure, shown.with_subcodes, pair, shown.thresholds)


@dataclass(frozen=True)
class Totals:
    """What the cells of a comparison hold together, counted again as distinct, with bases. None over coders."""

    of_rows: Comparison | None
    """Every row over all columns: a comparison of one column."""
    of_columns: Comparison | None
    """Every column over all rows: a comparison of one row."""
    of_all: Comparison | None
    """Everything in one cell."""


class Comparing:
    """Answers comparisons from the facts. Safe to ask from any thread."""

    def __init__(self, core: Core) -> None:
        """Keep the study's facts from now on."""
        self._core = core
        self._keeper = FactsKeeper(core)
        self._guard = threading.RLock()
        self._stack: Stack | None = None
        self._crossings: OrderedDict[tuple[Filter, CrossedDimensions, bool], Crossing] = OrderedDict()
        self._together: tuple[Crossing | None, dict[tuple[int, ...], Crossing]] = (None, {})
        """Totals of the last crossing that was asked for them."""
        self._lacking: tuple[Stack | None, Filter | None, Mapping[tuple[str, str], Lacking]] = (None, None, {})
        self._hidden: tuple[Stack | None, Filter | None, Hidden | None] = (None, None, None)
        self._variables: dict[By, VariableAxis] = {}
        core.watch(self._take)

    def _take(self, changes: Changes) -> None:
        if changes.touches("variable", "variable_value"):
            with self._guard:
                self._variables.clear()

    def stacked(self) -> Stack:
        """The facts as arrays. An edit changes the part of the sources that it touched."""
        facts = self._keeper.now()
        with self._guard:
            if self._stack is None:
                self._stack = stack(facts)
            elif self._stack.facts is not facts:
                self._stack = brought_up_to_date(self._stack, facts)
                self._crossings.clear()
            return self._stack

    def selection(self, chosen: Filter) -> Selection:
        """What a filter lets through."""
        return select(self.stacked(), chosen)

    def crossing(self, chosen: Filter, dimensions: CrossedDimensions, *, with_subcodes: bool) -> Crossing:
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

    def compare(self, chosen: Filter, wanted: Asked, *arrangements: Arrangement | None) -> Comparison:
        """Figures of every cell, with a caption, each side arranged as wanted.

        Raises:
            UserError: A dimension is named twice, or a variable cannot be compared by.
        """
        shown = self._captioned(self._compared(chosen, wanted), chosen)
        for how in arrangements:
            if how is not None and not how.is_plain:
                shown = self._arranged(shown, chosen, wanted, how)
        return shown

    def totals(self, chosen: Filter, shown: Comparison) -> Totals:
        """Rows over all columns, and columns over all rows."""
        wanted = Asked.again(shown)

        def over(*together: int) -> Comparison | None:
            if any(shown.dimensions[place] is Dimension.CODER for place in together):
                return None
            return self._captioned(self._compared(chosen, wanted, together), chosen)

        return Totals(over(1), over(0), over(1, 0))

    def with_totals(self, chosen: Filter, shown: Comparison) -> Comparison:
        """The comparison with its totals as a last row and column; their headings stand for `total`."""
        totals = self.totals(chosen, shown)
        return bordered(shown, totals.of_rows, totals.of_columns, totals.of_all)

    def with_quotes(self, shown: Comparison, cells: Iterable[CellIndex] | None = None) -> Comparison:
        """The comparison with the words of the strongest excerpts of these cells, or of all."""
        wanted = {at: shown.quotes[at] for at in (shown.quotes if cells is None else cells) if at in shown.quotes}
        held = self._core.read(lambda reading: reading.codings.many(sorted(set(wanted.values()))))
        texts = {one.id: one.quote for one in held}
        return replace(shown, texts={at: texts[one] for at, one in wanted.items() if one in texts})

    def in_both(self, shown: Comparison, row: int, column: int, chosen: Filter) -> Filter:
        """The filter narrowed to the kinds of source and roles that a cell has in both waves of its change.

        Raises UserError where there are none.
        """
        found = None
        if shown.change is not None:
            crossing = self._read_off(shown, chosen, (row, column, 0))
            before, after = (self._place(crossing, shown, (row, column, at))[1] for at in shown.change)
            found = in_both(crossing, chosen, before, after)
        if found is None:
            raise UserError("The two waves have no kind of source, or no role, in common here. Choose another cell.")
        return found

    def _captioned(self, shown: Comparison, chosen: Filter) -> Comparison:
        now = self._core.now
        shown = replace(shown, hidden=self._hidden_by(chosen), lacking=self._lacking_under(chosen))
        return replace(shown, caption=caption(shown, chosen, now), check=display_check(shown, chosen, now))

    def _lacking_under(self, chosen: Filter) -> Mapping[tuple[str, str], Lacking]:
        with self._guard:
            stacked, (of, held_for, found) = self.stacked(), self._lacking
            if of is not stacked or held_for != chosen:
                found = lacking(select(stacked, chosen))
                self._lacking = (stacked, chosen, found)
            return found

    def _hidden_by(self, chosen: Filter) -> Hidden | None:
        with self._guard:
            stacked, (of, held_for, found) = self.stacked(), self._hidden
            if of is not stacked or held_for != chosen:
                found = hidden(select(stacked, chosen))
                self._hidden = (stacked, chosen, found)
            return found

    def _compared(self, chosen: Filter, wanted: Asked, together: tuple[int, ...] = ()) -> Comparison:
        """The comparison, its rows (0) or columns (1) taken together where they are named."""
        used = [one for one in wanted.dimensions if one is not None]
        if len(set(used)) < len(used):
            raise UserError("Rows, columns and split must be three different things.")
        row, column, split = (self._crossed_by(one) for one in wanted.dimensions)
        if Dimension.CODER not in used:
            return self._figures(chosen, (row, column, split), wanted, together)
        place = wanted.dimensions.index(Dimension.CODER)
        values = coder_values(self.stacked(), chosen)
        left, middle, right = (None if one is Dimension.CODER else one for one in (row, column, split))
        inner: CrossedDimensions = (left, middle, right)
        all_ = self._figures(_of_coders(chosen, values), inner, wanted, together)
        parts = [self._figures(_of_coders(chosen, [one]), inner, wanted, together) for one in values]
        outer = asked((None if 0 in together else row, None if 1 in together else column, split))
        return joined(parts, values, outer, place, all_)

    def _figures(
        self, chosen: Filter, dimensions: CrossedDimensions, wanted: Asked, together: tuple[int, ...] = ()
    ) -> Comparison:
        crossing = self.crossing(chosen, dimensions, with_subcodes=wanted.with_subcodes)
        if together:
            crossing = self._taken_together(crossing, dimensions, together)
            left, middle, right = (None if place in together else one for place, one in enumerate(dimensions))
            dimensions = (left, middle, right)
        scales = self._core.now.scale_by_id
        return compare(crossing, dimensions, wanted.measure, scales, change=wanted.change, thresholds=wanted.thresholds)

    def _taken_together(self, crossing: Crossing, dimensions: CrossedDimensions, together: tuple[int, ...]) -> Crossing:
        """The crossing with these of its sides brought down to one value; kept for as long as it is asked for."""
        with self._guard:
            base, held = self._together
            if base is not crossing:
                held = {}
                self._together = (crossing, held)
            if together not in held:
                for place in together:
                    crossing, dimensions = taken_together(crossing, dimensions, place)
                held[together] = crossing
            return held[together]

    def _crossed_by(self, by: By | None) -> CrossedBy:
        if not isinstance(by, ByVariable):
            return by
        with self._guard:
            if by not in self._variables:
                self._variables[by] = self._variable(by)
            return self._variables[by]

    def _variable(self, by: ByVariable) -> VariableAxis:
        variable, values = self._core.read(
            lambda reading: (
                reading.variables.get(by.variable_id),
                reading.values.of_variables([by.variable_id]),
            )
        )
        if variable is None:
            raise UserError("The variable is gone. Choose another.")
        if variable.of is VariableOf.RESPONDENT:
            raise UserError(
                "“{name}” is recorded of respondents, who are in no comparison of passages. Choose another variable.",
                name=variable.name,
            )
        return variable_axis(variable, values, by.bands)

    def _arranged(self, shown: Comparison, chosen: Filter, wanted: Asked, how: Arrangement) -> Comparison:
        frame = self._core.now.frame
        values = shown.rows if how.rows else shown.columns
        areas = {area.id: area.name for area in frame.areas}
        cases = {case.id: case for case in frame.cases}
        groups: dict[str, Sequence[str]] = {}
        for one in values:
            if how.group is GroupBy.AREA:
                case = cases.get(one.id)
                groups[one.id] = [areas[area] for area in case.area_ids] if case else []
            elif one.group:
                groups[one.id] = [one.group]
        return arranged(shown, how, groups, self._order_figures(chosen, wanted, how))

    def _order_figures(self, chosen: Filter, wanted: Asked, how: Arrangement) -> dict[str, float]:
        """The figure of each value that an order by value or rating goes by; a silent cell is 0, or has no rating."""
        if how.order not in (Order.VALUE, Order.RATING):
            return {}
        if how.order is Order.RATING:
            wanted = replace(wanted, measure=Measure.RATING)
        together = () if how.by else (1,) if how.rows else (0,)
        shown = self._compared(chosen, wanted, together)
        own, other = (shown.rows, shown.columns) if how.rows else (shown.columns, shown.rows)
        at = next((number for number, value in enumerate(other) if value.id == how.by), 0)
        last = shown.change[1] if shown.change else len(shown.splits) - 1
        split = next((number for number, value in enumerate(shown.splits) if value.id == how.split), last)
        if not other or not shown.splits:
            return {}
        lines = (shown.line_at(*((number, at) if how.rows else (at, number))) for number in range(len(own)))
        return {value.id: line[split] for value, line in zip(own, lines, strict=True)}

    # --- behind a cell

    def behind_cell(self, shown: Comparison, row: int, column: int, chosen: Filter) -> tuple[tuple[str, ...], ...]:
        """Ids of the codings behind a cell, and of those shown beside it, for each split, in the order of the text."""
        there = row < len(shown.rows) and column < len(shown.columns)
        splits = range(len(shown.splits))
        return tuple(self._behind(shown, (row, column, one), chosen) if there else () for one in splits)

    def _behind(self, shown: Comparison, at: tuple[int, int, int], chosen: Filter) -> tuple[str, ...]:
        crossing = self._read_off(shown, chosen, at)
        row, cell = self._place(crossing, shown, at)
        wanted = row * crossing.cells + cell
        keys = crossing.told_keys
        first, last = np.searchsorted(keys, [wanted, wanted + 1])
        coding, at_row, at_cell = crossing.elsewhen
        found = np.union1d(crossing.told[0][first:last], coding[(at_row == row) & (at_cell == cell)])
        return tuple(crossing.selection.stack.ids_of(found))

    def _read_off(self, shown: Comparison, chosen: Filter, at: tuple[int, int, int]) -> Crossing:
        """The crossing that a cell was read off: of its own coder, where coders stand beside each other."""
        row, column, split = (self._crossed_by(one) for one in shown.dimensions)
        if Dimension.CODER in shown.dimensions:
            place = shown.dimensions.index(Dimension.CODER)
            coder = (shown.rows, shown.columns, shown.splits)[place][at[place]]
            chosen = _of_coders(chosen, [coder])
            row, column, split = (None if one is Dimension.CODER else one for one in (row, column, split))
        crossing = self.crossing(chosen, (row, column, split), with_subcodes=shown.with_subcodes)
        together = tuple(place for place in (1, 0) if (shown.columns if place else shown.rows)[at[place]] is TOTAL)
        return self._taken_together(crossing, (row, column, split), together) if together else crossing

    def _place(self, crossing: Crossing, shown: Comparison, at: tuple[int, int, int]) -> tuple[int, int]:
        """The crossing's row and cell for a cell of the comparison, however that is arranged."""
        code_row, cell, axes = 0, 0, iter(crossing.axes)
        shown_axes = (shown.rows, shown.columns, shown.splits)
        for dimension, index, values in zip(shown.dimensions, at, shown_axes, strict=True):
            wanted = values[index].id
            if dimension is Dimension.CODE and values[index] is not TOTAL:
                code_row = next(number for number, row in enumerate(crossing.rows) if row.id == wanted)
                continue
            axis = next(axes)
            number = 0
            if dimension not in (None, Dimension.CODER):
                number = next(number for number, value in enumerate(axis.values) if value.id == wanted)
            cell = cell * len(axis.values) + number
        return code_row, cell

    def counted(self, chosen: Filter) -> list[str]:
        """Ids of all codings that a filter lets through and that count, by source and place in the text."""
        selection = self.selection(chosen)
        return selection.stack.ids_of(np.flatnonzero(selection.counted))

    def uncounted(self) -> list[str]:
        """Ids of the codings that count nowhere, since they hold nothing that a participant said, for mending."""
        stacked = self.stacked()
        return stacked.ids_of(np.flatnonzero(~stacked.c_counts))

    def progress(self, chosen: Filter) -> dict[str, SourceProgress]:
        """How much of each source is coded by the coders that the filter counts. Sources in the order of the screen."""
        return coded_shares(self.stacked(), chosen)

    def passing(self, chosen: Filter) -> tuple[str, ...]:
        """Ids of the sources that a filter lets through, in the order of the screen."""
        selection = self.selection(chosen)
        blocks = selection.stack.facts.sources
        return tuple(blocks[one].source.id for one in np.flatnonzero(selection.passing).tolist())


def _of_coders(chosen: Filter, coders: Sequence[AxisValue]) -> Filter:
    return replace(chosen, coders=tuple(one.id for one in coders))
