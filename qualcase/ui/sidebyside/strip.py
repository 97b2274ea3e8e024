"""A row of parts, one a case, that stands over or under its columns and is scrolled sideways with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

_LEAST = 240
"""Pixels to which a part shrinks before it leaves with its columns."""
Edges = tuple[int, int]
"""Left edge in the viewport and width, in pixels."""


class Strip(QWidget):
    """Children are put where their columns are; the strip is as high as the highest of them needs."""

    def __init__(
        self, edges: Callable[[int], Edges], parent: QWidget | None = None, *, stays_in_sight: bool = False
    ) -> None:
        """`edges` gives where the part with a number stands; parts that stay in sight shrink before they leave."""
        super().__init__(parent)
        self._edges, self._stays = edges, stays_in_sight
        self._parts: Sequence[QWidget] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: Sequence[QWidget]) -> None:
        """Hold these, from left to right."""
        self._parts = tuple(parts)
        for one in self._parts:
            one.setParent(self)
            one.show()
        self.place()

    def place(self) -> None:
        """Put every part where its columns are now."""
        highest = 0
        for number, part in enumerate(self._parts):
            left, width = self._edges(number)
            if self._stays:
                left, width = self._within(left, width)
            height = part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()
            height = max(height, part.minimumSizeHint().height())
            part.setGeometry(left, 0, width, height)
            highest = max(highest, height)
        if highest != self.height():
            self.setFixedHeight(highest)

    def sizeHint(self) -> QSize:
        """Any width; the height of the highest part."""
        return QSize(200, self.height())

    def event(self, event: QEvent) -> bool:
        """A part needs another height."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.place()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width needs another height."""
        super().resizeEvent(event)
        self.place()

    def _within(self, left: int, width: int) -> Edges:
        """Where a part stands that stays in sight as long as enough of its columns is."""
        first, last, least = max(left, 0), min(left + width, self.width()), min(width, _LEAST)
        if last - first >= least:
            return first, last - first
        return (last - least, least) if left < 0 else (first, least)
