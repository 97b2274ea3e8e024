"""From a file that came back to what it would change: what stood in the sheet, what stands in it, what the study holds.

A cell that is as it was written changes nothing, whatever happened in the study. One that was edited is a change where
the study is as it was then, else a conflict. Where nobody can tell how it was, whatever differs is a conflict.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, Protocol

from qualcase.coding.sheet_back import (
    CellKey,
    Choice,
    Remark,
    Role,
    SheetChange,
    SheetKind,
    SheetPreview,
    SheetRemark,
    Step,
    as_in_sheet,
    trace,
)
from qualcase.errors import UserError
from qualcase.study.returning.sheet_remarks import about_file, about_sheet, row_remarks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from qualcase.coding.sheet_back import ReturnedFile, ReturnedSheet, SheetCell, SheetRow
    from qualcase.store.writing import Writing
    from qualcase.study.core import Core
    from qualcase.study.study import Study
    from qualcase.words import Message

Wanted = dict[str, dict[str, str]]
"""What edited cells are to hold, as the study keeps it, by row and key."""


class Returns(Protocol):
    """What is known of one kind of table that comes back."""

    can_join: bool
    """Whether two texts of a cell can be kept one below the other."""

    whole_rows: bool
    """Whether the cells of a row are one thing: where one cannot be taken, none is."""

    def place(self, row_id: str) -> str | None:
        """What a row is of, in words; None where the study does not know it (any more)."""

    def present(self, row_id: str, key: str) -> str:
        """What the study holds in a cell, as it keeps it."""

    def canonical(self, row_id: str, key: str, cell: SheetCell) -> str:
        """What a cell says, as the study keeps it. Raises UserError where it cannot be, and says what is allowed."""

    def shown(self, row_id: str, key: str, kept: str) -> str:
        """What the study keeps, in words."""

    def after(self, row_id: str, key: str, sheet: str) -> str:
        """What would stand in the study where the sheet says so: for most the same."""

    def earlier(self, row_id: str, key: str) -> Iterable[str]:
        """What the study may have held in a cell when the sheet was written; asked only of what was changed in both."""

    def notes(self, row_id: str, key: str, after: str) -> tuple[Message, ...]:
        """What else goes with a change."""

    def check(self, row_id: str, cells: Mapping[str, str]) -> None:
        """Whether the cells of a row go together as they would be. Raises UserError."""

    def work(self, wanted: Wanted) -> Callable[[Writing], None]:
        """What writes them; whatever is read for it is read now, before the action."""


_RETURNS = {
    SheetKind.SUMMARIES: ("back_summaries", "SummariesBack"),
    SheetKind.RATINGS: ("back_ratings", "RatingsBack"),
    SheetKind.VARIABLES: ("back_variables", "VariablesBack"),
    SheetKind.CODES: ("back_codes", "CodesBack"),
}


class Context(NamedTuple):
    """What each of them is made of."""

    study: Study
    core: Core
    file: ReturnedFile
    sheet: ReturnedSheet
    coder_id: str | None


class _Values(NamedTuple):
    """What a cell would hold, as the study keeps it."""

    sheet: str
    study: str


@dataclass
class Plan:
    """What a file would change, with what is needed to do it."""

    preview: SheetPreview
    values: dict[CellKey, _Values]
    returns: dict[str, Returns]
    """By token."""

    def works(self, accepted: Mapping[CellKey, Choice]) -> tuple[list[Callable[[Writing], None]], int]:
        """What does it, and how many cells change. Raises UserError where cells of a row do not go together."""
        wanted: dict[str, Wanted] = {}
        count = 0
        for key, choice in accepted.items():
            if choice is Choice.STUDY or key not in self.values:
                continue
            held = self.values[key]
            text = f"{held.study}\n\n{held.sheet}" if choice is Choice.BOTH and held.sheet else held.sheet
            if choice is Choice.BOTH and not held.sheet:
                continue
            wanted.setdefault(key.token, {}).setdefault(key.row, {})[key.column] = text
            count += 1
        for token, rows in wanted.items():
            for row_id, cells in rows.items():
                self.returns[token].check(row_id, cells)
        return [self.returns[token].work(rows) for token, rows in wanted.items()], count


@dataclass
class _Making:
    """What is found while a file is looked through."""

    changes: list[SheetChange] = field(default_factory=list)
    remarks: list[SheetRemark] = field(default_factory=list)
    values: dict[CellKey, _Values] = field(default_factory=dict)
    returns: dict[str, Returns] = field(default_factory=dict)
    rows: int = 0
    seen: dict[str, set[str]] = field(default_factory=dict)


def make_plan(study: Study, core: Core, file: ReturnedFile, coder_id: str | None) -> Plan:
    """Look through a file. Raises UserError where it is of another study."""
    salt = study.info().id
    if any(one.stamp.study_id != salt for one in file.sheets):
        raise UserError(
            "{name} was written from another study. Open that study, and bring the file in there.", name=file.name
        )
    making = _Making(remarks=list(about_file(file)))
    for sheet in file.sheets:
        module, name = _RETURNS[sheet.stamp.kind]
        context = Context(study, core, file, sheet, coder_id)
        returns: Returns = getattr(import_module(f"{__package__}.{module}"), name)(context)
        token = sheet.stamp.token
        returns = making.returns.setdefault(token, returns)
        making.remarks += about_sheet(sheet)
        _Look(sheet, returns, salt).through(making)
    absent = None
    written = {one.stamp.token: one.written for one in file.sheets}
    if None not in written.values():
        absent = sum(max(0, (written[token] or 0) - len(making.seen.get(token, ()))) for token in written)
    moments = [one.stamp.made_at for one in file.sheets]
    changes, remarks = tuple(making.changes), tuple(making.remarks)
    preview = SheetPreview(file.name, min(moments), changes, remarks, making.rows, absent, file)
    return Plan(preview, making.values, making.returns)


@dataclass(frozen=True)
class _Look:
    """Looks through one sheet."""

    sheet: ReturnedSheet
    returns: Returns
    salt: str

    def through(self, making: _Making) -> None:
        """Find the changes of all rows."""
        sheet = self.sheet
        rows, remarks = row_remarks(sheet, self.returns.place, self.salt)
        making.remarks += remarks
        making.rows += len(sheet.rows)
        seen = making.seen.setdefault(sheet.stamp.token, set())
        for row in rows:
            if row.id not in seen:  # else the same sheet stands twice in a workbook
                self._row(row, making)
        seen.update(one.id for one in sheet.rows)

    def _row(self, row: SheetRow, making: _Making) -> None:
        """The changes of a row; none of them where its cells do not go together."""
        edited = [one.key for one in self.sheet.stamp.columns if one.role is Role.EDIT]
        found: list[tuple[SheetChange, _Values]] = []
        wrong = False
        for number, key in enumerate(edited):
            cell = row.cells.get(key)
            if cell is None:
                continue
            base = row.traces[2 + number] if len(row.traces) == 2 + len(edited) else None
            if base is not None and trace(self.salt, cell.text) == base and not cell.broken:
                continue  # as it was written, even if it could not be taken now
            try:
                change = self._cell(row, key, base)
            except UserError as error:
                making.remarks.append(SheetRemark(Remark.WRONG, cell.at, error.message))
                wrong = True
            else:
                found += [change] if change is not None else []
        if not found or (wrong and self.returns.whole_rows):
            return
        try:
            self.returns.check(row.id, {change.key.column: values.sheet for change, values in found})
        except UserError as error:
            making.remarks.append(SheetRemark(Remark.WRONG, found[0][0].at, error.message))
            return
        for made, values in found:
            making.changes.append(made)
            making.values[made.key] = values

    def _cell(self, row: SheetRow, key: str, base: str | None) -> tuple[SheetChange, _Values] | None:
        """What a cell would change; None where it is as it was written, or as the study has it."""
        cell, returns = row.cells[key], self.returns
        if cell.broken:
            raise UserError("The cell holds an error or a formula that was not calculated. Write what is meant.")
        if cell.cut:
            raise UserError(
                "The columns in which this text went on are gone. Bring them back, or edit it in the program."
            )
        said = returns.canonical(row.id, key, cell)
        if base is not None and self._trace(said) == base:
            return None
        present = returns.present(row.id, key)
        after = returns.after(row.id, key, said)
        if as_in_sheet(after) == as_in_sheet(present):
            return None
        as_then = base is not None and self._trace(present) == base
        change = SheetChange(
            CellKey(self.sheet.stamp.token, row.id, key),
            cell.at,
            returns.place(row.id) or "",
            " ".join(self.sheet.headings.get(key, "").split()),
            returns.shown(row.id, key, present),
            self._was(row.id, key, base, present),
            returns.shown(row.id, key, after),
            Step.EMPTIED if not after else Step.CHANGED if present else Step.FILLED,
            conflict=not as_then,
            can_join=returns.can_join and not as_then and bool(present and after),
            notes=returns.notes(row.id, key, after),
        )
        return change, _Values(after, present)

    def _trace(self, kept: str) -> str:
        return trace(self.salt, as_in_sheet(kept))

    def _was(self, row_id: str, key: str, base: str | None, present: str) -> str | None:
        """What stood in the cell when the sheet was written, in words; None where that cannot be told.

        The file holds no more of it than a trace; the study's history knows what it held.
        """
        if base is None:
            return None
        if self._trace(present) == base:
            return self.returns.shown(row_id, key, present)
        held = ("", *self.returns.earlier(row_id, key))
        found = next((one for one in held if self._trace(one) == base), None)
        return self.returns.shown(row_id, key, found) if found is not None else None
