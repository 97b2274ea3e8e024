"""Who the labels of a text are: what was recognised, what a table says, and what the file name tells, put together."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qualcase.coding.bundle import Evidence, SpeakerSeen, Told
from qualcase.coding.sources import Turn
from qualcase.exchange.reading.known import name_key, same_name
from qualcase.words import Message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.label_rules import LabelRule
    from qualcase.text.turns import Label, Recognised


def turns_of(recognised: Recognised) -> tuple[Turn, ...]:
    """The turns as the domain knows them."""
    return tuple(map(Turn._make, recognised.turns))


def with_rules(labels: Sequence[Label], rules: Sequence[LabelRule]) -> tuple[SpeakerSeen, ...]:
    """The speakers by number of their label, with what the study remembers of labels: who asks, which role one has."""
    known = {name_key(rule.label): rule for rule in rules}
    return tuple(_ruled(_recognised(label), known.get(name_key(label.text))) for label in labels)


def _ruled(seen: SpeakerSeen, rule: LabelRule | None) -> SpeakerSeen:
    if rule is None:
        return seen
    role = None if rule.is_interviewer else rule.role or seen.role
    return replace(seen, is_interviewer=rule.is_interviewer, role=role, told=Told(Evidence.RULE))


def speakers_of(
    labels: Sequence[SpeakerSeen], told: Sequence[SpeakerSeen], role: str | None = None
) -> tuple[tuple[SpeakerSeen, ...], tuple[Message, ...]]:
    """The speakers with what a table tells, and notes on those that it names but the text does not have.

    What the table tells wins over what was recognised. `role` is what the file name tells of everybody who has none.
    """
    speakers = list(labels)
    open_labels = [place for place, one in enumerate(speakers) if one.generic and not one.is_interviewer]
    notes = []
    for entry in told:
        place = _place_of(entry, speakers)
        if place is None and len(open_labels) == 1 and entry.participant and not entry.is_interviewer:
            place = open_labels[0]
        if place is None:
            if labels and not entry.is_interviewer:
                said = entry.participant or entry.label
                notes.append(
                    Message("The table names {who}, but no label in the text is so called.", values={"who": said})
                )
            continue
        speakers[place] = _merged(speakers[place], entry)
        if place in open_labels:
            open_labels.remove(place)
    if role:
        speakers = [one if one.role or one.is_interviewer else replace(one, role=role) for one in speakers]
    return tuple(speakers), tuple(notes)


def _recognised(label: Label) -> SpeakerSeen:
    return SpeakerSeen(
        label=label.text,
        is_interviewer=label.is_interviewer,
        generic=label.generic,
        participant=None,
        role=label.role,
        told=Told(Evidence.LABEL) if label.is_interviewer or label.role else None,
        turns=label.turns,
        words=label.words,
    )


def _place_of(entry: SpeakerSeen, speakers: Sequence[SpeakerSeen]) -> int | None:
    for name in (entry.label, entry.participant):
        if name:
            found = next((place for place, one in enumerate(speakers) if same_name(one.label, name)), None)
            if found is not None:
                return found
    return None


def _merged(seen: SpeakerSeen, told: SpeakerSeen) -> SpeakerSeen:
    return replace(
        seen,
        is_interviewer=told.is_interviewer,
        participant=told.participant,
        role=None if told.is_interviewer else told.role or seen.role,
        told=Told(Evidence.TABLE),
    )
