"""The display as a table: every figure of the charts and of the codes beside, to be read and copied."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from qualcase.ui.theme.fonts import interface, line_height
from qualcase.ui.widgets.rows import Index, RowDelegate

if TYPE_CHECKING:
    from qualcase.coding.tables import CellValue, Table
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_NOWHERE = QModelIndex()
_Role = Qt.ItemDataRole
_WIDEST = 320


class TableModel(QAbstractTableModel):
    """Any table; a value that is as above in the first column is not said twice."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._headings: list[str] = []
        self._rows: list[list[CellValue]] = []

    def show(self, table: Table | None) -> None:
        """Show another table."""
        self.beginResetModel()
        self._headings = [one.name for one in table.columns] if table else []
        self._rows = [list(row) for row in table.rows] if table else []
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        """The headings."""
        if orientation is Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return self._headings[section]
        if role == _Role.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        """The words of a cell."""
        if not index.isValid() or role not in (_Role.DisplayRole, _Role.ToolTipRole, _Role.AccessibleTextRole):
            return None
        row, column = index.row(), index.column()
        if role == _Role.DisplayRole and column == 0 and row and self._rows[row - 1][0] == self._rows[row][0]:
            return ""
        value = self._rows[row][column]
        return "" if value is None else str(value)


class TableView(QTableView):
    """Read with arrows; Ctrl+C copies all of it."""

    copy_wanted = Signal()

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.table = TableModel(self)
        self.setModel(self.table)
        self._delegate = RowDelegate(tokens, self)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(line_height(interface()))
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setAccessibleName(translate("Joint", "Questionnaires beside codes as a table"))

    def show_table(self, table: Table) -> None:
        """Show another table, its columns as wide as what they hold."""
        self.table.show(table)
        metrics = self.fontMetrics()
        for column in range(self.table.columnCount()):
            words = [str(self.table.index(row, column).data() or "") for row in range(self.table.rowCount())]
            words.append(str(self.table.headerData(column, Qt.Orientation.Horizontal)))
            widest = max((metrics.horizontalAdvance(one) for one in words), default=0)
            self.setColumnWidth(column, min(widest + 24, _WIDEST))
        if self.table.rowCount():
            self.setCurrentIndex(self.table.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies; letters are keys of the window here."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the window here, not a search."""

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._delegate.tokens = tokens
        self.viewport().update()
