"""Draws a region of cells: the heat as one image, then figures and marks from pictures made once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QLine, QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter

from qualcase.coding.comparison import Measure
from qualcase.compare.heat import levels
from qualcase.study.cell_words import figure, mark_text, parts
from qualcase.ui.matrix.runs import runs
from qualcase.ui.matrix.sprites import Geometry, Sprites, geometry, paper_geometry
from qualcase.ui.matrix.trend import Trends, has_trend
from qualcase.ui.theme.fonts import is_on_paper

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt
    from PySide6.QtGui import QPixmap

    from qualcase.coding.comparison import Comparison
    from qualcase.ui.theme.tokens import Tokens

_ALWAYS = "00,0"
"""A figure that always fits, so that cells keep their width when the measure is switched."""

_MOST_WORDS = 1000
"""So many cells with words are kept ready to be drawn; each of their pictures is a large one of its own."""

Placed = tuple[int, "QPixmap"]


class Cells:
    """The cells of one comparison in the colours of one theme, ready to be drawn anywhere."""

    def __init__(self, comparison: Comparison, tokens: Tokens, ratio: float, before: Cells | None = None) -> None:
        """Find the heat at once; what cells say is looked up when they are first drawn.

        Pictures are taken over from the cells shown `before`, where they serve.
        """
        self.comparison = comparison
        self.ratio = ratio
        self.shape = _shape(comparison)
        self.tokens = tokens
        key = (self.shape, tokens, ratio)
        kept = before is not None and before.sprites.key == key
        self.sprites: Sprites = before.sprites if before is not None and kept else Sprites(*key)
        self._levels = levels(comparison)
        self._colours = np.array([int(colour[1:], 16) for colour in tokens.heat], dtype=np.uint32)
        self._apart = (
            np.array([bool(row.stands_for) for row in comparison.rows], dtype=bool),
            np.array([bool(column.stands_for) for column in comparison.columns], dtype=bool),
        )
        self._grounds = [np.uint32(int(colour[1:], 16)) for colour in (tokens.surface, tokens.raised)]
        self._stencil = _stencil(self.shape)
        self._trends = Trends(comparison) if self.shape.trend else None
        self._said: dict[tuple[int, int], list[Placed]] = {}
        self.group_starts = frozenset(run.first for run in runs(comparison) if run.first)
        """Columns at which another group (site) begins."""

    def draw(self, painter: QPainter, rows: Sequence[int], columns: range, origin: QPoint) -> None:
        """Draw rows (numbers in the comparison, from the top down) and columns, the first cell at `origin`."""
        if not rows or not columns:
            return
        self._draw_heat(painter, rows, columns, origin)
        self._draw_lines(painter, rows, columns, origin)
        width, height = self.shape.cell, self.shape.row
        x0, y, said, draw = origin.x(), origin.y(), self._said, painter.drawPixmap
        for row in rows:
            x = x0
            for column in columns:
                for offset, picture in said.get((row, column)) or self._say(row, column):
                    draw(x + offset, y, picture)
                x += width
            y += height

    def print_out(self, painter: QPainter, rows: Sequence[int], columns: range, origin: QPoint) -> None:
        """The same without a picture in between, so that words stay words and edges sharp at any size."""
        if not rows or not columns:
            return
        half, shown = self.shape.half, self.comparison
        for place, row in enumerate(rows):
            for number, column in enumerate(columns):
                painter.save()
                painter.translate(origin.x() + number * self.shape.cell, origin.y() + place * self.shape.row)
                apart = self._apart[0][row] or self._apart[1][column]
                ground = self.tokens.raised if apart else self.tokens.surface
                painter.fillRect(QRect(0, 0, self.shape.cell, self.shape.row), QColor(ground))
                for split, one in enumerate(parts(shown, row, column)):
                    level = int(self._levels[row, column, split])
                    painter.save()
                    painter.translate(split * half, 0)
                    if level:
                        painter.fillRect(QRect(0, 0, half - 1, self.shape.row), QColor(self.tokens.heat[level]))
                    self.sprites.draw_part(painter, one, level)
                    painter.restore()
                self._print_change(painter, row, column)
                painter.restore()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        self._draw_lines(painter, rows, columns, origin)

    def _print_change(self, painter: QPainter, row: int, column: int) -> None:
        """What became of a cell: the small line and the mark."""
        if self._trends is not None and self.comparison.change is not None:
            painter.save()
            painter.translate(self.shape.half * self.shape.splits, 0)
            self.sprites.draw_trend(painter, self._trends.at(row, column), self.comparison.change[1])
            painter.restore()
        sign = mark_text(self.comparison, row, column)
        if sign:
            painter.translate(self.shape.mark_left, 0)
            self.sprites.draw_mark(painter, sign)

    def show_texts(self, comparison: Comparison) -> None:
        """The same cells with the words of more excerpts."""
        new = comparison.texts.keys() - self.comparison.texts.keys()
        self.comparison = comparison
        for row, column, _ in new:
            self._said.pop((row, column), None)

    def _say(self, row: int, column: int) -> list[Placed]:
        shown, half = [], self.shape.half
        for split, one in enumerate(parts(self.comparison, row, column)):
            level = int(self._levels[row, column, split])
            shown.append((split * half, self.sprites.part(one, level)))
        if self._trends is not None and self.comparison.change is not None:
            later = self.comparison.change[1]
            shown.append((half * self.shape.splits, self.sprites.trend(self._trends.at(row, column), later)))
        sign = mark_text(self.comparison, row, column)
        if sign:
            shown.append((self.shape.mark_left, self.sprites.mark(sign)))
        if self.shape.words and len(self._said) >= _MOST_WORDS:
            self._said.clear()
        self._said[row, column] = shown
        return shown

    def _draw_heat(self, painter: QPainter, rows: Sequence[int], columns: range, origin: QPoint) -> None:
        found = self._levels[np.asarray(rows)[:, None], np.asarray(columns)[None, :]]
        of_rows, of_columns = self._apart
        apart = of_rows[np.asarray(rows)][:, None] | of_columns[columns.start : columns.stop][None, :]
        gaps = np.where(apart, self._grounds[1], self._grounds[0])[:, :, None]
        tinted = np.where(found > 0, self._colours[found], gaps)
        pixels = np.concatenate((tinted, gaps), axis=2)[:, :, self._stencil]
        line = np.ascontiguousarray(pixels.reshape(len(rows), -1) | np.uint32(0xFF000000))
        high, wide = line.shape
        image = QImage(line.data, wide, high, wide * 4, QImage.Format.Format_RGB32)
        painter.drawImage(QRect(origin.x(), origin.y(), wide, high * self.shape.row), image)

    def _draw_lines(self, painter: QPainter, rows: Sequence[int], columns: range, origin: QPoint) -> None:
        width, height = self.shape.cell * len(columns), self.shape.row
        left, top = origin.x(), origin.y()
        ys = {row: top + place * height for place, row in enumerate(rows)}
        painter.setPen(QColor(self.tokens.surface))
        painter.drawLines([QLine(left, y, left + width, y) for y in ys.values()])
        painter.setPen(QColor(self.tokens.line))
        tops = [y for row, y in ys.items() if row and self.comparison.rows[row].depth == 0]
        xs = [left + (column - columns.start) * self.shape.cell for column in columns if column in self.group_starts]
        painter.drawLines([QLine(left, y, left + width, y) for y in tops])
        painter.drawLines([QLine(x, top, x, top + len(rows) * height) for x in xs])
        painter.setPen(QColor(self.tokens.quiet))
        for row, y in ys.items():
            if self.comparison.rows[row].stands_for == "total":
                painter.drawLine(left, y, left + width, y)
        if self.comparison.columns[columns[-1]].stands_for == "total":
            x = left + width - self.shape.cell
            painter.drawLine(x, top, x, top + len(rows) * height)


def _shape(comparison: Comparison) -> Geometry:
    if is_on_paper() and comparison.measure is not Measure.QUOTE:
        at = [(row, column) for row in range(len(comparison.rows)) for column in range(len(comparison.columns))]
        figures = [one for where in at for one in parts(comparison, *where)]
        signs = [sign for where in at if (sign := mark_text(comparison, *where))]
        return paper_geometry(figures, len(comparison.splits), signs=signs, trend=has_trend(comparison))
    values = comparison.values[~np.isnan(comparison.values)]
    largest = [figure(comparison.measure, float(values.max()))] if len(values) else []
    widest = max((_ALWAYS, *largest), key=len)
    return geometry(
        len(comparison.splits),
        widest,
        beside=_widest_of_totals(comparison),
        marks=comparison.change is not None,
        trend=has_trend(comparison),
        words=comparison.measure is Measure.QUOTE,
    )


def _widest_of_totals(comparison: Comparison) -> str:
    """A figure with the longest of what stands beside totals, which hold more than the cells that they are of."""
    row, column = len(comparison.rows) - 1, len(comparison.columns) - 1
    of_rows = bool(comparison.columns) and comparison.columns[-1].stands_for == "total"
    of_columns = bool(comparison.rows) and comparison.rows[-1].stands_for == "total"
    splits = range(len(comparison.splits))
    cells = [(one, column, split) for one in range(row + 1) for split in splits] if of_rows else []
    cells += [(row, one, split) for one in range(column + 1) for split in splits] if of_columns else []
    most = max((sum(one.count for one in comparison.beside_at(*at)) for at in cells), default=0)
    return f"{'−0,0' if comparison.measure is Measure.RATING else '00'}+{most}" if most else ""


def _stencil(shape: Geometry) -> npt.NDArray[np.intp]:
    """For each pixel across a cell: the part that tints it, or one past the last where nothing does."""
    one = np.repeat(np.arange(shape.splits), shape.half)
    one[shape.half - 1 :: shape.half] = shape.splits
    one[0] = shape.splits
    return np.concatenate((one, np.full(shape.trend + shape.mark, shape.splits)))
