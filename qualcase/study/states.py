"""How far coders are with a source, and who counts as its lead coder: written by whoever codes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from qualcase.coding.ids import new_id
from qualcase.coding.people import CodingStatus

if TYPE_CHECKING:
    from qualcase.coding.people import CodingState
    from qualcase.store.writing import Writing


def put_state(writing: Writing, source_id: str, coder_id: str, state: CodingState) -> None:
    """Write how far a coder is with a source."""
    held = next((one for one in writing.statuses.of_source(source_id) if one.coder_id == coder_id), None)
    moment = datetime.now(UTC)
    if held is None:
        writing.statuses.insert(CodingStatus(new_id(), source_id, coder_id, state, moment))
    elif held.state is not state:
        writing.statuses.update(replace(held, state=state, changed_at=moment))


def take_lead(writing: Writing, source_id: str, coder_id: str) -> None:
    """Let the coder be the lead coder of a source that has none; the agreed layer never leads."""
    source, coder = writing.sources.get(source_id), writing.coders.get(coder_id)
    if source and source.lead_coder_id is None and not (coder and coder.is_agreed):
        writing.sources.update(replace(source, lead_coder_id=coder_id))
