"""The cells of a claim: cited for and against it, proposed by figures, set aside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from qualcase.study.claim_words import because_words, read_words, verdict_words
from qualcase.ui.claims.state import CellGroup, CellRow
from qualcase.ui.theme.fonts import Size, interface
from qualcase.ui.widgets.worded_rows import Told, WordedDelegate

if TYPE_CHECKING:
    from PySide6.QtCore import QItemSelection
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from qualcase.study import Study
    from qualcase.ui.claims.state import ClaimSheet
    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.widgets.rows import Index

translate = QCoreApplication.translate
_NOWHERE = QModelIndex()
_Role = Qt.ItemDataRole


def group_words(group: CellGroup, count: int) -> str:
    """The head of a group with how many cells it has."""
    said = {
        CellGroup.FOR: translate("Claims", "Cited for it"),
        CellGroup.AGAINST: translate("Claims", "Cited against it"),
        CellGroup.PROPOSED: translate("Claims", "Cells that speak against it, as their figures have it"),
        CellGroup.ASIDE: translate("Claims", "Set aside: looked at, and why they do not speak against it"),
    }[group]
    return f"{said} · {count}"


class CellModel(QAbstractListModel):
    """Heads (plain strings) and cells."""

    def __init__(self, study: Study, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._study = study
        self.rows: tuple[CellRow | str, ...] = ()
        self._sheet: ClaimSheet | None = None

    def show(self, sheet: ClaimSheet | None) -> None:
        """Show the cells of a claim."""
        rows: list[CellRow | str] = []
        self._sheet = sheet
        for group in CellGroup:
            found = [one for one in sheet.cells if one.group is group] if sheet is not None else []
            if found:
                rows += [group_words(group, len(found)), *found]
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def cell(self, row: int) -> CellRow | None:
        """The cell of a row; None for a head or beyond the end."""
        found = self.rows[row] if 0 <= row < len(self.rows) else None
        return found if isinstance(found, CellRow) else None

    def words(self, row: int) -> list[str]:
        """What a cell says, line by line: its name, what it reads, why it stands here."""
        one = self.cell(row)
        if one is None:
            return []
        claims = self._study.claims
        said = [claims.name_of(one.cell), f"{one.read.sign} {read_words(one.read)}".strip()]
        if one.counter is not None:
            said.append(because_words(one.counter, self._case(one.counter.because.case_id)))
        if self._sheet is not None:
            told = self._sheet.claim.of(one.cell.case_id)
            verdict = told.observed or told.expected
            if verdict is not None and one.counter is not None:
                template = translate("Claims", "observed there: {verdict}") if told.observed else ""
                template = template or translate("Claims", "expected there: {verdict}")
                said[-1] += f" · {template.format(verdict=verdict_words(verdict))}"
        return [*said, one.cell.note] if one.cell.note else said

    def _case(self, case_id: str) -> str:
        frame = self._study.frame()
        return frame.cases[frame.index[case_id]].name

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Heads and cells."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Heads are read, not chosen."""
        return super().flags(index) if self.cell(index.row()) is not None else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        """What is read out."""
        if not index.isValid() or role not in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return None
        held = self.rows[index.row()]
        return held if isinstance(held, str) else ". ".join(self.words(index.row()))


class _Delegate(WordedDelegate):
    def __init__(self, view: CellList, tokens: Tokens) -> None:
        super().__init__(view, tokens)
        self._cells = view.cells

    def told(self, row: int) -> list[Told]:
        head = self._cells.rows[row]
        if isinstance(head, str):
            return [Told(head, interface(strong=True))]
        first, *rest = self._cells.words(row)
        return [Told(first, interface()), *(Told(one, interface(Size.SMALL), "quiet") for one in rest)]

    def air_above(self, row: int) -> int:
        return 20 if row and isinstance(self._cells.rows[row], str) else super().air_above(row)


class CellList(QListView):
    """Letters are keys of the window here."""

    chosen = Signal()
    entered = Signal()
    """Enter: to the passages."""

    def __init__(self, study: Study, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.cells = CellModel(study, self)
        self._delegate = _Delegate(self, tokens)
        self.setModel(self.cells)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(translate("Claims", "Cells of the claim"))
        self.doubleClicked.connect(lambda _: self.entered.emit())

    @property
    def cell(self) -> CellRow | None:
        """The cell that has the keyboard."""
        return self.cells.cell(self.currentIndex().row())

    @property
    def chosen_cells(self) -> list[CellRow]:
        """Everything that is selected, in its order."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [one for one in map(self.cells.cell, rows) if one is not None]

    def show_sheet(self, sheet: ClaimSheet | None) -> None:
        """Show the cells of a claim; what stands where the chosen one stood is chosen."""
        row = self.currentIndex().row()
        blocked = self.blockSignals(True)
        self.cells.show(sheet)
        there = [one for one in range(len(self.cells.rows)) if self.cells.cell(one) is not None]
        at = min(there, key=lambda one: abs(one - max(0, row)), default=-1)
        if at >= 0:
            self.setCurrentIndex(self.cells.index(at))
        self.blockSignals(blocked)
        self.viewport().update()
        self.chosen.emit()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._delegate.tokens = tokens
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell that another cell is chosen."""
        super().selectionChanged(selected, deselected)
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the passages."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the window here, not a search."""
