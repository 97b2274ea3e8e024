"""The table of incoming files as an item model: a row a file, a column a field."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, Signal

from qualcase.coding.sources import SourceKind
from qualcase.study.wording import say_kind
from qualcase.ui.material import import_state as state
from qualcase.ui.material.import_words import in_row, remarks_words, speakers_words, verdict_words
from qualcase.ui.widgets.fields import parse_date
from qualcase.ui.widgets.many import join_names, split_names
from qualcase.ui.widgets.words import capital
from qualcase.words.dates import say_date

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from qualcase.coding.bundle import IncomingSource
    from qualcase.ui.material.import_state import KnownPlaces, Row, Settle

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROLE = Qt.ItemDataRole
VERDICT_ROLE = Qt.ItemDataRole.UserRole + 1


class Column(IntEnum):
    """The columns from left to right."""

    FILE = 0
    CASE = 1
    SITE = 2
    WAVE = 3
    KIND = 4
    DATE = 5
    SPEAKERS = 6
    NOTES = 7


EDITABLE = (Column.CASE, Column.SITE, Column.WAVE, Column.KIND, Column.DATE)


class ImportModel(QAbstractTableModel):
    """Holds the rows; nothing is written to the study."""

    rows_changed = Signal()

    def __init__(self, known: KnownPlaces, settle: Settle, parent: Any = None) -> None:
        """`settle` gives a source the turns and speakers of its kind."""
        super().__init__(parent)
        self.known = known
        self._settle = settle
        self._rows: list[Row] = []

    @property
    def rows(self) -> Sequence[Row]:
        """The files as they are now."""
        return self._rows

    def coming(self) -> tuple[IncomingSource, ...]:
        """The files that will be brought in."""
        return tuple(row.incoming for row in self._rows if state.is_coming(row, self.known))

    def show(self, incoming: Iterable[IncomingSource], known: KnownPlaces) -> None:
        """Show these files."""
        self.beginResetModel()
        self.known = known
        self._rows = [state.new_row(one) for one in incoming]
        self.endResetModel()
        self.rows_changed.emit()

    def change(self, numbers: Iterable[int], new: Any) -> None:
        """Change rows by a function from row to row."""
        for number in numbers:
            self._rows[number] = new(self._rows[number])
            self.dataChanged.emit(self.index(number, 0), self.index(number, len(Column) - 1))
        self.rows_changed.emit()

    # --- Qt's side

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One row a file."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """One column a field."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> Any:
        """Names of the columns."""
        if role != _ROLE.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return {
            Column.FILE: translate("Import", "File"),
            Column.CASE: translate("Import", "Case"),
            Column.SITE: translate("Import", "Site"),
            Column.WAVE: translate("Import", "Wave"),
            Column.KIND: translate("Import", "Kind"),
            Column.DATE: translate("Import", "Date"),
            Column.SPEAKERS: translate("Import", "Who speaks"),
            Column.NOTES: translate("Import", "To know"),
        }[Column(section)]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What can come in can be changed; the wave of what cannot, too, since that may mend it."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        readable = self._rows[index.row()].incoming.refused is None
        if index.column() == Column.FILE and readable:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        if index.column() in EDITABLE and readable:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        """Texts, the mark before the file, what is edited, the verdict."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], Column(index.column())
        if role == VERDICT_ROLE:
            return state.judge(row, self.known)[0]
        if role == _ROLE.CheckStateRole and column is Column.FILE and row.incoming.refused is None:
            return Qt.CheckState.Checked if row.wanted else Qt.CheckState.Unchecked
        if role in (_ROLE.DisplayRole, _ROLE.EditRole):
            return self._text(row, column)
        if role == _ROLE.ToolTipRole:
            return str(row.incoming.path) if column is Column.FILE else self._text(row, column)
        return None

    def setData(self, index: Index, value: Any, role: int = _ROLE.EditRole) -> bool:
        """Change one row; a date that is none is not taken."""
        if not index.isValid():
            return False
        column = Column(index.column())
        if role == _ROLE.CheckStateRole and column is Column.FILE:
            wanted = Qt.CheckState(value) == Qt.CheckState.Checked
            self.change([index.row()], lambda row: state.Row(row.incoming, wanted=wanted))
            return True
        if role != _ROLE.EditRole or column not in EDITABLE:
            return False
        return self.set_text([index.row()], column, str(value))

    def set_text(self, numbers: Iterable[int], column: Column, text: str) -> bool:
        """Change a field of several rows to what was typed; False where that is nothing for this field."""
        numbers = [number for number in numbers if self._rows[number].incoming.refused is None]
        text = text.strip()
        known = self.known
        if column is Column.CASE:
            names = split_names(text)
            self.change(numbers, lambda row: state.with_cases(row, names, known))
        elif column is Column.SITE:
            self.change(numbers, lambda row: state.with_site(row, text, known))
        elif column is Column.WAVE:
            self.change(numbers, lambda row: state.with_wave(row, text, known))
        elif column is Column.KIND:
            kind = kind_named(text)
            if kind is None:
                return False
            self.change(numbers, lambda row: state.with_kind(row, kind, self._settle))
        elif column is Column.DATE:
            day = parse_date(text)
            if text and day is None:
                return False
            self.change(numbers, lambda row: state.with_date(row, day))
        return True

    def _text(self, row: Row, column: Column) -> str:
        if column is Column.NOTES:
            verdict, remarks = state.judge(row, self.known)
            return in_row(remarks_words(remarks), row.incoming.path.name) or verdict_words(verdict)
        return _TEXTS[column](row)


def _kind_text(row: Row) -> str:
    kind = state.kind_shown(row)
    return capital(say_kind(kind)) if kind else ""


_TEXTS: dict[Column, Callable[[Row], str]] = {
    Column.FILE: lambda row: row.incoming.path.name,
    Column.CASE: lambda row: join_names(row.placing.cases),
    Column.SITE: lambda row: row.placing.site or "",
    Column.WAVE: lambda row: row.placing.wave or "",
    Column.KIND: _kind_text,
    Column.DATE: lambda row: say_date(row.placing.date) if row.placing.date else "",
    Column.SPEAKERS: lambda row: speakers_words(row.incoming),
}


def kind_named(text: str) -> SourceKind | None:
    """The kind that is called so in the language in use."""
    folded = text.casefold()
    return next((kind for kind in SourceKind if folded in (kind.value, say_kind(kind).casefold())), None)
