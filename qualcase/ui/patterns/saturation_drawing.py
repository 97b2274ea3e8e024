"""Saturation of each wave: codes known after each interview, the band of random orders, and the run below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from qualcase.study.pattern_words import saturation_words
from qualcase.ui.charts.sheet import wrapped
from qualcase.ui.patterns.drawing import CENTRE, LEFT, PAD, RIGHT, Key, PatternDrawing, Spot, disc
from qualcase.ui.theme.wording import translate
from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from qualcase.coding.case_patterns import SaturationShown, WaveSaturation
    from qualcase.ui.theme.tokens import Tokens

_HIGH, _HEAD, _ROW, _AFTER = 200, 48, 20, 32
_LEAST_STEP, _MOST_STEP, _PAPER_STEP = 21, 56, 7
_WRAP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_NARROWEST = 480


class SaturationDrawing(PatternDrawing):
    """Spots are interviews."""

    def __init__(self, shown: SaturationShown, tokens: Tokens, width: int) -> None:
        """Lay out a curve for each wave below each other."""
        super().__init__(tokens)
        self.shown = shown
        self._labels = max(map(self.small_metrics.horizontalAdvance, self._rows())) + 12
        self._left = PAD + self._labels
        most = max((len(one.found.interviews) for one in shown.waves), default=1) or 1
        narrowest, least = (width, _PAPER_STEP) if self.paper else (_NARROWEST, _LEAST_STEP)
        self._step = min(max((max(width, narrowest) - self._left - PAD) // most, least), _MOST_STEP)
        self._width = max(self._left + most * self._step + PAD, min(width, 960), narrowest)
        widest = max(map(self.small_metrics.horizontalAdvance, ("00", say_number(100))))
        self._every = -(-widest // self._step)
        """Figures stand below each so many interviews; on the screen below each."""
        self._said = [self._said_of(one) for one in shown.waves]
        self._head = _HEAD
        if self.paper:  # where all is said, and the pointer tells nothing
            heights = (wrapped(self.small_metrics, one, QPoint(), self._width - 2 * PAD) for one in self._said)
            self._head = 22 + max((one.height() for one in heights), default=0) + 12
        self._most = (
            max((one.found.interviews[-1].known for one in shown.waves if one.found.interviews), default=1) or 1
        )
        self._each = self._head + _HIGH + 4 * _ROW + _AFTER
        self.spots = tuple(
            Spot(
                ("interview", number, place),
                QRect(self._left + place * self._step, self._top(number), self._step, _HIGH + 4 * _ROW),
            )
            for number, one in enumerate(shown.waves)
            for place in range(len(one.found.interviews))
        )

    def size(self) -> QSize:
        """A curve for each wave."""
        return QSize(self._width, PAD + max(1, len(self.shown.waves)) * self._each)

    def draw(self, painter: QPainter) -> None:
        """Wave by wave."""
        for number, one in enumerate(self.shown.waves):
            self._draw_wave(painter, number, one)

    def words(self, key: Key) -> str:
        """The interview, its new codes, and the run that ends with it."""
        wave, place = self.shown.waves[int(key[1])], int(key[2])
        one = wave.found.interviews[place]
        said = translate("Patterns", "{wave}, interview {number}: {name}; new codes {new}, so far {known}").format(
            wave=wave.wave.name, number=place + 1, name=wave.names[place], new=one.new, known=one.known
        )
        if one.share is None:
            return said
        run = translate("Patterns", "in the run {n} ({share} % of the base)")
        return f"{said}; {run.format(n=one.in_run, share=say_number(100 * one.share, 0))}"

    def _rows(self) -> tuple[str, ...]:
        return (
            translate("Patterns", "Interview"),
            translate("Patterns", "New codes"),
            translate("Patterns", "New in the run"),
            translate("Patterns", "% of the base"),
        )

    def _top(self, number: int) -> int:
        return PAD + number * self._each + self._head

    def _x(self, place: float) -> float:
        return self._left + (place + 0.5) * self._step

    def _y(self, number: int, codes: float) -> float:
        return self._top(number) + _HIGH - 8 - codes / self._most * (_HIGH - 24)

    def _draw_wave(self, painter: QPainter, number: int, one: WaveSaturation) -> None:
        tokens, top = self.tokens, self._top(number)
        room = self._width - 2 * PAD
        begin = top - self._head
        self.text(painter, QRect(PAD, begin, room, 22), one.wave.name, font=self.strong)
        if self.paper:
            painter.setFont(self.small)
            painter.setPen(QColor(tokens.quiet))
            area = wrapped(self.small_metrics, self._said[number], QPoint(PAD, begin + 22), room)
            painter.drawText(area, int(_WRAP), self._said[number])
        else:
            self.text(painter, QRect(PAD, begin + 22, room, 20), self._said[number], colour=tokens.quiet)
        interviews = one.found.interviews
        if not interviews:
            return
        floor_, right = round(self._y(number, 0)), round(self._x(len(interviews) - 0.5))
        for codes in sorted({0, self._most // 2, self._most}):
            y = round(self._y(number, codes))
            self.line(painter, self._left, y, right, y)
            self.text(painter, QRect(PAD, y - 10, self._labels - 8, 20), str(codes), colour=tokens.quiet, flags=RIGHT)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_base(painter, number, one, floor_)
        self._draw_curve(painter, number, one)
        painter.restore()
        self._draw_rows(painter, number, one)

    def _said_of(self, one: WaveSaturation) -> str:
        said = saturation_words(self.shown, one)
        if one.undated:
            last = translate("Patterns", "%n interview(s) without a date stand last.", "", one.undated)
            said = f"{said} {last}"
        return said

    def _draw_base(self, painter: QPainter, number: int, one: WaveSaturation, floor_: int) -> None:
        """The end of the base, the interview with which it is reached, and the band with its middle."""
        tokens, found, top = self.tokens, one.found, self._top(number)
        if found.band:
            upper = [QPointF(self._x(place), self._y(number, high)) for place, (_, _, high) in enumerate(found.band)]
            lower = [QPointF(self._x(place), self._y(number, low)) for place, (low, _, _) in enumerate(found.band)]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.heat[2]))
            painter.drawPolygon(QPolygonF([*upper, *reversed(lower)]))
            painter.setPen(QPen(QColor(tokens.quiet), 1, Qt.PenStyle.DashLine))
            middle = [QPointF(self._x(place), self._y(number, mid)) for place, (_, mid, _) in enumerate(found.band)]
            painter.drawPolyline(QPolygonF(middle))
        marks = [(min(found.base, len(found.interviews)), translate("Patterns", "base"))]
        if found.reached is not None:
            marks.append((found.reached, translate("Patterns", "reached")))
        for place, words in marks:
            x = round(self._x(place - 0.5))
            painter.setPen(QPen(QColor(tokens.quiet), 1, Qt.PenStyle.DotLine))
            painter.drawLine(x, top, x, floor_)
            room = self.small_metrics.horizontalAdvance(words) + 4
            before = words == marks[0][1]
            area = QRect(x - room - 4 if before else x + 4, top - 4, room, 18)
            self.text(painter, area, words, colour=tokens.quiet, flags=RIGHT if before else LEFT)

    def _draw_curve(self, painter: QPainter, number: int, one: WaveSaturation) -> None:
        points = [
            QPointF(self._x(place), self._y(number, each.known)) for place, each in enumerate(one.found.interviews)
        ]
        painter.setPen(QPen(QColor(self.tokens.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))
        for point, each in zip(points, one.found.interviews, strict=True):
            if each.new:
                disc(painter, point.x(), point.y(), 4, QColor(self.tokens.accent), hollow=False)

    def _draw_rows(self, painter: QPainter, number: int, one: WaveSaturation) -> None:
        top = self._top(number) + _HIGH
        for row, words in enumerate(self._rows()):
            area = QRect(PAD, top + row * _ROW, self._labels - 4, _ROW)
            self.text(painter, area, words, colour=self.tokens.quiet)
        for place, each in enumerate(one.found.interviews):
            if (place + 1) % self._every and place:
                if each.new:  # what is rare and is what one looks for has a place of its own
                    area = QRect(round(self._x(place)) - 10, top + _ROW, 20, _ROW)
                    self.text(painter, area, str(each.new), flags=CENTRE)
                continue
            share = "" if each.share is None else say_number(100 * each.share)
            in_run = "" if each.in_run is None else str(each.in_run)
            for row, words in enumerate((str(place + 1), str(each.new or "·"), in_run, share)):
                left = round(self._x(place) - self._step * self._every / 2)
                area = QRect(left, top + row * _ROW, self._step * self._every, _ROW)
                self.text(painter, area, words, colour=self.tokens.quiet if row == 0 else "", flags=CENTRE)
