from __future__ import annotations

import re
import sys
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.coding.report import Block, Definition, Heading, Paragraph, Quote, Report
from qualcase.errors import Cancelled
from qualcase.exchange.writing.word import write_report
from qualcase.exchange.writing.xml_text import clean
from qualcase.words import use_language
from tests.exchange.writing.office import W, as_pdf, assert_sound, parts, pdf_text, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from docx.document import Document

QUOTE = "Vi vidste ikke, hvem der havde nøglerne.\nI: Hvad gjorde I så?\nIP: Vi ringede til Lone 🙂 & <co>."
BLOCKS: list[Block] = [
    Paragraph("Først nogle ord.\n\nOg så nogle flere\ni to linjer."),
    Heading(1, "Forankring"),
    Heading(2, "K01 Madklubben"),
    Heading(3, "2015"),
    Quote(QUOTE, "K01, 2015, interview, frivillig, tegn 120–180", ("Retning: +2 (fremmer stærkt)", "Note: jf. 2017")),
    Quote("Ja.", "K01, 2015, interview, leder, tegn 12–15"),
    Heading(3, "2017"),
    Quote("  Nu\tstår\u00a0det i aftalen.  ", "K01, 2017"),
    Heading(1, "Synlighed"),
    Heading(12, "Dybt nede"),
    Definition((("Kort", "Hvad er det"), ("Brug når", "Altid\nogså her")), "#3072C1"),
]


def report(blocks: list[Block] | Iterator[Block], language: str = "da") -> Report:
    return Report(
        title="Kodede uddrag",
        subtitle=("Undersøgelse: Samspil", "Udvalg: alle kilder"),
        header="Samspil · alle kilder · 21-11-2026",
        language=language,
        contents_title="Indhold",
        blocks=blocks,
    )


def written(tmp_path: Path, blocks: list[Block], language: str = "da") -> tuple[Path, Document]:
    path = tmp_path / "Uddrag på Ærø.docx"
    write_report(report(blocks, language), path)
    assert_sound(path)
    return path, docx.Document(str(path))


def test_paragraphs_stand_in_order_and_style(tmp_path: Path) -> None:
    _, document = written(tmp_path, BLOCKS)
    found = [(one.style.name if one.style else "", one.text) for one in document.paragraphs]
    assert found == [
        ("Title", "Kodede uddrag"),
        ("Subtitle", "Undersøgelse: Samspil"),
        ("Subtitle", "Udvalg: alle kilder"),
        ("Normal", "Først nogle ord."),
        ("Normal", "Og så nogle flere\ni to linjer."),
        ("Heading 1", "Forankring"),
        ("Heading 2", "K01 Madklubben"),
        ("Heading 3", "2015"),
        ("Excerpt", QUOTE),
        ("Excerpt source", "K01, 2015, interview, frivillig, tegn 120–180"),
        ("Excerpt note", "Retning: +2 (fremmer stærkt)"),
        ("Excerpt note", "Note: jf. 2017"),
        ("Excerpt", "Ja."),
        ("Excerpt source", "K01, 2015, interview, leder, tegn 12–15"),
        ("Heading 3", "2017"),
        ("Excerpt", "  Nu\tstår\u00a0det i aftalen.  "),
        ("Excerpt source", "K01, 2017"),
        ("Heading 1", "Synlighed"),
        ("Heading 9", "Dybt nede"),
        ("Normal", ""),
    ]
    assert [[cell.text for cell in row.cells] for row in document.tables[0].rows] == [
        ["Kort", "Hvad er det"],
        ["Brug når", "Altid\nogså her"],
    ]


def test_a_quote_is_kept_with_its_source_line(tmp_path: Path) -> None:
    _, document = written(tmp_path, BLOCKS)
    assert document.styles["Excerpt"].paragraph_format.keep_with_next
    lines = {one.text: one for one in document.paragraphs}
    assert lines["K01, 2015, interview, frivillig, tegn 120–180"].paragraph_format.keep_with_next
    assert lines["Retning: +2 (fremmer stærkt)"].paragraph_format.keep_with_next
    assert not lines["Note: jf. 2017"].paragraph_format.keep_with_next
    assert not lines["K01, 2017"].paragraph_format.keep_with_next


def test_the_contents_are_a_field_that_holds_linked_headings(tmp_path: Path) -> None:
    path, _ = written(tmp_path, BLOCKS)
    contents = next(parts(path)["word/document.xml"].iter(f"{W}sdt"))
    assert next(contents.iter(f"{W}instrText")).text == ' TOC \\o "1-3" \\h \\z '
    links = [text_of(next(link.iter(f"{W}t"))) for link in contents.iter(f"{W}hyperlink")]
    assert links == ["Forankring", "K01 Madklubben", "2015", "2017", "Synlighed"]


def test_nothing_makes_word_ask_before_it_opens_the_file(tmp_path: Path) -> None:
    path, _ = written(tmp_path, BLOCKS)
    found = parts(path)
    assert not list(found["word/settings.xml"].iter(f"{W}updateFields"))
    for root in found.values():
        assert not [one for one in root.iter(f"{W}fldChar") if one.get(f"{W}dirty")]
        assert not [one for one in root.iter() if b"external" in repr(one.attrib).lower().encode()]


@pytest.mark.parametrize(("cases", "deepest"), [(3, 3), (20, 2), (120, 1)])
def test_long_contents_leave_out_deep_levels(tmp_path: Path, cases: int, deepest: int) -> None:
    blocks: list[Block] = []
    for code in range(2):
        blocks.append(Heading(1, f"Kode {code}"))
        for case in range(cases):
            blocks += [Heading(2, f"K{case}"), Heading(3, "2015"), Quote("Ja.", "K")]
    path, _ = written(tmp_path, blocks)
    contents = next(parts(path)["word/document.xml"].iter(f"{W}sdt"))
    assert f'"1-{deepest}"' in str(next(contents.iter(f"{W}instrText")).text)
    entries = len(list(contents.iter(f"{W}hyperlink")))
    assert entries == {3: 2 + 4 * cases, 2: 2 + 2 * cases, 1: 2}[deepest]


def test_a_report_without_headings_has_no_contents(tmp_path: Path) -> None:
    path, document = written(tmp_path, [Quote("Ja.", "K01")])
    assert not list(parts(path)["word/document.xml"].iter(f"{W}sdt"))
    assert document.paragraphs[-1].text == "K01"


def test_an_empty_report_can_be_opened(tmp_path: Path) -> None:
    _, document = written(tmp_path, [])
    assert document.paragraphs[0].text == "Kodede uddrag"


def test_header_footer_and_properties(tmp_path: Path) -> None:
    path, document = written(tmp_path, BLOCKS)
    section = document.sections[0]
    assert section.header.paragraphs[0].text == "Samspil · alle kilder · 21-11-2026"
    assert section.different_first_page_header_footer
    fields = [one.text for one in section.footer._element.iter(f"{W}instrText")]
    assert fields == [" PAGE ", " NUMPAGES "]
    properties = document.core_properties
    assert (properties.title, properties.language) == ("Kodede uddrag", "da-DK")
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
    assert "docProps/app.xml" not in names
    assert not [name for name in names if "custom" in name or "thumbnail" in name]


@pytest.mark.parametrize(("language", "tag"), [("da", "da-DK"), ("nb", "nb-NO"), ("en", "en-GB")])
def test_spelling_is_that_of_the_material_and_our_words_that_of_the_window(
    tmp_path: Path, language: str, tag: str
) -> None:
    path, _ = written(tmp_path, BLOCKS, language)
    styles = parts(path)["word/styles.xml"]
    default = next(styles.iter(f"{W}docDefaults"))
    assert [one.get(f"{W}val") for one in default.iter(f"{W}lang")] == [tag]
    own = {
        style.get(f"{W}styleId"): [one.get(f"{W}val") for one in style.iter(f"{W}lang")]
        for style in styles.iter(f"{W}style")
    }
    assert own["Excerpt"] == []
    assert own["Subtitle"] == ([] if language == "en" else ["en-GB"])


def test_spelling_of_our_words_follows_the_language_in_use(tmp_path: Path) -> None:
    use_language("nb")
    try:
        path, _ = written(tmp_path, BLOCKS)
    finally:
        use_language("en")
    langs = {one.get(f"{W}val") for one in parts(path)["word/styles.xml"].iter(f"{W}lang")}
    assert langs == {"da-DK", "nb-NO"}


SIGNS = st.characters(exclude_categories=()) | st.sampled_from("\u2028\u00a0\u200d👩‍👩‍👧å\r\n\t\x0b\x00<&]")


@given(text=st.text(SIGNS, max_size=60), title=st.text(SIGNS, max_size=300))
def test_any_text_comes_through(tmp_path_factory: pytest.TempPathFactory, text: str, title: str) -> None:
    path = tmp_path_factory.mktemp("word") / "a.docx"
    write_report(Report(title, (title,), title, "da", title, [Heading(1, text), Quote(text, text, (text,))]), path)
    found = [one.text for one in docx.Document(str(path)).paragraphs]
    count = 4 if text else 3  # an excerpt without a source line has no empty one below it
    assert found[-count:] == [clean(text)] * count
    assert found[0] == clean(title)


def test_stopping_halfway_leaves_nothing(tmp_path: Path) -> None:
    def stop(done: int, total: int, what: str = "") -> None:
        assert total == 0
        raise Cancelled

    with pytest.raises(Cancelled):
        write_report(report(Quote("Ja.", "K") for _ in range(10_000)), tmp_path / "a.docx", stop)
    assert [one.name for one in tmp_path.iterdir()] == []


def test_progress_ends_at_the_total(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    blocks: list[Block] = [Quote("Ja.", "K")] * 1200
    write_report(report(blocks), tmp_path / "a.docx", lambda done, total, what="": told.append((done, total)))
    assert told == [(500, 1200), (1000, 1200), (1200, 1200)]


@pytest.mark.skipif(sys.platform == "win32", reason="no count of memory")
def test_memory_does_not_grow_with_the_report(tmp_path: Path) -> None:
    import tracemalloc

    write_report(report(BLOCKS), tmp_path / "warm.docx")
    text = "Altså, de første måneder var det jo kun mig. " * 6
    tracemalloc.start()
    write_report(report(Quote(f"{number} {text}", "K01") for number in range(70_000)), tmp_path / "a.docx")
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    # The body is kept in memory up to this size.
    assert most < 2.5 * 32 * 1024 * 1024
    with zipfile.ZipFile(tmp_path / "a.docx") as archive:
        assert archive.getinfo("word/document.xml").file_size > 32 * 1024 * 1024


def test_libreoffice_opens_it(tmp_path: Path) -> None:
    path, _ = written(tmp_path, BLOCKS)
    text = pdf_text(as_pdf(path, tmp_path))
    pages = text.rstrip("\f").split("\f")
    assert "Kodede uddrag" in pages[0]
    assert "Samspil · alle kilder" not in pages[0]
    assert re.search(rf"\b1 ?/ ?{len(pages)}\b", pages[0])
    assert "Hvad gjorde I så?" in text
    assert "Retning: +2 (fremmer stærkt)" in text


def contents_of(path: Path) -> list[tuple[str, str, bool]]:
    """The lines of the contents: style, words, and whether they stay with the next."""
    contents = next(parts(path)["word/document.xml"][0].iter(f"{W}sdtContent"))
    found = []
    for one in contents.iter(f"{W}p"):
        style = one.find(f"{W}pPr/{W}pStyle")
        name = str(style.get(f"{W}val")) if style is not None else ""
        found.append((name, text_of(one), one.find(f"{W}pPr/{W}keepNext") is not None))
    return found


def test_contents_go_as_deep_as_the_report_says(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    write_report(replace(report(BLOCKS), contents_depth=1), path)
    assert [style for style, _, _ in contents_of(path) if style.startswith("TOC")] == ["TOCHeading", "TOC1", "TOC1"]
    field = next(parts(path)["word/document.xml"][0].iter(f"{W}instrText"))
    assert field.text == ' TOC \\o "1-1" \\h \\z '


def test_on_its_side_the_contents_take_fewer_lines(tmp_path: Path) -> None:
    blocks: list[Block] = [Heading(level, f"{number}.{level}") for number in range(10) for level in (1, 2, 2, 2)]
    counts = []
    for landscape in (False, True):
        path = tmp_path / f"{landscape}.docx"
        write_report(replace(report(blocks), landscape=landscape), path)
        counts.append(sum(style in ("TOC1", "TOC2") for style, _, _ in contents_of(path)))
    assert counts == [40, 10]


@pytest.mark.parametrize("count", range(30, 40))
def test_what_is_said_below_the_contents_never_stands_alone_on_a_page(tmp_path: Path, count: int) -> None:
    use_language("en")
    path = tmp_path / "a.docx"
    blocks: list[Block] = [block for n in range(count) for block in (Heading(1, f"Kapitel {n}"), Paragraph("Ord."))]
    write_report(report(blocks), path)
    last = contents_of(path)[-4:]
    assert [kept for _, _, kept in last] == [True, True, True, False]
    assert last[2][1].startswith("The page numbers are worked out beforehand.")
    pages = pdf_text(as_pdf(path, tmp_path)).split("\f")
    (page,) = (one for one in pages if "worked out beforehand" in one)
    assert f"Kapitel {count - 1}" in page
    assert all(one.strip().splitlines()[1:] for one in pages if one.strip())


def test_a_long_header_loses_words_and_the_date_stays_whole_on_its_line(tmp_path: Path) -> None:
    long = "Samspillet mellem kommuner og frivillige foreninger i fem kommuner, 2015, 2017 og 2019 (opdigtet eksempel)"
    path = tmp_path / "a.docx"
    write_report(replace(report(BLOCKS), header=f"{long} · Portrætter af cases · 22-11-2026"), path)
    header = docx.Document(str(path)).sections[0].header.paragraphs[0].text
    assert header.startswith("Samspillet mellem kommuner og frivillige")
    assert header.endswith("… · Portrætter af cases · 22-11-2026")
    assert len(header) < 100
    assert header in pdf_text(as_pdf(path, tmp_path))


def test_a_header_of_one_endless_word_is_cut_too(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    write_report(replace(report(BLOCKS), header="a" * 300 + " · 22-11-2026"), path)
    header = docx.Document(str(path)).sections[0].header.paragraphs[0].text
    assert header.endswith("a… · 22-11-2026")
    assert len(header) < 100
