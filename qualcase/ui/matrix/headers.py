"""The two headers of the matrix as widgets: codes at the left, cases above."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QHeaderView, QToolTip, QWidget

if TYPE_CHECKING:
    from qualcase.ui.matrix.headings import Headings
    from qualcase.ui.matrix.model import MatrixModel
    from qualcase.ui.theme.tokens import Tokens


_DROP = 3
"""Pixels of the line where something would be dropped."""


@dataclass(frozen=True)
class Drag:
    """A section that is being dragged."""

    section: int = -1
    """The one that was pressed, -1 for none."""
    begun: float = 0.0
    """Pixels along the header where that was."""
    over: int = -1
    """The section the pointer has been dragged to, -1 while it is only pressed."""


def ground(tokens: Tokens) -> QColor:
    """Behind totals, which stand apart from what they are of."""
    return QColor(tokens.raised)


class _Header(QHeaderView):
    """What both have in common: fixed sections, painted by `Headings`."""

    pressed_at = Signal(int)
    """A section that was clicked."""
    moved_to = Signal(int, int)
    """A section was dragged to the place of another."""

    def __init__(self, orientation: Qt.Orientation, table: MatrixModel, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self.table = table
        self.tokens = tokens
        self.headings: Headings | None = None
        self.focused = -1
        """The section of the focused cell."""
        self.movable = False
        """Whether sections can be dragged to another place."""
        self._drag = Drag()
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

    @property
    def pinned(self) -> int:
        """The section of totals, which stays in sight; -1 where there is none."""
        across = self.orientation() == Qt.Orientation.Horizontal
        return self.table.total_column if across else self.table.total_row

    def pinned_at(self) -> int:
        """Where the section of totals stands: in its place, or at the edge of what is in sight.

        It stays in its place where it would take more than a third of the room.
        """
        across = self.orientation() == Qt.Orientation.Horizontal
        room = self.viewport().width() if across else self.viewport().height()
        own, size = self.sectionViewportPosition(self.pinned), self.sectionSize(self.pinned)
        return own if size * 3 > room else min(own, room - size)

    def section_at(self, position: int) -> int:
        """The section at a place, where totals lie over what is scrolled behind them; -1 where there is none."""
        if self.pinned >= 0 and position >= self.pinned_at():
            return self.pinned if position < self.pinned_at() + self.sectionSize(self.pinned) else -1
        return self.logicalIndexAt(position)

    def section_under(self, at: QPoint) -> int:
        """The section at a point."""
        return self.section_at(at.x() if self.orientation() == Qt.Orientation.Horizontal else at.y())

    def viewportEvent(self, event: QEvent) -> bool:
        """The tooltip of totals, wherever they stand."""
        if isinstance(event, QHelpEvent) and self.pinned >= 0 and self.section_under(event.pos()) == self.pinned:
            told = self.table.headerData(self.pinned, self.orientation(), Qt.ItemDataRole.ToolTipRole)
            QToolTip.showText(event.globalPos(), str(told), self)
            return True
        return super().viewportEvent(event)

    def sections_in(self, area: QRect) -> range:
        """The sections that an area of the viewport touches."""
        across = self.orientation() == Qt.Orientation.Horizontal
        begin, end = (area.left(), area.right()) if across else (area.top(), area.bottom())
        first, last = self.logicalIndexAt(max(begin, 0)), self.logicalIndexAt(end)
        if first < 0:
            return range(0)
        return range(first, (last if last >= 0 else self.count() - 1) + 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which section was clicked; it may be dragged from here."""
        section = self.section_under(event.position().toPoint())
        if section >= 0 and event.button() == Qt.MouseButton.LeftButton:
            can = self.movable and section != self.pinned
            self._drag = Drag(section, self._along(event)) if can else Drag()
            self.pressed_at.emit(section)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where the dragged section would come to stand."""
        super().mouseMoveEvent(event)
        if self._drag.section >= 0 and event.buttons() & Qt.MouseButton.LeftButton:
            far = abs(self._along(event) - self._drag.begun) >= QApplication.startDragDistance()
            over = self.section_under(event.position().toPoint())
            over = self._drag.over if over == self.pinned else over
            if (far or self._drag.over >= 0) and over != self._drag.over:
                self._drag = replace(self._drag, over=over)
                self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the dragged section where it was let go."""
        super().mouseReleaseEvent(event)
        drag, self._drag = self._drag, Drag()
        self.viewport().update()
        if drag.over >= 0 and drag.over != drag.section:
            self.moved_to.emit(drag.section, drag.over)

    def _along(self, event: QMouseEvent) -> float:
        across = self.orientation() == Qt.Orientation.Horizontal
        return event.position().x() if across else event.position().y()

    def draw_drop(self, painter: QPainter) -> None:
        """A line where the dragged section would come to stand."""
        section, over = self._drag.section, self._drag.over
        if over < 0 or over == section:
            return
        edge = self.sectionViewportPosition(over) + (self.sectionSize(over) if over > section else 0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(QPen(QColor(self.tokens.accent), _DROP))
        area = self.viewport().rect()
        if self.orientation() == Qt.Orientation.Horizontal:
            painter.drawLine(edge, area.top(), edge, area.bottom())
        else:
            painter.drawLine(area.left(), edge, area.right(), edge)


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
                if self.pinned >= 0:
                    own, at = range(self.pinned, self.pinned + 1), QPoint(self.pinned_at(), 0)
                    painter.fillRect(at.x(), 0, self.sectionSize(self.pinned), area.height(), ground(self.tokens))
                    self.headings.draw_columns(painter, own, at, self.focused)
            painter.setPen(QColor(self.tokens.line))
            painter.drawLine(area.bottomLeft(), area.bottomRight())
            self.draw_drop(painter)


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
        section = self.section_under(at)
        if section >= 0 and self.headings and at.x() in self.headings.fold_zone(self.table.rows[section]):
            self.fold_wanted.emit(section)
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click on the name folds, too."""
        section = self.section_under(event.position().toPoint())
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
                folded = self.table.folded.__contains__
                self.headings.draw_rows(painter, rows, QPoint(0, top), folded, strong)
                if self.pinned >= 0:
                    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
                    at, high = self.pinned_at(), self.sectionSize(self.pinned)
                    painter.fillRect(0, at, right + 1, high, ground(self.tokens))
                    self.headings.draw_rows(painter, [self.table.rows[self.pinned]], QPoint(0, at), folded, strong)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            painter.setPen(QColor(self.tokens.line))
            painter.drawLine(right, area.top(), right, area.bottom())
            if self.has_ring and 0 <= self.focused < self.count():
                painter.setPen(QPen(QColor(self.tokens.focus), 2))
                top, high = self.sectionViewportPosition(self.focused), self.sectionSize(self.focused)
                top = self.pinned_at() if self.focused == self.pinned else top
                painter.drawRect(1, top + 1, right - 2, high - 2)
            self.draw_drop(painter)
