"""Marks of change between two waves (docs/measures.md, "Marks of change"): the first rule that applies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from qualcase.coding.comparison import EMPTIES, MARKS, Empty, Mark, Measure, Thresholds

if TYPE_CHECKING:
    import numpy.typing as npt

    from qualcase.compare.stack import Bools

    Floats = npt.NDArray[np.float64]

_NEAR = 1e-9
"""So that a difference that is the threshold exactly counts as reaching it."""


_UNKNOWN = [EMPTIES.index(one) for one in (Empty.NO_DATA, Empty.NOT_CODED, Empty.NOT_ASKED)]
"""Kinds of empty of which nobody knows what would be there."""


@dataclass(frozen=True)
class Side:
    """One of the two waves of a change. Arrays of one shape."""

    values: Floats
    bases: Floats
    empty: npt.NDArray[np.int8]
    incomplete: Bools
    ratings: Floats
    """Mean rating under a scale with a neutral 0, else NaN."""


def marks(measure: Measure, before: Side, after: Side, thresholds: Thresholds) -> npt.NDArray[np.int8]:
    """The mark of every cell, as an index into `MARKS` (0 for none)."""
    silent = [EMPTIES.index(Empty.SILENT), EMPTIES.index(Empty.ABSENT)]
    was_silent, is_silent = np.isin(before.empty, silent), np.isin(after.empty, silent)
    unsure = _unsure(measure, before) | _unsure(measure, after)
    turned = _turned(before.ratings, after.ratings, thresholds)
    up, down = _moved(measure, before, after, thresholds)
    found = np.full(before.empty.shape, MARKS.index(Mark.SAME), dtype=np.int8)
    if measure not in (Measure.YES, Measure.QUOTE):
        found[down] = MARKS.index(Mark.LESS)
        found[up] = MARKS.index(Mark.MORE)
        found[turned] = MARKS.index(Mark.TURNED)
    found[~was_silent & is_silent] = MARKS.index(Mark.GONE)
    found[was_silent & ~is_silent] = MARKS.index(Mark.NEW)
    found[was_silent & is_silent] = 0
    found[unsure] = MARKS.index(Mark.NOT_COMPARABLE)
    return found


def _unsure(measure: Measure, side: Side) -> Bools:
    missing = np.isin(side.empty, _UNKNOWN)
    undefined = np.isnan(side.values)
    if measure is Measure.CODINGS:
        undefined |= side.bases == 0  # none per 1,000 words where there are no words
    undefined &= side.empty == 0
    unsure: Bools = missing | side.incomplete | undefined
    return unsure


def _turned(before: Floats, after: Floats, thresholds: Thresholds) -> Bools:
    opposite = before * after < 0
    return opposite & (np.abs(after - before) >= thresholds.turn - _NEAR)


def _moved(measure: Measure, before: Side, after: Side, thresholds: Thresholds) -> tuple[Bools, Bools]:
    """Which cells are marked more, and which less."""
    with np.errstate(divide="ignore", invalid="ignore"):
        if measure in (Measure.PERSONS, Measure.SOURCES):
            points = 100 * (after.values / after.bases - before.values / before.bases)
            return points >= thresholds.points - _NEAR, points <= -thresholds.points + _NEAR
        if measure is Measure.RATING:
            steps = after.values - before.values
            return steps >= thresholds.steps - _NEAR, steps <= -thresholds.steps + _NEAR
        was, now = before.values, after.values
        if measure is Measure.CODINGS:
            was, now = was / before.bases, now / after.bases
        more = (now >= thresholds.ratio * was * (1 - _NEAR)) & (now > was)
        less = (was >= thresholds.ratio * now * (1 - _NEAR)) & (was > now)
        return more, less
