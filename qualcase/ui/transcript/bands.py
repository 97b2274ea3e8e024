"""Tints and underlines of a paragraph as a picture, recorded once and played at each paint."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPicture, QTextLine

from qualcase.ui.transcript.lanes import UNDERLINES
from qualcase.ui.transcript.marks import depths

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from PySide6.QtGui import QTextBlock

BAND = 48
"""Lines in one picture: a paragraph longer than this gets several, so that no picture grows without end."""

_FIRST_ROW = 2
_ROW = 3
_THICK = 2
_BIDI = re.compile("[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff]")


class Line(NamedTuple):
    """One line of a laid-out paragraph; positions are UTF-16 units from the paragraph's begin."""

    start: int
    end: int
    top: float
    height: float
    """Of the type, without the room for underlines."""
    line: QTextLine


class Passage(NamedTuple):
    """A mark inside one paragraph: UTF-16 units from its begin, not cut to it."""

    start: int
    end: int
    row: int
    colour: str


def line_count(block: QTextBlock) -> int:
    """How many lines a paragraph has."""
    return block.layout().lineCount()


def lines_of(block: QTextBlock, first: int, last: int) -> list[Line]:
    """Lines `first … last` (exclusive) of a paragraph that is laid out."""
    layout = block.layout()
    found = []
    for number in range(first, min(last, layout.lineCount())):
        line = layout.lineAt(number)
        start = line.textStart()
        found.append(Line(start, start + line.textLength(), line.y(), line.height(), line))
    return found


class BandPicture:
    """Records what lies below the text of some lines."""

    def __init__(self, lines: Sequence[Line], text: str, tints: Sequence[str], room: int) -> None:
        """`text` is the paragraph's, for its direction only; `room` lies below each line for underlines."""
        self._lines = lines
        self._tints = tints
        self._room = room
        self._extents: Callable[[Line, int, int], Iterator[tuple[float, float]]]
        self._extents = _extents_both_ways if _BIDI.search(text) else _extents

    def record(self, passages: Sequence[Passage]) -> QPicture:
        """The picture, with the paragraph's corner as its origin."""
        picture = QPicture()
        painter = QPainter(picture)
        begin, end = self._lines[0].start, self._lines[-1].end
        for start, stop, depth in depths(passages, begin, end):
            self._tint(painter, start, stop, QColor(self._tints[min(depth, len(self._tints)) - 1]))
        for passage in passages:
            if passage.row < UNDERLINES:
                self._underline(painter, passage, _THICK)
        painter.end()
        return picture

    def record_lifted(self, passage: Passage) -> QPicture:
        """One underline, stronger than the others."""
        picture = QPicture()
        painter = QPainter(picture)
        self._underline(painter, passage._replace(row=min(passage.row, UNDERLINES - 1)), _THICK + 1)
        painter.end()
        return picture

    def _tint(self, painter: QPainter, start: int, stop: int, colour: QColor) -> None:
        for line in self._between(start, stop):
            for left, right in self._extents(line, max(start, line.start), min(stop, line.end)):
                painter.fillRect(QRectF(left, line.top, right - left, line.height + self._room), colour)

    def _underline(self, painter: QPainter, passage: Passage, thick: int) -> None:
        colour = QColor(passage.colour)
        for line in self._between(passage.start, passage.end):
            top = line.top + line.height + _FIRST_ROW + passage.row * _ROW - (thick - _THICK) / 2
            for left, right in self._extents(line, max(passage.start, line.start), min(passage.end, line.end)):
                # One pixel short, so that two codings that touch can be told apart.
                painter.fillRect(QRectF(left, top, max(right - left - 1, 1), thick), colour)

    def _between(self, start: int, stop: int) -> Iterator[Line]:
        return (line for line in self._lines if line.start < stop and line.end > start)


def boxes_of(lines: Iterable[Line], text: str, start: int, stop: int) -> Iterator[QRectF]:
    """Where a stretch of a paragraph stands on its lines, with the paragraph's corner as origin; `text` is its own."""
    extents = _extents_both_ways if _BIDI.search(text) else _extents
    for line in lines:
        if line.start < stop and line.end > start:
            for left, right in extents(line, max(start, line.start), min(stop, line.end)):
                yield QRectF(left, line.top, right - left, line.height)


def _extents(line: Line, start: int, stop: int) -> Iterator[tuple[float, float]]:
    """Where a stretch of a line stands when the line reads from left to right."""
    limit = line.line.naturalTextRect().right()
    left, right = x_in(line.line, start), min(x_in(line.line, stop), limit)
    if right > left:
        yield left, right


def _extents_both_ways(line: Line, start: int, stop: int) -> Iterator[tuple[float, float]]:
    """The same where directions mix: one stretch of text may stand in several places of the line."""
    joined: list[tuple[float, float]] = []
    for run in sorted(line.line.glyphRuns(start, stop - start), key=lambda run: run.boundingRect().left()):
        box = run.boundingRect()
        if joined and box.left() <= joined[-1][1] + 0.5:
            joined[-1] = (joined[-1][0], max(joined[-1][1], box.right()))
        else:
            joined.append((box.left(), box.right()))
    yield from joined


def x_in(line: QTextLine, unit: int) -> float:
    """Where a position (UTF-16 units from the paragraph's begin) stands in a line, in pixels from its left."""
    # The binding gives a pair (x, unit), whatever its type stub says.
    place: Any = line.cursorToX(unit)
    return float(place[0])
