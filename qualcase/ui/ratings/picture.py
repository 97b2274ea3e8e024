"""The ladders of all cases as a drawing, for the clipboard, for files and for reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics

from qualcase.coding.ladders import Ladder, Ladders, Rung
from qualcase.study.rating_words import step_words
from qualcase.ui.ratings.drawing import Mark, Others, draw_marks, draw_scale, fill_of
from qualcase.ui.theme.fonts import Size, interface
from qualcase.ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from qualcase.ui.ratings.state import Board, CellShown

_ROW, _HEAD, _PAD = 42, 28, 16
_NAME, _LADDER, _CELL = 220, 320, 96
_LEAST_NAME, _LEAST_LADDER, _AIR = 64, 88, 12
_SAID_APART = " ≠"


def ladders_of(board: Board) -> Ladders:
    """What the page shows, as far as it is kept: suggestions are left out."""
    of_wave = [number for number, one in enumerate(board.slots) if not one.from_wave_id]
    of_change = [number for number, one in enumerate(board.slots) if one.from_wave_id]
    return Ladders(
        tuple(board.slot_name(board.slots[one]) for one in of_wave),
        tuple(board.slot_name(board.slots[one]) for one in of_change),
        tuple(
            Ladder(
                line.title,
                tuple(_rung(line.cells[one]) for one in of_wave),
                tuple(_rung(line.cells[one]) for one in of_change),
            )
            for line in board.lines
        ),
    )


def _rung(shown: CellShown) -> Rung:
    others = tuple(one.value for one in shown.others if one.value is not None)
    return Rung(shown.mine is not None, shown.mine.value if shown.mine else None, others, shown.differs)


class LadderDrawing:
    """One line a case: its name, its ladder, and its ratings as figures."""

    def __init__(self, ladders: Ladders, width: int = 0) -> None:
        """As wide as it needs, or as narrow as it can be made for a `width` in pixels."""
        self._ladders = ladders
        heads = [*(f"○ {one}" for one in ladders.waves), *ladders.changes]
        small = QFontMetrics(interface(Size.SMALL))
        least = [small.horizontalAdvance(one) + _AIR for one in heads]
        names = [QFontMetrics(interface()).horizontalAdvance(one.title) for one in ladders.lines]
        wanted = min(max(names, default=0) + _AIR, _NAME) if width else _NAME
        free = (width or 10_000) - 2 * _PAD
        self._cells = [_CELL] * len(heads) if wanted + _LADDER + _CELL * len(heads) <= free else least
        self._ladder = min(_LADDER, max(_LEAST_LADDER, free - wanted - sum(self._cells)))
        self._name = min(wanted, max(_LEAST_NAME, free - self._ladder - sum(self._cells)))

    def size(self) -> QSize:
        """Of all lines."""
        width = 2 * _PAD + self._name + self._ladder + sum(self._cells)
        return QSize(width, _HEAD + _ROW * len(self._ladders.lines) + _PAD)

    def draw(self, painter: QPainter) -> None:
        """Head and lines."""
        waves = self._ladders.waves
        draw_scale(painter, QRectF(_PAD + self._name, 0, self._ladder, _HEAD), LIGHT)
        heads = [f"{_sign(number, len(waves))} {name}" for number, name in enumerate(waves)]
        for number, name in enumerate((*heads, *self._ladders.changes)):
            self._draw_words(painter, self._area(number, 0, _HEAD), name, LIGHT.quiet)
        for row, line in enumerate(self._ladders.lines):
            self._draw_line(painter, line, _HEAD + row * _ROW)

    def _draw_line(self, painter: QPainter, line: Ladder, top: int) -> None:
        painter.setPen(QColor(LIGHT.line))
        painter.drawLine(_PAD, top, self.size().width() - _PAD, top)
        painter.setFont(interface())
        painter.setPen(QColor(LIGHT.text))
        name = QFontMetrics(interface()).elidedText(line.title, Qt.TextElideMode.ElideRight, self._name - _AIR // 2)
        painter.drawText(QRectF(_PAD, top, self._name, _ROW), Qt.AlignmentFlag.AlignVCenter, name)
        marks = [
            None if one.value is None else Mark(one.value, fill_of(number, len(line.waves)))
            for number, one in enumerate(line.waves)
        ]
        others = [Others(one.others, one.differs) for one in line.waves]
        draw_marks(painter, QRectF(_PAD + self._name, top, self._ladder, _ROW), marks, others, LIGHT)
        for number, one in enumerate((*line.waves, *line.changes)):
            words = step_words(one.value) if one.rated else ""
            self._draw_words(
                painter, self._area(number, top, _ROW), words + (_SAID_APART if one.differs else ""), LIGHT.text
            )

    def _area(self, number: int, top: int, height: int) -> QRectF:
        left = _PAD + self._name + self._ladder + sum(self._cells[:number])
        return QRectF(left, top, self._cells[number], height)

    @staticmethod
    def _draw_words(painter: QPainter, place: QRectF, words: str, colour: str) -> None:
        painter.setFont(interface(Size.SMALL))
        painter.setPen(QColor(colour))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)


def _sign(number: int, count: int) -> str:
    """The mark of a wave as it lies on the ladder."""
    fill = fill_of(number, count)
    return "○" if not fill else "●" if fill == 1 else "◐"
