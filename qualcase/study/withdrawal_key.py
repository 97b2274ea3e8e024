"""What the key of the names has to forget, and to keep, when a participant withdraws."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.pseudonyms import TEXT, Place, Placed, Replaced
from qualcase.study.standing import standing
from qualcase.text.edits import OffsetMap
from qualcase.text.normalise import text_hash

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.pseudonyms import PseudonymTable
    from qualcase.coding.withdrawing import Remainder
    from qualcase.store.reading import Reading
    from qualcase.study.withdrawal_plan import WithdrawalPlan


def told_forms(table: PseudonymTable | None, participant_id: str) -> tuple[str, ...]:
    """Forms of the name that the table has."""
    if table is None:
        return ()
    return tuple(form for one in table.pseudonyms if one.participant_id == participant_id for form in one.forms)


def placed_in(reading: Reading, table: PseudonymTable, kept: Sequence[Remainder]) -> list[Placed]:
    """Replacements of other names in the shortened texts."""
    found = []
    for part in kept:
        place = Place(TEXT, part.source_id)
        spans = standing(reading, table, place, part.old, text_hash(part.old)).spans
        places = OffsetMap(part.script)
        moved = [(places.span(span.start, span.end), span) for span in spans]
        stay = tuple(Replaced(at.start, at.end, span.original, span.put) for at, span in moved if not at.edited)
        if spans:
            found.append(Placed(place, text_hash(part.text), stay))
    return found


def cleaned(table: PseudonymTable, plan: WithdrawalPlan, kept: Sequence[Remainder]) -> PseudonymTable:
    """The table without the person, and without anything of the texts that are gone."""
    stay = {(Place(TEXT, part.source_id), text_hash(part.text)) for part in kept}
    held = [one for one in table.placed if (one.place, one.state) in stay]
    ids = [one.id for one in table.pseudonyms if one.participant_id == plan.participant_id]
    places = [Place(TEXT, part.source_id) for part in plan.parts]
    places += [one.place for one in table.placed if one.place.id in plan.records]
    return table.without(ids, plan.forms, places).with_placed(held)
