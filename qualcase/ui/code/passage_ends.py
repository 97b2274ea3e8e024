"""Where the ends of a passage go when they are moved by a word or a sentence. Free of Qt; positions are code points."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from qualcase.ui.transcript.paragraphs import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class EndMove(Enum):
    """Which end goes which way."""

    START_OUT = auto()
    START_IN = auto()
    END_OUT = auto()
    END_IN = auto()


def by_word(text: str, span: Span, move: EndMove) -> Span:
    """The span with one end moved to the next word; the same where there is none, or none would be left."""
    match move:
        case EndMove.START_OUT:
            return _kept(span, Span(word_start(text, span.start), span.end))
        case EndMove.START_IN:
            gap = _while(text, span.start, lambda sign: not sign.isspace())
            return _kept(span, Span(_while(text, gap, str.isspace), span.end))
        case EndMove.END_OUT:
            return _kept(span, Span(span.start, word_end(text, span.end)))
        case EndMove.END_IN:
            gap = _back(text, span.end, lambda sign: not sign.isspace())
            return _kept(span, Span(span.start, _back(text, gap, str.isspace)))


def by_sentence(sentences: Sequence[Span], span: Span, move: EndMove) -> Span:
    """The span with one end moved to where a sentence begins or ends."""
    match move:
        case EndMove.START_OUT:
            starts = [one.start for one in sentences if one.start < span.start]
            return Span(starts[-1], span.end) if starts else span
        case EndMove.START_IN:
            starts = [one.start for one in sentences if span.start < one.start < span.end]
            return Span(starts[0], span.end) if starts else span
        case EndMove.END_OUT:
            ends = [one.end for one in sentences if one.end > span.end]
            return Span(span.start, ends[0]) if ends else span
        case EndMove.END_IN:
            ends = [one.end for one in sentences if span.start < one.end < span.end]
            return Span(span.start, ends[-1]) if ends else span


def word_start(text: str, position: int) -> int:
    """Where the word begins that ends before a position, or that holds it."""
    return _back(text, _back(text, position, str.isspace), lambda sign: not sign.isspace())


def word_end(text: str, position: int) -> int:
    """Where the word ends that begins after a position, or that holds it."""
    return _while(text, _while(text, position, str.isspace), lambda sign: not sign.isspace())


def _while(text: str, place: int, holds: Callable[[str], bool]) -> int:
    while place < len(text) and holds(text[place]):
        place += 1
    return place


def _back(text: str, place: int, holds: Callable[[str], bool]) -> int:
    while place > 0 and holds(text[place - 1]):
        place -= 1
    return place


def _kept(before: Span, after: Span) -> Span:
    return after if after.start < after.end else before
