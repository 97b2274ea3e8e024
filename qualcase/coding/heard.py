"""Which roles were heard in each case and wave, and which were not."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from qualcase.coding.people import KnownRole
from qualcase.words.sorting import sort_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qualcase.coding.facts import Facts

CaseWave = tuple[str, str]
"""Id of a case, id of a wave."""


class Hearing(Enum):
    """Whether anybody in a role was heard in a case and wave."""

    HEARD = "heard"
    MISSING = "missing"
    """Not in this wave, though in another one."""
    NEVER = "never"


@dataclass(frozen=True)
class RoleHeard:
    """One role in one case and wave."""

    role: str
    hearing: Hearing
    names: tuple[str, ...] = ()
    """Who was heard."""


@dataclass(frozen=True)
class Heard:
    """Who was heard in the whole study: those who speak in interviews and group interviews."""

    roles: tuple[str, ...]
    """Every role that was heard anywhere: the program's own first, the study's own by name."""
    people: Mapping[CaseWave, Mapping[str, tuple[str, ...]]]
    """Names by role."""
    in_source: Mapping[str, frozenset[str]]
    """Roles by source."""

    def in_cell(self, case_id: str, wave_id: str) -> tuple[RoleHeard, ...]:
        """Every role of the study in a case and wave, in order."""
        here = self.people.get((case_id, wave_id), {})
        anywhere = {role for (case, _), found in self.people.items() if case == case_id for role in found}
        return tuple(
            RoleHeard(role, _hearing(role in here, role in anywhere), here.get(role, ())) for role in self.roles
        )


NOBODY = Heard((), {}, {})


def _hearing(here: bool, anywhere: bool) -> Hearing:  # noqa: FBT001 - two facts, read in order
    if here:
        return Hearing.HEARD
    return Hearing.MISSING if anywhere else Hearing.NEVER


def who_was_heard(facts: Facts) -> Heard:
    """Gather who was heard in which role. A person without a role in a case and wave is left out there."""
    people: dict[CaseWave, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    in_source: dict[str, set[str]] = defaultdict(set)
    for block in facts.sources:
        source = block.source
        if source.wave_id is None:
            continue
        for number, words in block.heard:
            person = facts.frame.participants[number]
            for case_id in source.case_ids if words else ():
                role = person.role_in((case_id,), source.wave_id)
                if role:
                    in_source[source.id].add(role)
                    names = people[case_id, source.wave_id][role]
                    names.extend([person.name] if person.name not in names else ())
    return Heard(
        _in_order({role for found in people.values() for role in found}),
        {place: {role: tuple(names) for role, names in found.items()} for place, found in people.items()},
        {source_id: frozenset(roles) for source_id, roles in in_source.items()},
    )


def _in_order(roles: set[str]) -> tuple[str, ...]:
    own = [role.value for role in KnownRole if role.value in roles]
    return (*own, *sorted(roles.difference(own), key=sort_key))
