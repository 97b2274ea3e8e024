"""The workspace Material: the board, and the pages that lie over it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from qualcase.coding.memos import MemoTarget
from qualcase.coding.variables import VariableOf
from qualcase.ui.base.pages import PageStack
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.base.screen import Screen
from qualcase.ui.base.thing import Thing
from qualcase.ui.importing.columns import TABLES
from qualcase.ui.material.actions import material_actions
from qualcase.ui.material.board_deeds import BoardDeeds
from qualcase.ui.material.board_layout import SpotKind
from qualcase.ui.material.board_page import BoardPage
from qualcase.ui.material.board_state import given_by
from qualcase.ui.material.pages import page_makers
from qualcase.ui.widgets.empty import EmptyState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.changes import Changes
    from qualcase.coding.filters import Filter
    from qualcase.study.importing import Imported
    from qualcase.ui.base.actions import Action
    from qualcase.ui.base.session import Session
    from qualcase.ui.card.page import CardPage
    from qualcase.ui.importing.page import ImportPage
    from qualcase.ui.material.board_state import CellPlace
    from qualcase.ui.names.page import NamesPage
    from qualcase.ui.questionnaire.page import QuestionnairePage
    from qualcase.ui.sheetback.page import SheetBackPage
    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.variables.page import VariablesPage

translate = QCoreApplication.translate


class MaterialScreen(Screen):
    """What there is, where it belongs, and how far it is coded."""

    room = Room.MATERIAL

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(session, tokens, parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._variables_of = VariableOf.CASE
        self._import_page: ImportPage | None = None
        self._card_page: CardPage | None = None
        self._variables_page: VariablesPage | None = None
        self._questionnaire_page: QuestionnairePage | None = None
        self._names_page: NamesPage | None = None
        self.board_page = BoardPage(session, tokens)
        self.board, self.head, self.side = self.board_page.board, self.board_page.head, self.board_page.side
        self.deeds = BoardDeeds(session, self.board_page, self.on_board)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.board)
        self.board_page.take_filter(session.filter)
        self._show_board_page()

    @property
    def import_page(self) -> ImportPage:
        """The table of files on their way in; made when first needed."""
        if self._import_page is None:
            from qualcase.ui.importing.page import ImportPage

            page = ImportPage(self.session, self.tokens)
            page.imported.connect(self._select_imported)
            page.left.connect(self._show_board_page)
            page.more_asked.connect(self.choose_files)
            page.table_asked.connect(self._choose_table)
            page.elsewhere.questionnaire_asked.connect(self.take_questionnaire)
            page.elsewhere.variables_asked.connect(self._take_variables)
            self.pages.addWidget(page)
            self._import_page = page
        return self._import_page

    @property
    def card_page(self) -> CardPage:
        """The page of a case or site; made when first needed."""
        if self._card_page is None:
            from qualcase.ui.card.page import CardPage

            page = CardPage(self.session, self.tokens)
            page.left.connect(self.show_board)
            page.grid_asked.connect(self.show_variables)
            page.years_asked.connect(self.show_years)
            self.pages.addWidget(page)
            self._card_page = page
        return self._card_page

    @property
    def variables_page(self) -> VariablesPage:
        """The table of variables; made when first needed."""
        if self._variables_page is None:
            from qualcase.ui.variables.page import VariablesPage

            page = VariablesPage(self.session, self.tokens)
            page.left.connect(self.show_board)
            page.questionnaire_asked.connect(self.choose_questionnaire)
            self.pages.addWidget(page)
            self._variables_page = page
        return self._variables_page

    @property
    def questionnaire_page(self) -> QuestionnairePage:
        """A questionnaire on its way in; made when first needed."""
        if self._questionnaire_page is None:
            from qualcase.ui.questionnaire.page import QuestionnairePage

            page = QuestionnairePage(self.session)
            page.left.connect(self._leave_questionnaire)
            page.imported.connect(lambda _: self._after_questionnaire())
            self.pages.addWidget(page)
            self._questionnaire_page = page
        return self._questionnaire_page

    @property
    def names_page(self) -> NamesPage:
        """Names out, for good, and withdrawal; made when first needed."""
        if self._names_page is None:
            from qualcase.ui.names.page import NamesPage

            page = NamesPage(self.session, self.tokens)
            page.left.connect(self.show_board)
            self.pages.addWidget(page)
            self._names_page = page
        return self._names_page

    # --- the window's side

    def show_place(self, place: Place) -> None:
        """Select the source, case or site that the place names, or show its page."""
        if place.source_id:
            self.board_page.select(SpotKind.SOURCE, place.source_id)
        elif place.case_id or place.site_id:
            self.board_page.select(SpotKind.HEAD, place.case_id or place.site_id or "")
        if place.page == Page.CARD and (place.case_id or place.site_id):
            self._show_card(place)
        elif place.page == Page.VARIABLES:
            self.variables_page.show_of(self._variables_of)
            self.pages.setCurrentWidget(self.variables_page)
            self.variables_page.setFocus()
        elif place.page == Page.NAMES:
            self._show_names(place)
        elif self.pages.knows(place.page):
            self.pages.show_page(Page(str(place.page)), place)
        elif self.is_over() and place != Place(Room.MATERIAL):
            self._show_board_page()  # the room alone is shown as it was left

    def current_place(self) -> Place:
        """What is selected, or the page that is shown."""
        if self._card_page is not None and self.on_card():
            return self._card_page.place()
        if self.pages.over is not None and (there := self.pages.over.current_place()) is not None:
            return there
        shown = self.pages.currentWidget()
        over = Page.VARIABLES if shown is self._variables_page else Page.NAMES if shown is self._names_page else None
        return self.board_page.place_of(self.board_page.selection, over)

    def things_here(self) -> Sequence[Thing]:
        """What is selected; on the page of names, who withdraws."""
        page = self._names_page
        if page is not None and self.pages.currentWidget() is page and page.participant_id:
            return (Thing(MemoTarget.PARTICIPANT, page.participant_id),)
        return super().things_here()

    def take_changes(self, changes: Changes) -> None:
        """Draw what was touched."""
        self.board_page.take_changes(changes)
        for page in (self._card_page, self._variables_page, self._import_page, self._names_page):
            if page is not None:
                page.take_changes(changes)
        self.pages.take_changes(changes)
        if self.pages.currentWidget() in (self.board_page, self._empty):
            self._show_board_page()

    def take_filter(self, chosen: Filter) -> None:
        """Show what the filter lets through."""
        self.board_page.take_filter(chosen)
        self.pages.take_filter(chosen)
        if self._names_page is not None:
            self._names_page.take_filter()

    def unsaved(self) -> str:
        """A report that nobody kept."""
        return self._names_page.unsaved() if self._names_page is not None else ""

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        super().take_theme(tokens)
        self.board_page.take_theme(tokens)
        self.pages.take_theme(tokens)
        for page in (self._import_page, self._card_page, self._variables_page, self._names_page):
            if page is not None:
                page.take_theme(tokens)

    def take_files(self, paths: Sequence[Path]) -> bool:
        """Files to bring in; a sheet that was written to be edited comes back."""
        if len(paths) == 1 and self.session.study.sheets.may_return(paths[0]):
            self.show_over(Page.SHEET_BACK)
            cast("SheetBackPage", self.pages.over).begin(paths[0])
            return True
        return self.take_files_into(None, paths)

    def take_files_into(self, cell: CellPlace | None, paths: Sequence[Path]) -> bool:
        """Files to bring in, with the case (site) and wave of a cell proposed."""
        if self.session.study.read_only:
            self.session.say(translate("Material", "The study is read only: nothing can be brought in."), warning=True)
            return True
        page = self.import_page
        self.pages.setCurrentWidget(page)
        page.begin(paths, given=given_by(self.session.study.frame(), cell))
        return True

    def actions_here(self) -> Sequence[Action]:
        """What can be done with what is selected, on the pages over the board, or with the files on their way in."""
        if self._import_page is not None and self.pages.currentWidget() is self._import_page:
            return self._import_page.actions_here()
        on_names = self._names_page is not None and self.pages.currentWidget() is self._names_page
        own = self._names_page.actions_here() if self._names_page is not None and on_names else self.deeds.actions()
        after = self._import_page.actions_after() if self._import_page is not None else ()
        return material_actions(self, own, after)

    def is_writable(self) -> bool:
        """Whether anything can be changed."""
        return not self.session.study.read_only

    # --- drawing

    def _lay_out(self) -> None:
        self._empty = EmptyState(
            translate("Material", "Interviews, notes and documents belong here. Drop files anywhere on this window."),
            translate("Material", "Import files…"),
            self.choose_files,
        )
        makers = page_makers(self.session, self.actions_changed.emit)
        self.pages = PageStack(self.board_page, makers, self.tokens)
        self.pages.left.connect(self.show_board)
        self.pages.addWidget(self._empty)
        self.pages.currentChanged.connect(lambda _: self.actions_changed.emit())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages)

    def _connect(self) -> None:
        study = self.session.study
        self.board_page.place_asked.connect(self.session.go)
        self.deeds.import_asked.connect(self.choose_files_for)
        self.board.files_dropped.connect(self.take_files_into)
        self.head.variables_asked.connect(self.show_variables)
        self.head.names_asked.connect(self.show_names)
        self.head.guide_asked.connect(partial(self.show_over, Page.GUIDE))
        self.head.import_asked.connect(self.choose_files)
        self.head.case_wished.connect(lambda name: self.session.write(lambda: study.cases.add(name)))
        self.head.wave_wished.connect(lambda name: self.session.write(lambda: study.waves.add(name)))

    def show_variables(self, of: VariableOf | None = None) -> None:
        """Show the variables of one kind of things; of those that were shown last."""
        self._variables_of = of or self._variables_of
        self.session.go(replace(self.board_page.place_of(self.board_page.selection), page=Page.VARIABLES))

    def show_years(self) -> None:
        """Show what the case or site at hand says from wave to wave."""
        place = self.current_place()
        self.session.go(Place(Room.COMPARE, page=Page.YEARS, case_id=place.case_id, site_id=place.site_id))

    def has_years(self) -> bool:
        """Whether a case or site is at hand."""
        place = self.current_place()
        return bool(place.case_id or place.site_id) and (self.on_board() or self.on_card())

    def show_names(self) -> None:
        """Show the page of names as it was left."""
        self.session.go(replace(self.board_page.place_of(self.board_page.selection), page=Page.NAMES))

    def show_over(self, page: Page) -> None:
        """Show a page over the board as it was left."""
        self.session.go(Place(Room.MATERIAL, page=page))

    def _show_names(self, place: Place) -> None:
        page = self.names_page
        self.pages.setCurrentWidget(page)
        if place.participant_id:
            page.show_participant(place.participant_id)
        else:
            page.enter()

    def show_board(self) -> None:
        """Go back to the board, as a step of its own."""
        self.session.go(replace(self.current_place(), page=None))
        if self.is_over():
            self._show_board_page()

    def _show_card(self, place: Place) -> None:
        from qualcase.ui.card.state import CardKind

        page = self.card_page
        page.show_thing(CardKind.CASE if place.case_id else CardKind.SITE, place.case_id or place.site_id or "")
        self.pages.setCurrentWidget(page)
        page.setFocus()

    def on_board(self) -> bool:
        """Whether the board is shown."""
        return self.pages.currentWidget() is self.board_page

    def is_over(self) -> bool:
        """Whether a page that a place names lies over the board."""
        over = (self._card_page, self._variables_page, self._names_page)
        return self.pages.over is not None or self.pages.currentWidget() in over

    def on_card(self) -> bool:
        """Whether the page of a case or site is shown."""
        return self._card_page is not None and self.pages.currentWidget() is self._card_page

    def step(self, side: int) -> None:
        """To the page of the case before (0) or behind (1)."""
        self.card_page.step(side)

    def _show_board_page(self) -> None:
        """Show the board, or what belongs there; the keyboard comes along from a page that lay over it."""
        left_a_page = self.isVisible() and self.pages.currentWidget() not in (self.board_page, self._empty)
        study = self.session.study
        nothing = not study.sources.all() and not study.frame().cases
        self.pages.setCurrentWidget(self._empty if nothing else self.board_page)
        if left_a_page:
            (self._empty if nothing else self.board).setFocus(Qt.FocusReason.OtherFocusReason)

    # --- files

    def _select_imported(self, done: Imported) -> None:
        """The board shows where the first of what came in lies."""
        first = next((one.id for one in (*done.added, *done.corrected)), None)
        if first is not None:
            self.board_page.select(SpotKind.SOURCE, first)

    def choose_files(self) -> None:
        """Let the user choose files to bring in."""
        self.choose_files_for(None)

    def choose_files_for(self, cell: CellPlace | None) -> None:
        """Let the user choose files to bring in, into a cell."""
        title = translate("Material", "Import files")
        chosen, _ = QFileDialog.getOpenFileNames(self, title, str(self.session.study.path.parent))
        if chosen:
            self.take_files_into(cell, [Path(one) for one in chosen])

    def choose_questionnaire(self) -> None:
        """Let the user choose a questionnaire to bring in."""
        title = translate("Material", "Import a questionnaire")
        folder, pattern = str(self.session.study.path.parent), translate("Material", "Tables (*.xlsx *.csv)")
        chosen, _ = QFileDialog.getOpenFileName(self, title, folder, pattern)
        if chosen:
            self.take_questionnaire(Path(chosen))

    def take_questionnaire(self, path: Path) -> None:
        """Show what the columns of a questionnaire are for, before it comes in."""
        self.pages.setCurrentWidget(self.questionnaire_page)
        self.questionnaire_page.begin(path)

    def _leave_questionnaire(self) -> None:
        """Back to the files that are still on their way in, else to the board."""
        if self._import_page is not None and self._import_page.is_open:
            self.pages.setCurrentWidget(self._import_page)
        else:
            self._show_board_page()

    def _after_questionnaire(self) -> None:
        """The answers came in: what else was dropped with them is still to do, else they are shown."""
        page, path = self._import_page, self.questionnaire_page.path
        if page is not None and page.is_open and path is not None:
            page.take_out(path)
        if page is not None and page.is_open:
            self.pages.setCurrentWidget(page)
        else:
            self.show_variables(VariableOf.RESPONDENT)

    def _take_variables(self, path: Path) -> None:
        """A table of variables of which something is to be mended."""
        self.show_variables()
        self.variables_page.bring_in(path)

    def _choose_table(self) -> None:
        title = translate("Material", "A table that says where the files belong")
        chosen, _ = QFileDialog.getOpenFileName(self, title, str(self.session.study.path.parent), TABLES)
        if chosen:
            self.import_page.use_table(Path(chosen))
