"""Where the marks of a timeline stand, so that no words cover each other. Free of Qt."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcase.coding.timeline import Band

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qualcase.coding.timeline import Timeline, TimeMark


@dataclass(frozen=True)
class PlacedMark:
    """A mark in pixels: its point or bar, its label, its lane within its band."""

    mark: TimeMark
    left: int
    right: int
    """Of the point or bar."""
    label: tuple[int, int]
    """Left edge and width of its words; no width where there are none."""
    lane: int

    @property
    def reach(self) -> tuple[int, int]:
        """From where to where it takes room."""
        if not self.label[1]:
            return self.left, self.right
        return min(self.left, self.label[0]), max(self.right, self.label[0] + self.label[1])


POINT = 20
"""How wide the mark of a source is."""
DIAMOND = 12
WIDEST_LABEL = 320
_BETWEEN = 6


def place_marks(
    timeline: Timeline, width: int, width_of: Callable[[str], int], widest: int = WIDEST_LABEL
) -> list[PlacedMark]:
    """Place the marks on an axis of a width; each takes the first lane of its band in which it crosses no other.

    No words take more than `widest` pixels.
    """
    taken: dict[tuple[Band, int], list[tuple[int, int]]] = {}
    placed = []
    for mark in timeline.marks:
        bare = _bare(timeline, mark, width, min(width_of(mark.words), widest))
        lane = 0
        while _is_taken(taken.setdefault((mark.band, lane), []), bare.reach):
            lane += 1
        spans = taken[mark.band, lane]
        spans.insert(bisect_left(spans, bare.reach), bare.reach)
        placed.append(PlacedMark(mark, bare.left, bare.right, bare.label, lane))
    return placed


def _bare(timeline: Timeline, mark: TimeMark, width: int, words: int) -> PlacedMark:
    at = round(timeline.share(mark.starts) * width)
    if mark.lasts:
        end = round(timeline.share(mark.ends or timeline.last) * width)
        right = max(end, at + DIAMOND)
        inside = right - at - 2 * _BETWEEN
        if words <= inside:
            return PlacedMark(mark, at, right, (at + _BETWEEN, words), 0)
        label = right + _BETWEEN if right + _BETWEEN + words <= width else max(at - _BETWEEN - words, 0)
        if label < right and label + words > at:  # there is room neither behind nor before it
            label, words = at + _BETWEEN, max(inside, 0)
        return PlacedMark(mark, at, right, (label, words), 0)
    if mark.band is Band.SOURCE:
        left = min(max(at - POINT // 2, 0), max(width - POINT, 0))
        return PlacedMark(mark, left, left + POINT, (left, 0), 0)
    left = min(max(at - DIAMOND // 2, 0), max(width - DIAMOND, 0))
    label = left + DIAMOND + _BETWEEN
    behind, before = width - label, left - _BETWEEN
    if words > behind and before > behind:
        label = max(before - words, 0)
        words = min(words, before - label)
    words = min(words, width - label)
    return PlacedMark(mark, left, left + DIAMOND, (label, max(words, 0)), 0)


def _is_taken(spans: Sequence[tuple[int, int]], reach: tuple[int, int]) -> bool:
    return any(left < reach[1] + _BETWEEN and reach[0] < right + _BETWEEN for left, right in spans)
