"""How much room the styles of a Word document take, read off its part of styles, ours or a template's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from qualcase.exchange.writing.word_pages import Measures
from qualcase.exchange.writing.word_styles import STYLE_IDS, W

if TYPE_CHECKING:
    from lxml.etree import _Element

    from qualcase.exchange.writing.word_frame import Frame

_W = f"{{{W}}}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_FACES = {
    "aptos": (1.04, 1.28),
    "arial": (1.075, 1.15),
    "arial narrow": (0.88, 1.15),
    "calibri": (0.99, 1.22),
    "cambria": (1.03, 1.17),
    "garamond": (0.9, 1.12),
    "georgia": (1.08, 1.14),
    "helvetica": (1.075, 1.15),
    "segoe ui": (1.07, 1.33),
    "tahoma": (1.06, 1.21),
    "times new roman": (0.97, 1.15),
    "verdana": (1.22, 1.215),
}
"""How wide ordinary text runs beside our table of widths, and the ems from one line to the next."""
_USUAL_FACE = (1.03, 1.18)
_DEEPEST = 20
"""Styles in a row that can rest on each other; a circle ends there."""


def measures_of(frame: Frame) -> dict[str, Measures]:
    """The measures of our styles in a frame, by our ids."""
    root = etree.fromstring(frame.part("word/styles.xml"))
    faces = _theme_faces(frame)
    found = {style.get(f"{_W}styleId", ""): style for style in root.iter(f"{_W}style")}
    return {ours: _measures(_chain(frame.styles.get(ours, ours), found, root), faces) for ours in STYLE_IDS}


def _chain(style_id: str, found: dict[str, _Element], root: _Element) -> list[_Element]:
    """A style, what it rests on, and the defaults of the document, the nearest first."""
    chain: list[_Element] = []
    while style_id in found and len(chain) < _DEEPEST:
        chain.append(found[style_id])
        based = found[style_id].find(f"{_W}basedOn")
        style_id = based.get(f"{_W}val", "") if based is not None else ""
    return [*chain, *root.iter(f"{_W}docDefaults")]


def _theme_faces(frame: Frame) -> dict[str, str]:
    """The faces of the theme, by what styles call them (`minorHAnsi`)."""
    found: dict[str, str] = {}
    for name, data in frame.parts:
        if "theme" not in name or not name.endswith(".xml"):
            continue
        for kind in ("major", "minor"):
            for face in etree.fromstring(data).iterfind(f".//{_A}{kind}Font/{_A}latin"):
                found |= dict.fromkeys((f"{kind}HAnsi", f"{kind}Ascii"), face.get("typeface", ""))
    return found


def _face(chain: list[_Element], faces: dict[str, str]) -> str:
    """The face of a style, in small letters. One of the theme goes before one that is named beside it."""
    for one in chain:
        for fonts in one.iterfind(f".//{_W}rPr/{_W}rFonts"):
            face = faces.get(fonts.get(f"{_W}asciiTheme", "")) or fonts.get(f"{_W}ascii")
            if face:
                return face.casefold()
    return ""


def _measures(chain: list[_Element], faces: dict[str, str]) -> Measures:
    em = _length(chain, "rPr/sz", "val", 20) * 10
    exact = _text(chain, "pPr/spacing", "lineRule")
    line = _length(chain, "pPr/spacing", "line", 240)
    wide, distance = _FACES.get(_face(chain, faces), _USUAL_FACE)
    sides = sum(_length(chain, "pPr/ind", side, 0) for side in ("left", "right"))
    return Measures(
        em=em,
        line=line if exact in ("exact", "atLeast") else em * distance * line / 240,
        before=_length(chain, "pPr/spacing", "before", 0),
        after=_length(chain, "pPr/spacing", "after", 0),
        sides=sides,
        wide=wide,
        tabs=_tabs(chain),
        breaks=_is_on(chain, "pageBreakBefore"),
    )


def _is_on(chain: list[_Element], name: str) -> bool:
    """Whether the nearest style that tells of a property of paragraphs has it."""
    for one in chain:
        found = one.find(f".//{_W}pPr/{_W}{name}")
        if found is not None:
            return found.get(f"{_W}val", "1") not in ("0", "false", "off")
    return False


def _tabs(chain: list[_Element]) -> tuple[int, ...]:
    """The tab stops of a style with those that it rests on."""
    found = [one.get(f"{_W}pos", "") for style in chain for one in style.iterfind(f".//{_W}pPr/{_W}tabs/{_W}tab")]
    return tuple(sorted({int(place) for place in found if place.lstrip("-").isdecimal()}))


def _text(chain: list[_Element], place: str, name: str) -> str:
    """An attribute as the nearest style that tells it has it."""
    path = ".//" + "/".join(f"{_W}{step}" for step in place.split("/"))
    for one in chain:
        for element in one.iterfind(path):
            value = element.get(f"{_W}{name}")
            if value is not None:
                return value
    return ""


def _length(chain: list[_Element], place: str, name: str, usual: float) -> float:
    try:
        return abs(float(_text(chain, place, name) or usual))
    except ValueError:
        return usual
