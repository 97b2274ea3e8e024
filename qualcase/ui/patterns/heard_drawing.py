"""Who was heard: roles below each other, kinds of source side by side, each split by wave; gaps stand out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from qualcase.study.pattern_tables import heard_column, heard_row
from qualcase.ui.patterns.drawing import CENTRE, PAD, Key, PatternDrawing, Spot
from qualcase.ui.theme.wording import translate
from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from qualcase.coding.case_patterns import WhoWasHeard
    from qualcase.ui.theme.tokens import Tokens

_ROW, _CELL, _HEAD, _WAVES, _GAP = 48, 52, 24, 20, 12
_WIDEST = 200


class HeardDrawing(PatternDrawing):
    """Spots are the cells: a role in a kind of source and a wave."""

    def __init__(self, shown: WhoWasHeard, tokens: Tokens, width: int = 0) -> None:
        """Lay it out; it is as wide as its kinds of source need. On paper those that do not fit stand below."""
        super().__init__(tokens)
        self.shown = shown
        self._rows, self._columns = len(shown.roles) + 1, len(shown.kinds) + 1
        names = (self.small_metrics.horizontalAdvance(heard_row(shown, row)) for row in range(self._rows))
        legend = self.small_metrics.horizontalAdvance(translate("Patterns", "persons (sources)")) + 8
        self._names = min(max(*names, legend) + 16, _WIDEST)
        waves = max(1, len(shown.waves))
        needed = max(self.small_metrics.horizontalAdvance(heard_column(shown, one)) for one in range(self._columns)) + 8
        self._cell_width = max(_CELL, -(-needed // waves))
        self._kind = waves * self._cell_width + _GAP
        self._beside = self._columns
        if self.paper:
            self._beside = max(1, min(self._columns, (width - 2 * PAD - self._names) // self._kind))
            self._beside = -(-self._columns // -(-self._columns // self._beside))  # as even as can be
        self._top = PAD + _HEAD + _WAVES
        self._band = self._top + self._rows * _ROW
        self.spots = tuple(
            Spot(("heard", row, column, wave), self._cell(row, column, wave))
            for row in range(self._rows)
            for column in range(self._columns)
            for wave in range(len(shown.waves))
        )

    def size(self) -> QSize:
        """As large as its roles and kinds need."""
        bands = -(-self._columns // self._beside)
        return QSize(PAD + self._names + self._beside * self._kind + PAD, bands * self._band + PAD)

    def draw(self, painter: QPainter) -> None:
        """Headings, then every cell; the names of the roles again for kinds that stand below."""
        for column in range(self._columns):
            self._draw_kind(painter, column)
        for band in range(0, self._columns, self._beside):
            self._draw_names(painter, band // self._beside * self._band)
        for row in range(self._rows):
            for column in range(self._columns):
                for wave in range(len(self.shown.waves)):
                    self._draw_cell(painter, row, column, wave)

    def _draw_kind(self, painter: QPainter, column: int) -> None:
        left, down = self._left(column), self._down(column)
        head = QRect(left, down + PAD, self._kind - _GAP, _HEAD)
        self.text(painter, head, heard_column(self.shown, column), flags=CENTRE)
        for wave, value in enumerate(self.shown.waves):
            area = QRect(left + wave * self._cell_width, down + PAD + _HEAD, self._cell_width, _WAVES)
            self.text(painter, area, value.name, colour=self.tokens.quiet, flags=CENTRE)

    def _draw_names(self, painter: QPainter, down: int) -> None:
        upper = QRect(PAD, down + PAD, self._names - 8, _HEAD)
        self.text(painter, upper, translate("Patterns", "persons (sources)"), font=self.small_strong)
        lower = QRect(PAD, down + PAD + _HEAD, self._names - 8, _WAVES)
        self.text(painter, lower, translate("Patterns", "words"), colour=self.tokens.quiet)
        for row in range(self._rows):
            top = down + self._top + row * _ROW
            self.line(painter, PAD, top, self.size().width() - PAD, top)
            font = self.strong if row == self._rows - 1 else None
            self.text(painter, QRect(PAD, top, self._names - 8, _ROW), heard_row(self.shown, row), font=font)

    def _left(self, column: int) -> int:
        return PAD + self._names + column % self._beside * self._kind

    def _down(self, column: int) -> int:
        return column // self._beside * self._band

    def words(self, key: Key) -> str:
        """Persons, sources, words and plans; or that somebody is missing here."""
        row, column, wave = (int(part) for part in key[1:])
        at = (row, column, wave)
        shown = self.shown
        said = translate(
            "Patterns", "{role}, {kind}, {wave}: {persons} persons, {sources} sources, {words} words"
        ).format(
            role=heard_row(shown, row),
            kind=heard_column(shown, column),
            wave=shown.waves[wave].name,
            persons=int(shown.persons[at]),
            sources=int(shown.sources[at]),
            words=say_number(int(shown.words[at])),
        )
        if shown.planned[at]:
            said = f"{said}; {translate('Patterns', 'planned %n', '', int(shown.planned[at]))}"
        if shown.gap(*at):
            said = f"{said}; {translate('Patterns', 'nobody yet, though in another wave or planned')}"
        return said

    def _cell(self, row: int, column: int, wave: int) -> QRect:
        left, top = self._left(column) + wave * self._cell_width, self._down(column) + self._top
        return QRect(left + 2, top + row * _ROW + 3, self._cell_width - 4, _ROW - 6)

    def _draw_cell(self, painter: QPainter, row: int, column: int, wave: int) -> None:
        at, area, tokens = (row, column, wave), self._cell(row, column, wave), self.tokens
        shown = self.shown
        upper = area.adjusted(0, 2, 0, -area.height() // 2 + 2)
        lower = area.adjusted(0, area.height() // 2, 0, -2)
        plans = int(shown.planned[at])
        planned = f"+{plans}" if plans else ""
        if shown.gap(*at):
            painter.setPen(QPen(QColor(tokens.warn), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(2, 0, -3, -1))
            nobody = translate("Patterns", "nobody")
            self.text(painter, upper if planned else area, nobody, colour=tokens.warn, flags=CENTRE)
            self.text(painter, lower, planned, colour=tokens.warn, flags=CENTRE)
            return
        if not shown.sources[at]:
            self.text(painter, area, "·", colour=tokens.quiet, flags=CENTRE)
            return
        persons, sources = int(shown.persons[at]), int(shown.sources[at])
        first = str(persons) if persons else f"({sources})"
        self.text(painter, upper, first, font=self.strong, flags=CENTRE)
        self.text(painter, lower, planned or say_number(int(shown.words[at])), colour=tokens.quiet, flags=CENTRE)
