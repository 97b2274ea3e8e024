import contextlib
import io
import time
from pathlib import Path

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qualcase.errors import FileRefusedError
from qualcase.exchange.reading.files import read_file
from qualcase.exchange.reading.pdf import read_pdf
from qualcase.exchange.reading.pdf_lines import Line
from qualcase.text.turns import recognise_turns
from tests.exchange.reading.pages import at, page, pdf

LONG = "Det her er en linje, der er så lang, som linjer plejer at være på siden, og lidt til"
FULL = "Nogle ord som fylder hele linjen ud til den højre kant af siden, så at der ikke er mere plads."


def text(*pages: str) -> str:
    return read_pdf(pdf(*pages), "fil.pdf").text


def notes(*pages: str) -> list[str]:
    return [str(note) for note in read_pdf(pdf(*pages), "fil.pdf").notes]


def test_lines_of_a_paragraph_are_joined() -> None:
    lines = ("I: Hvordan går det med dig?", f"IP: {FULL}", "Og her går det videre.", "", "I: Nå.", "IP: Ja.")
    assert text(page(*lines)) == (f"I: Hvordan går det med dig?\nIP: {FULL} Og her går det videre.\nI: Nå.\nIP: Ja.")
    assert notes(page(*lines)) == []


def test_paragraphs_end_at_gaps_short_lines_indents_and_other_sizes() -> None:
    assert text(at(72, 780, FULL) + at(72, 766, FULL) + at(72, 740, FULL)) == f"{FULL} {FULL}\n{FULL}"
    assert text(page(FULL, FULL, "Slut.", FULL)) == f"{FULL} {FULL} Slut.\n{FULL}"
    indented = at(90, 780, FULL) + at(72, 766, FULL) + at(90, 752, FULL) + at(72, 738, FULL)
    assert text(indented) == f"{FULL} {FULL}\n{FULL} {FULL}"
    assert text(at(72, 780, "Overskrift", 16, "F2") + at(72, 764, "ord")) == "Overskrift\nord"


def test_words_that_hang_below_a_label() -> None:
    hanging = at(72, 780, "IP:") + at(110, 780, FULL) + at(110, 766, FULL) + at(110, 752, "Slut.") + at(72, 738, "I:")
    hanging += at(110, 738, "Ja.")
    assert text(hanging) == f"IP:\t{FULL} {FULL} Slut.\nI:\tJa."


def test_a_table_of_speaker_and_speech_becomes_turns() -> None:
    rows = at(72, 780, "I") + at(200, 780, "Hvordan går det?") + at(72, 760, "IP") + at(200, 760, "Godt.")
    rows += at(72, 740, "I") + at(200, 740, "Nå.")
    assert text(rows) == "I\tHvordan går det?\nIP\tGodt.\nI\tNå."
    assert [label.turns for label in recognise_turns(text(rows)).labels] == [2, 1]


def test_names_and_times_on_a_line_of_their_own() -> None:
    lines = ("Anne Holm  0:00", "Hvordan går det?", "Bo Dahl  0:13", "Godt.", "Ja.", "Anne Holm  1:02", "Nå.")
    read = text(page(*lines))
    assert read.split("\n")[:2] == ["Anne Holm 0:00", "Hvordan går det?"]
    found = recognise_turns(read)
    assert [turn.seconds for turn in found.turns] == [0, 13, 62]


def test_a_name_inside_a_sentence_begins_no_paragraph() -> None:
    lines = (
        "Bo: Så spørger jeg.", f"Line: Ja. {FULL}",
        "Bo: Og hvad så, som man jo siger, når man er helt færdig med det hele, sagde jeg og spurgte",
        "Line: skal jeg, eller skal du?", "Bo: Nej.", "Line: Jo.",
    )  # fmt: skip
    assert "spurgte Line: skal jeg, eller skal du?\nBo: Nej." in text(page(*lines))


def test_pages_and_columns_are_joined() -> None:
    assert (
        text(page(FULL, FULL), page("og her går det videre.", "Slut")) == f"{FULL} {FULL} og her går det videre.\nSlut"
    )
    half = "En linje i en spalte på omtrent en halv side"
    columns = page(half, half, left=60) + page(half, f"{half}.", "Slut.", left=320)
    assert text(columns) == f"{half} {half} {half} {half}. Slut."


def test_what_stands_at_the_edge_of_all_pages_is_left_out() -> None:
    pages = [
        at(72, 810, "Projektet om kaffe")
        + page(f"I: Side nummer {number}?", "IP: Ja.")
        + at(290, 30, f"Side {number} af 4")
        for number in range(1, 5)
    ]
    assert text(*pages) == "\n".join(f"I: Side nummer {number}?\nIP: Ja." for number in range(1, 5))
    assert notes(*pages) == ["2 page headers and footers were left out."]
    assert text(page("I: Hej", "IP: Dav") + at(290, 30, "1")) == "I: Hej\nIP: Dav"
    assert text(page("I: Hej"), page("I: Hej")) == "I: Hej\nI: Hej"


def test_numbers_of_lines_are_left_out() -> None:
    numbered = "".join(
        at(40, 780 - 14 * n, str(n + 1)) + at(72, 780 - 14 * n, f"{'I' if n % 2 else 'IP'}: ord {n}") for n in range(8)
    )
    last = at(72, 780, "I: Slut") + at(40, 780, "9")
    assert text(numbered, last) == "\n".join([f"{'I' if n % 2 else 'IP'}: ord {n}" for n in range(8)] + ["I: Slut"])
    assert notes(numbered, last) == ["The line numbers of 2 pages were left out."]
    assert text(page("1 kop", "2 glas", "7 fade", "9 skeer", "30 knive")).startswith("1 kop")


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("sam-", "arbejde", "samarbejde"),  # stands elsewhere
        ("cvr-", "nummer", "cvr-nummer"),  # stands elsewhere with its hyphen
        ("ukendt-", "ord", "ukendt-ord"),  # nothing tells
        ("Anne-", "Lise", "Anne-Lise"),
        ("2015-", "2017", "2015-2017"),
        ("børne-", "og ungdomsarbejde", "børne- og ungdomsarbejde"),
        ("og –", "ja", "og – ja"),
        ("og/", "eller", "og/eller"),
        ("sam\u00ad", "være", "samvære"),
        ("bare", "ord", "bare ord"),
    ],
)
def test_hyphens_at_line_ends(before: str, after: str, shown: str) -> None:
    lines = ("Et samarbejde om et cvr-nummer.", f"{LONG} {before}", f"{after} og så videre, for nu er linjen slut.")
    read = text(page(*lines))
    assert f"{LONG} {shown} og så videre" in read


def test_a_text_whose_words_are_parted() -> None:
    lines = [f"{LONG} for-", "ening og arbejde i en forening, som også går videre her på linjen og slutter med sam-"]
    lines += ["arbejde, og samarbejde er der nok af, så det er her også en linje, og den ender med ukend-", "te ord."]
    assert text(page(*lines)).endswith("ender med ukendte ord.")


def test_letters() -> None:
    assert text(page("æøåÆØÅ – ”ja” … 10 €")) == "æøåÆØÅ – ”ja” … 10 €"


def test_what_is_outside_the_page_or_turned_is_left_out() -> None:
    turned = "BT /F2 40 Tf 0 1 -1 0 300 300 Tm (UDKAST) Tj ET\n"
    assert text(page("I: Hej") + at(72, -300, "nej") + at(700, 400, "nej") + turned) == "I: Hej"


def test_a_page_that_lies_on_its_side() -> None:
    words = "BT /F1 11 Tf 0 1 -1 0 {x} 72 Tm ({words}) Tj ET\n"
    sideways = words.format(x=100, words="I: Hej") + words.format(x=114, words="IP: Dav")
    assert read_pdf(pdf(sideways, more="/Rotate 90"), "fil.pdf").text == "I: Hej\nIP: Dav"
    other = "BT /F1 11 Tf 0 -1 1 0 {x} 700 Tm ({words}) Tj ET\n"
    sideways = other.format(x=500, words="I: Hej") + other.format(x=486, words="IP: Dav")
    assert read_pdf(pdf(sideways, more="/Rotate 270"), "fil.pdf").text == "I: Hej\nIP: Dav"
    head_down = "BT /F1 11 Tf -1 0 0 -1 500 100 Tm (I: Hej) Tj ET\nBT /F1 11 Tf -1 0 0 -1 500 114 Tm (IP: Dav) Tj ET\n"
    assert read_pdf(pdf(head_down, more="/Rotate 180"), "fil.pdf").text == "I: Hej\nIP: Dav"


IMAGE = (
    "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\n0\n"
    "endstream"
)


def test_pictures_of_pages_are_not_read() -> None:
    def scanned(*pages: str) -> bytes:
        return pdf(*pages, resources=f"/XObject<</Im0 {5 + 2 * len(pages)} 0 R>>", extra=[IMAGE])

    with pytest.raises(
        FileRefusedError, match=r"fil\.pdf holds pictures of pages and no text\. Have its text recognised"
    ):
        read_pdf(scanned("/Im0 Do", "/Im0 Do"), "fil.pdf")
    partly = read_pdf(scanned("/Im0 Do", page("I: Hej")), "fil.pdf")
    assert partly.text == "I: Hej"
    assert [str(note) for note in partly.notes] == [
        "One picture or drawing was left out.",
        "One page holds a picture or cannot be read; what stands on it is missing.",
    ]


def test_a_page_that_cannot_be_read() -> None:
    broken = pdf(page("I: Hej"), page("IP: Dav")).replace(b"/Contents 8 0 R", b"/Contents<</A 1>>")
    read = read_pdf(broken, "fil.pdf")
    assert read.text == "I: Hej"


def test_fonts_that_do_not_tell_their_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    line = Line(0, 72, 300, 700, 11, "ord \ufffd\ufffd")
    monkeypatch.setattr("qualcase.exchange.reading.pdf.lines_of", lambda page, number: [line])
    with pytest.raises(FileRefusedError, match=r"The fonts of fil\.pdf do not tell which letters they show"):
        text("")


def test_a_password() -> None:
    data = pdf(page("I: Hej"))

    def encrypted(user: str, owner: str) -> bytes:
        writer = pypdf.PdfWriter(clone_from=pypdf.PdfReader(io.BytesIO(data)))
        writer.encrypt(user, owner, algorithm="RC4-128")
        stream = io.BytesIO()
        writer.write(stream)
        return stream.getvalue()

    with pytest.raises(FileRefusedError, match=r"fil\.pdf is locked with a password"):
        read_pdf(encrypted("hemmeligt", "endnu mere"), "fil.pdf")
    assert read_pdf(encrypted("", "kun til rettelser"), "fil.pdf").text == "I: Hej"


def test_comments_are_counted() -> None:
    data = pdf(page("I: Hej")).replace(
        b"/Contents 6 0 R", b"/Contents 6 0 R/Annots[<</Subtype/Text>><</Subtype/Link>>]"
    )
    assert [str(note) for note in read_pdf(data, "fil.pdf").notes] == ["One comment was left out."]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"I: Hej", "is not what its ending says"),
        (b"%PDF-1.4\n", "is damaged"),
        (b"%PDF-1.4\n" + b"x" * 2_000, "is damaged"),
        (pdf(page("I: Hej"))[:300], "is damaged"),
    ],
)
def test_what_is_no_pdf(data: bytes, sentence: str) -> None:
    with pytest.raises(FileRefusedError) as caught:
        read_pdf(data, "fil.pdf")
    assert sentence in str(caught.value)


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 900), st.binary(min_size=1, max_size=4))
def test_broken_files_are_read_or_refused(place: int, put: bytes) -> None:
    data = bytearray(pdf(page("I: Hej med dig", "IP: Dav")))
    data[place : place + len(put)] = put
    with contextlib.suppress(FileRefusedError):
        assert isinstance(read_pdf(bytes(data), "fil.pdf").text, str)


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.text(st.sampled_from("abcæøå ,.!?()-:0123456789"), min_size=1, max_size=90), min_size=1, max_size=30)
)
def test_no_letter_is_lost(lines: list[str]) -> None:
    whole = ["ord", *lines, "ord"]
    read = text(page(*whole))
    assert "".join(read.replace("-", "").split()) == "".join("".join(whole).replace("-", "").split())


def test_compressed_contents() -> None:
    assert read_pdf(pdf(page("I: Hej").encode()), "fil.pdf").text == "I: Hej"


@pytest.mark.parametrize(
    "data",
    [
        pdf(b"0 " * 20_000_000),
        pdf(page("I: Hej").encode() * 50_000),
        pdf(b"q " * 5_000_000),
        pdf(b"BT /F1 9 Tf (" + b"x" * 5_000_000 + b") Tj ET"),
        pdf(b"[" * 1_000_000),
        pdf(*["" for _ in range(2_500)]),
        pdf(page("I: Hej")).replace(b"/Kids[5 0 R]", b"/Kids[2 0 R]"),
        b"%PDF-1.4\n" + b"<<" * 500_000,
        b"%PDF-1.4\n" + b"1 0 obj\n" * 200_000 + b"trailer<</Root 1 0 R>>",
    ],
    ids=range(9),
)
def test_no_file_takes_long(data: bytes) -> None:
    before = time.process_time()
    with contextlib.suppress(FileRefusedError):
        read_pdf(data, "fil.pdf")
    assert time.process_time() - before < 15


def test_real_transcripts(shared: Path) -> None:
    folder = shared / "real" / "transcripts"
    printed = read_file(folder / "mannheimer_BSR01.pdf")
    (plain,) = folder.glob("*_BSR01_*.txt")
    expected = [(label.text, label.turns, label.words) for label in recognise_turns(read_file(plain).text).labels]
    assert [(label.text, label.turns, label.words) for label in recognise_turns(printed.text).labels] == expected
    assert printed.text.split() == read_file(plain).text.split()
    numbered = read_file(folder / "pdpilot_P1.pdf")
    assert [(label.text, label.turns) for label in recognise_turns(numbered.text).labels] == [
        ("Dan", 47),
        ("Participant", 47),
    ]
    assert [str(note) for note in numbered.notes] == [
        "The page header or footer was left out.",
        "The line numbers of 5 pages were left out.",
    ]
    assert (
        "ICE plots in your work?\nParticipant: Ah, yeah. Not all the time, so it's not the main thing" in numbered.text
    )
