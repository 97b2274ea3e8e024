"""The table that the book is: rows as high as what stands in them, those in sight laid out first; widgets in rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QHeaderView, QTableView, QWidget

from qualcase.ui.theme.fonts import interface
from qualcase.ui.years.delegate import PAD, BookDelegate
from qualcase.ui.years.model import BookModel
from qualcase.ui.years.state import Kind

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QFont, QResizeEvent

    from qualcase.ui.theme.tokens import Tokens

_NARROWEST = 264
"""A column is at least so wide, in pixels."""
_AT_ONCE = 48
"""So many rows are laid out at a time, once those in sight are."""
_ABOVE, _BELOW = 8, 16
"""Air around the box of a sentence."""
_WRITING = 960
"""The box of a sentence is at most so wide, in pixels."""


class _Waves(QHeaderView):
    """The names of the waves, above the text they stand over; they stay in sight."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.tokens: Tokens | None = None

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.fontMetrics().height() + 14)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        if self.tokens is None:
            return
        painter.fillRect(rect, QColor(self.tokens.surface))
        painter.setFont(interface(strong=True))
        painter.setPen(QColor(self.tokens.text))
        words = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        inner = rect.adjusted(PAD, 0, -PAD, 0)
        words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        painter.setPen(QColor(self.tokens.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())


class LaidTable(QTableView):
    """A book without keys: what it shows, and where that lies."""

    def __init__(self, tokens: Tokens, reading: QFont, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.book = BookModel(self)
        self.cards = BookDelegate(self.book, tokens, reading, self)
        self._widgets: dict[Kind, QWidget] = {}
        self._measured = 0
        self._to_end = False
        self._rest = QTimer(self, interval=0, singleShot=True)
        self._rest.timeout.connect(self._lay_more)
        self._again = QTimer(self, interval=0, singleShot=True)
        self._again.timeout.connect(self._fit_again)
        self.waves = _Waves(self)
        self.waves.tokens = tokens
        self.setHorizontalHeader(self.waves)
        self.setModel(self.book)
        self.setItemDelegate(self.cards)
        self._dress()

    def put(self, kind: Kind, widget: QWidget) -> None:
        """Let a widget lie in the row of a kind; it is shown where there is such a row."""
        widget.setParent(self.viewport())
        widget.installEventFilter(self)
        widget.hide()
        self._widgets[kind] = widget
        app = QApplication.instance()
        if isinstance(app, QApplication) and len(self._widgets) == 1:
            app.focusChanged.connect(self._follow_focus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the lines anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.lay_out()
        self.place_widgets()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """What lies in rows goes with them."""
        super().scrollContentsBy(dx, dy)
        self.place_widgets()

    def _follow_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        """What has the keyboard is in sight."""
        for kind, widget in self._widgets.items():
            if now is not None and kind in (Kind.HEAD, Kind.CAPTION) and widget.isAncestorOf(now):
                self.scrollTo(self.book.index(self.book.row_of(kind), 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A widget in a row grew or shrank."""
        if event.type() is QEvent.Type.LayoutRequest and watched in self._widgets.values():
            self._again.start()
        return super().eventFilter(watched, event)

    def lay_out(self) -> None:
        """Give each row its height: those in sight at once, the others a moment later."""
        columns = self.book.columnCount()
        if not columns:
            return
        widest = self.cards.widest
        width = max(_NARROWEST, min(self.viewport().width() // columns, widest))
        self.cards.width, self.cards.whole = width, width * columns
        self.horizontalHeader().setDefaultSectionSize(width)
        header = self.verticalHeader()
        header.blockSignals(True)
        seen, room = 0, self.verticalScrollBar().value() + 2 * max(400, self.viewport().height())
        self._measured = self.book.rowCount()
        for row in range(self.book.rowCount()):
            if seen < room:
                high = self._height(row)
            else:
                self._measured = min(self._measured, row)
                high = self.cards.guessed(row) or self._height(row)
            header.resizeSection(row, high)
            seen += high
        header.blockSignals(False)
        self.updateGeometries()
        self.place_widgets()
        if self._measured < self.book.rowCount():
            self._rest.start()

    def _lay_more(self) -> None:
        """Lay out what is not in sight, some at a time."""
        header = self.verticalHeader()
        last = min(self._measured + _AT_ONCE, self.book.rowCount())
        header.blockSignals(True)
        for row in range(self._measured, last):
            header.resizeSection(row, self._height(row))
        header.blockSignals(False)
        self._measured = last
        self.updateGeometries()
        self.viewport().update()
        self.place_widgets()
        if self._measured < self.book.rowCount():
            self._rest.start()

    def _height(self, row: int) -> int:
        one = self.book.rows[row]
        widget = self._widget_in(row)
        if widget is None:
            return self.cards.height(row)
        width = self._width_of(one.kind) - (2 * PAD if one.kind is Kind.SENTENCE else 0)
        layout = widget.layout()
        by_width = layout is not None and layout.hasHeightForWidth()
        high = layout.totalHeightForWidth(width) if layout is not None and by_width else widget.sizeHint().height()
        return high + _ABOVE + _BELOW if one.kind is Kind.SENTENCE else high

    def _width_of(self, kind: Kind) -> int:
        return min(self.cards.whole, _WRITING) if kind is Kind.SENTENCE else self.cards.whole

    def _widget_in(self, row: int) -> QWidget | None:
        one = self.book.rows[row]
        found = self._widgets.get(one.kind)
        if one.kind is not Kind.SENTENCE or found is None:
            return found
        return found if self.book.writing == (one.row, one.column) else None

    def show_end(self) -> None:
        """Show the last row, as high as it is once its widget has grown."""
        self._to_end = True
        self._again.start()

    def _fit_again(self) -> None:
        self.place_widgets()
        if self._to_end:
            self.updateGeometries()
            self.scrollToBottom()
            self._to_end = self._again.isActive()

    def place_widgets(self) -> None:
        """Put each widget into its row, as high as it wants to be."""
        shown: set[QWidget] = set()
        for row, one in enumerate(self.book.rows):
            widget = self._widget_in(row) if one.kind in self._widgets else None
            if widget is None:
                continue
            shown.add(widget)
            high = self._height(row)
            if self.rowHeight(row) != high:
                self.setRowHeight(row, high)
            place = QRect(self.visualRect(self.book.index(row, 0)).topLeft(), QSize(self._width_of(one.kind), high))
            if one.kind is Kind.SENTENCE:
                place.adjust(PAD, _ABOVE, -PAD, -_BELOW)
            if widget.geometry() != place:
                widget.setGeometry(place)
            widget.show()
        for widget in self._widgets.values():
            if widget not in shown:
                widget.hide()

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(24)
        rows, waves = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setMinimumSectionSize(0)
        waves.setMinimumSectionSize(1)
        for one in (rows, waves):
            one.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        waves.setSectionsClickable(False)
        waves.setHighlightSections(False)
