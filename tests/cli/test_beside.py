"""Cases side by side by command: the same rows and reasons as in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.sources import SourceKind
from qualcase.study import Study
from tests.ui.compare.making import bring_in, code, done

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program


@pytest.fixture
def study(tmp_path: Path) -> Path:
    with Study.create(tmp_path / "study", waves=("2015", "2017")) as made:
        made.codebook.add("Roller")
        made.cases.add("K01")
        early = bring_in(made, "a", "I: Nå?\nKaren: Det var mig.", case="K01", wave="2015", role="volunteer")
        late = bring_in(made, "b", "I: Nå?\nKaren: Ja.", case="K01", wave="2017", role="volunteer")
        note = bring_in(made, "c", "En tavle.", case="K01", wave="2017", kind=SourceKind.OBSERVATION)
        code(made, early, "Det var mig.", "Roller")
        code(made, note, "En tavle.", "Roller")
        done(made, early, late, note)
        return made.path


def test_rows_by_person_and_kind_with_the_sign_of_what_is_empty(program: Program, study: Path) -> None:
    lines = [line.split("  ") for line in program("beside", study, "Roller", "K01").out.splitlines()]
    cells = [[cell.strip() for cell in line if cell.strip()] for line in lines]
    assert cells[0] == ["K01 2015", "K01 2017"]
    assert ["volunteer · Karen", "Det var mig.", "·"] in cells
    assert ["observation note", "–", "En tavle."] in cells


def test_everything_as_json(program: Program, study: Path) -> None:
    found = program("beside", study, "Roller", "K01", "--json").json
    assert (found["code"], found["cases"], found["waves"]) == ("Roller", ["K01"], ["2015", "2017"])
    person, note = found["rows"]
    assert (person["under"], person["key"], person["persons"]) == ("person", "volunteer", ["Karen"])
    assert [one["text"] for one in person["places"][0]["excerpts"]] == ["Det var mig."]
    assert person["places"][1] == {
        "case": "K01",
        "wave": "2017",
        "excerpts": [],
        "empty": "silent",
        "silence": "not_mentioned",
        "reason": None,
    }
    assert (note["under"], note["places"][0]["empty"]) == ("kind", "no_data")
    assert "K01" in found["caption"]


def test_a_filter_and_wrong_names(program: Program, study: Path) -> None:
    assert program("beside", study, "Roller", "K01", "--wave", "2017", "--json").json["waves"] == ["2017"]
    assert "K09" in program.refused("beside", study, "Roller", "K09")
    program.misused("beside", study, "Roller")
