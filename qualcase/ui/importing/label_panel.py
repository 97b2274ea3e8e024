"""Who speaks in the chosen files: a line for each label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qualcase.ui.importing.label_row import LabelRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.ui.importing.labels import LabelLine

translate = QCoreApplication.translate
MOST = 30
"""So many labels get a line; a text with more was not read as it was meant."""


class LabelPanel(QWidget):
    """The lines are kept and filled anew, so that the keyboard stays where it is."""

    said = Signal(str, object)
    role_said = Signal(str, str)
    same_asked = Signal(str)
    none_said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[LabelRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 0, 16, 0)
        self._column.setSpacing(0)

    def show_lines(
        self,
        lines: Sequence[LabelLine],
        here: Sequence[str],
        people: Sequence[str],
        roles: Sequence[str],
        *,
        several: bool,
    ) -> None:
        """Show these labels."""
        while len(self.rows) < min(len(lines), MOST):
            self._add_row()
        for row, line in zip(self.rows, lines, strict=False):
            row.show_line(line, here, people, roles, several=several)
        for number, row in enumerate(self.rows):
            row.setVisible(number < len(lines))

    def row_of(self, label: str) -> LabelRow | None:
        """The line of a label."""
        return next((row for row in self.rows if row.line is not None and row.line.label == label), None)

    def _add_row(self) -> None:
        row = LabelRow()
        row.said.connect(self.said)
        row.role_said.connect(self.role_said)
        row.same_asked.connect(self.same_asked)
        row.none_said.connect(self.none_said)
        self.rows.append(row)
        self._column.addWidget(row)
