"""What stands in a collection, as it reads: excerpts of codings, passages that are not coded, headings, own words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qualcase.coding.codings import Excerpt
from qualcase.coding.collections import CollectionEntry, ItemKind, ItemMark
from qualcase.study.excerpts import make_excerpts
from qualcase.text.wordcount import count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.collections import CollectionItem
    from qualcase.coding.people import Participant
    from qualcase.coding.sources import Source
    from qualcase.compare.stack import Stack
    from qualcase.store.reading import Reading
    from qualcase.study.core import Core
    from qualcase.study.snapshot import Snapshot


def read_entries(core: Core, stacked: Stack, items: Sequence[CollectionItem]) -> tuple[CollectionEntry, ...]:
    """The items as they read, in the same order."""
    ids = [one.coding_id for one in items if one.coding_id]
    excerpts = {one.id: one for one in make_excerpts(core, stacked, ids)}
    plain = [one for one in items if one.source_id]
    lost, passages = core.read(lambda reading: (_lost(reading, ids), passages_of(reading, core.now, plain)))

    def entry(item: CollectionItem) -> CollectionEntry:
        if item.kind is not ItemKind.EXCERPT:
            return CollectionEntry(item, item.text)
        excerpt = passages.get(item.id) if item.source_id else excerpts.get(item.coding_id or "")
        if excerpt is None:
            return CollectionEntry(item, lost.get(item.coding_id or "", ""), None, ItemMark.LOST)
        return CollectionEntry(item, excerpt.text, excerpt, ItemMark.UNCODED if item.uncoded else None)

    return tuple(entry(item) for item in items)


def _lost(reading: Reading, coding_ids: Sequence[str]) -> dict[str, str]:
    """The words of codings whose passage is gone."""
    return {one.id: one.lost for one in reading.codings.many(coding_ids) if one.lost is not None}


def passages_of(reading: Reading, now: Snapshot, items: Sequence[CollectionItem]) -> dict[str, Excerpt]:
    """Excerpts of passages that are not coded, by the item's id; those without words are left out."""
    found = {}
    people = {one.id: one for one in now.frame.participants}
    texts = {
        source_id: reading.text_of_version(now.source_by_id[source_id].version_id) for source_id in _sources(items)
    }
    for item in items:
        source = now.source_by_id[item.source_id or ""]
        start, end = item.start or 0, item.end or 0
        text = texts[source.id]
        if start < end:
            said = _said(reading, source, text, (start, end))
            speakers = [people[one] for one in sorted(said, key=lambda one: -said[one]) if one in people]
            words = sum(said.values()) or count(text[start:end])
            found[item.id] = replace(_excerpt(item, source, now, speakers), text=text[start:end], words=words)
    return found


def _sources(items: Sequence[CollectionItem]) -> dict[str, None]:
    return dict.fromkeys(one.source_id for one in items if one.source_id)


def _said(reading: Reading, source: Source, text: str, span: tuple[int, int]) -> dict[str, int]:
    """Words of each participant in a span, in the order in which they speak."""
    version = reading.versions.get(source.version_id)
    speakers = {one.number: one.participant_id for one in reading.speakers.of_source(source.id)}
    said: dict[str, int] = {}
    for turn in version.turns if version else ():
        person = speakers.get(turn.speaker) if turn.speaker is not None else None
        words = count(text[max(turn.said, span[0]) : min(turn.end, span[1])]) if person else 0
        if person and words:
            said[person] = said.get(person, 0) + words
    return said


def _excerpt(item: CollectionItem, source: Source, now: Snapshot, people: Sequence[Participant]) -> Excerpt:
    """Everything but the words."""
    cases = tuple(now.names[one] for one in source.case_ids)
    return Excerpt(
        id=item.id,
        source_id=source.id,
        code_id="",
        source=source.name,
        kind=source.kind.value,
        case=cases[0] if len(cases) == 1 else None,
        cases=cases,
        site=now.site_of(source),
        wave=now.names.get(source.wave_id or ""),
        about=None,
        participant=people[0].name if people else None,
        participants=tuple(one.name for one in people),
        role=people[0].role_in(source.case_ids, source.wave_id) if people else None,
        code="",
        coder="",
        start=item.start or 0,
        end=item.end or 0,
        text="",
        rating=None,
        note="",
        star=False,
    )
