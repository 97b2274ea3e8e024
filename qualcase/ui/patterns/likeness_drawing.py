"""Cases by likeness: the tree at the left, beside it how alike each is to each, in the order of the tree."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPen

from qualcase.ui.patterns.drawing import CENTRE, PAD, RIGHT, Key, PatternDrawing, Spot, block, short, tint
from qualcase.ui.theme.wording import translate
from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from qualcase.coding.case_patterns import CasesAlike
    from qualcase.ui.theme.tokens import Tokens

_ROW, _TREE = 24, 112
_CELLS = (28, 40)
"""Least and largest width of a cell."""
_TINY, _SMALL_TREE, _LEAST_TITLE = 9, 56, 88
"""On paper: the least width of a cell without a figure, of the tree, and of names with a title."""
_AXIS = 20
_WIDEST = 176
_HIGHEST = 120
_LEAST_TINT = 0.1
_GRIP = 5
"""Pixels around a joining within which the pointer means it."""


class LikenessDrawing(PatternDrawing):
    """Spots are pairs of cases and the joinings of the tree."""

    def __init__(self, shown: CasesAlike, tokens: Tokens, width: int) -> None:
        """Lay it out; it is as wide as its cases need, if need be wider than `width`."""
        super().__init__(tokens)
        self.shown = shown
        names = [case.name for case in shown.cases]
        full = [self._full_name(number) for number in range(len(names))]
        self._names = min(max((self.small_metrics.horizontalAdvance(one) for one in full), default=0) + 12, _WIDEST)
        widest = max((self.small_metrics.horizontalAdvance(one) for one in names), default=0)
        self._tree, (least, most) = _TREE, _CELLS
        if self.paper:
            self._make_narrow(width, widest + 12)
            least = _TINY
        self._left = PAD + self._tree + 8 + self._names
        self._wide = min(max((width - self._left - PAD) // max(1, len(names)), least), most)
        self._row = _ROW
        self._figures = self._wide - 2 >= self.small_metrics.horizontalAdvance(short(0.88))
        if not self._figures:
            self._row = max(self._wide, self.small_metrics.height())
        self._stands = widest > self._wide - 2
        self._head = max(_AXIS, min(widest + 8, _HIGHEST) if self._stands else _AXIS)
        self._top = PAD + self._head + 4
        known = [float(one) for one in shown.likeness.ravel() if not isnan(one)]
        self._lowest = min(known, default=0.0)
        self._ends = self._branches()
        self.spots = tuple(self._make_spots())

    def _make_narrow(self, width: int, handles: int) -> None:
        """Leave titles out, then draw the tree smaller, until figures have room; if they never have, they go."""
        wanted = len(self.shown.cases) * (self.small_metrics.horizontalAdvance(short(0.88)) + 3)
        free = width - 2 * PAD - 8 - wanted
        if free < self._tree + self._names:
            self._names = min(self._names, max(handles, free - self._tree))
        if free < self._tree + self._names:
            self._tree = _SMALL_TREE

    def size(self) -> QSize:
        """As large as its cases need."""
        count = len(self.shown.cases)
        return QSize(self._left + count * self._wide + PAD, self._top + count * self._row + PAD)

    def draw(self, painter: QPainter) -> None:
        """Tree, names, cells."""
        order, tokens = self.shown.order, self.tokens
        self._draw_tree(painter)
        for place, case in enumerate(order):
            name = QRect(PAD + self._tree + 8, self._top + place * self._row, self._names - 8, self._row)
            self.text(painter, name, self._shown_name(case), flags=RIGHT)
            head = QRect(self._left + place * self._wide, PAD, self._wide, self._head)
            if self._stands:
                self.upright(painter, head.adjusted((self._wide - 16) // 2, 0, 0, 0), self.shown.cases[case].name)
            else:
                self.text(painter, head, self.shown.cases[case].name, flags=CENTRE)
        for row, one in enumerate(order):
            for column, other in enumerate(order):
                area = self._cell(row, column)
                value = float(self.shown.likeness[one, other])
                if one == other:
                    painter.fillRect(area, QColor(tokens.line))
                elif isnan(value):
                    self.text(painter, area, "–", colour=tokens.quiet, flags=CENTRE)
                elif self._figures:
                    painter.fillRect(area, tint(tokens, _LEAST_TINT + (1 - _LEAST_TINT) * self._part(value)))
                    self.text(painter, area, short(value), flags=CENTRE)
                else:
                    part = _LEAST_TINT + (1 - _LEAST_TINT) * self._part(value)
                    block(painter, area, part, QColor(tokens.accent))

    def words(self, key: Key) -> str:
        """Both cases, how alike they are, and from what that comes; or the cases of a branch."""
        if key[0] == "join":
            join, cases = self.shown.joins[int(key[1])], self.members(int(key[1]))
            said = translate("Patterns", "{cases}: joined at a likeness of {likeness}")
            return said.format(
                cases=", ".join(self.shown.cases[one].name for one in cases), likeness=_of(1 - join.apart)
            )
        one, other = int(key[1]), int(key[2])
        shown = self.shown
        value = float(shown.likeness[one, other])
        names = f"{self._full_name(one)} · {self._full_name(other)}"
        if isnan(value):
            return translate("Patterns", "{cases}: no cell can be compared in both").format(cases=names)
        said = translate(
            "Patterns", "{cases}: likeness {likeness}; {both} cells coded in both, {either} in either, {all} compared"
        )
        return said.format(
            cases=names,
            likeness=_of(value),
            both=int(shown.both[one, other]),
            either=int(shown.either[one, other]),
            all=int(shown.compared[one, other]),
        )

    def members(self, join: int) -> list[int]:
        """The cases of a branch, in the order of the tree."""
        count, waiting, found = len(self.shown.cases), [len(self.shown.cases) + join], set()
        while waiting:
            branch = waiting.pop()
            if branch < count:
                found.add(branch)
            else:
                waiting += [self.shown.joins[branch - count].first, self.shown.joins[branch - count].second]
        return [case for case in self.shown.order if case in found]

    def _part(self, value: float) -> float:
        """Where a likeness lies between the lowest that is shown and 1: cases of one study are seldom far apart."""
        return (value - self._lowest) / (1 - self._lowest) if self._lowest < 1 else 1.0

    def _full_name(self, number: int) -> str:
        case = self.shown.cases[number]
        return f"{case.name} {case.title}".strip() if case.title != case.name else case.name

    def _shown_name(self, number: int) -> str:
        """Without the title where no more than its first letters would be seen."""
        return self._full_name(number) if self._names > _LEAST_TITLE else self.shown.cases[number].name

    def _cell(self, row: int, column: int) -> QRect:
        return QRect(
            self._left + column * self._wide + 1, self._top + row * self._row + 1, self._wide - 2, self._row - 2
        )

    def _across(self, apart: float) -> float:
        return PAD + self._tree - (self._tree - 8) * min(1.0, max(0.0, apart))

    def _branches(self) -> list[tuple[float, float]]:
        """Where each branch ends, x and y: the cases first, then each joining."""
        place = {case: number for number, case in enumerate(self.shown.order)}
        ends = [
            (float(PAD + self._tree), self._top + (place[case] + 0.5) * self._row)
            for case in range(len(self.shown.cases))
        ]
        for join in self.shown.joins:
            ends.append((self._across(join.apart), (ends[join.first][1] + ends[join.second][1]) / 2))
        return ends

    def _draw_tree(self, painter: QPainter) -> None:
        top, bottom = self._top, self._top + len(self.shown.cases) * self._row
        for likeness in (0.0, 0.5, 1.0) if self._tree == _TREE else (0.0, 1.0):
            x = round(self._across(1 - likeness))
            self.line(painter, x, top, x, bottom)
            area = QRect(x - 24, PAD + self._head - _AXIS, 48, _AXIS)
            self.text(painter, area, _of(likeness), colour=self.tokens.quiet, flags=CENTRE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.tokens.text), 1.2))
        for join, (left, _) in zip(self.shown.joins, self._ends[len(self.shown.cases) :], strict=True):
            for branch in (join.first, join.second):
                end = QPointF(*self._ends[branch])
                painter.drawLine(end, QPointF(left, end.y()))
            painter.drawLine(QPointF(left, self._ends[join.first][1]), QPointF(left, self._ends[join.second][1]))
        painter.restore()

    def _make_spots(self) -> list[Spot]:
        found = [
            Spot(("pair", one, other), self._cell(row, column))
            for row, one in enumerate(self.shown.order)
            for column, other in enumerate(self.shown.order)
            if one != other
        ]
        for number, join in enumerate(self.shown.joins):
            x = round(self._ends[len(self.shown.cases) + number][0])
            upper, lower = sorted(round(self._ends[branch][1]) for branch in (join.first, join.second))
            found.append(Spot(("join", number), QRect(x - _GRIP, upper, 2 * _GRIP, lower - upper)))
        return found


def _of(value: float) -> str:
    return say_number(value, 2)
