"""Links in memos: `[[K03]]` is the thing of that name, found anew whenever the memo is read.

They stand in the text and nowhere else, so they go wherever the text goes: through undo, copies, other programs. A name
that changes leaves them open, which the list of memos shows; `[[kind:name]]` says which of several is meant, and an id
does for a name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qualcase.coding.memos import Cell, MemoLink, MemoTarget
from qualcase.coding.tree import join_path, split_path
from qualcase.errors import UserError
from qualcase.study.targets import Finder
from qualcase.text.dates import parse_date

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from qualcase.study.names import Names
    from qualcase.study.snapshot import Snapshot

_LINK = re.compile(r"\[\[([^\[\]\n]{1,200})\]\]")


class LinkFinder:
    """Finds what the links of memos mean."""

    def __init__(self, now: Snapshot) -> None:
        """Take the names of the study."""
        frame, tree = now.frame, now.frame.tree
        named: dict[MemoTarget, list[tuple[str, Sequence[str]]]] = {
            MemoTarget.CASE: [(one.id, (one.name, one.title, one.full_name, one.id)) for one in frame.cases],
            MemoTarget.SITE: [(one.id, (one.name, one.id)) for one in frame.sites],
            MemoTarget.SOURCE: [(one.id, (one.name, f"{one.name}{one.suffix}", one.id)) for one in now.sources],
            MemoTarget.CODE: [(one.id, (tree.path(one.id), one.name, one.id)) for one in tree.ordered],
            MemoTarget.PARTICIPANT: [(one.id, (one.name, one.id)) for one in frame.participants],
        }
        self._finders = {target: Finder(entries) for target, entries in named.items()}

    def links(self, text: str) -> tuple[MemoLink, ...]:
        """The links of a memo, in order."""
        return tuple(MemoLink(*hit.span(), hit[1], *self.meant(hit[1])) for hit in _LINK.finditer(text))

    def meant(self, words: str) -> tuple[MemoTarget | None, str]:
        """What is called so: kind and id; neither where nothing is, or several are."""
        kind, colon, name = words.partition(":")
        wanted = kind.strip().casefold()
        if colon and wanted == MemoTarget.CODING:
            return MemoTarget.CODING, name.strip().lower()
        if colon and wanted in self._finders:
            found = self._finders[MemoTarget(wanted)].find(name)
            return (MemoTarget(wanted), found) if found else (None, "")
        every = [(target, found) for target, finder in self._finders.items() if (found := finder.find(words))]
        return every[0] if len(every) == 1 else (None, "")


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
