"""The small tools of crossings: ordering, counting different things, ragged tables, unions of spans."""

from __future__ import annotations

from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.compare import crossing
from qualcase.compare.crossing import begins, by_key, different, distinct, ragged, stable_order, union_length

small = st.integers(0, 5)


@given(st.lists(st.integers(0, 2**17) | st.sampled_from([0, 1, 2**16 - 1, 2**16, 2**16 + 1]), max_size=30))
def test_order_keeps_ties_as_they_stand(numbers: list[int]) -> None:
    order = stable_order(np.array(numbers, dtype=np.int64))
    assert order.tolist() == sorted(range(len(numbers)), key=lambda place: numbers[place])


@given(st.lists(st.tuples(small, small), max_size=20))
def test_order_within_an_order(pairs: list[tuple[int, int]]) -> None:
    first, second = (np.array([pair[n] for pair in pairs], dtype=np.int64) for n in (0, 1))
    order = stable_order(first, stable_order(second))
    assert order.tolist() == sorted(range(len(pairs)), key=lambda place: pairs[place])


@pytest.mark.parametrize("dense", [0, 40_000_000])
@given(st.lists(st.tuples(small, small), max_size=20))
def test_different_things_at_each_place(dense: int, pairs: list[tuple[int, int]]) -> None:
    place, what = (np.array([pair[n] for pair in pairs], dtype=np.int64) for n in (0, 1))
    with patch.object(crossing, "DENSE", dense):
        assert distinct(place, what, 6, 6).tolist() == [len({w for p, w in pairs if p == at}) for at in range(6)]
        assert different(place, 6).tolist() == sorted({p for p, _ in pairs})


@given(st.lists(st.tuples(small, small), max_size=12), st.lists(small, max_size=8))
def test_ragged_tables(pairs: list[tuple[int, int]], keys: list[int]) -> None:
    key, entry = (np.array([pair[n] for pair in pairs], dtype=np.int64) for n in (0, 1))
    position, found = ragged(by_key(key, entry, 6), np.array(keys, dtype=np.int64))
    expected = [(place, e) for place, wanted in enumerate(keys) for k, e in pairs if k == wanted]
    assert list(zip(position.tolist(), found.tolist(), strict=True)) == expected


@given(st.lists(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 4)), min_size=1, max_size=6), max_size=4))
def test_unions_count_each_word_once(groups: list[list[tuple[int, int]]]) -> None:
    """Spans as first word and length, in the order of their first words within each group."""
    rows = [(n, first, first + length) for n, group in enumerate(groups) for first, length in sorted(group)]
    group, first, last = (np.array([row[n] for row in rows], dtype=np.int64) for n in (0, 1, 2))
    added = union_length(begins(group), first, last)
    for number in range(len(groups)):
        words = {word for n, begin, end in rows if n == number for word in range(begin, end)}
        assert added[group == number].sum() == len(words)
    assert (added >= 0).all()


def test_where_a_new_combination_begins() -> None:
    one, other = np.array([1, 1, 1, 2, 2, 1]), np.array([5, 5, 6, 6, 6, 6])
    assert begins(one, other).tolist() == [True, False, True, True, False, True]
    assert begins(one).tolist() == [True, False, False, True, False, True]
    assert begins(np.zeros(0, dtype=np.int64)).tolist() == []
