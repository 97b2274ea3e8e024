"""Codes that lie together: a square for each wave and one for the difference, names once at the left, upright above."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication, QRect, QSize
from PySide6.QtGui import QColor, QPainter

from qualcase.ui.patterns.drawing import CENTRE, PAD, Key, PatternDrawing, Spot, short, signed, tint, two_way
from qualcase.ui.theme import code_colours
from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.case_patterns import CodesTogether
    from qualcase.coding.comparison import AxisValue
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_ROW, _TITLE = 24, 24
_CELLS = (32, 38)
"""Least and largest width of a cell."""
_INDENT, _DOT = 12, 8
_WIDEST, _HIGHEST = 240, 152
_LEAST = 0.01
CHANGE = -1
"""Stands for the difference among the blocks."""


class TogetherDrawing(PatternDrawing):
    """Spots are the cells of each block."""

    def __init__(
        self, shown: CodesTogether, codes: Sequence[int], blocks: Sequence[int], tokens: Tokens, **room: int
    ) -> None:
        """Lay out these codes (indexes) in these blocks: indexes of waves, or CHANGE.

        `room`: `width` is what it should fit into, `left_out` of how many codes nothing is shown since they lie alone.
        """
        super().__init__(tokens)
        self.shown, self.codes, self.blocks = shown, tuple(codes), tuple(blocks)
        self._left_out = room.get("left_out", 0)
        self._c, self._n = shown.found.coefficients, shown.found.together
        self._difference = shown.difference
        held = np.nan_to_num(self._c[np.ix_(range(len(self._c)), self.codes, self.codes)]) if self.codes else [0.0]
        self._strongest = float(max(np.max(held), _LEAST))
        moved = self._c[0] if self._difference is None else self._difference
        moved = np.abs(np.nan_to_num(moved[np.ix_(self.codes, self.codes)]))
        self._furthest = float(max(np.max(moved, initial=0), _LEAST))
        widths = [self.small_metrics.horizontalAdvance(self.name(one)) for one in self.codes]
        indents = [self._indent(one) for one in self.codes]
        needed = max((width + indent for width, indent in zip(widths, indents, strict=True)), default=0)
        self._names = min(needed + _DOT + 14, _WIDEST)
        self._head = min(max(widths, default=0) + 8, _HIGHEST)
        self._top = PAD + _TITLE + self._head + 4
        free = room.get("width", 0) - PAD - self._names - 2 * PAD * len(self.blocks)
        least, most = _CELLS
        self._wide = min(max(free // max(1, len(self.codes) * len(self.blocks)), least), most)
        self._width = len(self.codes) * self._wide
        self.spots = tuple(
            Spot(("cell", block, one, other), self._cell(place, row, column))
            for place, block in enumerate(self.blocks)
            for row, one in enumerate(self.codes)
            for column, other in enumerate(self.codes)
            if not shown.found.kin[one, other]
        )

    def size(self) -> QSize:
        """As large as its codes need."""
        across = PAD + self._names + len(self.blocks) * (self._width + 2 * PAD)
        return QSize(across, self._top + len(self.codes) * _ROW + PAD + (_ROW if self._left_out else 0))

    def name(self, code: int) -> str:
        """What a code is called."""
        value = self.shown.found.codes[code]
        return value.title or value.name

    def draw(self, painter: QPainter) -> None:
        """Names, then each block."""
        for row, code in enumerate(self.codes):
            top = self._top + row * _ROW
            left = PAD + self._indent(code)
            value: AxisValue = self.shown.found.codes[code]
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(0, 0, 0, 0))
            painter.setBrush(code_colours.shown(value.colour, self.tokens))
            if value.colour:
                painter.drawEllipse(left, top + (_ROW - _DOT) // 2, _DOT, _DOT)
            painter.restore()
            left += _DOT + 6
            self.text(painter, QRect(left, top, PAD + self._names - left - 4, _ROW), self.name(code))
        for place, block in enumerate(self.blocks):
            self._draw_block(painter, place, block)
        if self._left_out:
            said = translate("Patterns", "%n code(s) lie with no other and are left out", "", self._left_out)
            below = QRect(PAD, self._top + len(self.codes) * _ROW + 4, self.size().width() - 2 * PAD, _ROW)
            self.text(painter, below, said, colour=self.tokens.quiet)

    def words(self, key: Key) -> str:
        """Both codes, how many passages they have in common, of how many, and c."""
        _, block, one, other = (int(part) if number else part for number, part in enumerate(key))
        assert isinstance(one, int)  # noqa: S101 - for the type checker
        assert isinstance(other, int)  # noqa: S101 - for the type checker
        codes = f"{self.shown.found.codes[one].name} · {self.shown.found.codes[other].name}"
        waves = range(len(self.shown.found.waves) - 1) if block == CHANGE else [int(block)]
        parts = [self._wave_words(wave, one, other) for wave in waves]
        if block == CHANGE and self._difference is not None:
            value = float(self._difference[one, other])
            parts.append(
                translate("Patterns", "difference {value}").format(value="?" if isnan(value) else signed(value))
            )
        return f"{codes}: {'; '.join(parts)}"

    def _wave_words(self, wave: int, one: int, other: int) -> str:
        found = self.shown.found
        c = float(self._c[wave, one, other])
        said = translate("Patterns", "{wave}: {n} in common of {first} and {second} passages, c = {c}")
        return said.format(
            wave=found.waves[wave].name or translate("Patterns", "All"),
            n=int(self._n[wave, one, other]),
            first=int(found.passages[wave, one]),
            second=int(found.passages[wave, other]),
            c="–" if isnan(c) else say_number(c, 2),
        )

    def _indent(self, code: int) -> int:
        return self.shown.found.codes[code].depth * _INDENT

    def _left(self, place: int) -> int:
        return PAD + self._names + place * (self._width + 2 * PAD)

    def _cell(self, place: int, row: int, column: int) -> QRect:
        return QRect(self._left(place) + column * self._wide + 1, self._top + row * _ROW + 1, self._wide - 2, _ROW - 2)

    def _draw_block(self, painter: QPainter, place: int, block: int) -> None:
        title = QRect(self._left(place), PAD, self._width, _TITLE)
        self.text(painter, title, self._title(block), font=self.strong)
        for column, code in enumerate(self.codes):
            left = self._left(place) + column * self._wide
            head = QRect(left + (self._wide - 20) // 2, PAD + _TITLE, 20, self._head)
            self.upright(painter, head, self.name(code), self.tokens.quiet)
        for row, one in enumerate(self.codes):
            for column, other in enumerate(self.codes):
                self._draw_cell(painter, self._cell(place, row, column), block, one, other)

    def _title(self, block: int) -> str:
        waves = self.shown.found.waves
        if block != CHANGE:
            return waves[block].name or translate("Patterns", "All waves")
        if self.shown.change is None:
            return ""
        earlier, later = self.shown.change
        return f"{waves[later].name} − {waves[earlier].name}"

    def _draw_cell(self, painter: QPainter, area: QRect, block: int, one: int, other: int) -> None:
        tokens = self.tokens
        if self.shown.found.kin[one, other]:
            painter.fillRect(area, QColor(tokens.line if one == other else tokens.raised))
            return
        values = self._difference if block == CHANGE else self._c[block]
        value = float("nan") if values is None else float(values[one, other])
        if isnan(value):
            self.text(painter, area, "–", colour=tokens.quiet, flags=CENTRE)
        elif not round(value, 2) and not (block != CHANGE and self._n[block, one, other]):
            self.text(painter, area, "·", colour=tokens.quiet, flags=CENTRE)
        else:
            part = value / (self._furthest if block == CHANGE else self._strongest)
            painter.fillRect(area, two_way(tokens, part) if block == CHANGE else tint(tokens, part))
            self.text(painter, area, signed(value) if block == CHANGE else _figure(value), flags=CENTRE)


def _figure(value: float) -> str:
    """A figure that is there is never shown as 0."""
    return f"<{short(_LEAST)}" if value < _LEAST else short(value)
