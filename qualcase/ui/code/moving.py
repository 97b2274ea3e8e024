"""Moving in the open text and selecting in it by units, beyond what the text itself does with its keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from qualcase.ui.base.place import Place, Room
from qualcase.ui.code.keys import Deed, deed_of
from qualcase.ui.code.moving_state import Unit, Walk, neighbour

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.ui.base.session import Session
    from qualcase.ui.code.state import CodeState, Opened
    from qualcase.ui.transcript.paragraphs import Span
    from qualcase.ui.transcript.view import TranscriptView

translate = QCoreApplication.translate
_SKIP_KEY = "skip_questions"


class Mover(QObject):
    """Knows the units of the open text; made anew for each text, and only when first asked for."""

    def __init__(
        self, session: Session, state: CodeState, view: TranscriptView, choose: Callable[[str], object]
    ) -> None:
        """`choose` selects the passage of a coding."""
        super().__init__(view)
        self._session, self._state, self._view, self._choose = session, state, view, choose
        self._walk: Walk | None = None
        self._walked: Opened | None = None
        self.view_skips = bool(session.settings.get(_SKIP_KEY, False))
        view.skips_quiet = self.view_skips
        self._deeds: dict[Deed, Callable[[], object]] = {
            Deed.NEXT_OF_SPEAKER: partial(self.go_by_speaker, 1),
            Deed.PREVIOUS_OF_SPEAKER: partial(self.go_by_speaker, -1),
        }
        view.typed.connect(self._take_typed)

    # --- one unit on or back

    def go(self, unit: Unit, step: int) -> None:
        """Put the caret at the beginning of the next or previous unit."""
        self._put(self.walk.step(unit, self._from, step))

    def go_by_turn(self, step: int) -> None:
        """Go to the next or previous turn, or paragraph where there are none."""
        self._view.move_unit(step)
        self._view.setFocus()

    def go_by_speaker(self, step: int) -> None:
        """Go to the next or previous turn of who speaks here."""
        if not self._put(self.walk.same_speaker(self._from, step)):
            self._session.say(
                translate("CodeScreen", "This speaker says nothing after this.")
                if step > 0
                else translate("CodeScreen", "This speaker says nothing before this.")
            )

    def go_by_coding(self, step: int) -> None:
        """Select the next or previous passage that is coded, of those shown."""
        shown = self._state.shown()
        chosen = self._state.chosen_coding()
        begun = chosen is not None and self._view.selection() == (chosen.start, chosen.end)
        position = self._from + (step > 0 and self._view.selection() is not None)
        found = neighbour(shown, chosen.id if chosen is not None and begun else None, position, step)
        if found is not None:
            self._choose(found.id)
            self._view.bring_into_sight(found.start, found.end)
            self._view.setFocus()
        elif not shown:
            self._session.say(translate("CodeScreen", "No codings are shown in this text."))
        else:
            self._session.say(
                translate("CodeScreen", "That was the last coding of this text.")
                if step > 0
                else translate("CodeScreen", "That was the first coding of this text.")
            )

    def go_to_uncoded(self, step: int) -> None:
        """Go to the next or previous answer in which nothing is coded, of the codings shown."""
        coded = [(one.start, one.end) for one in self._state.shown()]
        if not self._put(self.walk.uncoded(self._from, step, coded)):
            self._session.say(
                translate("CodeScreen", "After this, something is coded in every answer.")
                if step > 0
                else translate("CodeScreen", "Before this, something is coded in every answer.")
            )

    def go_by_part(self, step: int) -> None:
        """Go to the next or previous part of a long text."""
        if self._view.part_count == 1:
            self._session.say(translate("CodeScreen", "This text is shown in one piece."))
        elif not self._view.go_by_part(step):
            self._session.say(
                translate("CodeScreen", "This is the last part.")
                if step > 0
                else translate("CodeScreen", "This is the first part.")
            )
        self._view.setFocus()

    def jump(self, start: int, end: int) -> None:
        """Go to a passage so that one can come back from there."""
        if self._state.opened is not None:
            self._session.go(Place(Room.CODE, source_id=self._state.opened.source_id, start=start, end=end))

    # --- selecting

    def stretch(self, unit: Unit, step: int) -> None:
        """Move the end of the selection by a unit."""
        anchor, head = self._view.ends()
        self._select(anchor, self.walk.stretched(unit, anchor, head, step))

    def stretch_by_word(self, step: int) -> None:
        """Move the end of the selection by a word."""
        self._view.stretch_by_word(step)
        self._view.setFocus()

    def take(self, unit: Unit) -> None:
        """Select the unit at the caret; where it is selected already, the next one with it."""
        anchor, head = sorted(self._view.ends())
        first = self.walk.at(unit, anchor)
        if first is None:
            return
        if head <= first.end and (anchor, head) != first:
            self._select(*first)
        else:
            self._select(anchor, self.walk.stretched(unit, anchor, head, 1))

    # --- those who ask

    def switch_skip(self) -> None:
        """Pass over those who ask, or stop at them again."""
        self.view_skips = not self.view_skips
        self._view.skips_quiet = self.view_skips
        self._session.settings.set(_SKIP_KEY, self.view_skips)
        self._session.say(
            translate("CodeScreen", "Questions are skipped when you move by turns and sentences.")
            if self.view_skips
            else translate("CodeScreen", "Questions are not skipped any more.")
        )

    @property
    def walk(self) -> Walk:
        """The units of the open text."""
        opened = self._state.opened
        if self._walk is None or self._walked is not opened:
            self._walked, self._walk = opened, self._make(opened)
        self._walk.skips_quiet = self.view_skips
        return self._walk

    # --- inner workings

    def _make(self, opened: Opened | None) -> Walk:
        if opened is None:
            return Walk("", ())
        quiet = [number for number, one in opened.speakers.items() if one.is_interviewer]
        sources, source_id = self._session.study.sources, opened.source_id
        return Walk(opened.text.text, opened.text.turns, quiet, lambda: sources.sentences(source_id))

    @property
    def _from(self) -> int:
        """Where a step begins: at the begin of what is selected, so that what begins inside it is not passed over."""
        return min(self._view.ends())

    def _put(self, span: Span | None) -> bool:
        if span is not None:
            self._view.place_caret(span.start)
            self._view.bring_into_sight(*span)
            self._view.setFocus()
        return span is not None

    def _select(self, anchor: int, head: int) -> None:
        self._view.select(anchor, head)
        self._view.bring_into_sight(head, head)
        self._view.setFocus()

    def _take_typed(self, text: str) -> None:
        deed = deed_of(text, selected=self._view.selection() is not None)
        if deed in self._deeds:
            self._deeds[deed]()
