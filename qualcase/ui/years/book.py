"""The book: one scroll from top to bottom, a column for each wave, keys from card to card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractItemView

from qualcase.ui.excerpts.card import origin_at
from qualcase.ui.excerpts.origin import copied
from qualcase.ui.years.laid_table import LaidTable
from qualcase.ui.years.state import WHOLE, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from qualcase.coding.codings import Excerpt
    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.years.model import AnyIndex
    from qualcase.ui.years.state import BookRow, Sheet

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEFT_RIGHT = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_UP_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Book(LaidTable):
    """Codes below each other; under each the figures, cards and sentence of every wave."""

    opened = Signal(object)
    """The `Excerpt` whose place in the text somebody wants to see."""
    row_opened = Signal(object)
    """A `BookRow` that is no card and that somebody opened: a code, figures, a case, more, a sentence."""
    more_wanted = Signal()
    """All passages of the code are wanted, or the strongest alone again."""
    around_wanted = Signal(object, int)
    """An `Excerpt`, and how many more (or fewer) turns around it to show."""
    chosen = Signal()
    """Somebody went to another row."""

    def __init__(self, tokens: Tokens, reading: QFont, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(tokens, reading, parent)
        self._column = 0

    # What is shown

    @property
    def here(self) -> BookRow | None:
        """The row that has the keyboard."""
        index = self.currentIndex()
        return self.book.rows[index.row()] if index.isValid() else None

    @property
    def excerpt(self) -> Excerpt | None:
        """The chosen excerpt."""
        index = self.currentIndex()
        return self.book.card(index.row(), index.column()) if index.isValid() else None

    def show_book(self, sheet: Sheet, rows: Sequence[BookRow], *, nested: bool, folded: frozenset[str]) -> None:
        """Show another book; of the same case the keyboard and the scroll stay where they are."""
        same = self.book.sheet is not None and self.book.sheet.wanted == sheet.wanted
        kept, column = self.here, self.currentIndex().column()
        scroll = self.verticalScrollBar().value() if same else 0
        self.book.show(sheet, rows, nested=nested, folded=folded)
        self.clearSpans()
        if self.book.columnCount() > 1:
            for number, one in enumerate(rows):
                if one.kind in WHOLE:
                    self.setSpan(number, 0, 1, self.book.columnCount())
        self.lay_out()
        self.verticalScrollBar().setValue(scroll)
        if same and kept is not None:
            self._come_back(kept, column)
        elif not same:
            self._column = 0

    def use(self, tokens: Tokens, reading: QFont) -> None:
        """Use other colours and type."""
        self.cards.use(tokens, reading)
        self.waves.tokens = tokens
        self.waves.viewport().update()
        self.lay_out()
        self.viewport().update()

    def go_to(self, code: int, place: int = -1, coding_id: str = "") -> bool:
        """Go to a code, to a case under it, or to a card; False where it is not shown."""
        for number, one in enumerate(self.book.rows):
            for column, card in enumerate(one.cards):
                if coding_id and card is not None and card.id == coding_id and code in (-1, one.row):
                    return self._stand(number, column)
        kind = Kind.CODE if place < 0 else Kind.PLACE
        row = self.book.row_of(kind, code, place)
        row = row if row >= 0 else self.book.row_of(Kind.CODE, code)
        if row < 0 or code < 0:
            return False
        self._stand(row, 0)
        self.scrollTo(self.book.index(row, 0), QAbstractItemView.ScrollHint.PositionAtTop)
        return True

    def step_code(self, step: int) -> None:
        """To the next code, or the one before."""
        start = self.currentIndex().row()
        rows = range(start + step, self.book.rowCount() if step > 0 else -1, step)
        found = next((row for row in rows if self.book.rows[row].kind is Kind.CODE), -1)
        if found >= 0:
            self._stand(found, 0)
            self.scrollTo(self.book.index(found, 0), QAbstractItemView.ScrollHint.PositionAtTop)

    def choose_first(self) -> None:
        """Stand on the first code, unless somebody stands somewhere."""
        if not self.currentIndex().isValid() and self.book.rowCount():
            scroll = self.verticalScrollBar().value()
            self.step_code(1)
            self.verticalScrollBar().setValue(scroll)

    # Going through it

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down from card to card, left and right to the other wave; on a code they fold."""
        key, text = Qt.Key(event.key()), event.text()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.matches(QKeySequence.StandardKey.Copy) and self.excerpt is not None:
            QGuiApplication.clipboard().setText(copied(self.excerpt))
        elif plain and key in _ENTER:
            self.open_here()
        elif plain and key == Qt.Key.Key_Space:
            self.more_wanted.emit()
        elif plain and key in _UP_DOWN:
            self._go(_UP_DOWN[key])
        elif plain and key in _LEFT_RIGHT:
            self._go_beside(_LEFT_RIGHT[key])
        elif text in ("+", "-") and self.excerpt is not None:
            self.around_wanted.emit(self.excerpt, 1 if text == "+" else -1)
        elif text and text.isprintable():
            event.ignore()  # letters are keys of the window here
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + (1 if key == Qt.Key.Key_PageDown else -1) * bar.pageStep() * 9 // 10)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            bar = self.verticalScrollBar()
            bar.setValue(bar.minimum() if key == Qt.Key.Key_Home else bar.maximum())
        else:
            event.ignore()

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the window here, not a search."""

    def open_here(self) -> None:
        """Open what has the keyboard: a card its place, a code its sub-codes, figures the cell."""
        here, excerpt = self.here, self.excerpt
        if excerpt is not None:
            self.opened.emit(excerpt)
        elif here is not None:
            self.row_opened.emit(here)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Tell who follows."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit()

    def _go(self, step: int) -> None:
        if self._scroll_within(step):
            return
        row = self.currentIndex().row() + step
        while 0 <= row < self.book.rowCount():
            columns = [0] if self.book.rows[row].kind in WHOLE else [self._column]
            if any(self.book.is_there(row, column) for column in columns):
                self._stand(row, columns[0], keep_column=True)
                return
            row += step
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum() if step > 0 else bar.minimum())

    def _scroll_within(self, step: int) -> bool:
        """A cell higher than the window is read to its end first."""
        index = self.currentIndex()
        if not index.isValid():
            return False
        area, seen = self.visualRect(index), self.viewport().height()
        hidden = area.bottom() - seen if step > 0 else -area.top()
        if area.height() <= seen or hidden <= 0:
            return False
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + step * min(hidden, seen * 4 // 5))
        return True

    def _go_beside(self, step: int) -> None:
        """To the other wave; on a code, fold or unfold."""
        here, index = self.here, self.currentIndex()
        if here is None:
            return
        if here.kind is Kind.CODE:
            sheet = self.book.sheet
            folded = sheet is not None and sheet.years.shown.rows[here.row].id in self.book.folded
            if folded == (step > 0):
                self.row_opened.emit(here)
            return
        column = index.column() + step
        if here.kind in WHOLE or not 0 <= column < self.book.columnCount():
            return
        for row in range(index.row(), -1, -1):  # the nearest above that is there: at last the figures
            if self.book.is_there(row, column):
                self._stand(row, column)
                return

    def _stand(self, row: int, column: int, *, keep_column: bool = False) -> bool:
        if not keep_column:
            self._column = column
        self.setCurrentIndex(self.book.index(row, column))
        self._show_current()
        return True

    def _show_current(self) -> None:
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def _come_back(self, kept: BookRow, column: int) -> None:
        """Stand where somebody stood before."""
        keys = [one.key for one in self.book.rows]
        row = keys.index(kept.key) if kept.key in keys else self.book.row_of(Kind.CODE, kept.row)
        if row >= 0:
            blocked = self.blockSignals(True)
            scroll = self.verticalScrollBar().value()
            self.setCurrentIndex(self.book.index(row, column if self.book.is_there(row, column) else 0))
            self.verticalScrollBar().setValue(scroll)
            self.blockSignals(blocked)

    # The mouse

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what the pointer is on."""
        super().mouseMoveEvent(event)
        at = self._origin_at(event)
        if at != self.cards.pointed:
            self.cards.pointed = at
            self.viewport().update()
        index = self.indexAt(event.position().toPoint())
        hand = at != (-1, -1) or (index.isValid() and self._answers(index))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on an origin goes to the place; one on a code, on more or on a sentence opens it."""
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        index = self.indexAt(event.position().toPoint())
        row, column = self._origin_at(event)
        card = self.book.card(row, column)
        if card is not None:
            self.opened.emit(card)
        elif index.isValid() and self._answers(index):
            self.row_opened.emit(self.book.rows[index.row()])
        if index.isValid():
            self._column = index.column()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click on a card or on figures opens them."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self.book.rows[index.row()].kind in (Kind.CARDS, Kind.FIGURES):
            self.open_here()

    def _answers(self, index: AnyIndex) -> bool:
        """Whether one click opens it."""
        kinds = (Kind.CODE, Kind.PLACE, Kind.MORE, Kind.SENTENCE)
        return self.book.rows[index.row()].kind in kinds and self.book.is_there(index.row(), index.column())

    def _origin_at(self, event: QMouseEvent) -> tuple[int, int]:
        point = event.position().toPoint()
        index = self.indexAt(point)
        card = self.book.card(index.row(), index.column()) if index.isValid() else None
        if card is None:
            return -1, -1
        inside = QPointF(point - self.visualRect(index).topLeft())
        return (index.row(), index.column()) if origin_at(self.cards.laid(card), inside) else (-1, -1)
