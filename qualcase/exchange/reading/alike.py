"""Places told by likeness: misspelled names, participants, areas, words by which earlier sources are called.

Nothing of this is sure: a person is to look at it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from rapidfuzz import fuzz

from qualcase.coding.bundle import Evidence, Told
from qualcase.exchange.reading.known import name_key, without_number
from qualcase.exchange.reading.placing import Hint, evidence_at, holds

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from qualcase.exchange.reading.known import KnownNames

_SHORTEST = 5
"""Names of fewer letters are too easily like another word."""
_SHORT_NAME = 3
_ALIKE = 85.0
_APART = 8.0
"""By so much the best name must be better than the next (of 100)."""
_OFTEN = 2
"""So many earlier sources must share a word before it tells anything."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_TOO_PLAIN = frozenset({"interview", "intervju", "transskription", "udskrift", "den", "det", "med", "fra", "til", "og"})


class _Like(NamedTuple):
    value: str
    words: str


def alike_hints(places: Sequence[str], known: KnownNames, *, first: Evidence | None = None) -> dict[str, Hint]:
    """What the places tell by likeness.

    Args:
        places: The file's name and its folders, the nearest first; or a line of text.
        known: What the study knows.
        first: What the places are, when they are not a file's name and folders.
    """
    learned = _learned(known)
    found: dict[str, Hint] = {}
    for depth, place in enumerate(places):
        for name, hit in _told_by(place, known, learned):
            told = Told(first or evidence_at(depth), sure=False, words=hit.words)
            found.setdefault(name, Hint((hit.value,) if name == "cases" else hit.value, told))
    return found


def _told_by(place: str, known: KnownNames, learned: Mapping[str, Mapping[str, Any]]) -> Iterable[tuple[str, _Like]]:
    case = _nearest(place, [(title, name) for name, title in known.cases if title]) or _case_of(place, known)
    if case:
        yield "cases", case
    site = _nearest(place, [(site, site) for site in known.sites])
    if site:
        yield "site", site
    yield from _by_earlier(place, learned).items()


def _nearest(place: str, names: Sequence[tuple[str, str]]) -> _Like | None:
    """The one name that some words of the place are like, with those words."""
    words = name_key(place).split()
    scored = []
    for name, value in names:
        key = name_key(name)
        if len(key) < _SHORTEST:
            continue
        length = len(key.split())
        windows = [" ".join(words[at : at + size]) for size in (length, length + 1) for at in range(len(words))]
        best = max(((fuzz.ratio(key, window), window) for window in windows), default=(0.0, ""))
        scored.append((best[0], value, best[1]))
    scored.sort(reverse=True)
    if not scored or scored[0][0] < _ALIKE:
        return None
    others = [score for score, value, _ in scored[1:] if value != scored[0][1]]
    return _Like(scored[0][1], scored[0][2]) if not others or scored[0][0] - others[0] >= _APART else None


def _case_of(place: str, known: KnownNames) -> _Like | None:
    """The only case of the participants and areas that the place names; namesakes are in the cases of all of them."""
    named: dict[str, set[str]] = defaultdict(set)
    for name, cases in (*known.people, *known.areas):
        plain = without_number(name)
        if len(name_key(plain)) >= _SHORT_NAME and holds(place, plain):
            named[plain].update(cases)
    common = set.intersection(*named.values()) if named else set[str]()
    return _Like(common.pop(), next(iter(named))) if len(common) == 1 else None


@lru_cache(maxsize=4)
def _learned(known: KnownNames) -> Mapping[str, Mapping[str, Any]]:
    """What each word in the names of earlier sources has told every time, by field."""
    told: dict[str, dict[str, Counter[Any]]] = defaultdict(lambda: defaultdict(Counter))
    often: Counter[str] = Counter()
    for one in known.earlier:
        for word in set(_words(one.name)):
            often[word] += 1
            told[word]["cases"][one.cases[0] if len(one.cases) == 1 else None] += 1
            told[word]["site"][None if one.cases else one.site] += 1
            told[word]["kind"][one.kind] += 1
    return {
        word: {name: next(iter(values)) for name, values in fields.items() if len(values) == 1 and None not in values}
        for word, fields in told.items()
        if often[word] >= _OFTEN
    }


def _words(name: str) -> list[str]:
    return [word for word in _WORD.findall(name_key(name)) if word not in _TOO_PLAIN]


def _by_earlier(place: str, learned: Mapping[str, Mapping[str, Any]]) -> dict[str, _Like]:
    """What the words of a place have always told; nothing where they tell different things."""
    found: dict[str, dict[Any, str]] = defaultdict(dict)
    for word in _words(place):
        for name, value in learned.get(word, {}).items():
            found[name].setdefault(value, word)
    return {name: _Like(*next(iter(values.items()))) for name, values in found.items() if len(values) == 1}
