"""The details of the selected source: every field can be changed in its place and keeps itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from qualcase.coding.agreed import LayerState
from qualcase.coding.people import CodingState
from qualcase.coding.sources import SourceKind
from qualcase.study.wording import say_kind
from qualcase.ui.material.speakers_form import SpeakersForm
from qualcase.ui.material.wording import layer_name, state_name
from qualcase.ui.places.words import known_roles
from qualcase.ui.theme.fonts import reading
from qualcase.ui.widgets.buttons import link_button, main_button
from qualcase.ui.widgets.choice import Choice, FreeChoice
from qualcase.ui.widgets.fields import DateField, LineField, TextField
from qualcase.ui.widgets.form import add_row, form
from qualcase.ui.widgets.labels import hairline, label
from qualcase.ui.widgets.many import ManyField, join_names
from qualcase.ui.widgets.segments import Segments
from qualcase.ui.widgets.words import capital

if TYPE_CHECKING:
    from qualcase.ui.base.session import Session
    from qualcase.ui.material.source_state import SourceSheet

translate = QCoreApplication.translate


class SourceDetails(QScrollArea):
    """Tells what a person changed; who listens writes it."""

    set_asked = Signal(str, object)
    """Id of the source, the changed fields of `Source` by name."""
    cases_asked = Signal(str, str)
    site_asked = Signal(str, str)
    who_asked = Signal(str, int, str, bool)
    role_asked = Signal(str, str, str)
    state_asked = Signal(str, object)
    lead_asked = Signal(str, object)
    """Id of the source, id of the coder who is to lead."""
    layer_asked = Signal(str, object)
    """Id of the source, the `LayerState` that is wanted."""
    open_asked = Signal(str)
    remove_asked = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.source_id = ""
        self._site = ""
        self.name = LineField()
        self.kind = Choice()
        self.cases = ManyField()
        self.site = FreeChoice()
        self.wave = Choice()
        self.date = DateField()
        self.state = Segments()
        self.lead = Choice()
        self.layer = Segments()
        self.speakers = SpeakersForm()
        self.note = TextField(least=2, most=6)
        self.text = QPlainTextEdit()
        self.open_button = main_button(
            translate("Material", "Open to code"), lambda: self.open_asked.emit(self.source_id)
        )
        self.remove_button = link_button(
            translate("Material", "Remove from the study"), lambda: self.remove_asked.emit(self.source_id)
        )
        self._lay_out()
        self._connect()

    def show_source(self, sheet: SourceSheet, state: CodingState) -> None:
        """Show a source."""
        study = self._session.study
        frame, source = study.frame(), sheet.source
        index = frame.index
        self.source_id = source.id
        self.name.give(source.name)
        self.kind.offer([(capital(say_kind(kind)), kind) for kind in SourceKind], source.kind)
        self.cases.offer([case.full_name for case in frame.cases])
        self.cases.give(join_names(frame.cases[index[one]].full_name for one in source.case_ids if one in index))
        self._site = frame.sites[index[source.site_id]].name if source.site_id in index else ""
        self.site.offer_names([site.name for site in frame.sites], self._site)
        self._form.setRowVisible(self.site, not source.case_ids)
        waves = [(wave.name, wave.id) for wave in frame.waves]
        self.wave.offer([*waves, (translate("Material", "none"), None)], source.wave_id)
        self.date.give_date(source.date)
        self.state.offer([(state_name(one), one) for one in CodingState], state)
        self._show_counted(sheet)
        self._show_people(sheet)
        self.note.give(source.note)
        self.text.setPlainText(sheet.beginning + ("" if sheet.is_whole else " …"))
        self._allow(writable=not study.read_only)

    def leave_fields(self, other_id: str) -> None:
        """Another source is going to be shown: what is being typed belongs to this one."""
        if self.source_id and other_id != self.source_id:
            for field in (self.name, self.cases, self.date, self.note):
                field.keep()

    def show_reading_face(self) -> None:
        """Show the text in the face and size that the user reads in."""
        self.text.setFont(reading(self._session.settings))

    def _show_counted(self, sheet: SourceSheet) -> None:
        """Who leads and how the agreed layer is, where several code."""
        frame, counted = self._session.study.frame(), sheet.counted
        self.lead.offer([(one.name, one.id) for one in frame.people_coding], counted.lead_id)
        states = [one for one in LayerState if one is not LayerState.SETTLED or counted.state is not LayerState.NONE]
        self.layer.offer([(layer_name(one), one) for one in states], counted.state)
        for field in (self.lead, self.layer):
            self._form.setRowVisible(field, len(frame.coders) > 1)

    def _show_people(self, sheet: SourceSheet) -> None:
        study = self._session.study
        people = [one.name for one in study.frame().participants]
        self.speakers.show_speakers(sheet.speakers, people, known_roles(study), writable=not study.read_only)
        self.speakers.setVisible(bool(sheet.speakers))
        self._speakers_title.setVisible(bool(sheet.speakers))

    def _allow(self, *, writable: bool) -> None:
        for field in (self.name, self.cases, self.date):
            field.setReadOnly(not writable)
        self.note.setReadOnly(not writable)
        for widget in (self.kind, self.site, self.wave, self.state, self.lead, self.layer, self.remove_button):
            widget.setEnabled(writable)

    def _lay_out(self) -> None:
        self._form = form()
        rows = (
            (translate("Material", "Name"), self.name),
            (translate("Material", "Kind"), self.kind),
            (translate("Material", "Cases"), self.cases),
            (translate("Material", "Site"), self.site),
            (translate("Material", "Wave"), self.wave),
            (translate("Material", "Date"), self.date),
            (translate("Material", "My coding"), self.state),
            (translate("Material", "Lead coder"), self.lead),
            (translate("Material", "Agreed layer"), self.layer),
        )
        for words, field in rows:
            add_row(self._form, words, field)
        self._speakers_title = label(translate("Material", "Who speaks"), strong=True)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(translate("Material", "How the text begins"))
        self.text.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.text.setMinimumHeight(240)
        self.note.setPlaceholderText(translate("Material", "Note on this source"))
        self.note.setAccessibleName(translate("Material", "Note on this source"))
        self.show_reading_face()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addLayout(self._form)
        column.addSpacing(8)
        for widget in (self._speakers_title, self.speakers, self.note, hairline()):
            column.addWidget(widget)
        column.addWidget(self.text, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.open_button)
        buttons.addStretch(1)
        buttons.addWidget(self.remove_button)
        column.addLayout(buttons)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("side", True)
        page.setProperty("side", True)

    def _connect(self) -> None:
        self.name.kept.connect(lambda text: self._ask(name=text))
        self.kind.activated.connect(lambda _: self._ask(kind=self.kind.value()))
        self.wave.activated.connect(lambda _: self._ask(wave_id=self.wave.value()))
        self.date.date_kept.connect(lambda day: self._ask(date=day))
        self.note.kept.connect(lambda text: self._ask(note=text))
        self.cases.kept.connect(lambda text: self.cases_asked.emit(self.source_id, text))
        self.site.activated.connect(self._ask_site)
        edit = self.site.lineEdit()
        if edit is not None:
            edit.editingFinished.connect(self._ask_site)
        self.state.chosen.connect(lambda state: self.state_asked.emit(self.source_id, state))
        self.lead.activated.connect(lambda _: self.lead_asked.emit(self.source_id, self.lead.value()))
        self.layer.chosen.connect(lambda wanted: self.layer_asked.emit(self.source_id, wanted))
        self.speakers.who_said.connect(lambda *said: self.who_asked.emit(self.source_id, *said))
        self.speakers.role_said.connect(lambda *said: self.role_asked.emit(self.source_id, *said))

    def _ask(self, **fields: object) -> None:
        self.set_asked.emit(self.source_id, fields)

    def _ask_site(self) -> None:
        name = " ".join(self.site.currentText().split())
        if name != self._site:
            self._site = name
            self.site_asked.emit(self.source_id, name)
