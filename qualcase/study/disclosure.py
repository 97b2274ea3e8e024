"""`study.disclosure`: where what is shown points to one person, though no name stands there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcase.coding.filters import Filter
from qualcase.study.core import Part

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.coding.sources import Source
    from qualcase.study.core import Core


@dataclass(frozen=True)
class SinglePerson:
    """The only person with a role in a site and wave: whoever knows the place knows who it is."""

    role: str | None
    """None for somebody without a role."""
    site: str | None
    wave: str | None
    participant_id: str
    participant: str
    sources: tuple[str, ...]


class Disclosure(Part):
    """`study.disclosure`."""

    def __init__(self, core: Core, passing: Callable[[Filter], tuple[str, ...]]) -> None:
        """Share the core; `passing` gives the ids of the sources that a filter lets through."""
        super().__init__(core)
        self._passing = passing

    def single_persons(self, chosen: Filter | None = None) -> tuple[SinglePerson, ...]:
        """The persons who are alone in their role, site and wave among those whom a filter lets through.

        By site, wave and role, in the order of the screen. An empty answer is no promise that nobody can be
        recognised: what people tell may still say who they are.
        """
        chosen = chosen or Filter()
        now = self._core.now
        people = {one.id: one for one in now.frame.participants}
        cells: dict[tuple[str | None, str | None, str | None], dict[str, list[str]]] = {}
        for source, participant_id in self._speaking(self._passing(chosen)):
            role = people[participant_id].role_in(source.case_ids, source.wave_id)
            if chosen.roles and role not in chosen.roles:
                continue
            key = (now.site_of(source), now.names.get(source.wave_id or ""), role)
            cells.setdefault(key, {}).setdefault(participant_id, []).append(source.name)
        return tuple(
            SinglePerson(role, site, wave, who, people[who].name, tuple(dict.fromkeys(sources)))
            for (site, wave, role), persons in cells.items()
            if len(persons) == 1
            for who, sources in persons.items()
            if not chosen.participants or who in chosen.participants
        )

    def heard(self, chosen: Filter) -> frozenset[str]:
        """Ids of the participants who speak in what a filter lets through."""
        people = {one.id: one for one in self._core.now.frame.participants}
        return frozenset(
            who
            for source, who in self._speaking(self._passing(chosen))
            if (not chosen.participants or who in chosen.participants)
            and (not chosen.roles or people[who].role_in(source.case_ids, source.wave_id) in chosen.roles)
        )

    def _speaking(self, source_ids: tuple[str, ...]) -> list[tuple[Source, str]]:
        """Who speaks in which of the sources."""
        known = self._core.now.source_by_id
        speakers = self._core.read(lambda reading: reading.speakers.of_sources(source_ids))
        who: dict[str, list[str]] = {}
        for one in speakers:
            if one.participant_id and not one.is_interviewer:
                who.setdefault(one.source_id, []).append(one.participant_id)
        return [(known[source_id], person) for source_id in source_ids for person in who.get(source_id, ())]
