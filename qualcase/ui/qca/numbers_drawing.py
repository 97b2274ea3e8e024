"""Numbers of the cases as dots on one line, with the anchors of a calibration; on the screen and on paper."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from qualcase.ui.theme.fonts import Size, interface

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.ui.theme.tokens import Tokens

HEIGHT, PAD, _FOOT = 72, 12, 16
DOT = 3.0
_ANCHORS = 3
"""So many anchors are fully out, neither, fully in."""


class NumbersDrawing:
    """Each case a dot above its number; equal ones are piled."""

    def __init__(
        self, figures: Sequence[float], anchors: Sequence[float], tokens: Tokens, size: QSize, *, ends: bool = False
    ) -> None:
        """With `ends` the least and largest number stand below where no anchor does, and it is as high as its piles."""
        self._figures, self._anchors, self._tokens, self._size = figures, anchors, tokens, size
        self._ends = ends
        known = [*figures, *anchors]
        low, high = (min(known), max(known)) if known else (0.0, 1.0)
        self.span = (low, high) if high > low else (low - 1, high + 1)
        self._metrics = QFontMetrics(interface(Size.SMALL))
        if ends:
            piles = Counter(map(self._pile, figures))
            needed = round(max(piles.values(), default=0) * (2 * DOT + 1)) + _FOOT + PAD
            self._size = QSize(size.width(), max(size.height(), needed))

    def size(self) -> QSize:
        """In pixels."""
        return self._size

    def place_of(self, value: float) -> float:
        """Where a number lies, in pixels from the left."""
        low, high = self.span
        return PAD + (value - low) / (high - low) * (self._size.width() - 2 * PAD)

    def draw(self, painter: QPainter) -> None:
        """The line, the dots, the anchors."""
        tokens, width, base = self._tokens, self._size.width(), self._size.height() - _FOOT
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawLine(QPointF(PAD, base), QPointF(width - PAD, base))
        stacked: dict[int, int] = {}
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.quiet))
        for figure in self._figures:
            pile = self._pile(figure)
            high = stacked[pile] = stacked.get(pile, 0) + 1
            painter.drawEllipse(QPointF(self.place_of(figure), base - high * (2 * DOT + 1) + DOT), DOT, DOT)
        painter.setFont(interface(Size.SMALL))
        taken: list[QRectF] = []
        for number, anchor in enumerate(self._anchors):
            middle = len(self._anchors) == _ANCHORS and number == 1
            painter.setPen(QPen(QColor(tokens.accent), 2 if middle else 1.2))
            left = self.place_of(anchor)
            painter.drawLine(QPointF(left, 4), QPointF(left, base))
            taken.append(self._draw_figure(painter, anchor, tokens.text))
        for end in self.span if self._ends and self._figures else ():
            if not any(self._area(end).intersects(one) for one in taken):
                self._draw_figure(painter, end, tokens.quiet)

    def _pile(self, figure: float) -> int:
        return round(self.place_of(figure) / (2 * DOT + 1))

    def _area(self, value: float) -> QRectF:
        """Below its place, within the drawing."""
        wide = self._metrics.horizontalAdvance(f"{value:g}") + 4
        left = min(max(self.place_of(value) - wide / 2, 0), self._size.width() - wide)
        return QRectF(left, self._size.height() - _FOOT + 1, wide, _FOOT)

    def _draw_figure(self, painter: QPainter, value: float, colour: str) -> QRectF:
        painter.setPen(QColor(colour))
        area = self._area(value)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, f"{value:g}")
        return area
