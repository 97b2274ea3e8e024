"""A chip on the board: one source, how far it is coded, its kind and what it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QToolTip, QWidget

from qualcase.ui.material.board_state import Fullness
from qualcase.ui.theme.fonts import interface

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QHelpEvent, QMouseEvent, QPaintEvent

    from qualcase.ui.theme.tokens import Tokens

HEIGHT = 28


class Chip(QAbstractButton):
    """A button that is checked while its source is selected."""

    opened = Signal()
    """Double click: open the source to code."""

    def __init__(self, letter: str, name: str, tokens: Tokens, tell: Callable[[], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._letter = letter
        self._tokens = tokens
        self._tell = tell
        self._fullness = Fullness.EMPTY
        self._strong = interface(strong=True)
        self.setText(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    @property
    def fullness(self) -> Fullness:
        """How far it is coded."""
        return self._fullness

    def show_fullness(self, fullness: Fullness) -> None:
        """Show how far it is coded."""
        if fullness is not self._fullness:
            self._fullness = fullness
            self.update()

    def show_name(self, letter: str, name: str) -> None:
        """Show another kind and name."""
        self._letter = letter
        self.setText(name)
        self.update()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._tokens = tokens
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the whole name."""
        return QSize(52 + self.fontMetrics().horizontalAdvance(self.text()), HEIGHT)

    def nextCheckState(self) -> None:
        """A click selects; the board takes the selection away from the others."""
        self.setChecked(True)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the source."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit()

    def event(self, event: QEvent) -> bool:
        """Tell what is known of the source, looked up only now."""
        if event.type() is event.Type.ToolTip:
            help_event: QHelpEvent = event  # type: ignore[assignment]
            QToolTip.showText(help_event.globalPos(), self._tell(), self)
            return True
        if event.type() in (event.Type.HoverEnter, event.Type.HoverLeave, event.Type.Enter, event.Type.Leave):
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame, circle, letter, name."""
        del event
        tokens = self._tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = tokens.selection if self.isChecked() else tokens.hover if self.underMouse() else tokens.surface
        edge = QPen(QColor(tokens.focus if self.hasFocus() else tokens.line), 2 if self.hasFocus() else 1)
        painter.setPen(edge)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        self._draw_circle(painter, QRectF(9, (self.height() - 10) / 2, 10, 10))
        area = self.rect().adjusted(26, 0, -8, 0)
        painter.setPen(QColor(tokens.quiet))
        painter.setFont(self._strong)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self._letter)
        painter.setFont(self.font())
        painter.setPen(QColor(tokens.text))
        words = QRect(area.left() + 16, area.top(), area.width() - 16, area.height())
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)

    def _draw_circle(self, painter: QPainter, area: QRectF) -> None:
        colour = QColor(self._tokens.accent if self._fullness is not Fullness.EMPTY else self._tokens.quiet)
        painter.setPen(QPen(colour, 1.4))
        painter.setBrush(colour if self._fullness is Fullness.FULL else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(area)
        if self._fullness is Fullness.HALF:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawPie(area, 90 * 16, 180 * 16)
