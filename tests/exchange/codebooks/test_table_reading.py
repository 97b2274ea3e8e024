"""A codebook as a table that is read again is the same codebook."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qualcase.coding.codebook import Code, Example
from qualcase.coding.codebook_file import CodebookFile
from qualcase.errors import FileRefusedError
from qualcase.exchange.codebooks.csv_file import write_codebook_csv, write_codebook_workbook
from qualcase.exchange.codebooks.table_reading import read_codebook_table
from qualcase.exchange.codebooks.yaml_file import read_codebook_yaml, write_codebook_yaml
from qualcase.text.normalise import normalise
from qualcase.words import use_language
from tests.exchange.codebooks.books import full_book, without_ids

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LONG = "=SUM(A1) er ikke en formel. " * 3000 + "slut 😀"
ODD = (
    "- ja, det gjorde vi",
    "=1+1",
    "+45 12 34 56 78",
    "@navn",
    "'=x",
    "1.10",
    "True",
    "0",
    "æøå\nÆØÅ\n\n“citat”; a,b\tc",
    "1/2",
)


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    yield
    use_language("en")


def again(book: CodebookFile, path: Path) -> CodebookFile:
    """The book after a way through a file."""
    match path.suffix:
        case ".csv":
            write_codebook_csv(book, path, {"c1": 3})
        case ".xlsx":
            write_codebook_workbook(book, path, {"c1": 3}, about=[("Study", "x")])
        case _:
            write_codebook_yaml(book, path)
            return read_codebook_yaml(path)
    return read_codebook_table(path)


def odd_book() -> CodebookFile:
    """The full book with texts that tables like to spoil."""
    book = full_book()
    codes = list(book.codes)
    codes[1] = replace(
        codes[1],
        short={"da": LONG, "en": "x" * 40_000},
        full={"da": "\n".join(ODD)},
        examples=tuple(Example("good", {"da": text}) for text in ODD),
        retired=True,
        origin="=HYPERLINK()",
    )
    codes[2] = replace(codes[2], names={"da": "Synlighed", "en": "- Visibility"}, key="æ=", use_when={"en": "=A1"})
    return replace(book, codes=tuple(codes))


@pytest.mark.parametrize("suffix", [".yaml", ".csv", ".xlsx"])
@pytest.mark.parametrize("language", ["en", "da", "nb"])
def test_the_same_book_comes_back(tmp_path: Path, suffix: str, language: str) -> None:
    use_language(language)
    path = tmp_path / f"bog{suffix}"
    for book in (full_book(), odd_book()):
        assert without_ids(again(book, path)) == without_ids(book)


def test_a_workbook_written_in_danish_is_read_in_english(tmp_path: Path) -> None:
    use_language("da")
    write_codebook_workbook(odd_book(), tmp_path / "bog.xlsx", {"c1": 2})
    use_language("en")
    assert without_ids(read_codebook_table(tmp_path / "bog.xlsx")) == without_ids(odd_book())


TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n"), max_size=40).map(
    lambda text: normalise(text).strip()
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(TEXT, min_size=6, max_size=6), suffix=st.sampled_from([".csv", ".xlsx", ".yaml"]))
def test_any_text_comes_back(tmp_path: Path, texts: list[str], suffix: str) -> None:
    short, full, use, good, origin, name = texts
    code = Code(
        "c",
        " ".join(name.split()) or "Kode",
        names={"da": " ".join(name.split()) or "Kode"},
        short={"da": short} if short else {},
        full={"da": full} if full else {},
        use_when={"da": use} if use else {},
        examples=(Example("good", {"da": good}),) if good else (),
        origin=" ".join(origin.split()),
    )
    book = CodebookFile("bog", ("da",), codes=(code,))
    assert without_ids(again(book, tmp_path / f"bog{suffix}")) == without_ids(book)


def test_a_plain_list_of_codes_is_a_codebook(tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    path.write_text("Kode;Definition\nRoller/Faste;Hvem gør hvad\nSynlighed;\n", encoding="utf-8")
    use_language("da")
    book = read_codebook_table(path)
    assert [book.tree.path(one.id) for one in book.codes] == ["Roller", "Roller/Faste", "Synlighed"]
    assert (book.name, book.languages, book.codes[1].full) == ("liste", ("da",), {"da": "Hvem gør hvad"})


def test_a_workbook_of_somebody_elses_is_read(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    for row in (
        ["Code", "Full definition (en)", "Key", "Other"],
        ["A", "What A is", 1, "x"],
        [None] * 4,
        ["A/B", 7, 12, None],
    ):
        sheet.append(row)
    made.save(tmp_path / "a.xlsx")
    book = read_codebook_table(tmp_path / "a.xlsx")
    assert [(one.name, one.key, one.full.get("en")) for one in book.codes] == [
        ("A", "1", "What A is"),
        ("B", "12", "7"),
    ]


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("navn,farve\nA,#000000\n", "it has no column for the code’s path"),
        ("path,colour\nA,#000000\nB,red\n", "line 3, code B: `colour` is written as"),
        ("path,key\nA,x\nB,x\n", "line 3, code B: the key x belongs to code A already"),
        ("path,scale\nA,nej\n", "line 2, code A: the scale nej is not among `scales`"),
        ("path\nA\na\n", "another code beside it has this name"),
        ("path,inductive\nA,måske\n", "`inductive` must be true or false"),
        ("path,key\nA,lang\n", "`key` has one to three characters"),
        ("path,key,row,scale_low,scale_high\nA,,code,,\n,s,scale,2,1\n", "`low` must lie below `high`"),
    ],
)
def test_what_is_wrong_is_said_with_its_row(tmp_path: Path, table: str, said: str) -> None:
    path = tmp_path / "bog.csv"
    path.write_text(table, encoding="utf-8")
    with pytest.raises(FileRefusedError) as refused:
        read_codebook_table(path)
    assert said in str(refused.value)


def test_what_is_no_table_is_refused(tmp_path: Path) -> None:
    for name, data in (("a.xlsx", b"PK\x03\x04rubbish"), ("b.csv", b""), ("c.xlsx", b"\xd0\xcf\x11\xe0")):
        (tmp_path / name).write_bytes(data)
        with pytest.raises(FileRefusedError):
            read_codebook_table(tmp_path / name)
