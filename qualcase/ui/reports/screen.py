"""The Reports workspace: kinds and recipes at the left, what is wanted in the middle, how it will read at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qualcase.ui.base.pages import PageStack
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.base.screen import Screen
from qualcase.ui.reports.actions import report_actions
from qualcase.ui.reports.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from qualcase.coding.changes import Changes
    from qualcase.coding.filters import Filter
    from qualcase.coding.views import ViewSettings
    from qualcase.ui.base.actions import Action
    from qualcase.ui.base.pages import OverPage
    from qualcase.ui.base.session import Session
    from qualcase.ui.theme.tokens import Tokens


class ReportsScreen(Screen):
    """The desk, and the page of recipes that lies over it."""

    room = Room.REPORTS

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Ask for nothing before it is shown."""
        super().__init__(session, tokens, parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.desk = Desk(session, tokens)
        self.pages = PageStack(self.desk, _makers(session, self.desk), tokens)
        self.pages.left.connect(lambda: session.go(Place(Room.REPORTS)))
        self.desk.recipes_asked.connect(lambda: session.go(Place(Room.REPORTS, page=Page.RECIPES)))
        self.desk.changed_here.connect(self.actions_changed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages)
        self.setFocusProxy(self.desk)

    def show_place(self, place: Place) -> None:
        """Show the desk with the kind or recipe that the place names, or the page of recipes."""
        if place.page == Page.RECIPES:
            self.pages.show_page(Page.RECIPES, place)
        else:
            self.pages.show_room()
            self.desk.show_place(place)
        self.actions_changed.emit()

    def current_place(self) -> Place:
        """Where the user is now."""
        over = self.pages.over
        return (over.current_place() if over is not None else None) or self.desk.current_place()

    def take_asked(self, asked: ViewSettings) -> None:
        """Report of figures as they were compared."""
        self.desk.compare_as(asked)

    def take_changes(self, changes: Changes) -> None:
        """Look anew at what an action touched."""
        self.desk.take_changes(changes)
        self.pages.take_changes(changes)

    def take_filter(self, chosen: Filter) -> None:
        """Report of other material."""
        self.desk.take_filter(chosen)
        self.pages.take_filter(chosen)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        super().take_theme(tokens)
        self.desk.take_theme(tokens)
        self.pages.take_theme(tokens)

    def actions_here(self) -> Sequence[Action]:
        """What can be done here."""
        over = self.pages.over
        return over.actions_here() if over is not None else report_actions(self.desk)


def _makers(session: Session, desk: Desk) -> Mapping[Page, Callable[[Tokens], OverPage]]:
    def make(tokens: Tokens) -> OverPage:
        from qualcase.ui.reports.recipes_page import RecipesPage

        return RecipesPage(session, tokens, desk)

    return {Page.RECIPES: make}
