"""The pages that lie over Compare: each made when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from qualcase.ui.base.place import Page
from qualcase.ui.compare.state import CompareState

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtCore import SignalInstance

    from qualcase.coding.changes import Changes
    from qualcase.coding.filters import Filter
    from qualcase.ui.base.actions import Action
    from qualcase.ui.base.place import Place
    from qualcase.ui.base.session import Session
    from qualcase.ui.theme.tokens import Tokens


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


def page_makers(session: Session) -> Mapping[Page, Callable[[Tokens], OverPage]]:
    """How each page over Compare is made. They are imported only then."""

    def years(tokens: Tokens) -> OverPage:
        from qualcase.ui.years.page import YearsPage

        return YearsPage(session, tokens, lambda: CompareState(session.settings, session.study.info().id).asked)

    def side(tokens: Tokens) -> OverPage:
        from qualcase.ui.sidebyside.page import SidePage

        return SidePage(session, tokens, lambda: CompareState(session.settings, session.study.info().id).asked)

    def joint(tokens: Tokens) -> OverPage:
        from qualcase.ui.joint.page import JointPage

        return JointPage(session, tokens)

    return {Page.SIDE: side, Page.YEARS: years, Page.JOINT: joint}


class PageStack(QStackedWidget):
    """The room, and the pages that lie over it."""

    left = Signal()
    """Somebody wants back to the room."""

    def __init__(
        self,
        room: QWidget,
        makers: Mapping[Page, Callable[[Tokens], OverPage]],
        tokens: Tokens,
        parent: QWidget | None = None,
    ) -> None:
        """Show the room."""
        super().__init__(parent)
        self._makers, self._tokens = makers, tokens
        self._pages: dict[Page, OverPage] = {}
        self.addWidget(room)

    @property
    def over(self) -> OverPage | None:
        """The page that lies over the room now."""
        at = self.currentIndex() - 1
        return list(self._pages.values())[at] if at >= 0 else None

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
        self.setCurrentIndex(0)

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
