"""Jumping in the open text: to a moment of the recording, to words, to a coding in the list of all."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject

from qualcase.ui.code.coding_list import CodingList
from qualcase.ui.code.drawn import entries_of
from qualcase.ui.code.moving_state import in_order, seconds_of, turn_at_moment
from qualcase.ui.code.time_bar import TimeBar
from qualcase.ui.correcting.find_bar import FindBar
from qualcase.ui.correcting.finding import found_in, last_before, next_after
from qualcase.ui.transcript.paragraphs import Span, trimmed
from qualcase.ui.transcript.voices import clock

if TYPE_CHECKING:
    from qualcase.coding.sources import Turn
    from qualcase.ui.code.screen import CodeScreen
    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.transcript.canvas import Anchor

translate = QCoreApplication.translate
_GIST = 80
"""Characters of a turn that tell where a time leads."""


class _Origin(NamedTuple):
    """Where a search was begun: Escape and the way back lead there."""

    anchor: int
    head: int
    top: Anchor


class Jumper(QObject):
    """Its bars stand above the text, its list at the right; one of them at a time."""

    def __init__(self, screen: CodeScreen) -> None:
        """Nothing is sought."""
        super().__init__(screen)
        self._screen, self._view = screen, screen.view
        self.find_bar, self.time_bar = FindBar(replacing=False), TimeBar()
        self.find_bar.add_way(translate("CodeScreen", "Search the whole study"), screen.findings.search)
        screen.panes.add_bar(self.find_bar)
        screen.panes.add_bar(self.time_bar)
        self._list: CodingList | None = None
        self._origin: _Origin | None = None
        self._hits: list[tuple[int, int]] = []
        self.find_bar.sought.connect(self._seek)
        self.find_bar.stepped.connect(self._step)
        self.find_bar.left.connect(self._leave_find)
        self.time_bar.typed.connect(self._tell_time)
        self.time_bar.taken.connect(self._go_to_time)
        self.time_bar.left.connect(self._back_to_text)

    # --- words

    def find(self) -> None:
        """Look for words in the open text."""
        self._put_away()
        self._origin = self._here()
        self.find_bar.ask(self.selected_words())

    def selected_words(self) -> str:
        """What is selected in the text, if it is short enough to be looked for."""
        chosen = self._view.selection()
        return self._view.sheet.text[chosen.start : chosen.end] if chosen and self._is_short(chosen) else ""

    def find_again(self, step: int) -> None:
        """Go to the next or previous place of the words sought last; of a list of passages while one is shown."""
        if not self.find_bar.isVisible() and self._screen.findings.step(step):
            return
        words = self.find_bar.words.text()
        if not words:
            self.find()
            return
        found = found_in(self._view.sheet.text, words)
        begin, end = sorted(self._view.ends())
        number = next_after(found, begin + (end > begin)) if step > 0 else last_before(found, begin)
        if number is not None:
            self._screen.mover.jump(*found[number])

    def _is_short(self, chosen: Span) -> bool:
        return "\n" not in self._view.sheet.text[chosen.start : chosen.end] and chosen.end - chosen.start <= _GIST

    def _seek(self) -> None:
        self._hits = found_in(self._view.sheet.text, self.find_bar.words.text())
        self._view.show_hits(self._hits)
        start = min(self._origin.anchor, self._origin.head) if self._origin else 0
        self._show_hit(next_after(self._hits, start))

    def _step(self, step: int) -> None:
        begin, end = sorted(self._view.ends())
        self._show_hit(next_after(self._hits, begin + 1) if step > 0 else last_before(self._hits, min(begin, end)))

    def _show_hit(self, number: int | None) -> None:
        self.find_bar.show_count(number, len(self._hits))
        if number is not None:
            self._view.select(*self._hits[number])
            self._view.bring_into_sight(*self._hits[number])

    def _leave_find(self) -> None:
        self._view.show_hits(())
        self._hits = []
        self._arrive(self._view.selection())

    def listed_coding(self) -> str | None:
        """The coding that is looked at in the list of all, while that has the keyboard."""
        has_keyboard = self._list is not None and self._list.field.hasFocus()
        return self._list.current() if self._list is not None and has_keyboard else None

    # --- time

    def ask_time(self) -> None:
        """Ask for a moment of the recording."""
        if turn_at_moment(self._view.sheet.turns, 0) is None:
            self._screen.session.say(translate("CodeScreen", "This text has no time stamps."))
            return
        self._put_away()
        self._origin = self._here()
        self.time_bar.ask()

    def _turn_at(self, typed: str) -> Turn | None:
        seconds = seconds_of(typed)
        return None if seconds is None else turn_at_moment(self._view.sheet.turns, seconds)

    def _tell_time(self, typed: str) -> None:
        turn, sheet = self._turn_at(typed), self._view.sheet
        if turn is None:
            words = translate("CodeScreen", "minutes and seconds, or hours, minutes and seconds") if typed else ""
        else:
            voice = sheet.voice_of(turn)
            who = f"{voice.label}: " if voice is not None else ""
            words = f"{clock(turn.seconds or 0)}  {who}{sheet.text[turn.said : turn.end][:_GIST].strip()}"
        self.time_bar.what.setText(words)

    def _go_to_time(self, typed: str) -> None:
        turn = self._turn_at(typed)
        if turn is not None:
            self.time_bar.hide()
            said = trimmed(self._view.sheet.text, turn.said, turn.end)
            place = said.start if said else turn.said
            self._arrive(Span(place, place))

    # --- codings

    @property
    def list(self) -> CodingList:
        """The list of all codings of the text, made when it is first asked for."""
        if self._list is None:
            self._list = CodingList(self._screen.tokens)
            self._list.looked_at.connect(self._look_at)
            self._list.chosen.connect(self._go_to_coding)
            self._list.left.connect(self._return)
        return self._list

    @property
    def lists(self) -> bool:
        """Whether the list stands beside the text."""
        return self._list is not None and self._screen.panes.right is self._list

    def list_codings(self) -> None:
        """Show all codings of the text in its order."""
        self._put_away()
        self._origin = self._here()
        self._fill()
        self._screen.panes.show_beside(None, self.list)
        self.list.ask(self._screen.state.chosen)

    def take_codings(self) -> None:
        """Codings became others."""
        if self.lists:
            self._fill()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        if self._list is not None:
            self._list.take_theme(tokens)

    def _fill(self) -> None:
        state = self._screen.state
        self.list.show_entries(entries_of(state, in_order(state.shown())))

    def _look_at(self, coding_id: str) -> None:
        opened = self._screen.state.opened
        coding = opened.codings.get(coding_id) if opened else None
        if coding is not None:
            self._view.select(coding.start, coding.end)
            self._view.bring_into_sight(coding.start, coding.end)

    def _go_to_coding(self, coding_id: str) -> None:
        opened = self._screen.state.opened
        coding = opened.codings.get(coding_id) if opened else None
        if coding is not None:
            self._screen.panes.show_reading()
            self._arrive(Span(coding.start, coding.end))
            self._screen.choose_coding(coding_id)

    def _return(self) -> None:
        self._screen.panes.show_reading()
        if self._origin is not None:
            self._view.select(self._origin.anchor, self._origin.head)
            self._view.return_to(self._origin.top)
        self._back_to_text()

    # --- all of them

    def take_source(self) -> None:
        """Another text is open: what was sought in the one before is put away."""
        self._origin = None
        self._put_away()

    def _put_away(self) -> None:
        for bar in (self.find_bar, self.time_bar):
            bar.hide()
        self._hits = []
        self._view.show_hits(())
        if self.lists:
            self._screen.panes.show_reading()

    def _here(self) -> _Origin:
        return _Origin(*self._view.ends(), self._view.anchor())

    def _arrive(self, span: Span | None) -> None:
        """Go somewhere from where the search was begun, so that back leads there."""
        if span is not None and self._origin is not None:
            self._view.select(self._origin.anchor, self._origin.head)
            self._screen.mover.jump(*span)
        self._back_to_text()

    def _back_to_text(self) -> None:
        self._origin = None
        self._screen.go_to_text()
