"""The ladders of all cases as a drawing, for the clipboard and for files."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics

from qualcase.ui.ratings.drawing import draw_ladder, draw_scale
from qualcase.ui.ratings.words import cell_words
from qualcase.ui.theme.fonts import Size, interface
from qualcase.ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from qualcase.ui.ratings.state import Board, Line

_ROW, _HEAD, _PAD = 42, 28, 16
_NAME, _LADDER, _CELL = 220, 320, 96


class LadderDrawing:
    """One line a case: its name, its ladder, and its ratings as figures. Suggestions are left out."""

    def __init__(self, board: Board) -> None:
        """Draw what is kept."""
        self._board = board

    def size(self) -> QSize:
        """Of all lines."""
        width = 2 * _PAD + _NAME + _LADDER + _CELL * len(self._board.slots)
        return QSize(width, _HEAD + _ROW * len(self._board.lines) + _PAD)

    def draw(self, painter: QPainter) -> None:
        """Head and lines."""
        board = self._board
        draw_scale(painter, QRectF(_PAD + _NAME, 0, _LADDER, _HEAD), LIGHT)
        waves = [one for one in board.slots if not one.from_wave_id]
        for number, slot in enumerate(board.slots):
            sign = "" if slot.from_wave_id else "○ " if slot == waves[0] else "● "
            self._draw_words(painter, self._cell(number, 0, _HEAD), sign + board.slot_name(slot), LIGHT.quiet)
        for row, line in enumerate(board.lines):
            self._draw_line(painter, line, _HEAD + row * _ROW)

    def _draw_line(self, painter: QPainter, line: Line, top: int) -> None:
        painter.setPen(QColor(LIGHT.line))
        painter.drawLine(_PAD, top, self.size().width() - _PAD, top)
        painter.setFont(interface())
        painter.setPen(QColor(LIGHT.text))
        name = QFontMetrics(interface()).elidedText(line.title, Qt.TextElideMode.ElideRight, _NAME - 12)
        painter.drawText(QRectF(_PAD, top, _NAME, _ROW), Qt.AlignmentFlag.AlignVCenter, name)
        kept = [shown for shown in line.cells if not shown.cell.from_wave_id]
        plain = [(replace(shown, proposal=None), None) for shown in kept]
        draw_ladder(painter, QRectF(_PAD + _NAME, top, _LADDER, _ROW), plain, LIGHT)
        for number, shown in enumerate(line.cells):
            words = cell_words(shown, None) if shown.mine is not None else ""
            sign = " ≠" if shown.differs else ""
            self._draw_words(painter, self._cell(number, top, _ROW), words + sign, LIGHT.text)

    def _cell(self, number: int, top: int, height: int) -> QRectF:
        return QRectF(_PAD + _NAME + _LADDER + number * _CELL, top, _CELL, height)

    @staticmethod
    def _draw_words(painter: QPainter, place: QRectF, words: str, colour: str) -> None:
        painter.setFont(interface(Size.SMALL))
        painter.setPen(QColor(colour))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
