"""What solutions are held against: unions that are necessary, assumptions that cannot be, other cuts."""

from __future__ import annotations

from itertools import combinations, pairwise, product
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.coding.qca import NECESSARY, RELEVANT, Condition, Cuts, Memberships, RowKind, SolutionKind
from qualcase.compare.qca import both_ways, by_cut, of_conditions, of_unions, solve, truth_table, untenable

if TYPE_CHECKING:
    from collections.abc import Sequence

STEPS = (0.0, 0.33, 0.67, 1.0)


def made(rows: Sequence[Sequence[float]], names: str = "ABC") -> Memberships:
    """Cases down; the last figure of each is the outcome."""
    values = np.array([row[:-1] for row in rows], dtype=float)
    conditions = tuple(Condition(one) for one in names[: values.shape[1]])
    return Memberships(
        tuple(f"K{n:02}" for n in range(len(rows))), conditions, values, np.array([row[-1] for row in rows]), "Y"
    )


tables = st.lists(st.tuples(*[st.sampled_from(STEPS)] * 4), min_size=3, max_size=14).map(made)


@given(tables)
def test_unions_are_all_that_are_necessary_and_have_no_necessary_part(data: Memberships) -> None:
    """A slow recount: every union of two or three literals of different conditions."""
    columns = {(n, v): data.values[:, n] if v else 1 - data.values[:, n] for n in range(3) for v in (0, 1)}

    def consistency(union: tuple[tuple[int, int], ...]) -> float:
        held = np.max([columns[one] for one in union], axis=0)
        whole = data.outcome.sum()
        return float(np.minimum(held, data.outcome).sum() / whole) if whole else float("nan")

    def relevance(union: tuple[tuple[int, int], ...]) -> float:
        held = np.max([columns[one] for one in union], axis=0)
        left = (1 - np.minimum(held, data.outcome)).sum()
        return float((1 - held).sum() / left) if left else float("nan")

    found = set()
    for size in (2, 3):
        for union in combinations(columns, size):
            if len({place for place, _ in union}) < size or not consistency(union) >= NECESSARY:
                continue
            parts = [part for less in range(1, size) for part in combinations(union, less)]
            if not any(consistency(part) >= NECESSARY for part in parts) and relevance(union) >= RELEVANT:
                found.add(" + ".join(("" if v else "~") + "ABC"[n] for n, v in sorted(union)))
    assert {one.name for one in of_unions(data)} == found


def test_two_conditions_stand_in_for_each_other() -> None:
    """Neither is necessary; one of the two is."""
    data = made([(1, 0, 1), (0, 1, 1), (0, 0, 0), (0, 0, 0)], "AB")
    (one,) = of_unions(data)
    assert (one.name, one.consistency, one.coverage) == ("A + B", 1, 1)
    assert max(each.consistency for each in of_conditions(data)) == 0.5


def test_a_row_may_show_the_outcome_and_its_absence() -> None:
    """All its cases are near the middle, so that it is a subset of both."""
    data = made([(0.67, 0.67), (0.67, 0.33), (0, 0)], "A")
    cuts = Cuts(0.74)
    table, opposite = truth_table(data, cuts), truth_table(data, cuts, negate=True)
    assert [row.values for row in both_ways(table, opposite)] == [(1,)]
    cuts = Cuts(0.74, pri=0.6)
    assert both_ways(truth_table(data, cuts), truth_table(data, cuts, negate=True)) == ()


def test_nothing_is_assumed_where_what_is_necessary_lacks() -> None:
    """A is necessary; the parsimonious solution says B, and so assumes the outcome where B is without A."""
    data = made([(1, 1, 1), (1, 0, 0), (0, 0, 0), (0, 0, 0)], "AB")
    table, opposite = truth_table(data, Cuts(1)), truth_table(data, Cuts(1), negate=True)
    solution = solve(data, table, SolutionKind.PARSIMONIOUS)
    assert [model.name for model in solution.models] == ["B"]
    assert solution.assumed == ((0, 1),)
    assert untenable(data, table, opposite, solution.assumed) == ((0, 1),)


def test_nothing_is_assumed_both_ways() -> None:
    """~A*B has no case; both short solutions take it in."""
    data = made([(1, 1, 1), (0, 0, 0), (1, 0, 1), (1, 0, 0)], "AB")
    table, opposite = truth_table(data, Cuts(1)), truth_table(data, Cuts(1), negate=True)
    short = [solve(data, one, SolutionKind.PARSIMONIOUS) for one in (table, opposite)]
    assert [one.models[0].name for one in short] == ["B", "~A"]
    assert untenable(data, table, opposite, short[0].assumed) == ((0, 1),)


@given(tables, st.sampled_from([SolutionKind.CONSERVATIVE, SolutionKind.PARSIMONIOUS]), st.floats(0.51, 1))
def test_other_cuts_say_what_an_analysis_with_them_would(data: Memberships, kind: SolutionKind, cut: float) -> None:
    """Whatever the cut, the range that holds it has the models of an analysis with that cut."""
    ranges = by_cut(data, Cuts(0.8), kind)
    for one, after in pairwise(ranges):
        assert one.high == after.low
        assert one.models != after.models
    table = truth_table(data, Cuts(cut))
    positive = table.of_kind(RowKind.POSITIVE)
    found = [one for one in ranges if one.holds(cut)]
    if not positive:
        assert not found or not found[0].models
        return
    names = tuple(model.name for model in solve(data, table, kind).models)
    assert [one.models for one in found] == [names]


def test_every_row_of_crisp_sets_is_above_or_below() -> None:
    """With pure rows the cut does not matter."""
    rows = [(*config, float(config[0] and config[1])) for config in product((0, 1), repeat=3)]
    (only,) = by_cut(made(rows), Cuts(1), SolutionKind.CONSERVATIVE)
    assert (only.low, only.high, only.models) == (0.5, 1, ("A*B",))
    assert only.fit is not None
    assert only.fit.coverage == pytest.approx(1)
