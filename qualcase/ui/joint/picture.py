"""The charts of questions as a drawing, below each other, each with the codes beside it; for pictures of all kinds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from qualcase.study.joint_words import code_figure, code_mark, paired_words
from qualcase.ui.charts.sheet import wrapped
from qualcase.ui.joint.chart import GAP, PAD, Chart
from qualcase.ui.theme.fonts import Size, interface
from qualcase.ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qualcase.coding.joint import JointDisplay, VariableShown
    from qualcase.ui.joint.chart import Lines

WIDTH = 640
"""Pixels of a picture before it is made denser."""
_MOST = 40_000_000
_DENSER = 2.0
_LEAST_WAVE = 132
"""So many pixels a wave needs beside others; where there are fewer the waves stand below each other."""
_LABELS = 0.34
_WRAP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_LINE = 20


def fits(shown: JointDisplay, questions: Sequence[VariableShown]) -> bool:
    """Whether so many questions go into one picture of pixels."""
    size = AnswersDrawing(shown, questions).size()
    return size.width() * size.height() * _DENSER**2 <= _MOST


class AnswersDrawing:
    """Questions below each other, each with the codes beside it."""

    def __init__(self, shown: JointDisplay, questions: Sequence[VariableShown], width: int = WIDTH) -> None:
        """Lay them out in a width."""
        self._shown, self._questions, self._width = shown, tuple(questions), width
        self._chart = Chart(LIGHT)
        self._metrics = QFontMetrics(interface(Size.SMALL))
        waves = max(1, len(shown.waves))
        room = (width - 2 * PAD) * (1 - _LABELS) - GAP * waves
        self._below = waves > 1 and room / waves < _LEAST_WAVE

    def size(self) -> QSize:
        """As high as its questions."""
        return QSize(self._width, sum(map(self._height, self._questions)) + PAD)

    def draw(self, painter: QPainter) -> None:
        """Question by question."""
        painter.save()
        for one in self._questions:
            if self._below:
                self._draw_below(painter, one)
            else:
                self._chart.draw(painter, one, self._shown, self._width, (None, None))
                self._draw_codes(painter, self._chart.lines(one, self._shown, self._width), one)
            painter.translate(0, self._height(one))
        painter.restore()

    # --- waves beside each other

    def _height(self, one: VariableShown) -> int:
        codes = len(one.code_ids) * _LINE + (PAD if one.code_ids else 0)
        if not self._below:
            return self._chart.lines(one, self._shown, self._width).height + codes
        return sum(height for *_, height in self._waves(one)) + self._pairs(one).height() + codes

    def _draw_codes(self, painter: QPainter, lines: Lines, one: VariableShown) -> None:
        """The codes beside a question, below its chart: a line each, the figures under those of their waves."""
        painter.setFont(interface(Size.SMALL))
        top = lines.height - 6
        for number, code_id in enumerate(one.code_ids):
            line, mark = self._line(top, number), code_mark(self._shown, code_id)
            room = (lines.heads[0].left() if lines.heads else self._width) - PAD - 8
            self._draw_name(painter, line, code_id, room)
            for split, head in enumerate(lines.heads):
                area = QRect(head.left(), line.top(), head.width(), _LINE)
                last = f"   {mark}" if split == len(lines.heads) - 1 else ""
                painter.drawText(area, _MIDDLE, f"{code_figure(self._shown, code_id, split)}{last}")

    # --- waves below each other

    def _waves(self, one: VariableShown) -> Iterator[tuple[VariableShown, JointDisplay, int, int]]:
        """The question as if it had been put in one wave only, for each wave.

        Behind it how much stands above the name of the wave and is left out (it is named once), and how high it is.
        """
        for number, (wave, found) in enumerate(zip(self._shown.waves, one.waves, strict=True)):
            shown = replace(self._shown, waves=(wave,))
            of_wave = replace(one, waves=(found,), paired=None, code_ids=())
            if number:
                of_wave = replace(of_wave, variable=replace(one.variable, name="", note=""))
            lines = self._chart.lines(of_wave, shown, self._width)
            cut = lines.heads[0].top() if number else 0
            yield of_wave, shown, cut, lines.height - cut

    def _pairs(self, one: VariableShown) -> QRect:
        return wrapped(self._metrics, paired_words(one, self._shown), QPoint(PAD, 0), self._width - 2 * PAD)

    def _draw_below(self, painter: QPainter, one: VariableShown) -> None:
        top = 0
        for of_wave, shown, cut, height in self._waves(one):
            painter.save()
            painter.translate(0, top - cut)
            self._chart.draw(painter, of_wave, shown, self._width, (None, None))
            painter.restore()
            top += height
        painter.setFont(interface(Size.SMALL))
        painter.setPen(QColor(LIGHT.quiet))
        pairs = self._pairs(one)
        painter.drawText(pairs.translated(0, top - 6), _WRAP, paired_words(one, self._shown))
        top += pairs.height()
        for number, code_id in enumerate(one.code_ids):
            figures = [code_figure(self._shown, code_id, split) for split in range(len(self._shown.waves))]
            said = " | ".join(figures) + f"   {code_mark(self._shown, code_id)}".rstrip()
            line = self._line(top, number)
            self._draw_name(painter, line, code_id, line.width() - self._metrics.horizontalAdvance(said) - 8)
            painter.drawText(line, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), said)

    # --- codes

    def _line(self, top: int, number: int) -> QRect:
        return QRect(PAD, top + number * _LINE, self._width - 2 * PAD, _LINE)

    def _draw_name(self, painter: QPainter, line: QRect, code_id: str, room: int) -> None:
        tree = {row.id: row for row in self._shown.codes.rows}
        name = tree[code_id].title or tree[code_id].name if code_id in tree else "–"
        painter.setPen(QColor(LIGHT.text))
        words = self._metrics.elidedText(f"■ {name}", Qt.TextElideMode.ElideRight, max(0, room))
        painter.drawText(line, _MIDDLE, words)
