"""Joins the workspace Code with the panel that finds passages: the text follows the list; Escape leads back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QObject

from qualcase.ui.base.actions import Action
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.finding.finding import Finding
from qualcase.ui.finding.state import Head, frames_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.coding.changes import Changes
    from qualcase.ui.code.screen import CodeScreen
    from qualcase.ui.finding.state import Passage
    from qualcase.ui.transcript.canvas import Anchor

translate = QCoreApplication.translate
HEADS = {Page.FIND: Head.SEARCH, Page.SUGGEST: Head.SUGGEST, Page.AUTOCODE: Head.AUTO}


class _Origin(NamedTuple):
    """Where one was before looking at passages."""

    source_id: str
    anchor: int
    head: int
    top: Anchor


class Findings(QObject):
    """The panel is made when it is first asked for; it stands in the place of the list of sources."""

    def __init__(self, screen: CodeScreen) -> None:
        """Nothing is looked for."""
        super().__init__(screen)
        self._screen, self._view = screen, screen.view
        self._finding: Finding | None = None
        self._origin: _Origin | None = None
        self._view.installEventFilter(self)

    @property
    def finding(self) -> Finding:
        """The panel with what it found."""
        if self._finding is None:
            screen = self._screen
            self._finding = Finding(screen.session, screen.tokens, self, screen)
            screen.panes.add_left(self._finding.panel)
        return self._finding

    @property
    def is_open(self) -> bool:
        """Whether the panel is shown."""
        return self._finding is not None and self._screen.panes.left is self._finding.panel

    # --- opening

    def open(self, head: Head = Head.SEARCH, words: str = "", code_id: str = "") -> None:
        """Show the panel and give it the keyboard; selected words are looked for."""
        if not self.is_open:
            self._origin = None
        panel = self.finding.panel
        self._screen.panes.show_left(panel)
        self.finding.open(head, words, code_id)
        self._screen.actions_changed.emit()

    def search(self) -> None:
        """Look in the whole study, for what is selected if it is short; what was found before stays else."""
        jumper = self._screen.jumper
        words = jumper.find_bar.words.text() if jumper.find_bar.isVisible() else jumper.selected_words()
        jumper.take_source()
        self.open(Head.SEARCH, words)

    def suggest(self) -> None:
        """Suggest passages for the code that is highlighted in the palette while one is in it; else ask for a code."""
        self.open(Head.SUGGEST, code_id=self._highlighted())

    def autocode(self) -> None:
        """Propose passages for a code by a rule."""
        self.open(Head.AUTO, code_id=self._highlighted())

    def _highlighted(self) -> str:
        palette = self._screen.panes.codes
        code = palette.current_code() if palette.field.hasFocus() else None
        return code.id if code is not None else ""

    def open_place(self, place: Place) -> bool:
        """Open the head that a place asks for; whether it asks for one."""
        head = HEADS.get(Page(place.page)) if place.page in set(Page) else None
        if head is not None:
            self.open(head, code_id=place.code_id or "")
        return head is not None

    # --- what the panel asks for

    def look(self, passage: Passage) -> None:
        """Show a passage beside the list, without going there."""
        screen = self._screen
        if screen.corrections.is_correcting or screen.corrections.shows_history:
            return
        self._remember()
        opened = screen.state.opened
        if opened is None or opened.source_id != passage.source_id:
            screen.open_source(passage.source_id)
            screen.show_panes()
        self.show_frames()
        self._view.select(passage.start, passage.end)
        self._view.bring_into_sight(passage.start, passage.end)

    def show_frames(self) -> None:
        """Mark in the open text what is listed of it."""
        opened = self._screen.state.opened
        if opened is not None and self.is_open:
            self._view.show_hits(frames_in(self.finding.work.rows, opened.source_id))

    def enter(self, passage: Passage) -> None:
        """Go to a passage, so that back leads to where one was before looking."""
        start, end = passage.start, passage.end
        self._screen.session.go(Place(Room.CODE, source_id=passage.source_id, start=start, end=end))

    def leave(self) -> None:
        """Put the panel away and go back to where one was before looking."""
        origin, self._origin = self._origin, None
        screen = self._screen
        screen.panes.show_sources()
        self._view.show_hits(())
        if origin is not None and screen.state.is_there(origin.source_id):
            if screen.state.opened is None or screen.state.opened.source_id != origin.source_id:
                screen.open_source(origin.source_id)
            self._view.select(origin.anchor, origin.head)
            self._view.return_to(origin.top)
        screen.reader.looking = False
        screen.go_to_text()
        screen.actions_changed.emit()

    def ask_code(self, words: tuple[str, str], typed: str, then: Callable[[str], None]) -> None:
        """Have a code chosen in the palette; Escape there leads back to the list."""
        self._screen.panes.show_reading()
        self._screen.flow.ask_code(words, typed, then, self.finding.panel.list.setFocus)

    def may_write(self) -> bool:
        """Whether the study can be written; says why where not."""
        return self._screen.deeds.may_write()

    # --- what happens around

    def arrive(self) -> None:
        """Somebody goes somewhere: from now on that is where one is."""
        self._origin = None
        self._screen.reader.looking = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whoever takes the text to hand is there now."""
        del watched
        if event.type() is QEvent.Type.FocusIn:
            self.arrive()
        return False

    @property
    def origin(self) -> Place | None:
        """Where one was before looking at passages; None while none is looked at."""
        if self._origin is None:
            return None
        start, end = sorted((self._origin.anchor, self._origin.head))
        return Place(Room.CODE, source_id=self._origin.source_id, start=start, end=end)

    def step(self, step: int) -> bool:
        """Look at the next or previous passage of the list; whether there is a list."""
        if self.is_open and self.finding.work.rows:
            self.finding.step(step)
            return True
        return False

    def take_changes(self, changes: Changes) -> None:
        """Tell the panel."""
        if self._finding is not None:
            self._finding.take_changes(changes)

    def take_filter(self) -> None:
        """Look in other sources."""
        if self._finding is not None:
            self._finding.take_filter()

    def take_theme(self) -> None:
        """Use other colours."""
        if self._finding is not None:
            self._finding.take_theme(self._screen.tokens)

    def actions(self) -> list[Action]:
        """What can be found."""
        group = translate("CodeScreen", "Search")
        find = translate("CodeScreen", "Search the whole study for words")
        suggest = translate("CodeScreen", "Suggest passages for a code")
        auto = translate("CodeScreen", "Auto-code by a rule")
        return [
            Action("code.search", find, self.search, ("Ctrl+Shift+G",), group, in_field=True),
            Action("code.suggest", suggest, self.suggest, ("Ctrl+Shift+L",), group, in_field=True),
            Action("code.autocode", auto, self.autocode, ("Ctrl+Shift+K",), group, in_field=True),
        ]

    def _remember(self) -> None:
        opened = self._screen.state.opened
        if self._origin is None and opened is not None:
            self._screen.reader.remember()
            self._screen.reader.looking = True
            self._origin = _Origin(opened.source_id, *self._view.ends(), self._view.anchor())
