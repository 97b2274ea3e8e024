"""Between a cell of the grid and the `Place` by which it is reached. Free of Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.summaries import SummaryCell
from qualcase.ui.base.place import Page, Place, Room

if TYPE_CHECKING:
    from qualcase.coding.facts import Frame


def place_of(cell: SummaryCell | None) -> Place:
    """Where a cell is; of a change `row_id` is the earlier wave."""
    if cell is None:
        return Place(Room.SUMMARIES, page=Page.GRID)
    return Place(
        Room.SUMMARIES,
        code_id=cell.code_id,
        case_id=cell.case_id,
        wave_id=cell.wave_id,
        site_id=cell.site_id,
        page=Page.GRID,
        row_id=cell.from_wave_id,
    )


def cell_at(place: Place, now: SummaryCell | None, frame: Frame) -> SummaryCell | None:
    """The cell of a place; what it does not name is as it is `now`, else the first. None where there is none."""
    code = place.code_id or (now.code_id if now else next((one.id for one in frame.tree.ordered), None))
    wave = place.wave_id or (now.wave_id if now else next((one.id for one in frame.waves), None))
    since = place.row_id if place.wave_id else (now.from_wave_id if now else None)
    if place.case_id or place.site_id:
        case, site = place.case_id, None if place.case_id else place.site_id
    else:
        case = now.case_id if now else next((one.id for one in frame.cases), None)
        site = now.site_id if now else None
    if code is None or wave is None or not (case or site):
        return None
    return SummaryCell(code, wave, since, case, site)
