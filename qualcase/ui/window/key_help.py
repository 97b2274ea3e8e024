"""F1: the keys of this screen, by group."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.overlay import Overlay
from qualcase.ui.window.command_palette import shown_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.ui.base.actions import Action

translate = QCoreApplication.translate
_KEY_WIDTH = 120


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
        across = QHBoxLayout(page)
        across.setContentsMargins(0, 8, 16, 8)
        across.setSpacing(32)
        groups = {group: list(held) for group, held in groupby(sorted(actions, key=_group), key=_group)}
        order = sorted(groups, key=lambda group: next(at for at, one in enumerate(actions) if one.group == group))
        sides = [QVBoxLayout(), QVBoxLayout()]
        lengths = [0, 0]
        for group in order:
            side = 0 if lengths[0] <= lengths[1] else 1
            sides[side].addLayout(self._list(groups[group], group))
            lengths[side] += len(groups[group]) + 2
        for column in sides:
            column.setSpacing(16)
            column.addStretch(1)
            across.addLayout(column, 1)
        return page

    @staticmethod
    def _list(actions: list[Action], group: str) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, _KEY_WIDTH)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(label(group, strong=True), 0, 0, 1, 2, top)
        for number, action in enumerate(actions, start=1):
            grid.addWidget(label(shown_key(action), tone="quiet"), number, 0, top)
            grid.addWidget(label(action.title, wrap=True), number, 1, top)
        return grid


def _group(action: Action) -> str:
    return action.group
