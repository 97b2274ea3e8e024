"""Passages as the list shows them, whatever they come from, and what is looked for. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from typing import TYPE_CHECKING

from qualcase.coding.found import Voices
from qualcase.study.wording import say_kind, say_role
from qualcase.text.query import read_query
from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qualcase.coding.autocoding import Proposal
    from qualcase.coding.facts import Frame
    from qualcase.coding.found import FoundCount, SearchHit
    from qualcase.coding.sources import Source
    from qualcase.coding.suggestions import Suggestion
    from qualcase.study import Study
    from qualcase.text.query import Query

Spans = tuple[tuple[int, int], ...]
Key = tuple[str, int, int]
"""Source, start and end."""
LONGEST = 400
"""Code points of a passage that the list shows; the transcript shows all of it."""
BEFORE = 56
"""Code points shown before a hit at most, so that the hit is in sight."""


class Head(StrEnum):
    """What the panel is used for."""

    SEARCH = "search"
    SUGGEST = "suggest"
    AUTO = "autocode"


class Standing(Enum):
    """What has been said of a passage before."""

    NEW = auto()
    CODED = auto()
    """The coder has it under the code."""
    REJECTED = auto()


@dataclass(frozen=True)
class Passage:
    """One row of the list."""

    source_id: str
    start: int
    """Code points in the source's text."""
    end: int
    parts: Spans
    """What of it is marked in the text."""
    words: str
    """On one line."""
    strong: Spans
    """What of `words` is marked."""
    origin: str
    """Case, wave, role or kind."""
    why: str = ""
    standing: Standing = Standing.NEW
    asked: bool = False
    """Whether the interviewer says it."""
    alike: tuple[str, ...] = ()
    """The examples that it is like."""

    @property
    def key(self) -> Key:
        """What tells it from others."""
        return self.source_id, self.start, self.end


@dataclass(frozen=True)
class Wish:
    """What is searched for, as the fields stand."""

    written: str = ""
    forms: bool = False
    pattern: bool = False
    phrase: bool = False
    near: int | None = None
    voices: Voices = Voices.ALL

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed."""
        return not self.written.strip()

    def query(self) -> Query:
        """What to look for. Raises WrongQueryError."""
        return read_query(
            self.written,
            forms=self.forms,
            phrase=self.phrase,
            pattern=self.pattern,
            near=None if self.phrase else self.near,
        )


# --- rows


def passage_of_hit(hit: SearchHit) -> Passage:
    """A hit with the words around it."""
    before = _shortened(hit.before)
    words = f"{before}{hit.found}{hit.after}"
    whole = len(hit.found) == hit.end - hit.start
    parts = [(start - hit.start, end - hit.start) for start, end in hit.parts] if whole else [(0, len(hit.found))]
    strong = tuple((start + len(before), end + len(before)) for start, end in parts)
    told = say_role(hit.role) or hit.speaker or say_kind(hit.kind)
    cases = " + ".join(hit.cases) or hit.site or ""
    return Passage(
        hit.source_id,
        hit.start,
        hit.end,
        hit.parts,
        words,
        strong,
        joined(cases, hit.wave or "", told),
        asked=hit.is_interviewer,
    )


def passage_of_suggestion(one: Suggestion, origin: str) -> Passage:
    """A suggestion with the words that made it alike, and how much each adds."""
    words, strong = on_one_line(one.quote, [(start - one.start, end - one.start) for start, end in one.parts])
    why = "  ".join(f"{told.word} {say_number(told.weight, 1)}" for told in one.words)
    standing = Standing.REJECTED if one.rejected else Standing.NEW
    alike = tuple(on_one_line(example.quote, ())[0] for example in one.alike)
    return Passage(
        one.source_id, one.start, one.end, one.parts, words, strong, origin, why, standing=standing, alike=alike
    )


def passage_of_proposal(one: Proposal, origin: str, *, sure: float) -> Passage:
    """A proposal with its reason; how sure the rule is where it is not (`sure` is the score of what is certain)."""
    words, _ = on_one_line(one.quote, ())
    why = str(one.why) if one.score >= sure else f"{one.why} · {say_number(one.score)}\u00a0%"
    standing = Standing.CODED if one.coded else Standing.NEW
    return Passage(one.source_id, one.start, one.end, (), words, (), origin, why, standing=standing)


def on_one_line(text: str, parts: Iterable[tuple[int, int]]) -> tuple[str, Spans]:
    """A passage on one line, at most `LONGEST` of it, and where in it some of its parts stand."""
    signs: list[str] = []
    place: list[int] = []
    for sign in text:
        place.append(len(signs))
        if not sign.isspace():
            signs.append(sign)
        elif signs and signs[-1] != " ":
            signs.append(" ")
    place.append(len(signs))
    line = "".join(signs).rstrip()
    shown = line if len(line) <= LONGEST else line[:LONGEST].rstrip() + "…"
    moved = ((place[start], min(place[end], len(shown))) for start, end in parts)
    return shown, tuple((start, end) for start, end in moved if start < end)


def _shortened(before: str) -> str:
    if len(before) <= BEFORE:
        return before
    cut = before[-BEFORE:]
    return "…" + cut[cut.find(" ") + 1 :] if " " in cut.rstrip() else "…" + cut


# --- where they come from


class Origins:
    """Says of sources where they belong, and who speaks at a place."""

    def __init__(self, study: Study) -> None:
        """For the study as it is now."""
        self._study = study
        self._frame: Frame = study.frame()
        self._sources: dict[str, Source] = {one.id: one for one in study.sources.all()}
        self._turns: dict[str, Sequence[tuple[int, int, str]]] = {}

    def of(self, source_id: str, start: int) -> str:
        """`K03 · 2017 · volunteer`; the kind of source where nobody with a role speaks."""
        source, frame = self._sources[source_id], self._frame
        cases = " + ".join(case.name for case in frame.cases if case.id in source.case_ids)
        wave = next((one.name for one in frame.waves if one.id == source.wave_id), "")
        told = next((words for begin, end, words in self._said(source_id) if begin <= start < end), "")
        return joined(cases, wave, told or say_kind(source.kind))

    def _said(self, source_id: str) -> Sequence[tuple[int, int, str]]:
        if source_id not in self._turns:
            speakers = self._study.sources.speaker_names(source_id)
            self._turns[source_id] = [
                (turn.said, turn.end, say_role(speaker.role) or speaker.name)
                for turn in self._study.sources.text(source_id).turns
                if turn.speaker is not None and (speaker := speakers.get(turn.speaker)) is not None
            ]
        return self._turns[source_id]


def counted(counts: Sequence[FoundCount], nothing: str) -> str:
    """Counts by name: `2015 90  2017 124`; `nothing` names what has no name. No line ends between name and count."""
    return "   ".join(f"{one.name or nothing} {one.hits}".replace(" ", "\u00a0") for one in counts)


def joined(*parts: str) -> str:
    """What there is of some words, with points between."""
    return " · ".join(part for part in parts if part)


def frames_in(passages: Iterable[Passage], source_id: str) -> list[tuple[int, int]]:
    """What is to be marked in the text of a source: in order, none over another."""
    spans = sorted({part for one in passages if one.source_id == source_id for part in one.parts})
    found: list[tuple[int, int]] = []
    for start, end in spans:
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return found
