"""Totals as a last row and column, and what the filter hides."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import numpy as np
import openpyxl
import pytest

from qualcase.coding.arranging import Arrangement, GroupBy, Order
from qualcase.coding.comparison import Dimension, Measure
from qualcase.coding.filters import Filter
from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.coding.report import Grid, Look, Paragraph
from qualcase.coding.views import ViewSettings

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.study import Study


@pytest.mark.parametrize("measure", list(Measure))
def test_totals_stand_last_and_are_those_of_the_study(study: Study, measure: Measure) -> None:
    shown = study.compare(measure=measure)
    totals, whole = study.totals(shown), study.with_totals(shown)
    assert whole.rows[-1].stands_for == whole.columns[-1].stands_for == "total"
    assert totals.of_rows is not None
    assert totals.of_columns is not None
    assert totals.of_all is not None
    np.testing.assert_array_equal(whole.values[:-1, :-1], shown.values)
    np.testing.assert_array_equal(whole.values[:-1, -1], totals.of_rows.values[:, 0])
    np.testing.assert_array_equal(whole.bases[-1, :-1], totals.of_columns.bases[0])
    np.testing.assert_array_equal(whole.codings[-1, -1], totals.of_all.codings[0, 0])
    np.testing.assert_array_equal(whole.marks[-1, :-1], totals.of_columns.marks[0])


def test_the_corner_stands_on_all_that_is_included(study: Study) -> None:
    for measure, name in ((Measure.SOURCES, "sources"), (Measure.PERSONS, "persons"), (Measure.CODINGS, "words")):
        whole = study.with_totals(study.compare(measure=measure))
        assert whole.bases[-1, -1].tolist() == [getattr(one, name) for one in whole.included]


def test_totals_find_their_cells_in_whatever_order_the_columns_stand(study: Study) -> None:
    plain = study.with_totals(study.compare())
    hand = tuple(reversed([one.id for one in study.compare().columns]))
    turned = study.with_totals(study.compare(arrangement=Arrangement(Order.HAND, GroupBy.NOTHING, hand=hand)))
    assert [one.id for one in turned.columns] != [one.id for one in plain.columns]
    for at, column in enumerate(turned.columns):
        before = [one.id for one in plain.columns].index(column.id)
        np.testing.assert_array_equal(turned.codings[:, at], plain.codings[:, before])


def test_the_passages_behind_a_total_are_all_of_its_cells_once(study: Study) -> None:
    whole = study.with_totals(study.compare())
    last = len(whole.columns) - 1
    for row in range(len(whole.rows) - 1):
        of_cells: list[set[str]] = [set(), set()]
        for column in range(last):
            for split, found in enumerate(study.cell_excerpts(whole, row, column)):
                of_cells[split] |= {one.id for one in found}
        of_total = study.cell_excerpts(whole, row, last)
        assert [{one.id for one in found} for found in of_total] == of_cells
    corner = study.cell_excerpts(whole, len(whole.rows) - 1, last)
    assert sum(map(len, corner)) >= int(whole.codings[-1, -1].sum()) > 0


def test_over_coders_there_is_no_total(study: Study) -> None:
    whole = study.with_totals(study.compare(columns=Dimension.CODER))
    assert whole.columns[-1].stands_for == ""
    assert whole.rows[-1].stands_for == "total"


def test_totals_are_written_to_every_kind_of_file(study: Study, tmp_path: Path) -> None:
    whole = study.with_totals(study.compare())
    order = ReportOrder(ReportKind.MATRIX, comparison=ViewSettings(totals=True))
    for name in ("m.csv", "m.xlsx"):
        study.reports.write(order, tmp_path / name)
    with (tmp_path / "m.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    corner = [row for row in rows if row["Code"] == row["Case"] == "All together"]
    assert [row["Codings"] for row in corner] == [str(one) for one in whole.codings[-1, -1]]
    sheet = openpyxl.load_workbook(tmp_path / "m.xlsx").worksheets[0]
    heads = [str(cell.value) for cell in next(sheet.iter_rows())]
    assert heads[-3:] == ["All together 2015", "All together 2017", "All together Δ"]
    found = list(study.reports.document(order).blocks)
    grid = next(one for one in found if isinstance(one, Grid))
    assert grid.columns[-1].name == list(grid.rows)[-1][0].content[0].text == "All together"
    assert any("never added up" in note for note in grid.notes)
    assert Paragraph(f"Coders: {dict(whole.check)['Coders']}", Look.CHECK) in found


def test_nothing_is_hidden_without_a_filter(study: Study) -> None:
    assert study.compare().hidden is None
    assert study.compare(Filter(coders=(study.coders.all()[0].id,))).hidden is None


def test_what_the_filter_hides_is_counted(study: Study) -> None:
    everything = study.compare()
    wave, case = study.waves.all()[0], study.cases.all()[0]
    found = study.compare(Filter(waves=(wave.id,))).hidden
    assert found is not None
    assert found.sources == sum(one.wave_id != wave.id for one in study.sources.all())
    assert found.of_sources == len(study.sources.all())
    assert found.codes == 0
    alone = study.compare(Filter(cases=(case.id,)))
    assert alone.hidden is not None
    assert alone.hidden.cases == alone.hidden.of_cases - 1
    code = next(one for one in study.codebook.tree.ordered if not study.codebook.tree.children(one.id))
    of_code = study.compare(Filter(codes=(code.id,)))
    assert of_code.hidden is not None
    assert of_code.hidden.codes == len(study.codebook.tree) - 1
    assert of_code.hidden.codings == len(study.excerpts()) - len(study.excerpts(Filter(codes=(code.id,))))
    said = dict(of_code.check)["Hidden by the filter"]
    assert f"{of_code.hidden.codes} of {len(study.codebook.tree)} codes" in said
    assert "Hidden by the filter" not in dict(everything.check)
