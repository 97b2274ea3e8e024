"""The change sheet as a report: what was accepted by case and across, with what shows it; what was rejected and why."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any

import pytest

from qualcase.coding.change_sheet import ChangeCell
from qualcase.coding.change_sheet import Heading as Question
from qualcase.coding.filters import Filter
from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.coding.people import CodingState
from qualcase.coding.report import Grid, Heading, Look, Paragraph, Quote
from qualcase.coding.summaries import SummaryCell
from qualcase.errors import UserError
from tests.study.making import case, code, coded, coder, source, wave

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.report import Block, Cell
    from qualcase.study import Study


def cell(study: Study, case_name: str = "K01", path: str = "Forankring") -> ChangeCell:
    return ChangeCell(code(study, path).id, case(study, case_name).id, wave(study, "2015").id, wave(study, "2017").id)


@pytest.fixture
def decided(study: Study) -> Study:
    """Three accepted lines, one with its sentence on change that cites a passage, and one rejected."""
    for name in ("Begge", "K02 uden navne"):
        study.sources.set_states([(source(study, name).id, coder(study, "Mette").id, CodingState.DONE)])
    mette = coder(study, "Mette").id
    cited = coded(study, "K01 senere", "skrevet ned i foråret").id
    place = SummaryCell(
        code(study, "Forankring").id, wave(study, "2017").id, wave(study, "2015").id, case(study, "K01").id
    )
    study.summaries.set(place, "Fra løst til aftalt [1].", mette, [cited])
    study.change_sheet.accept([(Question.INCREASES, cell(study))], "", mette)
    study.change_sheet.accept([(Question.TURNS, cell(study, "K02"))], "Da lederen rejste.", mette)
    study.change_sheet.accept([(Question.TURNS, cell(study, "K01", "Roller"))], "Nye naboer.", mette)
    study.change_sheet.reject([(Question.STAYS, cell(study, "K02", "Roller"))], "Kun én blev spurgt.", mette)
    return study


def blocks(study: Study, **asked: Any) -> list[Block]:
    return list(study.reports.document(ReportOrder(ReportKind.CHANGES, **asked)).blocks)


def words(cell_: Cell) -> str:
    return "\n".join(one.text for one in cell_.content)


def test_case_by_case_with_what_shows_it(decided: Study) -> None:
    found = blocks(decided, parts=("cases", "evidence"))
    told = [f"{'#' * one.level} {one.text}" if isinstance(one, Heading) else one.text for one in found]  # type: ignore[union-attr]
    assert told == [
        "# K01 Læsevenner",
        "## What increases or emerges",
        "### Forankring",
        "Fra løst til aftalt.",
        "skrevet ned i foråret",
        "## Where something turns",
        "### Roller",
        "Nye naboer.",
        "Det er mest naboerne 😀 og et par",
        "# K02 Madklubben",
        "## Where something turns",
        "### Forankring",
        "Da lederen rejste.",
        "Det er ikke skrevet ned",
        "Lederen er rejst",
    ]
    why = [one.remarks[-1] for one in found if isinstance(one, Quote)]
    assert why == ["Cited for this change", *["The strongest excerpt of its wave"] * 3]


def test_figures_stand_below_what_is_said_by_choice(decided: Study) -> None:
    found = blocks(decided, parts=("cases", "figures"))
    quiet = [one.text for one in found if isinstance(one, Paragraph) and one.look is Look.QUIET]
    assert quiet == [
        "=≠ 1/2 → 2/3 +2; noted without a proposal",
        "✕≠ 1/2 +1 → ·; noted without a proposal",
        "▲≠ 1/2 → 1/1 +1; noted without a proposal",
    ]
    assert not [
        one for one in blocks(decided, parts=("cases",)) if isinstance(one, Paragraph) and one.look is Look.QUIET
    ]


def test_across_the_cases_under_each_question(decided: Study) -> None:
    found = blocks(decided, parts=("across",))
    assert [one.text for one in found if isinstance(one, Heading)] == [
        "Across the cases",
        "What increases or emerges",
        "Where something turns",
    ]
    grids = [one for one in found if isinstance(one, Grid)]
    assert [[[words(cell) for cell in row] for row in grid.rows] for grid in grids] == [
        [["Forankring", "K01 Læsevenner"]],
        [["Forankring", "K02 Madklubben"], ["Roller", "K01 Læsevenner"]],
    ]


def test_what_was_rejected_stands_with_its_reason(decided: Study) -> None:
    found = blocks(decided, parts=("rejected",))
    assert found[0] == Heading(1, "Proposed by figures and rejected")
    assert isinstance(found[1], Grid)
    assert [[words(cell) for cell in row] for row in found[1].rows] == [
        ["K02", "Roller", "What stays", "Kun én blev spurgt.\nMette"]
    ]
    assert not any("rejected" in one.text for one in blocks(decided, parts=("cases",)) if isinstance(one, Heading))


def test_readers_learn_what_was_left_open_and_how_figures_came_about(decided: Study) -> None:
    made = decided.reports.document(ReportOrder(ReportKind.CHANGES))
    open_ = sum(one.entry is None for one in decided.change_sheet.lines())
    assert {"Change: 2015 → 2017", "Accepted: 3", "Rejected: 1"} <= set(made.subtitle)
    assert f"To decide: {open_} proposals of figures, left out here" in made.subtitle
    checks = [one.text for one in made.blocks if isinstance(one, Paragraph) and one.look is Look.CHECK]
    assert checks == [f"{label}: {said}" for label, said in decided.change_sheet.sheet().check]


def test_cases_that_were_asked_for_in_their_order(decided: Study) -> None:
    ids = tuple(case(decided, name).id for name in ("K02", "K01"))
    found = blocks(decided, case_ids=ids, parts=("cases",))
    assert [one.text for one in found if isinstance(one, Heading) and one.level == 1] == [
        "K02 Madklubben",
        "K01 Læsevenner",
    ]
    only = blocks(decided, filter=Filter(cases=ids[:1]), parts=("cases", "rejected"))
    assert [one.text for one in only if isinstance(one, Heading) and one.level == 1] == [
        "K02 Madklubben",
        "Proposed by figures and rejected",
    ]


def test_in_a_table_proposals_stand_too(decided: Study, tmp_path: Path) -> None:
    path = tmp_path / "changes.csv"
    decided.reports.write(ReportOrder(ReportKind.CHANGES), path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(decided.change_sheet.lines())
    assert [row["decision"] for row in rows].count("accepted") == 3


def test_nothing_to_report_says_what_to_do(study: Study) -> None:
    with pytest.raises(UserError, match="Accept a line there first"):
        blocks(study)
    with pytest.raises(UserError, match="one wave alone"):
        blocks(study, wave_ids=(wave(study, "2015").id,))
