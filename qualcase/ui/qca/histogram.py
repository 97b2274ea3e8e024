"""The numbers of the cases as a small histogram, with the anchors of a calibration as lines that can be dragged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from qualcase.ui.theme.fonts import Size, interface

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from qualcase.ui.qca.asking import Numbers
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_HEIGHT, _PAD, _FOOT = 72, 12, 16
_DOT = 3.0
_NEAR = 8


class Histogram(QWidget):
    """Each case a dot above its number."""

    anchors_moved = Signal(object)
    """The anchors, in their order, after one was dragged or set down."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._numbers: Numbers | None = None
        self._anchors: list[float] = []
        self._most = 3
        self._held = -1
        self.setFixedHeight(_HEIGHT)
        self.setMouseTracking(True)
        self.setAccessibleName(translate("Qca", "Numbers of the cases, with the anchors"))

    def show_numbers(self, numbers: Numbers, anchors: tuple[float, ...], most: int) -> None:
        """Show numbers and anchors; up to `most` of these can be set down."""
        self._numbers, self._anchors, self._most = numbers, list(anchors), most
        self.setAccessibleDescription(", ".join(f"{case} {value}" for case, value in numbers.by_case))
        self.update()

    def use(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._tokens = tokens
        self.update()

    def place_of(self, value: float) -> float:
        """Where a number lies, in pixels from the left."""
        low, high = self._span()
        return _PAD + (value - low) / (high - low) * (self.width() - 2 * _PAD)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        del event
        if self._numbers is None:
            return
        tokens, base = self._tokens, self.height() - _FOOT
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens.line), 1))
            painter.drawLine(QPointF(_PAD, base), QPointF(self.width() - _PAD, base))
            stacked: dict[int, int] = {}
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.quiet))
            for figure in self._numbers.figures:
                bin_ = round(self.place_of(figure) / (2 * _DOT + 1))
                high = stacked[bin_] = stacked.get(bin_, 0) + 1
                painter.drawEllipse(QPointF(self.place_of(figure), base - high * (2 * _DOT + 1) + _DOT), _DOT, _DOT)
            painter.setFont(interface(Size.SMALL))
            for number, anchor in enumerate(self._anchors):
                middle = len(self._anchors) == 3 and number == 1
                painter.setPen(QPen(QColor(tokens.accent), 2 if middle else 1.2))
                left = self.place_of(anchor)
                painter.drawLine(QPointF(left, 4), QPointF(left, base))
                painter.setPen(QColor(tokens.text))
                place = QRectF(left - 40, base + 1, 80, _FOOT)
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, f"{anchor:g}")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of an anchor, or set one down."""
        left = event.position().x()
        self._held = next((n for n, one in enumerate(self._anchors) if abs(self.place_of(one) - left) < _NEAR), -1)
        if self._held < 0 and self._numbers is not None and len(self._anchors) < self._most:
            self._anchors.append(self._value(left))
            self._held = len(self._anchors) - 1
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the anchor; else say who is there."""
        left = event.position().x()
        if self._held >= 0 and event.buttons() & Qt.MouseButton.LeftButton:
            self._anchors[self._held] = self._value(left)
            self.update()
        elif self._numbers is not None:
            near = [f"{case} {value}" for case, value in self._numbers.by_case if self._is_near(value, left)]
            QToolTip.showText(event.globalPosition().toPoint(), ", ".join(near), self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell where it is now."""
        del event
        if self._held >= 0:
            self._held = -1
            self.anchors_moved.emit(tuple(self._anchors))

    def _is_near(self, value: str, left: float) -> bool:
        return abs(self.place_of(float(value)) - left) < _DOT + 1

    def _value(self, left: float) -> float:
        """The number at a place, rounded to what a pixel can tell."""
        low, high = self._span()
        value = low + (left - _PAD) / max(1, self.width() - 2 * _PAD) * (high - low)
        return float(f"{value:.3g}")

    def _span(self) -> tuple[float, float]:
        figures = [*(self._numbers.figures if self._numbers else ()), *self._anchors]
        if not figures:
            return 0.0, 1.0
        low, high = min(figures), max(figures)
        return (low, high) if high > low else (low - 1, high + 1)
