"""Searching the whole filtered study as one types, and coding what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.coding.autocoding import Rule
from qualcase.coding.found import FoundUnit
from qualcase.errors import Cancelled, UserError
from qualcase.ui.finding.state import Wish, counted, passage_of_hit
from qualcase.ui.finding.work import OF_TEXTS, DeedWords, Outcome, Work

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.coding.changes import Changes
    from qualcase.coding.filters import Filter
    from qualcase.coding.found import Found, SearchHit
    from qualcase.ui.base.session import Session
    from qualcase.ui.finding.state import Key, Passage

translate = QCoreApplication.translate


class SearchWork(Work):
    """Hits of what is wished."""

    def __init__(self, session: Session, may_write: Callable[[], bool]) -> None:
        """Nothing is wished."""
        super().__init__(session, may_write)
        self.wish, self.unit = Wish(), FoundUnit.SENTENCE
        self._hits: dict[Key, SearchHit] = {}
        self._shown: tuple[Wish, Filter] | None = None
        self._warmed = False
        self.ask()

    def warm(self) -> None:
        """Read all texts in the background, so that the first letters are answered at once."""
        if not self._warmed:
            self._warmed = True
            search = self.session.study.search
            self.session.later(search.warm, lambda _: None)

    def take_wish(self, wish: Wish) -> None:
        """Look for something else."""
        if wish != self.wish:
            self.wish = wish
            self.ask()

    def take_unit(self, unit: FoundUnit) -> None:
        """Code this much of a hit."""
        self.unit = unit
        self.said.emit()

    def ask(self) -> None:
        """Search."""
        if self.wish.is_empty:
            self._shown, self._hits = None, {}
            self.say_instead(translate("Finding", "Type words to search every text that the filter lets through."))
            return
        study, wish, chosen = self.session.study, self.wish, self.session.filter

        def go_on(done: int, total: int, what: str = "") -> None:
            del done, total, what
            if self.wish != wish:
                raise Cancelled

        def look() -> tuple[Found, list[Passage]] | str:
            try:
                found = study.search.find(wish.query(), chosen, voices=wish.voices, progress=go_on)
            except UserError as error:
                return str(error)
            return found, [passage_of_hit(hit) for hit in found.hits]

        self.latest.ask(look, lambda found: self._take(found, (wish, chosen)))

    def take_changes(self, changes: Changes) -> None:
        """Search again in texts that were changed."""
        if changes.touches(*OF_TEXTS) and not self.wish.is_empty:
            self.ask()

    def deed_words(self, current: Passage | None) -> DeedWords:
        """Coding hits, or what holds them."""
        count = len(self.chosen(current))
        words = translate("Finding", "Code %n…", "", count) if count else translate("Finding", "Code…")
        if self.marked:
            hint = translate("Finding", "Enter or letters find the code for what is marked; N takes the marks away")
        else:
            hint = translate("Finding", "Enter goes to the text; Space marks, A marks all; letters find a code")
        return DeedWords(words, bool(count), hint if self.rows else "")

    def code(self, code_id: str, passages: list[Passage]) -> None:
        """Code the hits, their sentences or turns, as one action."""
        hits = [self._hits[one.key] for one in passages if one.key in self._hits]
        if not hits or not self.may_write():
            return
        study, who, unit, written = self.session.study, self.session.who_codes(), self.unit, self.wish.written.strip()

        def work() -> Outcome:
            spans = study.search.spans(hits, unit)
            coder_id = who()
            proposals = study.autocoding.by_search(code_id, coder_id, spans, written)
            there = sum(one.coded for one in proposals)
            new = len(proposals) - there
            if new:
                study.autocoding.apply(proposals, code_id, coder_id, Rule.SEARCH)
            return Outcome(new, there, sum(hit.is_interviewer for hit in hits))

        self.session.write(work, self._coded)

    def _coded(self, done: Outcome) -> None:
        self.mark_none()
        self.tell_coded(done)

    def _take(self, answer: tuple[Found, list[Passage]] | str, asked: tuple[Wish, Filter]) -> None:
        fresh, self._shown = asked != self._shown, asked
        if isinstance(answer, str):
            self._shown = None
            self.say_instead(answer, wrong=True)
            return
        found, rows = answer
        self._hits = dict(zip((row.key for row in rows), found.hits, strict=True))
        self.status, self.more = _status(found), _more(found)
        self.show_found(rows, fresh=fresh)


def _status(found: Found) -> str:
    if not found.total:
        return translate("Finding", "Found nowhere in the %n source(s) that were looked through.", "", found.searched)
    told = translate("Finding", "%n hit(s) in {sources} of {searched} sources", "", found.total)
    told = told.format(sources=len(found.by_source), searched=found.searched)
    if not found.whole:
        told += " " + translate("Finding", "and more: the search was broken off")
    if found.is_capped:
        told += " · " + translate("Finding", "the first %n are listed", "", len(found.hits))
    return told


def _more(found: Found) -> str:
    waves = counted(found.by_wave, translate("Finding", "no wave"))
    cases = counted(found.by_case, translate("Finding", "no case"))
    forms = translate("Finding", "Forms: {forms}").format(forms=", ".join(found.forms)) if found.forms else ""
    return "\n".join(part for part in (waves, cases, forms) if part)
