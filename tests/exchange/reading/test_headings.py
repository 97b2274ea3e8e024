"""Headings: what a file marks as such, wherever it stands, in code points of the text as it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.exchange.reading.blocks import as_heading, level_sign, with_heading, without_marks
from qualcase.exchange.reading.files import read_file
from tests.exchange.reading.packages import docx, odt, p, part, table

if TYPE_CHECKING:
    from pathlib import Path


def headings(path: Path) -> list[tuple[str, int]]:
    """The words of each heading, and its level."""
    read = read_file(path)
    return [(read.text[one.start : one.end], one.level) for one in read.headings]


STYLES = (
    '<w:style w:styleId="Overskrift1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="Tema"><w:name w:val="Tema"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    '<w:style w:styleId="Undertema"><w:name w:val="Undertema"/><w:basedOn w:val="Tema"/></w:style>'
    '<w:style w:styleId="Ring"><w:name w:val="Ring"/><w:basedOn w:val="Ring"/></w:style>'
    '<w:style w:styleId="Brod"><w:name w:val="Body Text"/><w:basedOn w:val="Overskrift1"/>'
    '<w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>'
)


def _styled(text: str, style: str, more: str = "") -> str:
    return p(text, f'<w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>')


def test_headings_of_a_word_document_are_told_by_their_style(tmp_path: Path) -> None:
    body = (
        _styled("Interview med Ida", "Titel")
        + _styled("Om rolle\u00adn 😀", "Overskrift1")
        + p("I: Hvad laver du?")
        + _styled("Grænser", "Undertema")
        + _styled(" ", "Overskrift1")
        + _styled("Ingen overskrift", "Brod")
        + _styled("Heller ikke", "Ring")
        + _styled("Skrevet for sig", "Brod", '<w:outlineLvl w:val="3"/>')
        + table((_styled("I en tabel", "Overskrift1"), "IP: Nej"))
    )
    path = tmp_path / "K03.docx"
    path.write_bytes(docx(body, styles=part("styles", STYLES)))
    assert headings(path) == [
        ("Interview med Ida", 1),
        ("Om rollen 😀", 1),
        ("Grænser", 2),
        ("Skrevet for sig", 4),
        ("I en tabel", 1),
    ]


def test_styles_that_cannot_be_read_stop_no_text(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(docx(_styled("Om rollen", "Overskrift1") + p("Ja"), styles="<w:styles><w:style"))
    assert (read_file(path).text, headings(path)) == ("Om rollen\nJa", [])


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.odt", odt('<text:h text:outline-level="2">Om rollen</text:h><text:p>I: Hej med dig</text:p>'), 2),
        ("a.html", b"<html><body><h2>Om <b>rollen</b></h2><p>I: Hej med dig</p></body></html>", 2),
        ("a.md", b"## Om rollen\n\nI: Hej med dig\n", 2),
        ("b.md", b"Om rollen\n---\n\nI: Hej med dig\n", 2),
        (
            "a.rtf",
            rb"{\rtf1\ansi{\stylesheet{\s1\outlinelevel3;}}\pard\s2\outlinelevel1 Om {\b rollen}\par\pard Ja ja\par}",
            2,
        ),
    ],
)
def test_headings_of_other_formats(tmp_path: Path, name: str, data: bytes, expected: int) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert headings(path) == [("Om rollen", expected)]
    assert read_file(path).text.strip().startswith("Om rollen\n")


def test_plain_text_has_no_headings(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Om rollen\n\nI: Hej med dig\n", encoding="utf-8")
    assert headings(path) == []


@given(st.lists(st.tuples(st.text("abæ \u0301\u00ad😀", max_size=6), st.integers(0, 9))))
def test_marks_leave_the_words_as_they_are(lines: list[tuple[str, int]]) -> None:
    marked = [as_heading(words, level) if level else words for words, level in lines]
    text, found = without_marks("\n".join(marked))
    assert text == "\n".join(words for words, _ in lines)
    expected = [(words.strip(), level) for words, level in lines if level and words.strip()]
    assert [(text[one.start : one.end], one.level) for one in found] == expected
    at_end = [with_heading(words + level_sign(level)) if level else words for words, level in lines]
    assert without_marks("\n".join(at_end)) == (text, found)
