"""A canvas on which a long text lies part by part. Positions stay those of the whole text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal

from qualcase.ui.transcript.canvas import Anchor, Canvas
from qualcase.ui.transcript.paragraphs import Span
from qualcase.ui.transcript.parts import MOST, part_at, parts_of

if TYPE_CHECKING:
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QWidget

    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.transcript.sheet import Sheet


class _Wide(NamedTuple):
    """A selection of which the part shows only some: how Qt's cursor stands for it, and what it really is."""

    cursor: tuple[int, int]
    anchor: int
    head: int


class PartedCanvas(Canvas):
    """Whatever is gone to is shown: the part is changed when it lies in another one."""

    part_changed = Signal(int, int)
    """The number of the part that is shown, from 0 on, and how many there are."""

    def __init__(self, font: QFont, tokens: Tokens, parent: QWidget | None = None) -> None:
        """An empty text of one part."""
        self._parts = [Span(0, 0)]
        self._wide: _Wide | None = None
        super().__init__(font, tokens, parent)

    @property
    def part(self) -> int:
        """The number of the part that is shown."""
        return part_at(self._parts, self.sheet.part.start)

    @property
    def part_count(self) -> int:
        """How many parts the text has."""
        return len(self._parts)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show another text from its beginning."""
        self._parts = parts_of(sheet.text, [turn.start for turn in sheet.turns], MOST)
        self._wide = None
        if len(self._parts) > 1:
            sheet.show_part(self._parts[0])
        super().show_sheet(sheet)
        self.part_changed.emit(0, len(self._parts))

    def go_by_part(self, step: int) -> bool:
        """Put the caret at the beginning of the next (1) or previous (−1) part; False where there is none."""
        number = self.part + step
        if not 0 <= number < len(self._parts):
            return False
        self.place_caret(self._parts[number].start)
        self.verticalScrollBar().setValue(0)
        return True

    def caret(self) -> int:
        """Where the caret stands."""
        return self.ends()[1]

    def ends(self) -> tuple[int, int]:
        """Where the selection was begun and where its moving end is; the caret twice when nothing is selected."""
        cursor = self.textCursor()
        if self._wide is not None and self._wide.cursor == (cursor.anchor(), cursor.position()):
            return self._wide.anchor, self._wide.head
        to_code_point = self.sheet.utf16.to_code_point
        return to_code_point(cursor.anchor()), to_code_point(cursor.position())

    def selection(self) -> Span | None:
        """What is selected, if anything is, whether the part shows all of it or not."""
        start, end = sorted(self.ends())
        return Span(start, end) if start < end else None

    def select(self, start: int, end: int) -> None:
        """Select a span; the caret is put at its end."""
        limit = len(self.sheet.text)
        start, end = max(0, min(start, limit)), max(0, min(end, limit))
        self._reach(*sorted((start, end)))
        self._put(start, end)

    def bring_into_sight(self, start: int, end: int) -> None:
        """Scroll, if need be, so that a span stands in the upper part of the view."""
        self._reach(start, end)
        super().bring_into_sight(start, end)

    def return_to(self, anchor: Anchor) -> None:
        """Scroll so that the same stands at the top again."""
        self._reach(anchor.position, anchor.position)
        super().return_to(anchor)

    def _put(self, anchor: int, head: int) -> None:
        utf16 = self.sheet.utf16
        cursor = utf16.to_utf16(anchor), utf16.to_utf16(head)
        whole = (utf16.to_code_point(cursor[0]), utf16.to_code_point(cursor[1])) == (anchor, head)
        # Known before Qt tells of its cursor, since who listens asks for the selection at once.
        self._wide = None if whole else _Wide(cursor, anchor, head)
        super().select(anchor, head)

    def _reach(self, start: int, end: int) -> None:
        """Show the part that holds a place, or the begin of a span, unless some of it is shown already."""
        part = self.sheet.part
        shown = (start < part.end and end > part.start) if start < end else part.start <= start <= part.end
        if not shown and len(self._parts) > 1:
            self._show_part(part_at(self._parts, start))

    def _show_part(self, number: int) -> None:
        ends = self.ends()
        quiet = self.blockSignals(True)
        self.sheet.show_part(self._parts[number])
        self._rebuild()
        self._put(*ends)
        self.blockSignals(quiet)
        self.part_changed.emit(number, len(self._parts))
