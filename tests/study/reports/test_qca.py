"""Analyses as a report: the analysis of the sample study, its tables, pictures, and what goes wrong."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import openpyxl
import pytest

from qualcase.coding.charts import ChartKind
from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.coding.qca_charts import Calibrated, Plot
from qualcase.coding.qca_settings import Anchors, QcaSettings, SetOf
from qualcase.coding.report import Definition, Figure, Grid, Heading, Look, Paragraph
from qualcase.coding.variables import GivenValue, VariableKind, VariableOf
from qualcase.errors import UserError
from qualcase.study import Study

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ORDER = ReportOrder(ReportKind.QCA)


@pytest.fixture(scope="module")
def demo(built_demo: Path) -> Iterator[Study]:
    with Study.open(built_demo, read_only=True) as study:
        yield study


def test_the_document_says_how_it_was_asked_and_what_came_out(demo: Study) -> None:
    found = list(demo.reports.document(ORDER).blocks)
    (analysis,) = demo.qca.all()
    answer = demo.qca.ask(demo.qca.get(analysis.id))
    assert next(one.text for one in found if isinstance(one, Heading)) == analysis.name
    warnings = [one.text for one in found if isinstance(one, Paragraph) and one.look is Look.WARNING]
    assert len(warnings) == len(answer.warnings) > 0
    (asked,) = (one for one in found if isinstance(one, Definition))
    said = dict(asked.rows)
    assert said["Outcome"] == "FORANKRET: case ratings of Forankring, 2017"
    assert "consistency from 0.80" in said["Cuts"]
    grids = [one for one in found if isinstance(one, Grid)]
    truth = grids[0]
    assert truth.caption == "Truth table for FORANKRET"
    assert truth.row_headings == len(answer.data.conditions)
    assert len(list(truth.rows)) == len(answer.table.rows)
    assert len(grids) == 3 + len(answer.solutions), "truth table, necessity, a table for each solution, memberships"


def test_every_path_has_a_plot_whose_words_name_every_case(demo: Study) -> None:
    made = demo.reports.charts(ORDER)
    assert all(one.kind is ChartKind.QCA_PLOT for one in made)
    (analysis,) = demo.qca.all()
    answer = demo.qca.ask(demo.qca.get(analysis.id))
    paths = {path.name for one in answer.solutions.values() for model in one.models for path in model.paths}
    plots = {one.content.path: one for one in made if isinstance(one.content, Plot)}
    assert paths <= set(plots)
    known = {
        case
        for one in plots.values()
        if isinstance(one.content, Plot)
        for spot in one.content.spots
        for case in spot.cases
    }
    for one in plots.values():
        assert all(case in one.alt for case in known)
    assert "Against the path: K06" in plots["LEDELSE"].alt


def test_memberships_are_a_sheet_of_the_workbook_and_gaps_stay_gaps(demo: Study, tmp_path: Path) -> None:
    demo.reports.write(ORDER, tmp_path / "qca.xlsx")
    book = openpyxl.load_workbook(tmp_path / "qca.xlsx")
    rows = {row[0].value: [cell.value for cell in row[1:]] for row in book["Memberships"].iter_rows()}
    assert rows["K01"] == [1, 1, 0, 0.67, 1]
    assert rows["K04"] == [None] * 5


def test_only_one_analysis_where_only_one_is_wanted(demo: Study) -> None:
    (analysis,) = demo.qca.all()
    assert list(demo.reports.document(replace(ORDER, subject_id=analysis.id)).blocks)
    with pytest.raises(UserError, match="is gone"):
        demo.reports.document(replace(ORDER, subject_id="other"))
    only = demo.reports.tables(replace(ORDER, parts=("truth-table",)))
    assert [one.title for one in only] == ["Truth table for FORANKRET"]
    with pytest.raises(UserError, match="table"):
        demo.reports.tables(replace(ORDER, parts=("plots",)))


def test_without_an_analysis_it_says_where_to_make_one(study: Study) -> None:
    with pytest.raises(UserError, match="Set one up"):
        study.reports.document(ORDER)


def _calibrated(study: Study) -> tuple[str, str]:
    """An analysis of a number, and the id of its variable."""
    waves, cases = study.frame().waves, study.frame().cases
    number = study.variables.add("frivillige", VariableOf.CASE, VariableKind.NUMBER)
    grown = study.variables.add("vokset", VariableOf.CASE, VariableKind.NUMBER)
    study.variables.set_values(
        [
            GivenValue(one.id, case.id, str(5 + 10 * place), waves[0].id)
            for one in (number, grown)
            for place, case in enumerate(cases)
        ]
    )
    anchors = Anchors(4, 10, 20)
    settings = QcaSettings(
        SetOf("VOKSET", waves[0].id, variable_id=grown.id, anchors=anchors),
        (SetOf("MANGE", waves[0].id, variable_id=number.id, anchors=anchors),),
    )
    return study.qca.save("Mange frivillige", settings).id, number.id


def test_numbers_that_sets_are_cut_from_are_drawn_with_their_anchors(study: Study) -> None:
    _calibrated(study)
    made = [one for one in study.reports.charts(ORDER) if isinstance(one.content, Calibrated)]
    assert [one.name for one in made] == ["calibration-VOKSET", "calibration-MANGE"]
    assert made[1].content.anchors == (4, 10, 20)  # type: ignore[union-attr]
    assert "K01 5, K02 15" in made[1].alt
    assert "Cut at 4, 10, 20" in made[1].alt
    figures = [one for one in study.reports.document(ORDER).blocks if isinstance(one, Figure)]
    assert "calibration-MANGE" in {one.chart.name for one in figures}


def test_an_analysis_whose_variable_is_gone_says_so_and_the_others_stay(study: Study) -> None:
    kept, number = _calibrated(study)
    study.qca.save("Uden", replace(study.qca.get(kept), negate=True))
    study.variables.remove([number])
    found = list(study.reports.document(ORDER).blocks)
    said = [one.text for one in found if isinstance(one, Paragraph) and one.look is Look.WARNING]
    assert len(said) == 2
    assert all("MANGE" in one for one in said)
    with pytest.raises(UserError, match="MANGE"):
        study.reports.tables(ORDER)
