"""What the field of a memo shows, and what is written there. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcase.coding.memos import Cell, MemoTarget
from qualcase.ui.base.place import Place, Room

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.coding.memos import MemoEntry
    from qualcase.study import Study
    from qualcase.ui.base.thing import Thing

CARD, DAYS = "card", "days"
"""Pages in a `Place`: of a case or site in Material, the log of a day among the memos."""


@dataclass(frozen=True)
class MemoSheet:
    """Everything that is said of one thing in memos."""

    thing: Thing
    name: str
    quote: str
    """The passage, where it is on one."""
    mine: str
    others: tuple[MemoEntry, ...]
    linked_from: tuple[MemoEntry, ...]
    """Memos on other things with a link to this one."""


def read_sheet(study: Study, thing: Thing, coder_id: str | None) -> MemoSheet | None:
    """Read the memos on a thing; None where there is no such thing any more."""
    if not study.memos.exists(*thing):
        return None
    from qualcase.study.memos import MemoQuery

    on_it = [one for one in study.memos.list(MemoQuery(targets=(thing.target,))) if one.memo.target_id == thing.id]
    mine = next((one.memo.text for one in on_it if coder_id and one.memo.coder_id == coder_id), "")
    others = tuple(one for one in on_it if not coder_id or one.memo.coder_id != coder_id)
    from_elsewhere = tuple(
        one for one in study.memos.links_to(*thing) if (one.memo.target, one.memo.target_id) != (thing.target, thing.id)
    )
    quote = study.codings.get(thing.id).quote if thing.target is MemoTarget.CODING else ""
    return MemoSheet(thing, study.memos.name_of(*thing), quote, mine, others, from_elsewhere)


def write_memo(study: Study, thing: Thing, coder: str, text: str) -> None:
    """Write the memo of a coder, by name, on a thing; an empty text takes it away."""
    study.memos.write(*thing, text, study.coders.ensure(coder).id)


def place_of(study: Study, thing: Thing) -> Place:
    """Where a thing is: what Enter on its memo, or a link to it, leads to."""
    ways: dict[MemoTarget, Callable[[], Place]] = {
        MemoTarget.CASE: lambda: Place(Room.MATERIAL, case_id=thing.id, page=CARD),
        MemoTarget.SITE: lambda: Place(Room.MATERIAL, site_id=thing.id, page=CARD),
        MemoTarget.SOURCE: lambda: Place(Room.CODE, source_id=thing.id),
        MemoTarget.CODE: lambda: Place(Room.CODEBOOK, code_id=thing.id),
        MemoTarget.CODING: lambda: _passage(study, thing.id),
        MemoTarget.CELL: lambda: _cell(Cell.of_key(thing.id)),
        MemoTarget.PARTICIPANT: lambda: _person(study, thing.id),
        MemoTarget.DAY: lambda: Place(Room.MEMOS, memo=thing.key, page=DAYS),
        MemoTarget.STUDY: lambda: Place(Room.MATERIAL),
    }
    return ways[thing.target]()


def _cell(cell: Cell) -> Place:
    return Place(Room.COMPARE, code_id=cell.code_id, case_id=cell.case_id, wave_id=cell.wave_id)


def _person(study: Study, participant_id: str) -> Place:
    """The page of the first case in which somebody is."""
    people = study.participants.in_cases()
    case_id = next((one for one, held in people.items() if any(who.id == participant_id for who in held)), None)
    return Place(Room.MATERIAL, case_id=case_id, page=CARD if case_id else None)


def _passage(study: Study, coding_id: str) -> Place:
    try:
        one = study.codings.get(coding_id)
    except KeyError:
        return Place(Room.CODE)
    return Place(Room.CODE, one.source_id, one.start, one.end, one.id)
