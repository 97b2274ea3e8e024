import datetime as dt
from pathlib import Path

import openpyxl
import pytest

from qualcase.coding.sources import SourceKind
from qualcase.errors import FileRefusedError
from qualcase.exchange.reading.materials import is_materials, read_materials
from qualcase.exchange.reading.sheets import sheet_rows
from qualcase.exchange.reading.tables import read_rows

HEADINGS: list[object] = [
    "Fil",
    "Case",
    "Sted",
    "Runde",
    "Type",
    "Dato",
    "gælder fra",
    "gælder til",
    "sprog",
    "deltagere",
]


def book(path: Path, *sheets: list[list[object]]) -> Path:
    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    for number, rows in enumerate(sheets):
        sheet = made.create_sheet(f"Ark{number}")
        for row in rows:
            sheet.append(row)
    made.save(path)
    return path


def test_a_materials_table_from_excel(tmp_path: Path) -> None:
    path = book(
        tmp_path / "materiale.xlsx",
        [],
        [
            [],
            HEADINGS,
            [
                "K03.docx",
                "K03;K07",
                "Fjordby",
                2015,
                "interview",
                dt.date(2015, 10, 3),
                None,
                None,
                None,
                "IP=Ida (leder)",
            ],
            [None, " "],
            [
                "plan.docx",
                None,
                "Fjordby",
                2017.0,
                "dokument",
                "3. maj 2017",
                dt.datetime(2017, 5, 3),  # noqa: DTZ001 - as Excel keeps it
                "2021-12-31",
                "nb",
            ],
        ],
        [["noget andet"]],
    )
    table = read_materials(path).files
    assert list(table) == ["K03.docx", "plan.docx"]
    first, plan = table.values()
    assert (first.cases, first.wave, first.date) == (("K03", "K07"), "2015", dt.date(2015, 10, 3))
    assert [one.participant for one in first.participants] == ["Ida"]
    assert (plan.site, plan.wave, plan.kind, plan.date) == (
        "Fjordby",
        "2017",
        SourceKind.DOCUMENT,
        dt.date(2017, 5, 3),
    )
    assert (plan.valid_from, plan.valid_to, plan.language) == (dt.date(2017, 5, 3), dt.date(2021, 12, 31), "nb")


def test_rows_are_told_by_their_number(tmp_path: Path) -> None:
    path = book(tmp_path / "t.xlsx", [["source", "quote"], [], ["K1", "en"], ["K2", "=1+1"]])
    assert [(row.line, row["source"], row["quote"]) for row in read_rows(path, ("source", "quote"))] == [
        (3, "K1", "en"),
        (4, "K2", ""),  # a formula that nobody has calculated yet has no value
    ]
    wrong = book(tmp_path / "w.xlsx", [["file", "kind"], ["a.txt", "digt"]])
    with pytest.raises(FileRefusedError, match=r"Line 2 of w\.xlsx has the kind digt"):
        read_materials(wrong)


def test_cells_as_they_are_shown(tmp_path: Path) -> None:
    moment = dt.datetime(2015, 10, 3, 14, 30)  # noqa: DTZ001 - as Excel keeps it
    cells = [2015, 2015.0, 0.5, True, moment, dt.time(14, 30), " æ\u030a ", "a\r\nb"]
    path = book(tmp_path / "t.xlsx", [[*cells]])
    ((line, row),) = sheet_rows(path.read_bytes(), "t.xlsx")
    assert line == 1
    assert row == ["2015", "2015", "0.5", "True", "2015-10-03 14:30", "14:30:00", "æ\u030a", "a\nb"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"file,case\na,b", "is not what its ending says"),
        (b"PK\x03\x04 broken", "is damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "locked with a password"),
    ],
)
def test_what_is_no_sheet_is_refused(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "t.xlsx"
    path.write_bytes(data)
    with pytest.raises(FileRefusedError, match=said):
        read_materials(path)


def test_an_archive_that_is_no_book_is_damaged(tmp_path: Path) -> None:
    import zipfile

    path = tmp_path / "t.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("hej.txt", "hej")
    with pytest.raises(FileRefusedError, match="is damaged"):
        read_materials(path)


def test_an_empty_book_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileRefusedError, match="is empty"):
        read_materials(book(tmp_path / "t.xlsx", []))


def test_a_column_too_many_and_a_file_twice_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FileRefusedError, match="columns that are not known: farve"):
        read_materials(book(tmp_path / "t.xlsx", [["file", "farve"], ["a", "b"]]))
    with pytest.raises(FileRefusedError, match=r"Line 3 of t\.xlsx names a\.txt a second time"):
        read_materials(book(tmp_path / "t.xlsx", [["file"], ["a.txt"], ["a.txt"]]))


def test_a_materials_table_is_known_by_its_headings(tmp_path: Path) -> None:
    table = tmp_path / "materialer.csv"
    table.write_text("Filnavn;Sag;Kommune\na.docx;K01;Fjordby\n", encoding="utf-8")
    assert is_materials(table), "headings that are not known are told when it is read"
    for name, text in {"svar.csv": "navn;svar\nIda;ja\n", "kun.csv": "file\na.docx\n", "a.txt": "file;case\n"}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        assert not is_materials(tmp_path / name)
    (tmp_path / "tom.xlsx").write_bytes(b"")
    assert not is_materials(tmp_path / "tom.xlsx")
    assert not is_materials(tmp_path / "mangler.csv")
