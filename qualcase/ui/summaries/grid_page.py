"""The framework grid: the researcher's own words, case by code, with the passages beside what is written."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from qualcase.coding.memos import MemoTarget
from qualcase.coding.orders import ReportKind
from qualcase.ui.base.latest import Latest
from qualcase.ui.base.place import Place, Room
from qualcase.ui.base.thing import Thing, things_at
from qualcase.ui.check.caption import Caption
from qualcase.ui.summaries.grid_actions import grid_actions
from qualcase.ui.summaries.grid_bar import GridBar
from qualcase.ui.summaries.grid_copying import copy_grid
from qualcase.ui.summaries.grid_model import title_of
from qualcase.ui.summaries.grid_place import cell_at, place_of
from qualcase.ui.summaries.grid_state import GridLook, changed, lay_out, next_cell, read_facts, read_stale, turned
from qualcase.ui.summaries.grid_view import GridView
from qualcase.ui.summaries.reader import Reader
from qualcase.ui.summaries.writing_pane import WritingPane
from qualcase.ui.summarybox.state import TABLES
from qualcase.ui.widgets.empty import EmptyState
from qualcase.ui.widgets.labels import hairline

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QShowEvent

    from qualcase.coding.changes import Changes
    from qualcase.coding.codings import Excerpt
    from qualcase.coding.filters import Filter
    from qualcase.coding.summaries import SummaryCell, SummaryState
    from qualcase.ui.base.actions import Action
    from qualcase.ui.base.passage_ref import PassageRef
    from qualcase.ui.base.session import Session
    from qualcase.ui.summaries.grid_state import GridFacts, GridLayout, Part
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class GridPage(QWidget):
    """Cases by codes, for each wave and each change a summary."""

    left = Signal()
    """Escape in the grid."""

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Reads nothing before it is shown."""
        super().__init__(parent)
        self._session = session
        self._study_id = session.study.info().id
        self._look = GridLook.kept(session.settings, self._study_id)
        self._facts: GridFacts | None = None
        self._layout: GridLayout | None = None
        self._wanted: SummaryCell | None = None
        self._stale = True
        self._reads = ""
        self._texts, self._states, self._about = Latest(session), Latest(session), Latest(session)
        self.bar = GridBar()
        self.view = GridView(tokens)
        self.view.setAccessibleName(translate("Grid", "Summaries, case by code"))
        self.pane = WritingPane(session, tokens)
        self.reader = Reader(session.settings, tokens)
        self.caption = Caption(with_picture=False)
        self.nothing = EmptyState(
            translate(
                "Grid",
                "A summary says in your words what the passages of a case and code say. First there must "
                "be cases, waves and codes.",
            ),
            translate("Grid", "Go to the material"),
            lambda: session.go(Place(Room.MATERIAL)),
        )
        self._stack = QStackedWidget()
        self._lay_out()
        self.setFocusProxy(self.view)
        self._connect()

    # What the room tells

    def show_place(self, place: Place) -> None:
        """Show the cell that the place names, and put the keyboard on the grid."""
        self._wanted = cell_at(place, self.view.cell, self._session.study.frame())
        self.show_grid()
        self.renew()
        self._focus_wanted()

    def current_place(self) -> Place:
        """The focused cell."""
        return place_of(self.view.cell)

    def things_here(self) -> Sequence[Thing]:
        """The chosen passage where one is read; then the cell, its code and its case."""
        found = things_at(self.current_place())
        excerpt = self.pane.list.excerpt
        if excerpt is not None and self.pane.reads_list:
            return (Thing(MemoTarget.CODING, excerpt.id), *found)
        return found

    def excerpts_here(self) -> Sequence[str | PassageRef]:
        """The cards that are chosen."""
        return [one.id for one in self.pane.list.chosen_excerpts]

    def take_changes(self, changes: Changes) -> None:
        """Read anew what an action touched."""
        if changes.touches(*TABLES):
            self._stale = True
            self.renew()
            self.pane.take_changes(changes)

    def take_filter(self, chosen: Filter) -> None:
        """Show other cases, codes and waves."""
        del chosen
        self._lay_anew()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.view.show_tokens(tokens)
        self.pane.take_theme(tokens)
        self.reader.take_theme(tokens)

    def actions_here(self) -> Sequence[Action]:
        """What can be done here."""
        return grid_actions(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while nobody looked."""
        super().showEvent(event)
        self.renew()

    # Reading

    def renew(self) -> None:
        """Read the grid anew, if anything changed since and somebody looks; what is amber comes after the words."""
        if self._stale and self.isVisible():
            self._stale = False
            study = self._session.study
            self._texts.ask(lambda: read_facts(study), self._take_facts)

    def _take_facts(self, facts: GridFacts) -> None:
        if not isValid(self):
            return
        stale = self._facts.stale if self._facts is not None else {}
        kept = {cell: state for cell, state in stale.items() if cell in facts.written}
        self._facts = replace(facts, stale=kept)
        self.view.show_typed(None)
        self._lay_anew()
        study = self._session.study
        self._states.ask(lambda: read_stale(study), self._take_stale)

    def _take_stale(self, stale: Mapping[SummaryCell, SummaryState]) -> None:
        if isValid(self) and self._facts is not None:
            self._facts = replace(self._facts, stale=stale)
            self._lay_anew()

    def _lay_anew(self) -> None:
        if self._facts is None:
            return
        layout = self._layout = lay_out(self._facts, self._look, self._session.filter)
        there = bool(layout.codes and layout.places and layout.parts)
        self._split.setVisible(there)
        self.bar.setVisible(there)
        self.nothing.setVisible(not there)
        self.bar.show_layout(layout)
        if there:
            self.view.show_layout(layout)
            self._focus_wanted()
        self._show_reading()
        self._ask_caption()

    def _ask_caption(self) -> None:
        from qualcase.study.summary_table import cells_in, grid_caption, grid_check

        study, chosen, facts = self._session.study, self._session.filter, self._facts
        if facts is None:
            return

        def work() -> tuple[str, list[tuple[str, str]]]:
            held = cells_in(study, chosen, facts.written)
            many, stale = len(held), len(held & set(facts.stale))
            return grid_caption(study, many, stale), grid_check(study, chosen, many, stale)

        def show(found: tuple[str, list[tuple[str, str]]]) -> None:
            if isValid(self):
                self.caption.show_caption(*found)

        self._about.ask(work, show)

    # The cell

    @property
    def parts(self) -> Sequence[Part]:
        """The parts of a cell that could be shown."""
        return self._layout.all_parts if self._layout is not None else ()

    def has_cell(self) -> bool:
        """Whether a cell is focused."""
        return self.view.cell is not None

    def reads_list(self) -> bool:
        """Whether the keyboard is on the passages."""
        return self.pane.reads_list and self.has_cell()

    def write(self, letters: str = "") -> None:
        """Write in the focused cell."""
        if self.has_cell():
            self.pane.write(letters)

    def turn_keyboard(self) -> None:
        """From the words to the passages and back; from the grid to the passages."""
        if self.pane.reads_list:
            self.pane.write()
        else:
            self.pane.go_to_list()

    def go_on(self, *, stale: bool, step: int = 1) -> None:
        """To the next cell that is stale, or empty though it has passages."""
        found = next_cell(self._layout, self.view.at, stale=stale, step=step) if self._layout is not None else None
        if found is not None:
            self.show_grid()
            self.view.go_to(found)
            return
        none = translate("Grid", "Nothing is to be looked at again: every summary rests on what it was written on.")
        full = translate("Grid", "Every cell with passages that is shown has a summary.")
        self._session.say(none if stale else full)

    def go_to_passage(self) -> None:
        """To the chosen passage in its transcript."""
        excerpt = self.pane.list.excerpt
        if excerpt is not None:
            self._go_to(excerpt)

    def _go_to(self, excerpt: Excerpt) -> None:
        self.pane.box.keep()
        self._session.go(Place(Room.CODE, excerpt.source_id, excerpt.start, excerpt.end, excerpt.id))

    def _show_cell(self) -> None:
        cell, layout = self.view.cell, self._layout
        self.view.show_typed(None)
        self.pane.show_cell(cell, title_of(layout, cell) if cell is not None and layout is not None else "")

    def _focus_wanted(self) -> None:
        if self._wanted is not None and self._layout is not None:
            wanted, self._wanted = self._wanted, None
            if not self.view.focus_on(wanted):
                self._show_cell()

    # What is seen

    def show_look(self, look: GridLook) -> None:
        """See something else, and remember it."""
        self._look = look
        look.keep(self._session.settings, self._study_id)
        self._lay_anew()

    def fold(self, code_id: str) -> None:
        """Fold a code, or unfold it."""
        self.show_look(turned(self._look, "folded", code_id))

    def fold_here(self) -> None:
        """The code of the focused cell."""
        self.view.fold_here()

    def fold_all(self) -> None:
        """Show the top codes only, or all."""
        every = tuple(self._layout.parents) if self._layout is not None and not self._look.folded else ()
        self.show_look(changed(self._look, folded=every))

    def copy_table(self) -> None:
        """Copy what is shown, with its caption."""
        if self._layout is not None:
            copy_grid(self._layout, self.caption.words.text())
            self._session.say(translate("Grid", "Copied the grid as a table with its caption"))

    def export(self) -> None:
        """Go where the summaries are written, and where it is seen what to know before they leave."""
        self._session.go(Place(Room.REPORTS, row_id=ReportKind.SUMMARIES.value))

    # Reading as a text

    def show_grid(self) -> None:
        """From the running text back to the grid."""
        self._reads = ""
        self._stack.setCurrentIndex(0)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def read_case(self) -> None:
        """The whole case of the focused cell as a text, or back."""
        self._read("case")

    def read_code(self) -> None:
        """The code of the focused cell across the cases, or back."""
        self._read("code")

    def _read(self, what: str) -> None:
        if self._reads == what:
            self.show_grid()
            return
        self.pane.box.keep()
        self._reads = what
        self._show_reading()
        self._stack.setCurrentWidget(self.reader)
        self.reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_reading(self) -> None:
        cell, layout = self.view.cell, self._layout
        if not self._reads or cell is None or layout is None:
            return
        if self._reads == "case":
            self.reader.show_case(layout, cell.place_id)
        else:
            self.reader.show_code(layout, cell.code_id)

    # Making

    def _connect(self) -> None:
        self.bar.look_asked.connect(self.show_look)
        self.bar.stale_wanted.connect(lambda: self.go_on(stale=True))
        self.bar.case_wanted.connect(self.read_case)
        self.bar.code_wanted.connect(self.read_code)
        self.view.focused.connect(self._show_cell)
        self.view.write_wanted.connect(self.write)
        self.view.fold_wanted.connect(self.fold)
        self.view.copy_wanted.connect(self.copy_table)
        self.pane.left.connect(self.show_grid)
        self.pane.typed.connect(self.view.show_typed)
        self.pane.opened.connect(self._go_to)
        self.reader.left.connect(self.show_grid)
        self.caption.copy_wanted.connect(self.copy_table)

    def _lay_out(self) -> None:
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(hairline())
        column.addWidget(self.caption)
        self._split.addWidget(left)
        self._split.addWidget(self.pane)
        self._split.setSizes([600, 400])
        for side, share in enumerate((3, 2)):
            self._split.setStretchFactor(side, share)
        grid = QWidget()
        layout = QVBoxLayout(grid)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(hairline())
        layout.addWidget(self._split, 1)
        layout.addWidget(self.nothing, 1)
        self.nothing.hide()
        self._stack.addWidget(grid)
        self._stack.addWidget(self.reader)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
