"""Where replacements and decisions made on an earlier state of a text stand in the present one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.pseudonyms import Replaced
from qualcase.text.differing import difference
from qualcase.text.edits import OffsetMap

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qualcase.coding.pseudonyms import NameDecision, Place, PseudonymTable
    from qualcase.store.reading import Reading


class Standing(NamedTuple):
    """The replacements that stand in a text now, in order, and how many could not be found again."""

    spans: tuple[Replaced, ...] = ()
    missing: int = 0


def carried_spans(old: str, new: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int] | None]:
    """Where spans of one text stand in another; None for those that were changed."""
    places = OffsetMap(difference(old, new))
    found: list[tuple[int, int] | None] = []
    for start, end in spans:
        moved = places.span(start, end)
        found.append((moved.start, moved.end) if new[moved.start : moved.end] == old[start:end] else None)
    return found


def standing(reading: Reading, table: PseudonymTable, place: Place, text: str, state: str) -> Standing:
    """The replacements of the table that stand in a text or field as it is now."""
    records = [one for one in table.placed if one.place == place]
    exact = next((one for one in reversed(records) if one.state == state), None)
    if exact is not None:
        return Standing(exact.spans)
    if not records:
        return Standing()
    for one in reversed(records):
        if place.is_text and reading.has_text(one.state):
            moved = carried_spans(reading.text(one.state), text, [span[:2] for span in one.spans])
            spans = [Replaced(*at, span.original, span.put) for at, span in zip(moved, one.spans, strict=True) if at]
            return Standing(tuple(spans), len(one.spans) - len(spans))
    return _in_order(text, records[-1].spans)


def _in_order(text: str, spans: Sequence[Replaced]) -> Standing:
    """The replacements one after the other, as long as each stands exactly as often as it was put there."""
    found = []
    for put in dict.fromkeys(span.put for span in spans):
        own = [span for span in spans if span.put == put]
        places = _occurrences(text, put)
        if len(places) == len(own):
            found += [
                Replaced(start, start + len(put), span.original, put) for start, span in zip(places, own, strict=True)
            ]
    return Standing(tuple(sorted(found)), len(spans) - len(found))


def _occurrences(text: str, wanted: str) -> list[int]:
    found = []
    place = text.find(wanted)
    while place >= 0:
        found.append(place)
        place = text.find(wanted, place + len(wanted))
    return found


def decided_spans(
    reading: Reading, decisions: Iterable[NameDecision], text: str, state: str
) -> dict[tuple[int, int], NameDecision]:
    """The decisions on single hits of one place, by the span that each has in the present text."""
    found: dict[tuple[int, int], NameDecision] = {}
    earlier: dict[str, list[NameDecision]] = {}
    for one in decisions:
        if one.state == state:
            found[one.start, one.end] = one
        else:
            earlier.setdefault(one.state, []).append(one)
    for old_state, group in earlier.items():
        if not reading.has_text(old_state):
            continue
        moved = carried_spans(reading.text(old_state), text, [(one.start, one.end) for one in group])
        for at, one in zip(moved, group, strict=True):
            if at is not None:
                found.setdefault(at, one)
    return found
