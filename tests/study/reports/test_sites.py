"""Reports for sites: cases side by side, what changed, documents, and who would be recognised."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import openpyxl
import pytest

from qualcase.coding.case_patterns import Profiles
from qualcase.coding.charts import ChartKind
from qualcase.coding.comparison import Mark
from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.coding.report import Definition, Figure, Grid, Heading, Look, Paragraph, Turned
from qualcase.coding.summaries import SummaryCell
from qualcase.errors import UserError
from qualcase.study import Study
from tests.study.making import case, code, wave

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from qualcase.coding.report import Block

ORDER = ReportOrder(ReportKind.SITES)


@pytest.fixture(scope="module")
def demo(built_demo: Path) -> Iterator[Study]:
    with Study.open(built_demo, read_only=True) as study:
        yield study


def of(study: Study, name: str, **more: object) -> ReportOrder:
    site = next(one for one in study.frame().sites if one.name == name)
    return replace(ORDER, site_ids=(site.id,), **more)  # type: ignore[arg-type]


def blocks(study: Study, order: ReportOrder) -> list[Block]:
    return list(study.reports.document(order).blocks)


def headings(found: list[Block], level: int) -> list[str]:
    return [one.text for one in found if isinstance(one, Heading) and one.level == level]


def test_a_site_with_its_cases(demo: Study) -> None:
    order = of(demo, "Fjordby")
    report = demo.reports.document(order)
    assert report.title == "Report for Fjordby"
    found = list(report.blocks)
    assert headings(found, 1) == ["Fjordby"]
    assert headings(found, 2) == [
        "Variables", "Cases", "What changed", "Cases side by side", "Pictures", "Documents",
    ]  # fmt: skip
    assert [one[:3] for one in headings(found, 3)] == [f"K0{number}" for number in range(1, 9)]
    side_by_side = [one for one in found if isinstance(one, Grid) and one.caption.startswith("Codes by case")]
    told = ", ".join(one.caption.partition(": ")[2] for one in side_by_side)
    assert told == "K01, K02, K03, K04, K05, K06, K07, K08, (Fjordby)"
    assert all(len(row) == len(one.columns) for one in side_by_side for row in one.rows)


def test_pages_that_lie_on_their_side_begin_with_the_heading_and_are_turned_back(demo: Study) -> None:
    found = blocks(demo, of(demo, "Fjordby"))
    turned = [number for number, one in enumerate(found) if isinstance(one, Turned)]
    assert len(turned) == 2
    first, last = turned
    assert isinstance(found[first + 1], Heading)
    assert [one.landscape for one in found if isinstance(one, Turned)] == [True, False]
    assert all(isinstance(one, Grid) for one in found[first + 2 : last])


def test_a_cell_says_figure_base_and_rating(demo: Study) -> None:
    found = blocks(demo, of(demo, "Fjordby", parts=("side-by-side",)))
    grid = next(one for one in found if isinstance(one, Grid))
    heads = [one.name for one in grid.columns]
    assert heads[:4] == ["Code", "K01 2015", "Δ", "K01 2017"]
    rows = {row[0].content[0].text.strip(): row for row in grid.rows if row[0].content}
    years = demo.years.of_site(demo.frame().sites[0].id)
    place = next(number for number, one in enumerate(years.shown.rows) if one.title == "Roller")
    cell = rows["Roller"][heads.index("K03 2015")].content[0].text
    column = next(number for number, one in enumerate(years.shown.columns) if one.name == "K03")
    assert cell.startswith(f"{int(years.shown.values[place, column, 0])} of {int(years.shown.bases[place, column, 0])}")
    rating = years.rating_at((place, column, 0))
    assert rating is not None
    assert cell.endswith(f"(−{-rating:.1f})")


def test_who_would_be_recognised_is_said_by_role_never_by_name(study: Study) -> None:
    found = blocks(study, of(study, "Nordby"))
    warnings = [one.text for one in found if isinstance(one, Paragraph) and one.look is Look.WARNING]
    (said,) = (one for one in warnings if "know each other" in one)
    alone = study.disclosure.single_persons(replace(ORDER.filter, sites=of(study, "Nordby").site_ids))
    assert alone
    assert all(one.participant not in said for one in alone)
    without = blocks(study, of(study, "Nordby", parts=("cases",)))
    assert not any(isinstance(one, Paragraph) and one.look is Look.WARNING for one in without)


def test_what_changed_is_told_by_sentences_and_by_marks(study: Study) -> None:
    earlier, later = wave(study, "2015").id, wave(study, "2017").id
    cell = SummaryCell(code(study, "Forankring").id, later, earlier, case(study, "K01").id)
    study.summaries.set(cell, "Fra mundtligt til skrevet.", coder_id=None)
    found = blocks(study, of(study, "Nordby", parts=("changes",)))
    told = [row for one in found if isinstance(one, Definition) for row in one.rows]
    assert ("K01 · Forankring", "Fra mundtligt til skrevet.") in told


def test_marks_are_told_case_by_case_with_their_codes(demo: Study) -> None:
    found = blocks(demo, of(demo, "Fjordby", parts=("changes",)))
    told = dict(row for one in found if isinstance(one, Definition) for row in one.rows)
    years = demo.years.of_site(of(demo, "Fjordby").site_ids[0])
    column = next(number for number, one in enumerate(years.shown.columns) if one.name == "K03")
    for number, value in enumerate(years.shown.rows):
        became = years.shown.mark_at(number, column)
        if became in (Mark.NEW, Mark.GONE, Mark.TURNED):
            part = next(one for one in told["K03"].split("; ") if value.title in one.partition(": ")[2].split(", "))
            assert part.startswith(f"{became.sign} {became.value}: ")


def test_documents_of_all_waves_stand_with_how_long_they_hold(study: Study) -> None:
    plan = next(one for one in study.sources.all() if one.name == "Nordby plan")
    study.sources.set(plan.id, date=dt.date(2015, 2, 1), valid_from=dt.date(2015, 3, 1), valid_to=dt.date(2017, 6, 30))
    found = blocks(study, of(study, "Nordby", parts=("documents",)))
    (grid,) = (one for one in found if isinstance(one, Grid))
    (row,) = grid.rows
    told = [words.text for cell in row for words in cell.content]
    assert told[:4] == ["Nordby plan", "2015", "2015-02-01", "2015-03-01–2017-06-30"]


def test_the_profiles_leave_the_site_itself_out(demo: Study) -> None:
    made = demo.reports.charts(of(demo, "Fjordby", parts=("pictures",)))
    assert {one.kind for one in made} == {ChartKind.PROFILE}
    names = [column.name for one in made if isinstance(one.content, Profiles) for column in one.content.shown.columns]
    assert names == [f"K0{number}" for number in range(1, 9)]
    assert all(one.name.endswith("Fjordby") for one in made)


def test_all_sites_are_told_one_after_the_other(demo: Study, tmp_path: Path) -> None:
    found = blocks(demo, ORDER)
    assert headings(found, 1) == [one.name for one in demo.frame().sites]
    names = [one.chart.name for one in found if isinstance(one, Figure)]
    assert len(set(names)) == len(names)
    demo.reports.write(ORDER, tmp_path / "sites.xlsx")
    sheets = openpyxl.load_workbook(tmp_path / "sites.xlsx").sheetnames
    assert "Fjordby" in sheets


def test_a_study_without_sites_says_what_to_do(empty: Study) -> None:
    with pytest.raises(UserError, match="no sites"):
        empty.reports.document(ORDER)
