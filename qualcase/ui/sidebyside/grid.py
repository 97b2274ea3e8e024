"""Cards in columns and rows: only what is in sight is laid out at once, and drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QRegion
from PySide6.QtWidgets import QAbstractItemView

from qualcase.ui.excerpts.list import ExcerptList
from qualcase.ui.sidebyside.drawing import draw_grid, draw_nothing
from qualcase.ui.sidebyside.flow import Flow, Span
from qualcase.ui.sidebyside.items import Item, Kind
from qualcase.ui.sidebyside.model import SideDelegate, SideModel
from qualcase.ui.theme.fonts import Size, interface

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from qualcase.coding.around import Around
    from qualcase.coding.codings import Excerpt
    from qualcase.ui.excerpts.card import CardDelegate
    from qualcase.ui.excerpts.model import AnyIndex, ExcerptModel
    from qualcase.ui.theme.tokens import Tokens

_PAD = 12
_LETTERS = 32
"""A column is at least so many letters of the reading face wide; what has no room is scrolled to."""
_AT_ONCE = 16
"""Items that are laid out while the window is idle, before it looks for keys again."""
_CURSOR = QAbstractItemView.CursorAction


class SideGrid(ExcerptList):
    """As an `ExcerptList`, but with columns beside each other."""

    widths_changed = Signal()
    """Columns became wider or narrower, or others."""

    def __init__(self, tokens: Tokens, reading: QFont, parent: QWidget | None = None) -> None:
        """Start empty."""
        self.laid_out = Flow()
        self.starts: frozenset[int] = frozenset()
        """Columns at which a case begins."""
        super().__init__(tokens, reading, parent)
        self._reading = reading
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._go_on)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalScrollBar().setSingleStep(32)
        self.left_at.connect(self._go_beside)

    def _make_cards(self, tokens: Tokens, reading: QFont) -> tuple[ExcerptModel, CardDelegate]:
        """The items of the page, and who draws the cards among them."""
        cards = SideModel(self)
        return cards, SideDelegate(cards, tokens, reading, self)

    @property
    def tokens(self) -> Tokens:
        """The colours in use."""
        return self._tokens

    @property
    def items(self) -> list[Item]:
        """All that is shown."""
        return self.cards.items if isinstance(self.cards, SideModel) else []

    @property
    def column(self) -> int:
        """The column of the chosen card; -1 when none is chosen."""
        row = self.currentIndex().row()
        return self.items[row].column if row >= 0 else -1

    def show_items(self, items: Sequence[Item], columns: int, starts: Sequence[int]) -> None:
        """Show others. The chosen card stays chosen where it is still there, and stays in sight.

        Args:
            items: What stands in the rows.
            columns: How many there are.
            starts: Columns at which a case begins.
        """
        chosen, column, seen = self.excerpt, self.column, self.verticalOffset()
        self.starts = frozenset(starts)
        new = columns != self.laid_out.columns
        if isinstance(self.cards, SideModel) and (self.cards.show_items(items) or new):
            self.laid_out = Flow(self.items, columns)
            self._fit()
            self.doItemsLayout()
            if chosen is not None and self.choose(chosen.id, column):
                self.verticalScrollBar().setValue(seen)

    def say_nothing(self, words: str) -> None:
        """What stands there when there are no cards."""
        self._nothing = words
        self.viewport().update()

    def show_around(self, excerpt: Excerpt, steps: int, around: Around | None) -> None:
        """Show what was said around an excerpt; its card stays where it begins."""
        self.cards.set_around(excerpt.id, steps, around)
        self.doItemsLayout()
        self.scrollTo(self.currentIndex())

    def choose(self, excerpt_id: str, column: int = -1) -> bool:
        """Choose the card of an excerpt, in this column where it stands in several; False when it is not there."""
        rows = self._rows_of(excerpt_id)
        best = next((row for row in rows if self.items[row].column == column), rows[0] if rows else None)
        if best is None:
            return False
        self.setCurrentIndex(self.cards.index(best))
        self.scrollTo(self.currentIndex())
        return True

    def column_span(self, column: int) -> tuple[int, int]:
        """Left edge of a column in the viewport, and its width."""
        return column * self.delegate.width - self.horizontalOffset(), self.delegate.width

    def use(self, tokens: Tokens, reading: QFont) -> None:
        """Use other colours and type."""
        self._reading = reading
        super().use(tokens, reading)
        self._fit()

    # Where everything stands

    def doItemsLayout(self) -> None:
        """Lay out anew as far as is in sight; the rest follows while the window is idle."""
        self.laid_out = Flow(self.items, self.laid_out.columns)
        current = self.currentIndex().row()
        if current >= 0:
            self.laid_out.lay_item(current, self._height_of)
        self._lay_in_sight()
        self._idle.start()
        self.viewport().update()

    def updateGeometries(self) -> None:
        """As much to scroll as there is."""
        seen, flow = self.viewport().size(), self.laid_out
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(0, flow.columns * self.delegate.width - seen.width()))
        across.setPageStep(seen.width())
        down.setRange(0, max(0, flow.height + _PAD - seen.height()))
        down.setPageStep(seen.height())

    def visualRect(self, index: AnyIndex) -> QRect:
        """Where an item stands in the viewport."""
        if not index.isValid() or index.row() >= len(self.items):
            return QRect()
        return self.area(index.row(), self.laid_out.lay_item(index.row(), self._height_of))

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The card at a point."""
        width = max(1, self.delegate.width)
        column = (point.x() + self.horizontalOffset()) // width
        if not 0 <= column < self.laid_out.columns:
            return QModelIndex()
        found = self.laid_out.at(column, point.y() + self.verticalOffset())
        is_card = found is not None and self.items[found].kind is Kind.CARD
        return self.cards.index(found) if found is not None and is_card else QModelIndex()

    def scrollTo(
        self, index: AnyIndex, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a card into sight; of one that is too high its beginning."""
        del hint
        area = self.visualRect(index)
        if area.isNull():
            return
        self.updateGeometries()
        seen, across, down = self.viewport().rect(), self.horizontalScrollBar(), self.verticalScrollBar()
        if area.top() < 0 or area.height() > seen.height():
            down.setValue(down.value() + area.top() - _PAD)
        elif area.bottom() > seen.bottom():
            down.setValue(down.value() + area.bottom() - seen.bottom() + _PAD)
        if area.left() < 0 or area.width() > seen.width():
            across.setValue(across.value() + area.left())
        elif area.right() > seen.right():
            across.setValue(across.value() + area.right() - seen.right())

    def horizontalOffset(self) -> int:
        """Pixels scrolled to the right."""
        return self.horizontalScrollBar().value()

    def verticalOffset(self) -> int:
        """Pixels scrolled down."""
        return self.verticalScrollBar().value()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Lay out what comes into sight."""
        del dx
        if dy:
            self._lay_in_sight()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns the room there is."""
        del event
        self._fit()
        self.updateGeometries()

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """From card to card in a column."""
        del modifiers
        rows = self._cards_of(max(0, self.column))
        if not rows:
            return QModelIndex()
        current = self.currentIndex().row()
        at = rows.index(current) if current in rows else 0
        steps = {_CURSOR.MoveUp: -1, _CURSOR.MovePrevious: -1, _CURSOR.MoveDown: 1, _CURSOR.MoveNext: 1}
        if action in (_CURSOR.MovePageUp, _CURSOR.MovePageDown):
            seen = self.viewport().height() * (1 if action is _CURSOR.MovePageDown else -1)
            wanted = self.laid_out.lay_item(rows[at], self._height_of).top + seen
            self.laid_out.lay_to(wanted, self._height_of)
            laid = [row for row in rows if self.laid_out.spans[row] is not None]
            return self.cards.index(
                min(laid, key=lambda row: abs((self.laid_out.spans[row] or Span(0, 0)).top - wanted))
            )
        if action in (_CURSOR.MoveHome, _CURSOR.MoveEnd):
            return self.cards.index(rows[0] if action is _CURSOR.MoveHome else rows[-1])
        return self.cards.index(rows[max(0, min(len(rows) - 1, at + steps.get(action, 0)))])

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the cards that a rectangle of the viewport touches."""
        rect, found, down = rect.normalized(), QItemSelection(), self.verticalOffset()
        for column in range(self.laid_out.columns):
            for row in self.laid_out.between(column, rect.top() + down, rect.bottom() + down):
                span, index = self.laid_out.spans[row], self.cards.index(row)
                if span and self.items[row].kind is Kind.CARD and self.area(row, span).intersects(rect):
                    found.select(index, index)
        self.selectionModel().select(found, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Where to draw anew when another card is chosen."""
        del selection
        return QRegion(self.viewport().rect())

    def sizeHint(self) -> QSize:
        """As much room as there is."""
        return QSize(640, 400)

    def _cards_of(self, column: int) -> list[int]:
        return [row for row, one in enumerate(self.items) if one.kind is Kind.CARD and one.column == column]

    def _go_beside(self, step: int) -> None:
        """To the card of the next column that has one, at the same height."""
        index = self.currentIndex()
        column = self.column + step
        if not index.isValid():
            return
        here = self.laid_out.lay_item(index.row(), self._height_of)
        while 0 <= column < self.laid_out.columns:
            rows = self._cards_of(column)
            if rows:
                own = self.items[index.row()].row
                nearest = min((self.items[row].row for row in rows), key=lambda one: abs(one - own))
                rows = [row for row in rows if self.items[row].row == nearest]
                self.laid_out.lay_to(here.bottom, self._height_of)
                self.laid_out.lay_item(rows[0], self._height_of)
                tops = {row: span.top for row in rows if (span := self.laid_out.spans[row]) is not None}
                self.setCurrentIndex(self.cards.index(min(tops, key=lambda row: abs(tops[row] - here.top))))
                self.scrollTo(self.currentIndex())
                return
            column += step

    def _rows_of(self, excerpt_id: str) -> list[int]:
        return [row for row, one in enumerate(self.items) if one.excerpt is not None and one.excerpt.id == excerpt_id]

    def _fit(self) -> None:
        """Columns share the width; they are never narrower than can be read."""
        least = QFontMetrics(self._reading).averageCharWidth() * _LETTERS + 2 * _PAD
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        width = max(least, room // max(1, self.laid_out.columns))
        if width != self.delegate.width:
            self.delegate.width = width
            self.doItemsLayout()
        self.widths_changed.emit()

    def _lay_in_sight(self) -> None:
        self.laid_out.lay_to(self.verticalOffset() + 2 * self.viewport().height(), self._height_of)
        self.updateGeometries()

    def _go_on(self) -> None:
        self.laid_out.lay_some(_AT_ONCE, self._height_of)
        if self.laid_out.is_done:
            self._idle.stop()
        self.updateGeometries()

    def _height_of(self, row: int) -> int:
        one = self.items[row]
        if one.excerpt is not None:
            return self.delegate.laid(one.excerpt).height
        metrics = QFontMetrics(interface(Size.SMALL))
        if one.kind is Kind.HOLE:
            room = QRect(0, 0, self.delegate.width - 2 * _PAD, 10_000)
            return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, one.words).height() + 2 * _PAD
        return metrics.height() + (_PAD + 8 if one.kind is Kind.HEADING else 8)

    def area(self, row: int, span: Span) -> QRect:
        """Where an item stands in the viewport, given where it stands in the flow."""
        one, top = self.items[row], span.top - self.verticalOffset()
        if one.column < 0:
            return QRect(0, top, self.viewport().width(), span.height)
        left, width = self.column_span(one.column)
        return QRect(left, top, width, span.height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is in sight."""
        del event
        self.laid_out.lay_to(self.verticalOffset() + self.viewport().height(), self._height_of)
        with QPainter(self.viewport()) as painter:
            if not self.items:
                draw_nothing(self, painter, self._nothing)
            draw_grid(self, painter)

    def first_card(self) -> Excerpt | None:
        """The first excerpt there is."""
        return next((one.excerpt for one in self.items if one.excerpt is not None), None)
