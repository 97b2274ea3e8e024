"""Hits as people see them: with the words around, who says it, where it comes from, and how many there are."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.found import FoundCount, SearchHit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qualcase.coding.people import Participant
    from qualcase.study.grounds import Ground
    from qualcase.study.snapshot import Snapshot
    from qualcase.text.searching import Hit

_BLANKS = re.compile(r"\s+")
_FARTHEST = 400
"""Code points that are shown before and after a hit at most: a word may be a long address."""


class HitsOf(NamedTuple):
    """The hits in one source."""

    ground: Ground
    hits: Sequence[Hit]


def make_hits(found: Sequence[HitsOf], now: Snapshot, limit: int | None, around: int) -> tuple[SearchHit, ...]:
    """The first hits, with so many words around each."""
    people = {one.id: one for one in now.frame.participants}
    made: list[SearchHit] = []
    for ground, hits in found:
        wanted = hits if limit is None else hits[: limit - len(made)]
        made += [_hit(ground, hit, now, people, around) for hit in wanted]
        if limit is not None and len(made) >= limit:
            break
    return tuple(made)


def _hit(ground: Ground, hit: Hit, now: Snapshot, people: Mapping[str, Participant], around: int) -> SearchHit:
    source, held = ground.source, ground.held
    area = ground.area_at(hit.start)
    turn = ground.areas.turns[area]
    speaker = ground.speaker_of(turn)
    person = people.get(speaker.participant_id or "") if speaker else None
    cases = tuple(now.names[one] for one in source.case_ids)
    before, after = _around(ground, hit, ground.areas.spans[area], around)
    return SearchHit(
        source_id=source.id,
        version_id=source.version_id,
        start=hit.start,
        end=hit.end,
        parts=hit.parts,
        before=before,
        found=_one_line(held.text[hit.start : hit.end]),
        after=after,
        turn=turn if turn >= 0 else None,
        source=source.name,
        kind=source.kind.value,
        case=cases[0] if len(cases) == 1 else None,
        cases=cases,
        site=now.site_of(source),
        wave=now.names.get(source.wave_id or ""),
        speaker=person.name if person else speaker.label if speaker else None,
        role=person.role_in(source.case_ids, source.wave_id) if person else None,
        is_interviewer=bool(speaker and speaker.is_interviewer),
    )


def _around(ground: Ground, hit: Hit, area: tuple[int, int], words: int) -> tuple[str, str]:
    index, text = ground.held.index, ground.held.text
    first, last = index.first_from(hit.start) - words, index.first_from(hit.end) + words - 1
    begin = max(index.starts[first] if first >= 0 else 0, area[0], hit.start - _FARTHEST)
    end = min(index.ends[last] if last < len(index) else len(text), area[1], hit.end + _FARTHEST)
    return _one_line(text[begin : hit.start]), _one_line(text[hit.end : max(end, hit.end)])


def _one_line(text: str) -> str:
    return _BLANKS.sub(" ", text)


# --- how many


def count_by_source(found: Sequence[HitsOf]) -> tuple[FoundCount, ...]:
    """Sources with hits, in the order of the screen."""
    return tuple(FoundCount(one.ground.source.id, one.ground.source.name, len(one.hits)) for one in found)


def count_by_case(found: Sequence[HitsOf], now: Snapshot) -> tuple[FoundCount, ...]:
    """Cases with hits in the order of the screen, then what belongs to none."""
    counts: Counter[str | None] = Counter()
    for ground, hits in found:
        for case_id in ground.source.case_ids or (None,):
            counts[case_id] += len(hits)
    return _in_order(counts, [case.id for case in now.frame.cases], now)


def count_by_wave(found: Sequence[HitsOf], now: Snapshot) -> tuple[FoundCount, ...]:
    """Waves with hits, earliest first, then what belongs to none."""
    counts: Counter[str | None] = Counter()
    for ground, hits in found:
        counts[ground.source.wave_id] += len(hits)
    return _in_order(counts, [wave.id for wave in now.frame.waves], now)


def _in_order(counts: Counter[str | None], ids: Sequence[str], now: Snapshot) -> tuple[FoundCount, ...]:
    return tuple(FoundCount(one, now.names.get(one or ""), counts[one]) for one in (*ids, None) if counts[one])
