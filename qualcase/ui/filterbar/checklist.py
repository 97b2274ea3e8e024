"""A list of things to choose, filtered by typing: what opens below a chip of the filter bar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QEvent, QModelIndex, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListView, QWidget

from qualcase.ui.theme import code_colours
from qualcase.ui.theme.fonts import interface, line_height
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.overlay import Overlay
from qualcase.ui.widgets.rows import RIGHT_ROLE, Index, RowDelegate

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtWidgets import QStyleOptionViewItem

    from qualcase.ui.filterbar.state import Option
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_NOWHERE = QModelIndex()
_Role = Qt.ItemDataRole
_ROWS = 14
"""So many rows are seen at most; the rest scrolls."""
_CHECK, _INDENT, _DOT = 20, 16, 8
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class CheckModel(QAbstractListModel):
    """The options that fit what is typed, checked where chosen."""

    def __init__(self, options: Sequence[Option], parent: QObject | None = None) -> None:
        """Start with all of them, none chosen."""
        super().__init__(parent)
        self._options = list(options)
        self._typed = ""
        self._chosen: frozenset[str] = frozenset()
        self.shown = list(options)

    def type(self, typed: str) -> None:
        """Show only what fits."""
        self.beginResetModel()
        self._typed = typed
        self.shown = [option for option in self._options if option.fits(typed)]
        self.endResetModel()

    def choose(self, chosen: Collection[str]) -> None:
        """Check exactly these."""
        self._chosen = frozenset(chosen)
        if self.shown:
            self.dataChanged.emit(self.index(0), self.index(len(self.shown) - 1), [_Role.CheckStateRole])

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many fit."""
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        """Name, check, and the quiet words behind."""
        if not index.isValid():
            return None
        option = self.shown[index.row()]
        if role == _Role.DisplayRole:
            return option.name
        if role == _Role.CheckStateRole:
            return Qt.CheckState.Checked if option.value in self._chosen else Qt.CheckState.Unchecked
        if role == RIGHT_ROLE:
            return "" if option.depth and not self._typed else option.detail
        if role in (_Role.ToolTipRole, _Role.AccessibleTextRole):
            return f"{option.name} {option.detail}".strip()
        return None


class _CheckDelegate(RowDelegate):
    """A row with a tick, the colour of a code, and its depth in the tree."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del index
        return QSize(80, line_height(option.font))

    def paint_right(self, painter: QPainter, area: QRect, index: Index) -> QRect:
        """The quiet words have at most half of the row."""
        words = str(index.data(RIGHT_ROLE) or "")
        if not words:
            return area
        metrics = painter.fontMetrics()
        name = metrics.horizontalAdvance(str(index.data(_Role.DisplayRole))) + _CHECK
        room = max(area.width() - name - 16, area.width() // 3)
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.setPen(QColor(self.tokens.quiet))
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        return area.adjusted(0, 0, -metrics.horizontalAdvance(words) - 12, 0)

    def paint_text(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, index: Index) -> None:
        if index.data(_Role.CheckStateRole) == Qt.CheckState.Checked:
            painter.setPen(QColor(self.tokens.accent))
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, "✓")
        model = index.model()
        shown = model.shown[index.row()] if isinstance(model, CheckModel) else None
        left = _CHECK
        if shown is not None and shown.colour:
            left += shown.depth * _INDENT
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(code_colours.shown(shown.colour, self.tokens))
            painter.drawEllipse(area.left() + left, area.center().y() - _DOT // 2 + 1, _DOT, _DOT)
            left += _DOT + 8
        super().paint_text(painter, option, area.adjusted(left, 0, 0, 0), index)


class CheckList(Overlay):
    """A sheet below a chip: a field to type in, the list, and a way to choose all again."""

    turned = Signal(str)
    """A value that is to be switched on or off."""
    closed = Signal()
    emptied = Signal()
    """Nothing in particular is to be chosen."""

    def __init__(self, title: str, options: Sequence[Option], tokens: Tokens, chip: QWidget) -> None:
        """Start with nothing chosen."""
        super().__init__(chip.window(), width=0, height=0)
        self._chip = chip
        self.setAccessibleName(title)
        self.model = CheckModel(options, self)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(translate("FilterBar", "Type to find"))
        self.field.setAccessibleName(translate("FilterBar", "Find in {list}").format(list=title))
        self.field.setClearButtonEnabled(True)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(_CheckDelegate(tokens, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(title)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.all = link_button(translate("FilterBar", "All"), self.emptied.emit)
        self.all.setToolTip(translate("FilterBar", "Choose nothing in particular"))
        self._lay_out(len(options))
        self.field.textChanged.connect(self._type)
        self.list.clicked.connect(lambda index: self._turn(index.row()))
        for one in (self.field, self.list):
            one.installEventFilter(self)

    def _lay_out(self, rows: int) -> None:
        self.body.setContentsMargins(8, 8, 8, 8)
        self.body.addWidget(self.field)
        self.body.addWidget(self.list, 1)
        below = QHBoxLayout()
        below.addWidget(self.all)
        below.addStretch(1)
        self.body.addLayout(below)
        metrics = self.list.fontMetrics()
        widths = [
            metrics.horizontalAdvance(f"{one.name} {one.detail}") + one.depth * _INDENT for one in self.model.shown
        ]
        self.list.setFixedWidth(min(max(max(widths, default=0) + 80, 240), 440))
        self.list.setFixedHeight(min(rows, _ROWS) * line_height(interface()) + 2)
        self.field.setVisible(rows > 7)

    def show_chosen(self, chosen: Collection[str]) -> None:
        """Check exactly these."""
        self.model.choose(chosen)
        self.all.setEnabled(bool(chosen))

    def open_list(self) -> None:
        """Show it, with the keyboard in the field, or in the list where that is short."""
        if self.model.shown:
            self.list.setCurrentIndex(self.model.index(0))
        self.open(self.list if self.field.isHidden() else self.field)

    def put_away(self) -> None:
        """Close for good; the next time it is made anew."""
        super().put_away()
        self.closed.emit()
        self.deleteLater()

    def _place(self) -> None:
        """Below the chip, within the window."""
        room = self._chip.window().rect()
        self.resize(self.sizeHint().boundedTo(room.size()))
        at = self._chip.mapTo(self._chip.window(), self._chip.rect().bottomLeft())
        left = max(0, min(at.x(), room.width() - self.width() - 8))
        self.move(left, max(0, min(at.y(), room.height() - self.height() - 8)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in the list while one types; Enter (in the list Space, too) switches; Escape closes."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.put_away()
        elif key in _ENTER or (key == Qt.Key.Key_Space and watched is self.list):
            self._turn(self.list.currentIndex().row())
        elif watched is self.field and key in _MOVES:
            self.list.event(event)
        elif watched is self.list and self.field.isVisible() and event.text().isprintable() and event.text():
            self.field.setFocus()
            self.field.insert(event.text())
        else:
            return super().eventFilter(watched, event)
        return True

    def _type(self, typed: str) -> None:
        self.model.type(typed)
        if self.model.shown:
            self.list.setCurrentIndex(self.model.index(0))

    def _turn(self, row: int) -> None:
        if 0 <= row < len(self.model.shown):
            self.turned.emit(self.model.shown[row].value)
