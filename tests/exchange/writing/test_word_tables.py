from __future__ import annotations

import re
from typing import TYPE_CHECKING

import docx
import pytest
from docx.enum.section import WD_ORIENT

from qualcase.coding.report import Definition
from qualcase.coding.tables import CellValue, Column, Table
from qualcase.exchange.writing.word_tables import definition_table, write_table_document
from qualcase.words import use_language
from tests.exchange.writing.office import W, as_pdf, assert_sound, parts, pdf_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CAPTION = "Personer med mindst ét uddrag; ▲▼ ved 20 procentpoint; 21-11-2026"


@pytest.fixture(autouse=True)
def danish() -> Iterator[None]:
    use_language("da")
    yield
    use_language("en")


def matrix(columns: int, rows: int = 3) -> Table:
    heads = [Column("Kode", 34), *(Column(f"K{number:02} 2015", 8) for number in range(columns))]
    cells: list[CellValue] = ["1 ▲", 12.5, None, "·", 3] * (columns + rows)
    body = [[f"   Åbenhed {row}", *cells[row : row + columns]] for row in range(rows)]
    return Table("Samspil", heads, iter(body), CAPTION)


def test_the_table_with_its_head_and_caption(tmp_path: Path) -> None:
    path = tmp_path / "matrix.docx"
    write_table_document(matrix(3), path, header="Samspil · 21-11-2026", language="da")
    assert_sound(path)
    document = docx.Document(str(path))
    assert [(one.style.name if one.style else "", one.text) for one in document.paragraphs] == [
        ("Heading 1", "Samspil"),
        ("Caption", CAPTION),
    ]
    rows = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert rows[0] == ["Kode", "K00 2015", "K01 2015", "K02 2015"]
    assert rows[1] == ["   Åbenhed 0", "1 ▲", "12,5", ""]
    assert rows[3] == ["   Åbenhed 2", "", "·", "3"]
    assert document.sections[0].orientation == WD_ORIENT.LANDSCAPE
    assert document.sections[0].header.paragraphs[0].text == "Samspil · 21-11-2026"
    first = next(parts(path)["word/document.xml"].iter(f"{W}tr"))
    assert list(first.iter(f"{W}tblHeader"))


def test_the_columns_are_as_wide_as_the_page(tmp_path: Path) -> None:
    for columns, sheet in ((3, 16838), (12, 16838), (42, 23811)):
        path = tmp_path / f"{columns}.docx"
        write_table_document(matrix(columns), path)
        assert_sound(path)
        body = parts(path)["word/document.xml"]
        assert next(body.iter(f"{W}pgSz")).get(f"{W}w") == str(sheet)
        widths = [int(one.get(f"{W}w", "")) for one in body.iter(f"{W}gridCol")]
        assert len(widths) == columns + 1
        assert 0 <= sheet - 2 * 1134 - sum(widths) <= columns + 1


def test_figures_stand_to_the_right(tmp_path: Path) -> None:
    table = Table("T", [Column("a"), Column("b")], [["x", 1], ["y", 2.5]])
    write_table_document(table, tmp_path / "a.docx")
    body = parts(tmp_path / "a.docx")["word/document.xml"]
    sides = [[one.get(f"{W}val") for one in cell.iter(f"{W}jc")] for cell in body.iter(f"{W}tc")]
    assert sides == [[], ["right"], [], ["right"], [], ["right"]]


def test_tables_without_rows_or_columns(tmp_path: Path) -> None:
    write_table_document(Table("Tom", [], []), tmp_path / "a.docx")
    write_table_document(Table("Tom", [Column("a")], [], "intet"), tmp_path / "b.docx")
    for name in ("a.docx", "b.docx"):
        assert_sound(tmp_path / name)


def test_a_definition_without_rows_is_nothing() -> None:
    assert definition_table(Definition(())) == ""


def label_width(*labels: str) -> int:
    """How wide the labels of a definition stand."""
    table = definition_table(Definition(tuple((one, "tekst") for one in labels)), 8618)
    found = [int(one) for one in re.findall(r'<w:gridCol w:w="(\d+)"/>', table)]
    assert sum(found) == 8618
    return found[0]


def test_labels_have_room_for_their_longest_word_and_line_up_otherwise() -> None:
    usual = label_width("Kort definition", "Brug når")
    assert usual == label_width("Sted", "Periode")
    assert label_width("Organisationstilhørsforhold") > usual
    # Letters of 11 points, of about half an em, and a margin at each side.
    assert label_width("Kort", "Organisationstilhørsforhold") > 27 * 0.5 * 11 * 20 + 2 * 142
    assert label_width("x" * 200) < 8618 / 2


def test_labels_are_told_from_texts_by_whoever_has_them_read_out() -> None:
    assert 'w:firstColumn="1"' in definition_table(Definition((("a", "b"),)))


def test_signs_leave_more_room_to_what_they_mean() -> None:
    assert label_width("▲", "1/3", "…") < label_width("Kort definition") / 2


def test_a_colour_that_is_none_is_left_out() -> None:
    table = definition_table(Definition((("a", "b"),), '#12"/><x'))
    assert "<x" not in table
    assert 'w:color="9DB4C0"' in table


def test_libreoffice_repeats_the_head(tmp_path: Path) -> None:
    path = tmp_path / "matrix.docx"
    write_table_document(matrix(3, rows=200), path)
    pages = pdf_text(as_pdf(path, tmp_path)).rstrip("\f").split("\f")
    assert len(pages) > 2
    assert all("K02 2015" in page for page in pages)
    assert "procentpoint" in pages[-1]
