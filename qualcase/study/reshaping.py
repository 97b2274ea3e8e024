"""Changing where a coding lies or which code it has. What would double another coding is joined to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from qualcase.coding.ids import new_id
from qualcase.errors import UserError
from qualcase.study.code_history import hand_over_pins, settle_pins
from qualcase.study.following import hand_coding
from qualcase.study.joining import joined, move_memos, same

if TYPE_CHECKING:
    from qualcase.coding.codings import Coding
    from qualcase.store.writing import Writing
    from qualcase.study.core import Core


@dataclass(frozen=True)
class Reshaped:
    """What became of a coding."""

    coding: Coding
    """As it is now; where it was joined to another, that one."""
    joined: bool = False
    """Whether the same passage was coded so already, and the two became one."""
    lost_rating: bool = False
    """Whether its rating went, since the other code is rated on another scale or on none."""


def reshape(core: Core, coding: Coding, new: Coding) -> Reshaped:
    """Give a coding the span, code and fields of `new`, as one action named after what changed.

    Raises:
        UserError: The span is empty or lies outside the text.
    """
    now = core.now
    source = now.source_by_id[coding.source_id]

    def work(writing: Writing) -> Reshaped:
        return put_coding(writing, coding, new, writing.text_of_version(source.version_id))

    names = {"code": now.frame.tree[coding.code_id].name, "source": source.name}
    if new.code_id != coding.code_id:
        return core.act("coding.recode", work, coding.coder_id, **names, into=now.frame.tree[new.code_id].name)
    held = core.read(lambda reading: reading.codings.at(source.id, new.start, new.end))
    if any(one.id != coding.id and same(one) == same(new) for one in held):
        return core.act("coding.join", work, coding.coder_id, **names)
    return core.act(_move_label(coding, new), work, coding.coder_id, **names)


def split(core: Core, coding: Coding, at: int) -> tuple[Reshaped, Reshaped]:
    """Make two codings of one, before and after `at`, without the white space at the cut.

    Both keep code, coder, rating and what they speak about; note, paraphrase, star and memos stay with the first.

    Raises:
        UserError: `at` does not lie inside the passage, or one side would have no words.
    """
    quote, place = coding.quote, at - coding.start
    if coding.lost is not None or not quote[: max(place, 0)].strip() or not quote[max(place, 0) :].strip():
        raise UserError("A passage is split where there are words of it on both sides. Choose a place inside it.")
    now = core.now
    source = now.source_by_id[coding.source_id]
    end = coding.start + len(quote[:place].rstrip())
    start = coding.end - len(quote[place:].lstrip())
    first = replace(coding, end=end)
    second = replace(coding, id=new_id(), start=start, note="", condensed="", star=False, made_at=datetime.now(UTC))

    def work(writing: Writing) -> tuple[Reshaped, Reshaped]:
        text = writing.text_of_version(source.version_id)
        one = put_coding(writing, coding, first, text)
        return one, put_coding(writing, None, second, text)

    name = now.frame.tree[coding.code_id].name
    return core.act("coding.split", work, coding.coder_id, code=name, source=source.name)


def put_coding(writing: Writing, before: Coding | None, new: Coding, text: str) -> Reshaped:
    """Write a coding that changed (or, without `before`, a new one), joined where one like it is there.

    `text` is that of its source. Raises UserError where the span lies outside it.
    """
    if not 0 <= new.start < new.end <= len(text):
        raise UserError("The passage would lie outside the text.")
    new = replace(new, quote=text[new.start : new.end], lost=None)
    lost_rating = before is not None and before.rating is not None and new.rating is None
    there = writing.codings.at(new.source_id, new.start, new.end)
    twin = next((one for one in there if one.id != new.id and one.lost is None and same(one) == same(new)), None)
    if twin is None:
        if before is None:
            writing.codings.insert(new)
        else:
            writing.codings.update(new)
            settle_pins(writing, new.id, [new.code_id])
        return Reshaped(new, lost_rating=lost_rating)
    kept = joined(twin, new)
    if before is not None:
        move_memos(writing, before.id, kept.id)
        settle_pins(writing, before.id, [kept.code_id])
        hand_over_pins(writing, {before.id: kept.id})
        hand_coding(writing, before.id, kept.id)
        writing.codings.delete(before.id)
    writing.codings.update(kept)
    return Reshaped(kept, joined=True, lost_rating=lost_rating)


def _move_label(coding: Coding, new: Coding) -> str:
    if coding.lost is not None:
        return "coding.move"
    if new.start <= coding.start and new.end >= coding.end:
        return "coding.extend"
    if new.start >= coding.start and new.end <= coding.end:
        return "coding.shrink"
    return "coding.move"


def fitting(core: Core, coding: Coding, code_id: str, fields: dict[str, Any]) -> dict[str, Any]:
    """The fields of a coding that gets another code: its rating goes where the scale is another one."""
    tree = core.now.frame.tree
    same_scale = tree[code_id].scale_id == tree[coding.code_id].scale_id
    if coding.rating is not None and not same_scale and "rating" not in fields:
        return {**fields, "code_id": code_id, "rating": None}
    return {**fields, "code_id": code_id}
