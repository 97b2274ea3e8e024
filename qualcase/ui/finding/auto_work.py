"""Auto-coding: what a rule proposes, to be approved; what is marked is coded as one action."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.coding.autocoding import SURE, Rule
from qualcase.errors import UserError
from qualcase.study.wording import say_role
from qualcase.ui.finding.state import Origins, Standing, passage_of_proposal
from qualcase.ui.finding.work import OF_TEXTS, DeedWords, Outcome, Work

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from qualcase.coding.autocoding import Proposal
    from qualcase.coding.changes import Changes
    from qualcase.coding.guide import Question
    from qualcase.ui.base.session import Session
    from qualcase.ui.finding.auto_head import AutoHead, RuleWish
    from qualcase.ui.finding.state import Key, Passage

translate = QCoreApplication.translate


class AutoWork(Work):
    """Proposals of a rule for a code."""

    def __init__(self, session: Session, may_write: Callable[[], bool], head: AutoHead) -> None:
        """No code is chosen."""
        super().__init__(session, may_write)
        self._head = head
        self.code_id = ""
        self._proposals: dict[Key, Proposal] = {}
        self._rule: Rule | None = None
        self._shown: object = None
        self._writing = False
        head.changed.connect(self.ask)
        head.guide_wanted.connect(self._read_guide)
        self.ask()

    def offer(self) -> None:
        """Offer the people, roles and headings of the study."""
        study, frame = self.session.study, self.session.study.frame()
        people = [(one.name, one.id) for one in frame.participants]
        roles = sorted({held.role for one in frame.participants for held in one.roles})
        named = [(say_role(role), role) for role in roles]
        chosen = self.session.filter
        self.session.read(
            lambda: study.autocoding.headings(chosen), lambda found: self._head.offer(people, named, found)
        )
        self.session.read(study.guide.all, self._take_guide)

    def _take_guide(self, questions: Sequence[Question]) -> None:
        """Offer the interview guide of the study, where it has one."""
        if questions:
            wordings = [said for one in questions for said in one.wordings]
            self._head.take_guide([one.text for one in questions], wordings)

    def ask(self) -> None:
        """Have the rule propose."""
        study, chosen, wish = self.session.study, self.session.filter, self._head.wish()
        if self.code_id not in study.frame().tree:
            self.code_id, self._shown = "", None
            self.say_instead(
                translate(
                    "Finding", "Choose a code and a rule: here stands what the rule proposes, to be approved by you."
                )
            )
            return
        if wish is None:
            self._shown = None
            self.say_instead(translate("Finding", "Say by what: nothing is proposed before."))
            return
        code_id, coder_id = self.code_id, self.session.coding_id or ""

        def look() -> tuple[tuple[Proposal, ...], list[Passage]] | str:
            try:
                found = self._propose(wish, code_id, coder_id)
            except UserError as error:
                return str(error)
            origins = Origins(study)
            rows = [passage_of_proposal(one, origins.of(one.source_id, one.start), sure=SURE) for one in found]
            return found, rows

        self.latest.ask(look, lambda answer: self._take(answer, wish, (code_id, wish, chosen)))

    def _propose(self, wish: RuleWish, code_id: str, coder_id: str) -> tuple[Proposal, ...]:
        auto, chosen = self.session.study.autocoding, self.session.filter
        match wish.rule:
            case Rule.SPEAKER:
                return auto.by_speaker(code_id, coder_id, wish.what[0], chosen)
            case Rule.ROLE:
                return auto.by_role(code_id, coder_id, wish.what[0], chosen)
            case Rule.HEADING:
                return auto.by_heading(code_id, coder_id, wish.what, chosen)
            case _:
                return auto.by_question(
                    code_id,
                    coder_id,
                    wish.what,
                    wish.others,
                    chosen=chosen,
                    least=wish.least,
                    follow_ups=wish.follow_ups,
                )

    def take_changes(self, changes: Changes) -> None:
        """Propose anew after changes of texts and codings."""
        if changes.touches("participant", "participant_role", "source", "study_case", "question"):
            self.offer()
        if self.code_id and changes.touches(*OF_TEXTS, "coding", "code"):
            self.ask()

    def can_be_marked(self, passage: Passage) -> bool:
        """What is coded already is not."""
        return passage.standing is Standing.NEW

    def deed_words(self, current: Passage | None) -> DeedWords:
        """Coding what is marked."""
        count = len(self.marked)
        words = translate("Finding", "Code %n passage(s)", "", count) if count else translate("Finding", "Code")
        if self.marked:
            hint = translate("Finding", "Enter codes what is marked; N takes the marks away")
        else:
            hint = translate("Finding", "Space marks, A marks all; only what is marked is coded")
        del current
        return DeedWords(words, bool(count) and not self._writing, hint if self.rows else "")

    def code(self) -> None:
        """Code what is marked, as one action that is marked as made by the rule."""
        wanted = [self._proposals[key] for key in self._proposals if key in self.marked]
        if not wanted or self._rule is None or self._writing or not self.may_write():
            return
        study, who, code_id, rule = self.session.study, self.session.who_codes(), self.code_id, self._rule
        self._writing = True

        def work() -> Outcome:
            there = sum(one.coded for one in wanted)
            if there < len(wanted):
                study.autocoding.apply(wanted, code_id, who(), rule)
            return Outcome(len(wanted) - there, there)

        self.session.write(work, self._coded, lambda _: self._end_writing())

    def _coded(self, done: Outcome) -> None:
        self._end_writing()
        self.tell_coded(done)

    def _end_writing(self) -> None:
        self._writing = False
        self.mark_none()

    def _take(
        self, answer: tuple[tuple[Proposal, ...], list[Passage]] | str, wish: RuleWish, asked: tuple[object, ...]
    ) -> None:
        fresh, self._shown = asked != self._shown, asked
        if isinstance(answer, str):
            self._shown = None
            self.say_instead(answer, wrong=True)
            return
        found, rows = answer
        self._rule = wish.rule
        self._proposals = dict(zip((row.key for row in rows), found, strict=True))
        there = sum(one.coded for one in found)
        self.status = translate("Finding", "%n proposal(s); nothing is coded yet", "", len(found))
        self.more = translate("Finding", "%n coded with this code already", "", there) if there else ""
        self.show_found(rows, fresh=fresh)

    def _read_guide(self, path: Path) -> None:
        from qualcase.study.autocoding import read_guide

        self.session.read(lambda: read_guide(path), self._head.take_guide)
