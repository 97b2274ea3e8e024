"""Rows of words: a short name at the left, the words, quiet lines below them, a sign at the right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView

from qualcase.ui.theme.fonts import Size, interface
from qualcase.ui.widgets.rows import RowDelegate
from qualcase.ui.widgets.value_list import ROW_ROLE, ValueList, ValueModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont, QKeyEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.widgets.value_list import Index

_PAD_X, _PAD_Y, _GAP = 12, 8, 2
_WRAP = int(Qt.TextFlag.TextWordWrap)
_MANY = 100_000
_MOVES = {
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
}  # fmt: skip


@dataclass(frozen=True)
class Below:
    """A quiet line below the words."""

    words: str
    tone: str = "quiet"
    """Name of a token."""
    lines: int = 1
    """How many lines it may take at most; 0 for all."""


@dataclass(frozen=True)
class WordRow:
    """What a row shows."""

    words: str
    name: str = ""
    """At the left, in a column of its own."""
    below: tuple[Below, ...] = ()
    sign: str = ""
    """At the right."""
    tone: str = "quiet"
    """Name of the sign's token."""
    quiet: bool = False
    """Whether the words step back."""
    one_line: bool = False
    """Whether words that are too long are cut with … instead of going on below."""
    spoken: str = ""
    """Said before the words to those who hear the screen."""


class WordModel(ValueModel[WordRow]):
    """The current row stays where as many are shown as before."""

    def words(self, row: WordRow) -> str:
        """The words."""
        return row.words

    def spoken(self, row: WordRow) -> str:
        """Name, sign, words and what stands below."""
        told = (row.name, row.spoken or row.sign, row.words, *(one.words for one in row.below))
        return ", ".join(one for one in told if one)

    def are_the_same(self, before: Sequence[WordRow], after: Sequence[WordRow]) -> bool:
        """As many rows are the same ones."""
        return len(before) == len(after)


class WordDelegate(RowDelegate):
    """As high as its words need."""

    def __init__(self, tokens: Tokens, parent: QObject | None = None, face: QFont | None = None) -> None:
        super().__init__(tokens, parent)
        self.face = face
        """The face of the words; else the interface's."""
        self.name_width = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The width of the view, the height of the words."""
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else 320
        row: WordRow = index.data(ROW_ROLE)
        area = self._area(QRect(0, 0, width, _MANY), row)
        height = self._height(row, area.width())
        return QSize(width, height + 2 * _PAD_Y)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row: WordRow = index.data(ROW_ROLE)
        painter.save()
        self.paint_background(painter, option)
        painter.setPen(QColor(self.tokens.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        whole = option.rect.adjusted(_PAD_X, _PAD_Y, -_PAD_X, -_PAD_Y)
        painter.setFont(interface(strong=row.tone != "quiet"))
        painter.setPen(QColor(self._token(row.tone)))
        painter.drawText(whole, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, row.sign)
        painter.setFont(interface())
        painter.setPen(QColor(self.tokens.quiet))
        painter.drawText(whole, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, row.name)
        area = self._area(option.rect, row)
        font = self._font()
        painter.setFont(font)
        painter.setPen(QColor(self.tokens.quiet if row.quiet else self.tokens.text))
        words = row.words
        if row.one_line:
            words = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideMiddle, area.width())
        painter.drawText(area, _WRAP, words)
        top = area.top() + _wrapped(font, words, area.width())
        small = interface(Size.SMALL)
        painter.setFont(small)
        for one in row.below:
            top += _GAP
            height = self._below_height(one, area.width())
            painter.setPen(QColor(self._token(one.tone)))
            place = QRect(area.left(), top, area.width(), height)
            painter.drawText(place, _WRAP, _cut(one, area.width(), QFontMetrics(small)))
            top += height
        painter.restore()

    def _area(self, whole: QRect, row: WordRow) -> QRect:
        area = whole.adjusted(_PAD_X, _PAD_Y, -_PAD_X, -_PAD_Y)
        right = QFontMetrics(interface(strong=True)).horizontalAdvance(row.sign) + 12 if row.sign else 0
        return area.adjusted(self.name_width, 0, -right, 0)

    def _font(self) -> QFont:
        return self.face if self.face is not None else interface()

    def _height(self, row: WordRow, width: int) -> int:
        below = sum(self._below_height(one, width) + _GAP for one in row.below)
        return _wrapped(self._font(), "" if row.one_line else row.words, width) + below

    def _below_height(self, one: Below, width: int) -> int:
        needed = _wrapped(interface(Size.SMALL), one.words, width)
        most = one.lines * QFontMetrics(interface(Size.SMALL)).lineSpacing()
        return min(needed, most) if one.lines else needed

    def _token(self, name: str) -> str:
        return str(getattr(self.tokens, name))


def _wrapped(font: QFont, words: str, width: int) -> int:
    metrics = QFontMetrics(font)
    area = QRect(0, 0, max(width, 40), _MANY)
    return max(metrics.boundingRect(area, _WRAP, words).height(), metrics.height())


def _cut(one: Below, width: int, metrics: QFontMetrics) -> str:
    """The words, with … where more than the lines that they may take."""
    if not one.lines or metrics.boundingRect(QRect(0, 0, width, _MANY), _WRAP, one.words).height() <= (
        one.lines * metrics.lineSpacing()
    ):
        return one.words
    least, most = 0, len(one.words)
    while least < most:
        middle = (least + most + 1) // 2
        tried = f"{one.words[:middle].rstrip()}…"
        fits = (
            metrics.boundingRect(QRect(0, 0, width, _MANY), _WRAP, tried).height() <= one.lines * metrics.lineSpacing()
        )
        least, most = (middle, most) if fits else (least, middle - 1)
    return f"{one.words[:least].rstrip()}…"


class WordList(ValueList):
    """One row has the keyboard; every key but those that move is left to the page."""

    row_changed = Signal(int)
    """The current row is another, -1 for none."""
    opened = Signal(int)
    """A row was double-clicked."""

    def __init__(self, tokens: Tokens, name: str, parent: QWidget | None = None, *, face: QFont | None = None) -> None:
        """With what the list is called for those who hear the screen."""
        super().__init__(parent)
        self.words = WordModel(self)
        self.delegate = WordDelegate(tokens, self, face)
        self.setModel(self.words)
        self.setItemDelegate(self.delegate)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName(name)
        self.selectionModel().currentChanged.connect(lambda now, _: self.row_changed.emit(now.row()))
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))

    @property
    def row(self) -> int:
        """The current row, -1 for none."""
        return self.currentIndex().row()

    def show_rows(self, rows: Sequence[WordRow]) -> None:
        """Show other rows; the current one stays where it is, as far as there are so many."""
        row = self.row
        names = [row.name for row in rows if row.name]
        metrics = QFontMetrics(interface())
        self.delegate.name_width = max((metrics.horizontalAdvance(one) + 12 for one in names), default=0)
        self.words.show_rows(rows)
        self.scheduleDelayedItemsLayout()  # other words have other heights
        if row >= 0 and self.row < 0 and rows:
            self.choose(min(row, len(rows) - 1))

    def choose(self, row: int | None) -> None:
        """Make a row the current one and bring it into sight; none for None."""
        if row is None or not 0 <= row < len(self.words.rows):
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
            return
        index = self.words.index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move; the rest is the page's."""
        if Qt.Key(event.key()) in _MOVES and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            event.ignore()
