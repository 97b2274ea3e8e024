"""A cell of any comparison as a place, and a place as a cell. No widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qualcase.coding.comparison import Dimension
from qualcase.ui.base.place import Place, Room

if TYPE_CHECKING:
    from qualcase.coding.comparison import AxisValue, By, Comparison
    from qualcase.coding.views import ViewSettings

_FIELDS = {
    Dimension.CODE: "code_id",
    Dimension.CASE: "case_id",
    Dimension.WAVE: "wave_id",
    Dimension.SITE: "site_id",
    Dimension.PARTICIPANT: "participant_id",
}


def place_of(shown: Comparison, row: int, column: int) -> Place:
    """Where a cell is: by code, case and the like where its row and column are such, else by what stands there."""
    sides = zip(shown.dimensions[:2], (shown.rows[row], shown.columns[column]), ("row_id", "column_id"), strict=True)
    found: dict[str, Any] = {_field(by, value, other): value.id for by, value, other in sides}
    return Place(Room.COMPARE, **found)


def _field(by: By | None, value: AxisValue, other: str) -> str:
    if value.stands_for:
        return "site_id" if value.stands_for == "site" else other
    return _FIELDS.get(by, other) if isinstance(by, Dimension) else other


def cell_of(shown: Comparison, place: Place) -> tuple[str | None, str | None]:
    """Ids of the row and column that a place names in a comparison; None for what it says nothing of."""
    named = [_named(by, place) for by in shown.dimensions[:2]]
    there = [{one.id for one in values} for values in (shown.rows, shown.columns)]
    own = [(place.row_id, place.column_id), (place.column_id, place.row_id)]  # since then they may have been swapped
    row, column = (
        one or next((other for other in others if other in ids), None)
        for one, others, ids in zip(named, own, there, strict=True)
    )
    return row, column


def _named(by: By | None, place: Place) -> str | None:
    if by is Dimension.CASE:
        return place.case_id or place.site_id  # the column of the site's own sources
    field = _FIELDS.get(by) if isinstance(by, Dimension) else None
    found: str | None = getattr(place, field) if field else None
    return found


def can_show(asked: ViewSettings, place: Place) -> bool:
    """Whether the code and the case of a place can be focused in what is crossed."""
    sides = (asked.rows, asked.columns)
    return (not place.code_id or Dimension.CODE in sides) and (not place.case_id or Dimension.CASE in sides)


def code_of(shown: Comparison, row: int, column: int) -> str:
    """The code that a cell is of; empty where codes stand neither in rows nor in columns."""
    sides = zip(shown.dimensions[:2], (shown.rows[row], shown.columns[column]), strict=True)
    return next((value.id for by, value in sides if by is Dimension.CODE), "")
