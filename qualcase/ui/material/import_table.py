"""The table of incoming files: every cell is edited in its place; with several rows selected an edit holds for all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from qualcase.coding.sources import SourceKind
from qualcase.study.wording import say_kind
from qualcase.ui.material.import_model import VERDICT_ROLE, Column, ImportModel
from qualcase.ui.material.import_state import Verdict
from qualcase.ui.theme.fonts import line_height
from qualcase.ui.widgets.choice import Choice, FreeChoice
from qualcase.ui.widgets.fields import LineField
from qualcase.ui.widgets.many import ManyField
from qualcase.ui.widgets.rows import RowDelegate
from qualcase.ui.widgets.words import capital

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

    from qualcase.ui.theme.tokens import Tokens

Index = QModelIndex | QPersistentModelIndex
_WIDTHS = {
    Column.FILE: 248,
    Column.CASE: 88,
    Column.SITE: 96,
    Column.WAVE: 64,
    Column.KIND: 128,
    Column.DATE: 96,
    Column.SPEAKERS: 248,
}


class ImportDelegate(RowDelegate):
    """Draws the cells and makes their editors."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A bar at the left says the verdict; a box whether the file is wanted; what cannot come in steps back."""
        painter.save()
        self.paint_background(painter, option)
        verdict = index.data(VERDICT_ROLE)
        area = option.rect.adjusted(8, 0, -8, 0)
        if index.column() == Column.FILE:
            painter.fillRect(
                QRect(option.rect.left(), option.rect.top() + 3, 3, option.rect.height() - 6), self._colour(verdict)
            )
            area = self._paint_box(painter, option, area, index)
        wanted = (
            index.model().index(index.row(), Column.FILE).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        )
        colour = self.tokens.text if wanted else self.tokens.quiet
        if index.column() == Column.NOTES and verdict is not Verdict.READY:
            colour = self._colour(verdict).name()
        painter.setPen(QColor(colour))
        text = painter.fontMetrics().elidedText(str(index.data() or ""), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The editor that fits the column."""
        del option
        model = index.model()
        known = model.known if isinstance(model, ImportModel) else None
        column = Column(index.column())
        if known is None:
            return LineField(parent)
        if column is Column.CASE:
            return ManyField(sorted(set(known.cases.values())), parent)
        if column is Column.KIND:
            choice = Choice(parent)
            choice.offer([(capital(say_kind(kind)), kind.value) for kind in SourceKind])
            choice.activated.connect(lambda _: self._finish(choice))
            return choice
        if column is Column.WAVE:
            choice = Choice(parent)
            choice.offer([*((name, name) for name in known.waves.values()), ("–", "")])
            choice.activated.connect(lambda _: self._finish(choice))
            return choice
        if column is Column.SITE:
            free = FreeChoice(parent)
            free.offer_names(list(known.sites.values()), "")
            free.activated.connect(lambda _: self._finish(free))
            return free
        return LineField(parent)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Put what the cell says into the editor."""
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, FreeChoice):
            editor.setCurrentText(text)
        elif isinstance(editor, Choice):
            editor.setCurrentIndex(max(editor.findText(text), 0))
            QTimer.singleShot(0, editor, editor.showPopup)
        elif isinstance(editor, LineField):
            editor.give(text)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        """Change the cell, and with it the same cell of all selected rows."""
        text = self._typed(editor)
        view = self.parent()
        numbers = view.rows_to_edit(index.row()) if isinstance(view, ImportTable) else [index.row()]
        if text != str(index.data(Qt.ItemDataRole.EditRole) or "") or len(numbers) > 1:
            model.set_text(numbers, Column(index.column()), text)

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index) -> bool:
        """Clicks belong to the table: the box is where it draws it."""
        del event, model, option, index
        return False

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter takes what was typed in a free choice as it is, once."""
        pressed = event.key() if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress else None
        if isinstance(editor, FreeChoice) and pressed in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._finish(editor)
            return True
        return super().eventFilter(editor, event)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Editors may be wider than narrow cells."""
        del index
        area = QRect(option.rect)
        area.setWidth(max(area.width(), 120))
        editor.setGeometry(area)

    @staticmethod
    def _typed(editor: QWidget) -> str:
        if isinstance(editor, FreeChoice):
            return editor.currentText()
        if isinstance(editor, Choice):
            return str(editor.value() or "")
        return editor.text() if isinstance(editor, LineField) else ""

    def _finish(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)

    def _paint_box(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, index: Index) -> QRect:
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return area.adjusted(24, 0, 0, 0)
        box = check_rect(option.rect)
        painter.setPen(QColor(self.tokens.quiet))
        painter.drawRect(box)
        if state == Qt.CheckState.Checked:
            painter.fillRect(box.adjusted(3, 3, -2, -2), QColor(self.tokens.accent))
        return area.adjusted(24, 0, 0, 0)

    def _colour(self, verdict: Verdict) -> QColor:
        names = {Verdict.READY: self.tokens.good, Verdict.LOOK: self.tokens.warn, Verdict.REFUSED: self.tokens.refused}
        return QColor(names[verdict])


def check_rect(cell: QRect) -> QRect:
    """Where the box of a row is."""
    return QRect(cell.left() + 10, cell.center().y() - 6, 13, 13)


class ImportTable(QTableView):
    """Rows are selected whole; Space wants or unwants them; Enter edits the cell at the keyboard."""

    speakers_asked = Signal(object)
    """Numbers of the rows whose speakers are to be said."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = ImportDelegate(tokens, self)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setProperty("takesKeys", True)
        upright = self.verticalHeader()
        upright.hide()
        upright.setDefaultSectionSize(line_height(self.font()) + 4)
        self.doubleClicked.connect(self._maybe_speakers)

    def setModel(self, model: Any) -> None:
        """Fixed widths; the notes take what is left."""
        super().setModel(model)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._delegate.tokens = tokens
        self.viewport().update()

    def selected_rows(self) -> list[int]:
        """Numbers of the selected rows."""
        return sorted({index.row() for index in self.selectionModel().selectedRows()})

    def rows_to_edit(self, edited: int) -> list[int]:
        """The selected rows when the edited one is among them, else that one alone."""
        chosen = self.selected_rows()
        return chosen if edited in chosen else [edited]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space wants or unwants the selected rows; Enter edits."""
        index = self.currentIndex()
        if self.state() is QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Space and index.isValid():
            self.toggle(self.rows_to_edit(index.row()))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            if index.column() == Column.SPEAKERS:
                self.speakers_asked.emit(self.rows_to_edit(index.row()))
            else:
                self.edit(index)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: Any) -> None:
        """A click on the box wants or unwants the row, or all selected ones with it."""
        index = self.indexAt(event.position().toPoint())
        super().mouseReleaseEvent(event)
        if index.isValid() and index.column() == Column.FILE:
            box = check_rect(self.visualRect(index)).adjusted(-6, -6, 6, 6)
            if box.contains(event.position().toPoint()):
                self.toggle(self.rows_to_edit(index.row()))

    def toggle(self, numbers: list[int]) -> None:
        """Want rows, or unwant them when all are wanted."""
        model = self.model()
        cells = [model.index(number, Column.FILE) for number in numbers]
        cells = [cell for cell in cells if model.flags(cell) & Qt.ItemFlag.ItemIsUserCheckable]
        wanted = [cell.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked for cell in cells]
        new = Qt.CheckState.Unchecked if all(wanted) else Qt.CheckState.Checked
        for cell in cells:
            model.setData(cell, new, Qt.ItemDataRole.CheckStateRole)

    def sizeHint(self) -> QSize:
        """As much as there is."""
        return QSize(800, 400)

    def viewportEvent(self, event: QEvent) -> bool:
        """Hover belongs to the whole row: draw it anew when the pointer moves."""
        if event.type() in (QEvent.Type.HoverMove, QEvent.Type.Leave):
            self.viewport().update()
        return super().viewportEvent(event)

    def _maybe_speakers(self, index: QModelIndex) -> None:
        if index.column() == Column.SPEAKERS:
            self.speakers_asked.emit(self.rows_to_edit(index.row()))
