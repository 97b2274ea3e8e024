"""Every column of every table that leaves a study says what it means, and can be told from the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest

from qualcase.coding.orders import NamesOut, ReportKind, ReportOrder
from qualcase.coding.sheet_back import SheetKind
from qualcase.errors import UserError
from qualcase.study.reports.kinds import kinds
from tests.study.returning.sheets import fill

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qualcase.coding.tables import Table
    from qualcase.study import Study

_WITH_TABLES = [one.kind for one in kinds() if one.tables]


def _check(tables: Sequence[Table]) -> None:
    assert tables
    titles = [one.title for one in tables]
    assert all(titles)
    assert len(set(titles)) == len(titles)
    for table in tables:
        without = [one.name for one in table.columns if not one.meaning]
        assert not without, f"{table.title}: {without}"
        names = [one.name.casefold() for one in table.columns]
        assert table.memory is None or len(set(names)) == len(names), f"{table.title}: {names}"


@pytest.mark.parametrize("kind", _WITH_TABLES)
def test_every_column_says_what_it_means(study: Study, kind: ReportKind) -> None:
    fill(study)
    try:
        tables = study.reports.tables(ReportOrder(kind))
    except UserError as error:
        pytest.skip(f"nothing of this kind in the small study: {error}")
    _check(tables)


@pytest.mark.parametrize("kind", SheetKind)
def test_and_those_of_the_sheets_that_come_back(study: Study, kind: SheetKind) -> None:
    fill(study)
    _check(study.sheets.tables(kind))


def test_the_workbook_tells_study_filter_date_program_and_columns(study: Study, tmp_path: Path) -> None:
    fill(study)
    study.reports.write(ReportOrder(ReportKind.VARIABLES), tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    visible = [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"]
    assert visible == ["Cases", "Sites", "Participants", "Sources", "About this file"]
    about = {
        str(line[0]): str(line[1] or "") for line in book["About this file"].iter_rows(values_only=True) if line[0]
    }
    assert about["Study"] == "Prøve"
    assert about["Made with"].startswith("qualcase ")
    assert {"Selection", "Date"} <= set(about)
    assert about["Lokale"] == "Variable (choice) · Allowed: eget, lånt, intet · May be edited and read back."
    assert about["Længde"].startswith("Minutter (number)")
    cases = book["Cases"]
    assert cases.freeze_panes == "A2"
    assert cases.auto_filter.ref is not None
    (choices,) = [one for one in cases.data_validations.dataValidation if "eget" in str(one.formula1)]
    assert choices.formula1 == '"eget,lånt,intet"'


def test_parts_of_variables(study: Study, tmp_path: Path) -> None:
    fill(study)
    order = ReportOrder(ReportKind.VARIABLES, parts=("sources",))
    assert [one.title for one in study.reports.tables(order)] == ["Sources"]
    study.reports.write(order, tmp_path / "a.csv")
    first = (tmp_path / "a.csv").read_text(encoding="utf-8-sig").splitlines()[0]
    assert first.startswith("Source,Wave,Case,Site,Kind,Date,Language,Lead coder,Længde,Id,qualcase-back ")


@pytest.mark.parametrize("kind", [ReportKind.VARIABLES, ReportKind.RATINGS])
def test_where_names_are_replaced_nothing_comes_back(study: Study, tmp_path: Path, kind: ReportKind) -> None:
    fill(study)
    study.reports.write(ReportOrder(kind, names=NamesOut.REPLACED), tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert all(sheet.sheet_state == "visible" for sheet in book.worksheets)
    assert not [cell for cell in book.worksheets[0][1] if "qualcase-back" in str(cell.value)]
    with pytest.raises(UserError, match="no table that was written to be read back"):
        study.sheets.preview(tmp_path / "a.xlsx")


def test_nothing_to_report(empty: Study) -> None:
    for kind in (ReportKind.VARIABLES, ReportKind.RATINGS):
        with pytest.raises(UserError):
            empty.reports.tables(ReportOrder(kind))
