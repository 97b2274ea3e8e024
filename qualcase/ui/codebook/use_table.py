"""Where a code is used: persons by case and wave, passages beside; figures come from the comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from qualcase.ui.theme.fonts import Size, line_height
from qualcase.ui.widgets.labels import label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from qualcase.study.code_use import CodeUse, UseCell
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_MARK = 32
_ID = Qt.ItemDataRole.UserRole
_FIGURE = 96


class _Table(QTableWidget):
    """Enter opens a row."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what a double click does; Tab leaves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self.itemActivated.emit(self.currentItem())
        else:
            super().keyPressEvent(event)


class UseTable(QWidget):
    """A case a row, a wave a column; the last row is over all."""

    case_opened = Signal(str)

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self.table = _Table()
        self.table.setAccessibleName(translate("Codebook", "Use by case and wave"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.table.setProperty("clear", True)
        self.table.itemActivated.connect(self._open)
        self.caption = label(tone="quiet", size=Size.SMALL, wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(label(translate("Codebook", "Use"), strong=True))
        words = translate("Codebook", "Persons, passages in brackets")
        layout.addWidget(label(words, tone="quiet", size=Size.SMALL))
        layout.addWidget(self.table)
        layout.addWidget(self.caption)

    def show_use(self, use: CodeUse) -> None:
        """Show where a code is used. Cases in which it never is are left out."""
        rows = [row for row in use.rows if any(cell.passages for cell in row.cells)]
        self.table.clear()
        self.table.setColumnCount(2 + len(use.waves))
        self.table.setHorizontalHeaderLabels(["", *use.waves, ""])
        self.table.setRowCount(len(rows) + 1)
        for number, row in enumerate(rows):
            self._fill(number, (row.id, row.name, row.title), row.cells, row.mark)
        self._fill(len(rows), ("", translate("Codebook", "All"), ""), use.total, "")
        self.caption.setText(use.caption)
        self._fit(len(use.waves))

    def _fill(self, row: int, named: tuple[str, str, str], cells: tuple[UseCell, ...], mark: str) -> None:
        texts = [named[1], *(_cell(cell) for cell in cells), mark]
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setData(_ID, named[0])
            if column:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            elif named[2]:
                item.setToolTip(named[2])
            if not named[0]:
                item.setForeground(QColor(self._tokens.quiet))
            self.table.setItem(row, column, item)

    def _fit(self, waves: int) -> None:
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, waves + 1):
            self.table.setColumnWidth(column, _FIGURE)
        self.table.setColumnWidth(waves + 1, _MARK)
        height = line_height(self.table.font())
        self.table.verticalHeader().setDefaultSectionSize(height)
        self.table.setFixedHeight(height * self.table.rowCount() + header.sizeHint().height() + 4)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._tokens = tokens

    def _open(self, item: QTableWidgetItem) -> None:
        case_id = str(item.data(_ID) or "")
        if case_id:
            self.case_opened.emit(case_id)


def _cell(cell: UseCell) -> str:
    return f"{cell.persons} ({cell.passages})" if cell.passages else cell.persons
