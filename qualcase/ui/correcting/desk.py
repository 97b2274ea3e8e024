"""The desk at which a text is corrected: opens it, keeps the summary in step, saves it, leaves it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from qualcase.ui.correcting.deciding import Deciding
from qualcase.ui.correcting.manuscript import Manuscript
from qualcase.ui.correcting.meanwhile import Meanwhile
from qualcase.ui.correcting.pane import CorrectingPane
from qualcase.ui.correcting.review import Review
from qualcase.ui.correcting.summary import SummaryPanel
from qualcase.ui.correcting.work import Given, Work
from qualcase.ui.correcting.writing import Writing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from PySide6.QtGui import QFont

    from qualcase.coding.editing import Decision, EditPlan
    from qualcase.coding.sources import TextVersion
    from qualcase.ui.base.session import Session
    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.transcript.canvas import Anchor

    Then = Callable[[dict[str, Decision]], object]

translate = QCoreApplication.translate
_PAUSE = 200
"""Milliseconds without a key before the turns are read anew and the summary is made."""


class Leaving(NamedTuple):
    """Where one was in the text when the desk was left, in positions of the text that the source has then."""

    caret: int | None
    anchor: Anchor | None
    """Both None where the text was only looked at from elsewhere: it stands as it was left."""


class Desk(QObject):
    """One piece of work at a time. The text and the summary are widgets that the screen around puts in its places."""

    opened = Signal()
    """There is work; the screen shall show it."""
    closed = Signal(object)
    """There is none any more: a `Leaving`."""

    def __init__(self, session: Session, font: QFont, tokens: Tokens, give: Callable[[str], Given]) -> None:
        """`give` tells how the screen around shows a source."""
        self.pane = CorrectingPane(font, tokens)
        super().__init__(self.pane)
        self.session, self._give = session, give
        self.summary = SummaryPanel(tokens)
        self.editor = self.pane.editor
        self.writing = Writing(session, self.pane, tokens)
        self.deciding = Deciding(session, self.pane, self.summary)
        self.meanwhile = Meanwhile(self, give)
        self.work: Work | None = None
        self._make_plan: Callable[[], EditPlan] | None = None
        self._saves = False
        """Whether the plan under way is to be saved when it is there."""
        self._then: Then | None = None
        """Who is given what was decided, where the plan is saved elsewhere."""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._connect()

    def _connect(self) -> None:
        head = self.pane.head
        self._pause.timeout.connect(self.settle)
        self.writing.changed.connect(self._take_change)
        self.editor.leave_wanted.connect(self.escape)
        head.save_wanted.connect(self.save)
        head.leave_wanted.connect(self.leave)
        self.deciding.decided.connect(self._show_summary)

    # --- beginning

    @property
    def is_open(self) -> bool:
        """Whether there is work."""
        return self.work is not None

    @property
    def unsaved(self) -> bool:
        """Whether something would be lost."""
        return self.work is not None and self.work.is_changed

    def correct(self, source_id: str, caret: int, anchor: Anchor) -> None:
        """Write in the text of a source."""
        if self.session.study.read_only:
            self.session.say(translate("Correcting", "The study is read only: nothing can be corrected."), warning=True)
            return
        draft = self.session.study.versions.draft(source_id)
        given = self._give(source_id)
        manuscript = Manuscript(draft)
        self._make_plan = lambda: self.session.study.versions.plan(manuscript.draft)
        title = translate("Correcting", "Correcting {source}").format(source=given.title)
        work = Work(given, Review(given.codings, draft.text), manuscript)
        self._begin(work, title, translate("Correcting", "Save (Ctrl+S)"))
        self.editor.place_caret(caret)
        self.editor.return_to(anchor)

    def take_file(self, source_id: str, path: Path) -> None:
        """Show what would become of everything with a corrected file in the place of a text."""
        versions = self.session.study.versions
        title = translate("Correcting", "{file} in the place of {source}")
        self._propose(
            source_id,
            lambda: versions.plan_corrected(source_id, path),
            title.replace("{file}", path.name.replace("{", "{{").replace("}", "}}")),
            translate("Correcting", "Take it in (Ctrl+S)"),
        )

    def decide(self, plan: EditPlan, earlier: Mapping[str, Decision], title: str, done: str, then: Then) -> None:
        """Let a person decide about the passages of a plan that is saved elsewhere.

        `then` is given what was decided, also where the desk is left before everything is.
        """
        given = self._give(plan.source_id)
        review = Review(given.codings, plan.old_text)
        review.moved(plan.script)
        review.take(plan)
        for coding_id, decision in earlier.items():
            review.decide(coding_id, decision)
        self._make_plan = lambda: plan
        self._begin(Work(given, review), title, done)
        self._then = then
        self.summary.next_waiting()

    def restore(self, source_id: str, version_id: str, number: int) -> None:
        """Show what would become of everything with an earlier text in the place of the present one."""
        versions = self.session.study.versions
        title = translate("Correcting", "Version {number} in the place of {source}")
        self._propose(
            source_id,
            lambda: versions.plan_restore(version_id),
            title.replace("{number}", str(number)),
            translate("Correcting", "Bring it back (Ctrl+S)"),
        )

    def _propose(self, source_id: str, make: Callable[[], EditPlan], title: str, save: str) -> None:
        if self.session.study.read_only:
            self.session.say(translate("Correcting", "The study is read only: nothing can be corrected."), warning=True)
            return

        def show(plan: EditPlan) -> None:
            if plan.changes_nothing:
                self.session.say(translate("Correcting", "The text is the same as the present one, to the letter."))
                return
            given = self._give(source_id)
            review = Review(given.codings, plan.old_text)
            review.moved(plan.script)
            review.take(plan)
            self._make_plan = make
            self._begin(Work(given, review), title.format(source=given.title), save)
            self.summary.next_waiting()

        self.session.read(make, show)

    def _begin(self, work: Work, title: str, save: str) -> None:
        self.work, self._saves = work, False
        self.pane.strip.hide()
        self.pane.head.show_work(title, save)
        self.writing.begin(work)
        self.deciding.begin(work)
        sheet = work.sheet()
        marks = list(sheet.marks)
        self.editor.begin(sheet.text, sheet.turns, sheet.voices, marks, writable=work.manuscript is not None)
        self._show_summary()
        self.opened.emit()
        self.editor.setFocus()

    # --- the summary

    def _take_change(self) -> None:
        self._pause.start()

    def settle(self) -> None:
        """Do now what a pause brings: read the turns anew, then work out what becomes of the codings."""
        self._pause.stop()
        work, make = self.work, self._make_plan
        if work is None or make is None or (work.outdated and work.manuscript is not None):
            return
        if work.manuscript is not None:
            self.writing.settle()
            draft = work.manuscript.draft
            make = lambda: self.session.study.versions.plan(draft)  # noqa: E731 - the draft as it is now
        self.session.read(make, lambda plan: self._take_plan(work, plan), lambda _: self._plan_failed())

    def _take_plan(self, work: Work, plan: EditPlan) -> None:
        if work is not self.work:
            return
        if work.manuscript is not None and (plan.text, plan.version_id) != (work.manuscript.text, work.version_id):
            return  # more was typed meanwhile: the next pause makes another one
        work.outdated = work.outdated and work.manuscript is not None
        if plan.changes_nothing and work.manuscript is None:
            self.close()
            self.session.say(translate("Correcting", "The text is the same as the present one, to the letter."))
            return
        before = work.review.spans()
        work.review.take(plan)
        if work.review.spans() != before:
            self.editor.take_turns(work.sheet())
        self._show_summary()
        if self._saves:
            self._saves = False
            self.save()

    def _plan_failed(self) -> None:
        self._saves = False

    def _show_summary(self) -> None:
        work = self.work
        if work is None:
            return
        changed = work.manuscript is None or work.is_changed
        hint = "" if changed else _teach()
        self.summary.show_review(work.review if changed else None, work.given.marks, hint)

    # --- saving and leaving

    def save(self) -> None:
        """Write the text as a new version, once everything is decided."""
        work = self.work
        if work is None or work.saving:
            return
        if work.outdated and work.manuscript is not None:
            self.meanwhile.carry()
        elif work.clashes:
            self.meanwhile.ask()
        elif work.manuscript is not None and not work.is_changed:
            self.session.say(translate("Correcting", "Nothing is changed, so there is nothing to save."))
            self.close()
        elif work.outdated or not work.is_planned or self._pause.isActive():
            self._pause.stop()
            self._saves = True
            self.settle()
        elif work.review.waiting():
            count = len(work.review.waiting())
            self.session.say(
                translate("Correcting", "%n passage(s) wait for your decision before anything is saved.", "", count)
            )
            self.summary.next_waiting()
        else:
            self._write(work)

    def _write(self, work: Work) -> None:
        if self._then is not None:
            self._hand_over(work, self._then)
            return
        plan, decisions = work.review.plan, dict(work.review.decisions)
        assert plan is not None  # noqa: S101 - a current review has one
        work.saving = True
        self.editor.setReadOnly(True)
        versions, coder_id = self.session.study.versions, self.session.coder_id

        def done(_: TextVersion) -> None:
            if work is self.work:
                self.close(saved=True)

        def failed(_: BaseException) -> None:
            work.saving = False
            self.editor.setReadOnly(work.manuscript is None)

        self.session.write(lambda: versions.save(plan, decisions, coder_id=coder_id), done, failed)

    def _hand_over(self, work: Work, then: Then) -> None:
        decisions = dict(work.review.decisions)
        self.close(saved=True)
        then(decisions)

    def escape(self) -> None:
        """Put away what lies over the text, else leave."""
        if self.deciding.is_placing:
            self.deciding.stop_placing()
        elif not self.pane.find_bar.isHidden():
            self.pane.find_bar.hide()
        else:
            self.leave()

    def leave(self, then: Callable[[], object] | None = None) -> None:
        """Leave without a trace; asks where something would be lost. `then` follows once it is left."""
        if self.work is None:
            return
        if self._then is not None:
            self._hand_over(self.work, self._then)
            return
        if not self.unsaved:
            self.close()
            if then is not None:
                then()
            return

        def go() -> None:
            self.close()
            if then is not None:
                then()

        stay = translate("Correcting", "Go on correcting")
        throw = translate("Correcting", "Leave without saving")
        question = translate("Correcting", "What you changed is not saved. Leave it?")
        self.deciding.begin(self.work)
        self.pane.strip.ask(question, [(throw, go), (stay, self._go_on)])

    def _go_on(self) -> None:
        self.pane.strip.hide()
        self.editor.setFocus()

    def close(self, *, saved: bool = False) -> None:
        """There is no work any more; nothing is asked."""
        work, self.work = self.work, None
        self._then = None
        self._pause.stop()
        self.pane.strip.hide()
        self.writing.begin(None)
        self.deciding.begin(None)
        leaving = Leaving(self.editor.caret(), self.editor.anchor())
        if work is not None and not saved:
            leaving = _back(work, self.editor.caret(), self.editor.anchor())
        self.closed.emit(leaving)

    # --- what happens around

    def take_theme(self, font: QFont, tokens: Tokens) -> None:
        """Use other colours, and the reading type as it is set now."""
        if tokens is not self.editor.tokens:
            self.editor.take_tokens(tokens)
        self.editor.take_font(font)
        self.summary.take_theme(tokens)
        self.writing.tokens = tokens
        if self.work is not None:
            self.work.given = self._give(self.work.given.source_id)
            self.editor.take_turns(self.work.sheet())
            self._show_summary()


def _back(work: Work, caret: int, anchor: Anchor) -> Leaving:
    """Where one was, in the text that was not changed after all."""
    if work.manuscript is None:
        return Leaving(None, None)
    begin = work.manuscript.at_begin
    return Leaving(begin(caret), anchor._replace(position=begin(anchor.position)))


def _teach() -> str:
    return translate(
        "Correcting",
        "Write in the text as anywhere; the underlines move along.\n\nEnter inside a turn asks who speaks from there, "
        "F2 who speaks in this turn, Ctrl+J joins it with the one before. Ctrl+F finds and replaces.\n\nWhat becomes "
        "of the coded passages is said here before anything is saved.",
    )
