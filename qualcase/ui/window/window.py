"""The window: the session, the start page or the workspace, rail, message line and the sheets above them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QCoreApplication, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from qualcase.ui.base.actions import each_key_once
from qualcase.ui.base.dropping import dropped_files, study_among
from qualcase.ui.base.place import Place
from qualcase.ui.base.remembered import last_place, recent_studies, remember_study
from qualcase.ui.base.session import Session
from qualcase.ui.start.page import StartPage
from qualcase.ui.widgets.labels import hairline
from qualcase.ui.window import actions
from qualcase.ui.window.care import Care
from qualcase.ui.window.coder import CoderStrip
from qualcase.ui.window.deeds import Deeds
from qualcase.ui.window.first_steps_state import FirstSteps, are_wanted
from qualcase.ui.window.key_map import KeyMap
from qualcase.ui.window.message_line import MessageLine
from qualcase.ui.window.mouse_keys import MouseKeys
from qualcase.ui.window.opening import Opener, first_room
from qualcase.ui.window.painting import after_paint
from qualcase.ui.window.rail import Rail
from qualcase.ui.window.rooms import can_go_to, rooms
from qualcase.ui.window.sheets import Sheets
from qualcase.ui.window.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent

    from qualcase.settings import Settings
    from qualcase.study import Study
    from qualcase.ui.base.actions import Action
    from qualcase.ui.base.services import Services
    from qualcase.ui.theme.theme import Theme
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_GEOMETRY = "geometry"
_SIZE = QSize(1280, 800)
_SHORT_WHILE = 20


class Window(QWidget):
    """One study at a time, or the start page."""

    opened = Signal()
    """A study was opened and its first room is shown."""
    closed = Signal()
    """The study was closed and the start page is shown."""

    def __init__(self, settings: Settings, services: Services, theme: Theme) -> None:
        super().__init__()
        self.settings = settings
        self.services = services
        self.theme = theme
        self.session: Session | None = None
        self.workspace: Workspace | None = None
        self.care: Care | None = None
        self._with_icons = False
        self._wanted_place: Place | None = None
        self._steps = FirstSteps()
        self.opener = Opener(self)
        self.opener.opened.connect(self._take_study)
        self.opener.refused.connect(self._refuse)
        self.opener.failed.connect(self._take_failure)
        self.keys = KeyMap(self)
        MouseKeys(self, lambda: self._step(forward=False), lambda: self._step(forward=True))
        self.deeds = Deeds(self)
        theme.changed.connect(self._take_theme)
        self.setAcceptDrops(True)
        self._lay_out()
        self._build()
        self._restore_geometry()

    # --- studies

    def open_study(self, path: Path, place: Place | None = None) -> None:
        """Open a study in place of the one that is open; at a place, else where the user was last."""
        if self.opener.is_busy or not self.deeds.may_close():
            return
        self._wanted_place = place
        self._wait_with_words(translate("Window", "Opening {study} …").format(study=path.stem))
        self.opener.open(path)

    def close_study(self) -> None:
        """Close the study and show the start page."""
        if not self.deeds.may_close():
            return
        self._end_session()
        self.start.tell(recent_studies(self.settings))
        self.setWindowTitle("qualcase")
        self.closed.emit()

    def show_choices(self) -> None:
        """Show the start page's choices afresh."""
        self.start.tell(recent_studies(self.settings))

    def shown_actions(self) -> list[Action]:
        """Everything that can be done now: on this screen first, then in the window."""
        screen = self.workspace.current if self.workspace is not None else None
        here = list(screen.actions_here()) if screen is not None else []
        above = self.workspace.bar_actions() if self.workspace is not None else ()
        return each_key_once([*here, *above, *actions.window_actions(self)])

    def bind_keys(self) -> None:
        """Bind the keys of what can be done now."""
        self.keys.bind(self.shown_actions())

    def go(self, place: Place) -> None:
        """Show a place of the study that is open."""
        if self.workspace is not None:
            self.workspace.go(place)

    def import_files(self, paths: list[Path]) -> None:
        """Hand files to the first room that takes them."""
        if self.workspace is None or not paths:
            return
        for room in rooms():
            self.workspace.go_to_room(room)
            if self.workspace.room_screen(room).take_files(paths):
                return

    def show_icons(self) -> None:
        """The first paint is done: there is time for icons."""
        self._with_icons = True
        self.rail.show_icons()

    def rebuild(self) -> None:
        """Make everything anew, in another language, once nobody waits for an answer any more."""
        if self.session is not None and self.session.is_busy:
            QTimer.singleShot(_SHORT_WHILE, self, self.rebuild)
            return
        if not self.deeds.may_close():
            return
        place = self.workspace.place() if self.workspace is not None else None
        self._build()
        if self.session is not None:
            self._show_session(self.session, place)

    # --- making

    def _lay_out(self) -> None:
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._content: QWidget | None = None
        self.sheets: Sheets
        self.setMinimumSize(800, 520)

    def _build(self) -> None:
        if self._content is not None:
            self.sheets.put_away()
            self._layout.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
            self.workspace = None
        tokens = self.theme.tokens
        self._content = QWidget()
        self.rail = Rail(tokens)
        self.start = StartPage(tokens)
        self.message_line = MessageLine()
        self.coder_strip = CoderStrip(self.settings)
        self.sheets = Sheets(self._content, tokens)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start)
        right = QVBoxLayout()
        right.setSpacing(0)
        for widget in (self._stack, self.coder_strip, hairline(), self.message_line):
            right.addWidget(widget, 1 if widget is self._stack else 0)
        row = QHBoxLayout(self._content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(hairline(upright=True))
        row.addLayout(right, 1)
        self._layout.addWidget(self._content)
        self._connect()
        self.rail.show_rooms(there=False)
        if self._with_icons:
            self.rail.show_icons()
        self.start.tell(recent_studies(self.settings))
        self.bind_keys()

    def _connect(self) -> None:
        self.rail.asked.connect(self._go_to_room)
        self.coder_strip.named.connect(self._take_coder)
        self.rail.settings.clicked.connect(self.deeds.show_settings)
        self.start.open_wished.connect(self.open_study)
        self.start.choose_wished.connect(self.deeds.choose_study)
        self.start.demo_wished.connect(self.deeds.make_demo)
        self.start.new_wished.connect(self.deeds.create_study)
        self.opener.progressed.connect(self.start.show_progress)

    # --- the session

    def _take_study(self, study: Study) -> None:
        self._end_session()
        session = Session(study, self.settings, self)
        session.failed.connect(self._take_failure)
        session.said.connect(self._say)
        session.done_said.connect(self.deeds.tell_done)
        session.done_offered.connect(self.deeds.tell_done)
        session.changed.connect(self.deeds.tell_changes)
        session.memo_asked.connect(self.deeds.write_memo)
        session.collect_asked.connect(self.deeds.collect)
        self.session = session
        self._steps = FirstSteps()
        place = self._wanted_place or last_place(self.settings, study.path)
        self._wanted_place = None
        self._show_session(session, place)
        self.care = Care(session)
        self.care.begin_soon()
        after_paint(self.workspace or self, self._settle_in)
        self.opened.emit()

    def _settle_in(self) -> None:
        self._remember()
        if self.session is not None and self.care is not None:
            self.care.load_figures()

    def _remember(self) -> None:
        if self.session is not None and self.workspace is not None:
            remember_study(self.settings, self.session.study.path, self.windowTitle(), self.workspace.place())

    def _show_session(self, session: Session, place: Place | None) -> None:
        self.message_line.clear()
        study = session.study
        steps = self._steps if are_wanted(self.settings, demo=study.info().demo) else None
        self.workspace = Workspace(session, self.theme.tokens, steps)
        self.workspace.entered.connect(self._enter)
        self.workspace.actions_changed.connect(self.bind_keys)
        self._stack.addWidget(self.workspace)
        self._stack.setCurrentWidget(self.workspace)
        self.rail.show_rooms(there=True)
        self.setWindowTitle(study.info().title or study.path.stem)
        self.message_line.show_notice(self.deeds.notice(study))
        self.coder_strip.ask_once(needed=not study.read_only)
        self.workspace.go(place if place is not None and can_go_to(place.room) else Place(first_room(study)))

    def _end_session(self) -> None:
        if self.session is None or self.workspace is None:
            return
        self._remember()
        self.setFocus()  # fields that are being typed in keep themselves when they lose the keyboard
        session, self.session = self.session, None
        workspace, self.workspace = self.workspace, None
        self.sheets.put_away()
        self.coder_strip.hide()
        self._stack.setCurrentWidget(self.start)
        self._stack.removeWidget(workspace)
        self.rail.show_rooms(there=False)
        self.message_line.clear()
        self.keys.bind(actions.window_actions(self))
        session.close()
        workspace.deleteLater()
        session.deleteLater()

    def _enter(self, room: Any) -> None:
        self.rail.show_room(room)
        self.bind_keys()

    def _go_to_room(self, room: Any) -> None:
        if self.workspace is not None:
            self.workspace.go_to_room(room)

    def _step(self, *, forward: bool) -> None:
        if self.workspace is not None:
            (self.workspace.forward if forward else self.workspace.back)()

    def _take_coder(self) -> None:
        """Another person codes: let the screens look anew."""
        if self.session is not None and self.workspace is not None:
            for screen in self.workspace.screens:
                screen.take_filter(self.session.filter)

    def _wait_with_words(self, words: str) -> None:
        if self.session is None:
            self.start.set_busy(busy=True, words=words)
        else:
            self.message_line.say(words)

    def _refuse(self, words: str) -> None:
        if self.session is None:
            self.start.show_trouble(words)
        else:
            self.message_line.say(words, warning=True)

    def _say(self, sentence: str, warning: bool) -> None:  # noqa: FBT001 - a signal's value
        self.message_line.say(sentence, warning=warning)

    def _take_failure(self, error: BaseException) -> None:
        self.start.set_busy(busy=False)
        self.deeds.tell_mishap_of(error)

    def _take_theme(self, tokens: Tokens) -> None:
        self.rail.take_theme(tokens)
        self.start.take_theme(tokens)
        self.sheets.take_theme(tokens)
        if self.workspace is not None:
            self.workspace.take_theme(tokens)

    # --- the system

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere."""
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A study is opened, other files are brought in."""
        files = dropped_files(event.mimeData())
        event.acceptProposedAction()
        study = study_among(files)
        work = (lambda: self.open_study(study)) if study else (lambda: self._take_dropped(files))
        QTimer.singleShot(0, self, work)  # the other program waits until this returns

    def _take_dropped(self, files: list[Path]) -> None:
        if self.workspace is None and self.opener.is_busy:
            QTimer.singleShot(_SHORT_WHILE, self, lambda: self._take_dropped(files))
            return
        if self.workspace is None:
            words = translate("Window", "Files come into a study: open one or make one, then drop them again.")
            self.start.show_trouble(words)
            return
        self.import_files(files)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Wait for what is being written, then go."""
        if not self.deeds.may_close():
            event.ignore()
            return
        self.settings.set(_GEOMETRY, bytes(self.saveGeometry().toBase64().data()).decode("ascii"))
        self.opener.give_up()
        self._end_session()
        super().closeEvent(event)

    def _restore_geometry(self) -> None:
        kept = self.settings.get(_GEOMETRY)
        if not isinstance(kept, str) or not self.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii"))):
            self.resize(_SIZE)
        self.setWindowTitle("qualcase")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
