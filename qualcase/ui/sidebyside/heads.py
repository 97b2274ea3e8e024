"""Over the columns: the name of each case with its mark of change, and below it the waves with their figures."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qualcase.ui.matrix import spoken
from qualcase.ui.sidebyside.strip import Strip
from qualcase.ui.sidebyside.words import column_words, mark_words
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.labels import ElidedLabel, label

if TYPE_CHECKING:
    from qualcase.coding.pairing import SideBySide
    from qualcase.ui.sidebyside.grid import SideGrid

translate = QCoreApplication.translate
_PAD = 12


class Heads(QWidget):
    """Two strips: cases, and below them waves."""

    removed = Signal(str)
    """A case that is not to be shown any more."""

    def __init__(self, grid: SideGrid, parent: QWidget | None = None) -> None:
        """Stand over the columns of this grid."""
        super().__init__(parent)
        self._grid = grid
        self._waves = 1
        self.cases = Strip(self._case_edges, self, stays_in_sight=True)
        self.waves = Strip(grid.column_span, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(6)
        column.addWidget(self.cases)
        column.addWidget(self.waves)
        grid.widths_changed.connect(self.place)
        grid.horizontalScrollBar().valueChanged.connect(self.place)

    def show_side(self, made: SideBySide) -> None:
        """Head these columns."""
        _forget(self.cases)
        _forget(self.waves)
        self._waves = len(made.waves)
        self.cases.show_parts([self._case(made, number) for number in range(len(made.cases))])
        self.waves.show_parts(
            [_wave(made, case, wave) for case in range(len(made.cases)) for wave in range(len(made.waves))]
        )

    def place(self) -> None:
        """Stand where the columns stand now."""
        self.cases.place()
        self.waves.place()

    def _case_edges(self, number: int) -> tuple[int, int]:
        left, width = self._grid.column_span(number * self._waves)
        return left, width * self._waves

    def _case(self, made: SideBySide, number: int) -> QWidget:
        case = made.cases[number]
        part = QWidget()
        line = QHBoxLayout(part)
        line.setContentsMargins(_PAD, 0, 4, 0)
        line.setSpacing(8)
        line.addWidget(ElidedLabel(spoken.axis_full(case), strong=True), 1)
        line.addWidget(label(mark_words(made, number), tone="quiet", size=Size.SMALL))
        if len(made.cases) > 1:
            away = link_button("×", partial(self.removed.emit, case.id))
            said = translate("SideBySide", "Take {case} away").format(case=case.name)
            away.setToolTip(said)
            away.setAccessibleName(said)
            line.addWidget(away)
        return part


def _wave(made: SideBySide, case: int, wave: int) -> QWidget:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(_PAD, 0, 4, 0)
    column.setSpacing(0)
    of = made.waves[wave]
    detail = label(column_words(made, case, wave), tone="quiet", size=Size.SMALL, wrap=True)
    detail.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    if of.name:
        column.addWidget(label(spoken.axis_title(of), strong=True))
    column.addWidget(detail)
    column.addStretch(1)
    return part


def _forget(strip: Strip) -> None:
    for one in strip.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        one.hide()
        one.deleteLater()
