"""Changes of short texts to read: what went struck through, what came underlined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit

from qualcase.ui.theme.fonts import Size, interface

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from qualcase.text.worddiff import Piece
    from qualcase.ui.theme.tokens import Tokens


class DiffText(QTextEdit):
    """Headings, quiet lines and changed texts, to read and copy."""

    left = Signal()

    def __init__(self, name: str, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._shown: list[tuple[str, Sequence[Piece]]] = []
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("clear", True)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_changes(self, changes: Sequence[tuple[str, Sequence[Piece]]]) -> None:
        """Show texts, each with a quiet line above; a line that begins with `#` is a heading."""
        self._shown = list(changes)
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for number, (line, pieces) in enumerate(self._shown):
            self._line(cursor, line, first=number == 0)
            if pieces:
                cursor.insertBlock(QTextBlockFormat())
                for piece in pieces:
                    cursor.insertText(piece.text, self._format(piece.kind))
        cursor.endEditBlock()
        self.verticalScrollBar().setValue(0)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._tokens = tokens
        self.show_changes(self._shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves."""
        if event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _line(self, cursor: QTextCursor, line: str, *, first: bool) -> None:
        heading = line.startswith("# ")
        block = QTextBlockFormat()
        block.setTopMargin(0 if first else 16 if heading else 8)
        if first:
            cursor.setBlockFormat(block)
        else:
            cursor.insertBlock(block)
        made = QTextCharFormat()
        made.setFont(interface(Size.PLAIN if heading else Size.SMALL, strong=heading))
        made.setForeground(QColor(self._tokens.text if heading else self._tokens.quiet))
        cursor.insertText(line.removeprefix("# "), made)

    def _format(self, kind: str) -> QTextCharFormat:
        made = QTextCharFormat()
        colours = {"same": self._tokens.text, "gone": self._tokens.refused, "new": self._tokens.good}
        made.setForeground(QColor(colours[kind]))
        made.setFontStrikeOut(kind == "gone")
        made.setFontUnderline(kind == "new")
        return made
