"""The text as an editor: what a person types becomes edits in code points; underlines move along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor

from qualcase.text.edits import Edit
from qualcase.text.normalise import normalise
from qualcase.text.utf16 import Utf16Map
from qualcase.ui.correcting.alike import between, shared_ends
from qualcase.ui.transcript.canvas import Canvas
from qualcase.ui.transcript.document import as_shown, char_formats, dress_paragraphs
from qualcase.ui.transcript.paragraphs import Span
from qualcase.ui.transcript.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QFont, QMoveEvent
    from PySide6.QtWidgets import QWidget

    from qualcase.coding.sources import Turn
    from qualcase.text.edits import Script
    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.transcript.marks import Mark
    from qualcase.ui.transcript.voices import Voice

translate = QCoreApplication.translate
_BREAK = "\u2029"
"""What stands between two paragraphs of a document."""


class Editor(Canvas):
    """Tells what a person changes and is told what the text is then; positions are code points of `sheet.text`.

    Qt's own undo is off: undoing must bring turns and speakers back too, which no document knows.
    """

    typed = Signal(int, int, str, int)
    """Start and end of what was replaced, what stands there now, where the caret stood before.

    Whoever listens answers with `show_text` before returning.
    """
    enter_pressed = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    leave_wanted = Signal()
    turn_pressed = Signal(int)
    """A position in the turn whose label was clicked."""
    menu_wanted = Signal(object)
    """Where on the screen."""

    def __init__(self, font: QFont, tokens: Tokens, parent: QWidget | None = None) -> None:
        """An empty text that cannot be written in."""
        self._muted = 0
        self._reported: tuple[int, int, int] | None = None
        self._typed: tuple[int, int, str] | None = None
        """The edit that is being told, which the document holds already."""
        self._caret_before = 0
        super().__init__(font, tokens, parent)
        self.setAccessibleName(translate("Correcting", "Text to correct"))
        self.setTabChangesFocus(True)
        self.setAcceptRichText(False)
        self.setObjectName("Editor")
        self.gutter.pressed.connect(self.turn_pressed)
        self.cursorPositionChanged.connect(self._note_caret)

    def begin(
        self, text: str, turns: Sequence[Turn], voices: Mapping[int, Voice], marks: Iterable[Mark], *, writable: bool
    ) -> None:
        """Show a text from its beginning."""
        sheet = Sheet(text, turns, voices)
        sheet.set_marks(marks)
        self.show_sheet(sheet)
        self.setReadOnly(not writable)
        flags = Qt.TextInteractionFlag
        readable = flags.TextSelectableByMouse | flags.TextSelectableByKeyboard
        self.setTextInteractionFlags(flags.TextEditorInteraction if writable else readable)

    def show_text(self, sheet: Sheet, script: Script) -> None:
        """Show what became of the text: `script` is what changed in it, in positions of the text before.

        The document is changed only where it is not yet as the text is, since what a person types is there already.
        """
        before, typed = self.sheet.text, self._typed
        start, end = _reach(script)
        self._muted += 1
        if typed is None:
            self._write(before, script)
        else:
            first, last, new = typed
            held = f"{before[:first]}{new}{before[last:]}"
            if as_shown(new) != new:
                self._write(held, (Edit(first, first + len(new), new),))
            if held != sheet.text:
                self._write(held, between(held, sheet.text))
        self.follow(sheet, start, end)
        dress_paragraphs(self.document(), sheet, self.tokens, sheet.paragraphs.touched(start, end + 1))
        self._muted -= 1

    def take_turns(self, sheet: Sheet) -> None:
        """The same text with other turns, speakers or marks."""
        before = self.sheet
        self.follow(sheet, 0, 0)
        self.redraw_all()
        turns = set(before.turns) ^ set(sheet.turns)
        if before.voices != sheet.voices:
            turns |= {one for one in sheet.turns if before.voice_of(one) != sheet.voice_of(one)}
        touched = {number for one in turns for number in sheet.paragraphs.touched(one.start, one.end)}
        self._muted += 1
        dress_paragraphs(self.document(), sheet, self.tokens, sorted(touched))
        self._muted -= 1

    def replace(self, start: int, end: int, text: str) -> None:
        """Replace a span as if it was typed."""
        cursor = self.textCursor()
        cursor.setPosition(self.sheet.utf16.to_utf16(start))
        cursor.setPosition(self.sheet.utf16.to_utf16(end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(as_shown(text))
        self.setTextCursor(cursor)

    def event(self, event: QEvent) -> bool:
        """Leave the window its own keys, though Qt would take some of them for writing."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _is_windows(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo, Enter and Escape mean more here than in a field."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._press_enter(event)
        else:
            self._take_looks()
            super().keyPressEvent(event)
            return
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show in the gutter that the keyboard is here."""
        super().focusInEvent(event)
        self._show_turn()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show in the gutter that the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self._show_turn()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Keep the lines where they stand on the screen when something is shown above them."""
        super().moveEvent(event)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + event.pos().y() - event.oldPos().y())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done here."""
        self.menu_wanted.emit(event.globalPos())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words only, in the form in which texts are kept."""
        text = normalise(source.text())
        if text and not self.isReadOnly():
            chosen = self.selection() or Span(self.caret(), self.caret())
            self.replace(chosen.start, chosen.end, text)
            self.ensureCursorVisible()

    # --- from the document to edits

    def _rebuild(self) -> None:
        super()._rebuild()
        document = self.document()
        document.contentsChange.connect(self._report)
        document.contentsChanged.connect(self._take_report)

    def _report(self, position: int, removed: int, added: int) -> None:
        """Called while Qt changes the document: only note what it says."""
        if self._muted:
            return
        if self._reported is not None:
            # Told twice before it was taken: look at everything, only what differs is an edit.
            position, removed, added = 0, self.sheet.utf16.length, self.document().characterCount() - 1
        self._reported = (position, removed, added)

    def _take_report(self) -> None:
        """The document is changed: tell what was, as an edit of the text."""
        if self._muted or self._reported is None:
            return
        reported, self._reported = self._reported, None
        start, end, new = self._edit(*reported)
        if start < end or new:
            self._typed = (start, end, new)
            self.typed.emit(start, end, new, self._caret_before)
            self._typed = None
        self._caret_before = self.caret()

    def _edit(self, position: int, removed: int, added: int) -> tuple[int, int, str]:
        """What Qt reports in its own units as an edit in code points. It may report more than what differs."""
        utf16, text = self.sheet.utf16, self.sheet.text
        last = min(position + removed, utf16.length)
        start, end = utf16.to_code_point(min(position, utf16.length)), utf16.to_code_point(last)
        if utf16.to_utf16(end) < last:
            end += 1
        first_unit = utf16.to_utf16(start)
        last_unit = position + added + (utf16.to_utf16(end) - (position + removed))
        new = self._read(first_unit, min(last_unit, self.document().characterCount() - 1))
        old = _as_held(text[start:end])
        head, tail = shared_ends(old, new)
        return start + head, end - tail, new[head : len(new) - tail].replace(_BREAK, "\n")

    def _read(self, start: int, end: int) -> str:
        """Characters of the document as it holds them: without Qt's rendering of blanks and line ends."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(max(start, end), QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText()

    # --- from edits to the document

    def _write(self, text: str, script: Script) -> None:
        """Change the document, which holds a text, as a script says."""
        utf16 = Utf16Map(text)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for start, end, new in reversed(script):
            cursor.setPosition(utf16.to_utf16(start))
            cursor.setPosition(utf16.to_utf16(end), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(as_shown(new), char_formats(self.tokens)[0])
        cursor.endEditBlock()

    def _press_enter(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
        else:
            self.enter_pressed.emit()

    def _take_looks(self) -> None:
        """Let what is typed look like what it becomes: the words of a turn, not its label."""
        if self.isReadOnly() or self.textCursor().hasSelection():
            return
        turn = self.sheet.reading.turn_at(self.caret())
        voice = self.sheet.voice_of(turn) if turn else None
        in_label = turn is not None and turn.start <= self.caret() < turn.said
        quiet = in_label or (voice is not None and voice.dimmed)
        self.setCurrentCharFormat(char_formats(self.tokens)[quiet])

    def _note_caret(self) -> None:
        if self._reported is None and not self._muted:
            self._caret_before = self.caret()
            self._show_turn()

    def _show_turn(self) -> None:
        self.gutter.set_current(self.sheet.reading.turn_at(self.caret()), awake=self.hasFocus())


def _as_held(text: str) -> str:
    """A text as a document holds it."""
    return as_shown(text).replace("\n", _BREAK)


def _reach(script: Script) -> tuple[int, int]:
    """From where to where a script changes the text that it makes."""
    if not script:
        return 0, 0
    growth = sum(one.growth for one in script)
    return script[0].start, script[-1].end + growth


def _is_windows(event: QKeyEvent) -> bool:
    """Whether a key is the window's though Qt's fields would take it: Ctrl+K finds an action."""
    return event.key() == Qt.Key.Key_K and event.modifiers() == Qt.KeyboardModifier.ControlModifier
