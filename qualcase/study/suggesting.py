"""Operations on suggestions: find passages like the coded ones; accept or reject them. Nothing codes by itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import numpy as np

from qualcase.coding.codings import MADE_BY_SUGGESTION
from qualcase.coding.filters import LEAD, Filter
from qualcase.coding.ids import new_id
from qualcase.coding.suggestions import Rejection, Suggestion
from qualcase.compare.suggesting import asked_terms, best_apart, scores
from qualcase.errors import UserError
from qualcase.progress import silent
from qualcase.study.core import Part
from qualcase.study.suggest_index import IndexKeeper, lower_case
from qualcase.study.suggested import Teller

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    import numpy.typing as npt

    from qualcase.coding.codings import Coding
    from qualcase.coding.facts import SourceFacts
    from qualcase.progress import Progress
    from qualcase.store.writing import Writing
    from qualcase.study.codings import Codings
    from qualcase.study.comparing import Comparing
    from qualcase.study.core import Core
    from qualcase.study.new_codings import Span
    from qualcase.study.suggest_index import Indexed, Lemmas

    Ints = npt.NDArray[np.int64]
    Bools = npt.NDArray[np.bool_]

LEAST_EXAMPLES = 2
"""From so few coded passages something can be said of what they have in common."""
MOST = 20
"""So many suggestions are given unless asked otherwise."""
FEWEST_WORDS = 2
"""A piece with fewer words that tell something is no suggestion."""


@dataclass(frozen=True)
class Suggestions:
    """What was found for a code."""

    code_id: str
    found: tuple[Suggestion, ...]
    examples: int
    """How many coded passages it was found by."""
    hidden: int
    """How many rejections of the coder under this code were heeded, wherever they lie."""


@dataclass(frozen=True)
class Wanted:
    """What suggestions are wanted."""

    code_id: str
    coder_id: str
    """For whom: what the coder has coded or rejected is left out. Empty for somebody who has done neither."""
    own: bool = False
    """Whether only the coder's own codings are examples; else those of all, or of the filter's coders."""
    with_subcodes: bool = True
    """Whether passages of sub-codes count as coded with the code."""
    with_interviewer: bool = False
    with_rejected: bool = False
    most: int = MOST


class Suggesting(Part):
    """`study.suggesting`. The first asking reads all texts; `prepare` does that beforehand, in any thread."""

    def __init__(
        self, core: Core, codings: Codings, figures: Callable[[], Comparing], lemmas: Lemmas = lower_case
    ) -> None:
        """Share the core; `figures` gives the facts, `lemmas` basic forms of words."""
        super().__init__(core)
        self._codings = codings
        self._figures = figures
        self._keeper = IndexKeeper(core, lemmas)

    def prepare(self, progress: Progress = silent) -> None:
        """Read what is not read yet, so that suggestions are quick afterwards. Raises Cancelled by `progress`."""
        _ = self._keeper.now(progress).pieces.answers

    def find(self, wanted: Wanted, chosen: Filter | None = None) -> Suggestions:
        """Passages that read like those of a code and do not have it yet, best first. Writes nothing.

        The filter says where to look, and its coders whose codings are examples; examples come from the whole study.

        Raises:
            UserError: there are too few coded passages to find others by.
        """
        chosen = chosen or Filter()
        index = self._keeper.now()
        facts = {block.source.id: block for block in self._figures().stacked().facts.sources}
        blocks = [facts.get(one.id) for one in index.sources]
        examples = self._examples(wanted, chosen, blocks)
        asking = [set() if wanted.with_interviewer else _asked_by_interviewer(index, n) for n in range(len(blocks))]
        terms = [index.said_in(*one, asking[one[0]]) for one in examples]
        told = [one for one in terms if len(one)]
        if len(told) < LEAST_EXAMPLES:
            raise UserError(
                "“{code}” has too few passages to find others by. Code at least {least} first.",
                code=self._core.now.frame.tree[wanted.code_id].name,
                least=LEAST_EXAMPLES,
            )
        may = self._eligible(index, chosen, asking) & ~_overlapping(index, self._coded(wanted, examples, blocks))
        unwanted = self._rejected(wanted, index)
        rejected = may & _mostly_within(index, unwanted)
        asks = asked_terms(index.everywhere, np.concatenate(told))
        may = may if wanted.with_rejected else may & ~rejected
        points = scores(index.pieces, asks)
        best = best_apart(points, index.where, may & (index.pieces.lengths >= FEWEST_WORDS), wanted.most)
        hidden = 0 if wanted.with_rejected else len(unwanted)
        teller = Teller(index, asks, examples, terms, self._core.texts)
        found = [teller.tell(one, float(points[one]), rejected=bool(rejected[one])) for one in best]
        return Suggestions(wanted.code_id, tuple(found), len(told), hidden)

    def accept(self, code_id: str, coder_id: str, spans: Iterable[Span]) -> tuple[Coding, ...]:
        """Code suggested passages, as one action."""
        return self._codings.add_spans(spans, code_id, coder_id, made_by=MADE_BY_SUGGESTION)

    def reject(self, code_id: str, coder_id: str, spans: Sequence[Span]) -> tuple[Rejection, ...]:
        """Remember that passages are not wanted under a code, as one action; they are not suggested again.

        Raises:
            UserError: a span is empty or outside its text.
        """
        now = self._core.now
        moment = datetime.now(UTC)

        def work(writing: Writing) -> tuple[Rejection, ...]:
            held = {
                (one.source_id, one.start, one.end)
                for one in writing.rejections.of_codes([code_id])
                if one.coder_id == coder_id
            }
            for span in spans:
                source = now.source_by_id[span.source_id]
                length = len(writing.text_of_version(source.version_id))
                if not 0 <= span.start < span.end <= length:
                    raise UserError(
                        "The span {start}:{end} is not inside “{source}”, which has {length} characters.",
                        start=span.start,
                        end=span.end,
                        source=source.name,
                        length=length,
                    )
            made = tuple(
                Rejection(new_id(), code_id, *span, coder_id, moment)
                for span in dict.fromkeys(spans)
                if tuple(span) not in held
            )
            writing.rejections.insert(made)
            return made

        name = now.frame.tree[code_id].name
        return self._core.act("rejection.add", work, coder_id, n=len(set(spans)), code=name)

    def take_back(self, rejection_ids: Sequence[str]) -> None:
        """Forget rejections, as one action."""
        self._core.act(
            "rejection.remove", lambda writing: writing.rejections.delete(rejection_ids), n=len(rejection_ids)
        )

    def rejected(self, code_id: str | None = None, coder_id: str | None = None) -> tuple[Rejection, ...]:
        """What was rejected, of all codes and coders or of some, in the order of sources and places."""
        if code_id is None:
            held = self._core.read(lambda reading: reading.rejections.all())
        else:
            held = self._core.read(lambda reading: reading.rejections.of_codes([code_id]))
        return tuple(one for one in held if coder_id in (None, one.coder_id))

    def _examples(
        self, wanted: Wanted, chosen: Filter, blocks: Sequence[SourceFacts | None]
    ) -> list[tuple[int, int, int]]:
        """Number of the source, start and end of each passage that is an example."""
        frame = self._core.now.frame
        named = () if LEAD in chosen.coders else chosen.coders
        coders = {frame.index[one] for one in named if one in frame.index} if named else None
        if wanted.own:
            coders = {frame.index.get(wanted.coder_id, -1)}
        return _places(blocks, self._codes(wanted), coders)

    def _coded(
        self, wanted: Wanted, examples: list[tuple[int, int, int]], blocks: Sequence[SourceFacts | None]
    ) -> list[tuple[int, int, int]]:
        """The examples, and what the coder has coded besides."""
        return examples + _places(blocks, self._codes(wanted), {self._core.now.frame.index.get(wanted.coder_id, -1)})

    def _codes(self, wanted: Wanted) -> set[int]:
        frame = self._core.now.frame
        ids = frame.tree.with_subcodes(wanted.code_id) if wanted.with_subcodes else [wanted.code_id]
        return {frame.index[one] for one in ids}

    def _rejected(self, wanted: Wanted, index: Indexed) -> list[tuple[int, int, int]]:
        number = {one.id: place for place, one in enumerate(index.sources)}
        held = self.rejected(wanted.code_id, wanted.coder_id)
        return [(number[one.source_id], one.start, one.end) for one in held if one.source_id in number]

    def _eligible(self, index: Indexed, chosen: Filter, asking: Sequence[set[int]]) -> Bools:
        """The pieces of sources and persons that the filter lets through, the interviewer's left out."""
        passing = set(self._figures().passing(replace(chosen, coders=(), codes=())))
        by_person = bool(chosen.roles or chosen.participants)
        source, turn = index.where[0], index.piece_turn
        may = np.zeros(len(source), dtype=bool)
        bounds = np.searchsorted(source, np.arange(len(index.sources) + 1))
        for number, one in enumerate(index.sources):
            if one.id in passing:
                own = slice(bounds[number], bounds[number + 1])
                left_out = asking[number] | (self._of_others(index, number, chosen) if by_person else set())
                may[own] = ~np.isin(turn[own], list(left_out))
        return may

    def _of_others(self, index: Indexed, number: int, chosen: Filter) -> set[int]:
        """Turns of a source of those whom the filter does not choose; -1 for what is in no turn."""
        source, speakers = index.sources[number], index.speakers[number]
        people = {one.id: one for one in self._core.now.frame.participants}
        fitting = set()
        for label, speaker in speakers.items():
            person = people.get(speaker.participant_id or "")
            if person is None or (chosen.participants and person.id not in chosen.participants):
                continue
            if not chosen.roles or person.role_in(source.case_ids, source.wave_id) in chosen.roles:
                fitting.add(label)
        return {-1} | {place for place, turn in enumerate(index.turns[number]) if turn.speaker not in fitting}


def _asked_by_interviewer(index: Indexed, number: int) -> set[int]:
    """Turns of a source whose words are nobody's answer: the interviewer's, and the questions of a questionnaire."""
    speakers = index.speakers[number]
    turns = index.turns[number]
    answering = {one for one, speaker in speakers.items() if speaker.respondent_id}
    if answering:
        return {place for place, turn in enumerate(turns) if turn.speaker not in answering}
    asking = {one for one, speaker in speakers.items() if speaker.is_interviewer}
    return {place for place, turn in enumerate(turns) if turn.speaker in asking}


def _places(
    blocks: Sequence[SourceFacts | None], codes: set[int], coders: set[int] | None
) -> list[tuple[int, int, int]]:
    found: dict[tuple[int, int, int], None] = {}
    for number, block in enumerate(blocks):
        if block is None:
            continue
        own = np.isin(block.code, list(codes)) & block.counts
        if coders is not None:
            own &= np.isin(block.coder, list(coders))
        for place in np.flatnonzero(own).tolist():
            found[number, int(block.start[place]), int(block.end[place])] = None
    return list(found)


def _overlapping(index: Indexed, places: Iterable[tuple[int, int, int]]) -> Bools:
    """The pieces that share a character with one of the places."""
    source, start, end = index.where
    found = np.zeros(len(source), dtype=bool)
    for number, own in _own_pieces(index, places):
        for first, last in own:
            found[number] |= (start[number] < last) & (end[number] > first)
    return found


def _mostly_within(index: Indexed, places: Iterable[tuple[int, int, int]]) -> Bools:
    """The pieces of which at least half lies in one of the places."""
    source, start, end = index.where
    found = np.zeros(len(source), dtype=bool)
    for number, own in _own_pieces(index, places):
        for first, last in own:
            shared = np.minimum(end[number], last) - np.maximum(start[number], first)
            found[number] |= shared * 2 >= end[number] - start[number]
    return found


def _own_pieces(
    index: Indexed, places: Iterable[tuple[int, int, int]]
) -> Iterable[tuple[slice, list[tuple[int, int]]]]:
    """The pieces of each source that has places, with those places."""
    by_source: dict[int, list[tuple[int, int]]] = {}
    for number, first, last in places:
        by_source.setdefault(number, []).append((first, last))
    source = index.where[0]
    for number, own in by_source.items():
        first, last = np.searchsorted(source, (number, number + 1)).tolist()
        yield slice(first, last), own
