"""The sheet as a list: questions, below each its lines; accepted ones read as a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from qualcase.coding.change_sheet import LineState
from qualcase.study import change_words
from qualcase.ui.changes.line_model import LineModel
from qualcase.ui.changes.words import MARKS, above_words, counts_words, row_words, said_words, unproposed_words
from qualcase.ui.theme.fonts import Size, interface

if TYPE_CHECKING:
    from PySide6.QtCore import QItemSelection
    from PySide6.QtGui import QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from qualcase.coding.change_sheet import SheetLine
    from qualcase.ui.changes.state import Section
    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.widgets.rows import Index

_PAD, _GAP, _SIGN = 12, 3, 40
_WRAP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_FAR = 100_000
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Piece(NamedTuple):
    """Words and where they stand, from the top left of their row."""

    words: str
    font: QFont
    colour: str
    area: QRect
    flags: int = int(_WRAP)


class LineDelegate(QStyledItemDelegate):
    """Lays rows out in the width of the list, and draws them."""

    def __init__(self, model: LineModel, tokens: Tokens, reading: QFont, parent: QListView) -> None:
        super().__init__(parent)
        self._model = model
        self.width = 400
        self.use(tokens, reading)

    def use(self, tokens: Tokens, reading: QFont) -> None:
        """Use other colours and type."""
        self.tokens, self._reading = tokens, reading
        self._plain, self._small, self._strong = interface(), interface(Size.SMALL), interface(strong=True)
        self._title = QFont(interface(strong=True))
        self._title.setPointSizeF(self._title.pointSizeF() * 1.15)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words need."""
        del option
        pieces = self._pieces(index.row())
        return QSize(1, max((one.area.bottom() for one in pieces), default=0) + 9)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        area, state = option.rect, option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(self.tokens.selection))
        elif state & QStyle.StateFlag.State_MouseOver and state & QStyle.StateFlag.State_Enabled:
            painter.fillRect(area, QColor(self.tokens.hover))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(self.tokens.focus))
            painter.drawRect(area.adjusted(0, 0, -1, -1))
        for one in self._pieces(index.row()):
            painter.setFont(one.font)
            painter.setPen(QColor(getattr(self.tokens, one.colour)))
            painter.drawText(one.area.translated(area.topLeft()), one.flags, one.words)
        painter.setPen(QColor(self.tokens.line))
        painter.drawLine(area.left() + _PAD, area.bottom(), area.right() - _PAD, area.bottom())
        painter.restore()

    def _pieces(self, row: int) -> list[_Piece]:
        section, line = self._model.section(row), self._model.line(row)
        if section is not None:
            return self._of_section(section, first=row == 0)
        return self._of_line(line) if line is not None else []

    def _of_section(self, section: Section, *, first: bool) -> list[_Piece]:
        top = _PAD if first else 2 * _PAD
        title = self._below(change_words.heading_words(section.heading), self._title, "text", _PAD, top)
        counts = self._below(counts_words(section.counts), self._small, "quiet", _PAD, title.area.bottom() + 2)
        return [title, counts]

    def _of_line(self, line: SheetLine) -> list[_Piece]:
        shown, frame = self._model.shown, self._model.frame
        if shown is None or frame is None:
            return []
        one, left = line.candidate, _PAD + _SIGN
        mark = MARKS[line.state] or change_words.sign(one)
        colour = {LineState.ACCEPTED: "good", LineState.REJECTED: "quiet"}.get(line.state, "text")
        height = QFontMetrics(self._plain).height()
        pieces = [_Piece(mark, self._strong, colour, QRect(_PAD, 8, _SIGN, height))]
        figures = change_words.figure_words(one, shown.measure) if one is not None else ""
        if one is not None and MARKS[line.state]:
            figures = f"{change_words.sign(one)}  {figures}".strip()
        wide = QFontMetrics(self._small).horizontalAdvance(figures) + 2
        room = self.width - left - _PAD
        beside = wide <= room // 2
        name = row_words(line, frame)
        quiet = line.state is LineState.REJECTED
        head = self._below(
            name, self._strong, "quiet" if quiet else "text", left, 8, room - wide - 8 if beside else room
        )
        pieces.append(head)
        bottom = head.area.bottom()
        if figures and beside:
            flags = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            pieces.append(_Piece(figures, self._small, "quiet", QRect(left, 8, room, height), flags))
        elif figures:
            pieces.append(self._below(figures, self._small, "quiet", left, bottom + _GAP))
            bottom = pieces[-1].area.bottom()
        for words, font, tone in self._told(line):
            pieces.append(self._below(words, font, tone, left, bottom + _GAP))
            bottom = pieces[-1].area.bottom()
        return pieces

    def _told(self, line: SheetLine) -> list[tuple[str, QFont, str]]:
        """What stands below the first line, with type and colour."""
        shown, frame = self._model.shown, self._model.frame
        if shown is None or frame is None:
            return []
        one = line.candidate
        why = [above_words(line, frame), change_words.why_words(one, frame) if one is not None else ""]
        is_text = line.state is LineState.ACCEPTED and bool(shown.words(line))
        told = [
            (" · ".join(part for part in why if part), self._small, "quiet"),
            (said_words(shown, line), self._reading if is_text else self._plain, "text" if is_text else "quiet"),
            ("" if one is not None else unproposed_words(), self._small, "warn"),
        ]
        return [each for each in told if each[0]]

    def _below(  # noqa: PLR0917 - words, their looks, and where they stand
        self, words: str, font: QFont, colour: str, left: int, top: int, room: int = 0
    ) -> _Piece:
        wide = max(40, room or self.width - left - _PAD)
        high = QFontMetrics(font).boundingRect(QRect(0, 0, wide, _FAR), int(_WRAP), words).height()
        return _Piece(words, font, colour, QRect(left, top, wide, high))


class LineList(QListView):
    """Several lines can be chosen; letters are keys of the window here."""

    chosen = Signal()
    """Another line has the keyboard."""
    entered = Signal()
    """Enter: to the passages."""

    def __init__(self, tokens: Tokens, reading: QFont, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.lines = LineModel(self)
        self._delegate = LineDelegate(self.lines, tokens, reading, self)
        self.setModel(self.lines)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(lambda _: self.entered.emit())

    @property
    def line(self) -> SheetLine | None:
        """The line that has the keyboard."""
        return self.lines.line(self.currentIndex().row())

    @property
    def chosen_lines(self) -> list[SheetLine]:
        """Everything that is selected, in its order."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [one for one in map(self.lines.line, rows) if one is not None]

    def choose(self, line: SheetLine | None, row: int = 0) -> None:
        """Choose a line, whatever was decided of it, else the one that stands nearest to a row now."""
        found = self.lines.row_of(line.heading, line.cell) if line is not None else -1
        if found < 0:
            rows = [one for one in range(len(self.lines.rows)) if self.lines.line(one) is not None]
            found = min(rows, key=lambda one: (abs(one - row), one), default=-1)
        if found >= 0:
            index = self.lines.index(found)
            self.setCurrentIndex(index)
            self.scrollTo(self.lines.index(found - 1) if found and self.lines.section(found - 1) else index)

    def choose_section(self, step: int) -> None:
        """To the first line of the question after (1) or before (-1) this one."""
        heads = [row for row in range(len(self.lines.rows)) if self.lines.section(row) is not None]
        here = max((one for one in heads if one < self.currentIndex().row()), default=-1)
        at = heads.index(here) + step if here in heads else 0
        if heads:
            row = heads[at % len(heads)] + 1
            self.setCurrentIndex(self.lines.index(row))
            self.scrollTo(self.lines.index(row - 1), QAbstractItemView.ScrollHint.PositionAtTop)

    def use(self, tokens: Tokens, reading: QFont) -> None:
        """Use other colours and type."""
        self._delegate.use(tokens, reading)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        width = self.viewport().width()
        if width != self._delegate.width:
            self._delegate.width = width
            self.scheduleDelayedItemsLayout()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell that another line is chosen."""
        super().selectionChanged(selected, deselected)
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the passages."""
        if event.key() in _ENTER:
            self.entered.emit()
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the window here, not a search."""
