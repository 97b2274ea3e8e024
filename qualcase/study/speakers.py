"""Who the labels of an incoming text are: the interviewer, somebody known, or a new participant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qualcase.coding.ids import new_id
from qualcase.coding.people import Participant
from qualcase.coding.sources import Speaker
from qualcase.study.frame import with_role

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qualcase.coding.bundle import IncomingSource, SpeakerSeen
    from qualcase.coding.sources import Source

_NUMBER = re.compile(r" \(\d+\)$")


class People:
    """The participants of the study while sources come in; new ones join them."""

    def __init__(self, held: Iterable[Participant], cases_of: dict[str, set[str]]) -> None:
        """Know who is there, and in which cases each has spoken or has a role."""
        self._by_id = {one.id: one for one in held}
        self._cases_of = cases_of
        self.made: list[Participant] = []
        self._changed: dict[str, Participant] = {}

    @property
    def new(self) -> list[Participant]:
        """Participants to be inserted."""
        return [self._by_id[one.id] for one in self.made]

    @property
    def changed(self) -> list[Participant]:
        """Participants that were there before and have a new role."""
        made = {one.id for one in self.made}
        return [one for one in self._changed.values() if one.id not in made]

    def named(self, name: str) -> Participant | None:
        """Who has just this name."""
        folded = name.casefold()
        return next((one for one in self._by_id.values() if one.name.casefold() == folded), None)

    def known_in(self, name: str, case_ids: Sequence[str]) -> Participant | None:
        """Who has this name and belongs to one of the cases; else the one of the cases who got a number behind it."""
        here = [one for one in self._by_id.values() if self._cases_of.get(one.id, set()) & set(case_ids)]
        folded = name.casefold()
        exact = [one for one in here if one.name.casefold() == folded]
        numbered = [one for one in here if _NUMBER.sub("", one.name).casefold() == folded]
        return exact[0] if exact else numbered[0] if len(numbered) == 1 else None

    def make(self, name: str) -> Participant:
        """A new participant; a second one of the same name gets a number."""
        unique, number = name, 2
        while self.named(unique):
            unique, number = f"{name} ({number})", number + 1
        participant = Participant(new_id(), unique)
        self._by_id[participant.id] = participant
        self.made.append(participant)
        return participant

    def give_role(self, participant: Participant, role: str | None, source: Source) -> None:
        """Let the participant have a role where the source belongs."""
        self._cases_of.setdefault(participant.id, set()).update(source.case_ids)
        current = self._by_id[participant.id]
        if role and current.role_in(source.case_ids, source.wave_id) != role:
            current = with_role(current, role, source.case_ids, source.wave_id)
            self._by_id[current.id] = self._changed[current.id] = current


def speakers_of(incoming: IncomingSource, source: Source, people: People) -> list[Speaker]:
    """A speaker for each label of the text, with the participants that this needs made in `people`.

    A name that a table or person gave is taken everywhere in the study; a name read from the text is taken for a known
    participant only within the same case; a label that names nobody is somebody new.
    """
    role = incoming.placing.role
    return [make_speaker(seen, number, source, people, role) for number, seen in enumerate(incoming.speakers)]


def make_speaker(
    seen: SpeakerSeen, number: int, source: Source, people: People, role_of_file: str | None = None
) -> Speaker:
    """The speaker of one label, with the participant that this needs made in `people`."""
    participant = None if seen.is_interviewer else _participant(seen, source, people)
    if participant:
        people.give_role(participant, seen.role or role_of_file, source)
    who = participant.id if participant else None
    return Speaker(new_id(), source.id, number, seen.label, who, seen.is_interviewer)


def _participant(seen: SpeakerSeen, source: Source, people: People) -> Participant:
    if seen.participant:
        return people.named(seen.participant) or people.make(seen.participant)
    if seen.generic:
        return people.make(f"{seen.label} ({source.name})")
    return people.known_in(seen.label, source.case_ids) or people.make(seen.label)
