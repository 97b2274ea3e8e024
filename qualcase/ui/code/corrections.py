"""Joins the workspace Code with the desk at which texts are corrected, their history, and the lost passages."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint
from PySide6.QtWidgets import QFileDialog, QMenu

from qualcase.ui.base.actions import Action
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.code.drawn import Drawer, title_parts, voices_of
from qualcase.ui.correcting.actions import desk_actions
from qualcase.ui.correcting.desk import Desk, Leaving
from qualcase.ui.correcting.history import VersionHistory
from qualcase.ui.correcting.lost import LostPanel
from qualcase.ui.correcting.work import Given
from qualcase.ui.theme import fonts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from qualcase.coding.changes import Changes
    from qualcase.coding.codings import Coding
    from qualcase.ui.code.screen import CodeScreen
    from qualcase.ui.transcript.marks import Mark

translate = QCoreApplication.translate


class Corrections(QObject):
    """Each part is made when it is first asked for; at most one of them is shown."""

    def __init__(self, screen: CodeScreen) -> None:
        """Nothing is corrected yet."""
        super().__init__(screen)
        self._screen = screen
        self._desk: Desk | None = None
        self._history: VersionHistory | None = None
        self._lost: LostPanel | None = None
        screen.panes.file_dropped.connect(self.take_file)
        screen.panes.header.correct_wanted.connect(self._show_menu)
        screen.panes.lost_wanted.connect(self.show_lost)
        screen.view.correction_wanted.connect(self.correct)

    # --- the parts

    @property
    def desk(self) -> Desk:
        """Where texts are corrected."""
        if self._desk is None:
            screen = self._screen
            self._desk = Desk(screen.session, fonts.reading(screen.session.settings), screen.tokens, self._given)
            self._desk.opened.connect(self._show_desk)
            self._desk.closed.connect(self._take_leaving)
        return self._desk

    @property
    def history(self) -> VersionHistory:
        """Where versions are looked at."""
        if self._history is None:
            screen = self._screen
            self._history = VersionHistory(screen.session, fonts.reading(screen.session.settings), screen.tokens)
            self._history.left.connect(self._back_to_text)
            self._history.restore_wanted.connect(self.desk.restore)
        return self._history

    @property
    def lost(self) -> LostPanel:
        """Where lost passages are placed anew."""
        if self._lost is None:
            screen, view = self._screen, self._screen.view
            self._lost = LostPanel(screen.session, screen.tokens, self._look, view.selection)
            self._lost.source_wanted.connect(lambda one: screen.session.go(Place(Room.CODE, source_id=one)))
            self._lost.place_shown.connect(self._show_place)
            self._lost.left.connect(self._back_to_text)
        return self._lost

    # --- what is shown

    @property
    def is_correcting(self) -> bool:
        """Whether the desk has work."""
        return self._desk is not None and self._desk.is_open

    @property
    def unsaved(self) -> bool:
        """Whether a text was changed and not saved."""
        return self._desk is not None and self._desk.unsaved

    @property
    def shows_lost(self) -> bool:
        """Whether lost passages stand beside the text."""
        return self._lost is not None and self._screen.panes.right is self._lost

    @property
    def shows_history(self) -> bool:
        """Whether versions are looked at."""
        return self._history is not None and self._screen.panes.middle is self._history.middle

    def open_page(self, page: Page) -> None:
        """Show what a place asks for."""
        match page:
            case Page.CORRECT:
                self.correct()
            case Page.VERSIONS:
                self.show_history()
            case Page.LOST:
                self.show_lost()
            case _:
                pass

    def holds(self, place: Place) -> bool:
        """Whether going to a place must wait, since a text is being corrected; asks, and goes there afterwards."""
        if self.shows_history and (place.coding_id is not None or place.start is not None):
            self._back_to_text()
        if not self.is_correcting:
            return False
        work = self.desk.work
        same = work is not None and place.source_id in (None, work.given.source_id) and place.page is None
        if not same:
            self.desk.leave(lambda: self._screen.show_place(place))
        return same or self.is_correcting

    # --- what a person does

    def correct(self) -> None:
        """Write in the text that is open, from where it is read."""
        screen, opened = self._screen, self._screen.state.opened
        if opened is not None and not self.is_correcting:
            self.desk.correct(opened.source_id, screen.view.caret(), screen.view.anchor())

    def choose_file(self) -> None:
        """Let the user choose a corrected file for the text that is open."""
        title = translate("Correcting", "A corrected text of this source")
        folder = str(self._screen.session.study.path.parent)
        chosen, _ = QFileDialog.getOpenFileName(self._screen, title, folder)
        if chosen:
            self.take_file(Path(chosen))

    def take_file(self, path: Path) -> None:
        """A corrected file of the text that is open."""
        opened = self._screen.state.opened
        if opened is not None and not self.is_correcting:
            self.desk.take_file(opened.source_id, path)

    def show_history(self) -> None:
        """Show the versions of the text that is open."""
        opened = self._screen.state.opened
        if opened is not None and not self.is_correcting:
            self.history.show_source(self._given(opened.source_id))
            self._screen.panes.show_beside(self.history.middle, self.history.side)
            self._screen.actions_changed.emit()

    def show_lost(self, *, of_study: bool = False) -> None:
        """Show lost passages beside the text."""
        opened = self._screen.state.opened
        if opened is not None and not self.is_correcting:
            self._screen.panes.show_beside(None, self.lost)
            self.lost.show_source(opened.source_id, of_study=of_study)
            self._screen.actions_changed.emit()

    # --- what happens around

    def take_changes(self, changes: Changes) -> None:
        """Tell the parts that are shown."""
        if self._desk is not None:
            self._desk.meanwhile.take_changes(changes)
        if changes.touches("coding", "source", "text_version"):
            self.count_lost()
            if self.shows_lost:
                self.lost.show_now()
        if self.shows_history and changes.touches("text_version", "source"):
            self._follow_source()

    def take_source(self) -> None:
        """Another text is open."""
        self.count_lost()
        opened = self._screen.state.opened
        if opened is None:
            self._screen.panes.show_reading()
        elif self.shows_lost:
            self.lost.take_source(opened.source_id)
        elif self.shows_history and opened.source_id != self.history.source_id:
            self._back_to_text()

    def take_theme(self) -> None:
        """Use other colours and type."""
        font, tokens = fonts.reading(self._screen.session.settings), self._screen.tokens
        if self._desk is not None:
            self._desk.take_theme(font, tokens)
        if self._history is not None:
            self._history.take_theme(font, tokens)
        if self._lost is not None:
            self._lost.take_theme(tokens)

    def count_lost(self) -> None:
        """Say at the right how many passages of this text are lost."""
        opened, panes = self._screen.state.opened, self._screen.panes
        if opened is None:
            panes.show_lost(0)
            return
        source_id, versions = opened.source_id, self._screen.session.study.versions

        def show(found: Sequence[Coding]) -> None:
            now = self._screen.state.opened
            if now is not None and now.source_id == source_id:
                panes.show_lost(len(found))

        self._screen.session.read(lambda: versions.lost(source_id), show)

    def actions(self) -> list[Action] | None:
        """What can be done while a part is shown that takes the text's place; None while the text is read."""
        if self.is_correcting:
            return desk_actions(self.desk)
        if self.shows_history:
            group = translate("Correcting", "Versions")
            leave = translate("Correcting", "Leave the versions")
            return [Action("correct.leave", leave, self._back_to_text, ("Esc",), group)]
        return None

    def actions_beside(self) -> list[Action]:
        """What can be done with the text that is read."""
        group, has_text = translate("Correcting", "Correct the text"), self._screen.has_text
        correct, file = translate("Correcting", "Correct the text"), translate("Correcting", "Take in a corrected file")
        versions = translate("Correcting", "Earlier versions of the text")
        lost, of_study = translate("Correcting", "Lost passages"), translate("Correcting", "Lost passages of the study")
        made = [
            Action("code.correct", correct, self.correct, ("F4",), group, has_text, in_field=True),
            Action("code.corrected_file", file, self.choose_file, (), group, has_text),
            Action("code.versions", versions, self.show_history, ("Shift+F4",), group, has_text, in_field=True),
            Action("code.lost", lost, self.show_lost, (), group, has_text),
            Action("code.lost_of_study", of_study, partial(self.show_lost, of_study=True), (), group, has_text),
        ]
        if self.shows_lost:
            place = translate("Correcting", "Place the chosen passage where the text is selected")
            keys = ("Ctrl+Return", "Ctrl+Enter")
            made.append(Action("correct.place", place, self.lost.place_here, keys, group, in_field=True))
        return made

    # --- inner workings

    def _given(self, source_id: str) -> Given:
        screen, study = self._screen, self._screen.session.study
        opened = screen.state.opened
        if opened is None or opened.source_id != source_id:
            opened = screen.state.read(source_id)
        codings = [*study.codings.of_source(source_id), *study.versions.lost(source_id)]
        drawer = Drawer(screen.state, screen.tokens, several=len({one.coder_id for one in codings}) > 1)
        title = " · ".join(part for part in title_parts(screen.state, opened) if part) or opened.text.source.name
        return Given(source_id, title, codings, {one.id: drawer.mark(one) for one in codings}, voices_of(opened))

    def _look(self, coding: Coding) -> Mark:
        return Drawer(self._screen.state, self._screen.tokens, several=False).mark(coding)

    def _show_desk(self) -> None:
        self._screen.panes.show_beside(self.desk.pane, self.desk.summary)
        self._screen.actions_changed.emit()

    def _take_leaving(self, leaving: Leaving) -> None:
        view = self._screen.view
        self._screen.panes.show_reading()
        if leaving.caret is not None and leaving.anchor is not None:
            view.place_caret(leaving.caret)
            view.return_to(leaving.anchor)
        self._screen.go_to_text()
        self._screen.actions_changed.emit()

    def _back_to_text(self) -> None:
        self._screen.panes.show_reading()
        self._screen.go_to_text()
        self._screen.actions_changed.emit()

    def _follow_source(self) -> None:
        opened = self._screen.state.opened
        if opened is not None and opened.source_id == self.history.source_id:
            self.history.show_source(self._given(opened.source_id))

    def _show_place(self, start: int, end: int) -> None:
        self._screen.view.select(start, end)
        self._screen.view.bring_into_sight(start, end)

    def _show_menu(self, below: QWidget) -> None:
        menu = QMenu(below)
        writable = not self._screen.session.study.read_only
        for words, run, useful in (
            (translate("Correcting", "Correct the text (F4)"), self.correct, writable),
            (translate("Correcting", "Take in a corrected file…"), self.choose_file, writable),
            (translate("Correcting", "Earlier versions (Shift+F4)"), self.show_history, True),
            (translate("Correcting", "Lost passages"), self.show_lost, True),
        ):
            action = menu.addAction(words)
            action.setEnabled(useful)
            action.triggered.connect(lambda _, run=run: run())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(below.mapToGlobal(QPoint(0, below.height())))
