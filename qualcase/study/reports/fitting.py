"""Wide tables over pages: how many columns stand beside each other, so that none is too narrow to read."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

LANDSCAPE = 150
"""Characters of small text beside each other on a sheet of A4 that lies on its side."""


def split_columns(needs: Sequence[int], room: int) -> list[range]:
    """Columns in as few tables as fit, about equally wide.

    Args:
        needs: Characters that each column needs.
        room: Characters that a table has for them. A column that needs more has a table of its own.
    """
    fewest = len(_packed(needs, room))
    if fewest < 2:
        return _packed(needs, room)
    start = max(ceil(sum(needs) / fewest), *needs)
    return next(found for limit in range(min(start, room), room + 1) if len(found := _packed(needs, limit)) == fewest)


def _packed(needs: Sequence[int], room: int) -> list[range]:
    found: list[range] = []
    first, used = 0, 0
    for number, need in enumerate(needs):
        if number > first and used + need > room:
            found.append(range(first, number))
            first, used = number, 0
        used += need
    return [*found, range(first, len(needs))] if needs else found
