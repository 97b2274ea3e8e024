"""`rate` and `qca`: the same as through `Study`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program

RATING = {"id", "case", "code", "wave", "from_wave", "rater", "value", "reason", "made_at", "anchors"}
SETS = ("--outcome", "Forankring", "--condition", "LED=Ledelse", "--condition", "ROLLER=Rammer og roller")


def test_a_case_is_rated_with_what_carries_it(program: Program, study: Path) -> None:
    coding = next(one for one in program("excerpts", study, "--code", "Roller", "--json").json if one["case"] == "K01")
    cell = ("K01", "Roller", "2017")
    rated = program("rate", "set", study, *cell, "0,67", "--reason", "aftalen", "--anchor", coding["id"], "--json").json
    assert set(rated) == RATING
    assert (rated["value"], rated["anchors"][0]["quote"]) == (0.67, coding["text"])
    program("rate", "set", study, "K01", "Roller", "2015:2017", "-", "--reason", "kan ikke ses")
    program("coder", "add", study, "Ole")
    program("rate", "set", study, *cell, "1", "--reason", "nej", "--as", "Ole")
    found = program("rate", "list", study, "--json").json
    assert sorted((one["from_wave"] or "", one["value"] or 0) for one in found) == [("", 0.67), ("", 1), ("2015", 0)]
    assert "K01 · Roller · 2017" in program("rate", "differences", study).out
    assert program("rate", "remove", study, *cell).out == "Took 1 rating back.\n"
    assert program("rate", "remove", study, *cell).err == "Nothing was rated there.\n"


def test_refusals_of_ratings(program: Program, study: Path) -> None:
    cell = ("K01", "Roller", "2017")
    program("rate", "set", study, *cell, "1", "--reason", "x")
    assert "no step" in program.refused("rate", "set", study, *cell, "0.5", "--reason", "x")
    assert "no number" in program.refused("rate", "set", study, *cell, "meget", "--reason", "x")
    program.misused("rate", "set", study, *cell, "1")


def test_proposals_and_steps(program: Program, study: Path) -> None:
    found = program("rate", "propose", study, "Roller", "2017", "--json").json
    assert {one["case"] for one in found} >= {"K01", "K02"}
    assert "K01" in program("rate", "propose", study, "Roller", "2017").out
    told = program("rate", "steps", study, "Roller", "--set", "0.33", "--text", "mest på papiret", "--json").json
    assert told[1] == {"value": 0.33, "text": "mest på papiret"}
    assert "mest på papiret" in program("rate", "steps", study, "Roller").out


def test_out_and_in_again(program: Program, study: Path, tmp_path: Path) -> None:
    program("rate", "set", study, "K01", "Roller", "2017", "0.33", "--reason", "lidt")
    path = tmp_path / "ratings.csv"
    assert program("rate", "export", study, "-o", path, "--json").json["ratings"] == 1
    assert program("rate", "import", study, path).out == "Imported 1 rating.\n"


def test_an_analysis_is_run_kept_and_run_again(program: Program, built_demo: Path, tmp_path: Path) -> None:
    study = tmp_path / "copy.qualcase"
    study.write_bytes(built_demo.read_bytes())
    run = program(
        "qca", "run", study, *SETS, "--wave", "2017", "--save", "Forankret", "--expect", "LED,~ROLLER", "--json"
    )
    assert run.json["conditions"] == ["LED", "ROLLER"]
    assert set(run.json["solutions"]) == {"conservative", "parsimonious", "intermediate"}
    assert run.json["missing"] == ["K04", "K18"]
    again = program("qca", "again", study, "forankret", "--for-r", tmp_path / "r.csv", "--json").json
    assert again == run.json
    assert (tmp_path / "r.R").exists()
    assert program("qca", "list", study, "--json").json[0]["outcome"] == "FORANKRING"
    words = program("qca", "again", study, "Forankret").out
    assert "Truth table for FORANKRING" in words
    assert "! 2 cases are left out, since a value is missing: K04, K18." in words
    assert "No analysis is called" in program.refused("qca", "again", study, "Noget")
    assert program("qca", "remove", study, "Forankret").out == "Removed the analysis Forankret.\n"


def test_waves_and_sets_as_typed(program: Program, built_demo: Path) -> None:
    across = program("qca", "run", built_demo, "--outcome", "Forankring@2017", "--condition", "Ledelse@2015", "--json")
    assert across.json["conditions"] == ["LEDELSE"]
    said = program.refused("qca", "run", built_demo, "--outcome", "Forankring@2015", "--condition", "Ledelse@2017")
    assert "later wave" in said
    assert "No condition is called" in program.refused("qca", "run", built_demo, *SETS, "--expect", "X")
    assert "no variable" in program.refused("qca", "run", built_demo, *SETS, "--condition", "variable:Vægt:1,2,3")


def test_a_drift_test_is_drawn_coded_again_and_finished(program: Program, built_demo: Path, tmp_path: Path) -> None:
    study = tmp_path / "copy.qualcase"
    study.write_bytes(built_demo.read_bytes())
    drawn = program("drift", "draw", study, "Ledelse", "Synlighed", "--number", "2", "--seed", "4", "--as", "Ditte")
    assert drawn.out == "Drew 16 passages for “Ledelse, Synlighed”.\n"
    name = "Ledelse, Synlighed"
    first = program("drift", "next", study, name, "--json").json
    assert set(first) == {"number", "words", "answer", "of", "codes"}
    assert (first["number"], first["of"], first["codes"]) == (1, 16, ["Ledelse", "Synlighed"])
    assert first["words"] in program("drift", "next", study, name).out
    assert "Before the test is finished" in program.refused("drift", "result", study, name)
    noted = program("drift", "answer", study, name, "1", "Ledelse", "--json").json
    assert noted["answer"] == ["Ledelse"]
    for number in range(2, 17):
        program("drift", "answer", study, name, str(number))
    assert "Every passage has been coded again" in program("drift", "next", study, name).err
    assert program("drift", "list", study, "--json").json[0]["answered"] == 16
    assert "begun" in program("drift", "list", study).out
    assert program("drift", "finish", study, name).out == f"Finished “{name}”.\n"
    result = program("drift", "result", study, name, "--json").json
    assert [(one["code"], one["wave"], one["n"]) for one in result["cells"]][:2] == [
        ("Ledelse", "2015", 4),
        ("Ledelse", "2017", 4),
    ]
    assert {one["outcome"] for one in result["shifts"]} <= {
        "holds",
        "size",
        "turns",
        "open",
        "no_change",
        "appears",
        "unknown",
    }
    told = program("drift", "result", study, name)
    assert "Kappa" in told.out
    assert "Of all turns" in told.err
    assert "no longer blind" in program.refused("drift", "answer", study, name, "1")
    assert program("drift", "remove", study, name).out == f"Removed “{name}”.\n"
    assert "none is drawn yet" in program.refused("drift", "next", study, name)


def test_a_drift_test_says_where_there_are_fewer_passages(program: Program, built_demo: Path, tmp_path: Path) -> None:
    study = tmp_path / "copy.qualcase"
    study.write_bytes(built_demo.read_bytes())
    drawn = program("drift", "draw", study, "Dilemmaer", "--number", "9", "--as", "Ditte", "--name", "Få")
    assert "Dilemmaer, 2015: 4 coded and 4 not coded instead of 9 each; there are 4 and" in drawn.err
    assert "no passage 99" in program.refused("drift", "answer", study, "Få", "99")
