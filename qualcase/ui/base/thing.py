"""A thing that a memo is on, and the things that a place is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.memos import Cell, MemoTarget

if TYPE_CHECKING:
    from qualcase.ui.base.place import Place


class Thing(NamedTuple):
    """A kind of thing and which one."""

    target: MemoTarget
    id: str

    @property
    def key(self) -> str:
        """Both in one word, for a `Place`."""
        return f"{self.target.value}:{self.id}"

    @classmethod
    def of_key(cls, key: str | None) -> Thing | None:
        """The thing of a key; None for what is none."""
        kind, _, one_id = (key or "").partition(":")
        known = {one.value for one in MemoTarget}
        return cls(MemoTarget(kind), one_id) if kind in known and one_id else None


def things_at(place: Place) -> tuple[Thing, ...]:
    """What a place names, the nearest first: a passage before its source, a cell before its code and case."""
    found: list[Thing] = []
    if place.coding_id:
        found.append(Thing(MemoTarget.CODING, place.coding_id))
    if place.code_id and place.case_id:
        cell = Cell(place.case_id, place.code_id, place.wave_id)
        found.append(Thing(MemoTarget.CELL, cell.key))
    named = (
        (MemoTarget.CODE, place.code_id),
        (MemoTarget.PARTICIPANT, place.participant_id),
        (MemoTarget.SOURCE, place.source_id),
        (MemoTarget.CASE, place.case_id),
        (MemoTarget.SITE, place.site_id),
    )
    return (*found, *(Thing(target, one) for target, one in named if one))
