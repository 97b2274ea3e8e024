"""Page numbers of the contents: worked out beforehand, and near to what a program that lays out pages finds."""

from __future__ import annotations

import random
import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import docx
import pytest
from docx.shared import Pt

from qualcase.coding.report import Block, Heading, PageBreak, Paragraph, Quote, Report, Turned
from qualcase.exchange.writing.word import write_report
from qualcase.exchange.writing.word_pages import Measures, Pages
from qualcase.exchange.writing.word_sections import Sheet
from tests.exchange.writing.office import W, as_pdf, converted, parts, pdf_text, text_of

if TYPE_CHECKING:
    from pathlib import Path

A_LINE = Measures(em=200, line=100, before=0, after=0)
HEAD = Measures(em=200, line=100, before=100, after=0)


def pages(depth: int = 1000) -> Pages:
    return Pages({"Normal": A_LINE, "Heading1": HEAD}, Sheet(4000, depth))


def test_long_texts_take_more_lines() -> None:
    assert A_LINE.lines("", 4000) == A_LINE.lines("kort", 4000) == 1
    assert A_LINE.lines("en\nto\n\nfire", 4000) == 4
    some = A_LINE.lines("Vi talte længe om det. " * 20, 4000)
    assert A_LINE.lines("Vi talte længe om det. " * 200, 4000) == pytest.approx(10 * some, rel=0.05)
    assert A_LINE.lines("Vi talte længe om det. " * 20, 2000) > 2 * some - 2


def test_headings_stand_on_the_page_of_what_follows() -> None:
    made = pages()
    for number in range(4):
        made.take_marked("Heading1", f"{number}")
        for _ in range(7):
            made.take("Normal", "ord")
    # Eight of ten lines each: below them there is room for a heading, but not for the line that follows it.
    assert made.numbers([], breaks=False) == [1, 2, 3, 4]
    assert made.numbers([("Normal", "x")] * 8, breaks=False) == [2, 3, 4, 5]
    assert made.numbers([("Normal", "x")] * 7, breaks=False) == [1, 2, 3, 4]
    assert made.numbers([("Normal", "x")], breaks=True) == [2, 3, 4, 5]


def test_new_pages_and_turned_sheets_count() -> None:
    made = pages()
    made.take_marked("Heading1", "a")
    made.take("Normal", "x")
    made.new_page()
    made.new_page()
    made.take_marked("Heading1", "b")
    made.take("Normal", "x")
    made.new_page(Sheet(4000, 300))
    for _ in range(3):
        made.take("Normal", "x")
    made.take_marked("Heading1", "c")
    made.take("Normal", "x")
    assert made.numbers([], breaks=False) == [1, 2, 4]


def test_what_is_kept_whole_moves_to_the_next_page_and_longer_things_go_on() -> None:
    made = pages()
    made.take("Normal", "x")
    made.take_whole(950)
    made.take_marked("Heading1", "a")
    made.take_whole(2500)
    made.take_marked("Heading1", "b")
    assert made.numbers([], breaks=False) == [3, 5]


def shown_numbers(path: Path) -> dict[str, int]:
    """What the contents tell, by heading."""
    found = {}
    for link in parts(path)["word/document.xml"].iter(f"{W}hyperlink"):
        texts = [text_of(one) for one in link.iter(f"{W}t")]
        found[texts[0]] = int(texts[-1])
    return found


def test_every_entry_names_its_page_in_a_field_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    blocks: list[Block] = [Heading(1, "Første"), Paragraph("x"), PageBreak(), Heading(1, "Anden"), Paragraph("x")]
    blocks += [Turned(True), Heading(2, "Tredje"), Paragraph("x")]
    write_report(Report("T", (), "h", "da", "Indhold", blocks), path)
    assert shown_numbers(path) == {"Første": 1, "Anden": 2, "Tredje": 3}
    contents = next(parts(path)["word/document.xml"].iter(f"{W}sdt"))
    fields = [str(one.text).strip() for one in contents.iter(f"{W}instrText")]
    assert fields == ['TOC \\o "1-3" \\h \\z', *(f"PAGEREF _Toc{number:08} \\h" for number in (1, 2, 3))]
    # What tells that the numbers are worked out goes with the list when Word makes it anew.
    inside = [text_of(one) for one in contents.iter(f"{W}p")]
    assert "worked out beforehand" in inside[-2]
    assert next(iter(list(contents.iter(f"{W}p"))[-1].iter(f"{W}fldChar"))).get(f"{W}fldCharType") == "end"


def _has_times() -> bool:
    tool = shutil.which("fc-match")
    found = subprocess.run([tool, "Times New Roman"], capture_output=True, check=True).stdout if tool else b""
    return b"Liberation" in found or b"times" in found.lower()


@pytest.mark.skipif(not _has_times(), reason="no face as wide as Times New Roman is installed")
def test_a_long_report_is_told_right_to_one_page(tmp_path: Path) -> None:
    template = tmp_path / "skabelon.docx"
    plain = docx.Document()
    for fonts in list(plain.styles.element.iter(f"{W}rFonts")):
        fonts.attrib.clear()
    plain.styles["Normal"].font.name = "Times New Roman"
    plain.styles["Normal"].font.size = Pt(11)
    plain.save(str(template))
    chance = random.Random(4)  # noqa: S311 - no secret
    said = "vi kunne ikke få det til at hænge sammen før kommunen sagde ja og så gik det stærkt med frivillige"
    words = said.split()
    blocks: list[Block] = []
    for number in range(24):
        blocks.append(Heading(1, f"Kode {number:02}"))
        for _ in range(8):
            text = " ".join(chance.choices(words, k=chance.randint(10, 120))).capitalize()
            blocks.append(Quote(f"{text}.", "frivillig, K03, 2015", ("Retning: +2",) * chance.randint(0, 1)))
    path = tmp_path / "rapport.docx"
    write_report(Report("T", ("Linje",), "h", "da", "Indhold", blocks), path, template=template)
    told = shown_numbers(path)
    laid = pdf_text(as_pdf(path, tmp_path)).split("\f")
    for name, page in told.items():
        real = next(number for number, text in enumerate(laid, 1) if re.search(rf"^ *{name} *$", text, re.MULTILINE))
        assert abs(page - real) <= 1, (name, page, real)
    assert max(told.values()) > 15


def test_libreoffice_takes_the_contents_for_contents(tmp_path: Path) -> None:
    blocks: list[Block] = [Heading(1, "Roller"), Paragraph("x"), PageBreak(), Heading(2, "K01"), Paragraph("x")]
    path = tmp_path / "a.docx"
    write_report(Report("T", (), "h", "da", "Indhold", blocks), path)
    flat = converted(path, tmp_path, "fodt").read_text(encoding="utf-8")
    # A list that it can make anew from the headings, not only lines of text.
    assert re.search(r'<text:table-of-content-source[^>]*text:outline-level="3"', flat)
    assert len(re.findall(r"<text:h ", flat)) == 2
    told = re.findall(r"<text:a [^>]*_Toc\d+[^>]*>([^<]*)<text:tab/>(\d+)</text:a>", flat)
    assert told == [("Roller", "1"), ("K01", "2")]
