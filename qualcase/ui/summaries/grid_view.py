"""The framework grid: a table that draws its cells itself; keys go from cell to cell, letters begin to write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from qualcase.ui.summaries.grid_heads import CaseHead, CodeHead
from qualcase.ui.summaries.grid_model import GridModel
from qualcase.ui.theme.fonts import Size, interface

if TYPE_CHECKING:
    from qualcase.coding.summaries import SummaryCell
    from qualcase.ui.summaries.grid_model import AnyIndex
    from qualcase.ui.summaries.grid_state import GridLayout
    from qualcase.ui.theme.tokens import Tokens

LINES = 4
"""So many lines of a summary are seen in its cell."""
_PAD = 8
_BAR = 3
"""Pixels of the bar at the left of what somebody should look at again."""
_STACKED_WIDTH, _BESIDE_WIDTH = 30, 24
"""Characters in a line of a cell."""
_MOST_KEPT = 4000
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
_COMMANDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class GridView(QTableView):
    """Codes by cases by waves."""

    focused = Signal()
    """Another cell has the focus."""
    write_wanted = Signal(str)
    """Somebody wants to write in the focused cell, beginning with these letters (empty by Enter)."""
    copy_wanted = Signal()
    fold_wanted = Signal(str)

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Start with nothing to show."""
        super().__init__(parent)
        self.tokens = tokens
        self.grid = GridModel(self)
        self._laid: dict[tuple[str, int, int], tuple[QTextLayout, int]] = {}
        self._quiet = False
        self.cases, self.codes = CaseHead(tokens, self), CodeHead(tokens, self)
        self.setHorizontalHeader(self.cases)
        self.setVerticalHeader(self.codes)
        self.setModel(self.grid)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.codes.fold_wanted.connect(self.fold_wanted)
        self.codes.pressed_at.connect(lambda row: self._press(row, max(0, self.currentIndex().column())))
        self.cases.pressed_at.connect(lambda column: self._press(max(0, self.currentIndex().row()), column))
        self.doubleClicked.connect(lambda _: self.write_wanted.emit(""))

    # What is shown

    @property
    def cell(self) -> SummaryCell | None:
        """The cell that has the focus."""
        index = self.currentIndex()
        return self.grid.cell(index.row(), index.column()) if index.isValid() else None

    @property
    def at(self) -> tuple[int, int] | None:
        """Row and column of the focused cell."""
        index = self.currentIndex()
        return (index.row(), index.column()) if index.isValid() else None

    def show_layout(self, layout: GridLayout) -> None:
        """Show another layout; focus and scroll stay with the cell, as far as it is there."""
        before = self.cell
        scroll = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        self._quiet = True
        self.grid.show(layout)
        self._fit()
        found = layout.find(before) if before is not None else None
        self.horizontalScrollBar().setValue(scroll[0])
        self.verticalScrollBar().setValue(scroll[1])
        if found is not None and found != self.at:
            self.setCurrentIndex(self.grid.index(*found))
        elif not self.currentIndex().isValid() and layout.rows and layout.columns:
            self.setCurrentIndex(self.grid.index(0, 0))
        self._quiet = False
        self.viewport().update()
        if self.cell != before:
            self.focused.emit()

    def show_tokens(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.tokens = tokens
        layout = self.grid.layout_
        if layout is not None:
            self.cases.show_layout(layout, tokens)
            self.codes.show_layout(layout, tokens)
        self.viewport().update()

    def focus_on(self, cell: SummaryCell) -> bool:
        """Go to a cell; False where it is not shown."""
        found = self.grid.layout_.find(cell) if self.grid.layout_ is not None else None
        if found is not None:
            self.go_to(found)
        return found is not None

    def go_to(self, at: tuple[int, int]) -> None:
        """Go to a row and column; what was out of sight comes into the middle."""
        index = self.grid.index(*at)
        in_sight = self.viewport().rect().contains(self.visualRect(index))
        self.setCurrentIndex(index)
        if not in_sight:
            fits = self.visualRect(index).width() < self.viewport().width()
            hints = QAbstractItemView.ScrollHint
            self.scrollTo(index, hints.PositionAtCenter if fits else hints.PositionAtTop)

    def show_typed(self, cell: SummaryCell | None, text: str = "") -> None:
        """Show words as they are typed in a cell; None ends that."""
        self.grid.show_typed(cell, text)
        self.viewport().update()

    def _fit(self) -> None:
        """Widths and heights: a row without a word is one line, others are as high as some lines."""
        layout = self.grid.layout_
        if layout is None:
            return
        small = QFontMetrics(interface(Size.SMALL))
        one, tall = small.height() + _PAD + 4, small.lineSpacing() * LINES + 2 * _PAD
        letters = _STACKED_WIDTH if layout.look.stacked else _BESIDE_WIDTH
        self.cases.setDefaultSectionSize(small.averageCharWidth() * letters + 2 * _PAD)
        self.codes.setDefaultSectionSize(one)
        written = {layout.find(cell) for cell in layout.facts.written}
        rows = {at[0] for at in written if at is not None}
        for row in range(layout.rows):
            wanted = tall if row in rows else one
            if self.codes.sectionSize(row) != wanted:
                self.codes.resizeSection(row, wanted)
        self.cases.show_layout(layout, self.tokens)
        self.codes.show_layout(layout, self.tokens)
        self.updateGeometries()

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cells that the event names, then the focus."""
        layout = self.grid.layout_
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), QColor(self.tokens.surface))
            if layout is None:
                return
            rows, columns = self.codes.sections_in(event.rect()), self.cases.sections_in(event.rect())
            for row in rows:
                for column in columns:
                    self._draw_cell(painter, layout, row, column)
            self._draw_lines(painter, layout, rows, columns)
            index = self.currentIndex()
            if index.isValid():
                painter.setPen(QPen(QColor(self.tokens.focus if self.hasFocus() else self.tokens.quiet), 2))
                painter.drawRect(self.visualRect(index).adjusted(1, 1, -1, -1))

    def _draw_cell(self, painter: QPainter, layout: GridLayout, row: int, column: int) -> None:
        area = self.visualRect(self.grid.index(row, column))
        cell, tokens = layout.cell_at(row, column), self.tokens
        if cell.is_change:
            painter.fillRect(area, QColor(tokens.raised))
        text = self.grid.text(cell)
        if cell in layout.facts.stale:
            painter.fillRect(QRect(area.left() + 1, area.top() + 1, _BAR, area.height() - 1), QColor(tokens.warn))
        inner = area.adjusted(_PAD, _PAD - 1, -_PAD, -2)
        if text:
            self._draw_text(painter, inner, text)
            return
        behind = layout.facts.behind(cell)
        painter.setFont(interface(Size.SMALL))
        painter.setPen(QColor(tokens.quiet if behind else tokens.line))
        where = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.drawText(inner, where, f"({behind})" if behind else "·")

    def _draw_text(self, painter: QPainter, area: QRect, text: str) -> None:
        font = interface(Size.SMALL)
        step = QFontMetrics(font).lineSpacing()
        most = max(1, (area.height() + 2) // step)
        laid, shown = self._lines(text, area.width(), most)
        painter.setPen(QColor(self.tokens.text))
        for number in range(shown):
            line = laid.lineAt(number)
            line.draw(painter, QPointF(area.left(), area.top()))
        if shown < laid.lineCount():
            sign = "…"
            width = QFontMetrics(font).horizontalAdvance(sign)
            at = QRect(area.right() - width + 5, area.top() + (shown - 1) * step, width + 2, step)
            painter.setPen(QColor(self.tokens.quiet))
            painter.setFont(font)
            painter.drawText(at, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, sign)

    def _lines(self, text: str, width: int, most: int) -> tuple[QTextLayout, int]:
        """The text broken into lines, and how many of them are shown; one line more than fit is looked for."""
        key = (text, width, most)
        found = self._laid.get(key)
        if found is None:
            if len(self._laid) > _MOST_KEPT:
                self._laid.clear()
            font = interface(Size.SMALL)
            layout = QTextLayout(text[: most * 400].replace("\n", "\u2028"), font)
            option = QTextOption()
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            layout.setTextOption(option)
            layout.setCacheEnabled(True)
            step, number = QFontMetrics(font).lineSpacing(), 0
            layout.beginLayout()
            while number <= most and (line := layout.createLine()).isValid():
                line.setLineWidth(width - 8)
                line.setPosition(QPointF(0, number * step))
                number += 1
            layout.endLayout()
            found = self._laid[key] = layout, min(number, most)
        return found

    def _draw_lines(self, painter: QPainter, layout: GridLayout, rows: range, columns: range) -> None:
        """Hairlines: around codes and cases strong, between the parts of a cell none across the code."""
        if not rows or not columns:
            return
        many_down = len(layout.parts) if layout.look.stacked else 1
        many_across = 1 if layout.look.stacked else len(layout.parts)
        painter.setPen(QColor(self.tokens.line))
        right = self.columnViewportPosition(columns[-1]) + self.columnWidth(columns[-1])
        bottom = self.rowViewportPosition(rows[-1]) + self.rowHeight(rows[-1])
        for row in rows:
            if row % many_down == 0:
                top = self.rowViewportPosition(row)
                painter.drawLine(0, top, right, top)
        for column in columns:
            if column % many_across == 0:
                left = self.columnViewportPosition(column)
                painter.drawLine(left, 0, left, bottom)
        painter.drawLine(0, bottom, right, bottom)
        painter.drawLine(right, 0, right, bottom)

    def changeEvent(self, event: QEvent) -> None:
        """Another size of type needs other lines."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._laid.clear()
            self._fit()

    # Focus, keys

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Let the heads of the focused cell stand out, and tell who follows."""
        super().currentChanged(current, previous)
        self.codes.focus(current.row())
        self.cases.focus(current.column())
        self.viewport().update()
        if not self._quiet and current.isValid():
            self.focused.emit()

    def event(self, event: QEvent) -> bool:
        """Letters are written, not taken as keys of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_letter(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter writes, letters too; space folds the code, with Ctrl or without."""
        plain = not event.modifiers() & _COMMANDING
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.key() in _ENTER and plain:
            self.write_wanted.emit("")
        elif event.key() == Qt.Key.Key_Space:
            self.fold_here()
        elif _is_letter(event):
            self.write_wanted.emit(event.text())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are written, not a search."""

    def fold_here(self) -> None:
        """Ask to fold the code of the focused cell, or the one above where it has none below."""
        layout, at = self.grid.layout_, self.at
        if layout is None or at is None:
            return
        code, _ = layout.code_at(at[0])
        if code.id in layout.parents:
            self.fold_wanted.emit(code.id)
        elif code.parent_id:
            self.fold_wanted.emit(code.parent_id)

    def _press(self, row: int, column: int) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self.grid.cell(row, column) is not None:
            self.setCurrentIndex(self.grid.index(row, column))

    def index_of(self, cell: SummaryCell) -> QModelIndex:
        """Where a cell stands; invalid where it does not."""
        found = self.grid.layout_.find(cell) if self.grid.layout_ is not None else None
        return self.grid.index(*found) if found is not None else QModelIndex()


def _is_letter(event: QKeyEvent) -> bool:
    text = event.text()
    commanding = event.modifiers() & _COMMANDING
    alt_gr = commanding == Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return bool(text) and text.isprintable() and not text.isspace() and (not commanding or alt_gr)
