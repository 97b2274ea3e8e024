"""From what is said in cues to paragraphs: a line a turn, or a stretch of speech where nobody is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.exchange.reading.cues import ends_a_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qualcase.exchange.reading.cues import Said

_PAUSE = 2.0
_ENOUGH_WORDS = 60
_MOST_WORDS = 150
"""Recognised speech may have no sentence ends at all."""
_LONGEST_STAMP = 100 * 3600


class Paragraphs:
    """The lines of a text, such as `[00:01:02] Magda: words`.

    What one speaker says at a stretch is one paragraph, however long. Where nobody is named, a paragraph ends at a
    pause, or at the end of a sentence when it is long enough.
    """

    def __init__(self, heard: Iterable[Said]) -> None:
        self.lines: list[str] = []
        self.nameless_after_names = 0
        """How often somebody without a name speaks after somebody with one; the text cannot tell them apart."""
        self._speaker: str | None = None
        self._start = self._end = 0.0
        self._texts: list[str] = []
        self._words = 0
        self._named = False
        for said in heard:
            self._take(said)
        self._close()

    def _take(self, said: Said) -> None:
        if said.speaker is not None:
            if said.speaker.casefold() != (self._speaker or "").casefold():
                self._open(said, said.speaker)
            self._named = True
        elif said.begins:
            self._open(said, None)
            self.nameless_after_names += self._named
        elif not self._texts or (self._speaker is None and self._ends_before(said)):
            self._open(said, self._speaker)
        if said.text:
            self._texts.append(said.text)
            self._words += said.text.count(" ") + 1
        self._end = max(self._end, said.end)

    def _ends_before(self, said: Said) -> bool:
        if said.start - self._end >= _PAUSE or self._words >= _MOST_WORDS:
            return True
        return self._words >= _ENOUGH_WORDS and ends_a_sentence(self._texts[-1])

    def _open(self, said: Said, speaker: str | None) -> None:
        self._close()
        self._speaker, self._start, self._end = speaker, said.start, said.end

    def _close(self) -> None:
        if self._texts:
            label = f"{self._speaker}: " if self._speaker else ""
            self.lines.append(_stamp(self._start) + label + " ".join(self._texts))
        self._texts, self._words = [], 0


def _stamp(seconds: float) -> str:
    """The time before a paragraph; none beyond what a time stamp can tell."""
    whole = int(seconds)
    if whole >= _LONGEST_STAMP:
        return ""
    return f"[{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}] "
