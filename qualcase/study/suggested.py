"""What is told of a suggestion: which of its words made it alike, where they stand, and the examples it is like."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from qualcase.coding.suggestions import Example, Suggestion, WordWeight
from qualcase.compare.suggesting import shares
from qualcase.text.wordcount import WORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from qualcase.study.suggest_index import Indexed
    from qualcase.study.texts import Texts

    Ints = npt.NDArray[np.int64]
    Floats = npt.NDArray[np.float64]
    Place = tuple[int, int, int]
    """Number of the source, start and end in code points."""

ALIKE = 2
"""So many examples are told for a suggestion."""


class Teller:
    """Tells of the suggestions for one code."""

    def __init__(
        self, index: Indexed, asks: Floats, examples: Sequence[Place], terms: Sequence[Ints], texts: Texts
    ) -> None:
        """`asks` says how much each term asks for; `terms` are those of each example."""
        self._index, self._asks, self._texts = index, asks, texts
        self._examples = examples
        self._asked = np.flatnonzero(asks)
        self._has = np.array([np.isin(self._asked, one) for one in terms], dtype=bool).reshape(-1, len(self._asked))

    def tell(self, piece: int, points: float, *, rejected: bool) -> Suggestion:
        """The suggestion that a piece is, with so many points."""
        number, start, end = (int(column[piece]) for column in self._index.where)
        weights = shares(self._index.pieces, self._asks, piece)
        return Suggestion(
            self._index.sources[number].id,
            start,
            end,
            self._quote(number, start, end),
            round(points, 3),
            tuple(WordWeight(self._index.terms[term], round(weight, 3)) for term, weight in weights),
            self._parts(number, start, end, [term for term, _ in weights]),
            self._alike(self._index.said_in(number, start, end)),
            rejected=rejected,
        )

    def _quote(self, number: int, start: int, end: int) -> str:
        (held,) = self._texts.of([self._index.sources[number]])
        return held.text[start:end]

    def _parts(self, number: int, start: int, end: int, terms: Sequence[int]) -> tuple[tuple[int, int], ...]:
        index, (held,) = self._index, self._texts.of([self._index.sources[number]])
        starts = index.texts[number].starts
        first, last = np.searchsorted(starts, (start, end)).tolist()
        here = np.isin(index.words[index.offsets[number] + first : index.offsets[number] + last], list(terms))
        hits = (WORD.match(held.text, begin) for begin in starts[first:last][here].tolist())
        return tuple(hit.span() for hit in hits if hit is not None)

    def _alike(self, terms: Ints) -> tuple[Example, ...]:
        """The examples that share the most telling terms; a long example is no better for being long."""
        shared = self._has & np.isin(self._asked, terms)
        sizes = np.sqrt(np.maximum(self._has.sum(axis=1), 1))
        common = (shared * self._asks[self._asked]).sum(axis=1) / sizes
        best = [one for one in np.argsort(-common, kind="stable")[:ALIKE].tolist() if common[one] > 0]
        places = [self._examples[one] for one in best]
        return tuple(
            Example(self._index.sources[number].id, start, end, self._quote(number, start, end))
            for number, start, end in places
        )
