"""Small pictures of everything that cells say, made once and drawn many times: five times quicker than drawing text."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap, QPolygonF

from qualcase.study.cell_words import UNLIKE, YES, Part, Tone
from qualcase.ui.matrix.paragraph import draw_paragraph
from qualcase.ui.matrix.trend import STEPS
from qualcase.ui.theme.fonts import Size, interface, line_height

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qualcase.ui.matrix.trend import Trend
    from qualcase.ui.theme.tokens import Tokens

_MOST = 24_000_000
"""So many pixels of pictures are kept (96 MB); then all are made anew."""
_LETTERS, _FEWER_LETTERS = 26, 20
"""Letters on a line of an excerpt in a cell, and where there are more than two waves."""
_LINES = 3
_TREND = 40
_DOT = 2.0
_TICK = 6
READABLE = 4.5
"""Contrast of text that can be read (WCAG 2, AA)."""
_QUIET_MARKS = "=?"
_LONG_FIGURE = "+0,0"
"""A figure that has room beside it for one more."""


class Geometry(NamedTuple):
    """Sizes of a cell in pixels. A cell is its parts from left to right, then the mark."""

    half: int
    mark: int
    row: int
    splits: int
    trend: int = 0
    """Width of the small line over all waves, 0 where there is none."""
    words: bool = False
    """Whether parts hold words on several lines, not figures."""

    @property
    def cell(self) -> int:
        """Width of a whole cell."""
        return self.half * self.splits + self.trend + self.mark

    @property
    def mark_left(self) -> int:
        """Where the mark begins."""
        return self.half * self.splits + self.trend


def number_font() -> QFont:
    """The interface's face with figures of one width."""
    font = interface()
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def geometry(
    splits: int, widest: str, *, marks: bool, trend: bool = False, words: bool = False, beside: str = ""
) -> Geometry:
    """Sizes for cells of so many parts whose figures are at most as wide as `widest`.

    With or without marks and a small line; `words` makes room for a few lines of an excerpt,
    `beside` (such as `00+204`) for a figure with as much beside it.
    """
    large, small = QFontMetrics(number_font()), QFontMetrics(interface(Size.SMALL))
    mark = large.horizontalAdvance("▲") + small.horizontalAdvance(UNLIKE) + 8 if marks else 4
    with_beside = large.horizontalAdvance(_LONG_FIGURE) + small.horizontalAdvance("+0") + 2
    figure, plus, more = beside.partition("+")
    of_totals = large.horizontalAdvance(figure) + small.horizontalAdvance(plus + more) + 4 + _TICK if more else 0
    half = max(large.horizontalAdvance(widest), with_beside, of_totals) + 6
    if words:
        half = small.averageCharWidth() * (_LETTERS if splits <= 2 else _FEWER_LETTERS)
        return Geometry(half, mark, small.lineSpacing() * _LINES + 8, max(1, splits), 0, words=True)
    return Geometry(half, mark, line_height(number_font()), max(1, splits), _TREND if trend else 0)


def paper_geometry(figures: Iterable[Part], splits: int, *, signs: Iterable[str], trend: bool = False) -> Geometry:
    """Sizes for print: no wider than what the cells hold, since paper cannot be scrolled."""
    large, small = QFontMetrics(number_font()), QFontMetrics(interface(Size.SMALL))
    widths = (
        large.horizontalAdvance(one.figure) + (small.horizontalAdvance(one.beside) + 4 if one.beside else 0)
        for one in figures
    )
    mark = max((large.horizontalAdvance("▲") + small.horizontalAdvance(one[1:]) + 4 for one in signs), default=4)
    half = max(*widths, large.horizontalAdvance("00"), small.horizontalAdvance("0000")) + 6
    return Geometry(half, mark, large.height() + 4, max(1, splits), _TREND if trend else 0)


class Sprites:
    """Pictures of parts and marks in the colours of one theme and the resolution of one screen."""

    def __init__(self, shape: Geometry, tokens: Tokens, ratio: float) -> None:
        """Start empty."""
        self.key = (shape, tokens, ratio)
        self.shape = shape
        self._tokens = tokens
        self._ratio = ratio
        self._font = number_font()
        self._small = interface(Size.SMALL)
        self._on_heat = [readable_on(colour, tokens) for colour in tokens.heat]
        self._beside_on_heat = [
            tokens.quiet if contrast(tokens.quiet, colour) >= READABLE else readable_on(colour, tokens)
            for colour in tokens.heat
        ]
        self._made: dict[tuple[Part | str | Trend, int], QPixmap] = {}
        self._pixels = 0

    def part(self, shown: Part, level: int) -> QPixmap:
        """A part as it looks on a level of heat."""
        key = (shown, level)
        found = self._made.get(key)
        if found is None:
            found = self._keep(key, self.shape.half)
            with QPainter(found) as painter:
                self.draw_part(painter, shown, level)
        return found

    def mark(self, sign: str) -> QPixmap:
        """A mark of change, with or without ≠."""
        found = self._made.get((sign, 0))
        if found is None:
            found = self._keep((sign, 0), self.shape.mark)
            with QPainter(found) as painter:
                self.draw_mark(painter, sign)
        return found

    def trend(self, line: Trend, later: int) -> QPixmap:
        """A small line, with a dot on the wave that the mark is about."""
        found = self._made.get((line, later))
        if found is None:
            found = self._keep((line, later), self.shape.trend)
            with QPainter(found) as painter:
                self.draw_trend(painter, line, later)
        return found

    def _keep(self, key: tuple[Part | str | Trend, int], width: int) -> QPixmap:
        if self._pixels >= _MOST:
            self._made.clear()
            self._pixels = 0
        self._pixels += round(width * self._ratio * self.shape.row * self._ratio)
        made = QPixmap(round(width * self._ratio), round(self.shape.row * self._ratio))
        made.setDevicePixelRatio(self._ratio)
        made.fill(Qt.GlobalColor.transparent)
        self._made[key] = made
        return made

    def draw_part(self, painter: QPainter, shown: Part, level: int) -> None:
        """A part as it looks on a level of heat, at the painter's origin."""
        half, row = self.shape.half, self.shape.row
        if self.shape.words and shown.tone is Tone.VALUE and shown.figure != YES:
            painter.setPen(QColor(self._on_heat[level]))
            room = QFontMetrics(self._small).horizontalAdvance(shown.beside) + 4 if shown.beside else 0
            draw_paragraph(painter, QRectF(6, 3, half - 12 - room, row - 6), shown.figure, self._small)
            shown = shown._replace(figure="")
        loud = QColor(self._on_heat[level])
        quiet = QColor(self._beside_on_heat[level])
        width = QFontMetrics(self._font).horizontalAdvance(shown.figure)
        beside = QFontMetrics(self._small).horizontalAdvance(shown.beside)
        left = (half - width) // 2
        if shown.beside:
            left = max(2, min(left, half - width - beside - 3))
            left = left if shown.figure else half - beside - 5
        painter.setFont(self._font)
        painter.setPen(loud if shown.tone is Tone.VALUE else quiet)
        painter.drawText(QRect(left, 0, half, row), _MIDDLE, shown.figure)
        if shown.beside:
            painter.setFont(self._small)
            painter.setPen(quiet)
            painter.drawText(QRect(left + width + 2, -1, half, row), _MIDDLE, shown.beside)
        if shown.incomplete:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._tokens.warn) if level < 6 else loud)
            right = half - 1
            corner = [QPointF(right - _TICK, 1), QPointF(right, 1), QPointF(right, 1 + _TICK)]
            painter.drawPolygon(QPolygonF(corner))

    def draw_trend(self, painter: QPainter, line: Trend, later: int) -> None:
        """Strokes between neighbouring waves, a dot for a wave that stands alone; gaps stay gaps."""
        room, top, bottom = self.shape.trend - 12, 5, self.shape.row - 6
        points = [
            None
            if high is None
            else QPointF(6 + room * place / (len(line) - 1), bottom - (bottom - top) * high / STEPS)
            for place, high in enumerate(line)
        ]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._tokens.quiet), 1.4))
        for one, other in pairwise(points):
            if one is not None and other is not None:
                painter.drawLine(one, other)
        painter.setPen(Qt.PenStyle.NoPen)
        for place, point in enumerate(points):
            alone = not any(points[near] for near in (place - 1, place + 1) if 0 <= near < len(points))
            if point is not None and (place == later or alone):
                painter.setBrush(QColor(self._tokens.text if place == later else self._tokens.quiet))
                painter.drawEllipse(point, _DOT, _DOT)

    def draw_mark(self, painter: QPainter, sign: str) -> None:
        """A mark of change, at the painter's origin."""
        quiet = sign[:1] in _QUIET_MARKS
        main = QFontMetrics(self._font).horizontalAdvance("▲")
        painter.setFont(self._font)
        painter.setPen(QColor(self._tokens.quiet if quiet else self._tokens.text))
        painter.drawText(QRect(2, 0, main, self.shape.row), Qt.AlignmentFlag.AlignCenter, sign[:1])
        if sign[1:]:
            painter.setFont(self._small)
            painter.setPen(QColor(self._tokens.quiet))
            painter.drawText(QRect(main + 3, -2, self.shape.mark, self.shape.row), _MIDDLE, sign[1:])


_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def readable_on(colour: str, tokens: Tokens) -> str:
    """Whichever of the two text colours stands out more."""
    return max((tokens.text, tokens.on_accent), key=lambda text: contrast(text, colour))


def contrast(first: str, second: str) -> float:
    """How much two colours differ in luminance (WCAG 2), 1 to 21."""
    lower, higher = sorted((luminance(first), luminance(second)))
    return (higher + 0.05) / (lower + 0.05)


def luminance(colour: str) -> float:
    """How light a colour is, 0 to 1 (WCAG 2)."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
