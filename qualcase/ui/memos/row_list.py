"""The list of memos: what each is on, by whom and when, and how it begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from qualcase.ui.memobox.words import kind_word
from qualcase.ui.memos.state import MemoRow
from qualcase.ui.theme.fonts import Size, interface
from qualcase.ui.widgets.rows import RowDelegate
from qualcase.ui.widgets.value_list import ROW_ROLE, ValueList, ValueModel

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.widgets.value_list import Index

translate = QCoreApplication.translate
_PAD, _GAP = 8, 2


class MemoModel(ValueModel[MemoRow]):
    """One row a memo."""

    def words(self, row: MemoRow) -> str:
        """What it is on."""
        return row.entry.name

    def spoken(self, row: MemoRow) -> str:
        """Kind and name of what it is on, by whom and when, what it says."""
        told = (kind_word(row.thing.target), row.entry.name, origin(row), row.text)
        return ", ".join(part for part in told if part)


def origin(row: MemoRow) -> str:
    """By whom and when."""
    return " · ".join(part for part in (row.entry.coder or "", row.when) if part)


class MemoDelegate(RowDelegate):
    """Three lines: the thing; its kind, by whom and when; the beginning of the memo."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Even rows."""
        del option, index
        plain, small = QFontMetrics(interface()).height(), QFontMetrics(interface(Size.SMALL)).height()
        return QSize(1, 2 * plain + small + 2 * _GAP + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one memo."""
        row: MemoRow = index.data(ROW_ROLE)
        tokens = self.tokens
        painter.save()
        self.paint_background(painter, option)
        area = option.rect.adjusted(12, _PAD, -12, -_PAD)
        area = _line(painter, area, row.entry.name, tokens.text, strong=True)
        told = " · ".join(part for part in (kind_word(row.thing.target), origin(row)) if part)
        if row.open_links:
            words = translate("Memos", "%n open link(s)", "", row.open_links)
            _right(painter, area, words, tokens.warn)
        area = _line(painter, area, told, tokens.quiet, size=Size.SMALL)
        _line(painter, area, row.text, tokens.text)
        painter.restore()


def _line(
    painter: QPainter, area: QRect, words: str, colour: str, *, strong: bool = False, size: Size = Size.PLAIN
) -> QRect:
    """Draw a line cut to the width; what is left of the area below it."""
    font = interface(size, strong=strong)
    metrics = QFontMetrics(font)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area.x(), area.y() + metrics.ascent(), shown)
    return area.adjusted(0, metrics.height() + _GAP, 0, 0)


def _right(painter: QPainter, area: QRect, words: str, colour: str) -> None:
    font = interface(Size.SMALL)
    metrics = QFontMetrics(font)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(area.right() - metrics.horizontalAdvance(words), area.y() + metrics.ascent(), words)


class MemoList(ValueList):
    """Enter and a double click open; what opens is the list's owner's to say."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.memos = MemoModel(self)
        self._delegate = MemoDelegate(tokens, self)
        self.setModel(self.memos)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setAccessibleName(translate("Memos", "Memos"))

    @property
    def row(self) -> MemoRow | None:
        """The chosen memo."""
        index = self.currentIndex()
        return self.memos.rows[index.row()] if index.isValid() else None
