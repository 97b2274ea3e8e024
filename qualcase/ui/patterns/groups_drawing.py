"""What sets two groups of cases apart: a line for each code and wave, largest difference first, the cases as dots."""

from __future__ import annotations

from collections import defaultdict
from math import ceil, floor, isnan
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPen

from qualcase.coding.comparison import Measure
from qualcase.ui.patterns.drawing import CENTRE, PAD, RIGHT, Key, PatternDrawing, Spot, disc, plain
from qualcase.ui.theme.wording import translate
from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from qualcase.coding.case_patterns import GroupsApart
    from qualcase.coding.patterns import GroupDifference
    from qualcase.ui.theme.tokens import Tokens

MOST = 60
"""So many lines are drawn; all of them stand in the table."""
_ROW, _HEAD = 44, 52
_RADIUS, _STEP, _LANE = 3.5, 9.0, 9
_FIGURES = (72, 56, 64)
"""Widths of difference, cases and p."""
_NARROWEST, _LEAST_AXIS = 640, 200
_PAPER, _NARROW, _NAME, _PAPER_AXIS = 300, 500, 20, 160
"""On paper: the least width, that below which names and figures stand above the axes, how high each is; the axis."""
_LEAST_P = 0.001


class GroupsDrawing(PatternDrawing):
    """Spots are the dots of cases, and the line of each code."""

    def __init__(self, shown: GroupsApart, tokens: Tokens, width: int) -> None:
        """Lay out the largest differences in a width."""
        super().__init__(tokens)
        self.shown = shown
        self.lines = shown.found.differences[:MOST]
        self._width = max(width, _PAPER if self.paper else _NARROWEST)
        self._above = self.paper and width < _NARROW
        """Whether name and figures of a line stand above its axis, since there is no room beside it."""
        right = self._width - PAD - 4 - sum(_FIGURES)
        names = [self.small_metrics.horizontalAdvance(self._code(one)) for one in self.lines]
        least = _PAPER_AXIS if self.paper else _LEAST_AXIS
        self._names = min(max(names, default=0) + 64, right - PAD - least, 320)
        self._left, self._right = PAD + self._names + 12, right - 16
        if self._above:
            self._left, self._right = PAD + 4, self._width - PAD - 4
            self._names = self._right - self._left
        self._row = _ROW + (2 * _NAME if self._above else 0)
        self._head = _HEAD + (_NAME if self._above else 0)
        self._low, self._high = self._range()
        self._dots = [self._place_dots(number, one) for number, one in enumerate(self.lines)]
        self.spots = tuple(self._make_spots())

    def size(self) -> QSize:
        """As high as its lines."""
        return QSize(self._width, PAD + self._head + len(self.lines) * self._row + PAD)

    def draw(self, painter: QPainter) -> None:
        """Which dot is whose, the axis, then line by line."""
        self._draw_head(painter)
        for number, one in enumerate(self.lines):
            self._draw_line(painter, number, one)

    def words(self, key: Key) -> str:
        """A case with its figure, or both means with their cases and p."""
        one = self.lines[int(key[1])]
        name = f"{self._code(one)} {self._wave(one)}"
        if key[0] == "dot":
            case = self.shown.shown.columns[int(key[2])]
            figure = plain(float(self.shown.figures[one.row, int(key[2])]))
            full = f"{case.name} {case.title}".strip()
            return f"{full}: {name} {figure}"
        said = translate(
            "Patterns",
            "{code}: difference {difference}, p = {p}; {first} {mean1} ({n1} cases), {second} {mean2} ({n2} cases)",
        )
        return said.format(
            code=name,
            first=self.shown.first.name,
            mean1=plain(one.means[0]),
            n1=one.bases[0],
            second=self.shown.second.name,
            mean2=plain(one.means[1]),
            n2=one.bases[1],
            difference=_signed(one.difference),
            p=_p(one),
        )

    def _code(self, one: GroupDifference) -> str:
        return self.shown.shown.rows[self.shown.cells[one.row].row].name

    def _wave(self, one: GroupDifference) -> str:
        return self.shown.shown.splits[self.shown.cells[one.row].split].name

    def _range(self) -> tuple[float, float]:
        """The scale: 0 to 1 for parts, what the figures need for others."""
        known = [float(one) for one in self.shown.figures.ravel() if not isnan(one)]
        if self.shown.shown.measure in (Measure.PERSONS, Measure.SOURCES, Measure.YES) or not known:
            return 0.0, 1.0
        low, high = min(known), max(known)
        if self.shown.shown.measure is Measure.RATING:
            return min(-2.0, floor(low)), max(2.0, ceil(high))
        return 0.0, high or 1.0

    def _x(self, value: float) -> float:
        part = (value - self._low) / (self._high - self._low)
        return self._left + part * (self._right - self._left)

    def _middle(self, number: int) -> int:
        return PAD + self._head + (number + 1) * self._row - _ROW // 2

    def _place_dots(self, number: int, one: GroupDifference) -> list[tuple[int, bool, float, float]]:
        """Each case with its group and place. Equal ones are piled: the first group above the line, the other below."""
        found = []
        for of_first in (True, False):
            piles: dict[int, list[int]] = defaultdict(list)
            for case in self.shown.members(of_first):
                value = float(self.shown.figures[one.row, case])
                if not isnan(value):
                    piles[round(self._x(value) / _STEP)].append(case)
            for pile in piles.values():
                columns = ceil(len(pile) / 2)
                middle = sum(self._x(float(self.shown.figures[one.row, case])) for case in pile) / len(pile)
                begin = min(max(middle - (columns - 1) * _STEP / 2, self._left), self._right - (columns - 1) * _STEP)
                for place, case in enumerate(pile):
                    lane = (place % 2 + 0.65) * _LANE
                    y = self._middle(number) - lane if of_first else self._middle(number) + lane
                    found.append((case, of_first, begin + place // 2 * _STEP, y))
        return found

    def _make_spots(self) -> list[Spot]:
        found = []
        for number in range(len(self.lines)):
            top = self._middle(number) + _ROW // 2 - self._row
            for case, _, x, y in self._dots[number]:
                found.append(Spot(("dot", number, case), QRect(round(x) - 4, round(y) - 4, 9, 9)))
            found.append(Spot(("line", number), QRect(PAD, top, self._width - 2 * PAD, self._row)))
        return found

    def _draw_head(self, painter: QPainter) -> None:
        tokens = self.tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, room = PAD, (self._width - 2 * PAD) // 2
        for group, hollow in ((self.shown.first, False), (self.shown.second, True)):
            disc(
                painter,
                left + 4,
                PAD + 10,
                _RADIUS + 0.5,
                QColor(tokens.accent if not hollow else tokens.text),
                hollow=hollow,
            )
            name = f"{group.name} ({len(group.case_ids)})"
            self.text(painter, QRect(left + 14, PAD, room - 24, 20), name, font=self.plain)
            left += min(room, 14 + self.metrics.horizontalAdvance(name) + 24)
        painter.restore()
        below = QRect(0, PAD + 24 + (_NAME if self._above else 0), 0, 20)
        for value in self._ticks():
            area = below.adjusted(round(self._x(value)) - 24, 0, round(self._x(value)) + 24, 0)
            self.text(painter, area, plain(value), colour=tokens.quiet, flags=CENTRE)
        heads = (
            translate("Patterns", "Difference"),
            translate("Patterns", "Cases"),
            translate("Patterns", "p (guide)"),
        )
        left = self._width - PAD - 4 - sum(_FIGURES)
        for width, words in zip(_FIGURES, heads, strict=True):
            head = QRect(left, PAD + 24, width, 20)
            self.text(painter, head, words, colour=tokens.quiet, flags=RIGHT)
            left += width

    def _ticks(self) -> list[float]:
        return [self._low, (self._low + self._high) / 2, self._high]

    def _draw_line(self, painter: QPainter, number: int, one: GroupDifference) -> None:
        tokens, middle = self.tokens, self._middle(number)
        top, bottom = middle - _ROW // 2, middle + _ROW // 2
        first, high = bottom - self._row, _NAME if self._above else _ROW
        figures_at = first + (_NAME if self._above else 0)
        self.line(painter, PAD, first, self._width - PAD, first)
        name = QRect(PAD, first, self._names - 52, high)
        self.text(painter, name, self._short_name(one))
        self.text(painter, QRect(name.right() + 4, first, 48, high), self._wave(one), colour=tokens.quiet, flags=RIGHT)
        self.line(painter, self._left, middle, self._right, middle)
        for value in self._ticks():
            self.line(painter, round(self._x(value)), top + 6, round(self._x(value)), bottom - 6)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ends = [self._x(mean) for mean in one.means]
        painter.setPen(QPen(QColor(tokens.quiet), 2))
        painter.drawLine(round(ends[0]), middle, round(ends[1]), middle)
        for x, up in zip(ends, (True, False), strict=True):
            painter.setPen(QPen(QColor(tokens.accent if up else tokens.text), 2))
            painter.drawLine(round(x), middle - (18 if up else 0), round(x), middle + (0 if up else 18))
        for _, of_first, x, y in self._dots[number]:
            disc(painter, x, y, _RADIUS, QColor(tokens.accent if of_first else tokens.text), hollow=not of_first)
        painter.restore()
        figures = (_signed(one.difference), f"{one.bases[0]} : {one.bases[1]}", _p(one))
        left = self._width - PAD - 4 - sum(_FIGURES)
        for width, words in zip(_FIGURES, figures, strict=True):
            self.text(painter, QRect(left, figures_at, width, high), words, flags=RIGHT)
            left += width

    def _short_name(self, one: GroupDifference) -> str:
        value = self.shown.shown.rows[self.shown.cells[one.row].row]
        return value.title or value.name


def _p(one: GroupDifference) -> str:
    if one.p < _LEAST_P:
        return f"< {say_number(_LEAST_P, 3)}"
    return say_number(one.p, 3 if one.p < 0.1 else 2)


def _signed(value: float) -> str:
    return f"+{plain(value)}" if value > 0 else plain(value)
