"""The quiet gutter left of the text: who speaks, in which role, and when."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter
from PySide6.QtWidgets import QToolTip

from qualcase.ui.transcript.beside import Beside
from qualcase.ui.transcript.voices import clock

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from qualcase.coding.sources import Turn
    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.transcript.geometry import Geometry

_AIR = 20
"""Between the label and the text."""


class Gutter(Beside):
    """A click on a speaker selects the turn."""

    pressed = Signal(int)
    """A position in the turn whose label was clicked."""

    def __init__(self, parent: QWidget, tokens: Tokens) -> None:
        """Empty until there is a text."""
        super().__init__(parent, tokens)
        self._geometry: Geometry | None = None
        self._current: Turn | None = None
        self._awake = False

    def show_text(self, geometry: Geometry | None) -> None:
        """Draw the speakers of this text."""
        self._geometry = geometry
        self._current = None
        self.update()

    def set_current(self, turn: Turn | None, *, awake: bool) -> None:
        """Say in which turn the caret stands, and whether the text has the keyboard."""
        if (turn, awake) != (self._current, self._awake):
            self._current, self._awake = turn, awake
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the labels that show."""
        painter = QPainter(self)
        painter.translate(0, -self.offset)
        self.draw(painter, event.rect().top() + self.offset, event.rect().bottom() + 1 + self.offset)
        painter.end()

    def draw(self, painter: QPainter, top: float, bottom: float) -> None:
        """Draw the labels between two heights of the document."""
        for turn in self._turns(top - 60, bottom):
            self._draw(painter, turn)

    def event(self, event: QEvent) -> bool:
        """Say the speaker's name."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            turn = self._turn_at(event.pos().y())
            voice = self._geometry.sheet.voice_of(turn) if self._geometry and turn else None
            said = " · ".join(part for part in (voice.label, voice.name, voice.role) if part) if voice else ""
            QToolTip.showText(event.globalPos(), f"<p>{escape(said)}</p>" if said else "", self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a turn."""
        turn = self._turn_at(event.position().y())
        if turn is not None and event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit(turn.said)

    def _turns(self, top: float, bottom: float) -> list[Turn]:
        if self._geometry is None:
            return []
        sheet = self._geometry.sheet
        first, last = self._geometry.shown(top, bottom)
        return list(sheet.turns_within(sheet.paragraphs[first].start, sheet.paragraphs[last].end))

    def _turn_at(self, y: float) -> Turn | None:
        if self._geometry is None:
            return None
        height = y + self.offset
        above = [turn for turn in self._turns(height - 40, height) if self._geometry.line_at(turn.start).top <= height]
        return above[-1] if above else None

    def _draw(self, painter: QPainter, turn: Turn) -> None:
        assert self._geometry is not None  # noqa: S101 - only drawn with a text
        voice = self._geometry.sheet.voice_of(turn)
        line = self._geometry.line_at(turn.start)
        here = turn == self._current
        right = float(self.width() - _AIR)
        if here:
            bar = QColor(self.tokens.focus if self._awake else self.tokens.line)
            painter.fillRect(QRectF(self.width() - 8, line.top, 2, line.bottom - line.top), bar)
        painter.setPen(QColor(self.tokens.text if here else self.tokens.quiet))
        if voice is not None:
            label_width = self._right_aligned(painter, voice.label, right, line.baseline, strong=not voice.dimmed)
            right -= label_width + 8
        painter.setPen(QColor(self.tokens.quiet))
        if turn.seconds is not None:
            self._right_aligned(painter, clock(turn.seconds), right, line.baseline)
        if voice is not None and voice.role:
            below = line.baseline + self.metrics.lineSpacing()
            self._right_aligned(painter, voice.role, self.width() - _AIR, below)

    def _right_aligned(
        self, painter: QPainter, words: str, right: float, baseline: float, *, strong: bool = False
    ) -> float:
        shown = self.elided(words, right - 4)
        font = self.font()
        if strong:
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        width = painter.fontMetrics().horizontalAdvance(shown)
        painter.drawText(QPointF(right - width, baseline), shown)
        return width
