from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from qualcase.exchange.writing.xml_text import clean, escaped, paragraph, run
from tests.exchange.writing.office import text_of

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def read(xml: str) -> etree._Element:
    return etree.fromstring(f'<w:x xmlns:w="{W}">{xml}</w:x>'.encode())


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("Rødgrød på Ærø", "Rødgrød på Ærø"),
        ("a\x00b\x07c\x1bd\x7fe\x9ff", "abcdef"),
        ("lone \ud83d here", "lone  here"),
        ("\ufffe\uffff\ufeff", ""),
        (
            "one\r\ntwo\rthree\u2028four\u2029five\x0bsix\x0cseven\x85eight",
            "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight",
        ),
        ("tab\tstays, nbsp\u00a0too 👩‍👩‍👧", "tab\tstays, nbsp\u00a0too 👩‍👩‍👧"),
    ],
)
def test_clean(raw: str, kept: str) -> None:
    assert clean(raw) == kept


@given(st.text(st.characters(exclude_categories=()), max_size=80))
def test_whatever_comes_is_xml_and_reads_as_cleaned(text: str) -> None:
    assert read(escaped(text)).text in (clean(text), None if not clean(text) else clean(text))


def test_lines_and_tabs_have_elements_of_their_own() -> None:
    found = read(run("a <b>\n\tc & d"))
    names = [etree.QName(one).localname for one in found[0]]
    assert names == ["t", "br", "t", "tab", "t"]
    assert text_of(found) == "a <b>c & d"
    assert all(one.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve" for one in found.iter(f"{{{W}}}t"))


def test_a_paragraph_names_its_style_first() -> None:
    found = read(paragraph("Excerpt", " x ", "<w:keepNext/>"))
    assert [etree.QName(one).localname for one in found[0][0]] == ["pStyle", "keepNext"]
    assert text_of(found) == " x "
