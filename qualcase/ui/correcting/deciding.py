"""Deciding about passages: by one key, by a proposal, or by showing where one belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from qualcase.coding.editing import Choice, Decision
from qualcase.ui.correcting.own import is_own, not_yours_to_remove

if TYPE_CHECKING:
    from qualcase.coding.editing import NearPlace
    from qualcase.ui.base.session import Session
    from qualcase.ui.correcting.pane import CorrectingPane
    from qualcase.ui.correcting.summary import SummaryPanel
    from qualcase.ui.correcting.work import Work

translate = QCoreApplication.translate


class Deciding(QObject):
    """Joins the summary with the text."""

    decided = Signal()
    """Something was decided about a passage, or taken back."""

    def __init__(self, session: Session, pane: CorrectingPane, summary: SummaryPanel) -> None:
        super().__init__(pane)
        self.session, self._pane, self._editor, self.summary = session, pane, pane.editor, summary
        self._work: Work | None = None
        self._placing = ""
        """The coding whose place a person is about to show."""
        summary.decided.connect(self._decide)
        summary.placed.connect(self._place)
        summary.place_wanted.connect(self._want_place)
        summary.chosen.connect(self._show_passage)
        summary.place_shown.connect(self._show_place)
        summary.left.connect(pane.editor.setFocus)

    def begin(self, work: Work | None) -> None:
        """Decide about the passages of another text, or of none."""
        self._work, self._placing = work, ""

    @property
    def is_placing(self) -> bool:
        """Whether a person is about to show where a passage belongs."""
        return bool(self._placing)

    def next_waiting(self) -> None:
        """Go to the next passage that waits for a decision."""
        if not self.summary.next_waiting():
            self.session.say(translate("Correcting", "Nothing waits for a decision."))

    def place_here(self) -> None:
        """The passage that is chosen in the summary lies where the text is selected."""
        coding_id = self._placing or self.summary.list.current_key()
        chosen = self._editor.selection()
        if not coding_id:
            self.session.say(translate("Correcting", "Choose a passage at the right first."))
        elif chosen is None or not self._editor.sheet.text[chosen.start : chosen.end].strip():
            self.session.say(translate("Correcting", "Select the words where the passage belongs first."))
        else:
            self._place(coding_id, chosen.start, chosen.end)

    def _decide(self, coding_id: str, choice: Choice | None) -> None:
        work = self._work
        if work is None:
            return
        if choice is Choice.REMOVE and not self._may_remove(work, coding_id):
            return
        if work.review.decide(coding_id, Decision(choice) if choice is not None else None):
            self._after_decision(work, go_on=choice is not None)

    def _may_remove(self, work: Work, coding_id: str) -> bool:
        plan = work.review.plan
        coding = plan.by_id[coding_id].coding if plan is not None and coding_id in plan.by_id else None
        return coding is None or is_own(self.session, coding, not_yours_to_remove())

    def _place(self, coding_id: str, start: int, end: int) -> None:
        work = self._work
        if work is None or start >= end:
            return
        if not work.review.is_current:
            self.session.say(translate("Correcting", "A moment: the summary is being made anew."))
            return
        if work.review.decide(coding_id, Decision(Choice.PLACE, start, end)):
            self.stop_placing()
            self._after_decision(work, go_on=True)

    def _after_decision(self, work: Work, *, go_on: bool) -> None:
        self._editor.take_turns(work.sheet())
        self.decided.emit()
        if not (go_on and self.summary.next_waiting()):
            self.summary.list.setFocus()

    def _want_place(self, coding_id: str) -> None:
        work = self._work
        if work is None or work.review.plan is None:
            return
        coding = work.review.plan.by_id[coding_id].coding
        self._placing = coding_id
        words = translate("Correcting", "Select where “{words}” belongs and press Ctrl+Enter.")
        shown = _short(coding.quote if coding.lost is None else coding.lost)
        self._pane.strip.ask(
            words.format(words=shown),
            [
                (translate("Correcting", "Here (Ctrl+Enter)"), self.place_here),
                (translate("Correcting", "Not now (Esc)"), self.stop_placing),
            ],
            warning=False,
            takes_keyboard=False,
        )
        self._editor.setFocus()

    def stop_placing(self) -> None:
        """No place is to be shown after all."""
        self._placing = ""
        self._pane.strip.hide()

    def _show_passage(self, coding_id: str) -> None:
        work = self._work
        span = work.review.place_of(coding_id) if work is not None else None
        if work is None or span is None:
            return
        self._show_place(*span)
        self._editor.set_active(coding_id)
        plan, versions = work.review.plan, self.session.study.versions
        if plan is None or not work.review.is_current:
            return

        def show(places: tuple[NearPlace, ...]) -> None:
            if work is self._work and work.review.plan is plan:
                self.summary.show_places(coding_id, places)

        self.session.read(lambda: versions.places(plan, coding_id), show)

    def _show_place(self, start: int, end: int) -> None:
        self._editor.select(start, end)
        self._editor.bring_into_sight(start, end)


def _short(words: str, most: int = 60) -> str:
    line = " ".join(words.split())
    return line if len(line) <= most else f"{line[:most].rstrip()}…"
