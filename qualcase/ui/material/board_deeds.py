"""What can be done on the board: open, plan, remove, say how far one is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from qualcase.coding.people import CodingState
from qualcase.ui.base.actions import Action
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.material.board_layout import SpotKind
from qualcase.ui.material.board_state import RowKind
from qualcase.ui.material.board_words import planned_at
from qualcase.ui.material.cell_menu import CellMenu
from qualcase.ui.material.progress_state import ME
from qualcase.ui.material.wording import state_name
from qualcase.ui.places.words import known_roles

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint

    from qualcase.coding.sources import SourceKind
    from qualcase.ui.base.session import Session
    from qualcase.ui.material.board_layout import Spot
    from qualcase.ui.material.board_page import BoardPage
    from qualcase.ui.material.board_state import CellPlace

translate = QCoreApplication.translate


class BoardDeeds(QObject):
    """The hands of the board. Its actions are there only while the board is shown."""

    import_asked = Signal(object)
    """Files are to be chosen for a `CellPlace`."""

    def __init__(self, session: Session, page: BoardPage, is_shown: Callable[[], bool]) -> None:
        super().__init__(page)
        self._session = session
        self._page = page
        self._is_shown = is_shown
        page.menu_asked.connect(self.show_menu)

    def actions(self) -> list[Action]:
        """For keys, Ctrl+K and F1."""
        group = translate("Material", "Material")
        opened, removed = translate("Material", "Open"), translate("Material", "Remove from the study")
        planned, page = translate("Material", "Plan a source in this cell"), translate("Material", "Open the page")
        legend = translate("Material", "What the signs mean")
        correct = translate("Material", "Correct the text")
        versions = translate("Material", "Earlier versions of the text")
        case, wave = translate("Material", "New case"), translate("Material", "New wave")
        head = self._page.head
        return [
            Action("material.open", opened, self._open, ("Return",), group, self._has_selection),
            Action("material.page", page, self._open_page, ("O",), group, self._has_row),
            Action("material.correct", correct, self._correct, ("F4",), group, self._can_change),
            Action("material.versions", versions, self._show_versions, ("Shift+F4",), group, self._has_source),
            Action("material.remove", removed, self._remove, ("Delete",), group, self._can_remove),
            *self._state_actions(group),
            Action("material.plan", planned, self._plan_here, ("P",), group, self._can_plan),
            Action("material.legend", legend, self._page.toggle_legend, ("L",), group, self._is_shown),
            Action("material.case", case, head.new_case.ask, (), group, self._can_make),
            Action("material.wave", wave, head.new_wave.ask, (), group, self._can_make),
        ]

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

    # --- planning

    def show_menu(self, spot: Spot, place: QPoint) -> None:
        """Offer what can be done in a cell, or with what is planned there."""
        cell = self._page.board.place_of(spot)
        if cell is None or self._session.study.read_only:
            return
        menu = CellMenu(self._page)
        menu.import_asked.connect(lambda: self.import_asked.emit(cell))
        menu.plan_asked.connect(lambda kind, role: self.plan(cell, kind, role))
        menu.unplan_asked.connect(self.give_up_plan)
        plan = planned_at(self._page.board.board, spot) if spot.kind is SpotKind.PLANNED else None
        menu.fill(known_roles(self._session.study), plan, can_plan=cell.can_plan)
        menu.popup(place)

    def plan(self, cell: CellPlace, kind: SourceKind, role: str | None) -> None:
        """Plan a source in a cell."""
        planned, wave_id = self._session.study.planned, cell.wave_id
        if wave_id is None:
            return
        is_case = cell.kind is RowKind.CASE
        case_id, site_id = (cell.row_id, None) if is_case else (None, cell.row_id)
        self._session.write(lambda: planned.add(kind, wave_id, case_id=case_id, site_id=site_id, role=role))

    def give_up_plan(self, plan_id: str) -> None:
        """Plan a source no more."""
        planned = self._session.study.planned
        self._session.write(lambda: planned.remove([plan_id]))

    def _plan_here(self) -> None:
        button = self._page.board.button(self._spot)
        if button is not None:
            self.show_menu(self._spot, button.mapToGlobal(button.rect().bottomLeft()))

    # --- what is selected

    @property
    def _spot(self) -> Spot:
        return self._page.selection

    def _can_make(self) -> bool:
        return self._is_shown() and not self._session.study.read_only

    def _has_selection(self) -> bool:
        return self._is_shown() and self._spot.row >= 0

    def _has_source(self) -> bool:
        return self._has_selection() and self._spot.kind is SpotKind.SOURCE

    def _has_row(self) -> bool:
        return self._has_selection() and bool(self._page.board.board.rows[self._spot.row].id)

    def _can_plan(self) -> bool:
        return self._can_make() and self._page.board.place_of(self._spot) is not None

    def _can_change(self) -> bool:
        return self._can_make() and self._spot.kind is SpotKind.SOURCE

    def _can_remove(self) -> bool:
        return self._can_make() and self._spot.kind in (SpotKind.SOURCE, SpotKind.PLANNED)

    def _open(self) -> None:
        self._page.open(self._spot)

    def _correct(self) -> None:
        self._session.go(Place(Room.CODE, source_id=self._spot.id, page=Page.CORRECT))

    def _show_versions(self) -> None:
        self._session.go(Place(Room.CODE, source_id=self._spot.id, page=Page.VERSIONS))

    def _open_page(self) -> None:
        board = self._page.board
        self._page.open(board.spot_of(SpotKind.HEAD, board.board.rows[self._spot.row].id))

    def _set_state(self, state: CodingState) -> None:
        self._page.show_whose(ME)
        self._page.side.set_state(self._spot.id, state)

    def _remove(self) -> None:
        if self._spot.kind is SpotKind.PLANNED:
            self.give_up_plan(self._spot.id)
        else:
            self._page.side.remove(self._spot.id)
