"""How far a collection reaches: how many cases and persons it lets speak, and who is not among them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcase.coding.collections import ItemKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.collections import CollectionEntry
    from qualcase.study.snapshot import Snapshot


@dataclass(frozen=True)
class Spread:
    """What the excerpts of a collection stand on. Cases, waves and roles are those that have sources in the study."""

    excerpts: int
    cases: int
    people: int
    """Participants who speak in any of them."""
    without_cases: tuple[str, ...] = ()
    """Names, in the study's order."""
    without_waves: tuple[str, ...] = ()
    without_roles: tuple[str, ...] = ()
    """Roles as the study keeps them."""


def spread_of(now: Snapshot, entries: Sequence[CollectionEntry]) -> Spread:
    """The spread of what stands in a collection; words that are gone from their text stand for nobody."""
    shown = [one.excerpt for one in entries if one.excerpt is not None]
    names = {name for one in shown for name in one.cases}
    waves, roles = {one.wave for one in shown}, {one.role for one in shown}
    people = {name for one in shown for name in one.participants}
    with_sources = {case for source in now.sources for case in source.case_ids}
    used_waves = {source.wave_id for source in now.sources}
    known_roles = dict.fromkeys(
        role for person in now.frame.participants for role in sorted(one.role for one in person.roles) if role
    )
    return Spread(
        excerpts=sum(one.item.kind is ItemKind.EXCERPT for one in entries),
        cases=len(names),
        people=len(people),
        without_cases=tuple(one.name for one in now.frame.cases if one.id in with_sources and one.name not in names),
        without_waves=tuple(one.name for one in now.frame.waves if one.id in used_waves and one.name not in waves),
        without_roles=tuple(one for one in known_roles if one not in roles),
    )
