"""How rows of lists, trees and tables are drawn: selection a tint, hover a fainter one, the keyboard a ring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from qualcase.ui.theme.fonts import line_height

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from qualcase.ui.theme.tokens import Tokens

Index = QModelIndex | QPersistentModelIndex
RIGHT_ROLE = Qt.ItemDataRole.UserRole + 90
"""Quiet text at the right end of a row: a count, a key."""
STRONG_ROLE = Qt.ItemDataRole.UserRole + 91
"""Whether the row's text is in the strong weight."""
QUIET_ROLE = Qt.ItemDataRole.UserRole + 92
"""Whether the row's text steps back."""


class RowDelegate(QStyledItemDelegate):
    """Draws one row: text at the left, quiet text at the right."""

    def __init__(self, tokens: Tokens, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tokens = tokens

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Even rows, as wide as the view: long text is cut, never scrolled to."""
        del index
        return QSize(1, line_height(option.font))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Background, text, quiet text."""
        painter.save()
        self.paint_background(painter, option)
        area = option.rect.adjusted(8, 0, -8, 0)
        area = self.paint_right(painter, area, index)
        self.paint_text(painter, option, area, index)
        painter.restore()

    def paint_background(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """The tint of selection or hover, and the ring of the keyboard."""
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(self.tokens.selection))
        elif state & QStyle.StateFlag.State_MouseOver and state & QStyle.StateFlag.State_Enabled:
            painter.fillRect(option.rect, QColor(self.tokens.hover))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(self.tokens.focus))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))

    def paint_right(self, painter: QPainter, area: QRect, index: Index) -> QRect:
        """Quiet text at the right; what is left of the area."""
        right = index.data(RIGHT_ROLE)
        if not right:
            return area
        painter.setPen(QColor(self.tokens.quiet))
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(right))
        return area.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(str(right)) - 12, 0)

    def paint_text(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, index: Index) -> None:
        """The row's own text, cut with … where it is too long: at its end unless the view wants it elsewhere."""
        font = option.font
        font.setWeight(font.Weight.DemiBold if index.data(STRONG_ROLE) else font.Weight.Normal)
        painter.setFont(font)
        enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
        quiet = not enabled or bool(index.data(QUIET_ROLE))
        painter.setPen(QColor(self.tokens.quiet if quiet else self.tokens.text))
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        text = painter.fontMetrics().elidedText(text, option.textElideMode, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
