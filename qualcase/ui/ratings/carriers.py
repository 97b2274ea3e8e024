"""The passages of a cell: those that carry its rating above, the others below; dragging or a key moves one over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qualcase.ui.base.dragging import EXCERPTS, dragged_excerpts
from qualcase.ui.excerpts.list import ExcerptList
from qualcase.ui.excerpts.shelves import Shelf
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QFont, QKeyEvent

    from qualcase.coding.codings import Excerpt
    from qualcase.ui.ratings.state import Evidence
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_LEAST = 112


class _DropList(ExcerptList):
    """A list onto which cards of the other are dropped."""

    taken = Signal(object)
    """Ids of the codings that were dropped here."""
    crossed = Signal(int)
    """Up or down beyond the end: the keyboard wants to go to the other list."""

    def __init__(self, tokens: Tokens, reading: QFont, parent: QWidget | None = None) -> None:
        super().__init__(tokens, reading, parent)
        self.setAcceptDrops(True)
        self.setDragDropMode(ExcerptList.DragDropMode.DragDrop)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Cards of the other list are welcome."""
        self._judge(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """The same while it is carried about."""
        self._judge(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what is dropped."""
        ids = [one for one in dragged_excerpts(event.mimeData()) if isinstance(one, str)]
        self.taken.emit(ids)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up from the first card and down from the last go to the other list."""
        row, key = self.currentIndex().row(), event.key()
        if key == Qt.Key.Key_Up and row <= 0:
            self.crossed.emit(-1)
        elif key == Qt.Key.Key_Down and row >= self.cards.rowCount() - 1:
            self.crossed.emit(1)
        super().keyPressEvent(event)

    def _judge(self, event: QDragEnterEvent | QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(EXCERPTS) and event.source() is not self:
            event.acceptProposedAction()
        else:
            event.ignore()


class Carriers(QWidget):
    """Both lists with their headings."""

    opened = Signal(object)
    around_wanted = Signal(object, int)
    turned = Signal(str)
    """A coding is to carry the rating from now on, or no more."""

    def __init__(self, tokens: Tokens, reading: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.above_title = label(strong=True, size=Size.SMALL)
        self.below_title = label(strong=True, size=Size.SMALL)
        self.above, self.below = _DropList(tokens, reading, self), _DropList(tokens, reading, self)
        self.above.setAccessibleName(translate("Ratings", "Passages that carry the rating"))
        self.below.setAccessibleName(translate("Ratings", "Other passages of the cell"))
        self._last: _DropList = self.below
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for title, cards, share in ((self.above_title, self.above, 2), (self.below_title, self.below, 3)):
            title.setContentsMargins(16, 4, 16, 0)
            cards.setMinimumHeight(_LEAST)
            layout.addWidget(title)
            layout.addWidget(cards, share)
            cards.opened.connect(self.opened)
            cards.around_wanted.connect(self._ask_around)
            cards.chosen.connect(lambda _, one=cards: self._remember(one))
            cards.taken.connect(lambda ids, one=cards: self._take(one, ids))
        self.above.crossed.connect(lambda way: self._cross(self.below, way, 1))
        self.below.crossed.connect(lambda way: self._cross(self.above, way, -1))

    @property
    def lists(self) -> tuple[ExcerptList, ExcerptList]:
        """Those that carry, and the others."""
        return self.above, self.below

    @property
    def excerpt(self) -> Excerpt | None:
        """The chosen card: in the list that has the keyboard, or had it last."""
        other = self.below if self._last is self.above else self.above
        return self._last.excerpt or other.excerpt

    @property
    def chosen_excerpts(self) -> list[Excerpt]:
        """Every chosen card of that list."""
        return self._last.chosen_excerpts

    @property
    def has_keyboard(self) -> bool:
        """Whether one of the lists has it."""
        return self.above.hasFocus() or self.below.hasFocus()

    def show_evidence(self, found: Evidence, strongest: Mapping[str, int], nothing: str) -> None:
        """Show the passages of a cell."""
        for one in self.lists:
            one.delegate.look_at(found.cell.code_id, strongest)
        hint = translate("Ratings", "No passage chosen yet. A, or drag one here.")
        lost = translate("Ratings", "%n passage that was chosen is gone.", "", found.lost) if found.lost else ""
        self.above.show_shelf(Shelf("", nothing=lost or hint, counted=found.anchors))
        self.below.show_shelf(Shelf("", nothing=nothing, counted=found.others))
        self.above_title.setText(translate("Ratings", "Carried by {n}").format(n=len(found.anchors)))
        self.below_title.setText(translate("Ratings", "Other passages here: {n}").format(n=len(found.others)))

    def take_focus(self) -> bool:
        """Give the keyboard to the first card there is."""
        for one in (self.below, self.above):
            if one.choose_first():
                self._last = one
                one.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def turn_chosen(self) -> None:
        """Let the chosen cards carry the rating, or no more."""
        for one in self.chosen_excerpts:
            self.turned.emit(one.id)

    def use(self, tokens: Tokens, reading: QFont) -> None:
        """Use other colours and type."""
        for one in self.lists:
            one.use(tokens, reading)

    def _remember(self, one: _DropList) -> None:
        if one.hasFocus():
            self._last = one

    def _take(self, onto: _DropList, ids: list[str]) -> None:
        held = {card.id for row in range(onto.cards.rowCount()) if (card := onto.cards.excerpt(row)) is not None}
        for one in ids:
            if one not in held:
                self.turned.emit(one)

    def _cross(self, other: _DropList, way: int, wanted: int) -> None:
        if way == wanted and other.choose_first():
            self._last = other
            other.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_around(self, excerpt: Excerpt, more: int) -> None:
        steps = max(one.cards.steps(excerpt.id) for one in self.lists)
        self.around_wanted.emit(excerpt, max(0, steps + more))
