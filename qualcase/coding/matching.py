"""Finds the questions of a guide in what an interviewer says. What it finds is proposed; a person confirms."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.autocoding import ENOUGH_LIKE, SURE, plain, trimmed
from qualcase.coding.guide import AskingTurn
from qualcase.coding.question_likeness import Sought, likeness
from qualcase.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qualcase.coding.autocoding import Material

_OF_ORDER = 0.1
"""What a place adds that lies as far into the interview as the question into the guide; interviews stray."""
_LONGEST_ANSWER = 400
"""Code points of an answer that are looked at."""


_ALMOST_SURE = 99.0
"""The highest score of words that are not those of the guide."""


class Place(NamedTuple):
    """Where a question is put, and how like it the words are (0 to 100)."""

    question_id: str
    score: float
    start: int
    end: int


class _Piece(NamedTuple):
    start: int
    end: int
    turn: int


def places_put(material: Material, sought: Sequence[Sought], least: float = ENOUGH_LIKE) -> tuple[Place, ...]:
    """The likeliest place of each question in a source, in the order of the questions; none where no place is likely.

    A turn may hold several questions: it is looked at as a whole and sentence by sentence. No two questions have places
    that overlap: the likeliest pair is taken first, so a place goes to the one question that it is likest to. With the
    same words, the order of the guide decides.
    """
    pieces = list(_pieces(material))
    if not pieces or not sought:
        return ()
    text = material.text
    answers = {turn: _answer(material, turn) for turn in {one.turn for one in pieces}}
    scores = likeness(
        [text[one.start : one.end] for one in pieces],
        [answers[one.turn] for one in pieces],
        sought,
        material.source.language,
    ).tolist()
    ends = material.turns[-1].end
    pairs = []
    for number, piece in enumerate(pieces):
        for place, score in enumerate(scores[number]):
            ranked = score - _OF_ORDER * abs(piece.start / ends - place / len(sought))
            if ranked * 100 >= least:
                # Of two that are as like, the shorter one, then the earlier one.
                pairs.append((-ranked, piece.end - piece.start, place, piece.start, piece.end))
    found: dict[int, Place] = {}
    for score, _, place, start, end in sorted(pairs):
        if place in found or any(start < one.end and one.start < end for one in found.values()):
            continue
        most = SURE if _is_worded(text[start:end], sought[place]) else _ALMOST_SURE
        found[place] = Place(sought[place].question_id, min(-score * 100, most), start, end)
    return tuple(found[place] for place in sorted(found))


def _is_worded(said: str, sought: Sought) -> bool:
    """Whether a question is put as the guide words it, perhaps among other words."""
    words = f" {plain(said)} "
    return any(f" {plain(one)} " in words for one in sought.wordings)


def asking_turns(material: Material) -> tuple[AskingTurn, ...]:
    """What the interviewer says, turn by turn, each with what is said behind it."""
    found = []
    for number in _asking(material):
        turn = material.turns[number]
        start, end = trimmed(material.text, turn.said, turn.end)
        if start < end:
            found.append(AskingTurn(start, end, material.text[start:end], _answer(material, number, None)))
    return tuple(found)


def _asking(material: Material) -> Iterator[int]:
    """The numbers of the interviewer's turns."""
    for number, turn in enumerate(material.turns):
        speaker = material.speakers.get(turn.speaker) if turn.speaker is not None else None
        if speaker is not None and speaker.is_interviewer:
            yield number


def _pieces(material: Material) -> Iterator[_Piece]:
    """Each sentence of turns with several, and each turn."""
    for number in _asking(material):
        turn = material.turns[number]
        said = [(turn.said + one, turn.said + end) for one, end in sentences(material.text[turn.said : turn.end])]
        if len(said) > 1:
            yield from (_Piece(start, end, number) for start, end in said)
        start, end = trimmed(material.text, turn.said, turn.end)
        if start < end:
            yield _Piece(start, end, number)


def _answer(material: Material, number: int, longest: int | None = _LONGEST_ANSWER) -> str:
    """What others say behind a turn, up to where the interviewer speaks again."""
    found: list[str] = []
    size = 0
    for turn in material.turns[number + 1 :]:
        speaker = material.speakers.get(turn.speaker) if turn.speaker is not None else None
        if (speaker is not None and speaker.is_interviewer) or (longest is not None and size >= longest):
            break
        found.append(material.text[turn.said : turn.end].strip())
        size += len(found[-1])
    return "\n".join(found)[:longest]
