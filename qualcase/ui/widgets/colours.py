"""The twelve colours of codes to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from qualcase.ui.theme.code_colours import HUES, shown

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
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
    """Twelve dots in one row, or in two where it is narrow; the chosen one has a ring. Arrows move, Space chooses."""

    chosen = Signal(str)
    """The light form of the colour, as a study keeps it."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._colour = HUES[0].light
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("Colours", "Colour"))
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """One row of twelve."""
        return QSize(_STEP * len(HUES), _STEP)

    def minimumSizeHint(self) -> QSize:
        """Two rows."""
        return QSize(_STEP * len(HUES) // 2, _STEP)

    def heightForWidth(self, width: int) -> int:
        """One row or two, in pixels."""
        return _STEP if width >= _STEP * len(HUES) else 2 * _STEP

    @property
    def _in_a_row(self) -> int:
        return len(HUES) if self.height() < 2 * _STEP else len(HUES) // 2

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
            below, along = divmod(number, self._in_a_row)
            middle = QRectF(along * _STEP, below * _STEP, _STEP, _STEP).center()
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
            self._current = self._at(event.position())
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
            QToolTip.showText(help_event.globalPos(), colour_names()[self._at(QPointF(help_event.pos()))], self)
            return True
        return super().event(event)

    def _at(self, place: QPointF) -> int:
        along = min(max(int(place.x() // _STEP), 0), self._in_a_row - 1)
        return min(max(int(place.y() // _STEP), 0) * self._in_a_row + along, len(HUES) - 1)

    def _choose(self) -> None:
        self.show_colour(HUES[self._current].light)
        self.chosen.emit(self._colour)
