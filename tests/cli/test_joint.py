"""`joint`: the same figures as the API, and ties that are written."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from qualcase.coding.filters import Filter
from qualcase.study import Study

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program

ANSWERS = """\
respondent,case,participant,glad,det_bedste
V1,K01,Karen,ja,Kaffen og de andre hver evige onsdag
V2,K02,,nej,At nogen siger tak når man går hjem
V3,K01,,,Det ved jeg ikke noget om
"""
CODE = "Forankring/Aftaler"


@pytest.fixture
def asked(program: Program, study: Path, tmp_path: Path) -> Path:
    path = tmp_path / "frivillige_2015.csv"
    path.write_text(ANSWERS, encoding="utf-8")
    program("questionnaire", "import", study, path, "--column", "glad=closed", "--column", "det_bedste=open")
    return study


def test_ties_are_made_listed_and_taken_back(program: Program, asked: Path) -> None:
    made = program("joint", "tie", asked, "gla", CODE, "--json").json
    assert (made["question"], made["code"]) == ("glad", CODE)
    assert program("joint", "ties", asked, "--json").json == [made]
    assert program("joint", "ties", asked).lines[-1].split() == ["glad", CODE]
    program("joint", "untie", asked, "glad", CODE)
    assert program("joint", "ties", asked, "--json").json == []
    assert "does not stand beside" in program("joint", "untie", asked, "glad", CODE, status=3).err
    program("undo", asked)
    assert len(program("joint", "ties", asked, "--json").json) == 1


def test_a_question_that_is_not_there_is_refused_with_those_that_are(program: Program, asked: Path) -> None:
    assert "There are: glad." in program("joint", "tie", asked, "sur", CODE, status=3).err


def test_the_figures_are_those_of_the_api(program: Program, asked: Path) -> None:
    program("joint", "tie", asked, "glad", CODE)
    with Study.open(asked, read_only=True) as held:
        case = next(one.id for one in held.cases.all() if one.name == "K01")
        shown = held.joint.display(Filter(cases=(case,)))
    shape = program("joint", "show", asked, "--case", "K01", "--json").json
    assert shape["respondents"] == {"2015": 2, "2017": 0}
    (one,) = shape["questions"]
    early = shown.variables[0].waves[0]
    assert one["waves"]["2015"]["counts"] == list(early.counts) == [1, 0]
    assert (one["waves"]["2015"]["n"], one["waves"]["2015"]["missing"]) == (early.n, early.missing) == (1, 1)
    assert one["waves"]["2015"]["percent"] == [None, None]
    (code,) = one["codes"]
    row = shown.code_rows[code["id"]]
    assert [code["waves"][wave]["value"] for wave in ("2015", "2017")] == shown.codes.values[row, 0].tolist()
    assert [code["waves"][wave]["base"] for wave in ("2015", "2017")] == shown.codes.bases[row, 0].tolist()
    assert shape["caption"] == shown.caption


def test_the_table_says_n_and_the_caption_what_is_included(program: Program, asked: Path, tmp_path: Path) -> None:
    program("joint", "tie", asked, "glad", CODE)
    out = program("joint", "show", asked).out
    assert "■ Forankring/Aftaler" in out
    assert "3 of 3 respondents (2015)" in out
    path = tmp_path / "joint.csv"
    program("joint", "show", asked, "-o", path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";" if ";" in path.read_text("utf-8-sig").split("\n")[0] else ","))
    assert rows[1][:4] == ["glad", "yes", "1", "2"]


def test_who_answered_so(program: Program, asked: Path) -> None:
    (one,) = program("joint", "who", asked, "glad", "ja", "--json", "--lang", "da").json
    assert (one["name"], one["case"], one["participant"], one["value"]) == ("V1", "K01", "Karen", "yes")
    assert one["written"] == [{"question": "det_bedste", "text": "Kaffen og de andre hver evige onsdag"}]
    (silent,) = program("joint", "who", asked, "glad", "--json").json
    assert silent["name"] == "V3"
    assert "There are: yes, no." in program("joint", "who", asked, "glad", "måske", status=3).err


def test_a_study_without_questionnaires_says_what_to_do(program: Program, study: Path) -> None:
    assert "no questionnaire here yet" in program("joint", "show", study).err
