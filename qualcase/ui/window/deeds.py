"""What the window does when it is asked to: open, make, undo, look after the study, change settings."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox

from qualcase.coding.memos import MemoTarget
from qualcase.ui.base.dropping import SUFFIX
from qualcase.ui.base.place import Place
from qualcase.ui.base.thing import Thing
from qualcase.ui.memobox.sheet import MemoPage
from qualcase.ui.start.new_study import documents_folder
from qualcase.ui.window.message_line import Offer
from qualcase.ui.window.mishaps import report
from qualcase.ui.window.preferences import settings_menu

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qualcase.coding.changes import Changes
    from qualcase.coding.claims import Side
    from qualcase.study import Study
    from qualcase.ui.base.passage_ref import PassageRef
    from qualcase.ui.start.wishes import NewStudy
    from qualcase.ui.window.window import Window

translate = QCoreApplication.translate
_DEMO_FOLDER = "qualcase-demo"


class Deeds(QObject):
    """The hands of the window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window

    # --- studies

    def choose_study(self) -> None:
        """Let the user choose a study file and open it."""
        pattern = translate("Window", "Studies") + f" (*{SUFFIX})"
        title = translate("Window", "Open a study")
        chosen, _ = QFileDialog.getOpenFileName(self._window, title, str(self._folder()), pattern)
        if chosen:
            self._window.open_study(Path(chosen))

    def choose_new(self) -> None:
        """Show the form for a new study."""
        if self._window.session is not None:
            self._window.close_study()
        self._window.start.ask_for_new()

    def create_study(self, wish: NewStudy) -> None:
        """Make a study and open it."""
        if not self._window.opener.is_busy:
            self._window.start.set_busy(busy=True, words=translate("Window", "Making the study …"))
            self._window.opener.create(wish)

    def make_demo(self) -> None:
        """Build the sample study, or find it where it was built, and open it."""
        if self._window.opener.is_busy:
            return
        make = self._window.services.make_demo
        folder = documents_folder() / _DEMO_FOLDER
        self._window.start.set_busy(busy=True, words=translate("Window", "Making the sample study …"))
        self._window.opener.make(lambda progress: make(folder, progress))

    def choose_files(self) -> None:
        """Let the user choose files to bring in."""
        title = translate("Window", "Import files")
        chosen, _ = QFileDialog.getOpenFileNames(self._window, title, str(self._folder()))
        self._window.import_files([Path(one) for one in chosen])

    def may_close(self) -> bool:
        """Whether nothing would be lost, or the user lets it be lost; shows what it is."""
        workspace = self._window.workspace
        for screen in workspace.screens if workspace is not None else ():
            words = screen.unsaved()
            if words and not self._lets_go(words):
                self._window.go(Place(screen.room))
                return False
        return True

    def _lets_go(self, words: str) -> bool:
        box = QMessageBox(self._window)
        box.setText(words)
        throw = box.addButton(translate("Window", "Close without saving"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(translate("Window", "Go back"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.exec()
        return box.clickedButton() is throw

    # --- memos

    def write_memo(self, things: Sequence[Thing] = ()) -> None:
        """Open the memo on something, else on what is at hand, else on the study; where it is open, put it away."""
        window = self._window
        if window.session is None or window.workspace is None:
            return
        if isinstance(window.sheets.shown, MemoPage):
            window.sheets.put_away()
            return
        screen = window.workspace.current
        found = tuple(things) or (tuple(screen.things_here()) if screen is not None else ())
        whole = Thing(MemoTarget.STUDY, window.session.study.info().id)
        window.sheets.write_memo(window.session, found if whole in found else (*found, whole))

    # --- collections

    def collect(self, things: Sequence[str | PassageRef] = ()) -> None:
        """Put something, else what is chosen here, into the collection in use."""
        workspace = self._window.workspace
        if workspace is not None:
            screen = workspace.current
            workspace.collector.put(things or (screen.excerpts_here() if screen is not None else ()))

    def put_to_claim(self, side: Side) -> None:
        """Ask for the claim for or against which what is chosen here speaks."""
        from qualcase.ui.claims.putting import ClaimPutter

        session, workspace = self._window.session, self._window.workspace
        screen = workspace.current if workspace is not None else None
        if session is not None and screen is not None:
            ClaimPutter.of(session).ask_to_put(screen.excerpts_here(), side, self._window, screen.tokens)

    def cite_in_claim(self, side: Side) -> None:
        """Ask for the claim that cites the cell at hand."""
        from qualcase.ui.claims.putting import ClaimPutter

        session, workspace = self._window.session, self._window.workspace
        screen = workspace.current if workspace is not None else None
        if session is not None and screen is not None:
            ClaimPutter.of(session).ask_to_cite(screen.current_place(), side, self._window, screen.tokens)

    # --- undo

    def undo(self) -> None:
        """Undo the newest action."""
        session = self._window.session
        if session is None:
            return
        if session.study.can_undo() is None:
            session.say(translate("Window", "There is nothing to undo."))
            return
        offer = Offer(translate("Window", "Redo (Ctrl+Shift+Z)"), self.redo)
        session.write(session.study.undo, lambda done: self._window.message_line.say(str(done.label), offer))

    def redo(self) -> None:
        """Do again what was undone last."""
        session = self._window.session
        if session is None:
            return
        if session.study.can_redo() is None:
            session.say(translate("Window", "There is nothing to do again."))
            return
        session.write(session.study.redo)

    def tell_changes(self, changes: Changes) -> None:
        """Say what an action did, and that it is saved."""
        if changes.is_empty:
            return
        line = self._window.message_line
        line.say(str(changes.label), self._undo_offer())
        now = f"{datetime.now().astimezone():%H:%M}"
        line.show_saved(translate("Window", "saved {time} ✓").format(time=now))
        if changes.touches("study") and self._window.session is not None:
            self._window.setWindowTitle(self._window.session.study.info().title)

    def tell_done(self, sentence: str, verb: str = "", run: Callable[[], object] | None = None) -> None:
        """Say more on what has just been done, and offer something besides Undo."""
        more = (Offer(verb, run),) if run is not None else ()
        self._window.message_line.say(sentence, self._undo_offer(), *more)

    def show_history(self) -> None:
        """List what was done."""
        session = self._window.session
        if session is None:
            return
        coders = {coder.id: coder.name for coder in session.study.frame().coders}
        session.read(
            lambda: session.study.history(500),
            lambda past: self._window.sheets.tell_history(past, coders),
        )

    def _undo_offer(self) -> Offer:
        return Offer(translate("Window", "Undo (Ctrl+Z)"), self.undo)

    def _folder(self) -> Path:
        session = self._window.session
        return session.study.path.parent if session is not None else documents_folder()

    # --- the window itself

    def show_settings(self) -> None:
        """Open the settings menu beside its button."""
        button = self._window.rail.settings
        menu = settings_menu(self._window)
        menu.popup(button.mapToGlobal(QPoint(button.width(), button.height() - menu.sizeHint().height())))

    def notice(self, study: Study) -> str:
        """What holds as long as a study is open: that it cannot be written, and why."""
        if not study.read_only:
            return ""
        if study.holder:
            return translate("Window", "Read only: {who} has it open").format(who=study.holder)
        return translate("Window", "Read only")

    def tell_mishap(self, words: str) -> None:
        """Our own bug: one quiet line with a report to copy."""
        clipboard = QGuiApplication.clipboard()
        copy: Callable[[], object] = lambda: clipboard.setText(words, QClipboard.Mode.Clipboard)  # noqa: E731
        self._window.message_line.say(
            translate("Window", "Something went wrong – nothing is lost."),
            Offer(translate("Window", "Copy report"), copy),
            warning=True,
        )

    def tell_mishap_of(self, error: BaseException) -> None:
        """An error that was caught and logged elsewhere."""
        self.tell_mishap(report(error))
