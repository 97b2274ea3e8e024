"""`variable`: list, add, set, remove, import, export."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program


def file(tmp_path: Path, text: str, name: str = "variables.csv") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def values(program: Program, study: Path) -> list[tuple[Any, ...]]:
    found = program("variable", "list", study, "--values", "--json").json
    return [(one["of"], one["name"], one["wave"], one["variable"], one["value"]) for one in found]


def test_a_variable_from_its_beginning_to_its_end(program: Program, study: Path) -> None:
    ran = program("variable", "add", study, "timer", "--of", "case", "--kind", "number", "--note", "om måneden")
    assert ran.out == "Variable “timer” was added.\n"
    program("variable", "set", study, "timer", "--for", "K01", "--wave", "2015", "--value", "12.5")
    program("variable", "set", study, "timer", "--for", "K02", "--wave", "2017", "--value", "1.200,5", "--lang", "da")
    assert values(program, study) == [
        ("case", "K01", "2015", "timer", "12.5"),
        ("case", "K02", "2017", "timer", "1200.5"),
    ]
    (shape,) = program("variable", "list", study, "--json").json
    assert shape.pop("id")
    assert shape == {
        "name": "timer",
        "of": "case",
        "kind": "number",
        "choices": [],
        "note": "om måneden",
        "values": 2,
    }
    lines = program("variable", "list", study).lines
    assert lines[0].split() == ["Variable", "Of", "Kind", "Values", "Note"]
    assert lines[2].split() == ["timer", "case", "number", "2", "om", "måneden"]
    lines = program("variable", "list", study, "--values", "--of", "case", "--lang", "da").lines
    assert [line.split() for line in lines[2:]] == [["K01", "12,5"], ["K02", "1200,5"]]
    program("variable", "set", study, "timer", "--for", "K01", "--wave", "2015", "--value", "")
    assert program("variable", "set", study, "timer", "--name", "hours", "--json").json["values"] == 1
    assert program("variable", "remove", study, "hours").out == "Removed hours.\n"
    assert program("undo", study).out == "Undid: Removed variable “hours”\n"


def test_choices_and_what_it_is_of(program: Program, study: Path) -> None:
    made = program(
        "variable", "add", study, "tone", "--of", "site", "--choice", "god", "--choice", "dårlig", "--json"
    ).json
    assert (made["kind"], made["choices"]) == ("choice", ["god", "dårlig"])
    program("variable", "add", study, "tone", "--of", "source")
    said = program.refused("variable", "set", study, "tone", "--for", "Fjordby", "--wave", "2015", "--value", "god")
    assert said.startswith("“tone” can mean several")
    program("variable", "set", study, "tone", "--of", "site", "--for", "Fjordby", "--wave", "2015", "--value", "GOD")
    program("variable", "set", study, "tone", "--of", "source", "--for", "K02_2017", "--value", "lun")
    assert values(program, study) == [
        ("site", "Fjordby", "2015", "tone", "god"),
        ("source", "K02_2017_observation", "2017", "tone", "lun"),
    ]


def test_refusals_and_wrong_usage(program: Program, study: Path) -> None:
    program("variable", "add", study, "timer", "--of", "case", "--kind", "number")
    assert program.refused("variable", "set", study, "timer", "--for", "K01", "--value", "1") == (
        "K01, timer: A value belongs to a wave. Say which."
    )
    assert program.refused("variable", "set", study, "timer", "--for", "K01", "--wave", "2015", "--value", "x") == (
        "K01, timer 2015: “x” is no number. Write it in figures, such as 12.5."
    )
    assert program.refused("variable", "set", study, "timer", "--value", "1") == "A value needs both --for and --value."
    assert program.refused("variable", "remove", study, "dage").endswith("The nearest: timer.")
    assert program.misused("variable", "set", study, "timer").endswith("--help lists what can be.")
    program.misused("variable", "add", study, "x")
    assert "already a variable" in program.refused("variable", "add", study, "Timer", "--of", "case")


def test_files_in_and_out(program: Program, study: Path, tmp_path: Path) -> None:
    path = file(tmp_path, "of,name,wave,variable,value\ncase,K01,2015,antal,18\ncase,K02,2015,antal,0\n")
    ran = program("variable", "import", study, path)
    assert (ran.out, ran.err) == ("2 values are new or different.\n", "Variable antal was added.\n")
    again = program("variable", "import", study, path, "--json").json
    assert again == {"variables": [], "values": 0}
    out = tmp_path / "out.xlsx"
    assert program("variable", "export", study, "-o", out).out == f"Wrote 2 values to {out}.\n"
    assert program("variable", "import", study, out, "--json").json["values"] == 0
    wide = tmp_path / "wide.csv"
    program("variable", "export", study, "-o", wide, "--of", "case", "--wide")
    assert wide.read_text(encoding="utf-8-sig").splitlines() == ["case,wave,antal", "K01,2015,18", "K02,2015,0"]
    assert "Say of which" in program.refused("variable", "export", study, "-o", wide, "--wide")


def test_all_cells_that_are_wrong_are_told(program: Program, study: Path, tmp_path: Path) -> None:
    path = file(tmp_path, "case,wave,antal\nK01,2015,1\nK8,2015,2\nK9,2015,2\nK9,2017,2\n")
    ran = program("variable", "import", study, path, status=3)
    assert ran.err.splitlines() == [
        "3 cells cannot be taken. The first is line 3, case: “K8” is not in the study, or is the name of several.",
        "line 4, case: “K9” is not in the study, or is the name of several.",
    ]
    assert program("variable", "list", study, "--json").json == []
