"""The texts that are searched and walked through again and again, held in memory with what was made of them."""

from __future__ import annotations

import threading
from bisect import bisect_left, bisect_right
from collections import OrderedDict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.changes import EVERYTHING
from qualcase.text.sentences import lines, sentences
from qualcase.text.wordindex import WordIndex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.changes import Changes
    from qualcase.coding.sources import Source, TextVersion, Turn
    from qualcase.store.reading import Reading
    from qualcase.study.core import Core

MOST = 30_000_000
"""Code points held at most (with what is made of them 4 to 8 bytes each); what was used longest ago goes first."""


class Areas(NamedTuple):
    """Where to look in a text: turns and paragraphs, in order."""

    spans: tuple[tuple[int, int], ...]
    """In code points."""
    turns: tuple[int, ...]
    """The number of the turn that each one is, -1 for a paragraph outside of turns."""


@dataclass(frozen=True)
class HeldText:
    """One state of a source's text. It never changes, so what is made of it is kept with it."""

    text: str
    turns: tuple[Turn, ...]
    language: str

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Its sentences as spans in code points; labels of turns are in none."""
        return tuple(sentences(self.text, self.language, [(turn.start, turn.said) for turn in self.turns]))

    def sentences_over(self, start: int, end: int) -> tuple[int, int] | None:
        """From the beginning of the first to the end of the last sentence that a span touches, None without any."""
        first = bisect_right(self.sentences, start, key=lambda span: span[1])
        last = bisect_left(self.sentences, end, key=lambda span: span[0]) - 1
        return (self.sentences[first][0], self.sentences[last][1]) if first <= last else None

    @cached_property
    def index(self) -> WordIndex:
        """Where its words stand. Takes 0.1 s for a megabyte the first time."""
        return WordIndex(self.text)

    def areas(self, left_out: frozenset[int | None], *, outside: bool) -> Areas:
        """The turns of a text, labels left out, and the lines that are in none.

        Args:
            left_out: Numbers of speakers whose turns are left out (None: turns of nobody).
            outside: Whether lines outside of turns are wanted.
        """
        key = (left_out, outside)
        found = self._areas.get(key)
        if found is None:
            found = self._areas[key] = self._make_areas(left_out, outside=outside)
        return found

    @cached_property
    def _areas(self) -> dict[tuple[frozenset[int | None], bool], Areas]:
        return {}

    def _make_areas(self, left_out: frozenset[int | None], *, outside: bool) -> Areas:
        found = [
            (turn.said, turn.end, number)
            for number, turn in enumerate(self.turns)
            if turn.speaker not in left_out and turn.said < turn.end
        ]
        if outside:
            taken = [(turn.start, turn.end) for turn in self.turns]
            found = sorted([*found, *((start, end, -1) for start, end in lines(self.text, taken))])
        return Areas(tuple((start, end) for start, end, _ in found), tuple(number for _, _, number in found))


class Texts:
    """The present texts of sources, each read once while it stays in use. May be asked from any thread."""

    def __init__(self, core: Core) -> None:
        """Hold nothing yet."""
        self._core = core
        self._held: OrderedDict[tuple[str, str], HeldText] = OrderedDict()
        self._size = 0
        self._stale = False
        self._lock = threading.Lock()
        core.watch(self._take)

    def of(self, sources: Sequence[Source]) -> list[HeldText]:
        """The present texts of these sources, in this order."""
        if self._stale:
            self._stale = False
            self._drop_stale()
        with self._lock:
            found = {key: held for key in map(_key, sources) if (held := self._held.get(key)) is not None}
        missing = [source for source in sources if _key(source) not in found]
        if missing:
            found.update(zip(map(_key, missing), self._read(missing), strict=True))
        with self._lock:
            for key, held in found.items():
                self._keep(key, held)
        return [found[_key(source)] for source in sources]

    def _read(self, sources: Sequence[Source]) -> list[HeldText]:
        def work(reading: Reading) -> list[tuple[TextVersion, str]]:
            versions = reading.versions.many([source.version_id for source in sources])
            return [(version, reading.text(version.text_hash)) for version in versions]

        read = self._core.read(work)
        return [
            HeldText(text, version.turns, source.language)
            for source, (version, text) in zip(sources, read, strict=True)
        ]

    def _keep(self, key: tuple[str, str], held: HeldText) -> None:
        if key not in self._held:
            self._size += len(held.text)
        self._held[key] = held
        self._held.move_to_end(key)
        while self._size > MOST and len(self._held) > 1:
            self._size -= len(self._held.popitem(last=False)[1].text)

    def _take(self, changes: Changes) -> None:
        if EVERYTHING in changes.by_table:
            with self._lock:
                self._held.clear()  # also what a purge took out is not to stay in memory
                self._size = 0
        elif changes.touches("source"):
            self._stale = True

    def _drop_stale(self) -> None:
        present = {_key(source) for source in self._core.now.sources}
        with self._lock:
            for key in self._held.keys() - present:
                self._size -= len(self._held.pop(key).text)


def _key(source: Source) -> tuple[str, str]:
    return source.version_id, source.language
