"""One question drawn: a column for each wave, a bar for each answer, n below. Under ten answers a square each.

The bars of a wave are parts of its own answers, so that waves of different size can be read beside each other. Nothing
is told by hue alone: waves are columns, figures stand beside their bars.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPen

from qualcase.study import joint_words
from qualcase.ui.theme.fonts import Size, interface
from qualcase.words import say
from qualcase.words.messages import mark

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from qualcase.coding.joint import Distribution, JointDisplay, VariableShown
    from qualcase.ui.theme.tokens import Tokens

Spot = tuple[int, int]
"""Number of a wave and of a bar in it; the bar behind the last one stands for those who did not answer."""

PAD, GAP = 16, 16
_LINE, _BAR, _SQUARE = 22, 10, 8
_LABELS = 0.34
"""So much of the width labels have at most …"""
_LABELS_OF_ONE = 0.5
"""… and where no wave stands beside another."""
_WRAP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_FAR = 10_000


@dataclass(frozen=True)
class Lines:
    """Where the parts of a question lie, in pixels from its top left."""

    title: QRect
    question: QRect
    heads: tuple[QRect, ...]
    """The name of each wave."""
    rows: tuple[int, ...]
    """The top of each bar's line."""
    labels: QRect
    columns: tuple[QRect, ...]
    """Where each wave's bars and figures go, over all rows."""
    figures: int
    """So wide figures are."""
    below: tuple[QRect, ...]
    """n of each wave."""
    spreads: tuple[QRect, ...]
    pairs: QRect
    height: int


class Chart:
    """Lays out and draws questions in one theme."""

    def __init__(self, tokens: Tokens) -> None:
        """Measure the type."""
        self._tokens = tokens
        self._plain, self._small = interface(), interface(Size.SMALL)
        self._strong = interface(strong=True)
        self._measured: tuple[JointDisplay, int] | None = None
        self._metrics, self._small_metrics = QFontMetrics(self._plain), QFontMetrics(self._small)

    # --- where things are

    def lines(self, one: VariableShown, shown: JointDisplay, width: int) -> Lines:
        """Where the parts of a question lie in this width."""
        room = width - 2 * PAD
        title = QRect(PAD, 12, room, self._metrics.height())
        question = self._wrapped(joint_words.question_text(one), PAD, title.bottom() + 3, room)
        top = (question.bottom() if question.height() else title.bottom()) + 9
        count = max(1, len(shown.waves))
        share = _LABELS if count > 1 else _LABELS_OF_ONE
        labels = min(self._widest(shown), int(room * share)) + GAP if one.values else 0
        each = max(1, (room - labels - GAP * (count - 1)) // count)
        lefts = [PAD + labels + number * (each + GAP) for number in range(len(shown.waves))]
        head = self._small_metrics.height() + 4
        heads = tuple(QRect(left, top, each, head) for left in lefts)
        rows = tuple(top + head + number * _LINE for number in range(len(one.values)))
        under = top + head + len(rows) * _LINE + 2
        below = tuple(QRect(left, under, each, head) for left in lefts)
        spreads = tuple(
            self._wrapped(joint_words.spread_words(one, found), left, under + head, each)
            for left, found in zip(lefts, one.waves, strict=True)
        )
        bottom = max((area.bottom() for area in (*below, *spreads) if area.height()), default=under)
        pairs = self._wrapped(joint_words.paired_words(one, shown), PAD, bottom + 7, room)
        bottom = pairs.bottom() if pairs.height() else bottom
        columns = tuple(QRect(left, top + head, each, len(rows) * _LINE) for left in lefts)
        texts = [joint_words.bar_figure(found, bar) for found in one.waves for bar in range(len(found.counts))]
        figures = max((self._small_metrics.horizontalAdvance(text) for text in texts), default=0) + 8
        return Lines(
            title, question, heads, rows, QRect(PAD, top + head, max(0, labels - GAP), 0), columns,
            min(figures, each // 2), below, spreads, pairs, bottom + 14,
        )  # fmt: skip

    def _widest(self, shown: JointDisplay) -> int:
        """What the longest label of all questions needs, so that the bars of all begin below each other."""
        if self._measured is None or self._measured[0] is not shown:
            names = (self.label(one, bar) for one in shown.variables for bar in range(len(one.values)))
            widest = max((self._small_metrics.horizontalAdvance(name) for name in names), default=0)
            self._measured = (shown, widest + 4)
        return self._measured[1]

    def label(self, one: VariableShown, bar: int) -> str:
        """What a bar is called, with what a scale's end means."""
        name, meaning = joint_words.bar_name(one, bar), joint_words.scale_meaning(one, bar)
        return f"{name} {meaning}" if meaning else name

    def spot_at(self, one: VariableShown, lines: Lines, point: QPoint) -> Spot | None:
        """The bar under a point, or the words on who did not answer."""
        for wave, column in enumerate(lines.columns):
            if column.contains(point):
                return wave, (point.y() - column.top()) // _LINE
            if lines.below[wave].contains(point) and one.waves[wave].missing:
                return wave, len(one.values)
        return None

    def area_of(self, lines: Lines, spot: Spot) -> QRect:
        """Where a bar is."""
        wave, bar = spot
        if bar >= len(lines.rows):
            return lines.below[wave]
        column = lines.columns[wave]
        return QRect(column.left(), lines.rows[bar], column.width(), _LINE)

    # --- drawing

    def draw(
        self, painter: QPainter, one: VariableShown, shown: JointDisplay, width: int, spots: tuple[Spot | None, ...]
    ) -> int:
        """Draw a question at the painter's origin; its height. `spots` are what is chosen and what is pointed at."""
        lines = self.lines(one, shown, width)
        chosen, pointed = spots
        for spot, colour in ((pointed, self._tokens.hover), (chosen, self._tokens.selection)):
            if spot is not None and spot[0] < len(lines.columns):
                painter.fillRect(self.area_of(lines, spot).adjusted(-4, 1, 4, -1), QColor(colour))
        self._words(painter, lines.title, one.variable.name, self._strong, self._tokens.text)
        painter.setFont(self._small)
        painter.setPen(QColor(self._tokens.quiet))
        painter.drawText(lines.question, _WRAP, joint_words.question_text(one))
        for bar, top in enumerate(lines.rows):
            area = QRect(lines.labels.left(), top, lines.labels.width(), _LINE)
            self._words(painter, area, self.label(one, bar), self._small, self._tokens.text)
        for wave, found in enumerate(one.waves):
            self._draw_wave(painter, lines, wave, found, shown.waves[wave].name)
            painter.setPen(QColor(self._tokens.quiet))
            painter.drawText(lines.spreads[wave], _WRAP, joint_words.spread_words(one, found))
        painter.drawText(lines.pairs, _WRAP, joint_words.paired_words(one, shown))
        return lines.height

    def _draw_wave(self, painter: QPainter, lines: Lines, wave: int, found: Distribution, name: str) -> None:
        self._words(painter, lines.heads[wave], name, self._small, self._tokens.text)
        if found.asked:
            for bar, top in enumerate(lines.rows):
                column = lines.columns[wave]
                area = QRect(column.left(), top, column.width(), _LINE)
                self._draw_bar(painter, area, found, bar, lines.figures)
        self._words(painter, lines.below[wave], joint_words.answered(found), self._small, self._tokens.quiet)

    def _draw_bar(self, painter: QPainter, area: QRect, found: Distribution, bar: int, figures: int) -> None:
        room = area.width() - figures
        count, middle = found.counts[bar], area.center().y() + 1
        colour = QColor(self._tokens.heat[6] if not self._tokens.dark else self._tokens.heat[7])
        end = area.left()
        painter.setPen(QPen(QColor(self._tokens.line), 1))
        painter.drawLine(area.left(), area.top(), area.left(), area.bottom())
        if found.has_percent:
            length = round(room * count / found.n) if found.n else 0
            painter.fillRect(QRect(area.left(), middle - _BAR // 2, length, _BAR), colour)
            end += length
        else:
            step = min(_SQUARE + 2, room // max(1, found.n))
            for number in range(count):
                left = area.left() + 2 + number * step
                painter.fillRect(QRect(left, middle - _SQUARE // 2, max(2, step - 2), _SQUARE), colour)
            end += count * step
        text = joint_words.bar_figure(found, bar)
        tone = self._tokens.text if count else self._tokens.quiet
        self._words(painter, QRect(end + 6, area.top(), figures, area.height()), text, self._small, tone)

    def _words(self, painter: QPainter, area: QRect, words: str, font: object, colour: str) -> None:
        painter.setFont(font)  # type: ignore[arg-type]
        painter.setPen(QColor(colour))
        cut = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(0, area.width()))
        painter.drawText(area, _MIDDLE, cut)

    def _wrapped(self, words: str, left: int, top: int, width: int) -> QRect:
        """The room that words need in a width; no height for no words."""
        if not words:
            return QRect(left, top, width, 0)
        needed = self._small_metrics.boundingRect(QRect(0, 0, max(1, width), _FAR), int(_WRAP), words)
        return QRect(left, top, width, needed.height())


def spoken_spot(one: VariableShown, shown: JointDisplay, spot: Spot) -> str:
    """A bar in words, for the pointer and for screen readers."""
    wave, bar = spot
    found, name = one.waves[wave], shown.waves[wave].name
    if bar >= len(one.values):
        return say(
            mark("{question}, {wave}: {n} of {asked} who were asked did not answer"),
            question=one.variable.name, wave=name, n=found.missing, asked=found.asked,
        )  # fmt: skip
    return say(
        mark("{question}, {wave}: “{answer}” {count} of {n}"),
        question=one.variable.name,
        wave=name,
        answer=joint_words.bar_name(one, bar),
        count=joint_words.bar_figure(found, bar),
        n=found.n,
    )


def spoken(one: VariableShown, shown: JointDisplay) -> str:
    """A question with all its figures, for screen readers."""
    parts = [one.variable.name, joint_words.question_text(one)]
    for wave, found in zip(shown.waves, one.waves, strict=True):
        bars = [
            f"{joint_words.bar_name(one, bar)}: {joint_words.bar_figure(found, bar)}"
            for bar in range(len(one.values))
            if found.asked
        ]
        words = [wave.name, *bars, joint_words.answered(found), joint_words.spread_words(one, found)]
        parts.append(", ".join(part for part in words if part))
    parts.append(joint_words.paired_words(one, shown))
    return ". ".join(part for part in parts if part)
