"""Finding what a query asks for in one text: spans in code points, and which signs matched."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from qualcase.text.folding import JOINED, folded
from qualcase.text.query import Way

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from qualcase.text.query import Query, QueryWord, Term
    from qualcase.text.wordindex import WordIndex

    Forms = Callable[[str], Collection[str]]

_PARTS = re.compile(rf"[{JOINED}\u200d\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]")
"""Signs that are one with the sign before them: no hit ends there. (A joiner also with the one behind it.)"""
_JOINER = "\u200d"


class Hit(NamedTuple):
    """A place that a query finds. Positions are code points, half-open."""

    start: int
    end: int
    parts: tuple[tuple[int, int], ...]
    """What matched, in order: the place itself, or each of the terms that stand near each other or in one turn."""


class _Place(NamedTuple):
    """Where a term stands: its span, and the numbers of its first and last word."""

    start: int
    end: int
    first: int
    last: int


def no_forms(word: str) -> tuple[str, ...]:
    """Forms where nobody knows any: the word itself."""
    return (word,)


def find(query: Query, index: WordIndex, areas: Sequence[tuple[int, int]], forms: Forms = no_forms) -> list[Hit]:
    """Every hit of a query in a text, in order. Patterns are not for here (`qualcase.text.patterns`).

    Args:
        query: What is looked for.
        index: The words of the text.
        areas: Where to look: spans of turns and paragraphs, in order, without overlap. No hit crosses their borders,
            and terms that must stand together stand in one.
        forms: Gives all forms of a word, as `wordindex.key` writes them.
    """
    if not areas or not query.terms:
        return []
    begins = [start for start, _ in areas]
    found = [list(_within(_places(term, index, forms), areas, begins)) for term in query.terms]
    if len(found) == 1:
        return [Hit(place.start, place.end, ((place.start, place.end),)) for place, _ in found[0]]
    if query.near is not None:
        return _near(found[0], found[1], query.near)
    return _together(found)


def _within(
    places: Iterator[_Place], areas: Sequence[tuple[int, int]], begins: Sequence[int]
) -> Iterator[tuple[_Place, int]]:
    """The places that lie wholly in an area, each with the area's number."""
    for place in places:
        area = bisect_right(begins, place.start) - 1
        if area >= 0 and place.end <= areas[area][1]:
            yield place, area


# --- one term


def _places(term: Term, index: WordIndex, forms: Forms) -> Iterator[_Place]:
    if term.signs:
        yield from _places_of_signs(term.signs, index)
        return
    starts, ends = index.starts, index.ends
    numbers = [_numbers(word, index, forms) for word in term.words]
    if len(numbers) == 1:
        for number in numbers[0]:
            yield _Place(starts[number], ends[number], number, number)
        return
    later = [frozenset(one) for one in numbers[1:]]
    for first in numbers[0]:
        if all(first + step in one for step, one in enumerate(later, 1)):
            last = first + len(later)
            if all(_is_gap(index.text, ends[number], starts[number + 1]) for number in range(first, last)):
                yield _Place(starts[first], ends[last], first, last)


def _numbers(word: QueryWord, index: WordIndex, forms: Forms) -> Sequence[int]:
    if word.way is Way.EXACT:
        return index.of(word.text)
    if word.way is Way.FORMS:
        return index.of_any({word.text, *forms(word.text)})
    before, _, behind = word.text.partition("*")
    if not behind:
        return index.of_any([one for one in index.types if one.startswith(before)])
    fits = word.pattern.fullmatch
    return index.of_any([one for one in index.types if fits(one)])


def _is_gap(text: str, start: int, end: int) -> bool:
    """Whether two words stand beside each other: a wrapped line goes on, a paragraph does not."""
    return text.count("\n", start, end) <= 1


def _places_of_signs(signs: str, index: WordIndex) -> Iterator[_Place]:
    text = folded(index.text)
    at = text.find(signs)
    while at >= 0:
        end = at + len(signs)
        if _is_whole(text, at, end):
            first = index.first_from(at)
            yield _Place(at, end, first, max(first, index.first_from(end) - 1))
            at = text.find(signs, end)
        else:
            at = text.find(signs, at + 1)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a place cuts neither a word nor signs that are seen as one (😀 in a family of four)."""
    if start > 0 and (text[start - 1] == _JOINER or (_is_letter(text[start]) and _is_letter(text[start - 1]))):
        return False
    if end == len(text):
        return True
    return not _PARTS.match(text, end) and not (_is_letter(text[end - 1]) and _is_letter(text[end]))


def _is_letter(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


# --- several terms


def _near(one: list[tuple[_Place, int]], other: list[tuple[_Place, int]], most: int) -> list[Hit]:
    """Pairs at most so many words apart in one area; no place is in two pairs."""
    merged = sorted([(*found, 0) for found in one] + [(*found, 1) for found in other])
    hits: list[Hit] = []
    before: tuple[_Place, int, int] | None = None
    for place, area, term in merged:
        if before is not None:
            earlier, its_area, its_term = before
            apart = place.first - earlier.last
            if its_term != term and its_area == area and earlier.end <= place.start and apart <= most:
                hits.append(Hit(earlier.start, place.end, ((earlier.start, earlier.end), (place.start, place.end))))
                before = None
                continue
        before = (place, area, term)
    return hits


def _together(found: list[list[tuple[_Place, int]]]) -> list[Hit]:
    """For each area that holds all terms the shortest stretch with each of them."""
    shared = set.intersection(*({area for _, area in one} for one in found))
    by_area: dict[int, list[tuple[_Place, int]]] = {area: [] for area in shared}
    for term, places in enumerate(found):
        for place, area in places:
            if area in shared:
                by_area[area].append((place, term))
    return [_shortest(sorted(by_area[area]), len(found)) for area in sorted(shared)]


def _shortest(places: list[tuple[_Place, int]], terms: int) -> Hit:
    last: dict[int, _Place] = {}
    best: tuple[int, list[_Place]] | None = None
    for place, term in places:
        last[term] = place
        if len(last) == terms:
            stretch = sorted(last.values())
            length = max(one.end for one in stretch) - stretch[0].start
            if best is None or length < best[0]:
                best = length, stretch
    assert best is not None  # noqa: S101 - every area here holds all terms
    parts = tuple(dict.fromkeys((one.start, one.end) for one in best[1]))
    return Hit(parts[0][0], max(end for _, end in parts), parts)
