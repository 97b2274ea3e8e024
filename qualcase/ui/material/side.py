"""The side of the board: details of the selected source or case, made when first needed, and what is changed there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from qualcase.coding.memos import MemoTarget
from qualcase.coding.people import CodingState
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.base.thing import Thing
from qualcase.ui.material import source_state
from qualcase.ui.material.details import SourceDetails
from qualcase.ui.places.case_details import CaseDetails
from qualcase.ui.places.site_details import SiteDetails
from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.many import split_names

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from qualcase.coding.agreed import LayerState
    from qualcase.ui.base.session import Session
    from qualcase.ui.material.source_state import SourceSheet

translate = QCoreApplication.translate


class Side(QStackedWidget):
    """Always there, so that a first click does not move the board away from under the second."""

    open_asked = Signal(str)
    """A source is to be opened to code."""
    page_asked = Signal(object)
    """The `Place` of a page is to be shown."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._details: SourceDetails | None = None
        self._case_details: CaseDetails | None = None
        self._site_details: SiteDetails | None = None
        self._source = self._case = self._site = ""
        self.states: Mapping[str, Mapping[str, CodingState]] = {}
        """How far every coder is with every source, as far as it has been read."""
        self.setMinimumWidth(320)
        hint = translate("Material", "Choose a source or a case to see what it is.")
        self.nothing = label(hint, tone="quiet", wrap=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.nothing.setContentsMargins(16, 16, 16, 16)
        self.addWidget(self.nothing)

    @property
    def details(self) -> SourceDetails:
        """The details of sources."""
        if self._details is None:
            self._details = SourceDetails(self._session)
            self._connect_details(self._details)
            self.addWidget(self._details)
        return self._details

    @property
    def case_details(self) -> CaseDetails:
        """The details of cases."""
        if self._case_details is None:
            self._case_details = CaseDetails()
            cases = self._session.study.cases
            self._case_details.set_asked.connect(lambda one, fields: self._write(lambda: cases.set(one, **fields)))
            self._case_details.page_asked.connect(
                lambda one: self.page_asked.emit(Place(Room.MATERIAL, case_id=one, page=Page.CARD))
            )
            self.addWidget(self._case_details)
        return self._case_details

    @property
    def site_details(self) -> SiteDetails:
        """The details of sites."""
        if self._site_details is None:
            self._site_details = SiteDetails()
            sites = self._session.study.sites
            self._site_details.set_asked.connect(lambda one, fields: self._write(lambda: sites.set(one, **fields)))
            self._site_details.case_asked.connect(
                lambda one: self.page_asked.emit(Place(Room.MATERIAL, case_id=one, page=Page.CARD))
            )
            self._site_details.page_asked.connect(
                lambda one: self.page_asked.emit(Place(Room.MATERIAL, site_id=one, page=Page.CARD))
            )
            self.addWidget(self._site_details)
        return self._site_details

    def show_selected(self, *, source_id: str = "", case_id: str = "", site_id: str = "") -> None:
        """Show a source, a case, a site, or nothing."""
        if self._details is not None:
            self._details.leave_fields(source_id)
        self._source, self._case, self._site = source_id, case_id, site_id
        self.draw()

    def draw(self) -> None:
        """Show what is selected as it is now."""
        study = self._session.study
        frame, writable = study.frame(), not study.read_only
        case = next((one for one in frame.cases if one.id == self._case), None)
        site = next((one for one in frame.sites if one.id == self._site), None)
        if case is not None:
            self.case_details.show_case(case, frame, writable=writable)
            self.setCurrentWidget(self.case_details)
        elif site is not None:
            self.site_details.show_site(site, frame, writable=writable)
            self.setCurrentWidget(self.site_details)
        elif not self._source:
            self.setCurrentWidget(self.nothing)
        if self._source:
            source_id = self._source
            self._session.read(lambda: source_state.read_source(study, source_id), self._show_sheet)

    def set_state(self, source_id: str, state: CodingState) -> None:
        """Say how far the user is with a source."""
        study, coder = self._session.study, self._session.coder_name
        self._write(lambda: source_state.set_states(study, [source_id], coder, state))

    def put_layer(self, source_id: str, wanted: LayerState) -> None:
        """Begin, settle, open or clear the agreed layer of a source."""
        study, coder = self._session.study, self._session.coder_name
        self._write(lambda: source_state.put_layer(study, source_id, wanted, coder))

    def remove(self, source_id: str) -> None:
        """Take a source out of the study."""
        study = self._session.study
        self._write(lambda: study.sources.remove([source_id]))

    def show_reading_face(self) -> None:
        """Show texts in the face and size that the user reads in."""
        if self._details is not None:
            self._details.show_reading_face()

    def _show_sheet(self, sheet: SourceSheet) -> None:
        if sheet.source.id == self._source:
            state = self.states.get(self._source, {}).get(self._session.coder_id or "", CodingState.NOT_BEGUN)
            self.details.show_source(sheet, state)
            self.setCurrentWidget(self.details)

    def _connect_details(self, details: SourceDetails) -> None:
        study = self._session.study
        details.set_asked.connect(lambda one, fields: self._write(lambda: study.sources.set(one, **fields)))
        details.cases_asked.connect(
            lambda one, text: self._write(lambda: source_state.place_in_cases(study, one, split_names(text)))
        )
        details.site_asked.connect(lambda one, name: self._write(lambda: source_state.place_in_site(study, one, name)))
        details.who_asked.connect(
            lambda one, number, name, asks: self._write(
                lambda: source_state.say_who(study, one, number, name=name, asks=asks)
            )
        )
        details.role_asked.connect(
            lambda one, person, role: self._write(lambda: source_state.say_role(study, one, person, role))
        )
        details.speakers.withdrawal_asked.connect(
            lambda one: self.page_asked.emit(Place(Room.MATERIAL, participant_id=one, page=Page.NAMES))
        )
        details.speakers.memo_asked.connect(
            lambda one: self._session.memo_asked.emit((Thing(MemoTarget.PARTICIPANT, one),))
        )
        details.state_asked.connect(self.set_state)
        details.lead_asked.connect(lambda one, coder: self._write(lambda: study.sources.set_lead(one, coder)))
        details.layer_asked.connect(self.put_layer)
        details.remove_asked.connect(self.remove)
        details.open_asked.connect(self.open_asked)

    def _write(self, work: Callable[[], object]) -> None:
        """Write; where it is refused the fields show again what holds."""
        self._session.write(work, None, lambda _: self.draw())
