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
_WIDE = {"verdana": 1.17, "tahoma": 1.04, "arial": 1.04, "helvetica": 1.04, "segoe ui": 1.05, "georgia": 1.03}
_NARROW = {"calibri": 0.96, "times new roman": 0.92, "garamond": 0.87, "arial narrow": 0.85, "aptos": 1.02}
_LINE_OF_A_FACE = 1.17
"""Ems from one line to the next in most faces."""
_DEEPEST = 20
"""Styles in a row that can rest on each other; a circle ends there."""


def measures_of(frame: Frame) -> dict[str, Measures]:
    """The measures of our styles in a frame, by our ids."""
    root = etree.fromstring(frame.part(frame.styles_part))
    found = {style.get(f"{_W}styleId", ""): style for style in root.iter(f"{_W}style")}
    return {ours: _measures(_chain(frame.styles.get(ours, ours), found, root)) for ours in STYLE_IDS}


def _chain(style_id: str, found: dict[str, _Element], root: _Element) -> list[_Element]:
    """A style, what it rests on, and the defaults of the document, the nearest first."""
    chain: list[_Element] = []
    while style_id in found and len(chain) < _DEEPEST:
        chain.append(found[style_id])
        based = found[style_id].find(f"{_W}basedOn")
        style_id = based.get(f"{_W}val", "") if based is not None else ""
    return [*chain, *root.iter(f"{_W}docDefaults")]


def _measures(chain: list[_Element]) -> Measures:
    em = _length(chain, "rPr/sz", "val", 20) * 10
    exact = _text(chain, "pPr/spacing", "lineRule")
    line = _length(chain, "pPr/spacing", "line", 240)
    face = _text(chain, "rPr/rFonts", "ascii").casefold()
    sides = sum(_length(chain, "pPr/ind", side, 0) for side in ("left", "right"))
    return Measures(
        em=em,
        line=line if exact in ("exact", "atLeast") else em * _LINE_OF_A_FACE * line / 240,
        before=_length(chain, "pPr/spacing", "before", 0),
        after=_length(chain, "pPr/spacing", "after", 0),
        sides=sides,
        wide=_WIDE.get(face) or _NARROW.get(face) or 1.0,
    )


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
