"""Deciding about passages that a corrected file leaves uncertain, over the table and before anything is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from qualcase.study.wording import say_role
from qualcase.ui.base.actions import Action
from qualcase.ui.correcting.desk import Desk
from qualcase.ui.correcting.work import Given
from qualcase.ui.theme import fonts
from qualcase.ui.theme.code_colours import shown
from qualcase.ui.transcript.marks import Mark
from qualcase.ui.transcript.voices import Voice

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent

    from qualcase.coding.codings import Coding
    from qualcase.coding.editing import Decision, EditPlan
    from qualcase.coding.facts import Frame
    from qualcase.ui.base.session import Session
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_SHARES = [900, 480]


class DecidingStep(QWidget):
    """The new text, and beside it what becomes of the passages; the same desk at which texts are corrected."""

    done = Signal(object, object)
    """The plan, and what was decided by the ids of the codings; perhaps not of all."""

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._tokens = session, tokens
        self.desk = Desk(session, fonts.reading(session.settings), tokens, self._given)
        splitter = QSplitter()
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.desk.pane)
        splitter.addWidget(self.desk.summary)
        splitter.setSizes(_SHARES)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(splitter)
        for action in self.actions_here():
            for key in action.keys:
                if key != "Escape":  # means something else while a place is shown
                    made = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
                    made.activated.connect(action.run)

    def begin(self, plan: EditPlan, earlier: Mapping[str, Decision], file: str) -> None:
        """Decide about the passages of a plan; `earlier` is what was decided before."""
        title = translate("Import", "{file}: a new version of {source}")
        source = self._session.study.sources.get(plan.source_id).name
        self.desk.decide(
            plan,
            earlier,
            title.format(file=file, source=source),
            translate("Import", "Done (Ctrl+S)"),
            lambda decisions: self.done.emit(plan, decisions),
        )

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._tokens = tokens
        self.desk.take_theme(fonts.reading(self._session.settings), tokens)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back; what was decided is kept."""
        if event.key() == Qt.Key.Key_Escape:
            self.desk.escape()
        else:
            super().keyPressEvent(event)

    def actions_here(self) -> Sequence[Action]:
        """What can be done here; the step sees to the keys."""
        group, desk = translate("Import", "Passages of a corrected file"), self.desk

        def one(name: str, title: str, run: object, *keys: str) -> Action:
            return Action(f"import.{name}", title, run, keys, group, by_screen=True)  # type: ignore[arg-type]

        return [
            one("decided", translate("Import", "Everything is decided"), desk.save, "Ctrl+S"),
            one("undecided", translate("Import", "Back to the files; what is decided stays"), desk.leave, "Escape"),
            one("decide", translate("Import", "Go to the next passage to decide"), desk.deciding.next_waiting, "F8"),
            one("text", translate("Import", "Go to the text"), desk.editor.setFocus, "F6"),
            one(
                "place",
                translate("Import", "Place the chosen passage where the text is selected"),
                desk.deciding.place_here,
                "Ctrl+Return",
                "Ctrl+Enter",
            ),
        ]

    def _given(self, source_id: str) -> Given:
        study = self._session.study
        codings = [*study.codings.of_source(source_id), *study.versions.lost(source_id)]
        names = study.sources.speaker_names(source_id)
        voices = {
            number: Voice(one.label, say_role(one.role), one.name if one.name != one.label else "", one.is_interviewer)
            for number, one in names.items()
        }
        frame = study.frame()
        marks = {one.id: self._mark(one, frame) for one in codings}
        return Given(source_id, study.sources.get(source_id).name, codings, marks, voices)

    def _mark(self, coding: Coding, frame: Frame) -> Mark:
        code = frame.tree[coding.code_id]
        coder = next((one.name for one in frame.coders if one.id == coding.coder_id), "")
        name = f"{code.name} · {coder}" if coder and len(frame.coders) > 1 else code.name
        colour = shown(code.colour, self._tokens).name()
        return Mark(coding.id, coding.start, coding.end, colour, name, coding.note)
