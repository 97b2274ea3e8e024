"""`study.search`: looking for words in all texts at once, as somebody types."""

from __future__ import annotations

from array import array
from dataclasses import replace
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from qualcase.coding.changes import EVERYTHING
from qualcase.coding.filters import Filter
from qualcase.coding.found import Found, FoundSpan, FoundUnit, Voices
from qualcase.errors import UserError
from qualcase.progress import silent
from qualcase.study.core import Part
from qualcase.study.found_hits import HitsOf, count_by_case, count_by_source, count_by_wave, make_hits
from qualcase.study.grounds import make_ground
from qualcase.study.wordforms import WordForms
from qualcase.text.patterns import Searched
from qualcase.text.query import Way, read_query
from qualcase.text.searching import Hit, find

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from qualcase.coding.changes import Changes
    from qualcase.coding.found import SearchHit
    from qualcase.coding.sources import Source, Speaker
    from qualcase.progress import Progress
    from qualcase.study.core import Core
    from qualcase.study.grounds import Ground
    from qualcase.study.texts import HeldText
    from qualcase.text.query import Query

LIMIT = 1_000
"""Hits that are given unless asked otherwise; all are counted."""
AROUND = 8
"""Words shown before and after a hit."""


class Searching(Part):
    """`study.search`. May be asked from any thread; what takes long calls `progress`, which may raise Cancelled."""

    def __init__(self, core: Core, passing: Callable[[Filter], tuple[str, ...]]) -> None:
        """Share the core; `passing` gives the ids of the sources that a filter lets through."""
        super().__init__(core)
        self._passing = passing
        self._forms: dict[str, WordForms] = {}
        self._speakers: dict[str, dict[int, Speaker]] = {}
        core.watch(self._take)

    def find(
        self,
        query: str | Query,
        chosen: Filter | None = None,
        *,
        voices: Voices = Voices.ALL,
        limit: int | None = LIMIT,
        around: int = AROUND,
        progress: Progress = silent,
    ) -> Found:
        """Every place that a query finds in the sources that a filter lets through.

        The first search reads the texts (0.1 to 0.2 s for a megabyte), later ones find words in a few milliseconds.

        Args:
            query: What is looked for, as it was typed or as `qualcase.text.query.read_query` gives it.
            chosen: Sources; roles and participants mean their own turns. Codes and coders make no difference.
            voices: Whose words are searched.
            limit: How many hits are given at most; all are counted. None gives all.
            around: Words shown before and after each hit.
            progress: Told of each source; may raise Cancelled.

        Raises:
            WrongQueryError: The query cannot be read, or its pattern takes too much time or memory.
            ProcessEndedError: Word forms were asked for, and the process that knows them ended.
        """
        asked = read_query(query) if isinstance(query, str) else query
        chosen = chosen or Filter()
        sources = self._sources(chosen)
        grounds = self._grounds(sources, chosen, voices)
        if asked.pattern is not None:
            found, whole = self._match(asked.pattern, grounds, progress)
        else:
            found, whole = self._find(asked, grounds, progress), True
        now = self._core.now
        return Found(
            hits=make_hits(found, now, limit, around),
            total=sum(len(one.hits) for one in found),
            whole=whole,
            by_source=count_by_source(found),
            by_case=count_by_case(found, now),
            by_wave=count_by_wave(found, now),
            searched=len(sources),
            forms=self._forms_in(asked, grounds) if asked.wants_forms else (),
        )

    def warm(self, *, forms: bool = False, progress: Progress = silent) -> None:
        """Read all texts, so that the first search is as quick as the others; `forms` loads base forms too.

        For the background: when a search is opened.
        """
        grounds = self._grounds(self._core.now.sources, Filter(), Voices.ALL)
        for number, ground in enumerate(grounds):
            progress(number, len(grounds), ground.source.name)
            ground.held.index.of("")
        if forms:
            self._learn(grounds, progress)

    def spans(self, hits: Iterable[SearchHit], unit: FoundUnit = FoundUnit.HIT) -> tuple[FoundSpan, ...]:
        """What is to be coded when hits are coded: themselves, their sentences or their turns; each span once.

        What the interviewer says is left out. In order of source (as the hits have it) and place.

        Raises:
            UserError: The text of a source has changed since the search.
        """
        by_source: dict[str, list[SearchHit]] = {}
        for hit in hits:
            by_source.setdefault(hit.source_id, []).append(hit)
        found: list[FoundSpan] = []
        for source_id, theirs in by_source.items():
            found += sorted(set(self._spans_of(source_id, theirs, unit)))
        return tuple(found)

    # --- where to look

    def _sources(self, chosen: Filter) -> Sequence[Source]:
        where = replace(chosen, roles=(), participants=(), codes=(), coders=())
        now = self._core.now
        return now.sources if where.is_empty else [now.source_by_id[one] for one in self._passing(where)]

    def _grounds(self, sources: Sequence[Source], chosen: Filter, voices: Voices) -> list[Ground]:
        people = {one.id: one for one in self._core.now.frame.participants}
        speakers = self._all_speakers()
        made = (
            make_ground(source, held, speakers.get(source.id, {}), people, chosen=chosen, voices=voices)
            for source, held in zip(sources, self._core.texts.of(sources), strict=True)
        )
        return [ground for ground in made if ground is not None]

    def _all_speakers(self) -> Mapping[str, Mapping[int, Speaker]]:
        held = self._speakers
        if not held:
            read: dict[str, dict[int, Speaker]] = {}
            for one in self._core.read(lambda reading: reading.speakers.all()):
                read.setdefault(one.source_id, {})[one.number] = one
            held = self._speakers = read
        return held

    def _take(self, changes: Changes) -> None:
        if changes.touches("speaker", "source"):
            self._speakers = {}
        if EVERYTHING in changes.by_table:  # names may have been taken out for good
            self._forms = {}
            self._core.language.forget()

    # --- words

    def _find(self, query: Query, grounds: Sequence[Ground], progress: Progress) -> list[HitsOf]:
        if query.wants_forms:
            self._learn(grounds, progress)
        known = {language: cache(self._forms_of(language).of) for language in _languages(grounds)}
        found = []
        for number, ground in enumerate(grounds):
            progress(number, len(grounds), ground.source.name)
            hits = find(query, ground.held.index, ground.areas.spans, known[ground.source.language])
            if hits:
                found.append(HitsOf(ground, hits))
        return found

    def _learn(self, grounds: Sequence[Ground], progress: Progress) -> None:
        """Learn the words of these texts, asking once for each language."""
        for language in _languages(grounds):
            texts = (ground.held.index.types for ground in grounds if ground.source.language == language)
            self._forms_of(language).add(chain.from_iterable(texts), progress)

    def _forms_of(self, language: str) -> WordForms:
        return self._forms.setdefault(language, WordForms(self._core.language, language))

    def _forms_in(self, query: Query, grounds: Sequence[Ground]) -> tuple[str, ...]:
        """The forms of a query's words that stand in the study's texts."""
        words = [word.text for term in query.terms for word in term.words if word.way is Way.FORMS]
        forms = {
            form for language in _languages(grounds) for word in words for form in self._forms_of(language).of(word)
        }
        return tuple(sorted(form for form in forms if any(len(one.held.index.of(form)) for one in grounds)))

    # --- patterns

    def _match(self, pattern: str, grounds: Sequence[Ground], progress: Progress) -> tuple[list[HitsOf], bool]:
        texts = [Searched(one.held.text, array("I", chain.from_iterable(one.areas.spans))) for one in grounds]
        matched = self._core.language.match(pattern, texts, progress=progress)
        found = [
            HitsOf(ground, [Hit(*span, (span,)) for span in zip(spans[::2], spans[1::2], strict=True)])
            for ground, spans in zip(grounds, matched.spans, strict=True)
            if spans
        ]
        return found, matched.whole

    # --- spans

    def _spans_of(self, source_id: str, hits: Sequence[SearchHit], unit: FoundUnit) -> Iterable[FoundSpan]:
        source = self._core.now.source_by_id.get(source_id)
        if source is None or any(hit.version_id != source.version_id for hit in hits):
            raise UserError("The text of “{source}” has changed since the search. Search again.", source=hits[0].source)
        ground = next(iter(self._grounds([source], Filter(), Voices.NOT_INTERVIEWER)), None)
        if ground is None:
            return
        for hit in hits:
            within = ground.around(hit.start, hit.end)
            if within is not None:
                yield FoundSpan(source_id, *_widened((hit.start, hit.end), within, ground.held, unit))


def _languages(grounds: Iterable[Ground]) -> list[str]:
    return sorted({ground.source.language for ground in grounds})


def _widened(span: tuple[int, int], within: tuple[int, int], held: HeldText, unit: FoundUnit) -> tuple[int, int]:
    """A span as a sentence or turn; `within` is the turn or paragraph that holds it."""
    if unit is FoundUnit.HIT:
        return span
    if unit is FoundUnit.TURN:
        return within
    touched = held.sentences_over(*span)
    return (max(within[0], touched[0]), min(within[1], touched[1])) if touched else span
