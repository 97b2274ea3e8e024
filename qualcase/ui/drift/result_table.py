"""The figures of a finished test as a calm table: a code and wave a row. Every figure opens to its passages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
)

from qualcase.coding.drift import FEW
from qualcase.study.drift_words import result_table
from qualcase.ui.theme.fonts import interface, line_height

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from qualcase.coding.drift import DriftResult
    from qualcase.coding.facts import Frame
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_NAMES = 2
"""So many columns are names; the others are figures."""
_INSET = 8
"""Pixels, as in the headings of `stylesheet.py`."""
_AIR = 2 * _INSET + 8
_MOST = 240
"""Pixels of the first column at most."""


class _Cells(QStyledItemDelegate):
    """Words stand as far from the edge as those of the headings."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw what the style draws behind the words, then the words."""
        held = QStyleOptionViewItem(option)
        self.initStyleOption(held, index)
        text, held.text = held.text, ""
        style = held.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, held, painter, held.widget)
        painter.setFont(held.font)
        painter.setPen(held.palette.color(QPalette.ColorRole.Text))
        painter.drawText(held.rect.adjusted(_INSET, 0, -_INSET, 0), int(held.displayAlignment), text)


class ResultTable(QTableWidget):
    """Arrow keys go from figure to figure, Enter goes into its passages."""

    figure_chosen = Signal(int, int)
    """Row and column of the figure that is chosen now."""
    opened = Signal()
    """Somebody wants into the passages of the chosen figure."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._faded: list[QTableWidgetItem] = []
        self._needed = 0
        self.setItemDelegate(_Cells(self))
        self.setAccessibleName(translate("Drift", "Agreement of then and now"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setProperty("clear", True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.currentCellChanged.connect(self._tell)
        self.itemDoubleClicked.connect(lambda _: self.opened.emit())

    def show_result(self, found: DriftResult, frame: Frame) -> None:
        """Show another result, with the first row chosen."""
        table = result_table(found, frame)
        rows = [["" if cell is None else str(cell) for cell in row] for row in table.rows]
        blocked = self.blockSignals(True)
        self.clear()
        self._faded = []
        self.setColumnCount(len(table.columns))
        self.setRowCount(len(rows))
        heads = [one.name for one in table.columns]
        for column, (head, said) in enumerate(zip(heads, _explained(), strict=True)):
            item = QTableWidgetItem(head)
            item.setToolTip(said)
            item.setTextAlignment(_RIGHT if column >= _NAMES else _LEFT)
            self.setHorizontalHeaderItem(column, item)
        for number, row in enumerate(rows):
            again = number > 0 and rows[number - 1][0] == row[0]
            self._fill(number, row, heads, again=again, few=found.cells[number].table.n < 2 * FEW)
        self._fit(heads, rows)
        self._paint()
        self.setCurrentCell(0, _NAMES)
        self.blockSignals(blocked)
        self._tell()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._tokens = tokens
        self._paint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space do what a double click does; letters are keys of the window."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _fill(self, number: int, row: Sequence[str], heads: Sequence[str], *, again: bool, few: bool) -> None:
        for column, text in enumerate(row):
            item = QTableWidgetItem("" if again and not column else text)
            spoken = f"{row[0]}, {row[1]}, {heads[column]}: {text}" if column >= _NAMES else text
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            if column >= _NAMES:
                item.setTextAlignment(_RIGHT)
            elif not column:
                item.setToolTip(text)
            if few and column > _NAMES:
                self._faded.append(item)
            self.setItem(number, column, item)

    def _paint(self) -> None:
        for item in self._faded:
            item.setForeground(QColor(self._tokens.quiet))

    def _fit(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        measure = QFontMetrics(interface())
        for column, head in enumerate(heads):
            widest = max(measure.horizontalAdvance(text) for text in (head, *(row[column] for row in rows)))
            self.setColumnWidth(column, min(widest + _AIR, _MOST))
        height = line_height(self.font())
        self.verticalHeader().setDefaultSectionSize(height)
        needed = height * len(rows) + self.horizontalHeader().sizeHint().height() + 14
        self._needed = needed
        self.setMinimumHeight(min(needed, height * 6))
        self.setMaximumHeight(needed)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as its rows, so that none is hidden where there is room."""
        return QSize(super().sizeHint().width(), self._needed)

    def _tell(self, *_: int) -> None:
        if self.currentRow() >= 0:
            self.figure_chosen.emit(self.currentRow(), self.currentColumn())


def _explained() -> tuple[str, ...]:
    """What each column counts."""
    return (
        "",
        "",
        translate("Drift", "Passages that were coded again"),
        translate("Drift", "Coded then and now"),
        translate("Drift", "Coded then, not now"),
        translate("Drift", "Not coded then, but now"),
        translate("Drift", "Coded neither then nor now"),
        translate("Drift", "Part in which then and now say the same"),
        translate("Drift", "Cohen’s kappa: agreement beyond chance; a dash where nothing varies"),
        translate("Drift", "Of those coded then, the part that is coded again"),
        translate("Drift", "Of those not coded then, the part that is coded now"),
        translate("Drift", "Twice what is coded both times, of all that is coded then and now"),
        translate("Drift", "Mean of the parts coded then and now; half of the passages were drawn coded"),
    )
