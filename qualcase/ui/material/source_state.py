"""What the details of a source and a case show, and the changes a person makes there. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcase.coding.agreed import LayerState
from qualcase.study.frame import with_role

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qualcase.coding.people import CodingState, Participant
    from qualcase.coding.sources import Source
    from qualcase.study import Study
    from qualcase.study.agreed import Counted
    from qualcase.study.sources import SpeakerName

PREVIEW = 1500
"""Characters of the text that the details show."""


@dataclass(frozen=True)
class SpeakerLine:
    """A label of a source and who it is."""

    number: int
    said: SpeakerName
    participant: Participant | None


@dataclass(frozen=True)
class SourceSheet:
    """What is read of a source when it is selected."""

    source: Source
    beginning: str
    is_whole: bool
    speakers: tuple[SpeakerLine, ...]
    counted: Counted
    """Who leads, and how the agreed layer is."""


def read_source(study: Study, source_id: str) -> SourceSheet:
    """Read what the details show."""
    held = study.sources.text(source_id)
    people = {one.id: one for one in study.frame().participants}
    names = study.sources.speaker_names(source_id)
    lines = tuple(
        SpeakerLine(number, said, people.get(held.speakers[number].participant_id or ""))
        for number, said in sorted(names.items())
        if number in held.speakers
    )
    counted = study.agreed.counted(source_id)
    return SourceSheet(held.source, held.text[:PREVIEW], len(held.text) <= PREVIEW, lines, counted)


def heard(study: Study, source_id: str) -> tuple[str, ...]:
    """Names of those who answer in a source."""
    names = study.sources.speaker_names(source_id).values()
    return tuple(dict.fromkeys(one.name for one in names if not one.is_interviewer))


def place_in_cases(study: Study, source_id: str, names: Iterable[str]) -> None:
    """Let a source belong to these cases; those that the study does not have are made."""
    ids = tuple(dict.fromkeys(_case_id(study, name) for name in names))
    study.sources.set(source_id, case_ids=ids)


def place_in_site(study: Study, source_id: str, name: str) -> None:
    """Let a source belong to a site; one that the study does not have is made. No name: to the whole study."""
    study.sources.set(source_id, case_ids=(), site_id=_site_id(study, name) if name else None)


def say_who(study: Study, source_id: str, number: int, *, name: str = "", asks: bool = False) -> None:
    """Say who a label is: somebody who asks, a participant by name (made where there is none), or nobody known."""
    folded = name.casefold()
    held = next((one for one in study.frame().participants if one.name.casefold() == folded), None)
    if name and not asks and held is None:
        held = study.participants.add(name)
    study.sources.set_speaker(source_id, number, participant_id=held.id if held else None, is_interviewer=asks)


def say_role(study: Study, source_id: str, participant_id: str, role: str) -> None:
    """Let a participant have a role where a source belongs."""
    source = study.sources.get(source_id)
    person = next(one for one in study.frame().participants if one.id == participant_id)
    changed = with_role(person, role, source.case_ids, source.wave_id)
    if not role:
        changed = type(changed)(
            changed.id, changed.name, tuple(entry for entry in changed.roles if entry.role), changed.note
        )
    study.participants.set(participant_id, roles=changed.roles)


def set_states(study: Study, source_ids: Sequence[str], coder: str, state: CodingState) -> None:
    """Say how far a coder, by name, is with sources."""
    coder_id = study.coders.ensure(coder).id
    study.sources.set_states([(one, coder_id, state) for one in source_ids])


def put_layer(study: Study, source_id: str, wanted: LayerState, coder: str) -> None:
    """Bring the agreed layer of a source so far, by the hand of a coder, by name.

    It begins with what everybody coded there; without one it is cleared.
    """
    who, counted = study.coders.ensure(coder).id, study.agreed.counted(source_id)
    if wanted is counted.state:
        return
    if wanted is LayerState.NONE:
        study.agreed.clear([source_id], who)
    elif counted.state is LayerState.NONE:
        study.agreed.begin([source_id], counted.coder_ids, who)
    elif wanted is LayerState.SETTLED:
        study.agreed.settle([source_id], who)
    else:
        study.agreed.reopen([source_id], who)


def _case_id(study: Study, name: str) -> str:
    folded = name.casefold()
    for case in study.frame().cases:
        if folded in (case.name.casefold(), case.full_name.casefold()):
            return case.id
    return study.cases.add(name).id


def _site_id(study: Study, name: str) -> str:
    folded = name.casefold()
    held = next((site.id for site in study.frame().sites if site.name.casefold() == folded), None)
    return held or study.sites.add(name).id
