"""Under the columns: what changed in each case, in the researcher's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qualcase.ui.sidebyside.strip import Strip
from qualcase.ui.summarybox.box import SummaryBox

if TYPE_CHECKING:
    from qualcase.ui.base.session import Session
    from qualcase.ui.sidebyside.grid import SideGrid
    from qualcase.ui.sidebyside.state import SideSheet


class _Part(QWidget):
    def __init__(self, session: Session) -> None:
        super().__init__()
        self.box = SummaryBox(session, self, least=1, most=5)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 4)
        column.addWidget(self.box)


class Boxes(Strip):
    """A box a case. The boxes are kept from one code to the next: words in them are never thrown away."""

    left = Signal()
    """Escape in one of them."""

    def __init__(self, session: Session, grid: SideGrid, parent: QWidget | None = None) -> None:
        """Stand under the columns of this grid."""
        super().__init__(self._case_edges, parent, stays_in_sight=True)
        self._session, self._grid, self._waves = session, grid, 1
        self._made: list[_Part] = []
        grid.widths_changed.connect(self.place)
        grid.horizontalScrollBar().valueChanged.connect(self.place)

    @property
    def boxes(self) -> list[SummaryBox]:
        """Those that are shown."""
        return [part.box for part in self._made if not part.isHidden()]

    def show_side(self, sheet: SideSheet) -> None:
        """Show the sentence of each case."""
        cases = sheet.made.cases
        self._waves = len(sheet.made.waves)
        while len(self._made) < len(cases):
            part = _Part(self._session)
            part.box.left.connect(self.left)
            self._made.append(part)
        for part in self._made[len(cases) :]:
            part.box.show_cell(None)
            part.hide()
        for number, case in enumerate(cases):
            cell = sheet.cell(number)
            self._made[number].box.show_cell(cell, case.name if len(cases) > 1 else "")
            self._made[number].box.setVisible(cell is not None)
        self.show_parts(self._made[: len(cases)])

    def keep(self) -> None:
        """Keep whatever is being typed."""
        for box in self.boxes:
            box.keep()

    def _case_edges(self, number: int) -> tuple[int, int]:
        left, width = self._grid.column_span(number * self._waves)
        return left, width * self._waves
