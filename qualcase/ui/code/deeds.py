"""Everything that the workspace Code writes. Each is one undoable action in the background."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.coding.people import CodingState
from qualcase.ui.code.ratings import moved, step_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.coding.codings import Coding
    from qualcase.ui.base.session import Session
    from qualcase.ui.code.state import CodeState
    from qualcase.ui.transcript.paragraphs import Span

translate = QCoreApplication.translate


class Deeds:
    """Says why when something cannot be done; the views learn of what was done from the study alone."""

    def __init__(self, session: Session, state: CodeState) -> None:
        """Write through the session."""
        self._session = session
        self._state = state

    def code(self, code_id: str, span: Span, then: Callable[[Coding], None]) -> bool:
        """Code a passage of the open source; whether it was begun."""
        opened = self._state.opened
        if opened is None or not self._may_write():
            return False
        study, name, source_id = self._session.study, self._session.coder_name, opened.source_id
        known = set(opened.codings)

        def work() -> Coding:
            coder = study.coders.ensure(name)
            return study.codings.add(source_id, span.start, span.end, code_id, coder.id)

        def done(coding: Coding) -> None:
            if coding.id in known:
                self._session.say(translate("CodeScreen", "You have coded this passage with this code already."))
            self._tell_who_counts(coding)
            then(coding)

        self._state.used(code_id)
        self._session.write(work, done)
        return True

    def _tell_who_counts(self, coding: Coding) -> None:
        """Say so when the comparison counts somebody else's codings of this source."""
        study = self._session.study
        lead = study.sources.get(coding.source_id).lead_coder_id
        if lead in (None, coding.coder_id) or coding.coder_id in self._session.filter.coders:
            return
        names = {coder.id: coder.name for coder in study.frame().coders}
        words = translate("CodeScreen", "Comparisons count {name}’s codings here; choose yourself under “Coded by”.")
        self._session.tell_done(words.format(name=names.get(lead or "", "?")))

    def rate_by_digit(self, digit: str) -> None:
        """Give the chosen coding the rating that a digit stands for; the same once more takes it away."""
        coding = self._rateable()
        scale = self._state.scale_of(coding) if coding else None
        if coding is None or scale is None:
            return
        rating = 0 if digit == "0" else step_of(scale, digit)
        if rating is None or rating not in scale.steps:
            words = translate("CodeScreen", "The scale has no step {digit}.").format(digit=digit)
            self._session.say(words)
            return
        self.rate(coding, None if rating == coding.rating else rating)

    def rate_by_step(self, step: int) -> None:
        """Move the rating of the chosen coding one step up or down."""
        coding = self._rateable()
        scale = self._state.scale_of(coding) if coding else None
        if coding is None or scale is None:
            return
        rating = moved(scale, coding.rating, step)
        if rating != coding.rating:
            self.rate(coding, rating)

    def rate(self, coding: Coding, rating: int | None) -> None:
        """Rate a coding."""
        self._set(coding, rating=rating)

    def star(self, coding: Coding | None) -> None:
        """Give a coding a star, or take it away."""
        if coding is not None:
            self._set(coding, star=not coding.star)
        else:
            self._say_nothing_here()

    def note(self, coding: Coding, words: str) -> None:
        """Write the note of a coding."""
        self._set(coding, note=words)

    def remove(self, coding: Coding | None) -> None:
        """Take a coding out."""
        if coding is None:
            self._say_nothing_here()
        elif self._may_change(coding):
            study = self._session.study
            self._session.write(lambda: study.codings.remove([coding.id]))

    def turn_done(self) -> None:
        """Mark the open source as done, or as not done any more."""
        opened = self._state.opened
        if opened is None or not self._may_write():
            return
        study, name, source_id = self._session.study, self._session.coder_name, opened.source_id
        is_done = self._state.own_states().get(source_id) is CodingState.DONE
        state = CodingState.BEGUN if is_done else CodingState.DONE
        self._session.write(lambda: study.sources.set_state(source_id, study.coders.ensure(name).id, state))

    def _set(self, coding: Coding, **fields: object) -> None:
        if self._may_change(coding):
            study = self._session.study
            self._session.write(lambda: study.codings.set(coding.id, **fields))

    def _rateable(self) -> Coding | None:
        coding = self._state.chosen_coding()
        if coding is None:
            self._say_nothing_here()
            return None
        if self._state.scale_of(coding) is None:
            name = self._session.study.frame().tree[coding.code_id].name
            words = translate("CodeScreen", "“{code}” has no rating scale. Give it one in the codebook.")
            self._session.say(words.format(code=name))
            return None
        return coding

    def _say_nothing_here(self) -> None:
        self._session.say(translate("CodeScreen", "No coding here. Put the caret on a coded passage first."))

    def _may_change(self, coding: Coding) -> bool:
        if not self._may_write():
            return False
        if self._state.is_own(coding):
            return True
        coders = self._session.study.frame().coders
        name = next((coder.name for coder in coders if coder.id == coding.coder_id), "?")
        words = translate("CodeScreen", "{coder} coded this passage. You change only your own codings.")
        self._session.say(words.format(coder=name), warning=True)
        return False

    def _may_write(self) -> bool:
        study = self._session.study
        if not study.read_only:
            return True
        if study.holder:
            words = translate("CodeScreen", "You read only: {holder} has this study open.").format(holder=study.holder)
        else:
            words = translate("CodeScreen", "You read only: the study file cannot be written.")
        self._session.say(words, warning=True)
        return False
