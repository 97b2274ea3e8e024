"""Keeps the facts of a study up to date: one block per source, made anew only where an action touched it."""

from __future__ import annotations

import threading
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from qualcase.coding.changes import EVERYTHING
from qualcase.coding.facts import Facts
from qualcase.study.block import Said, countable_words, source_facts
from qualcase.study.snapshot import Snapshot, read_snapshot
from qualcase.study.wordmap import unpack_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qualcase.coding.changes import Changes
    from qualcase.coding.facts import Frame, SourceFacts
    from qualcase.coding.guide import Absence, Asked, Question, TopicAsked
    from qualcase.coding.people import CodingStatus
    from qualcase.coding.sources import Source, Speaker, TextVersion
    from qualcase.store.reading import Reading
    from qualcase.study.block import PlainRow, Words
    from qualcase.study.core import Core


@dataclass
class _Parts:
    """What was read of some sources, by source id."""

    versions: dict[str, TextVersion]
    words: dict[str, bytes]
    speakers: dict[str, dict[int, Speaker]] = field(default_factory=lambda: defaultdict(dict))
    statuses: dict[str, list[CodingStatus]] = field(default_factory=lambda: defaultdict(list))
    codings: dict[str, list[PlainRow]] = field(default_factory=lambda: defaultdict(list))
    asked: dict[str, list[Asked]] = field(default_factory=lambda: defaultdict(list))
    topics: dict[str, list[TopicAsked]] = field(default_factory=lambda: defaultdict(list))
    questions: tuple[Question, ...] = ()
    absences: tuple[Absence, ...] = ()


class FactsKeeper:
    """The facts as they are now. Safe to ask from any thread; the first asking reads, later ones reuse."""

    _OF_A_SOURCE = frozenset(
        {"coding", "coding_status", "source", "speaker", "text_version", "asked", "topic_asked", "question", "absence"}
    )
    """What is in these tables goes into the facts of the sources that the changes name, and of no others; questions
    and absences are few, belong to none, and are read with every reading."""
    _KNOWN = _OF_A_SOURCE.union(Snapshot.TABLES, (EVERYTHING,))
    """The rest (memos, summaries, collections …) has no part in the facts, whatever it changes together with."""
    _WITHOUT_WORDS = frozenset({"coding", "coding_status", "asked", "topic_asked", "question", "absence"})
    """Of these, what has no part in which words count."""

    def __init__(self, core: Core) -> None:
        """Watch the study's changes."""
        self._core = core
        self._guard = threading.Lock()
        self._facts: Facts | None = None
        self._blocks: dict[str, SourceFacts] = {}
        self._words: dict[str, Words] = {}
        core.watch(self._take)

    def now(self) -> Facts:
        """The facts of the whole study."""
        with self._guard:
            if self._facts is None:
                self._facts = self._make()
            return self._facts

    def _take(self, changes: Changes) -> None:
        with self._guard:
            tables = self._KNOWN.intersection(changes.by_table)
            if not tables:
                return
            if tables <= self._OF_A_SOURCE:
                for source_id in changes.source_ids:
                    self._blocks.pop(source_id, None)
                    if not tables <= self._WITHOUT_WORDS:
                        self._words.pop(source_id, None)
            else:
                self._blocks.clear()
                self._words.clear()
            self._facts = None

    def _make(self) -> Facts:
        snapshot = self._core.now
        waiting = [source for source in snapshot.sources if source.id not in self._blocks]
        if len(waiting) < len(snapshot.sources):
            try:
                ids = [one.id for one in waiting]
                return self._filled(snapshot, self._core.read(lambda reading: _read(reading, ids)))
            except KeyError:
                # Somebody wrote between the reading of the names and that of the codings.
                self._blocks.clear()
        return self._filled(*self._core.read(lambda reading: (read_snapshot(reading), _read(reading, None))))

    def _filled(self, snapshot: Snapshot, parts: _Parts) -> Facts:
        for source in snapshot.sources:
            if source.id not in self._blocks:
                self._blocks[source.id] = self._block(source, parts, snapshot.frame)
                parts.codings.pop(source.id, None)
        blocks = tuple(self._blocks[source.id] for source in snapshot.sources)
        return Facts(snapshot.frame, blocks, parts.questions, parts.absences)

    def _block(self, source: Source, parts: _Parts, frame: Frame) -> SourceFacts:
        version = parts.versions[source.id]
        words = self._words.get(source.id)
        if words is None:
            positions = unpack_words(parts.words[version.text_hash])
            words = countable_words(source, version.turns, parts.speakers[source.id], positions, frame.index)
            self._words[source.id] = words
        said = Said(parts.asked[source.id], parts.topics[source.id])
        return source_facts(source, words, parts.codings[source.id], parts.statuses[source.id], frame, said=said)


def _read(reading: Reading, source_ids: Sequence[str] | None) -> _Parts:
    """What facts are made of, of some sources or of all."""
    versions = reading.versions.current(source_ids)
    parts = _Parts(
        versions={version.source_id: version for version in versions},
        words=reading.word_starts_of({version.text_hash for version in versions}),
        questions=reading.questions.all(),
        absences=reading.absences.all(),
    )
    speakers: Iterable[Speaker]
    speakers = reading.speakers.all() if source_ids is None else reading.speakers.of_sources(source_ids)
    for speaker in speakers:
        parts.speakers[speaker.source_id][speaker.number] = speaker
    statuses = reading.statuses.all() if source_ids is None else reading.statuses.of_sources(source_ids)
    for status in statuses:
        parts.statuses[status.source_id].append(status)
    asked, topics = reading.asked, reading.topics
    for one in asked.all() if source_ids is None else asked.of_sources(source_ids):
        parts.asked[one.source_id].append(one)
    for topic in topics.all() if source_ids is None else topics.of_sources(source_ids):
        parts.topics[topic.source_id].append(topic)
    # Ids of sources, codes and coders come back by the hundred thousand: one string of each is enough.
    same: dict[str, str] = {}
    for source_id, rows in groupby(reading.coding_columns(source_ids), key=itemgetter(1)):
        parts.codings[source_id] = [
            (row[0], source_id, same.setdefault(row[2], row[2]), same.setdefault(row[3], row[3]), *row[4:])
            for row in rows
        ]
    return parts
