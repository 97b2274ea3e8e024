"""Likeness of cases, against sets of cells that are counted one by one; the tree joins what is nearest first."""

from __future__ import annotations

from math import isnan, sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qualcase.coding.case_patterns import Alike, CodeInWave
from qualcase.coding.comparison import Dimension, Empty, Measure
from qualcase.coding.filters import Filter
from qualcase.compare import compare, make_crossing, stack
from qualcase.compare.patterns import alike, lines, pair, tree
from tests.compare.plain import Cell, Recount
from tests.compare.worlds import make_filter, make_world

BY = (Dimension.CODE, Dimension.CASE, Dimension.WAVE)
KNOWN = (None, Empty.SILENT.value, Empty.ABSENT.value)


def nearly(found: float, expected: float) -> bool:
    return isnan(found) if isnan(expected) else found == pytest.approx(expected)


def figure(cell: Cell, measure: Measure) -> float:
    """Persons as a part of those heard; 1 for yes; NaN where there is no figure."""
    value, base = cell.values[measure], cell.bases[measure]
    if value is None:
        return float("nan")
    return value / base if measure is Measure.PERSONS and base else float(value)


def expected(how: Alike, one: dict[tuple[int, int], float], other: dict[tuple[int, int], float]) -> float:
    """From figures by cell: what is no figure (NaN) counts as coded, what is silent is 0."""
    shared = one.keys() & other.keys()
    coded = [{at for at in shared if row[at]} for row in (one, other)]
    both, either = coded[0] & coded[1], coded[0] | coded[1]
    if how is Alike.MATCHING:
        return sum((at in coded[0]) == (at in coded[1]) for at in shared) / len(shared) if shared else float("nan")
    if how is Alike.COSINE:
        known = [at for at in shared if not isnan(one[at]) and not isnan(other[at])]
        length = sqrt(sum(one[at] ** 2 for at in known)) * sqrt(sum(other[at] ** 2 for at in known))
        return sum(one[at] * other[at] for at in known) / length if length else float("nan")
    if not either:
        return float("nan")
    if how is Alike.DICE:
        return 2 * len(both) / (len(coded[0]) + len(coded[1]))
    return len(both) / len(either)


@given(st.integers(0, 10_000), st.sampled_from(list(Alike)), st.booleans(), st.booleans())
@settings(max_examples=60, deadline=None)
def test_likeness(seed: int, how: Alike, with_subcodes: bool, filtered: bool) -> None:  # noqa: FBT001 - drawn
    world = make_world(seed)
    chosen = make_filter(world, seed + 1) if filtered else Filter()
    measure = Measure.PERSONS if how is Alike.COSINE else Measure.YES
    shown = compare(
        make_crossing(stack(world.facts), chosen, BY, with_subcodes=with_subcodes), BY, measure, world.scales
    )
    recount = Recount(world.plain, chosen, with_subcodes=with_subcodes)
    cells: list[dict[tuple[int, int], float]] = []
    for column in shown.columns:
        held = {}
        for row, code in enumerate(shown.rows):
            for split, wave in enumerate(shown.splits):
                cell = recount.cell({Dimension.CODE: code.id, Dimension.CASE: column.id, Dimension.WAVE: wave.id})
                if cell.empty in KNOWN:
                    held[row, split] = 0.0 if cell.empty else figure(cell, measure)
        cells.append(held)
    found = alike(shown, how)
    for one, mine in enumerate(cells):
        for other, theirs in enumerate(cells):
            assert nearly(float(found.values[one, other]), expected(how, mine, theirs))
            assert found.compared[one, other] == len(mine.keys() & theirs.keys())


@given(st.integers(0, 10_000), st.sampled_from([one for one in Measure if one is not Measure.QUOTE]))
@settings(max_examples=60, deadline=None)
def test_lines_are_those_of_the_comparison(seed: int, measure: Measure) -> None:
    """All at once says the same as cell by cell."""
    world = make_world(seed)
    shown = compare(make_crossing(stack(world.facts), Filter(), BY, with_subcodes=True), BY, measure, world.scales)
    found = lines(shown)
    for row in range(len(shown.rows)):
        for column in range(len(shown.columns)):
            for here, there in zip(found[row, column], shown.line_at(row, column), strict=True):
                assert nearly(float(here), there)


@given(st.integers(0, 10_000))
@settings(max_examples=40, deadline=None)
def test_a_pair_adds_up(seed: int) -> None:
    """What two cases share and what only one has are the cells of which their likeness is made."""
    world = make_world(seed)
    shown = compare(make_crossing(stack(world.facts), Filter(), BY, with_subcodes=True), BY, Measure.YES, world.scales)
    likeness = alike(shown, Alike.JACCARD)
    for one in range(len(shown.columns)):
        for other in range(len(shown.columns)):
            found = pair(shown, one, other)
            assert len(found.both) == likeness.both[one, other]
            assert len(found.both + found.first_only + found.second_only) == likeness.either[one, other]
            for cell in found.first_only:
                assert isinstance(cell, CodeInWave)
                assert shown.empty[cell.row, one, cell.split] == 0
                assert shown.empty[cell.row, other, cell.split] != 0


@given(st.integers(2, 9), st.integers(0, 1_000))
def test_the_tree(size: int, seed: int) -> None:
    """Each case is a leaf once; a joining is never nearer than those within it; average linkage, counted plainly."""
    random = np.random.default_rng(seed)
    values = random.random((size, size))
    values = (values + values.T) / 2
    np.fill_diagonal(values, 1)
    joins, order = tree(values)
    assert sorted(order) == list(range(size))
    assert len(joins) == size - 1
    members = [[case] for case in range(size)]
    for join in joins:
        left, right = members[join.first], members[join.second]
        apart = np.mean([1 - values[one, other] for one in left for other in right])
        assert join.apart == pytest.approx(float(apart))
        members.append([*left, *right])
        assert join.size == len(members[-1])
        place = sorted(order.index(case) for case in members[-1])
        assert place == list(range(place[0], place[0] + len(place))), "a branch stands together"
    assert [join.apart for join in joins] == sorted(join.apart for join in joins)


def test_nobody_to_be_joined_with() -> None:
    assert tree(np.ones((1, 1))) == ((), (0,))
    assert tree(np.ones((0, 0))) == ((), ())
