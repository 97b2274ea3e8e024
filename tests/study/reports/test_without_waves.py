"""Reports of a study that was never divided into waves, and of one with three."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.bundle import Placing
from qualcase.coding.change_sheet import ChangeCell
from qualcase.coding.change_sheet import Heading as Question
from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.coding.report import Grid, Heading, Quote
from qualcase.coding.sources import SourceKind
from qualcase.coding.summaries import SummaryCell
from qualcase.errors import UserError
from qualcase.study import Study
from tests.study.making import case, code, code_quote, incoming

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from qualcase.coding.report import Block


def begun(path: Path, folder: Path, waves: tuple[str, ...]) -> Study:
    """A study of two cases, each with an interview in every wave; Roller is coded in all of them."""
    study = Study.create(path, title="Ny", waves=waves)
    study.codebook.add("Roller")
    for name in ("K01", "K02"):
        study.cases.add(name, f"Projekt {name}", site="Nordby")
        for wave in waves or ("",):
            file = f"{name} {wave}".strip()
            text = f"I: Nå?\nAnna: Nøglen er hos mig i {file}.\n"
            placing = Placing((name,), "Nordby", wave or None, SourceKind.INTERVIEW)
            study.sources.bring_in([incoming(study, folder, f"{file}.txt", text, placing)])
            code_quote(study, file, f"Nøglen er hos mig i {file}", "Roller")
    return study


@pytest.fixture
def plain(tmp_path: Path) -> Iterator[Study]:
    with begun(tmp_path / "plain.qualcase", tmp_path, ()) as study:
        yield study


@pytest.fixture
def three(tmp_path: Path) -> Iterator[Study]:
    with begun(tmp_path / "three.qualcase", tmp_path, ("2013", "2015", "2017")) as study:
        yield study


def blocks(study: Study, order: ReportOrder) -> list[Block]:
    return list(study.reports.document(order).blocks)


def grid(study: Study, order: ReportOrder) -> Grid:
    return next(one for one in blocks(study, order) if isinstance(one, Grid))


def names(study: Study, order: ReportOrder) -> list[str]:
    return [one.name for one in grid(study, order).columns]


def test_without_waves_excerpts_stand_under_no_wave(plain: Study) -> None:
    found = blocks(plain, ReportOrder(ReportKind.EXCERPTS, by=("case", "wave")))
    assert [one.text for one in found if isinstance(one, Heading)][:4] == [
        "K01 Projekt K01",
        "no wave",
        "K02 Projekt K02",
        "no wave",
    ]
    assert sum(isinstance(one, Quote) for one in found) == 2


def test_without_waves_cases_stand_beside_each_other(plain: Study) -> None:
    order = ReportOrder(ReportKind.SIDE_BY_SIDE)
    assert names(plain, order) == ["Who", "K01 Projekt K01", "K02 Projekt K02"]
    assert (
        sum(isinstance(cell.content[0], Quote) for row in grid(plain, order).rows for cell in row if cell.content) == 2
    )


def test_without_waves_there_are_figures_and_no_change(plain: Study) -> None:
    found = grid(plain, ReportOrder(ReportKind.MATRIX))
    assert [one.name for one in found.columns] == ["Code", "K01", "K02"]
    assert [[one.text for cell in row for one in cell.content] for row in found.rows] == [["Roller", "1/1 ◥", "1/1 ◥"]]
    with pytest.raises(UserError, match="one wave alone"):
        blocks(plain, ReportOrder(ReportKind.CHANGES))


def test_of_three_waves_those_asked_for_stand_beside_each_other(three: Study) -> None:
    first, second, last = (one.id for one in three.waves.all())
    asked = ReportOrder(ReportKind.SIDE_BY_SIDE, wave_ids=(last, first))
    assert names(three, asked) == ["Who", "2013", "2017"]
    assert names(three, ReportOrder(ReportKind.MATRIX, wave_ids=(first, second)))[0] == "Code (2013 │ 2015)"
    assert names(three, ReportOrder(ReportKind.MATRIX))[0] == "Code (2013 │ 2015 │ 2017)"


def test_changes_are_between_the_first_and_the_last_of_those_asked_for(three: Study) -> None:
    first, second, last = (one.id for one in three.waves.all())
    roles, k01 = code(three, "Roller").id, case(three, "K01").id
    for since, to, words in ((first, second, "Først."), (first, last, "I alt.")):
        three.change_sheet.accept([(Question.TURNS, ChangeCell(roles, k01, since, to))], words)
    whole = three.reports.document(ReportOrder(ReportKind.CHANGES, parts=("cases",)))
    assert "Change: 2013 → 2017" in whole.subtitle
    assert "I alt." in [getattr(one, "text", "") for one in whole.blocks]
    early = three.reports.document(ReportOrder(ReportKind.CHANGES, wave_ids=(first, second), parts=("cases",)))
    assert "Change: 2013 → 2015" in early.subtitle
    assert "Først." in [getattr(one, "text", "") for one in early.blocks]


def test_summaries_of_three_waves_have_a_column_for_each_and_a_line_for_each_change_that_is_written(
    three: Study,
) -> None:
    first, second, last = (one.id for one in three.waves.all())
    roles, k01 = code(three, "Roller").id, case(three, "K01").id
    three.summaries.set(SummaryCell(roles, last, first, k01), "Fra først til sidst.")
    three.summaries.set(SummaryCell(roles, second, None, k01), "Midtvejs.")
    assert names(three, ReportOrder(ReportKind.SUMMARIES)) == ["Code", "2013", "2015", "2017"]
    rows = grid(three, ReportOrder(ReportKind.SUMMARIES, parts=("grid",))).rows
    told = [["".join(part.text for part in cell.content) for cell in row] for row in rows]
    assert told == [["Roller", "", "Midtvejs.", ""], ["2013 → 2017", "Fra først til sidst."]]
    asked = ReportOrder(ReportKind.SUMMARIES, wave_ids=(first, second))
    assert names(three, asked) == ["Code", "2013", "2015"]
