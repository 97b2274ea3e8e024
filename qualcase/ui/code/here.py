"""The panel Here: what is said of the passage at the caret."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QSizePolicy, QVBoxLayout, QWidget

from qualcase.ui.code.coding_editor import CodingEditor
from qualcase.ui.code.here_list import HereDelegate, HereModel
from qualcase.ui.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.ui.code.entries import Entry
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_ROWS, _FEWEST = 5, 2
"""So many codings are seen without scrolling, and in a low window at least."""


class HerePanel(QWidget):
    """A list of codings, one of them chosen and open for editing."""

    chosen = Signal(str)
    """The id of a coding that a person chose in the list."""
    removed = Signal()
    left = Signal()
    """Escape: back to the text."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Nothing here."""
        super().__init__(parent)
        self.model = HereModel(self)
        self._delegate = HereDelegate(tokens, self)
        self.title = label(strong=True)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setDragEnabled(True)
        self.list.setDragDropMode(QListView.DragDropMode.DragOnly)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.list.setAccessibleName(translate("CodeScreen", "Codings here"))
        self.list.installEventFilter(self)
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.empty = label(tone="quiet", wrap=True)
        self.editor = CodingEditor()
        self.editor.removed.connect(self.removed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 8, 0)
        layout.setSpacing(4)
        for widget in (self.title, self.empty, self.list, self.editor):
            layout.addWidget(widget)
        self.title.setContentsMargins(8, 0, 0, 0)
        self.empty.setContentsMargins(8, 0, 8, 8)
        layout.addStretch(1)

    def show_entries(self, entries: Sequence[Entry], chosen: str | None, empty: str, *, writable: bool) -> None:
        """Show what lies here; `empty` is said when nothing does."""
        if tuple(entries) != self.model.entries:
            blocked = self.list.selectionModel().blockSignals(True)
            self.model.show_entries(entries)
            self.list.selectionModel().blockSignals(blocked)
            self._fit(len(entries))
        row = next((number for number, one in enumerate(entries) if one.coding.id == chosen), -1)
        blocked = self.list.selectionModel().blockSignals(True)
        index = self.model.index(row, 0) if row >= 0 else QModelIndex()
        self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.list.selectionModel().blockSignals(blocked)
        self.list.viewport().update()
        if index.isValid():
            self.list.scrollTo(index)
        self.title.setText(_title(len(entries)))
        self.empty.setText(empty)
        self.empty.setVisible(not entries)
        self.list.setVisible(bool(entries))
        self.editor.show_entry(entries[row] if row >= 0 else None, writable=writable)

    def take_keyboard(self) -> None:
        """Give the keyboard to the list, where anything lies here."""
        if self.model.entries:
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._delegate.tokens = tokens
        self.list.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Delete removes, Escape goes back to the text; a list that became lower still shows what is chosen."""
        del watched
        if event.type() is QEvent.Type.Resize and self.list.currentIndex().isValid():
            self.list.scrollTo(self.list.currentIndex())
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Delete:
                self.removed.emit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
        return False

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.model.entries[index.row()].coding.id)

    def _fit(self, count: int) -> None:
        if count:
            row = self.list.sizeHintForRow(0)
            self.list.setMinimumHeight(row * min(count, _FEWEST) + 2)
            self.list.setMaximumHeight(row * min(count, _ROWS) + 2)


def _title(count: int) -> str:
    here = translate("CodeScreen", "Here")
    return f"{here} · {count}" if count else here
