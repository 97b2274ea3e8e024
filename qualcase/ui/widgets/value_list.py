"""A list whose rows are values that a delegate of its own draws, as high as their words need."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QListView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.widgets.rows import RowDelegate

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
"""The value of a row."""
_ROOT = QModelIndex()
R = TypeVar("R")


class ValueModel(QAbstractListModel, Generic[R]):
    """Rows as they are given. Who inherits says what they are called."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[R, ...] = ()

    def words(self, row: R) -> str:
        """What a row is called."""
        raise NotImplementedError

    def spoken(self, row: R) -> str:
        """A row for those who hear the screen."""
        return self.words(row)

    def are_the_same(self, before: Sequence[R], after: Sequence[R]) -> bool:
        """Whether the same things are shown, only told otherwise: then the list stays where it is."""
        del before, after
        return False

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show these."""
        if rows and len(rows) == len(self.rows) and self.are_the_same(self.rows, rows):
            self.rows = tuple(rows)
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, 0))
            return
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row shows."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(row)
        return row if role == ROW_ROLE else None


class ValueList(QListView):
    """Words break at its width, so nothing is scrolled to sideways."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        delegate: RowDelegate = self.itemDelegate()  # type: ignore[assignment]  # its own, not Qt's
        delegate.tokens = tokens
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width needs other heights."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the page here, not a search."""
