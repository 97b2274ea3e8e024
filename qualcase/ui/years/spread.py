"""The book with the matrix of the same cells beside it (of a case) or above it (of a site)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QSplitter

from qualcase.ui.matrix.view import MatrixView

if TYPE_CHECKING:
    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.years.book import Book
    from qualcase.ui.years.state import Sheet

translate = QCoreApplication.translate


class Spread(QSplitter):
    """A case has its matrix when somebody wants it; a site shows its cases beside each other from the start."""

    column_opened = Signal(int)
    """A column of the matrix that somebody wants to see."""

    def __init__(self, book: Book, tokens: Tokens) -> None:
        """Start with the book alone."""
        super().__init__(Qt.Orientation.Horizontal)
        self._book = book
        self._sheet: Sheet | None = None
        self._is_case = True
        self._wanted = {True: False, False: True}
        self.index = MatrixView(tokens)
        self.index.setAccessibleName(translate("Years", "Codes by cases"))
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(self.index)
        self.addWidget(book)
        self.setStretchFactor(1, 1)
        self.setSizes([400, 800])
        self.index.hide()
        self.index.focused.connect(self._lead_book)
        self.index.opened.connect(lambda _, column: self.column_opened.emit(column))
        book.chosen.connect(self._lead_index)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show the matrix of another sheet."""
        self._sheet, self._is_case = sheet, sheet.is_case
        way = Qt.Orientation.Horizontal if sheet.is_case else Qt.Orientation.Vertical
        if self.orientation() != way:
            self.setOrientation(way)
            self.setSizes([400, 800] if sheet.is_case else [360, 640])
        self.index.setVisible(self._wanted[sheet.is_case])
        self.index.show_comparison(sheet.years.shown)

    def turn_index(self) -> None:
        """Show the matrix, or put it away."""
        self._wanted[self._is_case] = self.index.isHidden()
        self.index.setVisible(self.index.isHidden())

    def _lead_book(self, row: int, column: int) -> None:
        """The book goes where one is in the matrix."""
        if self.index.hasFocus():
            self._book.go_to(row, -1 if self._is_case else column)

    def _lead_index(self) -> None:
        """The matrix shows where one is in the book."""
        here, sheet = self._book.here, self._sheet
        if sheet is None or here is None or here.row < 0 or self.index.hasFocus():
            return
        shown = sheet.years.shown
        if here.row < len(shown.rows):
            column = shown.columns[here.column].id if 0 <= here.column < len(shown.columns) else None
            self.index.focus_on(shown.rows[here.row].id, column)
