"""Minimisation against a search through every set of terms, on random truth tables."""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from qualcase.coding.qca import Condition, Cuts, Memberships, RowKind, SolutionKind
from qualcase.compare.qca import of_term, solve, truth_table
from qualcase.compare.qca.implicants import covers

if TYPE_CHECKING:
    from qualcase.coding.qca import TruthTable, Values

LEVELS = st.lists(st.sampled_from([2, 2, 2, 3]), min_size=1, max_size=4)


@st.composite
def crisp(draw: st.DrawFn) -> Memberships:
    """Cases with random values; some rows contradict themselves."""
    levels = draw(LEVELS)
    rows = st.tuples(*(st.integers(0, n - 1) for n in levels), st.integers(0, 1))
    cases = draw(st.lists(rows, min_size=1, max_size=16))
    values = np.array([case[:-1] for case in cases], dtype=float)
    outcome = np.array([case[-1] for case in cases], dtype=float)
    names = tuple(f"K{n}" for n in range(len(cases)))
    return Memberships(names, tuple(Condition(f"C{n}", size) for n, size in enumerate(levels)), values, outcome)


def rows_of(table: TruthTable, kind: RowKind) -> set[Values]:
    """The configurations of a kind."""
    return {row.values for row in table.of_kind(kind)}


def smallest(levels: list[int], wanted: set[Values], forbidden: set[Values]) -> set[frozenset[Values]]:
    """Every smallest set of prime terms that covers what is wanted and nothing that is forbidden, the slow way."""
    terms = list(product(*((*range(n), None) for n in levels)))

    def reached(term: Values) -> set[Values]:
        return {row for row in product(*(range(n) for n in levels)) if covers(term, row)}

    usable = {term: reached(term) for term in terms}
    usable = {term: rows for term, rows in usable.items() if not rows & forbidden}
    primes = {
        term: rows & wanted
        for term, rows in usable.items()
        if rows & wanted and not any(other > rows for other in usable.values())
    }
    for size in range(1, len(wanted) + 1):
        found = {
            frozenset(chosen)
            for chosen in combinations(primes, size)
            if set().union(*(primes[term] for term in chosen)) == wanted
        }
        if found:
            return found
    return set()


@given(crisp(), st.sampled_from([SolutionKind.CONSERVATIVE, SolutionKind.PARSIMONIOUS]))
@settings(max_examples=150, deadline=None)
def test_the_smallest_models_are_found_all_of_them(data: Memberships, kind: SolutionKind) -> None:
    """As many terms as a search through everything needs, and every set of so many."""
    table = truth_table(data, Cuts())
    wanted = rows_of(table, RowKind.POSITIVE)
    assume(0 < len(wanted) <= 6)
    levels = [one.levels for one in data.conditions]
    seen = rows_of(table, RowKind.NEGATIVE) | rows_of(table, RowKind.CONTRADICTION)
    every: set[Values] = set(product(*(range(n) for n in levels)))
    forbidden = every - wanted if kind is SolutionKind.CONSERVATIVE else seen
    solution = solve(data, table, kind)
    assert not solution.cut_short
    got = {frozenset(path.term for path in model.paths) for model in solution.models}
    assert got == smallest(levels, wanted, forbidden)


@given(crisp(), st.data())
@settings(max_examples=100, deadline=None)
def test_intermediate_models_lie_between_the_two_others(data: Memberships, more: st.DataObject) -> None:
    """Every positive row is covered, no row that speaks against it, and terms lie within parsimonious ones."""
    table = truth_table(data, Cuts())
    assume(table.of_kind(RowKind.POSITIVE))
    expected = [more.draw(st.sampled_from([None, 0, 1])) for _ in data.conditions]
    between = solve(data, table, SolutionKind.INTERMEDIATE, expected)
    wide = solve(data, table, SolutionKind.PARSIMONIOUS)
    narrow = solve(data, table, SolutionKind.CONSERVATIVE)
    against = rows_of(table, RowKind.NEGATIVE) | rows_of(table, RowKind.CONTRADICTION)
    for model in between.models:
        terms = [path.term for path in model.paths]
        for row in rows_of(table, RowKind.POSITIVE):
            assert any(covers(term, tuple(v or 0 for v in row)) for term in terms)
        assert not any(covers(term, tuple(v or 0 for v in row)) for term in terms for row in against)
    least = min(len(model.paths) for model in wide.models)
    most = min(len(model.paths) for model in narrow.models)
    assert all(least <= len(model.paths) <= most for model in between.models)


@given(crisp())
@settings(max_examples=60, deadline=None)
def test_without_expectations_nothing_is_assumed(data: Memberships) -> None:
    """Then the intermediate solution is the conservative one."""
    table = truth_table(data, Cuts())
    assume(table.of_kind(RowKind.POSITIVE))
    plain, other = (solve(data, table, kind) for kind in (SolutionKind.CONSERVATIVE, SolutionKind.INTERMEDIATE))
    assert {model.name for model in plain.models} == {model.name for model in other.models}
    assert other.assumed == ()


@given(crisp())
@settings(max_examples=60, deadline=None)
def test_crisp_figures_are_plain_counts(data: Memberships) -> None:
    """Consistency is the part of the cases in a term that show the outcome, coverage the part of those that do."""
    table = truth_table(data, Cuts())
    assume(table.of_kind(RowKind.POSITIVE))
    solution = solve(data, table, SolutionKind.CONSERVATIVE)
    for model in solution.models:
        for path in model.paths:
            held = [bool(one) for one in of_term(data, path.term)]
            inside = sum(held)
            both = sum(1 for one, shows in zip(held, data.outcome, strict=True) if one and shows)
            assert path.fit.consistency == pytest.approx(both / inside)
            assert path.fit.coverage == pytest.approx(both / data.outcome.sum())
