"""Sources that are planned, and which of them are there by now: a source that comes in fills a plan of its kind."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from qualcase.coding.sources import Source, SourceKind

_Cell = tuple[str, str | None]


@dataclass(frozen=True)
class Planned:
    """A source that somebody means to collect in a case or a site in a wave."""

    id: str
    wave_id: str
    kind: SourceKind
    case_id: str | None = None
    site_id: str | None = None
    role: str | None = None
    """Who is to speak in it."""


def filled_plans(
    planned: Sequence[Planned], sources: Iterable[Source], roles: Mapping[str, Collection[str]]
) -> dict[str, str]:
    """The plans that a source has filled: id of the plan, id of the source.

    A source fills one plan of its kind, case (site) and wave, if it came in after that was made. Where it is known who
    speaks in the source (`roles`, by source), the plan must be for one of them or for nobody in particular. Nothing is
    written for it: when the source goes, the plan is open again.
    """
    here: dict[_Cell, list[Source]] = defaultdict(list)
    for source in sources:
        for place in source.case_ids or filter(None, (source.site_id,)):
            here[place, source.wave_id].append(source)
    used: set[tuple[_Cell, str]] = set()
    filled = {}
    for plan in sorted(planned, key=lambda one: (one.role is None, one.id)):
        cell = (plan.case_id or plan.site_id or "", plan.wave_id)
        found = next(
            (one.id for one in here[cell] if (cell, one.id) not in used and _fills(one, plan, roles.get(one.id, ()))),
            None,
        )
        if found is not None:
            used.add((cell, found))
            filled[plan.id] = found
    return filled


def _fills(source: Source, plan: Planned, roles: Collection[str]) -> bool:
    if source.kind is not plan.kind or source.id < plan.id:  # ids are in the order of their making
        return False
    return plan.role is None or not roles or plan.role in roles
