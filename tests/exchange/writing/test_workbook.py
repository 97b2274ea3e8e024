from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.coding.tables import CellValue, Column, Holds, Table
from qualcase.errors import Cancelled
from qualcase.exchange.writing import workbook as module
from qualcase.exchange.writing.workbook import write_workbook
from qualcase.exchange.writing.workbook_memory import LONGEST_CELL
from qualcase.exchange.writing.workbook_rows import split_text
from qualcase.exchange.writing.xml_text import clean
from tests.exchange.writing.office import SOFFICE, as_pdf

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

ABOUT = [("Study", "Samspil"), ("Date", "21-11-2026")]


def sheets(path: Path) -> dict[str, Worksheet]:
    book = openpyxl.load_workbook(path)
    return {name: book[name] for name in book.sheetnames}


def values(sheet: Worksheet) -> list[tuple[object, ...]]:
    return list(sheet.iter_rows(values_only=True))


def test_text_stays_text_and_numbers_are_numbers(tmp_path: Path) -> None:
    rows: list[list[CellValue]] = [
        ["=SUM(A1:A9)", 3, True, None],
        ["https://example.org", 2.5, False, ""],
        ["+45 12 34", float("nan"), None, "2015"],
        ["007", -2, None, "{=A1}"],
    ]
    path = tmp_path / "Uddrag på Ærø.xlsx"
    write_workbook([Table("Uddrag", [Column(name) for name in "abcd"], rows)], path)
    sheet = sheets(path)["Uddrag"]
    assert values(sheet) == [
        ("a", "b", "c", "d"),
        ("=SUM(A1:A9)", 3, True, None),
        ("https://example.org", 2.5, False, None),
        ("+45 12 34", None, None, "2015"),
        ("007", -2, None, "{=A1}"),
    ]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)} <= {
        "s",
        "inlineStr",
    }
    assert not any(cell.hyperlink for row in sheet.iter_rows() for cell in row)
    with zipfile.ZipFile(path) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")


def test_head_filter_and_widths(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_workbook([Table("Uddrag", [Column("Kode", 32), Column("Text", 300), Column("n", 1)], [["a", "b", 1]])], path)
    sheet = sheets(path)["Uddrag"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:C2"
    assert [round(sheet.column_dimensions[name].width) for name in "ABC"] == [33, 91, 7]
    assert sheet["A2"].alignment.wrap_text
    assert not sheet["C2"].alignment.wrap_text
    assert sheet["A1"].font.b
    assert [sheet[f"{name}1"].alignment.horizontal for name in "ABC"] == [None, None, "right"]
    assert sheet.print_title_rows == "$1:$1"


def test_days_are_dates_and_years_that_are_names_are_texts(tmp_path: Path) -> None:
    """A day that a spreadsheet cannot hold, or that is none, stays text; figures show the decimals that they need."""
    columns = [Column("Wave"), Column("Begins", holds=Holds.DAY), Column("Mean"), Column("Words")]
    rows: list[list[CellValue]] = [
        ["2015", "2015-10-19", 1.25, 2015],
        ["2017", "1850-01-01", 2.0, 120_000],
        ["2019", "i foråret", 1 / 3, None],
    ]
    write_workbook([Table("T", columns, rows)], tmp_path / "a.xlsx")
    sheet = sheets(tmp_path / "a.xlsx")["T"]
    assert sheet["B2"].is_date
    assert str(sheet["B2"].value) == "2015-10-19 00:00:00"
    assert [sheet[f"B{line}"].value for line in (3, 4)] == ["1850-01-01", "i foråret"]
    assert [sheet[f"A{line}"].value for line in (2, 3)] == ["2015", "2017"]
    assert [sheet[f"C{line}"].number_format for line in (2, 3, 4)] == ["0.00", "0.00", "0.00"]
    assert sheet["C4"].value == 1 / 3
    assert [sheet[f"D{line}"].number_format for line in (2, 3)] == ["General", "#,##0"]
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        assert b'numberStoredAsText="1"' in archive.read("xl/worksheets/sheet1.xml")


def test_what_may_be_written_is_offered_and_edited_columns_stand_out(tmp_path: Path) -> None:
    columns = [Column("Case", 8), Column("Room", 12, "Where they meet", allowed=("own", "lent"), edited=True)]
    write_workbook([Table("T", columns, [["K01", "own"]])], tmp_path / "a.xlsx", about=ABOUT)
    found = sheets(tmp_path / "a.xlsx")
    (choices,) = found["T"].data_validations.dataValidation
    assert (choices.formula1, str(choices.sqref), choices.errorStyle) == ('"own,lent"', "B2", "warning")
    assert found["T"]["B1"].fill.fgColor.rgb == "FFFFF3D6"
    assert found["T"].freeze_panes == "B2"
    told = {row[0]: row[1] for row in values(found["About this file"])}
    assert told["Room"] == "Where they meet · Allowed: own, lent · May be edited and read back."


def test_rows_are_as_high_as_their_text(tmp_path: Path) -> None:
    """And not fixed: Excel and LibreOffice fit them again when a column is made wider."""
    rows: list[list[CellValue]] = [["x" * 100, "kort"], ["kort", "y" * 100], ["a\nb\nc", ""], ["x" * 9000, ""]]
    write_workbook([Table("T", [Column("Text", 40), Column("Kode", 10)], rows)], tmp_path / "a.xlsx")
    sheet = sheets(tmp_path / "a.xlsx")["T"]
    assert [sheet.row_dimensions[number].height for number in range(1, 6)] == [None, 45, None, 45, 409]
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        assert b"customHeight" not in archive.read("xl/worksheets/sheet1.xml")


def test_of_a_wide_table_the_names_of_rows_stay_in_sight(tmp_path: Path) -> None:
    columns = [Column("Kode", 32), *(Column(f"K{number:02}", 12) for number in range(12))]
    shapes = {"Bred": columns, "Smal": columns[:6], "Lange": [Column("Tekst", 90), *columns]}
    tables = [Table(name, held, [["a"] * len(held)]) for name, held in shapes.items()]
    write_workbook(tables, tmp_path / "a.xlsx")
    found = sheets(tmp_path / "a.xlsx")
    assert [found[name].freeze_panes for name in ("Bred", "Smal", "Lange")] == ["B2", "A2", "A2"]


def test_no_word_of_a_heading_is_broken_and_no_cell_cut_by_the_next(tmp_path: Path) -> None:
    columns = [Column("Casevurdering", 8), Column("Vurderet af Mette", 9), Column("Navn", 14)]
    write_workbook([Table("T", columns, [["1", "2", "Onsdagscaféen på Strandengen"]])], tmp_path / "a.xlsx")
    sheet = sheets(tmp_path / "a.xlsx")["T"]
    assert sheet.column_dimensions["A"].width > len("Casevurdering") + 1
    assert sheet.column_dimensions["B"].width < len("Vurderet af Mette")
    assert sheet.row_dimensions[1].height == 30
    assert sheet["C2"].alignment.wrap_text
    assert sheet.row_dimensions[2].height == 30


def test_figures_among_texts_stand_where_these_begin(tmp_path: Path) -> None:
    columns = [Column("Mixed"), Column("Figures")]
    write_workbook([Table("T", columns, [["2 +1", 1], [2, 3], [12_000, 4]])], tmp_path / "a.xlsx")
    sheet = sheets(tmp_path / "a.xlsx")["T"]
    assert [sheet[place].alignment.horizontal for place in ("A3", "B3")] == ["left", "right"]
    assert sheet["B3"].alignment.indent == 1, "off the texts at the right"
    assert sheet["A3"].value == 2
    assert sheet["A4"].number_format == "#,##0"


def test_the_labels_of_the_last_sheet_have_room(tmp_path: Path) -> None:
    name = "Vurderet af, hvis der er flere"
    table = Table("T", [Column(name, meaning="Hvem"), Column("x" * 60, meaning="?")], [["a", "b"]], "Alt")
    write_workbook([table], tmp_path / "a.xlsx")
    sheet = sheets(tmp_path / "a.xlsx")["About this file"]
    assert len(name) < sheet.column_dimensions["A"].width < 60
    heights = {row[0].value: sheet.row_dimensions[row[0].row].height for row in sheet.iter_rows() if row[0].row}
    assert heights[name] is None
    assert heights["x" * 60] == 30
    assert sheet["A5"].alignment.wrap_text


def test_the_last_sheet_says_what_the_others_hold(tmp_path: Path) -> None:
    table = Table("Personer", [Column("Kode", meaning="Kodens sti"), Column("K01")], [["a", 1]], "Personer med uddrag")
    write_workbook([table], tmp_path / "a.xlsx", about=ABOUT)
    found = sheets(tmp_path / "a.xlsx")
    assert list(found) == ["Personer", "About this file"]
    assert [row for row in values(found["About this file"]) if any(row)] == [
        ("Personer", None),
        ("Study", "Samspil"),
        ("Date", "21-11-2026"),
        ("Personer", "Personer med uddrag"),
        ("Kode", "Kodens sti"),
    ]


@pytest.mark.parametrize("stream", [False, True])
def test_long_texts_go_on_in_columns_beside(tmp_path: Path, *, stream: bool) -> None:
    long = "æ" * 40_000 + "🙂" * 20_000 + "slut"
    rows: list[list[CellValue]] = [["kort", 1], [long, 2], ["x" * LONGEST_CELL, 3]]
    table = Table("T", [Column("Text", 60), Column("n")], iter(rows) if stream else rows)
    write_workbook([table], tmp_path / "a.xlsx")
    found = values(sheets(tmp_path / "a.xlsx")["T"])
    assert found[0] == ("Text", "Text (2)", "Text (3)", "n")
    assert found[1] == ("kort", None, None, 1)
    assert "".join(str(part) for part in found[2][:3]) == long
    assert found[2][3] == 2
    assert found[3] == ("x" * LONGEST_CELL, None, None, 3)


@given(st.text("å🙂", max_size=30).map(lambda text: text * 4000))
def test_parts_fit_and_are_the_whole(text: str) -> None:
    parts = split_text(text)
    assert "".join(parts) == text
    assert all(len(part.encode("utf-16-le")) <= 2 * LONGEST_CELL for part in parts)


def test_more_rows_than_a_sheet_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_ROWS", 11)
    rows: list[list[CellValue]] = [[number] for number in range(25)]
    write_workbook([Table("Uddrag", [Column("n")], iter(rows))], tmp_path / "a.xlsx")
    found = sheets(tmp_path / "a.xlsx")
    assert list(found) == ["Uddrag", "Uddrag (2)", "Uddrag (3)"]
    assert [value for sheet in found.values() for (value,) in values(sheet)[1:]] == list(range(25))
    assert found["Uddrag (3)"].auto_filter.ref == "A1:A6"


def test_exactly_as_many_rows_as_a_sheet_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_ROWS", 11)
    rows: list[list[CellValue]] = [[number] for number in range(10)]
    write_workbook([Table("Uddrag", [Column("n")], rows)], tmp_path / "a.xlsx")
    assert list(sheets(tmp_path / "a.xlsx")) == ["Uddrag"]


@pytest.mark.parametrize("text", ["<r>x</r>", "<r><t>a</t></r>", "a\x07b\x1fc", "\ud83d.", " å ", "a & <b>", "x\r\ny"])
def test_texts_that_look_like_markup(tmp_path: Path, text: str) -> None:
    write_workbook([Table("T", [Column(text)], [[text]])], tmp_path / "a.xlsx", about=[(text, text)])
    found = sheets(tmp_path / "a.xlsx")
    assert values(found["T"]) == [(clean(text),), (clean(text),)]
    assert values(found["About this file"])[2] == (clean(text), clean(text))


def test_text_that_looks_like_an_escape_is_escaped_itself(tmp_path: Path) -> None:
    write_workbook([Table("T", [Column("a")], [["_x0041_"]])], tmp_path / "a.xlsx")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        assert b">_x005F_x0041_<" in archive.read("xl/worksheets/sheet1.xml")


@pytest.mark.parametrize(
    ("titles", "names"),
    [
        (["Cases / koder: [2015]?*\\"], ["Cases koder 2015"]),
        (["", "'a'"], ["Table", "a"]),
        (["x" * 40, "X" * 40], ["x" * 31, "X" * 27 + " (2)"]),
        (["History"], ["History (2)"]),
        (["🙂" * 20], ["🙂" * 15]),
    ],
)
def test_names_of_sheets(tmp_path: Path, titles: list[str], names: list[str]) -> None:
    write_workbook([Table(title, [Column("a")], [[1]]) for title in titles], tmp_path / "a.xlsx")
    assert list(sheets(tmp_path / "a.xlsx")) == names


def test_no_tables_and_empty_ones(tmp_path: Path) -> None:
    write_workbook([], tmp_path / "a.xlsx")
    write_workbook([Table("T", [], []), Table("U", [Column("a")], iter(()))], tmp_path / "b.xlsx")
    assert list(sheets(tmp_path / "b.xlsx")) == ["T", "U"]


def test_nobody_is_named(tmp_path: Path) -> None:
    write_workbook([Table("T", [Column("a")], [[1]])], tmp_path / "a.xlsx")
    properties = openpyxl.load_workbook(tmp_path / "a.xlsx").properties
    assert properties.title == "T"
    assert not properties.creator
    assert not properties.lastModifiedBy


def test_stopping_halfway_leaves_nothing(tmp_path: Path) -> None:
    def stop(done: int, total: int, what: str = "") -> None:
        assert (total, what) == (5000, "T")
        raise Cancelled

    rows: list[list[CellValue]] = [[number] for number in range(5000)]
    with pytest.raises(Cancelled):
        write_workbook([Table("T", [Column("a")], rows)], tmp_path / "a.xlsx", progress=stop)
    assert [one.name for one in tmp_path.iterdir()] == []


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it(tmp_path: Path) -> None:
    write_workbook([Table("T", [Column("a", 30)], [["=1+1"], ["Ærø"]], "c")], tmp_path / "a.xlsx", about=ABOUT)
    as_pdf(tmp_path / "a.xlsx", tmp_path)
