"""Moving the ends of the chosen coding by keys, splitting it at the caret, moving it to what is selected."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from qualcase.ui.code.keys import Deed
from qualcase.ui.code.moving_state import Unit
from qualcase.ui.code.passage_ends import EndMove, by_sentence, by_word
from qualcase.ui.transcript.paragraphs import Span, trimmed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qualcase.coding.codings import Coding
    from qualcase.ui.base.session import Session
    from qualcase.ui.code.deeds import Deeds
    from qualcase.ui.code.moving import Mover
    from qualcase.ui.code.state import CodeState
    from qualcase.ui.transcript.view import TranscriptView

translate = QCoreApplication.translate


class Reshaper(QObject):
    """Works on the coding that the panel Here has chosen."""

    reshaped = Signal()
    """A coding was written; it is the newest of the state."""

    def __init__(self, session: Session, state: CodeState, deeds: Deeds, view: TranscriptView, mover: Mover) -> None:
        """Listen to the ends that are dragged in the text."""
        super().__init__(view)
        self._session, self._state, self._deeds, self._view = session, state, deeds, view
        self._mover = mover
        view.end_dragging.is_free = self._is_free
        view.end_dragging.dragged.connect(self.take_dragged)

    def deeds(self) -> dict[Deed, Callable[[], object]]:
        """What keys typed on the text do here."""
        return {
            Deed.START_OUT: partial(self.by_word, EndMove.START_OUT),
            Deed.START_IN: partial(self.by_word, EndMove.START_IN),
            Deed.END_OUT: partial(self.by_word, EndMove.END_OUT),
            Deed.END_IN: partial(self.by_word, EndMove.END_IN),
            Deed.SPLIT: self.split,
            Deed.MOVE_HERE: self.move_here,
        }

    def by_word(self, move: EndMove) -> None:
        """Move one end of the chosen coding by a word."""
        coding = self._state.chosen_coding()
        if coding is None:
            self._deeds.reshape(None, Span(0, 0), self._written)
            return
        self._reshape(coding, by_word(self._view.sheet.text, Span(coding.start, coding.end), move))

    def by_sentence(self, move: EndMove) -> None:
        """Move one end of the chosen coding by a sentence."""
        self._deeds.once_written(partial(self._by_sentence, move))

    def _by_sentence(self, move: EndMove) -> None:
        coding = self._state.chosen_coding()
        if coding is None:
            self._deeds.reshape(None, Span(0, 0), self._written)
            return
        self._reshape(coding, by_sentence(self.sentences(), Span(coding.start, coding.end), move))

    def sentences(self) -> list[Span]:
        """The sentences of the open text, in its order."""
        return self._mover.walk.units(Unit.SENTENCE)

    def split(self) -> None:
        """Split the chosen coding at the caret."""
        self._deeds.split(self._state.chosen_coding(), self._view.caret(), self._written)

    def move_here(self) -> None:
        """Move the coding chosen last to what is selected."""
        selection = self._view.selection()
        span = trimmed(self._view.sheet.text, *selection) if selection else None
        if span is None:
            words = translate("CodeScreen", "Select the words to which the coding chosen last shall move.")
            self._session.say(words)
        else:
            self._deeds.reshape(self._state.held_coding(), span, self._written)

    def take_dragged(self, coding_id: str, start: int, end: int) -> None:
        """An end of a coding was dragged with the mouse."""
        coding = self._state.opened.codings.get(coding_id) if self._state.opened else None
        span = trimmed(self._view.sheet.text, start, end)
        if coding is not None and span is not None:
            self._state.chosen = coding_id
            self._deeds.once_written(partial(self._deeds.reshape, coding, span, self._written))

    def _reshape(self, coding: Coding, span: Span) -> None:
        if span == (coding.start, coding.end):
            self._session.say(translate("CodeScreen", "The passage cannot go any further that way."))
        else:
            self._deeds.reshape(coding, span, self._written)

    def _is_free(self, coding_id: str) -> bool:
        """Whether the ends of a coding can be dragged."""
        coding = self._state.opened.codings.get(coding_id) if self._state.opened else None
        return coding is not None and self._state.is_own(coding) and not self._session.study.read_only

    def _written(self, codings: Sequence[Coding]) -> None:
        self._state.newest = codings[0].id
        self._keep_caret_by(codings[0])
        self.reshaped.emit()

    def _keep_caret_by(self, coding: Coding) -> None:
        """The next key shall meet the same coding: a caret that it has left goes back to it."""
        caret = self._view.caret()
        if not coding.start <= caret <= coding.end:
            self._view.place_caret(max(coding.start, min(caret, coding.end)))
