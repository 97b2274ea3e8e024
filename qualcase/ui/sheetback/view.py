"""The list of cells: arrows go through it, Space takes or leaves what is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from qualcase.ui.theme.fonts import line_height
from qualcase.ui.widgets.rows import RowDelegate

if TYPE_CHECKING:
    from PySide6.QtCore import QItemSelection
    from PySide6.QtGui import QResizeEvent

    from qualcase.coding.sheet_back import SheetChange
    from qualcase.ui.sheetback.model import ChangesModel
    from qualcase.ui.theme.tokens import Tokens

_SHARES = (17, 9, 22, 12, 20, 20)
"""Of the width, in hundredths."""


class ChangesView(QTableView):
    """Whole rows are selected."""

    turned = Signal()
    """What is selected is to be taken, or left."""
    looked_at = Signal()
    """Another cell is shown in full."""

    def __init__(self, model: ChangesModel, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = model
        self._delegate = RowDelegate(tokens, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setProperty("takesKeys", True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(line_height(self.font()) + 4)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(48)

    def selected(self) -> list[SheetChange]:
        """The cells that are selected, in their order."""
        rows = sorted({one.row() for one in self.selectionModel().selectedRows()})
        return [self._table.changes[row] for row in rows if row < len(self._table.changes)]

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._delegate.tokens = tokens
        self.viewport().update()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell that other cells are looked at."""
        super().selectionChanged(selected, deselected)
        self.looked_at.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space turns, Ctrl+C copies the list as a table; Escape is the page's."""
        if event.key() == Qt.Key.Key_Space:
            self.turned.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self._table.as_text())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns share the width."""
        super().resizeEvent(event)
        for place, share in enumerate(_SHARES):
            self.setColumnWidth(place, self.viewport().width() * share // 100)
