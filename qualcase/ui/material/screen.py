"""The workspace Material: the board, and the pages that lie over it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from qualcase.coding.people import CodingState
from qualcase.ui.base.actions import Action
from qualcase.ui.base.place import Place, Room
from qualcase.ui.base.screen import Screen
from qualcase.ui.material import source_state
from qualcase.ui.material.board_layout import SpotKind
from qualcase.ui.material.board_page import BoardPage
from qualcase.ui.material.board_state import RowKind, given_by
from qualcase.ui.material.board_words import planned_at
from qualcase.ui.material.cell_menu import CellMenu
from qualcase.ui.material.progress_state import ME
from qualcase.ui.material.side import CARD
from qualcase.ui.material.wording import state_name
from qualcase.ui.widgets.empty import EmptyState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint

    from qualcase.coding.changes import Changes
    from qualcase.coding.filters import Filter
    from qualcase.coding.sources import SourceKind
    from qualcase.ui.base.session import Session
    from qualcase.ui.card.page import CardPage
    from qualcase.ui.material.board_layout import Spot
    from qualcase.ui.material.board_state import CellPlace
    from qualcase.ui.material.import_page import ImportPage
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class MaterialScreen(Screen):
    """What there is, where it belongs, and how far it is coded."""

    room = Room.MATERIAL

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(session, tokens, parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._import_page: ImportPage | None = None
        self._card_page: CardPage | None = None
        self.board_page = BoardPage(session, tokens)
        self.board, self.head, self.side = self.board_page.board, self.board_page.head, self.board_page.side
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.board)
        self.board_page.take_filter(session.filter)
        self._show_board_page()

    @property
    def import_page(self) -> ImportPage:
        """The table of files on their way in; made when first needed."""
        if self._import_page is None:
            from qualcase.ui.material.import_page import ImportPage

            page = ImportPage(self.session, self.tokens)
            page.left.connect(self._show_board_page)
            page.more_asked.connect(self.choose_files)
            page.table_asked.connect(self._choose_table)
            self._pages.addWidget(page)
            self._import_page = page
        return self._import_page

    @property
    def card_page(self) -> CardPage:
        """The page of a case or site; made when first needed."""
        if self._card_page is None:
            from qualcase.ui.card.page import CardPage

            page = CardPage(self.session, self.tokens)
            page.left.connect(self.show_board)
            self._pages.addWidget(page)
            self._card_page = page
        return self._card_page

    # --- the window's side

    def show_place(self, place: Place) -> None:
        """Select the source, case or site that the place names, or show its page."""
        if place.source_id:
            self.board_page.select(SpotKind.SOURCE, place.source_id)
        elif place.case_id or place.site_id:
            self.board_page.select(SpotKind.HEAD, place.case_id or place.site_id or "")
        if place.page == CARD and (place.case_id or place.site_id):
            self._show_card(place)
        elif self._is_over():
            self._show_board_page()

    def current_place(self) -> Place:
        """What is selected, or the page that is shown."""
        if self._card_page is not None and self._pages.currentWidget() is self._card_page:
            return self._card_page.place()
        return self.board_page.place_of(self.board_page.selection)

    def take_changes(self, changes: Changes) -> None:
        """Draw what was touched."""
        self.board_page.take_changes(changes)
        if self._card_page is not None:
            self._card_page.take_changes(changes)
        if self._pages.currentWidget() in (self.board_page, self._empty):
            self._show_board_page()

    def take_filter(self, chosen: Filter) -> None:
        """Show what the filter lets through."""
        self.board_page.take_filter(chosen)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        super().take_theme(tokens)
        self.board_page.take_theme(tokens)
        for page in (self._import_page, self._card_page):
            if page is not None:
                page.take_theme(tokens)

    def take_files(self, paths: Sequence[Path]) -> bool:
        """Files to bring in."""
        return self.take_files_into(None, paths)

    def take_files_into(self, cell: CellPlace | None, paths: Sequence[Path]) -> bool:
        """Files to bring in, with the case (site) and wave of a cell proposed."""
        if self.session.study.read_only:
            self.session.say(translate("Material", "The study is read only: nothing can be brought in."), warning=True)
            return True
        page = self.import_page
        self._pages.setCurrentWidget(page)
        page.begin(paths, given=given_by(self.session.study.frame(), cell))
        return True

    def actions_here(self) -> Sequence[Action]:
        """What can be done with what is selected."""
        group = translate("Material", "Material")
        opened, removed = translate("Material", "Open"), translate("Material", "Remove from the study")
        planned = translate("Material", "Plan a source in this cell")
        case, wave = translate("Material", "New case"), translate("Material", "New wave")
        return [
            Action("material.open", opened, self._open_current, ("Return",), group, self._has_selection),
            Action("material.remove", removed, self._remove, ("Delete",), group, self._can_remove),
            *self._state_actions(group),
            Action("material.plan", planned, self._plan_here, ("P",), group, self._can_plan),
            Action("material.case", case, self.head.new_case.ask, (), group, self._is_writable),
            Action("material.wave", wave, self.head.new_wave.ask, (), group, self._is_writable),
            *self._page_actions(),
        ]

    def _page_actions(self) -> list[Action]:
        group = translate("Material", "Case and site")
        page, back = translate("Material", "Open the page"), translate("Material", "Back to the board")
        before, behind = translate("Material", "The case before"), translate("Material", "The case behind")
        return [
            Action("card.open", page, self._open_page, ("O",), group, self._has_row),
            Action("card.back", back, self.show_board, ("Escape",), group, self._is_over, by_screen=True),
            Action("card.before", before, partial(self._step, 0), ("Alt+Up",), group, self._is_over, in_field=True),
            Action("card.behind", behind, partial(self._step, 1), ("Alt+Down",), group, self._is_over, in_field=True),
        ]

    def _has_row(self) -> bool:
        spot = self.board_page.selection
        return self._on_board() and spot.row >= 0 and bool(self.board.board.rows[spot.row].id)

    def _open_page(self) -> None:
        row = self.board.board.rows[self.board_page.selection.row]
        self.board_page.open(self.board.spot_of(SpotKind.HEAD, row.id))

    def _state_actions(self, group: str) -> list[Action]:
        return [
            Action(
                f"material.{state.value}",
                translate("Material", "My coding: {state}").format(state=state_name(state)),
                partial(self._set_state, state),
                (str(number),),
                group,
                self._can_change,
            )
            for number, state in enumerate(CodingState)
        ]

    # --- drawing

    def _lay_out(self) -> None:
        self._empty = EmptyState(
            translate("Material", "Interviews, notes and documents belong here. Drop files anywhere on this window."),
            translate("Material", "Import files…"),
            self.choose_files,
        )
        self._pages = QStackedWidget()
        for page in (self.board_page, self._empty):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _connect(self) -> None:
        study = self.session.study
        self.board_page.place_asked.connect(self.session.go)
        self.board_page.menu_asked.connect(self.show_menu)
        self.board.files_dropped.connect(self.take_files_into)
        self.head.import_asked.connect(self.choose_files)
        self.head.case_wished.connect(lambda name: self.session.write(lambda: study.cases.add(name)))
        self.head.wave_wished.connect(lambda name: self.session.write(lambda: study.waves.add(name)))

    def show_board(self) -> None:
        """Go back to the board, as a step of its own."""
        self.session.go(replace(self.current_place(), page=None))

    def _show_card(self, place: Place) -> None:
        from qualcase.ui.card.state import CardKind

        page = self.card_page
        page.show_thing(CardKind.CASE if place.case_id else CardKind.SITE, place.case_id or place.site_id or "")
        self._pages.setCurrentWidget(page)
        page.setFocus()

    def _on_board(self) -> bool:
        return self._pages.currentWidget() is self.board_page

    def _is_over(self) -> bool:
        """Whether a page that a place names lies over the board."""
        return self._card_page is not None and self._pages.currentWidget() is self._card_page

    def _step(self, side: int) -> None:
        self.card_page.step(side)

    def _show_board_page(self) -> None:
        had_focus = self._is_over()
        study = self.session.study
        nothing = not study.sources.all() and not study.frame().cases
        self._pages.setCurrentWidget(self._empty if nothing else self.board_page)
        if had_focus:
            self.board.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- planning

    def show_menu(self, spot: Spot, place: QPoint) -> None:
        """Offer what can be done in a cell, or with what is planned there."""
        cell = self.board_page.board.place_of(spot)
        if cell is None or self.session.study.read_only:
            return
        menu = CellMenu(self)
        menu.import_asked.connect(lambda: self.choose_files_for(cell))
        menu.plan_asked.connect(lambda kind, role: self.plan(cell, kind, role))
        menu.unplan_asked.connect(self.give_up_plan)
        plan = planned_at(self.board.board, spot) if spot.kind is SpotKind.PLANNED else None
        menu.fill(source_state.known_roles(self.session.study), plan, can_plan=cell.can_plan)
        menu.popup(place)

    def plan(self, cell: CellPlace, kind: SourceKind, role: str | None) -> None:
        """Plan a source in a cell."""
        planned, wave_id = self.session.study.planned, cell.wave_id
        if wave_id is None:
            return
        is_case = cell.kind is RowKind.CASE
        case_id, site_id = (cell.row_id, None) if is_case else (None, cell.row_id)
        self.session.write(lambda: planned.add(kind, wave_id, case_id=case_id, site_id=site_id, role=role))

    def give_up_plan(self, plan_id: str) -> None:
        """Plan a source no more."""
        planned = self.session.study.planned
        self.session.write(lambda: planned.remove([plan_id]))

    def _plan_here(self) -> None:
        spot = self.board_page.selection
        button = self.board.button(spot)
        if button is not None:
            self.show_menu(spot, button.mapToGlobal(button.rect().bottomLeft()))

    def _can_plan(self) -> bool:
        cell = self.board.place_of(self.board_page.selection)
        return self._on_board() and cell is not None and self._is_writable()

    # --- doing

    def _has_selection(self) -> bool:
        return self._on_board() and self.board_page.selection.row >= 0

    def _is_writable(self) -> bool:
        return not self.session.study.read_only

    def _can_change(self) -> bool:
        return self._on_board() and self.board_page.selection.kind is SpotKind.SOURCE and self._is_writable()

    def _can_remove(self) -> bool:
        can_go = self.board_page.selection.kind in (SpotKind.SOURCE, SpotKind.PLANNED)
        return self._on_board() and can_go and self._is_writable()

    def _open_current(self) -> None:
        self.board_page.open(self.board_page.selection)

    def _set_state(self, state: CodingState) -> None:
        self.board_page.show_whose(ME)
        self.side.set_state(self.board_page.selection.id, state)

    def _remove(self) -> None:
        spot = self.board_page.selection
        if spot.kind is SpotKind.PLANNED:
            self.give_up_plan(spot.id)
        else:
            self.side.remove(spot.id)

    def choose_files(self) -> None:
        """Let the user choose files to bring in."""
        self.choose_files_for(None)

    def choose_files_for(self, cell: CellPlace | None) -> None:
        """Let the user choose files to bring in, into a cell."""
        title = translate("Material", "Import files")
        chosen, _ = QFileDialog.getOpenFileNames(self, title, str(self.session.study.path.parent))
        if chosen:
            self.take_files_into(cell, [Path(one) for one in chosen])

    def _choose_table(self) -> None:
        title = translate("Material", "A table that says where the files belong")
        chosen, _ = QFileDialog.getOpenFileName(self, title, str(self.session.study.path.parent), "CSV (*.csv)")
        if chosen:
            self.import_page.use_table(Path(chosen))
