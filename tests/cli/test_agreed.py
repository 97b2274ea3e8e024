"""`agreed`: the same as through `Study`, and the words of a filter for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program

SOURCE = "K01_2015_interview_frivillig"


def test_a_layer_is_begun_settled_opened_and_cleared(program: Program, study: Path) -> None:
    made = program("agreed", "begin", study, SOURCE, "--from", "Anna", "--from", "Bodil", "--json").json
    assert made == [{"source": SOURCE, "state": "in_work", "codings": 4, "to_decide": 0}]
    program("agreed", "begin", study, SOURCE, status=3)
    assert program("agreed", "settle", study, SOURCE).out == "The agreed layer of 1 source is settled.\n"
    (row,) = [one for one in program("agreed", "list", study, "--json").json if one["state"] != "none"]
    assert (row["source"], row["state"]) == (SOURCE, "settled")
    assert "settled" in program("agreed", "list", study).out
    caption = program("compare", study).out
    assert "by the agreed layer in 1 of" in " ".join(caption.split())
    assert program("compare", study, "--json").json["included"]["on_agreed"] == 1
    assert program("agreed", "reopen", study, "--all", "--as", "Bodil").out.endswith("is open again.\n")
    assert program("history", study, "--json").json[0]["coder"] == "Bodil"
    assert program("agreed", "clear", study, SOURCE).out == "The agreed layer of 1 source was cleared.\n"
    program("undo", study)
    assert [one["state"] for one in program("agreed", "list", study, "--json").json if one["codings"]] == ["in_work"]


def test_what_differs_is_listed_and_taken_in(program: Program, study: Path) -> None:
    program("agreed", "begin", study, SOURCE, "--from", "Anna")
    (lacking,) = program("agreed", "differences", study, SOURCE, "--json").json
    assert (lacking["what"], lacking["coders"], lacking["beside"]) == ("lacking", ["Bodil"], None)
    assert "not in the layer" in program("agreed", "differences", study, SOURCE).out
    assert program("agreed", "differences", study, SOURCE, "--coder", "Anna", "--json").json == []
    program("agreed", "take", study, lacking["coding"]["id"])
    assert program("agreed", "differences", study, SOURCE, "--json").json == []


def test_coded_into_by_its_name_and_counted_by_it(program: Program, study: Path) -> None:
    assert "no agreed layer yet" in program("excerpts", study, "--coder", "agreed", status=3).err
    coding = ("code", study, "--source", SOURCE, "--code", "Roller", "--quote", "Jeg gør det hele selv")
    program(*coding, "--coder", "agreed")
    (one,) = program("excerpts", study, "--coder", "agreed", "--json").json
    assert (one["source"], one["coder"]) == (SOURCE, "agreed layer")
    assert {one["name"] for one in program("coder", "list", study, "--json").json} == {"Anna", "Bodil"}
    lead = program("excerpts", study, "--coder", "lead", "--json").json
    assert lead == program("excerpts", study, "--json").json
    both = program("excerpts", study, "--coder", "lead", "--coder", "agreed", "--json").json
    assert len(both) == len(lead) + 1
    assert "no coder called" in program("source", "set", study, SOURCE, "--lead", one["coder"], status=3).err


def test_nothing_named_is_refused(program: Program, study: Path) -> None:
    assert "Name sources, or say --all" in program("agreed", "settle", study, status=3).err
    assert "agreed list" in program("agreed", "settle", study, "--all", status=3).err
