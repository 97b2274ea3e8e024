"""The parts in which a long text is shown. Free of Qt.

Positions stay those of the whole text: only the document that is laid out holds less of it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from qualcase.ui.transcript.paragraphs import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST = 1 << 20
"""Code points in one part; more of them take too long to lay out."""


def parts_of(text: str, turn_starts: Sequence[int], most: int) -> list[Span]:
    """Where each part begins and ends, as even as turns let them be: a part begins with a turn, else with a line.

    The line end before a part is in none, so that no part ends with an empty line. Where there is neither turn nor
    line end near, a part begins wherever it must.
    """
    count = -(-len(text) // most) or 1
    size = len(text) / count
    borders = [0]
    for number in range(1, count):
        wanted = round(number * size)
        least = max(borders[-1] + 1, wanted - most // 8)
        borders.append(_border(text, turn_starts, least, wanted))
    ends = [*(one - (text[one - 1] == "\n") for one in borders[1:]), len(text)]
    return [Span(start, max(start, end)) for start, end in zip(borders, ends, strict=True)]


def part_at(parts: Sequence[Span], position: int) -> int:
    """The number of the part that holds a position."""
    return max(bisect_right(parts, position, key=lambda one: one.start) - 1, 0)


def _border(text: str, turn_starts: Sequence[int], least: int, wanted: int) -> int:
    """The last begin of a turn in `least … wanted`, else of a line."""
    before = bisect_right(turn_starts, wanted) - 1
    if before >= bisect_left(turn_starts, least):
        return turn_starts[before]
    line = text.rfind("\n", least, wanted)
    return line + 1 if line >= 0 else wanted
