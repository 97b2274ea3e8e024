"""`sheet-out`, `sheet-back`: written, edited, looked at, taken, undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program


def _edited(path: Path, heading: str, value: object) -> None:
    """Write into the first row of a column."""
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    place = next(cell.column for cell in sheet[1] if cell.value == heading)
    sheet.cell(2, place).value = value  # type: ignore[assignment]
    book.save(path)


def test_variables_go_out_and_come_back(program: Program, study: Path, tmp_path: Path) -> None:
    program("variable", "add", study, "frivillige", "--of", "case", "--kind", "number")
    file = tmp_path / "a.xlsx"
    assert program("sheet-out", study, "variables", file, "--case", "K01").out == f"Wrote {file}.\n"
    assert program("sheet-back", study, file).err == "Nothing would change.\n"
    _edited(file, "frivillige", 12)
    ran = program("sheet-back", study, file)
    assert ran.err == "1 cell would change. Nothing is changed yet: --yes takes it.\n"
    assert "Cases!" in ran.out
    assert program("variable", "list", study, "--values", "--json").json == []
    found = program("sheet-back", study, file, "--yes", "--json").json
    assert found["taken"] == 1
    (change,) = found["changes"]
    assert (change["place"], change["column"], change["in_study"], change["after"], change["step"]) == (
        "K01 · 2015",
        "frivillige",
        "",
        "12",
        "filled",
    )
    assert [one["value"] for one in program("variable", "list", study, "--values", "--json").json] == ["12"]
    assert program("undo", study).out == "Undid: Took 1 changed cell from a workbook\n"
    assert program("variable", "list", study, "--values", "--json").json == []


def test_conflicts_and_emptied_cells_are_as_asked(program: Program, study: Path, tmp_path: Path) -> None:
    program("variable", "add", study, "frivillige", "--of", "case")
    value = ("variable", "set", study, "frivillige", "--for", "K01", "--wave", "2015", "--value")
    program(*value, "tolv")
    file = tmp_path / "a.csv"
    program("sheet-out", study, "variables", file)
    file.write_text(file.read_text(encoding="utf-8-sig").replace("tolv", "ti"), encoding="utf-8-sig")
    program(*value, "elleve")
    ran = program("sheet-back", study, file)
    assert "conflict, it was: tolv" in " ".join(ran.out.split())
    ran = program("sheet-back", study, file, "--yes")
    assert ran.err.splitlines()[-2:] == [
        "Took 0 cells. `qualcase undo` takes them back.",
        "1 cell stays as the study has it.",
    ]
    assert program("sheet-back", study, file, "--yes", "--conflicts", "sheet", "--json").json["taken"] == 1
    assert [one["value"] for one in program("variable", "list", study, "--values", "--json").json] == ["ti"]
    program("sheet-out", study, "variables", tmp_path / "b.xlsx")
    _edited(tmp_path / "b.xlsx", "frivillige", None)
    assert program("sheet-back", study, tmp_path / "b.xlsx", "--yes", "--keep-emptied", "--json").json["taken"] == 0
    assert program("sheet-back", study, tmp_path / "b.xlsx", "--yes", "--json").json["taken"] == 1


def test_what_cannot_come_back(program: Program, study: Path, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("case,wave\nK01,2015\n", encoding="utf-8")
    assert "no table that was written to be read back" in program.refused("sheet-back", study, tmp_path / "a.csv")
    assert "not there" in program.refused("sheet-back", study, tmp_path / "b.xlsx")
