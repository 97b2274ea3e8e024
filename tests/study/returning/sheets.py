"""Helpers: a study with something in every sheet, and workbooks that are edited as people edit them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import openpyxl

from qualcase.coding.sheet_back import SheetKind, is_stamp
from qualcase.coding.summaries import SummaryCell
from qualcase.coding.variables import GivenValue, VariableKind, VariableOf
from tests.study.making import case, code, coded, coder, source, wave

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

    from qualcase.coding.sheet_back import SheetPreview
    from qualcase.study import Study

FIRST = "Kommunen var med fra starten [1]."
CHANGE = "Fra løst til aftalt.\n\nMen ikke alle steder."


def fill(study: Study) -> None:
    """Summaries, a rating and variables of every kind."""
    mette = coder(study, "Mette").id
    evidence = [coded(study, "K01 start", "kommunen var med fra starten").id]
    study.summaries.set(summary_cell(study, "2015"), FIRST, mette, evidence)
    study.summaries.set(summary_cell(study, "2017", since="2015"), CHANGE, mette)
    rated = rated_cell(study)
    study.case_ratings.set(rated, 0.67, "Kommunen var med", mette, evidence)
    kinds = {
        "Frivillige": (VariableKind.NUMBER, ()),
        "Begyndt": (VariableKind.DATE, ()),
        "Leder": (VariableKind.YES_NO, ()),
        "Lokale": (VariableKind.CHOICE, ("eget", "lånt", "intet")),
        "Bemærkning": (VariableKind.TEXT, ()),
    }
    for name, (kind, choices) in kinds.items():
        study.variables.add(name, VariableOf.CASE, kind, choices=choices)
    study.variables.add("Længde", VariableOf.SOURCE, VariableKind.NUMBER, note="Minutter")
    values = {"Frivillige": "12.5", "Begyndt": "2015-03-01", "Leder": "yes", "Lokale": "lånt", "Bemærkning": "=nej"}
    given = [
        GivenValue(variable(study, name), case(study, "K01").id, text, wave(study, "2015").id)
        for name, text in values.items()
    ]
    given.append(GivenValue(variable(study, "Længde"), source(study, "K01 start").id, "47"))
    study.variables.set_values(given, "en")


def variable(study: Study, name: str) -> str:
    """Id of a variable."""
    return next(one.id for one in study.variables.all() if one.name == name)


def summary_cell(study: Study, to: str, since: str = "", of: str = "K01", path: str = "Forankring") -> SummaryCell:
    """A cell of the grid."""
    earlier = wave(study, since).id if since else None
    return SummaryCell(code(study, path).id, wave(study, to).id, earlier, case(study, of).id)


def rated_cell(study: Study, name: str = "2015") -> Any:
    """A cell that is rated."""
    from qualcase.coding.case_ratings import RatedCell

    return RatedCell(case(study, "K01").id, code(study, "Forankring").id, wave(study, name).id)


def column(sheet: Worksheet, heading: str) -> int:
    """The number of a column, from 1."""
    return next(cell.column for cell in sheet[1] if cell.value == heading)


def row(sheet: Worksheet, **names: str) -> int:
    """The number of the first row in which these columns begin so; `_` stands for a blank."""
    wanted = {column(sheet, name.replace("_", " ")): text for name, text in names.items()}
    return next(
        number
        for number in range(2, sheet.max_row + 1)
        if all(str(sheet.cell(number, place).value or "").startswith(text) for place, text in wanted.items())
    )


def put(sheet: Worksheet, heading: str, value: object, **names: str) -> None:
    """Write into the row of these names."""
    sheet.cell(row(sheet, **names), column(sheet, heading)).value = value  # type: ignore[assignment]


def write(study: Study, kind: SheetKind, path: Path) -> Path:
    """The workbook (or csv file) of a kind."""
    study.sheets.write(kind, path)
    return path


def edit(path: Path, change: Callable[[Worksheet], object], sheet: int = 0) -> Path:
    """Change a sheet and save it."""
    book = openpyxl.load_workbook(path)
    change([one for one in book.worksheets if one.sheet_state == "visible"][sheet])
    book.save(path)
    return path


def told(preview: SheetPreview) -> list[tuple[str, str, str, str]]:
    """The changes: place, column, before, after."""
    return [(one.place, one.column, one.in_study, one.after) for one in preview.changes]


def said(preview: SheetPreview) -> str:
    """The remarks, one a line."""
    return "\n".join(f"{one.kind.value} {one.at}: {one.why}" for one in preview.remarks)


def stamps(sheet: Worksheet) -> list[str]:
    """The headings that are stamps."""
    return [str(cell.value) for cell in sheet[1] if is_stamp(str(cell.value))]
