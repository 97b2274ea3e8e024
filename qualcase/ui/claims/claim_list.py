"""The claims in their order, each with how much stands on both sides and where it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from qualcase.study.claim_words import evidence_words, observed_words
from qualcase.ui.theme.fonts import Size, interface
from qualcase.ui.widgets.worded_rows import Told, WordedDelegate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QItemSelection
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from qualcase.coding.claims import Claim
    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.widgets.rows import Index

translate = QCoreApplication.translate
_NOWHERE = QModelIndex()
_Role = Qt.ItemDataRole
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


def told(claim: Claim) -> str:
    """The quiet line of a claim."""
    return " · ".join(part for part in (evidence_words(claim), observed_words(claim)) if part)


class ClaimModel(QAbstractListModel):
    """Rows as they are given."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.claims: tuple[Claim, ...] = ()

    def show(self, claims: Sequence[Claim]) -> None:
        """Show these."""
        self.beginResetModel()
        self.claims = tuple(claims)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One row a claim."""
        return 0 if parent.isValid() else len(self.claims)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        """What is read out; rows are drawn from `claims`."""
        if not index.isValid():
            return None
        one = self.claims[index.row()]
        if role == _Role.DisplayRole:
            return one.text
        return f"{one.text}. {told(one)}" if role == _Role.AccessibleTextRole else None


class _Delegate(WordedDelegate):
    def __init__(self, view: ClaimList, tokens: Tokens) -> None:
        super().__init__(view, tokens)
        self._claims = view.claims

    def told(self, row: int) -> list[Told]:
        claim = self._claims.claims[row]
        return [Told(claim.text, interface()), Told(told(claim), interface(Size.SMALL), "quiet")]


class ClaimList(QListView):
    """One claim is chosen; Alt with an arrow moves it."""

    chosen = Signal()
    entered = Signal()
    """Enter: to the card."""
    moved = Signal(int)
    """The claim goes up (-1) or down (1)."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.claims = ClaimModel(self)
        self._delegate = _Delegate(self, tokens)
        self.setModel(self.claims)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(translate("Claims", "Claims"))

    @property
    def claim(self) -> Claim | None:
        """The chosen claim."""
        row = self.currentIndex().row()
        return self.claims.claims[row] if 0 <= row < len(self.claims.claims) else None

    def show_claims(self, claims: Sequence[Claim], wanted: str | None) -> None:
        """Show these, with `wanted` chosen if it is there, else what stands where the chosen one stood."""
        row = max(0, self.currentIndex().row())
        blocked = self.blockSignals(True)
        self.claims.show(claims)
        at = next((number for number, one in enumerate(claims) if one.id == wanted), min(row, len(claims) - 1))
        if at >= 0:
            self.setCurrentIndex(self.claims.index(at))
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
        """Tell that another claim is chosen."""
        super().selectionChanged(selected, deselected)
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves, Enter goes to the card; letters are keys of the window here."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and event.key() in _STEPS:
            self.moved.emit(_STEPS[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the window here, not a search."""
