"""One card for each hit: the words around it, where it stands, and how it will read. Free of Qt."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qualcase.coding.pseudonyms import NameHit
    from qualcase.study import Study
    from qualcase.study.sources import SourceText

_AROUND = 110
"""Code points of context on either side."""
_ENDING = re.compile(r"(?:['’]?[sS]|['’])(?!\w)")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True)
class Card:
    """A hit in its context."""

    hit_id: str
    before: str
    form: str
    ending: str
    """What hangs on the name and stays, such as a genitive *s*."""
    after: str
    where: str
    """Name of the source, or of the record with the field."""
    speaker: str = ""
    """Label of who says it; empty in fields and where nobody does."""
    line: int = 0
    """Line of the text, from 1; 0 in fields."""


def read_cards(study: Study, hits: Iterable[NameHit]) -> tuple[Card, ...]:
    """The cards of some hits, in their order."""
    texts: dict[str, SourceText] = {}
    cards = []
    for hit in hits:
        if not hit.place.is_text:
            cards.append(_from_context(hit))
            continue
        if hit.place.id not in texts:
            texts[hit.place.id] = study.sources.text(hit.place.id)
        cards.append(_from_text(hit, texts[hit.place.id]))
    return tuple(cards)


def _from_context(hit: NameHit) -> Card:
    before, _, rest = hit.context.partition(f"«{hit.form}»")
    return _card(hit, before, rest)


def _from_text(hit: NameHit, source: SourceText) -> Card:
    text = source.text
    if text[hit.start : hit.end] != hit.form:
        return _from_context(hit)  # edited since the search; the next one is on its way
    before = text[max(0, hit.start - _AROUND) : hit.start]
    after = text[hit.end : hit.end + _AROUND]
    before = f"… {before.partition(' ')[2]}" if hit.start > _AROUND else before
    after = f"{after.rpartition(' ')[0]} …" if hit.end + _AROUND < len(text) else after
    turns = source.version.turns
    number = bisect_right([turn.start for turn in turns], hit.start) - 1
    told = turns[number].speaker if number >= 0 and hit.start < turns[number].end else None
    speaker = source.speakers[told].label if told in source.speakers else ""  # type: ignore[index]
    return _card(hit, before, after, speaker, text.count("\n", 0, hit.start) + 1)


def _card(hit: NameHit, before: str, rest: str, speaker: str = "", line: int = 0) -> Card:
    found = _ENDING.match(rest)
    ending = found.group() if found else ""
    before, after = (_SPACES.sub(" ", words) for words in (before, rest[len(ending) :]))
    return Card(hit.id, before.lstrip(), hit.form, ending, after.rstrip(), hit.where, speaker, line)
