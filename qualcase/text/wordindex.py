"""Where each word of a text stands, made once for a text, so that no search reads the text again."""

from __future__ import annotations

import re
import sys
from array import array
from bisect import bisect_left
from itertools import accumulate, chain
from operator import add
from typing import TYPE_CHECKING

from qualcase.text.folding import JOINED, SOFT_HYPHEN, folded

if TYPE_CHECKING:
    from collections.abc import Iterable

WORD = re.compile(rf"\w[\w{JOINED}{SOFT_HYPHEN}]*")
"""A word for a search: unlike in counts, hyphens and apostrophes part it (`case-studie` holds `studie`)."""
_ODD = re.compile(f"[{JOINED}{SOFT_HYPHEN}]")
_PLAIN = re.compile(r"\w+")
"""The same in a text without odd signs, and twice as quick."""
_NONE: array[int] = array("I")


def key(word: str) -> str:
    """A word as it is looked up: in small letters, without soft hyphens."""
    return folded(word).replace(SOFT_HYPHEN, "")


class WordIndex:
    """The words of a text by number, from 0. Immutable."""

    def __init__(self, text: str) -> None:
        """Read a normalised text."""
        self.text = text
        word_of = WORD if _ODD.search(text) else _PLAIN
        words = word_of.findall(folded(text))
        self.starts = array("I", [hit.start() for hit in word_of.finditer(text)])
        """Where each word begins, in code points."""
        self.ends = array("I", map(add, self.starts, map(len, words)))
        """One after its last sign, in code points."""
        places: dict[str, list[int]] = {}
        for number, word in enumerate(words):
            if word in places:
                places[word].append(number)
            else:
                places[word] = [number]
        for word in [word for word in places if SOFT_HYPHEN in word]:
            whole = word.replace(SOFT_HYPHEN, "")
            places[whole] = sorted([*places.get(whole, ()), *places.pop(word)])
        # Most words stand once or twice: one array for all of them takes a quarter of the memory of one for each.
        self._slots = {sys.intern(word): slot for slot, word in enumerate(places)}
        self._begins = array("I", accumulate(map(len, places.values()), initial=0))
        self._numbers = array("I", chain.from_iterable(places.values()))

    def __len__(self) -> int:
        return len(self.starts)

    @property
    def types(self) -> Iterable[str]:
        """Every different word, as `key` writes it."""
        return self._slots.keys()

    def of(self, word: str) -> array[int]:
        """The numbers of all places of a word, as `key` writes it, ascending."""
        slot = self._slots.get(word)
        return _NONE if slot is None else self._numbers[self._begins[slot] : self._begins[slot + 1]]

    def of_any(self, words: Iterable[str]) -> array[int]:
        """The numbers of all places of any of these words, ascending."""
        found = [numbers for word in words if (numbers := self.of(word))]
        return found[0] if len(found) == 1 else array("I", sorted(chain.from_iterable(found)))

    def first_from(self, position: int) -> int:
        """The number of the first word that begins at a position or after it."""
        return bisect_left(self.starts, position)
