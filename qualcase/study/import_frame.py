"""What an import makes besides its sources: waves, sites, cases and plans, all within its one action."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from qualcase.coding.frame import Case, Wave
from qualcase.coding.ids import new_id
from qualcase.coding.planned import Planned
from qualcase.study.frame import ensure_site
from qualcase.words import Message
from qualcase.words.sorting import sort_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qualcase.coding.bundle import IncomingSource, Placing
    from qualcase.store.writing import Writing


class ImportFrame:
    """Finds waves, sites and cases by name, and makes those that are not there; `made` says which."""

    def __init__(self, writing: Writing, new_waves: Iterable[str]) -> None:
        """Make these waves, in the order in which people count, behind those that are there."""
        self.made: list[Message] = []
        self._writing = writing
        held = writing.waves.all()
        self._waves = {wave.name.casefold(): wave.id for wave in held}
        position = max((wave.position for wave in held), default=-1)
        for name in sorted(dict.fromkeys(" ".join(one.split()) for one in new_waves), key=sort_key):
            if name and name.casefold() not in self._waves:
                position += 1
                made = Wave(new_id(), name, position)
                writing.waves.insert(made)
                self._waves[name.casefold()] = made.id
                self.made.append(Message("Wave “{name}” was added.", values={"name": name}))

    def wave_id(self, placing: Placing) -> str | None:
        """The wave of a source."""
        return self._waves.get((placing.wave or "").casefold())

    def site_id(self, placing: Placing) -> str | None:
        """The site of a source, or of its cases."""
        name = " ".join((placing.site or "").split())
        if not name:
            return None
        known = {site.name.casefold() for site in self._writing.sites.all()}
        if name.casefold() not in known:
            self.made.append(Message("Site “{name}” was added.", values={"name": name}))
        return ensure_site(self._writing, name)

    def case_ids(self, placing: Placing, site_id: str | None) -> tuple[str, ...]:
        """The cases of a source; one that lies nowhere yet lies in the site then."""
        site = " ".join((placing.site or "").split())
        names = [tidy for tidy in (" ".join(name.split()) for name in placing.cases) if tidy]
        return tuple(dict.fromkeys(self._case_id(name, site_id, site) for name in names))

    def _case_id(self, name: str, site_id: str | None, site: str) -> str:
        held = next((one for one in self._writing.cases.all() if name.casefold() in _names_of(one)), None)
        if held is None:
            made = Case(new_id(), name, site_id=site_id)
            self._writing.cases.insert(made)
            self.made.append(Message("Case “{name}” was added.", values={"name": name}))
            return made.id
        if site_id and held.site_id is None:
            self._writing.cases.update(replace(held, site_id=site_id))
            self.made.append(Message("Case “{name}” lies in {site} now.", values={"name": held.name, "site": site}))
        return held.id

    def plan(self, rows: Iterable[IncomingSource]) -> tuple[Planned, ...]:
        """Plan sources of each row's cases, or of its site.

        What is planned already is not planned a second time: a table may be brought in again when it has grown.
        """
        there = Counter(_key(one) for one in self._writing.planned.all())
        found: list[Planned] = []
        for row in rows:
            site_id = self.site_id(row.placing)
            wave_id = self.wave_id(row.placing)
            assert wave_id is not None and row.placing.kind is not None  # noqa: S101, PT018 - else it is refused
            for case_id in self.case_ids(row.placing, site_id) or (None,):
                alone = None if case_id else site_id
                one = Planned(new_id(), wave_id, row.placing.kind, case_id, alone, row.placing.role)
                if there[_key(one)]:
                    there[_key(one)] -= 1
                else:
                    found.append(one)
        self._writing.planned.insert(found)
        return tuple(found)


def _key(one: Planned) -> tuple[object, ...]:
    return one.wave_id, one.kind, one.case_id, one.site_id, one.role


def _names_of(case: Case) -> Iterable[str]:
    return (case.name.casefold(), case.title.casefold(), case.full_name.casefold())
