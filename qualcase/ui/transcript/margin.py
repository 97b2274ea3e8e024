"""The margin right of the text: bracketed stripes in the codes' colours, with names."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QPainter
from PySide6.QtWidgets import QToolTip

from qualcase.ui.transcript.beside import Beside

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.transcript.marks import Mark
    from qualcase.ui.transcript.stripes import Name, Stripe, StripePlan

translate = QCoreApplication.translate

LANE = 8
_AIR = 16
"""Between the text and the first stripe."""
_TICK = 3
_LEAST_LANES = 2
_LEAST_NAME = 5
"""Letters of a name without which it is better left out: its stripe and hovering tell it."""


class _Target(NamedTuple):
    box: QRectF
    mark: Mark
    also: tuple[Mark, ...] = ()


class StripeMargin(Beside):
    """Hovering names a coding with its note; a click chooses it."""

    chosen = Signal(str)
    """The id of the coding that was clicked."""

    def __init__(self, parent: QWidget, tokens: Tokens) -> None:
        """Empty until it is given a plan."""
        super().__init__(parent, tokens)
        self._plan: StripePlan | None = None
        self._lanes = _LEAST_LANES
        self._active: str | None = None
        self._hovered: str | None = None
        self.density = False
        """Whether it shows how much lies over each line, in place of stripes."""
        self.setMouseTracking(True)

    def show_plan(self, plan: StripePlan | None, lanes: int) -> None:
        """Draw by this plan, with room for so many stripes side by side."""
        self._plan = plan
        self._lanes = max(lanes, _LEAST_LANES)
        self.update()

    def set_active(self, coding_id: str | None) -> None:
        """Make one coding stand out."""
        if coding_id != self._active:
            self._active = coding_id
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the stripes and names that show."""
        painter = QPainter(self)
        painter.translate(0, -self.offset)
        self.draw(painter, event.rect().top() + self.offset, event.rect().bottom() + 1 + self.offset)
        painter.end()

    def draw(self, painter: QPainter, top: float, bottom: float) -> None:
        """Draw what shows between two heights of the document."""
        if self._plan is None:
            return
        if self.density:
            self._draw_density(painter, self._plan.density(top, bottom))
            return
        for stripe in self._plan.stripes(top, bottom):
            self._draw_stripe(painter, stripe)
        painter.setFont(self.font())
        for name in self._plan.names(top, bottom):
            self._draw_name(painter, name)

    def event(self, event: QEvent) -> bool:
        """Say what hovering asks for."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            target = self._target_at(QPointF(event.pos()))
            if target is not None:
                QToolTip.showText(event.globalPos(), _described(target), self, target.box.toRect())
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Lift what the mouse is over."""
        target = self._target_at(event.position())
        hovered = target.mark.coding_id if target else None
        if hovered != self._hovered:
            self._hovered = hovered
            self.setCursor(Qt.CursorShape.PointingHandCursor if hovered else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is hovered any more."""
        self._hovered = None
        self.update()
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a coding."""
        target = self._target_at(event.position())
        if target is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(target.mark.coding_id)

    def stripes_at(self, place: QPointF, slack: float) -> list[tuple[Mark, QRectF]]:
        """The stripes under a place of this strip, a little above or below it too, with where each stands."""
        if self._plan is None:
            return []
        y = place.y() + self.offset
        found = []
        for stripe in self._plan.stripes(y - slack, y + slack):
            box = _stripe_box(stripe)
            box = QRectF(_AIR + stripe.lane * LANE - _TICK, box.top() - self.offset, LANE, box.height())
            if box.left() <= place.x() <= box.right():
                found.append((stripe.mark, box))
        return found

    def _names_left(self) -> float:
        return _AIR + self._lanes * LANE + 4

    def _draw_density(self, painter: QPainter, found: Sequence[tuple[float, float, int]]) -> None:
        heat = self.tokens.heat
        for top, bottom, depth in found:
            box = QRectF(_AIR, top, 2 * LANE, bottom - top)
            painter.fillRect(box, QColor(heat[min(depth * 2, len(heat) - 1)]))

    def _draw_stripe(self, painter: QPainter, stripe: Stripe) -> None:
        lifted = stripe.mark.coding_id in (self._active, self._hovered)
        colour = QColor(stripe.mark.colour)
        left = _AIR + stripe.lane * LANE
        width = 4 if lifted else 2
        box = _stripe_box(stripe)
        painter.fillRect(QRectF(left, box.top(), width, box.height()), colour)
        painter.fillRect(QRectF(left - _TICK, box.top(), _TICK, 2), colour)
        painter.fillRect(QRectF(left - _TICK, box.bottom() - 2, _TICK, 2), colour)

    def _draw_name(self, painter: QPainter, name: Name) -> None:
        row = self._plan.row if self._plan else 0
        left = self._names_left()
        more = f"+{len(name.hidden)}" if name.hidden else ""
        room = self.width() - left - 12 - (self.metrics.horizontalAdvance(more) + 8 if more else 4)
        lifted = name.mark.coding_id in (self._active, self._hovered)
        painter.fillRect(QRectF(left, name.top + row / 2 - 4, 4, 8), QColor(name.mark.colour))
        painter.setPen(QColor(self.tokens.text if lifted else self.tokens.quiet))
        shown = self.elided(name.mark.name, room) if room >= self.metrics.averageCharWidth() * _LEAST_NAME else ""
        line = QRectF(left + 10, name.top, self.width() - left - 14, row)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(line, flags | Qt.AlignmentFlag.AlignLeft, shown)
        if more:
            painter.setPen(QColor(self.tokens.quiet))
            line.setLeft(line.left() + self.metrics.horizontalAdvance(shown) + 8)
            painter.drawText(line, flags | Qt.AlignmentFlag.AlignLeft, more)

    def _target_at(self, place: QPointF) -> _Target | None:
        if self._plan is None or self.density:
            return None
        y = place.y() + self.offset
        found: list[_Target] = []
        row = self._plan.row
        left = self._names_left()
        for name in self._plan.names(y, y + 1):
            box = QRectF(left, name.top, self.width() - left, row)
            found.append(_Target(box.translated(0, -self.offset), name.mark, name.hidden))
        for stripe in self._plan.stripes(y, y + 1):
            box = _stripe_box(stripe)
            box = QRectF(_AIR + stripe.lane * LANE - _TICK, box.top(), LANE, box.height())
            found.append(_Target(box.translated(0, -self.offset), stripe.mark))
        return next((target for target in found if target.box.contains(place)), None)


def _stripe_box(stripe: Stripe) -> QRectF:
    return QRectF(0, stripe.top + 1, 0, max(stripe.bottom - stripe.top - 4, 4))


def _described(target: _Target) -> str:
    """The name, note and what is hidden there, as text that Qt cannot take for markup."""
    parts = [f"<b>{escape(target.mark.name)}</b>"]
    if target.mark.note:
        parts.append(escape(target.mark.note).replace("\n", "<br>"))
    if target.also:
        more = translate("TranscriptView", "Also here:")
        parts.append("<br>".join([escape(more), *(escape(mark.name) for mark in target.also)]))
    return "<p>" + "</p><p>".join(parts) + "</p>"
