"""The table itself: cells are selected as in a spreadsheet; typing, F2 or Enter edits, Delete empties, Ctrl+C and V."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QStyle, QTableView, QWidget

from qualcase.coding.values import NO, YES, shown
from qualcase.coding.variables import VariableKind
from qualcase.ui.theme.fonts import line_height
from qualcase.ui.variables.header import VariablesHeader
from qualcase.ui.variables.model import PENDING_ROLE, VariablesModel
from qualcase.ui.variables.state import Cell, Given, spans
from qualcase.ui.widgets.choice import Choice
from qualcase.ui.widgets.rows import RowDelegate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

    from qualcase.ui.theme.tokens import Tokens

Index = QModelIndex | QPersistentModelIndex
_WAVE_WIDTH, _PLAIN_WIDTH, _NAME_WIDTH = 96, 152, 176


class ValueDelegate(RowDelegate):
    """Draws the cells and makes their editors."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Value, hairlines; what cannot be taken in the colour of warnings."""
        painter.save()
        self.paint_background(painter, option)
        painter.setPen(QColor(self.tokens.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        model = index.model()
        if isinstance(model, VariablesModel) and index.column() > 0:
            columns = model.grid.columns
            if columns[index.column()].variable.id != columns[index.column() - 1].variable.id:
                painter.drawLine(option.rect.topLeft(), option.rect.bottomLeft())
        pending = index.data(PENDING_ROLE)
        wrong = isinstance(pending, Given) and bool(pending.trouble)
        colour = self.tokens.warn if wrong else self.tokens.accent if pending is not None else self.tokens.text
        painter.setPen(QColor(colour))
        area = option.rect.adjusted(8, 0, -8, 0)
        text = str(index.data() or "").replace("\n", " ")
        shown_text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, index.data(Qt.ItemDataRole.TextAlignmentRole), shown_text)
        if wrong and not option.state & QStyle.StateFlag.State_HasFocus:
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line, or a choice."""
        del option
        model = index.model()
        if not isinstance(model, VariablesModel):
            return QLineEdit(parent)
        variable = model.grid.columns[index.column()].variable
        if variable.kind not in (VariableKind.CHOICE, VariableKind.YES_NO):
            return QLineEdit(parent)
        values = (YES, NO) if variable.kind is VariableKind.YES_NO else variable.choices
        choice = Choice(parent)
        words = [shown(variable, one) for one in values]
        choice.offer([("–", ""), *((word, word) for word in words)])
        choice.activated.connect(lambda _: self._finish(choice))
        return choice

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Put what the cell says into the editor."""
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, Choice):
            editor.setCurrentIndex(max(editor.findData(text), 0))
            QTimer.singleShot(0, editor, editor.showPopup)
        elif isinstance(editor, QLineEdit):
            editor.setText(text)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        """Tell what was typed or chosen."""
        text = str(editor.value() or "") if isinstance(editor, Choice) else ""
        model.setData(index, editor.text() if isinstance(editor, QLineEdit) else text)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter keeps what was typed and goes a row down, as in a spreadsheet."""
        pressed = event.key() if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress else None
        if isinstance(editor, QLineEdit) and pressed in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._finish(editor)
            view = self.parent()
            if isinstance(view, ValuesView):
                view.go_down()
            return True
        return super().eventFilter(editor, event)

    def _finish(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)


class ValuesView(QTableView):
    """Rows are cases (sites …); their names stay at the left."""

    copy_asked = Signal()
    paste_asked = Signal()
    clear_asked = Signal()
    variable_chosen = Signal(str)
    """Id of the variable whose column has the keyboard, or whose name was clicked."""

    def __init__(self, model: VariablesModel, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = model
        self._delegate = ValueDelegate(tokens, self)
        self.header = VariablesHeader(model, tokens, self)
        self.setModel(model)
        self.setHorizontalHeader(self.header)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(True)
        self.setProperty("takesKeys", True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        upright = self.verticalHeader()
        upright.setDefaultSectionSize(line_height(self.font()) + 4)
        upright.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        upright.setFixedWidth(_NAME_WIDTH)
        upright.setHighlightSections(False)
        upright.setTextElideMode(Qt.TextElideMode.ElideRight)
        upright.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.header.sectionClicked.connect(self._choose_variable)
        model.modelReset.connect(self._fit)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._delegate.tokens = self.header.tokens = tokens
        self.viewport().update()
        self.header.viewport().update()

    def selected(self) -> list[Cell]:
        """The selected cells that can be seen, by row and column."""
        cells = ((one.row(), one.column()) for one in self.selectionModel().selectedIndexes())
        return sorted(cell for cell in cells if not self.isRowHidden(cell[0]))

    def visible_rows(self) -> list[int]:
        """The rows that a search has not hidden."""
        return [row for row in range(self._table.rowCount()) if not self.isRowHidden(row)]

    def go_to(self, cell: Cell) -> None:
        """Give the keyboard to a cell."""
        self.setCurrentIndex(self._table.index(*cell))
        self.setFocus()

    def go_down(self) -> None:
        """One row down."""
        here = self.currentIndex()
        below = here.sibling(here.row() + 1, here.column())
        if below.isValid():
            self.setCurrentIndex(below)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, paste, empty, edit; Escape goes up to the page."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_asked.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear_asked.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.edit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell whose column has the keyboard."""
        super().currentChanged(current, previous)
        if current.isValid() and current.column() < len(self._table.grid.columns):
            self.variable_chosen.emit(self._table.grid.columns[current.column()].variable.id)

    def _choose_variable(self, section: int) -> None:
        first, last = spans(self._table.grid.columns)[section]
        self.setCurrentIndex(self._table.index(0, section))
        for column in range(first, last + 1):
            command = self.selectionModel().SelectionFlag
            for row in range(self._table.rowCount()):
                self.selectionModel().select(self._table.index(row, column), command.Select)

    def _fit(self) -> None:
        per_wave = self._table.grid.of.per_wave
        for column in range(self._table.columnCount()):
            self.setColumnWidth(column, _WAVE_WIDTH if per_wave else _PLAIN_WIDTH)
