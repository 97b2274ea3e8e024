"""What is to be known of a file that came back besides its changes: what is passed over, which rows are not sure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.sheet_back import Remark, Role, SheetRemark, trace
from qualcase.words import Message, mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from qualcase.coding.sheet_back import ReturnedFile, ReturnedSheet, SheetRow

_TWICE = mark("The row stands there twice with different words. Leave one of the two.")
_UNKNOWN = mark("What the row is of is not in the study any more, or was never there.")
_PARTED = mark(
    "What the row is of does not go with its id: it was sorted or copied without the hidden columns. Nothing of it is "
    "read."
)
_SHOWN = 8
"""So many rows are named, then only their number."""


def about_file(file: ReturnedFile) -> Iterator[SheetRemark]:
    """What holds of the whole file."""
    if file.formulas:
        said = Message(
            mark("{n} cell holds a formula: what it gave when it was last calculated is taken."),
            mark("{n} cells hold formulas: what they gave when they were last calculated is taken."),
            file.formulas,
        )
        yield SheetRemark(Remark.SAID, "", said)
    for name in file.others:
        yield SheetRemark(
            Remark.IGNORED, name, Message(mark("The sheet “{name}” is not read back."), values={"name": name})
        )


def about_sheet(sheet: ReturnedSheet) -> Iterator[SheetRemark]:
    """What holds of one sheet: columns that are gone, renamed or not ours, rows that were added."""
    for heading, key in sheet.renamed:
        role = next(one.role for one in sheet.stamp.columns if one.key == key)
        if role is Role.EDIT:
            known = mark("“{heading}” has another name than it had: it was known by where it stands.")
            yield SheetRemark(Remark.SAID, sheet.name, Message(known, values={"heading": heading}))
    if sheet.missing:
        said = Message(
            mark("{n} column that is read back is not there; nothing becomes of what it held."),
            mark("{n} columns that are read back are not there; nothing becomes of what they held."),
            len(sheet.missing),
        )
        yield SheetRemark(Remark.SAID, sheet.name, said)
    if sheet.foreign:
        names = ", ".join(f"“{one}”" for one in sheet.foreign[:_SHOWN])
        said = Message(
            mark("{n} column was added and is not read: {names}"),
            mark("{n} columns were added and are not read: {names}"),
            len(sheet.foreign),
            {"names": names},
        )
        yield SheetRemark(Remark.IGNORED, sheet.name, said)
    if sheet.without_id:
        said = Message(
            mark("{n} row has no id and is not read: {rows}. Add what it says in the program."),
            mark("{n} rows have no id and are not read: {rows}. Add what they say in the program."),
            len(sheet.without_id),
            {"rows": _some(sheet.without_id)},
        )
        yield SheetRemark(Remark.IGNORED, sheet.name, said)


def row_remarks(
    sheet: ReturnedSheet, place: Callable[[str], str | None], salt: str
) -> tuple[list[SheetRow], list[SheetRemark]]:
    """The rows that can be taken, each once, and what is to be known of the others."""
    sure, remarks, edited = _sorted_back(sheet, salt)
    doubled = _doubled(sure, [one.key for one in sheet.stamp.columns if one.role is Role.EDIT])
    taken: dict[str, SheetRow] = {}
    for row in sure:
        if row.id in doubled:
            remarks.append(SheetRemark(Remark.ROW, row.at, Message(_TWICE)))
        elif place(row.id) is None:
            remarks.append(SheetRemark(Remark.ROW, row.at, Message(_UNKNOWN)))
        else:
            taken.setdefault(row.id, row)
    if edited:
        said = Message(
            mark("In {n} row what is for reading only was edited, which is not read: {rows}"),
            mark("In {n} rows what is for reading only was edited, which is not read: {rows}"),
            len(edited),
            {"rows": _some(edited)},
        )
        remarks.append(SheetRemark(Remark.IGNORED, sheet.name, said))
    return list(taken.values()), remarks


def _sorted_back(sheet: ReturnedSheet, salt: str) -> tuple[list[SheetRow], list[SheetRemark], list[str]]:
    """The rows with the ids that belong to them, what is to be known, and where what is for reading only was edited.

    Whoever sorts some columns without the others parts rows from their ids. A row whose names are those that another
    id was written with belongs to that id. One whose names are nobody's was edited where it is for reading only; but
    where rows were parted from their ids, nobody can tell that, and it is not read.
    """
    names = [one.key for one in sheet.stamp.columns if one.role is Role.NAME]
    ours = [one.key for one in sheet.stamp.columns if one.role is Role.OURS]
    known: dict[str, dict[str, tuple[str, ...]]] = {}
    for row in sheet.rows:
        if row.traces:
            known.setdefault(row.traces[0], {})[row.id] = row.traces
    own = [_trace(row, names, salt) for row in sheet.rows]
    parted = {
        number
        for number, row in enumerate(sheet.rows)
        if row.traces and own[number] is not None and own[number] != row.traces[0] and own[number] in known
    }
    sure, remarks, edited = [], [], []
    for number, (row, called) in enumerate(zip(sheet.rows, own, strict=True)):
        if number in parted:
            there = known[called or ""]
            if len(there) == 1:
                row_id, traces = next(iter(there.items()))
                sure.append(row._replace(id=row_id, traces=traces))
            else:
                remarks.append(SheetRemark(Remark.ROW, row.at, Message(_PARTED)))
        elif called is not None and row.traces and called != row.traces[0]:
            if parted:
                remarks.append(SheetRemark(Remark.ROW, row.at, Message(_PARTED)))
            else:
                edited.append(row.at)
                sure.append(row)
        else:
            if not parted and len(row.traces) > 1 and _trace(row, ours, salt) not in (None, row.traces[1]):
                edited.append(row.at)
            sure.append(row)
    if parted:
        said = Message(
            mark("{n} row was sorted or copied without its hidden columns: it is known by what it is of."),
            mark("{n} rows were sorted or copied without their hidden columns: they are known by what they are of."),
            len(parted),
        )
        remarks.append(SheetRemark(Remark.SAID, sheet.name, said))
    return sure, remarks, edited


def _doubled(rows: list[SheetRow], edited: list[str]) -> set[str]:
    """Ids of rows that stand there several times, and not alike."""
    first: dict[str, tuple[str, ...]] = {}
    found = set()
    for row in rows:
        cells = tuple(row.cells[key].text for key in edited if key in row.cells)
        if first.setdefault(row.id, cells) != cells:
            found.add(row.id)
    return found


def _trace(row: SheetRow, keys: list[str], salt: str) -> str | None:
    """The trace of some cells; None where one of the columns is not there."""
    if any(key not in row.cells for key in keys):
        return None
    return trace(salt, *(row.cells[key].text for key in keys))


def _some(rows: tuple[str, ...] | list[str]) -> str:
    """Numbers of rows; the sheet is named beside what is said."""
    return ", ".join(one.rpartition("!")[2] for one in rows[:_SHOWN]) + (", …" if len(rows) > _SHOWN else "")
