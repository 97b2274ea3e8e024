"""F1: the keys of this screen, by group."""

from __future__ import annotations

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
_WIDTH = 1200
_COLUMN_WIDTH = 368
"""Pixels: the keys, and beside them most Danish names of an action in a line or two."""
_AROUND, _ABOVE_AND_BELOW = 48, 112
"""Pixels of the sheet that its list of keys cannot have: at its sides, and for heading and foot."""
_HEAD_LINES = 2
"""What the name of a group takes, with the room above it."""


class KeyHelp(Overlay):
    """A page of keys in as many columns as the window has room for, read down and then across."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, width=_WIDTH, height=640)
        self.body.addWidget(label(translate("KeyHelp", "Keys on this screen"), size=Size.TITLE))
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setProperty("clear", True)
        self.body.addWidget(self._area, 1)
        self.body.addWidget(label(translate("KeyHelp", "Ctrl+K finds every action by its name."), tone="quiet"))

    def tell(self, actions: Sequence[Action]) -> None:
        """Open with the keys of these actions."""
        room = min(_WIDTH, self._below.width() - 32)
        page = self._page([action for action in actions if action.keys], max(1, room // _COLUMN_WIDTH))
        self._area.setWidget(page)
        self.set_height(max(0, page.heightForWidth(room - _AROUND)) + _ABOVE_AND_BELOW)
        self.open(self._area)

    def _page(self, actions: list[Action], columns: int) -> QWidget:
        page = QWidget()
        page.setProperty("clear", True)
        across = QHBoxLayout(page)
        across.setContentsMargins(0, 8, 16, 8)
        across.setSpacing(32)
        for groups in _columns(actions, columns):
            column = QVBoxLayout()
            column.setSpacing(16)
            for group, held in groups:
                column.addLayout(self._list(held, group))
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
        if group:
            grid.addWidget(label(group, strong=True), 0, 0, 1, 2, top)
        for number, action in enumerate(actions, start=1):
            grid.addWidget(label(shown_key(action), tone="quiet"), number, 0, top)
            grid.addWidget(label(action.title, wrap=True), number, 1, top)
        return grid


def _columns(actions: list[Action], columns: int) -> list[list[tuple[str, list[Action]]]]:
    """Groups in the order of their first action, broken into columns of about the same length.

    A group that goes on in the next column has no name there.
    """
    groups: dict[str, list[Action]] = {}
    for action in actions:
        groups.setdefault(action.group, []).append(action)
    lines = len(actions) + _HEAD_LINES * len(groups)
    most = -(-lines // columns)
    found: list[list[tuple[str, list[Action]]]] = [[]]
    used = 0
    for group, held in groups.items():
        name, left = group, held
        while left:
            fit = most - used - (_HEAD_LINES if name else 0)
            if fit < min(3, len(left)) and len(found) < columns and found[-1]:
                found.append([])
                used = 0
                continue
            here = left if len(found) == columns else left[: max(fit, 1)]
            found[-1].append((name, here))
            used += len(here) + (_HEAD_LINES if name else 0)
            name, left = "", left[len(here) :]
    return found
