"""The model behind the book: rows of codes, figures, cards and sentences, a column for each wave."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from qualcase.ui.base.dragging import EXCERPTS, excerpts_to_drag
from qualcase.ui.excerpts.origin import copied, spoken
from qualcase.ui.years import words
from qualcase.ui.years.state import WHOLE, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QMimeData, QObject

    from qualcase.coding.around import Around
    from qualcase.coding.codings import Excerpt
    from qualcase.ui.years.state import BookRow, Sheet

AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_Role = Qt.ItemDataRole


class BookModel(QAbstractTableModel):
    """What stands in the book, and what is shown around its excerpts."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.sheet: Sheet | None = None
        self.rows: Sequence[BookRow] = ()
        self.nested = True
        """Whether codes stand in the tree."""
        self.folded: frozenset[str] = frozenset()
        self.writing: tuple[int, int] | None = None
        """Row and column of the comparison whose sentence is being written, so that nothing is drawn there."""
        self._around: dict[str, tuple[int, Around]] = {}

    def show(self, sheet: Sheet, rows: Sequence[BookRow], *, nested: bool, folded: frozenset[str]) -> None:
        """Show another book."""
        self.beginResetModel()
        if self.sheet is None or self.sheet.wanted != sheet.wanted:
            self._around.clear()
        self.sheet, self.rows, self.nested, self.folded = sheet, rows, nested, folded
        self.endResetModel()

    def card(self, row: int, column: int) -> Excerpt | None:
        """The excerpt in a cell."""
        if not (0 <= row < len(self.rows)):
            return None
        cards = self.rows[row].cards
        return cards[column] if 0 <= column < len(cards) else None

    def row_of(self, kind: Kind, code: int = -1, place: int = -1) -> int:
        """The first row of a kind, of a code and of a case where these are given; -1 where there is none."""
        for number, one in enumerate(self.rows):
            if one.kind is kind and code in (-1, one.row) and place in (-1, one.column):
                return number
        return -1

    def is_there(self, row: int, column: int) -> bool:
        """Whether somebody can stand on a cell."""
        one = self.rows[row]
        if one.kind in (Kind.HEAD, Kind.CAPTION):
            return False
        if one.kind in WHOLE:
            return column == 0
        if one.kind is Kind.CARDS:
            return self.card(row, column) is not None
        return one.kind is not Kind.MORE or self.more_words(one, column) != ""

    def more_words(self, one: BookRow, column: int) -> str:
        """How many excerpts of a cell are not shown, or how they are put away."""
        if any(one.more):
            return words.more_words(one.more[column]) if one.more[column] else ""
        return words.fewer_words() if column == 0 else ""

    # What is shown around excerpts

    def steps(self, excerpt_id: str) -> int:
        """How many turns around an excerpt are shown."""
        return self._around[excerpt_id][0] if excerpt_id in self._around else 0

    def around(self, excerpt_id: str) -> Around | None:
        """What is shown around an excerpt."""
        return self._around[excerpt_id][1] if excerpt_id in self._around else None

    def set_around(self, excerpt_id: str, steps: int, around: Around | None) -> None:
        """Show more or less around an excerpt; None shows it alone."""
        if around is None or steps <= 0:
            self._around.pop(excerpt_id, None)
        else:
            self._around[excerpt_id] = (steps, around)

    # As a table

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Everything from top to bottom."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """A column for each wave, and one where there is none."""
        if parent.isValid() or self.sheet is None:
            return 0
        return max(1, len(self.sheet.years.shown.splits))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        """The waves."""
        if role == _Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != _Role.DisplayRole or orientation != Qt.Orientation.Horizontal or self.sheet is None:
            return None
        splits = self.sheet.years.shown.splits
        return splits[section].name if section < len(splits) else ""

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Empty cells are not chosen."""
        if index.isValid() and not self.is_there(index.row(), index.column()):
            return Qt.ItemFlag.NoItemFlags
        held = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return held | Qt.ItemFlag.ItemIsDragEnabled if self.card(index.row(), index.column()) else held

    def mimeTypes(self) -> list[str]:
        """What is carried when a card is dragged."""
        return [EXCERPTS, "text/plain"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The chosen cards: for the pane of collections, and as words for other programs."""
        found = [card for index in indexes if (card := self.card(index.row(), index.column())) is not None]
        return excerpts_to_drag([one.id for one in found], "\n\n".join(copied(one) for one in found))

    def data(self, index: AnyIndex, role: int = _Role.DisplayRole) -> Any:
        """What a cell says, for screen readers; the tool tip says what a mark means."""
        if not index.isValid() or self.sheet is None:
            return None
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return self._said(self.rows[index.row()], index.row(), index.column(), self.sheet)
        if role == _Role.ToolTipRole and self.rows[index.row()].kind is Kind.FIGURES and index.column():
            one = self.rows[index.row()]
            return words.step_meaning(self.sheet, self.sheet.years.lines[one.row][one.column].steps[index.column() - 1])
        return None

    def _said(self, one: BookRow, row: int, column: int, sheet: Sheet) -> str:
        if one.kind is Kind.CARDS:
            found = self.card(row, column)
            return spoken(found) if found is not None else ""
        if one.kind is Kind.FIGURES:
            return self.figures_said(one, column)
        if one.kind is Kind.MORE:
            return self.more_words(one, column)
        return "" if column else self._whole_said(one, sheet)

    def _whole_said(self, one: BookRow, sheet: Sheet) -> str:
        """A row that goes over all waves."""
        if one.kind is Kind.CODE:
            name, above = words.code_words(sheet, one.row, nested=self.nested)
            return f"{above} / {name}" if above else name
        if one.kind is Kind.PLACE:
            return words.place_words(sheet, one.column)
        if one.kind is Kind.SENTENCE:
            return words.sentence_words(sheet, one) or words.invitation()
        return words.nothing_words(sheet) if one.kind is Kind.NOTHING else ""

    def figures_said(self, one: BookRow, column: int) -> str:
        """A cell of figures in one line: mark, figure with its base, rating."""
        if self.sheet is None or column >= len(self.sheet.years.shown.splits):
            return ""
        line = self.sheet.years.lines[one.row][one.column]
        at = line.cells[column].at
        step = words.step_words(line.steps[column - 1]) if column else ""
        rating = words.rating_said(self.sheet, at)
        return " · ".join(part for part in (step, words.figure_words(self.sheet, at), rating) if part)
