"""Pages that lie over Code: comments from Word on their way in."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication

from qualcase.ui.base.actions import Action
from qualcase.ui.base.pages import PageStack
from qualcase.ui.base.place import Page, Place, Room

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qualcase.ui.base.pages import OverPage
    from qualcase.ui.code.screen import CodeScreen
    from qualcase.ui.commentsback.page import CommentsBackPage
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class OverCode:
    """The stack of the room and the pages over it; of one screen."""

    def __init__(self, screen: CodeScreen) -> None:
        """Makes no page before it is wanted."""
        self._screen = screen
        self.stack = PageStack(screen.panes, {Page.COMMENTS_BACK: self._comments}, screen.tokens)
        self.stack.left.connect(self.leave)

    @property
    def page(self) -> OverPage | None:
        """The page that lies over the room now."""
        return self.stack.over

    def show(self, place: Place) -> bool:
        """Lay the page of a place over the room, or put away what lies there; whether there is such a page."""
        if not self.stack.knows(place.page):
            if self.stack.over is not None:
                self.stack.show_room()
                self._screen.actions_changed.emit()
            return False
        self.stack.show_page(Page(str(place.page)), place)
        self._screen.actions_changed.emit()
        return True

    def leave(self) -> None:
        """Back to the text."""
        self.stack.show_room()
        self._screen.actions_changed.emit()
        self._screen.go_to_text()

    def take_files(self, paths: Sequence[Path]) -> bool:
        """A document was dropped on the page."""
        if self.page is None or len(paths) != 1:
            return False
        cast("CommentsBackPage", self.page).begin(paths[0])
        return True

    def unsaved(self) -> str:
        """What was decided and is not written."""
        return cast("CommentsBackPage", self.page).unsaved() if self.page is not None else ""

    def actions(self) -> list[Action]:
        """The ways to the pages."""
        words = translate("CodeScreen", "Take comments from Word into the study…")
        group = translate("CodeScreen", "Sources")
        writable = not self._screen.session.study.read_only
        return [Action("code.comments_back", words, self.begin_comments, (), group, lambda: writable)]

    def begin_comments(self) -> None:
        """Ask for a document with comments."""
        self._screen.session.go(Place(Room.CODE, page=Page.COMMENTS_BACK))
        if self.page is not None:
            cast("CommentsBackPage", self.page).choose_file()

    def _comments(self, tokens: Tokens) -> OverPage:
        from qualcase.ui.commentsback.page import CommentsBackPage

        return CommentsBackPage(self._screen.session, tokens)
