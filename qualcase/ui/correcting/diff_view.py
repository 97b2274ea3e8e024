"""Changes of a text to read: in the reading face, on one column, what went struck through before what came.

Inline and not side by side: corrections of transcripts are words inside sentences, and two half columns would break
every sentence in two places.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit

from qualcase.text.hunks import PieceKind
from qualcase.ui.theme.fonts import Size, interface
from qualcase.ui.transcript.document import as_shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QFont, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from qualcase.text.hunks import Hunk
    from qualcase.ui.correcting.past import Past
    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.transcript.marks import Mark

translate = QCoreApplication.translate
_LETTERS = 72
_LEAST_AIR = 24
_TOP = 16


class DiffView(QTextEdit):
    """Text to read and copy."""

    left = Signal()

    def __init__(self, font: QFont, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._past: Past | None = None
        self._marks: Mapping[str, Mark] = {}
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("clear", True)
        self.setAccessibleName(translate("Correcting", "What changed"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFont(font)

    def show_past(self, past: Past | None, marks: Mapping[str, Mark]) -> None:
        """Show what a version changed."""
        self._past, self._marks = past, marks
        self.clear()
        self._share_width()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        if past is not None:
            self._write(cursor, past)
        cursor.endEditBlock()
        self.verticalScrollBar().setValue(0)

    def take_theme(self, font: QFont, tokens: Tokens) -> None:
        """Use other colours and another face."""
        self._tokens = tokens
        self.setFont(font)
        self._share_width()
        self.show_past(self._past, self._marks)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column as wide as lines read well."""
        super().resizeEvent(event)
        self._share_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves."""
        if event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _share_width(self) -> None:
        column = QFontMetricsF(self.font()).averageCharWidth() * _LETTERS
        air = max(round((self.viewport().width() - column) / 2), _LEAST_AIR)
        frame = self.document().rootFrame().frameFormat()
        if frame.leftMargin() != air:
            frame.setMargin(air)
            frame.setTopMargin(_TOP)
            frame.setBottomMargin(_TOP * 2)
            self.document().rootFrame().setFrameFormat(frame)

    def _write(self, cursor: QTextCursor, past: Past) -> None:
        if past.before is None:
            self._line(cursor, translate("Correcting", "The text as it came in."), first=True)
        elif not past.changes:
            words = translate("Correcting", "The text is the same; only turns or speakers were changed.")
            self._line(cursor, words, first=True)
        for number, change in enumerate(past.changes):
            words = translate("Correcting", "line {number}").format(number=change.hunk.new_line)
            self._line(cursor, words, first=number == 0)
            self._write_hunk(cursor, change.hunk)
            marks = [self._marks[one.id] for one in change.codings if one.id in self._marks]
            if marks:
                self._write_marks(cursor, marks)

    def _line(self, cursor: QTextCursor, words: str, *, first: bool = False) -> None:
        block = QTextBlockFormat()
        block.setTopMargin(0 if first else 24)
        block.setBottomMargin(4)
        if first:
            cursor.setBlockFormat(block)
        else:
            cursor.insertBlock(block)
        cursor.insertText(words, self._small(self._tokens.quiet))

    def _write_hunk(self, cursor: QTextCursor, hunk: Hunk) -> None:
        block = QTextBlockFormat()
        block.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        block.setBottomMargin(4)
        cursor.insertBlock(block)
        plain, gone, new = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        plain.setForeground(QColor(self._tokens.text))
        gone.setForeground(QColor(self._tokens.refused))
        gone.setFontStrikeOut(True)
        new.setForeground(QColor(self._tokens.good))
        new.setFontUnderline(True)
        formats = {PieceKind.SAME: plain, PieceKind.REMOVED: gone, PieceKind.ADDED: new}
        pieces = list(hunk.pieces)
        for number, piece in enumerate(pieces):
            text = piece.text
            if number == len(pieces) - 1:
                text = text.removesuffix("\n")
            if piece.kind is not PieceKind.SAME:
                text = text.replace("\n", "¶\n")
            cursor.insertText(as_shown(text), formats[piece.kind])

    def _write_marks(self, cursor: QTextCursor, marks: list[Mark]) -> None:
        block = QTextBlockFormat()
        block.setTopMargin(2)
        cursor.insertBlock(block)
        for number, mark in enumerate(marks):
            cursor.insertText(" ● " if number else "● ", self._small(mark.colour))
            cursor.insertText(mark.name, self._small(self._tokens.quiet))

    @staticmethod
    def _small(colour: str) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(interface(Size.SMALL))
        made.setForeground(QColor(colour))
        return made
