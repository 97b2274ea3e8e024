"""One cell in full: what it was when the sheet was written, what the study has, what the sheet has, and the choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from qualcase.coding.sheet_back import Choice
from qualcase.text.worddiff import word_diff
from qualcase.ui.widgets.labels import ElidedLabel, label
from qualcase.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qualcase.coding.sheet_back import SheetChange
    from qualcase.text.worddiff import Piece

translate = QCoreApplication.translate
_HEIGHT = 190


class DetailPane(QWidget):
    """Shown while one cell or several are selected; the choice is for all of them."""

    chosen = Signal(object)
    """A `Choice` for what is selected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = ElidedLabel(strong=True)
        self.notes = label(tone="warn", wrap=True)
        self.choice = Segments()
        self.was, self.in_study, self.in_sheet = (self._field() for _ in range(3))
        self.choice.chosen.connect(self.chosen.emit)
        self._lay_out()

    def show_change(self, change: SheetChange, choice: Choice | None, many: int) -> None:
        """Show the first of so many cells that are selected."""
        more = translate("SheetBack", "and %n more", "", many - 1) if many > 1 else ""
        self.name.setText(" · ".join(filter(None, (change.place, change.column, change.at, more))))
        unknown = translate("SheetBack", "This cannot be told.")
        self.was.setPlainText(unknown if change.was is None else change.was)
        pieces = word_diff(change.in_study, change.after)
        _put(self.in_study, [piece for piece in pieces if piece.kind != "new"])
        _put(self.in_sheet, [piece for piece in pieces if piece.kind != "gone"])
        self.notes.setText(" ".join(str(one) for one in change.notes))
        self.notes.setVisible(bool(change.notes))
        entries: list[tuple[str, object]] = [
            (translate("SheetBack", "As in the sheet"), Choice.SHEET),
            (translate("SheetBack", "As in the study"), Choice.STUDY),
        ]
        if change.can_join:
            entries.append((translate("SheetBack", "Both texts"), Choice.BOTH))
        self.choice.offer(entries, choice)

    @staticmethod
    def _field() -> QPlainTextEdit:
        field = QPlainTextEdit()
        field.setReadOnly(True)
        field.setTabChangesFocus(True)
        return field

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.choice)
        texts = QHBoxLayout()
        texts.setSpacing(16)
        titles = (
            translate("SheetBack", "When the sheet was written"),
            translate("SheetBack", "In the study now"),
            translate("SheetBack", "In the sheet"),
        )
        for title, field in zip(titles, (self.was, self.in_study, self.in_sheet), strict=True):
            field.setAccessibleName(title)
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(label(title, tone="quiet"))
            column.addWidget(field, 1)
            texts.addLayout(column, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addLayout(texts, 1)
        layout.addWidget(self.notes)
        self.setFixedHeight(_HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)


def _put(field: QPlainTextEdit, pieces: Iterable[Piece]) -> None:
    """Show a text in which what is only here stands out: struck out where it goes, underlined where it comes."""
    field.clear()
    cursor = QTextCursor(field.document())
    for piece in pieces:
        look = QTextCharFormat()
        look.setFontStrikeOut(piece.kind == "gone")
        look.setFontUnderline(piece.kind == "new")
        look.setFontWeight(QFont.Weight.Normal if piece.kind == "same" else QFont.Weight.DemiBold)
        cursor.insertText(piece.text, look)
    field.moveCursor(QTextCursor.MoveOperation.Start)
