"""Which planned sources are still to come: a source that comes in fills a plan of its kind. Free of Qt."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from qualcase.coding.planned import Planned
    from qualcase.coding.sources import Source

_Cell = tuple[str, str | None]


def still_planned(
    planned: Sequence[Planned], sources: Iterable[Source], roles: Mapping[str, Collection[str]]
) -> tuple[Planned, ...]:
    """The plans that no source has filled.

    A source fills one plan of its kind, case (site) and wave, if it came in after that was made. Where it is known who
    speaks in the source (`roles`, by source), the plan must be for one of them or for nobody in particular. Nothing is
    written for it: when the source goes, the plan is open again.
    """
    here: dict[_Cell, list[Source]] = defaultdict(list)
    for source in sources:
        for place in source.case_ids or filter(None, (source.site_id,)):
            here[place, source.wave_id].append(source)
    used: set[tuple[_Cell, str]] = set()
    left = []
    for plan in sorted(planned, key=lambda one: (one.role is None, one.id)):
        cell = (plan.case_id or plan.site_id or "", plan.wave_id)
        found = next(
            (one.id for one in here[cell] if (cell, one.id) not in used and _fills(one, plan, roles.get(one.id, ()))),
            None,
        )
        if found is None:
            left.append(plan)
        else:
            used.add((cell, found))
    return tuple(one for one in planned if one in left)


def _fills(source: Source, plan: Planned, roles: Collection[str]) -> bool:
    if source.kind is not plan.kind or source.id < plan.id:  # ids are in the order of their making
        return False
    return plan.role is None or not roles or plan.role in roles
