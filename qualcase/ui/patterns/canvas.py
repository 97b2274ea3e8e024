"""A drawing on the screen: the pointer tells figures, a click or Enter opens what is behind, arrows go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeySequence, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QScrollArea, QToolTip, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from qualcase.ui.patterns.drawing import Key, PatternDrawing, Spot
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_MOST = 16_000_000
"""So many pixels of a drawing are kept; larger ones are painted anew where they are seen."""
_ASIDE = 3
"""How much farther something aside seems than something straight ahead."""


class Canvas(QWidget):
    """Shows one drawing at a time. One of its spots has the keyboard."""

    opened = Signal(object)
    """The `Key` of a spot whose passages somebody wants to see."""
    told = Signal(str)
    """What the spot says that is pointed at, or has the keyboard."""
    moved = Signal(object)
    """The area of the spot that has the keyboard now."""
    copy_wanted = Signal()

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._tokens = tokens
        self.drawing: PatternDrawing | None = None
        self.current: Key | None = None
        """The spot that has the keyboard."""
        self.chosen: Key | None = None
        """The spot whose passages are shown."""
        self._pointed: Key | None = None
        self._kept: QPixmap | None = None
        self.name = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def show_drawing(self, drawing: PatternDrawing, tokens: Tokens, name: str) -> None:
        """Show another drawing; the keyboard and the choice stay where their spots are still there."""
        self.drawing, self._tokens, self.name, self._kept, self._pointed = drawing, tokens, name, None, None
        keys = {spot.key for spot in drawing.spots}
        self.current = self.current if self.current in keys else next((spot.key for spot in drawing.spots), None)
        self.chosen = self.chosen if self.chosen in keys else None
        self.setFixedSize(drawing.size())
        self._tell()
        self.update()

    def choose(self, key: Key | None) -> None:
        """Mark a spot as that whose passages are shown, and give it the keyboard."""
        self.chosen = key
        if key is not None:
            self._go(key)
        self.update()

    def sizeHint(self) -> QSize:
        """As large as the drawing."""
        return self.drawing.size() if self.drawing is not None else QSize(0, 0)

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """The drawing, and over it what is pointed at, chosen, and has the keyboard."""
        if self.drawing is None:
            return
        with QPainter(self) as painter:
            self._paint_drawing(painter, self.drawing, event.rect())
            for key, colour, width in (
                (self._pointed, self._tokens.quiet, 1),
                (self.chosen, self._tokens.accent, 2),
                (self.current if self.hasFocus() else None, self._tokens.focus, 2),
            ):
                area = self.drawing.area_of(key) if key is not None else None
                if area is not None:
                    painter.setPen(QPen(QColor(colour), width))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRect(area.adjusted(-1, -1, 0, 0))

    def _paint_drawing(self, painter: QPainter, drawing: PatternDrawing, seen: QRect) -> None:
        ratio = self.devicePixelRatioF()
        if self.width() * self.height() * ratio**2 > _MOST:
            painter.save()
            painter.setClipRect(seen)
            drawing.draw(painter)
            painter.restore()
            return
        if self._kept is None or self._kept.devicePixelRatio() != ratio:
            self._kept = QPixmap(self.size() * ratio)
            self._kept.setDevicePixelRatio(ratio)
            self._kept.fill(QColor(self._tokens.surface))
            with QPainter(self._kept) as own:
                drawing.draw(own)
        painter.drawPixmap(0, 0, self._kept)

    # --- pointer

    def event(self, event: QEvent) -> bool:
        """Tell the figures of a spot where the pointer rests on it."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            spot = self._at(event.pos())
            words = self.drawing.words(spot.key) if spot is not None and self.drawing is not None else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what is pointed at."""
        spot = self._at(event.position().toPoint())
        key = spot.key if spot is not None else None
        if key == self._pointed:
            return
        self._pointed = key
        self.setCursor(Qt.CursorShape.PointingHandCursor if key else Qt.CursorShape.ArrowCursor)
        self.update()
        self._tell()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at."""
        super().leaveEvent(event)
        self._pointed = None
        self.update()
        self._tell()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click opens what is behind a spot."""
        spot = self._at(event.position().toPoint())
        if spot is not None and event.button() is Qt.MouseButton.LeftButton:
            self._go(spot.key)
            self.opened.emit(spot.key)

    # --- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the next spot that way, Home and End to the first and last, Enter opens."""
        drawing, key = self.drawing, event.key()
        if drawing is None or not drawing.spots:
            super().keyPressEvent(event)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif key in _WAYS:
            self._step(*_WAYS[Qt.Key(key)])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(drawing.spots[0 if key == Qt.Key.Key_Home else -1].key)
        elif key in _ENTER and self.current is not None:
            self.opened.emit(self.current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The spot that has the keyboard gets its ring."""
        super().focusInEvent(event)
        self._tell()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.update()

    def _step(self, across: int, down: int) -> None:
        """To the nearest spot in a direction; what lies straight ahead comes before what lies aside."""
        assert self.drawing is not None  # noqa: S101 - asked only with a drawing
        here = self.drawing.area_of(self.current)
        if here is None:
            return
        middle = here.center()
        best: tuple[int, Key] | None = None
        for spot in self.drawing.spots:
            way = spot.area.center() - middle
            ahead, aside = way.x() * across + way.y() * down, abs(way.x() * down) + abs(way.y() * across)
            if ahead <= 0 or spot.area == here:
                continue
            far = ahead + _ASIDE * aside
            if best is None or far < best[0]:
                best = (far, spot.key)
        if best is not None:
            self._go(best[1])

    def _go(self, key: Key) -> None:
        self.current = key
        self._pointed = None
        area = self.drawing.area_of(key) if self.drawing is not None else None
        if area is not None:
            self.moved.emit(area)
        self._tell()
        self.update()

    def _tell(self) -> None:
        key = self._pointed or self.current
        words = self.drawing.words(key) if key is not None and self.drawing is not None else ""
        self.setAccessibleName(f"{self.name}: {words}" if words else self.name)
        self.told.emit(words)

    def _at(self, place: QPoint) -> Spot | None:
        spots = self.drawing.spots if self.drawing is not None else ()
        return next((spot for spot in spots if spot.area.contains(place)), None)


class CanvasArea(QScrollArea):
    """The canvas with room to scroll; whoever follows is told of another width."""

    widened = Signal()
    """There is another width to lay a drawing out in."""

    def __init__(self, canvas: Canvas, parent: QWidget | None = None) -> None:
        """Hold the canvas."""
        super().__init__(parent)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidget(canvas)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        canvas.moved.connect(self._show_area)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell of another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.widened.emit()

    def _show_area(self, area: QRect) -> None:
        middle = area.center()
        self.ensureVisible(middle.x(), middle.y(), area.width() // 2 + 24, area.height() // 2 + 24)
