"""Patterns as a report: which parts there are, that picture, words and tables say the same, and what is missing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import openpyxl
import pytest

from qualcase.coding.case_patterns import CasesAlike, GroupsApart, Profiles, TogetherShown
from qualcase.coding.charts import ChartKind
from qualcase.coding.comparison import Dimension
from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.coding.report import Figure, Grid, Heading, Paragraph
from qualcase.coding.variables import VariableOf
from qualcase.errors import UserError
from qualcase.study import Study
from qualcase.study.reports.chart_words import figure

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from qualcase.coding.report import Block

ORDER = ReportOrder(ReportKind.PATTERNS)


@pytest.fixture(scope="module")
def demo(built_demo: Path) -> Iterator[Study]:
    with Study.open(built_demo, read_only=True) as study:
        yield study


def blocks(study: Study, order: ReportOrder = ORDER) -> list[Block]:
    return list(study.reports.document(order).blocks)


def test_each_pattern_has_its_heading_and_picture(demo: Study) -> None:
    found = blocks(demo)
    headings = [one.text for one in found if isinstance(one, Heading)]
    assert headings == [
        "Cases by likeness",
        "Codes that lie together",
        "What sets groups of cases apart",
        "Saturation",
        "Profiles of cases",
        "Who was heard",
        "Answers beside codes",
    ]
    figures = [one for one in found if isinstance(one, Figure)]
    assert {one.chart.kind for one in figures} == {
        ChartKind.LIKENESS,
        ChartKind.TOGETHER,
        ChartKind.GROUPS,
        ChartKind.SATURATION,
        ChartKind.PROFILE,
        ChartKind.HEARD,
        ChartKind.ANSWERS,
    }
    assert all(one.notes and one.caption for one in figures)
    assert len({one.chart.name for one in figures}) == len(figures), "no file would overwrite another"


def test_a_part_that_is_not_wanted_is_not_worked_out(demo: Study) -> None:
    order = replace(ORDER, parts=("heard",))
    assert [one.text for one in blocks(demo, order) if isinstance(one, Heading)] == ["Who was heard"]
    assert [one.title for one in demo.reports.tables(order)] == ["Who was heard"]
    with pytest.raises(UserError, match="no part"):
        blocks(demo, replace(ORDER, parts=("weather",)))


def test_the_words_for_a_picture_are_its_figures(demo: Study) -> None:
    (chart,) = demo.reports.charts(replace(ORDER, parts=("likeness",)))
    shown = chart.content
    assert isinstance(shown, CasesAlike)
    names = [one.name for one in shown.cases]
    one, other = names.index("K07"), names.index("K08")
    line = next(
        line for line in chart.alt.split(". ") if line.startswith(("K07 ", "K08 ")) and "K07" in line and "K08" in line
    )
    assert f" {figure(float(shown.likeness[one, other]))}" in line
    assert all(name in chart.alt for name in names)


def test_profiles_go_over_as_many_pictures_as_pages_take(demo: Study) -> None:
    made = demo.reports.charts(replace(ORDER, parts=("profiles",)))
    assert len(made) > 1
    cases = []
    for one in made:
        assert isinstance(one.content, Profiles)
        cases += [column.name for column in one.content.shown.columns]
        assert one.content.figures.shape == one.content.shown.values.shape
    assert cases == [column.name for column in demo.patterns.profiles().shown.columns]


def test_narrowed_codes_that_lie_together_keep_their_figures(demo: Study) -> None:
    whole = demo.patterns.together()
    made = demo.reports.charts(replace(ORDER, parts=("together",)))
    assert [one.title for one in made] == [
        "Codes that lie together, 2015",
        "Codes that lie together, 2017",
        "Codes that lie together, 2017 minus 2015",
    ]
    drawn = made[0].content
    assert isinstance(drawn, TogetherShown)
    names = [one.name for one in whole.found.codes]
    for row, code in enumerate(drawn.shown.found.codes):
        for column, other in enumerate(drawn.shown.found.codes):
            at = (names.index(code.name), names.index(other.name))
            assert drawn.shown.found.together[0, row, column] == whole.found.together[(0, *at)]
    assert "codes that lie with no other" in dict(made[0].check)["Left out"]


def test_groups_are_sites_areas_or_what_a_variable_says(demo: Study) -> None:
    by_site = demo.reports.charts(replace(ORDER, parts=("groups",)))
    assert [one.content.first.name for one in by_site if isinstance(one.content, GroupsApart)] == [
        site.name for site in demo.frame().sites
    ]
    areas = demo.reports.charts(replace(ORDER, parts=("groups",), subject_id=Dimension.AREA.value))
    assert "Ældreomsorg" in {one.content.first.name for one in areas if isinstance(one.content, GroupsApart)}
    variable = demo.variables.all(VariableOf.CASE)[0]
    assert demo.reports.charts(replace(ORDER, parts=("groups",), subject_id=variable.id))
    with pytest.raises(UserError, match="variable"):
        demo.reports.charts(replace(ORDER, parts=("groups",), subject_id="gone"))


def test_only_the_cases_of_an_order_are_in_groups(demo: Study) -> None:
    sites = demo.frame().sites[:2]
    (chart,) = demo.reports.charts(replace(ORDER, parts=("groups",), site_ids=tuple(one.id for one in sites)))
    shown = chart.content
    assert isinstance(shown, GroupsApart)
    assert (shown.first.name, shown.second.name) == tuple(one.name for one in sites)
    there = {column.id for column in shown.shown.columns}
    assert set(shown.first.case_ids) | set(shown.second.case_ids) == there


def test_the_workbook_has_a_sheet_for_each_table(demo: Study, tmp_path: Path) -> None:
    demo.reports.write(replace(ORDER, parts=("likeness", "together", "saturation")), tmp_path / "patterns.xlsx")
    names = openpyxl.load_workbook(tmp_path / "patterns.xlsx").sheetnames
    assert {"Likeness of cases", "Codes that lie together", "2015", "2017"} <= set(names)


def test_a_long_table_says_in_the_document_that_there_is_more(demo: Study) -> None:
    (grid,) = (one for one in blocks(demo, replace(ORDER, parts=("together",))) if isinstance(one, Grid))
    rows = list(grid.rows)
    assert len(rows) == 25
    assert any("of" in note and "workbook" in note for note in grid.notes)


def test_without_codings_it_says_so(empty: Study) -> None:
    with pytest.raises(UserError, match="Nothing is coded"):
        blocks(empty)


def test_what_cannot_be_worked_out_says_why(study: Study) -> None:
    """The small study has no inductive codes."""
    found = blocks(study, replace(ORDER, parts=("saturation",)))
    assert "inductive" in next(one.text for one in found if isinstance(one, Paragraph))
    with pytest.raises(UserError, match="Widen"):
        study.reports.charts(replace(ORDER, parts=("saturation",)))


def test_paths_of_codes_can_be_broken_between_their_names(demo: Study) -> None:
    (grid,) = (one for one in blocks(demo, replace(ORDER, parts=("together",))) if isinstance(one, Grid))
    told = [one.text for row in grid.rows for cell in row[:2] for one in cell.content if isinstance(one, Paragraph)]
    assert "Synlighed / Værdien er synlig" in told
    assert not [one for one in told if "/" in one.replace(" / ", "")]
