"""Columns (or rows) in another order: by name, figure, likeness or by hand, grouped by site or area."""

from __future__ import annotations

from dataclasses import replace
from math import isnan
from typing import TYPE_CHECKING

import numpy as np

from qualcase.coding.arranging import GroupBy, Order
from qualcase.coding.comparison import EMPTIES, Empty
from qualcase.words.sorting import sort_key

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    from qualcase.coding.arranging import Arrangement
    from qualcase.coding.comparison import AxisValue, CellIndex, Comparison

    Floats = npt.NDArray[np.float64]

_BEHIND = {"": 0, "site": 1, "study": 2}
_FEW = 3
"""From so many cases on there is an order to find."""


def arranged(
    shown: Comparison,
    how: Arrangement,
    groups: Mapping[str, Sequence[str]],
    figures: Mapping[str, float],
) -> Comparison:
    """The comparison with one axis arranged anew.

    Args:
        shown: The comparison.
        how: The arrangement.
        groups: For the id of each value the names of the groups in which it stands.
        figures: For orders by value or rating the figure of each value by its id.
    """
    place = 0 if how.rows else 1
    values = shown.rows if how.rows else shown.columns
    rank = _ranks(shown, how, values, figures)
    named = {
        one: number for number, one in enumerate(sorted({g for all_ in groups.values() for g in all_}, key=sort_key))
    }
    entries = [
        (number, group)
        for number, value in enumerate(values)
        for group in (("",) if how.group is GroupBy.NOTHING else groups.get(value.id, ()) or ("",))
    ]

    def key(entry: tuple[int, str]) -> tuple[int, int, float]:
        number, group = entry
        behind = _BEHIND[values[number].stands_for]
        if how.group is GroupBy.NOTHING:
            return behind, 0, rank[number]
        return named.get(group, len(named)), behind, rank[number]

    ordered = sorted(entries, key=key)
    headed = [replace(values[number], group=group) for number, group in ordered]
    return taken(shown, place, [number for number, _ in ordered], headed)


def _ranks(
    shown: Comparison, how: Arrangement, values: Sequence[AxisValue], figures: Mapping[str, float]
) -> Sequence[float]:
    """A number for each value; the lowest stands first."""
    numbers = range(len(values))
    if how.order is Order.NAME:
        order = sorted(numbers, key=lambda one: sort_key(values[one].name))
    elif how.order in (Order.VALUE, Order.RATING):
        order = sorted(numbers, key=lambda one: _highest_first(figures.get(values[one].id, float("nan"))))
    elif how.order is Order.SIMILARITY:
        order = alike_order(likeness(shown, rows=how.rows))
    elif how.order is Order.HAND:
        wanted = {one: number for number, one in enumerate(how.hand)}
        order = sorted(numbers, key=lambda one: wanted.get(values[one].id, len(wanted)))
    else:
        order = list(numbers)
    rank = [0.0] * len(values)
    for number, one in enumerate(order):
        rank[one] = number
    return rank


def _highest_first(figure: float) -> tuple[bool, float]:
    return (True, 0.0) if isnan(figure) else (False, -figure)


def likeness(shown: Comparison, *, rows: bool = False) -> Floats:
    """How alike columns (or rows) are: Jaccard on yes or no over the cells that can be compared in both; NaN for none.

    A cell can be compared that holds a value or is silent or absent. Shape (columns, columns).
    """
    axis = 0 if rows else 1
    without = [EMPTIES.index(one) for one in (Empty.NO_DATA, Empty.NOT_CODED, Empty.NOT_ASKED)]
    held = np.moveaxis(~np.isin(shown.empty, without), axis, 0).reshape(shown.empty.shape[axis], -1)
    yes = np.moveaxis(shown.empty == 0, axis, 0).reshape(held.shape)
    known, coded = held.astype(float), (yes & held).astype(float)
    both = coded @ coded.T
    either = coded @ known.T + known @ coded.T - both
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(either > 0, both / either, np.nan)


def alike_order(likeness_: Floats) -> list[int]:
    """An order in which what is alike stands side by side: average linkage, leaves ordered as well as can be."""
    size = len(likeness_)
    if size < _FEW:
        return list(range(size))
    from scipy.cluster.hierarchy import leaves_list

    order: list[int] = leaves_list(alike_tree(likeness_)).tolist()
    return order


def alike_tree(likeness_: Floats) -> Floats:
    """The tree by average linkage, as scipy writes it: (first, second, distance, size) for each joining.

    Where nothing is known of two, they count as unlike. At least two things.
    """
    # Loaded here, since it takes longer than everything else together and few orders need it.
    from scipy.cluster.hierarchy import linkage
    from scipy.spatial.distance import squareform

    apart = 1 - np.nan_to_num(likeness_, nan=0.0)
    np.fill_diagonal(apart, 0.0)
    return np.asarray(linkage(squareform(apart, checks=False), method="average", optimal_ordering=True))


def taken(shown: Comparison, place: int, order: Sequence[int], headed: Sequence[AxisValue]) -> Comparison:
    """The comparison with these rows (place 0) or columns (1), in this order; one may be taken several times."""
    new: dict[int, list[int]] = {}
    for number, one in enumerate(order):
        new.setdefault(one, []).append(number)

    def moved(at: CellIndex) -> list[CellIndex]:
        row, column, split = at
        if place == 0:
            return [(one, column, split) for one in new.get(row, ())]
        return [(row, one, split) for one in new.get(column, ())]

    taken = np.array(order, dtype=np.int64)
    rows, columns = (tuple(headed), shown.columns) if place == 0 else (shown.rows, tuple(headed))
    return replace(
        shown,
        rows=rows,
        columns=columns,
        values=shown.values.take(taken, place),
        bases=shown.bases.take(taken, place),
        codings=shown.codings.take(taken, place),
        empty=shown.empty.take(taken, place),
        speech=shown.speech.take(taken, place),
        raised=None if shown.raised is None else shown.raised.take(taken, place),
        incomplete=shown.incomplete.take(taken, place),
        marks=shown.marks.take(taken, place),
        unlike=shown.unlike.take(taken, place),
        beside={new_at: one for at, one in shown.beside.items() for new_at in moved(at)},
        quotes={new_at: one for at, one in shown.quotes.items() for new_at in moved(at)},
        confirmed={new_at: one for at, one in shown.confirmed.items() for new_at in moved(at)},
    )
