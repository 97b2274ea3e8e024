"""The ratings page: ladders at the left, the cell at hand with its reason and passages at the right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from qualcase.ui.base.latest import Latest
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.base.thing import things_at
from qualcase.ui.check.caption import Caption
from qualcase.ui.ratings.actions import rating_actions
from qualcase.ui.ratings.board import BoardView
from qualcase.ui.ratings.desk import Desk
from qualcase.ui.ratings.going import Going
from qualcase.ui.ratings.head import Head
from qualcase.ui.ratings.saying import Saying
from qualcase.ui.ratings.state import TABLES, Board, Draft, RatingsState, read_board, read_evidence
from qualcase.ui.ratings.taking import Taking
from qualcase.ui.widgets.empty import EmptyState
from qualcase.ui.widgets.labels import hairline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHideEvent, QShowEvent

    from qualcase.coding.case_ratings import RatedCell
    from qualcase.coding.changes import Changes
    from qualcase.coding.filters import Filter
    from qualcase.ui.base.actions import Action
    from qualcase.ui.base.passage_ref import PassageRef
    from qualcase.ui.base.session import Session
    from qualcase.ui.base.thing import Thing
    from qualcase.ui.ratings.state import CellShown, Evidence
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class RatingsPage(QWidget):
    """What is said of a cell is kept once it has a step and a reason; until then it waits on the desk."""

    left = Signal()

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Reads nothing before it is shown."""
        super().__init__(parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self.state = RatingsState(session.settings, session.study.info().id)
        self.board = Board(self.state.asked)
        self.head, self.desk = Head(), Desk(session, tokens)
        self.view = BoardView(tokens, self.board)
        self.view.setAccessibleName(translate("Ratings", "Ratings of the cases"))
        self.caption = Caption()
        self.taking, self.saying, self.going = Taking(session, self), Saying(session, self), Going(session, self)
        self._boards, self._passages = Latest(session), Latest(session)
        self._stale, self._wanted = True, Place(Room.SUMMARIES)
        self._cell: RatedCell | None = None
        self.evidence: Evidence | None = None
        self._lay_out()
        self._connect()

    # What the room tells

    def show_place(self, place: Place) -> None:
        """Look at the code and case that the place names."""
        self._wanted = place
        if place.code_id and place.code_id != self.state.asked.code_id:
            self.ask(code_id=place.code_id)
        if place.case_id:
            self.ask(case_id=place.case_id)
        self.renew()
        self._choose_wanted()
        self.setFocus()

    def current_place(self) -> Place:
        """The cell that has the keyboard."""
        cell, card = self._cell, self.going.card()
        held = self.state.asked
        return Place(
            Room.SUMMARIES,
            coding_id=card.id if card is not None else None,
            code_id=cell.code_id if cell else held.code_id or None,
            case_id=cell.case_id if cell else None,
            wave_id=cell.wave_id if cell and not cell.from_wave_id else None,
            page=Page.RATINGS,
        )

    def things_here(self) -> Sequence[Thing]:
        """The card, the cell, its code and case."""
        return things_at(self.current_place())

    def excerpts_here(self) -> Sequence[str | PassageRef]:
        """The chosen cards."""
        return [one.id for one in self.desk.carriers.chosen_excerpts] if self.desk.carriers.has_keyboard else []

    def take_changes(self, changes: Changes) -> None:
        """Read anew what an action may have changed."""
        if changes.touches(*TABLES):
            self._stale = True
            self.renew()

    def take_filter(self, chosen: Filter) -> None:
        """Other cases stand side by side."""
        del chosen
        self._stale = True
        self.renew()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.view.use(tokens)
        self.desk.take_theme(tokens)

    def actions_here(self) -> Sequence[Action]:
        """What can be done here."""
        return rating_actions(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while the page was hidden."""
        super().showEvent(event)
        self.renew()

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember what is chosen."""
        super().hideEvent(event)
        self.state.keep()

    # Reading and showing

    def ask(self, **fields: object) -> None:
        """Look at something else."""
        self.state.ask(**fields)
        self._stale = True

    def renew(self) -> None:
        """Read anew, if anything changed and somebody looks."""
        if not (self._stale and self.isVisible()):
            return
        self._stale = False
        study, asked, chosen = self._session.study, self.state.asked, self._session.filter
        person = self._session.coder_id
        self._boards.ask(lambda: read_board(study, asked, chosen, person), self._show)

    def _show(self, board: Board) -> None:
        place = self.view.place
        self.board = board
        self.state.asked = replace(board.asked, rater_id=self.state.asked.rater_id)
        self.head.show_board(board, self._session.study.frame())
        self.view.board_model.show_board(board, self.state.drafts)
        self.view.setColumnHidden(0, not board.lines)
        self._stack(empty=not board.lines or not board.slots)
        self.caption.show_caption(self.taking.caption())
        if not self._choose_wanted():
            at = board.where(self._cell) if self._cell else None
            self.view.choose(*(at or (max(place[0], 0), max(place[1], 0))))
        self.show_cell()

    def _stack(self, *, empty: bool) -> None:
        self._nothing.setVisible(empty)
        for one in (self._split, self.caption):
            one.setVisible(not empty)

    def _choose_wanted(self) -> bool:
        """To the cell that the place named, once it is there."""
        place = self._wanted
        if not place.case_id and not (place.wave_id or place.code_id):
            return False
        found = next(
            (
                (row, slot)
                for row, line in enumerate(self.board.lines)
                for slot, one in enumerate(line.cells)
                if place.case_id in (None, one.cell.case_id)
                and place.code_id in (None, one.cell.code_id)
                and place.wave_id in (None, one.cell.wave_id)
            ),
            None,
        )
        if found is not None:
            self._wanted = Place(Room.SUMMARIES)
            self.view.choose(*found)
        return found is not None

    @property
    def shown(self) -> CellShown | None:
        """The cell at hand."""
        return self.board.at(*self.view.place)

    def draft(self) -> Draft:
        """What stands on the desk."""
        return self.state.draft(self.shown) if self.shown is not None else Draft()

    def show_cell(self) -> None:
        """Show what is said of the cell at hand."""
        shown = self.shown
        self._cell = shown.cell if shown else None
        draft = self.draft()
        title = self._session.study.case_ratings.name_of(shown.cell) if shown else ""
        is_kept = shown is not None and shown.cell not in self.state.drafts
        self.desk.show_cell(self.board, shown, draft, title, is_kept=is_kept)
        self.desk.reason.show_words(draft.reason)
        self.read_passages()

    def _show_evidence(self, found: Evidence) -> None:
        if found.cell != self._cell:
            return
        self.evidence = found
        scales = {one.id: max(abs(one.low), abs(one.high)) for one in self._session.study.scales()}
        tree = self._session.study.frame().tree
        strongest = {one.id: scales[one.scale_id] for one in tree.ordered if one.scale_id in scales}
        self.desk.show_evidence(found, strongest)

    def can_rate(self) -> bool:
        """Whether there is a cell, and the study can be written."""
        return self.shown is not None and not self._session.study.read_only

    def choose_way(self, *, by_case: bool) -> None:
        """One case down its codes, or one code down the cases."""
        cell = self._cell
        self.ask(by_case=by_case, **({"case_id": cell.case_id, "code_id": cell.code_id} if cell else {}))
        self.renew()

    def choose(self, **fields: object) -> None:
        """Look at another code, case or rater, from its first line."""
        self._cell = None
        self.ask(**fields)
        self.renew()

    def show_drafts(self) -> None:
        """Show what waits in its cells."""
        self.view.board_model.show_board(self.board, self.state.drafts)

    def read_passages(self) -> None:
        """Read the passages of the cell at hand."""
        shown = self.shown
        if shown is not None:
            study, cell, anchors = self._session.study, shown.cell, self.draft().anchors
            self._passages.ask(lambda: read_evidence(study, cell, anchors), self._show_evidence)

    def press_enter(self) -> None:
        """From the cases to the passages, from a passage to its text."""
        if self.desk.carriers.has_keyboard:
            self.going.go_to_text()
        elif self.view.hasFocus():
            self.desk.carriers.take_focus()

    def press_escape(self) -> None:
        """Back to the cases, then to the tabs."""
        if self.view.hasFocus():
            self.left.emit()
        else:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    # Looks

    def _connect(self) -> None:
        head, desk = self.head, self.desk
        self.view.moved.connect(lambda *_: self.show_cell())
        self.view.step_chosen.connect(lambda _, value: self.saying.begin(value))
        self.view.entered.connect(desk.carriers.take_focus)
        head.by_case_chosen.connect(lambda by_case: self.choose_way(by_case=by_case))
        head.code_chosen.connect(lambda one: self.choose(code_id=one))
        head.case_chosen.connect(lambda one: self.choose(case_id=one))
        head.rater_chosen.connect(lambda one: self.choose(rater_id=one))
        head.missing.clicked.connect(lambda: self.going.to_unrated(1))
        head.apart.clicked.connect(lambda: self.going.to_apart(1))
        desk.steps.pressed.connect(self.saying.begin)
        desk.steps.meaning_kept.connect(self.saying.keep_meaning)
        desk.taken.connect(self.saying.take_proposal)
        desk.reason.finished.connect(self.saying.take_reason)
        desk.reason.entered.connect(lambda: self.view.setFocus(Qt.FocusReason.OtherFocusReason))
        desk.reason.dropped.connect(self.saying.drop_draft)
        desk.carriers.turned.connect(self.saying.turn_anchor)
        desk.carriers.opened.connect(self.going.open)
        desk.carriers.around_wanted.connect(self.going.show_around)
        self.caption.copy_wanted.connect(self.taking.table)
        self.caption.picture_wanted.connect(self.taking.picture)

    def _lay_out(self) -> None:
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.view)
        scrolled = QScrollArea()
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        scrolled.setWidgetResizable(True)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolled.setWidget(self.desk)
        scrolled.setMinimumWidth(280)
        self._split.addWidget(scrolled)
        self._split.setStretchFactor(0, 3)
        self._split.setStretchFactor(1, 2)
        self._split.setSizes([720, 420])
        sentence = translate(
            "Ratings", "Here cases are rated on a code: how far each is in it. Add cases and codes first."
        )
        self._nothing = EmptyState(sentence)
        self._nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.head, hairline(), self._split, self._nothing, hairline(), self.caption):
            column.addWidget(widget, 1 if widget in (self._split, self._nothing) else 0)
        self.setFocusProxy(self.view)
