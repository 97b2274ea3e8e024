"""`participant`, `coder`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program


def roles(program: Program, study: Path, name: str) -> list[tuple[Any, ...]]:
    found = next(one for one in program("participant", "list", study, "--json").json if one["name"] == name)
    return [(entry["role"], entry["case"], entry["wave"]) for entry in found["roles"]]


def test_a_role_in_a_case_and_wave(program: Program, study: Path) -> None:
    ran = program("participant", "add", study, "Ole", "--role", "leder", "--case", "K01", "--wave", "2015")
    assert ran.out == "Participant “Ole” was added.\n"
    program("participant", "set", study, "Ole", "--role", "formand", "--case", "K01", "--wave", "2017")
    program("participant", "set", study, "Ole", "--role", "volunteer", "--case", "K01", "--wave", "2015")
    assert sorted(roles(program, study, "Ole")) == [("formand", "K01", "2017"), ("volunteer", "K01", "2015")]
    program("participant", "set", study, "Ole", "--role", "citizen")
    assert ("citizen", None, None) in roles(program, study, "Ole")


def test_name_and_note(program: Program, study: Path) -> None:
    one = program("participant", "set", study, "Karen", "--name", "Karen M.", "--note", "ringede", "--json").json
    assert (one["name"], one["note"], len(one["roles"])) == ("Karen M.", "ringede", 2)
    assert program.refused("participant", "add", study, "karen m.").startswith(
        "There is already a participant called “karen m.”."
    )
    lines = program("participant", "list", study).lines
    assert lines[0].split() == ["Participant", "Roles", "Note"]
    assert "volunteer K01 2015; volunteer K01 2017" in lines[3]


def test_refusals_and_wrong_usage(program: Program, study: Path) -> None:
    said = "Say with --role which role they have there."
    assert program.refused("participant", "set", study, "Karen", "--case", "K01") == said
    assert program.refused("participant", "add", study, "Ole", "--wave", "2015") == said
    assert program.refused("participant", "add", study, "Ole", "--role", "x", "--wave", "2016").endswith("2015, 2017.")
    assert program.misused("participant", "set", study, "Karen").endswith("--help lists what can be.")
    assert "Ole" not in program("participant", "list", study).out


def test_coders(program: Program, study: Path) -> None:
    assert program("coder", "add", study, " Cecilie  Holm ").out == "Coder “Cecilie Holm” was added.\n"
    assert program("coder", "list", study).lines == ["Coders", "────────────", "Anna", "Bodil", "Cecilie Holm"]
    assert program.refused("coder", "add", study, "anna") == (
        "There is already a coder called “anna”. Choose another name."
    )
    assert program("undo", study).out == "Undid: Added coder Cecilie Holm\n"
