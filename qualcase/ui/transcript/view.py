"""The transcript: a text to read and select in, with its codings beneath, and speakers and stripes beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from qualcase.ui.transcript.bands import x_in
from qualcase.ui.transcript.carried import CODES, dragged_codes
from qualcase.ui.transcript.ends import EndDragging
from qualcase.ui.transcript.keys import Key, named_key, typed_text
from qualcase.ui.transcript.parted import PartedCanvas
from qualcase.ui.transcript.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from PySide6.QtGui import (
        QContextMenuEvent,
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QFocusEvent,
        QFont,
        QWheelEvent,
    )
    from PySide6.QtWidgets import QWidget

    from qualcase.coding.sources import Turn
    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.transcript.marks import Mark
    from qualcase.ui.transcript.paragraphs import Span
    from qualcase.ui.transcript.voices import Voice

translate = QCoreApplication.translate
_KEYS = Qt.Key
_OVER = {
    **dict.fromkeys((_KEYS.Key_Down, _KEYS.Key_Right, _KEYS.Key_PageDown), 1),
    **dict.fromkeys((_KEYS.Key_Up, _KEYS.Key_Left, _KEYS.Key_PageUp), -1),
}
"""Keys that lead over the border of a part."""


class TranscriptView(PartedCanvas):
    """Shows values and tells what the person does; knows no study. All positions are code points."""

    selection_changed = Signal(int, int)
    """What is selected; the caret twice when nothing is."""
    caret_moved = Signal(int)
    """Where the caret stands now."""
    mark_activated = Signal(str)
    """The id of a coding whose stripe was clicked."""
    typed = Signal(str)
    """Text typed on the transcript, for whoever makes commands of it."""
    key_named = Signal(str)
    """A `Key` pressed on the transcript."""
    correction_wanted = Signal()
    """The text shall be corrected where the caret is."""
    codes_dropped = Signal(object, int, int)
    """Ids of codes, and the span on which they were dropped."""
    zoom_wanted = Signal(int)
    """Steps by which to make the type larger or smaller."""

    def __init__(self, font: QFont, tokens: Tokens, parent: QWidget | None = None) -> None:
        """An empty text."""
        super().__init__(font, tokens, parent)
        self._told = (-1, -1, -1)
        self.skips_quiet = False
        """Whether going by turns passes over those who ask."""
        self.setAccessibleName(translate("TranscriptView", "Transcript"))
        self.selectionChanged.connect(self._tell)
        self.cursorPositionChanged.connect(self._tell)
        self.setAcceptDrops(True)
        self.unit_under: Callable[[int], Span | None] = self._turn_under
        """What a code is given that is dropped at a position."""
        self.striped: Callable[[str], bool] = lambda _: True
        """Whether a coding, by its id, has a stripe."""
        self.end_dragging = EndDragging(self)
        self._selected_before: Span | None = None
        self.margin.chosen.connect(self.mark_activated)
        self.gutter.pressed.connect(self._take_turn)

    def show_text(
        self,
        text: str,
        turns: Sequence[Turn] = (),
        voices: Mapping[int, Voice] | None = None,
        marks: Iterable[Mark] = (),
    ) -> None:
        """Show a text from its beginning. `voices` says who the speakers of the turns are, by number."""
        sheet = Sheet(text, turns, voices)
        sheet.is_striped = self.striped
        sheet.set_marks(marks)
        self._told = (0, 0, 0)
        self.show_sheet(sheet)
        self._told = (-1, -1, -1)
        self._tell()

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Show these codings and no others; lanes are given anew."""
        self.sheet.set_marks(marks)
        self.redraw_all()

    def renew_stripes(self, *, density: bool) -> None:
        """Ask anew which codings have a stripe; with `density` no stripes stand, but how much lies over each line."""
        self.margin.density = density
        self.sheet.is_striped = self.striped
        self.sheet.give_lanes()
        self.redraw_all()

    def stripe_count(self) -> int:
        """How many codings have a stripe."""
        return len(self.sheet.lanes.stripes.numbers())

    def add_mark(self, mark: Mark) -> None:
        """Show one more coding, or a changed one anew; the others keep their lanes."""
        held = self.sheet.marks.get(mark.coding_id)
        self.sheet.add_mark(mark)
        if held is not None:
            self.redraw(held)
        self.redraw(mark)

    def remove_mark(self, coding_id: str) -> None:
        """Show a coding no longer."""
        mark = self.sheet.remove_mark(coding_id)
        if mark is not None:
            self.redraw(mark)

    def select_unit(self) -> bool:
        """Select what is said in the turn, or the paragraph, at the caret; False where nothing stands."""
        unit = self.sheet.reading.unit_at(self.caret())
        if unit is not None:
            self.select(*unit)
        return unit is not None

    def move_unit(self, step: int) -> bool:
        """Put the caret at the beginning of the next (1) or previous (−1) turn or paragraph."""
        chosen = self.selection()
        here = chosen.start if chosen else self.caret()
        reading, passed = self.sheet.reading, self.sheet.is_quiet if self.skips_quiet else None
        unit = reading.next_unit(here, passed) if step > 0 else reading.previous_unit(here, passed)
        if unit is not None:
            self.place_caret(unit.start)
            self.bring_into_sight(*unit)
        return unit is not None

    def stretch_by_word(self, step: int) -> None:
        """Move the end of the selection by a word."""
        cursor = self.textCursor()
        way = cursor.MoveOperation.NextWord if step > 0 else cursor.MoveOperation.PreviousWord
        cursor.movePosition(way, cursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def event(self, event: QEvent) -> bool:
        """Keep plain keys for the text, though the window may have shortcuts on them."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand on what is typed; the rest moves the caret and the selection."""
        key, text = named_key(event), typed_text(event)
        if key is not None:
            self.key_named.emit(key)
        elif text:
            self.typed.emit(text)
        else:
            self._press(event)

    def _press(self, event: QKeyEvent) -> None:
        """Qt's own meaning of a key; where it has none, at the border of a part, the caret goes on in the next."""
        before = self.ends()
        super().keyPressEvent(event)
        step = _OVER.get(Qt.Key(event.key()))
        if step is not None and self.ends() == before and before[0] == before[1]:
            at_border = before[1] == (self.sheet.part.end if step > 0 else self.sheet.part.start)
            if at_border and 0 <= self.part + step < self.part_count:
                self.place_caret(self.sheet.part.end + 1 if step > 0 else self.sheet.part.start - 1)
                self.bring_into_sight(self.caret(), self.caret())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the menu."""
        self.make_menu().popup(event.globalPos())

    def make_menu(self) -> QMenu:
        """What the keys do, for the mouse."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        code = menu.addAction(translate("TranscriptView", "Code…"))
        code.triggered.connect(lambda _: self.key_named.emit(Key.ENTER))
        copy = menu.addAction(translate("TranscriptView", "Copy"))
        copy.setEnabled(self.selection() is not None)
        copy.triggered.connect(lambda _: self.copy())
        correct = menu.addAction(translate("TranscriptView", "Correct the text here"))
        correct.triggered.connect(lambda _: self.correction_wanted.emit())
        return menu

    def position_under(self, place: QPoint) -> int:
        """The position nearest to a place of the viewport."""
        return self.sheet.utf16.to_code_point(self.cursorForPosition(place).position())

    def spot_of(self, position: int, *, is_end: bool) -> QPointF:
        """Where the underline begins that has a position as its begin, or ends that has it as its end."""
        unit = self.sheet.utf16.to_utf16(position)
        within = max(unit - is_end, 0)
        block = self.document().findBlock(within)
        line = block.layout().lineForTextPosition(within - block.position())
        top = self.geometry_of_text.line_at(position - is_end)
        x = min(x_in(line, unit - block.position()), line.naturalTextRect().right()) if line.isValid() else 0.0
        origin = self.document().documentLayout().blockBoundingRect(block).left()
        return QPointF(origin + x, top.bottom - self.verticalScrollBar().value())

    def ends_of_selection(self) -> tuple[int, int]:
        """What is selected; the caret twice when nothing is."""
        return self.selection() or (self.caret(), self.caret())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Codes may come; files are left to whoever holds the text."""
        self._selected_before = self.selection()
        self._judge(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show what the code would be given: what is selected, else the unit under the mouse."""
        self._judge(event)
        span = self._span_for_drop(event) if event.isAccepted() else None
        if span is not None:
            self.select(*span)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Select again what was selected."""
        caret = self.caret()
        self.select(*(self._selected_before or (caret, caret)))
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which codes were dropped where."""
        codes, span = dragged_codes(event.mimeData()), self._span_for_drop(event)
        if not codes or span is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.codes_dropped.emit(codes, *span)

    def _turn_under(self, position: int) -> Span | None:
        return self.sheet.reading.unit_at(position)

    def _judge(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(CODES):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def _span_for_drop(self, event: QDropEvent) -> Span | None:
        place = self.position_under(event.position().toPoint())
        chosen = self._selected_before
        if chosen is not None and chosen.start <= place <= chosen.end:
            return chosen
        return self.unit_under(place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or with Ctrl make the type larger or smaller."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom_wanted.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show in the gutter that the keyboard is here."""
        super().focusInEvent(event)
        self._show_turn()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show in the gutter that the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self._show_turn()

    def _take_turn(self, position: int) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.place_caret(position)
        self.select_unit()

    def _tell(self) -> None:
        caret = self.caret()
        start, end = self.selection() or (caret, caret)
        told, self._told = self._told, (start, end, caret)
        if self._told == told:
            return
        self._show_turn()
        if told[:2] != (start, end):
            self.selection_changed.emit(start, end)
        if told[2] != caret:
            self.caret_moved.emit(caret)

    def _show_turn(self) -> None:
        self.gutter.set_current(self.sheet.reading.turn_at(self.caret()), awake=self.hasFocus())


def _is_ours(event: QKeyEvent) -> bool:
    return bool(typed_text(event) or named_key(event))
