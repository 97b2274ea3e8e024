"""How a passage is drawn: where it comes from, its words with what was found in them, and why it stands here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption

from qualcase.text.utf16 import Utf16Map
from qualcase.ui.finding.passage_model import MARKED_ROLE, PASSAGE_ROLE, STANDING_ROLE
from qualcase.ui.theme.fonts import Size, interface
from qualcase.ui.widgets.rows import Index, RowDelegate

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QStyleOptionViewItem

    from qualcase.ui.finding.state import Passage, Spans
    from qualcase.ui.theme.tokens import Tokens

_EDGE, _BOX, _GAP = 8, 13, 4


class PassageDelegate(RowDelegate):
    """Rows of even height: a quiet line, some lines of text, and where it is asked for a line that says why."""

    def __init__(self, tokens: Tokens, parent: QObject | None = None) -> None:
        super().__init__(tokens, parent)
        self.lines = 2
        self.with_why = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The same for all rows."""
        del option, index
        small = QFontMetrics(interface(Size.SMALL)).lineSpacing()
        plain = QFontMetrics(interface()).lineSpacing()
        return QSize(1, 2 * _EDGE + small * (2 if self.with_why else 1) + self.lines * plain + 2 * _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Background, mark, three kinds of lines, and a hairline to the next."""
        row: Passage = index.data(PASSAGE_ROLE)
        painter.save()
        painter.setPen(QColor(self.tokens.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        self.paint_background(painter, option)
        area = option.rect.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        marked = index.data(MARKED_ROLE)
        if marked is not None:
            self._paint_box(painter, self.box(option.rect), marked=marked)
            area.setLeft(area.left() + _BOX + _EDGE)
        small = QFontMetrics(interface(Size.SMALL)).lineSpacing()
        upper = QRect(area.left(), area.top(), area.width(), small)
        self._paint_line(painter, self._paint_end(painter, upper, str(index.data(STANDING_ROLE) or "")), row.origin)
        below = area.adjusted(0, small + _GAP, 0, 0)
        quiet = bool(index.data(STANDING_ROLE))
        self._paint_words(painter, below, row.words, row.strong, quiet=quiet)
        if self.with_why:
            lower = QRect(area.left(), area.bottom() - small + 1, area.width(), small)
            self._paint_line(painter, lower, row.why)
        painter.restore()

    @staticmethod
    def box(row: QRect) -> QRect:
        """Where the mark of a row stands."""
        return QRect(row.left() + _EDGE, row.top() + _EDGE + 1, _BOX, _BOX)

    def _paint_box(self, painter: QPainter, box: QRect, *, marked: bool) -> None:
        painter.setPen(QColor(self.tokens.accent if marked else self.tokens.quiet))
        painter.setBrush(QColor(self.tokens.accent) if marked else Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(0, 0, -1, -1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if marked:
            painter.setFont(interface(Size.SMALL, strong=True))
            painter.setPen(QColor(self.tokens.on_accent))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "✓")

    def _paint_end(self, painter: QPainter, area: QRect, words: str) -> QRect:
        """Quiet words at the right; what is left of the line."""
        if not words:
            return area
        painter.setFont(interface(Size.SMALL))
        painter.setPen(QColor(self.tokens.warn))
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        return area.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(words) - _EDGE, 0)

    def _paint_line(self, painter: QPainter, area: QRect, words: str) -> None:
        painter.setFont(interface(Size.SMALL))
        painter.setPen(QColor(self.tokens.quiet))
        fitting = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, fitting)

    def _paint_words(self, painter: QPainter, area: QRect, words: str, strong: Spans, *, quiet: bool) -> None:
        font = interface()
        layout = QTextLayout(words, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._formats(words, strong))
        painter.setPen(QColor(self.tokens.quiet if quiet else self.tokens.text))
        step = QFontMetrics(font).lineSpacing()
        layout.beginLayout()
        for number in range(self.lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(area.width())
            line.setPosition(QPointF(0, number * step))
        rest = layout.createLine()
        cut = rest.isValid()
        if cut:
            rest.setLineWidth(area.width())
            rest.setPosition(QPointF(0, self.lines * step))
        layout.endLayout()
        painter.setClipRect(QRect(area.left(), area.top(), area.width(), self.lines * step))
        layout.draw(painter, QPointF(area.topLeft()))
        if cut:
            painter.setFont(font)
            corner = QRect(area.left(), area.top() + (self.lines - 1) * step, area.width(), step)
            painter.drawText(corner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, "…")
        painter.setClipping(False)

    def _formats(self, words: str, strong: Spans) -> list[QTextLayout.FormatRange]:
        units = Utf16Map(words)
        found = []
        for start, end in strong:
            one = QTextLayout.FormatRange()
            one.start = units.to_utf16(start)
            one.length = units.to_utf16(end) - one.start
            look = QTextCharFormat()
            look.setFontWeight(QFont.Weight.Bold)
            look.setBackground(QColor(self.tokens.depth[1]))
            look.setForeground(QColor(self.tokens.text))
            one.format = look
            found.append(one)
        return found
