"""The framework grid as a table: for Qt's keys and selection, and for screen readers; it is drawn by `GridView`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from qualcase.coding.summaries import SummaryCell
    from qualcase.ui.summaries.grid_state import GridLayout

translate = QCoreApplication.translate
AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_Role = Qt.ItemDataRole


class GridModel(QAbstractTableModel):
    """One `GridLayout`, with words that are being typed in one of its cells."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.layout_: GridLayout | None = None
        self._typed: tuple[SummaryCell, str] | None = None

    def show(self, layout: GridLayout) -> None:
        """Show another layout."""
        same = self.layout_ is not None and (self.layout_.rows, self.layout_.columns) == (layout.rows, layout.columns)
        if same:
            self.layout_ = layout
            if layout.rows and layout.columns:
                self.dataChanged.emit(self.index(0, 0), self.index(layout.rows - 1, layout.columns - 1))
            return
        self.beginResetModel()
        self.layout_ = layout
        self.endResetModel()

    def show_typed(self, cell: SummaryCell | None, text: str) -> None:
        """Show words in a cell as they are typed; None ends that."""
        self._typed = (cell, text) if cell is not None else None

    def cell(self, row: int, column: int) -> SummaryCell | None:
        """The cell of a row and column."""
        layout = self.layout_
        if layout is None or not (0 <= row < layout.rows and 0 <= column < layout.columns):
            return None
        return layout.cell_at(row, column)

    def text(self, cell: SummaryCell) -> str:
        """What stands in a cell, or is being typed there."""
        if self._typed is not None and self._typed[0] == cell:
            return self._typed[1]
        return self.layout_.facts.text(cell) if self.layout_ else ""

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Codes, or codes by parts."""
        return 0 if parent.isValid() or self.layout_ is None else self.layout_.rows

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Cases, or cases by parts."""
        return 0 if parent.isValid() or self.layout_ is None else self.layout_.columns

    def data(self, index: AnyIndex, role: int = _Role.DisplayRole) -> Any:
        """The words of a cell; for screen readers with where it is and what is to be done there."""
        layout = self.layout_
        if not index.isValid() or layout is None or role not in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return None
        cell = layout.cell_at(index.row(), index.column())
        if role == _Role.DisplayRole:
            return self.text(cell)
        return spoken(layout, index.row(), index.column(), self.text(cell))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        """The case or code, with the part where the section is one."""
        layout = self.layout_
        if layout is None or role not in (_Role.DisplayRole, _Role.ToolTipRole, _Role.AccessibleTextRole):
            return None
        if orientation == Qt.Orientation.Horizontal:
            place, part = layout.place_at(section)
            name = f"{place.name} {place.title}".strip()
            return name if layout.look.stacked else f"{name} · {layout.parts[part].title}"
        code, part = layout.code_at(section)
        name = layout.facts.frame.tree.path(code.id)
        return f"{name} · {layout.parts[part].title}" if layout.look.stacked else name


def title_of(layout: GridLayout, cell: SummaryCell) -> str:
    """A cell by name: `K03 · Anchoring · 2015 → 2017`."""
    place = next((one.name for one in layout.places if one.id == cell.place_id), "")
    names = {one.id: one.name for one in layout.facts.frame.waves}
    waves = " → ".join(names.get(one, "") for one in cell.waves)
    return f"{place} · {layout.facts.frame.tree[cell.code_id].name} · {waves}"


def spoken(layout: GridLayout, row: int, column: int, text: str) -> str:
    """A whole cell as a screen reader says it."""
    cell = layout.cell_at(row, column)
    said = [title_of(layout, cell), text or translate("Grid", "empty")]
    behind = layout.facts.behind(cell)
    if behind:
        said.append(translate("Grid", "%n passage(s)", "", behind))
    if cell in layout.facts.stale:
        said.append(translate("Grid", "passages changed since it was written"))
    return ". ".join(said)
