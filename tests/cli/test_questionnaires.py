"""`questionnaire`, `respondent`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program

ANSWERS = """\
respondent,case,participant,glad,det_bedste
V1,K01,Karen,ja,Kaffen og de andre hver evige onsdag
V2,K02,,nej,At nogen siger tak når man går hjem
"""


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    path = tmp_path / "frivillige_2015.csv"
    path.write_text(ANSWERS, encoding="utf-8")
    return path


def test_what_columns_are_taken_for_is_shown_first(program: Program, study: Path, answers: Path) -> None:
    lines = program("questionnaire", "import", study, answers, "--dry-run").lines
    assert lines[2].split() == ["respondent", "names", "the", "respondent", "V1", "·", "V2"]
    assert lines[-1] == "2 rows of answers"
    shape = program("questionnaire", "import", study, answers, "--dry-run", "--column", "glad=skip", "--json").json
    assert (shape["name"], shape["rows"], shape["role"]) == ("frivillige_2015", 2, "volunteer")
    assert [one["use"] for one in shape["columns"]] == ["key", "case", "participant", "skip", "open"]
    assert program("respondent", "list", study, "--json").json == []


def test_answers_come_in(program: Program, study: Path, answers: Path) -> None:
    ran = program("questionnaire", "import", study, answers)
    assert ran.out == "Brought in: respondents 2, closed answers 2, sources 1.\n"
    first, second = program("respondent", "list", study, "--json").json
    assert first.pop("id")
    assert first == {
        "name": "V1",
        "wave": "2015",
        "case": "K01",
        "site": None,
        "role": "volunteer",
        "participant": "Karen",
        "date": None,
    }
    assert second["participant"] is None
    assert program("respondent", "list", study).lines[2].split() == ["V1", "2015", "K01", "volunteer", "Karen"]
    assert program("respondent", "list", study, "--wave", "2017", "--json").json == []
    names = [one["name"] for one in program("source", "list", study, "--kind", "questionnaire", "--json").json]
    assert names == ["frivillige_2015 det_bedste"]
    assert program("check", study).status == 0
    assert program("undo", study).out == "Undid: Imported the questionnaire frivillige_2015\n"


def test_told_by_a_file_and_by_respondent(program: Program, study: Path, answers: Path, tmp_path: Path) -> None:
    columns = tmp_path / "columns.yaml"
    columns.write_text("columns: [{name: glad, kind: skip}, {name: case, kind: skip}]", encoding="utf-8")
    shape = program(
        "questionnaire", "import", study, answers, "--columns", columns, "--wave", "2017", "--role", "chef",
        "--open-as", "respondent", "--json",
    ).json  # fmt: skip
    assert [one["wave"] for one in shape["respondents"]] == ["2017", "2017"]
    assert {one["role"] for one in shape["respondents"]} == {"manager"}
    assert shape["variables"] == []
    assert [one["name"] for one in shape["sources"]] == ["frivillige_2015 V1", "frivillige_2015 V2"]


def test_refusals(program: Program, study: Path, answers: Path, tmp_path: Path) -> None:
    assert program.refused("questionnaire", "import", study, answers, "--column", "glad").startswith(
        "“glad” does not say what a column is for."
    )
    assert program.refused("questionnaire", "import", study, answers, "--column", "x=skip").startswith(
        "There is no column “x”."
    )
    assert program.refused("questionnaire", "import", study, tmp_path / "no.csv") == (
        "no.csv is not there. Check the name and the folder."
    )
    answers.write_text(ANSWERS.replace("K02", "K77"), encoding="utf-8")
    assert program.refused("questionnaire", "import", study, answers) == "line 3, case: There is no case called “K77”."
