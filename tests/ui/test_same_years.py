"""Window, `Study` and command line say the same of a case and of a site over the years."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from qualcase.cli.main import run
from qualcase.coding.comparison import Mark
from qualcase.coding.filters import Filter
from qualcase.coding.years import YearsOnly
from qualcase.study import Study
from qualcase.study.cell_words import figure
from qualcase.ui.years import words
from qualcase.ui.years.model import BookModel
from qualcase.ui.years.state import Asked, Chosen, Kind, Sheet, Wanted, book_rows, read_sheet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def study(built_demo: Path) -> Iterator[Study]:
    with Study.open(built_demo, read_only=True) as held:
        yield held


def told(demo: Path, capsys: pytest.CaptureFixture[str], kind: str, name: str) -> dict[str, Any]:
    capsys.readouterr()
    assert run(["--lang", "en", kind, "years", str(demo), name, "--only", "all", "--json"], object()) == 0  # type: ignore[arg-type]
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


@pytest.mark.parametrize("name", ["K12", "K03", "K05", "K04", "K18", "Fjordby", "Vesterlund"])
def test_each_line_is_the_same_and_is_that_of_the_whole_matrix(
    study: Study, built_demo: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    case = next((one.id for one in study.cases.all() if one.name == name), None)
    site = next((one.id for one in study.sites.all() if one.name == name), None)
    sheet = read_sheet(study, Wanted(case, site), Filter(), Asked())
    assert sheet is not None
    model = BookModel()
    model.show(sheet, book_rows(sheet, Chosen(only=YearsOnly.ALL)), nested=True, folded=frozenset())
    on_line = told(built_demo, capsys, "case" if case else "site", name)
    assert on_line["caption"] == sheet.years.shown.caption
    assert len(on_line["codes"]) == len(sheet.years.shown.rows)
    whole = study.compare()
    columns = [value.id for value in whole.columns]
    for row, code in enumerate(on_line["codes"]):
        for column, line in enumerate(code["lines"]):
            _same(model, sheet, (row, column), line)
            there = columns.index(line["case_id"])
            assert line["waves"][-1]["mark"] == _key(whole.mark_at(row, there))
            for split, wave in enumerate(line["waves"]):
                assert wave["base"] == _number(float(whole.bases[row, there, split]))
                assert wave["codings"] == whole.codings[row, there, split]


def _same(model: BookModel, sheet: Sheet, at: tuple[int, int], line: dict[str, Any]) -> None:
    found = [one for one in model.rows if (one.kind, one.row, one.column) == (Kind.FIGURES, *at)]
    for split, wave in enumerate(line["waves"]):
        cell = sheet.years.lines[at[0]][at[1]].cells[split]
        assert list(cell.excerpts) == wave["excerpts"]
        rated = "" if wave["rating"] is None else figure(sheet.years.ratings.measure, wave["rating"])
        assert words.rating_said(sheet, cell.at) == rated
        for one in found:
            said = model.figures_said(one, split)
            if wave["value"] is not None:
                assert f"{wave['value']} of {wave['base']} persons" in said
            if wave["mark"]:
                assert said.startswith(Mark(wave["mark"]).sign)


def _key(mark: Mark | None) -> str | None:
    return mark.value if mark else None


def _number(value: float) -> float | None:
    return None if value != value else value  # noqa: PLR0124 - NaN
