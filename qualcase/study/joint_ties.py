"""What of the ties between variables and codes goes or moves with them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from qualcase.store.writing import Writing


def part_from_codes(writing: Writing, code_ids: Collection[str]) -> None:
    """Before codes go: they stand beside no variable."""
    writing.joint_ties.delete([one.id for one in writing.joint_ties.all() if one.code_id in code_ids])


def part_from_variables(writing: Writing, variable_ids: Collection[str]) -> None:
    """Before variables go: no code stands beside them."""
    writing.joint_ties.delete([one.id for one in writing.joint_ties.all() if one.variable_id in variable_ids])


def hand_over_ties(writing: Writing, from_id: str, into_id: str) -> None:
    """Before a code goes into another: that one stands where it stood."""
    ties = writing.joint_ties.all()
    there = {one.variable_id for one in ties if one.code_id == into_id}
    own = [one for one in ties if one.code_id == from_id]
    writing.joint_ties.delete([one.id for one in own if one.variable_id in there])
    writing.joint_ties.update(replace(one, code_id=into_id) for one in own if one.variable_id not in there)
