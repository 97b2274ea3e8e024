"""The comparison finds in the sample study what sample_transcripts/STORYLINES.md says is there."""

from __future__ import annotations

import csv
import math
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from qualcase.coding.comparison import Comparison, Mark, Measure
from qualcase.study import Study
from qualcase.study.demo import build_demo

if TYPE_CHECKING:
    from collections.abc import Iterator

Row = dict[str, str]
WAVES = ("2015", "2017")


def _expected() -> list[Row]:
    with Path(__file__).with_name("expected_cells.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Study]:
    with Study.open(build_demo(tmp_path_factory.mktemp("demo")), read_only=True) as study:
        yield study


@pytest.fixture(scope="module")
def comparisons(demo: Study) -> dict[tuple[Measure, bool], Comparison]:
    return {
        (measure, subcodes): demo.compare(measure=measure, with_subcodes=subcodes)
        for measure in (Measure.PERSONS, Measure.RATING)
        for subcodes in (True, False)
    }


def _place(shown: Comparison, row: Row) -> tuple[int, int]:
    rows = [value.name for value in shown.rows]
    return rows.index(row["code"]), [value.name for value in shown.columns].index(row["case"])


def _beside(shown: Comparison, at: tuple[int, int, int], what: str) -> dict[str, int]:
    return {one.of: one.count for one in shown.beside.get(at, ()) if one.what == what}


@pytest.mark.parametrize("row", _expected(), ids=lambda row: f"{row['case']} {row['code']} {row['with_subcodes']}")
def test_a_cell_is_as_told(comparisons: dict[tuple[Measure, bool], Comparison], row: Row) -> None:
    subcodes = row["with_subcodes"] == "1"
    shown, ratings = comparisons[Measure.PERSONS, subcodes], comparisons[Measure.RATING, subcodes]
    code, case = _place(shown, row)
    for split, wave in enumerate(WAVES):
        at = (code, case, split)
        assert (shown.empty_at(*at) or "") == row[f"empty_{wave}"]
        about = dict(part.split(":") for part in row[f"about_{wave}"].split(";") if part)
        assert _beside(shown, at, "about") == {of: int(count) for of, count in about.items()}
        if row[f"empty_{wave}"]:
            continue
        assert (shown.values[at], shown.bases[at]) == (int(row[f"persons_{wave}"]), int(row[f"heard_{wave}"]))
        assert sum(_beside(shown, at, "unidentified").values()) == int(row[f"unidentified_{wave}"] or 0)
        if row[f"rating_{wave}"]:
            assert math.isclose(ratings.values[at], float(row[f"rating_{wave}"]), abs_tol=0.0051)
    mark = shown.mark_at(code, case)
    assert (mark.sign if mark else "") + ("≠" if shown.unlike[code, case] else "") == row["mark"]


def test_a_closed_case_has_no_data_and_no_comparison(comparisons: dict[tuple[Measure, bool], Comparison]) -> None:
    shown = comparisons[Measure.PERSONS, True]
    closed = [value.name for value in shown.columns].index("K04")
    for code in range(len(shown.rows)):
        assert shown.empty_at(code, closed, 1) == "no_data"
        assert shown.mark_at(code, closed) is Mark.NOT_COMPARABLE


def test_sources_of_places_stand_in_columns_of_their_own(comparisons: dict[tuple[Measure, bool], Comparison]) -> None:
    shown = comparisons[Measure.PERSONS, True]
    places = {value.name: number for number, value in enumerate(shown.columns) if value.stands_for == "site"}
    assert set(places) == {"Fjordby", "Havneparken", "Vesterlund"}
    assert {shown.empty_at(row, places["Havneparken"], 1) for row in range(len(shown.rows))} == {"not_coded"}
    assert shown.incomplete[:, places["Vesterlund"], 1].all()
    fjordby = [value.name for value in shown.rows].index("Forankring/Aftaler og strukturer")
    assert math.isnan(shown.values[fjordby, places["Fjordby"], 1])
    assert _beside(shown, (fjordby, places["Fjordby"], 1), "unidentified") == {"document": 1}


def test_every_mark_occurs(comparisons: dict[tuple[Measure, bool], Comparison]) -> None:
    shown = comparisons[Measure.PERSONS, False]
    found = {shown.mark_at(row, column) for row in range(len(shown.rows)) for column in range(len(shown.columns))}
    assert found == {None, *Mark}


def test_the_demo_holds_together(demo: Study) -> None:
    assert demo.info().demo
    assert demo.check() == ()
    assert len(demo.sources.all()) == 30
    assert len(demo.excerpts()) == 341
