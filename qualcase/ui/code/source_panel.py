"""The list of sources at the left: type to find one, Enter or a click opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QTreeView, QVBoxLayout, QWidget

from qualcase.ui.code.source_model import SOURCE_ROLE, SourceModel
from qualcase.ui.code.source_rows import sources_in
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.rows import RowDelegate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.ui.code.source_rows import Row
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class SourcePanel(QWidget):
    """Shows rows; which ones there are is decided elsewhere."""

    opened = Signal(str)
    """The id of a source that was chosen."""
    typed = Signal(str)
    """What was typed into the field."""
    left = Signal()
    """Escape: back to the text."""
    widened = Signal()
    """The filter of the window shall let everything through."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        """An empty list."""
        super().__init__(parent)
        self.model = SourceModel(self)
        self._delegate = RowDelegate(tokens, self)
        self._current: str | None = None
        self.field = QLineEdit()
        self.field.setPlaceholderText(translate("CodeScreen", "Find a source"))
        self.field.setAccessibleName(translate("CodeScreen", "Find a source"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self.typed)
        self.field.installEventFilter(self)
        self.tree = QTreeView()
        self.tree.setModel(self.model)
        self.tree.setItemDelegate(self._delegate)
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(12)
        self.tree.setUniformRowHeights(True)
        self.tree.setMouseTracking(True)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setAccessibleName(translate("CodeScreen", "Sources"))
        self.tree.clicked.connect(self._open)
        self.tree.activated.connect(self._open)
        self.tree.installEventFilter(self)
        self._nothing = self._make_nothing()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self._nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 0)
        layout.setSpacing(8)
        layout.addWidget(self.field)
        layout.addWidget(self._stack, 1)

    def show_rows(self, rows: Sequence[Row], *, filtered: bool) -> None:
        """Show these rows; `filtered` says whether the window's filter holds some back."""
        if self.model.show_rows(rows):
            self.tree.expandAll()
            self.show_current(self._current)
        self._widen.setVisible(filtered)
        self._stack.setCurrentWidget(self.tree if rows else self._nothing)

    def show_current(self, source_id: str | None) -> None:
        """Mark the source that is open."""
        self._current = source_id
        index = self.model.index_of(source_id) if source_id else QModelIndex()
        self.tree.setCurrentIndex(index)
        if index.isValid():
            self.tree.scrollTo(index)

    def neighbour(self, step: int) -> str | None:
        """The source after (1) or before (−1) the open one in the list."""
        ids = sources_in(self.model.rows)
        if not ids:
            return None
        if self._current not in ids:
            return ids[0 if step > 0 else -1]
        at = ids.index(self._current) + step
        return ids[at] if 0 <= at < len(ids) else None

    def take_keyboard(self) -> None:
        """Give the keyboard to the field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._delegate.tokens = tokens
        self.tree.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that lead from the field to the list, into the text, and back."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        match event.key():
            case Qt.Key.Key_Escape:
                if watched is self.field and self.field.text():
                    self.field.clear()
                else:
                    self.left.emit()
                return True
            case Qt.Key.Key_Down if watched is self.field:
                self.tree.setFocus(Qt.FocusReason.TabFocusReason)
                if not self.tree.currentIndex().isValid():
                    self._go_to_first()
                return True
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if watched is self.field:
                found = sources_in(self.model.rows)
                if found:
                    self.opened.emit(found[0])
                return True
        return False

    def _go_to_first(self) -> None:
        found = sources_in(self.model.rows)
        if found:
            self.tree.setCurrentIndex(self.model.index_of(found[0]))

    def _open(self, index: QModelIndex) -> None:
        source_id = index.data(SOURCE_ROLE)
        if source_id:
            self.opened.emit(source_id)

    def _make_nothing(self) -> QWidget:
        nothing = QWidget()
        words = label(translate("CodeScreen", "No source is called so here."), tone="quiet", wrap=True)
        self._widen = link_button(translate("CodeScreen", "Show all material"), self.widened.emit)
        layout = QVBoxLayout(nothing)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(words)
        layout.addWidget(self._widen, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        return nothing
