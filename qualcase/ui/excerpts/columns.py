"""Columns of excerpts side by side, one for each wave, with the keyboard going between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qualcase.ui.excerpts.list import ExcerptList
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.labels import hairline, label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QFont

    from qualcase.coding.around import Around
    from qualcase.coding.codings import Excerpt
    from qualcase.ui.excerpts.shelves import Shelf
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class _Column(QWidget):
    """A heading with a quiet line, and the list below."""

    def __init__(self, tokens: Tokens, reading: QFont, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = label(strong=True)
        self.detail = label(tone="quiet", size=Size.SMALL, wrap=True)
        self.detail.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.list = ExcerptList(tokens, reading, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        heading = QVBoxLayout()
        heading.setContentsMargins(12, 4, 12, 8)
        heading.setSpacing(2)
        heading.addWidget(self.title)
        heading.addWidget(self.detail)
        layout.addLayout(heading)
        layout.addWidget(self.list, 1)

    def show_shelf(self, shelf: Shelf) -> None:
        self.title.setText(shelf.title)
        self.detail.setText(shelf.detail)
        self.detail.setVisible(bool(shelf.detail))
        self.list.setAccessibleName(translate("Excerpts", "Excerpts {wave}").format(wave=shelf.title))
        self.list.show_shelf(shelf)


class ExcerptColumns(QWidget):
    """As many columns as there are shelves."""

    opened = Signal(object)
    """The `Excerpt` whose place in the text somebody wants to see."""
    around_wanted = Signal(object, int)
    """An `Excerpt`, and how many turns around it to show from now on."""

    def __init__(self, tokens: Tokens, reading: QFont, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._tokens, self._reading = tokens, reading
        self._columns: list[_Column] = []
        self._lines: list[QWidget] = []
        self._last: ExcerptList | None = None
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    @property
    def lists(self) -> list[ExcerptList]:
        """The lists, from left to right."""
        return [column.list for column in self._columns]

    @property
    def excerpt(self) -> Excerpt | None:
        """The chosen excerpt: in the list that has the keyboard, or had it last."""
        lists = self.lists
        first = next((one for one in lists if one.hasFocus()), self._last if self._last in lists else None)
        ordered = [first, *lists] if first is not None else lists
        return next((one.excerpt for one in ordered if one.excerpt is not None), None)

    @property
    def chosen_excerpts(self) -> list[Excerpt]:
        """All chosen excerpts of the list that has the keyboard, or had it last."""
        chosen = self.excerpt
        found = next((one for one in self.lists if chosen is not None and one.excerpt == chosen), None)
        return found.chosen_excerpts if found is not None else []

    @property
    def first(self) -> Excerpt | None:
        """The first excerpt there is."""
        shown = (one.cards.excerpt(row) for one in self.lists for row in range(one.cards.rowCount()))
        return next((excerpt for excerpt in shown if excerpt is not None), None)

    def show_shelves(
        self, shelves: Sequence[Shelf], *, code_id: str | None = None, strongest: Mapping[str, int] | None = None
    ) -> None:
        """Show other shelves. Excerpts of the code `code_id` need not name it."""
        self._make(len(shelves))
        for column, shelf in zip(self._columns, shelves, strict=True):
            column.list.delegate.look_at(code_id, strongest or {})
            column.show_shelf(shelf)

    def show_around(self, excerpt: Excerpt, steps: int, around: Around | None) -> None:
        """Show what was said around an excerpt."""
        for one in self.lists:
            one.cards.set_around(excerpt.id, steps, around)
            one.scheduleDelayedItemsLayout()

    def steps(self, excerpt: Excerpt) -> int:
        """How many turns around an excerpt are shown."""
        return max((one.cards.steps(excerpt.id) for one in self.lists), default=0)

    def take_focus(self) -> bool:
        """Give the keyboard to the first card there is."""
        for one in self.lists:
            if one.choose_first():
                one.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def use(self, tokens: Tokens, reading: QFont) -> None:
        """Use other colours and type."""
        self._tokens, self._reading = tokens, reading
        for one in self.lists:
            one.use(tokens, reading)

    def _make(self, wanted: int) -> None:
        while len(self._columns) > wanted:
            for widget in (self._columns.pop(), *([self._lines.pop()] if self._lines else [])):
                self._layout.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        while len(self._columns) < wanted:
            if self._columns:
                self._lines.append(hairline(upright=True))
                self._layout.addWidget(self._lines[-1])
            column = _Column(self._tokens, self._reading, self)
            self._columns.append(column)
            self._layout.addWidget(column, 1)
            self._follow(column.list)

    def _follow(self, one: ExcerptList) -> None:
        one.opened.connect(self.opened)
        one.around_wanted.connect(self._ask_around)
        one.left_at.connect(lambda step: self._go_beside(one, step))
        one.chosen.connect(lambda _: self._remember(one))

    def _ask_around(self, excerpt: Excerpt, more: int) -> None:
        self.around_wanted.emit(excerpt, max(0, self.steps(excerpt) + more))

    def _remember(self, one: ExcerptList) -> None:
        if one.hasFocus():
            self._last = one

    def _go_beside(self, one: ExcerptList, step: int) -> None:
        """To the next column that has a card, at the same height."""
        lists = self.lists
        at = lists.index(one) + step
        while 0 <= at < len(lists):
            other = lists[at]
            if other.cards.rowCount():
                height = one.visualRect(one.currentIndex()).center().y()
                index = other.indexAt(other.viewport().rect().center().__class__(24, max(0, height)))
                if index.isValid() and other.cards.excerpt(index.row()) is not None:
                    other.setCurrentIndex(index)
                else:
                    other.choose_first()
                other.setFocus(Qt.FocusReason.OtherFocusReason)
                self._last = other
                return
            at += step
