"""A path against the outcome: each case a point; above the diagonal the outcome is at least as much as the path."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from qualcase.coding.qca_charts import Plot
from qualcase.ui.theme.fonts import Size, interface

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from qualcase.coding.qca_charts import Spot
    from qualcase.ui.theme.tokens import Tokens

_LEFT, _BOTTOM, _TOP, _RIGHT = 56, 48, 16, 24
_RADIUS, _HIT = 5.0, 10.0
_STEPS = (0.0, 0.25, 0.5, 0.75, 1.0)
_MOST_NAMED = 6


class PlotDrawing:
    """Paints a plot: on the screen, into a picture."""

    LESS_HIGH = _LEFT + _RIGHT - _TOP - _BOTTOM
    """Pixels by which a plot is wider than high."""

    def __init__(self, plot: Plot, tokens: Tokens, size: QSize, chosen: int = -1) -> None:
        """`chosen` is the number of a spot that is marked."""
        self._plot, self._tokens, self._size, self._chosen = plot, tokens, size, chosen

    def size(self) -> QSize:
        """In pixels."""
        return self._size

    @property
    def area(self) -> QRectF:
        """The square of all memberships."""
        side = min(self._size.width() - _LEFT - _RIGHT, self._size.height() - _TOP - _BOTTOM)
        return QRectF(_LEFT, _TOP, max(side, 80), max(side, 80))

    def place(self, spot: Spot) -> QPointF:
        """Where a spot lies."""
        area = self.area
        return QPointF(area.left() + spot.within * area.width(), area.bottom() - spot.outcome * area.height())

    def draw(self, painter: QPainter) -> None:
        """Lines, points, names."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_frame(painter)
        tokens = self._tokens
        for number, spot in enumerate(self._plot.spots):
            colour = QColor(tokens.warn if spot.is_against else tokens.accent)
            painter.setPen(QPen(colour, 1.5))
            inside = spot.outcome >= spot.within
            painter.setBrush(colour if inside else QColor(tokens.surface))
            painter.drawEllipse(self.place(spot), _RADIUS, _RADIUS)
            if spot.is_against:  # told by its shape, too
                self._cross(painter, self.place(spot))
            if number == self._chosen:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(tokens.focus), 1.5))
                painter.drawEllipse(self.place(spot), _RADIUS + 4, _RADIUS + 4)
        painter.setFont(interface(Size.SMALL))
        for spot, (place, words) in zip(self._plot.spots, self._names(), strict=True):
            painter.setPen(QColor(tokens.warn if spot.is_against else tokens.text))
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip, words)
        painter.restore()

    @staticmethod
    def _cross(painter: QPainter, at: QPointF) -> None:
        arm = _RADIUS * 0.7
        painter.drawLine(at - QPointF(arm, arm), at + QPointF(arm, arm))
        painter.drawLine(at - QPointF(arm, -arm), at + QPointF(arm, -arm))

    def _draw_frame(self, painter: QPainter) -> None:
        area, tokens = self.area, self._tokens
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area)
        painter.drawLine(area.bottomLeft(), area.topRight())
        painter.setPen(QPen(QColor(tokens.line), 1, Qt.PenStyle.DashLine))
        middle = area.center()
        painter.drawLine(QPointF(middle.x(), area.top()), QPointF(middle.x(), area.bottom()))
        painter.drawLine(QPointF(area.left(), middle.y()), QPointF(area.right(), middle.y()))
        painter.setFont(interface(Size.SMALL))
        painter.setPen(QColor(tokens.quiet))
        height = painter.fontMetrics().height()
        for step in _STEPS:
            words = f"{step:g}".removeprefix("0") or "0"
            x, y = area.left() + step * area.width(), area.bottom() - step * area.height()
            painter.drawText(QRectF(x - 20, area.bottom() + 6, 40, height), Qt.AlignmentFlag.AlignCenter, words)
            painter.drawText(
                QRectF(area.left() - 34, y - height / 2, 26, height),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                words,
            )
        below = QRectF(area.left(), area.bottom() + height + 8, area.width(), height + 2)
        path = painter.fontMetrics().elidedText(self._plot.path, Qt.TextElideMode.ElideRight, int(below.width()))
        painter.setPen(QColor(tokens.text))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, path)
        painter.save()
        painter.translate(area.left() - 40, area.center().y())
        painter.rotate(-90)
        side = QRectF(-area.height() / 2, -height / 2 - 4, area.height(), height)
        painter.drawText(side, Qt.AlignmentFlag.AlignCenter, self._plot.outcome)
        painter.restore()

    def _names(self) -> list[tuple[QRectF, str]]:
        """A place for the names of each spot that lies over no other names and no point."""
        metrics = QFontMetrics(interface(Size.SMALL))
        points = [self.place(one) for one in self._plot.spots]
        taken = [QRectF(at.x() - _RADIUS, at.y() - _RADIUS, 2 * _RADIUS, 2 * _RADIUS) for at in points]
        found = []
        bounds = QRectF(0, 0, self._size.width(), self.area.bottom() + 2)
        for spot, at in zip(self._plot.spots, points, strict=True):
            words = _wrapped(spot.cases)
            wide = max(metrics.horizontalAdvance(line) for line in words.split("\n")) + 2
            high = metrics.lineSpacing() * (words.count("\n") + 1)
            tried = list(_around(at, wide, high))
            free = [one for one in tried if bounds.contains(one) and not any(one.intersects(held) for held in taken)]
            place = free[0] if free else tried[0]
            taken.append(place)
            found.append((place, words))
        return found


def _wrapped(cases: Sequence[str]) -> str:
    """Names in lines of a few; the hover has all of them."""
    lines = [" ".join(cases[at : at + _MOST_NAMED // 2]) for at in range(0, len(cases), _MOST_NAMED // 2)]
    return "\n".join(lines)


def _around(at: QPointF, wide: float, high: float) -> list[QRectF]:
    """Places beside a point, the likeliest first, then further and further away."""
    found = []
    for far in (0, 12, 26, 42, 60, 84):
        beside = _RADIUS + 4 + far
        found += [
            QRectF(at.x() + beside, at.y() - high / 2, wide, high),
            QRectF(at.x() - beside - wide, at.y() - high / 2, wide, high),
            QRectF(at.x() - wide / 2, at.y() - beside - high, wide, high),
            QRectF(at.x() - wide / 2, at.y() + beside, wide, high),
            QRectF(at.x() + beside, at.y() - beside - high, wide, high),
            QRectF(at.x() + beside, at.y() + beside, wide, high),
            QRectF(at.x() - beside - wide, at.y() - beside - high, wide, high),
            QRectF(at.x() - beside - wide, at.y() + beside, wide, high),
        ]
    return found


class PlotView(QWidget):
    """The plot on the screen: hover says who and how far, arrows go from point to point, Enter or a click opens."""

    case_opened = Signal(str)

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self.plot = Plot("", "", ())
        self.chosen = -1
        self._next = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(240, 240)

    def show_plot(self, plot: Plot) -> None:
        """Show another one."""
        self.plot = plot
        self.chosen = min(self.chosen, len(plot.spots) - 1)
        self.setAccessibleDescription(f"{plot.path}, {plot.outcome}. {plot.said}")
        self.update()

    def use(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._tokens = tokens
        self.update()

    def drawing(self, tokens: Tokens, size: QSize | None = None) -> PlotDrawing:
        """The plot to be painted elsewhere."""
        return PlotDrawing(self.plot, tokens, size or self.size())

    def spot_at(self, point: QPointF) -> int:
        """The number of the spot at a place, -1 for none."""
        drawing = self.drawing(self._tokens)
        for number, spot in enumerate(self.plot.spots):
            way = drawing.place(spot) - point
            if abs(way.x()) <= _HIT and abs(way.y()) <= _HIT:
                return number
        return -1

    def place_of(self, number: int) -> QPointF:
        """Where a spot lies in the widget."""
        return self.drawing(self._tokens).place(self.plot.spots[number])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        del event
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(self._tokens.surface))
            chosen = self.chosen if self.hasFocus() else -1
            PlotDrawing(self.plot, self._tokens, self.size(), chosen).draw(painter)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say who is there and how far."""
        number = self.spot_at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if number >= 0 else Qt.CursorShape.ArrowCursor)
        if number >= 0:
            QToolTip.showText(event.globalPosition().toPoint(), self.spoken(number), self)
        else:
            QToolTip.hideText()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open who is there; pressing again, the next of those at the same place."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        number = self.spot_at(event.position())
        if number >= 0:
            self._open(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Enter."""
        count, key = len(self.plot.spots), event.key()
        if count and key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up):
            step = 1 if key in (Qt.Key.Key_Right, Qt.Key.Key_Down) else -1
            self.chosen, self._next = (self.chosen + step) % count, 0
            QToolTip.showText(self.mapToGlobal(self.place_of(self.chosen)).toPoint(), self.spoken(self.chosen), self)
            self.update()
        elif self.chosen >= 0 and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.chosen)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def open_chosen(self) -> None:
        """Open who is at the chosen spot; pressed again, the next of them."""
        if self.chosen >= 0:
            self._open(self.chosen)

    def spoken(self, number: int) -> str:
        """Who is at a spot, and how far in both."""
        spot = self.plot.spots[number]
        figures = f"{self.plot.path} {spot.within:.2f} · {self.plot.outcome} {spot.outcome:.2f}"
        return f"{', '.join(spot.cases)}\n{figures}"

    def _open(self, number: int) -> None:
        if number != self.chosen:
            self.chosen, self._next = number, 0
        cases = self.plot.spots[number].cases
        self.case_opened.emit(cases[self._next % len(cases)])
        self._next += 1
        self.update()
