"""The matrix: a table view that draws its cells itself, moved through by keys, folded at the left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QWidget

from qualcase.ui.matrix.cells import Cells
from qualcase.ui.matrix.headings import Headings
from qualcase.ui.matrix.pinned import PinnedTable

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QResizeEvent

    from qualcase.coding.comparison import Comparison
    from qualcase.ui.matrix.model import AnyIndex
    from qualcase.ui.theme.tokens import Tokens

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SHADE = 72
"""Strength of the selection over the heat."""


class MatrixView(PinnedTable):
    """Codes by cases, each cell with a part for every wave. One focuses whole cells."""

    focused = Signal(int, int)
    """Row and column (numbers in the comparison) that have the focus now."""
    opened = Signal(int, int)
    """Row and column that somebody wants to read."""
    column_opened = Signal(int, bool)
    """Column (number in the comparison) that somebody wants to see as a whole; True: its group (site) instead."""
    folding_changed = Signal()
    copy_wanted = Signal()
    sight_changed = Signal()
    """Other cells, or other figures in them, can be seen now."""
    column_moved = Signal(int, int)
    """A column was dragged to the place of another (numbers in the comparison)."""
    row_moved = Signal(int, int)
    """The same of a row."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Start with nothing to show."""
        super().__init__(tokens, parent)
        self.tokens = tokens
        self._cells: Cells | None = None
        self._hovered = QModelIndex()
        self._quiet = False
        self.setModel(self.table)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setCornerWidget(QWidget(self))
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.codes.fold_wanted.connect(self._turn_fold)
        self.codes.pressed_at.connect(lambda row: self._press(row, max(0, self.currentIndex().column())))
        self.cases.pressed_at.connect(lambda column: self._press(max(0, self.currentIndex().row()), column))
        self.cases.opened_at.connect(self.column_opened)
        self.cases.moved_to.connect(self.column_moved)
        self.codes.moved_to.connect(lambda at, to: self.row_moved.emit(self.table.rows[at], self.table.rows[to]))
        self.doubleClicked.connect(lambda _: self._open())

    @property
    def comparison(self) -> Comparison | None:
        """What is shown."""
        return self.table.comparison

    @property
    def focus_cell(self) -> tuple[int, int] | None:
        """Row and column (numbers in the comparison) of the focused cell."""
        index = self.currentIndex()
        return (self.table.rows[index.row()], index.column()) if index.isValid() else None

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Show other figures. Focus, folding and scroll stay where they are, as far as rows and columns do."""
        kept = self._focus_ids()
        scroll = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        was_in_sight = self._focus_in_sight()
        self._quiet = True
        self.table.show(comparison)
        self._dress()
        self.horizontalScrollBar().setValue(scroll[0])
        self.verticalScrollBar().setValue(scroll[1])
        if was_in_sight and not self._focus_in_sight():  # cells became wider or higher
            self.scrollTo(self.currentIndex())
        if kept is not None and not self.currentIndex().isValid():
            self._put_focus(self.table.row_of(kept[0]), self.table.column_of(kept[1]))
        if not self.currentIndex().isValid():
            self._put_focus(*self.table.first_worth_reading())
        self._quiet = False
        self._tell_focus()
        self.sight_changed.emit()

    def _focus_in_sight(self) -> bool:
        index = self.currentIndex()
        return index.isValid() and self.viewport().rect().contains(self.visualRect(index).center())

    def show_texts(self, comparison: Comparison) -> None:
        """The comparison that is shown, with the words of more of its excerpts."""
        if self._cells is not None:
            self._cells.show_texts(comparison)
            self.table.show(comparison)
            self.viewport().update()

    def show_tokens(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.tokens = tokens
        self._dress()

    def set_folded(self, ids: frozenset[str]) -> None:
        """Fold exactly these codes."""
        kept = self._focus_ids()
        self._quiet = True
        self.table.set_folded(ids)
        if kept is not None:
            self._put_focus(self.table.row_of(kept[0]), self.table.column_of(kept[1]))
        self._quiet = False

    def set_movable(self, *, columns: bool, rows: bool) -> None:
        """Whether columns and rows can be dragged to another place."""
        self.cases.movable, self.codes.movable = columns, rows

    def fold_all(self) -> None:
        """Show the top codes only."""
        comparison = self.table.comparison
        self.set_folded(
            frozenset(row.parent_id for row in comparison.rows if row.parent_id) if comparison else frozenset()
        )

    def unfold_all(self) -> None:
        """Show every code."""
        self.set_folded(frozenset())

    def focus_on(self, row_id: str | None, column_id: str | None) -> bool:
        """Go to a code and case; False when they are not there. What is None stays as it is."""
        index = self.currentIndex()
        row = index.row() if row_id is None else self.table.row_of(row_id)
        column = index.column() if column_id is None else self.table.column_of(column_id)
        return self._put_focus(row, column)

    def selected_cells(self) -> tuple[list[int], list[int]]:
        """Rows and columns (numbers in the comparison) in which something is selected, the focused cell's at least."""
        cells = {(one.row(), one.column()) for one in (*self.selectedIndexes(), self.currentIndex()) if one.isValid()}
        rows, columns = sorted({row for row, _ in cells}), sorted({column for _, column in cells})
        return [self.table.rows[row] for row in rows], columns

    def selected_block(self) -> tuple[list[int], list[int]]:
        """Rows and columns (numbers in the comparison) that are selected; all of them when only one cell is."""
        ranges = self.selectionModel().selection()
        rows, columns = range(len(self.table.rows)), range(self.table.columnCount())
        if len(self.selectedIndexes()) > 1:
            block = ranges.at(0)
            rows = range(block.top(), block.bottom() + 1)
            columns = range(block.left(), block.right() + 1)
        return [self.table.rows[row] for row in rows], list(columns)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Tell that other cells are in sight."""
        super().scrollContentsBy(dx, dy)
        self.sight_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that more or fewer cells are in sight."""
        super().resizeEvent(event)
        self.sight_changed.emit()

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cells that the event names: heat, figures, marks; then selection, hover and focus."""
        if self._cells is not None and self._cells.ratio != self.devicePixelRatioF():
            self._dress()  # the window went to another screen
        with QPainter(self.viewport()) as painter:
            area = event.rect()
            painter.fillRect(area, QColor(self.tokens.surface))
            rows, columns = self.codes.sections_in(area), self.cases.sections_in(area)
            if self._cells is None or not rows or not columns:
                return
            left, top = self.columnViewportPosition(columns.start), self.rowViewportPosition(rows.start)
            numbers = [self.table.rows[row] for row in rows]
            self._cells.draw(painter, numbers, columns, QPoint(left, top))
            self.draw_totals(painter, self._cells, (numbers, top), (columns, left))
            self._draw_states(painter)

    def _draw_states(self, painter: QPainter) -> None:
        if len(self.selectedIndexes()) > 1:
            shade = QColor(self.tokens.selection)
            shade.setAlpha(_SHADE)
            blocks = self.selectionModel().selection()
            for block in (blocks.at(place) for place in range(blocks.size())):
                area = self.visualRect(block.topLeft()).united(self.visualRect(block.bottomRight()))
                painter.fillRect(area, shade)
                painter.setPen(QColor(self.tokens.accent))
                painter.drawRect(area.adjusted(0, 0, -1, -1))
        if self._hovered.isValid():
            painter.setPen(QColor(self.tokens.quiet))
            painter.drawRect(self.visualRect(self._hovered).adjusted(0, 0, -1, -1))
        if self.currentIndex().isValid() and not self.codes.has_ring:
            painter.setPen(QPen(QColor(self.tokens.focus if self.hasFocus() else self.tokens.quiet), 2))
            painter.drawRect(self.visualRect(self.currentIndex()).adjusted(1, 1, -1, -1))

    def _dress(self) -> None:
        """Make what is drawn anew: after other figures, colours or another screen."""
        comparison = self.table.comparison
        ratio = self.devicePixelRatioF()
        self._cells = Cells(comparison, self.tokens, ratio, self._cells) if comparison else None
        headings = None
        if comparison is not None and self._cells is not None:
            headings = Headings(comparison, self._cells.shape, self.tokens, self.codes.headings)
            self.cases.setDefaultSectionSize(self._cells.shape.cell)
            self.codes.setDefaultSectionSize(self._cells.shape.row)
        self.codes.show_headings(headings, self.tokens)
        self.cases.show_headings(headings, self.tokens)
        self.updateGeometries()
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Another size of type needs other pictures."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._cells is not None:
            self._dress()

    # Focus

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Let the headings of the focused cell stand out, and tell who follows."""
        super().currentChanged(current, previous)
        self.codes.focus(current.row())
        self.cases.focus(current.column())
        if not self._quiet:
            self._tell_focus()

    def _tell_focus(self) -> None:
        if self.focus_cell is not None:
            self.focused.emit(*self.focus_cell)

    def _put_focus(self, row: int, column: int) -> bool:
        if not (0 <= row < self.table.rowCount() and 0 <= column < self.table.columnCount()):
            return False
        self.setCurrentIndex(self.table.index(row, column))
        return True

    def _focus_ids(self) -> tuple[str, str] | None:
        index, comparison = self.currentIndex(), self.table.comparison
        if not index.isValid() or comparison is None:
            return None
        return self.table.row_value(index.row()).id, comparison.columns[index.column()].id

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go cell by cell and, left of the first cell, onto the code, where they fold."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
            return
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and self.currentIndex().isValid() and self._take_key(Qt.Key(event.key())):
            return
        if self.codes.has_ring and event.key() not in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._ring(shown=False)
        super().keyPressEvent(event)

    def _take_key(self, key: Qt.Key) -> bool:
        """Keys of our own; False for those that the table knows better."""
        on_code = self.codes.has_ring
        if key in _ENTER:
            self.press_enter()
        elif key == Qt.Key.Key_Space and on_code:
            self._turn_fold(self.currentIndex().row())
        elif key == Qt.Key.Key_Left and (on_code or self.currentIndex().column() == 0):
            self._go_left(on_code=on_code)
        elif key == Qt.Key.Key_Right and on_code:
            self._go_right()
        else:
            return False
        return True

    def press_enter(self) -> None:
        """Fold the code, or open the cell, whichever has the keyboard."""
        if self.codes.has_ring:
            self._turn_fold(self.currentIndex().row())
        else:
            self._open()

    def _go_left(self, *, on_code: bool) -> None:
        row = self.currentIndex().row()
        if not on_code:
            self._ring(shown=True)
        elif self.table.has_children(row) and not self.table.is_folded(row):
            self._turn_fold(row)
        elif self.table.row_value(row).parent_id:
            self._put_focus(self.table.row_of(self.table.row_value(row).parent_id), 0)

    def _go_right(self) -> None:
        row = self.currentIndex().row()
        if self.table.is_folded(row):
            self._turn_fold(row)
        else:
            self._ring(shown=False)

    def _ring(self, *, shown: bool) -> None:
        self.codes.show_ring(shown=shown)
        self.viewport().update()

    def _turn_fold(self, row: int) -> None:
        kept = self._focus_ids()
        self._quiet = True
        self.table.fold(row, folded=not self.table.is_folded(row))
        if kept is not None:
            self._put_focus(self.table.row_of(kept[0]), self.table.column_of(kept[1]))
        self._quiet = False
        self.codes.viewport().update()
        self.folding_changed.emit()
        self._tell_focus()

    def _press(self, row: int, column: int) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._put_focus(row, column)

    def _open(self) -> None:
        if self.focus_cell is not None:
            self.opened.emit(*self.focus_cell)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the window here, not a search."""

    def selectionCommand(self, index: AnyIndex, event: QEvent | None = None) -> QItemSelectionModel.SelectionFlag:
        """As in any table; a click takes the keyboard off the code."""
        if isinstance(event, QMouseEvent):
            self._ring(shown=False)
        return super().selectionCommand(index, event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which cell the pointer is on."""
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is on no cell."""
        super().leaveEvent(event)
        self._hover(QModelIndex())

    def _hover(self, index: QModelIndex) -> None:
        if index != self._hovered:
            for one in (self._hovered, index):
                self.viewport().update(self.visualRect(one) if one.isValid() else QRect())
            self._hovered = index

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring grows strong."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring steps back."""
        super().focusOutEvent(event)
        self.viewport().update()
