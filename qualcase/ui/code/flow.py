"""From a key on the text to a coding: what is typed, which passage is meant, and what waits until it is written."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from qualcase.ui.code.keys import Deed, deed_of
from qualcase.ui.code.passages import Lack, passage_to_code
from qualcase.ui.transcript.keys import Key

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.coding.codings import Coding
    from qualcase.ui.base.session import Session
    from qualcase.ui.code.deeds import Deeds
    from qualcase.ui.code.palette import CodePalette
    from qualcase.ui.code.state import CodeState
    from qualcase.ui.transcript.paragraphs import Span
    from qualcase.ui.transcript.view import TranscriptView

translate = QCoreApplication.translate


class CodingFlow(QObject):
    """Joins text, palette and deeds. Keys that change a coding wait for the one being written."""

    other_wave_wanted = Signal()
    coded = Signal()
    """A coding was written; it is the newest of the state."""

    def __init__(
        self, session: Session, state: CodeState, deeds: Deeds, view: TranscriptView, palette: CodePalette
    ) -> None:
        """Listen to the text and the palette."""
        super().__init__(view)
        self._session, self._state, self._deeds = session, state, deeds
        self._view, self._palette = view, palette
        self._under_way = 0
        self._waiting: list[Callable[[], object]] = []
        self._at_once: dict[Deed, Callable[[], object]] = {
            Deed.TAKE_TURN: view.select_unit,
            Deed.NEXT_TURN: partial(view.move_unit, 1),
            Deed.PREVIOUS_TURN: partial(view.move_unit, -1),
            Deed.OTHER_WAVE: self.other_wave_wanted.emit,
            Deed.TURN_DONE: deeds.turn_done,
        }
        self._on_coding: dict[Deed, Callable[[str], object]] = {
            Deed.RATE: deeds.rate_by_digit,
            Deed.RATE_ZERO: deeds.rate_by_digit,
            Deed.RATE_UP: lambda _: deeds.rate_by_step(1),
            Deed.RATE_DOWN: lambda _: deeds.rate_by_step(-1),
            Deed.STAR: lambda _: deeds.star(state.chosen_coding()),
        }
        view.typed.connect(self.take_typed)
        view.key_named.connect(self.take_key)
        palette.wanted.connect(self.code)
        palette.left.connect(self.go_to_text)

    def take_typed(self, text: str) -> None:
        """Do what was meant by typing on the text."""
        deed = deed_of(text, selected=self._view.selection() is not None)
        if deed is Deed.FIND:
            self.find_code(text)
        elif deed in self._at_once:
            self._at_once[deed]()
        elif deed in self._on_coding:
            self._once_written(partial(self._on_coding[deed], text))

    def take_key(self, key: str) -> None:
        """Do what a key with a name means on the text."""
        match Key(key):
            case Key.ENTER:
                self.find_code("")
            case Key.ESCAPE:
                self._view.place_caret(self._view.caret())
            case Key.DELETE:
                self._once_written(lambda: self._deeds.remove(self._state.chosen_coding()))

    def find_code(self, typed: str) -> None:
        """Open the palette for the selection, or for the turn at the caret, which is selected so that one sees it."""
        span = self._passage()
        if span is None:
            return
        if self._view.selection() is None:
            self._view.select(*span)
        self._palette.open(typed)

    def code(self, code_id: str, more: bool) -> None:  # noqa: FBT001 - a signal's value
        """Code the passage; with `more` the palette stays for another code on the same words."""
        span = self._passage()
        if span is None or not self._deeds.code(code_id, span, self._written):
            return
        self._under_way += 1
        self._palette.begin_again(self._state.recent)
        if not more:
            self._view.place_caret(span.end)
            self.go_to_text()

    def go_to_text(self) -> None:
        """Give the keyboard back to the text."""
        self._view.setFocus()

    def _passage(self) -> Span | None:
        taken = passage_to_code(self._view.sheet, self._view.selection(), self._view.caret())
        if taken.lack is not None:
            self._session.say(_why(taken.lack))
        return taken.span

    def _written(self, coding: Coding) -> None:
        self._under_way -= 1
        self._state.newest = coding.id
        self.coded.emit()
        if not self._under_way:
            waiting, self._waiting = self._waiting, []
            for work in waiting:
                work()

    def _once_written(self, work: Callable[[], object]) -> None:
        if self._under_way:
            self._waiting.append(work)
        else:
            work()


def _why(lack: Lack) -> str:
    match lack:
        case Lack.INTERVIEWER:
            return translate(
                "CodeScreen", "The caret is in a question. Select words first, or press Space for the whole turn."
            )
        case Lack.ONLY_SPACE:
            return translate("CodeScreen", "The selection has no words. Select a passage first.")
        case _:
            return translate("CodeScreen", "Select a passage first: with the mouse, with Shift and arrows, or Space.")
