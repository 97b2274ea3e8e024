"""Prime implicants: the shortest terms that cover nothing but what they may.

All terms are looked at together, in an array with one more place for each condition than it has values: the last place
means that the condition does not matter. Eight sets make 6,561 terms.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import numpy.typing as npt

    from qualcase.coding.qca import Condition, Values

    Bools = npt.NDArray[np.bool_]

MOST = 2_000_000
"""So many terms are looked at at most; beyond, the question is refused before memory is."""


def terms_of(conditions: Sequence[Condition]) -> int:
    """How many terms there are."""
    return int(np.prod([one.levels + 1 for one in conditions], dtype=np.int64))


def primes(
    conditions: Sequence[Condition], allowed: Iterable[tuple[int, ...]], wanted: Iterable[tuple[int, ...]]
) -> tuple[Values, ...]:
    """The prime implicants over `allowed` configurations that cover a `wanted` one, shortest first.

    Args:
        conditions: In the order of the values.
        allowed: What terms may cover; the wanted ones are among them.
        wanted: What must be covered.
    """
    shape = tuple(one.levels for one in conditions)
    may = _over_all_terms(_marked(shape, allowed), np.logical_and)
    serves = _over_all_terms(_marked(shape, wanted), np.logical_or)
    is_prime = may & serves
    for axis, levels in enumerate(shape):
        wider = np.take(may, [levels], axis=axis)
        narrow = np.arange(levels + 1) < levels
        where = [1] * len(shape)
        where[axis] = levels + 1
        is_prime &= ~(wider & narrow.reshape(where))
    found = [
        tuple(None if value == levels else int(value) for value, levels in zip(term, shape, strict=True))
        for term in np.argwhere(is_prime)
    ]
    return tuple(sorted(found, key=_length_first))


def covers(term: Values, values: tuple[int, ...]) -> bool:
    """Whether a configuration is one of those that a term stands for."""
    return all(one is None or one == value for one, value in zip(term, values, strict=True))


def _length_first(term: Values) -> tuple[int, tuple[int, ...]]:
    """Short terms first, then as their conditions stand, presence before absence."""
    return sum(one is not None for one in term), tuple(99 if one is None else -one for one in term)


def _marked(shape: tuple[int, ...], rows: Iterable[tuple[int, ...]]) -> Bools:
    marked = np.zeros(shape, dtype=bool)
    for row in rows:
        marked[row] = True
    return marked


def _over_all_terms(marked: Bools, join: np.ufunc) -> Bools:
    """What holds for all (or any) of the configurations of each term."""
    for axis in range(marked.ndim):
        marked = np.concatenate([marked, join.reduce(marked, axis=axis, keepdims=True)], axis=axis)
    return marked
