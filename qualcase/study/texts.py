"""The texts that are searched and walked through again and again, held in memory with what was made of them."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from qualcase.coding.changes import EVERYTHING
from qualcase.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.changes import Changes
    from qualcase.coding.sources import Source, TextVersion, Turn
    from qualcase.store.reading import Reading
    from qualcase.study.core import Core

MOST = 12_000_000
"""Code points held at most; what was used longest ago goes first."""


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
