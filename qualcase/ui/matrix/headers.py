"""The two headers of the matrix as widgets: codes at the left, cases above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

if TYPE_CHECKING:
    from qualcase.ui.matrix.headings import Headings
    from qualcase.ui.matrix.model import MatrixModel
    from qualcase.ui.theme.tokens import Tokens


class _Header(QHeaderView):
    """What both have in common: fixed sections, painted by `Headings`."""

    pressed_at = Signal(int)
    """A section that was clicked."""

    def __init__(self, orientation: Qt.Orientation, table: MatrixModel, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self.table = table
        self.tokens = tokens
        self.headings: Headings | None = None
        self.focused = -1
        """The section of the focused cell."""
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def show_headings(self, headings: Headings | None, tokens: Tokens) -> None:
        """Draw other headings."""
        self.headings, self.tokens = headings, tokens
        self.updateGeometries()
        self.viewport().update()

    def focus(self, section: int) -> None:
        """Let one section stand out."""
        if section != self.focused:
            self.focused = section
            self.viewport().update()

    def sections_in(self, area: QRect) -> range:
        """The sections that an area of the viewport touches."""
        across = self.orientation() == Qt.Orientation.Horizontal
        begin, end = (area.left(), area.right()) if across else (area.top(), area.bottom())
        first, last = self.logicalIndexAt(max(begin, 0)), self.logicalIndexAt(end)
        if first < 0:
            return range(0)
        return range(first, (last if last >= 0 else self.count() - 1) + 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which section was clicked."""
        section = self.logicalIndexAt(event.position().toPoint())
        if section >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.pressed_at.emit(section)


class CaseHeader(_Header):
    """Sites, cases and waves above the cells."""

    opened_at = Signal(int, bool)
    """A section that was double-clicked, and whether on what it stands under (the site of a case)."""

    def __init__(self, table: MatrixModel, tokens: Tokens, parent: QWidget) -> None:
        """Start empty."""
        super().__init__(Qt.Orientation.Horizontal, table, tokens, parent)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Tell which case, or site, somebody wants to see."""
        at = event.position().toPoint()
        section = self.logicalIndexAt(at)
        if section >= 0 and self.headings is not None:
            self.opened_at.emit(section, at.y() < self.headings.group_height)

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(0, self.headings.column_height if self.headings else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the columns in sight; sites reach over their cases, so the whole width is drawn."""
        del event
        with QPainter(self.viewport()) as painter:
            area = self.viewport().rect()
            painter.fillRect(area, QColor(self.tokens.surface))
            columns = self.sections_in(area)
            if self.headings is not None and columns:
                left = self.sectionViewportPosition(columns.start)
                self.headings.draw_columns(painter, columns, QPoint(left, 0), self.focused)
            painter.setPen(QColor(self.tokens.line))
            painter.drawLine(area.bottomLeft(), area.bottomRight())


class CodeHeader(_Header):
    """The tree of codes at the left of the cells."""

    fold_wanted = Signal(int)
    """A row whose triangle was clicked."""

    def __init__(self, table: MatrixModel, tokens: Tokens, parent: QWidget) -> None:
        """Start empty."""
        super().__init__(Qt.Orientation.Vertical, table, tokens, parent)
        self.has_ring = False
        """Whether the keyboard is on the code itself, not on a cell."""
        self.viewport().setMouseTracking(True)

    def sizeHint(self) -> QSize:
        """As wide as the names need."""
        return QSize(self.headings.row_width if self.headings else 0, 0)

    def show_ring(self, *, shown: bool) -> None:
        """Put the ring around the focused code, or take it away."""
        if shown != self.has_ring:
            self.has_ring = shown
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The triangle folds, the rest chooses the row."""
        at = event.position().toPoint()
        section = self.logicalIndexAt(at)
        if section >= 0 and self.headings and at.x() in self.headings.fold_zone(self.table.rows[section]):
            self.fold_wanted.emit(section)
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click on the name folds, too."""
        section = self.logicalIndexAt(event.position().toPoint())
        if section >= 0 and self.table.has_children(section):
            self.fold_wanted.emit(section)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows in sight."""
        with QPainter(self.viewport()) as painter:
            area = event.rect()
            painter.fillRect(area, QColor(self.tokens.surface))
            sections = self.sections_in(area)
            right = self.viewport().rect().right()
            if self.headings is not None and sections:
                rows = [self.table.rows[section] for section in sections]
                strong = self.table.rows[self.focused] if 0 <= self.focused < self.count() else -1
                top = self.sectionViewportPosition(sections.start)
                self.headings.draw_rows(painter, rows, QPoint(0, top), self.table.folded.__contains__, strong)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            painter.setPen(QColor(self.tokens.line))
            painter.drawLine(right, area.top(), right, area.bottom())
            if self.has_ring and 0 <= self.focused < self.count():
                painter.setPen(QPen(QColor(self.tokens.focus), 2))
                top, high = self.sectionViewportPosition(self.focused), self.sectionSize(self.focused)
                painter.drawRect(1, top + 1, right - 2, high - 2)
