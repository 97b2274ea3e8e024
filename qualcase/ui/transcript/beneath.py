"""What lies beneath the text: tints and underlines, from one picture per stretch of a paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.ui.transcript.bands import BAND, BandPicture, Line, Passage, line_count, lines_of
from qualcase.ui.transcript.document import UNDERLINE_ROOM

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QPainter, QPicture, QTextBlock

    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.transcript.geometry import Geometry
    from qualcase.ui.transcript.marks import Mark
    from qualcase.ui.transcript.sheet import Sheet


class Beneath:
    """Keeps the pictures of what has been painted; an edit drops only those that it touched."""

    def __init__(self, geometry: Geometry, tokens: Tokens) -> None:
        """Nothing is recorded before it is painted."""
        self._geometry = geometry
        self._tokens = tokens
        self._pictures: dict[int, dict[int, QPicture | None]] = {}

    def forget(self, start: int, end: int) -> None:
        """Drop the pictures of the paragraphs that a span touches."""
        touched = self._sheet.paragraphs.touched(start, end)
        for number in [one for one in self._pictures if one in touched]:
            del self._pictures[number]

    def forget_all(self) -> None:
        """Drop everything: the lines stand elsewhere now."""
        self._pictures.clear()

    def paint(self, painter: QPainter, top: float, bottom: float) -> None:
        """Draw what lies between two heights of the document."""
        layout = self._geometry.document.documentLayout()
        for block in self._geometry.blocks(top, bottom):
            corner = layout.blockBoundingRect(block).topLeft()
            kept = self._pictures.setdefault(block.blockNumber(), {})
            for band in self._bands(block, corner, top, bottom):
                if band not in kept:
                    kept[band] = self._record(block, band)
                picture = kept[band]
                if picture is not None:
                    painter.drawPicture(corner, picture)

    def paint_lifted(self, painter: QPainter, mark: Mark, top: float, bottom: float) -> None:
        """Draw the underline of one coding stronger, over its own."""
        touched = self._sheet.paragraphs.touched(mark.start, mark.end)
        layout = self._geometry.document.documentLayout()
        for block in self._geometry.blocks(top, bottom):
            if block.blockNumber() not in touched:
                continue
            corner = layout.blockBoundingRect(block).topLeft()
            for band in self._bands(block, corner, top, bottom):
                lines = lines_of(block, band * BAND, (band + 1) * BAND)
                painter.drawPicture(
                    corner, self._picture(block, lines).record_lifted(self._passage(mark, block.position()))
                )

    @property
    def _sheet(self) -> Sheet:
        return self._geometry.sheet

    def _bands(self, block: QTextBlock, corner: QPointF, top: float, bottom: float) -> range:
        count = line_count(block)
        if count <= BAND:
            return range(1 if count else 0)
        step = self._geometry.document.documentLayout().blockBoundingRect(block).height() / count
        first = max(int((top - corner.y()) / step) - 1, 0) // BAND
        last = min(int((bottom - corner.y()) / step) + 1, count - 1) // BAND
        return range(first, last + 1)

    def _record(self, block: QTextBlock, band: int) -> QPicture | None:
        sheet = self._sheet
        lines = lines_of(block, band * BAND, (band + 1) * BAND)
        origin = block.position()
        start = sheet.utf16.to_code_point(origin + lines[0].start)
        end = sheet.utf16.to_code_point(origin + lines[-1].end)
        marks = sheet.marks.within(start, end)
        if not marks:
            return None
        passages = [self._passage(mark, origin) for mark in marks]
        return self._picture(block, lines).record(passages)

    def _picture(self, block: QTextBlock, lines: list[Line]) -> BandPicture:
        start, end = self._sheet.paragraphs[block.blockNumber()]
        return BandPicture(lines, self._sheet.text[start:end], self._tokens.depth, UNDERLINE_ROOM)

    def _passage(self, mark: Mark, origin: int) -> Passage:
        to_utf16 = self._sheet.utf16.to_utf16
        return Passage(
            to_utf16(mark.start) - origin,
            to_utf16(mark.end) - origin,
            self._sheet.lanes.rows.of(mark.coding_id),
            mark.colour,
        )
