"""Word families: which base forms belong together though a dictionary lists them apart (*forankring*, *forankre*).

A noun that is made of a verb or an adjective by a regular ending leads back to it. Few rules, on purpose: a search for
word forms that finds too much is worse than one that misses a form, since nobody reads what it wrongly joins.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_SHORTEST = 3
"""Fewest letters that are left of a word."""
_VOWELS = "aeiouyæøåäöé"
_DOUBLED = re.compile(rf"(?:^|[^{_VOWELS}])[{_VOWELS}](?:[bdfgklmnprt]|(?<!i)s)$")
"""A stem whose last letter is doubled before a vowel: *byg*, *bygge*."""

_ANY = re.compile("")


class _Ending(NamedTuple):
    """An ending, and what may stand in its place."""

    ending: str
    instead: tuple[str, ...]
    stem: re.Pattern[str] = _ANY
    """What must be found in the letters before it."""
    doubles: bool = False
    """Whether the letter before it may be doubled then."""


_NORDIC = (
    _Ending("ning", ("e",), re.compile("[bdfgklmprstv]$"), doubles=True),
    _Ending("ing", ("e",), re.compile("(?:[^n]|(?<!s)n)$")),
    _Ending("else", ("e",), re.compile(f"[^{_VOWELS}]$")),
    _Ending("else", ("",), re.compile("[åø]$")),
    _Ending("sel", ("e",), re.compile("(?:ør|dvar|spar)$")),
)
_BY_LANGUAGE: dict[str, tuple[_Ending, ...]] = {
    "da": (
        *_NORDIC,
        _Ending("hed", ("",)),
        _Ending("skab", ("", "e")),
        _Ending("ation", ("ere",)),
        _Ending("ition", ("ere",)),
    ),
    "nb": (
        *_NORDIC,
        _Ending("het", ("",)),
        _Ending("skap", ("", "e")),
        _Ending("asjon", ("ere",)),
        _Ending("isjon", ("ere",)),
    ),
    "en": (
        _Ending("ation", ("e", "ate", ""), re.compile("[^c]$")),
        _Ending("ication", ("y", "icate")),
        _Ending("ition", ("e", "ite")),
        _Ending("tion", ("t", "te")),
        _Ending("ment", ("",), re.compile("[^aiou]$")),
        _Ending("ness", ("",)),
        _Ending("iness", ("y",)),
        _Ending("ship", ("",)),
        _Ending("ability", ("able",)),
        _Ending("ibility", ("ible",)),
        _Ending("ing", ("", "e")),
    ),
}


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ALONE: dict[str, frozenset[str]] = {
    "da": _words(
        """
        budskab egenskab kundskab landskab mandskab redskab regnskab selskab videnskab ægteskab værelse spøgelse
        stilling lejlighed myndighed hemmelighed virksomhed afdeling forretning rigning ting penning dronning honning
        retning interesse mulighed sætning herning henning skabelse vielse station nation ration relation
        """
    ),
    "nb": _words(
        """
        budskap egenskap kunnskap landskap mannskap redskap regnskap selskap vitenskap ekteskap værelse spøkelse
        stilling leilighet myndighet hemmelighet virksomhet avdeling forretning ting penning dronning honning retning
        stasjon nasjon rasjon relasjon skapelse mulighet setning
        """
    ),
    "en": _words(
        """
        thing king ring spring string wing evening morning ceiling nothing something anything everything being during
        apartment department moment comment element document instrument parliament garment statement station nation
        ration relation hardship worship business witness wellness section mention question fiction friction
        """
    ),
}
"""Words that end so and have long meant something else than what they were made of."""


def bases(lemma: str, language: str) -> frozenset[str]:
    """The base forms that a base form leads back to, itself among them; two words are one family if they share one.

    Args:
        lemma: A base form in small letters.
        language: `da`, `nb` or `en`; of others each word is a family alone.
    """
    found = {lemma}
    if not _is_alone(lemma, language):
        for ending in _BY_LANGUAGE.get(language, ()):
            found.update(_without(lemma, ending))
    return frozenset(found)


def same_family(one: str, other: str, language: str) -> bool:
    """Whether two base forms belong to one family."""
    return not bases(one, language).isdisjoint(bases(other, language))


def _is_alone(lemma: str, language: str) -> bool:
    """Whether it is one of those words, or a compound that ends in one of the longer ones (*bogforretning*)."""
    alone = _ALONE.get(language, frozenset())
    return lemma in alone or any(len(word) > 7 and lemma.endswith(word) for word in alone)


def _without(lemma: str, ending: _Ending) -> set[str]:
    stem = lemma.removesuffix(ending.ending)
    if stem == lemma or len(stem) < _SHORTEST or not any(sign in _VOWELS for sign in stem):
        return set()
    if not ending.stem.search(stem):
        return set()
    found = {f"{stem}{instead}" for instead in ending.instead}
    if ending.doubles and _DOUBLED.search(stem):
        found.update(f"{stem}{stem[-1]}{instead}" for instead in ending.instead)
    return found
