"""Finds the questions of a guide in what an interviewer says; the likeness is that of auto-coding by question."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.autocoding import ENOUGH_LIKE, likest, trimmed
from qualcase.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qualcase.coding.autocoding import Material
    from qualcase.coding.guide import Question


class Place(NamedTuple):
    """Where a question is put, and how like it the words are (0 to 100)."""

    question_id: str
    score: float
    start: int
    end: int


def places_put(material: Material, questions: Sequence[Question], least: float = ENOUGH_LIKE) -> tuple[Place, ...]:
    """The likest place of each question that is put in a source, in the order of the questions.

    A turn may hold several questions: it is looked at as a whole and sentence by sentence, and each piece is told as
    the one question that it is likest to.
    """
    wordings = [(one.id, said) for one in questions for said in one.all_wordings]
    found: dict[str, Place] = {}
    for start, end in _pieces(material):
        best = likest(material.text[start:end], [said for _, said in wordings], least)
        if best is None:
            continue
        question_id = wordings[best[0]][0]
        held = found.get(question_id)
        if held is None or best[1] > held.score:
            found[question_id] = Place(question_id, best[1], start, end)
    return tuple(found[one.id] for one in questions if one.id in found)


def _pieces(material: Material) -> Iterator[tuple[int, int]]:
    """What the interviewer says: each sentence of turns with several, and each turn.

    The sentences come first: of two pieces that are as like a question the shorter one is its place.
    """
    for turn in material.turns:
        speaker = material.speakers.get(turn.speaker) if turn.speaker is not None else None
        if speaker is None or not speaker.is_interviewer:
            continue
        said = [(turn.said + one, turn.said + end) for one, end in sentences(material.text[turn.said : turn.end])]
        start, end = trimmed(material.text, turn.said, turn.end)
        if len(said) > 1:
            yield from said
        if start < end:
            yield start, end
