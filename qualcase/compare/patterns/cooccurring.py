"""Which codes lie together in the texts: passages that share a word, or that lie in the same or the next turn."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from qualcase.coding.comparison import AxisValue
from qualcase.coding.patterns import CoOccurrence, Together
from qualcase.compare.axes import code_rows
from qualcase.compare.crossing import ragged

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt
    from scipy.sparse import csr_array

    from qualcase.compare.selection import Selection
    from qualcase.compare.stack import Bools, Ints, Stack

Units = tuple["Ints", "Ints"]
"""Of every coding (c_) the first turn that it touches, and the one after the last; numbered within its source."""


class _Places(NamedTuple):
    """The different passages, ordered by source and beginning."""

    source: Ints
    first: Ints
    last: Ints
    """One after the last word or turn."""
    held: csr_array
    """Which rows hold each place: shape (places, rows)."""


def cooccurrence(selection: Selection, *, with_subcodes: bool, units: Units | None = None) -> CoOccurrence:
    """How often codes lie together among the passages that count and speak of the wave they were told in.

    Args:
        selection: What the filter lets through.
        with_subcodes: Whether a passage of a sub-code is one of its code, too.
        units: The turns of all codings, to ask for what lies near; without them words must be shared.
    """
    stack = selection.stack
    tree, waves = stack.frame.tree, stack.frame.waves
    rows = code_rows(tree, selection.filter.codes)
    places = _places(selection, rows, with_subcodes=with_subcodes, units=units)
    touching = _touching(places, 0 if units is None else 1)
    wave = stack.s_wave[places.source]
    told = [*(wave == number for number in range(len(waves))), np.ones(len(wave), dtype=bool)]
    meets = (touching @ places.held).astype(bool).astype(np.int64)
    counts = [_counted(places.held, meets, mask) for mask in told]
    axis = (*(AxisValue(one.id, one.name) for one in waves), AxisValue("", ""))
    return CoOccurrence(
        Together.SHARED if units is None else Together.NEAR,
        rows,
        axis,
        np.stack([one for one, _ in counts]),
        np.stack([both for _, both in counts]),
        _kin(rows, selection, with_subcodes=with_subcodes),
    )


def _places(selection: Selection, rows: Sequence[AxisValue], *, with_subcodes: bool, units: Units | None) -> _Places:
    stack = selection.stack
    counts = selection.counted & ~stack.c_elsewhen
    first, last = extents(stack, units)
    chosen = np.flatnonzero(counts & (last > first))
    # The same place under several codes, or by several coders, is one passage of each code.
    order = chosen[np.lexsort((last[chosen], first[chosen], stack.c_source[chosen]))]
    keys = np.stack((stack.c_source[order], first[order], last[order], stack.c_span[order]))
    fresh = np.ones(len(order), dtype=bool)
    fresh[1:] = (keys[:, 1:] != keys[:, :-1]).any(axis=0)
    place = np.cumsum(fresh) - 1
    position, row = ragged(_rows_of_codes(selection, rows, with_subcodes=with_subcodes), stack.c_code[order])
    held = _flags(place[position], row, (int(fresh.sum()), len(rows)))
    begins = order[fresh]
    return _Places(stack.c_source[begins], first[begins], last[begins], held)


def extents(stack: Stack, units: Units | None) -> Units:
    """First word of every coding and the one after its last, or first turn and the one after its last."""
    if units is not None:
        return units
    size = len(stack.c_code)
    first, last = np.full(size, np.iinfo(np.int64).max), np.full(size, -1)
    np.minimum.at(first, stack.w_coding, stack.w_first)
    np.maximum.at(last, stack.w_coding, stack.w_last)
    return first, last


def _rows_of_codes(selection: Selection, rows: Sequence[AxisValue], *, with_subcodes: bool) -> tuple[Ints, Ints]:
    """For each code the rows that hold its passages, as a ragged table."""
    tree = selection.stack.frame.tree
    number = {row.id: place for place, row in enumerate(rows)}
    offsets, found = [0], list[int]()
    for code in tree.ordered:
        lineage = [code, *tree.ancestors(code.id)] if with_subcodes else [code]
        found.extend(number[one.id] for one in lineage if one.id in number)
        offsets.append(len(found))
    return np.array(offsets), np.array(found, dtype=np.int64)


def _flags(row: Ints, column: Ints, shape: tuple[int, int]) -> csr_array:
    from scipy.sparse import csr_array  # takes longer to load than most figures take

    made = csr_array((np.ones(len(row), dtype=np.int64), (row, column)), shape=shape)
    made.data[:] = 1
    return made


def _touching(places: _Places, reach: int) -> csr_array:
    """Which places lie together; every place with itself. `reach` is added behind each before it is looked at."""
    size = len(places.first)
    if not size:
        return _flags(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64), (0, 0))
    width = int(places.last.max()) + reach + 1
    begins = places.source * width + places.first
    ends = np.searchsorted(begins, places.source * width + places.last + reach, side="left")
    numbers = np.arange(size)
    lengths = ends - numbers
    one = np.repeat(numbers, lengths)
    other = one + np.arange(len(one)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    return _flags(np.concatenate((one, other)), np.concatenate((other, one)), (size, size))


def _counted(held: csr_array, meets: csr_array, wanted: Bools) -> tuple[Ints, Ints]:
    """Passages of each code, and how many of them lie together with one of each other code."""
    mine, theirs = held[wanted], meets[wanted]
    return np.asarray(mine.sum(axis=0)).ravel(), np.asarray((mine.T @ theirs).toarray())


def _kin(rows: Sequence[AxisValue], selection: Selection, *, with_subcodes: bool) -> npt.NDArray[np.bool_]:
    """Pairs of the same code, and of codes of which one counts with the other."""
    tree = selection.stack.frame.tree
    number = {row.id: place for place, row in enumerate(rows)}
    kin = np.eye(len(rows), dtype=bool)
    for place, row in enumerate(rows):
        for above in tree.ancestors(row.id) if with_subcodes else ():
            if above.id in number:
                kin[place, number[above.id]] = kin[number[above.id], place] = True
    return kin
