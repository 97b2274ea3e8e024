"""The joint display, over Compare: questions at the left, the codes that belong beside them at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from qualcase.study.joint_table import joint_table
from qualcase.ui.base.latest import Latest
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.check.caption import Caption
from qualcase.ui.joint.actions import joint_actions
from qualcase.ui.joint.beside import BesidePane
from qualcase.ui.joint.choosing import Chooser
from qualcase.ui.joint.copying import Taking
from qualcase.ui.joint.going import Going
from qualcase.ui.joint.head import Head
from qualcase.ui.joint.nothing import empty_state
from qualcase.ui.joint.question_list import QuestionList
from qualcase.ui.joint.state import TABLES, JointState, beside, turn_tie, who
from qualcase.ui.joint.table_view import TableView
from qualcase.ui.widgets.labels import hairline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent

    from qualcase.coding.changes import Changes
    from qualcase.coding.comparison import Measure
    from qualcase.coding.filters import Filter
    from qualcase.coding.joint import WhoAnswered
    from qualcase.ui.base.actions import Action
    from qualcase.ui.base.session import Session
    from qualcase.ui.joint.state import Answer, Bar, Beside
    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.widgets.empty import EmptyState

translate = QCoreApplication.translate


class JointPage(QWidget):
    """Shows what its state asks for."""

    left = Signal()
    """Back to the room."""

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Asks for nothing before it is shown."""
        super().__init__(parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session, self.tokens = session, tokens
        self.state = JointState(session.settings, session.study.info().id)
        self.head = Head()
        self.questions = QuestionList(tokens)
        self.questions.setAccessibleName(translate("Joint", "Questions"))
        self.table = TableView(tokens)
        self.beside = BesidePane(session, tokens)
        self.caption = Caption()
        self.caption.picture.setToolTip(translate("Joint", "Copy the question with its codes as a picture"))
        self.chooser = Chooser(self, session, tokens)
        self.going = Going(session, self.beside)
        self.taking = Taking(session, self)
        self.answer: Answer | None = None
        self._nothing: EmptyState | None = None
        self._wanted_code = ""
        self._stale = True
        self._figures, self._texts = Latest(session), Latest(session)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.questions)
        self._split.addWidget(self.beside)
        self._split.setSizes([560, 560])
        self.stack = QStackedWidget()
        self.stack.addWidget(self._split)
        self.stack.addWidget(self.table)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for widget in (self.head, hairline(), self.stack, hairline(), self.caption):
            self._column.addWidget(widget, 1 if widget is self.stack else 0)
        self.setFocusProxy(self.questions)

    def _connect(self) -> None:
        head, pane = self.head, self.beside
        head.left.connect(self.left)
        head.place_chosen.connect(self.choose_place)
        head.role_chosen.connect(lambda role: self.ask(role=role))
        head.measure_chosen.connect(self.choose_measure)
        head.table_turned.connect(self.turn_table)
        head.questions_wanted.connect(self.chooser.choose_questions)
        self.questions.chosen.connect(lambda _: self._show_question())
        self.questions.bar_opened.connect(self._ask_who)
        pane.tie_wanted.connect(self.chooser.choose_codes)
        pane.closed.connect(self._put_people_away)
        pane.table.chosen.connect(self._ask_passages)
        pane.table.untie_wanted.connect(lambda _: self.untie_chosen())
        pane.table.entered.connect(pane.columns.take_focus)
        self.table.copy_wanted.connect(self.taking.table)
        self.caption.copy_wanted.connect(self.taking.table)
        self.caption.picture_wanted.connect(self.taking.picture)

    # --- what the room tells

    def show_place(self, place: Place) -> None:
        """Look at the case or site that the place names, and at its code where that stands beside a question."""
        self._wanted_code = place.code_id or ""
        if self.state.choose_place(place.case_id, place.site_id, self._session.study.frame()):
            self._stale = True
        self.renew()
        if self._wanted_code and not self._stale:
            self._choose_wanted()
        self.setFocus()

    def current_place(self) -> Place:
        """Whose answers are shown, the chosen code, and the card that has the keyboard."""
        asked, columns = self.state.asked, self.beside.columns
        read = columns.excerpt if columns.isAncestorOf(self.focusWidget() or self) else None
        return Place(
            Room.COMPARE,
            coding_id=read.id if read is not None else None,
            case_id=asked.case_id or None,
            site_id=asked.site_id or None,
            code_id=self.beside.table.code_id or None,
            page=Page.JOINT,
        )

    def take_changes(self, changes: Changes) -> None:
        """Ask anew for what an action may have changed."""
        if changes.touches(*TABLES):
            self._stale = True
            self.renew()

    def take_filter(self, chosen: Filter) -> None:
        """Look at other material."""
        del chosen
        self._stale = True
        self.renew()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.tokens = tokens
        self.questions.use(tokens)
        self.table.take_theme(tokens)
        self.beside.take_theme(tokens)

    def actions_here(self) -> Sequence[Action]:
        """What can be done here."""
        return joint_actions(self)

    def writable(self) -> bool:
        """Whether ties can be changed."""
        return not self._session.study.read_only

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what changed while the page was hidden."""
        super().showEvent(event)
        self.renew()

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember what is chosen."""
        super().hideEvent(event)
        self.state.keep()

    # --- asking and showing

    def renew(self) -> None:
        """Ask anew, if anything changed and somebody looks."""
        if self._stale and self.isVisible():
            self._stale = False
            question, study = self.state.question(self._session.filter), self._session.study
            self._figures.ask(lambda: question.answer(study), self._show)

    def ask(self, **fields: object) -> None:
        """Ask for something else."""
        self.state.ask(**fields)
        self._stale = True
        self.renew()

    def _show(self, answer: Answer) -> None:
        self.answer = answer
        self.state.asked = answer.asked
        shown = answer.shown
        self._show_head(answer)
        if self._nothing is not None:
            self._column.removeWidget(self._nothing)
            self._nothing.hide()
            self._nothing.deleteLater()
            self._nothing = None
        if answer.nothing is not None:
            self._nothing = empty_state(answer.nothing, self._session, self._look_at_all)
            self._column.insertWidget(2, self._nothing, 1)
        for widget in (self.stack, self.caption):
            widget.setVisible(answer.nothing is None)
        self.questions.show_display(shown)
        self.table.show_table(joint_table(self._session.study.frame().tree, shown))
        self.caption.show_caption(shown.caption, shown.check)
        self._choose_wanted()
        self._show_question()
        self.chooser.refresh()

    def _show_head(self, answer: Answer) -> None:
        frame, shown = self._session.study.frame(), answer.shown
        self.head.show_asked(answer.asked, frame, answer.roles, as_table=self.state.as_table)
        counts = [
            translate("Joint", "{some} of {all} respondents {wave}").format(some=some, all=every, wave=wave.name)
            for wave, some, every in zip(shown.waves, shown.respondents, shown.of_respondents, strict=True)
        ]
        self.head.people.setText(" · ".join(counts))

    def _choose_wanted(self) -> None:
        """To the first question beside which the wanted code stands."""
        if self.answer is None or not self._wanted_code:
            return
        held = self.answer.shown.variables
        one = self.questions.question
        if one is not None and self._wanted_code in one.code_ids:
            return
        row = next((row for row, one in enumerate(held) if self._wanted_code in one.code_ids), None)
        if row is not None:
            self.questions.choose(row)

    def _show_question(self) -> None:
        if self.answer is None:
            return
        self.beside.put_people_away()
        tree, wanted = self._session.study.frame().tree, self._wanted_code
        one = self.questions.question
        if one is not None and wanted in one.code_ids:
            self._wanted_code = ""
        self.beside.show_question(one, self.answer.shown, tree, wanted, writable=self.writable())

    def _ask_passages(self, code_id: str) -> None:
        answer, study = self.answer, self._session.study
        if answer is not None and code_id:
            self._texts.ask(
                lambda: beside(study, answer.shown, code_id), lambda found: self._show_passages(answer, found)
            )

    def _show_passages(self, answer: Answer, found: Beside) -> None:
        if answer is self.answer and found.code_id == self.beside.table.code_id:
            self.beside.show_passages(found, answer.shown, answer.strongest)

    def _ask_who(self, bar: Bar) -> None:
        answer, study, spot = self.answer, self._session.study, self.questions.spot
        one = self.questions.question
        if answer is None or one is None or spot is None:
            return

        def show(people: Sequence[WhoAnswered]) -> None:
            if answer is self.answer:
                self.beside.show_people(one, answer.shown, spot, people)

        self._session.read(lambda: who(study, answer.shown, bar), show)

    def _look_at_all(self) -> None:
        self.state.ask(role="")
        self._stale = True
        self.choose_place("", "")

    # --- what a person does

    def choose_place(self, case_id: str, site_id: str) -> None:
        """Look at another case or site, as a step of its own."""
        self._session.go(Place(Room.COMPARE, case_id=case_id or None, site_id=site_id or None, page=Page.JOINT))

    def step_case(self, way: int) -> None:
        """The case after or before this one."""
        cases = [case.id for case in self._session.study.frame().cases]
        if cases:
            held = self.state.asked.case_id
            at = cases.index(held) + way if held in cases else (0 if way > 0 else len(cases) - 1)
            self.choose_place(cases[at % len(cases)], "")

    def choose_measure(self, measure: Measure) -> None:
        """Count something else of the codes."""
        self.ask(measure=measure)

    def next_measure(self) -> None:
        """The next measure of the codes."""
        self.ask(measure=self.state.next_measure())

    def turn_subcodes(self) -> None:
        """Count sub-codes with their codes, or not."""
        self.ask(with_subcodes=not self.state.asked.with_subcodes)

    def turn_table(self) -> None:
        """Show a table instead of the charts, or the charts again."""
        self.state.as_table = not self.state.as_table
        self.stack.setCurrentIndex(1 if self.state.as_table else 0)
        self.setFocusProxy(self.table if self.state.as_table else self.questions)
        self.setFocus()
        if self.answer is not None:
            self._show_head(self.answer)

    def untie_chosen(self) -> None:
        """Take the chosen code away from the question."""
        one, code_id, study = self.questions.question, self.beside.table.code_id, self._session.study
        if one is not None and code_id and self.writable():
            self._session.write(lambda: turn_tie(study, one.variable.id, code_id))

    def press_enter(self) -> None:
        """On a bar show who answered so; on a card or a respondent go to the words."""
        focused = self.focusWidget()
        if focused is self.questions:
            self.questions.open_bar()
        elif focused is self.beside.who:
            self.beside.who.open_chosen()
        elif focused is self.beside.table:
            self.beside.columns.take_focus()
        elif self.beside.columns.isAncestorOf(focused or self):
            self.going.go()

    def press_escape(self) -> None:
        """From respondents to the passages, from a bar to its question, from elsewhere to the questions; then back."""
        if self.beside.shows_people:
            self._put_people_away()
        elif self.focusWidget() is not self.focusProxy() and not self._nothing:
            self.setFocus()
        elif not self.questions.clear_bar():
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back a step."""
        if event.key() == Qt.Key.Key_Escape:
            self.press_escape()
        else:
            super().keyPressEvent(event)

    def _put_people_away(self) -> None:
        self.beside.put_people_away()
        self.questions.setFocus()
