"""The passages of two codes that lie together, one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from qualcase.compare.patterns.cooccurring import extents

if TYPE_CHECKING:
    from qualcase.compare.patterns.cooccurring import Units
    from qualcase.compare.selection import Selection
    from qualcase.compare.stack import Bools, Ints


def meetings(
    selection: Selection, one: str, other: str, *, with_subcodes: bool, units: Units | None = None
) -> tuple[Ints, ...]:
    """Codings of two codes that lie together with one of the other: for each wave those told in it, by place.

    `units` are those of `cooccurrence`; without them words must be shared.
    """
    stack = selection.stack
    first, last = extents(stack, units)
    counts = selection.counted & ~stack.c_elsewhen & (last > first)
    mine, theirs = (counts & _of_code(selection, code, with_subcodes=with_subcodes) for code in (one, other))
    reach = 0 if units is None else 1
    found = np.zeros(len(counts), dtype=bool)
    for source in np.intersect1d(stack.c_source[mine], stack.c_source[theirs]):
        here = slice(*np.searchsorted(stack.c_source, [source, source + 1]))
        left = np.flatnonzero(mine[here]) + here.start
        right = np.flatnonzero(theirs[here]) + here.start
        touches = (first[left, None] < last[right] + reach) & (first[right] < last[left, None] + reach)
        found[left[touches.any(axis=1)]] = True
        found[right[touches.any(axis=0)]] = True
    wave = stack.s_wave[stack.c_source]
    return tuple(np.flatnonzero(found & (wave == number)) for number in range(len(stack.frame.waves)))


def _of_code(selection: Selection, code: str, *, with_subcodes: bool) -> Bools:
    tree, index = selection.stack.frame.tree, selection.stack.frame.index
    wanted = tree.with_subcodes(code) if with_subcodes else (code,)
    return np.isin(selection.stack.c_code, [index[one] for one in wanted])
