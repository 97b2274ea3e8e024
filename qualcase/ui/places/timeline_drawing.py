"""The timeline as a drawing, for screen and paper: waves behind everything, years below, marks in lanes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF

from qualcase.coding.short_names import LETTERS
from qualcase.coding.timeline import Band
from qualcase.ui.places.timeline_placing import WIDEST_LABEL, place_marks
from qualcase.ui.theme.fonts import Size, interface, is_on_paper

if TYPE_CHECKING:
    from qualcase.coding.timeline import Timeline
    from qualcase.ui.places.timeline_placing import PlacedMark
    from qualcase.ui.theme.tokens import Tokens

_HEAD = 24
LANE = {Band.LIFE: 24, Band.VALIDITY: 24, Band.SOURCE: 24, Band.EVENT: 22}
_AFTER_BAND = 8
_AXIS = 28
_TICK = 4


class TimelineDrawing:
    """Laid out once for a width, in the colours of a theme."""

    def __init__(self, timeline: Timeline, tokens: Tokens, width: int) -> None:
        """Place the marks; as high as its lanes."""
        self._timeline, self._tokens, self._width = timeline, tokens, width
        self._plain = interface()
        self._small, self._strong = interface(Size.SMALL), interface(Size.SMALL, strong=True)
        widest = width if is_on_paper() else WIDEST_LABEL
        self.placed = place_marks(timeline, width - 1, QFontMetrics(self._plain).horizontalAdvance, widest)
        self._tops: dict[Band, int] = {}
        top = _HEAD
        for band in Band:
            lanes = max((one.lane + 1 for one in self.placed if one.mark.band is band), default=0)
            self._tops[band] = top
            top += lanes * LANE[band] + (_AFTER_BAND if lanes else 0)
        self.height = top + _AXIS

    def size(self) -> QSize:
        """As high as its lanes."""
        return QSize(self._width, self.height)

    def rect_of(self, number: int) -> QRect:
        """Where a mark is, with its words."""
        one = self.placed[number]
        left, right = one.reach
        return QRect(left, self._top(one), max(right - left, 1), LANE[one.mark.band] - 2)

    def draw(self, painter: QPainter) -> None:
        """All of it."""
        self.draw_ground(painter)
        for number in range(len(self.placed)):
            self.draw_mark(painter, number)

    def draw_ground(self, painter: QPainter) -> None:
        """Waves as bands behind everything, and the years below."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_waves(painter)
        self._paint_axis(painter)

    def draw_mark(self, painter: QPainter, number: int) -> None:
        """One mark with its words."""
        self._paint_mark(painter, self.placed[number])

    def _top(self, one: PlacedMark) -> int:
        return self._tops[one.mark.band] + one.lane * LANE[one.mark.band]

    def _paint_waves(self, painter: QPainter) -> None:
        wide, high = self._width - 1, self.height - _AXIS
        painter.setFont(self._strong)
        for wave in self._timeline.waves:
            if wave.starts is None or wave.ends is None:
                continue
            left, right = round(self._timeline.share(wave.starts) * wide), round(self._timeline.share(wave.ends) * wide)
            painter.fillRect(QRect(left, 0, max(right - left, 2), high), QColor(self._tokens.heat[1]))
            painter.setPen(QColor(self._tokens.accent))
            words = max(right - left, painter.fontMetrics().horizontalAdvance(wave.name) + 4)
            painter.drawText(QRect(left + 4, 0, words, _HEAD), Qt.AlignmentFlag.AlignVCenter, wave.name)

    def _paint_axis(self, painter: QPainter) -> None:
        wide, y = self._width - 1, self.height - _AXIS
        painter.setFont(self._small)
        painter.setPen(QColor(self._tokens.line))
        painter.drawLine(0, y, wide, y)
        free = 0
        for day in self._timeline.years():
            x = round(self._timeline.share(day) * wide)
            painter.setPen(QColor(self._tokens.line))
            painter.drawLine(x, y, x, y + _TICK)
            words = str(day.year)
            needed = painter.fontMetrics().horizontalAdvance(words)
            if x >= free and x + needed <= self._width:
                painter.setPen(QColor(self._tokens.quiet))
                painter.drawText(QRect(x, y + _TICK, needed + 2, _AXIS - _TICK), Qt.AlignmentFlag.AlignVCenter, words)
                free = x + needed + 12

    def _paint_mark(self, painter: QPainter, one: PlacedMark) -> None:
        tokens, top, high = self._tokens, self._top(one), LANE[one.mark.band] - 2
        painter.setFont(self._plain)
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
