"""How excerpts are nested: a short list in which groups are switched on, and moved by dragging or by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from qualcase.ui.theme.fonts import line_height

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

translate = QCoreApplication.translate


def group_title(group: str) -> str:
    """What a group is called."""
    return {
        "code": translate("Reports", "Code"),
        "case": translate("Reports", "Case"),
        "site": translate("Reports", "Site"),
        "wave": translate("Reports", "Wave"),
        "role": translate("Reports", "Role"),
        "participant": translate("Reports", "Participant"),
        "kind": translate("Reports", "Kind of source"),
        "coder": translate("Reports", "Coder"),
        "source": translate("Reports", "Source"),
    }[group]


class NestingList(QListWidget):
    """The groups that are on stand first, the outermost at the top. Space switches, Alt+Up and Alt+Down move."""

    ordered = Signal(tuple)
    """The groups that are on, the outermost first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer nothing yet."""
        super().__init__(parent)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setToolTip(translate("Reports", "Drag to move, or Alt+Up and Alt+Down; Space switches on and off"))
        self._row = line_height(self.font())
        self.itemChanged.connect(lambda _: self._tell())
        self.model().rowsMoved.connect(lambda *_: self._tell())

    def show_groups(self, groups: Sequence[str], offered: Sequence[str]) -> None:
        """Show which are on, in their order, and the others below them; the keyboard stays on the same group."""
        self.setFixedHeight(self._row * len(offered) + 4)
        held = self.currentItem()
        kept = held.data(Qt.ItemDataRole.UserRole) if held else groups[0] if groups else ""
        wanted = [*groups, *(one for one in offered if one not in groups)]
        blocked = self.blockSignals(True)
        self.clear()
        for one in wanted:
            item = QListWidgetItem(group_title(one))
            item.setData(Qt.ItemDataRole.UserRole, one)
            item.setSizeHint(QSize(1, self._row))
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
            item.setFlags(flags | Qt.ItemFlag.ItemIsDragEnabled)
            item.setCheckState(Qt.CheckState.Checked if one in groups else Qt.CheckState.Unchecked)
            self.addItem(item)
            if one == kept:
                self.setCurrentItem(item)
        self.blockSignals(blocked)

    def groups(self) -> tuple[str, ...]:
        """The groups that are on, as they stand."""
        items = [self.item(row) for row in range(self.count())]
        return tuple(
            str(one.data(Qt.ItemDataRole.UserRole)) for one in items if one.checkState() is Qt.CheckState.Checked
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the group."""
        way = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if way and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_chosen(way)
        else:
            super().keyPressEvent(event)

    def move_chosen(self, way: int) -> None:
        """Nest by the chosen group further out or further in."""
        row = self.currentRow()
        on = len(self.groups())
        if 0 <= row < on and 0 <= row + way < on:
            blocked = self.blockSignals(True)
            item = self.takeItem(row)
            self.insertItem(row + way, item)
            self.setCurrentItem(item)
            self.blockSignals(blocked)
            self._tell()

    def _tell(self) -> None:
        self.ordered.emit(self.groups())
