import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.errors import FileRefusedError
from qualcase.exchange.reading.docx import read_docx
from qualcase.text.turns import recognise_turns
from tests.exchange.reading.packages import STRICT, USUAL, archive, docx, p, part, r, table, w


def text(body: str, word: str = USUAL, **parts: str) -> str:
    return read_docx(docx(body, word, **parts), "fil.docx").text


def notes(body: str, **parts: str) -> list[str]:
    return [str(note) for note in read_docx(docx(body, **parts), "fil.docx").notes]


def test_paragraphs_are_lines() -> None:
    assert text(p("I: Hej") + "<w:p/>" + p("IP: Dav") + "<w:p><w:pPr/></w:p>") == "I: Hej\n\nIP: Dav\n"
    assert notes(p("Hej")) == []


def test_strict_documents_are_read_too() -> None:
    body = p("Hej") + table(("I", "Dav")) + "<w:p><w:ins><w:r><w:t>ny</w:t></w:r></w:ins></w:p>"
    assert text(body, STRICT) == text(body) == "Hej\nI\tDav\nny"


def test_what_stands_in_a_run() -> None:
    run = (
        "<w:r><w:t>en</w:t><w:tab/><w:t>to</w:t><w:br/><w:t>tre</w:t><w:cr/><w:t>e</w:t><w:noBreakHyphen/><w:t>mail</w:t>"
        "<w:softHyphen/><w:t>en\n  to</w:t><w:lastRenderedPageBreak/></w:r>"
    )
    assert text(f"<w:p>{run}</w:p>") == "en\tto\ntre\ne-mailen   to"


def test_links_fields_and_wrappers_give_their_text() -> None:
    field = [
        w("r", w("fldChar", fldCharType="begin")),
        w("r", w("instrText", " PAGE ")),
        w("r", w("fldChar", fldCharType="separate")),
        r(" side 7"),
        w("r", w("fldChar", fldCharType="end")),
    ]
    inside = [w("hyperlink", r("et link")), r(" "), w("fldSimple", r("3. maj"), instr="DATE"), *field]
    inside += [w("smartTag", r(" sted")), w("customXml", r(" data")), w("bdo", r(" vendt"))]
    assert text(w("p", "".join(inside))) == "et link 3. maj side 7 sted data vendt"


def test_content_controls_at_every_level() -> None:
    def sdt(inside: str, properties: str = "") -> str:
        return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"

    row = w("tr", w("tc", p("I")) + sdt(w("tc", p("Hej"))))
    body = (
        sdt(p("ude") + sdt(p("inde")))
        + w("p", r("i ") + sdt(r("linjen ") + sdt(r("dybt"))))
        + w("tbl", sdt(row))
        + w("p", r("Navn: ") + sdt(r("Klik her"), "<w:showingPlcHdr/>"))
    )
    assert text(body) == "ude\ninde\ni linjen dybt\nI\tHej\nNavn: "


def test_a_table_of_speaker_and_speech_becomes_turns() -> None:
    body = table(("I", "Hvordan går det?"), ("IP", p("Godt.") + p("Rigtig godt.")), ("", "Og mere."), ("I", "Nå."))
    read = text(body)
    assert read == "I\tHvordan går det?\nIP\tGodt.\nRigtig godt.\nOg mere.\nI\tNå."
    found = recognise_turns(read)
    assert [read[turn.said : turn.end] for turn in found.turns] == [
        "Hvordan går det?",
        "Godt.\nRigtig godt.\nOg mere.",
        "Nå.",
    ]
    assert [(label.text, label.is_interviewer) for label in found.labels] == [("I", True), ("IP", False)]


def test_a_table_of_time_speaker_and_speech() -> None:
    read = text(table(("00:12", "I:", "Hej"), ("00:01:20", "IP:", "Dav")))
    assert [(turn.seconds, read[turn.said : turn.end]) for turn in recognise_turns(read).turns] == [
        (12, "Hej"),
        (80, "Dav"),
    ]


def test_a_table_with_numbered_rows() -> None:
    read = text(table(("1", "I", "Hej"), ("2", "IP", "Dav"), ("3", "I", "Nå")))
    assert [read[turn.said : turn.end] for turn in recognise_turns(read).turns] == ["Hej", "Dav", "Nå"]


def test_tables_in_tables_merged_and_deleted_cells() -> None:
    inner = table(("a", "b"), ("c", "d"))
    assert text(table((p("før") + inner + "<w:p/>", "efter"))) == "før\na\tb\nc\td\nefter"
    merged = (
        "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr>"
        + p("høj")
        + "</w:tc><w:tc>"
        + p("1")
        + "</w:tc></w:tr>"
        "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>" + p("2") + "</w:tc></w:tr>"
        "<w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p("slettet") + "</w:tc></w:tr>"
        "<w:tr><w:trPr><w:ins/></w:trPr><w:tc>"
        + p("ny")
        + "</w:tc><w:tc><w:tcPr><w:cellDel/></w:tcPr>"
        + p("væk")
        + "</w:tc></w:tr>"
        "<w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    )
    assert text(merged) == "høj\t1\n2\nny"


def test_tracked_changes_are_taken_as_accepted() -> None:
    body = (
        f"<w:p>{r('Det ')}<w:del><w:r><w:delText>gamle</w:delText></w:r></w:del><w:ins>{r('nye')}</w:ins>{r(' ord')}"
        f"<w:moveFrom>{r(' flyttet')}</w:moveFrom></w:p><w:p><w:moveTo>{r('flyttet hertil')}</w:moveTo></w:p>"
        f"<w:p><w:ins><w:del>{r('kom og gik')}</w:del></w:ins></w:p>"
    )
    assert text(body) == "Det nye ord\nflyttet hertil\n"
    assert notes(body) == [
        "Tracked deletions were taken as accepted in 3 places.",
        "Tracked insertions were taken as accepted in 3 places.",
    ]


def test_a_deleted_paragraph_mark_joins_paragraphs() -> None:
    deleted = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    assert text(p("Et afsnit", deleted) + p(" i to", deleted) + p(" dele") + p("Næste")) == "Et afsnit i to dele\nNæste"
    assert text(p("før", deleted) + table(("a", "b"))) == "før\na\tb"


def test_notes_stand_at_the_end_and_in_no_turn() -> None:
    body = (
        f"<w:p>{r('I: Hej')}<w:r><w:footnoteReference w:id='2'/></w:r></w:p>"
        f"<w:p>{r('IP: Dav')}<w:r><w:endnoteReference w:id='5'/></w:r>{r(' igen')}"
        f"<w:r><w:footnoteReference w:id='3'/></w:r></w:p>"
    )
    footnotes = part(
        "footnotes",
        f"<w:footnote w:type='separator' w:id='0'>{p('x')}</w:footnote><w:footnote w:id='3'>{p('Tredje')}</w:footnote>"
        f"<w:footnote w:id='2'><w:p><w:r><w:footnoteRef/></w:r>{r(' Anden')}</w:p>{p('IP: ikke en tur')}</w:footnote>",
    )
    endnotes = part("endnotes", f"<w:endnote w:id='5'>{p('Slutnote')}</w:endnote>")
    read = text(body, footnotes=footnotes, endnotes=endnotes)
    assert read == ("I: Hej[1]\nIP: Dav[i] igen[2]\n\n———\n[1] Anden\nIP: ikke en tur\n[i] Slutnote\n[2] Tredje")
    turns = recognise_turns(read)
    assert [read[turn.said : turn.end] for turn in turns.turns] == ["Hej[1]", "Dav[i] igen[2]"]
    assert [label.words for label in turns.labels] == [1, 2]
    assert notes(body, footnotes=footnotes, endnotes=endnotes) == [
        "3 footnotes and endnotes stand at the end of the text."
    ]
    assert text(f"<w:p>{r('Hej')}<w:r><w:footnoteReference w:id='9'/></w:r></w:p>") == "Hej"


BOX = f"<w:txbxContent>{p('i boksen')}{p('to linjer')}</w:txbxContent>"


def test_a_text_box_is_read_once() -> None:
    both = (
        "<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><a:graphic><wps:wsp><wps:txbx>"
        f"{BOX}</wps:txbx></wps:wsp></a:graphic></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict>"
        "</mc:Fallback></mc:AlternateContent>"
    )
    body = f"<w:p>{r('før ')}<w:r>{both}</w:r>{r('efter')}</w:p><w:p><w:r>{both}</w:r></w:p>{p('slut')}"
    assert text(body) == "før efter\ni boksen\nto linjer\ni boksen\nto linjer\nslut"
    assert notes(body) == ["The text of 2 text boxes stands where they are anchored."]
    old = f"<w:p><w:r><w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict></w:r></w:p>"
    assert text(old) == "i boksen\nto linjer"


def test_what_is_left_out_is_noted() -> None:
    def listed(number: str) -> str:
        return w("pPr", w("numPr", w("ilvl") + w("numId", val=number)))

    inside = [
        "<w:r><w:drawing><a:blip/></w:drawing></w:r>",
        w("r", w("pict")),
        r("tekst"),
        w("r", w("commentReference", id="1")),
        w("r", w("rPr", w("vanish")) + w("t", "skjult")),
        w("r", w("rPr", w("vanish", val="0")) + w("t", " synlig")),
        w("r", w("sym", font="Wingdings", char="F04A") + w("sym", font="Symbol", char="F0DA") + w("sym", char="2191")),
    ]
    body = w("p", "".join(inside)) + p("punkt", listed("1")) + p("intet", listed("0")) + w("altChunk")
    header = part("hdr", p("Fortroligt"))
    footer = part("ftr", "<w:p><w:r><w:fldChar/></w:r><w:r><w:t>7</w:t></w:r></w:p>")
    assert text(body, header1=header, footer1=footer) == "tekst synlig☺↑\npunkt\nintet"
    assert notes(body, header1=header, footer1=footer) == [
        "2 pictures and drawings were left out.",
        "One comment was left out.",
        "Hidden text was left out in one place.",
        "The number or bullet of one list paragraph was left out.",
        "One sign of a special font was left out.",
        "One embedded document was left out.",
        "The page header or footer was left out.",
    ]


def test_formulas_and_ruby() -> None:
    body = (
        f"<w:p>{r('Da ')}<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath><w:r><w:ruby><w:rt>{r('over')}</w:rt>"
        f"<w:rubyBase>{r(' under')}</w:rubyBase></w:ruby></w:r></w:p>"
    )
    assert text(body) == "Da x=2 under"


def main_at(target: str) -> str:
    return f'<Relationships><Relationship Type="x/officeDocument" Target="{target}"/></Relationships>'


def test_the_document_is_found_by_its_relations() -> None:
    data = archive(
        {
            "_rels/.rels": main_at("/Word/Andet.xml"),
            "word/andet.xml": part("document", f"<w:body>{p('fundet')}</w:body>"),
        }
    )
    assert read_docx(data, "fil.docx").text == "fundet"
    sheet = archive(
        {
            "_rels/.rels": main_at("xl/workbook.xml"),
            "xl/workbook.xml": "<workbook/>",
        }
    )
    for other in (sheet, archive({"content.xml": "<a/>"}), archive({})):
        with pytest.raises(FileRefusedError, match=r"fil.docx holds no Word document"):
            read_docx(other, "fil.docx")


def test_deep_and_endless_documents_do_no_harm() -> None:
    deep = "<w:sdt><w:sdtContent>" * 110 + p("dyb") + "</w:sdtContent></w:sdt>" * 110
    assert text(deep) == "dyb"
    for depth in (400, 3_000):
        with pytest.raises(FileRefusedError, match="damaged"):
            text("<w:sdt><w:sdtContent>" * depth + "</w:sdtContent></w:sdt>" * depth)
    with pytest.raises(FileRefusedError, match="far longer than a transcript"):
        read_docx(
            archive(
                {"word/document.xml": part("document", "<w:body>" + "<w:p/>" * 1_600_000 + "</w:body>")},
                zipfile.ZIP_STORED,
            ),
            "fil.docx",
        )


pieces = st.sampled_from(
    [
        p("I: Hej 😀"), p("bla\u030abær\u00a0&amp;\u2028x"), "<w:p/>", table(("I", "Hej"), ("", "x")), "<w:tbl/>",
        BOX, "<w:sdt/>",
        "<w:p><w:r><w:footnoteReference w:id='1'/></w:r></w:p>", "<mc:AlternateContent/>", "<w:tbl><w:tr/></w:tbl>",
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:p>", "<w:p><w:r><w:sym/></w:r></w:p>", "<w:sectPr/>", "<x/>",
        "<w:p><w:r><w:sym w:char='zzz'/><w:sym w:char='D800'/><w:sym w:char='FFFFFFF'/></w:r></w:p>",
        "<w:p><w:sdt/></w:p>",
        f"<w:p><w:r><w:pict>{BOX}</w:pict></w:r></w:p>", "<w:p><w:r><w:t/></w:r><w:ins/><w:del/></w:p>",
    ]
)  # fmt: skip


@given(st.lists(pieces, max_size=8).map("".join))
def test_any_order_of_elements_is_read(body: str) -> None:
    note = part("footnotes", f"<w:footnote w:id='1'>{p('note')}</w:footnote>")
    assert text(body, footnotes=note).count("Hej") == body.count("Hej")


REAL = {
    "docx2python_strict.docx": (
        "Bullet1\nBullet2\nNumber1\nNumber2\nCellaa\tCellab\nCellba\tCellbb\n",
        ["The numbers or bullets of 4 list paragraphs were left out."],
    ),
    "pandoc_comments.docx": (
        """I want some text to have a comment on it.
This is a new paragraph.
And so is this.
One more. And this is one with a comment in a comment.""",
        ["5 comments were left out."],
    ),
    "pandoc_nested_sdt.docx": ("Test Paragraph1\n\nTest Paragraph2\n\nTest Paragraph3", []),
    "pandoc_notes.docx": (
        """A footnote

Test footnote.[1] Test endnote.[i]

———
[1] My note.
[i] This is an endnote at the end of the document.""",
        ["2 footnotes and endnotes stand at the end of the text."],
    ),
    "pandoc_paragraph_insertion_deletion.docx": ("This is a\n splitParagraph.", []),
    "pandoc_textbox_image.docx": (
        "The image is below.\n\n\n\nThe image is above.",
        ["One picture or drawing was left out."],
    ),
    "pandoc_track_changes_move.docx": (
        "Here is some text.\n\nHere is the text to be moved.\n\nHere is some more text.\n\n\n\n",
        [
            "A tracked deletion was taken as accepted in one place.",
            "A tracked insertion was taken as accepted in one place.",
        ],
    ),
    "pandoc_unicode.docx": ("Hello, 世界. This costs €10.\uf028", ["2 signs of special fonts were left out."]),
    "pythondocx_comments-rich-para.docx": (
        "Document text,,Some text worthy of note.,,Other document text.,,Other text worthy of note.,,"
        "Paragraph 5,,Paragraph 6,,Paragraph 7,".replace(",", "\n"),
        ["4 comments were left out."],
    ),
    "mammoth_empty.docx": ("", []),
}


@pytest.mark.parametrize("name", REAL)
def test_odd_documents_of_other_tools(shared: Path, name: str) -> None:
    found = read_docx((shared / "real" / "word" / name).read_bytes(), name)
    assert (found.text, [str(note) for note in found.notes]) == REAL[name]


def test_a_document_of_google_docs(shared: Path) -> None:
    path = shared / "real" / "word" / "docx2python_test-docx2python-conversion-google_docs.docx"
    found = read_docx(path.read_bytes(), path.name)
    lines = found.text.split("\n")
    assert lines[0].startswith("Pop-up lomo waistcoat, ethical plaid iceland vegan chicharrones")
    assert lines[2] == ""
    assert (len(lines), len(found.text), found.notes) == (9, 2139, ())


def test_the_docx_and_the_txt_of_an_interview_are_the_same(shared: Path) -> None:
    for number in ("BSR01", "BSR03"):
        (path,) = (shared / "real" / "transcripts").glob(f"*_{number}_*.docx")
        read = read_docx(path.read_bytes(), path.name)
        plain = path.with_suffix(".txt").read_text("utf-8")
        assert read.text.split() == plain.removeprefix("\ufeff").split()
        assert [str(note) for note in read.notes] == ["The page header or footer was left out."]


def test_fifty_thousand_paragraphs(shared: Path) -> None:
    path = shared / "real" / "hostile" / "synthetic_50000_paragraphs.docx"
    before = time.process_time()
    lines = read_docx(path.read_bytes(), path.name).text.split("\n")
    assert time.process_time() - before < 2
    assert len(lines) == 50_000
    assert lines[49_999].startswith("Interviewer: linje 49999 æøå")
