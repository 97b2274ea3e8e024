"""Persons and places that a spaCy pipeline finds, where the person has installed one; nothing is ever downloaded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qualcase.text.identifiers import Candidate, IdentifierKind, Reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

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


def installed(language: str) -> str | None:
    """Name of a pipeline for a language (`da`, `nb`, `en`) that is installed, or None."""
    from spacy.util import get_installed_models

    found = sorted(name for name in get_installed_models() if name.split("_")[0] == language)
    return found[0] if found else None


def finders(languages: Iterable[str]) -> dict[str, Callable[[str], list[Candidate]]]:
    """What finds names in texts, by language; languages without a pipeline are left out."""
    names = {language: installed(language) for language in sorted(set(languages))}
    return {language: _finder(name) for language, name in names.items() if name}


def _finder(name: str) -> Callable[[str], list[Candidate]]:
    held: list[Any] = []

    def find(text: str) -> list[Candidate]:
        if not held:
            import spacy

            held.append(spacy.load(name))
        return [one for start, part in _parts(text) for one in _entities(held[0](part), start)]

    return find


def _parts(text: str) -> Iterator[tuple[int, str]]:
    """The text in parts that end with a line where that can be."""
    start = 0
    while start < len(text):
        end = min(start + _AT_ONCE, len(text))
        line = text.rfind("\n", start, end) + 1
        end = line if end < len(text) and line > start else end
        yield start, text[start:end]
        start = end


def _entities(document: Any, start: int) -> Iterator[Candidate]:
    for entity in document.ents:
        kind = _KINDS.get(entity.label_)
        form = entity.text.strip()
        if kind is None or not form or "\n" in form:
            continue
        begin = start + entity.start_char + entity.text.index(form)
        yield Candidate(begin, begin + len(form), kind, form, Reason.LANGUAGE_MODEL, _SURE)
