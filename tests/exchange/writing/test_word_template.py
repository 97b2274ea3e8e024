"""Reports in the institution's own template: what is kept of it, what is added, what is refused."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Twips

from qualcase.coding.report import Block, Grid, GridColumn, Heading, Look, Paragraph, Quote, Report, Turned
from qualcase.errors import FileRefusedError
from qualcase.exchange.writing.word import write_report
from qualcase.words import use_language
from tests.exchange.writing.office import W, as_pdf, assert_sound, parts, pdf_text, text_of
from tests.exchange.writing.pictures import RedSheets
from tests.exchange.writing.templates import as_kind, changed, in_header, institution, sideways_last

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document

BLOCKS: list[Block] = [
    Heading(1, "Forankring"),
    Paragraph("4 uddrag", Look.QUIET),
    Heading(2, "K01"),
    Heading(4, "Dybt"),
    Quote("Vi ringede til Lone.", "K01, 2015", ("Note",), "K01-15-001"),
    Grid((GridColumn("Kode"),), [], "Personer"),
    Turned(True),
    Paragraph("På tværs"),
]
NUMBERS = re.compile(r"PAGE|NUMPAGES")


def made(tmp_path: Path, template: Path) -> tuple[Path, Document]:
    path = tmp_path / "rapport.docx"
    report = Report("Titel", ("Linje",), "Vores sidehoved", "da", "Indhold", BLOCKS)
    write_report(report, path, renderer=RedSheets(), template=template)
    assert_sound(path)
    return path, docx.Document(str(path))


def test_styles_of_the_template_are_used_and_stay_as_they_are(tmp_path: Path) -> None:
    template = institution(tmp_path / "skabelon.docx")
    path, document = made(tmp_path, template)
    used = {one.text: one.style.style_id if one.style else "" for one in document.paragraphs}
    assert used["Titel"] == "Titel"
    assert used["Linje"] == "Undertitel"
    assert used["Forankring"] == "Overskrift1"
    assert used["K01"] == "Overskrift2"
    assert used["Table 1: Personer"] == "Billedtekst"
    heading = document.styles["Heading 1"]
    assert str(heading.font.color.rgb) == "AA0033"
    assert heading.font.size is not None
    assert heading.font.size.pt == 20
    names = [text_of(one) for one in parts(path)["word/styles.xml"].iter(f"{W}name")]
    assert len(names) == len(list(parts(template)["word/styles.xml"].iter(f"{W}name"))) + len(ADDED)


ADDED = (
    *("Excerpt", "Excerpt source", "Excerpt note", "Quiet line", "Display check", "Warning line", "Table text"),
    *("Table label", "Table quiet", "Table excerpt", "Table source", "Picture", "toc 1", "toc 2", "toc 3"),
)


def test_styles_that_it_lacks_are_added_under_names_that_are_free(tmp_path: Path) -> None:
    path, document = made(tmp_path, institution(tmp_path / "skabelon.docx"))
    excerpt = next(one for one in document.paragraphs if one.text == "Vi ringede til Lone.")
    assert excerpt.style is not None
    assert (excerpt.style.name, excerpt.style.style_id) == ("Excerpt (qualcase)", "Excerpt2")
    styles = {one.get(f"{W}styleId"): one for one in parts(path)["word/styles.xml"].iter(f"{W}style")}
    # Letters are the template's: none of ours is told.
    assert not list(styles["ExcerptSource"].iter(f"{W}rFonts"))
    follows = next(styles["ExcerptSource"].iter(f"{W}next"))
    assert follows.get(f"{W}val") == "Excerpt2"


def test_sheet_header_and_logo_are_kept_and_its_words_are_not(tmp_path: Path) -> None:
    path, document = made(tmp_path, institution(tmp_path / "skabelon.docx"))
    first, turned = document.sections
    assert [round((one or 0) / 36000) for one in (first.page_width, first.page_height)] == [200, 260]
    assert [round((one or 0) / 36000) for one in (first.left_margin, first.right_margin)] == [40, 30]
    assert (turned.page_width, turned.page_height) == (first.page_height, first.page_width)
    assert len(list(first.header._element.iter(f"{W}drawing"))) == 1
    assert turned.header.is_linked_to_previous
    assert "Slet denne tekst." not in text_of(parts(path)["word/document.xml"])
    assert "Vores sidehoved" not in text_of(first.header._element)
    column = sum(int(one.get(f"{W}w", "")) for one in parts(path)["word/document.xml"].iter(f"{W}gridCol"))
    assert column == pytest.approx(130 / 25.4 * 1440, abs=3)


def test_page_numbers_are_added_only_where_there_are_none(tmp_path: Path) -> None:
    for numbers, lines in ((False, 2), (True, 1)):
        _, document = made(tmp_path, institution(tmp_path / "skabelon.docx", numbers=numbers))
        footer = document.sections[0].footer
        assert footer.paragraphs[0].text.startswith("Fjordby Kommune")
        assert len(footer.paragraphs) == lines
        assert NUMBERS.search(repr([one.attrib for one in footer._element.iter()]) + text_of(footer._element))


def test_an_empty_header_is_filled_with_ours(tmp_path: Path) -> None:
    plain = tmp_path / "tom.docx"
    docx.Document().save(str(plain))
    _, document = made(tmp_path, plain)
    assert document.sections[0].header.paragraphs[0].text == "Vores sidehoved"
    assert len(document.sections[0].footer.paragraphs) == 1


def test_a_template_file_and_a_report_of_ours_will_do(tmp_path: Path) -> None:
    dotx = as_kind(institution(tmp_path / "skabelon.dotx"), "template.main+xml")
    first, _ = made(tmp_path, dotx)
    again = tmp_path / "igen.docx"
    first.rename(again)
    _, document = made(tmp_path, again)
    assert len(list(document.sections[0].header._element.iter(f"{W}drawing"))) == 1
    ids = [one.style_id for one in document.styles]
    assert "Excerpt2" in ids
    assert "Excerpt3" not in ids


def test_the_last_section_that_stands_upright_counts(tmp_path: Path) -> None:
    template = tmp_path / "skabelon.docx"
    document = docx.Document(str(institution(template)))
    sideways_last(document)
    document.save(str(template))
    _, made_document = made(tmp_path, template)
    assert [round((one.page_width or 0) / 36000) for one in made_document.sections] == [200, 260]
    assert len(list(made_document.sections[0].header._element.iter(f"{W}drawing"))) == 1


def test_spelling_is_that_of_the_material_whatever_the_template_says(tmp_path: Path) -> None:
    template = institution(tmp_path / "skabelon.docx")
    foreign = b'<w:rPr><w:lang w:val="de-DE"/>'
    changed(template, {"word/styles.xml": lambda data: data.replace(b"<w:rPr>", foreign, 4)})
    use_language("nb")
    try:
        path, _ = made(tmp_path, template)
    finally:
        use_language("en")
    styles = parts(path)["word/styles.xml"]
    own = {
        one.get(f"{W}styleId"): [lang.get(f"{W}val") for lang in one.iter(f"{W}lang")]
        for one in styles.iter(f"{W}style")
    }
    default = next(styles.iter(f"{W}docDefaults"))
    assert [one.get(f"{W}val") for one in default.iter(f"{W}lang")] == ["da-DK"]
    assert own["Undertitel"] == ["nb-NO"]
    assert own["Excerpt2"] == own["Overskrift1"] == []
    assert "de-DE" not in repr(own)


def test_headings_that_begin_pages_in_the_template_are_counted_so(tmp_path: Path) -> None:
    template = tmp_path / "skabelon.docx"
    document = docx.Document(str(institution(template)))
    document.styles["Heading 1"].paragraph_format.page_break_before = True
    document.save(str(template))
    path = tmp_path / "rapport.docx"
    blocks: list[Block] = [one for number in range(25) for one in (Heading(1, f"Kode {number}"), Paragraph("x"))]
    write_report(Report("T", (), "", "da", "Indhold", blocks), path, template=template)
    assert_sound(path)
    body = parts(path)["word/document.xml"]
    told = [text_of(list(link.iter(f"{W}t"))[-1]) for link in body.iter(f"{W}hyperlink")]
    assert not list(body.iter(f"{W}br"))
    pages = pdf_text(as_pdf(path, tmp_path)).split("\f")
    real = [
        next(at for at, text in enumerate(pages, 1) if re.search(rf"^ *Kode {n} *$", text, re.MULTILINE))
        for n in range(25)
    ]
    assert told == [str(number) for number in real]


def test_numbers_of_the_contents_stand_at_the_edge_whatever_tabs_the_template_has(tmp_path: Path) -> None:
    template = tmp_path / "skabelon.docx"
    document = docx.Document(str(institution(template)))
    style = document.styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH)
    style.paragraph_format.tab_stops.add_tab_stop(Twips(4000))
    document.save(str(template))
    path, _ = made(tmp_path, template)
    line = next(parts(path)["word/document.xml"].iter(f"{W}hyperlink")).getparent()
    assert line is not None
    found = [(one.get(f"{W}val"), one.get(f"{W}pos")) for one in line.iter(f"{W}tab") if one.get(f"{W}pos")]
    assert found == [("clear", "4000"), ("right", "7370")]


def test_nothing_of_the_template_s_authors_comes_along(tmp_path: Path) -> None:
    template = institution(tmp_path / "skabelon.docx")
    tracked = (
        '<w:ins w:id="1" w:author="Nogen"><w:r w:rsidR="00AA00AA"><w:t>nyt</w:t></w:r></w:ins>'
        '<w:del w:id="2" w:author="Nogen"><w:r><w:delText>gammelt</w:delText></w:r></w:del>'
    )
    path, document = made(tmp_path, in_header(template, tracked))
    assert "nyt" in document.sections[0].header.paragraphs[0].text
    found = b"".join(
        text_of(one).encode() + repr([x.attrib for x in one.iter()]).encode() for one in parts(path).values()
    )
    assert b"Nogen" not in found
    assert b"gammelt" not in found


@pytest.mark.parametrize(
    "field",
    ['DDEAUTO c:\\\\windows "calc"', "INCLUDEPICTURE http://a.b/c.png", "INCLUDETEXT x.docx", "LINK Excel.Sheet"],
)
def test_a_template_that_fetches_something_is_refused(tmp_path: Path, field: str) -> None:
    word = field.split(maxsplit=1)[0]
    half = len(word) // 2
    cut = "".join(
        f'<w:r><w:instrText xml:space="preserve">{part}</w:instrText></w:r>'.replace('"calc"', "&quot;calc&quot;")
        for part in (field[:half], field[half:])
    )
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    template = in_header(institution(tmp_path / "skabelon.docx"), begin + cut + end)
    with pytest.raises(FileRefusedError, match=f"fetches something from elsewhere .*{word}"):
        made(tmp_path, template)
    assert not (tmp_path / "rapport.docx").exists()


def test_a_header_that_holds_more_than_pictures_is_refused(tmp_path: Path) -> None:
    template = institution(tmp_path / "skabelon.docx")
    rels = "word/_rels/header1.xml.rels"
    changed(template, {rels: lambda data: data.replace(b"relationships/image", b"relationships/oleObject")})
    with pytest.raises(FileRefusedError, match=r"cannot be taken over \(oleObject\)"):
        made(tmp_path, template)
    template = institution(tmp_path / "skabelon.docx")
    linked = b'Target="https://a.b/logo.png" TargetMode="External"'
    changed(template, {rels: lambda data: re.sub(rb'Target="[^"]*"', linked, data)})
    with pytest.raises(FileRefusedError, match=r"cannot be taken over \(image\)"):
        made(tmp_path, template)


def test_macros_are_refused_whatever_the_ending(tmp_path: Path) -> None:
    template = institution(tmp_path / "skabelon.docx")
    with pytest.raises(FileRefusedError, match="holds macros"):
        made(tmp_path, template.rename(tmp_path / "skabelon.docm"))
    for change in ({"word/vbaProject.bin": b"x"},):
        with pytest.raises(FileRefusedError, match="holds macros"):
            made(tmp_path, changed(institution(tmp_path / "b.docx"), change))
    macro = as_kind(institution(tmp_path / "c.dotx"), "document.macroEnabledTemplate.main+xml")
    with pytest.raises(FileRefusedError, match="holds macros"):
        made(tmp_path, macro)


def test_what_is_no_template_is_refused_with_a_clear_line(tmp_path: Path) -> None:
    missing = tmp_path / "mangler.docx"
    with pytest.raises(FileRefusedError, match="cannot be read"):
        made(tmp_path, missing)
    text = tmp_path / "brev.docx"
    text.write_text("Kære alle")
    with pytest.raises(FileRefusedError, match="not what its ending says"):
        made(tmp_path, text)
    with pytest.raises(FileRefusedError, match="cannot be a template"):
        made(tmp_path, tmp_path / "skabelon.odt")
    whole = institution(tmp_path / "hel.docx").read_bytes()
    for size in (60, len(whole) // 2, len(whole) - 30):
        broken = tmp_path / "brudt.docx"
        broken.write_bytes(whole[:size])
        with pytest.raises(FileRefusedError):
            made(tmp_path, broken)
    for name in ("word/document.xml", "word/styles.xml", "word/header1.xml", "[Content_Types].xml"):
        with pytest.raises(FileRefusedError):
            made(tmp_path, changed(institution(tmp_path / "hul.docx"), {name: None if "doc" in name else b"<a"}))


def test_the_template_is_never_written_over(tmp_path: Path) -> None:
    template = institution(tmp_path / "skabelon.docx")
    before = template.read_bytes()
    for path in (template, tmp_path / "." / "skabelon.docx"):
        with pytest.raises(FileRefusedError, match="the template itself"):
            write_report(Report("T", (), "", "da", "", BLOCKS), path, template=template)
    assert template.read_bytes() == before


def test_strict_documents_and_sheets_without_room_are_told(tmp_path: Path) -> None:
    strict = institution(tmp_path / "a.docx")
    spaces = (
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    changed(strict, {"word/document.xml": lambda data: data.replace(*spaces)})
    with pytest.raises(FileRefusedError, match="Strict Open XML"):
        made(tmp_path, strict)
    narrow = institution(tmp_path / "b.docx")
    changed(narrow, {"word/document.xml": lambda data: re.sub(rb'w:left="\d+"', b'w:left="9000"', data)})
    with pytest.raises(FileRefusedError, match="no room for text"):
        made(tmp_path, narrow)


def test_libreoffice_shows_the_report_within_the_template(tmp_path: Path) -> None:
    path, _ = made(tmp_path, institution(tmp_path / "skabelon.docx"))
    pages = pdf_text(as_pdf(path, tmp_path)).rstrip("\f").split("\f")
    assert all("Fjordby Kommune" in page for page in pages)
    assert "Vi ringede til Lone." in "".join(pages)
    assert re.search(rf"\b1 ?/ ?{len(pages)}\b", pages[0])
