"""Which column of a sheet is which: by its heading, else by the name that points to it, else by its neighbours."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcase.coding.sheet_back import Role, heading_trace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qualcase.coding.sheet_back import Stamp

_PART = re.compile(r"^(.*) \(([0-9]+)\)$", re.DOTALL)


@dataclass(frozen=True)
class Columns:
    """Where the columns of a stamp are now."""

    stamp: int
    """Where the stamp itself is, with the traces below it."""
    places: Mapping[str, tuple[int, ...]]
    """By key: its place from 0, then those of its continuations."""
    missing: tuple[str, ...]
    renamed: tuple[tuple[str, str], ...]
    foreign: tuple[str, ...]


def match_columns(stamp: Stamp, headings: Sequence[str], at: int, tied: Mapping[int, int]) -> Columns:
    """Find the columns of a stamp, which stands at `at` itself; `tied` says where hidden names point."""
    traces = [heading_trace(one) for one in headings]
    found: dict[int, int] = {}
    taken = {at}
    for number, one in enumerate(stamp.columns):
        places = [place for place, own in enumerate(traces) if own == one.heading and place not in taken]
        if places:
            found[number] = tied[number] if tied.get(number) in places else places[0]
            taken.add(found[number])
    parts = _parts(stamp, headings)
    taken |= {place for places in parts.values() for place in places}
    renamed = []
    for number, one in enumerate(stamp.columns):
        if number in found or one.role is Role.OURS:
            continue
        place = tied.get(number) if tied else _between(number, found, len(stamp.columns))
        if place is not None and place < len(headings) and place not in taken and headings[place].strip():
            found[number] = place
            taken.add(place)
            renamed.append((" ".join(headings[place].split()), one.key))
    missing = tuple(
        one.key for number, one in enumerate(stamp.columns) if one.role is Role.EDIT and number not in found
    )
    foreign = tuple(" ".join(one.split()) for place, one in enumerate(headings) if place not in taken and one.strip())
    places_of = {stamp.columns[number].key: (place, *parts.get(number, ())) for number, place in found.items()}
    return Columns(at, places_of, missing, tuple(renamed), foreign)


def _parts(stamp: Stamp, headings: Sequence[str]) -> dict[int, list[int]]:
    """Where texts go on that were too long for a cell, by the number of their column: `Text (2)`, `Text (3)`."""
    own = {heading_trace(one) for one in headings}
    known = {one.heading: number for number, one in enumerate(stamp.columns)}
    found: dict[int, list[tuple[int, int]]] = {}
    for place, heading in enumerate(headings):
        part = _PART.match(heading.strip())
        if part and heading_trace(heading) not in known and heading_trace(part[1]) in (own & known.keys()):
            found.setdefault(known[heading_trace(part[1])], []).append((int(part[2]), place))
    return {number: [place for _, place in sorted(places)] for number, places in found.items()}


def _between(number: int, found: Mapping[int, int], count: int) -> int | None:
    """The place right behind the column before, if that is also right before the column behind."""
    before, behind = found.get(number - 1), found.get(number + 1)
    first = before is None and number == 0
    last = number == count - 1
    if first and behind is not None:
        return behind - 1 if behind > 0 else None
    if before is None or (behind is None and not last):
        return None
    return before + 1 if behind is None or behind == before + 2 else None
