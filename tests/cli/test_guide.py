"""`guide`, `asked`, `absence`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.study import Study

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program

GUIDE = """\
key,question,codes,waves
Q1,Hvad laver du?,Forankring,2015; 2017
"""


@pytest.fixture
def guided(program: Program, study: Path, tmp_path: Path) -> Path:
    path = tmp_path / "guide.csv"
    path.write_text(GUIDE, encoding="utf-8")
    assert program("guide", "import", study, path).out == "1 question came in.\n"
    return study


def test_the_guide(program: Program, guided: Path, tmp_path: Path) -> None:
    (shape,) = program("guide", "show", guided, "--json").json
    assert shape.pop("id")
    assert shape == {
        "key": "Q1", "text": "Hvad laver du?", "codes": ["Forankring"], "waves": ["2015", "2017"],
        "wordings": [], "note": "",
    }  # fmt: skip
    out = tmp_path / "out.yaml"
    assert program("guide", "export", guided, "-o", out).out == f"Wrote 1 question to {out}.\n"
    assert program("guide", "import", guided, out, "--json").json["known"] == 1


def test_questions_are_written_moved_and_removed(program: Program, guided: Path) -> None:
    made = program("guide", "add", guided, "Hvem bestemmer?", "--code", "Roller", "--wave", "2017", "--json").json
    assert (made["key"], made["codes"], made["waves"]) == ("Q02", ["Roller"], ["2017"])
    assert program("guide", "move", guided, "Q02", "--before", "Q1").out == "Q02 Q1\n"
    changed = program("guide", "set", guided, "Q02", "--text", "Hvem så?", "--wording", "Og hvem?", "--json").json
    assert (changed["text"], changed["wordings"], changed["codes"]) == ("Hvem så?", ["Og hvem?"], ["Roller"])
    told = program("guide", "uncovered", guided, "--json").json
    assert "Roller" in told["left_out"]["2015"]
    assert "Roller" not in told["uncovered"]
    assert "not asked about in this wave" in program("guide", "uncovered", guided).out
    assert program("guide", "remove", guided, "Q02").out == "Removed Q02.\n"
    assert len(program("guide", "show", guided, "--json").json) == 1


def test_what_was_said_of_an_interview_is_taken_back(program: Program, guided: Path) -> None:
    with Study.open(guided, read_only=True) as held:
        interview = next(one.name for one in held.sources.all() if one.kind.is_speech)
    program("asked", "set", guided, interview, "Q1", "yes")
    assert program("asked", "forget", guided, interview).out == "Took back 1 answer.\n"
    assert program("asked", "list", guided, "--json").json == []


def test_matching_confirming_and_saying_by_hand(program: Program, guided: Path) -> None:
    with Study.open(guided, read_only=True) as held:
        interviews = [one.name for one in held.sources.all() if one.kind.is_speech]
    assert program("asked", "list", guided, "--json").json == []
    found = program("guide", "match", guided, "--least", "1", "--json").json
    assert {one["question"] for one in found} <= {"Q1"}
    program("guide", "confirm", guided, "--least", "1", "--rest", "--source", interviews[0])
    (said,) = program("asked", "list", guided, "--json").json
    assert (said["source"], said["question"], said["how"]) == (interviews[0], "Q1", "matched")
    ran = program("asked", "set", guided, interviews[0], "Q1", "unknown")
    assert ran.out == f"{interviews[0]}, Q1: unknown.\n"
    assert program("asked", "list", guided, "--json").json == []
    shape = program("asked", "set", guided, interviews[0], "Forankring", "no", "--code", "--json").json
    assert shape == {"source": interviews[0], "code": "Forankring", "put": False}
    assert program.refused("asked", "set", guided, interviews[0], "Q7", "yes").startswith("The guide has no question")


def test_absences(program: Program, built_demo: Path, tmp_path: Path) -> None:
    import shutil

    demo = tmp_path / "demo.qualcase"
    shutil.copy(built_demo, demo)
    cell = ("K09", "2015", "Forankring/Aftaler og strukturer")
    assert [one["case"] for one in program("absence", "list", demo, "--json").json] == ["K01", "K09", "K11"]
    shown = program("compare", demo, "--without-subcodes", "--code", cell[2], "--case", "K09", "--json").json
    told = next(one for one in shown["cells"] if (one["row"], one["split"]) == (cell[2], "2015"))
    assert (told["empty"], told["confirmed"]["stands"], told["silence"]) == ("absent", True, None)
    assert program("absence", "remove", demo, *cell).out == "Took 1 absence back.\n"
    shape = program("absence", "set", demo, *cell, "--reason", "læst", "--as", "Ditte", "--json").json
    assert (shape["reason"], shape["stands"], shape["coder"]) == ("læst", True, "Ditte")
    assert program("absence", "list", demo, "--fallen", "--json").json == []
    refused = program.refused("absence", "set", demo, "K01", "2017", cell[2], "--reason", "x", "--as", "Ditte")
    assert "has passages in K01 2017" in refused
