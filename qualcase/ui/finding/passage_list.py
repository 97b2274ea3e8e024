"""The list of passages: arrows look at one after the other, and what else is typed is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QListView, QWidget

from qualcase.ui.base.drag_source import DragSource
from qualcase.ui.base.dragging import excerpts_to_drag
from qualcase.ui.base.passage_ref import PassageRef
from qualcase.ui.finding.passage_model import PassageModel
from qualcase.ui.finding.passage_rows import PassageDelegate

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from qualcase.ui.finding.state import Key, Passage
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class PassageList(QListView):
    """Shows passages; what is done with them is decided elsewhere."""

    looked_at = Signal(object)
    """The passage that became the current one by a person's key or click."""
    entered = Signal()
    """Enter."""
    opened = Signal()
    """A double click."""
    typed = Signal(str)
    """A letter or blank."""
    box_clicked = Signal(object)
    """The passage whose mark was clicked."""
    above = Signal()
    """Up from the first passage."""
    left = Signal()
    """Escape."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Nothing listed."""
        super().__init__(parent)
        self.passages = PassageModel(self)
        self.delegate = PassageDelegate(tokens, self)
        self.setModel(self.passages)
        self.setItemDelegate(self.delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(translate("Finding", "Passages"))
        self.dragged_with: Callable[[Passage], Sequence[Passage]] = lambda one: (one,)
        """What is dragged when the mouse takes hold of a passage."""
        DragSource(self.viewport(), self._carried)
        self.doubleClicked.connect(lambda _: self.opened.emit())

    def show_passages(
        self, rows: Sequence[Passage], marked: Collection[Key] | None, stay: Key | None, row: int
    ) -> None:
        """Show these passages; the current one is the one with the key `stay`, else the one at a row."""
        self.passages.show_rows(rows, marked)
        found = self.passages.row_of(stay)
        self._make_current(found if found >= 0 else min(row, len(rows) - 1))

    def current(self) -> Passage | None:
        """The current passage."""
        row = self.currentIndex().row()
        return self.passages.rows[row] if 0 <= row < len(self.passages.rows) else None

    def look(self, row: int) -> bool:
        """Make a passage the current one and tell of it; whether there is one."""
        if not 0 <= row < len(self.passages.rows):
            return False
        self._make_current(row)
        self.looked_at.emit(self.passages.rows[row])
        return True

    def step(self, step: int) -> bool:
        """Look at the next (1) or previous (−1) passage; whether there is one."""
        return self.look(self.currentIndex().row() + step)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.delegate.tokens = tokens
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows look; the rest is told."""
        row, last = self.currentIndex().row(), len(self.passages.rows) - 1
        page = max(1, self.viewport().height() // max(1, self.sizeHintForRow(0)) - 1)
        targets = {
            Qt.Key.Key_Down: min(row + 1, last),
            Qt.Key.Key_Up: row - 1,
            Qt.Key.Key_PageDown: min(row + page, last),
            Qt.Key.Key_PageUp: max(row - page, 0),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        key = Qt.Key(event.key())
        plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if key == Qt.Key.Key_Up and plain and row <= 0:
            self.above.emit()
        elif key in targets and plain:
            if targets[key] != row:
                self.look(targets[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif plain and event.text() and event.text().isprintable():
            self.typed.emit(event.text())
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click looks at a passage; on its mark it marks it."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.look(index.row())
            if self.delegate.box(self.visualRect(index)).adjusted(-6, -6, 6, 6).contains(event.position().toPoint()):
                self.box_clicked.emit(self.passages.rows[index.row()])

    def _carried(self) -> QMimeData | None:
        current = self.current()
        if current is None:
            return None
        passages = self.dragged_with(current)
        places = [PassageRef(one.source_id, one.start, one.end) for one in passages]
        return excerpts_to_drag(places, "\n\n".join(f"{one.words}\n{one.origin}" for one in passages))

    def _make_current(self, row: int) -> None:
        index = self.passages.index(row, 0) if row >= 0 else QModelIndex()
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if index.isValid():
            self.scrollTo(index)
