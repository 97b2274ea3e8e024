"""The workspace Code: sources at the left, the text in the middle, what lies here and the palette at the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qualcase.text.edits import OffsetMap
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.base.screen import Screen
from qualcase.ui.code.actions import code_actions
from qualcase.ui.code.at_caret import AtCaret
from qualcase.ui.code.collecting import carry_excerpt, chosen_excerpts
from qualcase.ui.code.corrections import Corrections
from qualcase.ui.code.deeds import Deeds
from qualcase.ui.code.drawn import marks_of
from qualcase.ui.code.favourites import Favourites
from qualcase.ui.code.findings import Findings
from qualcase.ui.code.flow import CodingFlow
from qualcase.ui.code.habits import Habits
from qualcase.ui.code.heading import Heading
from qualcase.ui.code.jumping import Jumper
from qualcase.ui.code.layer import Layer
from qualcase.ui.code.listing import Listing
from qualcase.ui.code.moving import Mover
from qualcase.ui.code.over import OverCode
from qualcase.ui.code.panes import Panes
from qualcase.ui.code.places import TextPlaces
from qualcase.ui.code.printing import Printing
from qualcase.ui.code.reader import Reader, draw_difference
from qualcase.ui.code.reshaper import Reshaper
from qualcase.ui.code.state import CodeState, Whose
from qualcase.ui.code.stripes import Stripes
from qualcase.ui.code.waves import Waves
from qualcase.ui.correcting.alike import between
from qualcase.ui.theme import fonts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qualcase.coding.changes import Changes
    from qualcase.coding.filters import Filter
    from qualcase.ui.base.actions import Action
    from qualcase.ui.base.passage_ref import PassageRef
    from qualcase.ui.base.session import Session
    from qualcase.ui.base.thing import Thing
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_OF_TEXT = ("source", "source_case", "study_case", "wave", "speaker", "text_version", "participant", "participant_role")
_OF_CODES = ("code", "scale", "coder")


class CodeScreen(Screen):
    """Reads the study and shows it; writing is in `deeds`, keys in `flow`."""

    room = Room.CODE

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Show the list of sources; a text is opened when the screen is gone to."""
        super().__init__(session, tokens, parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.state = CodeState(session.study, session.coding_id, session.filter)
        self.state.begin()
        self.deeds = Deeds(session, self.state)
        self.panes = Panes(fonts.reading(session.settings), tokens)
        self.view, self.here, self.sources = self.panes.view, self.panes.here, self.panes.sources
        self.at_caret = AtCaret(self.state, self.deeds, self.panes)
        self.heading = Heading(session, self.state, self.panes.header)
        self.listing = Listing(session, self.state, self.sources)
        self.habits = Habits(session.settings, session.study.info().id)
        places = TextPlaces(session.settings, session.study.info().id)
        self.reader = Reader(session, self.state, self.view, places)
        self.mover = Mover(session, self.state, self.view, self.choose_coding)
        self.stripes = Stripes(session, self.state, self.panes, self.habits)
        self.reshaper = Reshaper(session, self.state, self.deeds, self.view, self.mover)
        self.flow = CodingFlow(session, self.state, self.deeds, self.panes, habits=self.habits, reshaper=self.reshaper)
        self.favourites = Favourites(session, self.habits, self.panes.codes)
        self.corrections = Corrections(self)
        self.findings = Findings(self)
        self.jumper, self.waves, self.printing = Jumper(self), Waves(self), Printing(self)
        self.layer = Layer(self)
        self.over = OverCode(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.over.stack)
        self._connect()
        self.panes.codes.take_habits(self.habits)
        self.panes.codes.take_codes(session.study.frame().tree)
        self.take_filter(session.filter)
        self.show_panes()

    def _connect(self) -> None:
        panes, flow = self.panes, self.flow
        self.sources.opened.connect(lambda one: self.session.go(Place(Room.CODE, source_id=one)))
        self.sources.left.connect(self.go_to_text)
        panes.header.whose_chosen.connect(self.choose_whose)
        panes.header.done_wanted.connect(self.deeds.turn_done)
        panes.material_wanted.connect(lambda: self.session.go(Place(Room.MATERIAL)))
        panes.codebook_wanted.connect(lambda: self.session.go(Place(Room.CODEBOOK)))
        self.view.mark_activated.connect(self.choose_coding)
        self.view.zoom_wanted.connect(self.zoom)
        self.view.part_changed.connect(panes.header.show_part)
        self.view.also_carry = partial(carry_excerpt, self.state)
        flow.other_wave_wanted.connect(self.waves.go)
        flow.coded.connect(self.at_caret.show)
        self.reshaper.reshaped.connect(self.at_caret.show)

    # The window's side

    def show_place(self, place: Place) -> None:
        """Open the source that the place names and bring its passage into sight."""
        if self.over.show(place) or self.corrections.holds(place):
            return
        opened = self.state.opened
        source_id = self.reader.source_at(place)
        is_new = source_id is not None and (opened is None or opened.source_id != source_id)
        if source_id is not None and is_new:
            self.open_source(source_id)
        if not is_new or (place.start, place.end) != (self.view.caret(), self.view.caret()):
            self._go_to_passage(place)
        self.findings.arrive()
        self.show_panes()
        if self.has_text():
            self.go_to_text()
        if not self.findings.open_place(place) and place.page in set(Page):
            self.corrections.open_page(Page(place.page))

    def unsaved(self) -> str:
        """A text that is being corrected."""
        words = translate("CodeScreen", "A text is being corrected, and what you changed in it is not saved.")
        return words if self.corrections.unsaved else self.over.unsaved()

    def current_place(self) -> Place:
        """The open source, and the selection or caret in it; or the page over it."""
        if self.over.page is not None:
            return self.over.page.current_place() or Place(Room.CODE)
        if self.state.opened is None:
            return Place(Room.CODE)
        if self.findings.origin is not None:
            return self.findings.origin
        caret = self.view.caret()
        start, end = self.view.selection() or (caret, caret)
        return Place(Room.CODE, source_id=self.state.opened.source_id, start=start, end=end)

    def things_here(self) -> Sequence[Thing]:
        """The chosen passage, its code, the source, its cases."""
        return self.state.things_here()

    def excerpts_here(self) -> Sequence[str | PassageRef]:
        """The passages chosen in a list that has the keyboard, else what is selected, else the chosen coding."""
        return chosen_excerpts(self)

    def take_changes(self, changes: Changes) -> None:
        """Draw anew what an action touched."""
        self.state.hear(changes, self.session.coding_id)
        if changes.touches("code"):
            self.panes.codes.take_codes(self.session.study.frame().tree)
        elif changes.touches("coding", "code_example"):
            self.panes.codes.forget_examples()
        self.listing.take_changes(changes)
        if self.state.opened is not None and not self.state.is_there(self.state.opened.source_id):
            self._leave_source()
        if self.state.opened is not None:
            self._take_changes_of_text(changes)
        self.waves.take_changes(changes)
        if changes.touches("coding", "code", "coder", "source"):
            self.jumper.take_codings()
        if changes.touches("source", "code"):
            self.show_panes()
        self.corrections.take_changes(changes)
        self.findings.take_changes(changes)
        self.over.stack.take_changes(changes)

    def take_filter(self, chosen: Filter) -> None:
        """List what the filter lets through; the open text stays."""
        self.state.filter = chosen
        self.listing.take_filter(chosen)
        if self.state.opened is not None:
            self._show_codings()
        self.findings.take_filter()

    def take_coding_as(self) -> None:
        """Another coder codes here from now on: the person, or the agreed layer."""
        self.state.take_coder(self.session.coding_id)
        self.waves.take_coding_as()
        self.listing.show()
        if self.state.opened is not None:
            self._show_codings()
            self.heading.count_soon()
        self.findings.take_filter()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours, and the reading type as it is set now."""
        changed = tokens is not self.tokens
        super().take_theme(tokens)
        self.panes.take_theme(tokens)
        self.over.stack.take_theme(tokens)
        if changed:
            self.view.take_tokens(tokens)
        self.reader.take_type()
        for part in (self.jumper, self.waves):
            part.take_theme(tokens)
        self.corrections.take_theme()
        self.findings.take_theme()
        if self.state.opened is not None:
            self._show_codings()

    def take_files(self, paths: Sequence[Path]) -> bool:
        """A document with comments, where these are looked at."""
        return self.over.take_files(paths)

    def give_room(self, *, narrow: bool) -> None:
        """The list of sources gives way."""
        self.panes.give_room(narrow=narrow)

    def actions_here(self) -> Sequence[Action]:
        """Everything that can be done here."""
        if self.over.page is not None:
            return self.over.page.actions_here()
        taken = self.corrections.actions()
        return [*code_actions(self), *self.corrections.actions_beside()] if taken is None else taken

    # What a person does

    def open_source(self, source_id: str) -> None:
        """Show a source, from where it was left."""
        self.reader.remember()
        self.state.open(source_id)
        self.heading.show_source()
        self.reader.show_opened(self.tokens)
        self.stripes.renew(anew=True)
        self.heading.show_whose()
        self.sources.show_current(source_id)
        self.at_caret.show()
        self.heading.count_soon()
        self.corrections.take_source()
        self.jumper.take_source()
        self.findings.show_frames()
        if self.view.part_count > 1:
            words = translate("CodeScreen", "A long text, shown in {count} parts: Ctrl+Shift+PgDown leads to the next.")
            self.session.say(words.format(count=self.view.part_count))

    def go_to_text(self) -> None:
        """Give the keyboard to the text."""
        self.view.setFocus()

    def go_to_sources(self) -> None:
        """Give the keyboard to the list of sources, which a text beside may have taken the room of."""
        self.panes.show_sources()
        self.sources.take_keyboard()

    def go_to_guide(self) -> None:
        """What was asked in the interview that is open; of what is no interview, the guide."""
        opened = self.state.opened
        speech = opened is not None and self.session.study.sources.get(opened.source_id).kind.is_speech
        source_id = opened.source_id if opened is not None and speech else None
        self.session.go(Place(Room.MATERIAL, source_id=source_id, page=Page.GUIDE))

    def go_by_source(self, step: int) -> None:
        """Go to the next or previous source of the list."""
        source_id = self.sources.neighbour(step)
        if source_id is not None:
            self.session.go(Place(Room.CODE, source_id=source_id))

    def switch_skip(self) -> None:
        """Pass over those who ask, or stop at them again."""
        self.mover.switch_skip()
        self.actions_changed.emit()

    def choose_coding(self, coding_id: str) -> None:
        """Select the passage of a coding and open it for editing."""
        coding = self.state.opened.codings.get(coding_id) if self.state.opened else None
        if coding is not None:
            self.state.chosen, self.state.newest = coding_id, None
            self.view.select(coding.start, coding.end)
            self.at_caret.show()

    def choose_whose(self, whose: Whose) -> None:
        """Show one's own codings, or those of all."""
        self.state.whose = whose
        self._show_codings()
        self.heading.count_soon()

    def switch_whose(self) -> None:
        """Show the other codings."""
        self.choose_whose(Whose.OWN if self.state.whose is Whose.ALL else Whose.ALL)

    def zoom(self, step: int) -> None:
        """Make the type larger or smaller; 0 brings the usual size back."""
        self.reader.zoom(step)
        self._take_type()

    def widen(self, step: int) -> None:
        """Make the lines longer or shorter."""
        self.reader.widen(step)
        self._take_type()

    def has_text(self) -> bool:
        """Whether a text is open."""
        return self.state.opened is not None

    def show_panes(self) -> None:
        """Show the panes of what there is."""
        study = self.session.study
        self.panes.show_panes(
            sources=bool(study.sources.all()), text=self.has_text(), codes=len(study.frame().tree) > 0
        )

    # Inner workings

    def _take_type(self) -> None:
        self.reader.take_type()
        self.waves.take_theme(self.tokens)
        self.corrections.take_theme()

    def _take_changes_of_text(self, changes: Changes) -> None:
        if changes.touches(*_OF_TEXT) and self._text_differs():
            text, caret, anchor = self.view.sheet.text, self.view.caret(), self.view.anchor()
            self.open_source(self.state.opened.source_id if self.state.opened else "")
            places = OffsetMap(between(text, self.view.sheet.text))
            self.view.place_caret(places.before(caret))
            self.view.return_to(anchor._replace(position=places.before(anchor.position)))
            return
        difference = self.state.take(changes)
        if difference is None or changes.touches(*_OF_CODES):
            self._show_codings()
        else:
            draw_difference(self.view, self.state, self.tokens, difference)
            if difference.shown or difference.gone:
                # What was coded is seen at once; the panes around it may follow with the next tick.
                self.view.viewport().repaint()
                self.at_caret.show()
                self.stripes.renew()
        if changes.touches("collection", "collection_item"):
            self.at_caret.show()
        if changes.touches("coding", "coder", "coding_status", "source"):
            self.heading.show_state()
            self.heading.count_soon()

    def _text_differs(self) -> bool:
        opened, sources = self.state.opened, self.session.study.sources
        if opened is None:
            return False
        source_id = opened.source_id
        return sources.get(source_id) != opened.text.source or sources.speaker_names(source_id) != opened.speakers

    def _leave_source(self) -> None:
        self.state.opened = None
        self.reader.show_opened(self.tokens)
        self.corrections.take_source()
        self.jumper.take_source()
        self.stripes.renew()
        self.sources.show_current(None)
        self.at_caret.show()
        self.show_panes()

    def _show_codings(self) -> None:
        self.view.set_marks(marks_of(self.state, self.tokens))
        self.stripes.renew(anew=True)
        self.waves.show_codings()
        self.jumper.take_codings()
        self.heading.show_whose()
        self.at_caret.show()

    def _go_to_passage(self, place: Place) -> None:
        opened = self.state.opened
        if opened is None or (place.source_id is not None and place.source_id != opened.source_id):
            return
        coding = opened.codings.get(place.coding_id or "")
        if coding is not None:
            if not self.state.is_shown(coding):
                self.choose_whose(Whose.ALL)
            self.choose_coding(coding.id)
            self.view.bring_into_sight(coding.start, coding.end)
        elif place.start is not None:
            self.view.select(place.start, place.start if place.end is None else place.end)
            self.view.bring_into_sight(place.start, place.end or place.start)
