"""Finding a quote in a text again, and showing a place with the words around it."""

from __future__ import annotations

from typing import NamedTuple

from rapidfuzz import fuzz

from qualcase.text.normalise import normalise


class Near(NamedTuple):
    """The place of a text that comes closest to a quote, and how close (100: the same)."""

    start: int
    end: int
    score: float


_LEAST = 60.0
_WIDEST = 120


def occurrences(text: str, quote: str) -> list[int]:
    """Where a quote begins in a normalised text, letter by letter; also where two finds overlap."""
    wanted = normalise(quote)
    found: list[int] = []
    position = text.find(wanted) if wanted else -1
    while position >= 0:
        found.append(position)
        position = text.find(wanted, position + 1)
    return found


def nearest_place(text: str, quote: str) -> Near | None:
    """The place that comes closest to a quote that is not there as it stands, or None when nothing is like it."""
    wanted = normalise(quote).strip()
    if not wanted or not text:
        return None
    found = fuzz.partial_ratio_alignment(wanted, text, score_cutoff=_LEAST)
    if found is None or found.dest_start >= found.dest_end:
        return None
    here = text[found.dest_start : found.dest_end]
    # A part of the words, or the words without a blank at their edge, is like them but not the same.
    score = 100.0 if here == quote else min(found.score, fuzz.ratio(here, quote))
    return Near(found.dest_start, found.dest_end, score)


def context(text: str, start: int, end: int, around: int = 40) -> str:
    """A place on one line with the words around it: `… vi har «rammerne på plads» nu, og …`.

    A long passage is shown by its beginning and end. Whole words are kept where that costs little.
    """
    before = _cut_left(text[max(0, start - around) : start], cut=start > around)
    after = _cut_right(text[end : end + around], cut=end + around < len(text))
    passage = text[start:end]
    if len(passage) > _WIDEST:
        half = _WIDEST // 2
        passage = f"{passage[:half].rstrip()} … {passage[-half:].lstrip()}"
    return " ".join(f"{before}«{passage}»{after}".split())


def shortened(words: str, most: int = 60) -> str:
    """A passage on one line, its middle left out where it is long."""
    line = " ".join(words.split())
    half = most // 2
    return line if len(line) <= most else f"{line[:half].rstrip()} … {line[-half:].lstrip()}"


def _cut_left(part: str, *, cut: bool) -> str:
    if not cut:
        return part
    _, blank, rest = part.partition(" ")
    return f"… {rest}" if blank and len(rest) * 2 > len(part) else f"…{part}"


def _cut_right(part: str, *, cut: bool) -> str:
    if not cut:
        return part
    rest, blank, _ = part.rpartition(" ")
    return f"{rest} …" if blank and len(rest) * 2 > len(part) else f"{part}…"
