"""Words of a cell laid out in lines, so that each case can be pointed at."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics

from qualcase.ui.theme.fonts import interface

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from qualcase.ui.qca.pieces import Cell, Piece
    from qualcase.ui.theme.tokens import Tokens

PAD_X, PAD_Y = 8, 7
_SPACE = 6
TIGHT = "*"
"""A piece that ends so has the next one right behind it."""


class Laid(NamedTuple):
    """A piece and where it stands in the cell."""

    piece: Piece
    place: QRect


def lay_out(cell: Cell, width: int) -> list[Laid]:
    """Pieces one behind the other, going on below where there is no room; words of a piece are not broken."""
    metrics = QFontMetrics(interface(strong=cell.strong))
    left, top, line = PAD_X, PAD_Y, metrics.height() + 2
    found = []
    for piece in cell.pieces:
        needed = metrics.horizontalAdvance(piece.words)
        if left > PAD_X and left + needed > width - PAD_X:
            left, top = PAD_X, top + line
        found.append(Laid(piece, QRect(left, top, needed, line)))
        left += needed + (0 if piece.words.endswith(TIGHT) else _SPACE)
    if cell.right and len(found) == 1:
        (only,) = found
        found = [Laid(only.piece, QRect(width - PAD_X - only.place.width(), top, only.place.width(), line))]
    return found


def height_of(cell: Cell, width: int) -> int:
    """Pixels that the cell needs."""
    laid = lay_out(cell, width)
    metrics = QFontMetrics(interface())
    return (laid[-1].place.bottom() if laid else PAD_Y + metrics.height()) + PAD_Y


def width_of(cell: Cell) -> int:
    """Pixels that the cell needs on one line."""
    laid = lay_out(cell, 100_000)
    if not laid:
        return 2 * PAD_X
    return max(one.place.right() for one in laid) + 1 + PAD_X if not cell.right else laid[0].place.width() + 2 * PAD_X


def paint_cell(painter: QPainter, area: QRect, cell: Cell, tokens: Tokens, chosen: str = "") -> None:
    """Draw the pieces; the chosen case is underlined."""
    painter.setFont(interface(strong=cell.strong))
    metrics = painter.fontMetrics()
    for piece, place in lay_out(cell, area.width()):
        there = place.translated(area.topLeft())
        colour = getattr(tokens, piece.tone) if piece.tone else tokens.text
        painter.setPen(QColor(colour))
        words = piece.words
        room = area.right() - PAD_X - there.left() + 2
        if there.width() > room:
            words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(there.left(), there.top() + metrics.ascent(), words)
        if piece.case and piece.case == chosen:
            line = there.top() + metrics.ascent() + 3
            painter.drawLine(there.left(), line, there.left() + min(there.width(), room), line)
