"""The lines of the sheet below their questions, as rows of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from qualcase.coding.change_sheet import SheetLine
from qualcase.study import change_words
from qualcase.ui.changes.state import Section
from qualcase.ui.changes.words import counts_words, row_words, said_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.change_sheet import ChangeCell, ChangeSheetShown, Heading
    from qualcase.coding.facts import Frame
    from qualcase.ui.widgets.rows import Index

_NOWHERE = QModelIndex()
_Role = Qt.ItemDataRole


class LineModel(QAbstractListModel):
    """A row is a section's head or a line."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.rows: tuple[Section | SheetLine, ...] = ()
        self.shown: ChangeSheetShown | None = None
        self.frame: Frame | None = None

    def show(self, sections: Sequence[Section], shown: ChangeSheetShown, frame: Frame) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.shown, self.frame = shown, frame
        rows: list[Section | SheetLine] = []
        for one in sections:
            rows += [one, *one.lines]
        self.rows = tuple(rows)
        self.endResetModel()

    def line(self, row: int) -> SheetLine | None:
        """The line of a row, None for the head of a section or beyond the end."""
        found = self.rows[row] if 0 <= row < len(self.rows) else None
        return found if isinstance(found, SheetLine) else None

    def section(self, row: int) -> Section | None:
        """The section whose head stands in a row."""
        found = self.rows[row] if 0 <= row < len(self.rows) else None
        return found if isinstance(found, Section) else None

    def row_of(self, heading: Heading, cell: ChangeCell) -> int:
        """Where a line stands; -1 for nowhere."""
        lines = ((row, self.line(row)) for row in range(len(self.rows)))
        return next((row for row, one in lines if one and (one.heading, one.cell) == (heading, cell)), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Heads and lines."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Heads are read, not chosen."""
        held = super().flags(index)
        return Qt.ItemFlag.NoItemFlags if self.section(index.row()) is not None else held

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        """What is read out; rows are drawn from `line` and `section`."""
        if not index.isValid() or role not in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return None
        section, line = self.section(index.row()), self.line(index.row())
        if section is not None:
            return f"{change_words.heading_words(section.heading)}: {counts_words(section.counts)}"
        if line is None or self.shown is None or self.frame is None:
            return None
        one = line.candidate
        told = [row_words(line, self.frame), change_words.state_words(line.state)]
        if one is not None:
            told += [change_words.sign(one), change_words.figure_words(one, self.shown.measure)]
            told.append(change_words.why_words(one, self.frame))
        told.append(said_words(self.shown, line))
        return ". ".join(part for part in told if part)
