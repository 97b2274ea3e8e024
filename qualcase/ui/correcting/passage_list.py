"""A list of coded passages with their words: before and after, or lost. Rows are as high as their words need."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView

from qualcase.ui.correcting.pieces import Piece
from qualcase.ui.theme.fonts import Size, interface
from qualcase.ui.widgets.rows import RowDelegate
from qualcase.ui.widgets.value_list import ROW_ROLE, ValueList, ValueModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.widgets.value_list import Index

_DOT, _PAD, _GAP = 8, 8, 3


@dataclass(frozen=True)
class Line:
    """A heading, or one passage."""

    title: str
    key: str = ""
    """Id of the coding; a heading has none."""
    colour: str = ""
    """Of the code, as the theme shows it."""
    right: str = ""
    waits: bool = False
    before: tuple[Piece, ...] = ()
    after: tuple[Piece, ...] = ()
    quiet: str = field(default="")
    """Where it comes from, or why it is asked."""

    @property
    def spoken(self) -> str:
        """The row for those who hear the screen."""
        sides = ("".join(one.text for one in side) for side in (self.before, self.after))
        return ", ".join(part for part in (self.title, self.right, *sides, self.quiet) if part)


class PassageModel(ValueModel[Line]):
    """Headings cannot be chosen."""

    def words(self, row: Line) -> str:
        """The heading, or the code's name."""
        return row.title

    def spoken(self, row: Line) -> str:
        """Everything that a row says."""
        return row.spoken

    def are_the_same(self, before: Sequence[Line], after: Sequence[Line]) -> bool:
        """The same passages, perhaps with other words."""
        return [one.key for one in before] == [one.key for one in after]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if not index.isValid() or not self.rows[index.row()].key:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class PassageDelegate(RowDelegate):
    """A dot and the code's name, the words before struck where they go, the words after marked where they are new."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words."""
        line: Line = index.data(ROW_ROLE)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else 240
        title = QFontMetrics(interface(strong=True)).height()
        if not line.key:
            return QSize(width, title + 20)
        height = title + sum(_GAP + round(_height(one)) for one in self._texts(line, width - 2 * _PAD - _DOT - 8))
        return QSize(width, height + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Title line, then the words."""
        line: Line = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = option.rect.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        if not line.key:
            painter.setFont(interface(Size.SMALL, strong=True))
            painter.setPen(QColor(self.tokens.quiet))
            painter.drawText(area, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, line.title)
            painter.restore()
            return
        self.paint_background(painter, option)
        metrics = QFontMetrics(interface(strong=True))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(line.colour))
        painter.drawEllipse(QRect(area.left(), area.top() + (metrics.height() - _DOT) // 2, _DOT, _DOT))
        words = area.adjusted(_DOT + 8, 0, 0, 0)
        self._paint_title(painter, QRect(words.left(), words.top(), words.width(), metrics.height()), line)
        top = float(words.top() + metrics.height())
        for layout in self._texts(line, words.width()):
            top += _GAP
            layout.draw(painter, QPointF(words.left(), top))
            top += _height(layout)
        painter.restore()

    def _paint_title(self, painter: QPainter, area: QRect, line: Line) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(interface(Size.SMALL, strong=line.waits))
        painter.setPen(QColor(self.tokens.warn if line.waits else self.tokens.quiet))
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignRight, line.right)
        room = area.width() - painter.fontMetrics().horizontalAdvance(line.right) - 8
        painter.setFont(interface(strong=True))
        painter.setPen(QColor(self.tokens.text))
        fitting = painter.fontMetrics().elidedText(line.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignLeft, fitting)

    def _texts(self, line: Line, width: int) -> list[QTextLayout]:
        tokens = self.tokens
        gone, new = QTextCharFormat(), QTextCharFormat()
        gone.setFontStrikeOut(True)
        gone.setForeground(QColor(tokens.refused))
        new.setFontUnderline(True)
        new.setForeground(QColor(tokens.good))
        found = [
            _laid_out(side, base, marked, width)
            for side, base, marked in ((line.before, tokens.quiet, gone), (line.after, tokens.text, new))
            if side
        ]
        if line.quiet:
            found.append(_laid_out_words(line.quiet, tokens.quiet, width))
        return found


class PassageList(ValueList):
    """Tells which passage is chosen, and what was typed on it."""

    chosen = Signal(str)
    """Id of the coding; empty where none is."""
    key_pressed = Signal(object)
    """The `QKeyEvent`; it is accepted by whoever does something about it."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = PassageModel(self)
        self.delegate = PassageDelegate(tokens, self)
        self.setModel(self.lines)
        self.setItemDelegate(self.delegate)
        self.setProperty("takesKeys", True)
        self.selectionModel().currentChanged.connect(self._tell)
        self.clicked.connect(self._tell)

    def show_lines(self, lines: Sequence[Line], chosen: str) -> None:
        """Show these, one of them chosen."""
        blocked = self.selectionModel().blockSignals(True)
        self.lines.show_rows(lines)
        row = next((number for number, one in enumerate(lines) if one.key and one.key == chosen), -1)
        index = self.lines.index(row, 0) if row >= 0 else QModelIndex()
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.selectionModel().blockSignals(blocked)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def current_key(self) -> str:
        """Id of the chosen coding."""
        index = self.currentIndex()
        return self.lines.rows[index.row()].key if index.isValid() else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that decide go to whoever listens; arrows move."""
        event.ignore()
        self.key_pressed.emit(event)
        if not event.isAccepted():
            event.accept()
            super().keyPressEvent(event)

    def _tell(self, index: QModelIndex) -> None:
        self.chosen.emit(self.lines.rows[index.row()].key if index.isValid() else "")


def _laid_out(pieces: Sequence[Piece], colour: str, marked: QTextCharFormat, width: int) -> QTextLayout:
    formats = []
    place = 0
    plain = QTextCharFormat()
    plain.setForeground(QColor(colour))
    for piece in pieces:
        one = QTextLayout.FormatRange()
        one.start, one.length = place, len(piece.text.encode("utf-16-le")) // 2
        one.format = marked if piece.differs else plain
        formats.append(one)
        place += one.length
    return _finished(QTextLayout("".join(one.text for one in pieces), interface(Size.SMALL)), formats, width)


def _laid_out_words(words: str, colour: str, width: int) -> QTextLayout:
    return _laid_out([Piece(words, differs=False)], colour, QTextCharFormat(), width)


def _finished(layout: QTextLayout, formats: list[QTextLayout.FormatRange], width: int) -> QTextLayout:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(formats)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height() + 1
    layout.endLayout()
    return layout


def _height(layout: QTextLayout) -> float:
    return layout.boundingRect().height()
