"""Confirming what was asked: sources that wait, the guide's questions, and what the interviewer says in one of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from qualcase.ui.base.latest import Latest
from qualcase.ui.guide.confirm_deeds import ConfirmDeeds
from qualcase.ui.guide.confirm_looks import beside_each_other, key_foot
from qualcase.ui.guide.row_list import WordList
from qualcase.ui.guide.state import Said, Wanted, next_waiting, read_confirming, read_queue
from qualcase.ui.guide.words import confirm_row, queue_row, turn_row
from qualcase.ui.widgets.empty import EmptyState
from qualcase.ui.widgets.labels import ElidedLabel, hairline, label
from qualcase.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QKeyEvent
    from PySide6.QtWidgets import QPushButton

    from qualcase.coding.guide import Asked, AskingTurn, Question
    from qualcase.ui.base.session import Session
    from qualcase.ui.guide.confirm_looks import Deed
    from qualcase.ui.guide.state import Confirming, ConfirmRow, Waiting
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class ConfirmPane(QWidget):
    """Nothing counts before a person says so; each word is one key and one action."""

    guide_wanted = Signal()
    """There is nothing to confirm before there is a guide."""

    def __init__(self, session: Session, tokens: Tokens, face: QFont, parent: QWidget | None = None) -> None:
        """`face` is the one in which texts are read."""
        super().__init__(parent)
        self._session = session
        self._asking, self._counting = Latest(session), Latest(session)
        self._queue: tuple[Waiting, ...] = ()
        self._listed: tuple[Waiting, ...] = ()
        """Those of the queue that are shown."""
        self._confirming: Confirming | None = None
        self._wanted: Wanted | None = None
        self.does = ConfirmDeeds(session, self)
        self._whole = self._leaving = False
        self.queue = WordList(tokens, translate("Guide", "Interviews"))
        self.questions = WordList(tokens, translate("Guide", "Questions of the guide"))
        self.turns = WordList(tokens, translate("Guide", "What the interviewer says"), face=face)
        self.which = Segments()
        self.title = ElidedLabel(strong=True)
        self.progress = label(tone="quiet")
        self.hint = label(
            translate("Guide", "A proposal is only a hint: nothing counts before you confirm it."),
            tone="quiet",
            wrap=True,
        )
        self.buttons: dict[str, QPushButton] = {}
        self._lay_out()
        self.which.chosen.connect(lambda _: self._draw_queue())
        self.queue.row_changed.connect(self._choose_source)
        self.questions.row_changed.connect(lambda _: self._show_place())
        self.turns.opened.connect(lambda _: self.does.put())
        self.setFocusProxy(self.questions)

    @property
    def source_id(self) -> str | None:
        """The source that is being confirmed."""
        if self._wanted is not None:
            return self._wanted.source_id
        return self._confirming.source.id if self._confirming is not None else None

    @property
    def confirming(self) -> Confirming | None:
        """What is known of the source; none while another one is on its way, so that no key hits the wrong one."""
        return None if self._leaving or self._wanted is not None else self._confirming

    @property
    def row(self) -> ConfirmRow | None:
        """The question that keys speak of."""
        number = self.questions.row
        rows = self.confirming.rows if self.confirming is not None else ()
        return rows[number] if 0 <= number < len(rows) else None

    @property
    def turn(self) -> AskingTurn | None:
        """The interviewer's turn that is chosen."""
        number = self.turns.row
        turns = self.confirming.turns if self.confirming is not None else ()
        return turns[number] if 0 <= number < len(turns) else None

    # --- showing

    def show_source(self, source_id: str, code_id: str | None = None, *, question_id: str | None = None) -> None:
        """Show a source, at a question or at the first that covers a code."""
        self._wanted = Wanted(source_id, code_id, question_id)
        self._ask_source(source_id)
        self.renew()

    def renew(self) -> None:
        """Count anew what waits."""
        study, chosen = self._session.study, self._session.filter
        self._counting.ask(lambda: read_queue(study, chosen), self.show_queue)

    def take_asked(self) -> None:
        """What is confirmed, or the guide, may be another."""
        confirming = self._confirming
        if confirming is not None:
            study, source_id = self._session.study, confirming.source.id
            self._session.read(
                lambda: (study.asked.of_source(source_id), study.guide.all()),
                lambda found: self._take_answers(source_id, *found),
            )
        self.renew()

    def forget_texts(self) -> None:
        """Texts or speakers may be others: read the source anew."""
        if self.source_id is not None:
            self._ask_source(self.source_id)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        for one in (self.queue, self.questions, self.turns):
            one.take_theme(tokens)

    def show_queue(self, queue: tuple[Waiting, ...]) -> None:
        """Show what waits, and begin with the first of it where no source is shown."""
        self._leaving = False
        self._stack.setCurrentIndex(1 if any(one.total for one in queue) else 0)
        self._queue = queue
        waiting = sum(not one.is_done for one in queue)
        to_confirm, every = translate("Guide", "To confirm"), translate("Guide", "All")
        before = self.which.value()
        # Where nothing waits any more, all is shown.
        chosen = before if isinstance(before, bool) else not waiting
        self.which.offer([(f"{to_confirm} · {waiting}", False), (f"{every} · {len(queue)}", True)], chosen)
        self._draw_queue()
        if self.source_id is None:
            first = next_waiting(queue, None) or (queue[0].source.id if queue else None)
            if first is not None:
                self.show_source(first)

    def _draw_queue(self) -> None:
        every = self.which.value() is True
        self._listed = tuple(one for one in self._queue if every or not one.is_done or one.source.id == self.source_id)
        self.queue.blockSignals(True)
        self.queue.show_rows([queue_row(one) for one in self._listed])
        self.queue.blockSignals(False)
        self._mark_source()

    def _mark_source(self) -> None:
        ids = [one.source.id for one in self._listed]
        self.queue.blockSignals(True)
        self.queue.choose(ids.index(self.source_id) if self.source_id in ids else None)
        self.queue.blockSignals(False)

    def _choose_source(self, row: int) -> None:
        if 0 <= row < len(self._listed) and self._listed[row].source.id != self.source_id:
            self._wanted = Wanted(self._listed[row].source.id)
            self._ask_source(self._listed[row].source.id)

    def _ask_source(self, source_id: str) -> None:
        study = self._session.study
        self.progress.setText(translate("Guide", "Looking for the questions …"))
        self._asking.ask(lambda: read_confirming(study, source_id), self._show_confirming)

    def _show_confirming(self, found: Confirming | None) -> None:
        if found is None:  # the source is gone
            self._wanted = self._confirming = None
            self.renew()
            return
        is_new = self._confirming is None or self._confirming.source.id != found.source.id
        if self._wanted is not None and self._wanted.source_id != found.source.id:
            return
        wanted, self._wanted, self._leaving = self._wanted, None, False
        jumps = is_new or (wanted is not None and bool(wanted.code_id or wanted.question_id))
        before = self.questions.row
        self._confirming = found
        self._draw()
        if jumps:
            self.questions.choose(found.first_row(self._session.study.frame().tree, wanted))
        else:
            self.questions.choose(before)
        self._show_place()
        self._draw_queue()

    def _take_answers(self, source_id: str, asked: tuple[Asked, ...], questions: tuple[Question, ...]) -> None:
        if self._confirming is None or self._confirming.source.id != source_id:
            return
        ids = [row.question.id for row in self._confirming.rows]
        self._confirming = self._confirming.with_asked(self.does.with_unwritten(source_id, asked), questions)
        if ids != [row.question.id for row in self._confirming.rows]:
            self._ask_source(source_id)  # the guide is another
        self._draw()

    def _draw(self) -> None:
        found = self._confirming
        if found is None:
            return
        self.title.setText(found.source.name)
        known = len(found.rows) - found.waiting
        self.progress.setText(
            translate("Guide", "{known} of {total} confirmed").format(known=known, total=len(found.rows))
        )
        self.questions.show_rows([confirm_row(row, found.turns) for row in found.rows])
        self._draw_turns()
        for name in ("put", "not_put", "skip", "rest"):
            self.buttons[name].setEnabled(bool(found.rows) and not self._session.study.read_only)

    def _draw_turns(self) -> None:
        found = self._confirming
        if found is None:
            return
        keys: dict[int, list[str]] = {}
        for row in found.rows:
            if row.turn is not None and row.said is not Said.NOT_PUT:
                keys.setdefault(row.turn, []).append(f"{row.question.key}{'?' if row.asked is None else ''}")
        chosen = self.turns.row
        self.turns.show_rows(
            [
                turn_row(number, one, " ".join(keys.get(number, ())), whole=self._whole and number == chosen)
                for number, one in enumerate(found.turns)
            ]
        )

    def _show_place(self) -> None:
        """The turn in which the question is put, or seems to be."""
        row, found = self.row, self._confirming
        if row is not None and found is not None:
            self.turns.choose(row.turn)
            if row.turn is None:
                self.turns.scrollTo(self.turns.words.index(max(found.turn_before(self.questions.row), 0), 0))
            if self._whole:
                self._draw_turns()

    # --- what a person does

    def take_said(self, said: Asked) -> None:
        """Show what was said before it is written, and go on: to the next question, else to the next source."""
        if self._confirming is None:
            return
        row = self.questions.row
        held = {one.asked.question_id: one.asked for one in self._confirming.rows if one.asked is not None}
        held[said.question_id] = said
        questions = tuple(one.question for one in self._confirming.rows)
        self._confirming = self._confirming.with_asked(tuple(held.values()), questions)
        self._draw()
        following = self._confirming.next_row(row)
        if following is not None:
            self.questions.choose(following)
            self._show_place()
            if self.turns.hasFocus():
                self.questions.setFocus()
            return
        self._leaving = True
        done = translate("Guide", "All questions of “{source}” are confirmed.")
        self._session.say(done.format(source=self._confirming.source.name))
        self.does.next_source()

    def skip(self) -> None:
        """Leave the question open and go to the next one."""
        if self._confirming is not None:
            self.questions.choose(self._confirming.next_row(self.questions.row))
            self._show_place()

    def step_turn(self, by: int) -> None:
        """Choose the turn before or behind; from none, those around the place of the question before."""
        if self._confirming is not None and self._confirming.turns:
            last = len(self._confirming.turns) - 1
            here = (
                self.turns.row if self.turns.row >= 0 else self._confirming.turn_before(self.questions.row) + (by < 0)
            )
            self.turns.choose(min(max(here + by, 0), last))
            if self._whole:
                self._draw_turns()

    def turn_whole(self) -> None:
        """Show the whole answer of the chosen turn, or its beginning."""
        self._whole = not self._whole
        row = self.turns.row
        self._draw_turns()
        self.turns.choose(row)

    def deeds(self) -> list[Deed]:
        """What can be done: a name, keys, words, and how."""
        return [
            ("put", ("Y", "Return"), translate("Guide", "put in this turn"), self.does.put),
            ("not_put", ("N",), translate("Guide", "not put"), self.does.not_put),
            ("take_back", ("U",), translate("Guide", "unknown again"), self.does.take_back),
            ("skip", ("Space",), translate("Guide", "leave open"), self.skip),
            ("down", ("J",), translate("Guide", "turn behind"), partial(self.step_turn, 1)),
            ("up", ("K",), translate("Guide", "turn before"), partial(self.step_turn, -1)),
            ("whole", ("S",), translate("Guide", "whole answer"), self.turn_whole),
            ("transcript", ("G",), translate("Guide", "in the transcript"), self.does.go_to_transcript),
            ("rest", ("R",), translate("Guide", "the rest was not put"), self.does.deny_rest),
            ("forget", ("Del",), translate("Guide", "take back all of it"), self.does.forget),
            ("next", ("Ctrl+Down",), translate("Guide", "next interview"), self.does.next_source),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One key a word."""
        pressed = QKeySequence(event.keyCombination()).toString()
        if self.queue.hasFocus() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.questions.setFocus()
            return
        pressed = {"Enter": "Return", "Num+Enter": "Return", "Backspace": "Del"}.get(pressed, pressed)
        for _, keys, _, run in self.deeds():
            if pressed in keys:
                run()
                return
        super().keyPressEvent(event)

    # --- looks

    def _lay_out(self) -> None:
        said = label(translate("Guide", "What the interviewer says"), tone="quiet")
        split = beside_each_other(
            ((self.which,), self.queue), ((self.title, self.progress), self.questions), ((said,), self.turns)
        )
        foot, self.buttons = key_foot(self.hint, self.deeds())
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(split, 1)
        column.addWidget(hairline())
        column.addLayout(foot)
        empty = EmptyState(
            translate(
                "Guide",
                "Where there are interviews and a guide, it is confirmed here what was asked. Begin with the guide.",
            ),
            translate("Guide", "To the guide"),
            self.guide_wanted.emit,
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(empty)
        self._stack.addWidget(body)
        self._stack.setCurrentIndex(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
