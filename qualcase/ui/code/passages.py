"""Which passage a key or a click means. Free of Qt."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from qualcase.ui.transcript.paragraphs import Span, trimmed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.codings import Coding
    from qualcase.ui.transcript.sheet import Sheet


class Lack(Enum):
    """Why there is nothing to code."""

    NOTHING_SELECTED = auto()
    ONLY_SPACE = auto()
    INTERVIEWER = auto()
    """The caret is in a turn of the interviewer, which is taken only when it is selected."""


@dataclass(frozen=True)
class Taken:
    """A passage to code, or why there is none."""

    span: Span | None
    lack: Lack | None = None


def passage_to_code(sheet: Sheet, selection: Span | None, caret: int, sentences: Sequence[Span] | None = None) -> Taken:
    """The selection without white space at its ends; with nothing selected what is said in the turn at the caret.

    Where the text has no turns it is the paragraph; where `sentences` are given it is the sentence.
    """
    if selection is not None:
        span = trimmed(sheet.text, *selection)
        return Taken(span, None if span else Lack.ONLY_SPACE)
    turn = sheet.reading.turn_at(caret)
    voice = sheet.voice_of(turn) if turn else None
    if voice is not None and voice.dimmed:
        return Taken(None, Lack.INTERVIEWER)
    unit = sheet.reading.unit_at(caret)
    sentence = sentence_at(sentences, caret) if sentences is not None else None
    span = sentence if unit and sentence and unit.start <= sentence.start < unit.end else unit
    return Taken(span, None if span else Lack.NOTHING_SELECTED)


def sentence_at(sentences: Sequence[Span], position: int) -> Span | None:
    """The sentence that a caret stands in or at the end of; behind its white space the one before."""
    number = bisect_right(sentences, position, key=lambda one: one.start) - 1
    return sentences[number] if number >= 0 else None


def choose(
    here: Sequence[Coding], chosen: str | None, newest: str | None = None, coder_id: str | None = None
) -> str | None:
    """Which of the codings at a place is the one that keys change.

    The one just made, else the one that was chosen before, else the shortest, the coder's own first.
    """
    ids = {coding.id for coding in here}
    for wanted in (newest, chosen):
        if wanted in ids:
            return wanted
    best = min(here, key=lambda one: (one.coder_id != coder_id, one.end - one.start, one.start), default=None)
    return best.id if best else None
