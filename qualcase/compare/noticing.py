"""What a reader of a comparison must know: found in its cells, told as notices with figures and a way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from qualcase.coding.comparison import EMPTIES, Dimension, Empty, Measure
from qualcase.coding.notices import Notice, NoticeKind, WayOut
from qualcase.coding.variable_axis import VariableAxis

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qualcase.coding.comparison import Comparison
    from qualcase.compare.axes import Axis
    from qualcase.compare.crossing import Crossing

_UNMOVED_BY_TALK = frozenset({Measure.SHARE, Measure.RATING})
"""Measures that do not grow with the amount of talk."""
_WAVES = (Dimension.WAVE, Dimension.ABOUT)


def notices(crossing: Crossing, shown: Comparison, speech: tuple[int, ...]) -> tuple[Notice, ...]:
    """Everything to be said of a comparison, most pressing first.

    Args:
        crossing: What it was read off.
        shown: The comparison.
        speech: Words of speech in its cells, by split.
    """
    nothing = next(_nothing(crossing, shown), None)
    if nothing is not None:
        return (nothing,)
    return (
        *_uneven(shown, speech),
        *_waves(crossing),
        *_one_case(crossing),
        *_outside(crossing),
    )


def _nothing(crossing: Crossing, shown: Comparison) -> Iterator[Notice]:
    """Why there is nothing to compare; the first that applies."""
    stack, dimensions = crossing.selection.stack, [axis.dimension for axis in crossing.axes]
    if not stack.facts.sources:
        yield Notice(NoticeKind.NO_SOURCES, WayOut.IMPORT)
    if Dimension.CASE in dimensions and not stack.frame.cases:
        yield Notice(NoticeKind.NO_CASES, WayOut.GIVE_CASES)
    if not len(stack.frame.tree):
        yield Notice(NoticeKind.NO_CODES, WayOut.MAKE_CODES)
    if set(dimensions) & set(_WAVES) and not stack.frame.waves:
        yield Notice(NoticeKind.NO_WAVES, WayOut.WITHOUT_WAVES)
    if not len(stack.c_code):
        yield Notice(NoticeKind.NO_CODINGS, WayOut.CODE)
    for axis in crossing.axes:
        if not axis.values and crossing.selection.filter.is_empty:
            yield Notice(NoticeKind.NO_VALUES, WayOut.RECORD_VALUES, {"of": _name(axis)})
    without = [EMPTIES.index(Empty.NO_DATA), EMPTIES.index(Empty.NOT_CODED)]
    if np.isin(shown.empty, without).all():
        yield _nothing_there(crossing)


def _nothing_there(crossing: Crossing) -> Notice:
    """Why no cell has any source that is coded."""
    selection = crossing.selection
    if not selection.filter.is_empty:
        return Notice(NoticeKind.FILTERED, WayOut.CLEAR_FILTER)
    nowhere = _unrecorded(crossing)
    if selection.counted.any() and nowhere is not None:
        return Notice(NoticeKind.NO_VALUES, WayOut.RECORD_VALUES, {"of": _name(nowhere)})
    return Notice(NoticeKind.NO_CODINGS, WayOut.CODE)


def _unrecorded(crossing: Crossing) -> Axis | None:
    """What is crossed that the coded material has no place on, where something else than codes and waves is crossed."""
    usual = (Dimension.CASE, None, *_WAVES)
    return next((axis for axis in crossing.axes if axis.dimension not in usual), None)


def _uneven(shown: Comparison, speech: tuple[int, ...]) -> Iterator[Notice]:
    if shown.change is None or shown.measure in _UNMOVED_BY_TALK:
        return
    before, after = (speech[at] for at in shown.change)
    if max(before, after) >= shown.thresholds.talk * min(before, after) and before != after:
        names = [shown.splits[at].name for at in shown.change]
        told: dict[str, str | int | float] = {
            "earlier": names[0],
            "later": names[1],
            "before": before,
            "after": after,
        }
        yield Notice(NoticeKind.UNEVEN_TALK, WayOut.SHOW_SHARE, told)


def _waves(crossing: Crossing) -> Iterator[Notice]:
    place = next((n for n, axis in enumerate(crossing.axes) if axis.dimension is Dimension.WAVE), None)
    if place is None:
        return
    source, cell = crossing.source_cells
    held = crossing.selection.eligible[source]
    axis, chosen = crossing.axes[place], crossing.selection.filter
    found = set(_at(crossing, cell[held], place))
    for number, wave in enumerate(axis.values):
        if number not in found:
            passing = number in _at(crossing, cell, place)
            way = WayOut.CODE if passing else WayOut.IMPORT if chosen.is_empty else WayOut.CLEAR_FILTER
            yield Notice(NoticeKind.WAVE_MISSING, way, {"wave": wave.name})
    if len(axis.values) == 1:
        way_out = WayOut.CLEAR_WAVES if chosen.waves and len(crossing.selection.stack.frame.waves) > 1 else None
        yield Notice(NoticeKind.ONE_WAVE, way_out, {"wave": axis.values[0].name})


def _one_case(crossing: Crossing) -> Iterator[Notice]:
    place = next((n for n, axis in enumerate(crossing.axes) if axis.dimension is Dimension.CASE), None)
    if place is None:
        return
    source, cell = crossing.source_cells
    held = _at(crossing, cell[crossing.selection.eligible[source]], place)
    values = crossing.axes[place].values
    cases = [values[number] for number in np.unique(held).tolist() if not values[number].stands_for]
    if len(cases) == 1:
        chosen = crossing.selection.filter
        way = WayOut.CLEAR_FILTER if not chosen.is_empty else None
        yield Notice(NoticeKind.ONE_CASE, way, {"case": cases[0].name})


def _outside(crossing: Crossing) -> Iterator[Notice]:
    """Coded sources, and people heard in them, that stand in no cell."""
    selection, stack = crossing.selection, crossing.selection.stack
    eligible = np.flatnonzero(selection.eligible)
    sources = len(np.setdiff1d(eligible, crossing.source_cells[0]))
    heard = np.flatnonzero(selection.heard & selection.eligible[stack.h_source] & (stack.h_words >= 1))
    persons = len(np.setdiff1d(stack.h_person[heard], stack.h_person[crossing.heard_cells[0]]))
    if sources or persons:
        recorded = any(isinstance(axis.dimension, VariableAxis) for axis in crossing.axes)
        way = WayOut.RECORD_VALUES if recorded else None
        yield Notice(NoticeKind.OUTSIDE, way, {"sources": sources, "persons": persons})


def _at(crossing: Crossing, cell: np.typing.NDArray[np.int64], place: int) -> list[int]:
    """Where these cells stand on one of the axes; each value once."""
    if not len(cell):
        return []
    shape = [len(axis.values) for axis in crossing.axes]
    found: list[int] = np.unique(np.unravel_index(cell, shape)[place]).tolist()
    return found


def _name(axis: Axis) -> str:
    if isinstance(axis.dimension, VariableAxis):
        return axis.dimension.variable.name
    return axis.dimension.value if axis.dimension else ""
