"""What lies at the caret, told in the panel Here, and done what is asked for there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu

from qualcase.coding.codebook_history import EXAMPLE_KINDS
from qualcase.study.codebook_words import say_kind
from qualcase.ui.code.drawn import entries_of
from qualcase.ui.code.heading import nothing_here

if TYPE_CHECKING:
    from qualcase.ui.code.deeds import Deeds
    from qualcase.ui.code.panes import Panes
    from qualcase.ui.code.state import CodeState


class AtCaret(QObject):
    """Keeps the panel in step with the text."""

    def __init__(self, state: CodeState, deeds: Deeds, panes: Panes) -> None:
        """Listen to text and panel."""
        super().__init__(panes)
        self._state, self._deeds = state, deeds
        self._view, self._here = panes.view, panes.here
        self._view.selection_changed.connect(lambda *_: self.show())
        here = self._here
        here.chosen.connect(self.choose)
        here.left.connect(self._view.setFocus)
        here.removed.connect(lambda: deeds.remove(state.chosen_coding()))
        here.editor.rated.connect(self._rate)
        here.editor.noted.connect(self._note)
        here.editor.condensed.connect(self._condense)
        here.editor.told_about.connect(self._say_about)
        here.editor.starred.connect(lambda: deeds.star(state.chosen_coding()))
        here.editor.example_wanted.connect(self.ask_pin)

    def show(self) -> None:
        """Tell of the codings at the caret or in the selection, one of them chosen."""
        view, state = self._view, self._state
        caret = view.caret()
        start, end = view.selection() or (caret, caret)
        found = state.here(mark.coding_id for mark in view.sheet.marks.touching(start, end))
        view.set_active(state.chosen)
        empty = "" if found else nothing_here(state)
        self._here.show_entries(entries_of(state, found), state.chosen, empty, writable=not state.study.read_only)

    def choose(self, coding_id: str) -> None:
        """Let keys change this one of the codings here."""
        self._state.chosen, self._state.newest = coding_id, None
        self.show()

    def ask_pin(self) -> None:
        """Open the menu of what the passage may be an example of; its digits are those of looking through."""
        coding = self._state.chosen_coding()
        if not self._deeds.may_pin(coding) or coding is None:
            return
        menu = QMenu(self._here)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        held = self._state.pinned_as(coding)
        for digit, kind in enumerate(EXAMPLE_KINDS, start=1):
            entry = menu.addAction(f"&{digit}  {say_kind(kind)}")
            entry.setCheckable(True)
            entry.setChecked(kind == held)
            entry.triggered.connect(lambda _=False, kind=kind: self._deeds.pin(coding, kind))
        beside = self._here.editor.example if self._here.editor.isVisible() else self._here
        menu.popup(beside.mapToGlobal(beside.rect().bottomLeft()))

    def pin(self, kind: str) -> None:
        """Make the chosen passage an example of its code, or let it be none of this kind any more."""
        self._deeds.pin(self._state.chosen_coding(), kind)

    def _rate(self, rating: int | None) -> None:
        coding = self._state.chosen_coding()
        if coding is not None:
            self._deeds.rate(coding, rating)

    def _say_about(self, fields: dict[str, object]) -> None:
        coding = self._state.chosen_coding()
        if coding is not None:
            self._deeds.say_about(coding, fields)

    def _note(self, coding_id: str, words: str) -> None:
        opened = self._state.opened
        coding = opened.codings.get(coding_id) if opened else None
        if coding is not None:
            self._deeds.note(coding, words)

    def _condense(self, coding_id: str, words: str) -> None:
        opened = self._state.opened
        coding = opened.codings.get(coding_id) if opened else None
        if coding is not None:
            self._deeds.condense(coding, words)
