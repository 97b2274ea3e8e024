"""What a memo could be on in the focused cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.memos import Cell, MemoTarget
from qualcase.ui.base.thing import Thing

if TYPE_CHECKING:
    from qualcase.coding.facts import Frame
    from qualcase.ui.base.place import Place


def things_of_cell(place: Place | None, frame: Frame, coding_id: str | None) -> tuple[Thing, ...]:
    """The passage that is read, else the cell, for all waves and each alone; then its code and case."""
    if place is None or not place.code_id or not place.case_id:
        return ()
    cells = [
        Thing(MemoTarget.CELL, Cell(place.case_id, place.code_id, wave).key)
        for wave in (None, *(one.id for one in frame.waves))
    ]
    passage = [Thing(MemoTarget.CODING, coding_id)] if coding_id else []
    return (*passage, *cells, Thing(MemoTarget.CODE, place.code_id), Thing(MemoTarget.CASE, place.case_id))
