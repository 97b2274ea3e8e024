"""The page of the change sheet: questions and lines at the left, the chosen line with its passages at the right."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from qualcase.coding.change_sheet import LineState
from qualcase.ui.base.latest import Latest
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.base.thing import things_at
from qualcase.ui.changes.actions import change_actions
from qualcase.ui.changes.deeds import ChangeDeeds
from qualcase.ui.changes.head import Head
from qualcase.ui.changes.line_list import LineList
from qualcase.ui.changes.pane import LinePane
from qualcase.ui.changes.state import TABLES, ChangesState, passages
from qualcase.ui.check.caption import Caption
from qualcase.ui.theme.fonts import reading
from qualcase.ui.widgets.empty import EmptyState
from qualcase.ui.widgets.labels import hairline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHideEvent, QShowEvent

    from qualcase.coding.change_sheet import ChangeSheetShown, SheetLine
    from qualcase.coding.changes import Changes
    from qualcase.coding.filters import Filter
    from qualcase.coding.tables import Table
    from qualcase.ui.base.actions import Action
    from qualcase.ui.base.session import Session
    from qualcase.ui.base.thing import Thing
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class ChangesPage(QWidget):
    """Shows what its state asks for."""

    left = Signal()
    """Back to the tabs of the room."""

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Asks for nothing before it is shown."""
        super().__init__(parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self.state = ChangesState(session.settings, session.study.info().id)
        self.head = Head()
        self.list = LineList(tokens, reading(session.settings))
        self.list.setAccessibleName(translate("Changes", "Lines of the change sheet"))
        self.pane = LinePane(session, tokens)
        self.caption = Caption(with_picture=False)
        self.deeds = ChangeDeeds(session, self)
        self.shown: ChangeSheetShown | None = None
        self._stale = True
        self._figures, self._texts = Latest(session), Latest(session)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.list)
        self._split.addWidget(self.pane)
        self._split.setSizes([480, 560])
        self.nothing = EmptyState(
            translate(
                "Changes",
                "No line of the sheet is of what you look at. Figures propose lines once passages of two waves are "
                "coded; what you accept of them makes the sheet.",
            ),
            translate("Changes", "Show all lines"),
            self.show_all,
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self._split)
        self.stack.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.head, hairline(), self.stack, hairline(), self.caption):
            column.addWidget(widget, 1 if widget is self.stack else 0)
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self.head.asked.connect(lambda fields: self.ask(**fields))
        self.list.chosen.connect(self._show_line)
        self.list.entered.connect(self.press_enter)
        self.pane.accept_wanted.connect(self.deeds.accept)
        self.pane.words_wanted.connect(self.deeds.put_into_words)
        self.pane.reject_wanted.connect(self.deeds.reject)
        self.pane.forget_wanted.connect(self.deeds.take_back)
        self.pane.box.left.connect(self.list.setFocus)
        self.caption.copy_wanted.connect(self.deeds.copy)

    # --- what the room tells

    def show_place(self, place: Place) -> None:
        """Look at the case and the code that the place names; without them at what was looked at last."""
        frame = self._session.study.frame()
        fields = {}
        if place.case_id in {one.id for one in frame.cases}:
            fields["case_id"] = place.case_id
        if place.code_id is not None and place.code_id in frame.tree:
            fields["code_id"] = place.code_id
        if fields and not self._is_on(place):
            self.ask(**fields)
        self.renew()
        self.setFocus()

    def current_place(self) -> Place:
        """The chosen line, and the card that has the keyboard."""
        line, columns = self.list.line, self.pane.columns
        read = columns.excerpt if columns.isAncestorOf(self.focusWidget() or self) else None
        return Place(
            Room.SUMMARIES,
            coding_id=read.id if read is not None else None,
            code_id=line.cell.code_id if line is not None else None,
            case_id=line.cell.case_id if line is not None else None,
            page=Page.CHANGES,
            column_id=f"{line.cell.from_wave_id}:{line.cell.wave_id}" if line is not None else None,
        )

    def things_here(self) -> Sequence[Thing]:
        """The chosen passage, the cell, its code and its case."""
        return things_at(self.current_place())

    def excerpts_here(self) -> Sequence[str]:
        """The chosen cards; with the keyboard in the list all passages of the line."""
        columns = self.pane.columns
        if columns.isAncestorOf(self.focusWidget() or self):
            return tuple(one.id for one in columns.chosen_excerpts)
        cards = (one.cards for one in columns.lists)
        found = (each.excerpt(row) for each in cards for row in range(each.rowCount()))
        return tuple(one.id for one in found if one is not None)

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
        self.list.use(tokens, reading(self._session.settings))
        self.pane.take_theme(tokens)

    def actions_here(self) -> Sequence[Action]:
        """What can be done here."""
        return change_actions(self)

    def writable(self) -> bool:
        """Whether lines can be decided."""
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
            study, chosen, wanted = self._session.study, self._session.filter, self.state.wanted
            self._figures.ask(lambda: study.change_sheet.sheet(chosen, wanted.measure, wanted.change), self._take)

    def ask(self, **fields: object) -> None:
        """Look at something else."""
        if self.state.want(**fields):
            self._stale = True
            self.renew()
        self._draw()

    def show_all(self) -> None:
        """Look at every line."""
        self.ask(state=None, heading=None, case_id="", code_id="", top_only=False)
        self.setFocus()

    def looked_at(self) -> ChangeSheetShown | None:
        """The sheet with only the lines that are looked at."""
        if self.shown is None:
            return None
        sections = self.state.sections(self.shown, self._session.study.frame())
        return replace(self.shown, lines=tuple(line for one in sections for line in one.lines))

    def table(self) -> Table | None:
        """What is looked at as a table with its caption."""
        looked_at = self.looked_at()
        return self._session.study.change_sheet.table(looked_at) if looked_at is not None else None

    def name_of(self, line: SheetLine) -> str:
        """A line by case, code and waves."""
        return self._session.study.change_sheet.name_of(line.cell)

    def _take(self, shown: ChangeSheetShown) -> None:
        self.shown = shown
        self.caption.show_caption(shown.caption, shown.check)
        self._draw()

    def _draw(self) -> None:
        study, shown = self._session.study, self.shown
        self.head.show_wanted(self.state.wanted, study.frame(), study.change_sheet.pairs())
        if shown is None:
            return
        sections = self.state.sections(shown, study.frame())
        held, row = self.list.line, self.list.currentIndex().row()
        blocked = self.list.blockSignals(True)
        self.list.lines.show(sections, shown, study.frame())
        self.list.scheduleDelayedItemsLayout()
        self.list.choose(held, max(0, row))
        self.list.blockSignals(blocked)
        self.head.show_counts(self._counts(shown))
        self.stack.setCurrentIndex(0 if sections else 1)
        self._show_line()

    def _counts(self, shown: ChangeSheetShown) -> dict[LineState | None, int]:
        """How many lines of each state there are among what is looked at."""
        every = ChangesState(self.state.settings, self.state.study_id)
        every.wanted = replace(self.state.wanted, state=None)
        counts = Counter[LineState | None]()
        for one in every.sections(shown, self._session.study.frame()):
            counts.update(one.counts)
        counts[None] = sum(counts.values())
        return counts

    def _show_line(self) -> None:
        line, shown, study = self.list.line, self.shown, self._session.study
        if shown is None:
            return
        self.pane.show_line(line, shown, study.frame(), writable=self.writable())
        if line is None:
            return
        chosen, strongest = self._session.filter, self._strongest()
        self._texts.ask(
            lambda: passages(study, shown, line, chosen),
            lambda found: self.pane.show_passages(line, shown, found, strongest),
        )

    def _strongest(self) -> dict[str, int]:
        """The largest rating of each code's scale."""
        scales = {one.id: max(abs(one.low), abs(one.high)) for one in self._session.study.scales()}
        codes = self._session.study.frame().tree.ordered
        return {one.id: scales[one.scale_id] for one in codes if one.scale_id in scales}

    def _is_on(self, place: Place) -> bool:
        line = self.list.line
        return line is not None and (line.cell.case_id, line.cell.code_id) == (place.case_id, place.code_id)

    # --- what a person does

    def next_state(self) -> None:
        """Show all, those to decide, accepted, rejected in turn."""
        self.ask(state=self.state.next_state())

    def next_measure(self) -> None:
        """The next measure."""
        self.ask(measure=self.state.next_measure())

    def write_sentence(self) -> None:
        """Write the change sentence of the cell."""
        if self.list.line is not None:
            self.pane.box.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_more(self) -> None:
        """Show more turns around the chosen card."""
        self.pane.going.show_more(1)

    def show_less(self) -> None:
        """Show fewer turns around the chosen card."""
        self.pane.going.show_more(-1)

    def press_enter(self) -> None:
        """From a line to its passages, from a passage to its transcript."""
        if self.pane.columns.isAncestorOf(self.focusWidget() or self):
            self.pane.going.go()
        else:
            self.pane.columns.take_focus()

    def press_escape(self) -> None:
        """From elsewhere to the lines, from there to the tabs."""
        if self.focusWidget() is self.list:
            self.left.emit()
        else:
            self.list.setFocus()
