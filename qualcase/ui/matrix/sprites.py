"""Small pictures of everything that cells say, made once and drawn many times: five times quicker than drawing text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap, QPolygonF

from qualcase.study.cell_words import UNLIKE, Part, Tone
from qualcase.ui.theme.fonts import Size, interface, line_height

if TYPE_CHECKING:
    from qualcase.ui.theme.tokens import Tokens

_MOST = 4000
"""So many pictures are kept; then all are made anew."""
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

    @property
    def cell(self) -> int:
        """Width of a whole cell."""
        return self.half * self.splits + self.mark


def number_font() -> QFont:
    """The interface's face with figures of one width."""
    font = interface()
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def geometry(splits: int, widest: str, *, marks: bool) -> Geometry:
    """Sizes for cells of so many parts whose figures are at most as wide as `widest`, with or without marks."""
    large, small = QFontMetrics(number_font()), QFontMetrics(interface(Size.SMALL))
    mark = large.horizontalAdvance("▲") + small.horizontalAdvance(UNLIKE) + 8 if marks else 4
    with_beside = large.horizontalAdvance(_LONG_FIGURE) + small.horizontalAdvance("+0") + 2
    half = max(large.horizontalAdvance(widest), with_beside) + 6
    return Geometry(half, mark, line_height(number_font()), max(1, splits))


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
        self._made: dict[tuple[Part | str, int], QPixmap] = {}

    def part(self, shown: Part, level: int) -> QPixmap:
        """A part as it looks on a level of heat."""
        key = (shown, level)
        found = self._made.get(key)
        if found is None:
            found = self._keep(key, self.shape.half)
            with QPainter(found) as painter:
                self._draw_part(painter, shown, level)
        return found

    def mark(self, sign: str) -> QPixmap:
        """A mark of change, with or without ≠."""
        found = self._made.get((sign, 0))
        if found is None:
            found = self._keep((sign, 0), self.shape.mark)
            with QPainter(found) as painter:
                self._draw_mark(painter, sign)
        return found

    def _keep(self, key: tuple[Part | str, int], width: int) -> QPixmap:
        if len(self._made) >= _MOST:
            self._made.clear()
        made = QPixmap(round(width * self._ratio), round(self.shape.row * self._ratio))
        made.setDevicePixelRatio(self._ratio)
        made.fill(Qt.GlobalColor.transparent)
        self._made[key] = made
        return made

    def _draw_part(self, painter: QPainter, shown: Part, level: int) -> None:
        half, row = self.shape.half, self.shape.row
        loud = QColor(self._on_heat[level])
        quiet = QColor(self._beside_on_heat[level])
        width = QFontMetrics(self._font).horizontalAdvance(shown.figure)
        beside = QFontMetrics(self._small).horizontalAdvance(shown.beside)
        left = (half - width) // 2
        if shown.beside:
            left = max(2, min(left, half - width - beside - 3))
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

    def _draw_mark(self, painter: QPainter, sign: str) -> None:
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
