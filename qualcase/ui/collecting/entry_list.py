"""The list of a collection: keys and mouse from entry to entry, writing in place, moving, and where drops land."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView

from qualcase.coding.collections import ItemKind
from qualcase.ui.base.dragging import EXCERPTS, dragged_excerpts
from qualcase.ui.collecting.entry_card import EntryDelegate
from qualcase.ui.collecting.entry_model import ENTRIES, EntryModel, dragged_entries
from qualcase.ui.collecting.words import row_text
from qualcase.ui.excerpts.list import ExcerptList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import (
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QFont,
        QMouseEvent,
        QPaintEvent,
    )
    from PySide6.QtWidgets import QAbstractItemDelegate, QWidget

    from qualcase.ui.collecting.state import Row
    from qualcase.ui.excerpts.card import CardDelegate
    from qualcase.ui.excerpts.model import ExcerptModel
    from qualcase.ui.theme.tokens import Tokens

_KINDS = {"h": ItemKind.HEADING, "w": ItemKind.WORDS}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PLAIN = (
    Qt.Key.Key_Delete,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_F2,
    Qt.Key.Key_Insert,
    Qt.Key.Key_Escape,
)
_EDGE = 24
"""Pixels at the upper and lower edge where dragging scrolls."""
_LINE = 2
"""Pixels of the line where what is dropped lands."""


class EntryList(ExcerptList):
    """Shows and tells; what becomes of it is decided elsewhere."""

    write_wanted = Signal(object)
    """An `ItemKind`: below the current entry something shall be written."""
    written = Signal(str, str)
    """Id of a row, and what was written in it."""
    editing_left = Signal()
    """The field is gone, whether or not anything was written."""
    step_wanted = Signal(int)
    """The chosen entries go up (−1) or down (1)."""
    taken_out = Signal()
    dropped = Signal(object, int)
    """Codings and passages, and the place before which they were dropped."""
    moved = Signal(object, int)
    """Ids of entries of this collection, and the place before which they were dropped."""
    left = Signal()
    """Escape."""

    def __init__(self, tokens: Tokens, reading: QFont, parent: QWidget | None = None, *, wide: bool = False) -> None:
        """Start empty; `wide` as a text to read."""
        self._wide = wide
        super().__init__(tokens, reading, parent)
        self._landing: int | None = None
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)
        self.entry_delegate.written.connect(self.written)
        self.entry_delegate.closeEditor.connect(lambda *_: self._leave_editing())

    def _make_cards(self, tokens: Tokens, reading: QFont) -> tuple[ExcerptModel, CardDelegate]:
        self.entries = EntryModel(self)
        self.entry_delegate = EntryDelegate(self.entries, tokens, reading, self, wide=self._wide)
        return self.entries, self.entry_delegate

    # --- showing

    def show_rows(self, rows: Sequence[Row], nothing: str) -> None:
        """Show these rows; what was chosen stays chosen."""
        chosen, current = set(self.chosen_ids), self.current_id
        self._nothing = nothing
        before, scrolled = self.currentIndex().row(), self.verticalScrollBar().value()
        held = self.entries.entries
        if not self.entries.show_entries(rows):
            return
        self.entry_delegate.forget_other(held, rows)
        self.scheduleDelayedItemsLayout()
        number = self.entries.number_of(current)
        if number < 0 and rows and before >= 0:
            number = min(before, len(rows) - 1)
        self.choose([one for one in chosen if self.entries.number_of(one) >= 0], number)
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(scrolled)
        self.viewport().update()

    def choose(self, ids: Sequence[str], current: int) -> None:
        """Select rows and make one the current one."""
        flags = QItemSelectionModel.SelectionFlag
        selection = self.selectionModel()
        selection.clearSelection()
        for one in ids:
            number = self.entries.number_of(one)
            if number >= 0:
                selection.select(self.entries.index(number), flags.Select)
        if current >= 0:
            selection.setCurrentIndex(self.entries.index(current), flags.Select if ids else flags.ClearAndSelect)

    def choose_any(self) -> None:
        """Choose the first row, unless one is chosen."""
        if self.current_id is None and self.entries.entries:
            self.choose([], 0)

    def bring_into_sight(self, row_id: str) -> None:
        """Scroll to a row."""
        number = self.entries.number_of(row_id)
        if number >= 0:
            self.executeDelayedItemsLayout()
            self.scrollTo(self.entries.index(number))

    @property
    def chosen_ids(self) -> list[str]:
        """Ids of what is selected, in its order."""
        return [one.id for one in self.chosen_rows]

    @property
    def chosen_rows(self) -> list[Row]:
        """What is selected, in its order."""
        numbers = sorted(index.row() for index in self.selectedIndexes())
        return [one for one in map(self.entries.row, numbers) if one is not None]

    @property
    def current_id(self) -> str | None:
        """Id of the row that has the keyboard."""
        row = self.entries.row(self.currentIndex().row())
        return row.id if row is not None else None

    @property
    def is_editing(self) -> bool:
        """Whether something is being written in a row."""
        return self.state() == QAbstractItemView.State.EditingState

    def write_in(self, number: int) -> None:
        """Open the field of a row."""
        index = self.entries.index(number)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.choose([], number)
        self.executeDelayedItemsLayout()
        self.scrollTo(index)
        self.edit(index)

    def finish_writing(self) -> None:
        """Keep what is being written, as when the field is left."""
        if self.is_editing:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def copy(self) -> None:
        """Copy what is chosen, with where it comes from."""
        rows = self.chosen_rows
        if rows:
            QGuiApplication.clipboard().setText("\n\n".join(map(row_text, rows)))

    # --- keys

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the list, though the window may have shortcuts on them."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Writing, moving, taking out; the rest goes from card to card."""
        key, letter = Qt.Key(event.key()), event.text().casefold()
        if self.is_editing:
            event.accept()  # a line that Enter has finished hands the key on
        elif not self._is_ours(event):
            super().keyPressEvent(event)
        elif key in _STEPS:
            self.step_wanted.emit(_STEPS[key])
        elif key == Qt.Key.Key_Delete:
            self.taken_out.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif letter in _KINDS:
            self.write_wanted.emit(_KINDS[letter])
        elif key == Qt.Key.Key_Insert:
            self.write_wanted.emit(ItemKind.WORDS)
        else:
            self.open_current(edit_only=key == Qt.Key.Key_F2)

    def open_current(self, *, edit_only: bool = False) -> None:
        """Go to the place of an excerpt, or write in a heading or words."""
        row = self.entries.row(self.currentIndex().row())
        if row is None:
            return
        if row.is_written and self.entries.writable:
            self.edit(self.currentIndex())
        elif not edit_only:
            self.open_chosen()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """As Enter does."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.setCurrentIndex(index)
            self.open_current()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """On the page a click into own words writes there."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self.entries.row(index.row()) if index.isValid() else None
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier and event.button() == Qt.MouseButton.LeftButton
        if self._wide and plain and row is not None and row.is_written and self.entries.writable:
            self.edit(index)

    def _is_ours(self, event: QKeyEvent) -> bool:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers == Qt.KeyboardModifier.AltModifier:
            return event.key() in _STEPS
        if modifiers not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
            return False
        return Qt.Key(event.key()) in _PLAIN or event.text().casefold() in _KINDS

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """The keyboard comes back to the list; Tab does not go on to write in the next row."""
        del hint
        super().closeEditor(editor, EntryDelegate.EndEditHint.NoHint)

    def _leave_editing(self) -> None:
        self.entry_delegate.stop_editing()
        self.scheduleDelayedItemsLayout()
        self.editing_left.emit()

    # --- dragging

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Excerpts from anywhere, and entries of this list."""
        self._judge(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where they would land."""
        self._judge(event)
        place = event.position().toPoint()
        if place.y() < _EDGE or place.y() > self.viewport().height() - _EDGE:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + (-_EDGE if place.y() < _EDGE else _EDGE))
        landing = self._place_under(place) if event.isAccepted() else None
        if landing != self._landing:
            self._landing = landing
            self.viewport().update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing lands."""
        self._forget_landing()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what landed where."""
        data, place = event.mimeData(), self._place_under(event.position().toPoint())
        self._forget_landing()
        things, ids = dragged_excerpts(data), dragged_entries(data)
        if not self.entries.writable or not (things or ids):
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)  # else Qt would take the rows away from where they came
        event.accept()
        if ids and all(self.entries.number_of(one) >= 0 for one in ids):
            self.moved.emit(ids, place)
        else:
            self.dropped.emit(things, place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line where things would land."""
        super().paintEvent(event)
        if self._landing is None:
            return
        with QPainter(self.viewport()) as painter:
            painter.fillRect(8, self._height_of(self._landing), self.viewport().width() - 16, _LINE, self._colour())

    def _colour(self) -> QColor:
        return QColor(self._tokens.accent)

    def _judge(self, event: QDragMoveEvent) -> None:
        data = event.mimeData()
        if self.entries.writable and (data.hasFormat(EXCERPTS) or data.hasFormat(ENTRIES)):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def _place_under(self, point: QPoint) -> int:
        """The place before which something lands that is dropped at a point."""
        index = self.indexAt(point)
        if not index.isValid():
            return self.entries.rowCount() if point.y() >= 0 else 0
        return index.row() + (point.y() > self.visualRect(index).center().y())

    def _height_of(self, place: int) -> int:
        count = self.entries.rowCount()
        if count == 0:
            return 0
        if place < count:
            return max(0, self.visualRect(self.entries.index(place)).top() - 1)
        last: QModelIndex = self.entries.index(count - 1)
        return min(self.visualRect(last).bottom(), self.viewport().height() - _LINE)

    def _forget_landing(self) -> None:
        self._landing = None
        self.viewport().update()
