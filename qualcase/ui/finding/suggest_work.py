"""Suggestions for a code: found in the background, accepted and rejected one by one. Nothing is coded by itself."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from qualcase.errors import UserError
from qualcase.study.new_codings import Span
from qualcase.ui.finding.state import Origins, Standing, passage_of_suggestion
from qualcase.ui.finding.work import OF_TEXTS, DeedWords, Work
from qualcase.ui.widgets.background import BackgroundProgress

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.coding.changes import Changes
    from qualcase.study.suggesting import Suggestions
    from qualcase.ui.base.session import Session
    from qualcase.ui.finding.state import Passage

translate = QCoreApplication.translate
_GIST = 140
"""Characters that are told of an example."""


class _Wished(NamedTuple):
    code_id: str
    own: bool
    rejected: bool


class SuggestWork(Work):
    """Passages like those of a code."""

    markable = False

    def __init__(self, session: Session, may_write: Callable[[], bool]) -> None:
        """No code is chosen."""
        super().__init__(session, may_write)
        self.code_id, self.own, self.with_rejected = "", False, False
        self.progress = BackgroundProgress(self)
        self._ready = False
        self._own_deeds = 0
        self._shown: _Wished | None = None
        self.ask()

    def ask(self) -> None:
        """Find anew; the first time every text is read, which the progress tells."""
        study = self.session.study
        if self.code_id not in study.frame().tree:
            self.code_id, self._shown = "", None
            self.say_instead(
                translate(
                    "Finding", "Choose a code: here stand passages that read like those it has, to be judged by you."
                )
            )
            return
        if not self._ready:
            self.say_instead(translate("Finding", "Reading all texts once…"))
            self.session.later(lambda: study.suggesting.prepare(self.progress), lambda _: self._go_on())
            return
        self._find()

    def _go_on(self) -> None:
        self._ready = True
        self.ask()

    def _find(self) -> None:
        from qualcase.study.suggesting import Wanted

        study, chosen = self.session.study, self.session.filter
        wished = _Wished(self.code_id, self.own, self.with_rejected)
        wanted = Wanted(self.code_id, self.session.coding_id or "", own=self.own, with_rejected=self.with_rejected)

        def look() -> tuple[Suggestions, list[Passage]] | str:
            try:
                found = study.suggesting.find(wanted, chosen)
            except UserError as error:
                return str(error)
            origins = Origins(study)
            return found, [passage_of_suggestion(one, origins.of(one.source_id, one.start)) for one in found.found]

        self.latest.ask(look, lambda answer: self._take(answer, wished))

    def take_changes(self, changes: Changes) -> None:
        """Find anew after changes of texts, and of codings and rejections that were not made here."""
        if not self.code_id:
            return
        if changes.touches(*OF_TEXTS, "code") or (changes.touches("coding", "rejection") and not self._own_deeds):
            self.ask()

    def deed_words(self, current: Passage | None) -> DeedWords:
        """Accepting and rejecting."""
        there = current is not None
        rejected = current is not None and current.standing is Standing.REJECTED
        hint = translate("Finding", "Enter or A codes the passage, X rejects it, Space goes to the text")
        examples = [textwrap.shorten(one, _GIST, placeholder="…") for one in current.alike] if current else []
        alike = "\n".join(f"“{one}”" for one in examples)
        return DeedWords(
            translate("Finding", "Code it"),
            there,
            hint if self.rows else "",
            translate("Finding", "Take back") if rejected else translate("Finding", "Reject"),
            there,
            f"{translate('Finding', 'Like')} {alike}" if alike else "",
        )

    # --- judging

    def accept(self, passage: Passage) -> None:
        """Code a passage."""
        if not self.may_write():
            return
        study, who, code_id = self.session.study, self.session.who_codes(), self.code_id
        span = Span(*passage.key)
        self._judge(passage, lambda: study.suggesting.accept(code_id, who(), [span]))

    def reject(self, passage: Passage) -> None:
        """Remember that a passage is not wanted under the code; for one that was rejected, forget it."""
        if not self.may_write():
            return
        study, who, code_id = self.session.study, self.session.who_codes(), self.code_id
        if passage.standing is Standing.REJECTED:
            self._judge(passage, lambda: self._take_back(passage))
        else:
            span = Span(*passage.key)
            self._judge(passage, lambda: study.suggesting.reject(code_id, who(), [span]))

    def _take_back(self, passage: Passage) -> None:
        study, coder_id = self.session.study, self.session.coding_id
        held = study.suggesting.rejected(self.code_id, coder_id or "")
        study.suggesting.take_back(
            [
                one.id
                for one in held
                if one.source_id == passage.source_id and one.start < passage.end and passage.start < one.end
            ]
        )

    def _judge(self, passage: Passage, work: Callable[[], object]) -> None:
        """Take the passage out of the list at once, so that the next one can be judged; the others stay in place."""
        self._own_deeds += 1
        self.show_found([one for one in self.rows if one.key != passage.key], fresh=False)

        def done(_: object) -> None:
            self._own_deeds -= 1
            if not self._own_deeds and (not self.rows or passage.standing is Standing.REJECTED):
                self.ask()

        def failed(_: BaseException) -> None:
            self._own_deeds -= 1
            self.ask()

        self.session.write(work, done, failed)

    def _take(self, answer: tuple[Suggestions, list[Passage]] | str, wished: _Wished) -> None:
        fresh, self._shown = wished != self._shown, wished
        if isinstance(answer, str):
            self._shown = None
            self.say_instead(answer)
            return
        found, rows = answer
        if rows:
            words = translate("Finding", "%n passage(s) like the {coded} that have the code", "", len(rows))
            self.status = words.format(coded=found.examples)
        else:
            self.status = translate("Finding", "No other passage shares telling words with what is coded so far.")
        self.more = translate("Finding", "%n rejected before, not shown", "", found.hidden) if found.hidden else ""
        self.show_found(rows, fresh=fresh)
