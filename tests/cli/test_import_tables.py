"""`import` with waves, plans and tables: one action, and what is told of tables that are no materials."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program

PLAN = """\
file,case,wave,kind,role,planned
a.txt,K31,2031,interview,,
,K31,2031,interview,leder,
,K32,2031,observation,,ja
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "ind"
    made.mkdir()
    (made / "a.txt").write_text("I: Hvad laver du?\nIP: Jeg åbner hver morgen.\n", encoding="utf-8")
    return made


def test_a_new_wave_comes_with_the_files_and_goes_with_them(program: Program, new: Path, folder: Path) -> None:
    waves = program("wave", "list", new, "--json").json
    assert "2031" in program("import", new, folder, "--wave", "2031", status=3).err
    ran = program("import", new, folder, "--wave", "2031", "--new-wave", "2031")
    assert "Wave “2031” was added." in ran.err
    assert [one["name"] for one in program("wave", "list", new, "--json").json][-1] == "2031"
    program("undo", new)
    assert program("wave", "list", new, "--json").json == waves


def test_rows_without_a_file_are_planned_with_the_others(program: Program, new: Path, folder: Path) -> None:
    table = folder / "plan.csv"
    table.write_text(PLAN, encoding="utf-8")
    shown = program("import", new, folder, "--new-wave", "2031", "--dry-run")
    assert [line.split()[0] for line in shown.lines[2:5]] == ["✓", "○", "○"]
    ran = program("import", new, folder, "--new-wave", "2031")
    assert ran.lines[-2:] == ["Brought in 1 of 1 files.", "Sources planned: 2."]
    planned = program("planned", "list", new, "--json").json
    assert [(one["case"], one["wave"], one["kind"], one["role"]) for one in planned] == [
        ("K31", "2031", "interview", "manager"),
        ("K32", "2031", "observation", None),
    ]
    alone = program("import", new, "--table", table, "--json").json
    assert alone == [], "all of it is planned already"
    program("undo", new)
    assert program("planned", "list", new, "--json").json == []


def test_other_tables_in_a_folder_are_told_of_and_stop_nothing(program: Program, new: Path, folder: Path) -> None:
    (folder / "svar.csv").write_text("nr;sted;Hvor tit?\nA1;Fjordby;tit\nA2;Fjordby;nu og da\n", encoding="utf-8")
    (folder / "side.htm").write_text("<p>En dag på kontoret med mange ord.</p>", encoding="utf-8")
    (folder / "side_files").mkdir()
    (folder / "side_files" / "ramme.htm").write_text("<p>ramme</p>", encoding="utf-8")
    ran = program("import", new, folder)
    assert ran.lines[-1] == "Brought in 2 of 3 files."
    assert "svar.csv holds answers of a questionnaire. They come in as such. Use `questionnaire import`." in ran.err
    assert "side_files" in ran.out
    by_name = program("import", new, folder / "svar.csv", status=3)
    assert "questionnaire import" in by_name.err


def test_a_template_is_what_the_table_option_takes(program: Program, new: Path, folder: Path, tmp_path: Path) -> None:
    for name in ("skabelon.csv", "skabelon.xlsx"):
        said = program("import", new, folder, "--template", tmp_path / name, "--case", "K31").out
        assert said.endswith("with 1 rows. Fill it in and give it with --table.\n")
        (row,) = program("import", new, folder, "--table", tmp_path / name, "--dry-run", "--json").json
        assert (row["case"], row["kind"], row["told"]["cases"]["by"]) == ("K31", "interview", "table")
        assert [one["interviewer"] for one in row["speakers"]] == [True, False]
    assert program("source", "list", new, "--json").json == []
    program("import", new, "--template", tmp_path / "tom.csv")
    head = (tmp_path / "tom.csv").read_text(encoding="utf-8-sig").splitlines()
    assert head[0].replace(";", ",").startswith("file,case,site,wave,kind,date,role")
    assert len(head) == 1
    assert "No such" not in program.misused("import", new)


def test_passages_of_a_corrected_file_are_decided(program: Program, study: Path, tmp_path: Path) -> None:
    name = "K01_2015_interview_frivillig"
    held = program("source", "show", study, name, "--json").json["text"]
    quotes = [one["text"] for one in program("excerpts", study, "--json").json if one["source"] == name]
    file = tmp_path / "rettet.txt"
    file.write_text(held.replace(quotes[0], "Noget helt andet er sagt nu."), encoding="utf-8")
    give = ("import", study, file, "--as-version", name)
    assert "It is not certain where" in program(*give, status=3).err
    assert program("source", "show", study, name, "--json").json["text"] == held
    shown = program(*give, "--dry-run")
    assert "uncertain" in shown.out or "lost" in shown.out
    program(*give, "--decide", "all=lose")
    assert program("source", "show", study, name, "--json").json["text"] != held
    assert program("source", "lost", study, name, "--json").json
    program("undo", study)
    assert program("source", "show", study, name, "--json").json["text"] == held
