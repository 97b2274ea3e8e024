"""The names that were found: a row each with how far it is judged, what it is, and what stands in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView

from qualcase.ui.names.state import Judged
from qualcase.ui.names.words import MARKS, judged_words, kind_words
from qualcase.ui.theme.fonts import Size, interface
from qualcase.ui.widgets.rows import RowDelegate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from qualcase.ui.names.state import Name
    from qualcase.ui.theme.tokens import Tokens

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
NAME_ROLE = Qt.ItemDataRole.UserRole + 1
_PAD, _MARK, _GAP = 7, 24, 2


class NameModel(QAbstractListModel):
    """Names as they are given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.names: tuple[Name, ...] = ()

    def show_names(self, names: Sequence[Name]) -> bool:
        """Show these; whether other rows than before stand there."""
        if [one.key for one in names] == [one.key for one in self.names]:
            self.names = tuple(names)
            if names:
                self.dataChanged.emit(self.index(0, 0), self.index(len(names) - 1, 0))
            return False
        self.beginResetModel()
        self.names = tuple(names)
        self.endResetModel()
        return True

    def rowCount(self, parent: Index = _ROOT) -> int:
        """One row a name."""
        return 0 if parent.isValid() else len(self.names)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row shows."""
        if not index.isValid():
            return None
        name = self.names[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return name.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (
                name.title,
                str(len(name.hits)),
                kind_words(name.kind),
                name.replacement,
                judged_words(name.judged),
            )
            return ", ".join(part for part in parts if part)
        return name if role == NAME_ROLE else None


class NameDelegate(RowDelegate):
    """The mark and the name with its count; below, what it is and what stands in its place."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines."""
        del option, index
        first, second = QFontMetrics(interface(strong=True)).height(), QFontMetrics(interface(Size.SMALL)).height()
        return QSize(1, first + second + _GAP + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one name."""
        name: Name = index.data(NAME_ROLE)
        tokens = self.tokens
        painter.save()
        self.paint_background(painter, option)
        area = option.rect.adjusted(8, _PAD, -8, -_PAD)
        is_open = name.judged in (Judged.OPEN, Judged.MIXED)
        strong = interface(strong=is_open)
        height = QFontMetrics(strong).height()
        painter.setFont(interface())
        colours = {Judged.APPROVED: tokens.good, Judged.REJECTED: tokens.quiet, Judged.MIXED: tokens.warn}
        painter.setPen(QColor(colours.get(name.judged, tokens.quiet)))
        painter.drawText(QRect(area.left(), area.top(), _MARK, height), _MIDDLE, MARKS[name.judged])
        words = area.adjusted(_MARK, 0, 0, 0)
        top = QRect(words.left(), words.top(), words.width(), height)
        painter.setPen(QColor(tokens.quiet))
        count = str(len(name.hits))
        painter.drawText(top, _MIDDLE | Qt.AlignmentFlag.AlignRight, count)
        room = top.width() - painter.fontMetrics().horizontalAdvance(count) - 12
        painter.setFont(strong)
        painter.setPen(QColor(tokens.quiet if name.judged is Judged.REJECTED else tokens.text))
        painter.drawText(top, _MIDDLE, painter.fontMetrics().elidedText(name.title, _CUT, room))
        painter.setFont(interface(Size.SMALL))
        painter.setPen(QColor(tokens.quiet))
        below = QRect(words.left(), top.bottom() + _GAP, words.width(), words.bottom() - top.bottom())
        said = kind_words(name.kind)
        if name.judged is not Judged.REJECTED:
            said = f"{said} → {name.replacement or '?'}"
        painter.drawText(below, _MIDDLE, painter.fontMetrics().elidedText(said, _CUT, below.width()))
        painter.restore()


_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_CUT = Qt.TextElideMode.ElideRight


class NameList(QListView):
    """Several can be selected; the one with the keyboard is shown in full."""

    chosen = Signal()
    """Another name has the keyboard, or others are selected."""
    key_pressed = Signal(object)
    """The `QKeyEvent`; accepted by whoever does something about it."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model_ = NameModel(self)
        self.delegate = NameDelegate(tokens, self)
        self.setModel(self.model_)
        self.setItemDelegate(self.delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setProperty("takesKeys", True)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())
        self.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit())

    def show_names(self, names: Sequence[Name], chosen: Sequence[str]) -> None:
        """Show these and select some by their keys; where none is there, the one at the row where the keyboard was."""
        before = [index.row() for index in self.selectionModel().selectedIndexes()]
        row = min(before, default=0)
        blocked = self.selectionModel().blockSignals(True)
        self.model_.show_names(names)
        rows = [number for number, one in enumerate(names) if one.key in chosen]
        if not rows and names:
            rows = [min(row, len(names) - 1)]
        selection = QItemSelection()
        for number in rows:
            selection.select(self.model_.index(number, 0), self.model_.index(number, 0))
        flags = QItemSelectionModel.SelectionFlag
        if rows:
            keep = row if row in rows else rows[0]
            self.selectionModel().setCurrentIndex(self.model_.index(keep, 0), flags.NoUpdate)
        self.selectionModel().select(selection, flags.ClearAndSelect)
        self.selectionModel().blockSignals(blocked)
        if rows:
            self.scrollTo(self.currentIndex())
        self.viewport().update()
        self.chosen.emit()

    def current(self) -> Name | None:
        """The name with the keyboard."""
        index = self.currentIndex()
        return self.model_.names[index.row()] if index.isValid() and index.row() < len(self.model_.names) else None

    def selected(self) -> tuple[Name, ...]:
        """The selected names, from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(self.model_.names[row] for row in rows)

    def step(self) -> None:
        """Go to the name below what is selected."""
        rows = [index.row() for index in self.selectionModel().selectedIndexes()]
        below = self.model_.index(max(rows, default=-1) + 1, 0)
        if below.isValid():
            self.setCurrentIndex(below)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.delegate.tokens = tokens
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that judge go to whoever listens; arrows move."""
        event.ignore()
        self.key_pressed.emit(event)
        if not event.isAccepted():
            event.accept()
            super().keyPressEvent(event)
