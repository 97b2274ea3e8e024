"""The questions from top to bottom, each as a chart: keys go from question to question and from bar to bar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from qualcase.ui.joint.chart import Chart, Spot, spoken, spoken_spot
from qualcase.ui.joint.state import Bar

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from qualcase.coding.joint import JointDisplay, VariableShown
    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.widgets.rows import Index

_NOWHERE = QModelIndex()
_Role = Qt.ItemDataRole
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class QuestionModel(QAbstractListModel):
    """The questions of a display."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.shown: JointDisplay | None = None

    def show(self, shown: JointDisplay | None) -> None:
        """Show another display; where the same questions stand, whatever is chosen stays so."""
        before = [one.variable.id for one in self.shown.variables] if self.shown else []
        now = [one.variable.id for one in shown.variables] if shown else []
        if before == now:
            self.shown = shown
            if now:
                self.dataChanged.emit(self.index(0), self.index(len(now) - 1))
            return
        self.beginResetModel()
        self.shown = shown
        self.endResetModel()

    def question(self, row: int) -> VariableShown | None:
        """A question by its row."""
        held = self.shown.variables if self.shown else ()
        return held[row] if 0 <= row < len(held) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many questions there are."""
        return 0 if parent.isValid() or self.shown is None else len(self.shown.variables)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        """Text for screen readers; charts are drawn from `question`."""
        one = self.question(index.row()) if index.isValid() else None
        if one is None or self.shown is None:
            return None
        if role == _Role.DisplayRole:
            return one.variable.name
        if role == _Role.AccessibleTextRole:
            return spoken(one, self.shown)
        return None


class _ChartDelegate(QStyledItemDelegate):
    def __init__(self, view: QuestionList, tokens: Tokens) -> None:
        super().__init__(view)
        self._view = view
        self.use(tokens)

    def use(self, tokens: Tokens) -> None:
        self._tokens, self.chart = tokens, Chart(tokens)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        one, shown = self._view.model_.question(index.row()), self._view.model_.shown
        if one is None or shown is None:
            return QSize(1, 1)
        return QSize(1, self.chart.lines(one, shown, self._view.chart_width).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one, shown = self._view.model_.question(index.row()), self._view.model_.shown
        if one is None or shown is None:
            return
        area, state = option.rect, option.state
        painter.save()
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(area.left(), area.top() + 1, 3, area.height() - 2, QColor(self._tokens.accent))
        if state & QStyle.StateFlag.State_HasFocus and self._view.spot is None:
            painter.setPen(QColor(self._tokens.focus))
            painter.drawRect(area.adjusted(0, 0, -1, -2))
        painter.setPen(QColor(self._tokens.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.translate(area.topLeft())
        pointed = self._view.pointed[1] if self._view.pointed[0] == index.row() else None
        self.chart.draw(painter, one, shown, self._view.chart_width, (self._view.spot if selected else None, pointed))
        painter.restore()


class QuestionList(QListView):
    """Up and down go from question to question, left and right from bar to bar, Enter opens who answered so."""

    chosen = Signal(int)
    """The row of the question that is chosen now."""
    bar_opened = Signal(object)
    """The `Bar` whose respondents somebody wants to see."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.spot: Spot | None = None
        """The bar of the chosen question that the keyboard is at."""
        self.pointed: tuple[int, Spot | None] = (-1, None)
        self.chart_width = 320
        self.model_ = QuestionModel(self)
        self.delegate = _ChartDelegate(self, tokens)
        self.setModel(self.model_)
        self.setItemDelegate(self.delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(24)

    @property
    def question(self) -> VariableShown | None:
        """The chosen question."""
        return self.model_.question(self.currentIndex().row())

    @property
    def bar(self) -> Bar | None:
        """The chosen bar."""
        one, shown = self.question, self.model_.shown
        if one is None or shown is None or self.spot is None:
            return None
        wave, bar = self.spot
        return Bar(one.variable.id, shown.waves[wave].id, bar if bar < len(one.values) else None)

    def show_display(self, shown: JointDisplay | None) -> None:
        """Show other questions; what was chosen stays chosen where it is still there."""
        before = self.question.variable.id if self.question else ""
        self.model_.show(shown)
        ids = [one.variable.id for one in shown.variables] if shown else []
        if shown and ids:
            tied = next((row for row, one in enumerate(shown.variables) if one.code_ids), 0)
            self.choose(ids.index(before) if before in ids else tied)
        one = self.question
        if self.spot and (one is None or shown is None or not self._is_there(one, self.spot)):
            self.spot = None
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def choose(self, row: int) -> None:
        """Choose a question by its row, and bring all of it into sight."""
        self.executeDelayedItemsLayout()
        self.setCurrentIndex(self.model_.index(row))
        self.scrollTo(self.currentIndex())

    def clear_bar(self) -> bool:
        """Leave the bars; False where none was chosen."""
        had, self.spot = self.spot is not None, None
        self.viewport().update()
        return had

    def use(self, tokens: Tokens) -> None:
        """Use other colours and type."""
        self.delegate.use(tokens)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Another question has no bar chosen."""
        super().currentChanged(current, previous)
        self.spot = None
        self.chosen.emit(current.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the charts out anew. Room for the scroll bar is kept, so that its coming moves nothing."""
        super().resizeEvent(event)
        width = self.width() - self.verticalScrollBar().sizeHint().width()
        if width != self.chart_width:
            self.chart_width = width
            self.scheduleDelayedItemsLayout()
        if self.currentIndex().isValid():
            self.executeDelayedItemsLayout()
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and Enter; letters are keys of the window here."""
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(1 if key == Qt.Key.Key_Right else -1)
        elif key in _ENTER:
            self.open_bar()
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the window here, not a search."""

    def open_bar(self) -> None:
        """Open who is behind the chosen bar; the first bar when none is chosen."""
        if self.spot is None:
            self._step(1)
        if self.bar is not None:
            self.bar_opened.emit(self.bar)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what the pointer is on."""
        super().mouseMoveEvent(event)
        found = self._at(event.position().toPoint())
        if found != self.pointed:
            self.pointed = found
            shape = Qt.CursorShape.PointingHandCursor if found[1] else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a bar opens who answered so."""
        super().mouseReleaseEvent(event)
        row, spot = self._at(event.position().toPoint())
        if spot is not None and event.button() == Qt.MouseButton.LeftButton:
            self.choose(row)
            self.spot = spot
            self.viewport().update()
            if self.bar is not None:
                self.bar_opened.emit(self.bar)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is on nothing."""
        super().leaveEvent(event)
        self.pointed = (-1, None)
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """Say the figures of the bar under the pointer."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row, spot = self._at(event.pos())
            one, shown = self.model_.question(row), self.model_.shown
            words = spoken_spot(one, shown, spot) if one and shown and spot else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return bool(super().viewportEvent(event))

    def area_of(self, row: int, spot: Spot) -> QPoint:
        """The middle of a bar, in the viewport."""
        one, shown = self.model_.question(row), self.model_.shown
        assert one is not None  # noqa: S101 - rows are asked of what is shown
        assert shown is not None  # noqa: S101
        lines = self.delegate.chart.lines(one, shown, self.chart_width)
        return self.visualRect(self.model_.index(row)).topLeft() + self.delegate.chart.area_of(lines, spot).center()

    def _at(self, point: QPoint) -> tuple[int, Spot | None]:
        index = self.indexAt(point)
        one, shown = self.model_.question(index.row()), self.model_.shown
        if one is None or shown is None:
            return -1, None
        inside = point - self.visualRect(index).topLeft()
        lines = self.delegate.chart.lines(one, shown, self.chart_width)
        spot = self.delegate.chart.spot_at(one, lines, inside)
        return index.row(), spot if spot and self._is_there(one, spot) else None

    @staticmethod
    def _is_there(one: VariableShown, spot: Spot) -> bool:
        """Whether anybody can be behind a spot: a bar of a wave in which it was asked, or somebody who is missing."""
        wave, bar = spot
        if wave >= len(one.waves) or not one.waves[wave].asked:
            return False
        return bar < len(one.values) or (bar == len(one.values) and one.waves[wave].missing > 0)

    def _step(self, way: int) -> None:
        """To the next bar of the question: down a wave, then down the next one."""
        one = self.question
        if one is None:
            return
        every = [(wave, bar) for wave in range(len(one.waves)) for bar in range(len(one.values) + 1)]
        spots = [spot for spot in every if self._is_there(one, spot)]
        if not spots:
            return
        if self.spot in spots:
            self.spot = spots[max(0, min(len(spots) - 1, spots.index(self.spot) + way))]
        else:
            self.spot = spots[0 if way > 0 else -1]
        self.scrollTo(self.currentIndex())
        self.viewport().update()
