"""What the study knows, for the readers of files: names, when waves were, who speaks where, how sources are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qualcase.exchange.reading.known import KnownNames
    from qualcase.store.reading import Reading
    from qualcase.study.core import Core


def known_names(core: Core, waves: Iterable[str] = ()) -> KnownNames:
    """The names in a study, with `waves` that are to be made, and what is remembered of labels."""
    from qualcase.exchange.reading.known import Earlier, KnownNames, KnownPerson, KnownWave

    frame = core.now.frame
    rules, speaks_in = core.read(lambda reading: (reading.label_rules.all(), cases_of_participants(reading)))
    cases = {case.id: case.name for case in frame.cases}
    names = core.now.names
    return KnownNames(
        cases=tuple((case.name, case.title) for case in frame.cases),
        sites=tuple(site.name for site in frame.sites),
        waves=tuple(dict.fromkeys((*(wave.name for wave in frame.waves), *waves))),
        times=tuple(KnownWave(one.name, one.starts, one.ends) for one in frame.waves if one.starts or one.ends),
        areas=tuple(
            (area.name, tuple(case.name for case in frame.cases if area.id in case.area_ids)) for area in frame.areas
        ),
        people=tuple(
            KnownPerson(one.name, tuple(sorted(cases[case] for case in speaks_in.get(one.id, ()) if case in cases)))
            for one in frame.participants
        ),
        earlier=tuple(
            Earlier(
                one.name,
                tuple(cases[case] for case in one.case_ids),
                names.get(one.site_id or ""),
                names.get(one.wave_id or ""),
                one.kind,
            )
            for one in core.now.sources
        ),
        rules=tuple(rules),
    )


def cases_of_participants(reading: Reading) -> dict[str, set[str]]:
    """Ids of the cases in which each participant has spoken or has a role."""
    found: dict[str, set[str]] = {}
    cases = {source.id: source.case_ids for source in reading.sources.all()}
    for speaker in reading.speakers.all():
        if speaker.participant_id:
            found.setdefault(speaker.participant_id, set()).update(cases.get(speaker.source_id, ()))
    for one in reading.participants.all():
        found.setdefault(one.id, set()).update(entry.case_id for entry in one.roles if entry.case_id)
    return found
