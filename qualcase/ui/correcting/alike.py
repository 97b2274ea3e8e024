"""What two texts share at their ends, found quickly in long texts. Free of Qt."""

from __future__ import annotations

from qualcase.text.differing import difference
from qualcase.text.edits import Edit, Script


def shared_head(one: str, other: str) -> int:
    """How many characters both begin with."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def shared_ends(one: str, other: str) -> tuple[int, int]:
    """How many characters both begin with, and how many of the rest both end with."""
    head = shared_head(one, other)
    return head, shared_head(one[head:][::-1], other[head:][::-1])


def between(old: str, new: str) -> Script:
    """Edits from one text to another that has most of it."""
    head, tail = shared_ends(old, new)
    middle = difference(old[head : len(old) - tail], new[head : len(new) - tail])
    return tuple(Edit(one.start + head, one.end + head, one.text) for one in middle)
