"""Setting up the frame of a study from a template, as one action."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.codebook import wording
from qualcase.coding.frame import Area, Case, Site, Wave
from qualcase.coding.ids import new_id
from qualcase.coding.people import Coder, Participant, RoleIn
from qualcase.study.frame import check_person
from qualcase.words import current_language

if TYPE_CHECKING:
    from qualcase.coding.template import StudyTemplate
    from qualcase.store.writing import Writing
    from qualcase.study.core import Core


def set_up(core: Core, template: StudyTemplate) -> None:
    """Write waves, areas, sites, cases, participants and coders of a template into a study that has none of them."""

    def said(texts: object) -> str:
        return wording(texts, current_language()) if isinstance(texts, dict) else ""

    waves = {
        one.name: Wave(new_id(), one.name, place, one.starts, one.ends) for place, one in enumerate(template.waves)
    }
    areas = {name: Area(new_id(), name) for name in template.areas}
    sites = {one.name: Site(new_id(), one.name, said(one.note)) for one in template.sites}
    cases = {
        one.name: Case(
            new_id(),
            one.name,
            one.title,
            sites[one.site].id if one.site else None,
            tuple(areas[area].id for area in one.areas),
            one.starts,
            one.ends,
            said(one.note),
        )
        for one in template.cases
    }
    participants = [
        Participant(
            new_id(),
            one.name,
            tuple(
                RoleIn(
                    role.role, cases[role.case].id if role.case else None, waves[role.wave].id if role.wave else None
                )
                for role in one.roles
            ),
            said(one.note),
        )
        for one in template.participants
    ]

    for name in template.coders:
        check_person(name)

    def work(writing: Writing) -> None:
        writing.waves.insert(list(waves.values()))
        writing.areas.insert(list(areas.values()))
        writing.sites.insert(list(sites.values()))
        writing.cases.insert(list(cases.values()))
        writing.participants.insert(participants)
        writing.coders.insert([Coder(new_id(), name) for name in template.coders])

    core.act("study.new", work, title=core.now.info.title)
