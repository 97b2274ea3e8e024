"""The details of the selected case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import main_button
from qualcase.ui.widgets.choice import FreeChoice
from qualcase.ui.widgets.fields import DateField, LineField, TextField
from qualcase.ui.widgets.form import add_row, form
from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.many import ManyField, join_names, split_names

if TYPE_CHECKING:
    from qualcase.coding.facts import Frame
    from qualcase.coding.frame import Case

translate = QCoreApplication.translate


def lay_out_details(
    column: QVBoxLayout, title: str, parts: tuple[QFormLayout, QWidget, QWidget], *, on_page: bool
) -> None:
    """Fields, note and the way to the page below each other; on the page itself without title and way."""
    fields, note, open_page = parts
    margin = 0 if on_page else 16
    column.setContentsMargins(margin, margin, margin, margin)
    column.setSpacing(16)
    if not on_page:
        column.addWidget(label(title, size=Size.TITLE))
    column.addLayout(fields)
    column.addWidget(note)
    column.addWidget(open_page, 0, Qt.AlignmentFlag.AlignLeft)
    open_page.setVisible(not on_page)
    column.addStretch(1)


class CaseDetails(QWidget):
    """Tells what a person changed; who listens writes it."""

    set_asked = Signal(str, object)
    """Id of the case, the changed fields of `study.cases.set` by name."""
    page_asked = Signal(str)
    """The page of the case is to be shown."""

    def __init__(self, parent: QWidget | None = None, *, on_page: bool = False) -> None:
        """Beside the board, or on the case's own page."""
        super().__init__(parent)
        self.case_id = ""
        self._site = ""
        self.setProperty("page" if on_page else "side", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.name = LineField()
        self.title = LineField()
        self.site = FreeChoice()
        self.areas = ManyField()
        self.starts = DateField()
        self.ends = DateField()
        self.note = TextField(least=4, most=16)
        fields = form()
        rows = (
            (translate("Material", "Short name"), self.name),
            (translate("Material", "Title"), self.title),
            (translate("Material", "Site"), self.site),
            (translate("Material", "Areas"), self.areas),
            (translate("Material", "Begins"), self.starts),
            (translate("Material", "Ends"), self.ends),
        )
        for words, field in rows:
            add_row(fields, words, field)
        self.note.setPlaceholderText(translate("Material", "Note on this case"))
        self.note.setAccessibleName(translate("Material", "Note on this case"))
        self.open_button = main_button(
            translate("Material", "Open the page"), lambda: self.page_asked.emit(self.case_id)
        )
        column = QVBoxLayout(self)
        lay_out_details(column, translate("Material", "Case"), (fields, self.note, self.open_button), on_page=on_page)
        self._connect()

    def show_case(self, case: Case, frame: Frame, *, writable: bool) -> None:
        """Show a case."""
        self.case_id = case.id
        self._site = next((site.name for site in frame.sites if site.id == case.site_id), "")
        self.name.give(case.name)
        self.title.give(case.title)
        self.site.offer_names([site.name for site in frame.sites], self._site)
        areas = {area.id: area.name for area in frame.areas}
        self.areas.offer(list(areas.values()))
        self.areas.give(join_names(areas[one] for one in case.area_ids))
        self.starts.give_date(case.starts)
        self.ends.give_date(case.ends)
        self.note.give(case.note)
        for field in (self.name, self.title, self.areas, self.starts, self.ends):
            field.setReadOnly(not writable)
        self.note.setReadOnly(not writable)
        self.site.setEnabled(writable)

    def _connect(self) -> None:
        self.name.kept.connect(lambda text: self._ask(name=text))
        self.title.kept.connect(lambda text: self._ask(title=text))
        self.areas.kept.connect(lambda text: self._ask(areas=split_names(text)))
        self.starts.date_kept.connect(lambda day: self._ask(starts=day))
        self.ends.date_kept.connect(lambda day: self._ask(ends=day))
        self.note.kept.connect(lambda text: self._ask(note=text))
        self.site.activated.connect(self._ask_site)
        edit = self.site.lineEdit()
        if edit is not None:
            edit.editingFinished.connect(self._ask_site)

    def _ask(self, **fields: object) -> None:
        self.set_asked.emit(self.case_id, fields)

    def _ask_site(self) -> None:
        name = " ".join(self.site.currentText().split())
        if name != self._site:
            self._site = name
            self._ask(site=name)
