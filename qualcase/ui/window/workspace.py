"""What the window shows of one study: the filter bar above the screens, and the way between them."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from qualcase.ui.base.pages import is_there
from qualcase.ui.base.place import Place, Room
from qualcase.ui.widgets.labels import hairline
from qualcase.ui.window.beside import Beside
from qualcase.ui.window.first_steps import FirstStepsStrip
from qualcase.ui.window.report_ways import report_link, report_of, report_place
from qualcase.ui.window.rooms import can_go_to, screen_class
from qualcase.ui.window.trail import Trail

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qualcase.coding.changes import Changes
    from qualcase.coding.filters import Filter
    from qualcase.study import Study
    from qualcase.ui.base.actions import Action
    from qualcase.ui.base.screen import Screen
    from qualcase.ui.base.session import Session
    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.window.first_steps_state import FirstSteps

_FILTER_BAR = "qualcase.ui.filterbar.bar"
_ABOVE = 5
"""Pixels: the link stands on the line of the filter's words."""


class Workspace(QWidget):
    """The screens of a session; each is made when first visited."""

    entered = Signal(object)
    """The `Room` that is shown now."""
    actions_changed = Signal()
    """What can be done on the screen that is shown became something else."""

    def __init__(
        self, session: Session, tokens: Tokens, steps: FirstSteps | None = None, parent: QWidget | None = None
    ) -> None:
        """With the strip of first steps where there are any."""
        super().__init__(parent)
        self.setProperty("page", True)
        self._session = session
        self._tokens = tokens
        self._trail = Trail()
        self._screens: dict[Room, Screen] = {}
        self._stack = QStackedWidget()
        self.beside = Beside(session, tokens, self._stack)
        self.collector = self.beside.collector
        self._bar: Any = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        if is_there(_FILTER_BAR):
            self._bar = import_module(_FILTER_BAR).FilterBar(session, tokens)
        self.report_link = report_link(self.report_of_this)
        layout.addLayout(self._head())
        layout.addWidget(hairline())
        self.strip = FirstStepsStrip(session, steps, self.place) if steps is not None else None
        if self.strip is not None:
            self.strip.left.connect(self._take_keyboard)
            layout.addWidget(self.strip)
        layout.addWidget(self.beside, 1)
        self.beside.left.connect(self._take_keyboard)
        self.beside.turned.connect(self.actions_changed)
        self.beside.narrowed.connect(lambda _: self._give_room())
        self.actions_changed.connect(self._show_report_link)
        self.entered.connect(self._show_report_link)
        session.went.connect(self.go)
        session.changed.connect(self._take_changes)
        session.filter_changed.connect(self._take_filter)

    @property
    def current(self) -> Screen | None:
        """The screen that is shown."""
        shown = self._stack.currentWidget()
        return next((screen for screen in self._screens.values() if screen is shown), None)

    @property
    def screens(self) -> Iterable[Screen]:
        """The screens that were visited."""
        return self._screens.values()

    def place(self) -> Place | None:
        """Where the user is now."""
        screen = self.current
        return None if screen is None else screen.current_place() or Place(screen.room)

    def go(self, place: Place) -> None:
        """Show a place; the present one is a step back from there."""
        before = self.place()
        place = existing(self._session.study, place)
        if can_go_to(place.room):
            self._show(place)
            if before is not None and before != self.place():
                self._trail.leave(before)

    def go_to_room(self, room: Room) -> None:
        """Show a room as it was left."""
        if self.current is None or self.current.room is not room:
            self.go(Place(room))

    def back(self) -> None:
        """The place before."""
        self._step(self._trail.back)

    def forward(self) -> None:
        """The place that was come back from."""
        self._step(self._trail.forward)

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before."""
        return self._trail.can_go_back

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place that was come back from."""
        return self._trail.can_go_forward

    def room_screen(self, room: Room) -> Screen:
        """The screen of a room, made now if it has not been visited."""
        found = self._screens.get(room)
        if found is None:
            found = screen_class(room)(self._session, self._tokens)
            self._screens[room] = found
            self._stack.addWidget(found)
            found.actions_changed.connect(self.actions_changed)
        return found

    def report_of_this(self) -> None:
        """Go to the report of what is shown, ready to be written under the filter that is set."""
        wanted = report_place(self.place())
        if wanted is None or self.current is None:
            return
        asked = self.current.asked_here()
        self.go(wanted)
        if asked is not None:
            self.current.take_asked(asked)

    def bar_actions(self) -> Sequence[Action]:
        """What can be done with the filter above every screen, and with the collection beside it."""
        found: Sequence[Action] = self._bar.actions_here() if self._bar is not None else ()
        return (*found, *self.beside.actions_here())

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._tokens = tokens
        for one in (*self._screens.values(), *([self._bar] if self._bar is not None else [])):
            one.take_theme(tokens)
        self.beside.take_theme(tokens)

    def _step(self, step: Any) -> None:
        present = self.place()
        wanted = step(present) if present is not None else None
        if wanted is not None:
            self._show(existing(self._session.study, wanted))

    def _show(self, place: Place) -> None:
        before = self.current
        is_new = place.room not in self._screens
        screen = self.room_screen(place.room)
        self._stack.setCurrentWidget(screen)
        self.beside.enter(place.room)
        focus = self.window().focusWidget()  # of the window, which at the start may not be in front yet
        screen.show_place(place)
        self._give_room()
        if is_new and self.window().focusWidget() is focus:
            screen.setFocus(Qt.FocusReason.OtherFocusReason)
        if before is not screen:
            self.entered.emit(place.room)
        if self.strip is not None:
            self.strip.come_to(place)

    def _head(self) -> QHBoxLayout:
        """What counts, and the way out with it."""
        made = QHBoxLayout()
        made.setContentsMargins(0, 0, 8, 0)
        made.setSpacing(0)
        if self._bar is not None:
            made.addWidget(self._bar, 1)
        link = QVBoxLayout()
        link.setContentsMargins(0, _ABOVE, 0, 0)
        link.addWidget(self.report_link)
        link.addStretch(1)
        made.addLayout(link)
        return made

    def _show_report_link(self) -> None:
        self.report_link.setVisible(report_of(self.place()) is not None)

    def _give_room(self) -> None:
        if self.current is not None:
            self.current.give_room(narrow=self.beside.is_narrow)

    def _take_keyboard(self) -> None:
        if self.current is not None:
            self.current.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_changes(self, changes: Changes) -> None:
        for screen in list(self._screens.values()):
            screen.take_changes(changes)
        self.beside.take_changes(changes)

    def _take_filter(self, chosen: Filter) -> None:
        for screen in list(self._screens.values()):
            screen.take_filter(chosen)


def existing(study: Study, place: Place) -> Place:
    """The place without what the study no longer has."""
    frame = study.frame()
    if place.source_id and all(source.id != place.source_id for source in study.sources.all()):
        place = replace(place, source_id=None, start=None, end=None, coding_id=None)
    if place.code_id and place.code_id not in frame.tree:
        place = replace(place, code_id=None)
    if place.case_id and place.case_id not in frame.index:
        place = replace(place, case_id=None)
    if place.site_id and place.site_id not in frame.index:
        place = replace(place, site_id=None)
    if place.participant_id and all(one.id != place.participant_id for one in frame.participants):
        place = replace(place, participant_id=None)
    if place.collection_id and all(one.id != place.collection_id for one in study.collections.all()):
        place = replace(place, collection_id=None)
    return place
