"""The figures of a method section, read off the study: who and what was heard, who coded what, and how."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qualcase.coding.agreed import LayerState
from qualcase.coding.codings import MADE_BY_HAND
from qualcase.coding.people import CodingState, KnownRole
from qualcase.coding.sources import SourceKind
from qualcase.study.ordering import placed

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from qualcase.coding.filters import Filter
    from qualcase.coding.people import Participant
    from qualcase.coding.sources import Source
    from qualcase.progress import Progress
    from qualcase.study.ordering import Placed
    from qualcase.study.source_text import SourceText
    from qualcase.study.study import Study

_BY = ("code", "case", "wave")
"""How excerpts are nested in a report."""
PAGE = 2400
"""Characters, blanks among them, of a standard page."""


@dataclass(frozen=True)
class SourceFact:
    """One source that the filter lets through."""

    source: Source
    words: int
    """Of participants in speech, all of them elsewhere."""
    characters: int
    """Of the whole text."""
    seconds: float | None
    """The last time stamp: the recording is at least so long. None without time stamps."""
    interviewers: tuple[str, ...]
    """Labels of those who ask."""
    heard: tuple[str, ...]
    """Ids of the participants with a word in it."""

    @property
    def is_speech(self) -> bool:
        """Whether it is an interview."""
        return self.source.kind.is_speech


@dataclass(frozen=True)
class CoderFact:
    """What one person coded, whether it counts or not."""

    name: str
    codings: int
    sources: int
    """In which there is a coding."""
    done: int
    """Marked done."""
    codes: int
    """Different codes."""


@dataclass(frozen=True)
class MethodFacts:
    """Everything that is counted."""

    sources: tuple[SourceFact, ...]
    people: tuple[Participant, ...]
    """Everybody heard in them."""
    coders: tuple[CoderFact, ...]
    counted: int
    """Codings that count."""
    made_by: tuple[tuple[str, int], ...]
    """Of these, how many were made in each way (`hand` …), the most frequent first."""
    levels: tuple[int, ...]
    """Codes by level of the tree, the outermost first."""
    inductive: int
    rated: int
    """Codes that are rated on a scale."""
    retired: int
    used: int
    """Codes with a coding that counts."""
    settled: int
    """Sources with a settled agreed layer."""

    @property
    def speech(self) -> tuple[SourceFact, ...]:
        """The interviews."""
        return tuple(one for one in self.sources if one.is_speech)

    @property
    def codes(self) -> int:
        """All codes."""
        return sum(self.levels)

    def number(self, kind: SourceKind | None = None, wave_id: str | None = "") -> int:
        """How many sources of a kind (or all) in a wave; an empty id means any wave, None those of no wave."""
        return len(
            [one for one in self.sources if kind in (None, one.source.kind) and wave_id in ("", one.source.wave_id)]
        )

    def persons(self, wave_id: str = "", role: str | None = None, case_id: str = "") -> set[str]:
        """Ids of those heard in a wave, role and case; without one of them in any."""
        return {
            person
            for one in self.sources
            if wave_id in ("", one.source.wave_id) and (not case_id or case_id in one.source.case_ids)
            for person in one.heard
            if role is None or (self.role(person, one.source) or "") == role
        }

    def role(self, person_id: str, source: Source) -> str | None:
        """The role of a person in a source."""
        person = next(one for one in self.people if one.id == person_id)
        return person.role_in(source.case_ids, source.wave_id)

    @property
    def roles(self) -> tuple[str, ...]:
        """The roles in which somebody is heard, those first that the program knows; the last may be empty: none."""
        found = dict.fromkeys(self.role(person, one.source) or "" for one in self.sources for person in one.heard)
        known = [one.value for one in KnownRole]
        return tuple(sorted(found, key=lambda role: (not role, known.index(role) if role in known else len(known))))

    @property
    def heard_again(self) -> set[str]:
        """Ids of those heard in more than one wave."""
        waves: dict[str, set[str | None]] = {}
        for one in self.sources:
            for person in one.heard:
                waves.setdefault(person, set()).add(one.source.wave_id)
        return {person for person, held in waves.items() if len(held) > 1}

    @property
    def in_several_roles(self) -> int:
        """How many persons are heard in more than one role."""
        roles: dict[str, set[str | None]] = {}
        for one in self.sources:
            for person in one.heard:
                roles.setdefault(person, set()).add(self.role(person, one.source))
        return sum(len(held) > 1 for held in roles.values())


def dates_between(sources: Iterable[SourceFact]) -> tuple[dt.date, dt.date] | None:
    """The first and the last day on which something was collected; None where nobody knows.

    A document has the date of its making, which is no day of collecting.
    """
    known = [one.source.date for one in sources if one.source.date and one.source.kind is not SourceKind.DOCUMENT]
    return (min(known), max(known)) if known else None


def gather_facts(study: Study, chosen: Filter, progress: Progress) -> MethodFacts:
    """Count everything, for the sources that a filter lets through and the codings that count under it."""
    stacked = study.figures().stacked()
    passing = set(study.passing(chosen))
    blocks = [one for one in stacked.facts.sources if one.source.id in passing]
    frame = study.frame()
    sources = []
    for number, block in enumerate(blocks):
        progress(number, len(blocks))
        text = study.sources.text(block.source.id)
        heard = tuple(frame.participants[person].id for person, words in block.heard if words)
        sources.append(SourceFact(block.source, block.words, len(text.text), _length(text), _interviewers(text), heard))
    known = {person for one in sources for person in one.heard}
    counted, ways = placed(study, chosen, _BY), study.codings.ways()
    tree = frame.tree
    levels = Counter(tree.depth(code.id) for code in tree.ordered)
    layers = study.agreed.states()
    return MethodFacts(
        sources=tuple(sources),
        people=tuple(one for one in frame.participants if one.id in known),
        coders=tuple(_coders(study, chosen, passing)),
        counted=len(counted),
        made_by=tuple(Counter(ways.get(one.id) or MADE_BY_HAND for one in counted).most_common()),
        levels=tuple(levels[depth] for depth in range(len(levels))),
        inductive=sum(code.inductive for code in tree.ordered),
        rated=sum(code.scale_id is not None for code in tree.ordered),
        retired=sum(code.retired for code in tree.ordered),
        used=len(_codes_of(counted)),
        settled=sum(layers.get(one) is LayerState.SETTLED for one in passing),
    )


def _length(text: SourceText) -> float | None:
    stamps = [turn.seconds for turn in text.turns if turn.seconds is not None]
    return max(stamps) if stamps else None


def _interviewers(text: SourceText) -> tuple[str, ...]:
    asking = text.interviewer_numbers & {turn.speaker for turn in text.turns}
    return tuple(text.speakers[number].label for number in sorted(asking, key=str))


def _coders(study: Study, chosen: Filter, passing: set[str]) -> Iterable[CoderFact]:
    """What each person coded of all that passes; codings of others under the same filter count for them."""
    states = study.sources.states()
    for coder in study.frame().people_coding:
        own = placed(study, replace(chosen, coders=(coder.id,)), _BY)
        done = [one for one in passing if states.get(one, {}).get(coder.id) is CodingState.DONE]
        if own or done:
            yield CoderFact(coder.name, len(own), len({one.source for one in own}), len(done), len(_codes_of(own)))


def _codes_of(codings: Iterable[Placed]) -> set[int]:
    """The numbers of their codes."""
    return {one.key[0] for one in codings}


def spread(values: Sequence[float]) -> tuple[float, float, float]:
    """Mean, least and most. Raises ValueError for none."""
    return sum(values) / len(values), min(values), max(values)
