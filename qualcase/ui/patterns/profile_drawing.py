"""The profile of each case as small multiples: one panel a case, one line a code, the waves as dots on it."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from qualcase.coding.comparison import Measure
from qualcase.study.cell_words import mark_text
from qualcase.ui.patterns.drawing import CENTRE, PAD, Key, PatternDrawing, Spot, disc, plain
from qualcase.ui.theme import code_colours
from qualcase.ui.theme.wording import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.case_patterns import Profiles
    from qualcase.ui.theme.tokens import Tokens

_ROW, _PANEL, _GAP, _HEAD, _LEGEND = 20, 128, 12, 40, 28
_WIDEST, _NARROWEST, _DOT, _INDENT = 224, 480, 8, 12
_LEAST_PANEL, _WIDEST_PANEL, _PAPER_ROW, _MANY = 104, 320, 15, 24
"""On paper: widths of panels, and how high lines are where there are many."""
_OUTLINES = (
    ((0.0, -5.0), (5.0, 0.0), (0.0, 5.0), (-5.0, 0.0)),
    ((-4.5, -4.5), (4.5, -4.5), (4.5, 4.5), (-4.5, 4.5)),
    ((0.0, -5.0), (5.0, 4.0), (-5.0, 4.0)),
)
"""Of the waves between the first and the last: diamond, square, triangle."""
_SIGN = 28
"""Room for the mark of change at the right of a line."""


class ProfileDrawing(PatternDrawing):
    """Spots are the lines of the panels: a code in a case."""

    def __init__(self, shown: Profiles, codes: Sequence[int], tokens: Tokens, width: int) -> None:
        """Lay out these codes (indexes) in as many panels beside each other as the width takes."""
        super().__init__(tokens)
        self.shown, self.codes = shown, tuple(codes)
        names = (self.small_metrics.horizontalAdvance(self._name(one)) + self._indent(one) for one in self.codes)
        self._names = min(max(names, default=0) + _DOT + 16, width // 2 if self.paper else _WIDEST)
        room = max(width, 0 if self.paper else _NARROWEST) - 2 * PAD - self._names
        least = _LEAST_PANEL if self.paper else _PANEL
        self._across = max(1, min(room // (least + _GAP), len(shown.shown.columns)))
        self._wide = _PANEL
        if self.paper:  # as wide as there is room for
            self._wide = min(max(room // self._across - _GAP, _LEAST_PANEL), _WIDEST_PANEL)
        self._row = _PAPER_ROW if self.paper and len(self.codes) > _MANY else _ROW
        self._high = _HEAD + len(self.codes) * self._row + _GAP
        known = [float(one) for one in shown.figures[list(self.codes)].ravel() if not isnan(one)]
        self._low, self._top_value = self._range(known)
        self.spots = tuple(
            Spot(("cell", code, case), self._line_area(case, row))
            for case in range(len(shown.shown.columns))
            for row, code in enumerate(self.codes)
        )

    def size(self) -> QSize:
        """As high as its rows of panels."""
        rows = -(-len(self.shown.shown.columns) // self._across)
        width = 2 * PAD + self._names + self._across * (self._wide + _GAP)
        return QSize(width, PAD + _LEGEND + rows * self._high + PAD)

    def draw(self, painter: QPainter) -> None:
        """What the dots are, the names of the codes once a row of panels, then each case."""
        self._draw_legend(painter)
        cases = range(len(self.shown.shown.columns))
        for first in cases[:: self._across]:
            self._draw_names(painter, self._panel(first).top() + _HEAD)
        for case in cases:
            self._draw_panel(painter, case)

    def words(self, key: Key) -> str:
        """The case, the code, and its figure in each wave."""
        code, case = int(key[1]), int(key[2])
        cells = self.shown.shown
        column = cells.columns[case]
        figures = [
            f"{split.name} {self._figure(code, case, number)}".strip() for number, split in enumerate(cells.splits)
        ]
        sign = mark_text(cells, code, case)
        return (
            f"{column.name} {column.title}".strip() + f": {cells.rows[code].name} {', '.join(figures)} {sign}".rstrip()
        )

    def _figure(self, code: int, case: int, wave: int) -> str:
        value = float(self.shown.figures[code, case, wave])
        return "–" if isnan(value) else plain(value)

    def _range(self, known: Sequence[float]) -> tuple[float, float]:
        measure = self.shown.shown.measure
        if measure is Measure.RATING:
            return min(-2.0, *known, 0.0), max(2.0, *known, 0.0)
        return 0.0, 1.0 if measure in (Measure.PERSONS, Measure.SOURCES, Measure.YES) else max(
            known, default=1.0
        ) or 1.0

    def _name(self, code: int) -> str:
        value = self.shown.shown.rows[code]
        return value.title or value.name

    def _indent(self, code: int) -> int:
        return self.shown.shown.rows[code].depth * _INDENT

    def _panel(self, case: int) -> QRect:
        row, column = divmod(case, self._across)
        left = PAD + self._names + column * (self._wide + _GAP)
        return QRect(left, PAD + _LEGEND + row * self._high, self._wide, self._high)

    def _line_area(self, case: int, row: int) -> QRect:
        panel = self._panel(case)
        return QRect(panel.left(), panel.top() + _HEAD + row * self._row, self._wide, self._row)

    def _x(self, panel: QRect, value: float) -> float:
        part = (value - self._low) / (self._top_value - self._low)
        return panel.left() + 8 + part * (self._wide - _SIGN - 16)

    def _draw_legend(self, painter: QPainter) -> None:
        splits, left = self.shown.shown.splits, PAD
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, split in enumerate(splits):
            self._draw_dot(painter, left + 5, PAD + 10, number)
            name = split.name or translate("Patterns", "All waves")
            width = self.small_metrics.horizontalAdvance(name) + 4
            self.text(painter, QRect(left + 16, PAD, width, 20), name)
            left += 16 + width + 16
        painter.restore()
        scale = translate("Patterns", "scale {low} to {high}; – no figure")
        words = scale.format(low=plain(self._low), high=plain(self._top_value))
        area = QRect(left, PAD, max(0, self.size().width() - left - PAD), 20)
        self.text(painter, area, words, colour=self.tokens.quiet)

    def _draw_names(self, painter: QPainter, top: int) -> None:
        for row, code in enumerate(self.codes):
            left = PAD + self._indent(code)
            colour = self.shown.shown.rows[code].colour
            if colour:
                painter.save()
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                shown = code_colours.shown(colour, self.tokens)
                disc(painter, left + _DOT / 2, top + row * self._row + self._row / 2, _DOT / 2, shown, hollow=False)
                painter.restore()
            left += _DOT + 6
            self.text(
                painter, QRect(left, top + row * self._row, PAD + self._names - left - 8, self._row), self._name(code)
            )

    def _draw_panel(self, painter: QPainter, case: int) -> None:
        tokens, panel, column = self.tokens, self._panel(case), self.shown.shown.columns[case]
        self.text(painter, QRect(panel.left(), panel.top(), self._wide, 20), column.name, font=self.strong)
        title = QRect(panel.left(), panel.top() + 18, self._wide, 18)
        if column.title != column.name:
            self.text(painter, title, column.title, colour=tokens.quiet)
        bottom = panel.top() + _HEAD + len(self.codes) * self._row
        for value in (self._low, (self._low + self._top_value) / 2, self._top_value):
            x = round(self._x(panel, value))
            self.line(painter, x, panel.top() + _HEAD, x, bottom)
        for row, code in enumerate(self.codes):
            self._draw_line(painter, self._line_area(case, row), code, case)

    def _draw_line(self, painter: QPainter, area: QRect, code: int, case: int) -> None:
        figures = [float(one) for one in self.shown.figures[code, case]]
        middle = area.center().y() + 1
        known = [self._x(area, value) for value in figures if not isnan(value)]
        if not known:
            self.text(painter, area.adjusted(0, 0, -_SIGN, 0), "–", colour=self.tokens.quiet, flags=CENTRE)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.tokens.quiet), 1.4))
        if round(min(known)) < round(max(known)):
            painter.drawLine(round(min(known)), middle, round(max(known)), middle)
        for number, value in enumerate(figures):
            if not isnan(value):
                self._draw_dot(painter, self._x(area, value), middle, number)
        painter.restore()
        sign = QRect(area.right() - _SIGN, area.top(), _SIGN, self._row)
        self.text(painter, sign, mark_text(self.shown.shown, code, case), colour=self.tokens.quiet, flags=CENTRE)

    def _draw_dot(self, painter: QPainter, x: float, y: float, wave: int) -> None:
        """The last wave filled, the first a ring, those between in outlines of their own.

        So all are told by their shape, and seen where they lie on each other.
        """
        last = wave == len(self.shown.shown.splits) - 1
        colour = QColor(self.tokens.accent if last else self.tokens.text)
        if last or not wave:
            disc(painter, x, y, 3.2 if last else 5.0, colour, hollow=not last)
            return
        painter.setPen(colour)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        corners = _OUTLINES[(wave - 1) % len(_OUTLINES)]
        painter.drawPolygon(QPolygonF([QPointF(x + right, y + down) for right, down in corners]))
