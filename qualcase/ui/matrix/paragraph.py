"""A few lines of words in a small area, the last of them ending in … where there is more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextOption

from qualcase.text.utf16 import Utf16Map

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter, QTextLine


def draw_paragraph(painter: QPainter, area: QRectF, words: str, font: QFont) -> None:
    """Draw as many lines as fit, in the middle of the area."""
    metrics = QFontMetricsF(font)
    most = max(1, int(area.height() // metrics.lineSpacing()))
    text = " ".join(words.split())
    layout = QTextLayout(text, font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[QTextLine] = []
    while len(lines) <= most and (line := layout.createLine()).isValid():
        line.setLineWidth(area.width())
        lines.append(line)
    layout.endLayout()
    cut = len(lines) > most
    top = area.top() + (area.height() - min(len(lines), most) * metrics.lineSpacing()) / 2
    painter.setFont(font)
    for place, line in enumerate(lines[:most]):
        at = QPointF(area.left(), top + place * metrics.lineSpacing())
        if cut and place == most - 1:
            rest = text[Utf16Map(text).to_code_point(line.textStart()) :]
            shown = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(at + QPointF(0, metrics.ascent()), shown)
        else:
            line.setPosition(QPointF(0, 0))
            line.draw(painter, at)
