"""Operations of auto-coding: rules propose a list, a person approves it in whole or part, one action codes it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from qualcase.coding.autocoding import (
    ENOUGH_LIKE,
    HeadingSpan,
    Material,
    Proposal,
    Rule,
    by_heading,
    by_question,
    by_role,
    by_spans,
    by_speaker,
    plain,
)
from qualcase.coding.filters import Filter
from qualcase.study.core import Part
from qualcase.study.new_codings import Span
from qualcase.words import Message, mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from qualcase.coding.autocoding import Found
    from qualcase.coding.codings import Coding
    from qualcase.store.reading import Reading
    from qualcase.study.codings import Codings
    from qualcase.study.core import Core

    Seek = Callable[[Material], Iterator[Found]]


class AutoCoding(Part):
    """`study.autocoding`. Proposing writes nothing."""

    def __init__(self, core: Core, codings: Codings, passing: Callable[[Filter], tuple[str, ...]]) -> None:
        """Share the core; `passing` says which sources a filter lets through."""
        super().__init__(core)
        self._codings = codings
        self._passing = passing

    def by_speaker(
        self, code_id: str, coder_id: str, participant_id: str, chosen: Filter | None = None
    ) -> tuple[Proposal, ...]:
        """What a participant says, turn by turn. Raises KeyError for nobody's id."""
        person = {one.id: one for one in self._core.now.frame.participants}[participant_id]
        return self._proposals(code_id, coder_id, chosen, partial(by_speaker, participant=person))

    def by_role(self, code_id: str, coder_id: str, role: str, chosen: Filter | None = None) -> tuple[Proposal, ...]:
        """What those say who have a role in the case and wave of the source, turn by turn."""
        people = {one.id: one for one in self._core.now.frame.participants}
        return self._proposals(code_id, coder_id, chosen, partial(by_role, role=role, people=people))

    def by_question(
        self,
        code_id: str,
        coder_id: str,
        questions: Sequence[str],
        others: Sequence[str] = (),
        *,
        chosen: Filter | None = None,
        least: float = ENOUGH_LIKE,
        follow_ups: bool = False,
    ) -> tuple[Proposal, ...]:
        """What is answered to questions, wherever those come from; see `qualcase.coding.autocoding.by_question`."""
        seek = partial(by_question, wanted=questions, others=others, least=least, follow_ups=follow_ups)
        return self._proposals(code_id, coder_id, chosen, seek)

    def by_heading(
        self, code_id: str, coder_id: str, headings: Iterable[str], chosen: Filter | None = None
    ) -> tuple[Proposal, ...]:
        """What stands below headings of these words, whatever their capitals and signs."""
        wanted = {plain(one) for one in headings}
        seek = partial(by_heading, wanted=lambda words: plain(words) in wanted)
        return self._proposals(code_id, coder_id, chosen, seek)

    def by_search(
        self, code_id: str, coder_id: str, spans: Iterable[tuple[str, int, int]], words: str
    ) -> tuple[Proposal, ...]:
        """What a search found: the finds, or what they were widened to (`study.search.spans`).

        Args:
            code_id: The code that they may get.
            coder_id: Who codes.
            spans: Source, begin and end of each.
            words: What was searched for, as it is to be told.
        """
        by_source: dict[str, list[tuple[int, int]]] = {}
        for span in spans:
            by_source.setdefault(span[0], []).append((span[1], span[2]))
        why = Message(mark("found by “{words}”"), values={"words": words})

        def seek(material: Material) -> Iterator[Found]:
            return by_spans(material, by_source.get(material.source.id, ()), why)

        return self._proposals(code_id, coder_id, Filter(sources=tuple(by_source)), seek) if by_source else ()

    def headings(self, chosen: Filter | None = None) -> tuple[str, ...]:
        """The headings that the texts have, each once, in the order in which they come."""
        found: dict[str, None] = {}
        for source_id in self._passing(_only_places(chosen)):
            material = read_material(self._core, source_id)
            found.update(dict.fromkeys(material.text[one.start : one.end].strip() for one in material.headings))
        return tuple(found)

    def apply(self, proposals: Iterable[Proposal], code_id: str, coder_id: str, rule: Rule) -> tuple[Coding, ...]:
        """Code the approved proposals as one action; the codings are marked as made by the rule.

        Raises:
            UserError: A text was changed since, so that a proposal does not stand in it as it was; nothing is coded.
        """
        wanted = list(proposals)
        self._codings.check_quotes((one.source_id, one.start, one.end, one.quote) for one in wanted)
        spans = [Span(one.source_id, one.start, one.end) for one in wanted]
        return self._codings.add_spans(spans, code_id, coder_id, made_by=rule.made_by)

    def _proposals(self, code_id: str, coder_id: str, chosen: Filter | None, seek: Seek) -> tuple[Proposal, ...]:
        found: list[Proposal] = []
        for source_id in self._passing(_only_places(chosen)):
            material = read_material(self._core, source_id)
            held: set[tuple[int, int]] | None = None
            for one in seek(material):
                if held is None:
                    own = self._codings.of_source(source_id, [coder_id])
                    held = {(coding.start, coding.end) for coding in own if coding.code_id == code_id}
                quote = material.text[one.start : one.end]
                coded = (one.start, one.end) in held
                found.append(Proposal(source_id, one.start, one.end, quote, one.why, one.score, coded))
        return tuple(found)


def read_material(core: Core, source_id: str) -> Material:
    """A source as rules and the matching of questions see it."""
    source = core.now.source_by_id[source_id]

    def work(reading: Reading) -> Material:
        version = reading.versions.get(source.version_id)
        assert version is not None  # noqa: S101 - a source has the version that it names
        speakers = {one.number: one for one in reading.speakers.of_source(source_id)}
        # Texts whose file told of no headings have none; nothing is guessed from how a line looks.
        headings = tuple(HeadingSpan(*one) for one in getattr(version, "headings", ()))
        return Material(source, reading.text(version.text_hash), version.turns, speakers, headings)

    return core.read(work)


def read_guide(path: Path) -> tuple[str, ...]:
    """The questions of a guide file: .yaml, or a text with one a line. Raises FileRefusedError."""
    from qualcase.exchange.reading.question_list import read_questions

    return read_questions(path)


def _only_places(chosen: Filter | None) -> Filter:
    """The filter without what says whose codings count: rules look at texts."""
    from dataclasses import replace

    return replace(chosen, coders=(), codes=()) if chosen else Filter()
