"""Drawn charts as part of a page: only shapes and words stay, and no two charts share a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from qualcase.exchange.writing.xml_text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "{http://www.w3.org/1999/xlink}href"
_KEPT = frozenset(
    [
        "svg",
        "g",
        "defs",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "text",
        "tspan",
        "title",
        "desc",
        "clipPath",
        "mask",
        "pattern",
        "linearGradient",
        "radialGradient",
        "stop",
        "use",
        "image",
        "symbol",
        "marker",
    ]
)
_STYLES = frozenset(
    [
        "fill",
        "fill-opacity",
        "fill-rule",
        "stroke",
        "stroke-width",
        "stroke-opacity",
        "stroke-linecap",
        "stroke-linejoin",
        "stroke-dasharray",
        "stroke-dashoffset",
        "stroke-miterlimit",
        "opacity",
        "font-family",
        "font-size",
        "font-weight",
        "font-style",
        "text-anchor",
        "dominant-baseline",
        "letter-spacing",
        "stop-color",
        "stop-opacity",
        "clip-path",
        "clip-rule",
        "mask",
        "visibility",
        "display",
    ]
)
"""What a style may say; each becomes an attribute, since the page allows no styles in its elements."""
_LOCAL_URL = re.compile(r"url\(\s*['\"]?#([^'\")]+)['\"]?\s*\)")
_PICTURE = re.compile(r"data:image/(png|jpeg);base64,[A-Za-z0-9+/=\s]+")
_DRAWN_SIZE = re.compile(r"([\d.]+)")


def inline_svg(data: bytes, number: int, label: str) -> str:
    """A chart as markup within a page; `number` makes its names its own, `label` is for whoever does not see it.

    Scripts, styles, links and everything that would be fetched are left out. Raises ValueError for what is no SVG.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ValueError("no SVG") from error
    if root.tag != f"{{{_SVG}}}svg":
        raise ValueError("no SVG")
    _frame(root)
    made = _copy(root, f"g{number}-")
    made.set("role", "img")
    made.set("aria-label", " ".join(clean(label).split()))
    made.set("focusable", "false")
    return etree.tostring(made, encoding="unicode")


def _frame(root: etree._Element) -> None:
    """Let the picture be as wide as the page allows: the size that it was drawn in becomes its frame."""
    width, height = (_DRAWN_SIZE.match(root.get(name, "")) for name in ("width", "height"))
    if "viewBox" not in root.attrib and width and height:
        root.set("viewBox", f"0 0 {width[1]} {height[1]}")
    for name in ("width", "height"):
        root.attrib.pop(name, "")


def _copy(one: etree._Element, prefix: str) -> etree._Element:
    # Within a page the names of shapes stand alone.
    made = etree.Element(str(one.tag).rpartition("}")[2])
    for name, value in _attributes(one):
        made.set(name, _own(name, value, prefix))
    made.text, made.tail = one.text, one.tail
    for child in one:
        space, _, name = str(child.tag).removeprefix("{").rpartition("}")
        if space == _SVG and name in _KEPT:
            made.append(_copy(child, prefix))
    return made


def _attributes(one: etree._Element) -> Iterator[tuple[str, str]]:
    for name, value in ((str(key), str(held)) for key, held in one.attrib.items()):
        if name == "style":
            yield from _styles(value)
        elif name in ("href", _XLINK):
            if value.startswith("#") or _PICTURE.fullmatch(value):
                yield "href", value
        elif not name.startswith(("on", "{")) and "url(" not in _LOCAL_URL.sub("", value):
            yield name, value


def _styles(text: str) -> Iterator[tuple[str, str]]:
    for part in text.split(";"):
        name, colon, value = part.partition(":")
        if colon and name.strip() in _STYLES and "url(" not in _LOCAL_URL.sub("", value):
            yield name.strip(), value.strip()


def _own(name: str, value: str, prefix: str) -> str:
    if name == "id":
        return prefix + value
    if name == "href" and value.startswith("#"):
        return f"#{prefix}{value[1:]}"
    return _LOCAL_URL.sub(lambda found: f"url(#{prefix}{found[1]})", value)
