"""What every drawing of a pattern is: a size, places that can be pointed at, words for each, and paint.

The same code paints the screen, a PNG and an SVG: a drawing holds its colours and its width, and nothing of a widget.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from qualcase.ui.theme.fonts import Size, interface, is_on_paper
from qualcase.words import current_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont

    from qualcase.ui.theme.tokens import Tokens

PAD = 16
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
MINUS = "\N{MINUS SIGN}"

Key = tuple[str | int, ...]
"""What a spot stands for: a word for its kind, and indexes."""


class Spot(NamedTuple):
    """A place that can be pointed at."""

    key: Key
    area: QRect


class PatternDrawing(ABC):
    """A pattern, laid out once for a width and in the colours of a theme."""

    def __init__(self, tokens: Tokens) -> None:
        """Take the fonts of the interface."""
        self.tokens = tokens
        self.paper = is_on_paper()
        """Paper cannot be scrolled: what is printed is laid out as narrow as it must be."""
        self.plain, self.strong, self.small = interface(), interface(strong=True), interface(Size.SMALL)
        self.small_strong = interface(Size.SMALL, strong=True)
        self.metrics, self.small_metrics = QFontMetrics(self.plain), QFontMetrics(self.small)
        self.spots: Sequence[Spot] = ()

    @abstractmethod
    def size(self) -> QSize:
        """How large it is, in pixels of a plain screen."""

    @abstractmethod
    def draw(self, painter: QPainter) -> None:
        """Paint it at the painter's origin."""

    @abstractmethod
    def words(self, key: Key) -> str:
        """What a spot says, in one line, for the pointer and for screen readers."""

    def area_of(self, key: Key | None) -> QRect | None:
        """Where a spot is, None where it is no more."""
        return next((spot.area for spot in self.spots if spot.key == key), None)

    def text(
        self,
        painter: QPainter,
        area: QRect,
        words: str,
        *,
        font: QFont | None = None,
        colour: str = "",
        flags: Qt.AlignmentFlag = LEFT,
    ) -> None:
        """Words in an area, cut with … where there is no room."""
        painter.setFont(font or self.small)
        painter.setPen(QColor(colour or self.tokens.text))
        cut = QFontMetrics(font or self.small).elidedText(words, Qt.TextElideMode.ElideRight, max(0, area.width()))
        painter.drawText(area, int(flags), cut)

    def upright(self, painter: QPainter, area: QRect, words: str, colour: str = "") -> None:
        """Words from below upwards, so that the names of narrow columns never cover each other."""
        painter.save()
        painter.translate(area.left(), area.bottom())
        painter.rotate(-90)
        self.text(painter, QRect(0, 0, area.height(), area.width()), words, colour=colour)
        painter.restore()

    def line(self, painter: QPainter, *ends: int) -> None:
        """A hairline: x and y of both ends."""
        painter.setPen(QColor(self.tokens.line))
        painter.drawLine(*ends)


def mixed(one: str, other: str, part: float) -> QColor:
    """`part` (0 to 1) of the second colour in the first."""
    first, second = QColor(one), QColor(other)
    kept = 1 - part
    return QColor.fromRgbF(
        first.redF() * kept + second.redF() * part,
        first.greenF() * kept + second.greenF() * part,
        first.blueF() * kept + second.blueF() * part,
    )


def tint(tokens: Tokens, part: float) -> QColor:
    """The heat of a value from 0 to 1, one hue, so that grey print keeps its order; text stays readable on it."""
    return mixed(tokens.surface, tokens.accent, 0.62 * max(0.0, min(1.0, part)))


def two_way(tokens: Tokens, part: float) -> QColor:
    """The heat of a difference from -1 to 1: one hue for more, another for less. The sign stands in the cell."""
    hue = tokens.accent if part > 0 else tokens.warn
    return mixed(tokens.surface, hue, 0.58 * min(1.0, abs(part)))


def short(value: float) -> str:
    """A figure from 0 to 1 with two decimals and no leading zero: `.87`, `1`."""
    if round(value, 2) == 1:
        return "1"
    figure = f"{value:.2f}".removeprefix("0")
    return figure if current_language() == "en" else figure.replace(".", ",")


def signed(value: float) -> str:
    """A difference with its sign: `+.12`, `−.12`; 0 where it is less than that."""
    rounded = round(value, 2)
    if not rounded:
        return "0"
    return f"{'+' if rounded > 0 else MINUS}{short(abs(rounded))}"


def plain(value: float) -> str:
    """A figure of any size with as many decimals as it needs, two at most."""
    figure = f"{value:.2f}".rstrip("0").rstrip(".")
    figure = figure if current_language() == "en" else figure.replace(".", ",")
    return figure.replace("-", MINUS)


def block(painter: QPainter, area: QRect, part: float, colour: QColor, *, hollow: bool = False) -> None:
    """A square that grows with a value from 0 to 1, for cells that have no room for figures: size tells, not hue."""
    side = max(2.0, min(area.width(), area.height()) * min(1.0, abs(part)) ** 0.5)
    square = QRectF(0, 0, side, side)
    square.moveCenter(QRectF(area).center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if hollow:
        painter.setPen(QPen(colour, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        square.adjust(0.5, 0.5, -0.5, -0.5)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
    painter.drawRect(square)
    painter.restore()


def disc(painter: QPainter, x: float, y: float, radius: float, colour: QColor, *, hollow: bool) -> None:
    """A dot, filled or as a ring."""
    painter.setPen(Qt.PenStyle.NoPen if not hollow else colour)
    painter.setBrush(colour if not hollow else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRectF(x - radius, y - radius, 2 * radius, 2 * radius))
