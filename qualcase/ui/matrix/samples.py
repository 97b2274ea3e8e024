"""Samples for the legend of what is drawn without a sign: tints, totals, the small line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from qualcase.ui.matrix.sprites import Sprites, geometry
from qualcase.ui.matrix.trend import STEPS

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from qualcase.ui.theme.tokens import Tokens

_SWATCH = 8


class HeatScale(QWidget):
    """The tints from the smallest figure to the largest."""

    def __init__(self, tokens: Tokens, parent: QWidget) -> None:
        """Keep the colours."""
        super().__init__(parent)
        self._colours = tokens.heat[1:]
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """One swatch a level."""
        return QSize(len(self._colours) * _SWATCH // 2, 2 * _SWATCH)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the swatches."""
        del event
        with QPainter(self) as painter:
            for place, colour in enumerate(self._colours):
                painter.fillRect(QRect(place * _SWATCH // 2, 2, _SWATCH // 2, 2 * _SWATCH - 4), QColor(colour))


class TotalSample(QWidget):
    """A cell of totals: on another ground, behind a line."""

    def __init__(self, tokens: Tokens, parent: QWidget) -> None:
        """Keep the colours."""
        super().__init__(parent)
        self._tokens = tokens
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As large as the tints."""
        return QSize(4 * _SWATCH, 2 * _SWATCH)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the line."""
        del event
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(self._tokens.raised))
            painter.fillRect(QRect(0, 0, 1, self.height()), QColor(self._tokens.quiet))


class TrendSample(QWidget):
    """A small line with a gap, as in the cells."""

    def __init__(self, tokens: Tokens, parent: QWidget) -> None:
        """Draw it once."""
        super().__init__(parent)
        ratio = self.devicePixelRatioF()
        shape = geometry(4, "0", marks=True, trend=True)
        self._picture = Sprites(shape, tokens, ratio).trend((2, STEPS // 2, None, STEPS - 2), 3)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As large as in a cell."""
        return self._picture.deviceIndependentSize().toSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        del event
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._picture)
