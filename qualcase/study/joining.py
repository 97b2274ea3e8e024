"""Two codings of the same passage with the same code by the same coder become one: nothing of either is dropped."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qualcase.coding.memos import MemoTarget

if TYPE_CHECKING:
    from qualcase.coding.codings import Coding
    from qualcase.coding.memos import Memo
    from qualcase.store.writing import Writing


def same(coding: Coding) -> tuple[int, int, str, str]:
    """What two codings of a source may not have in common."""
    return coding.start, coding.end, coding.code_id, coding.coder_id


def joined(kept: Coding, gone: Coding) -> Coding:
    """The one that stays, with what only the other had; where both say something, `kept` has the word."""
    notes = dict.fromkeys(note for note in (kept.note, gone.note) if note)
    condensed = dict.fromkeys(words for words in (kept.condensed, gone.condensed) if words)
    both = replace(
        kept,
        rating=gone.rating if kept.rating is None else kept.rating,
        note="\n".join(notes),
        condensed="\n".join(condensed),
        star=kept.star or gone.star,
        about_case_id=kept.about_case_id or gone.about_case_id,
    )
    if kept.about_wave_id is None and kept.about_time is None:
        both = replace(both, about_wave_id=gone.about_wave_id, about_time=gone.about_time)
    return both


def move_memos(writing: Writing, from_id: str, to_id: str) -> None:
    """Put the memos of one coding on another; where a coder has one on each, the two become one."""
    there = {one.coder_id: one for one in writing.memos.about(MemoTarget.CODING, to_id)}
    for memo in writing.memos.about(MemoTarget.CODING, from_id):
        held: Memo | None = there.get(memo.coder_id)
        if held is None:
            writing.memos.update(replace(memo, target_id=to_id))
        else:
            writing.memos.update(replace(held, text=f"{held.text}\n\n{memo.text}"))
            writing.memos.delete(memo.id)
