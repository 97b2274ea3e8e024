"""The questions of the guide by wave, the one that is chosen in fields, and the codes that no question covers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from qualcase.errors import UserError
from qualcase.ui.guide.guide_files import GuideFiles
from qualcase.ui.guide.question_editor import QuestionEditor
from qualcase.ui.guide.row_list import WordList
from qualcase.ui.guide.words import question_row
from qualcase.ui.widgets.buttons import button, link_button
from qualcase.ui.widgets.drop_pane import DropPane
from qualcase.ui.widgets.empty import EmptyState
from qualcase.ui.widgets.fields import LineField
from qualcase.ui.widgets.labels import ElidedLabel, hairline, label
from qualcase.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QKeyEvent

    from qualcase.coding.guide import Question
    from qualcase.ui.base.session import Session
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class GuidePane(DropPane):
    """What was to be asked in each wave."""

    shown = Signal()
    """Other questions are shown."""

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._questions: tuple[Question, ...] = ()
        self._new: str | None = None
        """Id of a question that was just added: it becomes the chosen one."""
        self.waves = Segments()
        self.finder = LineField()
        self.finder.setPlaceholderText(translate("Guide", "Find a question"))
        self.finder.setAccessibleName(translate("Guide", "Find a question"))
        self.list = WordList(tokens, translate("Guide", "Questions of the guide"))
        self.adder = LineField()
        self.adder.setPlaceholderText(translate("Guide", "Write a new question and press Enter"))
        self.adder.setAccessibleName(translate("Guide", "New question"))
        self.editor = QuestionEditor()
        self.files = GuideFiles(session, self, self.editor.show_trouble)
        self.uncovered_title = label(strong=True, wrap=True)
        self.uncovered = label(tone="quiet", wrap=True)
        self.left_out = label(tone="quiet", wrap=True)
        self._lay_out()
        self.waves.chosen.connect(lambda _: self._draw())
        self.finder.textChanged.connect(lambda _: self._draw())
        self.list.row_changed.connect(lambda _: self._show_question())
        self.adder.returnPressed.connect(self._add)
        self.editor.changed.connect(self._write)
        self.dropped.connect(self.files.bring_in)

    @property
    def question(self) -> Question | None:
        """The chosen question."""
        row = self.list.row
        return self._questions[row] if 0 <= row < len(self._questions) else None

    def renew(self) -> None:
        """Show the guide as it is now."""
        waves = self._session.study.frame().waves
        every = (translate("Guide", "All waves"), None)
        names = [(one.name, one.id) for one in waves]
        chosen = self.waves.value()
        self.waves.offer([every, *names], chosen if chosen in {one.id for one in waves} else None)
        self.waves.setVisible(len(waves) > 1)
        self._draw()

    def show_wave(self, wave_id: str | None) -> None:
        """Show the questions of a wave, or of all."""
        self.waves.show_value(wave_id)
        self._draw()

    def show_code(self, code_id: str) -> None:
        """Choose the first question that covers a code."""
        tree = self._session.study.frame().tree
        above = {code_id, *(one.id for one in tree.ancestors(code_id))} if code_id in tree else set()
        self.list.choose(next((n for n, one in enumerate(self._questions) if above & set(one.code_ids)), None))

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.list.take_theme(tokens)

    # --- drawing

    def _wave_id(self) -> str | None:
        value = self.waves.value()
        return value if isinstance(value, str) else None

    def _draw(self) -> None:
        study = self._session.study
        frame, held = study.frame(), self.question
        every = study.guide.all()
        needle = self.finder.text().casefold().split()
        waves = {one.id: one.name for one in frame.waves}
        listed = [
            (one, question_row(one, frame.tree, waves))
            for one in every
            if self._wave_id() is None or self._wave_id() in one.wave_ids
        ]
        listed = [
            (one, row)
            for one, row in listed
            if all(part in f"{one.key} {one.text} {row.below[0].words}".casefold() for part in needle)
        ]
        wanted = self._new or (held.id if held else None)
        row_before = self.list.row
        self._questions = tuple(one for one, _ in listed)
        self.list.blockSignals(True)
        self.list.show_rows([row for _, row in listed])
        ids = [one.id for one in self._questions]
        if wanted in ids:
            self.list.choose(ids.index(wanted))
            self._new = None
        elif ids:
            self.list.choose(min(max(row_before, 0), len(ids) - 1))
        self.list.blockSignals(False)
        self._stack.setCurrentIndex(1 if every else 0)
        self._show_question()
        self._show_uncovered()
        writable = not study.read_only
        for one in (self.adder, self.editor, *self._writing):
            one.setEnabled(writable and (one is not self.editor or self.question is not None))
        self.shown.emit()

    def _show_question(self) -> None:
        frame = self._session.study.frame()
        self.editor.show_question(self.question, frame.tree, {one.id: one.name for one in frame.waves})
        self.editor.setEnabled(self.question is not None and not self._session.study.read_only)

    def _show_uncovered(self) -> None:
        study = self._session.study
        found = study.guide.uncovered()
        self.uncovered.setText(self._paths(found))
        self.uncovered.setVisible(bool(found))
        self.uncovered_title.setText(
            translate("Guide", "No question covers these codes: whether they were asked about stays unknown")
            if found
            else translate("Guide", "Every code is covered by a question.")
        )
        left_out = [
            (wave.name, codes)
            for wave in study.frame().waves
            if self._wave_id() in (None, wave.id) and (codes := study.guide.left_out(wave.id))
        ]
        words = translate("Guide", "{wave} leaves out: {codes}. There they count as not asked.")
        told = [words.format(wave=name, codes=self._paths(codes)) for name, codes in left_out]
        self.left_out.setText("\n".join(told))
        self.left_out.setVisible(bool(told))

    def _paths(self, code_ids: Iterable[str]) -> str:
        tree = self._session.study.frame().tree
        return " · ".join(tree.path(one).replace("/", " / ") for one in code_ids)

    # --- what a person does

    def _add(self) -> None:
        text = self.adder.text().strip()
        if not text:
            return
        study, wave = self._session.study, self._wave_id()
        self.adder.clear()

        def done(made: Question) -> None:
            self._new = made.id
            self._draw()
            self.editor.codes.setFocus()

        def failed(_: BaseException) -> None:
            self.adder.setText(text)

        self._session.write(lambda: study.guide.add(text, wave_ids=[wave] if wave else None), done, failed)

    def _write(self, question_id: str, fields: dict[str, object]) -> None:
        study = self._session.study

        def failed(error: BaseException) -> None:
            if isinstance(error, UserError):
                self.editor.show_trouble(str(error))
            self._draw()

        self.editor.show_trouble("")
        self._session.write(lambda: study.guide.set(question_id, **fields), None, failed)

    def remove(self) -> None:
        """Take the chosen question out; undo brings it back with what was confirmed of it."""
        question, study = self.question, self._session.study
        if question is not None and not study.read_only:
            self._session.write(lambda: study.guide.remove([question.id]))

    def move_question(self, by: int) -> None:
        """Put the chosen question one place up (-1) or down (1) among those that are shown."""
        question, study = self.question, self._session.study
        place = self.list.row + by
        if question is None or study.read_only or not 0 <= place < len(self._questions):
            return
        behind = place if by < 0 else place + 1
        before = self._questions[behind].id if behind < len(self._questions) else None
        self._session.write(lambda: study.guide.move(question.id, before))

    def add(self) -> None:
        """To the field for a new question."""
        self._stack.setCurrentIndex(1)
        self.adder.setFocus()

    def deeds(self) -> list[tuple[str, tuple[str, ...], str, Callable[[], object]]]:
        """What can be done: a name, keys, words, and how."""
        return [
            ("add", ("+",), translate("Guide", "new question"), self.add),
            ("up", ("Alt+Up",), translate("Guide", "move up"), lambda: self.move_question(-1)),
            ("down", ("Alt+Down",), translate("Guide", "move down"), lambda: self.move_question(1)),
            ("remove", ("Del",), translate("Guide", "remove"), self.remove),
            ("edit", ("Return",), translate("Guide", "edit"), self.editor.text.setFocus),
            ("find", ("Ctrl+F",), translate("Guide", "find a question"), self.finder.setFocus),
            ("bring_in", (), translate("Guide", "bring in from a file…"), self.files.choose),
            ("take_out", (), translate("Guide", "take out to a file…"), self.files.choose_target),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the list."""
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        on_list = self.list.hasFocus()
        if on_list and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.editor.text.setFocus()
        elif on_list and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove()
        elif on_list and event.text() == "+":
            self.add()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and held == Qt.KeyboardModifier.AltModifier:
            self.move_question(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Escape and not on_list and self._questions:
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    # --- looks

    def _lay_out(self) -> None:
        empty = EmptyState(
            translate(
                "Guide",
                "What was to be asked belongs here, each question tied to codes: then a cell without passages can "
                "tell whether nobody asked or nobody answered. Drop a list of questions here.",
            ),
            translate("Guide", "Bring questions in…"),
            self.files.choose,
            other=(translate("Guide", "Write a question"), self.add),
        )
        remove = link_button(translate("Guide", "Remove"), self.remove)
        up = link_button(translate("Guide", "Move up"), lambda: self.move_question(-1))
        down = link_button(translate("Guide", "Move down"), lambda: self.move_question(1))
        up.setToolTip("Alt+↑")
        down.setToolTip("Alt+↓")
        bring = button(translate("Guide", "Bring in…"), self.files.choose)
        self._writing = (remove, up, down, bring)
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 16, 8)
        head.setSpacing(8)
        head.addWidget(self.waves)
        self.finder.setMaximumWidth(240)
        head.addWidget(self.finder)
        head.addStretch(1)
        head.addWidget(link_button(translate("Guide", "Take out…"), self.files.choose_target))
        head.addWidget(bring)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(self._left())
        split.addWidget(self._right(up, down, remove))
        split.setSizes([640, 560])
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(hairline())
        column.addWidget(split, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(empty)
        self._stack.addWidget(whole)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self.setFocusProxy(self.list)

    def _left(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        column.addWidget(hairline())
        below = QHBoxLayout()
        below.setContentsMargins(12, 8, 12, 8)
        below.addWidget(self.adder)
        column.addLayout(below)
        return made

    def _right(self, *verbs: QWidget) -> QWidget:
        inner = QWidget()
        inner.setProperty("page", True)
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(12)
        row = QHBoxLayout()
        row.addWidget(ElidedLabel(translate("Guide", "The question"), strong=True), 1)
        for one in verbs:
            row.addWidget(one)
        column.addLayout(row)
        column.addWidget(self.editor)
        column.addWidget(hairline())
        column.addWidget(self.uncovered_title)
        column.addWidget(self.uncovered)
        column.addWidget(self.left_out)
        column.addStretch(1)
        made = QScrollArea()
        made.setWidget(inner)
        made.setWidgetResizable(True)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return made
