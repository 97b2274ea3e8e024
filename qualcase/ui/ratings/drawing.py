"""The ladder: one line with four steps, the first wave hollow, the last filled, and an arrow from one to the other."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from qualcase.coding.case_ratings import LADDER
from qualcase.ui.theme.fonts import Size, interface

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.ui.ratings.state import CellShown, Draft
    from qualcase.ui.theme.tokens import Tokens

RADIUS = 6.0
_OTHER = 4.5
_PAD = 16
_GAP = 9
"""Pixels that another rater's mark stands below the line."""


class Mark(NamedTuple):
    """A wave on the ladder."""

    value: float
    fill: float
    """0 for hollow (the first wave), 1 for filled (the last)."""
    sure: bool = True
    """False for what is only proposed or not kept yet."""


class Others(NamedTuple):
    """What other raters say of a wave."""

    values: tuple[float, ...]
    differ: bool


def fill_of(number: int, count: int) -> float:
    """How full the mark of a wave is: the first hollow, the last filled."""
    return number / max(count - 1, 1)


def place_of(area: QRectF, value: float) -> float:
    """Where a value lies on the ladder, in pixels from the left."""
    return area.left() + _PAD + value * (area.width() - 2 * _PAD)


def value_at(area: QRectF, left: float) -> float:
    """The value of a place on the ladder, 0 to 1."""
    return min(1.0, max(0.0, (left - area.left() - _PAD) / max(1.0, area.width() - 2 * _PAD)))


def draw_scale(painter: QPainter, area: QRectF, tokens: Tokens) -> None:
    """The names of the steps above the ladders."""
    painter.setFont(interface(Size.SMALL))
    painter.setPen(QColor(tokens.quiet))
    for step in LADDER:
        words = f"{step:g}".removeprefix("0") or "0"
        place = QRectF(place_of(area, step) - 24, area.top(), 48, area.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)


def draw_ladder(
    painter: QPainter, area: QRectF, waves: Sequence[tuple[CellShown, Draft | None]], tokens: Tokens
) -> None:
    """One case as it is worked on: what is kept, drafted or proposed in each wave."""
    marks = [_mark(shown, draft, fill_of(number, len(waves))) for number, (shown, draft) in enumerate(waves)]
    others = [
        Others(tuple(one.value for one in shown.others if one.value is not None), shown.differs) for shown, _ in waves
    ]
    draw_marks(painter, area, marks, others, tokens)


def draw_marks(
    painter: QPainter, area: QRectF, marks: Sequence[Mark | None], others: Sequence[Others], tokens: Tokens
) -> None:
    """One case: what is rated in each wave, the way between, and what others say below the line."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = area.center().y()
    painter.setPen(QPen(QColor(tokens.line), 1))
    painter.drawLine(QPointF(place_of(area, 0), middle), QPointF(place_of(area, 1), middle))
    for step in LADDER:
        left = place_of(area, step)
        painter.drawLine(QPointF(left, middle - 4), QPointF(left, middle + 4))
    for early, late in pairwise(one for one in marks if one is not None):
        _draw_way(painter, area, early, late, tokens)
    for mark in marks:
        if mark is not None:
            _draw_mark(painter, QPointF(place_of(area, mark.value), middle), mark, marks, tokens)
    for number, of_wave in enumerate(others):
        for value in of_wave.values:
            place = QPointF(place_of(area, value), middle + _GAP + RADIUS)
            _draw_other(painter, place, fill_of(number, len(others)), tokens, apart=of_wave.differ)
    painter.restore()


def _mark(shown: CellShown, draft: Draft | None, fill: float) -> Mark | None:
    if draft is not None and draft.has_value:
        return None if draft.value is None else Mark(draft.value, fill, sure=False)
    if shown.mine is not None:
        return None if shown.mine.value is None else Mark(shown.mine.value, fill)
    return Mark(shown.proposal.value, fill, sure=False) if shown.proposal is not None else None


def _draw_way(painter: QPainter, area: QRectF, early: Mark, late: Mark, tokens: Tokens) -> None:
    """An arrow between two waves that are both rated; where only a proposal stands there is none."""
    if early.value == late.value or not (early.sure and late.sure):
        return
    middle, way = area.center().y(), 1 if late.value > early.value else -1
    begin = place_of(area, early.value) + way * (RADIUS + 1)
    end = place_of(area, late.value) - way * (RADIUS + 2)
    colour = QColor(tokens.text)
    painter.setPen(QPen(colour, 2))
    painter.drawLine(QPointF(begin, middle), QPointF(end - way * 4, middle))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    head = [QPointF(end, middle), QPointF(end - way * 7, middle - 4), QPointF(end - way * 7, middle + 4)]
    painter.drawPolygon(QPolygonF(head))


def _draw_mark(painter: QPainter, at: QPointF, one: Mark, marks: Sequence[Mark | None], tokens: Tokens) -> None:
    """A circle; a filled one that lies in a hollow one is smaller, so that both are seen."""
    colour = QColor(tokens.accent if one.sure else tokens.quiet)
    pen = QPen(colour, 1.8 if one.sure else 1.2)
    if not one.sure:
        pen.setStyle(Qt.PenStyle.DotLine)
    within = any(other is not None and other.value == one.value and other.fill < one.fill for other in marks)
    radius = RADIUS - 3.5 if within and one.fill else RADIUS
    painter.setPen(pen)
    inside = QColor(colour)
    inside.setAlphaF(one.fill if one.sure else one.fill * 0.35)
    surface = QColor(tokens.surface)
    if not within:
        painter.setBrush(surface)
        painter.drawEllipse(at, radius, radius)
    painter.setBrush(inside)
    painter.drawEllipse(at, radius, radius)


def _draw_other(painter: QPainter, at: QPointF, fill: float, tokens: Tokens, *, apart: bool) -> None:
    """Another rater: a small diamond, in the colour of a warning where the two are apart."""
    colour = QColor(tokens.warn if apart else tokens.quiet)
    painter.setPen(QPen(colour, 1.2))
    painter.setBrush(colour if fill >= 1 else QColor(tokens.surface))
    around = ((0, -_OTHER), (_OTHER, 0), (0, _OTHER), (-_OTHER, 0))
    painter.drawPolygon(QPolygonF([at + QPointF(*one) for one in around]))
