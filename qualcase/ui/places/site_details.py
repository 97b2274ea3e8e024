"""The details of the selected site."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from qualcase.ui.places.case_details import lay_out_details
from qualcase.ui.widgets.buttons import link_button, main_button
from qualcase.ui.widgets.fields import LineField, TextField
from qualcase.ui.widgets.form import add_row, form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.facts import Frame
    from qualcase.coding.frame import Case, Site

translate = QCoreApplication.translate


class SiteDetails(QWidget):
    """Tells what a person changed; who listens writes it."""

    set_asked = Signal(str, object)
    """Id of the site, the changed fields of `study.sites.set` by name."""
    page_asked = Signal(str)
    """The page of the site is to be shown."""
    case_asked = Signal(str)
    """The page of one of its cases is to be shown."""

    def __init__(self, parent: QWidget | None = None, *, on_page: bool = False) -> None:
        """Beside the board, or on the site's own page."""
        super().__init__(parent)
        self.site_id = ""
        self.setProperty("page" if on_page else "side", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.name = LineField()
        self.cases = QWidget()
        self._links = QVBoxLayout(self.cases)
        self._links.setContentsMargins(0, 0, 0, 0)
        self._links.setSpacing(0)
        self.note = TextField(least=4, most=16)
        self.note.setPlaceholderText(translate("Material", "Note on this site"))
        self.note.setAccessibleName(translate("Material", "Note on this site"))
        fields = form()
        add_row(fields, translate("Material", "Name"), self.name)
        add_row(fields, translate("Material", "Cases"), self.cases)
        self.open_button = main_button(
            translate("Material", "Open the page"), lambda: self.page_asked.emit(self.site_id)
        )
        column = QVBoxLayout(self)
        lay_out_details(column, translate("Material", "Site"), (fields, self.note, self.open_button), on_page=on_page)
        self.name.kept.connect(lambda text: self.set_asked.emit(self.site_id, {"name": text}))
        self.note.kept.connect(lambda text: self.set_asked.emit(self.site_id, {"note": text}))

    def show_site(self, site: Site, frame: Frame, *, writable: bool) -> None:
        """Show a site and the cases that lie in it."""
        self.site_id = site.id
        self.name.give(site.name)
        self.note.give(site.note)
        self._show_cases([case for case in frame.cases if case.site_id == site.id])
        self.name.setReadOnly(not writable)
        self.note.setReadOnly(not writable)

    def case_names(self) -> list[str]:
        """The cases that are shown."""
        return [link.text() for link in self.cases.findChildren(QPushButton) if not link.isHidden()]

    def _show_cases(self, cases: Sequence[Case]) -> None:
        if [case.full_name for case in cases] == self.case_names():
            return
        while (item := self._links.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for case in cases:
            link = link_button(case.full_name, partial(self.case_asked.emit, case.id))
            self._links.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
