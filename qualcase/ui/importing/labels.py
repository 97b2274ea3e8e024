"""Who the labels of the chosen files are: one line a label, and what a person says of it. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from qualcase.coding.people import KnownRole

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from qualcase.coding.bundle import IncomingSource, SpeakerSeen
    from qualcase.coding.facts import Frame
    from qualcase.coding.people import Participant
    from qualcase.ui.importing.rows import Row


class Recognise(Protocol):
    """Looks for turns once more, as `Sources.recognised` does."""

    def __call__(self, one: IncomingSource, *, turns: bool = False, not_labels: Sequence[str] = ()) -> IncomingSource:
        """Whatever the kind if `turns`; without labels that are none."""


class Who(Enum):
    """What a label can be."""

    INTERVIEWER = "interviewer"
    NEW = "new"
    """Somebody whom the study does not know yet, in each file another one."""
    PERSON = "person"
    """Somebody by name, known or new."""
    NOBODY = "nobody"
    """No person of the study: a voice in the background."""


@dataclass(frozen=True)
class Said:
    """Who a label is; `name` only for a person."""

    who: Who
    name: str = ""


@dataclass(frozen=True)
class LabelLine:
    """A label in the chosen files."""

    label: str
    said: Said | None
    """None where the chosen files do not agree."""
    role: str | None
    """As the domain has it; empty where none is known, None where the chosen files do not agree."""
    turns: int
    words: int
    files: int
    """In how many of the chosen files it stands."""
    elsewhere: tuple[int, ...]
    """Numbers of further files in which it stands and is somebody or something else, once a person has said who it
    is here."""
    proposed: str = ""
    """Who it may be; a person has to say so."""
    own: str = ""
    """The label itself, where it was read as somebody's name."""


@lru_cache(4096)
def key_of(label: str) -> str:
    """Equal for labels that are spelled alike."""
    return " ".join(label.casefold().split())


def said_of(seen: SpeakerSeen, row: Row, people: Mapping[str, Collection[str]]) -> Said:
    """Who a label is as it stands; a name is a known person's only in the same case, as the import takes it."""
    if seen.is_interviewer or seen.nobody:
        return Said(Who.INTERVIEWER if seen.is_interviewer else Who.NOBODY)
    if seen.participant:
        return Said(Who.PERSON, seen.participant)
    if not seen.generic:
        here = {name.casefold(): name for case in row.placing.cases for name in people.get(case.casefold(), ())}
        return Said(Who.PERSON, here.get(seen.label.casefold(), seen.label))
    return Said(Who.NEW)


def role_of(seen: SpeakerSeen, row: Row) -> str:
    """The role that a label has, its own or that of the file."""
    return "" if seen.is_interviewer or seen.nobody else seen.role or row.placing.role or ""


def lines_of(
    rows: Sequence[Row], chosen: Collection[int], people: Mapping[str, Collection[str]]
) -> tuple[LabelLine, ...]:
    """A line for each label of the chosen files, in the order in which they come first."""
    found: dict[str, list[tuple[SpeakerSeen, Row]]] = {}
    for number in sorted(chosen):
        for seen in rows[number].incoming.speakers:
            found.setdefault(key_of(seen.label), []).append((seen, rows[number]))
    return tuple(_line(key, held, rows, chosen, people) for key, held in found.items())


def _line(
    key: str,
    held: Sequence[tuple[SpeakerSeen, Row]],
    rows: Sequence[Row],
    chosen: Collection[int],
    people: Mapping[str, Collection[str]],
) -> LabelLine:
    saids = {said_of(seen, row, people) for seen, row in held}
    roles = {role_of(seen, row) for seen, row in held}
    names = {seen.proposed or "" for seen, _ in held}
    said = saids.pop() if len(saids) == 1 else None
    role = roles.pop() if len(roles) == 1 else None
    named = all(_is_name(seen, row) for seen, row in held)
    was_said = any(_was_changed(seen, row) for seen, row in held)
    return LabelLine(
        label=held[0][0].label,
        said=said,
        role=role,
        turns=sum(seen.turns for seen, _ in held),
        words=sum(seen.words for seen, _ in held),
        files=len(held),
        proposed=names.pop() if len(names) == 1 else "",
        own=held[0][0].label if named else "",
        elsewhere=tuple(
            number
            for number, row in enumerate(rows)
            if was_said and number not in chosen and _differs(row, key, said, role, people)
        ),
    )


def _as_read(seen: SpeakerSeen, row: Row) -> SpeakerSeen:
    """The label as it was proposed, before a person said anything."""
    return next((one for one in row.incoming.prepared if key_of(one.label) == key_of(seen.label)), seen)


def _is_name(seen: SpeakerSeen, row: Row) -> bool:
    before = _as_read(seen, row)
    return not (before.generic or before.is_interviewer or before.participant or before.nobody)


def _was_changed(seen: SpeakerSeen, row: Row) -> bool:
    """Whether a person has said something else of a label than was proposed."""
    return _saying(_as_read(seen, row)) != _saying(seen)


def _saying(seen: SpeakerSeen) -> tuple[object, ...]:
    return seen.is_interviewer, seen.participant, seen.role, seen.generic, seen.nobody


def _differs(row: Row, key: str, said: Said | None, role: str | None, people: Mapping[str, Collection[str]]) -> bool:
    """Whether the label stands in a file as somebody else; a named person is not carried into other files."""
    seen = next((one for one in row.incoming.speakers if key_of(one.label) == key), None)
    if seen is None or said is None or said.who is Who.PERSON or role is None:
        return False
    return said_of(seen, row, people) != said or role_of(seen, row) != role


def with_said(row: Row, label: str, said: Said) -> Row:
    """The row with somebody said to be behind a label; rows without that label stay as they are."""

    def changed(one: SpeakerSeen) -> SpeakerSeen:
        asks, nobody = said.who is Who.INTERVIEWER, said.who is Who.NOBODY
        one = replace(one, is_interviewer=asks, nobody=nobody, participant=said.name or None)
        if asks or nobody:
            return replace(one, role=None)
        return one if said.who is Who.PERSON else replace(one, generic=True)

    return _with_label(row, label, changed)


def has_proposals(row: Row) -> bool:
    """Whether a label of the file may be somebody, and nobody has said who it is."""
    return any(_is_open(one) for one in row.incoming.speakers)


def with_proposed(row: Row) -> Row:
    """The row with everybody as whom it is proposed to be."""
    for one in row.incoming.speakers:
        if _is_open(one):
            row = with_said(row, one.label, Said(Who.PERSON, one.proposed or ""))
    return row


def _is_open(seen: SpeakerSeen) -> bool:
    return bool(seen.proposed) and not (seen.participant or seen.is_interviewer or seen.nobody)


def with_role(row: Row, label: str, role: str) -> Row:
    """The row with a role said of a label; with none, not even the one that the file name tells."""
    if role or not row.placing.role:
        return _with_label(
            row, label, lambda one: one if one.is_interviewer or one.nobody else replace(one, role=role or None)
        )
    told = row.placing.role
    speakers = tuple(
        replace(one, role=None if key_of(one.label) == key_of(label) or one.is_interviewer else one.role or told)
        for one in row.incoming.speakers
    )
    placing = replace(row.placing, role=None)
    return replace(row, incoming=replace(row.incoming, speakers=speakers, placing=placing))


def _is_somebody(seen: SpeakerSeen) -> bool:
    return not (seen.is_interviewer or seen.nobody)


def _with_label(row: Row, label: str, changed: Callable[[SpeakerSeen], SpeakerSeen]) -> Row:
    key = key_of(label)
    speakers = tuple(changed(one) if key_of(one.label) == key else one for one in row.incoming.speakers)
    return row if speakers == row.incoming.speakers else replace(row, incoming=replace(row.incoming, speakers=speakers))


def people_by_case(frame: Frame, in_cases: Mapping[str, Iterable[Participant]]) -> dict[str, tuple[str, ...]]:
    """Names of the persons of each case (given by its id), by every name of the case in small letters."""
    found: dict[str, tuple[str, ...]] = {}
    for case in frame.cases:
        names = tuple(one.name for one in in_cases.get(case.id, ()))
        for called in (case.name, case.title, case.full_name):
            if called and names:
                found.setdefault(called.casefold(), names)
    return found


def people_to_offer(rows: Iterable[Row], people: Mapping[str, Collection[str]]) -> tuple[str, ...]:
    """Names of the persons of the chosen files' cases: known ones, and those named in these files."""
    known = (name for row in rows for case in row.placing.cases for name in people.get(case.casefold(), ()))
    return tuple(dict.fromkeys(known))


def without_label(row: Row, label: str, recognise: Recognise) -> Row:
    """The row after a person said that a label is none; rows without it stay as they are."""
    key = key_of(label)
    held = next((one.label for one in row.incoming.speakers if key_of(one.label) == key), None)
    if held is None:
        return row
    return replace(row, incoming=recognise(row.incoming, not_labels=(held,)))


def with_turns(row: Row, recognise: Recognise) -> Row:
    """The row with turns looked for whatever its kind; what has turns stays as it is."""
    if row.incoming.turns or row.incoming.read is None:
        return row
    return replace(row, incoming=recognise(row.incoming, turns=True))


def known_roles(frame: Frame, rows: Iterable[Row]) -> tuple[str, ...]:
    """Every role that somebody has, in the study or in these files, the program's own first."""
    own = [role.value for role in KnownRole]
    held = {entry.role for one in frame.participants for entry in one.roles}
    told = {seen.role for row in rows for seen in row.incoming.speakers if seen.role}
    return (*own, *sorted((held | told) - set(own)))
