"""From a crossing to a `Comparison`: values, kinds of empty, what stands beside, marks."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar, cast

import numpy as np

from qualcase.coding.comparison import (
    EMPTIES,
    Beside,
    ByVariable,
    CellIndex,
    Comparison,
    Dimension,
    Empty,
    Measure,
    Thresholds,
)
from qualcase.coding.facts import BEFORE, EXPECTED
from qualcase.coding.ids import moment_of
from qualcase.coding.variable_axis import VariableAxis
from qualcase.compare.about import cross_about
from qualcase.compare.absent import confirmed_cells, mark_absent
from qualcase.compare.change import Side, marks
from qualcase.compare.crossing import cross, in_speech
from qualcase.compare.included import amounts
from qualcase.compare.measures import measure, passages, row_scales
from qualcase.compare.noticing import notices
from qualcase.compare.quotes import strongest
from qualcase.compare.selection import select
from qualcase.compare.stack import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    import numpy.typing as npt

    from qualcase.coding.codebook import Scale
    from qualcase.coding.comparison import AxisValue, Dimensions
    from qualcase.coding.filters import Filter
    from qualcase.compare.axes import CrossedBy
    from qualcase.compare.crossing import Crossing
    from qualcase.compare.stack import Bools, Ints, Stack

    CrossedDimensions = tuple[CrossedBy, CrossedBy, CrossedBy]

_Kind = TypeVar("_Kind", bound=np.generic)
_NO_DATA, _NOT_CODED, _NOT_ASKED, _SILENT = (
    EMPTIES.index(kind) for kind in (Empty.NO_DATA, Empty.NOT_CODED, Empty.NOT_ASKED, Empty.SILENT)
)


def make_crossing(stack: Stack, chosen: Filter, dimensions: CrossedDimensions, *, with_subcodes: bool) -> Crossing:
    """Filter the stack and put what passes into cells. The code, if crossed at all, may stand on any of the axes."""
    put = cross_about if Dimension.ABOUT in dimensions else cross
    return put(select(stack, chosen), dimensions, with_subcodes=with_subcodes)


def compare(
    crossing: Crossing,
    dimensions: CrossedDimensions,
    what: Measure,
    scales: Mapping[str, Scale],
    *,
    change: tuple[str, str] | None = None,
    thresholds: Thresholds | None = None,
) -> Comparison:
    """The comparison under one measure.

    Args:
        crossing: From `make_crossing` with the same dimensions.
        dimensions: Rows, columns, split.
        what: The measure.
        scales: Rating scales by id.
        change: Ids of the two waves to mark change between; without it the first and the last, if the split is by wave,
            told or spoken about.
        thresholds: From where on a difference is marked.
    """
    limits = thresholds or Thresholds()
    turn = _Turn(crossing, dimensions)
    values, bases = measure(crossing, what)
    told = crossing.counts(*crossing.told[1:])
    raised, left_out = crossing.topics
    empty = _empties(crossing, told, left_out)
    values = np.where(empty == 0, values, np.nan)
    splits = turn.axes[2]
    confirmed = confirmed_cells(crossing.selection.stack.confirmed, asked(dimensions), turn.axes)
    kinds = turn(empty).copy()
    mark_absent(kinds, confirmed)
    pair = _change_pair(crossing, splits, change) if dimensions[2] in (Dimension.WAVE, Dimension.ABOUT) else None
    held = amounts(crossing, dimensions[2], len(splits))
    incomplete = _incomplete(crossing)
    shown = Comparison(
        dimensions=asked(dimensions),
        measure=what,
        rows=turn.axes[0],
        columns=turn.axes[1],
        splits=splits,
        values=turn(_never_nobody(what, values)),
        bases=turn(bases),
        codings=turn(told),
        empty=kinds,
        speech=turn(in_speech(crossing)),
        raised=turn(raised),
        confirmed=confirmed,
        incomplete=turn(incomplete),
        marks=np.zeros((len(turn.axes[0]), len(turn.axes[1])), dtype=np.int8),
        unlike=np.zeros((len(turn.axes[0]), len(turn.axes[1])), dtype=bool),
        change=pair,
        beside=_beside(crossing, turn),
        heard=tuple(one.persons for one in held.by_split),
        sources=(held.whole.sources, held.whole.of_sources),
        on_agreed=held.on_agreed,
        with_subcodes=crossing.with_subcodes,
        thresholds=limits,
        quotes=_quotes(crossing, turn) if what is Measure.QUOTE else {},
        included=held.by_split,
        whole=held.whole,
    )
    if pair is not None:
        _mark(crossing, shown, turn, (values, empty), scales)
    return replace(shown, notices=notices(crossing, shown, held.speech))


def asked(dimensions: CrossedDimensions) -> Dimensions:
    """The dimensions as they are asked for."""
    return cast(
        "Dimensions",
        tuple(
            ByVariable(one.variable.id, one.bands, one.variable.name) if isinstance(one, VariableAxis) else one
            for one in dimensions
        ),
    )


def _mark(
    crossing: Crossing,
    shown: Comparison,
    turn: _Turn,
    cells: tuple[npt.NDArray[np.float64], npt.NDArray[np.int8]],
    scales: Mapping[str, Scale],
) -> None:
    """Fill in the marks between the two waves of the comparison."""
    values, empty = cells
    pair = cast("tuple[int, int]", shown.change)
    ratings = turn(_neutral_ratings(crossing, empty, scales))
    plain = turn(values)
    sides = [
        Side(plain[..., at], shown.bases[..., at], shown.empty[..., at], shown.incomplete[..., at], ratings[..., at])
        for at in pair
    ]
    heard = turn(np.broadcast_to(_alike(crossing), crossing.shape))
    shown.marks[:] = marks(shown.measure, sides[0], sides[1], shown.thresholds)
    shown.unlike[:] = (heard[..., pair[0]] != heard[..., pair[1]]) & (shown.marks > 0) & ~_missing(shown, pair)


class _Turn:
    """Turns arrays of shape (code rows, cells) into the order of rows, columns and splits that was asked for."""

    def __init__(self, crossing: Crossing, dimensions: CrossedDimensions) -> None:
        given = [crossing.rows, *(axis.values for axis in crossing.axes)]
        if Dimension.CODE in dimensions:
            order = [0] * len(dimensions)
            others = [place for place, dimension in enumerate(dimensions) if dimension is not Dimension.CODE]
            for axis, place in enumerate(others, start=1):
                order[place] = axis
        else:
            given = given[1:]
            order = list(range(len(given)))
        self._order = order
        self._shape = tuple(len(axis) for axis in given)
        self.axes = tuple(given[axis] for axis in order)

    def __call__(self, array: npt.NDArray[_Kind]) -> npt.NDArray[_Kind]:
        return array.reshape(self._shape).transpose(self._order)

    def indexes(self, row: Ints, cell: Ints) -> Iterator[CellIndex]:
        """Where (code row, cell) pairs stand in the turned arrays."""
        flat = row * math.prod(self._shape[1:]) + cell
        found = np.array(np.unravel_index(flat, self._shape)).T[:, self._order]
        return ((one[0], one[1], one[2]) for one in found.tolist())


def _empties(crossing: Crossing, told: Ints, left_out: Bools) -> npt.NDArray[np.int8]:
    """The kind of empty of every cell, absences aside: the first that applies. Shape (rows, cells)."""
    source, cell = crossing.source_cells
    eligible = crossing.selection.eligible[source]
    some = np.bincount(cell, minlength=crossing.cells) > 0
    coded = np.bincount(cell[eligible], minlength=crossing.cells) > 0
    by_cell = np.where(some, np.where(coded, _SILENT, _NOT_CODED), _NO_DATA)
    kinds = np.where(left_out, _NOT_ASKED, by_cell)  # speech that left it out is coded, so there is data
    return np.where(told > 0, 0, kinds).astype(np.int8)


def _never_nobody(what: Measure, values: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Passages without an identified speaker are shown beside, never as 0 persons."""
    return np.where(values == 0, np.nan, values) if what is Measure.PERSONS else values


def _incomplete(crossing: Crossing) -> Bools:
    """Cells with a source not yet done, or with a code made after a source was done. Shape (rows, cells)."""
    selection = crossing.selection
    source, cell = crossing.source_cells
    waiting = np.zeros(crossing.cells, dtype=bool)
    waiting[cell[~selection.done[source]]] = True
    earliest = np.full(crossing.cells, np.inf)
    np.minimum.at(earliest, cell, selection.done_at[source])
    made = np.array([moment_of(row.id) if row.id else -np.inf for row in crossing.rows])
    return waiting | (made[:, None] > earliest)


def _change_pair(
    crossing: Crossing, splits: tuple[AxisValue, ...], asked_for: tuple[str, str] | None
) -> tuple[int, int] | None:
    """The two splits that change is marked between; the times outside all waves stand behind these."""
    ids = [value.id for value in splits]
    if asked_for is not None:
        return (ids.index(asked_for[0]), ids.index(asked_for[1])) if set(asked_for) <= set(ids) else None
    waves = sum(one in crossing.selection.stack.frame.index for one in ids)
    return (0, waves - 1) if waves > 1 else None


def _quotes(crossing: Crossing, turn: _Turn) -> dict[CellIndex, str]:
    """The id of the strongest coding of each cell that has one."""
    coding, row, cell = strongest(crossing)
    ids = crossing.selection.stack.ids_of(coding)
    return dict(zip(turn.indexes(row, cell), ids, strict=True))


def _neutral_ratings(
    crossing: Crossing, empty: npt.NDArray[np.int8], scales: Mapping[str, Scale]
) -> npt.NDArray[np.float64]:
    """Mean ratings of rows whose scale has a neutral 0, else NaN."""
    neutral = [(scale := scales.get(one)) is not None and scale.has_neutral for one in row_scales(crossing)]
    values, _ = measure(crossing, Measure.RATING)
    return np.where(np.array(neutral, dtype=bool)[:, None] & (empty == 0), values, np.nan)


def _alike(crossing: Crossing) -> npt.NDArray[np.int64]:
    """A number per cell that is equal when the same kinds of source and the same roles were heard. Shape (cells,)."""
    return np.unique(np.hstack(kinds_and_roles(crossing)), axis=0, return_inverse=True)[1].reshape(-1)


def kinds_and_roles(crossing: Crossing) -> tuple[Bools, Bools]:
    """The kinds of the eligible sources, and the roles heard in them, the last being none. Shape (cells, …)."""
    selection, stack = crossing.selection, crossing.selection.stack
    kinds = np.zeros((crossing.cells, len(KINDS)), dtype=bool)
    source, cell = crossing.source_cells
    eligible = selection.eligible[source]
    kinds[cell[eligible], stack.s_kind[source[eligible]]] = True
    roles = np.zeros((crossing.cells, len(stack.roles) + 1), dtype=bool)
    heard, heard_cell = crossing.heard_cells
    speaking = selection.eligible[stack.h_source[heard]]
    roles[heard_cell[speaking], stack.h_role[heard[speaking]]] = True
    return kinds, roles


def _missing(shown: Comparison, pair: tuple[int, int]) -> Bools:
    without = [EMPTIES.index(Empty.NO_DATA), EMPTIES.index(Empty.NOT_CODED)]
    return np.isin(shown.empty[..., pair[0]], without) | np.isin(shown.empty[..., pair[1]], without)


def _beside(crossing: Crossing, turn: _Turn) -> dict[CellIndex, tuple[Beside, ...]]:
    """Passages without an identified speaker, and passages about another time, of every cell that has some."""
    stack = crossing.selection.stack
    named = np.zeros(len(stack.c_code), dtype=bool)
    named[stack.p_coding] = True
    passage = passages(crossing)
    coding, row, cell = crossing.told
    alone = ~named[coding]
    coding, row, cell = coding[alone], row[alone], cell[alone]
    found: dict[CellIndex, list[Beside]] = {}
    kind = stack.s_kind[stack.c_source[coding]]
    _gather(found, turn, (row, cell, kind, passage[coding]), lambda one: Beside("unidentified", KINDS[one], 0))
    coding, row, cell = crossing.elsewhen
    waves = stack.frame.waves
    times = {BEFORE: "before", EXPECTED: "expected"}
    places = row, cell, stack.c_about[coding], passage[coding]
    _gather(found, turn, places, lambda one: Beside("about", times.get(one) or waves[one].name, 0))
    return {place: tuple(entries) for place, entries in found.items()}


def _gather(
    found: dict[CellIndex, list[Beside]],
    turn: _Turn,
    places: tuple[Ints, Ints, Ints, Ints],
    make: Callable[[int], Beside],
) -> None:
    """Count the different passages of each row, cell and kind of thing beside."""
    if not len(places[0]):
        return
    different = np.unique(np.stack(places), axis=1)
    unique, counts = np.unique(different[:3], axis=1, return_counts=True)
    indexes = turn.indexes(unique[0], unique[1])
    for place, one, count in zip(indexes, unique[2].tolist(), counts.tolist(), strict=True):
        found.setdefault(place, []).append(replace(make(one), count=count))
