"""The Summaries room: a quiet line of tabs, and below it one page at a time."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from qualcase.ui.base.actions import Action
from qualcase.ui.base.pages import PageStack
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.base.screen import Screen
from qualcase.ui.summaries.pages import page_makers, page_title, pages_there
from qualcase.ui.summaries.state import LastPage
from qualcase.ui.widgets.labels import hairline
from qualcase.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from qualcase.coding.changes import Changes
    from qualcase.coding.filters import Filter
    from qualcase.ui.base.pages import RoomPage
    from qualcase.ui.base.passage_ref import PassageRef
    from qualcase.ui.base.session import Session
    from qualcase.ui.base.thing import Thing
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class SummariesScreen(Screen):
    """Each page is made when it is first wanted, and stays as it was left."""

    room = Room.SUMMARIES

    def __init__(
        self,
        session: Session,
        tokens: Tokens,
        parent: QWidget | None = None,
        *,
        makers: Mapping[Page, Callable[[Tokens], RoomPage]] | None = None,
    ) -> None:
        """Makes no page. `makers` are those of the room where none are given."""
        super().__init__(session, tokens, parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._last = LastPage(session.settings, session.study.info().id)
        found = page_makers(session) if makers is None else makers
        self._there = tuple(page for page in pages_there() if page in found) if makers is None else tuple(found)
        self.tabs = Segments()
        self.tabs.setAccessibleName(translate("SummariesScreen", "Pages of this room"))
        self.tabs.offer([(page_title(page), page) for page in self._there], None)
        self.pages = PageStack(None, found, tokens)
        self._lay_out()
        self.tabs.chosen.connect(lambda page: self.go_to_page(cast("Page", page)))
        self.pages.left.connect(self.go_to_tabs)

    @property
    def page(self) -> RoomPage | None:
        """The page that is shown."""
        return cast("RoomPage | None", self.pages.over)

    # What the window tells

    def show_place(self, place: Place) -> None:
        """Show the page that the place names, or the one that was shown last, at what it names."""
        named = next((page for page in self._there if page == place.page), None)
        wanted = named or self._shown() or self._last.get(self._there)
        if wanted is None:
            return
        self.tabs.show_value(wanted)
        self._last.keep(wanted)
        self.pages.show_page(wanted, replace(place, page=wanted))
        self.actions_changed.emit()

    def current_place(self) -> Place | None:
        """The page that is shown, at what it shows."""
        page, shown = self.page, self._shown()
        if page is None or shown is None:
            return None
        return replace(page.current_place() or Place(self.room), room=self.room, page=shown)

    def things_here(self) -> Sequence[Thing]:
        """As the page says."""
        return self.page.things_here() if self.page is not None else ()

    def excerpts_here(self) -> Sequence[str | PassageRef]:
        """As the page says."""
        return self.page.excerpts_here() if self.page is not None else ()

    def take_changes(self, changes: Changes) -> None:
        """Tell the pages."""
        self.pages.take_changes(changes)

    def take_filter(self, chosen: Filter) -> None:
        """Tell the pages."""
        self.pages.take_filter(chosen)

    def take_theme(self, tokens: Tokens) -> None:
        """Tell the pages."""
        super().take_theme(tokens)
        self.pages.take_theme(tokens)

    def actions_here(self) -> Sequence[Action]:
        """What can be done on the page that is shown, and the way to the others."""
        return [*(self.page.actions_here() if self.page is not None else ()), *self._tab_actions()]

    # Tabs

    def go_to_page(self, page: Page) -> None:
        """Show a page as it was left, as a step of its own. What lies at hand stays, where the page can show it."""
        held = self.current_place() or Place(self.room)
        self.session.go(Place(self.room, code_id=held.code_id, case_id=held.case_id, wave_id=held.wave_id, page=page))

    def go_to_tabs(self) -> None:
        """Give the keyboard to the tab of the page that is shown."""
        on = next((one for one in self.tabs.findChildren(QPushButton) if one.isChecked()), None)
        if on is not None:
            on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tab_actions(self) -> list[Action]:
        group = translate("SummariesScreen", "Summaries")
        said = translate("SummariesScreen", "Show the page {page}")
        return [
            Action(
                f"summaries.tab_{page.value}",
                said.format(page=page_title(page)),
                partial(self.go_to_page, page),
                (f"Alt+{number}",),
                group,
                in_field=True,
            )
            for number, page in enumerate(self._there, start=1)
        ]

    def _shown(self) -> Page | None:
        value = self.tabs.value()
        return value if isinstance(value, Page) and self.page is not None else None

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 16, 4)
        head.addWidget(self.tabs, 1)
        self._head = QWidget()
        self._head.setLayout(head)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        self._head.setVisible(len(self._there) > 1)  # one page needs no tab; before it had a parent it was a window
        layout.addWidget(hairline())
        layout.addWidget(self.pages, 1)
