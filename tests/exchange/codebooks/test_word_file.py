from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import docx

from qualcase.coding.codebook_file import CodebookFile
from qualcase.coding.report import Heading
from qualcase.exchange.codebooks.word_file import codebook_report, write_codebook_document
from qualcase.exchange.codebooks.yaml_file import read_codebook_yaml
from tests.exchange.codebooks.books import full_book
from tests.exchange.writing.office import W, as_pdf, assert_sound, parts, pdf_text

if TYPE_CHECKING:
    from pathlib import Path


def test_each_code_has_a_heading_by_its_place_and_a_table(tmp_path: Path) -> None:
    path = tmp_path / "kodebog.docx"
    write_codebook_document(full_book(), path, {"c1": 12}, language="da", about=("Samspil", "21-11-2026"))
    assert_sound(path)
    document = docx.Document(str(path))
    found = [(one.style.name if one.style else "", one.text) for one in document.paragraphs if one.text]
    assert found == [
        ("Title", "Prøvekodebog"),
        ("Subtitle", "Codebook"),
        ("Subtitle", "Samspil"),
        ("Subtitle", "21-11-2026"),
        ("Subtitle", "Ingen steder"),
        ("Normal", "Til prøve."),
        ("Heading 1", "Forankring"),
        ("Heading 2", "Ud/ind"),
        ("Heading 1", "Synlighed"),
        ("Heading 1", "Rating scales"),
        ("Heading 2", "Retning"),
    ]
    tables = [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]
    assert [label for label, _ in tables[0]] == [
        *("Short definition", "Full definition", "Use when", "Do not use when"),
        *("Example", "Example", "Borderline", "Not this", "Rating", "Key", "Kind of code", "Origin", "Coded passages"),
    ]
    assert tables[0][8] == ["Rating", "Retning: −2 hæmmer stærkt … +2 fremmer stærkt"]
    assert tables[0][-1] == ["Coded passages", "12"]
    assert tables[-1] == [["−2", "hæmmer stærkt"], ["−1", ""], ["0", ""], ["+1", ""], ["+2", "fremmer stærkt"]]
    colours = {one.get(f"{W}color") for one in parts(path)["word/document.xml"].iter(f"{W}left")}
    assert {"258D48", "9E4F98"} <= colours


def test_a_code_without_fields_has_no_table() -> None:
    blocks = list(codebook_report(full_book()).blocks)
    assert isinstance(blocks[blocks.index(Heading(1, "Visibility")) + 1], Heading)


def test_texts_are_in_the_language_asked_for() -> None:
    english = codebook_report(full_book())
    assert (english.title, english.language) == ("Trial codebook", "en")
    danish_only = replace(full_book(), languages=("da",))
    assert codebook_report(danish_only).title == "Prøvekodebog"
    assert codebook_report(CodebookFile("tom", ("nb",))).title == "tom"


def test_libreoffice_opens_it(tmp_path: Path, root: Path) -> None:
    book = read_codebook_yaml(root / "codebooks" / "fem-betingelser.yaml")
    write_codebook_document(book, tmp_path / "a.docx", language="da")
    assert_sound(tmp_path / "a.docx")
    text = pdf_text(as_pdf(tmp_path / "a.docx", tmp_path))
    assert all(code.name in text for code in book.codes)
