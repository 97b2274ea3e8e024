"""The quiet strip over the matrix: what a reader must know, each line with its way out, and a way to put it away."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from qualcase.ui.compare.ways_out import verb
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.labels import hairline, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.ui.compare.told import Told

translate = QCoreApplication.translate


class NoticeStrip(QWidget):
    """One line for each thing; hidden when there is none. It decides nothing."""

    way_wanted = Signal(object)
    """A `WayOut`."""
    put_away = Signal(object)
    """The `Told` that is not to be shown again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setAccessibleName(translate("CompareScreen", "What to know before concluding"))
        self._lines: tuple[Told, ...] = ()
        self.words: list[QLabel] = []
        self.ways: list[QPushButton] = []
        self.aways: list[QPushButton] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 4, 8, 0)
        self._layout.setSpacing(0)
        self.hide()

    def show_told(self, lines: Sequence[Told]) -> None:
        """Show other lines."""
        if tuple(lines) == self._lines:
            return
        self._lines = tuple(lines)
        while (item := self._layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.words, self.ways, self.aways = [], [], []
        for one in self._lines:
            self._layout.addWidget(self._line(one))
        if self._lines:
            self._layout.addSpacing(4)
            self._layout.addWidget(hairline())
        self.setVisible(bool(self._lines))

    def _line(self, told: Told) -> QWidget:
        made = QWidget(self)
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        words = label(told.words, size=Size.SMALL, wrap=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line.addWidget(words, 1)
        self.words.append(words)
        if told.way_out is not None:
            way = link_button(verb(told.way_out), partial(self.way_wanted.emit, told.way_out))
            way.setAccessibleDescription(told.words)
            line.addWidget(way, 0, Qt.AlignmentFlag.AlignTop)
            self.ways.append(way)
        away = link_button(translate("CompareScreen", "Put away"), partial(self.put_away.emit, told))
        away.setToolTip(translate("CompareScreen", "Not shown again until it says something else"))
        away.setAccessibleDescription(told.words)
        line.addWidget(away, 0, Qt.AlignmentFlag.AlignTop)
        self.aways.append(away)
        return made
