"""The timeline, drawn: the pointer tells what a mark is, a click or Enter opens it, arrows go from mark to mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from qualcase.ui.places.short_names import LETTERS
from qualcase.ui.places.timeline_state import Band, PlacedMark, TimeMark, place_marks
from qualcase.ui.theme.fonts import Size, interface
from qualcase.words.dates import say_date

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from qualcase.ui.places.timeline_state import Timeline
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_HEAD = 24
_LANE = {Band.LIFE: 24, Band.VALIDITY: 24, Band.SOURCE: 24, Band.EVENT: 22}
_AFTER_BAND = 8
_AXIS = 28
_TICK = 4


class TimelineView(QWidget):
    """As high as its lanes."""

    opened = Signal(object)
    """A `TimeMark` that is to be opened."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._timeline: Timeline | None = None
        self._placed: list[PlacedMark] = []
        self._tops: dict[Band, int] = {}
        self._current = 0
        self._hovered = -1
        self._small, self._strong = interface(Size.SMALL), interface(Size.SMALL, strong=True)
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
        self.update()

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
        one = self._placed[number]
        left, right = one.reach
        return QRect(left, self._top(one), max(right - left, 1), _LANE[one.mark.band] - 2)

    # --- placing

    def _place(self) -> None:
        if self._timeline is None:
            return
        self._placed = place_marks(self._timeline, self.width() - 1, self.fontMetrics().horizontalAdvance)
        top = _HEAD
        for band in Band:
            lanes = max((one.lane + 1 for one in self._placed if one.mark.band is band), default=0)
            self._tops[band] = top
            top += lanes * _LANE[band] + (_AFTER_BAND if lanes else 0)
        self.setFixedHeight(top + _AXIS)
        self.update()

    def _top(self, one: PlacedMark) -> int:
        return self._tops[one.mark.band] + one.lane * _LANE[one.mark.band]

    # --- drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Waves as bands behind everything, years below, then the marks."""
        del event
        if self._timeline is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_waves(painter, self._timeline)
        self._paint_axis(painter, self._timeline)
        for number, one in enumerate(self._placed):
            if number == self._hovered or (number == self._current and self.hasFocus()):
                focused = number == self._current and self.hasFocus()
                painter.setPen(QPen(QColor(self._tokens.focus), 2) if focused else Qt.PenStyle.NoPen)
                painter.setBrush(QColor(self._tokens.hover))
                painter.drawRoundedRect(self.rect_of(number).adjusted(-3, 0, 3, 0), 4, 4)
            self._paint_mark(painter, one)

    def _paint_waves(self, painter: QPainter, timeline: Timeline) -> None:
        wide, high = self.width() - 1, self.height() - _AXIS
        painter.setFont(self._strong)
        for wave in timeline.waves:
            if wave.starts is None or wave.ends is None:
                continue
            left, right = round(timeline.share(wave.starts) * wide), round(timeline.share(wave.ends) * wide)
            painter.fillRect(QRect(left, 0, max(right - left, 2), high), QColor(self._tokens.heat[1]))
            painter.setPen(QColor(self._tokens.accent))
            words = max(right - left, painter.fontMetrics().horizontalAdvance(wave.name) + 4)
            painter.drawText(QRect(left + 4, 0, words, _HEAD), Qt.AlignmentFlag.AlignVCenter, wave.name)

    def _paint_axis(self, painter: QPainter, timeline: Timeline) -> None:
        wide, y = self.width() - 1, self.height() - _AXIS
        painter.setFont(self._small)
        painter.setPen(QColor(self._tokens.line))
        painter.drawLine(0, y, wide, y)
        free = 0
        for day in timeline.years():
            x = round(timeline.share(day) * wide)
            painter.setPen(QColor(self._tokens.line))
            painter.drawLine(x, y, x, y + _TICK)
            words = str(day.year)
            needed = painter.fontMetrics().horizontalAdvance(words)
            if x >= free and x + needed <= self.width():
                painter.setPen(QColor(self._tokens.quiet))
                painter.drawText(QRect(x, y + _TICK, needed + 2, _AXIS - _TICK), Qt.AlignmentFlag.AlignVCenter, words)
                free = x + needed + 12

    def _paint_mark(self, painter: QPainter, one: PlacedMark) -> None:
        tokens, top, high = self._tokens, self._top(one), _LANE[one.mark.band] - 2
        painter.setFont(self.font())
        if one.mark.lasts:
            is_life = one.mark.band is Band.LIFE
            painter.setPen(Qt.PenStyle.NoPen if is_life else QPen(QColor(tokens.quiet), 1))
            painter.setBrush(QColor(tokens.line) if is_life else Qt.BrushStyle.NoBrush)
            bar = QRect(one.left, top + 2, one.right - one.left, high - 4)
            painter.drawRoundedRect(bar, 3, 3)
            self._paint_words(painter, one, top, high, tokens.text if is_life else tokens.quiet)
        elif one.mark.kind is not None:
            painter.setPen(QPen(QColor(tokens.accent), 1.4))
            painter.setBrush(QColor(tokens.surface))
            painter.drawEllipse(QRect(one.left + 1, top + 1, one.right - one.left - 2, high - 2))
            painter.setFont(self._strong)
            painter.setPen(QColor(tokens.text))
            letter = QRect(one.left, top, one.right - one.left, high)
            painter.drawText(letter, Qt.AlignmentFlag.AlignCenter, LETTERS[one.mark.kind])
        else:
            middle, half = QPointF((one.left + one.right) / 2, top + high / 2), (one.right - one.left) / 2 - 1
            steps = ((0, -half), (half, 0), (0, half), (-half, 0))
            painter.setPen(QPen(QColor(tokens.quiet if one.mark.of_site else tokens.text), 1.2))
            painter.setBrush(QColor(tokens.surface if one.mark.of_site else tokens.text))
            painter.drawPolygon(QPolygonF([middle + QPointF(*step) for step in steps]))
            self._paint_words(painter, one, top, high, tokens.quiet if one.mark.of_site else tokens.text)

    def _paint_words(self, painter: QPainter, one: PlacedMark, top: int, high: int, colour: str) -> None:
        left, wide = one.label
        painter.setPen(QColor(colour))
        words = painter.fontMetrics().elidedText(one.mark.words, Qt.TextElideMode.ElideRight, wide + 1)
        painter.drawText(QRect(left, top, wide + 2, high), Qt.AlignmentFlag.AlignVCenter, words)

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
