"""The heads of turns: where a speaker's label stands in the text, and how another one is written there."""

from __future__ import annotations

import re

from qualcase.text import stamps
from qualcase.text.labels import meaning

_ROW = re.compile(r"^\d{1,4}[.)]?\t")
_AROUND = re.compile(
    rf"(?:{_ROW.pattern}|{stamps.BRACKETED}|{stamps.LONG}|(?<![\w:]){stamps.BARE}(?![\w:])|[\s*_\[\]:])+"
)
"""What a head holds besides the label: the number of a row, time stamps, blanks, and the signs around labels."""


def label_span(text: str, start: int, said: int) -> tuple[int, int] | None:
    """Where in the head of a turn (from `start` up to `said`) the label stands; None where there is none."""
    first, last = start, said
    while (around := _AROUND.match(text[first:last])) and around.end():
        first += around.end()
    for around in _AROUND.finditer(text[first:last]):
        if first + around.end() == last:
            last = first + around.start()
            break
    return (first, last) if first < last else None


def label_key(label: str) -> str:
    """Equal for labels that mean the same speaker of a text."""
    told = meaning(label)
    return told.key if told else " ".join(label.casefold().split())


def head_for(text: str, start: int, said: int, label: str) -> str:
    """The head of a turn with another label, without its time stamp and number of row; `label: ` where it has none."""
    span = label_span(text, start, said)
    if span is None:
        return f"{label}: "
    before = _ROW.sub("", _without_stamps(text[start : span[0]]))
    after = _without_stamps(text[span[1] : said])
    return before + label + (after or ": ")


def _without_stamps(part: str) -> str:
    return re.sub(rf"(?:{stamps.BRACKETED}|{stamps.LONG}|{stamps.BARE})[ \t\u00a0]*", "", part)
