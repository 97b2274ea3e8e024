"""The way from the matrix to the page of a case, or of a site, over the years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.coding.comparison import Dimension
from qualcase.ui.base.place import Page, Place, Room

if TYPE_CHECKING:
    from qualcase.coding.comparison import AxisValue
    from qualcase.coding.facts import Frame
    from qualcase.ui.base.session import Session
    from qualcase.ui.matrix.view import MatrixView

translate = QCoreApplication.translate


class ToYears:
    """Looks at the focused cell, or at a column whose heading was double-clicked."""

    def __init__(self, session: Session, matrix: MatrixView) -> None:
        """Follow the headings of the matrix."""
        self._session, self._matrix = session, matrix
        matrix.column_opened.connect(self._open)

    def open_case(self) -> None:
        """Show the case of the focused cell; a site where cells are of sites."""
        self._open_focused(of_site=False)

    def open_site(self) -> None:
        """Show the site in which the case of the focused cell lies."""
        self._open_focused(of_site=True)

    def _open_focused(self, *, of_site: bool) -> None:
        at, shown = self._matrix.focus_cell, self._matrix.comparison
        across = shown is not None and shown.dimensions[1] in (Dimension.CASE, Dimension.SITE)
        values = () if shown is None else shown.columns if across else shown.rows
        number = -1 if at is None else at[1] if across else at[0]
        self._go(values[number] if 0 <= number < len(values) else None, of_site=of_site)

    def _open(self, column: int, of_site: bool) -> None:  # noqa: FBT001 - a signal's value
        shown = self._matrix.comparison
        if shown is not None and shown.dimensions[1] in (Dimension.CASE, Dimension.SITE):
            self._go(shown.columns[column], of_site=of_site)

    def _go(self, value: AxisValue | None, *, of_site: bool) -> None:
        found = years_place(value, self._session.study.frame(), of_site=of_site)
        if found is None:
            self._session.say(translate("CompareScreen", "There is no case or site here. Choose one in the matrix."))
            return
        case_id, site_id = found
        self._session.go(
            Place(Room.COMPARE, page=Page.YEARS, case_id=case_id, site_id=site_id, code_id=self._focused_code())
        )

    def _focused_code(self) -> str | None:
        at, shown = self._matrix.focus_cell, self._matrix.comparison
        is_code = at is not None and shown is not None and shown.dimensions[0] is Dimension.CODE
        return shown.rows[at[0]].id if is_code and at is not None and shown is not None else None


def years_place(value: AxisValue | None, frame: Frame, *, of_site: bool) -> tuple[str | None, str | None] | None:
    """Ids of the case or the site to show for a column; None where it is neither."""
    sites = {site.id for site in frame.sites}
    if value is None:
        return None
    case = next((one for one in frame.cases if one.id == value.id), None)
    if case is not None and not of_site:
        return case.id, None
    site_id = case.site_id if case is not None else value.id
    return (None, site_id) if site_id in sites else None
