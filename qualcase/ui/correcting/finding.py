"""Finding words in a text that is being corrected. Free of Qt."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from qualcase.text.normalise import normalise


def found_in(text: str, words: str) -> list[tuple[int, int]]:
    """Where words stand, in capitals or small letters."""
    wanted = normalise(words)
    if not wanted:
        return []
    return [hit.span() for hit in re.finditer(re.escape(wanted), text, re.IGNORECASE)]


def next_after(found: list[tuple[int, int]], place: int) -> int | None:
    """Which one comes at a place or after it; from the end on the first again."""
    if not found:
        return None
    return bisect_left(found, (place, 0)) % len(found)


def last_before(found: list[tuple[int, int]], place: int) -> int | None:
    """Which one ends at a place or before it; from the beginning on the last again."""
    if not found:
        return None
    return (bisect_right(found, place, key=lambda one: one[1]) - 1) % len(found)
