"""The page of a case, or of a site with its cases, over the waves. It lies over Compare."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qualcase.coding.years import YearsOnly, YearsOrder
from qualcase.study.thresholds import kept_thresholds
from qualcase.ui.base.latest import Latest
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.check.caption import Caption
from qualcase.ui.summarybox.box import SummaryBox
from qualcase.ui.theme.fonts import reading
from qualcase.ui.widgets.labels import hairline
from qualcase.ui.years import words
from qualcase.ui.years.actions import years_actions
from qualcase.ui.years.book import Book
from qualcase.ui.years.controls import Controls
from qualcase.ui.years.copying import copy_years
from qualcase.ui.years.head import Head
from qualcase.ui.years.leads import Leads
from qualcase.ui.years.spread import Spread
from qualcase.ui.years.state import (
    MEASURES,
    TABLES,
    Asked,
    Chosen,
    Kind,
    Sheet,
    Wanted,
    book_rows,
    has_subcodes,
    keep_chosen,
    kept_chosen,
    read_sheet,
)
from qualcase.ui.years.turns import Turns

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QShowEvent

    from qualcase.coding.changes import Changes
    from qualcase.coding.filters import Filter
    from qualcase.coding.timeline import TimeMark
    from qualcase.coding.views import ViewSettings
    from qualcase.ui.base.actions import Action
    from qualcase.ui.base.session import Session
    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.years.state import BookRow

translate = QCoreApplication.translate


class YearsPage(QWidget):
    """A book of one case; of a site a matrix of its cases stands beside it, and leads to its places."""

    left = Signal()
    """Back to the matrix of the study."""

    def __init__(
        self,
        session: Session,
        tokens: Tokens,
        asked: Callable[[], ViewSettings],
        parent: QWidget | None = None,
    ) -> None:
        """Asks for nothing before a place is shown.

        Args:
            session: The study.
            tokens: Colours.
            asked: How the matrix is asked for now: the waves of its change, and whether sub-codes count.
            parent: Where it lies.
        """
        super().__init__(parent)
        self._session, self._tokens, self._asked = session, tokens, asked
        self.sheet: Sheet | None = None
        self.wanted = Wanted()
        self.chosen = kept_chosen(session.settings, session.study.info().id)
        self._going_to: Place | None = None
        self._stale = False
        self._latest = Latest(session)
        self.leads = Leads(session)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.controls = Controls()
        self.book = Book(tokens, reading(session.settings))
        self.head, self.caption = Head(tokens), Caption(with_picture=False)
        self.box = SummaryBox(session, least=2)
        self.turns = Turns(session, self.book)
        self.spread = Spread(self.book, tokens)
        self.index = self.spread.index
        for kind, widget in ((Kind.HEAD, self.head), (Kind.CAPTION, self.caption), (Kind.SENTENCE, self.box)):
            self.book.put(kind, widget)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.book)

    # --- the room's side

    def show_place(self, place: Place) -> None:
        """Show a case, or a site, at a code where the place names one."""
        wanted = replace(self.wanted, case_id=place.case_id, site_id=None if place.case_id else place.site_id)
        self._going_to = place if place.code_id or place.coding_id else None
        if wanted != self.wanted:
            self._stop_writing()
            self.wanted = wanted
            self.chosen = replace(self.chosen, opened=frozenset(), writing=None)
        self.draw()
        self.book.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _code_id(self) -> str | None:
        """The code that one is at."""
        here = self.book.here
        return self.sheet.years.shown.rows[here.row].id if self.sheet and here and here.row >= 0 else None

    def current_place(self) -> Place:
        """Which case or site, and at which code and card."""
        excerpt = self.book.excerpt
        return Place(
            Room.COMPARE,
            page=Page.YEARS,
            case_id=self.wanted.case_id,
            site_id=self.wanted.site_id,
            code_id=self._code_id,
            coding_id=excerpt.id if excerpt else None,
        )

    def take_changes(self, changes: Changes) -> None:
        """Draw anew what an action touched."""
        if changes.touches(*TABLES):
            self._renew()

    def take_filter(self, chosen: Filter) -> None:
        """Look at other material."""
        del chosen
        self._renew()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._tokens = tokens
        self.book.use(tokens, reading(self._session.settings))
        self.head.take_theme(tokens)
        self.index.show_tokens(tokens)

    def actions_here(self) -> Sequence[Action]:
        """What can be done here."""
        return years_actions(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while nobody looked."""
        super().showEvent(event)
        if self._stale:
            self.draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the matrix; out of a sentence, to the book."""
        if event.key() == Qt.Key.Key_Escape and self.chosen.writing is not None:
            self._stop_writing()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # --- showing

    def draw(self) -> None:
        """Read everything anew."""
        self._stale = False
        study, wanted, chosen = self._session.study, self.wanted, self._session.filter
        if wanted.case_id or wanted.site_id:
            shown = self._asked()
            limits = kept_thresholds(self._session.settings, study.info().id)
            asked = Asked(shown.change, shown.with_subcodes, limits)
            self._latest.ask(lambda: read_sheet(study, wanted, chosen, asked), self._show)

    def _renew(self) -> None:
        self._stale = True
        if self.isVisible():
            self.draw()

    def _show(self, sheet: Sheet | None) -> None:
        if sheet is None:
            self.left.emit()
            return
        if sheet.wanted != self.wanted:
            return
        self.chosen, self.sheet = self.chosen.for_sheet(self.sheet, sheet), sheet
        self.head.show_sheet(sheet)
        self.caption.show_caption(sheet.years.shown.caption, sheet.years.shown.check)
        self.book.setAccessibleName(sheet.name)
        self.controls.show_sheet(sheet, self.chosen)
        self.spread.show_sheet(sheet)
        self._show_rows()
        self._arrive()

    def _show_rows(self) -> None:
        if self.sheet is None:
            return
        writing = self.chosen.writing
        self.book.book.writing = writing
        nested = self.chosen.order is YearsOrder.TREE
        self.book.show_book(self.sheet, book_rows(self.sheet, self.chosen), nested=nested, folded=self.chosen.folded)
        self.controls.show_sheet(self.sheet, self.chosen)

    def _arrive(self) -> None:
        """Go to the code or card that was asked for."""
        place, self._going_to = self._going_to, None
        if place is None or self.sheet is None:
            return
        row = self.sheet.row_of(place.code_id)
        if not self.book.go_to(row, coding_id=place.coding_id or "") and row >= 0:
            self.chosen = replace(self.chosen, only=YearsOnly.ALL, folded=frozenset())
            self._show_rows()
            self.book.go_to(row)

    # --- what a person does

    def choose_only(self, only: YearsOnly) -> None:
        """Show other codes."""
        self._choose(replace(self.chosen, only=only))

    def next_only(self) -> None:
        """All codes, those with something, those that changed."""
        self._choose(self.chosen.next_only())

    def choose_order(self, order: YearsOrder) -> None:
        """Put the codes into another order."""
        self._choose(replace(self.chosen, order=order))
        self.book.scrollToTop()

    def next_order(self) -> None:
        """The tree, what changed most, the rating."""
        self.choose_order(self.chosen.next_order().order)

    def next_measure(self) -> None:
        """Count something else."""
        place = MEASURES.index(self.wanted.measure)
        self.wanted = replace(self.wanted, measure=MEASURES[(place + 1) % len(MEASURES)])
        self.draw()

    def fold_all(self) -> None:
        """Show the top codes only, with what stands under their sub-codes."""
        if self.sheet is not None:
            self._choose(self.chosen.fold_all(self.sheet.years))

    def unfold_all(self) -> None:
        """Show every code."""
        self._choose(replace(self.chosen, folded=frozenset()))

    def turn_more(self) -> None:
        """Show all excerpts under the code, or the strongest alone."""
        here = self.book.here
        if here is not None and self.sheet is not None and here.row >= 0 and self.sheet.years.shown.columns:
            shown = self.sheet.years.shown
            self._choose(self.chosen.turn_more(shown.rows[here.row].id, shown.columns[max(here.column, 0)].id))

    def turn_check(self) -> None:
        """Show the display check at the end of the book line by line, or put it away."""
        self.caption.turn_check()

    def go_to_text(self) -> None:
        """To the place of the chosen excerpt in its text; of the first one of the code when none is chosen."""
        excerpt, here = self.book.excerpt, self.book.here
        if excerpt is None and here is not None:
            below = (card for one in self.book.book.rows if one.row == here.row for card in one.cards if card)
            excerpt = next(below, None)
        if excerpt is not None:
            self.leads.to_text(excerpt)

    def go_to_other(self) -> None:
        """From a case to its site, from a site to the case that one is at."""
        if self.sheet is None:
            return
        if self.sheet.is_case:
            self.leads.to_site(self.sheet, self._code_id)
            return
        here, at = self.book.here, self.index.focus_cell
        in_book = here is not None and here.column >= 0
        self._open_case(here.column if here is not None and in_book else at[1] if at else -1)

    def step(self, side: int) -> None:
        """To the case (site) before, 0, or behind, 1."""
        if self.sheet is not None:
            self.leads.to_neighbour(self.sheet, side, self._code_id)

    def open_card(self) -> None:
        """To all that is known of the case or site."""
        if self.sheet is not None:
            self.leads.to_card(self.sheet)

    def write_sentence(self) -> None:
        """Write what changed under the code that one is at."""
        here = self.book.here
        if here is None or self.sheet is None or here.row < 0:
            return
        column = here.column if here.column >= 0 else self.sheet.place_to_write()
        cell = self.sheet.change_cell(here.row, column) if column >= 0 else None
        if cell is None:
            self._session.say(translate("Years", "There are no two years here to tell a change between."))
            return
        self.chosen = replace(self.chosen, writing=(here.row, column))
        name, _ = words.code_words(self.sheet, here.row, nested=True)
        self.box.show_cell(cell, f"{name} · {words.change_heading(self.sheet)}")
        self._show_rows()
        self.box.field.setFocus(Qt.FocusReason.OtherFocusReason)
        row = self.book.book.row_of(Kind.SENTENCE, here.row, column)
        self.book.scrollTo(self.book.book.index(row, 0))

    def copy_table(self) -> None:
        """Copy what is shown as a table, with its caption."""
        if self.sheet is not None:
            copy_years(self.sheet, self.chosen)
            self._session.say(translate("Years", "Copied the table with its caption"))

    # --- following

    def _connect(self) -> None:
        self.controls.only_chosen.connect(self.choose_only)
        self.controls.order_chosen.connect(self.choose_order)
        self.controls.measure_turned.connect(self.next_measure)
        self.controls.stepped.connect(self.step)
        self.controls.left.connect(self.left)
        self.head.site_asked.connect(self.go_to_other)
        self.head.card_asked.connect(self.open_card)
        self.head.timeline.opened.connect(self._open_mark)
        self.caption.copy_wanted.connect(self.copy_table)
        self.caption.check_turned.connect(lambda _: QTimer.singleShot(0, self.book, self.book.show_end))
        self.book.opened.connect(self.leads.to_text)
        self.book.row_opened.connect(self._open_row)
        self.book.more_wanted.connect(self.turn_more)
        self.spread.column_opened.connect(self._open_case)

    def _open_row(self, row: BookRow) -> None:
        """A code folds, figures open the cell, a case its page, a sentence is written."""
        if row.kind is Kind.CODE:
            self._fold(row.row)
        elif row.kind is Kind.PLACE:
            self._open_case(row.column)
        elif row.kind is Kind.MORE:
            self.turn_more()
        elif row.kind is Kind.SENTENCE:
            self.write_sentence()
        elif row.kind is Kind.FIGURES and self.sheet is not None:
            self.leads.to_cell(self.sheet, row)

    def _open_case(self, column: int) -> None:
        if self.sheet is not None:
            self.leads.to_column(self.sheet, column, self._code_id)

    def _open_mark(self, mark: TimeMark) -> None:
        if self.sheet is not None:
            self.leads.to_mark(self.sheet, mark)

    def _fold(self, row: int) -> None:
        if self.sheet is not None and has_subcodes(self.sheet.years, row):
            self._choose(self.chosen.fold(self.sheet.years.shown.rows[row].id))

    def _choose(self, chosen: Chosen) -> None:
        if chosen != self.chosen:
            if (chosen.order, chosen.only) != (self.chosen.order, self.chosen.only):
                keep_chosen(self._session.settings, self._session.study.info().id, chosen)
            self.chosen = chosen
            self._show_rows()

    def _stop_writing(self) -> None:
        """The sentence is kept by its box; the keyboard comes back to the book."""
        if self.chosen.writing is None:
            return
        self.box.keep()
        self.chosen = replace(self.chosen, writing=None)
        self._show_rows()
        self.book.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.controls)
        layout.addWidget(hairline())
        layout.addWidget(self.spread, 1)
