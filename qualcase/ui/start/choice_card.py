"""A large choice on the start page: what it is, and one quiet line on it. The whole card is the button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton

from qualcase.ui.theme.fonts import interface
from qualcase.ui.theme.stylesheet import edge

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from qualcase.ui.theme.tokens import Tokens


_ASIDE, _ABOVE, _BETWEEN = 20, 16, 4


class ChoiceCard(QAbstractButton):
    """A title of one line or two and a remark in a quiet frame; the first choice has a ground of its own."""

    def __init__(self, title: str, remark: str, tokens: Tokens, *, first: bool = False) -> None:
        super().__init__()
        self._remark = remark
        self._tokens = tokens
        self._first = first
        self._strong = interface(strong=True)
        self.setText(title)
        self.setAccessibleDescription(remark)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._fit()

    def set_words(self, title: str, remark: str) -> None:
        """Say something else."""
        self._remark = remark
        self.setText(title)
        self.setAccessibleDescription(remark)
        self._fit()
        self.update()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._tokens = tokens
        self.update()

    def sizeHint(self) -> QSize:
        """The lines with air around them."""
        lines = self._title_area().height() + self.fontMetrics().height()
        return QSize(400, lines + _BETWEEN + 2 * _ABOVE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The title may need another line."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setMinimumHeight(self.sizeHint().height())

    def _title_area(self) -> QRect:
        """Room for the title: one line, or two where it is long."""
        metrics = QFontMetrics(self._strong)
        width = self.width() - 2 * _ASIDE
        lines = 2 if metrics.horizontalAdvance(self.text()) > width else 1
        return QRect(_ASIDE, _ABOVE, width, lines * metrics.lineSpacing())

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
        area = self._title_area()
        painter.setPen(QColor(self._tokens.text if self.isEnabled() else self._tokens.quiet))
        painter.setFont(self._strong)
        room = area.width() * 9 // 5  # words that do not fit at the end of the first line take some of the second
        title = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, title)
        painter.setFont(self.font())
        painter.setPen(QColor(self._tokens.quiet))
        below = QRect(area.left(), area.bottom() + 1 + _BETWEEN, area.width(), self.fontMetrics().height())
        remark = self.fontMetrics().elidedText(self._remark, Qt.TextElideMode.ElideMiddle, area.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, remark)
