"""Texts that are nearly the same: another format of one text, a corrected version of it."""

from __future__ import annotations

import re
import zlib
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

T = TypeVar("T")

_SENTENCE = re.compile(r"[.?!…:\u2028]+|\n(?!\s*[a-zæøåäöüé])")
"""Where a sentence ends: a line that goes on with a small letter is only wrapped, as in subtitles."""
_TIMES = re.compile(r"[\[(#<]\d[\d:.,>\- ]*[\])#>]\s*")
_SHORTEST = 16
"""Shorter sentences (in code points) stand in many texts: `Ja, det er rigtigt`."""
_BLANKS = re.compile(r"[^\w]+")
ALIKE = 0.5
"""From this share on a text counts as nearly the same: interviews by one guide have up to a third in common."""


class Fingerprint(NamedTuple):
    """What is kept of a text to find its like: a checksum for each of its longer sentences, with their lengths."""

    sentences: Mapping[int, int]
    length: int
    """Of all of them, in code points."""


class Alike(NamedTuple, Generic[T]):
    """A text that is nearly the same, and the part of the longer one that both have (0 to 1)."""

    key: T
    share: float


def fingerprint(text: str) -> Fingerprint:
    """The fingerprint of a text. Labels, times, case and punctuation make no difference."""
    sentences: dict[int, int] = {}
    for sentence in _SENTENCE.split(_TIMES.sub("", text)):
        if len(sentence) < _SHORTEST:
            continue
        plain = _BLANKS.sub(" ", sentence).strip().casefold()
        if len(plain) >= _SHORTEST:
            sentences[zlib.crc32(plain.encode())] = len(plain)
    return Fingerprint(sentences, sum(sentences.values()))


class Likenesses(Generic[T]):
    """Texts in which the like of another is looked for; the first that were added win."""

    def __init__(self) -> None:
        """Begin without texts."""
        self._held: list[tuple[T, Fingerprint]] = []
        self._places: dict[int, list[int]] = defaultdict(list)

    def add(self, key: T, found: Fingerprint) -> None:
        """Add a text under a key of the caller's."""
        for sentence in found.sentences:
            self._places[sentence].append(len(self._held))
        self._held.append((key, found))

    def nearest(self, found: Fingerprint) -> Alike[T] | None:
        """The text that has most in common with this one, if that is enough to take them for one text."""
        common: Counter[int] = Counter()
        for sentence, length in found.sentences.items():
            for place in self._places.get(sentence, ()):
                common[place] += length
        best: Alike[T] | None = None
        for place, length in sorted(common.items()):
            key, held = self._held[place]
            share = length / max(found.length, held.length)
            if share >= ALIKE and (best is None or share > best.share):
                best = Alike(key, share)
        return best
