"""The lists at the left: the kinds of reports, and the recipes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from qualcase.ui.widgets.rows import QUIET_ROLE, RowDelegate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.widgets.rows import Index

translate = QCoreApplication.translate
_EDGE, _BESIDE = 8, 20
"""Pixels that a name keeps from each edge, and for the two together with room to spare."""
_WRAPPED = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
_ID = Qt.ItemDataRole.UserRole
_CHOOSING = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Space)


class _WholeNames(RowDelegate):
    """A name that is too long for the list goes on in a line of its own, and is cut nowhere."""

    def __init__(self, tokens: Tokens, view: QListWidget) -> None:
        """Of one list, whose width decides."""
        super().__init__(tokens, view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its lines."""
        size = super().sizeHint(option, index)
        metrics = QFontMetrics(option.font)
        room = QRect(0, 0, max(1, self._view.viewport().width() - 2 * _EDGE), 10_000)
        more = metrics.boundingRect(room, _WRAPPED, str(index.data())).height() - metrics.height()
        return QSize(size.width(), size.height() + max(0, more))

    def paint_text(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, index: Index) -> None:
        """The whole name."""
        painter.setFont(option.font)
        painter.setPen(QColor(self.tokens.text))
        painter.drawText(area, _WRAPPED, str(index.data()))


class NamedList(QListWidget):
    """Names with a value each. Moving with the keys chooses, coming by with Tab does not; Enter goes on to it."""

    chosen = Signal(str)
    entered = Signal()

    def __init__(self, tokens: Tokens, words: str, parent: QWidget | None = None) -> None:
        """An empty list; `words` say what it holds."""
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setItemDelegate(_WholeNames(tokens, self))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(words)
        self._told = ""
        """The value that everybody knows to be chosen."""
        self.currentItemChanged.connect(lambda now, _: self._tell(now))
        self.itemClicked.connect(self._tell)

    def show_names(self, rows: Sequence[tuple[str, str, str]], chosen: str) -> None:
        """Show rows of value, name and what is said of it, one of them chosen, without telling anybody."""
        blocked = self.blockSignals(True)
        self.clear()
        for value, name, told in rows:
            item = QListWidgetItem(name)
            item.setData(_ID, value)
            item.setToolTip(told)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, told)
            self.addItem(item)
        self._choose(chosen)
        self.blockSignals(blocked)

    def choose(self, value: str) -> None:
        """Choose a row without telling anybody; an empty value chooses none."""
        blocked = self.blockSignals(True)
        self._choose(value)
        self.blockSignals(blocked)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Where nothing is chosen Qt stands on the first row, which is seen but is not chosen by that."""
        blocked = self.blockSignals(True)
        super().focusInEvent(event)
        self.blockSignals(blocked)

    def width_for_names(self) -> int:
        """Pixels in which every name is read whole, with room for the scroll bar."""
        names = [self.fontMetrics().horizontalAdvance(self.item(row).text()) for row in range(self.count())]
        return max(names, default=0) + _BESIDE + self.verticalScrollBar().sizeHint().width()

    def value(self) -> str:
        """What is chosen, or nothing."""
        item = self.currentItem()
        return str(item.data(_ID)) if item is not None else ""

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        delegate = self.itemDelegate()
        assert isinstance(delegate, RowDelegate)  # noqa: S101 - set above
        delegate.tokens = tokens
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on. Where the keyboard stands on a row that is not chosen yet, the first key chooses that."""
        enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
        is_new = self.value() not in ("", self._told)
        if is_new and (enters or event.key() in _CHOOSING):
            self._tell(self.currentItem())
        if enters:
            self.entered.emit()
        elif not (is_new and event.key() in _CHOOSING):
            super().keyPressEvent(event)

    def _choose(self, value: str) -> None:
        row = next((row for row in range(self.count()) if self.item(row).data(_ID) == value), -1)
        self._told = value if row >= 0 else ""
        self.setCurrentRow(row)
        if row < 0:
            self.clearSelection()

    def _tell(self, now: QListWidgetItem | None) -> None:
        if now is None or now.data(QUIET_ROLE) or now.data(_ID) == self._told:
            return
        self._told = str(now.data(_ID))
        now.setSelected(True)
        self.chosen.emit(self._told)
