"""All codings of the open text in its order, filtered by typing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget

from qualcase.ui.code.entries import Entry
from qualcase.ui.code.here_list import HereDelegate, HereModel
from qualcase.ui.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


@dataclass(frozen=True)
class Listed(Entry):
    """A coding in a list of many, where its words tell more than its origin."""

    @property
    def origin(self) -> str:
        """The coded words on one line."""
        return " ".join(self.coding.quote.split())


class CodingList(QWidget):
    """The field keeps the keyboard; the arrows look at one passage after the other."""

    looked_at = Signal(str)
    """The id of a coding whose passage shall be seen."""
    chosen = Signal(str)
    """The id of a coding that shall be gone to."""
    left = Signal()
    """Escape: back to where one was."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Nothing listed."""
        super().__init__(parent)
        self._entries: tuple[Listed, ...] = ()
        self.title = label(strong=True)
        self.title.setContentsMargins(8, 0, 0, 0)
        self.field = QLineEdit()
        self.field.setPlaceholderText(translate("CodeScreen", "Code, words of the passage, note"))
        self.field.setAccessibleName(translate("CodeScreen", "Filter the codings of this text"))
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._filter)
        self.model = HereModel(self)
        self._delegate = HereDelegate(tokens, self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setDragEnabled(True)
        self.list.setDragDropMode(QListView.DragDropMode.DragOnly)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(translate("CodeScreen", "Codings of this text"))
        self.list.clicked.connect(lambda index: self._go(index.row()))
        self.empty = label(tone="quiet", wrap=True)
        self.empty.setContentsMargins(8, 0, 8, 8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        for widget in (self.title, self.field, self.empty):
            layout.addWidget(widget)
        layout.addWidget(self.list, 1)
        keys = label(translate("CodeScreen", "Enter goes there, Esc back"), tone="quiet")
        layout.addWidget(keys)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """List these codings."""
        current = self.current()
        self._entries = tuple(Listed(**vars(one)) for one in entries)
        self._filter(self.field.text(), stay=current)

    def ask(self, coding_id: str | None) -> None:
        """Give the keyboard to the list, at a coding if it is listed."""
        self.field.clear()
        ids = [one.coding.id for one in self.model.entries]
        self._look(ids.index(coding_id) if coding_id in ids else -1)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._delegate.tokens = tokens
        self.list.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows, Enter, Escape."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            row, count = self.list.currentIndex().row(), self.model.rowCount()
            if key in _STEPS and count:
                self._look(max(0, min(row + _STEPS[key], count - 1)), tell=True)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._go(max(row, 0))
                return True
            if key == Qt.Key.Key_Escape:
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    def _filter(self, typed: str, stay: str | None = None) -> None:
        words = typed.casefold().split()
        found = [one for one in self._entries if all(word in _said(one) for word in words)]
        self.model.show_entries(found)
        total = len(self._entries)
        several = translate("CodeScreen", "{shown} of {all}")
        counted = several.format(shown=len(found), all=total) if words else str(total)
        self.title.setText(translate("CodeScreen", "Codings in this text · {count}").format(count=counted))
        self.empty.setText(
            translate("CodeScreen", "No coding is like that.")
            if total
            else translate("CodeScreen", "Nothing is coded in this text yet.")
        )
        self.empty.setVisible(not found)
        ids = [one.coding.id for one in found]
        if ids and typed and stay is None:
            self._look(0, tell=True)
        elif stay in ids:
            self._look(ids.index(stay))

    def current(self) -> str | None:
        """Id of the coding that is looked at."""
        row = self.list.currentIndex().row()
        return self.model.entries[row].coding.id if 0 <= row < self.model.rowCount() else None

    def _look(self, row: int, *, tell: bool = False) -> None:
        index = self.model.index(row, 0) if row >= 0 else QModelIndex()
        self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if index.isValid():
            self.list.scrollTo(index)
            if tell:
                self.looked_at.emit(self.model.entries[row].coding.id)

    def _go(self, row: int) -> None:
        if 0 <= row < self.model.rowCount():
            self.chosen.emit(self.model.entries[row].coding.id)


def _said(entry: Entry) -> str:
    return f"{entry.title} {entry.above} {entry.coder} {entry.coding.quote} {entry.coding.note}".casefold()
