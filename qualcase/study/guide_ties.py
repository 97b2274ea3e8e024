"""What of guide, answers and absences hangs on codes, sources and texts, and goes or moves with them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qualcase.text.edits import OffsetMap

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from qualcase.coding.guide import Question
    from qualcase.store.writing import Writing
    from qualcase.text.edits import Script


def move_asked(writing: Writing, source_id: str, script: Script) -> None:
    """Within the action that changes a text: put the interviewer's words where they lie now.

    A question stays put when its words are gone; only their place is forgotten.
    """
    held = [one for one in writing.asked.of_source(source_id) if one.start is not None and one.end is not None]
    if not held:
        return
    places = OffsetMap(script)
    moved = []
    for one in held:
        at = places.span(one.start or 0, one.end or 0)
        start, end = (at.start, at.end) if at.start < at.end else (None, None)
        moved.append(replace(one, start=start, end=end))
    writing.asked.update(moved)


def untie_codes(writing: Writing, code_ids: Collection[str]) -> None:
    """Before codes go: no question is tied to them, and nothing is said of them."""
    gone = set(code_ids)
    writing.questions.update(_retied(writing, dict.fromkeys(gone)))
    writing.topics.delete([one.id for one in writing.topics.all() if one.code_id in gone])
    writing.absences.delete([one.id for one in writing.absences.all() if one.code_id in gone])


def hand_over_code(writing: Writing, from_id: str, into_id: str) -> None:
    """Before a code goes into another: its questions cover that one.

    What was said of the one by hand, or to be absent, need not be so of the other; that it was raised stays true.
    """
    writing.questions.update(_retied(writing, {from_id: into_id}))
    topics = writing.topics.all()
    known = {one.source_id for one in topics if one.code_id == into_id}
    raised = [one for one in topics if one.code_id == from_id and one.asked and one.source_id not in known]
    writing.topics.update(replace(one, code_id=into_id) for one in raised)
    kept = {one.id for one in raised}
    writing.topics.delete([one.id for one in topics if one.code_id == from_id and one.id not in kept])
    writing.absences.delete([one.id for one in writing.absences.all() if one.code_id == from_id])


def _retied(writing: Writing, names: dict[str, str | None]) -> Iterable[Question]:
    for question in writing.questions.all():
        if set(question.code_ids) & names.keys():
            ties = (names.get(one, one) for one in question.code_ids)
            yield replace(question, code_ids=tuple(dict.fromkeys(one for one in ties if one)))


def take_from_sources(writing: Writing, source_ids: Collection[str]) -> None:
    """Before sources go: take away what was asked in them."""
    writing.asked.delete_of_sources(source_ids)
    writing.topics.delete_of_sources(source_ids)
