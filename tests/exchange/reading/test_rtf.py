import contextlib
import time
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.errors import FileRefusedError
from qualcase.exchange.reading.files import read_file
from qualcase.exchange.reading.rtf import read_rtf
from qualcase.text.normalise import normalise
from qualcase.text.turns import recognise_turns

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fnil\fcharset204{\*\fname Arial;}Arial"
    r" CYR;}}"
    r"{\colortbl;\red0\green0\blue0;}{\stylesheet{\s0 Normal;}{\cs1\v Skjult;}}{\info{\title Titel}{\author Bo}}"
)


def rtf(body: str) -> bytes:
    return f"{HEAD}\r\n{body}}}".encode("latin-1")


def text(body: str) -> str:
    return normalise(read_rtf(rtf(body), "fil.rtf").text)


def notes(body: str) -> list[str]:
    return [str(note) for note in read_rtf(rtf(body), "fil.rtf").notes]


def test_paragraphs_are_lines() -> None:
    body = r"\pard\plain I: Hej {\b med}\i  dig\i0\par" + "\r\n" + r"\pard\par{\f0 IP: Dav}\line ja\tab du\par"
    assert text(body) == "I: Hej med dig\n\nIP: Dav\nja\tdu"
    assert notes(body) == []


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        (r"bl\'e5b\'e6r", "blåbær"),
        (r"bl\u229\'e5b\u230 ?r", "blåbær"),
        (r"\uc0 bl\u229b\u230r", "blåbær"),
        (r"\uc2 bl\u229\'e5xb\u230--r", "blåbær"),
        (r"{\uc1{\uc0\u230}\u248?}", "æø"),
        (r"\u-10179?\u-8704?", "😀"),
        (r"a\u778?ben", "åben"),
        (r"\f1\'cf\'f0\'e8\'e2\'e5\'f2\f0\'e6", "Приветæ"),
        (r"\ldblquote ja\rdblquote\emdash\endash\rquote\bullet\~\_\{\}\\", "“ja”—–’•\u00a0-{}\\"),
        ("bl\xe5b\xe6r", "blåbær"),
        (r"\u\uc æ\u99999999?", "æ?"),
    ],
)
def test_letters(source: str, shown: str) -> None:
    assert text(source) == shown


def test_other_code_pages() -> None:
    utf8 = r"{\rtf1\ansi\ansicpg65001 bl\'c3\'a5b\'c3\'a6r}"
    assert read_rtf(utf8.encode(), "a.rtf").text == "blåbær"
    unknown = read_rtf(rb"{\rtf1\ansi\ansicpg77777 \'c3\'a6 \'ff}", "a.rtf")
    assert unknown.text == "æ \ufffd"
    assert [str(note) for note in unknown.notes] == ["One character could not be read and is shown as �."]


def test_hidden_and_deleted_text_is_left_out() -> None:
    body = r"her{\v skjult \u230?\tab\par} og\v skjult\v0  der{\deleted v\'e6k\par}{\revised ny}\v x\plain  slut"
    assert text(body) == "her og derny slut"
    assert notes(body) == [
        "Hidden text was left out in 3 places.",
        "A tracked deletion was taken as accepted in one place.",
        "A tracked insertion was taken as accepted in one place.",
    ]


def row(*cells: str) -> str:
    return r"\trowd\cellx100\cellx200" + "".join(rf"\pard\intbl {cell}\cell" for cell in cells) + r"\row" + "\n"


def test_a_table_of_speaker_and_speech_becomes_turns() -> None:
    rows = (
        row("I", "Hvordan g\\'e5r det?"),
        row("IP", r"Godt.\par Rigtig | godt."),
        row("", "Og mere."),
        row("I", "N\\'e5."),
    )
    body = rf"F\'f8rst\par {''.join(rows)}\pard Sidst\par"
    read = text(body)
    assert read == "Først\nI\tHvordan går det?\nIP\tGodt.\nRigtig | godt.\nOg mere.\nI\tNå.\nSidst"
    assert [label.turns for label in recognise_turns(read).labels] == [2, 1]
    assert text(row(r"a\par b", "c")) == "a\nb\nc"
    assert text(r"\trowd{\intbl a\cell b\cell}{\intbl\row}x") == "a\tb\nx"


def test_nested_tables_stay_in_their_cell() -> None:
    nested = r"\pard\intbl\itap2 a\nestcell b\nestcell{\*\nesttableprops\trowd\nestrow}{\nonesttables\par}"
    assert text(rf"\trowd {nested}\pard\intbl\cell c\cell\row") == "a\tb\t\tc"


def test_notes_stand_at_the_end() -> None:
    body = (
        r"en{\super\chftn}{\footnote\pard\plain{\super\chftn} f\'f8rste\par mere} to{\footnote\ftnalt slut}\par "
        r"tre{\footnote anden}"
    )
    assert text(body) == "en[1] to[i]\ntre[2]\n\n———\n[1] første\nmere\n[i] slut\n[2] anden"
    assert notes(body) == ["3 footnotes and endnotes stand at the end of the text."]


def test_what_is_no_text_is_left_out() -> None:
    body = (
        r"{\header\pard K03 \par}{\footer\pard\par}{\footerf\'e6}en{\pict\wmetafile8 0a0b0c}{\*\shppict{\pict ff}}"
        r"{\nonshppict{\pict ff}} {\object{\*\objdata 00}{\result nej}}{\*\annotation nej}{\*\atnauthor Bo}"
        r"{\listtext 1.\tab}to {\field{\*\fldinst{ HYPERLINK "
        '"http://x.dk"'
        r" }}{\fldrslt{et link}}}{\*\unknown nej{\shptxt}}{\xe nej}"
        "{\\pict\\bin5 }{\\\\}}tre"
    )
    assert text(body) == "en to et linktre"
    assert notes(body) == [
        "4 pictures and drawings were left out.",
        "One comment was left out.",
        "The number or bullet of one list paragraph was left out.",
        "2 page headers and footers were left out.",
    ]


def test_text_boxes_stand_below_their_paragraph() -> None:
    shape = r"{\shp{\*\shpinst\shpleft1{\sp{\sn fLine}{\sv 0}}{\shptxt \pard\plain i kassen\par}}{\shprslt{\*\do nej}}}"
    body = rf"f\'f8r {shape}efter\par slut{shape}"
    assert text(body) == "før efter\ni kassen\nslut\ni kassen"
    assert notes(body) == ["The text of 2 text boxes stands where they are anchored."]


def test_what_comes_after_the_end_and_what_lacks_one() -> None:
    assert read_rtf(rtf("Hej") + b"\x00}{\\par rest", "a.rtf").text == "Hej"
    assert text(r"Hej {\b med {\footnote note") == "Hej med [1]\n\n———\n[1] note"
    assert text(r"Hej\par }") == "Hej"
    assert read_rtf(b"\xef\xbb\xbf\r\n{\\rtf1 Hej", "a.rtf").text == "Hej"


@pytest.mark.parametrize("data", [b"I: Hej", b"PK\x03\x04", b"", b"{\\RTF1 x}", b"\x00\x01"])
def test_what_is_no_rich_text(data: bytes) -> None:
    with pytest.raises(FileRefusedError, match=r"fil\.rtf is not what its ending says"):
        read_rtf(data, "fil.rtf")


def escaped(words: str) -> str:
    """As Word writes letters beyond ASCII."""
    units = words.encode("utf-16-le")
    found = (int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2))
    return "".join(
        rf"\u{unit}?" if unit < 0 or unit > 126 else rf"\{chr(unit)}" if chr(unit) in "\\{}" else chr(unit)
        for unit in found
    )


SIGNS = "\ufdd0\ufdd1\ufdd2\ufdd3\ufdd4\ufdd5\ufeff"
LETTERS = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters=SIGNS)


@given(st.lists(st.text(LETTERS, max_size=20), min_size=1, max_size=5))
def test_letters_are_kept(lines: list[str]) -> None:
    body = "".join(rf"\pard {escaped(line)}\par" + "\r\n" for line in lines)
    assert text(body) == normalise("\n".join(lines))


TOKENS = [
    "{", "}", r"\par ", r"\v", r"\v0", r"\cell", r"\row", r"\intbl", r"\footnote ", r"\shptxt ", r"\pict", r"\*",
    r"\u230?",
    r"\'e6", "ord", "\\", "\r\n", r"\uc0", r"\bin3 ", r"\f9", r"\deleted", r"\header ", r"\u", r"\fonttbl", "\xff",
]  # fmt: skip


@given(st.lists(st.sampled_from(TOKENS), max_size=40).map("".join))
def test_anything_is_read_or_refused(body: str) -> None:
    with contextlib.suppress(FileRefusedError):
        assert text(body).count("ord") <= body.count("ord")


@pytest.mark.parametrize(
    "body",
    [
        "{" * 200_000, "{\\b " * 100_000, "x" * 2_000_000, r"\par " * 200_000, r"{\fonttbl" + r"\f0" * 200_000 + "}",
        r"{\fonttbl" + "{\\f0\\fcharset0 " + "a" * 500_000, r"{\field{\*\fldinst{" * 50_000 + "HYPERLINK " * 50_000,
        r"{\footnote x}" * 40_000, r"{\footnote " * 100_000, r"\'e6" * 500_000, r"{\pict\bin9999999999 x}",
        r"{\pict " + "0f" * 5_000_000 + "}", r"{\shp{\*\shpinst{\shptxt a\par}}}" * 50_000,
        r"\intbl a\cell\row" * 100_000,
        r"\fonttbl\f0\fcharset1 " * 60_000, r"{\header a" * 50_000, r"{\v a}" * 100_000, r"\u230?" * 150_000,
    ],
    ids=range(18),
)  # fmt: skip
def test_no_file_takes_long(body: str) -> None:
    data = rtf(body)
    before = time.process_time()
    with contextlib.suppress(FileRefusedError):
        read_rtf(data, "fil.rtf")
    assert time.process_time() - before < 10


def test_memory() -> None:
    data = rtf("ord og mere " * 10_000)
    tracemalloc.start()
    read_rtf(data, "fil.rtf")
    assert tracemalloc.get_traced_memory()[1] < 20_000_000
    tracemalloc.stop()


def test_far_too_long() -> None:
    with pytest.raises(FileRefusedError, match="far longer than a transcript can be"):
        read_rtf(rtf("ord " * 5_100_000), "fil.rtf")


def test_a_real_file(shared: Path) -> None:
    read = read_file(shared / "real" / "word" / "pandoc_writer.rtf")
    assert read.text.startswith("Pandoc Test Suite\n")
    assert "Here’s a regular paragraph.\n" in read.text
    assert "Cyrillic" not in read.text
    assert "[1]" in read.text
    assert "\\" not in read.text.replace("\\", "", 20)
