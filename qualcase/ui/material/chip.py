"""What can be clicked on the board: chips of sources, of planned ones, and empty cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QToolTip, QWidget

from qualcase.ui.material.board_layout import CHIP_HEIGHT
from qualcase.ui.material.progress_state import Fullness
from qualcase.ui.theme.fonts import interface
from qualcase.ui.theme.stylesheet import faded

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFont, QHelpEvent, QMouseEvent, QPaintEvent

    from qualcase.ui.theme.tokens import Tokens

_CIRCLE = 10
_BEFORE_LETTER = 21
_LETTER = 14
_AFTER = 7
_WIDEST = 280


class SpotButton(QAbstractButton):
    """A button that is checked while it is what the board has selected."""

    opened = Signal()
    """Double click."""

    def __init__(self, text: str, tokens: Tokens, tell: Callable[[], str], parent: QWidget) -> None:
        super().__init__(parent)
        self.tokens = tokens
        self._tell = tell
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.tokens = tokens
        self.update()

    def nextCheckState(self) -> None:
        """A click selects; the board takes the selection away from the others."""
        self.setChecked(True)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what this is."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit()

    def event(self, event: QEvent) -> bool:
        """Tell what is known, looked up only now."""
        if event.type() is event.Type.ToolTip:
            help_event: QHelpEvent = event  # type: ignore[assignment]
            QToolTip.showText(help_event.globalPos(), self._tell(), self)
            return True
        if event.type() in (event.Type.Enter, event.Type.Leave):
            self.update()
        return super().event(event)

    def ground(self, at_rest: str) -> QColor:
        """The colour behind it: selected, under the pointer, or neither."""
        tokens = self.tokens
        return QColor(tokens.selection if self.isChecked() else tokens.hover if self.underMouse() else at_rest)

    def edge(self, colour: str, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
        """The line around it: the ring of the keyboard, or one of its own."""
        if self.hasFocus():
            return QPen(QColor(self.tokens.focus), 2)
        return QPen(QColor(colour), 1, style)

    def frame(self) -> QRectF:
        """What lies within the line."""
        return QRectF(self.rect()).adjusted(1, 1, -1, -1)


class Chip(SpotButton):
    """One source: how far it is coded, its kind, and what it is called."""

    def __init__(self, letter: str, name: str, tokens: Tokens, tell: Callable[[], str], parent: QWidget) -> None:
        super().__init__(name, tokens, tell, parent)
        self._letter = letter
        self._fullness = Fullness.EMPTY
        self._strong = interface(strong=True)

    @property
    def fullness(self) -> Fullness:
        """How far it is coded."""
        return self._fullness

    def show_fullness(self, fullness: Fullness) -> None:
        """Show how far it is coded."""
        if fullness is not self._fullness:
            self._fullness = fullness
            self.update()

    def sizeHint(self) -> QSize:
        """Room for the name, unless it is very long."""
        name = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(min(_BEFORE_LETTER + _LETTER + name + _AFTER, _WIDEST), CHIP_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame, circle, letter, name."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.edge(self.tokens.line))
        painter.setBrush(self.ground(self.tokens.surface))
        painter.drawRoundedRect(self.frame(), 4, 4)
        self._draw_circle(painter, QRectF(7, (self.height() - _CIRCLE) / 2, _CIRCLE, _CIRCLE))
        draw_letter_and_name(painter, self, self._letter, (self.tokens.quiet, self.tokens.text), self._strong)

    def _draw_circle(self, painter: QPainter, area: QRectF) -> None:
        colour = QColor(self.tokens.accent if self._fullness is not Fullness.EMPTY else self.tokens.quiet)
        painter.setPen(QPen(colour, 1.4))
        painter.setBrush(colour if self._fullness is Fullness.FULL else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(area)
        if self._fullness is Fullness.HALF:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawPie(area, 90 * 16, 180 * 16)


class PlannedChip(SpotButton):
    """A source that is planned: hollow, its line broken, its words quiet."""

    def __init__(self, letter: str, name: str, tokens: Tokens, tell: Callable[[], str], parent: QWidget) -> None:
        super().__init__(name, tokens, tell, parent)
        self._letter = letter
        self._strong = interface(strong=True)

    def sizeHint(self) -> QSize:
        """Room for the words."""
        name = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(min(_BEFORE_LETTER + _LETTER + name + _AFTER, _WIDEST), CHIP_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A broken line, a letter, the role."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.edge(self.tokens.quiet, Qt.PenStyle.DashLine))
        painter.setBrush(self.ground(self.tokens.surface))
        painter.drawRoundedRect(self.frame(), 4, 4)
        circle = QRectF(7, (self.height() - _CIRCLE) / 2, _CIRCLE, _CIRCLE)
        painter.setPen(QPen(QColor(self.tokens.quiet), 1, Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle)
        draw_letter_and_name(painter, self, self._letter, (self.tokens.quiet, self.tokens.quiet), self._strong)


class EmptySpot(SpotButton):
    """A cell without anything: a faint + that is stronger under the pointer, or why nothing could be there."""

    def __init__(self, words: str, tokens: Tokens, tell: Callable[[], str], parent: QWidget) -> None:
        super().__init__(words, tokens, tell, parent)

    def sizeHint(self) -> QSize:
        """A small square, or room for the words."""
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(max(words + 16, CHIP_HEIGHT + 8) if len(self.text()) > 1 else CHIP_HEIGHT + 8, CHIP_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words alone, with a line around them only when it matters."""
        del event
        tokens = self.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        matters = self.underMouse() or self.hasFocus() or self.isChecked()
        if matters:
            painter.setPen(self.edge(tokens.line))
            painter.setBrush(self.ground(tokens.surface))
            painter.drawRoundedRect(self.frame(), 4, 4)
        painter.setPen(QColor(tokens.quiet if matters else faded(tokens)))
        align = Qt.AlignmentFlag.AlignCenter
        painter.drawText(self.rect(), align, self.text())


class RowHead(SpotButton):
    """A case or site at the left: its name, and quietly its title."""

    def __init__(self, names: tuple[str, str], tokens: Tokens, tell: Callable[[], str], parent: QWidget) -> None:
        super().__init__(" ".join(filter(None, names)), tokens, tell, parent)
        self._names = names
        self._strong = interface(strong=True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Name and title."""
        del event
        name, title = self._names
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse() or self.hasFocus():
            painter.setPen(self.edge("#00000000"))
            painter.setBrush(self.ground(self.tokens.surface))
            painter.drawRoundedRect(self.frame(), 4, 4)
        area = self.rect().adjusted(_AFTER, 0, -4, 0)
        painter.setFont(self._strong)
        painter.setPen(QColor(self.tokens.text))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, name)
        area.setLeft(area.left() + painter.fontMetrics().horizontalAdvance(name) + 8)
        painter.setFont(self.font())
        painter.setPen(QColor(self.tokens.quiet))
        shown = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)


def draw_letter_and_name(
    painter: QPainter, chip: SpotButton, letter: str, colours: tuple[str, str], strong: QFont
) -> None:
    """The letter of a kind in the strong weight, then the name, cut where it is too long."""
    area = chip.rect().adjusted(_BEFORE_LETTER, 0, -_AFTER + 2, 0)
    painter.setPen(QColor(colours[0]))
    painter.setFont(strong)
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, letter)
    painter.setFont(chip.font())
    painter.setPen(QColor(colours[1]))
    words = QRect(area.left() + _LETTER, area.top(), area.width() - _LETTER, area.height())
    shown = painter.fontMetrics().elidedText(chip.text(), Qt.TextElideMode.ElideRight, words.width())
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
