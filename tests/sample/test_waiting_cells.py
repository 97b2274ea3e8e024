"""Cells whose last word waits for a feature that is not built yet; the list must be empty in the end.

Each row of `waiting_cells.csv` names a cell (a code alone, in a case), what it will say, and what it waits for. Whoever
builds the feature finds these tests passing where they must fail, and takes the rows over into `expected_cells.csv`.
"""

from __future__ import annotations

import csv
import math
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from qualcase.coding.comparison import Comparison, Measure
from tests.sample.asked import SILENT, Asked, Half, mark, read_asked
from tests.sample.files import WAVES, Row, expected_cells

if TYPE_CHECKING:
    from qualcase.study import Study

FEATURES = {"asked", "absent"}


class Shown(NamedTuple):
    """The comparison as the program gives it now."""

    persons: Comparison
    ratings: Comparison

    def half(self, case: str, code: str, split: int) -> Half:
        at = (*self.place(case, code), split)
        rating = self.ratings.values[at]
        empty = self.persons.empty_at(*at)
        if empty:
            return Half(str(empty), 0, int(self.persons.bases[at]), None)
        persons = self.persons.values[at]
        heard = int(self.persons.bases[at])
        return Half("", 0 if math.isnan(persons) else int(persons), heard, None if math.isnan(rating) else rating)

    def place(self, case: str, code: str) -> tuple[int, int]:
        codes = [value.name for value in self.persons.rows]
        return codes.index(code), [value.name for value in self.persons.columns].index(case)


def waiting() -> list[Row]:
    """The list of cells that wait."""
    with Path(__file__).with_name("waiting_cells.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def shown(demo: Study) -> Shown:
    return Shown(
        demo.compare(measure=Measure.PERSONS, with_subcodes=False),
        demo.compare(measure=Measure.RATING, with_subcodes=False),
    )


@pytest.fixture(scope="module")
def asked() -> Asked:
    return read_asked()


def final_words(shown: Shown, asked: Asked, case: str, code: str) -> Row:
    """What a cell says once questions and absences are read, counted slowly."""
    halves = []
    for split, wave in enumerate(WAVES):
        half = shown.half(case, code, split)
        if half.kind == "silent":
            half = half._replace(kind=asked.kind(case, code, wave))
        elif not half.kind:
            half = half._replace(heard=asked.heard(case, code, wave))
        halves.append(half)
    row, column = shown.place(case, code)
    sign = mark(halves[0], halves[1], incomplete=bool(shown.persons.incomplete[row, column].any()))
    told = {"mark": sign + ("≠" if shown.persons.unlike[row, column] else "")}
    for wave, half in zip(WAVES, halves, strict=True):
        told[f"kind_{wave}"] = half.kind
        told[f"heard_{wave}"] = "" if half.kind else str(half.heard)
    return told


@pytest.mark.xfail(strict=True, reason="waits for a feature that is not built yet")
@pytest.mark.parametrize("row", waiting(), ids=lambda row: f"{row['case']} {row['code']}")
def test_a_cell_that_waits(shown: Shown, row: Row) -> None:
    code, case = shown.place(row["case"], row["code"])
    sign = shown.persons.mark_at(code, case)
    assert (sign.sign if sign else "") + ("≠" if shown.persons.unlike[code, case] else "") == row["mark"]
    for split, wave in enumerate(WAVES):
        assert (shown.persons.empty_at(code, case, split) or "") == row[f"kind_{wave}"]
        if row[f"heard_{wave}"]:
            assert shown.persons.bases[code, case, split] == int(row[f"heard_{wave}"])


def test_what_waits_follows_from_the_files(shown: Shown, asked: Asked) -> None:
    for row in waiting():
        final = final_words(shown, asked, row["case"], row["code"])
        assert {name: row[name] for name in final} == final, (row["case"], row["code"])
        assert row["waits_for"] == ("absent" if "absent" in row.values() else "asked")


def test_every_cell_of_the_storylines_that_will_change_waits(shown: Shown, asked: Asked) -> None:
    told = {(row["case"], row["code"]) for row in waiting()}
    for row in expected_cells():
        if row["with_subcodes"] == "0":
            final = final_words(shown, asked, row["case"], row["code"])
            changes = final["mark"] != row["mark"] or any(
                final[f"kind_{wave}"] in SILENT | {"not_asked"}
                or (final[f"heard_{wave}"] and final[f"heard_{wave}"] != row[f"heard_{wave}"])
                for wave in WAVES
            )
            assert changes == ((row["case"], row["code"]) in told), (row["case"], row["code"], final)


def test_all_kinds_of_empty_will_occur() -> None:
    kinds = {row[f"kind_{wave}"] for row in waiting() for wave in WAVES}
    assert kinds >= {"absent", "not_asked", "silent_asked", "silent_unknown", "not_observed"}
    assert {row["waits_for"] for row in waiting()} == FEATURES
