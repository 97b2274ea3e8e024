"""The timeline, drawn: the pointer tells what a mark is, a click or Enter opens it, arrows go from mark to mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from qualcase.ui.places.timeline_drawing import TimelineDrawing
from qualcase.ui.theme.fonts import interface
from qualcase.words.dates import say_date

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from qualcase.coding.timeline import Timeline, TimeMark
    from qualcase.ui.places.timeline_placing import PlacedMark
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class TimelineView(QWidget):
    """As high as its lanes."""

    opened = Signal(object)
    """A `TimeMark` that is to be opened."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._timeline: Timeline | None = None
        self._drawing: TimelineDrawing | None = None
        self._current = 0
        self._hovered = -1
        self.setFont(interface())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("takesKeys", True)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_timeline(self, timeline: Timeline) -> None:
        """Show another timeline; the keyboard stays on its mark where that is still there."""
        before = self._placed[self._current].mark if self._current < len(self._placed) else None
        self._timeline = timeline
        self._place()
        marks = [one.mark for one in self._placed]
        self._current = marks.index(before) if before in marks else 0
        self._tell_reader()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._tokens = tokens
        self._place()

    @property
    def current(self) -> TimeMark | None:
        """The mark that has the keyboard."""
        return self._placed[self._current].mark if self._current < len(self._placed) else None

    def sizeHint(self) -> QSize:
        """As high as its lanes."""
        return QSize(480, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width needs other lanes."""
        super().resizeEvent(event)
        self._place()

    def rect_of(self, number: int) -> QRect:
        """Where a mark is, with its words."""
        return self._drawing.rect_of(number) if self._drawing is not None else QRect()

    # --- placing

    def _place(self) -> None:
        if self._timeline is None:
            return
        self._drawing = TimelineDrawing(self._timeline, self._tokens, self.width())
        self.setFixedHeight(self._drawing.height)
        self.update()

    @property
    def _placed(self) -> list[PlacedMark]:
        return self._drawing.placed if self._drawing is not None else []

    # --- drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Waves as bands behind everything, years below, then the marks."""
        del event
        if self._drawing is None:
            return
        painter = QPainter(self)
        self._drawing.draw_ground(painter)
        for number in range(len(self._placed)):
            if number == self._hovered or (number == self._current and self.hasFocus()):
                focused = number == self._current and self.hasFocus()
                painter.setPen(QPen(QColor(self._tokens.focus), 2) if focused else Qt.PenStyle.NoPen)
                painter.setBrush(QColor(self._tokens.hover))
                painter.drawRoundedRect(self.rect_of(number).adjusted(-3, 0, 3, 0), 4, 4)
            self._drawing.draw_mark(painter, number)

    # --- mouse and keys

    def event(self, event: QEvent) -> bool:
        """Tell what a mark is where the pointer rests on it."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            number = self._at(event.pos())
            QToolTip.showText(event.globalPos(), mark_words(self._placed[number].mark) if number >= 0 else "", self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """What is under the pointer stands out."""
        self._hover(self._at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer."""
        del event
        self._hover(-1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click opens a mark."""
        number = self._at(event.position().toPoint())
        if number >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self._go(number)
            self.opened.emit(self._placed[number].mark)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go on and back in time, Up and Down to the other bands, Enter opens."""
        key = event.key()
        last = len(self._placed) - 1
        if last < 0:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self._go(min(max(self._current + (1 if key == Qt.Key.Key_Right else -1), 0), last))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(0 if key == Qt.Key.Key_Home else last)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._go_to_band(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self._placed[self._current].mark)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The mark that has the keyboard gets its ring."""
        super().focusInEvent(event)
        self.update()

    def _go_to_band(self, step: int) -> None:
        here = self._placed[self._current]
        others = [n for n, one in enumerate(self._placed) if (one.mark.band - here.mark.band) * step > 0]
        if others:
            bands = [self._placed[n].mark.band for n in others]
            band = min(bands) if step > 0 else max(bands)
            near = [n for n in others if self._placed[n].mark.band == band]
            self._go(min(near, key=lambda n: abs(self._placed[n].left - here.left)))

    def _go(self, number: int) -> None:
        self._current = number
        self._tell_reader()
        self.update()

    def _tell_reader(self) -> None:
        name = translate("Card", "Timeline")
        mark = self.current
        self.setAccessibleName(name if mark is None else f"{name}: {mark_words(mark)}")

    def _hover(self, number: int) -> None:
        if number != self._hovered:
            self._hovered = number
            self.setCursor(Qt.CursorShape.PointingHandCursor if number >= 0 else Qt.CursorShape.ArrowCursor)
            self.update()

    def _at(self, place: QPoint) -> int:
        return next((n for n in range(len(self._placed)) if self.rect_of(n).contains(place)), -1)


def mark_words(mark: TimeMark) -> str:
    """What a mark is and when."""
    if mark.lasts:
        ends = say_date(mark.ends) if mark.ends else "…"
        return f"{mark.words}\n{say_date(mark.starts)} – {ends}"
    return f"{mark.words}\n{say_date(mark.starts)}"
