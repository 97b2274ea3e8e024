"""Pages that lie over a room or fill it: each made when it is first wanted."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtCore import SignalInstance

    from qualcase.coding.changes import Changes
    from qualcase.coding.filters import Filter
    from qualcase.ui.base.actions import Action
    from qualcase.ui.base.passage_ref import PassageRef
    from qualcase.ui.base.place import Page, Place
    from qualcase.ui.base.thing import Thing
    from qualcase.ui.theme.tokens import Tokens


def is_there(module: str) -> bool:
    """Whether a part of the window is built."""
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:
        return False


class OverPage(Protocol):
    """A widget that lies over the room."""

    @property
    def left(self) -> SignalInstance:
        """Somebody wants back to the room."""

    def show_place(self, place: Place) -> None:
        """Show what the place names."""

    def current_place(self) -> Place | None:
        """What is shown, for back and forward."""

    def take_changes(self, changes: Changes) -> None:
        """Draw anew what an action touched."""

    def take_filter(self, chosen: Filter) -> None:
        """Look at other material."""

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""

    def actions_here(self) -> Sequence[Action]:
        """What can be done here."""


class RoomPage(OverPage, Protocol):
    """A page that is one of several of its room: it knows what a memo, and what a collection, would take here."""

    def things_here(self) -> Sequence[Thing]:
        """What a memo could be on here, the nearest first."""

    def excerpts_here(self) -> Sequence[str | PassageRef]:
        """What is chosen and can be collected: ids of codings, and places of passages that are not coded."""


class PageStack(QStackedWidget):
    """The room, and the pages that lie over it."""

    left = Signal()
    """Somebody wants back to the room."""

    def __init__(
        self,
        room: QWidget | None,
        makers: Mapping[Page, Callable[[Tokens], OverPage]],
        tokens: Tokens,
        parent: QWidget | None = None,
    ) -> None:
        """Show the room; nothing where all of it are pages."""
        super().__init__(parent)
        self._makers, self._tokens = makers, tokens
        self._pages: dict[Page, OverPage] = {}
        self._room = room
        if room is not None:
            self.addWidget(room)

    @property
    def over(self) -> OverPage | None:
        """The page that lies over the room now."""
        shown = self.currentWidget()
        return next((page for page in self._pages.values() if cast("QWidget", page) is shown), None)

    def knows(self, page: str | None) -> bool:
        """Whether there is such a page."""
        return page in self._makers

    def show_page(self, page: Page, place: Place) -> OverPage:
        """Lay a page over the room, made now if nobody wanted it before."""
        found = self._pages.get(page)
        if found is None:
            found = self._makers[page](self._tokens)
            found.left.connect(self.left)
            self._pages[page] = found
            self.addWidget(cast("QWidget", found))
        self.setCurrentWidget(cast("QWidget", found))
        found.show_place(place)
        return found

    def show_room(self) -> None:
        """Put the page away."""
        if self._room is not None:
            self.setCurrentWidget(self._room)

    def take_changes(self, changes: Changes) -> None:
        """Tell the pages that were made."""
        for page in self._pages.values():
            page.take_changes(changes)

    def take_filter(self, chosen: Filter) -> None:
        """Tell the pages that were made."""
        for page in self._pages.values():
            page.take_filter(chosen)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours, and in pages yet to be made."""
        self._tokens = tokens
        for page in self._pages.values():
            page.take_theme(tokens)
