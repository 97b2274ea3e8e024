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
    from qualcase.compare.stack import Stack
    from qualcase.study.core import Core
    from qualcase.study.snapshot import Snapshot

AT_ONCE = 5_000
"""So many codings are read from the study at a time."""


class Speakers:
    """Who says how much in each coding of a source."""

    def __init__(self, block: SourceFacts) -> None:
        self._place = {one: number for number, one in enumerate(block.ids)}
        self._passages, self._pieces = block.passage_of.T.copy(), block.pieces.T.copy()
        self._words = np.subtract(block.last_word, block.first_word)

    def of(self, coding_id: str) -> tuple[list[int], int]:
        """Participants (most words first) and countable words of a coding; of a lost one nobody and none."""
        place = self._place.get(coding_id)
        if place is None:
            return [], 0
        first, last = np.searchsorted(self._passages[0], (place, place + 1))
        persons: list[int] = self._passages[1, first:last].tolist()
        if len(persons) > 1:
            persons.sort(key=self._said(place).__getitem__, reverse=True)
        return persons, int(self._words[place])

    def _said(self, place: int) -> Counter[int]:
        """Words of each participant in a coding."""
        first, last = np.searchsorted(self._pieces[0], (place, place + 1))
        said = Counter[int]()
        for person, begin, end in self._pieces[1:, first:last].T.tolist():
            said[person] += end - begin
        return said


def make_excerpts(core: Core, stacked: Stack, coding_ids: Sequence[str]) -> Iterator[Excerpt]:
    """Excerpts of these codings, in this order, read a few thousand at a time."""
    now = core.now
    blocks = {block.source.id: block for block in stacked.facts.sources}
    speakers: dict[str, Speakers] = {}
    for start in range(0, len(coding_ids), AT_ONCE):
        wanted = coding_ids[start : start + AT_ONCE]
        found = {one.id: one for one in _read(core, wanted)}
        for coding_id in wanted:
            coding = found.get(coding_id)
            if coding is None or coding.lost is not None:
                continue
            if coding.source_id not in speakers:
                speakers[coding.source_id] = Speakers(blocks[coding.source_id])
            yield _excerpt(coding, now, speakers[coding.source_id])


def _read(core: Core, wanted: Sequence[str]) -> Iterable[Coding]:
    return core.read(lambda reading: reading.codings.many(wanted))


def _excerpt(coding: Coding, now: Snapshot, speakers: Speakers) -> Excerpt:
    source = now.source_by_id[coding.source_id]
    persons, words = speakers.of(coding.id)
    people = [now.frame.participants[one] for one in persons]
    cases = tuple(now.names[one] for one in source.case_ids)
    about_case = now.names.get(coding.about_case_id or "")
    role_cases = (coding.about_case_id,) if coding.about_case_id else source.case_ids
    return Excerpt(
        id=coding.id,
        source_id=source.id,
        code_id=coding.code_id,
        source=source.name,
        kind=source.kind.value,
        case=about_case or (cases[0] if len(cases) == 1 else None),
        cases=cases,
        site=now.site_of(source, coding.about_case_id),
        wave=now.names.get(source.wave_id or ""),
        about=_about(coding, source.wave_id, now),
        participant=people[0].name if people else None,
        participants=tuple(one.name for one in people),
        role=people[0].role_in(role_cases, source.wave_id) if people else None,
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


def _about(coding: Coding, wave_id: str | None, now: Snapshot) -> str | None:
    if coding.about_time:
        return coding.about_time.value
    if coding.about_wave_id and coding.about_wave_id != wave_id:
        return now.names.get(coding.about_wave_id)
    return None
