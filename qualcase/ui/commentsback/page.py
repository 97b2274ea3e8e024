"""Comments from a Word document, looked at before they become codings: the list left, the passage right."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from qualcase.errors import FileRefusedError, UserError
from qualcase.study.returning.comment_words import say_plan, say_taken
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.commentsback.actions import back_actions
from qualcase.ui.commentsback.authors import Authors
from qualcase.ui.commentsback.body import body_of, empty_of
from qualcase.ui.commentsback.detail import Detail
from qualcase.ui.commentsback.passage import Passage
from qualcase.ui.commentsback.picker import CodeChooser
from qualcase.ui.commentsback.row_list import RowList
from qualcase.ui.commentsback.source_choice import SourceChoice
from qualcase.ui.commentsback.state import BackState
from qualcase.ui.transcript.keys import Key
from qualcase.ui.widgets.buttons import main_button
from qualcase.ui.widgets.labels import ElidedLabel, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from qualcase.coding.changes import Changes
    from qualcase.coding.comments_back import BackPlan, BackRow, TakenBack
    from qualcase.coding.filters import Filter
    from qualcase.ui.base.actions import Action
    from qualcase.ui.base.session import Session
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class CommentsBackPage(QWidget):
    """Nothing is written before its button is pressed; then all of it is one action."""

    left = Signal()
    """Somebody wants back to the room."""

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.state = BackState()
        self._path: Path | None = None
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        tree = session.study.codebook.tree
        self.name = ElidedLabel(tone="quiet")
        self.told = label(tone="quiet", wrap=True)
        self.source = SourceChoice(session, self._choose_source)
        self.authors = Authors(session, self._choose_coder)
        self.list = RowList(tokens, tree)
        self.detail = Detail()
        self.passage = Passage(session, tokens)
        self.summary = label(tone="quiet")
        self.nothing = label("", tone="quiet", wrap=True)
        self.take_button = main_button("", self.take_all)
        self.chooser: CodeChooser | None = None
        self._tokens = tokens
        self._lay_out()
        self.list.row_changed.connect(self._show_row)
        self.passage.view.typed.connect(lambda text: self._press(text.upper()))
        self.passage.view.key_named.connect(self._press_named)
        self.list.doubleClicked.connect(lambda _: self.turn())
        self._draw()

    # --- the room's side

    def show_place(self, place: Place) -> None:
        """Show what was read; where nothing was, how to begin."""
        del place
        began = self._path is not None
        self._stack.setCurrentWidget(self._body if began else self._empty)
        (self.list if began else self._empty).setFocus()

    def current_place(self) -> Place:
        """This page."""
        return Place(Room.CODE, page=Page.COMMENTS_BACK)

    def take_changes(self, changes: Changes) -> None:
        """Codes may be called otherwise; a passage may be coded meanwhile."""
        if self.state.plan is not None and changes.touches("code", "coder"):
            self.authors.show_plan(self.state.plan)
            self._draw()

    def take_filter(self, chosen: Filter) -> None:
        """Comments are looked at whatever is filtered."""

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._tokens = tokens
        self.list.take_theme(tokens)
        self.passage.take_theme(tokens)
        self.chooser = None
        self._draw()

    def unsaved(self) -> str:
        """Decisions that are not written yet."""
        if not self.state.unsaved:
            return ""
        return translate("CommentsBack", "Comments from Word were decided on and are not taken into the study yet.")

    def actions_here(self) -> Sequence[Action]:
        """What can be done here."""
        return back_actions(self)

    # --- reading a document

    def choose_file(self) -> None:
        """Ask for a document."""
        title = translate("CommentsBack", "A Word document with comments")
        chosen, _ = QFileDialog.getOpenFileName(self, title, "", "Word, LibreOffice (*.docx *.docm *.odt)")
        if chosen:
            self.begin(Path(chosen))

    def begin(self, path: Path, source_id: str | None = None) -> None:
        """Read a document; `source_id` says which source it is of, else the document tells."""
        study = self._session.study
        self._session.read(
            lambda: study.comments_back.prepare(path, source_id),
            lambda plan: self._show(plan, source_id),
            lambda error: self._refused(path, source_id, error),
        )

    def _refused(self, path: Path, source_id: str | None, error: BaseException) -> None:
        """What is no document leaves all as it was; of one that is like no source, somebody may say which it is of."""
        if not isinstance(error, UserError) or isinstance(error, FileRefusedError):
            return
        self.state.end()
        self._path = path
        self.name.setText(path.name)
        self.told.setText(str(error))
        self.source.show_sources(source_id)
        self._stack.setCurrentWidget(self._body)
        self._draw()
        self._show_row(0)
        self.source.setFocus()

    def _choose_source(self, source_id: str | None) -> None:
        if self._path is not None:
            self.begin(self._path, source_id)

    def _show(self, plan: BackPlan, source_id: str | None = None) -> None:
        self.state.begin(plan)
        self._path = plan.path
        self.source.show_sources(source_id)
        self.name.setText(plan.path.name)
        self.told.setText(" ".join(map(str, say_plan(plan))))
        self.authors.show_plan(plan)
        self.passage.begin(plan)
        self._stack.setCurrentWidget(self._body)
        self._draw()
        rows = self.state.rows
        self.list.choose(rows[0].number if rows else 0)
        self._show_row(self.list.number)
        self.list.setFocus()

    # --- deciding

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide on the current comment."""
        key, text = event.key(), event.text().upper()
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if ctrl:
                self.take_all()
            else:
                self.take()
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.leave()
        elif not self._press(text):
            super().keyPressEvent(event)

    def _press(self, text: str) -> bool:
        """A letter, also one typed on the text; whether it is one of the page's."""
        letters = {"C": self.choose_code, "M": self.as_memo, "P": self.place_anew, "G": self.open_source}
        if text not in letters:
            return False
        letters[text]()
        return True

    def _press_named(self, key: str) -> None:
        """A key pressed on the text that means the same there as on the list."""
        named = {Key.ENTER: self.take, Key.DELETE: self.leave, Key.ESCAPE: self.list.setFocus}
        run = named.get(Key(key))
        if run is not None:
            run()

    def current(self) -> BackRow | None:
        """The comment that keys decide on."""
        return self.state.row(self.list.number)

    def take(self) -> None:
        """Take the current comment, and go on; where it names no code, ask for one."""
        row = self.current()
        if row is None:
            return
        if self.state.take(row.number):
            self._go_on(row.number)
        elif row.placed:
            self.choose_code()
        else:
            words = translate("CommentsBack", "Select its words in the text at the right, then press P.")
            self._session.say(words, warning=True)

    def leave(self) -> None:
        """Leave the current comment out, and go on."""
        row = self.current()
        if row is not None:
            self.state.leave(row.number)
            self._go_on(row.number)

    def turn(self) -> None:
        """Take the current comment, or leave it out after all; stay there."""
        row = self.current()
        if row is not None:
            if row.taken:
                self.state.leave(row.number)
            else:
                self.state.take(row.number)
            self._draw()

    def choose_code(self) -> None:
        """Ask which code the current comment means."""
        row = self.current()
        if row is None:
            return
        if self.chooser is None:
            self.chooser = CodeChooser(self.window(), self._tokens)
        tree = self._session.study.codebook.tree
        near = [one for one in row.nearest if one in tree]
        ordered = [*near, *(one.id for one in tree.ordered if one.id not in near and not one.retired)]
        entries = [(tree.path(one).replace("/", " / "), one) for one in ordered]
        self.chooser.ask(row.said or row.comment, entries, row.new_name, self._take_code)

    def as_memo(self) -> None:
        """Write the current comment into a memo on the source."""
        row = self.current()
        if row is not None:
            self.state.memo(row.number)
            self._go_on(row.number)

    def place_anew(self) -> None:
        """What is selected in the text is the passage of the current comment."""
        row, span = self.current(), self.passage.selection()
        if row is None or span is None or not self.state.place(row.number, *span):
            words = translate("CommentsBack", "Select the words of the passage in the text first.")
            self._session.say(words, warning=True)
            return
        self._draw()
        self._show_row(row.number)
        self.list.setFocus()

    def open_source(self) -> None:
        """See the passage in the room."""
        row = self.current()
        if row is not None and row.source_id is not None:
            end = row.end if row.placed else None
            self._session.go(Place(Room.CODE, source_id=row.source_id, start=row.start, end=end))

    def take_all(self) -> None:
        """Write what is taken, as one action."""
        plan = self.state.plan
        if plan is None or not self.state.count or self._session.study.read_only:
            return
        study = self._session.study
        self.take_button.setEnabled(False)
        self._session.write(lambda: study.comments_back.take(plan), self._tell, lambda _: self._draw())

    def _take_code(self, code_id: str | None, name: str) -> None:
        row = self.current()
        if row is None:
            return
        if code_id is not None:
            self.state.code(row.number, code_id)
        else:
            self.state.new_code(row.number, name)
        self._go_on(row.number)
        self.list.setFocus()

    def _choose_coder(self, author: str, coder_id: str | None, name: str) -> None:
        self.state.author(author, coder_id, name)
        self._draw()

    def _go_on(self, number: int) -> None:
        following = self.state.after(number)
        self._draw()
        if following is not None:
            self.list.choose(following)
        self._show_row(self.list.number)

    def _tell(self, done: TakenBack) -> None:
        plan, rows = self.state.plan, self.state.plan.taken_rows if self.state.plan else ()
        self.state.end()
        self._path = None
        self._session.tell_done(" ".join((say_taken(done), *map(str, done.made))))
        self._stack.setCurrentWidget(self._empty)
        first = next((one for one in rows if one.placed), None)
        source_id = first.source_id if first else plan.sources[0].source_id if plan else None
        start, end = (first.start, first.end) if first else (None, None)
        self._session.go(Place(Room.CODE, source_id=source_id, start=start, end=end))

    # --- drawing

    def _draw(self) -> None:
        rows = self.state.rows
        tree = self._session.study.codebook.tree
        self.list.show_rows([(one, self.state.standing(one)) for one in rows], tree)
        self.passage.show_marks(rows)
        count = self.state.count
        self.take_button.setText(translate("CommentsBack", "Take %n into the study", "", count))
        self.take_button.setEnabled(count > 0 and not self._session.study.read_only)
        waits = sum(self.state.standing(one).value == "waits" for one in rows)
        self.summary.setText(translate("CommentsBack", "%n wait(s) for a decision", "", waits) if waits else "")
        nothing = translate("CommentsBack", "Nothing in this document is new to the study.")
        which = translate("CommentsBack", "Say above which source this document is of.")
        self.nothing.setText("" if rows else nothing if self.state.plan is not None else which)
        self.nothing.setVisible(not rows)

    def _show_row(self, number: int) -> None:
        row = self.state.row(number)
        study = self._session.study
        name = study.sources.get(row.source_id).name if row is not None and row.source_id else ""
        self.detail.show_row(row, study.codebook.tree, name)
        self.passage.show_row(row)

    def _lay_out(self) -> None:
        self._body = body_of(self)
        self._empty = empty_of(self)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._body)
        across = QVBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self._stack)
