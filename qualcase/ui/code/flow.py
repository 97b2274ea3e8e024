"""From a key on the text to a coding: what is typed, which passage is meant, and what waits until it is written."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from qualcase.ui.code.definition import EXAMPLES
from qualcase.ui.code.habits import Taking
from qualcase.ui.code.keys import Deed, deed_of
from qualcase.ui.code.new_code import NewCodeSheet
from qualcase.ui.code.palette import Purpose
from qualcase.ui.code.passages import Lack, passage_to_code
from qualcase.ui.transcript.keys import Key

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qualcase.coding.codings import Coding
    from qualcase.ui.base.session import Session
    from qualcase.ui.code.deeds import Deeds
    from qualcase.ui.code.habits import Habits
    from qualcase.ui.code.panes import Panes
    from qualcase.ui.code.reshaper import Reshaper
    from qualcase.ui.code.state import CodeState
    from qualcase.ui.transcript.paragraphs import Span

translate = QCoreApplication.translate
_LONGEST_NAME = 80
"""Characters of a code that is named by the words of a passage."""


class CodingFlow(QObject):
    """Joins text, palette and deeds. Keys that change a coding wait for the one being written."""

    other_wave_wanted = Signal()
    coded = Signal()
    """A coding was written; it is the newest of the state."""

    def __init__(
        self, session: Session, state: CodeState, deeds: Deeds, panes: Panes, *, habits: Habits, reshaper: Reshaper
    ) -> None:
        """Listen to the text and the palette."""
        super().__init__(panes)
        view, palette = panes.view, panes.codes
        self._session, self._state, self._deeds = session, state, deeds
        self._view, self._palette, self._habits = view, palette, habits
        self._reshaper = reshaper
        self._recoded: Coding | None = None
        self._asked: tuple[Callable[[str], None], Callable[[], object]] | None = None
        self._sheet: NewCodeSheet | None = None
        self._to_code_anew: Span | None = None
        self._at_once: dict[Deed, Callable[[], object]] = {
            Deed.TAKE_TURN: view.select_unit,
            Deed.NEXT_TURN: partial(view.move_unit, 1),
            Deed.PREVIOUS_TURN: partial(view.move_unit, -1),
            Deed.OTHER_WAVE: self.other_wave_wanted.emit,
            Deed.TURN_DONE: deeds.turn_done,
            Deed.AGAIN: self.code_again,
        }
        self._on_coding: dict[Deed, Callable[[str], object]] = {
            Deed.RATE: deeds.rate_by_digit,
            Deed.RATE_ZERO: deeds.rate_by_digit,
            Deed.RATE_UP: lambda _: deeds.rate_by_step(1),
            Deed.RATE_DOWN: lambda _: deeds.rate_by_step(-1),
            Deed.STAR: lambda _: deeds.star(state.chosen_coding()),
            **{deed: partial(lambda run, _: run(), run) for deed, run in reshaper.deeds().items()},
        }
        view.typed.connect(self.take_typed)
        view.key_named.connect(self.take_key)
        view.codes_dropped.connect(self.code_dropped)
        palette.wanted.connect(self.use)
        palette.passage_dropped.connect(lambda code_id: self.code([code_id]))
        palette.new_wanted.connect(self.ask_new)
        palette.examples_wanted.connect(self._ask_examples)
        palette.left.connect(self._leave_palette)
        view.unit_under = self._unit_under

    def take_typed(self, text: str) -> None:
        """Do what was meant by typing on the text."""
        deed = deed_of(text, selected=self._view.selection() is not None)
        if deed is Deed.FIND:
            self.find_code(text)
        elif deed in self._at_once:
            self._at_once[deed]()
        elif deed in self._on_coding:
            self._deeds.once_written(partial(self._on_coding[deed], text))

    def take_key(self, key: str) -> None:
        """Do what a key with a name means on the text."""
        match Key(key):
            case Key.ENTER:
                self.find_code("")
            case Key.ESCAPE:
                self._view.place_caret(self._view.caret())
            case Key.DELETE:
                self._deeds.once_written(lambda: self._deeds.remove(self._state.chosen_coding()))

    # --- the palette

    def find_code(self, typed: str) -> None:
        """Open the palette for the selection, or for what is taken at the caret, which is selected to be seen."""
        if self._take_passage() is not None:
            self._asked = None
            self._palette.open(typed)

    def ask_code(
        self, words: tuple[str, str], typed: str, then: Callable[[str], None], back: Callable[[], object]
    ) -> None:
        """Have one code chosen in the palette: `then` gets its id; at Escape `back` is called instead.

        `words` say what Enter does with it, in a sentence and as a verb.
        """
        self._asked = then, back
        self._palette.choose(words, typed)

    def _leave_palette(self) -> None:
        asked, self._asked = self._asked, None
        if asked is not None:
            asked[1]()
        else:
            self.go_to_text()

    def find_other_code(self) -> None:
        """Open the palette to give the chosen coding another code."""
        self._deeds.once_written(self._begin_recoding)

    def _begin_recoding(self) -> None:
        coding = self._state.chosen_coding()
        if coding is None:
            self._session.say(translate("CodeScreen", "No coding here. Put the caret on a coded passage first."))
        elif self._deeds.may_change(coding):
            self._recoded, self._asked = coding, None
            self._palette.open("", Purpose.RECODE)

    def use(self, code_ids: Sequence[str], more: bool) -> None:  # noqa: FBT001 - a signal's value
        """Do with codes of the palette what it was opened for."""
        if self._palette.purpose is Purpose.CHOOSE and self._asked is not None:
            asked, self._asked = self._asked, None
            self._habits.use(code_ids[:1])
            self._palette.clear()
            asked[0](code_ids[0])
        elif self._palette.purpose is Purpose.RECODE:
            self._habits.use(code_ids[:1])
            self._deeds.recode(self._recoded, code_ids[0], self._written)
            self._palette.clear()
            self.go_to_text()
        else:
            self.code(code_ids, more=more)

    def code(self, code_ids: Sequence[str], *, more: bool = False) -> None:
        """Code the passage; with `more` the palette stays for another code on the same words."""
        span = self._passage()
        if span is not None and self._deeds.code(code_ids, span, self._written):
            self._habits.use(code_ids)
            self._leave(span, more=more)

    def code_again(self) -> None:
        """Code the passage with the codes of the last coding."""
        self._habits.forget_all_but(self._session.study.frame().tree)
        if self._habits.last:
            self.code(self._habits.last)
        else:
            self._session.say(translate("CodeScreen", "Nothing has been coded yet that could be repeated."))

    def code_favourite(self, digit: str) -> None:
        """Code the passage with the code that a digit stands for."""
        code_id = self._habits.favourite(digit)
        if code_id is not None and code_id in self._session.study.frame().tree:
            self.code([code_id])
        else:
            words = translate("CodeScreen", "No code has the key Alt+{digit} yet. Ctrl+B gives it to one.")
            self._session.say(words.format(digit=digit))

    def code_dropped(self, code_ids: Sequence[str], start: int, end: int) -> None:
        """Codes were dropped on a passage."""
        self._view.select(start, end)
        self.code(code_ids)

    # --- codes that are not there yet

    def code_in_vivo(self) -> None:
        """Make a code of the selected words, and code them with it."""
        span = self._passage() if self._view.selection() else None
        if span is None:
            self._session.say(translate("CodeScreen", "Select the words that shall become a code."))
            return
        name = " ".join(self._view.sheet.text[span.start : span.end].split())
        if len(name) > _LONGEST_NAME:
            words = translate("CodeScreen", "That is too long for the name of a code. Select fewer words.")
            self._session.say(words)
        elif self._deeds.code_anew(name, None, span, self._written_anew, in_vivo=True):
            self._leave(span)

    def ask_new(self, name: str) -> None:
        """Ask for the name and place of a new code, and code the passage with it."""
        span = self._take_passage()
        if span is None:
            return
        self._to_code_anew = span
        if self._sheet is None:
            self._sheet = NewCodeSheet(self._view.window(), self._view.tokens)
            self._sheet.made.connect(self._make_new)
        tree = self._session.study.frame().tree
        top = translate("CodeScreen", "At the top of the codebook")
        self._sheet.ask(name, [(top, None), *((tree.path(code.id), code.id) for code in tree.ordered)])

    def _make_new(self, name: str, parent_id: str | None) -> None:
        span, self._to_code_anew = self._to_code_anew, None
        if span is not None and self._deeds.code_anew(name, parent_id, span, self._written_anew):
            self._leave(span)

    # --- what is taken

    def switch_taking(self) -> None:
        """Take sentences where nothing is selected, or turns."""
        to_sentence = self._habits.taking is Taking.TURN
        self._habits.take(Taking.SENTENCE if to_sentence else Taking.TURN)
        self._session.say(
            translate("CodeScreen", "Where nothing is selected the sentence is coded.")
            if to_sentence
            else translate("CodeScreen", "Where nothing is selected the turn or paragraph is coded.")
        )

    def go_to_text(self) -> None:
        """Give the keyboard back to the text."""
        self._view.setFocus()

    # --- inner workings

    def _unit_under(self, position: int) -> Span | None:
        """What a code that is dropped at a position is given."""
        sheet = self._view.sheet
        sentences = self._reshaper.sentences() if self._habits.taking is Taking.SENTENCE else None
        unit = passage_to_code(sheet, None, position, sentences)
        return unit.span or sheet.reading.unit_at(position)

    def _take_passage(self) -> Span | None:
        span = self._passage()
        if span is not None and self._view.selection() is None:
            self._view.select(*span)
        return span

    def _passage(self) -> Span | None:
        view = self._view
        by_sentence = self._habits.taking is Taking.SENTENCE and view.selection() is None
        sentences = self._reshaper.sentences() if by_sentence else None
        taken = passage_to_code(view.sheet, view.selection(), view.caret(), sentences)
        if taken.lack is not None:
            self._session.say(_why(taken.lack))
        return taken.span

    def _leave(self, span: Span, *, more: bool = False) -> None:
        """Be ready for the next."""
        self._palette.begin_again()
        if not more:
            self._view.place_caret(span.end)
            self.go_to_text()

    def _written(self, codings: Sequence[Coding]) -> None:
        self._state.newest = codings[0].id
        self.coded.emit()
        self._habits.keep()

    def _written_anew(self, codings: Sequence[Coding]) -> None:
        self._habits.use([one.code_id for one in codings])
        self._written(codings)
        self._palette.begin_again()

    def _ask_examples(self, code_id: str) -> None:
        """Pinned and written ones before those with a star or a note; none that was pinned as a doubtful one."""
        study = self._session.study

        def work() -> list[str]:
            try:
                chosen = study.codebook.examples(code_id)
            except KeyError:  # the code was undone or removed meanwhile
                return []
            doubtful = {one.coding_id for one in chosen if one.kind != "good"}
            coded = study.codings.examples(code_id, EXAMPLES + len(doubtful))
            good = [one.text for one in chosen if one.kind == "good"]
            return [*good, *(one.quote for one in coded if one.id not in doubtful)]

        self._session.read(work, lambda found: self._palette.definition.take_examples(code_id, found))


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
