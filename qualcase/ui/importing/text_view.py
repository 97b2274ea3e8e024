"""The text of a file on its way in, drawn as it will be read: speakers and times beside it, marks stepping back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor

from qualcase.ui.importing.recognised import Recognised
from qualcase.ui.theme.fonts import USUAL_LETTERS
from qualcase.ui.transcript.canvas import Canvas
from qualcase.ui.transcript.columns import share
from qualcase.ui.transcript.looks import wishes
from qualcase.ui.transcript.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QWidget

    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.transcript.voices import Voice

translate = QCoreApplication.translate
_AIR = 16
"""Pixels right of the text."""


class TextView(Canvas):
    """Read only; a click on a speaker beside the text tells which label it is."""

    label_pressed = Signal(int)
    """Number of the speaker whose label was clicked."""

    def __init__(self, font: QFont, tokens: Tokens, parent: QWidget | None = None) -> None:
        self._shown = Recognised()
        super().__init__(font, tokens, parent)
        self.setAccessibleName(translate("Import", "The text as it was recognised"))
        self.margin.hide()
        self.gutter.pressed.connect(self._press)

    def show_recognised(self, shown: Recognised, voices: Mapping[int, Voice]) -> None:
        """Show a text from its beginning; the same text with other speakers stays where it was scrolled to."""
        same = shown.text == self._shown.text
        anchor = self.anchor() if same else None
        self._shown = shown
        self.show_sheet(Sheet(shown.text, shown.turns, voices))
        if anchor is not None:
            self.return_to(anchor)

    def createMimeDataFromSelection(self) -> QMimeData:
        """What copying takes: the text itself, character by character."""
        cursor, to_code_point = self.textCursor(), self.sheet.utf16.to_code_point
        data = QMimeData()
        data.setText(self.sheet.text[to_code_point(cursor.selectionStart()) : to_code_point(cursor.selectionEnd())])
        return data

    def _rebuild(self) -> None:
        super()._rebuild()
        quiet = QTextCharFormat()
        quiet.setForeground(QColor(self.tokens.quiet))
        quiet.setFontItalic(True)
        cursor, to_utf16 = QTextCursor(self.document()), self.sheet.utf16.to_utf16
        cursor.beginEditBlock()
        for start, end in self._shown.marks:
            cursor.setPosition(to_utf16(start))
            cursor.setPosition(to_utf16(end), QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(quiet)
        cursor.endEditBlock()

    def _arrange(self) -> None:
        width = self.contentsRect().width() - self.verticalScrollBar().sizeHint().width()
        wished = wishes(self.font(), self.gutter.font(), USUAL_LETTERS)._replace(names=_AIR, least_names=_AIR)
        columns = share(width, wished)
        margins = self.viewportMargins()
        if (margins.left(), margins.right()) != (columns.left, columns.margin):
            self.setViewportMargins(columns.left, 0, columns.margin, 0)
        port = self.viewport().geometry()
        self.gutter.setGeometry(port.left() - columns.gutter, port.top(), columns.gutter, port.height())

    def _press(self, position: int) -> None:
        turn = self.sheet.reading.turn_at(position)
        if turn is not None and turn.speaker is not None:
            self.label_pressed.emit(turn.speaker)
