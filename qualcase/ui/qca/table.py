"""A table of an analysis: arrows go from line to line and from case to case, Enter or a click opens a case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyledItemDelegate, QTableView, QWidget

from qualcase.ui.qca.laying import height_of, lay_out, paint_cell, width_of
from qualcase.ui.qca.pieces import Cell, Piece, Sheet
from qualcase.ui.theme.fonts import Size, interface

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    from qualcase.ui.qca.pieces import Row
    from qualcase.ui.theme.tokens import Tokens

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Role = Qt.ItemDataRole
NOTHING = Sheet("", (), ())
_LEAST, _LEAST_WIDE, _LEAST_FIRST = 40, 120, 144
"""Pixels of any column, of the one that takes what is left, and of the first where it gives way."""


class SheetModel(QAbstractTableModel):
    """The sheet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = NOTHING

    def show_sheet(self, sheet: Sheet) -> None:
        """Show another one."""
        self.beginResetModel()
        self.sheet = sheet
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many lines there are."""
        return 0 if parent.isValid() else len(self.sheet.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """How many columns."""
        return 0 if parent.isValid() else len(self.sheet.heads)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        """The words of a cell; those who hear the screen get the heading with them."""
        if not index.isValid():
            return None
        said = self.sheet.rows[index.row()].cells[index.column()].words
        if role == _Role.DisplayRole:
            return said
        if role == _Role.AccessibleTextRole:
            return f"{self.sheet.heads[index.column()]} {said}".strip()
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        """Headings."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == _Role.TextAlignmentRole and any(row.cells[section].right for row in self.sheet.rows):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return self.sheet.heads[section] if role in (_Role.DisplayRole, _Role.ToolTipRole) else None


class _Delegate(QStyledItemDelegate):
    """Draws pieces."""

    def __init__(self, view: SheetView, tokens: Tokens) -> None:
        super().__init__(view)
        self._view, self.tokens = view, tokens

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words need."""
        del option
        row = self._view.rows.sheet.rows[index.row()]
        width = self._view.viewport().width() if row.heading else self._view.columnWidth(index.column())
        return QSize(
            width, height_of(row.cells[index.column()], width) + (6 if row.cells[0].strong and row.heading else 0)
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell, with the line below it."""
        row = self._view.rows.sheet.rows[index.row()]
        area, tokens = option.rect, self.tokens
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected and not row.heading:
            painter.fillRect(area, QColor(tokens.selection if self._view.hasFocus() else tokens.hover))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if row.heading and row.cells[0].strong:
            area = area.adjusted(0, 6, 0, 0)
        chosen = self._view.case if index.row() == self._view.currentIndex().row() else ""
        paint_cell(painter, area, row.cells[index.column()], tokens, chosen)
        painter.restore()


class SheetView(QTableView):
    """One line has the keyboard, and in it one case."""

    case_opened = Signal(str)
    """The name of a case whose reasons and passages are wanted."""
    row_changed = Signal(object)
    """The `Row` that has the keyboard now, or None."""

    def __init__(self, tokens: Tokens, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = SheetModel(self)
        self.delegate = _Delegate(self, tokens)
        self._at_case = 0
        self.setAccessibleName(name)
        self.setModel(self.rows)
        self.setItemDelegate(self.delegate)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(20)
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        head.setFont(interface(Size.SMALL))
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setMinimumSectionSize(_LEAST)
        self.selectionModel().currentChanged.connect(self._tell)

    @property
    def row(self) -> Row | None:
        """The line that has the keyboard."""
        at = self.currentIndex().row()
        return self.rows.sheet.rows[at] if at >= 0 else None

    @property
    def case(self) -> str:
        """The case in that line that Enter opens; empty where it names none."""
        cases = self.row.cases if self.row is not None else ()
        return cases[self._at_case % len(cases)] if cases else ""

    def show_sheet(self, sheet: Sheet) -> None:
        """Show another table; the same line keeps the keyboard where there are as many."""
        at, count = self.currentIndex().row(), self.rows.rowCount()
        self.clearSpans()
        self.rows.show_sheet(sheet)
        for number, row in enumerate(sheet.rows):
            if row.heading and len(sheet.heads) > 1:
                self.setSpan(number, 0, 1, len(sheet.heads))
        self._fit()
        wanted = at if at >= 0 and count == len(sheet.rows) else 0
        self.choose(next((n for n in range(wanted, len(sheet.rows)) if not sheet.rows[n].heading), wanted))

    def choose(self, row: int) -> None:
        """Give a line the keyboard."""
        if 0 <= row < self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(row, 0))

    def choose_case(self, name: str) -> None:
        """To the first line that names a case."""
        for number, row in enumerate(self.rows.sheet.rows):
            if name in row.cases:
                self.choose(number)
                self._at_case = row.cases.index(name)
                self.viewport().update()
                return

    def use(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.delegate.tokens = tokens
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go by lines, left and right by the cases of a line, Enter opens the case."""
        key, row = event.key(), self.row
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held or row is None:
            event.ignore()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and row.cases:
            self._at_case = (self._at_case + (1 if key == Qt.Key.Key_Right else -1)) % len(row.cases)
            self.viewport().update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_case()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the page here, not a search."""

    def open_case(self) -> None:
        """Open the case that has the keyboard."""
        if self.case:
            self.case_opened.emit(self.case)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a case opens it."""
        super().mousePressEvent(event)
        piece = self._at(event.position().toPoint())
        if piece is not None and piece.case and self.row is not None:
            self._at_case = self.row.cases.index(piece.case)
            self.viewport().update()
            self.case_opened.emit(piece.case)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be opened."""
        super().mouseMoveEvent(event)
        piece = self._at(event.position().toPoint())
        can_open = piece is not None and bool(piece.case)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if can_open else Qt.CursorShape.ArrowCursor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The widest column takes the room that is left."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Another face needs other widths."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "delegate"):
            self._fit()

    def _at(self, point: QPoint) -> Piece | None:
        index = self.indexAt(point)
        if not index.isValid():
            return None
        row = self.rows.sheet.rows[index.row()]
        area = self.visualRect(index)
        inside = point - area.topLeft()
        cell: Cell = row.cells[index.column()]
        return next((one.piece for one in lay_out(cell, area.width()) if one.place.contains(inside)), None)

    def _step(self, way: int) -> None:
        at = self.currentIndex().row() + way
        rows = self.rows.sheet.rows
        while 0 <= at < len(rows) and rows[at].heading and not rows[at].cases:
            at += way
        if 0 <= at < len(rows):
            self.choose(at)
            self.scrollTo(self.currentIndex())

    def _tell(self) -> None:
        self._at_case = 0
        self.viewport().update()
        self.row_changed.emit(self.row)

    def _fit(self) -> None:
        sheet = self.rows.sheet
        if not sheet.heads:
            return
        metrics = self.horizontalHeader().fontMetrics()
        widths = []
        for column, head in enumerate(sheet.heads):
            cells = (row.cells[column] for row in sheet.rows if not row.heading)
            widths.append(max(_LEAST, metrics.horizontalAdvance(head) + 20, *(width_of(one) for one in cells), 0))
        left = self.viewport().width() - sum(width for n, width in enumerate(widths) if n != sheet.wide)
        first = widths[0]
        widths[sheet.wide] = max(left, _LEAST_WIDE if sheet.wide else first)
        if sheet.wide and left < _LEAST_WIDE and first > _LEAST_FIRST:
            widths[0] = max(_LEAST_FIRST, first - (_LEAST_WIDE - left))
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
        self.resizeRowsToContents()
