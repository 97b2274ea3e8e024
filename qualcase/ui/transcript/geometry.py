"""Where things of a laid-out document stand, in its own coordinates."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock, QTextDocument

    from qualcase.ui.transcript.sheet import Sheet


class Box(NamedTuple):
    """One line of text: from its top to the bottom of its type, and where the letters stand."""

    top: float
    bottom: float
    baseline: float


class Geometry:
    """Asks Qt's layout, which lays out no more of a long text than is asked for."""

    def __init__(self, document: QTextDocument, sheet: Sheet) -> None:
        """Both must hold the same text."""
        self.document = document
        self.sheet = sheet
        self._near = 0
        """Where the last search ended; the next one mostly ends close by."""

    def block_at(self, height: float) -> QTextBlock:
        """The last paragraph that begins at a height or above it.

        Qt's own hit test cannot be asked: while a text is not laid out to its end it gives paragraphs far below.
        """
        last = self.document.blockCount() - 1
        low, step = min(self._near, last), 1  # paragraphs may have been joined since the last search
        while low > 0 and self._top(low) > height:
            low, step = max(low - step, 0), step * 2
        high, step = low + 1, 1
        while high <= last and self._top(high) <= height:
            low, high, step = high, high + step, step * 2
        high = min(high, last + 1)
        self._near = bisect_right(range(low, high), height, key=self._top) + low - 1 if high > low else low
        self._near = max(self._near, low)
        return self.document.findBlockByNumber(self._near)

    def position_at(self, height: float) -> int:
        """Where the line begins that stands at a height of the document."""
        block = self.block_at(height)
        layout = block.layout()
        within = height - self._top(block.blockNumber())
        numbers = range(layout.lineCount())
        number = max(bisect_right(numbers, within, key=lambda one: layout.lineAt(one).y()) - 1, 0)
        start = layout.lineAt(number).textStart() if layout.lineCount() else 0
        return self.sheet.utf16.to_code_point(block.position() + start)

    def blocks(self, top: float, bottom: float) -> Iterator[QTextBlock]:
        """Paragraphs that show between two heights."""
        layout = self.document.documentLayout()
        block = self.block_at(top)
        while block.isValid() and layout.blockBoundingRect(block).top() < bottom:
            yield block
            block = block.next()

    def shown(self, top: float, bottom: float) -> tuple[int, int]:
        """The first and last paragraph (by number) that show between two heights."""
        numbers = [block.blockNumber() for block in self.blocks(top, bottom)]
        return (numbers[0], numbers[-1]) if numbers else (0, 0)

    def line_at(self, position: int) -> Box:
        """The line that holds a position."""
        unit = self.sheet.utf16.to_utf16(position)
        block = self.document.findBlock(unit)
        origin = self.document.documentLayout().blockBoundingRect(block).top()
        line = block.layout().lineForTextPosition(unit - block.position())
        if not line.isValid():
            return Box(origin, origin, origin)
        top = origin + line.y()
        return Box(top, top + line.height(), top + line.ascent())

    def paragraph_bottom(self, number: int) -> float:
        """Where the next paragraph begins."""
        layout = self.document.documentLayout()
        block = self.document.findBlockByNumber(number + 1)
        if block.isValid():
            return layout.blockBoundingRect(block).top()
        return layout.blockBoundingRect(self.document.findBlockByNumber(number)).bottom() + 40

    def _top(self, number: int) -> float:
        return self.document.documentLayout().blockBoundingRect(self.document.findBlockByNumber(number)).top()
