"""What the page of claims shows. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.claims import CitedCell, CounterCell, ReadCell, Side
from qualcase.coding.summaries import SummaryCell

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qualcase.coding.claims import Claim
    from qualcase.coding.codings import Excerpt
    from qualcase.study import Study
    from qualcase.ui.base.place import Place

TABLES = (
    *("claim", "claim_evidence", "claim_cell", "claim_case", "coder", "study", "study_case", "site", "wave", "code"),
    *("scale", "source", "source_case", "text_version", "speaker", "participant", "participant_role", "coding"),
    *("coding_status", "question", "asked", "topic_asked", "absence"),
)
"""Tables whose rows may change what the page shows."""


class Part(StrEnum):
    """What of a claim is looked at."""

    PASSAGES = "passages"
    CELLS = "cells"
    CASES = "cases"


class CellGroup(StrEnum):
    """Under what a cell stands."""

    FOR = "for"
    AGAINST = "against"
    PROPOSED = "proposed"
    ASIDE = "aside"


class CellRow(NamedTuple):
    """A cell that is cited, set aside or proposed."""

    group: CellGroup
    cell: CitedCell
    read: ReadCell
    counter: CounterCell | None = None
    """What makes it proposed."""


@dataclass(frozen=True)
class ClaimSheet:
    """A claim with everything that its card shows."""

    claim: Claim
    sides: Mapping[Side, tuple[Excerpt, ...]]
    gone: int
    """So many of its passages are coded no longer."""
    cells: tuple[CellRow, ...]


def read_claims(study: Study) -> tuple[Claim, ...]:
    """Every claim in its order."""
    return study.claims.all()


def read_sheet(study: Study, claim_id: str) -> ClaimSheet | None:
    """Everything on one claim; None where it is gone. May take long."""
    claim = next((one for one in study.claims.all() if one.id == claim_id), None)
    if claim is None:
        return None
    found = {one.id: one for one in study.excerpts_of([one.coding_id for one in claim.evidence])}
    sides: dict[Side, list[Excerpt]] = {Side.FOR: [], Side.AGAINST: []}
    for one in claim.evidence:
        if one.coding_id in found:
            excerpt = found[one.coding_id]
            sides[one.side].append(replace(excerpt, note=one.note) if one.note else excerpt)
    read = study.claims.read_cells(claim.cells)
    rows = [CellRow(_GROUPS[cell.side], cell, read[cell]) for cell in claim.cells]
    rows += [CellRow(CellGroup.PROPOSED, one.cell, one.read, one) for one in study.claims.against(claim_id)]
    order = list(CellGroup)
    rows.sort(key=lambda row: order.index(row.group))
    held = {side: tuple(ones) for side, ones in sides.items()}
    return ClaimSheet(claim, held, len(claim.evidence) - sum(map(len, held.values())), tuple(rows))


_GROUPS = {Side.FOR: CellGroup.FOR, Side.AGAINST: CellGroup.AGAINST, Side.ASIDE: CellGroup.ASIDE}


def cell_passages(study: Study, cell: CitedCell) -> tuple[tuple[str, tuple[Excerpt, ...]], ...]:
    """The passages of a cell with those about another time, for each of its waves by name. May take long."""
    names = {one.id: one.name for one in study.frame().waves}
    found = []
    for wave_id in (cell.from_wave_id, cell.wave_id):
        if wave_id is not None:
            ids = study.summaries.passages(SummaryCell(cell.code_id, wave_id, None, cell.case_id))
            found.append((names[wave_id], study.excerpts_of(ids)))
    return tuple(found)


def cell_at(study: Study, place: Place) -> CitedCell | None:
    """The cell of a place; None where it names none.

    Of its wave; without one the change that `column_id` names (ids of two waves with a colon), else from the first wave
    to the last.
    """
    code_id, case_id, wave_id = place.code_id, place.case_id, place.wave_id
    waves = [one.id for one in study.frame().waves]
    pair = (place.column_id or "").split(":")
    if code_id and case_id and not wave_id and len(pair) == 2 and set(pair) <= set(waves):
        return CitedCell(code_id, case_id, pair[1], pair[0], Side.FOR)
    if not code_id or not case_id or not waves:
        return None
    if wave_id or len(waves) < 2:
        return CitedCell(code_id, case_id, wave_id or waves[-1], None, Side.FOR)
    return CitedCell(code_id, case_id, waves[-1], waves[0], Side.FOR)
