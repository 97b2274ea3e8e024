"""The page of sheets that come back as it lies over the board; made when first needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.ui.base.place import Page, Place, Room

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QStackedWidget

    from qualcase.coding.changes import Changes
    from qualcase.ui.base.actions import Action
    from qualcase.ui.base.session import Session
    from qualcase.ui.sheetback.page import SheetBackPage
    from qualcase.ui.theme.tokens import Tokens


class SheetOver:
    """Passes on what the window tells, once the page is there."""

    def __init__(self, session: Session, tokens: Tokens, pages: QStackedWidget, *, left: Callable[[], object]) -> None:
        """`pages` is what it is shown on; `left` brings the board back."""
        self._session, self._tokens, self._pages, self._left = session, tokens, pages, left
        self.page: SheetBackPage | None = None

    @property
    def is_shown(self) -> bool:
        """Whether it lies over the board now."""
        return self.page is not None and self._pages.currentWidget() is self.page

    def go(self) -> None:
        """Go to it as it was left."""
        self._session.go(Place(Room.MATERIAL, page=Page.SHEET_BACK))

    def take_file(self, path: Path) -> None:
        """Go to it with a file that comes back."""
        self.go()
        self._made().begin(path)

    def show(self, place: Place) -> None:
        """Show it."""
        page = self._made()
        self._pages.setCurrentWidget(page)
        page.show_place(place)

    def place(self) -> Place | None:
        """Where the user is on it; None while it is not shown."""
        return self.page.current_place() if self.page is not None and self.is_shown else None

    def actions(self) -> Sequence[Action]:
        """What can be done on it; nothing while it is not shown."""
        return self.page.actions_here() if self.page is not None and self.is_shown else ()

    def take_changes(self, changes: Changes) -> None:
        """Something was written."""
        if self.page is not None:
            self.page.take_changes(changes)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._tokens = tokens
        if self.page is not None:
            self.page.take_theme(tokens)

    def _made(self) -> SheetBackPage:
        if self.page is None:
            from qualcase.ui.sheetback.page import SheetBackPage

            self.page = SheetBackPage(self._session, self._tokens)
            self.page.left.connect(self._left)
            self.page.actions_changed.connect(lambda: self._pages.currentChanged.emit(self._pages.currentIndex()))
            self._pages.addWidget(self.page)
        return self.page
