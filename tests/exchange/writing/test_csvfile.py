from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.coding.tables import CellValue, Column, Table
from qualcase.exchange.writing.csvfile import Separator, guarded, unguarded, write_csv

if TYPE_CHECKING:
    from pathlib import Path

ROWS: list[list[CellValue]] = [
    ["Forankring/Åbenhed", 'to\nlinjer, "citat" og ;', 3, -2.5, True],
    ["=SUM(A1)", "- ja, det gjorde vi", -2, float("nan"), False],
    [None, "'+ citeret", None, 1e300, None],
]


def table(rows: list[list[CellValue]]) -> Table:
    return Table("Titel", [Column(name) for name in ("Kode", "@Tekst", "n", "tal", "ja")], rows, "caption")


def read(path: Path, separator: str = ",") -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=separator))


def test_what_stands_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "tabel på Ærø.csv"
    write_csv(table(ROWS), path)
    assert path.read_bytes().startswith(b"\xef\xbb\xbfKode,'@Tekst,n")
    assert b"\r\n" in path.read_bytes()
    assert read(path)[1:] == [
        ["Forankring/Åbenhed", 'to\nlinjer, "citat" og ;', "3", "-2.5", "1"],
        ["'=SUM(A1)", "'- ja, det gjorde vi", "-2", "", "0"],
        ["", "''+ citeret", "", "1e+300", ""],
    ]


def test_with_semicolons_decimals_have_commas(tmp_path: Path) -> None:
    write_csv(table(ROWS), tmp_path / "a.csv", separator=";")
    assert read(tmp_path / "a.csv", ";")[1][1:4] == ['to\nlinjer, "citat" og ;', "3", "-2,5"]


@pytest.mark.parametrize("separator", [",", ";"])
def test_texts_come_back_as_they_were(tmp_path: Path, separator: Separator) -> None:
    texts = ["=1+1", "'=1+1", "''=1", "'a", "+45 12 34", "-", "@x", "\tindent", "\rx", "", "'", "👩‍👩‍👧 å", "a\r\nb"]
    write_csv(
        Table("T", [Column("a"), Column("b")], [[text, 1] for text in texts]), tmp_path / "a.csv", separator=separator
    )
    rows = read(tmp_path / "a.csv", separator)[1:]
    assert [unguarded(row[0]) for row in rows] == texts
    assert not any(row[0].startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows)


@given(st.text("'=+-@\t\rab"))
def test_guarding_is_undone(text: str) -> None:
    assert unguarded(guarded(text)) == text


def test_a_lone_surrogate_is_dropped(tmp_path: Path) -> None:
    write_csv(Table("T", [Column("a")], [["x\ud83dy"]]), tmp_path / "a.csv")
    assert read(tmp_path / "a.csv") == [["a"], ["xy"]]


def test_signs_that_nobody_sees_are_dropped_and_pasted_breaks_end_lines(tmp_path: Path) -> None:
    write_csv(Table("T", [Column("Note\x01")], [("en\x0bto\x00\x1b",), ("\x01=1+1",)]), tmp_path / "t.csv")
    with (tmp_path / "t.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [*csv.reader(file)] == [["Note"], ["en\nto"], ["'=1+1"]]


def test_progress_tells_how_far(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    rows: list[list[CellValue]] = [[number] for number in range(2500)]
    write_csv(
        Table("T", [Column("a")], rows),
        tmp_path / "a.csv",
        progress=lambda done, total, what="": told.append((done, total)),
    )
    assert told == [(1000, 2500), (2000, 2500), (2500, 2500)]
