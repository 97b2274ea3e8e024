"""Auto-coding: rules that propose what might get a code. They decide nothing; a person approves the list."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.codings import MADE_BY_AUTO
from qualcase.text.marks import mark_spans
from qualcase.text.wordcount import has_words
from qualcase.words import Message, mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from qualcase.coding.people import Participant
    from qualcase.coding.sources import Source, Speaker, Turn

SURE = 100.0
"""The score of what follows from what is known, such as who speaks."""
ENOUGH_LIKE = 70.0
"""From this likeness on (of 100) an interviewer's words count as a question of the guide."""


class Rule(StrEnum):
    """By what passages are proposed."""

    SPEAKER = "speaker"
    ROLE = "role"
    QUESTION = "question"
    HEADING = "heading"
    SEARCH = "search"

    @property
    def made_by(self) -> str:
        """How codings are marked that were made by it."""
        return f"{MADE_BY_AUTO}:{self.value}"


class HeadingSpan(NamedTuple):
    """A heading of a text: its place in code points, half-open, and its level, 1 for the highest."""

    start: int
    end: int
    level: int


@dataclass(frozen=True)
class Material:
    """A source as the rules see it."""

    source: Source
    text: str
    turns: tuple[Turn, ...]
    speakers: Mapping[int, Speaker]
    """By number."""
    headings: tuple[HeadingSpan, ...] = ()


class Found(NamedTuple):
    """A place that a rule found: code points, half-open."""

    start: int
    end: int
    why: Message
    score: float = SURE
    """How sure it is, 0 to 100."""


@dataclass(frozen=True)
class Proposal:
    """A passage that may get the code, with why."""

    source_id: str
    start: int
    end: int
    quote: str
    why: Message
    score: float
    """How sure the rule is, 0 to 100."""
    coded: bool = False
    """Whether the coder has this very passage under the code already."""


def by_speaker(material: Material, participant: Participant) -> Iterator[Found]:
    """What a participant says: each turn."""
    why = Message(mark("{name} speaks"), values={"name": participant.name})
    yield from _turns_of(material, lambda speaker: why if speaker.participant_id == participant.id else None)


def by_role(material: Material, role: str, people: Mapping[str, Participant]) -> Iterator[Found]:
    """What those say who have a role in the case and wave of the source: each turn."""

    def why(speaker: Speaker) -> Message | None:
        person = people.get(speaker.participant_id or "")
        if person is None or person.role_in(material.source.case_ids, material.source.wave_id) != role:
            return None
        return Message(mark("{name} speaks, whose role is {role}"), values={"name": person.name, "role": role})

    yield from _turns_of(material, why)


def by_question(
    material: Material,
    wanted: Sequence[str],
    others: Sequence[str] = (),
    *,
    least: float = ENOUGH_LIKE,
    follow_ups: bool = False,
) -> Iterator[Found]:
    """What is answered to questions: the turns behind an interviewer's turn in which one of them is put.

    Args:
        material: The source.
        wanted: Questions as the guide words them, wherever they come from.
        others: Further questions of the guide: what fits one of them better is no question that is wanted.
        least: From this likeness on (0 to 100) the interviewer's words count as the question.
        follow_ups: Whether answers go on over the interviewer's turns that are like no question of the guide.
    """
    asked: tuple[str, float] | None = None
    for turn in material.turns:
        speaker = material.speakers.get(turn.speaker) if turn.speaker is not None else None
        if speaker is not None and speaker.is_interviewer:
            said = material.text[turn.said : turn.end]
            best = likest(said, [*wanted, *others], least)
            if best is not None or not follow_ups:
                asked = (wanted[best[0]], best[1]) if best is not None and best[0] < len(wanted) else None
        elif asked is not None and _says_something(material.text[turn.said : turn.end]):
            why = Message(mark("answers “{question}”"), values={"question": asked[0]})
            yield Found(turn.said, turn.end, why, round(asked[1], 1))


def likest(said: str, questions: Sequence[str], least: float = ENOUGH_LIKE) -> tuple[int, float] | None:
    """Which question is put in these words, and how like it is (0 to 100); None where none is like enough.

    Words before and behind the question, and another order of its words, cost nothing.
    """
    from rapidfuzz import fuzz

    words = plain(said)
    if not words:
        return None
    scores = [_likeness(fuzz, words, plain(question)) for question in questions]
    # Of two that fit as well, the longer one has more of its words there.
    best = max(range(len(scores)), key=lambda number: (scores[number], len(questions[number])), default=None)
    return (best, scores[best]) if best is not None and scores[best] >= least else None


def _likeness(fuzz: object, said: str, question: str) -> float:
    """The better of the order of signs and the set of words; a question is never found within one of its own words."""
    if not question or len(said) * 2 < len(question):
        return 0.0
    order: float = fuzz.partial_ratio(question, said) if len(said) >= len(question) else fuzz.ratio(question, said)  # type: ignore[attr-defined]
    words: float = fuzz.token_sort_ratio(question, said)  # type: ignore[attr-defined]
    return max(order, words)


def plain(words: str) -> str:
    """Words in small letters without signs, for likeness."""
    return " ".join("".join(sign if sign.isalnum() else " " for sign in words.casefold()).split())


def by_heading(material: Material, wanted: Callable[[str], bool]) -> Iterator[Found]:
    """What stands below the headings that are wanted, up to the next one of the same or a higher level."""
    for number, heading in enumerate(material.headings):
        words = " ".join(material.text[heading.start : heading.end].split())
        if not wanted(words):
            continue
        behind = (one.start for one in material.headings[number + 1 :] if one.level <= heading.level)
        start, end = trimmed(material.text, heading.end, next(behind, len(material.text)))
        if has_words(material.text[start:end]):
            yield Found(start, end, Message(mark("stands below “{heading}”"), values={"heading": words}))


def by_spans(material: Material, spans: Iterable[tuple[int, int]], why: Message) -> Iterator[Found]:
    """What was found elsewhere, such as by a search. No place comes twice."""
    places = dict.fromkeys(trimmed(material.text, start, end) for start, end in spans)
    for start, end in places:
        if start < end:
            yield Found(start, end, why)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without blank space at its edges."""
    while start < end and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return start, end


def _says_something(words: str) -> bool:
    """Whether anything is left of what was said without the transcriber's marks."""
    position, kept = 0, []
    for start, end in mark_spans(words):
        kept.append(words[position:start])
        position = end
    return has_words(" ".join((*kept, words[position:])))


def _turns_of(material: Material, why: Callable[[Speaker], Message | None]) -> Iterator[Found]:
    reasons = {number: why(one) for number, one in material.speakers.items() if not one.is_interviewer}
    for turn in material.turns:
        reason = reasons.get(turn.speaker) if turn.speaker is not None else None
        if reason is not None and _says_something(material.text[turn.said : turn.end]):
            yield Found(turn.said, turn.end, reason)
