"""What is proposed of comments, and what was done with them, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.comments_back import Deed, Fit, can_be_taken
from qualcase.coding.tree import split_path
from qualcase.words import Message, mark, say

if TYPE_CHECKING:
    from qualcase.coding.comments_back import BackPlan, BackRow, TakenBack
    from qualcase.coding.tree import CodeTree

_DEEDS = {
    Deed.CODE: mark("code with {code}"),
    Deed.NEW_CODE: mark("code with the new code “{name}”"),
    Deed.MEMO: mark("write a memo on the source"),
    Deed.NOTE: mark("add to the note of {code}"),
    Deed.RECODE: mark("change the coding to {code}"),
    Deed.REMOVE: mark("remove {code}"),
    Deed.NOTHING: mark("nothing, the study has it"),
}
_FITS = {
    Fit.EXACT: mark("found"),
    Fit.EDITED: mark("edited"),
    Fit.LIKELY: mark("likely"),
    Fit.NOWHERE: mark("not found"),
}


def say_deed(row: BackRow, tree: CodeTree) -> str:
    """What is proposed."""
    known = row.code_id is not None and row.code_id in tree
    code = " / ".join(split_path(tree.path(row.code_id or ""))) if known else "–"
    if row.rating is not None and row.deed in (Deed.CODE, Deed.RECODE):
        code = f"{code} {row.rating:+d}".replace("-", "−")
    return say(_DEEDS[row.deed], code=code, name=row.new_name or "–")


def say_fit(fit: Fit) -> str:
    """How a passage was found, in a word."""
    return say(_FITS[fit])


def say_plan(plan: BackPlan) -> list[Message]:
    """What a document brings, in sentences."""
    said = [*plan.notes]
    if plan.unchanged:
        said.append(
            Message(
                "{n} comment is as it went out: nothing to do.",
                "{n} comments are as they went out: nothing to do.",
                plan.unchanged,
            )
        )
    if plan.gone:
        said.append(
            Message(
                "{n} comment is of a coding that was removed in the study since.",
                "{n} comments are of codings that were removed in the study since.",
                plan.gone,
            )
        )
    there = len(plan.rows) - len(plan.open_rows)
    if there:
        said.append(Message("{n} is in the study already.", "{n} are in the study already.", there))
    unable = sum(not can_be_taken(one) for one in plan.open_rows)
    if unable:
        said.append(
            Message(
                "{n} cannot be taken before somebody says more of it.",
                "{n} cannot be taken before somebody says more of them.",
                unable,
            )
        )
    return said


def say_taken(done: TakenBack) -> str:
    """What was done, in a line."""
    parts = [
        Message("Coded {n} passage.", "Coded {n} passages.", done.codings),
        Message("Made {n} code.", "Made {n} codes.", done.new_codes),
        Message("Added to {n} note.", "Added to {n} notes.", done.notes),
        Message("Wrote to {n} memo.", "Wrote to {n} memos.", done.memos),
        Message("Changed the code of {n} passage.", "Changed the code of {n} passages.", done.recoded),
        Message("Removed {n} coding.", "Removed {n} codings.", done.removed),
    ]
    said = [str(one) for one in parts if one.count]
    return " ".join(said) or say(mark("Nothing was taken."))
