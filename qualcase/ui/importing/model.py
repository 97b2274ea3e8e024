"""The table of incoming files as an item model: a row a file, a column a field; what was edited can be taken back."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from qualcase.coding.sources import SourceKind
from qualcase.ui.importing import edits, words
from qualcase.ui.importing.columns import FIELDS, Column
from qualcase.ui.importing.rows import KnownPlaces, Row, Verdict, is_coming, judge, kind_shown, new_row, unsure_fields

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from qualcase.coding.bundle import IncomingSource
    from qualcase.ui.importing.rows import Remark, Settle, Twin

    _State = tuple[tuple[Row, ...], tuple[str, ...]]
    """The rows, and the waves that are to be made."""

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROLE = Qt.ItemDataRole
VERDICT_ROLE = Qt.ItemDataRole.UserRole + 1
WANTED_ROLE = Qt.ItemDataRole.UserRole + 2
ROW_ROLE = Qt.ItemDataRole.UserRole + 3
QUIET_ROLE = Qt.ItemDataRole.UserRole + 4
"""Whether a value is only what holds anyway, such as the study's language."""
UNSURE_ROLE = Qt.ItemDataRole.UserRole + 5
"""Whether a value is proposed and should be looked at."""


class ImportModel(QAbstractTableModel):
    """Holds the rows; nothing is written to the study."""

    rows_changed = Signal()

    def __init__(self, known: KnownPlaces, settle: Settle, language: str = "", parent: Any = None) -> None:
        """`settle` gives a source the turns and speakers of its kind; `language` is the study's."""
        super().__init__(parent)
        self.known = known
        self.language = language
        self._settle = settle
        self._rows: tuple[Row, ...] = ()
        self._of_study = known
        self._before: list[_State] = []
        self._after: list[_State] = []
        self._waiting: dict[Path, int] = {}
        self._judged: dict[int, tuple[Verdict, tuple[Remark, ...]]] = {}
        self._same_names: frozenset[str] = frozenset()

    @property
    def rows(self) -> Sequence[Row]:
        """The files as they are now."""
        return self._rows

    def coming(self) -> tuple[Row, ...]:
        """The files that will be brought in: those that are wanted and can come in."""
        return tuple(row for number, row in enumerate(self._rows) if is_coming(row, self.judged(number)[0]))

    def counts(self) -> Counter[Verdict]:
        """How many files are ready, to be looked at, refused."""
        return Counter(self.judged(number)[0] for number in range(len(self._rows)))

    def judged(self, number: int) -> tuple[Verdict, tuple[Remark, ...]]:
        """Whether a file may come in, and what is to be said about it."""
        if number not in self._judged:
            row = self._rows[number]
            waiting = self._waiting.get(row.incoming.path, 0) if row.incoming.new_version_of else 0
            self._judged[number] = judge(row, self.known, waiting)
        return self._judged[number]

    def show(self, rows: Iterable[Row], known: KnownPlaces, waves: Sequence[str] = ()) -> None:
        """Show these files; `waves` are to be made with them."""
        self.beginResetModel()
        self._of_study = known
        self.known = known.with_waves(waves)
        self._rows = tuple(rows)
        self._before, self._after, self._waiting = [], [], {}
        self._judged = {}
        names = Counter(row.incoming.path.name for row in self._rows)
        self._same_names = frozenset(name for name, often in names.items() if often > 1)
        self.endResetModel()
        self.rows_changed.emit()

    def know(self, known: KnownPlaces) -> None:
        """The study has other names now."""
        self._of_study = known
        self.known = known.with_waves(self.known.made)
        self._judge_all()

    def make_wave(self, name: str) -> None:
        """Let the import make a wave, as one step that can be taken back."""
        self._step(self._rows, (*self.known.made, name))

    def take_waiting(self, waiting: Mapping[Path, int]) -> None:
        """So many passages wait for a decision before these files can be the new versions that they are to be."""
        if waiting != self._waiting:
            self._waiting = dict(waiting)
            self._judge_all()

    def waiting(self) -> tuple[Row, ...]:
        """Files that come in and for which passages wait for a decision."""
        return tuple(
            row for row in self.coming() if row.incoming.new_version_of and self._waiting.get(row.incoming.path)
        )

    def _judge_all(self) -> None:
        self._judged = {}
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, self.columnCount() - 1))
        self.rows_changed.emit()

    # --- changing

    def change(self, numbers: Iterable[int], new: Callable[[Row], Row]) -> None:
        """Change rows by a function from row to row, as one step that can be taken back."""
        self._change_each(dict.fromkeys(numbers, new))

    def _change_each(self, changes: Mapping[int, Callable[[Row], Row]]) -> None:
        rows = list(self._rows)
        for number, new in changes.items():
            rows[number] = new(rows[number])
        if tuple(rows) != self._rows:
            self._step(tuple(rows), self.known.made)

    def _step(self, rows: tuple[Row, ...], waves: tuple[str, ...]) -> None:
        self._before.append((self._rows, self.known.made))
        self._after = []
        self._take(rows, waves)

    def take_back(self) -> bool:
        """Take the last edit back; False where there is none."""
        if self._before:
            self._after.append((self._rows, self.known.made))
            self._take(*self._before.pop())
            return True
        return False

    def do_again(self) -> bool:
        """Do again what was taken back last; False where there is nothing."""
        if self._after:
            self._before.append((self._rows, self.known.made))
            self._take(*self._after.pop())
            return True
        return False

    def set_text(self, numbers: Iterable[int], column: Column, text: str) -> bool:
        """Change a field of several rows to what was typed; False where that is nothing for this field."""
        edit = edits.edit_for(FIELDS[column], text.strip(), self.known, self._settle)
        if edit is None:
            return False
        self.change([number for number in numbers if self.can_edit(number, column)], edit)
        return True

    def set_texts(self, pairs: Sequence[tuple[int, str]], column: Column) -> list[str]:
        """Change a field of each row to a text of its own, as one step; the texts that are nothing for this field."""
        made = {
            number: edits.edit_for(FIELDS[column], text.strip(), self.known, self._settle) for number, text in pairs
        }
        able = {number: edit for number, edit in made.items() if edit and self.can_edit(number, column)}
        self._change_each(able)
        return [text for number, text in pairs if made[number] is None]

    def decide(self, numbers: Iterable[int], twin: Twin) -> None:
        """Say what texts are to those that are nearly the same."""
        self.change(numbers, lambda row: edits.with_twin(row, twin))

    def want(self, numbers: Iterable[int], *, wanted: bool) -> None:
        """Let files come in, or leave them out."""
        self.change(numbers, lambda row: edits.with_wanted(row, wanted=wanted))

    def can_edit(self, number: int, column: Column) -> bool:
        """Whether a cell is edited in its place: what can be read can; only documents hold for a time."""
        row = self._rows[number]
        if column is Column.NOTES:
            return bool(edits.twins_offered(row))
        if column not in FIELDS or row.incoming.refused is not None:
            return False
        return column is not Column.VALIDITY or kind_shown(row) is SourceKind.DOCUMENT

    def _take(self, rows: tuple[Row, ...], waves: tuple[str, ...]) -> None:
        if waves != self.known.made:
            self.known = self._of_study.with_waves(waves)
            self._rows = rows
            self._judge_all()
            return
        last = self.columnCount() - 1
        changed = [number for number, row in enumerate(rows) if row is not self._rows[number]]
        self._rows = rows
        for number in changed:
            self._judged.pop(number, None)
        for number in changed:
            self.dataChanged.emit(self.index(number, 0), self.index(number, last))
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
        return words.column_words(Column(section))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What can come in can be changed."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        column = Column(index.column())
        if column is Column.FILE and self._rows[index.row()].incoming.refused is None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        if self.can_edit(index.row(), column):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        """Texts, the mark before the file, what is edited, the verdict."""
        if not index.isValid():
            return None
        number, column = index.row(), Column(index.column())
        row = self._rows[number]
        match role:
            case _ROLE.EditRole if column is Column.SITE:
                return row.placing.site or ""
            case _ROLE.DisplayRole | _ROLE.EditRole:
                return self.text(number, column)
            case _ROLE.ToolTipRole:
                return self._tip(number, column)
            case _ROLE.CheckStateRole if column is Column.FILE and row.incoming.refused is None:
                return Qt.CheckState.Checked if row.wanted else Qt.CheckState.Unchecked
        return self._own_role(number, column, role)

    def _own_role(self, number: int, column: Column, role: int) -> Any:
        if role == VERDICT_ROLE:
            return self.judged(number)[0]
        if role == WANTED_ROLE:
            return self._rows[number].wanted
        if role == ROW_ROLE:
            return self._rows[number]
        if role == QUIET_ROLE:
            placing = self._rows[number].placing
            return (column is Column.LANGUAGE and not placing.language) or (column is Column.SITE and not placing.site)
        if role == UNSURE_ROLE:
            return FIELDS.get(column) in unsure_fields(self._rows[number])
        return None

    def setData(self, index: Index, value: Any, role: int = _ROLE.EditRole) -> bool:
        """Change one row; a date that is none is not taken."""
        if not index.isValid():
            return False
        column = Column(index.column())
        if role == _ROLE.CheckStateRole and column is Column.FILE:
            self.want([index.row()], wanted=Qt.CheckState(value) == Qt.CheckState.Checked)
            return True
        return role == _ROLE.EditRole and column in FIELDS and self.set_text([index.row()], column, str(value))

    def text(self, number: int, column: Column) -> str:
        """What a cell says."""
        row = self._rows[number]
        if column is Column.FILE:
            path = row.incoming.path
            if row.incoming.planned:
                return words.planned_words(row)
            return f"{path.parent.name}/{path.name}" if path.name in self._same_names else path.name
        if column is Column.NOTES:
            return words.notes_in_row(row, *self.judged(number))
        if column is Column.SPEAKERS:
            return words.speakers_words(row.incoming)
        if column is Column.SITE and not row.placing.site:
            return self.known.site_by_case(row.placing.cases)
        return words.field_words(row, FIELDS[column], self.language)

    def _tip(self, number: int, column: Column) -> str:
        if column is Column.FILE:
            return str(self._rows[number].incoming.path)
        field = FIELDS.get(column)
        return (words.proposal_words(self._rows[number], field) if field else "") or self.text(number, column)


def rows_of(found: Iterable[IncomingSource]) -> list[Row]:
    """Files as they were read."""
    return [new_row(one) for one in found]
