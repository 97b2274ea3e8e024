"""`memo`: list, write."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program


def test_memos_on_everything(program: Program, study: Path) -> None:
    coding = program("excerpts", study, "--code", "Roller", "--json").json[0]
    program("coder", "add", study, "ditte")
    for on, name in (
        ("study", "-"),
        ("site", "Fjordby"),
        ("case", "K01"),
        ("source", "K02_2017"),
        ("code", "Foran"),
        ("coding", coding["id"]),
    ):
        ran = program("memo", "write", study, on, name, f"Om {on}.\nTo linjer.", "--coder", "ditte")
        assert ran.out == f"Wrote a memo on {name}.\n"
    found = program("memo", "list", study, "--json").json
    assert all(set(one) == {"id", "on", "name", "coder", "text", "links"} for one in found)
    assert {(one["on"], one["name"]) for one in found} == {
        ("study", "Small study"),
        ("site", "Fjordby"),
        ("case", "K01"),
        ("source", "K02_2017_observation"),
        ("code", "Forankring"),
        ("coding", "Roller, K01_2017_interview_frivillig 44–55"),
    }
    shown = program("memo", "list", study).out
    assert "Memo on the case K01 (ditte)\n  Om case.\n  To linjer.\n" in shown


def test_an_empty_memo_takes_it_away(program: Program, study: Path) -> None:
    first = program("memo", "write", study, "case", "K01", "Ring igen.", "--json")
    assert first.err == "Coder “ditte” was added.\n"
    assert [one["text"] for one in first.json] == ["Ring igen."]
    assert program("memo", "write", study, "case", "K01", "").out == "Took the memo on K01 away.\n"
    assert program("memo", "list", study).out == ""
    assert program("undo", study).out == "Undid: Wrote a memo on K01\n"
    assert len(program("memo", "list", study, "--json").json) == 1


def test_refusals(program: Program, study: Path) -> None:
    assert program.refused("memo", "write", study, "case", "K09", "x").endswith("The nearest: K01, K02.")
    assert program.refused("memo", "write", study, "coding", "zz", "x").startswith("There is no coding with the id zz")
    assert program.refused("memo", "write", study, "case", "K01", "x", "--coder", "Ana").endswith("The nearest: Anna.")
    assert "is not one of 'study', 'site'" in program.misused("memo", "write", study, "wave", "2015", "x")


def test_the_list_is_searched_and_follows_links(program: Program, study: Path) -> None:
    program("coder", "add", study, "ditte")
    program("memo", "write", study, "cell", "K01/Forankring/2017", "Se [[K02]] og [[Ingen]].")
    program("memo", "write", study, "case", "K01", "Ring igen.")
    assert [one["on"] for one in program("memo", "list", study, "--words", "IGEN ring", "--json").json] == ["case"]
    assert [one["on"] for one in program("memo", "list", study, "--on", "cell", "--json").json] == ["cell"]
    assert len(program("memo", "list", study, "--case", "K01", "--json").json) == 2
    (linked,) = program("memo", "list", study, "--links-to", "K02", "--json").json
    assert [(one["words"], one["on"]) for one in linked["links"]] == [("K02", "case"), ("Ingen", None)]
    shown = program("memo", "list", study, "--on", "cell")
    assert shown.out.startswith("Memo on the cell K01 · Forankring · 2017 (ditte)\n")
    assert shown.err == "1 link leads nowhere.\n"
