"""From a truth table to solutions: conservative, parsimonious, intermediate (Ragin 2008, chapters 8 and 9)."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from qualcase.coding.qca import Model, Path, RowKind, Solution, SolutionKind, Values
from qualcase.compare.qca.covering import MOST_COVERS, Covers
from qualcase.compare.qca.fitting import of_term, sufficiency, unique_coverage
from qualcase.compare.qca.implicants import MOST, covers, primes, terms_of
from qualcase.compare.qca.tabulating import HALF, complete, negated, spelled_out
from qualcase.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import numpy.typing as npt

    from qualcase.coding.qca import Memberships, TruthTable

    Floats = npt.NDArray[np.float64]

Rows = set[tuple[int, ...]]
Terms = tuple[Values, ...]


def solve(
    data: Memberships, table: TruthTable, kind: SolutionKind, expected: Sequence[int | None] | None = None
) -> Solution:
    """All smallest models that cover the table's positive rows.

    Args:
        data: What the table was made of.
        table: Says which rows are positive, and whether the absence of the outcome is explained.
        kind: How remainders are used.
        expected: For intermediate solutions: of each condition the value that should lead to the outcome, None for no
            expectation. Expectations are of what is explained: of the outcome, or of its absence.

    Raises:
        UserError: There are no positive rows, or too many conditions.
    """
    found = minimised(table, kind, expected)
    explained, _ = complete(negated(data) if table.negated else data)
    made = _Models(explained, table)
    models = tuple(made.of(terms) for terms in found.models)
    return Solution(kind, models, found.primes, found.assumed, found.cut_short)


class Minimised(NamedTuple):
    """The terms of a solution without their figures."""

    models: tuple[Terms, ...]
    primes: Terms
    assumed: Terms
    cut_short: bool


def minimised(table: TruthTable, kind: SolutionKind, expected: Sequence[int | None] | None = None) -> Minimised:
    """The same as `solve`, without figures. Raises the same."""
    if terms_of(table.conditions) > MOST:
        raise UserError("There are too many conditions. Leave some out.")
    wanted = spelled_out(table, RowKind.POSITIVE)
    if not wanted:
        raise UserError("No row of the truth table shows the outcome. Look at the cut for consistency.")
    reduced = _Reduced(table, wanted)
    if kind is SolutionKind.CONSERVATIVE:
        found, used, short = reduced.over(wanted)
    elif kind is SolutionKind.PARSIMONIOUS:
        found, used, short = reduced.over(reduced.possible)
    else:
        found, used, short = _intermediate(reduced, expected or [None] * len(table.conditions))
    return Minimised(tuple(found), used, _assumed(found, reduced.possible - wanted), short)


class _Reduced:
    """Minimisation of one truth table over more or fewer remainders."""

    def __init__(self, table: TruthTable, wanted: Rows) -> None:
        self.conditions = table.conditions
        self.wanted = wanted
        ruled_out = spelled_out(table, RowKind.NEGATIVE) | spelled_out(table, RowKind.CONTRADICTION)
        every = set(product(*(range(one.levels) for one in table.conditions)))
        self.possible: Rows = (every - ruled_out) | wanted

    def over(self, allowed: Rows) -> tuple[list[Terms], Terms, bool]:
        """Models, prime implicants, and whether there are more models than listed."""
        usable = primes(self.conditions, allowed, self.wanted)
        rows = sorted(self.wanted)
        bits = [sum(1 << n for n, row in enumerate(rows) if covers(term, row)) for term in usable]
        search = Covers(bits, len(rows))
        return [tuple(usable[n] for n in cover) for cover in search.smallest()], usable, search.cut_short


def _intermediate(reduced: _Reduced, expected: Sequence[int | None]) -> tuple[list[Terms], Terms, bool]:
    """For each pair of a conservative and a parsimonious model: only easy counterfactuals are taken in.

    From a conservative term that lies within a parsimonious one, a value goes that the parsimonious one does not ask
    for and that is the opposite of what is expected. What such terms cover may be covered.
    """
    conservative, _, short = reduced.over(reduced.wanted)
    parsimonious, _, cut = reduced.over(reduced.possible)
    models: dict[Terms, None] = {}
    used: dict[Values, None] = {}
    every = sorted(reduced.possible - reduced.wanted)
    within: dict[Values, frozenset[tuple[int, ...]]] = {}
    looked_at: set[frozenset[tuple[int, ...]]] = set()
    for narrow, wide in product(conservative, parsimonious):
        eased = {_eased(one, other, expected) for one in narrow for other in wide if _within(one, other)}
        for term in eased - within.keys():
            within[term] = frozenset(row for row in every if covers(term, row))
        easy = frozenset().union(*(within[term] for term in eased))
        if easy in looked_at:
            continue
        looked_at.add(easy)
        found, usable, more = reduced.over(reduced.wanted | easy)
        models.update(dict.fromkeys(found))
        used.update(dict.fromkeys(usable))
        short = short or more
        if len(models) >= MOST_COVERS:
            return list(models)[:MOST_COVERS], tuple(used), True
    return list(models), tuple(used), short or cut


def _eased(narrow: Values, wide: Values, expected: Sequence[int | None]) -> Values:
    return tuple(
        None if other is None and wish is not None and one is not None and one != wish else one
        for one, other, wish in zip(narrow, wide, expected, strict=True)
    )


def _within(narrow: Values, wide: Values) -> bool:
    return all(other is None or one == other for one, other in zip(narrow, wide, strict=True))


def _assumed(models: Iterable[Terms], remainders: Rows) -> Terms:
    terms = {term for model in models for term in model}
    return tuple(row for row in sorted(remainders) if any(covers(term, row) for term in terms))


class _Models:
    """Figures of models. A term occurs in many of them and is worked out once."""

    def __init__(self, data: Memberships, table: TruthTable) -> None:
        self._data, self._table = data, table
        self._held: dict[Values, Floats] = {}
        self._paths: dict[Values, Path] = {}

    def of(self, terms: Terms) -> Model:
        """One model with its paths."""
        data = self._data
        paths = [self._path(term) for term in terms]
        sets = np.stack([self._held[term] for term in terms])
        whole = sets.max(axis=0)
        if len(terms) > 1:
            unique = unique_coverage(sets, data.outcome)
            paths = [
                replace(path, fit=replace(path.fit, unique=float(alone)))
                for path, alone in zip(paths, unique, strict=True)
            ]
        left = tuple(data.cases[n] for n in np.flatnonzero((whole <= HALF) & (data.outcome > HALF)))
        return Model(tuple(paths), sufficiency(whole, data.outcome), left)

    def _path(self, term: Values) -> Path:
        found = self._paths.get(term)
        if found is None:
            data = self._data
            held = self._held[term] = of_term(data, term)
            found = self._paths[term] = Path(
                term,
                data.term_words(term),
                sufficiency(held, data.outcome),
                _cases_by_row(self._table, term),
                tuple(data.cases[n] for n in np.flatnonzero((held > HALF) & (data.outcome < HALF))),
            )
        return found


def _cases_by_row(table: TruthTable, term: Values) -> tuple[tuple[str, ...], ...]:
    """The cases of each positive row that lies wholly within a term."""
    rows = table.of_kind(RowKind.POSITIVE)
    return tuple(row.cases for row in rows if _within(row.values, term))
