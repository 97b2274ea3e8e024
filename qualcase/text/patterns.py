"""What a person's regular expression finds. A bad one may take all memory: run it in a process of its own."""

from __future__ import annotations

import time
from array import array
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_HITS = 200_000
"""So many hits are found at most."""


class Searched(NamedTuple):
    """A text, and where to look in it: starts and ends by turns, in code points."""

    text: str
    areas: array[int]


class Matched(NamedTuple):
    """What a pattern found, or why it could not be looked for."""

    spans: tuple[array[int], ...] = ()
    """For each text the starts and ends of the hits by turns, in code points."""
    whole: bool = True
    """Whether all hits are among them."""
    wrong: str = ""
    """Why the pattern cannot be read, in English."""
    at: int = 0
    """Where in the pattern, in code points."""
    slow: bool = False
    """Whether time or memory ran out."""


def match(pattern: str, texts: Sequence[Searched], longest: float) -> Matched:
    """Every hit that is not empty, capitals or not; `^` and `$` are the ends of lines, and no hit crosses an area.

    Args:
        pattern: For the package `regex`.
        texts: Where to look.
        longest: Seconds that all of it may take.
    """
    import regex

    try:
        compiled = regex.compile(pattern, regex.IGNORECASE | regex.MULTILINE)
    except regex.error as error:
        return Matched(wrong=error.msg, at=error.pos or 0)
    except (RecursionError, MemoryError, OverflowError):
        return Matched(slow=True)
    except ValueError as error:
        return Matched(wrong=str(error))
    until = time.monotonic() + longest
    found: list[array[int]] = []
    count = 0
    for text, areas in texts:
        spans = array("I")
        found.append(spans)
        for start, end in zip(areas[::2], areas[1::2], strict=True):
            try:
                for hit in compiled.finditer(text[start:end], timeout=max(0.001, until - time.monotonic())):
                    if hit.end() > hit.start():
                        spans.extend((start + hit.start(), start + hit.end()))
                        count += 1
                        if count >= MOST_HITS:
                            found += [array("I")] * (len(texts) - len(found))
                            return Matched(tuple(found), whole=False)
            except (TimeoutError, MemoryError, RecursionError):
                return Matched(slow=True)
    return Matched(tuple(found))
