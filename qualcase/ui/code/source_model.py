"""The list of sources as a tree model."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from qualcase.coding.people import CodingState
from qualcase.ui.code.source_rows import Level
from qualcase.ui.widgets.rows import QUIET_ROLE, RIGHT_ROLE, STRONG_ROLE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject

    from qualcase.ui.code.source_rows import Row

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
SOURCE_ROLE = Qt.ItemDataRole.UserRole + 1
"""Id of the source that a row stands for."""
_ROOT = QModelIndex()


@dataclass(eq=False)
class _Node:
    row: Row
    above: _Node | None
    number: int
    below: list[_Node] = field(default_factory=list)


class SourceModel(QAbstractItemModel):
    """Read-only; made anew when a row changes."""

    def __init__(self, parent: QObject | None = None) -> None:
        """No rows yet."""
        super().__init__(parent)
        self._rows: list[Row] = []
        self._top: list[_Node] = []
        self._by_source: dict[str, _Node] = {}

    @property
    def rows(self) -> Sequence[Row]:
        """The rows at the top."""
        return self._rows

    def show_rows(self, rows: Sequence[Row]) -> bool:
        """Show these rows; whether the tree was made anew."""
        if self._rows == rows:
            return False
        self.beginResetModel()
        self._rows = list(rows)
        self._by_source = {}
        self._top = self._nodes(rows, None)
        self.endResetModel()
        return True

    def index_of(self, source_id: str) -> QModelIndex:
        """Where a source stands, invalid when it is not shown."""
        node = self._by_source.get(source_id)
        return self.createIndex(node.number, 0, node) if node else QModelIndex()

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        """The index of a row."""
        nodes = self._below(parent)
        if column != 0 or not 0 <= row < len(nodes):
            return QModelIndex()
        return self.createIndex(row, column, nodes[row])

    def parent(self, index: Index = _ROOT) -> QModelIndex:  # type: ignore[override]
        """The row above."""
        above = self._node(index).above if index.isValid() else None
        return self.createIndex(above.number, 0, above) if above else QModelIndex()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many rows lie below one."""
        return len(self._below(parent))

    def columnCount(self, parent: Index = _ROOT) -> int:
        """One column."""
        del parent
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row shows."""
        if not index.isValid():
            return None
        show = _SHOWN.get(role)
        return show(self._node(index).row) if show else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only sources can be chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        enabled = Qt.ItemFlag.ItemIsEnabled
        return enabled | Qt.ItemFlag.ItemIsSelectable if self._node(index).row.source_id else enabled

    def _nodes(self, rows: Sequence[Row], above: _Node | None) -> list[_Node]:
        nodes = []
        for number, row in enumerate(rows):
            node = _Node(row, above, number)
            node.below = self._nodes(row.rows, node)
            nodes.append(node)
            if row.source_id:
                self._by_source[row.source_id] = node
        return nodes

    def _below(self, parent: Index) -> list[_Node]:
        return self._node(parent).below if parent.isValid() else self._top

    @staticmethod
    def _node(index: Index) -> _Node:
        node: _Node = index.internalPointer()
        return node


def _name(row: Row) -> str:
    return row.name or translate("CodeScreen", "Whole study")


def _spoken(row: Row) -> str:
    if not row.source_id:
        return _name(row)
    said = {
        CodingState.DONE: translate("CodeScreen", "done"),
        CodingState.BEGUN: translate("CodeScreen", "begun"),
        CodingState.NOT_BEGUN: translate("CodeScreen", "not begun"),
    }[row.state]
    return f"{row.name}, {said}"


_SHOWN: dict[int, Callable[[Row], Any]] = {
    Qt.ItemDataRole.DisplayRole: _name,
    Qt.ItemDataRole.ToolTipRole: lambda row: row.tip,
    Qt.ItemDataRole.AccessibleTextRole: _spoken,
    RIGHT_ROLE: lambda row: row.sign,
    STRONG_ROLE: lambda row: row.level in (Level.SITE, Level.STUDY),
    QUIET_ROLE: lambda row: row.state is CodingState.DONE,
    SOURCE_ROLE: lambda row: row.source_id,
}
