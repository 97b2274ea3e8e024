"""Tables with any columns, from csv and workbooks, the odd and the hostile among them."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook

from qualcase.errors import FileRefusedError
from qualcase.exchange.reading.grids import read_grid

if TYPE_CHECKING:
    from pathlib import Path


def written(tmp_path: Path, data: str | bytes, name: str = "a.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def book(path: Path, *rows: list[object], before: bool = False) -> Path:
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    if before:
        sheet = made.create_sheet("answers")
    for row in rows:
        sheet.append(row)
    made.save(path)
    return path


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("a,b\n1,2\n", "en"),
        ("a;b\r\n1;2\r\n", "da"),
        ("a\tb\n1\t2\n", None),
        ("sep=;\na;b\n1;2\n", "da"),
        ("\n\na,b\n\n1,2\n,\n", "en"),
    ],
)
def test_csv_in_every_dress(tmp_path: Path, text: str, language: str | None) -> None:
    grid = read_grid(written(tmp_path, text))
    assert grid.headings == ("a", "b")
    assert [row.cells for row in grid.rows] == [("1", "2")]
    assert grid.language == language


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_danish_letters_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    text = "sted;tal\nÆrøskøbing og Ålsgårde på øen;1\n"
    assert read_grid(written(tmp_path, text.encode(encoding))).rows[0].cells[0] == "Ærøskøbing og Ålsgårde på øen"


def test_lines_are_those_of_the_file(tmp_path: Path) -> None:
    grid = read_grid(written(tmp_path, 'sep=,\na,b\n"over\nto linjer",2\n\n3,4\n'))
    assert [(row.line, row.cells) for row in grid.rows] == [(3, ("over\nto linjer", "2")), (6, ("3", "4"))]


def test_short_rows_and_columns_without_anything(tmp_path: Path) -> None:
    grid = read_grid(written(tmp_path, "a,,b,\n1\n2,,3,\n"))
    assert grid.headings == ("a", "b")
    assert [row.cells for row in grid.rows] == [("1", ""), ("2", "3")]


def test_guarded_texts_are_as_they_were_before(tmp_path: Path) -> None:
    grid = read_grid(written(tmp_path, "a,b\n'- ja,'tja\n''=x,'\n"))
    assert [row.cells for row in grid.rows] == [("- ja", "'tja"), ("'=x", "'")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is empty"),
        ("\n \n", "is empty"),
        ("a,b\n1,2,3\n", "Line 2 of a.csv has a cell beyond the named columns"),
        ("a,A\n1,2\n", "has the column A, a twice"),
        ("a,,b\n1,2,3\n", "a column without a name"),
        ("a,b\n" + '"' + "x" * 140_000 + "\n", "cannot be read as a table at line 2"),
    ],
)
def test_bad_csv_is_refused_with_what_to_do(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(FileRefusedError) as error:
        read_grid(written(tmp_path, text))
    assert said in str(error.value)


def test_a_workbook_gives_texts(tmp_path: Path) -> None:
    path = book(
        tmp_path / "a.xlsx",
        ["navn", "tal", "brøk", "dag", "tid", "svar"],
        ["Ærø", 18000, 12.5, dt.date(2015, 10, 3), dt.datetime(2015, 10, 3, 14, 5), True],  # noqa: DTZ001
        [None] * 6,
        ["=1+1 og mere", 3.0, None, None, None, False],
        before=True,
    )
    grid = read_grid(path)
    assert grid.language == "en"
    assert grid.rows[0].cells == ("Ærø", "18000", "12.5", "2015-10-03", "2015-10-03 14:05:00", "yes")
    assert grid.rows[1].line == 4
    assert grid.rows[1].cells[1:] == ("3", "", "", "", "no")


def test_a_workbook_whatever_it_is_called(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", ["a"], ["1"])
    assert read_grid(path.rename(tmp_path / "a.csv")).rows[0].cells == ("1",)


def test_rows_that_are_only_formatted_end_the_table(tmp_path: Path) -> None:
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.append(["a"])
    sheet.append([1])
    sheet["A20000"].number_format = "0.00"
    made.save(tmp_path / "a.xlsx")
    assert len(read_grid(tmp_path / "a.xlsx").rows) == 1


def test_an_empty_workbook(tmp_path: Path) -> None:
    with pytest.raises(FileRefusedError, match="is empty"):
        read_grid(book(tmp_path / "a.xlsx"))


def _bomb() -> bytes:
    """A workbook whose one sheet unpacks into a thousand times its size."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", "<a>" + " " * 30_000_000 + "</a>")
    return made.getvalue()


def _doctype() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("xl/workbook.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    return made.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (_bomb(), "a.xlsx", "can harm the computer"),
        (_doctype(), "a.xlsx", "can harm the computer"),
        (b"PK\x03\x04 and no more", "a.xlsx", "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "a.xlsx", "of a kind that is not read"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "a.xlsx",
            "locked with a password",
        ),
        (b"anything", "a.xls", "of a kind that is not read"),
        (b"a,b", "a.ods", "of a kind that is not read"),
        (b"%PDF-1.4", "a.csv", "is not plain text"),
        (b"not a workbook", "a.xlsx", "is not what its ending says"),
    ],
)
def test_bad_workbooks_are_refused_with_what_to_do(tmp_path: Path, data: bytes, name: str, said: str) -> None:
    with pytest.raises(FileRefusedError) as error:
        read_grid(written(tmp_path, data, name))
    assert said in str(error.value)


def test_an_archive_that_is_no_workbook(tmp_path: Path) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
    with pytest.raises(FileRefusedError, match="damaged"):
        read_grid(written(tmp_path, made.getvalue(), "a.xlsx"))


def test_a_workbook_cut_anywhere_is_refused_or_read(tmp_path: Path) -> None:
    data = book(tmp_path / "whole.xlsx", ["a", "b"], *[[number, "x"] for number in range(50)]).read_bytes()
    for cut in range(0, len(data), max(1, len(data) // 40)):
        with pytest.raises(FileRefusedError):
            read_grid(written(tmp_path, data[:cut], "cut.xlsx"))
