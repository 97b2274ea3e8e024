"""What people are called where no names may leave the study: by role and number."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcase.coding.people import KnownRole
from qualcase.study.wording import ROLE_WORDS
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qualcase.coding.people import Participant
    from qualcase.study.study import Study


@dataclass(frozen=True)
class PeopleOut:
    """Each person of a study with the one label that stands for them in all waves and all reports."""

    participants: Mapping[str, str]
    """*Frivillig 1, K03* by the participant's id."""
    coders: Mapping[str, str]
    """*Coder 1* by the coder's id. The agreed layer is nobody and keeps its name."""


def people_out(study: Study, language: str) -> PeopleOut:
    """The labels of a study's people in a language.

    Numbers count within a role and case, in the order in which people came into the study: so whoever comes later
    changes no label that has left the study already.
    """
    home = _homes(study)
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


def _homes(study: Study) -> dict[str, str]:
    """The name of the case to which each participant belongs: that of their role, else the first they speak in."""
    names = {one.id: one.name for one in study.cases.all()}
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
