"""Which place Enter on a cell leads to: the code and the cases of the cell, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.comparison import Dimension
from qualcase.coding.summaries import SummaryCell
from qualcase.ui.base.place import Page, Place, Room

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.comparison import AxisValue, Comparison

_ACROSS, _DOWN = (Dimension.CODE, Dimension.CASE), (Dimension.CASE, Dimension.CODE)


def place_beside(shown: Comparison, at: tuple[int, int], rows: Sequence[int], columns: Sequence[int]) -> Place | None:
    """The page for a cell, with the other cases that are selected beside it.

    Args:
        shown: The comparison.
        at: Row and column of the cell.
        rows: Rows that are selected, the cell's among them.
        columns: Columns that are selected, the cell's among them.

    Returns:
        None where the cell is not of a code and a case.
    """
    row, column = at
    if shown.dimensions[:2] == _ACROSS:
        code, case = shown.rows[row], shown.columns[column]
        cases = [shown.columns[one] for one in columns]
    elif shown.dimensions[:2] == _DOWN:
        code, case = shown.columns[column], shown.rows[row]
        cases = [shown.rows[one] for one in rows]
    else:
        return None
    ids = tuple(one.id for one in cases) if case in cases else (case.id,)
    return Place(Room.COMPARE, code_id=code.id, case_id=case.id, page=Page.SIDE, case_ids=ids)


def change_cell(shown: Comparison, at: tuple[int, int]) -> SummaryCell | None:
    """Where the sentence stands that says what changed in a cell; None where a cell has no change to tell of."""
    sides = dict(zip(shown.dimensions[:2], (shown.rows[at[0]], shown.columns[at[1]]), strict=True))
    code, change = sides.get(Dimension.CODE), shown.change
    if code is None or change is None or shown.dimensions[2] is not Dimension.WAVE:
        return None
    earlier, later = (shown.splits[one].id for one in change)
    case, site = _of(sides.get(Dimension.CASE)), _of(sides.get(Dimension.SITE))
    if case is None and site is None:
        return None
    return SummaryCell(code.id, later, earlier, case, None if case else site)


def _of(value: AxisValue | None) -> str | None:
    return None if value is None or value.stands_for or not value.id else value.id
