import contextlib
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.errors import FileRefusedError
from qualcase.exchange.reading.files import read_file
from qualcase.exchange.reading.web_page import read_html
from qualcase.text.turns import recognise_turns


def text(source: str | bytes) -> str:
    return read_html(source if isinstance(source, bytes) else source.encode(), "fil.html").text


def notes(source: str) -> list[str]:
    return [str(note) for note in read_html(source.encode(), "fil.html").notes]


def test_blocks_are_lines() -> None:
    source = (
        "<!DOCTYPE html><html><head><title>Titel</title><style>p {}</style></head><body>\n<h1>Interview</h1>\n"
        "<p>I: Hej\n  med <b>dig</b></p><p></p><p>&nbsp;</p><div>IP: Dav<div>inde</div>ude</div>løst<br>linje<br/><br>"
        "to<hr>slut</body></html>"
    )
    assert text(source) == "Interview\nI: Hej med dig\n\nIP: Dav\ninde\nude\nløst\nlinje\n\nto\nslut"
    assert notes(source) == []


def test_blanks() -> None:
    assert text("<p> en <span> to </span> tre&nbsp;&nbsp;fire <br> fem\t</p>") == "en to tre\u00a0\u00a0fire\nfem"
    assert text("<pre>\nI:  Hej\n\n\tIP: Dav</pre>x") == "I:  Hej\n\n\tIP: Dav\nx"


def test_what_no_browser_shows_is_left_out() -> None:
    source = (
        "<p>her<script>alert('x')</script><style>x</style><!-- nej --><noscript>nej</noscript><template>nej</template>"
        "<iframe src='http://x.dk'>nej</iframe><button>nej</button></p><p hidden>nej</p><div style='color:red; "
        "DISPLAY : none'>nej</div><span style='mso-hide:all'>nej</span><p>igen <img src='a.png' alt='nej'></p>"
        "<svg><text>nej</text></svg> <del>nej</del><ins>ja</ins>"
    )
    assert text(source) == "her\nigen\nja"
    assert notes(source) == [
        "2 pictures and drawings were left out.",
        "Hidden text was left out in 3 places.",
        "A tracked deletion was taken as accepted in one place.",
        "A tracked insertion was taken as accepted in one place.",
    ]


def test_lists_notes_and_quotes() -> None:
    assert text("<ol><li>en<ul><li>to</li></ul></li><li><p>tre</p></li></ol>") == "en\nto\ntre"
    assert notes("<li>en<li>to") == ["The numbers or bullets of 2 list paragraphs were left out."]
    assert (
        text("ord<a href='#n'><sup>1</sup></a> to<sup><a href='#m'>[ii]</a></sup> m<sup>2</sup>") == "ord[1] to[ii] m2"
    )
    assert text("<q>ja</q><ruby>grund<rp>(</rp><rt>op</rt></ruby> H<sub>2</sub>O") == '"ja"grund H2O'


def test_a_table_of_speaker_and_speech_becomes_turns() -> None:
    source = (
        "<table><caption>Interview</caption><thead><tr><th>I</th><td>Hvordan går det?</td></tr></thead><tbody>"
        "<tr><td><p>IP</p></td><td><p>Godt.</p><p>Rigtig godt.</p></td></tr><tr><td></td><td>Og mere.</td></tr>"
        "<tr><td>I<td>Nå."
        "<tr style='display:none'><td>nej</table>"
    )
    assert text(source) == "Interview\nI\tHvordan går det?\nIP\tGodt.\nRigtig godt.\nOg mere.\nI\tNå."
    assert [label.turns for label in recognise_turns(text(source)).labels] == [2, 1]
    assert text("<table><tr><td><table><tr><td>a<td>b</table><td>c</table>") == "a\tb\tc"


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("", "utf-8"),
        ("", "utf-8-sig"),
        ("", "utf-16"),
        ("", "cp1252"),
        ('<meta charset="windows-1252">', "cp1252"),
        ('<meta charset="utf-8">', "cp1252"),
        ('<meta charset="nonsense">', "utf-8"),
        ('<META http-equiv=Content-Type content="text/html; charset=iso-8859-1">', "cp1252"),
        ('<meta charset="koi8-r">', "utf-16"),
        ('<?xml version="1.0" encoding="iso-8859-1"?>', "utf-8"),
    ],
)
def test_encodings(head: str, encoding: str) -> None:
    source = f"<html>{head}<body><p>Blåbærgrød på lørdag – ”ja” & &oslash;l</p></body></html>"
    assert text(source.encode(encoding)) == "Blåbærgrød på lørdag – ”ja” & øl"


def test_the_encoding_that_a_page_names() -> None:
    russian = "Привет, как дела?"
    assert text(f'<meta charset="koi8-r"><p>{russian}'.encode("koi8-r")) == russian


def test_entities_that_a_page_brings_along_are_words() -> None:
    assert "aaaa" not in text('<!DOCTYPE html [<!ENTITY a "aaaa">]><p>&a;</p>')


def test_in_whole(tmp_path: Path) -> None:
    path = tmp_path / "side.HTM"
    path.write_bytes("<p>I: bla\u030a&shy;bær\r\n😀</p>\r\n<p>IP: &lt;3".encode())
    assert read_file(path).text == "I: blåbær 😀\nIP: <3"


@given(st.lists(st.text(st.characters(exclude_characters="<&", exclude_categories=["Cs", "Cc"])), max_size=6))
def test_words_are_kept(lines: list[str]) -> None:
    expected = [" ".join(line.strip(" ").split(" ")) for line in lines]
    read = text("\ufeff" + "".join(f"<p>{line}</p>" for line in lines))
    assert read.replace(" ", "").replace("\n", "") == "".join(
        "" if line.isspace() else line.replace(" ", "") for line in expected
    )


PIECES = [
    "<p>",
    "</p>",
    "<td>",
    "<tr>",
    "<table>",
    "</table>",
    "<br>",
    "<li>",
    "x",
    "\n",
    "<",
    ">",
    "<!--",
    "&",
    "<pre>",
]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_anything_is_read(source: str) -> None:
    with contextlib.suppress(FileRefusedError):
        assert text(source).count("x") <= source.count("x")


@pytest.mark.parametrize(
    "source",
    [
        "<p>x</p>" * 200_000, "<div>" * 100_000, "<table><tr><td>" * 80 + "x", "<b>" * 200_000, "ord " * 2_000_000,
        "<p " + "a=b " * 300_000 + ">x", "<!--" * 300_000, "&" * 2_000_000, "<" * 1_400_000,
        "<sup>" * 200 + "1" * 1_000_000,
        "<span hidden>" * 200 + "x" * 1_000_000, "<meta " * 100_000,
    ],
    ids=range(12),
)  # fmt: skip
def test_no_page_takes_long(source: str) -> None:
    before = time.process_time()
    with contextlib.suppress(FileRefusedError):
        text(source)
    assert time.process_time() - before < 5


@pytest.mark.parametrize("source", ["<div>" * 5_000 + "inde", "<p>" + "ord " * 4_000_000])
def test_pages_beyond_what_the_parser_reads_whole_are_refused(source: str) -> None:
    with pytest.raises(FileRefusedError, match=r"fil\.html is too large or too deeply nested"):
        text(source)


def test_a_million_tags_and_more() -> None:
    with pytest.raises(FileRefusedError, match="far longer than a transcript can be"):
        text("<p>x" * 1_600_000)
