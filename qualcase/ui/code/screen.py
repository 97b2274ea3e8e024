"""The workspace Code: sources at the left, the text in the middle, what lies here and the palette at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from qualcase.coding.people import CodingState
from qualcase.study.wording import say_kind
from qualcase.ui.base.place import Place, Room
from qualcase.ui.base.screen import Screen
from qualcase.ui.code.actions import code_actions
from qualcase.ui.code.counterpart import counterpart
from qualcase.ui.code.deeds import Deeds
from qualcase.ui.code.drawn import entries_of, mark_of, marks_of, title_parts, voices_of
from qualcase.ui.code.flow import CodingFlow
from qualcase.ui.code.header import Header
from qualcase.ui.code.here import HerePanel
from qualcase.ui.code.palette import CodePalette
from qualcase.ui.code.source_panel import SourcePanel
from qualcase.ui.code.source_rows import make_rows, sources_in
from qualcase.ui.code.state import CodeState, Whose
from qualcase.ui.theme import fonts
from qualcase.ui.transcript.view import TranscriptView
from qualcase.ui.widgets.empty import EmptyState
from qualcase.ui.widgets.labels import hairline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.changes import Changes
    from qualcase.coding.filters import Filter
    from qualcase.study.comparing import SourceProgress
    from qualcase.ui.base.actions import Action
    from qualcase.ui.base.session import Session
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
LONG_TEXT = 1_000_000
"""Characters from which on a text is so long that its opening is felt."""
_PAUSE = 150
"""Milliseconds without a change before figures are asked for."""
_OF_LIST = ("source", "source_case", "study_case", "site", "wave", "study", "coding_status", "coder")
_OF_TEXT = ("source", "speaker", "text_version", "participant", "participant_role")


class CodeScreen(Screen):
    """Reads the study and shows it; writing is in `deeds`, keys in `flow`."""

    room = Room.CODE

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Show the list of sources; a text is opened when the screen is gone to."""
        super().__init__(session, tokens, parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.state = CodeState(session.study, session.coder_id, session.filter)
        self.state.begin()
        self.deeds = Deeds(session, self.state)
        self.sources = SourcePanel(tokens)
        self.header = Header()
        self.view = TranscriptView(fonts.reading(session.settings), tokens)
        self.here = HerePanel(tokens)
        self.palette_of_codes = CodePalette(tokens)
        self.flow = CodingFlow(session, self.state, self.deeds, self.view, self.palette_of_codes)
        self._passing: frozenset[str] | None = None
        self._carets: dict[str, int] = {}
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._lay_out()
        self._connect()
        self.palette_of_codes.take_codes(session.study.frame().tree)
        self.take_filter(session.filter)
        self._show_nothing_or_text()

    # The window's side

    def show_place(self, place: Place) -> None:
        """Open the source that the place names and bring its passage into sight."""
        source_id = place.source_id or self._source_at(place)
        opened = self.state.opened
        if source_id is None and opened is None:
            source_id = self._first_source()
        known = {source.id for source in self.session.study.sources.all()}
        if source_id in known and (opened is None or opened.source_id != source_id):
            self.open_source(str(source_id))
        self._go_to_passage(place)
        self._show_nothing_or_text()
        if self.state.opened is not None:
            self.go_to_text()

    def current_place(self) -> Place:
        """The open source and the selection or caret in it."""
        if self.state.opened is None:
            return Place(Room.CODE)
        caret = self.view.caret()
        start, end = self.view.selection() or (caret, caret)
        return Place(Room.CODE, source_id=self.state.opened.source_id, start=start, end=end)

    def take_changes(self, changes: Changes) -> None:
        """Draw anew what an action touched."""
        self.state.coder_id = self.session.coder_id
        if changes.touches(*_OF_LIST):
            self._show_list()
        if self.state.opened is not None and not self._is_there(self.state.opened.source_id):
            self._leave_source()
        elif self.state.opened is not None:
            self._take_changes_of_text(changes)
        self._show_nothing_or_text()

    def take_filter(self, chosen: Filter) -> None:
        """List what the filter lets through; the open text stays."""
        self.state.filter = chosen
        if chosen.is_empty:
            self._take_passing(None)
        else:
            self.session.read(lambda: self.session.study.passing(chosen), self._take_passing)
        if self.state.opened is not None and self.state.whose is Whose.ALL:
            self._show_codings()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours, and the reading type as it is set now."""
        super().take_theme(tokens)
        self.sources.take_theme(tokens)
        self.here.take_theme(tokens)
        self.palette_of_codes.take_theme(tokens)
        self.view.take_tokens(tokens)
        self.view.take_font(fonts.reading(self.session.settings))
        if self.state.opened is not None:
            self._show_codings()

    def actions_here(self) -> Sequence[Action]:
        """Everything that can be done here."""
        return code_actions(self)

    # What a person does

    def open_source(self, source_id: str) -> None:
        """Show a source, from where it was left."""
        if self.state.opened is not None:
            self._carets[self.state.opened.source_id] = self.view.caret()
        opened = self.state.open(source_id)
        self.header.show_source(title_parts(self.state, opened), opened.text.source.name)
        self.view.show_text(
            opened.text.text, opened.text.turns, voices_of(opened), marks_of(self.state, self.tokens)
        )
        self._show_whose()
        self._show_list()
        self.sources.show_current(source_id)
        caret = self._carets.get(source_id, 0)
        self.view.place_caret(caret)
        self.view.bring_into_sight(caret, caret)
        self._pause.start()
        if len(opened.text.text) > LONG_TEXT:
            words = translate("CodeScreen", "A long text: it is laid out bit by bit, so the scroll bar grows at first.")
            self.session.say(words)

    def go_to_text(self) -> None:
        """Give the keyboard to the text."""
        self.view.setFocus()

    def find_code(self, typed: str) -> None:
        """Open the palette for the passage."""
        self.flow.find_code(typed)

    def move(self, step: int) -> None:
        """Go to the next or previous turn."""
        self.view.move_unit(step)
        self.go_to_text()

    def step(self, step: int) -> None:
        """Go to the next or previous source of the list."""
        source_id = self.sources.neighbour(step)
        if source_id is not None:
            self.session.go(Place(Room.CODE, source_id=source_id))

    def go_to_other_wave(self) -> None:
        """Go to the same case in the next wave."""
        opened = self.state.opened
        if opened is None:
            return
        study = self.session.study
        found = counterpart(opened.text.source, study.sources.all(), study.frame())
        if found is not None:
            self.session.go(Place(Room.CODE, source_id=found.id))
        else:
            self.session.say(translate("CodeScreen", "There is nothing of this case from another wave."))

    def switch_whose(self) -> None:
        """Show one's own codings, or those of all."""
        self._choose_whose(Whose.OWN if self.state.whose is Whose.ALL else Whose.ALL)

    def zoom(self, step: int) -> None:
        """Make the type larger or smaller; 0 brings the usual size back."""
        settings = self.session.settings
        size = round(fonts.reading(settings).pointSizeF()) + step
        settings.set(fonts.SIZE_KEY, size if step and size in fonts.SIZES else None if not step else size - step)
        self.view.take_font(fonts.reading(settings))

    def has_text(self) -> bool:
        """Whether a text is open."""
        return self.state.opened is not None
