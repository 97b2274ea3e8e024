"""What was confirmed to be absent: what that rests on, whether it still stands, and in which cells."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import numpy as np

from qualcase.coding.comparison import EMPTIES, Confirmed, Dimension, Empty

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from qualcase.coding.comparison import AxisValue, CellIndex, Dimensions
    from qualcase.coding.facts import Facts, SourceFacts

_CELL = {Dimension.CODE, Dimension.CASE, Dimension.WAVE}
_LEFT = [EMPTIES.index(Empty.SILENT), EMPTIES.index(Empty.NOT_ASKED)]
"""What a cell is that may be absent instead."""


def rests_on(facts: Facts, case_id: str, code_id: str, wave_id: str) -> str:
    """What stands behind a cell, as a short sum that differs once any of it changes.

    It is of the sources that are eligible whatever was asked, each by its settled agreed layer, else its lead coder,
    with their present texts, and of the passages in them under the code and below it, about whatever time.
    """
    codes = {facts.frame.index[one] for one in facts.frame.tree.with_subcodes(code_id)}
    behind = [
        _behind(block, facts, codes)
        for block in facts.sources
        if block.source.wave_id == wave_id and case_id in block.source.case_ids
    ]
    told = json.dumps(sorted(one for one in behind if one), separators=(",", ":"))
    return hashlib.sha256(told.encode()).hexdigest()[:32]


def _behind(block: SourceFacts, facts: Facts, codes: set[int]) -> list[object]:
    """What a source holds of it; nothing where its counted coder has not come to it."""
    agreed = facts.frame.agreed
    settled = agreed is not None and facts.frame.agreed_index in block.done
    lead = block.source.lead_coder_id or ""
    number = facts.frame.index.get(agreed.id if agreed and settled else lead, -1)
    counted = np.flatnonzero((block.coder == number) & block.counts)
    done = number in block.done
    if not done and not len(counted):
        return []
    ids = [one.id for one in facts.frame.waves]
    cases = [one.id for one in facts.frame.cases]
    passages = sorted(
        [
            block.ids[one],
            int(block.start[one]),
            int(block.end[one]),
            ids[about] if (about := int(block.about[one])) >= 0 else about,
            cases[case] if (case := int(block.about_case[one])) >= 0 else "",
        ]
        for one in counted.tolist()
        if int(block.code[one]) in codes
    )
    return [block.source.id, block.source.version_id, lead, done, passages]


def standing(facts: Facts) -> dict[tuple[str, str, str], Confirmed]:
    """Every absence by the ids of its code, case and wave, and whether it stands."""
    return {
        (one.code_id, one.case_id, one.wave_id): Confirmed(
            one, one.rests_on == rests_on(facts, one.case_id, one.code_id, one.wave_id)
        )
        for one in facts.absences
        if one.code_id in facts.frame.tree
    }


def confirmed_cells(
    held: dict[tuple[str, str, str], Confirmed],
    dimensions: Dimensions,
    axes: Sequence[Sequence[AxisValue]],
) -> dict[CellIndex, Confirmed]:
    """The cells of a comparison of which something was confirmed; only code, case and wave together make such."""
    if set(dimensions) != _CELL:
        return {}
    order = [dimensions.index(one) for one in (Dimension.CODE, Dimension.CASE, Dimension.WAVE)]
    places = [{value.id: place for place, value in enumerate(axes[axis])} for axis in order]
    found: dict[CellIndex, Confirmed] = {}
    for ids, one in held.items():
        at = [place.get(id_) for place, id_ in zip(places, ids, strict=True)]
        if None not in at:
            turned = dict(zip(order, at, strict=True))
            found[turned[0] or 0, turned[1] or 0, turned[2] or 0] = one
    return found


def mark_absent(empty: npt.NDArray[np.int8], confirmed: dict[CellIndex, Confirmed]) -> None:
    """Let cells without a value be absent where that was confirmed and stands."""
    for at, one in confirmed.items():
        if one.stands and empty[at] in _LEFT:
            empty[at] = EMPTIES.index(Empty.ABSENT)
