"""The Compare workspace: the matrix, the passages of the focused cell beside it or over the whole screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from qualcase.coding.memos import Cell, MemoTarget
from qualcase.ui.base.actions import Action
from qualcase.ui.base.latest import Latest
from qualcase.ui.base.place import Place, Room
from qualcase.ui.base.screen import Screen
from qualcase.ui.base.thing import Thing
from qualcase.ui.compare.board import Board
from qualcase.ui.compare.cell_sheet import CellSheet
from qualcase.ui.compare.cell_words import CellWord, waves_to_speak_of, write_word
from qualcase.ui.compare.controls import Controls
from qualcase.ui.compare.nothing import empty_state
from qualcase.ui.compare.passages import Passages
from qualcase.ui.compare.state import TABLES, Answer, CompareState
from qualcase.ui.excerpts.list import ExcerptList
from qualcase.ui.matrix import picture
from qualcase.ui.matrix.clipboard import copy_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.changes import Changes
    from qualcase.coding.codings import Excerpt
    from qualcase.coding.comparison import Measure
    from qualcase.coding.filters import Filter
    from qualcase.ui.base.passage_ref import PassageRef
    from qualcase.ui.base.session import Session
    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.widgets.empty import EmptyState

translate = QCoreApplication.translate


class CompareScreen(Screen):
    """Codes × cases × waves, with the passage always in view."""

    room = Room.COMPARE

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Asks for nothing before it is shown."""
        super().__init__(session, tokens, parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.state = CompareState(session.settings)
        self.controls = Controls(self)
        self.board = Board(tokens, self)
        self.passages = Passages(session, tokens, self)
        self._nothing: EmptyState | None = None
        self._sheet: CellSheet | None = None
        self._answer: Answer | None = None
        self._wanted: Place | None = None
        self._stale = True
        self._figures, self._texts = Latest(session), Latest(session)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.board)
        self._split.addWidget(self.passages)
        self._split.setSizes([600, 400])
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.controls)
        self._layout.addWidget(self._split, 1)
        self.setFocusProxy(self.board.matrix)
        self._connect()
        self._show_controls()

    def _connect(self) -> None:
        matrix = self.board.matrix
        self.controls.measure_chosen.connect(self.choose_measure)
        self.controls.more_turned.connect(self.turn_more)
        self.controls.subcodes_turned.connect(self.turn_subcodes)
        self.controls.legend_turned.connect(self.turn_legend)
        matrix.focused.connect(lambda *_: self._ask_passages())
        matrix.opened.connect(lambda *_: self.show_reading(full=True))
        matrix.copy_wanted.connect(self.copy_block)
        self.board.caption.copy_wanted.connect(self.copy_table)
        self.board.caption.picture_wanted.connect(self.copy_picture)
        self.passages.opened.connect(self._go_to)
        self.passages.reading_turned.connect(lambda: self.show_reading(full=not self.state.reading))

    # What the window tells

    def show_place(self, place: Place) -> None:
        """Focus the code and case that the place names."""
        self._wanted = place if place.code_id or place.case_id else None
        self._focus_wanted()
        self.renew()
        if not self.state.reading:
            self.board.matrix.setFocus()

    def current_place(self) -> Place | None:
        """The focused code and case."""
        at, answer = self.board.matrix.focus_cell, self._answer
        if at is None or answer is None:
            return Place(Room.COMPARE)
        return Place(Room.COMPARE, code_id=answer.shown.rows[at[0]].id, case_id=answer.shown.columns[at[1]].id)

    def things_here(self) -> Sequence[Thing]:
        """The chosen excerpt where one is read, else the cell, for all waves and each alone; then code and case."""
        place, excerpt = self.current_place(), self.passages.columns.excerpt
        if place is None or not place.code_id or not place.case_id:
            return ()
        cells = [
            Thing(MemoTarget.CELL, Cell(place.case_id, place.code_id, wave).key)
            for wave in (None, *(one.id for one in self.session.study.frame().waves))
        ]
        others = (Thing(MemoTarget.CODE, place.code_id), Thing(MemoTarget.CASE, place.case_id))
        reads = excerpt is not None and self.passages.isAncestorOf(self.focusWidget() or self)
        passage = [Thing(MemoTarget.CODING, excerpt.id)] if excerpt is not None and reads else []
        return (*passage, *cells, *others)

    def excerpts_here(self) -> Sequence[str | PassageRef]:
        """The cards that are chosen."""
        return [one.id for one in self.passages.columns.chosen_excerpts]

    def take_changes(self, changes: Changes) -> None:
        """Compute anew what an action may have changed."""
        if changes.touches(*TABLES):
            self._stale = True
            self.renew()

    def take_filter(self, chosen: Filter) -> None:
        """Compare other material."""
        del chosen
        self._stale = True
        self.renew()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        super().take_theme(tokens)
        self.board.show_tokens(tokens)
        self.passages.take_theme(tokens)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what changed while the screen was hidden."""
        super().showEvent(event)
        self.renew()

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember what is chosen."""
        super().hideEvent(event)
        self.state.keep()

    def actions_here(self) -> Sequence[Action]:
        """Measures, sub-codes, legend, copies, and the way to the transcript."""
        group = translate("CompareScreen", "Compare")
        named = [
            ("next_measure", translate("CompareScreen", "Switch the measure"), self.next_measure, ("M",)),
            ("more_measures", translate("CompareScreen", "Offer more or fewer measures"), self.turn_more, ()),
            ("subcodes", translate("CompareScreen", "Count with or without sub-codes"), self.turn_subcodes, ("U",)),
            ("legend", translate("CompareScreen", "Show or hide the legend"), self.turn_legend, ("L",)),
            ("say", translate("CompareScreen", "Say what the empty cell is: absent, not asked"), self.ask_word, ("A",)),
            ("read", translate("CompareScreen", "Read the cell side by side"), self.press_enter, ("Return",)),
            ("back", translate("CompareScreen", "Back to the matrix"), self.press_escape, ("Esc",)),
            ("transcript", translate("CompareScreen", "Go to the place in the transcript"), self.go_to_chosen, ("G",)),
            ("more", translate("CompareScreen", "Show more turns around the excerpt"), self.show_more, ("+",)),
            ("less", translate("CompareScreen", "Show fewer turns around the excerpt"), self.show_less, ("-",)),
            ("copy", translate("CompareScreen", "Copy the table with its caption"), self.copy_table, ()),
            ("picture", translate("CompareScreen", "Copy the matrix as a picture"), self.copy_picture, ()),
            ("fold", translate("CompareScreen", "Fold all codes"), self.board.matrix.fold_all, ()),
            ("unfold", translate("CompareScreen", "Unfold all codes"), self.board.matrix.unfold_all, ()),
        ]
        return [Action(f"compare.{name}", title, run, keys, group) for name, title, run, keys in named]

    # What a person does

    def choose_measure(self, measure: Measure) -> None:
        """Look at another measure."""
        self.state.choose_measure(measure)
        self._ask_anew()

    def next_measure(self) -> None:
        """The next of the measures that stand ready."""
        self.choose_measure(self.state.next_measure())

    def turn_more(self) -> None:
        """Offer the other measures, too, or only those that stand ready."""
        self.state.more = not self.state.more
        self._show_controls()

    def turn_subcodes(self) -> None:
        """Count sub-codes with their codes, or not."""
        self.state.turn_subcodes()
        self._ask_anew()

    def turn_legend(self) -> None:
        """Show the legend, or put it away."""
        self.controls.show_legend(shown=self.board.turn_legend())

    def ask_word(self) -> None:
        """Ask what the focused cell is where it is empty."""
        at, answer = self.board.matrix.focus_cell, self._answer
        if at is None or answer is None or answer.nothing is not None:
            return
        if not waves_to_speak_of(answer.shown, *at):
            self.session.say(translate("CompareScreen", "Nothing here is empty though it is coded."))
            return
        if self._sheet is None:
            self._sheet = CellSheet(self.window())
            self._sheet.said.connect(self._take_word)
        self._sheet.ask(answer.shown, *at)

    def _take_word(self, said: CellWord) -> None:
        study, coder = self.session.study, self.session.coder_name
        self.session.write(lambda: write_word(study, said, coder), lambda _: self._close_sheet())

    def _close_sheet(self) -> None:
        if self._sheet is not None:
            self._sheet.put_away()

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
        if self.state.reading:
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

    def show_more(self) -> None:
        """One more turn around the chosen excerpt."""
        self.passages.show_more(1)

    def show_less(self) -> None:
        """One turn less."""
        self.passages.show_more(-1)

    def copy_block(self) -> None:
        """Copy what is selected in the matrix, or all of it."""
        if self._answer is not None:
            copy_table(self._answer.shown, *self.board.matrix.selected_block())
            self.session.say(translate("CompareScreen", "Copied the table"))

    def copy_table(self) -> None:
        """Copy all of the matrix with its caption."""
        if self._answer is not None:
            shown = self._answer.shown
            copy_table(shown, self.board.matrix.table.rows, range(len(shown.columns)), shown.caption)
            self.session.say(translate("CompareScreen", "Copied the table with its caption"))

    def copy_picture(self) -> None:
        """Copy the matrix with its caption as a picture; of one that is too large, what is in sight."""
        if self._answer is None:
            return
        shown, table = self._answer.shown, self.board.matrix.table
        rows, columns = table.rows, range(len(shown.columns))
        said = translate("CompareScreen", "Copied the picture")
        if not picture.fits(shown, rows, columns):
            rows, columns = self.board.matrix.in_sight()
            said = translate("CompareScreen", "Copied the part in sight: the whole is too large for one picture")
        QGuiApplication.clipboard().setPixmap(picture.draw(shown, rows, columns, table.folded))
        self.session.say(said)

    def _go_to(self, excerpt: Excerpt) -> None:
        self.session.go(Place(Room.CODE, excerpt.source_id, excerpt.start, excerpt.end, excerpt.id))

    # Figures and passages

    def renew(self) -> None:
        """Compare anew, if anything changed since and somebody looks."""
        if self._stale and self.isVisible():
            self._stale = False
            self._ask_anew()

    def _ask_anew(self) -> None:
        self._show_controls()
        question, study = self.state.question(self.session.filter), self.session.study
        self._figures.ask(lambda: question.answer(study), self._show_answer, self._stay)

    def _stay(self) -> None:
        """No answer came: the switches show again what the figures are."""
        if self._answer is not None:
            self.state.measure = self._answer.question.measure
            self.state.with_subcodes = self._answer.question.with_subcodes
            self._show_controls()

    def _show_controls(self) -> None:
        state = self.state
        self.controls.show_state(
            state.shown_measures(), state.measure, more=state.more, with_subcodes=state.with_subcodes
        )

    def _show_answer(self, answer: Answer) -> None:
        self._answer = answer
        if self._nothing is not None:
            self._layout.removeWidget(self._nothing)
            self._nothing.hide()
            self._nothing.deleteLater()
            self._nothing = None
        if answer.nothing is not None:
            self._nothing = empty_state(answer.nothing, self.session, self._compare_without_waves, self)
            self._layout.addWidget(self._nothing, 1)
        self._split.setVisible(answer.nothing is None)
        self.controls.setVisible(answer.nothing is None and not self.state.reading)
        self.board.show_comparison(answer.shown if answer.nothing is None else None)
        self._focus_wanted()

    def _focus_wanted(self) -> None:
        if self._wanted is not None and self._answer is not None and self._answer.nothing is None:
            wanted, self._wanted = self._wanted, None
            self.board.matrix.focus_on(wanted.code_id, wanted.case_id)

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
