"""Marks in the field of a summary: seen, followed to their card, and put in by dropping a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
)

from qualcase.coding.citing import Mark, marks
from qualcase.text.utf16 import Utf16Map
from qualcase.ui.base.dragging import EXCERPTS, dragged_excerpts

if TYPE_CHECKING:
    from qualcase.ui.summarybox.field import SummaryField
    from qualcase.ui.theme.tokens import Tokens


class _Highlighter(QSyntaxHighlighter):
    """Marks stand in the accent colour."""

    def __init__(self, field: SummaryField, tokens: Tokens) -> None:
        super().__init__(field.document())
        self.colour, self.many = tokens.accent, 0

    def highlightBlock(self, text: str) -> None:
        """Colour the marks of one paragraph."""
        found = marks(text, self.many)
        if not found:
            return
        looks, units = QTextCharFormat(), Utf16Map(text)
        looks.setForeground(QColor(self.colour))
        for one in found:
            start, end = units.to_utf16(one.start), units.to_utf16(one.end)
            self.setFormat(start, end - start, looks)


class MarkLinks(QObject):
    """Watches one field."""

    followed = Signal(int)
    """The number of a mark that was clicked, or reached by Alt+Enter."""
    dropped = Signal(list, int)
    """Ids of codings that were dropped into the field, and where (code points)."""

    def __init__(self, field: SummaryField, tokens: Tokens) -> None:
        super().__init__(field)
        self._field = field
        self._looks = _Highlighter(field, tokens)
        field.setAcceptDrops(True)
        field.installEventFilter(self)
        field.viewport().installEventFilter(self)

    def show_many(self, many: int) -> None:
        """So many codings are cited: numbers beyond are no marks."""
        if many != self._looks.many:
            self._looks.many = many
            self._looks.rehighlight()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._looks.colour = tokens.accent
        self._looks.rehighlight()

    @property
    def caret(self) -> int:
        """Where the caret stands, in code points of the text as it is kept (without blanks around it)."""
        return self._place(self._field.textCursor().position())

    def mark_at(self, position: int) -> Mark | None:
        """The mark at a position of the document (UTF-16 units)."""
        text = self._field.toPlainText()
        place = Utf16Map(text).to_code_point(position)
        return next((one for one in marks(text, self._looks.many) if one.start <= place <= one.end), None)

    def follow(self) -> None:
        """Go to what the mark at the caret cites."""
        self._tell(self._field.textCursor().position())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take drops of excerpts and Alt+Enter; a click on a mark follows it and still sets the caret."""
        if isinstance(event, (QDragEnterEvent, QDragMoveEvent)) and event.mimeData().hasFormat(EXCERPTS):
            event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.mimeData().hasFormat(EXCERPTS):
            return self._take_drop(event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self._field:
            with_alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and with_alt:
                self.follow()
                return True
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            self._click(event)
        return False

    def _click(self, event: QMouseEvent) -> None:
        if not self._field.textCursor().hasSelection():
            self._tell(self._field.cursorForPosition(event.position().toPoint()).position())

    def _take_drop(self, event: QDropEvent) -> bool:
        if self._field.isReadOnly():
            return True
        ids = [one for one in dragged_excerpts(event.mimeData()) if isinstance(one, str)]
        event.acceptProposedAction()
        at = self._field.cursorForPosition(event.position().toPoint()).position()
        self.dropped.emit(ids, self._place(at))
        return True

    def _tell(self, position: int) -> None:
        found = self.mark_at(position)
        if found is not None:
            self.followed.emit(found.number)

    def _place(self, position: int) -> int:
        text = self._field.toPlainText()
        before = len(text) - len(text.lstrip())
        place = Utf16Map(text).to_code_point(position) - before
        return max(0, min(place, len(text.strip())))
