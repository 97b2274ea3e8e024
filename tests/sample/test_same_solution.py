"""The planted solution is the same on the command line and through the study; the window's test asks the same."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from qualcase.cli.main import run
from qualcase.coding.qca import Cuts, SolutionKind
from qualcase.coding.qca_settings import QcaSettings, SetOf

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from qualcase.study import Study

SETS = {
    "LEDELSE": "Ledelse",
    "RAMMER": "Rammer og roller",
    "BÅRET": "Forankring/Båret af en forening",
    "SYNLIGHED": "Synlighed",
}


class NoWindow:
    """The command line asks nothing of a window here."""


def test_command_line_and_study_say_the_same(demo: Study, built_demo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    conditions = [part for name, code in SETS.items() for part in ("--condition", f"{name}={code}")]
    asked = ["qca", "run", str(built_demo), "--outcome", "FORANKRING=Forankring", "--wave", "2017", *conditions]
    capsys.readouterr()
    assert run([*asked, "--expect", "LEDELSE,RAMMER,BÅRET", "--cuts", "--json"], NoWindow()) == 0  # type: ignore[arg-type]
    said = json.loads(capsys.readouterr().out)
    wave = demo.names.waves.find("2017").id
    sets = [SetOf(name, wave, code_id=demo.names.code(code).id) for name, code in SETS.items()]
    outcome = SetOf("FORANKRING", wave, code_id=demo.names.code("Forankring").id)
    answer = demo.qca.ask(QcaSettings(outcome, tuple(sets), cuts=Cuts(0.8), expected=(1, 1, 1, None)))
    for kind, solution in answer.solutions.items():
        told = said["solutions"][kind.value]
        assert [model["name"] for model in told["models"]] == [model.name for model in solution.models]
        paths = [(path["path"], path["cases"]) for model in told["models"] for path in model["paths"]]
        held = [(path.name, [list(row) for row in path.cases]) for one in solution.models for path in one.paths]
        assert paths == held
        assert told["assumed"] == [answer.data.term_words(one) for one in solution.assumed]
        ranges = demo.qca.by_cut(answer, kind)
        assert [one["models"] for one in said["by_cut"][kind.value]] == [list(one.models) for one in ranges]
    short = answer.solutions[SolutionKind.PARSIMONIOUS]
    assert [model.name for model in short.models] == ["LEDELSE*RAMMER + RAMMER*BÅRET"]


def test_short_solution_assumes_what_the_absence_assumes_too(demo: Study) -> None:
    """A finding on the sample: both of its assumptions are needed for the absence as well, so it is not to be read."""
    wave = demo.names.waves.find("2017").id
    sets = [SetOf(name, wave, code_id=demo.names.code(code).id) for name, code in SETS.items()]
    outcome = SetOf("FORANKRING", wave, code_id=demo.names.code("Forankring").id)
    answer = demo.qca.ask(QcaSettings(outcome, tuple(sets), cuts=Cuts(0.8), expected=(1, 1, 1, None)))
    assert set(answer.untenable) == set(answer.solutions[SolutionKind.PARSIMONIOUS].assumed)
    assert [one.name for one in answer.unions] == ["LEDELSE + BÅRET", "LEDELSE + SYNLIGHED"]
