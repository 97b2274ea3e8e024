from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from qualcase.study import Study

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program

AGREED = "Forankring/Aftaler"


def test_a_case_over_the_years_as_json_is_what_the_study_says(program: Program, study: Path) -> None:
    told = program("case", "years", study, "K01", "--json").json
    assert told["case"]["name"] == "K01"
    assert told["heard"][0] == {"wave": "2015", "persons": {"volunteer": 1}, "sources": {"interview": 1}}
    agreed = next(one for one in told["codes"] if one["code"] == AGREED)
    first, second = agreed["lines"][0]["waves"]
    assert (first["value"], first["base"], first["rating"], first["rated"]) == (1, 1, -1.5, 1)
    assert (second["value"], second["base"], second["rating"], second["mark"]) == (2, 2, 1.5, "turned")
    with Study.open(study, read_only=True) as held:
        years = held.years.of_case(told["case"]["id"])
        row = [value.name for value in years.shown.rows].index(AGREED)
        assert first["excerpts"] == list(years.lines[row][0].cells[0].excerpts)
        starred = held.excerpts_of(first["excerpts"])[0]
        assert starred.star
    whole = program("compare", study, "--case", "K01", "--json").json
    assert told["caption"] == whole["caption"]
    assert told["check"] == [one for one in whole["check"] if "no case to hold it against" not in one["text"]]
    assert "one_case" not in {one["kind"] for one in told["notices"]}


def test_the_table_shows_the_change_and_its_caption(program: Program, study: Path) -> None:
    shown = program("case", "years", study, "K01", "--only", "changed").out
    assert "Aftaler" in shown
    assert "1 of 1" in shown
    assert "↯" in shown
    assert "2015: volunteer 1; interview 1" in shown
    assert "Persons with at least one excerpt" in shown
    assert "Tavshed" not in shown
    assert "Tavshed" in program("case", "years", study, "K01", "--only", "all").out


def test_a_site_shows_its_own_documents_apart_from_its_cases(program: Program, study: Path) -> None:
    told = program("site", "years", study, "Fjordby", "--json").json
    agreed = next(one for one in told["codes"] if one["code"] == AGREED)
    lines = {one["case"]: one for one in agreed["lines"]}
    assert lines["Fjordby"]["stands_for"] == "site"
    assert [len(one["excerpts"]) for one in lines["Fjordby"]["waves"]] == [0, 1]
    assert [len(one["excerpts"]) for one in lines["K01"]["waves"]] == [2, 2]


def test_it_is_written_to_a_table(program: Program, study: Path, tmp_path: Path) -> None:
    path = tmp_path / "k01.csv"
    program("case", "years", study, "K01", "-o", path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    found = next(one for one in rows if (one["Code"], one["Wave"]) == (AGREED, "2017"))
    assert (found["Value"], found["Base"], found["Rating"], found["Change"]) == ("2", "2", "1.5", "↯≠")
    program("case", "years", study, "K01", "-o", tmp_path / "k01.xlsx")
    assert (tmp_path / "k01.xlsx").stat().st_size > 0


def test_what_cannot_be_is_refused_in_words(program: Program, study: Path) -> None:
    assert "K99" in program("case", "years", study, "K99", status=3).err
    assert "2015:2017" in program("case", "years", study, "K01", "--change", "2015", status=3).err
    assert ".xlsx" in program("case", "years", study, "K01", "-o", "k01.pdf", status=3).err


def test_a_filter_that_hides_everything_says_so(program: Program, study: Path) -> None:
    ran = program("case", "years", study, "K01", "--kind", "questionnaire")
    assert ran.status == 0
    assert "Nothing is coded here" in ran.err
