"""`changes`: the same as through `Study`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program

LINE = ("turns", "K01", "Roller", "2015:2017")
SHAPE = {
    "heading", "case", "code", "from_wave", "wave", "proposed", "mark", "before", "base_before", "after", "base_after",
    "ratings", "others", "through", "added", "state", "text", "coder",
}  # fmt: skip


def test_lines_are_accepted_rejected_and_forgotten(program: Program, study: Path) -> None:
    made = program("changes", "accept", study, *LINE, "--text", "da lederen rejste", "--json").json
    assert set(made) == SHAPE
    assert (made["state"], made["text"], made["proposed"]) == ("accepted", "da lederen rejste", False)
    assert "da lederen rejste" in program("summaries", "list", study).out
    assert program("changes", "list", study, "--state", "accepted", "--json").json == [made]
    program("changes", "reject", study, *LINE, "--reason", "kun en enkelt")
    told = program("changes", "list", study, "--heading", "turns", "--case", "K01", "--state", "rejected").out
    assert "kun en enkelt" in told
    program.misused("changes", "reject", study, *LINE)
    program("changes", "forget", study, *LINE)
    assert "Nothing was decided" in program.refused("changes", "forget", study, *LINE)
    assert program("changes", "list", study, "--state", "rejected", "--json").json == []


def test_the_caption_stands_below(program: Program, study: Path) -> None:
    assert "Persons with at least one excerpt" in program("changes", "list", study).err
    assert "Name two such waves" in program.refused("changes", "list", study, "--waves", "2017:2015")


def test_out_and_in(program: Program, study: Path, tmp_path: Path) -> None:
    table = tmp_path / "decided.csv"
    table.write_text(
        "heading,case,code,waves,decision,coder,text\nstays,K01,Roller,2015:2017,rejected,,intet blev som før\n",
        encoding="utf-8",
    )
    assert program("changes", "import", study, table).out == "Imported 1 decision on change.\n"
    program("changes", "export", study, "-o", tmp_path / "sheet.csv", "--state", "rejected")
    text = (tmp_path / "sheet.csv").read_text(encoding="utf-8-sig")
    assert "intet blev som før" in text
    program("changes", "export", study, "-o", tmp_path / "sheet.xlsx")
    table.write_text("heading,case,code,waves,decision\nnothing,K01,Roller,2015:2017,accepted\n", encoding="utf-8")
    assert "Line 2" in program.refused("changes", "import", study, table)
