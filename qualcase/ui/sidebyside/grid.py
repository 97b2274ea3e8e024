"""Cards in columns and rows: only what is in sight is laid out at once, and drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem

from qualcase.ui.excerpts.card import CardDelegate
from qualcase.ui.excerpts.list import ExcerptList
from qualcase.ui.excerpts.model import ExcerptModel
from qualcase.ui.sidebyside.flow import Flow, Span
from qualcase.ui.sidebyside.items import Item, Kind
from qualcase.ui.theme.fonts import Size, interface

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QItemSelection
    from PySide6.QtGui import QFont, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from qualcase.coding.codings import Excerpt
    from qualcase.ui.excerpts.around import Around
    from qualcase.ui.excerpts.model import AnyIndex
    from qualcase.ui.theme.tokens import Tokens

_PAD = 12
_LETTERS = 34
"""A column is at least so many letters of the reading face wide; what has no room is scrolled to."""
_AT_ONCE = 16
"""Items that are laid out while the window is idle, before it looks for keys again."""
_CURSOR = QAbstractItemView.CursorAction


class SideModel(ExcerptModel):
    """The items of the page as a list, as screen readers read it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.items: list[Item] = []

    def show_items(self, items: Sequence[Item]) -> bool:
        """Show others; whether anything is another."""
        if list(items) == self.items:
            return False
        self.beginResetModel()
        self.items = list(items)
        self._rows = [one.excerpt or one.words for one in self.items]
        self.endResetModel()
        return True


class _SideDelegate(CardDelegate):
    """A line stands between two cards of a place alone."""

    def has_line_above(self, row: int) -> bool:
        """Whether the card above is of the same place."""
        items = self._model.items if isinstance(self._model, SideModel) else []
        if not 0 < row < len(items) or items[row - 1].kind is not Kind.CARD:
            return False
        return (items[row].row, items[row].column) == (items[row - 1].row, items[row - 1].column)


class SideGrid(ExcerptList):
    """As an `ExcerptList`, but with columns beside each other."""

    widths_changed = Signal()
    """Columns became wider or narrower, or others."""

    def __init__(self, tokens: Tokens, reading: QFont, parent: QWidget | None = None) -> None:
        """Start empty."""
        self._flow = Flow()
        self._starts: frozenset[int] = frozenset()
        super().__init__(tokens, reading, parent, cards=SideModel())
        self._reading = reading
        self.delegate = _SideDelegate(self.cards, tokens, reading, self)
        self.setItemDelegate(self.delegate)
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._go_on)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalScrollBar().setSingleStep(32)
        self.left_at.connect(self._go_beside)

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
        chosen, column = self.excerpt, self.column
        self._starts = frozenset(starts)
        new = columns != self._flow.columns
        if isinstance(self.cards, SideModel) and (self.cards.show_items(items) or new):
            self._flow = Flow(self.items, columns)
            self._fit()
            self.doItemsLayout()
            if chosen is not None:
                self.choose(chosen.id, column)

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
        rows = [row for row, one in enumerate(self.items) if one.excerpt is not None and one.excerpt.id == excerpt_id]
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
        self._flow = Flow(self.items, self._flow.columns)
        current = self.currentIndex().row()
        if current >= 0:
            self._flow.lay_item(current, self._height_of)
        self._lay_in_sight()
        self._idle.start()
        self.viewport().update()

    def updateGeometries(self) -> None:
        """As much to scroll as there is."""
        seen, flow = self.viewport().size(), self._flow
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(0, flow.columns * self.delegate.width - seen.width()))
        across.setPageStep(seen.width())
        down.setRange(0, max(0, flow.height + _PAD - seen.height()))
        down.setPageStep(seen.height())

    def visualRect(self, index: AnyIndex) -> QRect:
        """Where an item stands in the viewport."""
        if not index.isValid() or index.row() >= len(self.items):
            return QRect()
        return self._area(index.row(), self._flow.lay_item(index.row(), self._height_of))

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The card at a point."""
        width = max(1, self.delegate.width)
        column = (point.x() + self.horizontalOffset()) // width
        if not 0 <= column < self._flow.columns:
            return QModelIndex()
        found = self._flow.at(column, point.y() + self.verticalOffset())
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
            wanted = self._flow.lay_item(rows[at], self._height_of).top + seen
            self._flow.lay_to(wanted, self._height_of)
            laid = [row for row in rows if self._flow.spans[row] is not None]
            return self.cards.index(min(laid, key=lambda row: abs((self._flow.spans[row] or Span(0, 0)).top - wanted)))
        if action in (_CURSOR.MoveHome, _CURSOR.MoveEnd):
            return self.cards.index(rows[0] if action is _CURSOR.MoveHome else rows[-1])
        return self.cards.index(rows[max(0, min(len(rows) - 1, at + steps.get(action, 0)))])

    def setSelection(self, rect: QRect, command: QListView.SelectionFlag) -> None:  # type: ignore[name-defined]
        """A click selects the card under it."""
        index = self.indexAt(rect.topLeft())
        if index.isValid():
            self.selectionModel().select(index, command)

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
        here = self._flow.lay_item(index.row(), self._height_of)
        while 0 <= column < self._flow.columns:
            rows = self._cards_of(column)
            if rows:
                own_row = self.items[index.row()].row
                rows = [row for row in rows if self.items[row].row == own_row] or rows
                tops = {row: self._flow.lay_item(row, self._height_of).top for row in rows}
                self.setCurrentIndex(self.cards.index(min(rows, key=lambda row: abs(tops[row] - here.top))))
                self.scrollTo(self.currentIndex())
                return
            column += step

    def _fit(self) -> None:
        """Columns share the width; they are never narrower than can be read."""
        least = QFontMetrics(self._reading).averageCharWidth() * _LETTERS + 2 * _PAD
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        width = max(least, room // max(1, self._flow.columns))
        if width != self.delegate.width:
            self.delegate.width = width
            self.doItemsLayout()
        self.widths_changed.emit()

    def _lay_in_sight(self) -> None:
        self._flow.lay_to(self.verticalOffset() + 2 * self.viewport().height(), self._height_of)
        self.updateGeometries()

    def _go_on(self) -> None:
        self._flow.lay_some(_AT_ONCE, self._height_of)
        if self._flow.is_done:
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

    def _area(self, row: int, span: Span) -> QRect:
        one, top = self.items[row], span.top - self.verticalOffset()
        if one.column < 0:
            return QRect(0, top, self.viewport().width(), span.height)
        left, width = self.column_span(one.column)
        return QRect(left, top, width, span.height)

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is in sight."""
        del event
        top, bottom = self.verticalOffset(), self.verticalOffset() + self.viewport().height()
        self._flow.lay_to(bottom, self._height_of)
        with QPainter(self.viewport()) as painter:
            if not self.items:
                painter.setPen(QColor(self._tokens.quiet))
                painter.setFont(interface())
                flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
                painter.drawText(self.viewport().rect().adjusted(_PAD, _PAD, -_PAD, -_PAD), flags, self._nothing)
            for column in range(self._flow.columns):
                left, width = self.column_span(column)
                if left + width < 0 or left > self.viewport().width():
                    continue
                for row in self._flow.between(column, top, bottom):
                    self._paint_item(painter, row)
                if column:
                    edge = self._tokens.quiet if column in self._starts else self._tokens.line
                    painter.setPen(QColor(edge))
                    painter.drawLine(left, 0, left, self.viewport().height())
            for row in self._flow.headings:
                self._paint_heading(painter, row)

    def _paint_item(self, painter: QPainter, row: int) -> None:
        one, span = self.items[row], self._flow.spans[row]
        if span is None:
            return
        area = self._area(row, span)
        if one.kind is Kind.CARD:
            self._paint_card(painter, row, area)
            return
        painter.setFont(interface(Size.SMALL))
        if one.kind is Kind.HOLE:
            bottom = self._flow.row_bottoms.get(one.row, self.verticalOffset() + self.viewport().height())
            painter.fillRect(area.adjusted(1, 0, 0, bottom - span.bottom), QColor(self._tokens.raised))
        painter.setPen(QColor(self._tokens.quiet))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        painter.drawText(area.adjusted(_PAD, _PAD if one.kind is Kind.HOLE else 8, -_PAD, 0), flags, one.words)

    def _paint_card(self, painter: QPainter, row: int, area: QRect) -> None:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = area
        index = self.cards.index(row)
        if self.selectionModel().isSelected(index):
            option.state |= QStyle.StateFlag.State_Selected
        else:
            option.state &= ~QStyle.StateFlag.State_Selected
        if not self.hasFocus():
            option.state &= ~QStyle.StateFlag.State_HasFocus
        else:
            option.state |= QStyle.StateFlag.State_HasFocus
        self.delegate.paint(painter, option, index)

    def _paint_heading(self, painter: QPainter, row: int) -> None:
        span = self._flow.spans[row]
        if span is None:
            return
        area = self._area(row, span)
        if area.bottom() < 0 or area.top() > self.viewport().height():
            return
        painter.fillRect(area, QColor(self._tokens.surface))
        painter.setPen(QColor(self._tokens.line))
        if span.top:
            painter.drawLine(area.topLeft(), area.topRight())
        painter.setFont(interface(Size.SMALL, strong=True))
        painter.setPen(QColor(self._tokens.quiet))
        inner = area.adjusted(_PAD, 0, -_PAD, -4)
        words = painter.fontMetrics().elidedText(self.items[row].words, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, words)

    def first_card(self) -> Excerpt | None:
        """The first excerpt there is."""
        return next((one.excerpt for one in self.items if one.excerpt is not None), None)
