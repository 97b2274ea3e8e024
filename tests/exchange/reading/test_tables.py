from pathlib import Path

import pytest

from qualcase.errors import FileRefusedError
from qualcase.exchange.reading.tables import read_rows

COLUMNS = ("source", "code", "quote", "about_case")


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return tmp_path / "tabel.csv"


def refusal(path: Path, required: tuple[str, ...] = ("source",)) -> str:
    with pytest.raises(FileRefusedError) as caught:
        read_rows(path, COLUMNS, required)
    return str(caught.value)


@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_same_rows_from_every_way_of_saving(table: Path, sign: str, encoding: str, end: str) -> None:
    lines = ["Source{}Code{}Quote", 'K1{}Roller{}"på, plads; ""nu"""', "", "K2{}Rammer/Æ{} x "]
    table.write_bytes(end.join(lines).replace("{}", sign).encode(encoding))
    rows = read_rows(table, COLUMNS, ("source",))
    assert [dict(row) for row in rows] == [
        {"source": "K1", "code": "Roller", "quote": 'på, plads; "nu"', "about_case": ""},
        {"source": "K2", "code": "Rammer/Æ", "quote": "x", "about_case": ""},
    ]
    assert [row.line for row in rows] == [2, 4]


def test_lines_are_counted_through_cells_of_several_lines(table: Path) -> None:
    table.write_text('sep=;\nsource;quote\nK1;"en\nto\ntre"\n\nK2;fire\n', "utf-8")
    rows = read_rows(table, COLUMNS)
    assert [(row.line, row["quote"]) for row in rows] == [(3, "en\nto\ntre"), (7, "fire")]


def test_headings_by_other_names_and_signs(table: Path) -> None:
    table.write_text("\n\nKilde, ABOUT-case ,\nK1,K2,\n", "utf-8")
    rows = read_rows(table, COLUMNS, ("source",), {"kilde": "source"})
    assert [(row.line, row["source"], row["about_case"]) for row in rows] == [(4, "K1", "K2")]


def test_short_rows_are_filled(table: Path) -> None:
    table.write_text("source,code,quote\nK1\nK2,a,,,\n", "utf-8")
    assert [row["quote"] for row in read_rows(table, COLUMNS)] == ["", ""]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "tabel.csv is empty."),
        (" \n\n", "tabel.csv is empty."),
        (
            "source,farve,code,størrelse\nx,y,z,æ",
            "tabel.csv has columns that are not known: farve, størrelse. It may have these: source, code, quote,",
        ),
        ("code,quote\na,b", "tabel.csv lacks the column source."),
        ("source,Source\na,b", "tabel.csv has the column source twice."),
        ("source,code\na,b,c", "Line 2 of tabel.csv has a cell beyond the named columns."),
        ("source,,code\na,b,c", "Line 2 of tabel.csv has a cell beyond the named columns."),
        ('source,quote\na,"' + "x" * 200_000 + '"', "tabel.csv cannot be read as a table at line 2."),
    ],
)
def test_tables_that_are_refused(table: Path, content: str, sentence: str) -> None:
    table.write_text(content, "utf-8")
    assert refusal(table).startswith(sentence)


def test_other_files_are_no_tables(table: Path) -> None:
    assert refusal(table) == "tabel.csv is not there. Check the name and the folder."
    table.write_bytes(b"PK\x03\x04 xlsx")
    assert "is not plain text" in refusal(table)


def test_only_headings(table: Path) -> None:
    table.write_text("source,code", "utf-8")
    assert read_rows(table, COLUMNS) == []
