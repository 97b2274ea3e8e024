"""The ladders of all cases below each other, with a cell for each wave and for the change between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyledItemDelegate, QTableView, QWidget

from qualcase.ui.ratings.drawing import draw_ladder, draw_scale, value_at
from qualcase.ui.ratings.state import Board, nearest_on_ladder
from qualcase.ui.ratings.words import cell_spoken, cell_words
from qualcase.ui.theme.fonts import Size, interface

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    from qualcase.coding.case_ratings import RatedCell
    from qualcase.ui.ratings.state import CellShown, Draft
    from qualcase.ui.theme.tokens import Tokens

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Role = Qt.ItemDataRole
NAME, LADDER_COLUMN, FIRST = 0, 1, 2
"""Columns: the case, its ladder, and from `FIRST` on a cell a slot."""
ROW = 48
HEAD = 32
_NARROW_NAME, _WIDE_NAME, _LADDER = 120, 232, 300


class BoardModel(QAbstractTableModel):
    """A line a row."""

    def __init__(self, board: Board, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.board = board
        self.drafts: Mapping[RatedCell, Draft] = {}

    def show_board(self, board: Board, drafts: Mapping[RatedCell, Draft]) -> None:
        """Show another one."""
        same = (len(board.lines), board.slots) == (len(self.board.lines), self.board.slots)
        if not same:
            self.beginResetModel()
        self.board, self.drafts = board, drafts
        if not same:
            self.endResetModel()
        elif board.lines:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many lines there are."""
        return 0 if parent.isValid() else len(self.board.lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Name, ladder, slots."""
        return 0 if parent.isValid() else FIRST + len(self.board.slots)

    def shown(self, index: Index) -> CellShown | None:
        """What is known of a cell."""
        return self.board.at(index.row(), index.column() - FIRST) if index.isValid() else None

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        """What stands in a cell, and what those hear who hear the screen."""
        if not index.isValid():
            return None
        line, shown = self.board.lines[index.row()], self.shown(index)
        if role in (_Role.AccessibleTextRole, _Role.ToolTipRole) and shown is not None:
            return cell_spoken(self.board, line, index.column() - FIRST)
        if role == _Role.ToolTipRole and index.column() == NAME:
            return ", ".join(one for one in (line.title, line.detail) if one)
        if role == _Role.DisplayRole:
            if shown is not None:
                return cell_words(shown, self.drafts.get(shown.cell))
            return line.title if index.column() == NAME else ""
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        """Waves; the first hollow, the last filled, as on the ladder."""
        if orientation is not Qt.Orientation.Horizontal or role != _Role.DisplayRole:
            return None
        if not FIRST <= section < self.columnCount():
            return ""
        slot = self.board.slots[section - FIRST]
        name = self.board.slot_name(slot)
        waves = [one for one in self.board.slots if not one.from_wave_id]
        if slot.from_wave_id or len(waves) < 2:
            return name
        return f"○ {name}" if slot == waves[0] else f"● {name}" if slot == waves[-1] else f"◐ {name}"

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only slots are gone to."""
        return super().flags(index) if index.column() >= FIRST else Qt.ItemFlag.ItemIsEnabled


class BoardDelegate(QStyledItemDelegate):
    """Draws names, ladders and cells."""

    def __init__(self, model: BoardModel, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self.tokens = model, tokens
        self.current_row = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Even rows."""
        del option, index
        return QSize(1, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one."""
        painter.save()
        area = option.rect
        if index.row() == self.current_row:
            painter.fillRect(area, QColor(self.tokens.raised))
        painter.setPen(QColor(self.tokens.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if index.column() == NAME:
            self._paint_name(painter, area, index)
        elif index.column() == LADDER_COLUMN:
            line = self._model.board.lines[index.row()]
            waves = [(one, self._model.drafts.get(one.cell)) for one in line.cells if not one.cell.from_wave_id]
            draw_ladder(painter, QRectF(area), waves, self.tokens)
        else:
            self._paint_cell(painter, option, index)
        painter.restore()

    def _paint_name(self, painter: QPainter, area: QRect, index: Index) -> None:
        line = self._model.board.lines[index.row()]
        place = area.adjusted(16, 6, -8, -6)
        font, small = interface(), interface(Size.SMALL)
        left, top = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignTop
        painter.setFont(font)
        painter.setPen(QColor(self.tokens.text))
        title = QFontMetrics(font).elidedText(line.title, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, left | (top if line.detail else Qt.AlignmentFlag.AlignVCenter), title)
        painter.setFont(small)
        painter.setPen(QColor(self.tokens.quiet))
        detail = QFontMetrics(small).elidedText(line.detail, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, left | Qt.AlignmentFlag.AlignBottom, detail)

    def _paint_cell(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        shown = self._model.shown(index)
        if shown is None:
            return
        area, tokens = option.rect, self.tokens
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area.adjusted(0, 0, 0, -1), QColor(tokens.selection))
        draft = self._model.drafts.get(shown.cell)
        sure = shown.mine is not None and draft is None
        painter.setFont(interface(strong=sure))
        painter.setPen(QColor(tokens.warn if draft is not None else tokens.text if sure else tokens.quiet))
        words = cell_words(shown, draft)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)
        if shown.differs:
            right = area.center().x() + painter.fontMetrics().horizontalAdvance(words) // 2 + 6
            painter.setPen(QColor(tokens.warn))
            painter.drawText(area.adjusted(right - area.left(), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, "≠")
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.focus), 1.5))
            painter.drawRect(area.adjusted(1, 1, -2, -3))


class _Head(QHeaderView):
    """The waves, and the steps above the ladders."""

    def __init__(self, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.tokens = tokens
        self.setSectionsClickable(False)
        self.setFixedHeight(HEAD)
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw one."""
        painter.save()
        painter.fillRect(rect, QColor(self.tokens.surface))
        painter.setPen(QColor(self.tokens.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if section == LADDER_COLUMN:
            draw_scale(painter, QRectF(rect), self.tokens)
        else:
            painter.setFont(interface(Size.SMALL))
            painter.setPen(QColor(self.tokens.quiet))
            words = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()


class BoardView(QTableView):
    """One cell has the keyboard; every key but those that move is left to the page."""

    moved = Signal(int, int)
    """Line and slot of the cell that has the keyboard now; -1 for none."""
    step_chosen = Signal(int, float)
    """Somebody pressed a step on the ladder of a line."""
    entered = Signal()
    """Enter: to the passages."""

    def __init__(self, tokens: Tokens, board: Board, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.board_model = BoardModel(board, self)
        self.delegate = BoardDelegate(self.board_model, tokens, self)
        self._head = _Head(tokens, self)
        self.setHorizontalHeader(self._head)
        self.setModel(self.board_model)
        self.setItemDelegate(self.delegate)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.verticalHeader().setMinimumSectionSize(ROW)
        self.selectionModel().currentChanged.connect(lambda *_: self._tell())
        self.board_model.modelReset.connect(self._fit)

    @property
    def place(self) -> tuple[int, int]:
        """Line and slot of the current cell; (-1, -1) for none."""
        index = self.currentIndex()
        return (index.row(), index.column() - FIRST) if index.isValid() and index.column() >= FIRST else (-1, -1)

    def choose(self, row: int, slot: int) -> None:
        """Give a cell the keyboard and bring it into sight."""
        model = self.board_model
        if not model.rowCount() or not model.board.slots:
            return
        row = min(max(row, 0), model.rowCount() - 1)
        slot = min(max(slot, 0), len(model.board.slots) - 1)
        index = model.index(row, slot + FIRST)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def use(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.delegate.tokens = self._head.tokens = tokens
        self.viewport().update()
        self._head.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move from cell to cell, Enter goes to the passages; the rest is the page's."""
        row, slot = self.place
        key = Qt.Key(event.key())
        last = self.board_model.rowCount() - 1
        page = max(1, self.viewport().height() // ROW - 1)
        ways = {
            Qt.Key.Key_Up: (row - 1, slot),
            Qt.Key.Key_Down: (row + 1, slot),
            Qt.Key.Key_Left: (row, slot - 1),
            Qt.Key.Key_Right: (row, slot + 1),
            Qt.Key.Key_PageUp: (row - page, slot),
            Qt.Key.Key_PageDown: (row + page, slot),
            Qt.Key.Key_Home: (0, slot),
            Qt.Key.Key_End: (last, slot),
        }
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in ways and not held:
            self.choose(*ways[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held:
            self.entered.emit()
        else:
            event.ignore()

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the page here, not a search."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a ladder is a step of its case; on a name, its case."""
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or index.column() >= FIRST:
            super().mousePressEvent(event)
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.choose(index.row(), max(0, self.place[1]))
        if index.column() == LADDER_COLUMN and event.button() == Qt.MouseButton.LeftButton:
            value = value_at(QRectF(self.visualRect(index)), event.position().x())
            self.step_chosen.emit(index.row(), nearest_on_ladder(value))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room between names, ladders and cells."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        slots = len(self.board_model.board.slots)
        if not slots:
            return
        metrics = QFontMetrics(interface(Size.SMALL))
        heads = [str(self.board_model.headerData(FIRST + n, Qt.Orientation.Horizontal)) for n in range(slots)]
        cells = [max(56, metrics.horizontalAdvance(one) + 16) for one in heads]
        left = self.viewport().width() - sum(cells)
        name = min(_WIDE_NAME, max(_NARROW_NAME, left // 2))
        self.setColumnWidth(NAME, name)
        self.setColumnWidth(LADDER_COLUMN, min(_LADDER + 100, max(120, left - name)))
        for number, width in enumerate(cells):
            self.setColumnWidth(FIRST + number, width)

    def _tell(self) -> None:
        row, slot = self.place
        if row != self.delegate.current_row:
            self.delegate.current_row = row
            self.viewport().update()
        self.moved.emit(row, slot)
