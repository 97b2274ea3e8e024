"""Turns of participants and paragraphs of notes as units: what it takes to say that two passages are near."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import TYPE_CHECKING

import numpy as np

from qualcase.coding.changes import EVERYTHING
from qualcase.coding.filters import Filter
from qualcase.coding.found import Voices
from qualcase.study.grounds import make_ground

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    from qualcase.coding.changes import Changes
    from qualcase.coding.sources import Source, Speaker
    from qualcase.compare.patterns.cooccurring import Units
    from qualcase.compare.stack import Stack
    from qualcase.study.core import Core

    Spans = tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]
    """Where units begin, and where they end; in code points, half-open."""

_Key = tuple[str, frozenset[int]]
_MOST = 5_000
"""Of so many texts the units are kept: two numbers a turn."""


class TurnUnits:
    """Units of all texts of a study, found once for a text and who asks in it. May be asked from any thread."""

    def __init__(self, core: Core) -> None:
        """Hold nothing yet."""
        self._core = core
        self._held: OrderedDict[_Key, Spans] = OrderedDict()
        self._lock = threading.Lock()
        core.watch(self._take)

    def of_codings(self, stack: Stack) -> Units:
        """The first unit that every coding touches, and the one after its last; numbered within its source.

        The interviewer's turns are no units, so that an answer and the next one are neighbours. A coding that touches
        none has both the same.
        """
        blocks = stack.facts.sources
        spans = self._spans([block.source for block in blocks])
        first, last = np.zeros(len(stack.c_code), dtype=np.int64), np.zeros(len(stack.c_code), dtype=np.int64)
        place = 0
        for block, (starts, ends) in zip(blocks, spans, strict=True):
            here = slice(place, place + len(block.ids))
            first[here] = np.searchsorted(ends, block.start, side="right")
            last[here] = np.searchsorted(starts, block.end, side="left")
            place = here.stop
        return first, last

    def _spans(self, sources: Sequence[Source]) -> list[Spans]:
        speakers = self._speakers()
        keys = [_key(source, speakers.get(source.id, {})) for source in sources]
        with self._lock:
            found = {key: self._held[key] for key in keys if key in self._held}
        missing = [number for number, key in enumerate(keys) if key not in found]
        held = self._core.texts.of([sources[number] for number in missing])
        for number, text in zip(missing, held, strict=True):
            source = sources[number]
            ground = make_ground(
                source, text, speakers.get(source.id, {}), {}, chosen=Filter(), voices=Voices.NOT_INTERVIEWER
            )
            spans = np.array(ground.areas.spans if ground else (), dtype=np.int64).reshape(-1, 2)
            found[keys[number]] = (spans[:, 0].copy(), spans[:, 1].copy())
        with self._lock:
            for key, one in found.items():
                self._held[key] = one
                self._held.move_to_end(key)
            while len(self._held) > _MOST:
                self._held.popitem(last=False)
        return [found[key] for key in keys]

    def _speakers(self) -> Mapping[str, Mapping[int, Speaker]]:
        found: dict[str, dict[int, Speaker]] = {}
        for one in self._core.read(lambda reading: reading.speakers.all()):
            found.setdefault(one.source_id, {})[one.number] = one
        return found

    def _take(self, changes: Changes) -> None:
        if EVERYTHING in changes.by_table:
            with self._lock:
                self._held.clear()


def _key(source: Source, speakers: Mapping[int, Speaker]) -> _Key:
    """A state of a text, and who asks in it. A version never changes its text."""
    return source.version_id, frozenset(number for number, one in speakers.items() if one.is_interviewer)
