"""Absences from files and into files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcase.coding.tables import Column, Table
from qualcase.coding.variables import VariableOf
from qualcase.errors import WrongCell, WrongValuesError
from qualcase.study.absences import Told
from qualcase.study.targets import Finder, finder_of, wave_finder
from qualcase.words import Message, mark, say

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.guide import Absence
    from qualcase.study.absences import Absences
    from qualcase.study.core import Core

COLUMNS = ("case", "wave", "code", "coder", "reason")
"""The columns of the file."""
_OTHER_NAMES = {
    "sag": "case", "projekt": "case", "runde": "wave", "kode": "code", "kodet_af": "coder", "begrundelse": "reason",
}  # fmt: skip
_REFUSALS = {
    "case": mark("There is no case called “{value}”."),
    "wave": mark("There is no wave called “{value}”."),
    "code": mark("There is no code “{value}”. Write its path, such as Leadership/Support."),
    "coder": mark("There is no coder called “{value}”."),
}


@dataclass(frozen=True)
class ImportedAbsences:
    """What an import of absences did."""

    written: tuple[Absence, ...]


def bring_in(core: Core, absences: Absences, path: Path) -> ImportedAbsences:
    """Read absences, as one action."""
    from qualcase.exchange.reading.tables import read_rows

    frame = core.now.frame
    codes = Finder((code.id, (frame.tree.path(code.id), code.name)) for code in frame.tree.ordered)
    coders = Finder((one.id, (one.name,)) for one in frame.people_coding)
    finders = {"case": finder_of(core, VariableOf.CASE), "wave": wave_finder(core), "code": codes, "coder": coders}
    wrong: list[WrongCell] = []
    told: list[Told] = []
    for row in read_rows(path, COLUMNS, ("case", "wave", "code", "reason"), _OTHER_NAMES):
        ids = {name: finder.find(row[name]) for name, finder in finders.items() if row[name] or name != "coder"}
        for name in (one for one, found in ids.items() if found is None):
            where = Message(mark("line {line}"), values={"line": row.line})
            wrong.append(WrongCell(where, name, Message(_REFUSALS[name], values={"value": row[name]})))
        told.append(Told(ids["case"] or "", ids["code"] or "", ids["wave"] or "", row["reason"], ids.get("coder")))
    if wrong:
        raise WrongValuesError(wrong)
    return ImportedAbsences(absences.set_many(told) if told else ())


def take_out(core: Core, absences: Absences, path: Path) -> int:
    """Write absences to a file."""
    from qualcase.study.exports import write_tables

    now = core.now
    rows = [
        (
            now.names[one.case_id],
            now.names[one.wave_id],
            now.frame.tree.path(one.code_id),
            now.names.get(one.coder_id or "", ""),
            one.reason,
        )
        for one in absences.all()
    ]
    widths = {"case": 10, "wave": 8, "code": 40, "coder": 14, "reason": 80}
    table = Table("absences", tuple(Column(name, width) for name, width in widths.items()), rows)
    write_tables([table], path, ((say(mark("Study")), now.info.title),))
    return len(rows)
