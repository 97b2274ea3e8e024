"""Draws what stands above and at the left of the cells: sites, cases and waves; the tree of codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLine, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPolygonF

from qualcase.ui.matrix import spoken
from qualcase.ui.matrix.runs import Run, runs
from qualcase.ui.theme import code_colours
from qualcase.ui.theme.fonts import Size, interface, is_on_paper

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qualcase.coding.comparison import AxisValue, Comparison
    from qualcase.ui.matrix.sprites import Geometry
    from qualcase.ui.theme.tokens import Tokens

PAD = 8
_INDENT = 16
_FOLD = 16
"""Room for the triangle."""
_DOT = 8
_NARROWEST, _WIDEST = 152, 304
_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Headings:
    """The headings of one comparison in the colours of one theme, ready to be drawn anywhere."""

    def __init__(
        self,
        comparison: Comparison,
        shape: Geometry,
        tokens: Tokens,
        before: Headings | None = None,
        *,
        most: int = _WIDEST,
    ) -> None:
        """Measure the names, unless the headings `before` had the same; they take `most` pixels at most."""
        self.comparison = comparison
        self._shape = shape
        self._tokens = tokens
        self._paper = is_on_paper()
        self._plain, self._strong, self._small = interface(), interface(strong=True), interface(Size.SMALL)
        self.fonts = (self._plain, self._strong, self._small)
        self._metrics = {font.key(): QFontMetrics(font) for font in self.fonts}
        self._parents = frozenset(row.parent_id for row in comparison.rows if row.parent_id)
        self._split_titles = [spoken.split_title(split, comparison.measure) for split in comparison.splits]
        self.runs = runs(comparison)
        same = before is not None and before.comparison.rows == comparison.rows and before.fonts == self.fonts
        self.row_width: int = before.row_width if before is not None and same else self._measure_rows(most)
        small, plain = self._metrics[self._small.key()].height(), self._metrics[self._plain.key()].height()
        self._lines = (
            small + 4 if any(run.name for run in self.runs) else 0,
            plain + 2,
            small + 2 if any(self._split_titles) else 0,
        )
        self.column_height = sum(self._lines) + PAD

    @property
    def group_height(self) -> int:
        """How far down the names of the groups (sites) reach; 0 where there are none."""
        return self._lines[0] + PAD // 2 if self._lines[0] else 0

    def fold_zone(self, row: int) -> range:
        """Where across the row heading the triangle lies that folds it."""
        left = PAD // 2 + self.comparison.rows[row].depth * _INDENT
        return range(left, left + _FOLD) if self.comparison.rows[row].id in self._parents else range(0)

    def draw_rows(
        self, painter: QPainter, rows: Sequence[int], origin: QPoint, folded: Callable[[str], bool], strong: int = -1
    ) -> None:
        """Draw the headings of rows (numbers in the comparison), the first at `origin`; `strong` is the focused one."""
        y = origin.y()
        for row in rows:
            value = self.comparison.rows[row]
            area = QRect(origin.x(), y, self.row_width, self._shape.row)
            if row == strong:
                painter.fillRect(area, QColor(self._tokens.hover))
            left = area.left() + PAD // 2 + value.depth * _INDENT
            if value.id in self._parents and not self._paper:
                self._draw_triangle(painter, QPoint(left, area.center().y()), folded=folded(value.id))
            left += 0 if self._paper else _FOLD
            if value.colour:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(code_colours.shown(value.colour, self._tokens))
                painter.drawEllipse(left, area.center().y() - _DOT // 2 + 1, _DOT, _DOT)
                left += _DOT + 6
            name = QRect(left, y, area.right() - left - PAD // 2, self._shape.row)
            self._draw_text(painter, name, spoken.row_title(value), strong=row == strong)
            if row and value.depth == 0:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
                painter.setPen(QColor(self._tokens.line))
                painter.drawLine(area.left(), y, area.right(), y)
            y += self._shape.row

    def draw_columns(self, painter: QPainter, columns: range, origin: QPoint, strong: int = -1) -> None:
        """Draw the headings of columns, the first at `origin`; a site's name stays in sight while its cases do."""
        width = self._shape.cell
        for column in columns:
            area = QRect(origin.x() + (column - columns.start) * width, origin.y(), width, self.column_height)
            value = self.comparison.columns[column]
            below = area.adjusted(0, self._lines[0] + PAD // 2, 0, 0)
            if value.stands_for:
                painter.fillRect(below, QColor(self._tokens.raised))
            if column == strong:
                painter.fillRect(below, QColor(self._tokens.hover))
            self._draw_column(painter, value, below, strong=column == strong)
        for run in self.runs:
            if run.last >= columns.start and run.first < columns.stop:
                self._draw_run(painter, run, columns, origin)

    def _draw_column(self, painter: QPainter, value: AxisValue, area: QRect, *, strong: bool) -> None:
        name = QRect(area.left() + 4, area.top(), area.width() - 8, self._lines[1])
        colour = self._tokens.quiet if value.stands_for else self._tokens.text
        self._draw_text(painter, name, spoken.axis_title(value), strong=strong, colour=colour)
        if not self._lines[2]:
            return
        painter.setFont(self._small)
        painter.setPen(QColor(self._tokens.quiet))
        metrics = self._metrics[self._small.key()]
        for place, title in enumerate(self._split_titles):
            at = QRect(area.left() + place * self._shape.half, name.bottom() + 1, self._shape.half, self._lines[2])
            words = metrics.elidedText(title, Qt.TextElideMode.ElideRight, at.width())
            painter.drawText(at, Qt.AlignmentFlag.AlignCenter, words)

    def _draw_run(self, painter: QPainter, run: Run, columns: range, origin: QPoint) -> None:
        width = self._shape.cell
        left = origin.x() + (run.first - columns.start) * width
        right = origin.x() + (run.last + 1 - columns.start) * width
        seen = max(left, 0)
        area = QRect(seen + 4, origin.y() + PAD // 2, right - seen - 8, self._lines[0])
        painter.setFont(self._small)
        painter.setPen(QColor(self._tokens.quiet))
        words = self._metrics[self._small.key()].elidedText(run.name, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, _MIDDLE, words)
        painter.setPen(QColor(self._tokens.line))
        bottom = origin.y() + self.column_height
        if run.first:
            painter.drawLine(QLine(left, origin.y() + PAD // 2, left, bottom))

    def _draw_text(self, painter: QPainter, area: QRect, words: str, *, strong: bool, colour: str = "") -> None:
        font = self._strong if strong else self._plain
        painter.setFont(font)
        painter.setPen(QColor(colour or self._tokens.text))
        shown = self._metrics[font.key()].elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, _MIDDLE, shown)

    def _draw_triangle(self, painter: QPainter, at: QPoint, *, folded: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._tokens.quiet))
        x, y = at.x() + _FOLD / 2 - 1, at.y() + 1
        corners = [(-2, -4), (3, 0), (-2, 4)] if folded else [(-4, -2), (4, -2), (0, 3)]
        painter.drawPolygon(QPolygonF([QPointF(x + right, y + down) for right, down in corners]))

    def _measure_rows(self, most: int) -> int:
        metrics = self._metrics[self._strong.key()]
        before = PAD // 2 + (0 if self._paper else _FOLD) + _DOT + 6 + PAD
        rows = self.comparison.rows
        widths = (metrics.horizontalAdvance(spoken.row_title(row)) + row.depth * _INDENT for row in rows)
        return max(min(_NARROWEST, most), min(max(widths, default=0) + before + PAD, most, _WIDEST))
