"""Writing in a text: keys become edits and turns, undo brings both back, the menu says who speaks."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from qualcase.errors import UserError
from qualcase.ui.correcting.finding import found_in, last_before, next_after
from qualcase.ui.correcting.speaker_menu import SpeakerMenu
from qualcase.ui.correcting.speakers import Deed, offers_for_split, offers_for_turn, split_at, voices_then

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.coding.draft import Draft
    from qualcase.text.edits import Script
    from qualcase.ui.base.session import Session
    from qualcase.ui.correcting.manuscript import Manuscript
    from qualcase.ui.correcting.pane import CorrectingPane
    from qualcase.ui.correcting.speakers import Offer
    from qualcase.ui.correcting.work import Work
    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.transcript.voices import Voice

translate = QCoreApplication.translate


class Writing(QObject):
    """Everything that a person does to the text itself."""

    changed = Signal()
    """The text or its turns became others."""

    def __init__(self, session: Session, pane: CorrectingPane, tokens: Tokens) -> None:
        super().__init__(pane)
        self._session, self._pane, self._editor = session, pane, pane.editor
        self.tokens = tokens
        self.menu: SpeakerMenu | None = None
        self._work: Work | None = None
        editor, find = pane.editor, pane.find_bar
        editor.typed.connect(self._type)
        editor.enter_pressed.connect(self.begin_turn)
        editor.undo_wanted.connect(self.undo)
        editor.redo_wanted.connect(self.redo)
        editor.turn_pressed.connect(self._press_turn)
        editor.menu_wanted.connect(self._show_menu)
        find.sought.connect(lambda: self.find_next(0))
        find.stepped.connect(self.find_next)
        find.replaced.connect(self._replace)
        find.all_replaced.connect(self._replace_all)
        find.left.connect(editor.setFocus)

    def begin(self, work: Work | None) -> None:
        """Write in another text, or in none."""
        self._work = work
        self._pane.find_bar.hide()
        if self.menu is not None:
            self.menu.put_away()

    # --- undo

    def undo(self) -> None:
        """Take the last step back."""
        self._step(back=True)

    def redo(self) -> None:
        """Take it again."""
        self._step(back=False)

    # --- turns

    def begin_turn(self) -> None:
        """Ask who speaks from the caret on; in a text without turns only begin a line."""
        manuscript, caret = self.settle(), self._editor.caret()
        if manuscript is None or self._editor.isReadOnly():
            return
        chosen = self._editor.selection()
        number = manuscript.turn_number(caret)
        turn = manuscript.draft.turns[number] if number is not None else None
        if number is None or turn is None or chosen is not None or not _has_words(manuscript, caret, number):
            self.begin_line()
            return
        draft = manuscript.draft
        offers = offers_for_split(draft, number, self._voices(draft))
        self._ask(translate("Correcting", "Who speaks from here?"), offers, partial(self._split, number, caret))

    def begin_line(self) -> None:
        """Begin a new line in the turn."""
        chosen, caret = self._editor.selection(), self._editor.caret()
        if not self._editor.isReadOnly():
            self._editor.replace(chosen.start if chosen else caret, chosen.end if chosen else caret, "\n")
            self._editor.ensureCursorVisible()

    def ask_who(self) -> None:
        """Ask who speaks in the turn at the caret."""
        manuscript = self.settle()
        number = manuscript.turn_number(self._editor.caret()) if manuscript else None
        if manuscript is None or number is None or self._editor.isReadOnly():
            self._say_no_turn()
            return
        draft = manuscript.draft
        own = draft.turns[number].speaker
        offers = offers_for_turn(draft, number, self._voices(draft))
        title = translate("Correcting", "Who speaks in this turn? Now: {label}")
        words = title.format(label=draft.labels.get(own, "–") if own is not None else "–")
        self._ask(words, offers, partial(self._take_speaker, number), renames=own)

    def join(self) -> None:
        """Let the turn at the caret go on with the one before it."""
        manuscript = self.settle()
        number = manuscript.turn_number(self._editor.caret()) if manuscript else None
        if number is None or self._editor.isReadOnly():
            self._say_no_turn()
        elif number == 0:
            self._session.say(translate("Correcting", "There is no turn before this one."))
        else:
            self._do(lambda draft: (draft.joined(number - 1), draft.turns[number - 1].end))

    # --- finding

    def find(self) -> None:
        """Show the find bar."""
        chosen = self._editor.selection()
        self._pane.find_bar.ask(self._editor.sheet.text[chosen.start : chosen.end] if chosen else "")

    def find_next(self, step: int) -> None:
        """Go to the next, or with −1 the previous; 0 stays where the caret is, if it is there."""
        found = found_in(self._editor.sheet.text, self._pane.find_bar.words.text())
        here = self._editor.selection()
        caret = self._editor.caret()
        if step < 0:
            number = last_before(found, here.start if here else caret)
        else:
            place = (here.end if step else here.start) if here else caret
            number = next_after(found, place)
        if number is not None:
            self._editor.select(*found[number])
            self._editor.bring_into_sight(*found[number])
        self._pane.find_bar.show_count(number, len(found))

    def _replace(self) -> None:
        chosen, words = self._editor.selection(), self._pane.find_bar.words.text()
        text = self._editor.sheet.text
        if self._editor.isReadOnly() or not words:
            return
        if chosen is not None and (chosen.start, chosen.end) in found_in(text, words):
            self._editor.replace(chosen.start, chosen.end, self._pane.find_bar.other.text())
        self.find_next(1)

    def _replace_all(self) -> None:
        words, other = self._pane.find_bar.words.text(), self._pane.find_bar.other.text()
        found = found_in(self._editor.sheet.text, words)
        if found and not self._editor.isReadOnly():
            caret = self._editor.caret()
            self._do(lambda draft: (draft.edited([(*one, other) for one in found]), caret))
            self._session.say(translate("Correcting", "Replaced at %n place(s).", "", len(found)))
            self.find_next(0)

    # --- inner workings

    def settle(self) -> Manuscript | None:
        """The text that is written in, with its turns read anew and shown."""
        manuscript = self._manuscript()
        if manuscript is not None and self._work is not None and manuscript.settle():
            self._editor.take_turns(self._work.sheet())
        return manuscript

    def _manuscript(self) -> Manuscript | None:
        return self._work.manuscript if self._work is not None else None

    def _voices(self, draft: Draft) -> dict[int, Voice]:
        assert self._work is not None  # noqa: S101 - there is a draft only with work
        return voices_then(draft, self._work.given.voices)

    def _type(self, start: int, end: int, new: str, caret: int) -> None:
        manuscript = self._manuscript()
        if manuscript is not None:
            self._show(manuscript.typed(start, end, new, caret))

    def _show(self, script: Script) -> None:
        assert self._work is not None  # noqa: S101 - only asked for with work
        self._work.moved(script)
        self._editor.show_text(self._work.sheet_meanwhile(), script)
        self.changed.emit()

    def _step(self, *, back: bool) -> None:
        manuscript = self._manuscript()
        if manuscript is None or self._editor.isReadOnly():
            return
        caret = self._editor.caret()
        shift = manuscript.undo(caret) if back else manuscript.redo(caret)
        if shift is None:
            nothing = translate("Correcting", "Nothing was changed since you began.")
            self._session.say(nothing if back else translate("Correcting", "There is nothing to do again."))
            return
        self._show(shift.script)
        assert self._work is not None  # noqa: S101 - it has the manuscript
        self._editor.take_turns(self._work.sheet())
        self._put_caret(shift.caret)

    def _do(self, work: Callable[[Draft], tuple[Draft, int]]) -> None:
        """Change turns as one step; `work` gives the draft and where the caret stands then."""
        manuscript, places = self.settle(), [self._editor.caret()]
        if manuscript is None:
            return

        def done(draft: Draft) -> Draft:
            made, place = work(draft)
            places[0] = place
            return made

        try:
            script = manuscript.do(done, self._editor.caret())
        except UserError as error:
            self._session.say(str(error))
            return
        self._show(script)
        assert self._work is not None  # noqa: S101 - it has the manuscript
        self._editor.take_turns(self._work.sheet())
        self._put_caret(places[0])

    def _put_caret(self, place: int) -> None:
        self._editor.place_caret(place)
        self._editor.bring_into_sight(place, place)
        self._editor.setFocus()

    def _ask(
        self, title: str, offers: tuple[Offer, ...], then: Callable[[Offer], None], *, renames: int | None = None
    ) -> None:
        if self.menu is not None:
            self.menu.put_away()
            self.menu.deleteLater()
        window = self._pane
        self.menu = SpeakerMenu(window, self.tokens)
        self.menu.chosen.connect(then)
        corner = self._editor.cursorRect().bottomLeft()
        at = self._editor.viewport().mapTo(window, corner)
        self.menu.ask(title, offers, at, renames=renames)

    def _split(self, number: int, caret: int, offer: Offer) -> None:
        if offer.deed is Deed.LINE:
            self.begin_line()
            return
        speaker = offer.label if offer.speaker is None else offer.speaker
        self._do(lambda draft: split_at(draft, caret, number, speaker))

    def _take_speaker(self, number: int, offer: Offer) -> None:
        caret = self._editor.caret()
        match offer.deed:
            case Deed.JOIN:
                self.join()
            case Deed.RENAME:
                assert offer.speaker is not None  # noqa: S101 - only offered for a speaker
                speaker = offer.speaker
                self._do(lambda draft: (draft.with_label(speaker, offer.label), caret))
            case _:
                who = offer.label if offer.speaker is None else offer.speaker
                self._do(lambda draft: _with_caret(draft.with_speaker(number, who), number))

    def _press_turn(self, position: int) -> None:
        self._editor.setFocus()
        self._editor.place_caret(position)
        if not self._editor.isReadOnly():
            self.ask_who()

    def _say_no_turn(self) -> None:
        self._session.say(translate("Correcting", "Put the caret in a turn first."))

    def _show_menu(self, at: QPoint) -> None:
        editor = self._editor
        menu = QMenu(editor)
        writable = not editor.isReadOnly() and self._manuscript() is not None
        for words, run, useful in (
            (translate("Correcting", "Who speaks here…"), self.ask_who, writable),
            (translate("Correcting", "Split the turn here…"), self.begin_turn, writable),
            (translate("Correcting", "Join with the turn before"), self.join, writable),
            ("", None, True),
            (translate("Correcting", "Cut"), editor.cut, writable),
            (translate("Correcting", "Copy"), editor.copy, True),
            (translate("Correcting", "Paste"), editor.paste, writable),
            ("", None, True),
            (translate("Correcting", "Find and replace…"), self.find, True),
        ):
            if run is None:
                menu.addSeparator()
                continue
            action = menu.addAction(words)
            action.setEnabled(useful)
            action.triggered.connect(lambda _, run=run: run())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)


def _has_words(manuscript: Manuscript, caret: int, number: int) -> bool:
    """Whether a turn can be ended at a place: something was said before it."""
    turn = manuscript.draft.turns[number]
    return turn.said < caret and bool(manuscript.text[turn.said : caret].strip())


def _with_caret(draft: Draft, number: int) -> tuple[Draft, int]:
    return draft, draft.turns[number].said
