"""The page of qualitative comparative analyses: set up at the left, tables in the middle, the case at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from qualcase.ui.base.latest import Latest
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.base.thing import things_at
from qualcase.ui.check.caption import Caption
from qualcase.ui.qca.actions import qca_actions
from qualcase.ui.qca.asking import TABLES, read_asked, read_case, read_passages
from qualcase.ui.qca.choosing import Chooser
from qualcase.ui.qca.evidence import EvidencePane
from qualcase.ui.qca.keeping import Keeping
from qualcase.ui.qca.results import Results
from qualcase.ui.qca.setup import Setup
from qualcase.ui.qca.state import QcaState
from qualcase.ui.qca.tabs import Tab
from qualcase.ui.qca.taking import Taking
from qualcase.ui.widgets.labels import hairline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHideEvent, QShowEvent

    from qualcase.coding.changes import Changes
    from qualcase.coding.codings import Excerpt
    from qualcase.coding.filters import Filter
    from qualcase.coding.qca_settings import QcaAnswer
    from qualcase.ui.base.actions import Action
    from qualcase.ui.base.passage_ref import PassageRef
    from qualcase.ui.base.session import Session
    from qualcase.ui.base.thing import Thing
    from qualcase.ui.qca.asking import Asked, CaseSheet, Member
    from qualcase.ui.qca.plot import PlotView
    from qualcase.ui.qca.state import Plan
    from qualcase.ui.qca.table import SheetView
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class QcaPage(QWidget):
    """Every change of the plan is asked at once; what cannot be asked is said in the place of the tables."""

    left = Signal()

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Asks for nothing before it is shown."""
        super().__init__(parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session, self.tokens = session, tokens
        self.state = QcaState(session.settings, session.study.info().id)
        self.asked: Asked | None = None
        self.setup = Setup(tokens)
        self.results = Results(tokens)
        self.evidence = EvidencePane(session, tokens)
        self.caption = Caption()
        self.taking = Taking(session, self)
        self.chooser, self.keeping = Chooser(session, self), Keeping(session, self)
        self._answers, self._cases, self._passages = Latest(session), Latest(session), Latest(session)
        self._stale = True
        self._case = ""
        self._lay_out()
        self._connect()

    # What the room tells

    def show_place(self, place: Place) -> None:
        """The page as it was left; a case that the place names is opened where it is in the analysis."""
        name = next((one.name for one in self._session.study.frame().cases if one.id == place.case_id), "")
        self.renew()
        self.keeping.begin()
        if name and not self._stale and self.answer is not None:
            self.open_case(name)
        self.setFocus()

    def current_place(self) -> Place:
        """The case that is open, and the code whose passages are read."""
        sheet, member = self.evidence.sheet, self.evidence.member
        card = self.evidence.passages.excerpt if self.evidence.passages.hasFocus() else None
        one = member.set if member is not None else None
        return Place(
            Room.SUMMARIES,
            coding_id=card.id if card is not None else None,
            code_id=one.code_id if one else None,
            case_id=sheet.case_id if sheet is not None else None,
            wave_id=one.wave_id if one and not one.from_wave_id else None,
            page=Page.QCA,
        )

    def things_here(self) -> Sequence[Thing]:
        """The card, the cell, its code and case."""
        return things_at(self.current_place())

    def excerpts_here(self) -> Sequence[str | PassageRef]:
        """The chosen cards."""
        cards = self.evidence.passages
        return [one.id for one in cards.chosen_excerpts] if cards.hasFocus() else []

    def take_changes(self, changes: Changes) -> None:
        """Ask anew for what an action may have changed."""
        if changes.touches(*TABLES):
            self._stale = True
            self.renew()

    def take_filter(self, chosen: Filter) -> None:
        """Ask of other cases."""
        del chosen
        self._stale = True
        self.renew()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.tokens = tokens
        for part in (self.setup, self.results, self.evidence):
            part.use(tokens)

    def actions_here(self) -> Sequence[Action]:
        """What can be done here."""
        return qca_actions(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what changed while the page was hidden."""
        super().showEvent(event)
        self.renew()

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember the plan."""
        super().hideEvent(event)
        self.state.keep()

    # Asking and showing

    @property
    def answer(self) -> QcaAnswer | None:
        """What came out."""
        return self.asked.answer if self.asked is not None else None

    @property
    def shows_plot(self) -> bool:
        """Whether the plot is shown rather than a table."""
        return self.results.tab is Tab.PLOT

    @property
    def plot(self) -> PlotView:
        """The plot."""
        return self.results.plot

    @property
    def sheet_view(self) -> SheetView:
        """The table."""
        return self.results.table

    def plan(self, plan: Plan) -> None:
        """Ask for something else."""
        if plan != self.state.plan:
            self.state.plan, self.state.name = plan, ""
            self._stale = True
            self.renew()

    def renew(self) -> None:
        """Ask anew, if anything changed and somebody looks."""
        if not (self._stale and self.isVisible()):
            return
        self._stale = False
        study, chosen = self._session.study, self._session.filter
        frame = study.frame()
        known = {one.id for one in frame.tree.ordered} | {one.id for one in study.variables.all()}
        self.state.check(known, [one.id for one in frame.waves])
        plan = self.state.plan
        self._answers.ask(lambda: read_asked(study, plan, chosen), self._show)

    def _show(self, asked: Asked) -> None:
        self.asked = asked
        self.setup.show_asked(asked, self._session.study.frame(), self.state.name)
        self.results.show_asked(asked, self.setup.outcome.setFocus, self.choose_conditions)
        self.caption.show_caption(self.taking.caption(), self.taking.check())
        self.caption.setVisible(asked.answer is not None)
        self.evidence.setVisible(asked.answer is not None)
        self.chooser.refresh()
        if asked.answer is not None and self._case in asked.answer.data.cases:
            self._read_case(self._case)
        else:
            self.evidence.show_case(None)

    # Cases

    def open_case(self, name: str) -> None:
        """Show what stands behind a case."""
        self._case = name
        self._read_case(name)

    def _read_case(self, name: str) -> None:
        answer, study = self.answer, self._session.study
        if answer is not None:
            self._cases.ask(lambda: read_case(study, answer, name), self._show_case)

    def _show_case(self, sheet: CaseSheet | None) -> None:
        self.evidence.show_case(sheet)

    def _read_member(self, member: Member) -> None:
        sheet, study = self.evidence.sheet, self._session.study
        if sheet is None:
            return
        case_id = sheet.case_id

        def show(found: tuple[Sequence[Excerpt], Sequence[Excerpt]]) -> None:
            if self.evidence.sheet is sheet and self.evidence.member is member:
                self.evidence.show_passages(*found)

        self._passages.ask(lambda: read_passages(study, case_id, member), show)

    # What a person does

    def show_tab(self, tab: Tab) -> None:
        """Show another table, or the plot."""
        self.results.show_tab(tab)
        self.results.take_focus()

    def choose_conditions(self) -> None:
        """Open the list of what can be a condition."""
        self.chooser.conditions()

    def choose_cases(self) -> None:
        """Open the list of cases."""
        self.chooser.cases()

    def choose_outcome(self, key: str) -> None:
        """Explain another set."""
        offer = self.asked.offer(key) if self.asked is not None else None
        if offer is not None:
            plan = self.state.plan.with_outcome(offer.set)
            self.plan(plan.at_times(of_outcome=self.setup.times[0]))

    def turn_negate(self) -> None:
        """Explain the absence of the outcome, or its presence again."""
        self.setup.negate.click()

    def turn_warnings(self) -> None:
        """Show what must be known, or put it away."""
        self.results.warnings.turn()

    def step_path(self, way: int) -> None:
        """Another path in the plot."""
        self.results.step_path(way)

    def plot_row(self) -> None:
        """Plot the path that has the keyboard."""
        row = self.sheet_view.row
        if row is not None and row.term is not None:
            self.results.choose_term(row.term)
        self.show_tab(Tab.PLOT)

    def press_enter(self) -> None:
        """In a table open the case; in a case go to its passages, from a passage to its text."""
        if self.evidence.passages.hasFocus():
            self.go_to_text()
        elif self.evidence.members.hasFocus():
            self.evidence.passages.choose_first()
            self.evidence.passages.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.sheet_view.hasFocus() and self.sheet_view.case:
            self.open_case(self.sheet_view.case)
            self.evidence.members.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.plot.hasFocus():
            self.plot.open_chosen()
        elif (focused := self.focusWidget()) is not None and hasattr(focused, "click"):
            focused.click()

    def press_escape(self) -> None:
        """From passages to the case, from the case to the table, from the table to the tabs of the room."""
        if self.evidence.passages.hasFocus():
            self.evidence.members.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.results.has_keyboard:
            self.left.emit()
        else:
            self.results.take_focus()

    def go_to_rating(self) -> None:
        """To the rating of the case on the set at hand."""
        member, sheet = self.evidence.member, self.evidence.sheet
        if member is not None and sheet is not None and member.set.code_id is not None:
            one = member.set
            place = Place(
                Room.SUMMARIES, code_id=one.code_id, case_id=sheet.case_id, wave_id=one.wave_id, page=Page.RATINGS
            )
            self._session.go(place)

    def go_to_text(self) -> None:
        """To the place of the chosen passage."""
        card = self.evidence.passages.excerpt
        if card is not None:
            self._open(card)

    def _open(self, excerpt: Excerpt) -> None:
        self._session.go(Place(Room.CODE, excerpt.source_id, excerpt.start, excerpt.end, excerpt.id))

    # Looks

    def _connect(self) -> None:
        setup, results, evidence = self.setup, self.results, self.evidence
        setup.planned.connect(self.plan)
        setup.outcome_chosen.connect(self.choose_outcome)
        setup.conditions_wanted.connect(self.choose_conditions)
        setup.cases_wanted.connect(self.choose_cases)
        setup.opened.connect(self.keeping.open)
        setup.named.connect(self.keeping.keep_as)
        setup.removed.connect(self.keeping.remove)
        results.case_opened.connect(self.open_case)
        evidence.member_changed.connect(self._read_member)
        evidence.rating_wanted.connect(lambda _: self.go_to_rating())
        evidence.passages.opened.connect(self._open)
        self.caption.copy_wanted.connect(self.taking.tables)
        self.caption.picture_wanted.connect(self.taking.picture)

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        for one, least in ((self.setup, 216), (self.results, self.results.least_width), (self.evidence, 216)):
            one.setMinimumWidth(least)
            split.addWidget(one)
        for at, share in enumerate((1, 3, 2)):
            split.setStretchFactor(at, share)
        self.setup.setMaximumWidth(320)
        split.setSizes([272, 640, 360])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(split, 1)
        column.addWidget(hairline())
        column.addWidget(self.caption)
        self.setFocusProxy(self.results)
