"""Codes that become one, and passages that go from one code to others. Works within an action."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qualcase.coding.ids import new_id
from qualcase.coding.memos import MemoTarget
from qualcase.errors import UserError
from qualcase.study.code_history import ELSEWHERE, hand_over, hand_over_pins, log_merge, settle_pins
from qualcase.study.following import hand_code, hand_coding
from qualcase.study.guide_ties import hand_over_code
from qualcase.study.joining import joined
from qualcase.study.joint_ties import hand_over_ties

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.codebook import Code
    from qualcase.coding.codings import Coding
    from qualcase.coding.memos import Memo
    from qualcase.coding.tree import CodeTree
    from qualcase.store.writing import Writing


@dataclass(frozen=True)
class Merging:
    """Who merges, and whether what goes over is to be looked through afterwards."""

    coder_id: str | None = None
    look_through: bool = False


def merge_codes(writing: Writing, tree: CodeTree, from_id: str, into_id: str, how: Merging) -> dict[str, str]:
    """Join a code into another, and its sub-codes into those of the same name; which are another one now, by id."""
    became = {from_id: into_id}
    below = {child.name.casefold(): child for child in tree.children(into_id)}
    position = max((child.position for child in below.values()), default=-1)
    for child in tree.children(from_id):
        twin = below.get(child.name.casefold())
        if twin and twin.id != from_id:
            became |= merge_codes(writing, tree, child.id, twin.id, how)
        else:
            position += 1
            writing.codes.update(replace(child, parent_id=into_id, position=position))
    counts = _join_codings(writing, tree[from_id], tree[into_id], look_through=how.look_through)
    for memo in writing.memos.about(MemoTarget.CODE, from_id):
        _move_memo(writing, memo, into_id)
    for memo in writing.memos.all():
        cell = memo.cell
        if cell and cell.code_id == from_id:
            _move_memo(writing, memo, cell._replace(code_id=into_id).key)
    writing.rejections.delete_of_codes([from_id])  # what does not fit the one may well fit the other
    hand_over_code(writing, from_id, into_id)
    hand_over_ties(writing, from_id, into_id)
    hand_code(writing, from_id, into_id)
    hand_over(writing, from_id, into_id)
    log_merge(writing, (tree.path(from_id), tree.path(into_id)), into_id, counts, how.coder_id)
    writing.codes.delete(from_id)
    return became


def recode(writing: Writing, coding: Coding, code: Code, into: Sequence[Code], *, stays: bool = False) -> None:
    """Code a passage with other codes instead of its own, or besides; it takes along what it holds.

    Where its coder has coded it with one of them already, the two become one.
    """
    codes = [one for one in into if one.id != code.id]
    for number, target in enumerate(codes):
        if coding.rating is not None:
            _share_scale(writing, code, target)
        there = {
            place_of(one): one
            for one in writing.codings.at(coding.source_id, coding.start, coding.end)
            if one.code_id == target.id and one.lost is None
        }
        twin = there.get(place_of(coding))
        moves = number == 0 and not stays
        if twin is not None:
            writing.codings.update(replace(joined(twin, coding), under=target.revision))
            if moves:
                _let_go(writing, coding, twin)
        elif moves:
            writing.codings.update(replace(coding, code_id=target.id, under=target.revision))
        else:
            writing.codings.insert(replace(coding, id=new_id(), code_id=target.id, under=target.revision))
    if stays:
        writing.codings.update(replace(coding, under=code.revision))
    kept = {*(one.id for one in codes), *([code.id] if stays else [])}
    settle_pins(writing, coding.id, kept)


def _let_go(writing: Writing, coding: Coding, twin: Coding) -> None:
    """A coding goes since another is the same."""
    for memo in writing.memos.about(MemoTarget.CODING, coding.id):
        _move_memo(writing, memo, twin.id)
    hand_over_pins(writing, {coding.id: twin.id})
    hand_coding(writing, coding.id, twin.id)
    writing.codings.delete(coding.id)


def _join_codings(writing: Writing, code: Code, into: Code, *, look_through: bool) -> tuple[int, int]:
    """Hand the codings over; how many there were, and how many of them the other code had already."""
    there = {place_of(one): one for one in writing.codings.of_codes([into.id]) if one.lost is None}
    moved: list[Coding] = []
    combined: list[Coding] = []
    doubled: dict[str, str] = {}
    codings = writing.codings.of_codes([code.id])
    if any(one.rating is not None for one in codings):
        _share_scale(writing, code, into)
    for one in codings:
        # Lost passages may have stood anywhere: none of them is another one's double.
        twin = there.get(place_of(one)) if one.lost is None else None
        if twin is None:
            waits = look_through or one.under < code.revision
            moved.append(replace(one, code_id=into.id, under=ELSEWHERE if waits else into.revision))
            continue
        doubled[one.id] = twin.id
        combined.append(joined(twin, one))
    for memo in writing.memos.all() if doubled else ():
        if memo.target is MemoTarget.CODING and memo.target_id in doubled:
            _move_memo(writing, memo, doubled[memo.target_id])
    hand_over_pins(writing, doubled)
    for gone, stays in doubled.items():
        hand_coding(writing, gone, stays)
    writing.codings.delete(doubled)
    writing.codings.update([*moved, *combined])
    return len(codings), len(doubled)


def _share_scale(writing: Writing, code: Code, into: Code) -> None:
    """Ratings go over only to a code with the same scale; one without a scale gets it."""
    held = writing.codes.get(into.id) or into
    if held.scale_id is None:
        writing.codes.update(replace(held, scale_id=code.scale_id))
    elif held.scale_id != code.scale_id:
        raise UserError(
            "“{code}” and “{into}” are rated on different scales. Remove the ratings of one of them first.",
            code=code.name,
            into=into.name,
        )


def _move_memo(writing: Writing, memo: Memo, target_id: str) -> None:
    """Put a memo on another thing of the same kind; where its coder has one there, the two become one."""
    there = writing.memos.about(memo.target, target_id)
    held = next((one for one in there if one.coder_id == memo.coder_id), None)
    if held:
        writing.memos.update(replace(held, text=f"{held.text}\n\n{memo.text}"))
        writing.memos.delete(memo.id)
    else:
        writing.memos.update(replace(memo, target_id=target_id))


def place_of(coding: Coding) -> tuple[str, int, int, str]:
    """What two codings with one code must not share: place and coder."""
    return coding.source_id, coding.start, coding.end, coding.coder_id
