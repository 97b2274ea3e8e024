"""Bringing a questionnaire in: what each column is for, whose answers they are, then everything as one action."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from qualcase.coding.questionnaires import ColumnUse, OpenAs
from qualcase.errors import WrongValuesError
from qualcase.study.wording import say_role
from qualcase.ui.places.words import known_roles
from qualcase.ui.questionnaire import state
from qualcase.ui.questionnaire.words import about_column, done_words, summary_words, trouble_words, use_words
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import button, link_button, main_button
from qualcase.ui.widgets.choice import Choice, FreeChoice
from qualcase.ui.widgets.form import add_row, form
from qualcase.ui.widgets.labels import ElidedLabel, hairline, label, set_tone
from qualcase.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QLabel

    from qualcase.coding.questionnaires import Questionnaire
    from qualcase.study.questionnaires import ImportedAnswers
    from qualcase.ui.base.session import Session

translate = QCoreApplication.translate
_HEADING_WIDTH, _USE_WIDTH, _ABOUT_WIDTH = 208, 216, 264
_CHOICES_WIDTH = 560


class QuestionnairePage(QWidget):
    """Nothing is written before its button is pressed."""

    left = Signal()
    """The user went back."""
    imported = Signal(object)
    """`ImportedAnswers`: what came in."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.path: Path | None = None
        """The file."""
        self.read: Questionnaire | None = None
        self.uses: dict[str, Choice] = {}
        """By heading."""
        self._about: dict[str, QLabel] = {}
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.name = ElidedLabel(tone="quiet")
        self.wave, self.role = Choice(), FreeChoice()
        self.open_as = Segments()
        self.summary = label(tone="quiet")
        self.trouble = label(tone="warn", wrap=True)
        self.wrong = label(tone="warn", wrap=True)
        self.import_button = main_button(translate("Questionnaire", "Import"), self._bring_in)
        self.wave.activated.connect(lambda _: self._renew())
        self._lay_out()

    def begin(self, path: Path, columns: Path | None = None) -> None:
        """Read a file and show what its columns are for; `columns` is a file that tells of them."""
        self.path = path
        questionnaires = self._session.study.questionnaires
        self._session.read(
            lambda: questionnaires.prepare(path, columns),
            self._show,
            lambda _: self.left.emit() if self.read is None else None,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def leave(self) -> None:
        """Forget the file and go back."""
        self.read = None
        self.left.emit()

    # --- showing

    def _show(self, read: Questionnaire) -> None:
        self.read = read
        study = self._session.study
        waves = study.waves.all()
        self.name.setText(read.path.name)
        chosen = state.proposed_wave(read.name, waves)
        self.wave.offer([(translate("Questionnaire", "choose"), None), *((one.name, one.id) for one in waves)], chosen)
        self.role.offer_names([say_role(one) for one in known_roles(study)], say_role(read.role))
        self.open_as.offer(
            [
                (translate("Questionnaire", "One source a question"), OpenAs.QUESTION),
                (translate("Questionnaire", "One source a respondent"), OpenAs.RESPONDENT),
            ],
            OpenAs.QUESTION,
        )
        self.wrong.hide()
        self._show_columns(read)
        self._renew()
        first = next(iter(self.uses.values()), None)
        (first or self.import_button).setFocus()

    def _show_columns(self, read: Questionnaire) -> None:
        body = QWidget()
        body.setProperty("page", True)
        grid = QGridLayout(body)
        grid.setContentsMargins(16, 8, 16, 16)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        self.uses, self._about = {}, {}
        titles = (
            translate("Questionnaire", "Column"),
            translate("Questionnaire", "What it is for"),
            translate("Questionnaire", "Answers"),
            translate("Questionnaire", "Most frequent"),
        )
        for place, title in enumerate(titles):
            grid.addWidget(label(title, tone="quiet"), 0, place)
        for number, row in enumerate(state.column_rows(read), 1):
            heading = ElidedLabel(row.heading)
            heading.setFixedWidth(_HEADING_WIDTH)
            use = Choice()
            use.setFixedWidth(_USE_WIDTH)
            use.setAccessibleName(row.heading)
            use.offer([(use_words(one), one) for one in ColumnUse], row.use)
            use.activated.connect(lambda _, name=row.heading: self._use(name))
            about = label(tone="quiet")
            about.setMinimumWidth(_ABOUT_WIDTH)
            self.uses[row.heading], self._about[row.heading] = use, about
            examples = ElidedLabel(" · ".join(" ".join(one.split()) for one in row.examples), tone="quiet")
            for place, widget in enumerate((heading, use, about, examples)):
                grid.addWidget(widget, number, place)
        grid.setColumnMinimumWidth(0, _HEADING_WIDTH)
        grid.setColumnStretch(3, 1)
        grid.setRowStretch(len(self.uses) + 1, 1)
        self._scroller.setWidget(body)

    def _use(self, heading: str) -> None:
        if self.read is not None:
            self.read = self.read.with_use(heading, ColumnUse(str(self.uses[heading].value())))
            self._renew()

    def _wave_id(self) -> str | None:
        value = self.wave.value()
        return value if isinstance(value, str) else None

    def _renew(self) -> None:
        read = self.read
        if read is None:
            return
        found = state.troubles(read, self._wave_id())
        twice = found.get(state.Trouble.TWICE, ())
        for row in state.column_rows(read):
            about = self._about[row.heading]
            about.setText(about_column(row, len(read.rows)))
            set_tone(about, "warn" if row.heading in twice else "quiet")
        self.summary.setText(summary_words(state.summary(read)))
        self.trouble.setText(" ".join(trouble_words(*one) for one in found.items()))
        self.trouble.setVisible(bool(found))
        self.import_button.setEnabled(not found)
        has_open = any(one.use is ColumnUse.OPEN for one in read.columns)
        self._form.setRowVisible(self.open_as, has_open)

    # --- writing

    def _bring_in(self) -> None:
        read, wave = self.read, self._wave_id()
        if read is None:
            return
        questionnaires = self._session.study.questionnaires
        role = " ".join(self.role.currentText().split()) or None
        as_what = self.open_as.value()
        open_as = as_what if isinstance(as_what, OpenAs) else OpenAs.QUESTION
        self.import_button.setEnabled(False)
        self._session.write(
            lambda: questionnaires.bring_in(read, wave=wave, role=role, open_as=open_as), self._tell, self._refused
        )

    def _tell(self, done: ImportedAnswers) -> None:
        self.read = None
        self._session.tell_done(done_words(done))
        self.imported.emit(done)

    def _refused(self, error: BaseException) -> None:
        self._renew()
        if isinstance(error, WrongValuesError):
            self.wrong.setText("\n".join(f"{one.row} · {one.column}: {one.why}" for one in error.cells))
            self.wrong.show()

    def _choose_columns(self) -> None:
        title = translate("Questionnaire", "A file that tells of the columns")
        if self.path is not None:
            chosen, _ = QFileDialog.getOpenFileName(self, title, str(self.path.parent), "YAML (*.yaml *.yml)")
            if chosen:
                self.begin(self.path, Path(chosen))

    # --- looks

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 16, 16, 8)
        head.setSpacing(8)
        head.addWidget(label(translate("Questionnaire", "Import a questionnaire"), size=Size.TITLE))
        head.addSpacing(8)
        head.addWidget(self.name, 1)
        head.addWidget(button(translate("Questionnaire", "Use a description…"), self._choose_columns))
        self._form = form()
        self._form.setContentsMargins(16, 0, 16, 8)
        add_row(self._form, translate("Questionnaire", "Wave"), self.wave)
        add_row(self._form, translate("Questionnaire", "Role of all"), self.role)
        add_row(self._form, translate("Questionnaire", "Open answers"), self.open_as)
        fields = QWidget()
        fields.setLayout(self._form)
        fields.setMaximumWidth(_CHOICES_WIDTH)
        self._scroller = QScrollArea()
        self._scroller.setWidgetResizable(True)
        self._scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        told = QVBoxLayout()
        told.setContentsMargins(16, 8, 16, 0)
        told.addWidget(self.trouble)
        told.addWidget(self.wrong)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 8)
        foot.setSpacing(8)
        foot.addWidget(self.summary, 1)
        foot.addWidget(link_button(translate("Questionnaire", "Back"), self.leave))
        foot.addWidget(self.import_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(fields)
        column.addWidget(hairline())
        column.addWidget(self._scroller, 1)
        column.addWidget(hairline())
        column.addLayout(told)
        column.addLayout(foot)
