"""The three columns of the desk: names whole where there is room, and the most of what is left for the preview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from qualcase.ui.reports.left_pane import LeftPane

_LEFT_SHARE, _MIDDLE_SHARE = 0.24, 0.31
_LEFT_LEAST = 160
_MIDDLE_LEAST, _MIDDLE_MOST = 270, 376


class Columns(QSplitter):
    """Divides the width anew as the window grows or shrinks, until somebody moves a handle."""

    def __init__(self, left: LeftPane, middle: QWidget, right: QWidget) -> None:
        """Lists, options and preview."""
        super().__init__(Qt.Orientation.Horizontal)
        self._left, self._moved = left, False
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for widget in (left, middle, right):
            self.addWidget(widget)
        self.setStretchFactor(2, 1)
        self.splitterMoved.connect(lambda *_: self._keep())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide what there is now."""
        super().resizeEvent(event)
        self.divide()

    def divide(self) -> None:
        """Give each column its width, unless somebody did that by hand."""
        if not self._moved:
            self.setSizes(widths(self.width(), self._left.wanted_width()))

    def _keep(self) -> None:
        self._moved = True


def widths(whole: int, names: int) -> list[int]:
    """Pixels for lists, options and preview, where the longest name needs `names`."""
    left = max(_LEFT_LEAST, min(names, round(whole * _LEFT_SHARE)))
    middle = max(_MIDDLE_LEAST, min(_MIDDLE_MOST, round(whole * _MIDDLE_SHARE)))
    return [left, middle, max(1, whole - left - middle)]


def column_of(left: int, top: int, right: int, bottom: int) -> tuple[QWidget, QVBoxLayout]:
    """A widget with what is laid in it, from top to bottom, and so much air around."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(left, top, right, bottom)
    column.setSpacing(4)
    return made, column
