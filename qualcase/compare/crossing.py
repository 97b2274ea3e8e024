"""A crossing: every coding, person and source put into the cells of a comparison. Measures are read off it.

*Row* is always the code axis here (or its single nameless value), *cell* the combination of the other axes. Made once
for a filter and its axes; switching the measure uses it again.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from qualcase.coding.comparison import AxisValue, Dimension
from qualcase.compare.asked import NO, footing, raised_or_left_out
from qualcase.compare.axes import Axis, by_case, code_rows, is_personal, make_axis, places, shared_by_cases
from qualcase.compare.selection import at

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from qualcase.compare.asked import Footing
    from qualcase.compare.axes import CrossedBy, Places
    from qualcase.compare.selection import Selection
    from qualcase.compare.stack import Bools, Ints

DENSE = 40_000_000
"""Up to so many combinations are counted in a table of flags; beyond, by sorting."""


@dataclass(frozen=True)
class ToldCells:
    """Sources and persons in the wave in which they were heard, and what was said there of other times."""

    sources: tuple[Ints, Ints]
    """(source, cell)."""
    heard: tuple[Ints, Ints]
    """(person heard, cell)."""
    elsewhen: tuple[Ints, Ints]
    """(coding, cell) of all passages, whatever their code, in the cell of another time that they speak about."""


@dataclass(frozen=True)
class Crossing:
    """Who and what stands in which cell."""

    selection: Selection
    rows: tuple[AxisValue, ...]
    axes: tuple[Axis, ...]
    """The axes other than the code, in the order asked for."""
    with_subcodes: bool
    source_cells: tuple[Ints, Ints]
    """Distinct (source, cell)."""
    heard_cells: tuple[Ints, Ints]
    """Distinct (person heard, cell)."""
    coding_cells: tuple[Ints, Ints]
    """Distinct (coding, cell)."""
    passage_cells: tuple[Ints, Ints]
    """(passage, cell): a passage stands where its coding stands and its person is heard."""
    by_heard: bool = False
    """Whether only the words and passages of some persons are looked at: a person's axis or filter divides them."""
    told_cells: ToldCells | None = None
    """When crossed by what passages speak about: what stands in its cells because it was told in that wave."""
    taken_answers: npt.NDArray[np.int8] | None = None
    """Of codes taken together: whether each source raised any of their topics, or left them all out; as `asked`."""

    @property
    def cells(self) -> int:
        """How many cells a row has."""
        return math.prod(len(axis.values) for axis in self.axes)

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and cells."""
        return len(self.rows), self.cells

    @cached_property
    def rows_of_code(self) -> tuple[Ints, Ints]:
        """For each code (index) the rows that count it: offsets and rows, as a ragged table."""
        tree = self.selection.stack.frame.tree
        number = {row.id: place for place, row in enumerate(self.rows)}
        offsets, found = [0], list[int]()
        for code in tree.ordered:
            lineage = [code, *reversed(tree.ancestors(code.id))] if self.with_subcodes else [code]
            found.extend(number[one.id] for one in lineage if one.id in number)
            offsets.append(len(found))
        if self.rows and not self.rows[0].id:
            return np.arange(len(tree) + 1), np.zeros(len(tree), dtype=np.int64)
        return np.array(offsets), np.array(found, dtype=np.int64)

    def with_rows(self, codings: Ints) -> tuple[Ints, Ints]:
        """Each of these codings once for each row that counts it: positions in `codings`, and rows."""
        return ragged(self.rows_of_code, self.selection.stack.c_code[codings])

    @cached_property
    def told(self) -> tuple[Ints, Ints, Ints]:
        """(coding, row, cell) of the codings that count in the values: told here, about here.

        Ordered by row and cell; within a cell by source and by the place in the text, so that unions of spans and
        distinct spans are found without sorting.
        """
        coding, row, cell = self._rowed(elsewhen=False)
        order = stable_order(row, stable_order(cell))
        return coding[order], row[order], cell[order]

    @cached_property
    def told_keys(self) -> Ints:
        """Row and cell of each entry of `told` as one number, ascending."""
        _, row, cell = self.told
        return row * self.cells + cell

    @cached_property
    def told_pieces(self) -> tuple[Ints, Ints, Ints, Ints]:
        """(row, cell, source, piece) of the words of `told`, in its order; where only some are looked at, theirs."""
        stack = self.selection.stack
        coding, row, cell = self.told
        position, piece = ragged(stack.pieces, coding)
        row, cell = row[position], cell[position]
        if self.by_heard:
            heard, heard_cell = self.heard_cells
            own = np.isin(stack.w_heard[piece] * self.cells + cell, heard * self.cells + heard_cell)
            row, cell, piece = row[own], cell[own], piece[own]
        return row, cell, stack.c_source[stack.w_coding[piece]], piece

    @cached_property
    def elsewhen(self) -> tuple[Ints, Ints, Ints]:
        """(coding, row, cell) of the codings about another time, which are shown beside."""
        return self._rowed(elsewhen=True)

    def _rowed(self, *, elsewhen: bool) -> tuple[Ints, Ints, Ints]:
        coding, cell = self.coding_cells
        wanted = self.is_elsewhen(coding) == elsewhen
        coding, cell = coding[wanted], cell[wanted]
        position, row = self.with_rows(coding)
        return coding[position], row, cell[position]

    def is_elsewhen(self, coding: Ints) -> Bools:
        """Which of these codings speak about another time than that of their cell."""
        elsewhen: Bools = self.selection.stack.c_elsewhen[coding]
        return elsewhen if self.told_cells is None else np.zeros(len(coding), dtype=bool)

    @cached_property
    def asked(self) -> npt.NDArray[np.int8]:
        """Whether each source raised the topic of each row: 1 yes, -1 no, 0 unknown. Shape (rows, sources)."""
        stack = self.selection.stack
        if self.taken_answers is not None:
            return self.taken_answers
        if not self.rows or not self.rows[0].id:
            return np.zeros((len(self.rows), len(stack.s_wave)), dtype=np.int8)
        return stack.asked.T[[stack.frame.index[row.id] for row in self.rows]]

    @cached_property
    def footing(self) -> Footing:
        """The sources that each row stands on: eligible, and its topic not left out, or coded all the same."""
        left_out = self.asked == NO
        nothing = np.zeros(0, dtype=np.int64)
        coded = nothing, nothing
        if left_out.any():
            codings = np.flatnonzero(self.selection.counted)
            position, row = self.with_rows(codings)
            coded = row, self.selection.stack.c_source[codings[position]]
        return footing(self.selection.eligible, left_out, coded)

    @cached_property
    def topics(self) -> tuple[Bools, Bools]:
        """Where a row's topic was raised in some speech, and where all speech left it out. Shapes (rows, cells)."""
        source, cell = self.source_cells
        spoken = (self.selection.eligible & self.selection.stack.speech)[source]
        return raised_or_left_out(self.asked, source[spoken], cell[spoken], self.cells)

    def counts(self, row: Ints, cell: Ints) -> Ints:
        """How many entries stand in each cell. Shape (rows, cells)."""
        return np.bincount(row * self.cells + cell, minlength=len(self.rows) * self.cells).reshape(self.shape)

    def distinct(self, row: Ints, cell: Ints, what: Ints, size: int) -> Ints:
        """How many different things (numbered below `size`) stand in each cell. Shape (rows, cells)."""
        place = row * self.cells + cell
        return distinct(place, what, len(self.rows) * self.cells, size).reshape(self.shape)


def stable_order(numbers: Ints, before: Ints | None = None) -> Ints:
    """The order that sorts small numbers and keeps ties as they stand (or as an order `before` has put them)."""
    given = numbers if before is None else numbers[before]
    # Numbers of 16 bits are sorted by their digits, many times as fast as longer ones.
    small = given.astype(np.uint16) if not len(given) or int(given.max()) < 2**16 else given
    order = np.argsort(small, kind="stable")
    return order if before is None else before[order]


def distinct(place: Ints, what: Ints, places_: int, size: int) -> Ints:
    """How many different things stand at each place."""
    if places_ * size <= DENSE:
        flags = np.zeros(places_ * size, dtype=bool)
        flags[place * size + what] = True
        counts: Ints = flags.reshape(places_, size).sum(axis=1)
        return counts
    unique = different(place * size + what, places_ * size)
    return np.bincount(unique // size, minlength=places_)


def different(numbers: Ints, size: int) -> Ints:
    """The different ones of numbers below `size`, ascending."""
    if size > DENSE:
        return np.unique(numbers)
    flags = np.zeros(size, dtype=bool)
    flags[numbers] = True
    return np.flatnonzero(flags)


def ragged(table: tuple[Ints, Ints], keys: Ints) -> tuple[Ints, Ints]:
    """Look keys up in a ragged table (offsets, entries): positions in `keys`, and the entries of each."""
    offsets, entries = table
    lengths = offsets[keys + 1] - offsets[keys]
    position = np.repeat(np.arange(len(keys)), lengths)
    within = np.arange(len(position)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    return position, entries[offsets[keys][position] + within]


def by_key(keys: Ints, entries: Ints, size: int) -> tuple[Ints, Ints]:
    """A ragged table of the entries of each key below `size`."""
    order = np.argsort(keys, kind="stable")
    return np.concatenate(([0], np.cumsum(np.bincount(keys, minlength=size)))), entries[order]


def cross(selection: Selection, dimensions: Sequence[CrossedBy], *, with_subcodes: bool) -> Crossing:
    """Put everything into cells. At most one of the dimensions is the code; the others keep their order.

    Under `ABOUT` everything stands at the first of its values; `compare.about` puts it where it belongs.
    """
    others = [dimension for dimension in dimensions if dimension is not Dimension.CODE]
    at_places = places(selection, others)
    axes = tuple(make_axis(dimension, selection, at_places) for dimension in others)
    tree = selection.stack.frame.tree
    rows = code_rows(tree, selection.filter.codes) if Dimension.CODE in dimensions else (AxisValue("", ""),)
    place, place_cell = _place_cells(axes, len(at_places.source))
    personal = any(is_personal(one) for one in others)
    heard, heard_cell, heard_case = _heard_cells(selection, axes, at_places, (place, place_cell))
    if personal:
        source_cells = unique_pairs(selection.stack.h_source[heard], heard_cell)
    else:
        source_cells = unique_pairs(at_places.source[place], place_cell)
    passage, passage_cell = _passage_cells(selection, (heard, heard_cell, heard_case))
    if personal or selection.by_person:
        coding_cells = unique_pairs(selection.stack.p_coding[passage], passage_cell)
    else:
        coding_cells = _coding_cells(selection, at_places, place, place_cell)
        if shared_by_cases(others):
            coding_cells = unique_pairs(*coding_cells)
    return Crossing(
        selection=selection,
        rows=rows,
        axes=axes,
        with_subcodes=with_subcodes,
        by_heard=personal or selection.by_person,
        source_cells=source_cells,
        heard_cells=unique_pairs(heard, heard_cell),
        coding_cells=coding_cells,
        passage_cells=unique_pairs(passage, passage_cell) if by_case(others) else (passage, passage_cell),
    )


def _place_cells(axes: tuple[Axis, ...], size: int) -> tuple[Ints, Ints]:
    """(place, cell) for what the axes by source say; personal axes and times spoken about add nothing here."""
    place, cell = np.arange(size), np.zeros(size, dtype=np.int64)
    for axis in axes:
        if axis.is_personal or axis.dimension is Dimension.ABOUT:
            cell = cell * len(axis.values)
            continue
        position, value = ragged(by_key(axis.entry, axis.value, size), place)
        place, cell = place[position], cell[position] * len(axis.values) + value
    return place, cell


def _heard_cells(
    selection: Selection, axes: tuple[Axis, ...], at_places: Places, cells: tuple[Ints, Ints]
) -> tuple[Ints, Ints, Ints]:
    """(person heard, cell, case by which): persons stand where their sources stand, at their own value."""
    stack = selection.stack
    place, place_cell = cells
    persons = np.flatnonzero(selection.heard)
    size = len(stack.s_wave)
    position, entry = ragged(by_key(at_places.source[place], np.arange(len(place)), size), stack.h_source[persons])
    heard, cell, case = persons[position], place_cell[entry], at_places.case[place[entry]]
    factor = 1
    for axis in reversed(axes):
        if axis.is_personal:
            position, value = ragged(by_key(axis.entry, axis.value, len(stack.h_person)), heard)
            heard, cell, case = heard[position], cell[position] + value * factor, case[position]
        factor *= len(axis.values)
    return heard, cell, case


def _passage_cells(selection: Selection, heard_cells: tuple[Ints, Ints, Ints]) -> tuple[Ints, Ints]:
    stack = selection.stack
    heard, cell, case = heard_cells
    wanted = np.flatnonzero(selection.counted[stack.p_coding] & at(selection.heard, stack.p_heard))
    table = by_key(heard, np.arange(len(heard)), len(stack.h_person))
    position, entry = ragged(table, stack.p_heard[wanted])
    passage = wanted[position]
    about = stack.c_about_case[stack.p_coding[passage]]
    fits = (about < 0) | (case[entry] < 0) | (case[entry] == about)
    return passage[fits], cell[entry][fits]


def _coding_cells(selection: Selection, at_places: Places, place: Ints, place_cell: Ints) -> tuple[Ints, Ints]:
    stack = selection.stack
    wanted = np.flatnonzero(selection.counted)
    table = by_key(at_places.source[place], np.arange(len(place)), len(stack.s_wave))
    position, entry = ragged(table, stack.c_source[wanted])
    coding, case = wanted[position], at_places.case[place[entry]]
    about = stack.c_about_case[coding]
    fits = (about < 0) | (case < 0) | (case == about)
    return coding[fits], place_cell[entry][fits]


def unique_pairs(one: Ints, other: Ints) -> tuple[Ints, Ints]:
    """The different pairs, ascending."""
    if not len(one):
        return one, other
    size = int(other.max()) + 1
    unique = different(one * size + other, (int(one.max()) + 1) * size)
    return unique // size, unique % size


def union_length(fresh_group: Bools, first: Ints, last: Ints) -> Ints:
    """How many words each interval adds to the union of those before it in its group.

    Args:
        fresh_group: True where a group begins; groups lie end to end, each ordered by `first`, or so that what breaks
            the order is covered by an interval before it (the pieces of codings that overlap).
        first: First word of each interval.
        last: One after its last word.
    """
    if not len(first):
        return np.zeros(0, dtype=np.int64)
    apart = (np.cumsum(fresh_group) - 1) * (int(last.max()) + 1)
    reach = np.maximum.accumulate(last + apart)
    before = np.concatenate(([0], reach[:-1]))
    added: Ints = np.maximum(0, last + apart - np.maximum(first + apart, before))
    return added


def begins(*keys: Ints) -> Bools:
    """Where a new combination of keys begins in arrays that are grouped by them."""
    fresh = np.zeros(len(keys[0]), dtype=bool)
    fresh[:1] = True
    for key in keys:
        fresh[1:] |= key[1:] != key[:-1]
    return fresh


def in_speech(crossing: Crossing) -> Bools:
    """Which cells hold an eligible source of speech. Shape (rows, cells)."""
    source, cell = crossing.source_cells
    speech = crossing.selection.stack.speech

    def held(eligible: Bools) -> Bools:
        found = np.zeros(crossing.cells, dtype=bool)
        found[cell[speech[source] & eligible[source]]] = True
        return found

    return crossing.footing.by_row(held)
