"""Base forms of words by spaCy's lookup tables; loaded in the language process alone (up to 100 MB for a language)."""

from __future__ import annotations

import gzip
import json
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

_PARTS_OF_SPEECH = ("noun", "verb", "adj", "adv")
"""Where a word may be several, the first of these wins."""
_CORRECTED: dict[str, dict[str, str]] = {
    "da": {"leder": "leder", "lederne": "leder", "leders": "leder", "ledernes": "leder", "led": "led"},
    "nb": {"vi": "vi", "leder": "leder", "bøker": "bok", "bøkene": "bok"},
}
"""Words that matter in studies of organisations, and that the tables have under another word that is written alike."""
_HEAD, _TAIL = 3, 4
"""Fewest letters of the two parts of a compound."""


def lemmas(words: Iterable[str], language: str) -> dict[str, str]:
    """The base form of each word, in small letters; a word that nobody knows is its own.

    Small letters are tried first, so that a capital at the start of a sentence makes no difference. A compound that no
    table holds (`frivilligcentrene`) gets the base form of its longest known ending.
    """
    table = _table(language)
    return {word: _lemma(word, table) for word in words}


def _lemma(word: str, table: dict[str, str]) -> str:
    small = word.lower()
    found = table.get(small) or table.get(word)
    if found is None and small.isalpha():
        found = _of_compound(small, table)
    return (found or small).lower()


def _of_compound(word: str, table: dict[str, str]) -> str | None:
    for at in range(_HEAD, len(word) - _TAIL + 1):
        known = table.get(word[at:])
        if known:
            return word[:at] + known
    return None


@cache
def _table(language: str) -> dict[str, str]:
    found: dict[str, str] = {}
    by_part = _read(language, "lemma_exc")
    for part in reversed(_PARTS_OF_SPEECH):
        found.update({word: bases[0] for word, bases in by_part.get(part, {}).items() if bases})
    found.update(_read(language, "lemma_lookup"))
    found.update(_CORRECTED.get(language, {}))
    return found


def _read(language: str, name: str) -> dict[str, Any]:
    """A table of the package, empty where it has none for the language."""
    import spacy_lookups_data

    path = getattr(spacy_lookups_data, language, {}).get(name)
    if path is None:
        return {}
    packed = path.with_name(f"{path.name}.gz")
    data = gzip.decompress(packed.read_bytes()) if packed.is_file() else path.read_bytes()
    read: dict[str, Any] = json.loads(data)
    return read
