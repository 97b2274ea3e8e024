"""What of case ratings hangs on cases, codes and codings, and goes or moves with them. Works within an action."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from qualcase.coding.case_ratings import CaseRating
    from qualcase.store.writing import Writing


def part_from_cases(writing: Writing, case_ids: Collection[str]) -> None:
    """Before cases go: what was said of them goes."""
    writing.case_ratings.delete([one.id for one in writing.case_ratings.all() if one.case_id in case_ids])


def part_from_codes(writing: Writing, code_ids: Collection[str]) -> None:
    """Before codes go: what was said under them goes, and what their steps mean."""
    writing.case_ratings.delete([one.id for one in writing.case_ratings.all() if one.code_id in code_ids])
    writing.rating_steps.delete([one.id for one in writing.rating_steps.all() if one.code_id in code_ids])


def hand_over_case(writing: Writing, from_id: str, into_id: str) -> None:
    """Before a case goes into another: what was said of it is said of that one, where its rater has not done so."""
    _hand_over(writing, lambda one: replace(one, case_id=into_id) if one.case_id == from_id else one)


def hand_over_code(writing: Writing, from_id: str, into_id: str) -> None:
    """Before a code goes into another: the same, and what its steps mean where that one has no words for them."""
    _hand_over(writing, lambda one: replace(one, code_id=into_id) if one.code_id == from_id else one)
    steps = writing.rating_steps.all()
    there = {one.value for one in steps if one.code_id == into_id}
    own = [one for one in steps if one.code_id == from_id]
    writing.rating_steps.delete([one.id for one in own if one.value in there])
    writing.rating_steps.update(replace(one, code_id=into_id) for one in own if one.value not in there)


def hand_over_coding(writing: Writing, from_id: str, to_id: str) -> None:
    """Before one coding goes because another covers the same: what it carries is carried by that one."""
    carried = [one for one in writing.case_ratings.all() if from_id in one.anchors]
    writing.case_ratings.update(
        replace(one, anchors=tuple(dict.fromkeys(to_id if each == from_id else each for each in one.anchors)))
        for one in carried
    )


def _hand_over(writing: Writing, moved: Callable[[CaseRating], CaseRating]) -> None:
    ratings = writing.case_ratings.all()
    there = {(one.cell, one.coder_id) for one in ratings if moved(one) == one}
    going = [(one, moved(one)) for one in ratings if moved(one) != one]
    writing.case_ratings.delete([one.id for one, new in going if (new.cell, new.coder_id) in there])
    writing.case_ratings.update(new for _, new in going if (new.cell, new.coder_id) not in there)
