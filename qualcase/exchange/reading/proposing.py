"""Where a file belongs, by all that tells it: name, folders, first lines, earlier sources, its own date."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.bundle import Evidence, Placing, Told
from qualcase.coding.sources import SourceKind
from qualcase.exchange.reading.alike import alike_hints
from qualcase.exchange.reading.filedate import day_made
from qualcase.exchange.reading.heading import Heading, Named, read_heading
from qualcase.exchange.reading.known import same_name
from qualcase.exchange.reading.placing import Hint, path_hints, places_of, wave_of_year

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence
    from pathlib import PurePath

    from qualcase.coding.bundle import ReadText, SpeakerSeen
    from qualcase.exchange.reading.known import KnownNames


class Proposal(NamedTuple):
    """A place with what tells each part of it."""

    placing: Placing
    told: Mapping[str, Told]


def propose_by_path(path: PurePath, known: KnownNames, own_folders: int | None = None) -> Proposal:
    """What name and folders tell, names that are only like known ones included."""
    hints = path_hints(path, known, own_folders)
    places, _ = places_of(path)
    alike = alike_hints(places, known)
    kind = hints.get("kind")
    if kind and kind.value is SourceKind.OBSERVATION and "cases" not in hints:
        # A municipality's *notat* is a document, a researcher's is of an observation in a case.
        hints["kind"] = Hint(kind.value, kind.told._replace(sure=False))
    if not known.cases or "cases" not in hints or hints["cases"].told.sure:
        return _proposal(hints, alike)
    # A handle that no case has: a known case that the name is like goes before it.
    return _proposal({name: hint for name, hint in hints.items() if name != "cases" or name not in alike}, alike)


def with_text(
    proposal: Proposal, read: ReadText, speech_from: int | None, known: KnownNames
) -> tuple[Proposal, Heading]:
    """The proposal with what the text's first lines and the file's own date tell.

    Name and folders win over the text; where both tell and differ, it is to be looked at.
    """
    heading = read_heading(read.text, speech_from, known)
    hints = _hints(proposal)
    firm = {name: hint for name, hint in heading.hints.items() if hint.told.sure or name not in ("cases", "site")}
    for name, hint in firm.items():
        held = hints.get(name)
        if held is None or (not held.told.sure and hint.told.sure):
            hints[name] = hint
        elif hint.told.sure and held.value != hint.value:
            hints[name] = Hint(held.value, held.told._replace(sure=False))
    for name, hint in heading.hints.items():
        hints.setdefault(name, hint)
    _add_wave(hints, known)
    _add_own_date(hints, day_made(read.original), known)
    return _proposal(hints), heading


def _add_wave(hints: dict[str, Hint], known: KnownNames) -> None:
    day = hints.get("date")
    wave = (known.wave_at(day.value) or wave_of_year(day.value.year, known.waves)) if day else None
    if day is None or wave is None:
        return
    held = hints.get("wave")
    if held is None:
        hints["wave"] = Hint(wave, Told(Evidence.DATE, sure=day.told.sure))
    elif held.value != wave and held.told.sure:
        hints["wave"] = Hint(held.value, held.told._replace(sure=False))


def _add_own_date(hints: dict[str, Hint], made: dt.date | None, known: KnownNames) -> None:
    """The file's own date tells a day only where it lies in the wave: transcripts are typed and copied later."""
    if made is None or "date" in hints:
        return
    wave = known.wave_at(made)
    if wave and ("wave" not in hints or hints["wave"].value == wave):
        hints["date"] = Hint(made, Told(Evidence.FILE_DATE, sure=False))
        hints.setdefault("wave", Hint(wave, Told(Evidence.FILE_DATE, sure=False)))


def _hints(proposal: Proposal) -> dict[str, Hint]:
    return {name: Hint(getattr(proposal.placing, name), told) for name, told in proposal.told.items()}


def _proposal(*told: Mapping[str, Hint]) -> Proposal:
    """The first hints, with what they leave open taken from the next."""
    hints: dict[str, Hint] = {}
    for one in told:
        for name, hint in one.items():
            hints.setdefault(name, hint)
    return Proposal(
        Placing(**{name: hint.value for name, hint in hints.items()}), {name: hint.told for name, hint in hints.items()}
    )


def with_heading(speakers: Sequence[SpeakerSeen], heading: Heading) -> tuple[SpeakerSeen, ...]:
    """The speakers with what the head says of them: who asks, roles of those it names, a name for the only informant.

    A name from the head is nothing but a proposal (`SpeakerSeen.proposed`).
    """
    told = Told(Evidence.FIRST_LINES)
    asking = [
        name for name in heading.interviewers if not any(same_name(name, one.name or "") for one in heading.people)
    ]
    seen = [
        replace(one, is_interviewer=True, role=None, told=told._replace(sure=not _are_initials(one.label)))
        if not one.generic and not one.is_interviewer and any(_is_called(one.label, name) for name in asking)
        else one
        for one in speakers
    ]
    roles = {one.name: one.role for one in heading.people if one.name and one.role}
    for place, one in enumerate(seen):
        role = next((role for name, role in roles.items() if same_name(name, one.label)), None)
        if role and not one.role and not one.is_interviewer:
            seen[place] = replace(one, role=role, told=told)
    informants = [place for place, one in enumerate(seen) if not one.is_interviewer]
    if len(informants) == len(heading.people) == 1 and seen[informants[0]].participant is None:
        seen[informants[0]] = _as_named(seen[informants[0]], heading.people[0])
    return tuple(seen)


def _as_named(only: SpeakerSeen, who: Named) -> SpeakerSeen:
    """The only informant with the role and name that the head gives; a label that is another name stays as it is."""
    if not only.generic and who.name and not _is_called(only.label, who.name):
        return only
    told = Told(Evidence.FIRST_LINES) if who.role and not only.role else only.told
    return replace(only, role=only.role or who.role, told=told, proposed=who.name if only.generic else None)


def with_known_people(
    speakers: Sequence[SpeakerSeen], cases: Sequence[str], known: KnownNames
) -> tuple[SpeakerSeen, ...]:
    """The speakers, with participants of the same cases proposed where a name is equal."""
    return tuple(_with_known(one, cases, known) for one in speakers)


def _with_known(one: SpeakerSeen, cases: Sequence[str], known: KnownNames) -> SpeakerSeen:
    name = one.proposed or (None if one.generic else one.label)
    if one.is_interviewer or one.participant or not name:
        return replace(one, proposed=None, proposed_is_known=False)
    people = known.people_called(name, cases)
    if len(people) == 1:
        return replace(one, proposed=people[0], proposed_is_known=True)
    return replace(one, proposed=one.proposed if one.generic else None, proposed_is_known=False)


def _is_called(label: str, name: str) -> bool:
    """Whether a label is a whole name, its first part, or its initials."""
    words = name.split()
    if same_name(label, name) or same_name(label, words[0]):
        return True
    return _are_initials(label) and label.replace(".", "").upper() == "".join(word[0] for word in words).upper()


def _are_initials(label: str) -> bool:
    plain = label.replace(".", "")
    return 1 < len(plain) <= 3 and plain.isupper()
