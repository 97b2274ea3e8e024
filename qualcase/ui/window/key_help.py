"""F1: the keys of this screen, by group."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.overlay import Overlay
from qualcase.ui.window.command_palette import shown_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.ui.base.actions import Action

translate = QCoreApplication.translate


class KeyHelp(Overlay):
    """A page of keys in two columns."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, width=720, height=560)
        self.body.addWidget(label(translate("KeyHelp", "Keys on this screen"), size=Size.TITLE))
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setProperty("clear", True)
        self.body.addWidget(self._area, 1)
        self.body.addWidget(label(translate("KeyHelp", "Ctrl+K finds every action by its name."), tone="quiet"))

    def tell(self, actions: Sequence[Action]) -> None:
        """Open with the keys of these actions."""
        self._area.setWidget(self._page([action for action in actions if action.keys]))
        self.open(self._area)

    def _page(self, actions: list[Action]) -> QWidget:
        page = QWidget()
        page.setProperty("clear", True)
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 8, 16, 8)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        groups = {group: list(held) for group, held in groupby(sorted(actions, key=_group), key=_group)}
        order = sorted(groups, key=lambda group: next(at for at, one in enumerate(actions) if one.group == group))
        heights = [0, 0]
        for group in order:
            side = 0 if heights[0] <= heights[1] else 1
            self._put(grid, groups[group], group, heights[side], side * 3)
            heights[side] += len(groups[group]) + 2
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(4, 1)
        grid.setColumnMinimumWidth(2, 24)
        grid.setRowStretch(max(heights) + 1, 1)
        return page

    @staticmethod
    def _put(grid: QGridLayout, actions: list[Action], group: str, row: int, column: int) -> None:
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(label(group, strong=True), row, column, 1, 2, top)
        for number, action in enumerate(actions, start=row + 1):
            grid.addWidget(label(shown_key(action), tone="quiet"), number, column, top)
            grid.addWidget(label(action.title, wrap=True), number, column + 1, top)


def _group(action: Action) -> str:
    return action.group
