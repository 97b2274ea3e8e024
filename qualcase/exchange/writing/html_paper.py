"""What a page for a meeting is on paper: a wide comparison in parts, and displays that are too long left out.

The lengths are estimates, as a browser prints an upright A4 sheet by the page's own style.
"""

from __future__ import annotations

import re
from itertools import pairwise
from math import ceil
from typing import TYPE_CHECKING

from qualcase.coding.meeting import Headline, Pairs, Rows, Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qualcase.coding.meeting import Matrix, Passage, PassageCode, Piece, Section

MOST_PAGES = 14
"""A display that takes more is left out where the whole page is printed."""
_LINES, _SIGNS = 58, 100
"""Of a printed page: lines, and signs in each."""
_DRAWN, _CAPTION = 24, 5
"""Lines that a chart of usual shape takes, and those below it."""
_HIGHEST = 29
"""Lines that the highest chart takes."""
_SHAPE = re.compile(rb'viewBox="[-\d.]+ [-\d.]+ ([\d.]+) ([\d.]+)"')
_ROOM, _NAME, _AIR = 136, 30, 2
"""Signs of a row of the comparison; what its name takes of them; what is free in each part of a cell."""


def portions(matrix: Matrix) -> list[int]:
    """Behind how many columns each part of the comparison ends, so that it fits a sheet; one number where all fit.

    There are as few parts as possible, about equally wide. A part ends where a group of columns does, if that leaves it
    no less than half full.
    """
    widths = [_width(matrix, column) for column in range(len(matrix.columns))]
    ends = [one.group != other.group for one, other in pairwise(matrix.columns)]
    room = _ROOM - _NAME
    found = _filled(widths, ends, room)
    for less in range(sum(widths) // max(len(found), 1), room):
        even = _filled(widths, ends, less)
        if len(even) <= len(found):
            return even
    return found


def _filled(widths: Sequence[int], ends: Sequence[bool], room: int) -> list[int]:
    """Parts of columns that fill the room one after the other; `ends` tells behind which a group ends."""
    found: list[int] = []
    begin = 0
    while begin < len(widths):
        end = begin + 1
        while end < len(widths) and sum(widths[begin : end + 1]) <= room:
            end += 1
        if end < len(widths):
            whole = [one for one in range(begin + 1, end + 1) if ends[one - 1]]
            end = whole[-1] if whole and sum(widths[begin : whole[-1]]) >= room / 2 else end
        found.append(end)
        begin = end
    return found


def _width(matrix: Matrix, column: int) -> int:
    parts = [0] * max(1, len(matrix.splits))
    marked = 0
    for row in matrix.rows:
        cell = row.cells[column]
        for place, part in enumerate(cell.parts):
            parts[place] = max(parts[place], len(part.text))
        marked = max(marked, len(cell.mark))
    return max(len(matrix.columns[column].name) + 1, sum(parts) + _AIR * len(parts) + marked)


def pages(section: Section, passages: Sequence[Passage]) -> int:
    """About how many pages a display takes on paper."""
    lines = sum(map(_piece, section.pieces)) + sum(_code(one, passages) for one in section.codes)
    if section.matrix:
        lines += len(portions(section.matrix)) * len(section.matrix.rows)
    return ceil(lines / _LINES)


def _piece(one: Piece) -> int:
    if isinstance(one, Words):
        return _said(one.text) + 1
    if isinstance(one, Headline):
        return 3
    if isinstance(one, Pairs):
        return 1 + sum(_said(words.text, 0.75) for _, words in one.rows)
    if isinstance(one, Rows):
        return 3 + sum(_row(row) for row in one.rows)
    return _drawn(one.svg) if one.svg else _said(one.words) + 2


def _drawn(svg: bytes) -> int:
    """A chart with its caption; where that is more than half a page, no other stands beside it."""
    shape = _SHAPE.search(svg[:2000])
    wide, high = (float(shape[1]), float(shape[2])) if shape else (1.0, 0.75)
    lines = min(_HIGHEST, ceil(30 * high / wide)) if wide else _DRAWN
    return _LINES if 2 * (lines + _CAPTION) > _LINES else lines + _CAPTION


def _row(row: Sequence[Words]) -> int:
    """The lines of a row, whose columns are as wide as what stands in them."""
    longest = max((len(cell.text) for cell in row), default=0)
    return max(1, ceil(longest / (_SIGNS * 0.6)))


def _code(one: PassageCode, passages: Sequence[Passage]) -> int:
    return 2 + sum(
        2 + max((_column(column.passages, passages, len(group.columns)) for column in group.columns), default=0)
        for group in one.groups
    )


def _column(numbers: Iterable[int], passages: Sequence[Passage], beside: int) -> int:
    held = [passages[number] for number in numbers]
    return 1 + sum(2 + _said(one.text, 1 / beside) + _said(one.origin, 1 / beside) + len(one.remarks) for one in held)


def _said(text: str, share: float = 1.0) -> int:
    return sum(max(1, ceil(len(line) / (_SIGNS * share))) for line in text.split("\n"))
