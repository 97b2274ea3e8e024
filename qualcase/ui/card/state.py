"""What the page of a case or site shows, and the changes a person makes there. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from qualcase.coding.memos import MemoTarget
from qualcase.coding.people import RoleIn
from qualcase.coding.values import FOREIGN
from qualcase.coding.variables import GivenValue, VariableOf
from qualcase.study.frame import with_role
from qualcase.study.timelines import timeline_of
from qualcase.text.roles import role_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.events import Event
    from qualcase.coding.facts import Facts
    from qualcase.coding.frame import Case, Site, Wave
    from qualcase.coding.people import Participant
    from qualcase.coding.timeline import Timeline
    from qualcase.coding.variables import Variable
    from qualcase.study import Study


class CardKind(Enum):
    """What a page is of."""

    CASE = "case"
    SITE = "site"

    @property
    def variables_of(self) -> VariableOf:
        """Whose variables the page shows."""
        return VariableOf.CASE if self is CardKind.CASE else VariableOf.SITE

    @property
    def memo_target(self) -> MemoTarget:
        """What a memo on the page is about."""
        return MemoTarget.CASE if self is CardKind.CASE else MemoTarget.SITE


@dataclass(frozen=True)
class ValueRow:
    """A variable and its value in each wave."""

    variable: Variable
    values: tuple[str, ...]
    """Canonical, one a wave; empty where nothing is recorded."""


@dataclass(frozen=True)
class InWave:
    """What a participant is in one wave."""

    role: str | None
    heard: bool


@dataclass(frozen=True)
class PersonRow:
    """A participant and their role in each wave."""

    participant: Participant
    waves: tuple[InWave, ...]

    @property
    def changes(self) -> bool:
        """Whether the role is another in another wave."""
        return len({one.role for one in self.waves if one.role}) > 1


@dataclass(frozen=True)
class Card:
    """Everything on the page."""

    kind: CardKind
    thing: Case | Site
    waves: tuple[Wave, ...]
    recorded: tuple[ValueRow, ...]
    """Variables with a value here."""
    others: tuple[ValueRow, ...]
    """Variables without one."""
    people: tuple[PersonRow, ...]
    events: tuple[Event, ...]
    """Its own; those of a case's site are on the timeline only."""
    timeline: Timeline
    neighbours: tuple[str | None, str | None]
    """Ids of the one before and the one behind on the board."""

    @property
    def id(self) -> str:
        """Of the case or site."""
        return self.thing.id


def read_card(study: Study, kind: CardKind, thing_id: str) -> Card | None:
    """Read what the page shows; None when the case or site is gone."""
    frame = study.frame()
    things: Sequence[Case | Site] = frame.cases if kind is CardKind.CASE else frame.sites
    place = next((number for number, one in enumerate(things) if one.id == thing_id), None)
    if place is None:
        return None
    thing = things[place]
    rows = value_rows(study, kind, thing_id)
    own = [one for one in study.events.all() if thing_id in (one.case_id, one.site_id)]
    return Card(
        kind,
        thing,
        frame.waves,
        tuple(row for row in rows if any(row.values)),
        tuple(row for row in rows if not any(row.values)),
        people_of(study.figures().stacked().facts, kind, thing_id),
        tuple(own),
        timeline_of(study, thing),
        (things[place - 1].id if place else None, things[place + 1].id if place + 1 < len(things) else None),
    )


def value_rows(study: Study, kind: CardKind, thing_id: str) -> tuple[ValueRow, ...]:
    """Every variable of such things with its values here."""
    table = study.variables.table(kind.variables_of)
    variables = {column.variable.id: column.variable for column in table.columns}
    waves = study.waves.all()
    return tuple(
        ValueRow(variable, tuple(table.values.get((thing_id, variable.id, wave.id), "") for wave in waves))
        for variable in variables.values()
    )


def people_of(facts: Facts, kind: CardKind, thing_id: str) -> tuple[PersonRow, ...]:
    """Who has a role in a case, or is heard there (in a site's own sources), with the role in each wave."""
    frame = facts.frame
    case_ids = (thing_id,) if kind is CardKind.CASE else ()
    heard = {
        (frame.participants[number].id, block.source.wave_id)
        for block in facts.sources
        if thing_id in (*block.source.case_ids, block.source.site_id)
        for number, words in block.heard
        if words
    }
    rows = []
    for person in frame.participants:
        said = {entry.wave_id for entry in person.roles if entry.case_id == thing_id}
        if said or any((person.id, wave.id) in heard for wave in frame.waves):
            waves = (
                _in_wave(person, case_ids, wave.id, heard=(person.id, wave.id) in heard, said=said)
                for wave in frame.waves
            )
            rows.append(PersonRow(person, tuple(waves)))
    return tuple(rows)


def _in_wave(
    person: Participant, case_ids: tuple[str, ...], wave_id: str, *, heard: bool, said: set[str | None]
) -> InWave:
    known = heard or wave_id in said or None in said
    return InWave(person.role_in(case_ids, wave_id) if known else None, heard)


# --- what a person changes


def set_value(study: Study, variable_id: str, thing_id: str, wave_id: str, text: str) -> None:
    """Record a value, in its canonical text, in a wave."""
    study.variables.set_values([GivenValue(variable_id, thing_id, text, wave_id)], FOREIGN)


def set_role(study: Study, participant_id: str, case_ids: tuple[str, ...], wave_id: str, role: str) -> None:
    """Let a participant have a role in a wave, in a case or (none given) wherever no case tells another."""
    person = next(one for one in study.frame().participants if one.id == participant_id)
    changed = with_role(person, role_of(role) or role.strip(), case_ids, wave_id)
    study.participants.set(participant_id, roles=tuple(entry for entry in changed.roles if entry.role))


def add_person(study: Study, case_id: str, name: str, role: str) -> None:
    """Let somebody, by name (made where there is none such), have a role in a case, in every wave until told apart."""
    folded = " ".join(name.split()).casefold()
    held = next((one for one in study.frame().participants if one.name.casefold() == folded), None)
    entry = RoleIn(role_of(role) or role.strip(), case_id)
    if held is None:
        study.participants.add(name, (entry,))
    else:
        study.participants.set(held.id, roles=(*held.roles, entry))
