"""What is drawn between the chips of the board: hairlines, roles, the cell that files are held over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from qualcase.coding.heard import Hearing
from qualcase.ui.material.board_layout import GAP, MARGIN
from qualcase.ui.theme.fonts import Size, interface
from qualcase.ui.theme.stylesheet import faded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from qualcase.coding.heard import RoleHeard
    from qualcase.ui.material.board_layout import Layout
    from qualcase.ui.theme.tokens import Tokens

ROLE_WIDTH = 16
"""Room for the letter of a role."""


class BoardPainter:
    """Keeps the faces that are drawn with."""

    def __init__(self) -> None:
        """Take the faces of the interface."""
        self._plain = interface()
        self._small = interface(Size.SMALL)
        self._struck = interface(Size.SMALL)
        self._struck.setStrikeOut(True)

    def paint(self, widget: QWidget, area: QRect, tokens: Tokens, layout: Layout, over: QRect | None) -> None:
        """A hairline above each row, and the cell that files are held over."""
        painter = QPainter(widget)
        painter.setPen(QColor(tokens.line))
        for line in layout.lines:
            y = line.chips - GAP
            if y > MARGIN and area.top() <= y <= area.bottom():
                painter.drawLine(MARGIN, y, widget.width() - MARGIN, y)
        if over is not None:
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.setBrush(QColor(tokens.hover))
            painter.drawRoundedRect(over.adjusted(1, 1, -1, -1), 4, 4)

    def paint_words(self, widget: QWidget, area: QRect, words: str, tokens: Tokens) -> None:
        """The words of a row that is no case and no site."""
        painter = QPainter(widget)
        painter.setFont(self._plain)
        painter.setPen(QColor(tokens.quiet))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)

    def paint_roles(
        self, widget: QWidget, area: QRect, letters: Sequence[str], found: Sequence[RoleHeard], tokens: Tokens
    ) -> None:
        """A letter for each role: plain where somebody was heard, else struck; fainter where nobody ever was."""
        painter = QPainter(widget)
        colours = {
            Hearing.HEARD: tokens.text,
            Hearing.MISSING: tokens.warn,
            Hearing.NEVER: faded(tokens),
        }
        for number, (letter, role) in enumerate(zip(letters, found, strict=False)):
            painter.setFont(self._small if role.hearing is Hearing.HEARD else self._struck)
            painter.setPen(QColor(colours[role.hearing]))
            box = QRect(area.left() + number * ROLE_WIDTH, area.top(), ROLE_WIDTH, area.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)
