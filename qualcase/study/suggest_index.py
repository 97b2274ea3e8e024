"""The words of all texts, kept for suggestions: what an edit did not touch is not read again."""

from __future__ import annotations

import threading
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from qualcase.coding.changes import EVERYTHING
from qualcase.compare.suggesting import Pieces, count_terms
from qualcase.errors import ProcessEndedError
from qualcase.text.marks import mark_spans
from qualcase.text.stopwords import stop_words
from qualcase.text.wordcount import WORD

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    import numpy.typing as npt

    from qualcase.coding.changes import Changes
    from qualcase.coding.sources import Source, Speaker, Turn
    from qualcase.language.service import Language
    from qualcase.progress import Progress
    from qualcase.store.reading import Reading
    from qualcase.study.core import Core
    from qualcase.study.texts import HeldText

    Ints = npt.NDArray[np.int64]
    Lemmas = Callable[[Iterable[str], str], Mapping[str, str]]
    """Basic forms of words in small letters, in a language; a word that is not known may be missing."""

LONGEST_TURN = 150
"""A turn of more words is suggested by its sentences only."""
_TOLD_EVERY = 16


def lower_case(words: Iterable[str], language: str) -> dict[str, str]:
    """Basic forms where no dictionary is at hand: the words themselves."""
    del language
    return {word: word for word in words}


def basic_forms(language: Language) -> Lemmas:
    """Basic forms as the dictionaries have them; where their process ends, none, and they are asked for anew later."""

    def forms(words: Iterable[str], code: str) -> Mapping[str, str]:
        try:
            return language.lemmas(words, code)
        except ProcessEndedError:
            return {}

    return forms


class PlainText(NamedTuple):
    """The words and pieces of one text. Positions are code points, words are numbered within the text."""

    starts: Ints
    """Where each word begins."""
    words: tuple[str, ...]
    """In small letters; empty for those in transcriber's marks."""
    piece_start: Ints
    piece_end: Ints
    piece_first: Ints
    piece_last: Ints
    piece_turn: Ints
    """Number of the turn that it lies in, -1 where the text has none."""


def read_pieces(held: HeldText) -> PlainText:
    """Cut a text into its sentences and, where a turn has several and is not too long, turns.

    What is in no turn is cut by paragraphs, in texts that have no turns at all.
    """
    text = held.text
    hits = list(WORD.finditer(text))
    starts = np.array([hit.start() for hit in hits], dtype=np.int64)
    words = [hit[0].casefold() for hit in hits]
    for begin, end in mark_spans(text):
        for number in range(*np.searchsorted(starts, (begin, end)).tolist()):
            words[number] = ""
    found: list[tuple[int, int, int]] = []
    areas = held.areas(frozenset(), outside=not held.turns)
    for (start, end), number in zip(areas.spans, areas.turns, strict=True):
        own = _sentences_in(held, start, end)
        found += [(*one, number) for one in own]
        size = int(np.subtract(*np.searchsorted(starts, (end, start))))
        if len(own) > 1 and size <= LONGEST_TURN:
            found.append((own[0][0], own[-1][1], number))
    table = np.array(found, dtype=np.int64).reshape(-1, 3)
    first, last = np.searchsorted(starts, table[:, 0]), np.searchsorted(starts, table[:, 1])
    return PlainText(starts, tuple(words), table[:, 0], table[:, 1], first, last, table[:, 2])


def _sentences_in(held: HeldText, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The sentences of a turn or paragraph; none crosses its border."""
    first, last = (bisect_left(held.sentences, (place, 0)) for place in (start, end))
    return held.sentences[first:last]


@dataclass(frozen=True)
class Indexed:
    """All texts of the study end to end."""

    sources: tuple[Source, ...]
    turns: tuple[tuple[Turn, ...], ...]
    speakers: tuple[Mapping[int, Speaker], ...]
    texts: tuple[PlainText, ...]
    terms: tuple[str, ...]
    """The basic form that each term is."""
    words: Ints
    """The term of each word of all texts, -1 for stop words and the like."""

    @cached_property
    def offsets(self) -> Ints:
        """The number of the first word of each text."""
        return np.concatenate(([0], np.cumsum([len(one.words) for one in self.texts]))).astype(np.int64)

    @cached_property
    def everywhere(self) -> Ints:
        """How often each term stands in all texts."""
        return np.bincount(self.words[self.words >= 0], minlength=len(self.terms))

    def said_in(self, number: int, start: int, end: int, without: Collection[int] = ()) -> Ints:
        """The terms between two places of a text, without those of turns with some numbers."""
        text = self.texts[number]
        first, last = np.searchsorted(text.starts, (start, end))
        terms = self.words[self.offsets[number] + first : self.offsets[number] + last]
        if without:
            begins = np.array([turn.start for turn in self.turns[number]])
            turn = np.searchsorted(begins, text.starts[first:last], side="right") - 1
            terms = terms[~np.isin(turn, list(without))]
        return terms[terms >= 0]

    @cached_property
    def where(self) -> tuple[Ints, Ints, Ints]:
        """Number of the source, start and end of each piece."""
        numbers = [np.full(len(one.piece_start), number) for number, one in enumerate(self.texts)]
        return (
            _joined(numbers),
            _joined([one.piece_start for one in self.texts]),
            _joined([one.piece_end for one in self.texts]),
        )

    @cached_property
    def piece_turn(self) -> Ints:
        """Number of the turn of each piece in its source, -1 for none."""
        return _joined([one.piece_turn for one in self.texts])

    @cached_property
    def pieces(self) -> Pieces:
        """The terms of all pieces."""
        first = _joined([one.piece_first + self.offsets[n] for n, one in enumerate(self.texts)])
        last = _joined([one.piece_last + self.offsets[n] for n, one in enumerate(self.texts)])
        return count_terms(self.words, first, last, len(self.terms))


def _joined(arrays: Sequence[npt.NDArray[np.int64]]) -> Ints:
    return np.concatenate(arrays).astype(np.int64) if arrays else np.zeros(0, dtype=np.int64)


class IndexKeeper:
    """The index as it is now. Safe to ask from any thread; the first asking takes a moment for each 100 kB of text."""

    _STALE = ("source", "source_case", "text_version", "speaker", "study_case", "wave")

    def __init__(self, core: Core, lemmas: Lemmas = lower_case) -> None:
        """Watch the study's changes; `lemmas` gives the basic forms of words."""
        self._core = core
        self._lemmas = lemmas
        self._guard = threading.Lock()
        self._indexed: Indexed | None = None
        self._changed = 0
        self._texts: dict[tuple[str, str], PlainText] = {}
        self._forms: dict[tuple[str, str], str] = {}
        core.watch(self._take)

    def _take(self, changes: Changes) -> None:
        if changes.touches(*self._STALE):
            self._changed += 1
            self._indexed = None
        if EVERYTHING in changes.by_table:  # names may have been taken out for good
            self._texts, self._forms = {}, {}

    def now(self, progress: Progress | None = None) -> Indexed:
        """The index of the study; of texts that were read before only what changed is read again.

        Raises:
            Cancelled: by `progress`; what was read by then is kept.
        """
        with self._guard:
            while (found := self._indexed) is None:
                before = self._changed
                made = self._make(progress)
                if before == self._changed:
                    found = self._indexed = made
            return found

    def _make(self, progress: Progress | None) -> Indexed:
        sources = self._core.now.sources
        speakers = self._core.read(_read_speakers)
        texts: list[PlainText] = []
        turns: list[tuple[Turn, ...]] = []
        kept: dict[tuple[str, str], PlainText] = {}
        for begin in range(0, len(sources), _TOLD_EVERY):
            if progress:
                progress(begin, len(sources))
            some = sources[begin : begin + _TOLD_EVERY]
            for source, held in zip(some, self._core.texts.of(some), strict=True):
                key = (source.version_id, source.language)
                if key not in self._texts:
                    self._texts[key] = read_pieces(held)
                kept[key] = self._texts[key]
                texts.append(kept[key])
                turns.append(held.turns)
        self._texts = kept
        terms, words = self._terms(sources, texts)
        labels = tuple(speakers.get(one.id, {}) for one in sources)
        if progress:
            progress(len(sources), len(sources))
        return Indexed(tuple(sources), tuple(turns), labels, tuple(texts), terms, words)

    def _terms(self, sources: Sequence[Source], texts: Sequence[PlainText]) -> tuple[tuple[str, ...], Ints]:
        """The basic form of every word; each word of each language is asked for once."""
        wanted: dict[str, set[str]] = {}
        for source, text in zip(sources, texts, strict=True):
            wanted.setdefault(source.language, set()).update(text.words)
        numbers: dict[str, int] = {}
        term_of: dict[str, dict[str, int]] = {}
        for language, words in wanted.items():
            fresh = {one for one in words if one and (language, one) not in self._forms}
            found = self._lemmas(sorted(fresh), language) if fresh else {}
            if found:  # else nobody could tell, and they are asked for again the next time
                self._forms.update(((language, one), found.get(one, one).casefold()) for one in fresh)
            left_out = stop_words(language) | {one for one in words if not one or one.isdigit()}
            term_of[language] = {
                one: -1 if form in left_out else numbers.setdefault(form, len(numbers))
                for one in sorted(words)
                for form in (self._forms.get((language, one), one),)
            }
        terms = [
            np.fromiter(map(term_of[source.language].__getitem__, text.words), np.int64, len(text.words))
            for source, text in zip(sources, texts, strict=True)
        ]
        return tuple(numbers), _joined(terms)


def _read_speakers(reading: Reading) -> dict[str, dict[int, Speaker]]:
    speakers: dict[str, dict[int, Speaker]] = {}
    for one in reading.speakers.all():
        speakers.setdefault(one.source_id, {})[one.number] = one
    return speakers
