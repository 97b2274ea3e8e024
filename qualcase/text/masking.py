"""Words that tell who, where or when, hidden for somebody who is to judge a passage blind.

What is shown changes, the text never does. A mask is one sign, whatever it hides, so that its length tells nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qualcase.text.identifiers import numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qualcase.text.namefinder import NameFinder

MASK = "▮"
SURE = 0.3
"""Words that only look like names are hidden from this confidence on: below it are ordinary words as a rule."""
_MONTH = (
    "januar|january|februar|february|marts|march|mars|april|maj|mai|may|juni|june|juli|july|august|september|oktober|october"
    "|november|de[cs]ember"
)
_TEENS = (
    "ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|søtten|atten|nitten"
    "|fifteen|sixteen|seventeen|eighteen|nineteen"
)
_HIDDEN = (
    re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)(?:[/–-]\d\d(?!\d))?"),  # a year, also within 2015-projektet
    re.compile(r"(?<!\w)[’'`]\d\d(?!\d)"),
    re.compile(rf"(?<!\w)(?:to ?tusinde?(?: og)?|tyve|twenty)[ -]?(?:{_TEENS})(?!\w)", re.IGNORECASE),
    re.compile(rf"(?<!\w)\d{{1,2}}(?:st|nd|rd|th)?\.?[ \u00a0]?(?:{_MONTH})(?!\w)\.?", re.IGNORECASE),
    re.compile(rf"(?<!\w)(?:{_MONTH})[ \u00a0](?=(?:19|20)\d\d)", re.IGNORECASE),
    re.compile(r"(?<![\w.])\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?(?![\w/-]|\.\d)"),
    re.compile(r"(?:https?://|www\.)\S+"),
    re.compile(r"(?<!\w)[@#]\w+"),
    re.compile(r"(?<!\w)[A-ZÆØÅ]{1,4}[ -]?\d{1,3}(?!\w)"),  # a handle: IP1, K03, INF 12
)
_BETWEEN = re.compile(r"[ \u00a0.,/&-]*")


class Masker:
    """Hides names, numbers, dates and handles in passages of one study."""

    def __init__(self, finder: NameFinder) -> None:
        """Take what finds the names of the study."""
        self._finder = finder

    def mask(self, words: str) -> str:
        """A passage with one sign in the place of each thing that tells something; neighbours become one."""
        parts, at = [], 0
        for start, end in self._joined(words):
            parts += [words[at:start], MASK]
            at = end
        return "".join((*parts, words[at:]))

    def _joined(self, words: str) -> list[tuple[int, int]]:
        joined: list[tuple[int, int]] = []
        for start, end in sorted(self._spans(words)):
            if joined and (start <= joined[-1][1] or _BETWEEN.fullmatch(words, joined[-1][1], start)):
                joined[-1] = joined[-1][0], max(end, joined[-1][1])
            else:
                joined.append((start, end))
        return joined

    def _spans(self, words: str) -> Iterator[tuple[int, int]]:
        for pattern in _HIDDEN:
            yield from (hit.span() for hit in pattern.finditer(words))
        yield from ((one.start, one.end) for one in numbers(words))
        yield from ((one.start, one.end) for one in self._finder.find(words) if one.confidence >= SURE)
