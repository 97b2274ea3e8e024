"""Persons and places that a spaCy pipeline finds, where the person has installed one; runs in the language process."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from qualcase.text.identifiers import Candidate, IdentifierKind, Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_KINDS = {
    "PER": IdentifierKind.PERSON,
    "PERSON": IdentifierKind.PERSON,
    "LOC": IdentifierKind.PLACE,
    "GPE": IdentifierKind.PLACE,
    "GPE_LOC": IdentifierKind.PLACE,
    "FAC": IdentifierKind.PLACE,
    "ORG": IdentifierKind.INSTITUTION,
    "GPE_ORG": IdentifierKind.INSTITUTION,
}
_AT_ONCE = 20_000
"""Characters that a pipeline is given at once: its memory grows with them."""
_SURE = 0.6


def pipelines(languages: Iterable[str]) -> dict[str, str]:
    """The names of the pipelines that are installed, by language (`da`, `nb`, `en`); those without are left out."""
    from spacy.util import get_installed_models

    found = sorted(get_installed_models(), reverse=True)
    return {name.split("_")[0]: name for name in found if name.split("_")[0] in set(languages)}


def entities(text: str, language: str) -> list[Candidate]:
    """The names in a text, in order; none where no pipeline for the language is installed."""
    name = pipelines([language]).get(language)
    if name is None:
        return []
    pipeline = _loaded(name)
    return [one for start, part in _parts(text) for one in _named(pipeline(part), start)]


@cache
def _loaded(name: str) -> Any:
    import spacy

    return spacy.load(name)


def _parts(text: str) -> Iterator[tuple[int, str]]:
    """The text in parts that end with a line where that can be."""
    start = 0
    while start < len(text):
        end = min(start + _AT_ONCE, len(text))
        line = text.rfind("\n", start, end) + 1
        end = line if end < len(text) and line > start else end
        yield start, text[start:end]
        start = end


def _named(document: Any, start: int) -> Iterator[Candidate]:
    for entity in document.ents:
        kind = _KINDS.get(entity.label_)
        form = entity.text.strip()
        if kind is None or not form or "\n" in form:
            continue
        begin = start + entity.start_char + entity.text.index(form)
        yield Candidate(begin, begin + len(form), kind, form, Reason.LANGUAGE_MODEL, _SURE)
