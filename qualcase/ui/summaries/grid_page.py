"""The framework grid: the researcher's own words, case by code."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.base.thing import things_at
from qualcase.ui.widgets.empty import EmptyState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.changes import Changes
    from qualcase.coding.filters import Filter
    from qualcase.ui.base.actions import Action
    from qualcase.ui.base.passage_ref import PassageRef
    from qualcase.ui.base.session import Session
    from qualcase.ui.base.thing import Thing
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class GridPage(QWidget):
    """Cases by codes, a summary a cell."""

    left = Signal()

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._tokens = session, tokens
        self._place = Place(Room.SUMMARIES, page=Page.GRID)
        sentence = translate("Grid", "Here the passages of a cell become a summary. Code passages first.")
        QVBoxLayout(self).addWidget(EmptyState(sentence))

    def show_place(self, place: Place) -> None:
        """Show the cell that the place names."""
        self._place = replace(place, page=Page.GRID)

    def current_place(self) -> Place:
        """The cell that is shown."""
        return self._place

    def take_changes(self, changes: Changes) -> None:
        """Read anew what an action touched."""

    def take_filter(self, chosen: Filter) -> None:
        """Show other cases."""

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._tokens = tokens

    def actions_here(self) -> Sequence[Action]:
        """What can be done in the grid."""
        return ()

    def things_here(self) -> Sequence[Thing]:
        """The cell that is shown."""
        return things_at(self._place)

    def excerpts_here(self) -> Sequence[str | PassageRef]:
        """The cards that are chosen."""
        return ()
