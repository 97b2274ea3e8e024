"""Which passages read like others: BM25 over the words of sentences and turns, with what made them alike.

The model. The words of all *pieces* (sentences and turns) are counted as *terms*: basic forms, stop words left out.
Some passages are *examples*. A term asks for passages by how much more often it stands in the examples than anywhere:

    asks(t) = ln( (c + m × p) / (C + m) / p ), if above 0        p = (a + ½) / Σ (a + ½)

c says how often t stands in the examples, C is the number of their terms, a says how often t stands in all texts, and m
(200) how many terms of anybody are mixed in, so that a single rare word does not decide. Only the terms with the
highest c × asks are asked for. A piece answers as in BM25:

    score(piece) = Σ asks(t) × tf × (k + 1) / (tf + k × (1 − b + b × length / mean length))

tf says how often the piece holds t, lengths are in terms. `docs/measures.md` tells how well that finds again what
people coded.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    Ints = npt.NDArray[np.int64]
    Floats = npt.NDArray[np.float64]
    Bools = npt.NDArray[np.bool_]

SATURATION = 1.2
"""k: how soon it stops to matter how often a piece holds a term."""
LENGTH = 0.75
"""b: how far a long piece is marked down, 0 to 1."""
MIXED_IN = 200
"""m: so many terms of all texts are mixed into the examples."""
MOST_TERMS = 200
"""So many terms are asked for."""


@dataclass(frozen=True)
class Pieces:
    """How often each piece holds each term: one entry for each piece and term that it holds, by piece, then term."""

    piece: Ints
    term: Ints
    times: Ints
    lengths: Ints
    """Terms of each piece, repeated ones too."""
    terms: int
    """How many terms there are."""

    @cached_property
    def answers(self) -> Floats:
        """What each entry adds to the score of its piece for each unit that its term asks for."""
        mean = self.lengths.mean() if len(self.lengths) else 1.0
        lengths = self.lengths[self.piece] / max(mean, 1e-9)
        times = self.times.astype(np.float64)
        return times * (SATURATION + 1) / (times + SATURATION * (1 - LENGTH + LENGTH * lengths))

    @cached_property
    def first(self) -> Ints:
        """Where the entries of each piece begin; one more for the end of the last."""
        return np.searchsorted(self.piece, np.arange(len(self.lengths) + 1))


def count_terms(words: Ints, first: Ints, last: Ints, terms: int) -> Pieces:
    """Count the terms of pieces, which may overlap.

    Args:
        words: The term of each word in the order of the texts, -1 for words that are none.
        first: The word at which each piece begins …
        last: … and the one after its last.
        terms: How many terms there are.
    """
    lengths = last - first
    piece = np.repeat(np.arange(len(first)), lengths)
    within = np.arange(len(piece)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    term = words[np.repeat(first, lengths) + within]
    piece, term = piece[term >= 0], term[term >= 0]
    keys, times = np.unique(piece * max(terms, 1) + term, return_counts=True)
    size = np.bincount(piece, minlength=len(first))
    return Pieces(keys // max(terms, 1), keys % max(terms, 1), times, size, terms)


def asked_terms(everywhere: Ints, examples: Ints, most: int = MOST_TERMS) -> Floats:
    """How much each term asks for; 0 for most.

    Args:
        everywhere: How often each term stands in all texts.
        examples: The terms of the examples, as often as they stand there.
        most: So many terms ask at most.
    """
    usual = (everywhere + 0.5) / (everywhere.sum() + 0.5 * len(everywhere))
    there = np.bincount(examples, minlength=len(everywhere)).astype(np.float64)
    ratio = np.log((there + MIXED_IN * usual) / (there.sum() + MIXED_IN) / usual)
    ratio = np.where((ratio > 0) & (there > 0), ratio, 0.0)
    best = np.argsort(-there * ratio, kind="stable")[:most]
    asks = np.zeros(len(everywhere))
    asks[best] = ratio[best]
    return asks


def scores(pieces: Pieces, asks: Floats) -> Floats:
    """The score of every piece."""
    added = asks[pieces.term] * pieces.answers
    return np.bincount(pieces.piece, weights=added, minlength=len(pieces.lengths)).astype(np.float64)


def shares(pieces: Pieces, asks: Floats, piece: int, most: int = 8) -> list[tuple[int, float]]:
    """The terms that the score of a piece is due to, with what each adds, the most first."""
    entries = slice(pieces.first[piece], pieces.first[piece + 1])
    added = asks[pieces.term[entries]] * pieces.answers[entries]
    order = np.argsort(-added, kind="stable")[:most]
    return [(int(pieces.term[entries][one]), float(added[one])) for one in order if added[one] > 0]


def best_apart(points: Floats, where: tuple[Ints, Ints, Ints], may: Bools, most: int) -> list[int]:
    """The best pieces that overlap none better than they are, best first.

    Args:
        points: The score of each piece; those with none are left out.
        where: Source, start and end of each piece.
        may: Which pieces may be given.
        most: How many at most.
    """
    source, start, end = where
    chosen: list[int] = []
    candidates = np.flatnonzero(may & (points > 0))
    for one in candidates[np.argsort(-points[candidates], kind="stable")].tolist():
        if len(chosen) == most:
            break
        held = np.array(chosen, dtype=np.int64)
        overlaps = (source[held] == source[one]) & (start[held] < end[one]) & (end[held] > start[one])
        if not overlaps.any():
            chosen.append(one)
    return chosen
