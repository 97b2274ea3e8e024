"""Saying something of a cell: a step, its reason, the passages that carry it. What is not whole waits."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from qualcase.ui.ratings.state import Draft, write_rating

if TYPE_CHECKING:
    from qualcase.coding.case_ratings import RatedCell
    from qualcase.ui.base.session import Session
    from qualcase.ui.ratings.page import RatingsPage

translate = QCoreApplication.translate


class Saying:
    """Drafts of the page, and what is kept of them."""

    def __init__(self, session: Session, page: RatingsPage) -> None:
        """Write through the session, in the name of the person here."""
        self._session, self._page = session, page

    def begin(self, value: float | None) -> None:
        """Say a step; the reason is asked for before it is kept."""
        if self._page.can_rate():
            self._anew(replace(self._own_draft(), value=value, has_value=True))
            self.write_reason()

    def take_proposal(self) -> None:
        """Say what the passages suggest; a reason is asked for all the same."""
        shown = self._page.shown
        if shown is not None and shown.proposal is not None:
            self.begin(shown.proposal.value)

    def write_reason(self) -> None:
        """Give the keyboard to the reason."""
        self._page.desk.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        self._page.desk.reason.selectAll()

    def write_steps(self) -> None:
        """Give the keyboard to what the highest step means."""
        self._page.desk.steps.meanings[1.0].setFocus(Qt.FocusReason.OtherFocusReason)

    def turn_anchors(self) -> None:
        """Let the chosen passages carry the rating, or no more."""
        if self._page.can_rate():
            self._page.desk.carriers.turn_chosen()

    def turn_anchor(self, coding_id: str) -> None:
        """Let one passage carry the rating, or no more; kept at once where there is a step and a reason."""
        self._anew(self._own_draft().turn_anchor(coding_id))
        self.keep()
        self._page.read_passages()

    def keep(self) -> None:
        """Keep what stands on the desk, if it is whole and another than what was said."""
        shown = self._page.shown
        if shown is None or self._session.study.read_only:
            return
        draft = self._page.state.drafts.get(shown.cell)
        if draft is None or not draft.is_whole:
            return
        if draft.says(shown.by(self._session.coder_id)):
            self._drop(shown.cell)
            return
        study, cell, coder = self._session.study, shown.cell, self._session.coder_name

        def kept(_: object) -> None:
            if self._page.state.drafts.get(cell) == draft:
                self._drop(cell)
            self._look_at_own()

        self._session.write(lambda: write_rating(study, cell, draft, coder), kept)

    def remove(self) -> None:
        """Take one's own rating back, or drop what is not kept."""
        shown = self._page.shown
        if shown is None:
            return
        self._drop(shown.cell)
        mine = shown.by(self._session.coder_id)
        if mine is not None:
            study = self._session.study
            self._session.write(lambda: study.case_ratings.remove([mine.id]))
        elif shown.mine is not None:
            self._session.say(
                translate("Ratings", "This is the rating of somebody else. Only one's own is taken back.")
            )
        self._page.show_cell()

    def _own_draft(self) -> Draft:
        """What stands on the desk as one's own: of somebody else's rating only the passages are taken over."""
        shown = self._page.shown
        if shown is None:
            return Draft()
        if shown.cell in self._page.state.drafts or shown.mine is None or shown.mine.coder_id == self._session.coder_id:
            return self._page.draft()
        return Draft.of(shown.by(self._session.coder_id))

    def _anew(self, draft: Draft) -> None:
        shown = self._page.shown
        if shown is None:
            return
        self._page.state.drafts[shown.cell] = draft
        self._page.show_drafts()
        self._page.desk.show_cell(self._page.board, shown, draft, self._page.desk.title.text(), is_kept=False)
        self._page.desk.reason.show_words(draft.reason)

    def take_reason(self, words: str) -> None:
        """The reason was written: keep it with the step, or let it wait for one."""
        shown = self._page.shown
        if shown is None or self._session.study.read_only:
            return
        own = self._own_draft()
        if words != own.reason.strip() and (words != self._page.draft().reason.strip()):
            self._page.state.drafts[shown.cell] = replace(own, reason=words)
        draft = self._page.state.drafts.get(shown.cell)
        if draft is not None:
            self._page.desk.show_state(
                self._page.board, shown, draft, is_kept=draft.says(shown.by(self._session.coder_id))
            )
            self._page.show_drafts()
        self.keep()

    def _drop(self, cell: RatedCell) -> None:
        self._page.state.drafts.pop(cell, None)
        self._page.show_drafts()

    def drop_draft(self) -> None:
        """Escape in the reason: what is not kept is not wanted."""
        shown = self._page.shown
        if shown is not None:
            self._drop(shown.cell)
            self._page.show_cell()
        self._page.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_at_own(self) -> None:
        """Whoever has rated looks at what is one's own."""
        if self._page.board.asked.rater_id != self._session.coder_id:
            self._page.ask(rater_id=self._session.coder_id)
            self._page.renew()

    def keep_meaning(self, step: float, words: str) -> None:
        """What a step means for the code at hand is written down."""
        shown, study, coder = self._page.shown, self._session.study, self._session.coder_name
        if shown is not None:
            code_id = shown.cell.code_id
            self._session.write(
                lambda: study.case_ratings.set_step(code_id, step, words, study.coders.ensure(coder).id)
            )
