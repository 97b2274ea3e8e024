"""What is planted in the sample's case ratings comes out of the program: two paths, a contradiction, missing cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.qca import Cuts, RowKind, SolutionKind
from qualcase.coding.qca_settings import QcaSettings, SetOf, WarningKind
from qualcase.study import Study

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CODES = {
    "LEDELSE": "Ledelse",
    "ROLLER": "Rammer og roller",
    "FORENING": "Forankring/Båret af en forening",
    "SYNLIG": "Synlighed",
}


@pytest.fixture(scope="module")
def study(built_demo: Path) -> Iterator[Study]:
    with Study.open(built_demo, read_only=True) as opened:
        yield opened


def asked(study: Study, wave: str = "2017") -> QcaSettings:
    wave_id = study.names.waves.find(wave).id
    sets = {name: SetOf(name, wave_id, code_id=study.names.code(code).id) for name, code in CODES.items()}
    outcome = SetOf("FORANKRET", wave_id, code_id=study.names.code("Forankring").id)
    return QcaSettings(outcome, tuple(sets.values()), cuts=Cuts(0.8), expected=(1, 1, 1, None))


def test_two_paths_lead_to_being_anchored(study: Study) -> None:
    answer = study.qca.ask(asked(study))
    names = {kind: [model.name for model in one.models] for kind, one in answer.solutions.items()}
    assert names[SolutionKind.PARSIMONIOUS] == ["LEDELSE*ROLLER + ROLLER*FORENING"]
    assert names[SolutionKind.CONSERVATIVE] == ["LEDELSE*ROLLER*~FORENING + ROLLER*FORENING*SYNLIG"]
    (model,) = answer.solutions[SolutionKind.PARSIMONIOUS].models
    cases = [{case for row in path.cases for case in row} for path in model.paths]
    assert cases == [{"K01", "K03", "K07", "K14", "K16"}, {"K05", "K13", "K14"}]
    assert model.fit.consistency == 1
    assert model.uncovered == ("K10",)


def test_a_row_of_both_kinds_and_missing_cases_are_said(study: Study) -> None:
    answer = study.qca.ask(asked(study))
    (row,) = (one for one in answer.table.rows if one.against)
    assert (row.cases, row.against, row.kind) == (("K06", "K10"), ("K10",), RowKind.NEGATIVE)
    assert answer.table.missing == ("K04", "K18")
    kinds = {one.kind: one.names for one in answer.warnings}
    assert kinds[WarningKind.CONTRADICTION] == ("K06", "K10")
    assert kinds[WarningKind.RATERS_DIFFER] == ("K01", "K02", "K03")


def test_every_rating_is_carried_by_a_passage(study: Study) -> None:
    ratings = study.case_ratings.all()
    assert len(ratings) == 210
    there = {one.id for one in study.excerpts_of([each for one in ratings for each in one.anchors])}
    assert {each for one in ratings for each in one.anchors} == there


def test_the_analysis_is_kept(study: Study) -> None:
    (kept,) = study.qca.all()
    assert kept.name == "Forankret 2017"
    answer = study.qca.ask(study.qca.get(kept.id))
    (model,) = answer.solutions[SolutionKind.INTERMEDIATE].models
    assert model.name == "LEDELSE*ROLLER + ROLLER*FORENING*SYNLIG"
