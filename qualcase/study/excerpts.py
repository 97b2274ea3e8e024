"""Excerpts: codings with everything that says where they come from, by name."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from qualcase.coding.codings import Excerpt

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from qualcase.coding.codings import Coding
    from qualcase.coding.facts import SourceFacts
    from qualcase.coding.sources import Source
    from qualcase.compare.stack import Stack
    from qualcase.study.core import Core
    from qualcase.study.snapshot import Snapshot

AT_FIRST, AT_ONCE = 100, 5_000
"""So many codings are read from the study at a time: few at first, since many who ask look at the beginning only."""


class Speakers:
    """Who says how much in each coding of a source."""

    def __init__(self, block: SourceFacts) -> None:
        self._place = {one: number for number, one in enumerate(block.ids)}
        codings, persons = block.passage_of.T
        self._persons: list[int] = persons.tolist()
        self._begins: list[int] = np.searchsorted(codings, np.arange(len(block.ids) + 1)).tolist()
        """Where the persons of each coding begin, and where the last ones end."""
        self._words: list[int] = np.subtract(block.last_word, block.first_word).tolist()
        self._pieces = block.pieces

    def of(self, coding_id: str) -> tuple[list[int], int]:
        """Participants (most words first) and countable words of a coding; of a lost one nobody and none."""
        place = self._place.get(coding_id)
        if place is None:
            return [], 0
        persons = self._persons[self._begins[place] : self._begins[place + 1]]
        if len(persons) > 1:
            persons.sort(key=self._said(place).__getitem__, reverse=True)
        return persons, self._words[place]

    def _said(self, place: int) -> Counter[int]:
        """Words of each participant in a coding."""
        first, last = np.searchsorted(self._pieces[:, 0], (place, place + 1))
        said = Counter[int]()
        for person, begin, end in self._pieces[first:last, 1:].tolist():
            said[person] += end - begin
        return said


class _Origin:
    """Where the excerpts of a source come from, of those that are about one of its cases, or about all."""

    def __init__(self, now: Snapshot, source: Source, about_case_id: str | None) -> None:
        names = now.names
        self.source = source
        self.kind = source.kind.value
        self.cases = tuple(names[one] for one in source.case_ids)
        self.case = names.get(about_case_id or "") or (self.cases[0] if len(self.cases) == 1 else None)
        self.site = now.site_of(source, about_case_id)
        self.wave = names.get(source.wave_id or "")
        self._participants = now.frame.participants
        self._role_cases = (about_case_id,) if about_case_id else source.case_ids
        self._roles: dict[int, str | None] = {}

    def role_of(self, person: int) -> str | None:
        """The role of a participant there."""
        if person not in self._roles:
            self._roles[person] = self._participants[person].role_in(self._role_cases, self.source.wave_id)
        return self._roles[person]


def make_excerpts(core: Core, stacked: Stack, coding_ids: Sequence[str]) -> Iterator[Excerpt]:
    """Excerpts of these codings, in this order, read some at a time."""
    making = _Making(core.now, stacked)
    start, size = 0, min(AT_FIRST, AT_ONCE)
    while start < len(coding_ids):
        wanted = coding_ids[start : start + size]
        found = {one.id: one for one in _read(core, wanted)}
        for coding_id in wanted:
            coding = found.get(coding_id)
            if coding is not None and coding.lost is None:
                yield making.excerpt(coding)
        start, size = start + size, min(size * 4, AT_ONCE)


def _read(core: Core, wanted: Sequence[str]) -> Iterable[Coding]:
    return core.read(lambda reading: reading.codings.many(wanted))


class _Making:
    """Makes excerpts; what many have in common is looked up once."""

    def __init__(self, now: Snapshot, stacked: Stack) -> None:
        self._now = now
        self._blocks = {block.source.id: block for block in stacked.facts.sources}
        self._speakers: dict[str, Speakers] = {}
        self._origins: dict[tuple[str, str | None], _Origin] = {}

    def excerpt(self, coding: Coding) -> Excerpt:
        """The excerpt of a coding."""
        now, at = self._now, self._origin(coding)
        persons, words = self._speakers_of(coding.source_id).of(coding.id)
        people = [now.frame.participants[one].name for one in persons]
        return Excerpt(
            id=coding.id,
            source_id=coding.source_id,
            code_id=coding.code_id,
            source=at.source.name,
            kind=at.kind,
            case=at.case,
            cases=at.cases,
            site=at.site,
            wave=at.wave,
            about=_about(coding, at.source.wave_id, now),
            participant=people[0] if people else None,
            participants=tuple(people),
            role=at.role_of(persons[0]) if persons else None,
            code=now.frame.tree.path(coding.code_id),
            coder=now.names[coding.coder_id],
            start=coding.start,
            end=coding.end,
            text=coding.quote,
            rating=coding.rating,
            note=coding.note,
            star=coding.star,
            words=words,
            made_by=coding.made_by,
            condensed=coding.condensed,
        )

    def _origin(self, coding: Coding) -> _Origin:
        key = coding.source_id, coding.about_case_id
        if key not in self._origins:
            self._origins[key] = _Origin(self._now, self._now.source_by_id[coding.source_id], coding.about_case_id)
        return self._origins[key]

    def _speakers_of(self, source_id: str) -> Speakers:
        if source_id not in self._speakers:
            self._speakers[source_id] = Speakers(self._blocks[source_id])
        return self._speakers[source_id]


def _about(coding: Coding, wave_id: str | None, now: Snapshot) -> str | None:
    if coding.about_time:
        return coding.about_time.value
    if coding.about_wave_id and coding.about_wave_id != wave_id:
        return now.names.get(coding.about_wave_id)
    return None
