"""Cells whose last word waits for a feature that is not built yet; the list must be empty in the end.

Each row of `waiting_cells.csv` names a cell, what it will say, and what it waits for. Whoever builds the feature finds
these tests passing where they must fail, and moves the rows to `expected_cells.csv`.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.sample.asked import Asked, read_asked
from tests.sample.files import WAVES, Row, expected_cells

if TYPE_CHECKING:
    from qualcase.coding.comparison import Comparison
    from qualcase.study import Study

FEATURES = {"asked": "the interview guide", "absent": "what a researcher confirms to be absent"}


def waiting() -> list[Row]:
    """The list of cells that wait."""
    with Path(__file__).with_name("waiting_cells.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def shown(demo: Study) -> Comparison:
    return demo.compare(with_subcodes=False)


@pytest.fixture(scope="module")
def asked() -> Asked:
    return read_asked()


@pytest.mark.xfail(strict=True, reason="waits for a feature that is not built yet")
@pytest.mark.parametrize("row", waiting(), ids=lambda row: f"{row['case']} {row['code']} {row['wave']}")
def test_a_cell_that_waits(shown: Comparison, row: Row) -> None:
    code = [value.name for value in shown.rows].index(row["code"])
    case = [value.name for value in shown.columns].index(row["case"])
    assert shown.empty_at(code, case, WAVES.index(row["wave"])) == row["kind"]


def test_what_waits_follows_from_the_files(asked: Asked) -> None:
    for row in waiting():
        assert asked.kind(row["case"], row["code"], row["wave"]) == row["kind"], row
        assert row["waits_for"] == ("absent" if row["kind"] == "absent" else "asked")


def test_every_empty_cell_of_the_storylines_waits() -> None:
    silent = {
        (row["case"], row["code"], wave)
        for row in expected_cells()
        for wave in WAVES
        if row[f"empty_{wave}"] == "silent" and row["with_subcodes"] == "0"
    }
    assert silent <= {(row["case"], row["code"], row["wave"]) for row in waiting()}


def test_all_kinds_of_empty_will_occur() -> None:
    assert {row["kind"] for row in waiting()} >= {"absent", "not_asked", "silent_asked", "silent_unknown"}
    assert {row["waits_for"] for row in waiting()} == set(FEATURES)
