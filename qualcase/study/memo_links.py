"""Links in memos: `[[K03]]` is the thing of that name, found anew whenever the memo is read.

They stand in the text and nowhere else, so they go wherever the text goes: through undo, copies, other programs.
Whoever gives a thing another name here mends the links to it in the same action; what other programs or pseudonyms
rename leaves them open, which the list of memos shows. `[[kind:name]]` says which of several is meant, and an id does
for a name.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qualcase.coding.memos import Cell, MemoTarget
from qualcase.coding.tree import join_path, split_path
from qualcase.errors import UserError
from qualcase.study.memo_names import LinkFinder
from qualcase.study.snapshot import read_snapshot
from qualcase.text.dates import parse_date

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from qualcase.store.writing import Writing
    from qualcase.study.names import Names
    from qualcase.study.snapshot import Snapshot


def mend_links(writing: Writing, before: Snapshot, became: Mapping[str, str] | None = None) -> None:
    """Let the links of memos mean what they meant before things were renamed, moved or joined in this action.

    Only links that would be lost are written anew, in the manner in which they were written; when the memo was changed
    by its coder stays as it was.

    Args:
        writing: The action, after what it has done.
        before: The names before it.
        became: Ids of things that are another one now.
    """
    memos = [one for one in writing.memos.all() if "[[" in one.text]
    if not memos:
        return
    old, new = LinkFinder(before), LinkFinder(read_snapshot(writing))
    for memo in memos:
        text = _mended(memo.text, old, new, became or {})
        if text != memo.text:
            writing.memos.update(replace(memo, text=text))


def _mended(text: str, old: LinkFinder, new: LinkFinder, became: Mapping[str, str]) -> str:
    for link in reversed(old.links(text)):
        if link.target is None or link.target is MemoTarget.CODING:
            continue
        target_id = became.get(link.target_id, link.target_id)
        if new.has(link.target, target_id) and new.meant(link.words) != (link.target, target_id):
            place = old.place_of(link.words, link.target, link.target_id)
            words = new.words_for(link.target, target_id, like=link.words, at=place)
            text = f"{text[: link.start]}[[{words}]]{text[link.end :]}"
    return text


def find_cell(names: Names, text: str) -> Cell:
    """The cell that is meant by `K03/Forankring/Aftaler/2017`: case, path of the code, and a wave or none.

    Raises:
        UserError: it names no case and code.
    """
    case, *path = split_path(text)
    if not path:
        raise UserError("“{text}” is no cell. Write case, code and wave with slashes: K03/Roles/2017.", text=text)
    wave = names.waves.maybe(path[-1]) if len(path) > 1 else None
    code = names.code(join_path(path[:-1] if wave else path))
    return Cell(names.cases.find(case).id, code.id, wave.id if wave else None)


def find_target(names: Names, target: MemoTarget, text: str, study_id: str) -> str:
    """Id of the thing that a memo is about, by what a person typed. Raises UserError."""
    ways: dict[MemoTarget, Callable[[str], str]] = {
        MemoTarget.STUDY: lambda _: study_id,
        MemoTarget.SITE: lambda name: names.sites.find(name).id,
        MemoTarget.CASE: lambda name: names.cases.find(name).id,
        MemoTarget.SOURCE: lambda name: names.sources.find(name).id,
        MemoTarget.CODE: lambda name: names.code(name).id,
        MemoTarget.CODING: lambda name: names.coding(name).id,
        MemoTarget.PARTICIPANT: lambda name: names.participants.find(name).id,
        MemoTarget.CELL: lambda name: find_cell(names, name).key,
        MemoTarget.DAY: lambda name: _day(name).isoformat(),
    }
    return ways[target](text)


def _day(text: str) -> dt.date:
    day = parse_date(text)
    if day is None:
        raise UserError("“{value}” is no date. Write it like 2015-09-01.", value=text)
    return day
