"""Drawn charts within a page: shapes and words stay, everything that could act or fetch goes."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from qualcase.exchange.writing.html_svg import inline_svg

SVG = """<?xml version="1.0"?>
<!DOCTYPE svg [<!ENTITY x "y">]>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="80mm" height="40mm">
 <style>* { fill: url(http://a.example/x) }</style>
 <script>alert(1)</script>
 <foreignObject><body xmlns="http://www.w3.org/1999/xhtml">x</body></foreignObject>
 <defs><linearGradient id="a"><stop stop-color="#fff"/></linearGradient></defs>
 <rect id="b" fill="url(#a)" onclick="alert(1)" width="3" height="4"/>
 <use xlink:href="#b"/><use xlink:href="http://a.example/b"/>
 <a href="javascript:alert(1)"><text>gone with the link</text></a>
 <image xlink:href="data:image/png;base64,AAAA"/><image href="file:///etc/passwd"/>
 <circle style="fill:#ff0000; position:fixed; background:url(http://a.example)" r="2"/>
 <path mask="url(http://a.example/m)" d="M0 0"/>
 <text>Aftaler &lt;og&gt; “mere” &amp; 👩‍👩‍👧</text><!-- x -->
</svg>"""


@pytest.fixture
def made() -> etree._Element:
    return etree.fromstring(inline_svg(SVG.encode(), 7, 'K03 "2017"'))


def test_only_shapes_and_words_are_left(made: etree._Element) -> None:
    assert {str(one.tag) for one in made.iter()} == {
        "svg", "defs", "linearGradient", "stop", "rect", "use", "image", "circle", "path", "text",
    }  # fmt: skip
    assert made.findtext("text") == "Aftaler <og> “mere” & 👩‍👩‍👧"


def test_nothing_of_it_acts_or_fetches(made: etree._Element) -> None:
    markup = etree.tostring(made, encoding="unicode")
    assert not re.search("alert|http|file:|javascript|style=", markup)
    assert [one.get("href") for one in made.iter("image")] == ["data:image/png;base64,AAAA", None]


def test_its_names_are_its_own(made: etree._Element) -> None:
    rect = made.find("rect")
    assert rect is not None
    assert (rect.get("id"), rect.get("fill")) == ("g7-b", "url(#g7-a)")
    assert [one.get("href") for one in made.iter("use")] == ["#g7-b", None]


def test_its_styles_become_attributes_and_its_size_a_frame(made: etree._Element) -> None:
    circle = made.find("circle")
    assert circle is not None
    assert sorted(circle.items()) == [("fill", "#ff0000"), ("r", "2")]
    assert made.get("viewBox") == "0 0 80 40"
    assert made.get("width") is None
    assert made.get("aria-label") == 'K03 "2017"'


@pytest.mark.parametrize("data", [b"", b"<svg", b"<html/>", b"<svg/>"])
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="no SVG"):
        inline_svg(data, 1, "")


def test_a_label_may_hold_signs_that_xml_cannot() -> None:
    made = inline_svg(b'<svg xmlns="http://www.w3.org/2000/svg"/>', 1, "K01\x0b, \x01K02\x1b")
    assert etree.fromstring(made).get("aria-label") == "K01 , K02"
