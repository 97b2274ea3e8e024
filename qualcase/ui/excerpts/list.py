"""One column of excerpts as a list: keys from card to card, a click on the origin goes to the place in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from qualcase.ui.excerpts.card import CardDelegate, origin_at
from qualcase.ui.excerpts.model import ExcerptModel
from qualcase.ui.excerpts.origin import copied
from qualcase.ui.theme.fonts import interface

if TYPE_CHECKING:
    from PySide6.QtCore import QItemSelection, QPoint
    from PySide6.QtGui import QFont, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from qualcase.coding.codings import Excerpt
    from qualcase.ui.excerpts.shelves import Shelf
    from qualcase.ui.theme.tokens import Tokens

_AT_ONCE = 24
"""So many cards are laid out at a time; the rest follow while the window is idle."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ExcerptList(QListView):
    """Cards from top to bottom."""

    opened = Signal(object)
    """The `Excerpt` whose place in the text somebody wants to see."""
    around_wanted = Signal(object, int)
    """An `Excerpt`, and how many more (or fewer) turns around it to show."""
    left_at = Signal(int)
    """The keyboard wants to go to a neighbouring column: -1 or 1."""
    chosen = Signal(object)
    """The `Excerpt` that is chosen now."""

    def __init__(self, tokens: Tokens, reading: QFont, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._tokens = tokens
        self.cards, self.delegate = self._make_cards(tokens, reading)
        self._nothing = ""
        self.setModel(self.cards)
        self.setItemDelegate(self.delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_AT_ONCE)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(24)
        self.doubleClicked.connect(lambda index: self._open(index.row()))

    def _make_cards(self, tokens: Tokens, reading: QFont) -> tuple[ExcerptModel, CardDelegate]:
        """What stands in the list, and who draws it."""
        cards = ExcerptModel(self)
        return cards, CardDelegate(cards, tokens, reading, self)

    @property
    def excerpt(self) -> Excerpt | None:
        """The chosen excerpt."""
        return self.cards.excerpt(self.currentIndex().row())

    @property
    def chosen_excerpts(self) -> list[Excerpt]:
        """Everything that is selected, in its order."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [one for one in map(self.cards.excerpt, rows) if one is not None]

    def show_shelf(self, shelf: Shelf) -> None:
        """Show other excerpts, from the top; the same ones stay as they are."""
        self._nothing = shelf.nothing
        self.delegate.pointed = (-1, False)
        before = self.cards.rowCount()
        self.cards.show(shelf)
        self.scheduleDelayedItemsLayout()
        if not self.currentIndex().isValid() or before == 0:
            self.scrollToTop()
        self.viewport().update()

    def use(self, tokens: Tokens, reading: QFont) -> None:
        """Use other colours and type."""
        self._tokens = tokens
        self.delegate.use(tokens, reading)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def choose_first(self) -> bool:
        """Choose the first card, unless one is chosen; False when there is none."""
        if self.excerpt is not None:
            if not self.selectedIndexes():
                self.setCurrentIndex(self.currentIndex())
            return True
        rows = range(self.cards.rowCount())
        first = next((row for row in rows if self.cards.excerpt(row) is not None), None)
        if first is not None:
            self.setCurrentIndex(self.cards.index(first))
        return first is not None

    def open_chosen(self) -> None:
        """Go to the place of the chosen excerpt."""
        self._open(self.currentIndex().row())

    def copy(self) -> None:
        """Copy the chosen excerpts with their origin."""
        chosen = self.chosen_excerpts
        if chosen:
            QGuiApplication.clipboard().setText("\n\n".join(map(copied, chosen)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew. Room for the scroll bar is kept, so that its coming moves nothing."""
        super().resizeEvent(event)
        width = self.width() - self.verticalScrollBar().sizeHint().width()
        if width != self.delegate.width:
            self.delegate.width = width
            self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cards, or say why there are none."""
        super().paintEvent(event)
        if self.cards.rowCount() or not self._nothing:
            return
        with QPainter(self.viewport()) as painter:
            painter.setPen(QColor(self._tokens.quiet))
            painter.setFont(interface())
            painter.drawText(
                self.viewport().rect().adjusted(12, 12, -12, -12),
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap,
                self._nothing,
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go card by card; a card longer than the window is read to its end first."""
        key, text = event.key(), event.text()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif key in _ENTER:
            self.open_chosen()
        elif text in ("+", "-") and self.excerpt is not None:
            self.around_wanted.emit(self.excerpt, 1 if text == "+" else -1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.left_at.emit(-1 if key == Qt.Key.Key_Left else 1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._scroll_within(down=key == Qt.Key.Key_Down):
            pass
        elif text and text.isprintable():
            event.ignore()  # letters are keys of the window here, not a search
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the window here, not a search."""

    def _scroll_within(self, *, down: bool) -> bool:
        index = self.currentIndex()
        if not index.isValid():
            return False
        area, bar, seen = self.visualRect(index), self.verticalScrollBar(), self.viewport().height()
        hidden = area.bottom() - seen if down else -area.top()
        if area.height() <= seen or hidden <= 0:
            return False
        bar.setValue(bar.value() + min(hidden, seen * 4 // 5) * (1 if down else -1))
        return True

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell which card is chosen."""
        super().selectionChanged(selected, deselected)
        if self.excerpt is not None:
            self.chosen.emit(self.excerpt)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what the pointer is on."""
        super().mouseMoveEvent(event)
        row, on_origin = self._at(event.position().toPoint())
        if (row, on_origin) != self.delegate.pointed:
            self.delegate.pointed = (row, on_origin)
            shape = Qt.CursorShape.PointingHandCursor if on_origin else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is on no card."""
        super().leaveEvent(event)
        self.delegate.pointed = (-1, False)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the origin goes to the place."""
        super().mouseReleaseEvent(event)
        row, on_origin = self._at(event.position().toPoint())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if on_origin and plain and event.button() == Qt.MouseButton.LeftButton:
            self._open(row)

    def _at(self, point: QPoint) -> tuple[int, bool]:
        index = self.indexAt(point)
        excerpt = self.cards.excerpt(index.row()) if index.isValid() else None
        if excerpt is None:
            return -1, False
        inside = QPointF(point - self.visualRect(index).topLeft())
        return index.row(), origin_at(self.delegate.laid(excerpt), inside)

    def _open(self, row: int) -> None:
        excerpt = self.cards.excerpt(row)
        if excerpt is not None:
            self.opened.emit(excerpt)
