"""Operations on the frame: waves, sites, areas, cases, participants, coders."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from qualcase.coding.agreed import RESERVED, is_agreed_name
from qualcase.coding.frame import Area, Case, Site, Wave
from qualcase.coding.ids import new_id
from qualcase.coding.people import Coder, Participant, RoleIn
from qualcase.errors import UserError
from qualcase.study.core import Part
from qualcase.study.known import cases_of_participants
from qualcase.study.memo_links import mend_links
from qualcase.words import mark

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from qualcase.store.writing import Writing


_TAKEN = {
    "wave": mark("There is already a wave called “{name}”. Choose another name."),
    "site": mark("There is already a site called “{name}”. Choose another name."),
    "case": mark("There is already a case called “{name}”. Choose another name."),
    "participant": mark("There is already a participant called “{name}”. Choose another name."),
    "coder": mark("There is already a coder called “{name}”. Choose another name."),
}


def _free(kind: str, name: str, held: Iterable[str]) -> str:
    """The name, tidied, if nobody else has it."""
    tidy = " ".join(name.split())
    if not tidy:
        raise UserError("A name cannot be empty. Write a name.")
    if tidy.casefold() in {one.casefold() for one in held}:
        raise UserError(_TAKEN[kind], name=tidy)
    return tidy


class Waves(Part):
    """`study.waves`: the rounds of data collection, in order."""

    def all(self) -> tuple[Wave, ...]:
        """Every wave, earliest first."""
        return self._core.now.frame.waves

    def begin(self, waves: Sequence[Wave]) -> None:
        """The waves of a study that has none, as one step."""
        names = ", ".join(one.name for one in waves)
        self._core.act("frame.add", lambda writing: writing.waves.insert(waves), name=names)

    def add(self, name: str, starts: dt.date | None = None, ends: dt.date | None = None) -> Wave:
        """A new wave after the others."""
        held = self.all()
        tidy = _free("wave", name, (wave.name for wave in held))
        wave = Wave(new_id(), tidy, max((one.position for one in held), default=-1) + 1, starts, ends)
        self._core.act("frame.add", lambda writing: writing.waves.insert(wave), name=tidy, kind="wave")
        return wave

    def set(self, wave_id: str, **fields: Any) -> Wave:
        """Change fields of a wave."""
        wave = next(one for one in self.all() if one.id == wave_id)
        if "name" in fields:
            others = (one.name for one in self.all() if one.id != wave_id)
            fields["name"] = _free("wave", fields["name"], others)
        new = replace(wave, **fields)
        self._core.act("frame.set", lambda writing: writing.waves.update(new), name=new.name)
        return new


class Sites(Part):
    """`study.sites`: municipalities and areas that hold cases."""

    def all(self) -> tuple[Site, ...]:
        """Every site, by name."""
        return self._core.now.frame.sites

    def add(self, name: str, note: str = "") -> Site:
        """A new site."""
        site = Site(new_id(), _free("site", name, (one.name for one in self.all())), note)
        self._core.act("frame.add", lambda writing: writing.sites.insert(site), name=site.name, kind="site")
        return site

    def set(self, site_id: str, **fields: Any) -> Site:
        """Change fields of a site."""
        site = next(one for one in self.all() if one.id == site_id)
        if "name" in fields:
            fields["name"] = _free("site", fields["name"], (one.name for one in self.all() if one.id != site_id))
        new, before = replace(site, **fields), self._core.now

        def work(writing: Writing) -> None:
            writing.sites.update(new)
            mend_links(writing, before)

        self._core.act("frame.set", work, name=new.name)
        return new


class Cases(Part):
    """`study.cases`: the projects that are followed."""

    def all(self) -> tuple[Case, ...]:
        """Every case, by site and name."""
        return self._core.now.frame.cases

    def add(
        self,
        name: str,
        title: str = "",
        site: str | None = None,
        areas: Sequence[str] = (),
        *,
        starts: dt.date | None = None,
        ends: dt.date | None = None,
        note: str = "",
    ) -> Case:
        """A new case. `site` and `areas` are names; those that the study does not have are made with it."""
        tidy = _free("case", name, (one.name for one in self.all()))

        def work(writing: Writing) -> Case:
            site_id = ensure_site(writing, site) if site else None
            area_ids = tuple(ensure_area(writing, area) for area in areas)
            case = Case(new_id(), tidy, title.strip(), site_id, area_ids, starts, ends, note)
            writing.cases.insert(case)
            return case

        return self._core.act("frame.add", work, name=tidy, kind="case")

    def set(self, case_id: str, **fields: Any) -> Case:
        """Change fields of a case; `site` and `areas` are names, which are made where the study has none such."""
        case = next(one for one in self.all() if one.id == case_id)
        if "name" in fields:
            fields["name"] = _free("case", fields["name"], (one.name for one in self.all() if one.id != case_id))

        before = self._core.now

        def work(writing: Writing) -> Case:
            changed = dict(fields)
            if "site" in changed:
                site = changed.pop("site")
                changed["site_id"] = ensure_site(writing, site) if site else None
            if "areas" in changed:
                changed["area_ids"] = tuple(ensure_area(writing, area) for area in changed.pop("areas"))
            new = replace(case, **changed)
            writing.cases.update(new)
            mend_links(writing, before)
            return new

        return self._core.act("frame.set", work, name=fields.get("name", case.name))


def ensure_site(writing: Writing, name: str) -> str:
    """Id of the site with this name, made when there is none."""
    tidy = " ".join(name.split())
    held = next((one.id for one in writing.sites.all() if one.name.casefold() == tidy.casefold()), None)
    if held is None:
        held = new_id()
        writing.sites.insert(Site(held, tidy))
    return held


def ensure_area(writing: Writing, name: str) -> str:
    """Id of the area with this name, made when there is none."""
    tidy = " ".join(name.split())
    held = next((one.id for one in writing.areas.all() if one.name.casefold() == tidy.casefold()), None)
    if held is None:
        held = new_id()
        writing.areas.insert(Area(held, tidy))
    return held


class Participants(Part):
    """`study.participants`: the people who speak."""

    def all(self) -> tuple[Participant, ...]:
        """Every participant, by name."""
        return self._core.now.frame.participants

    def in_cases(self) -> dict[str, tuple[Participant, ...]]:
        """Who has spoken or has a role in each case, by the id of the case and in the order of names."""
        cases = self._core.read(cases_of_participants)
        found: dict[str, tuple[Participant, ...]] = {}
        for one in self.all():
            for case_id in cases.get(one.id, ()):
                found[case_id] = (*found.get(case_id, ()), one)
        return found

    def add(self, name: str, roles: Sequence[RoleIn] = (), note: str = "") -> Participant:
        """A new participant."""
        tidy = _free("participant", name, (one.name for one in self.all()))
        participant = Participant(new_id(), tidy, tuple(roles), note)
        label = {"participant": tidy}
        self._core.act("participant.add", lambda writing: writing.participants.insert(participant), **label)
        return participant

    def set(self, participant_id: str, **fields: Any) -> Participant:
        """Change name, note or roles (a tuple of `RoleIn`) of a participant."""
        participant = next(one for one in self.all() if one.id == participant_id)
        if "name" in fields:
            others = (one.name for one in self.all() if one.id != participant_id)
            fields["name"] = _free("participant", fields["name"], others)
        new, before = replace(participant, **fields), self._core.now

        def work(writing: Writing) -> None:
            writing.participants.update(new)
            mend_links(writing, before)

        label = {"participant": new.name}
        self._core.act("participant.set", work, **label)
        return new

    def roles_with(
        self, held: Sequence[RoleIn], role: str, case_id: str | None, wave_id: str | None
    ) -> tuple[RoleIn, ...]:
        """Roles with one more in a case and wave (None: in all); what was said of that place before is replaced."""
        from qualcase.text.roles import role_of

        kept = (entry for entry in held if (entry.case_id, entry.wave_id) != (case_id, wave_id))
        return (*kept, RoleIn(role_of(role) or role.strip(), case_id, wave_id))


def with_role(participant: Participant, role: str, case_ids: Sequence[str], wave_id: str | None) -> Participant:
    """The participant with a role in these cases and this wave; what was said there before is replaced."""
    places: list[tuple[str | None, str | None]]
    places = [(case_id, wave_id) for case_id in case_ids] or [(None, wave_id)]
    kept = tuple(entry for entry in participant.roles if (entry.case_id, entry.wave_id) not in places)
    return replace(participant, roles=kept + tuple(RoleIn(role, *place) for place in places))


def check_person(name: str) -> None:
    """Raise UserError where a name for a coder is what the lead coders or the agreed layer are called."""
    if name.strip().casefold() in RESERVED or is_agreed_name(name):
        raise UserError(
            "“{name}” is nobody’s name here: it is what is agreed, or who leads. Choose another.", name=name
        )


class Coders(Part):
    """`study.coders`: the persons who code. The agreed layer is none of them: `study.agreed.coder`."""

    def all(self) -> tuple[Coder, ...]:
        """Every coder, in the order in which they joined."""
        return self._core.now.frame.people_coding

    def work_as(self, coder_id: str | None) -> None:
        """Say who sits at the keyboard: the history names this coder where the agreed layer is coded."""
        self._core.person_id = coder_id

    def get(self, name: str) -> Coder | None:
        """The coder with this name, without regard to case."""
        tidy = " ".join(name.split()).casefold()
        return next((coder for coder in self.all() if coder.name.casefold() == tidy), None)

    def ensure(self, name: str) -> Coder:
        """The coder with this name, made when there is none.

        Raises:
            UserError: It is what the lead coders or the agreed layer are called.
        """
        held = self.get(name)
        if held:
            return held
        check_person(name)
        coder = Coder(new_id(), _free("coder", name, ()))
        self._core.act("coder.add", lambda writing: writing.coders.insert(coder), coder=coder.name)
        return coder
