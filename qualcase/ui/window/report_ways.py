"""From every room the way to the report of what is shown there, and to what was edited in Excel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.coding.orders import ReportKind
from qualcase.ui.base.actions import Action
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.window.rooms import rooms

if TYPE_CHECKING:
    from qualcase.ui.base.session import Session
    from qualcase.ui.window.window import Window

translate = QCoreApplication.translate
_OF_PAGES = {
    Page.CARD: ReportKind.PORTRAITS,
    Page.YEARS: ReportKind.PORTRAITS,
    Page.SIDE: ReportKind.SIDE_BY_SIDE,
    Page.CHANGES: ReportKind.CHANGES,
    Page.CLAIMS: ReportKind.CLAIMS,
    Page.RATINGS: ReportKind.RATINGS,
    Page.QCA: ReportKind.QCA,
    Page.PATTERNS: ReportKind.PATTERNS,
    Page.DRIFT: ReportKind.AGREEMENT,
}
_OF_ROOMS = {
    Room.MATERIAL: ReportKind.METHOD,
    Room.CODE: ReportKind.EXCERPTS,
    Room.CODEBOOK: ReportKind.CODEBOOK,
    Room.COMPARE: ReportKind.MATRIX,
    Room.SUMMARIES: ReportKind.SUMMARIES,
    Room.MEMOS: ReportKind.TRAIL,
}


def report_of(place: Place) -> ReportKind:
    """The report that shows what is shown at a place; excerpts where none is nearer."""
    found = _OF_PAGES.get(place.page) if isinstance(place.page, Page) else None
    return found or _OF_ROOMS.get(place.room, ReportKind.EXCERPTS)


def report_ways(session: Session, window: Window) -> list[Action]:
    """What is offered everywhere but in Reports, under the filter that is set."""
    here = window.workspace.place() if window.workspace is not None else None
    if Room.REPORTS not in rooms() or (here is not None and here.room is Room.REPORTS):
        return []

    def report() -> None:
        now = (window.workspace.place() if window.workspace is not None else None) or Place(Room.CODE)
        session.go(Place(Room.REPORTS, row_id=report_of(now).value))

    group = translate("Actions", "Study")
    made, sheets = translate("Actions", "Make a report of this…"), translate("Actions", "Edit in Excel, and take back…")
    return [
        Action("study.report", made, report, ("Alt+R",), group, in_field=True),
        Action("study.sheets", sheets, lambda: session.go(Place(Room.MATERIAL, page=Page.SHEET_BACK)), (), group),
    ]
