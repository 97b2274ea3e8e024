"""Memos and the log of a day: reached by keys from everywhere, and not a room of the rail."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from qualcase.coding.memos import MemoTarget
from qualcase.ui.base.actions import Action
from qualcase.ui.base.place import Place, Room
from qualcase.ui.base.screen import Screen
from qualcase.ui.base.thing import Thing
from qualcase.ui.memobox.state import DAYS, place_of
from qualcase.ui.memos.days_page import DaysPage
from qualcase.ui.memos.list_page import ListPage
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.labels import hairline, label
from qualcase.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.changes import Changes
    from qualcase.coding.filters import Filter
    from qualcase.ui.base.session import Session
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class MemosScreen(Screen):
    """Two pages under one head."""

    room = Room.MEMOS

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(session, tokens, parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs = Segments()
        self.list_page = ListPage(session, tokens)
        self.days_page = DaysPage(session, tokens)
        self._pages = QStackedWidget()
        for page in (self.list_page, self.days_page):
            self._pages.addWidget(page)
        self._lay_out()
        self._name_tabs(days=False)
        self.list_page.thing_asked.connect(lambda thing: session.go(place_of(session.study, thing)))
        self.tabs.chosen.connect(lambda page: session.go(Place(Room.MEMOS, page=page)))

    @property
    def on_days(self) -> bool:
        """Whether the log of a day is shown."""
        return self._pages.currentWidget() is self.days_page

    def show_place(self, place: Place) -> None:
        """Show the memo on a thing, or a day."""
        thing = Thing.of_key(place.memo)
        if thing is not None and not self.session.study.memos.exists(*thing):
            self.session.say(translate("Memos", "What this memo was on is gone."))
            thing = None
        on_day = thing is not None and thing.target is MemoTarget.DAY
        days = place.page == DAYS or (on_day and place.page is None)
        self._name_tabs(days=days)
        self._pages.setCurrentWidget(self.days_page if days else self.list_page)
        if days:
            self.days_page.show_day(_day_of(thing))
            self.days_page.enter()
        else:
            self.list_page.show_thing(thing)
            self.list_page.enter()
        self.actions_changed.emit()

    def current_place(self) -> Place:
        """The memo or day that is shown."""
        if self.on_days:
            return Place(Room.MEMOS, page=DAYS, memo=Thing(MemoTarget.DAY, self.days_page.day.isoformat()).key)
        thing = self.list_page.box.thing
        return Place(Room.MEMOS, memo=thing.key if thing and thing.target is not MemoTarget.DAY else None)

    def things_here(self) -> Sequence[Thing]:
        """The memo that is shown."""
        box = self.days_page.box if self.on_days else self.list_page.box
        return (box.thing,) if box.thing is not None else ()

    def take_changes(self, changes: Changes) -> None:
        """Look anew at what was touched."""
        self.list_page.take_changes(changes)
        self.days_page.take_changes(changes)

    def take_filter(self, chosen: Filter) -> None:
        """List memos on what the filter lets through."""
        del chosen
        self.list_page.take_filter()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        super().take_theme(tokens)
        self.list_page.take_theme(tokens)
        self.days_page.take_theme(tokens)

    def actions_here(self) -> Sequence[Action]:
        """What can be done with the memo or day that is shown."""
        group = translate("Memos", "Memos")
        page, days = self.list_page, self.days_page
        edit = translate("Memos", "Write the memo that is shown")
        find, copy = translate("Memos", "Find in memos"), translate("Memos", "Copy the day as text")
        listed, logged = translate("Memos", "Show the memos"), translate("Memos", "Show the day log")
        named = [
            ("go", translate("Memos", "Go to what the memo is on"), page.go_there, "G"),
            ("linking", translate("Memos", "List the memos that link here"), page.show_linking, "L"),
            ("open", translate("Memos", "List memos with open links, or all"), page.show_open, "O"),
        ]
        return [
            Action("memos.edit", edit, days.edit if self.on_days else page.edit, ("Ctrl+M", "F2"), group),
            *(Action(f"memos.{name}", title, run, (key,), group, self._on_list) for name, title, run, key in named),
            Action("memos.find", find, page.go_to_finder, ("Ctrl+F",), group, self._on_list, in_field=True),
            Action("memos.copy", copy, days.copy, ("Ctrl+Shift+C",), group, self._on_days, in_field=True),
            Action("memos.tab_list", listed, self._go_to_list, ("Alt+1",), group, in_field=True),
            Action("memos.tab_days", logged, self._go_to_days, ("Alt+2",), group, in_field=True),
        ]

    def _on_list(self) -> bool:
        return not self.on_days

    def _on_days(self) -> bool:
        return self.on_days

    def _go_to_list(self) -> None:
        self.session.go(Place(Room.MEMOS))

    def _go_to_days(self) -> None:
        self.session.go(Place(Room.MEMOS, page=DAYS))

    def _name_tabs(self, *, days: bool) -> None:
        words = [(translate("Memos", "Memos"), None), (translate("Memos", "Day log"), DAYS)]
        self.tabs.offer(words, DAYS if days else None)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 16, 4)
        head.setSpacing(8)
        head.addWidget(label(translate("Memos", "Memos"), size=Size.TITLE))
        head.addSpacing(8)
        head.addWidget(self.tabs, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(hairline())
        layout.addWidget(self._pages, 1)


def _day_of(thing: Thing | None) -> dt.date | None:
    return dt.date.fromisoformat(thing.id) if thing is not None and thing.target is MemoTarget.DAY else None
