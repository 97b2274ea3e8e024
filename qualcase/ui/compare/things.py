"""What a memo could be on in the focused cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.memos import Cell, MemoTarget
from qualcase.ui.base.thing import Thing, things_at

if TYPE_CHECKING:
    from qualcase.coding.facts import Frame
    from qualcase.ui.base.place import Place


def things_of_cell(place: Place | None, frame: Frame, coding_id: str | None) -> tuple[Thing, ...]:
    """The passage that is read, else the cell, for all waves and each alone; then its code and case.

    A cell of another crossing holds no memo; what stands in its row and column may.
    """
    if place is None:
        return ()
    passage = [Thing(MemoTarget.CODING, coding_id)] if coding_id else []
    if not place.code_id or not place.case_id:
        return (*passage, *things_at(place))
    cells = [
        Thing(MemoTarget.CELL, Cell(place.case_id, place.code_id, wave).key)
        for wave in (None, *(one.id for one in frame.waves))
    ]
    return (*passage, *cells, Thing(MemoTarget.CODE, place.code_id), Thing(MemoTarget.CASE, place.case_id))
