"""Words that were found, marked beneath the text."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from qualcase.ui.transcript.bands import boxes_of, line_count, lines_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from qualcase.ui.transcript.geometry import Geometry

_FRAME = 1


class Hits:
    """Sorted spans that do not lie over each other; drawn for what is in sight only."""

    def __init__(self, spans: Sequence[tuple[int, int]] = ()) -> None:
        """Positions are code points."""
        self._spans = spans
        self._ends = [end for _, end in spans]

    def __bool__(self) -> bool:
        return bool(self._spans)

    def paint(self, painter: QPainter, geometry: Geometry, colour: str, top: float, bottom: float) -> None:
        """Draw a frame below each hit between two heights of the document."""
        sheet, layout = geometry.sheet, geometry.document.documentLayout()
        painter.setPen(QColor(colour))
        for block in geometry.blocks(top, bottom):
            start, end = sheet.paragraphs[block.blockNumber()]
            corner, origin = layout.blockBoundingRect(block).topLeft(), block.position()
            lines = None
            for first, last in self._between(start, end):
                if lines is None:
                    lines = lines_of(block, 0, line_count(block))
                units = sheet.utf16.to_utf16(first) - origin, sheet.utf16.to_utf16(last) - origin
                for box in boxes_of(lines, sheet.text[start:end], *units):
                    placed = box.translated(corner)
                    if placed.bottom() > top and placed.top() < bottom:
                        painter.drawRect(placed.adjusted(-_FRAME, 0, _FRAME, _FRAME))

    def _between(self, start: int, end: int) -> Sequence[tuple[int, int]]:
        at = bisect_left(self._ends, start + 1)
        last = bisect_left(self._spans, (end,))
        return self._spans[at:last]
