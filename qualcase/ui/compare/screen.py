"""The Compare workspace: the matrix, the passages of the focused cell beside it or over the whole screen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from qualcase.ui.base.latest import Latest
from qualcase.ui.base.pages import PageStack
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.base.screen import Screen
from qualcase.ui.compare.actions import compare_actions
from qualcase.ui.compare.beside import place_beside
from qualcase.ui.compare.board import Board
from qualcase.ui.compare.both import InBoth
from qualcase.ui.compare.cell_asker import CellAsker
from qualcase.ui.compare.cell_place import can_show, cell_of, place_of
from qualcase.ui.compare.choosing import Choosing
from qualcase.ui.compare.controls import Controls
from qualcase.ui.compare.copying import Copying
from qualcase.ui.compare.crossing_state import is_as_usual
from qualcase.ui.compare.nothing import empty_state
from qualcase.ui.compare.pages import page_makers
from qualcase.ui.compare.passages import Passages
from qualcase.ui.compare.quotes import Quotes
from qualcase.ui.compare.saved import SavedViews
from qualcase.ui.compare.state import TABLES, Answer, CompareState
from qualcase.ui.compare.switching import Switching
from qualcase.ui.compare.telling import Telling
from qualcase.ui.compare.things import things_of_cell
from qualcase.ui.compare.to_years import ToYears
from qualcase.ui.compare.ways_out import WaysOut
from qualcase.ui.excerpts.list import ExcerptList

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent

    from qualcase.coding.changes import Changes
    from qualcase.coding.codings import Excerpt
    from qualcase.coding.filters import Filter
    from qualcase.coding.views import ViewSettings
    from qualcase.ui.base.actions import Action
    from qualcase.ui.base.passage_ref import PassageRef
    from qualcase.ui.base.session import Session
    from qualcase.ui.base.thing import Thing
    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.widgets.empty import EmptyState

translate = QCoreApplication.translate


class CompareScreen(Screen):
    """What is crossed by what, with the passage always in view."""

    room = Room.COMPARE

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Asks for nothing before it is shown."""
        super().__init__(session, tokens, parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.state = CompareState(session.settings, session.study.info().id)
        self.controls = Controls(self)
        self.board = Board(tokens, self)
        self.passages = Passages(session, tokens, self)
        self.copying = Copying(session, self.board.matrix)
        self.switching = Switching(session, self.state, self.controls, self.board)
        self.choosing = Choosing(session, self.state, self.switching, self.board)
        self.asker = CellAsker(session, self.board.matrix)
        self.to_years = ToYears(session, self.board.matrix)
        self.in_both = InBoth(session, self.board.matrix)
        self.quotes = Quotes(session, self.board.matrix)
        self.telling = Telling(session, session.study.info().id, self.board.notices)
        self.ways_out = WaysOut(session, self.switching, self._compare_without_waves)
        self.saved = SavedViews(session, self.state, self.switching, self.board)
        self._nothing: EmptyState | None = None
        self._answer: Answer | None = None
        self._wanted: Place | None = None
        self._stale = True
        self._figures, self._texts = Latest(session), Latest(session)
        self._lay_out()
        self.setFocusProxy(self.board.matrix)
        self._connect()
        self.board.matrix.set_folded(frozenset(self.state.asked.folded))
        self.switching.show()

    def _lay_out(self) -> None:
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.board)
        self._split.addWidget(self.passages)
        self._split.setSizes([600, 400])
        room = QWidget()
        self._layout = _column(room)
        self._layout.addWidget(self.controls)
        self._layout.addWidget(self._split, 1)
        self.pages = PageStack(room, page_makers(self.session), self.tokens, self)
        _column(self).addWidget(self.pages)

    def _connect(self) -> None:
        matrix = self.board.matrix
        self.switching.asked.connect(self._ask_anew)
        matrix.focused.connect(lambda *_: self._ask_passages())
        matrix.opened.connect(lambda *_: self.open_beside())
        matrix.copy_wanted.connect(self.copying.block)
        self.board.caption.copy_wanted.connect(self.copying.table)
        self.board.caption.picture_wanted.connect(self.copying.picture)
        self.board.notices.way_wanted.connect(self.ways_out.take)
        self.passages.opened.connect(self._go_to)
        self.passages.box.left.connect(matrix.setFocus)
        turn = self.passages.reading_turned
        turn.connect(lambda: self.show_reading(full=False) if self.state.reading else self.open_beside())
        self.controls.answers_wanted.connect(self.go_to_answers)
        self.pages.left.connect(self.leave_page)
        self.pages.currentChanged.connect(self._tell_page)

    def _tell_page(self, number: int) -> None:
        """Another page, or the room again, is seen."""
        self.actions_changed.emit()
        if number == 0:
            self.session.did.emit("matrix")

    # What the window tells

    def show_place(self, place: Place) -> None:
        """Lay the page over the room that the place names, or focus its cell; codes by cases where it names these."""
        if place.page and self.pages.knows(place.page):
            self.pages.show_page(Page(place.page), place)
            return
        self.pages.show_room()
        self._wanted = place if place != Place(Room.COMPARE) else None
        if not can_show(self.state.asked, place):
            self.choosing.cross_as_usual()
        else:
            self._focus_wanted()
        if place.case_ids:
            self.choosing.order_cases(place.case_ids)
        self.renew()
        if not self.state.reading:
            self.board.matrix.setFocus()

    def leave_page(self) -> None:
        """From the page that lies over the room back to the matrix, as a step of its own."""
        over = self.pages.over
        if over is None:
            return
        place = over.current_place() or Place(Room.COMPARE)
        self.session.go(replace(place, page=None, case_ids=()))  # the cases of a page are no order of the matrix
        self.pages.show_room()
        self.board.matrix.setFocus()

    def current_place(self) -> Place | None:
        """The page over the room, or the focused cell."""
        if self.pages.over is not None:
            return self.pages.over.current_place()
        at, answer = self.board.matrix.focus_cell, self._answer
        if at is None or answer is None:
            return Place(Room.COMPARE)
        return place_of(answer.shown, *at)

    def asked_here(self) -> ViewSettings | None:
        """What the matrix is asked for."""
        return self.saved.asked_now() if self.pages.over is None else None

    def things_here(self) -> Sequence[Thing]:
        """The chosen excerpt where one is read, else the cell, for all waves and each alone; then code and case."""
        if self.pages.over is not None:
            return super().things_here()
        excerpt = self.passages.columns.excerpt
        reads = excerpt is not None and self.passages.isAncestorOf(self.focusWidget() or self)
        coding_id = excerpt.id if excerpt is not None and reads else None
        return things_of_cell(self.current_place(), self.session.study.frame(), coding_id)

    def excerpts_here(self) -> Sequence[str | PassageRef]:
        """The cards that are chosen; of a page over the room, its chosen card."""
        if self.pages.over is not None:
            return getattr(self.pages.over, "excerpts_here", super().excerpts_here)()
        return [one.id for one in self.passages.columns.chosen_excerpts]

    def take_changes(self, changes: Changes) -> None:
        """Compute anew what an action may have changed."""
        self.pages.take_changes(changes)
        if changes.touches(*TABLES):
            self._stale = True
            self.renew()
        if changes.touches(*TABLES, "saved_view"):
            self.saved.look()

    def take_filter(self, chosen: Filter) -> None:
        """Compare other material."""
        self.pages.take_filter(chosen)
        self._stale = True
        self.renew()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        super().take_theme(tokens)
        self.board.show_tokens(tokens)
        self.passages.take_theme(tokens)
        self.pages.take_theme(tokens)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what changed while the screen was hidden."""
        super().showEvent(event)
        self.renew()

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember what is chosen."""
        super().hideEvent(event)
        self.state.fold(self.board.matrix.table.folded)
        self.state.keep()

    def actions_here(self) -> Sequence[Action]:
        """What can be done in the room, or on the page over it."""
        return compare_actions(self) if self.pages.over is None else self.pages.over.actions_here()

    # Reading

    def open_beside(self) -> None:
        """Lay the focused cell over the screen, the selected cases side by side; of other crossings the passages."""
        at, answer = self.board.matrix.focus_cell, self._answer
        if at is None or answer is None or answer.nothing is not None:
            return
        place = place_beside(answer.shown, at, *self.board.matrix.selected_cells())
        if place is None:
            self.show_reading(full=True)
        else:
            self.state.keep()  # the page asks by what was chosen here
            self.session.go(place)

    def show_reading(self, *, full: bool) -> None:
        """Let the passages fill the screen, or bring the matrix back."""
        self.state.reading = full and self._nothing is None
        self.board.setVisible(not self.state.reading)
        self.controls.setVisible(not self.state.reading)
        self.passages.show_reading(full=self.state.reading)
        if not (self.state.reading and self.passages.columns.take_focus()):
            (self.passages if self.state.reading else self.board.matrix).setFocus()
        self.session.did.emit("passages" if self.state.reading else "matrix")

    def press_enter(self) -> None:
        """On a card go to its place in the text, on a code fold it, on a cell read it side by side."""
        focused = self.focusWidget()
        if isinstance(focused, ExcerptList):
            focused.open_chosen()
        elif focused is self.board.matrix:
            self.board.matrix.press_enter()

    def press_escape(self) -> None:
        """From anywhere on the screen back to the matrix."""
        if self.pages.over is not None:
            self.leave_page()
        elif self.state.reading:
            self.show_reading(full=False)
        elif self.board.matrix.isVisible():
            self.board.matrix.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape comes back to the matrix."""
        if event.key() == Qt.Key.Key_Escape:
            self.press_escape()
        else:
            super().keyPressEvent(event)

    def go_to_chosen(self) -> None:
        """To the chosen excerpt in its transcript; the first one of the cell when none is chosen."""
        excerpt = self.passages.columns.excerpt or self.passages.columns.first
        if excerpt is not None:
            self._go_to(excerpt)

    def go_to_answers(self) -> None:
        """To the questionnaires beside the focused code and case."""
        self.session.go(replace(self.current_place() or Place(Room.COMPARE), page=Page.JOINT))

    def _go_to(self, excerpt: Excerpt) -> None:
        self.session.go(Place(Room.CODE, excerpt.source_id, excerpt.start, excerpt.end, excerpt.id))

    # Figures and passages

    def renew(self) -> None:
        """Compare anew, if anything changed since and somebody looks."""
        if self._stale and self.isVisible():
            self._stale = False
            self._ask_anew()

    def _ask_anew(self) -> None:
        self.switching.show()
        question, study = self.state.question(self.session.filter), self.session.study
        self._figures.ask(lambda: question.answer(study), self._show_answer, self._stay)

    def _stay(self) -> None:
        """No answer came: the switches show again what the figures are."""
        if self._answer is not None:
            self.state.ask(self._answer.question.asked)
            self.switching.show()

    def _show_answer(self, answer: Answer) -> None:
        self._keep_cell(answer)
        self._answer = answer
        self.state.ask(answer.question.asked)
        keyboard = QApplication.focusWidget()
        had = keyboard is not None and self.isAncestorOf(keyboard) and (self._nothing or answer.nothing) is not None
        if self._nothing is not None:
            self._layout.removeWidget(self._nothing)
            self._nothing.hide()
            self._nothing.deleteLater()
            self._nothing = None
        if answer.nothing is not None:
            self._nothing = empty_state(answer.nothing, self.ways_out.take, self, self._other_way(answer))
            self._layout.addWidget(self._nothing, 1)
        self._split.setVisible(answer.nothing is None)
        self.controls.setVisible(answer.nothing is None and not self.state.reading)
        self.setFocusProxy(self._nothing or self.board.matrix)
        if had:  # what is hidden gives the keyboard to the rail
            self.setFocus()
        self.board.show_comparison(answer.shown if answer.nothing is None else None)
        self.telling.show(answer.shown if answer.nothing is None else None)
        self.switching.show()
        self.choosing.show_answer(answer)
        self.saved.show()
        self._focus_wanted()

    def _keep_cell(self, answer: Answer) -> None:
        """Where other things are crossed the focus stays with what it is on, as far as that is there."""
        before, at = self._answer, self.board.matrix.focus_cell
        other = before is not None and before.shown.dimensions != answer.shown.dimensions
        if before is not None and at is not None and other and self._wanted is None:
            self._wanted = place_of(before.shown, *at)

    def _focus_wanted(self) -> None:
        if self._wanted is not None and self._answer is not None and self._answer.nothing is None:
            wanted, self._wanted = self._wanted, None
            self.board.matrix.focus_on(*cell_of(self._answer.shown, wanted))

    def _other_way(self, answer: Answer) -> tuple[str, Callable[[], object]] | None:
        """Back to what is usually crossed, where something else is crossed in which nothing stands."""
        if is_as_usual(answer.question.asked):
            return None
        return translate("CompareScreen", "Codes × cases × waves again"), self.choosing.cross_as_usual

    def _compare_without_waves(self) -> None:
        self.state.without_waves = True
        self._ask_anew()

    def _ask_passages(self) -> None:
        answer, at = self._answer, self.board.matrix.focus_cell
        if answer is None or at is None:
            return
        study = self.session.study
        self._texts.ask(
            lambda: answer.question.passages(study, answer.shown, *at),
            lambda found: self._show_passages(answer, at, found),
        )

    def _show_passages(self, answer: Answer, at: tuple[int, int], found: Sequence[Sequence[Excerpt]]) -> None:
        self.passages.show_cell(answer.shown, at, found, answer.strongest)
        self.session.did.emit("cell")


def _column(widget: QWidget) -> QVBoxLayout:
    """A layout without margins, one below the other."""
    made = QVBoxLayout(widget)
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(0)
    return made
