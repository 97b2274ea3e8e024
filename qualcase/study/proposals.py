"""What could stand in the place of a name: proposed to a person, who decides."""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING

from qualcase.coding.people import KnownRole
from qualcase.errors import UserError
from qualcase.study.wording import ROLE_WORDS
from qualcase.text.formsearch import FormSearch
from qualcase.text.identifiers import IdentifierKind, Reason
from qualcase.text.marks import mark_spans
from qualcase.text.normalise import normalise
from qualcase.words import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qualcase.coding.people import Participant
    from qualcase.coding.pseudonyms import PseudonymTable
    from qualcase.study.snapshot import Snapshot
    from qualcase.text.identifiers import Candidate

_WORDS = {
    IdentifierKind.CPR: {"da": "CPR", "nb": "fødselsnummer", "en": "register number"},
    IdentifierKind.PHONE: {"da": "telefonnummer", "nb": "telefonnummer", "en": "phone number"},
    IdentifierKind.EMAIL: {"da": "e-mail", "nb": "e-post", "en": "e-mail"},
    IdentifierKind.ADDRESS: {"da": "adresse", "nb": "adresse", "en": "address"},
    IdentifierKind.PLACE: {"da": "by", "nb": "sted", "en": "place"},
    IdentifierKind.INSTITUTION: {"da": "institution", "nb": "institusjon", "en": "institution"},
    IdentifierKind.PERSON: {"da": "person", "nb": "person", "en": "person"},
    IdentifierKind.NAME: {"da": "navn", "nb": "navn", "en": "name"},
}
"""In the language of the material, since they stand in its texts."""
ALIKE = frozenset({IdentifierKind.CPR, IdentifierKind.PHONE, IdentifierKind.EMAIL, IdentifierKind.ADDRESS})
"""Numbers need no telling apart."""
_LONGEST = 60
_BEHIND = re.compile(r"(?: \d+)?\]$")
_NUMBER = re.compile(r"\bP(\d{2,})\b")


class Proposals:
    """Proposes replacements for the names of one study, the same for the same name."""

    def __init__(self, table: PseudonymTable, now: Snapshot) -> None:
        """Know what the table has, and who takes part."""
        self._table = table
        self._language = now.info.language if now.info.language in ("da", "nb", "en") else "en"
        self._people = {one.id: one for one in now.frame.participants}
        self._numbers = self._numbered_people()

    def _numbered_people(self) -> dict[str, int]:
        """A number for each participant, in the order in which they came; none that somebody else has in the table."""
        others = " ".join(one.replacement for one in self._table.pseudonyms)
        used = {int(number) for number in _NUMBER.findall(others)}
        held = {one.participant_id for one in self._table.pseudonyms}
        free = (number for number in count(1) if number not in used)
        return {person_id: next(free) for person_id in sorted(self._people) if person_id not in held}

    def participant(self, about: str) -> str | None:
        """The participant that a candidate is about, if it names just one."""
        return about if about in self._people else None

    def proposal(self, found: Candidate, participant_id: str | None) -> str:
        """What could stand in the place of a candidate; empty where several people have the name."""
        if participant_id is not None:
            return self.of_participant(participant_id)
        if found.why in (Reason.PARTICIPANT, Reason.SPEAKER) and not found.about:
            return ""
        word = found.about if found.kind is IdentifierKind.INSTITUTION and found.about else ""
        return self._numbered(word or _WORDS[found.kind][self._language], found)

    def _numbered(self, word: str, found: Candidate) -> str:
        if found.kind in ALIKE:
            return f"[{word}]"
        return free_replacement(f"[{word}]", self._table)

    def of_participant(self, participant_id: str) -> str:
        """`[P07, frivillig]`: number, and the role where it is always the same."""
        held = next((one for one in self._table.pseudonyms if one.participant_id == participant_id), None)
        if held is not None:
            return held.replacement
        person = self._people[participant_id]
        number = f"P{self._numbers[participant_id]:02d}"
        role = self._role(person)
        return f"[{number}, {role}]" if role else f"[{number}]"

    def _role(self, person: Participant) -> str:
        roles = {entry.role for entry in person.roles}
        if len(roles) != 1:
            return ""
        role = roles.pop()
        return say(ROLE_WORDS[KnownRole(role)], self._language) if role in set(KnownRole) else role


def free_replacement(put: str, table: PseudonymTable) -> str:
    """A replacement that no other name has yet: `[by]`, else `[by 2]`, and so on."""
    taken = {one.replacement.casefold() for one in table.pseudonyms}
    if put.casefold() not in taken:
        return put
    word = _BEHIND.sub("", put)
    return next(new for number in count(2) if (new := f"{word} {number}]").casefold() not in taken)


def check_replacement(replacement: str, forms: Iterable[str]) -> str:
    """A replacement as it will stand in texts.

    Raises:
        UserError: it is empty, too long, would be taken for a transcriber's mark, or holds the name itself.
    """
    tidy = " ".join(normalise(replacement).split())
    if not tidy or len(tidy) > _LONGEST:
        raise UserError("Write what is to stand in the place of the name, in at most {most} characters.", most=_LONGEST)
    if any(sign in tidy for sign in '"\\\n') or tidy.startswith(":"):
        raise UserError("“{replacement}” cannot stand in a text. Leave quotation marks out.", replacement=tidy)
    if mark_spans(tidy):
        raise UserError(
            "“{replacement}” would be taken for a mark of the transcriber. Choose other words.", replacement=tidy
        )
    if FormSearch(forms).count(tidy):
        raise UserError("“{replacement}” holds the name that it is to replace. Choose other words.", replacement=tidy)
    return tidy
