"""What people are called where no names may leave the study: by role and number."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcase.coding.excerpt_ids import short_holder
from qualcase.coding.people import KnownRole
from qualcase.study.reports.joined_names import parts_of, run_together
from qualcase.study.wording import ROLE_WORDS
from qualcase.text.namefinder import forms_of
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from qualcase.coding.people import Participant
    from qualcase.coding.pseudonyms import PseudonymTable
    from qualcase.study.study import Study


@dataclass(frozen=True)
class PeopleOut:
    """Each person of a study with the one label that stands for them in all waves and all reports."""

    participants: Mapping[str, str]
    """*Frivillig 1, K03* by the participant's id."""
    coders: Mapping[str, str]
    """*Coder 1* by the coder's id. The agreed layer is nobody and keeps its name."""


def people_out(study: Study, language: str, table: PseudonymTable | None = None) -> PeopleOut:
    """The labels of a study's people in a language; `table` is what an open key holds.

    Numbers count within a role and case, in the order in which people came into the study: so whoever comes later
    changes no label that has left the study already.
    """
    home = _homes(study, _named(study, table))
    counts: Counter[tuple[str, str]] = Counter()
    participants = {}
    for person in sorted(study.participants.all(), key=lambda one: one.id):
        case = home.get(person.id, "")
        role = _role(person, language)
        counts[role, case] += 1
        label = f"{role} {counts[role, case]}"
        participants[person.id] = f"{label}, {case}" if case else label
    coders = sorted(study.frame().people_coding, key=lambda one: one.id)
    word = say(mark("Coder {number}"), language, number="{number}")
    return PeopleOut(participants, {one.id: word.format(number=number) for number, one in enumerate(coders, start=1)})


def _named(study: Study, table: PseudonymTable | None) -> set[str]:
    """The words that names consist of, in small letters."""
    forms = [form for one in study.participants.all() for form in forms_of(one.name)]
    forms += [form for one in table.pseudonyms for form in one.forms] if table else []
    words = {part for form in forms for part in (*parts_of(form), run_together(form)) if part}
    return words | {f"{one}s" for one in words}


def _homes(study: Study, named: Collection[str]) -> dict[str, str]:
    """What the case of each participant is called: that of their role, else the first they speak in.

    A case that is called after somebody is told by its number, as in the ids of excerpts.
    """
    names = {
        one.id: one.name if parts_of(one.name).isdisjoint(named) else short_holder(one.name, "C", number)
        for number, one in enumerate(study.frame().cases, 1)
    }
    found: dict[str, str] = {}
    for case_id, people in study.participants.in_cases().items():
        for one in people:
            found.setdefault(one.id, names[case_id])
    for one in study.participants.all():
        told = next((entry.case_id for entry in one.roles if entry.case_id in names), None)
        if told is not None:
            found[one.id] = names[told]
    return found


def _role(person: Participant, language: str) -> str:
    """The role that somebody has in most cases and waves, with a capital."""
    roles = Counter(entry.role for entry in person.roles)
    if not roles:
        return say(mark("Participant"), language)
    role = roles.most_common(1)[0][0]
    word = say(ROLE_WORDS[KnownRole(role)], language) if role in set(KnownRole) else role
    return word[:1].upper() + word[1:]
