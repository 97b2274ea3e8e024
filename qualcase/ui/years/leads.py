"""Where the page of a case or site over the waves leads on to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.frame import Case
from qualcase.coding.timeline import Band
from qualcase.ui.base.place import Page, Place, Room

if TYPE_CHECKING:
    from qualcase.coding.codings import Excerpt
    from qualcase.coding.timeline import TimeMark
    from qualcase.ui.base.session import Session
    from qualcase.ui.years.state import BookRow, Sheet


class Leads:
    """Every place that can be gone to from a sheet."""

    def __init__(self, session: Session) -> None:
        """Go through the session."""
        self._session = session

    def to_text(self, excerpt: Excerpt) -> None:
        """The place of an excerpt in its text."""
        self._session.go(Place(Room.CODE, excerpt.source_id, excerpt.start, excerpt.end, excerpt.id))

    def to_cell(self, sheet: Sheet, row: BookRow) -> None:
        """All passages of a cell side by side; those of a site itself beside the matrix."""
        code, column = sheet.years.shown.rows[row.row], sheet.years.shown.columns[row.column]
        if column.stands_for:
            self._session.go(Place(Room.COMPARE, code_id=code.id))
        else:
            case_ids = (column.id,)
            self._session.go(Place(Room.COMPARE, page=Page.SIDE, code_id=code.id, case_id=column.id, case_ids=case_ids))

    def to_column(self, sheet: Sheet, column: int, code_id: str | None) -> None:
        """The case that has a column; the sources of a site itself have no page but this."""
        if 0 <= column < len(sheet.years.shown.columns):
            value = sheet.years.shown.columns[column]
            if not value.stands_for and value.id != sheet.wanted.case_id:
                self._to(value.id, None, code_id)

    def to_site(self, sheet: Sheet, code_id: str | None) -> None:
        """The site in which a case lies."""
        if sheet.site is not None:
            self._to(None, sheet.site.id, code_id)

    def to_neighbour(self, sheet: Sheet, side: int, code_id: str | None) -> None:
        """The case (site) before, 0, or behind, 1, at the same code."""
        other = sheet.neighbours[side]
        if isinstance(other, Case):
            self._to(other.id, None, code_id)
        elif other is not None:
            self._to(None, other.id, code_id)

    def to_card(self, sheet: Sheet) -> None:
        """All that is known of the case or site."""
        self._to_card(sheet.wanted.case_id, sheet.wanted.site_id)

    def to_mark(self, sheet: Sheet, mark: TimeMark) -> None:
        """A source opens its text, an event the page on which it is written."""
        if mark.band is not Band.EVENT:
            if mark.id:
                self._session.go(Place(Room.CODE, source_id=mark.id))
        elif mark.of_site and sheet.site is not None:
            self._to_card(None, sheet.site.id)
        else:
            self.to_card(sheet)

    def _to_card(self, case_id: str | None, site_id: str | None) -> None:
        self._session.go(Place(Room.MATERIAL, page=Page.CARD, case_id=case_id, site_id=site_id))

    def _to(self, case_id: str | None, site_id: str | None, code_id: str | None) -> None:
        self._session.go(Place(Room.COMPARE, page=Page.YEARS, case_id=case_id, site_id=site_id, code_id=code_id))
