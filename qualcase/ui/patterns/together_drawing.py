"""Codes that lie together: a square for each wave and one for the difference, names once at the left, upright above."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter

from qualcase.coding.case_patterns import CHANGE
from qualcase.ui.patterns.drawing import CENTRE, PAD, Key, PatternDrawing, Spot, block, short, signed, tint, two_way
from qualcase.ui.theme import code_colours
from qualcase.ui.theme.wording import translate
from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.case_patterns import CodesTogether
    from qualcase.coding.comparison import AxisValue
    from qualcase.ui.theme.tokens import Tokens

_ROW, _TITLE = 24, 24
_CELLS = (32, 38)
"""Least and largest width of a cell."""
_INDENT, _DOT = 12, 8
_WIDEST, _HIGHEST = 240, 152
_TINY, _TIGHT, _LEAST_NAMES = 3, 8, 88
"""On paper: the least width of a cell without a figure, that from which on cells have air around them, of the names."""
_LEAST = 0.01


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
        self._beside = len(self.blocks)
        """So many blocks stand beside each other."""
        self._numbered = False
        least, most = _CELLS
        if self.paper:
            least = self._make_narrow(room.get("width", 0))
        free = room.get("width", 0) - PAD - self._names - 2 * PAD * self._beside
        self._wide = min(max(free // max(1, len(self.codes) * self._beside), least), most)
        self._figures = self._wide >= min(self._room_of_figure, _CELLS[0])
        self._row = _ROW if self._figures else max(self.small_metrics.height(), min(_ROW, self._wide))
        if self._numbered:
            self._head = self.small_metrics.height()
        self._top = PAD + _TITLE + self._head + 4
        self._each = self._top - PAD + len(self.codes) * self._row + PAD
        self._width = len(self.codes) * self._wide
        self.spots = tuple(
            Spot(("cell", block, one, other), self._cell(place, row, column))
            for place, block in enumerate(self.blocks)
            for row, one in enumerate(self.codes)
            for column, other in enumerate(self.codes)
            if not shown.found.kin[one, other]
        )

    @property
    def _room_of_figure(self) -> int:
        return self.small_metrics.horizontalAdvance(signed(-0.88) if CHANGE in self.blocks else _figure(0)) + 2

    def _make_narrow(self, width: int) -> int:
        """The least width of a cell. Blocks go below each other and names are cut until figures have room.

        Where they never have, numbers stand for the names above the columns.
        """
        count = max(1, len(self.codes))

        def free(beside: int) -> int:
            return (width - PAD - self._names - 2 * PAD * beside) // (count * beside)

        while self._beside > 1 and free(self._beside) < self._room_of_figure:
            self._beside -= 1
        if free(1) < self._room_of_figure:
            self._names = min(self._names, max(_LEAST_NAMES, width * 2 // 5))
        if free(self._beside) >= self.small_metrics.height():
            return self.small_metrics.height()
        self._numbered = True
        numbers = self.small_metrics.horizontalAdvance("00 ")
        self._names = min(self._names, max(_LEAST_NAMES, width - 3 * PAD - numbers - count * _TINY)) + numbers
        return _TINY

    def size(self) -> QSize:
        """As large as its codes need."""
        across = PAD + self._names + self._beside * (self._width + 2 * PAD)
        bands = -(-len(self.blocks) // self._beside)
        return QSize(across, PAD + bands * self._each + (_ROW if self._left_out else 0))

    def name(self, code: int) -> str:
        """What a code is called."""
        value = self.shown.found.codes[code]
        return value.title or value.name

    def draw(self, painter: QPainter) -> None:
        """Names, then each block; the names again for blocks that stand below."""
        for band in range(0, len(self.blocks), self._beside):
            self._draw_names(painter, band // self._beside * self._each)
        for place, block_ in enumerate(self.blocks):
            self._draw_block(painter, place, block_)
        if self._left_out:
            said = translate("Patterns", "%n code(s) lie with no other and are left out", "", self._left_out)
            below = QRect(PAD, self.size().height() - _ROW - PAD, self.size().width() - 2 * PAD, _ROW)
            self.text(painter, below, said, colour=self.tokens.quiet)

    def _draw_names(self, painter: QPainter, down: int) -> None:
        for row, code in enumerate(self.codes):
            top = down + self._top + row * self._row
            left = PAD
            if self._numbered:
                room = self.small_metrics.horizontalAdvance("00 ")
                self.text(painter, QRect(left, top, room, self._row), str(row + 1), colour=self.tokens.quiet)
                left += room
            left += self._indent(code)
            value: AxisValue = self.shown.found.codes[code]
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(0, 0, 0, 0))
            painter.setBrush(code_colours.shown(value.colour, self.tokens))
            if value.colour:
                painter.drawEllipse(left, top + (self._row - _DOT) // 2, _DOT, _DOT)
            painter.restore()
            left += _DOT + 6
            self.text(painter, QRect(left, top, PAD + self._names - left - 4, self._row), self.name(code))

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
        return PAD + self._names + place % self._beside * (self._width + 2 * PAD)

    def _down(self, place: int) -> int:
        return place // self._beside * self._each

    def _cell(self, place: int, row: int, column: int) -> QRect:
        left, top = self._left(place) + column * self._wide, self._down(place) + self._top + row * self._row
        air = 1 if self._wide > _TIGHT else 0
        return QRect(left + air, top + air, self._wide - 2 * air, self._row - 2 * air)

    def _draw_block(self, painter: QPainter, place: int, wave: int) -> None:
        top = PAD + self._down(place)
        title = QRect(self._left(place), top, self._width, _TITLE)
        self.text(painter, title, self._title(wave), font=self.strong)
        for column, code in enumerate(self.codes):
            left = self._left(place) + column * self._wide
            if not self._numbered:
                head = QRect(left + (self._wide - 20) // 2, top + _TITLE, 20, self._head)
                self.upright(painter, head, self.name(code), self.tokens.quiet)
            elif not column or not (column + 1) % self._every:
                head = QRect(left + self._wide // 2 - 10, top + _TITLE, 20, self._head)
                self.text(painter, head, str(column + 1), colour=self.tokens.quiet, flags=CENTRE)
        for row, one in enumerate(self.codes):
            if self._numbered and not self.shown.found.codes[one].depth:
                self._draw_guides(painter, place, row)
            for column, other in enumerate(self.codes):
                self._draw_cell(painter, self._cell(place, row, column), wave, one, other)

    def _draw_guides(self, painter: QPainter, place: int, row: int) -> None:
        """Lines before a main code, across and down, for the eye to follow."""
        left, top = self._left(place), self._down(place) + self._top
        self.line(painter, PAD, top + row * self._row, left + self._width, top + row * self._row)
        across = left + row * self._wide
        self.line(painter, across, top, across, top + len(self.codes) * self._row)

    @property
    def _every(self) -> int:
        """Each so many columns have their number above."""
        room = self.small_metrics.horizontalAdvance("00 ")
        return next(step for step in (1, 2, 5, 10, 1000) if step * self._wide >= room)

    def _title(self, block: int) -> str:
        waves = self.shown.found.waves
        if block != CHANGE:
            return waves[block].name or translate("Patterns", "All waves")
        if self.shown.change is None:
            return ""
        earlier, later = self.shown.change
        return f"{waves[later].name} − {waves[earlier].name}"

    def _draw_cell(self, painter: QPainter, area: QRect, wave: int, one: int, other: int) -> None:
        tokens = self.tokens
        if self.shown.found.kin[one, other]:
            painter.fillRect(area, QColor(tokens.line if one == other else tokens.raised))
            return
        values = self._difference if wave == CHANGE else self._c[wave]
        value = float("nan") if values is None else float(values[one, other])
        if isnan(value):
            self._draw_sign(painter, area, "–")
        elif not round(value, 2) and not (wave != CHANGE and self._n[wave, one, other]):
            self._draw_sign(painter, area, "·")
        else:
            part = value / (self._furthest if wave == CHANGE else self._strongest)
            if not self._figures:
                block(painter, area, part, QColor(tokens.text if wave == CHANGE else tokens.accent), hollow=value < 0)
                return
            painter.fillRect(area, two_way(tokens, part) if wave == CHANGE else tint(tokens, part))
            self.text(painter, area, signed(value) if wave == CHANGE else _figure(value), flags=CENTRE)

    def _draw_sign(self, painter: QPainter, area: QRect, sign: str) -> None:
        if self._figures:
            self.text(painter, area, sign, colour=self.tokens.quiet, flags=CENTRE)
        elif sign == "–":
            middle = area.center().y()
            self.line(painter, area.center().x() - 1, middle, area.center().x() + 1, middle)


def _figure(value: float) -> str:
    """A figure that is there is never shown as 0."""
    return f"<{short(_LEAST)}" if value < _LEAST else short(value)
