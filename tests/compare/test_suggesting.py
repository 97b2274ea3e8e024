"""Likeness of passages, counted again slowly after what the module says of itself."""

from __future__ import annotations

import math
from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.compare.suggesting import (
    LENGTH,
    MIXED_IN,
    SATURATION,
    asked_terms,
    best_apart,
    count_terms,
    scores,
    shares,
)

TERMS = 6
texts = st.lists(st.integers(-1, TERMS - 1), min_size=1, max_size=40)
cuts = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), min_size=1, max_size=8)


def plain_asks(words: list[int], examples: list[int]) -> dict[int, float]:
    everywhere = Counter(one for one in words if one >= 0)
    every = sum(everywhere.values()) + TERMS / 2
    there = Counter(examples)
    asks = {}
    for term, times in there.items():
        usual = (everywhere[term] + 0.5) / every
        ratio = math.log((times + MIXED_IN * usual) / (len(examples) + MIXED_IN) / usual)
        if ratio > 0:
            asks[term] = ratio
    return asks


def plain_score(piece: list[int], asks: dict[int, float], mean: float) -> float:
    held = Counter(one for one in piece if one >= 0)
    length = sum(held.values())
    total = 0.0
    for term, times in held.items():
        down = SATURATION * (1 - LENGTH + LENGTH * length / mean)
        total += asks.get(term, 0.0) * times * (SATURATION + 1) / (times + down)
    return total


@given(texts, cuts, st.lists(st.integers(0, TERMS - 1), min_size=1, max_size=10))
def test_scores_are_those_of_a_plain_recount(
    words: list[int], spans: list[tuple[int, int]], examples: list[int]
) -> None:
    ordered = [sorted((min(a, len(words)), min(b, len(words)))) for a, b in spans]
    first, last = np.array(ordered, dtype=np.int64).T
    pieces = count_terms(np.array(words, dtype=np.int64), first, last, TERMS)
    everywhere = np.bincount([one for one in words if one >= 0], minlength=TERMS)
    asks = asked_terms(everywhere, np.array(examples, dtype=np.int64))
    wanted = plain_asks(words, examples)
    assert {term: asks[term] for term in np.flatnonzero(asks)} == pytest.approx(wanted)
    held = [words[a:b] for a, b in ordered]
    lengths = [sum(one >= 0 for one in piece) for piece in held]
    mean = sum(lengths) / len(lengths) or 1.0
    found = scores(pieces, asks)
    assert found.tolist() == pytest.approx([plain_score(piece, wanted, mean) for piece in held])
    for number in range(len(held)):
        parts = shares(pieces, asks, number, most=TERMS)
        assert sum(weight for _, weight in parts) == pytest.approx(found[number])
        assert [weight for _, weight in parts] == sorted((weight for _, weight in parts), reverse=True)


def test_only_the_strongest_terms_are_asked_for() -> None:
    everywhere = np.array([100, 1, 1, 1])
    assert np.flatnonzero(asked_terms(everywhere, np.array([0, 1, 1, 2, 3]), most=1)).tolist() == [1]


places = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 30), st.integers(1, 9)), min_size=1, max_size=12)


@given(places, st.data(), st.integers(1, 5))
def test_the_best_that_are_given_never_overlap_and_leave_nothing_better_out(
    spans: list[tuple[int, int, int]], data: st.DataObject, most: int
) -> None:
    size = len(spans)
    points = np.array(data.draw(st.lists(st.integers(0, 5), min_size=size, max_size=size)), dtype=np.float64)
    may = np.array(data.draw(st.lists(st.booleans(), min_size=size, max_size=size)))
    source, start, length = np.array(spans, dtype=np.int64).T
    found = best_apart(points, (source, start, start + length), may, most)

    def overlap(one: int, other: int) -> bool:
        return bool(
            source[one] == source[other]
            and start[one] < start[other] + length[other]
            and start[other] < start[one] + length[one]
        )

    assert len(found) <= most
    assert [points[one] for one in found] == sorted((points[one] for one in found), reverse=True)
    assert not any(overlap(one, other) for one in found for other in found if one != other)
    for one in range(size):
        if one not in found and may[one] and points[one] > 0:
            in_the_way = any(overlap(one, other) and points[other] >= points[one] for other in found)
            assert in_the_way or (len(found) == most and points[found[-1]] >= points[one])
