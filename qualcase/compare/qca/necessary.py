"""Necessity: of each condition, and of conditions that stand in for each other (unions of them)."""

from __future__ import annotations

from itertools import combinations
from math import isnan
from typing import TYPE_CHECKING

import numpy as np

from qualcase.coding.qca import NECESSARY, RELEVANT
from qualcase.compare.qca.fitting import necessity, of_literal, of_term
from qualcase.compare.qca.tabulating import negated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qualcase.coding.qca import Memberships, Necessity, Values

    Literals = frozenset[tuple[int, int]]

_MOST_JOINED = 3
"""More conditions in the place of each other than this are necessary by being nearly everything."""


def of_conditions(data: Memberships, *, negate: bool = False) -> tuple[Necessity, ...]:
    """Of the presence and absence of each condition, highest consistency first."""
    explained = negated(data) if negate else data
    terms = (term for term, _ in _literals(data))
    found = [necessity(explained, of_term(data, term), data.term_words(term), term) for term in terms]
    return tuple(sorted(found, key=lambda one: (isnan(one.consistency), -one.consistency)))


def of_unions(data: Memberships, *, negate: bool = False) -> tuple[Necessity, ...]:
    """Unions of two or three conditions that are necessary where none of their parts is, most relevant first.

    Necessary is what has a consistency and a relevance from `NECESSARY` and `RELEVANT` on: nearly everything is a
    subset of a large enough union, so consistency alone would say nothing.
    """
    explained = negated(data) if negate else data
    literals = [next(iter(_asked(term))) for term, _ in _literals(data)]
    held = {one: of_literal(data, *one) for one in literals}
    enough: set[Literals] = {
        frozenset({one}) for one in literals if necessity(explained, held[one], "", ()).consistency >= NECESSARY
    }
    found = []
    for size in range(2, _MOST_JOINED + 1):
        for joined in map(frozenset, combinations(literals, size)):
            several = len({condition for condition, _ in joined}) == size
            if not several or any(less <= joined for less in enough):
                continue
            term = _term(data, joined)
            fit = necessity(
                explained, np.max([held[one] for one in joined], axis=0), data.term_words(term, joined_by=" + "), term
            )
            if fit.consistency >= NECESSARY:
                enough.add(joined)
                if fit.relevance >= RELEVANT:
                    found.append(fit)
    return tuple(sorted(found, key=lambda one: (-one.relevance, -one.consistency, one.name)))


def _literals(data: Memberships) -> Iterator[tuple[Values, int]]:
    """Each value of each condition as a term of its own, presence before absence."""
    size = len(data.conditions)
    for number, condition in enumerate(data.conditions):
        for value in reversed(range(condition.levels)):
            yield tuple(value if place == number else None for place in range(size)), value


def _asked(term: Values) -> Iterator[tuple[int, int]]:
    return ((place, value) for place, value in enumerate(term) if value is not None)


def _term(data: Memberships, joined: Literals) -> Values:
    asked = dict(joined)
    return tuple(asked.get(place) for place in range(len(data.conditions)))
