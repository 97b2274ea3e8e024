"""The cases of a claim: what is expected of each before looking, and what is observed, with the reason."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTableView, QWidget

from qualcase.coding.claims import InCase, Verdict
from qualcase.study.claim_words import verdict_words
from qualcase.ui.theme.fonts import interface, line_height
from qualcase.ui.widgets.rows import QUIET_ROLE, RowDelegate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from qualcase.coding.claims import Claim
    from qualcase.coding.frame import Case
    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.widgets.rows import Index

translate = QCoreApplication.translate
_NOWHERE = QModelIndex()
_Role = Qt.ItemDataRole
CASE, EXPECTED, OBSERVED, REASON = range(4)
_KEYS = {"1": Verdict.HOLDS, "2": Verdict.IN_PART, "3": Verdict.FAILS, "0": None}


class CaseModel(QAbstractTableModel):
    """A row a case."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.cases: tuple[Case, ...] = ()
        self._claim: Claim | None = None

    def show(self, claim: Claim | None, cases: Sequence[Case]) -> None:
        """Show what is said of each case."""
        same = tuple(cases) == self.cases
        if not same:
            self.beginResetModel()
        self._claim, self.cases = claim, tuple(cases)
        if not same:
            self.endResetModel()
        elif self.cases:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.cases) - 1, REASON))

    def said(self, row: int) -> InCase | None:
        """What is said of a case."""
        if self._claim is None or not 0 <= row < len(self.cases):
            return None
        return self._claim.of(self.cases[row].id)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """The cases."""
        return 0 if parent.isValid() else len(self.cases)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Case, expected, observed, reason."""
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        """The headings."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == _Role.DisplayRole:
            return (
                translate("Claims", "Case"),
                translate("Claims", "Expected"),
                translate("Claims", "Observed"),
                translate("Claims", "Reason"),
            )[section]
        return (
            int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) if role == _Role.TextAlignmentRole else None
        )

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        """Words of a cell; a verdict other than expected is marked."""
        said = self.said(index.row()) if index.isValid() else None
        if said is None:
            return None
        case = self.cases[index.row()]
        words = (
            f"{case.name} {case.title}".strip(),
            verdict_words(said.expected),
            verdict_words(said.observed),
            said.reason,
        )
        if role == _Role.DisplayRole:
            other = index.column() == OBSERVED and said.expected and said.observed and said.expected != said.observed
            return f"{words[index.column()]}  ≠" if other else words[index.column()]
        if role == _Role.AccessibleTextRole:
            return f"{self.headerData(index.column(), Qt.Orientation.Horizontal)}: {words[index.column()]}"
        if role == _Role.ToolTipRole and index.column() == REASON:
            return said.reason
        if role == QUIET_ROLE:
            nothing = not said.expected and not said.observed
            return nothing or words[index.column()] == "–"
        return None


class CaseTable(QTableView):
    """1, 2, 3 and 0 say a verdict where the caret is; Enter and a click on a verdict offer them."""

    expected = Signal(str, object)
    """Id of a case, and the `Verdict` or None."""
    observed = Signal(str, object)
    reason_wanted = Signal(str)
    """Somebody wants to write why, in the case of this id."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.cases = CaseModel(self)
        self._delegate = RowDelegate(tokens, self)
        self.setModel(self.cases)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(line_height(interface()))
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().setStretchLastSection(True)
        self.setAccessibleName(translate("Claims", "Cases of the claim"))
        self.menu = QMenu(self)
        self.doubleClicked.connect(lambda _: self.open_cell())

    @property
    def case_id(self) -> str | None:
        """The case that has the keyboard."""
        row = self.currentIndex().row()
        return self.cases.cases[row].id if 0 <= row < len(self.cases.cases) else None

    def show_claim(self, claim: Claim | None, cases: Sequence[Case]) -> None:
        """Show what is said of each case."""
        self.cases.show(claim, cases)
        if not self.currentIndex().isValid() and cases:
            self.setCurrentIndex(self.cases.index(0, EXPECTED))

    def say(self, verdict: Verdict | None) -> None:
        """Say a verdict in the column that has the keyboard."""
        case_id, column = self.case_id, self.currentIndex().column()
        if case_id is not None and column in (EXPECTED, OBSERVED):
            (self.expected if column == EXPECTED else self.observed).emit(case_id, verdict)

    def open_cell(self) -> None:
        """Offer the verdicts, or ask for the reason."""
        index, case_id = self.currentIndex(), self.case_id
        if case_id is None:
            return
        if index.column() == REASON:
            self.reason_wanted.emit(case_id)
        elif index.column() in (EXPECTED, OBSERVED):
            self.menu.clear()
            for key, verdict in _KEYS.items():
                words = verdict_words(verdict) if verdict else translate("Claims", "say nothing")
                self.menu.addAction(f"{words}\t{key}", partial(self.say, verdict))
            self.menu.popup(self.viewport().mapToGlobal(self.visualRect(index).bottomLeft()))

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._delegate.tokens = tokens
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width."""
        super().resizeEvent(event)
        width = self.viewport().width()
        for column, part in ((CASE, 0.3), (EXPECTED, 0.16), (OBSERVED, 0.18)):
            self.setColumnWidth(column, max(88, int(width * part)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits say a verdict, Enter opens; other letters are keys of the window here."""
        if event.text() in _KEYS and event.text():
            self.say(_KEYS[event.text()])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.open_cell()
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the window here, not a search."""
