"""The numbers of the cases as a small histogram, with the anchors of a calibration as lines that can be dragged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QToolTip, QWidget

from qualcase.ui.qca.numbers_drawing import DOT, HEIGHT, PAD, NumbersDrawing

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from qualcase.ui.qca.asking import Numbers
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
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
        self.setFixedHeight(HEIGHT)
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
        return self._drawing.place_of(value)

    @property
    def _drawing(self) -> NumbersDrawing:
        figures = self._numbers.figures if self._numbers else ()
        return NumbersDrawing(figures, self._anchors, self._tokens, self.size())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        del event
        if self._numbers is not None:
            with QPainter(self) as painter:
                self._drawing.draw(painter)

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
        return abs(self.place_of(float(value)) - left) < DOT + 1

    def _value(self, left: float) -> float:
        """The number at a place, rounded to what a pixel can tell."""
        low, high = self._drawing.span
        value = low + (left - PAD) / max(1, self.width() - 2 * PAD) * (high - low)
        return float(f"{value:.3g}")
