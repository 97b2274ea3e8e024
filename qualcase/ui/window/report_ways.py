"""From every room the way to the report of what is shown there, to excerpts, and to what was edited in Excel."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.coding.orders import ReportKind
from qualcase.ui.base.actions import Action
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.window.rooms import rooms

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QPushButton

    from qualcase.ui.base.session import Session
    from qualcase.ui.window.window import Window

translate = QCoreApplication.translate
_OF_PAGES: Mapping[str | None, ReportKind | None] = {
    Page.CARD: ReportKind.PORTRAITS,
    Page.VARIABLES: ReportKind.VARIABLES,
    Page.SHEET_BACK: None,
    Page.COMMENTS_BACK: ReportKind.TRANSCRIPTS,
    Page.YEARS: ReportKind.PORTRAITS,
    Page.SIDE: ReportKind.SIDE_BY_SIDE,
    Page.JOINT: None,
    Page.CHANGES: ReportKind.CHANGES,
    Page.CLAIMS: ReportKind.CLAIMS,
    Page.RATINGS: ReportKind.RATINGS,
    Page.QCA: ReportKind.QCA,
    Page.PATTERNS: ReportKind.PATTERNS,
    Page.DRIFT: ReportKind.AGREEMENT,
}
"""What is not named here is reported of as its room is."""
_OF_ROOMS = {
    Room.MATERIAL: ReportKind.METHOD,
    Room.CODE: ReportKind.EXCERPTS,
    Room.CODEBOOK: ReportKind.CODEBOOK,
    Room.COMPARE: ReportKind.MATRIX,
    Room.SUMMARIES: ReportKind.SUMMARIES,
    Room.MEMOS: ReportKind.TRAIL,
}


def report_of(place: Place | None) -> ReportKind | None:
    """The report that shows what is shown at a place; None where there is none, as in Reports itself."""
    if place is None or Room.REPORTS not in rooms():
        return None
    kind = _OF_PAGES.get(place.page, _OF_ROOMS.get(place.room))
    return ReportKind.SITES if kind is ReportKind.PORTRAITS and place.site_id else kind


def report_place(place: Place | None) -> Place | None:
    """Where that report is: of the case, the site, or the cases side by side that the place is about."""
    kind = report_of(place)
    if place is None or kind is None:
        return None
    made = Place(Room.REPORTS, row_id=kind.value)
    if kind is ReportKind.SIDE_BY_SIDE:
        return replace(made, case_ids=place.case_ids, code_id=place.code_id)
    if kind in (ReportKind.PORTRAITS, ReportKind.SITES):
        return replace(made, case_ids=(place.case_id,) if place.case_id else (), site_id=place.site_id)
    return made


def report_link(run: Callable[[], object]) -> QPushButton:
    """The same as Alt+R for whoever looks for it; it stands beside the filter, above every room."""
    made = link_button(translate("Window", "Report of this…"), run)
    made.setToolTip(translate("Window", "Take what is shown here out, to Word or a table (Alt+R)"))
    return made


def report_ways(session: Session, window: Window) -> list[Action]:
    """What is offered in the rooms."""
    workspace = window.workspace
    group = translate("Actions", "Study")
    made, sheets = translate("Actions", "Make a report of this…"), translate("Actions", "Edit in Excel, and take back…")
    excerpts = translate("Actions", "Export excerpts to Word or a table…")
    has_one = workspace is not None and report_of(workspace.place()) is not None
    return [
        *(
            [Action("study.report", made, workspace.report_of_this, ("Alt+R",), group, in_field=True)]
            if workspace is not None and has_one
            else []
        ),
        Action(
            "study.export",
            excerpts,
            lambda: session.go(Place(Room.REPORTS, row_id=ReportKind.EXCERPTS.value)),
            ("Ctrl+E",),
            group,
            lambda: Room.REPORTS in rooms(),
            in_field=True,
        ),
        Action("study.sheets", sheets, lambda: session.go(Place(Room.MATERIAL, page=Page.SHEET_BACK)), (), group),
    ]
