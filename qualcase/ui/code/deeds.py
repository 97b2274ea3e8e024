"""Everything that the workspace Code writes. Each is one undoable action in the background."""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication

from qualcase.coding.agreed import LayerState, What
from qualcase.coding.people import CodingState
from qualcase.study.new_codings import NewCoding
from qualcase.ui.code.ratings import moved, step_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qualcase.coding.codings import Coding
    from qualcase.study.reshaping import Reshaped
    from qualcase.ui.base.session import Session
    from qualcase.ui.code.state import CodeState
    from qualcase.ui.transcript.paragraphs import Span

    Then = Callable[[Sequence[Coding]], None]
    """Gets the codings that were written, or that were there already."""

T = TypeVar("T")
translate = QCoreApplication.translate


class Deeds:
    """Says why when something cannot be done; the views learn of what was done from the study alone."""

    def __init__(self, session: Session, state: CodeState) -> None:
        """Write through the session."""
        self._session = session
        self._state = state
        self._under_way = 0
        self._waiting: deque[Callable[[], object]] = deque()

    def once_written(self, work: Callable[[], object]) -> None:
        """Do something once everything is written, so that it meets the codings as they are then."""
        self._waiting.append(work)
        self._go_on()

    # --- coding

    def code(self, code_ids: Sequence[str], span: Span, then: Then) -> bool:
        """Code a passage of the open source with one code or several; whether it was begun."""
        opened = self._state.opened
        if opened is None or not self.may_write():
            return False
        study, who, source_id = self._session.study, self._session.who_codes(), opened.source_id
        known = set(opened.codings)

        def work() -> tuple[Coding, ...]:
            return study.codings.add_codes(source_id, span.start, span.end, code_ids, who())

        def done(codings: tuple[Coding, ...]) -> None:
            if all(coding.id in known for coding in codings):
                self._session.say(translate("CodeScreen", "You have coded this passage with this code already."))
            self._tell_who_counts(codings[0])
            then(codings)

        self._write(work, done)
        return True

    def code_anew(self, name: str, parent_id: str | None, span: Span, then: Then, *, in_vivo: bool = False) -> bool:
        """Make a code and code a passage with it, as one action; whether it was begun.

        A code in vivo that stands at the top of the codebook already is used.
        """
        opened = self._state.opened
        if opened is None or not self.may_write():
            return False
        study, who, source = self._session.study, self._session.who_codes(), opened.text.source
        held = next((one for one in study.frame().tree.children(None) if one.name.casefold() == name.casefold()), None)
        if in_vivo and held is not None:
            return self.code([held.id], span, then)
        origin = source.name if in_vivo else ""

        def work() -> tuple[Coding, ...]:
            coder_id = who()
            code = study.codebook.make(name, parent_id, inductive=True, origin=origin)
            wanted = NewCoding(source.id, span.start, span.end, code.id, coder_id)
            return (study.codings.add_new_code(wanted, code, in_vivo=in_vivo),)

        self._write(work, then)
        return True

    def _tell_who_counts(self, coding: Coding) -> None:
        """Say so when the comparison counts somebody else's codings of this source."""
        study, agreed = self._session.study, self._session.study.frame().agreed
        lead = study.sources.get(coding.source_id).lead_coder_id
        if self._session.as_agreed or coding.coder_id in self._session.filter.coders:
            return
        if agreed and study.agreed.state(coding.source_id) is LayerState.SETTLED:
            said = translate("CodeScreen", "Comparisons count the agreed layer here; choose yourself under “Coded by”.")
            self._session.tell_done(said)
            return
        if lead in (None, coding.coder_id):
            return
        names = {coder.id: coder.name for coder in study.frame().coders}
        words = translate("CodeScreen", "Comparisons count {name}’s codings here; choose yourself under “Coded by”.")
        self._session.tell_done(words.format(name=names.get(lead or "", "?")))

    # --- place and code

    def reshape(self, coding: Coding | None, span: Span, then: Then) -> None:
        """Give a coding another place in the text."""
        if coding is None:
            self._say_nothing_here()
        elif self.may_change(coding) and (coding.start, coding.end) != span:
            study = self._session.study
            self._write(lambda: study.codings.reshape(coding.id, *span), partial(self._tell_reshaped, then))

    def recode(self, coding: Coding | None, code_id: str, then: Then) -> None:
        """Give a coding another code."""
        if coding is None:
            self._say_nothing_here()
        elif self.may_change(coding):
            study = self._session.study
            self._write(lambda: study.codings.recode(coding.id, code_id), partial(self._tell_reshaped, then))

    def split(self, coding: Coding | None, at: int, then: Then) -> None:
        """Make two codings of one at a place inside it."""
        if coding is None:
            self._say_nothing_here()
        elif self.may_change(coding):
            study = self._session.study

            def done(parts: tuple[Reshaped, Reshaped]) -> None:
                self._tell_reshaped(then, parts[1] if parts[1].joined else parts[0])

            self._write(lambda: study.codings.split(coding.id, at), done)

    def _tell_reshaped(self, then: Then, changed: Reshaped) -> None:
        if changed.joined:
            words = translate("CodeScreen", "This passage was coded so already: the two codings are one now.")
            self._session.tell_done(words)
        elif changed.lost_rating:
            words = translate("CodeScreen", "Its rating went, since the codes are not rated on the same scale.")
            self._session.tell_done(words)
        then([changed.coding])

    # --- what is said of a coding

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

    def condense(self, coding: Coding, words: str) -> None:
        """Say in short what the passage of a coding says."""
        self._set(coding, condensed=words)

    def say_about(self, coding: Coding, fields: dict[str, object]) -> None:
        """Say what a coding speaks about: fields of `Coding` that begin with `about`."""
        if any(getattr(coding, name) != value for name, value in fields.items()):
            self._set(coding, **fields)

    def pin(self, coding: Coding | None, kind: str) -> None:
        """Make a passage an example of its code; the kind that it has already is taken away."""
        if self.may_pin(coding) and coding is not None:
            pins, me = self._session.study.codebook.pins, self._session.coder_id

            def work() -> None:
                held = next((one for one in pins.of_codings([coding.id]) if one.code_id == coding.code_id), None)
                if held is not None and held.kind == kind:
                    pins.unpin(held.id, coder_id=me)
                else:
                    pins.pin(coding.id, kind, coder_id=me)

            self._write(work)

    def may_pin(self, coding: Coding | None) -> bool:
        """Whether a passage, one's own or not, may be made an example; says why where it may not."""
        if coding is None:
            self._say_nothing_here()
        return coding is not None and self.may_write()

    def remove(self, coding: Coding | None) -> None:
        """Take a coding out."""
        if coding is None:
            self._say_nothing_here()
        elif self.may_change(coding):
            study = self._session.study
            self._write(lambda: study.codings.remove([coding.id]))

    def turn_done(self) -> None:
        """Mark the open source as done, or as not done any more."""
        opened = self._state.opened
        if opened is None or not self.may_write():
            return
        study, who, source_id = self._session.study, self._session.who_codes(), opened.source_id
        is_done = self._state.own_states().get(source_id) is CodingState.DONE
        if self._session.as_agreed:
            self.settle_layer(settled=not is_done)
            return
        state = CodingState.BEGUN if is_done else CodingState.DONE
        self._write(lambda: study.sources.set_state(source_id, who(), state))

    def may_change(self, coding: Coding) -> bool:
        """Whether a coding may be changed here; says why where it may not."""
        if not self.may_write():
            return False
        if self._state.is_own(coding):
            return True
        coders = self._session.study.frame().coders
        coder = next((one for one in coders if one.id == coding.coder_id), None)
        if coder is not None and coder.is_agreed:
            words = translate(
                "CodeScreen", "This passage is in the agreed layer. Code as the agreed layer to change it."
            )
        elif self._session.as_agreed:
            words = translate("CodeScreen", "{coder} coded this passage. You are changing the agreed layer only.")
        else:
            words = translate("CodeScreen", "{coder} coded this passage. You change only your own codings.")
        self._session.say(words.format(coder=coder.name if coder else "?"), warning=True)
        return False

    # --- the agreed layer

    def take_into_layer(self, coding: Coding | None) -> None:
        """Take a coding of somebody into the agreed layer of the source."""
        if coding is None:
            self._say_nothing_here()
        elif self.may_write():
            study, agreed = self._session.study, self._session.study.frame().agreed
            if agreed and coding.coder_id == agreed.id:
                self._session.say(translate("CodeScreen", "This passage is in the agreed layer."))
                return
            known, who = set(self._state.opened.codings if self._state.opened else ()), self._session.who_is_here()

            def done(taken: tuple[Coding, ...]) -> None:
                if all(one.id in known for one in taken):
                    self._session.say(
                        translate("CodeScreen", "The agreed layer has this passage with this code already.")
                    )

            self._write(lambda: study.agreed.take([coding.id], who()), done)

    def of_layer(self, work: Callable[[str, str], T], then: Callable[[T], None] | None = None) -> None:
        """Do something with the agreed layer of the open source; `work` gets the ids of the source and the person."""
        opened = self._state.opened
        if opened is not None and self.may_write():
            source_id, who = opened.source_id, self._session.who_is_here()
            self._write(lambda: work(source_id, who()), then)

    def settle_layer(self, *, settled: bool) -> None:
        """Let the agreed layer of the open source count, or the lead coder again; say what is left to decide."""
        agreed = self._session.study.agreed

        def work(source_id: str, who: str) -> int:
            if not settled:
                agreed.reopen([source_id], who)
                return 0
            agreed.settle([source_id], who)
            return sum(one.what is What.OVERLAPPING for one in agreed.differences(source_id))

        def tell(pairs: int) -> None:
            if pairs:
                words = translate("CodeScreen", "%n pair(s) of passages with the same code overlap in it.", "", pairs)
                self._session.tell_done(words)

        self.of_layer(work, tell)

    # --- inner workings

    def _set(self, coding: Coding, **fields: object) -> None:
        if self.may_change(coding):
            study = self._session.study
            self._write(lambda: study.codings.set(coding.id, **fields))

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

    def may_write(self) -> bool:
        """Whether the study can be written; says why where it cannot."""
        study = self._session.study
        if not study.read_only:
            return True
        if study.holder:
            words = translate("CodeScreen", "You read only: {holder} has this study open.").format(holder=study.holder)
        else:
            words = translate("CodeScreen", "You read only: the study file cannot be written.")
        self._session.say(words, warning=True)
        return False

    def _write(self, work: Callable[[], T], then: Callable[[T], None] | None = None) -> None:
        self._under_way += 1

        def done(result: T) -> None:
            self._under_way -= 1
            if then is not None:
                then(result)
            self._go_on()

        def failed(_: BaseException) -> None:
            self._under_way -= 1
            self._go_on()

        self._session.write(work, done, failed)

    def _go_on(self) -> None:
        """One after the other, as long as none of them has something written."""
        while self._waiting and not self._under_way:
            self._waiting.popleft()()
