"""A large choice on the start page: what it is, and one quiet line on it. The whole card is the button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton

from qualcase.ui.theme.fonts import interface
from qualcase.ui.theme.stylesheet import edge

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from qualcase.ui.theme.tokens import Tokens


class ChoiceCard(QAbstractButton):
    """Two lines in a quiet frame; the first choice has a ground of its own."""

    def __init__(self, title: str, remark: str, tokens: Tokens, *, first: bool = False) -> None:
        super().__init__()
        self._remark = remark
        self._tokens = tokens
        self._first = first
        self._strong = interface(strong=True)
        self.setText(title)
        self.setAccessibleDescription(remark)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumHeight(self.sizeHint().height())

    def set_words(self, title: str, remark: str) -> None:
        """Say something else."""
        self._remark = remark
        self.setText(title)
        self.setAccessibleDescription(remark)
        self.update()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._tokens = tokens
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines with air around them."""
        lines = QFontMetrics(self._strong).height() + self.fontMetrics().height()
        return QSize(400, lines + 4 + 32)

    def enterEvent(self, event: object) -> None:
        """Show the hover."""
        del event
        self.update()

    def leaveEvent(self, event: object) -> None:
        """Take the hover back."""
        del event
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame and two lines."""
        del event
        tokens = self._tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hovered = self.isEnabled() and (self.underMouse() or self.isDown())
        frame = QColor(tokens.focus if self.hasFocus() else edge(tokens))
        painter.setPen(QPen(frame, 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(tokens.hover if hovered or self._first else tokens.surface))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
        self._draw_words(painter)

    def _draw_words(self, painter: QPainter) -> None:
        area = self.rect().adjusted(20, 16, -20, -16)
        painter.setPen(QColor(self._tokens.text if self.isEnabled() else self._tokens.quiet))
        painter.setFont(self._strong)
        height = painter.fontMetrics().height()
        title = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(QRect(area.left(), area.top(), area.width(), height), Qt.AlignmentFlag.AlignVCenter, title)
        painter.setFont(self.font())
        painter.setPen(QColor(self._tokens.quiet))
        below = QRect(area.left(), area.top() + height + 4, area.width(), self.fontMetrics().height())
        remark = self.fontMetrics().elidedText(self._remark, Qt.TextElideMode.ElideMiddle, area.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, remark)
