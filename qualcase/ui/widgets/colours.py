"""The twelve colours of codes to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from qualcase.ui.theme.code_colours import HUES, shown

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_STEP = 28
_DOT = 18


def colour_names() -> tuple[str, ...]:
    """What the twelve colours are called, for those who hear rather than see them."""
    return (
        translate("Colours", "blue"),
        translate("Colours", "orange"),
        translate("Colours", "green"),
        translate("Colours", "purple"),
        translate("Colours", "yellow"),
        translate("Colours", "teal"),
        translate("Colours", "red"),
        translate("Colours", "violet"),
        translate("Colours", "olive"),
        translate("Colours", "sky blue"),
        translate("Colours", "brown"),
        translate("Colours", "pink"),
    )


class ColourChoice(QWidget):
    """A row of twelve dots; the chosen one has a ring. Arrows move, Space or Enter chooses."""

    chosen = Signal(str)
    """The light form of the colour, as a study keeps it."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._colour = HUES[0].light
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("Colours", "Colour"))
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """One row of twelve."""
        return QSize(_STEP * len(HUES), _STEP)

    def show_colour(self, colour: str) -> None:
        """Put the ring around a colour; around none where it is not one of the twelve."""
        self._colour = colour.upper()
        lights = [hue.light for hue in HUES]
        if self._colour in lights:
            self._current = lights.index(self._colour)
        self.update()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._tokens = tokens
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dots, the ring of the chosen one, and the ring of the keyboard."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, hue in enumerate(HUES):
            middle = QRectF(number * _STEP, 0, _STEP, _STEP).center()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(shown(hue.light, self._tokens))
            painter.drawEllipse(middle, _DOT / 2, _DOT / 2)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if hue.light == self._colour:
                self._ring(painter, middle, self._tokens.text, 2)
            elif self.hasFocus() and number == self._current:
                self._ring(painter, middle, self._tokens.focus, 1)

    @staticmethod
    def _ring(painter: QPainter, middle: QPointF, colour: str, width: int) -> None:
        painter.setPen(QPen(QColor(colour), width))
        painter.drawEllipse(middle, _DOT / 2 + 2.5, _DOT / 2 + 2.5)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the dot under the pointer."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._current = self._at(event.position().x())
            self._choose()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, Space and Enter choose."""
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._current = (self._current + (1 if key == Qt.Key.Key_Right else -1)) % len(HUES)
            self.update()
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Name the colour under the pointer."""
        if event.type() is event.Type.ToolTip:
            help_event: QHelpEvent = event  # type: ignore[assignment]
            QToolTip.showText(help_event.globalPos(), colour_names()[self._at(help_event.pos().x())], self)
            return True
        return super().event(event)

    def _at(self, x: float) -> int:
        return min(max(int(x // _STEP), 0), len(HUES) - 1)

    def _choose(self) -> None:
        self.show_colour(HUES[self._current].light)
        self.chosen.emit(self._colour)
