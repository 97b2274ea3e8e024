"""A switch between a few words, such as Dansk | English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from qualcase.ui.widgets.buttons import EnterButton

if TYPE_CHECKING:
    from collections.abc import Iterable


class Segments(QWidget):
    """At most one word is on. Arrow keys move between them."""

    chosen = Signal(object)
    """The value of the word that was switched on by a person."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[object] = []
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.idClicked.connect(lambda number: self.chosen.emit(self._values[number]))
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addStretch(1)

    def offer(self, entries: Iterable[tuple[str, object]], chosen: object) -> None:
        """Show these words and switch one on, without telling anybody."""
        wanted = list(entries)
        if [value for _, value in wanted] == self._values:
            for one, (word, _) in zip(self._group.buttons(), wanted, strict=True):
                one.setText(word)
        else:
            self._renew(wanted)
        self.show_value(chosen)

    def _renew(self, entries: list[tuple[str, object]]) -> None:
        for old in self._group.buttons():
            self._group.removeButton(old)
            old.hide()
            old.deleteLater()
        self._values = []
        before = self._before()
        for word, value in entries:
            made = EnterButton(word)
            made.setCheckable(True)
            made.setAutoDefault(False)
            made.setProperty("segment", True)
            made.setCursor(Qt.CursorShape.PointingHandCursor)
            self._group.addButton(made, len(self._values))
            self._layout.insertWidget(len(self._values), made)
            if before is not None:  # else Tab would come to words that were made late as the last of the window
                self.setTabOrder(before, made)
                before = made
            self._values.append(value)

    def _before(self) -> QWidget | None:
        """Where the keyboard is before it comes here; None where this stands alone yet."""
        found: QWidget | None = self.previousInFocusChain()
        while found is not None and found is not self and found.focusPolicy() == Qt.FocusPolicy.NoFocus:
            found = found.previousInFocusChain()
        return None if found is self else found

    def value(self) -> object:
        """The value of the word that is on."""
        number = self._group.checkedId()
        return self._values[number] if number >= 0 else None

    def show_value(self, value: object) -> None:
        """Switch a word on without telling anybody; none where no word has this value."""
        if value in self._values:
            self._group.button(self._values.index(value)).setChecked(True)
            return
        self._group.setExclusive(False)
        for one in self._group.buttons():
            one.setChecked(False)
        self._group.setExclusive(True)
