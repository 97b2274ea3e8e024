"""What the transcriber added to a transcript: `[latter]`, `(pause)`, `(2.5)`, `((…))`, time stamps.

They stay in the text, are known as such, and are in no count of words.
"""

from __future__ import annotations

import re

from qualcase.text import stamps
from qualcase.text.wordlists import SOUNDS

NOTES_RULE = "———"
"""The line between a text and the footnotes that its reader put at the end."""

_SECONDS = frozenset({"s", "s.", "sek", "sek.", "sekunder", "sekund", "sec", "sec.", "seconds", "second"})
_LONGEST = {"[": 6, "(": 3}
"""How many words a mark has at most: in round brackets people also speak."""

_CANDIDATE = re.compile(
    rf"(?=[\[(#<\d])(?:{stamps.BRACKETED}|{stamps.LONG}"
    r"|\(\([^()\n]{1,120}\)\)"
    r"|\[(?P<square>[^\[\]\n]{1,80})\]"
    r"|\((?P<round>[^()\n]{1,40})\))"
)
_NOTE_NUMBER = re.compile(r"\d{1,3}|[ivxl]{1,7}")
_NUMBER = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?")


def mark_spans(text: str) -> list[tuple[int, int]]:
    """Where the transcriber's marks and time stamps are, in order, without overlap.

    Only known words make brackets a mark, since people also read out, quote and correct in brackets, and names that
    were taken out (`[P07]`) stand for words that were said.
    """
    return [hit.span() for hit in _CANDIDATE.finditer(text) if _is_mark(hit)]


def _is_mark(hit: re.Match[str]) -> bool:
    inside = hit["square"] or hit["round"]
    if inside is None:
        return True
    words = inside.casefold().split()
    if not words or len(words) > _LONGEST[hit[0][0]]:
        return False
    if hit["square"] is not None and _NOTE_NUMBER.fullmatch(hit["square"]):
        return True
    if _NUMBER.fullmatch(words[0].removesuffix("s")):
        return (len(words) == 1 and hit["round"] is not None) or (len(words) == 2 and words[1] in _SECONDS)
    if any(word in SOUNDS or word.strip(".,:;!") in SOUNDS for word in words):
        return True
    return bool(_NUMBER.search(words[-1])) and words[0].rstrip(":") in {"pause", "uklart", "utydeligt", "inaudible"}
