"""The code tree as an item model. What a person changes in it is told, never done here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from qualcase.ui.codebook.code_facts import Counts
from qualcase.ui.codebook.state import landing, total_uses
from qualcase.ui.widgets.rows import QUIET_ROLE, RIGHT_ROLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from qualcase.coding.codebook import Code
    from qualcase.coding.tree import CodeTree

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_MIME = "application/x-qualcase-code"
ID_ROLE = Qt.ItemDataRole.UserRole + 1
COLOUR_ROLE = Qt.ItemDataRole.UserRole + 2
KEY_ROLE = Qt.ItemDataRole.UserRole + 3
WAVES_ROLE = Qt.ItemDataRole.UserRole + 4
"""Passages by wave, as texts; empty where the tree shows only how many there are in all."""
WAITING_ROLE = Qt.ItemDataRole.UserRole + 5
"""How many passages are to be looked through, as text; empty for none."""


class CodeTreeModel(QAbstractItemModel):
    """One column; indexes hold the code's number in the order of the tree."""

    move_wished = Signal(str, object)
    """Id of a code, its `Landing`."""
    rename_wished = Signal(str, str)

    def __init__(self, tree: CodeTree, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.writable = True
        self._counts = Counts()
        self._take(tree, language)

    @property
    def tree(self) -> CodeTree:
        """The tree that is shown."""
        return self._tree

    def show(self, tree: CodeTree, language: str) -> None:
        """Show another state of the tree."""
        self.beginResetModel()
        self._take(tree, language)
        self.endResetModel()

    def show_counts(self, counts: Counts) -> None:
        """Show how many passages codes have."""
        self._counts = counts
        roles = [RIGHT_ROLE, WAVES_ROLE, WAITING_ROLE]
        if self._codes:
            self.dataChanged.emit(self.index_of(self._codes[0].id), self.index_of(self._codes[-1].id), roles)

    def index_of(self, code_id: str) -> QModelIndex:
        """Where a code stands."""
        number = self._numbers.get(code_id)
        if number is None:
            return QModelIndex()
        return self.createIndex(self._rows[number], 0, number)

    def code_at(self, index: Index) -> Code | None:
        """The code at an index."""
        return self._codes[index.internalId()] if index.isValid() else None

    def _take(self, tree: CodeTree, language: str) -> None:
        self._tree = tree
        self._language = language
        self._codes = tree.ordered
        self._numbers = {code.id: number for number, code in enumerate(self._codes)}
        self._rows = [0] * len(self._codes)
        self._below: dict[str | None, tuple[Code, ...]] = {None: tree.children(None)}
        self._below.update((code.id, tree.children(code.id)) for code in self._codes)
        for children in self._below.values():
            for row, code in enumerate(children):
                self._rows[self._numbers[code.id]] = row

    # --- Qt's side

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """The index of a child."""
        code = self.code_at(parent)
        children = self._below[code.id if code else None]
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, self._numbers[children[row].id])

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]  # the other form is QObject's
        """The index of the code above."""
        code = self.code_at(index)
        return self.index_of(code.parent_id) if code and code.parent_id in self._numbers else QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many codes stand right below."""
        code = self.code_at(parent)
        return 0 if parent.column() > 0 else len(self._below[code.id if code else None])

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """One."""
        del parent
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name, colour, key, count."""
        code = self.code_at(index)
        if code is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return code.name_in(self._language)
        if role == Qt.ItemDataRole.EditRole:
            return code.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return code.short.get(self._language) or next(iter(code.short.values()), "")
        return self._figures(code, role)

    def _figures(self, code: Code, role: int) -> Any:
        """What stands beside the name."""
        if role == RIGHT_ROLE:
            return str(total_uses(self._tree, self._counts.uses, code.id) or "")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(code)
        return {
            ID_ROLE: code.id,
            COLOUR_ROLE: code.colour,
            KEY_ROLE: code.key,
            QUIET_ROLE: code.retired,
            WAVES_ROLE: tuple(str(one or "") for one in self._counts.by_wave.get(code.id, ())),
            WAITING_ROLE: str(self._counts.waiting.get(code.id) or ""),
        }.get(role)

    def _spoken(self, code: Code) -> str:
        """A row as a screen reader says it."""
        said = [code.name_in(self._language)]
        if code.retired:
            said.append(translate("Codebook", "retired"))
        for wave, count in zip(self._counts.waves, self._counts.by_wave.get(code.id, ()), strict=False):
            passages = translate("Codebook", "%n coded passage(s)", "", count)
            said.append(f"{wave}: {passages}")
        waiting = self._counts.waiting.get(code.id, 0)
        if waiting:
            said.append(translate("Codebook", "%n passage(s) to look through", "", waiting))
        return ", ".join(said)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Codes can be dragged, dropped upon, and renamed."""
        flags = Qt.ItemFlag.ItemIsDropEnabled if self.writable else Qt.ItemFlag.NoItemFlags
        if index.isValid():
            flags |= Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            if self.writable:
                flags |= Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A new name is told; the tree shows it when it is written."""
        code = self.code_at(index)
        name = " ".join(str(value).split())
        if code is None or role != Qt.ItemDataRole.EditRole or not name or name == code.name:
            return False
        self.rename_wished.emit(code.id, name)
        return True

    def supportedDropActions(self) -> Qt.DropAction:
        """Codes are moved."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Codes of this program only."""
        return [_MIME]

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:
        """The id of the dragged code."""
        data = QMimeData()
        code = self.code_at(indexes[0]) if indexes else None
        data.setData(_MIME, code.id.encode() if code else b"")
        return data

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Nowhere below itself."""
        del action, column
        return self.writable and self._landing(data, row, parent) is not None

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Tell where the code is to land; nothing is moved here, so that the view removes nothing."""
        del action, column
        wanted = self._landing(data, row, parent)
        if self.writable and wanted is not None:
            self.move_wished.emit(self._dragged(data), wanted)
        return False

    def _landing(self, data: QMimeData, row: int, parent: Index) -> Any:
        code_id = self._dragged(data)
        above = self.code_at(parent)
        return landing(self._tree, code_id, above.id if above else None, row) if code_id in self._tree else None

    @staticmethod
    def _dragged(data: QMimeData) -> str:
        return bytes(data.data(_MIME).data()).decode("ascii", "ignore")
