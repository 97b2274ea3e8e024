"""Every block of a report in Word: looks, grids, figures, turned sheets, new pages, bookmarks."""

from __future__ import annotations

import re
import zipfile
from typing import TYPE_CHECKING

import docx
import pytest
from docx.enum.section import WD_ORIENT

from qualcase.coding.report import (
    Align,
    Block,
    Cell,
    Definition,
    Figure,
    Grid,
    GridColumn,
    Heading,
    Look,
    PageBreak,
    Paragraph,
    Quote,
    Report,
    Turned,
)
from qualcase.exchange.writing.word import write_report
from qualcase.exchange.writing.word_marks import bookmark_name
from qualcase.words import use_language
from tests.exchange.writing.office import W, as_pdf, assert_sound, parts, pdf_text, text_of
from tests.exchange.writing.pictures import RedSheets, chart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from docx.document import Document
    from lxml.etree import _Element

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
COLUMNS = (GridColumn("Kode", 2), GridColumn("2015"), GridColumn("2017", 1, Align.END))
ROWS = (
    (Cell.of("Roller"), Cell((Paragraph("To personer.\n\nEn til."),)), Cell.of("2", fill="#FFF3D6", bold=True)),
    (Cell.of("Forankring"), Cell((Quote("Vi ringede til Lone.", "K03, 2015", key="K03-15-002"),)), Cell()),
    (Cell.of("I alt", span=2), Cell.of("–")),
)


def grid(rows: Iterable[tuple[Cell, ...]] = ROWS, caption: str = "Personer", notes: tuple[str, ...] = ()) -> Grid:
    return Grid(COLUMNS, iter(rows), caption, notes)


def written(
    tmp_path: Path, *blocks: Block, renderer: RedSheets | None = None, landscape: bool = False
) -> tuple[Path, Document]:
    path = tmp_path / "Rapport æøå.docx"
    made = Report("Titel", ("Linje",), "Sidehoved", "da", "Indhold", blocks, landscape)
    write_report(made, path, renderer=renderer)
    assert_sound(path)
    return path, docx.Document(str(path))


def body(path: Path) -> _Element:
    return parts(path)["word/document.xml"][0]


def lines(document: Document) -> list[tuple[str, str]]:
    return [(one.style.name if one.style else "", one.text) for one in document.paragraphs][2:]


def test_looks_have_styles_of_their_own(tmp_path: Path) -> None:
    _, document = written(tmp_path, *(Paragraph(look.value, look) for look in Look))
    assert lines(document) == [
        ("Normal", "plain"),
        ("Quiet line", "quiet"),
        ("Display check", "check"),
        ("Warning line", "warning"),
    ]


@pytest.mark.parametrize("look", Look)
def test_a_line_that_leads_in_stays_with_what_follows(tmp_path: Path, look: Look) -> None:
    _, document = written(tmp_path, Paragraph("Det taler for:", look), Quote("Ja.", "K03"), Paragraph("Slut.", look))
    kept = {one.text: one.paragraph_format.keep_with_next for one in document.paragraphs[2:]}
    assert kept["Det taler for:"]
    assert not kept["Slut."]


def test_so_does_one_in_a_cell(tmp_path: Path) -> None:
    cell = Cell((Paragraph("Passer godt:", Look.QUIET), Paragraph("Vi har tre ledere.")))
    _, document = written(tmp_path, Grid((GridColumn("Eksempler"),), [(cell,)]))
    first, second = document.tables[0].rows[1].cells[0].paragraphs
    assert first.paragraph_format.keep_with_next
    assert not second.paragraph_format.keep_with_next


def test_a_quiet_line_stays_with_its_heading_and_what_follows(tmp_path: Path) -> None:
    quiet = Paragraph("4 uddrag", Look.QUIET)
    _, document = written(tmp_path, Heading(1, "Roller"), quiet, Quote("Ja.", "K03"), quiet)
    first, last = [one for one in document.paragraphs if one.text == "4 uddrag"]
    assert first.paragraph_format.keep_with_next
    assert not last.paragraph_format.keep_with_next
    assert document.styles["heading 1"].paragraph_format.keep_with_next


def test_a_bookmark_holds_all_of_an_excerpt(tmp_path: Path) -> None:
    quote = Quote("Første.\nAnden.", "K03, 2017 · K03-17-042", ("Note",), key="K03-17-042")
    path, _ = written(tmp_path, quote, Paragraph("Imellem"), quote)
    found: dict[str, str] = {}
    opened = ""
    for one in body(path).iter(f"{W}bookmarkStart", f"{W}bookmarkEnd", f"{W}t"):
        if one.tag == f"{W}t":
            if opened:
                found[opened] = found.get(opened, "") + (one.text or "") + "|"
        else:
            opened = one.get(f"{W}name", "")
    whole = "Første.|Anden.|K03, 2017 · K03-17-042|Note|"
    assert found == {"q_K03_17_042": whole, "q_K03_17_042__2": whole}


def test_short_excerpts_stay_whole_with_what_is_below_them(tmp_path: Path) -> None:
    long = "Vi talte længe om det. " * 200
    _, document = written(tmp_path, Quote("Ja.", "K03"), Quote("Nej.", ""), Quote(long, "K04"))
    found = {one.text[:4]: one.paragraph_format for one in document.paragraphs}
    assert [found[text].keep_together for text in ("Ja.", "Nej.", "Vi t")] == [True, True, None]
    assert [found[text].keep_with_next for text in ("Ja.", "Nej.", "Vi t")] == [None, False, None]
    assert [text for _, text in lines(document)] == ["Ja.", "K03", "Nej.", long, "K04"]


@pytest.mark.parametrize(
    ("key", "name"), [("K03-17-042", "q_K03_17_042"), ("Ærø-9-1", "q_Ærø_9_1"), ("a b/c", "q_a_b_c")]
)
def test_a_bookmark_is_named_by_its_key(key: str, name: str) -> None:
    assert bookmark_name(key) == name


def test_a_long_key_gives_a_name_that_word_takes_and_that_is_its_own() -> None:
    first, second = (bookmark_name("K" * 60 + end) for end in ("-1", "-2"))
    assert first != second
    assert len(first) == 40


def test_a_grid_with_caption_head_cells_and_notes(tmp_path: Path) -> None:
    path, document = written(tmp_path, Grid(COLUMNS, iter(ROWS), "Personer", ("▲ flere", "12 kilder"), 1))
    assert lines(document) == [
        ("Caption", "Table 1: Personer"),
        ("Display check", "▲ flere"),
        ("Display check", "12 kilder"),
    ]
    table = document.tables[0]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Kode", "2015", "2017"],
        ["Roller", "To personer.\nEn til.", "2"],
        ["Forankring", "Vi ringede til Lone.\nK03, 2015", ""],
        ["I alt", "I alt", "–"],
    ]
    rows = list(body(path).iter(f"{W}tr"))
    assert [bool(list(row.iter(f"{W}tblHeader"))) for row in rows] == [True, False, False, False]
    assert all(list(row.iter(f"{W}cantSplit")) for row in rows)
    widths = [int(one.get(f"{W}w", "")) for one in body(path).iter(f"{W}gridCol")]
    assert sum(widths) == 8618
    assert widths[0] == pytest.approx(2 * widths[1], abs=2)
    cell = table.rows[1].cells[2]
    assert cell.paragraphs[0].runs[0].bold
    assert next(cell._tc.iter(f"{W}shd")).get(f"{W}fill") == "FFF3D6"
    assert [one.get(f"{W}val") for one in cell._tc.iter(f"{W}jc")] == ["right"]
    assert "q_K03_15_002" in [one.get(f"{W}name") for one in body(path).iter(f"{W}bookmarkStart")]


def test_tables_and_figures_are_numbered_each_for_itself_by_fields(tmp_path: Path) -> None:
    use_language("en")
    figure = Figure(chart(), "Profil")
    path, document = written(tmp_path, grid(), figure, grid(caption=""), grid(), figure, renderer=RedSheets())
    assert [text for style, text in lines(document) if style == "Caption"] == [
        "Table 1: Personer",
        "Figure 1: Profil",
        "Table 2: Personer",
        "Figure 2: Profil",
    ]
    asked = [str(one.text).strip() for one in body(path).iter(f"{W}instrText")]
    assert asked == [f"SEQ {name} \\* ARABIC" for name in ("Table", "Figure", "Table", "Figure")]


def test_a_row_that_is_higher_than_most_of_a_page_may_be_cut(tmp_path: Path) -> None:
    long = Cell((Paragraph("Vi talte længe om det. " * 900),))
    path, _ = written(tmp_path, grid([(Cell.of("a"), long, Cell()), (Cell.of("b"), Cell(), Cell())]))
    rows = list(body(path).iter(f"{W}tr"))
    assert [bool(list(row.iter(f"{W}cantSplit"))) for row in rows] == [True, False, True]
    assert pdf_text(as_pdf(path, tmp_path)).count("længe") == 900


def test_a_row_without_all_its_cells_is_filled_up_and_one_with_too_many_is_refused(tmp_path: Path) -> None:
    _, document = written(tmp_path, grid([(Cell.of("a"),)]))
    assert [cell.text for cell in document.tables[0].rows[1].cells] == ["a", "", ""]
    with pytest.raises(ValueError, match="more than the 3 columns"):
        written(tmp_path, grid([(Cell.of("a", span=2), Cell.of("b", span=2))]))


def test_the_lines_below_a_table_stand_on_the_page_of_its_last_row(tmp_path: Path) -> None:
    for notes in ((), ("n: personer",)):
        _, document = written(tmp_path, grid(notes=notes))
        kept = [
            all(one.paragraph_format.keep_with_next for cell in row.cells for one in cell.paragraphs)
            for row in document.tables[0].rows
        ]
        assert kept == [True, *[False] * (len(kept) - 3), True, bool(notes)]


def test_the_last_two_rows_stand_together_unless_they_are_high(tmp_path: Path) -> None:
    high = (Cell.of("Vi talte længe om det. " * 90),)
    for rows, together in (([(Cell.of("a"),)] * 5, True), ([high] * 5, False)):
        _, document = written(tmp_path, Grid((GridColumn("Kode"),), rows))
        kept = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in document.tables[0].rows]
        assert kept == [True, None, None, None, True if together else None, None]


def test_a_row_that_follows_another_stands_on_its_page(tmp_path: Path) -> None:
    rows = [(Cell.of("a"),), (Cell((Paragraph("b"),), follows=True),), *[(Cell.of("c"),)] * 3]
    _, document = written(tmp_path, Grid((GridColumn("Kode"),), rows))
    kept = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in document.tables[0].rows]
    assert kept == [True, True, None, None, True, None]


def test_words_in_cells_are_not_broken_where_there_is_room(tmp_path: Path) -> None:
    columns = (GridColumn("Kode"), GridColumn("Hvad der står", 6), GridColumn("n"))
    cells = (Cell.of("Observationsnotater", bold=True), Cell.of("Ja."), Cell.of("1"))
    for rows in ([cells], iter([cells])):
        path, _ = written(tmp_path, Grid(columns, rows, row_headings=1))
        first, *_ = (int(str(one.get(f"{W}w"))) for one in body(path).iter(f"{W}gridCol"))
        # Bold letters of 9 points, of about half an em.
        assert (first - 2 * 85 > 19 * 0.5 * 9 * 20) == isinstance(rows, list)


def test_the_names_of_files_may_break(tmp_path: Path) -> None:
    columns = (GridColumn("Kilde"), GridColumn("Hvad der står", 6))
    path, _ = written(tmp_path, Grid(columns, [(Cell.of("K01_2017_gruppeinterview_frivillige"), Cell.of("Ja."))]))
    first, second = (int(str(one.get(f"{W}w"))) for one in body(path).iter(f"{W}gridCol"))
    assert second > 5 * first


def test_tables_in_a_row_stay_two(tmp_path: Path) -> None:
    _, document = written(tmp_path, grid(caption=""), grid(caption=""), Definition((("a", "b"),)))
    assert len(document.tables) == 3


def test_a_colour_that_is_none_is_left_out(tmp_path: Path) -> None:
    path, _ = written(tmp_path, grid([(Cell.of("a", fill='#12"/><x'), Cell(), Cell())]))
    assert not list(body(path).iter(f"{W}shd"))


@pytest.mark.parametrize(
    ("sheet", "count", "size"),
    [(Turned(False), 24, "17"), (Turned(False), 40, "16"), (Turned(True), 24, "16"), (Turned(True), 60, "14")],
)
def test_many_columns_get_smaller_letters_that_can_still_be_read(
    tmp_path: Path, sheet: Turned, count: int, size: str
) -> None:
    columns = tuple(GridColumn(f"K{number:02}") for number in range(count))
    path, _ = written(tmp_path, sheet, Grid(columns, [tuple(Cell.of("12") for _ in columns)]))
    assert {one.get(f"{W}val") for one in body(path).iter(f"{W}sz")} == {size}


def test_names_that_lie_under_another_are_lighter_in_the_column_of_row_headings(tmp_path: Path) -> None:
    rows = [(Cell.of("Ledelse", bold=True), Cell.of("1")), (Cell.of("\u2003Anerkendelse"), Cell.of("2"))]
    _, document = written(tmp_path, Grid((GridColumn("Kode"), GridColumn("n")), rows, row_headings=1))
    bold = [row.cells[0].paragraphs[0].runs[0].bold for row in document.tables[0].rows]
    assert bold == [True, True, None]


def test_a_narrow_column_with_a_long_word_takes_room_from_the_others_and_letters_stay(tmp_path: Path) -> None:
    columns = (GridColumn("Vurderingsgrundlag", 0.5), GridColumn("Case"), GridColumn("Begrundelse", 8))
    quiet = Cell((Paragraph("stille", Look.QUIET),))
    path, document = written(tmp_path, Grid(columns, [(Cell.of("1"), quiet, Cell.of("Fordi de mødes."))]))
    assert not list(body(path).iter(f"{W}sz"))
    first, second, third = (int(str(one.get(f"{W}w"))) for one in body(path).iter(f"{W}gridCol"))
    assert first > 18 * 0.5 * 9 * 20
    assert second >= 6 * 0.5 * 9 * 20
    assert first + second + third == 8618
    assert third > first + second
    assert document.tables


def test_a_figure_is_a_picture_with_words(tmp_path: Path) -> None:
    drawn = RedSheets()
    path, document = written(
        tmp_path, Figure(chart(alt='Fire & "fem" <b>\nseks'), "Profil", ("Ud fra 12 kilder",), 0.5), renderer=drawn
    )
    assert lines(document)[1:] == [("Caption", "Figure 1: Profil"), ("Display check", "Ud fra 12 kilder")]
    picture = next(body(path).iter(f"{WP}docPr"))
    assert picture.get("descr") == 'Fire & "fem" <b> seks'
    extent = next(body(path).iter(f"{WP}extent"))
    column = 8618 / 1440 * 25.4
    assert int(extent.get("cx", "")) == pytest.approx(column / 2 * 36_000, rel=1e-3)
    assert int(extent.get("cy", "")) * 2 == pytest.approx(int(extent.get("cx", "")), rel=1e-3)
    shape = document.inline_shapes[0]
    assert shape.width == int(extent.get("cx", ""))
    with zipfile.ZipFile(path) as archive:
        pictures = {name: archive.read(name) for name in archive.namelist() if "media" in name}
    assert [name.rpartition(".")[2] for name in pictures] == ["png", "svg"]
    assert next(iter(pictures.values())).startswith(b"\x89PNG")
    blip = next(body(path).iter("{http://schemas.openxmlformats.org/drawingml/2006/main}blip"))
    better = next(blip.iter("{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"))
    relations = {one.get("Id"): one.get("Target") for one in parts(path)["word/_rels/document.xml.rels"]}
    ids = [
        one.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed") for one in (blip, better)
    ]
    assert [str(relations[one])[-3:] for one in ids] == ["png", "svg"]


def test_a_high_picture_is_made_to_fit_its_page(tmp_path: Path) -> None:
    path, _ = written(tmp_path, Figure(chart(), "Profil"), renderer=RedSheets(shape=4.0))
    extent = next(body(path).iter(f"{WP}extent"))
    wide, high = int(extent.get("cx", "")), int(extent.get("cy", ""))
    assert high / 36_000 < (16838 - 2 * 1588) / 1440 * 25.4
    assert high == pytest.approx(4 * wide, rel=1e-3)


def test_without_a_renderer_a_figure_stands_as_its_words(tmp_path: Path) -> None:
    _, document = written(tmp_path, Figure(chart(), "Profil"))
    assert lines(document) == [("Normal", chart().alt), ("Caption", "Figure 1: Profil")]
    assert not document.inline_shapes


def test_sheets_turn_with_headers_and_widths(tmp_path: Path) -> None:
    path, document = written(
        tmp_path,
        Heading(1, "Opret"),
        Turned(True),
        grid(),
        Turned(True),
        Paragraph("Stadig"),
        Turned(False),
        Turned(True),
        Turned(False),
        Paragraph("Opret igen"),
        Turned(True),
    )
    assert [one.orientation for one in document.sections] == [
        WD_ORIENT.PORTRAIT,
        WD_ORIENT.LANDSCAPE,
        WD_ORIENT.PORTRAIT,
    ]
    assert [one.header.paragraphs[0].text for one in document.sections] == ["Sidehoved"] * 3
    assert [one.different_first_page_header_footer for one in document.sections] == [True, False, False]
    assert sum(int(one.get(f"{W}w", "")) for one in body(path).iter(f"{W}gridCol")) == 16838 - 2 * 1134


def test_an_excerpt_without_a_source_line_may_begin_a_page(tmp_path: Path) -> None:
    path, _ = written(tmp_path, PageBreak(), Quote("Nøglen hænger på kontoret.", ""))
    assert len(body(path).findall(f".//{W}pageBreakBefore")) == 1


def test_a_report_may_begin_on_its_side(tmp_path: Path) -> None:
    path, document = written(tmp_path, grid(), landscape=True)
    section = document.sections[0]
    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert (section.page_width or 0) > (section.page_height or 0)
    assert sum(int(one.get(f"{W}w", "")) for one in body(path).iter(f"{W}gridCol")) == 16838 - 2 * 1134


def test_a_page_begins_where_one_is_asked_for_and_none_stays_empty(tmp_path: Path) -> None:
    path, _ = written(
        tmp_path,
        Paragraph("en"),
        PageBreak(),
        PageBreak(),
        Paragraph("to"),
        PageBreak(),
        grid(caption=""),
        PageBreak(),
        Turned(True),
        Paragraph("fire"),
        PageBreak(),
    )
    pages = pdf_text(as_pdf(path, tmp_path)).rstrip("\f").split("\f")
    assert [re.sub(r"\s+", " ", page).strip().split(" Sidehoved ")[-1].split()[:2] for page in pages][1:] == [
        ["Sidehoved", "to"],
        ["Sidehoved", "Kode"],
        ["Sidehoved", "fire"],
    ]


def test_what_follows_an_excerpt_keeps_its_distance(tmp_path: Path) -> None:
    quote, note = Quote("Ja.", "K03"), Paragraph("Så vidt.\n\nVidere.")
    path, document = written(tmp_path, quote, note, quote, grid(caption=""), note, grid(caption=""))
    before = [one.paragraph_format.space_before for one in document.paragraphs if one.text in ("Så vidt.", "Videre.")]
    assert [one.pt if one is not None else None for one in before] == [8, None, None, None]
    above = [one.getprevious() for one in body(path).iter(f"{W}tbl")]
    assert [text_of(one) if one is not None else None for one in above] == ["", "Videre."]


def test_numbers_of_the_contents_stand_at_the_edge_of_a_turned_sheet(tmp_path: Path) -> None:
    path, _ = written(tmp_path, Heading(1, "Roller"), Paragraph("x"), landscape=True)
    line = next(body(path).iter(f"{W}hyperlink")).getparent()
    assert line is not None
    assert [one.get(f"{W}pos") for one in line.iter(f"{W}tab") if one.get(f"{W}pos")] == [str(16838 - 2 * 1134)]
    styles = parts(path)["word/styles.xml"]
    contents = [one for one in styles.iter(f"{W}style") if one.get(f"{W}styleId") == "TOC1"]
    assert not list(contents[0].iter(f"{W}tabs"))


ODD = "a\x00b\x07c\x0bd\ud800e\ufffe f\u2028g 👩‍👩‍👧 שלום"


def test_odd_signs_pass_everywhere(tmp_path: Path) -> None:
    cell = Cell((Paragraph(ODD), Quote(ODD, ODD, (ODD,), ODD)))
    path, _ = written(
        tmp_path,
        Heading(1, ODD),
        Quote(ODD, ODD, (ODD,), ODD),
        Grid((GridColumn(ODD),), [(cell,)], ODD, (ODD,)),
        Figure(chart(alt=ODD), ODD, (ODD,)),
        Paragraph(ODD, Look.WARNING),
        renderer=RedSheets(),
    )
    assert text_of(body(path)).count("👩‍👩‍👧 שלום") == 15


def test_words_that_run_to_the_left_stand_so(tmp_path: Path) -> None:
    hebrew = "דיברנו על התפקידים."
    path, _ = written(
        tmp_path, Heading(1, hebrew), Quote(hebrew, "K03"), grid([(Cell.of(hebrew), Cell(), Cell())], hebrew)
    )
    for one in body(path).iter(f"{W}p"):
        if hebrew in text_of(one) and "SEQ" not in text_of(one):
            assert list(one.iter(f"{W}bidi"))
            assert list(one.iter(f"{W}rtl"))
        elif text_of(one):
            assert not list(one.iter(f"{W}bidi"))


def test_rows_come_as_a_stream(tmp_path: Path) -> None:
    told: list[int] = []

    def rows() -> Iterator[tuple[Cell, ...]]:
        for number in range(3000):
            yield Cell.of(f"{number} " + "ord " * 60), Cell.of("b"), Cell.of("c")

    made = Report("T", (), "", "da", "", [Grid(COLUMNS, rows())])
    write_report(made, tmp_path / "a.docx", lambda done, total, what="": told.append(done))
    assert len(docx.Document(str(tmp_path / "a.docx")).tables[0].rows) == 3001
    assert len(told) > 3
