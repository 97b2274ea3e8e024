"""`codebook freeze`, `compare`, `split`, `queue`, `decide`, `pin` … on the small study."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program


def ids(program: Program, study: Path, code: str) -> list[str]:
    return [one["id"] for one in program("excerpts", study, "--code", code, "--json").json]


def test_versions(program: Program, study: Path, tmp_path: Path) -> None:
    assert "No version was frozen yet" in program("codebook", "versions", study).err
    made = program("codebook", "freeze", study, "--note", "før mødet", "--json").json
    assert set(made) == {"number", "note", "made_at", "coder"}
    assert (made["number"], made["note"]) == (1, "før mødet")
    assert program.refused("codebook", "freeze", study) == "Nothing was changed since version 1."
    assert program("codebook", "compare", study, "1").out == "Nothing differs.\n"
    program("codebook", "set", study, "Roller", "--short", "Hvem skal gøre hvad.")
    program("codebook", "set", study, "Aftaler", "--name", "Løfter")
    program("codebook", "add", study, "Ny")
    shown = program("codebook", "compare", study, "1").lines
    assert shown == [
        "Added:",
        "  Ny",
        "Renamed:",
        "  Forankring/Aftaler → Forankring/Løfter",
        "Changed:",
        "  Roller",
        "    Short definition (da): Hvem [-gør-]{+skal gøre+} hvad.",
    ]
    found = program("codebook", "compare", study, "1", "--json").json
    assert set(found) == {"added", "removed", "renamed", "moved", "changed", "unchanged"}
    assert found["changed"][0]["fields"] == [
        {"field": "short", "language": "da", "before": "Hvem gør hvad.", "now": "Hvem skal gøre hvad."}
    ]
    assert [one["number"] for one in program("codebook", "versions", study, "--json").json] == [1]
    program("codebook", "export", study, tmp_path / "v1.yaml", "--version", "1")
    assert "Løfter" not in (tmp_path / "v1.yaml").read_text(encoding="utf-8")
    assert "Name the file" in program.misused("codebook", "export", study, "--version", "1")


def test_a_changed_definition_is_worked_through(program: Program, study: Path) -> None:
    assert program("codebook", "queue", study).err == "No passage waits to be looked through.\n"
    program("codebook", "set", study, "Aftaler", "--short", "Det der er skrevet under på.")
    assert program("codebook", "queue", study, "--json").json == [{"code": "Forankring/Aftaler", "waiting": 5}]
    queue = program("codebook", "queue", study, "Aftaler", "--json").json
    assert (queue["waiting"], queue["done"], queue["total"], queue["targets"]) == (5, 0, 5, [])
    assert queue["because"][0]["before"]["short"]["da"] == "Det der er aftalt."
    first, second, third, *_ = [one["id"] for one in queue["passages"]]
    assert program("codebook", "decide", study, first, "--keep").out == "4 passages to look through.\n"
    left = program("codebook", "decide", study, second, "--into", "Båret af én", "--into", "Roller", "--json")
    assert left.json == [{"code": "Forankring/Aftaler", "waiting": 3}]
    program("codebook", "decide", study, third, "--remove")
    assert "Give one of" in program.misused("codebook", "decide", study, first, "--keep", "--remove")
    shown = program("codebook", "queue", study, "Aftaler")
    assert shown.lines[0] == "The definition was changed."
    assert shown.err == "2 passages to look through.\n"
    assert program("codebook", "queue", study, "Aftaler", "--keep-all").err == "0 passages to look through.\n"
    assert program("undo", study).out.startswith("Undid: Kept 2 passages of “Aftaler”")
    assert "Name one code" in program.misused("codebook", "queue", study, "--keep-all")


def test_splitting_and_retiring(program: Program, study: Path) -> None:
    program("codebook", "add", study, "Roller/Faste")
    program("codebook", "add", study, "Roller/Løse")
    begun = program("codebook", "split", study, "Roller", "--into", "Faste", "--into", "Løse", "--json").json
    assert begun["targets"] == ["Roller/Faste", "Roller/Løse"]
    one, other = [each["id"] for each in begun["passages"]]
    program("codebook", "decide", study, one, "--into", "Faste")
    program("codebook", "decide", study, other, "--into", "Løse", "--too")
    codes = {each["name"]: each["codings"] for each in program("codebook", "show", study, "--json").json}
    assert (codes["Roller"], codes["Faste"], codes["Løse"]) == (1, 1, 1)
    assert program("codebook", "retire", study, "Roller", "--json").json["retired"] is True
    refused = program.refused("code", study, "--source", "K02_2017", "--code", "Roller", "--span", "0:2")
    assert refused == "“Roller” is retired and takes no new passages. Take it up again in the codebook first."
    assert program("codebook", "take-up", study, "Roller").out == "Took code “Roller” up again.\n"


def test_merges_are_listed(program: Program, study: Path) -> None:
    assert program("codebook", "merges", study, "Aftaler").err == "No code went into this one.\n"
    program("codebook", "merge", study, "Båret af én", "Aftaler", "--look-through")
    (log,) = program("codebook", "merges", study, "Aftaler", "--json").json
    assert (log["code"], log["into"], log["codings"], log["doubled"]) == (
        "Forankring/Båret af én",
        "Forankring/Aftaler",
        2,
        0,
    )
    assert program("codebook", "queue", study, "--json").json[0]["waiting"] == 2


def test_examples(program: Program, study: Path) -> None:
    passage = ids(program, study, "Aftaler")[0]
    assert program("codebook", "pin", study, passage, "good").out == "Pinned to “Aftaler”: fits well.\n"
    program("codebook", "pin", study, passage, "not", "--code", "Roller")
    (example,) = program("codebook", "examples", study, "Aftaler", "--json").json
    assert set(example) == {"kind", "text", "pin", "coding", "source"}
    assert (example["kind"], example["coding"]) == ("good", passage)
    assert program("codebook", "unpin", study, passage, "--json").json == {"unpinned": 2}
    assert "no examples yet" in program("codebook", "examples", study, "Aftaler").err


def test_use(program: Program, study: Path) -> None:
    found = program("codebook", "use", study, "Aftaler", "--json").json
    by_case = {one["case"]: one["waves"] for one in found["cases"]}
    assert by_case["K01"] == [
        {"wave": "2015", "persons": "1", "passages": 2},
        {"wave": "2017", "persons": "2", "passages": 2},
    ]
    assert "K01" in program("codebook", "use", study, "Aftaler").out


def test_an_import_is_shown_before_and_chosen(program: Program, study: Path, tmp_path: Path) -> None:
    book = tmp_path / "bog.csv"
    program("codebook", "export", study, book)
    program("codebook", "set", study, "Roller", "--short", "Mit.", "--colour", "#000000")
    dry = program("codebook", "import", study, book, "--dry-run", "--json").json
    assert set(dry) == {
        *("added", "completed", "unchanged", "added_codes", "same", "gained", "differences"),
    }
    assert [(one["code"], one["field"], one["mine"]) for one in dry["differences"]] == [
        ("Roller", "short", "Mit."),
        ("Roller", "colour", "#000000"),
    ]
    assert "≠ Roller, Short definition (da):" in program("codebook", "import", study, book, "--dry-run").err
    assert "Nothing differs by the name" in program.refused("codebook", "import", study, book, "--take", "Aftaler")
    program("codebook", "import", study, book, "--take", "Roller:short")
    code = next(one for one in program("codebook", "show", study, "--json").json if one["name"] == "Roller")
    assert (code["short"]["da"], code["colour"]) == ("Hvem gør hvad.", "#000000")
    program("codebook", "import", study, book, "--take", "all")
    code = next(one for one in program("codebook", "show", study, "--json").json if one["name"] == "Roller")
    assert code["colour"] != "#000000"


def test_every_field_of_a_definition_in_its_language(program: Program, study: Path) -> None:
    texts = {"full": "In full.", "use-when": "Then.", "not-when": "= not then"}
    given = [part for name, text in texts.items() for part in (f"--{name}", text)]
    shape = program("codebook", "set", study, "Roller", *given, "--in", "en", "--json").json
    assert (shape["full"]["en"], shape["use_when"], shape["not_when"]) == (
        "In full.",
        {"en": "Then."},
        {"en": "= not then"},
    )
    assert "no language “xx”" in program.refused("codebook", "set", study, "Roller", "--full", "x", "--in", "xx")
