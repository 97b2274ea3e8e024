"""Everything in texts that may tell who somebody is, by shape and by name together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.text.identifiers import Candidate, numbers, without_overlap
from qualcase.text.namefinder import KnownName, NameFinder, Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable

LEAST = 0.1
"""Candidates less sure than this are ordinary words as a rule, and are left out."""


def make_finder(texts: Iterable[str], known: Iterable[KnownName], ignored: Iterable[str] = ()) -> NameFinder:
    """A finder that knows the words of all the texts that it will look through."""
    words = Vocabulary()
    for text in texts:
        words.add(text)
    return NameFinder(known, words, ignored)


def candidates(
    text: str, finder: NameFinder, *, guess: bool = True, extra: Iterable[Candidate] = ()
) -> list[Candidate]:
    """The candidates of one text in order, without overlap; `extra` are those that another way found."""
    return without_overlap([*numbers(text), *finder.find(text, guess=guess), *extra])
