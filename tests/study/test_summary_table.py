"""Summaries as tables: the grid with its caption, and each summary with what it cites."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.errors import UserError
from tests.study.making import code_quote, coded, coder
from tests.study.test_summaries import cell

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.study import Study


@pytest.fixture
def written(study: Study) -> Study:
    """Three summaries, one of which has changed behind it."""
    mette = coder(study, "Mette").id
    cited = coded(study, "K01 start", "Det er mest naboerne 😀 og et par")
    study.summaries.set(cell(study, "Roller", "2015"), "=Naboerne bærer det [1].", mette, [cited.id])
    study.summaries.set(cell(study, "Forankring", "2017", since="2015"), "Fra én\ntil flere.", mette)
    study.summaries.set(cell(study, "Forankring", "2015", of="K02"), "Kun skiltet.", mette)
    return study


def write(study: Study, path: Path) -> None:
    study.reports.write(ReportOrder(ReportKind.SUMMARIES), path)


def test_the_grid_has_a_row_for_each_case_and_code_and_a_column_for_each_part(written: Study, tmp_path: Path) -> None:
    write(written, tmp_path / "grid.csv")
    with (tmp_path / "grid.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=csv.Sniffer().sniff(file.readline(), ",;").delimiter))
    assert ["Naboerne" in "".join(row) for row in rows].count(True) == 1
    assert sum("Fra én\ntil flere." in row for row in rows) == 1


def test_excel_has_the_grid_each_summary_with_its_quotes_and_a_caption(written: Study, tmp_path: Path) -> None:
    written.codings.set(written.summaries.passages(cell(written, "Roller", "2015"))[0], about_time="before")
    write(written, tmp_path / "grid.xlsx")
    book = load_workbook(tmp_path / "grid.xlsx")
    every = {sheet.title: [[one.value for one in row] for row in sheet.iter_rows()] for sheet in book}
    cells = [str(value) for rows in every.values() for row in rows for value in row if value is not None]
    assert any(value.startswith("[1] “Det er mest naboerne") for value in cells)
    assert "=Naboerne bærer det [1]." in cells  # words, no formula
    assert any("3 summaries, 1 of them to look at again" in value for value in cells)
    assert "2015 → 2017" in cells


def test_another_ending_is_refused(written: Study, tmp_path: Path) -> None:
    with pytest.raises(UserError):
        write(written, tmp_path / "grid.pdf")


def test_a_paraphrase_goes_with_its_coding(study: Study) -> None:
    one = code_quote(study, "K01 start", "Det er mest naboerne", "Forankring", "Mette")
    study.codings.set(one.id, condensed="naboer")
    excerpt = study.excerpts_of([one.id])[0]
    assert excerpt.condensed == "naboer"
    first, second = study.codings.split(one.id, one.start + 6)
    assert (first.coding.condensed, second.coding.condensed) == ("naboer", "")
    study.codings.set(second.coding.id, condensed="og flere")
    joined = study.codings.reshape(second.coding.id, first.coding.start, first.coding.end)
    assert study.codings.get(joined.coding.id).condensed == "naboer\nog flere"
    study.undo()
    assert study.codings.get(first.coding.id).condensed == "naboer"
