"""The elements of Word documents by their local names, in both namespaces (usual and strict), and ways through them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_MATH = (
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
)
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"

_KEPT = """
    p tbl tr tc sdt sdtContent sdtPr showingPlcHdr customXml smartTag ins moveTo del moveFrom hyperlink fldSimple bdo
    dir r t tab ptab br cr noBreakHyphen softHyphen sym footnoteReference endnoteReference commentReference drawing pict
    object txbxContent pPr rPr numPr numId vanish trPr tcPr cellDel vMerge ruby rubyBase altChunk body document
    footnote endnote pStyle outlineLvl commentRangeStart commentRangeEnd bookmarkStart bookmarkEnd comment
"""
KINDS: dict[str, str] = {
    **{f"{{{space}}}{local}": local for space in _WORD for local in _KEPT.split()},
    **{f"{{{space}}}{local}": "math" for space in _MATH for local in ("oMath", "oMathPara")},
    f"{{{_MC}}}AlternateContent": "alternate",
}
PLAIN = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
"""What stands in a run for a character."""
MATH_TEXT = tuple(f"{{{space}}}t" for space in _MATH)
_CHOICES = (f"{{{_MC}}}Choice", f"{{{_MC}}}Fallback")
TRANSPARENT = frozenset(
    {"sdtContent", "customXml", "smartTag", "ins", "moveTo", "hyperlink", "fldSimple", "bdo", "dir"}
)
_HEADING_NAME = re.compile(r"heading [1-9]|title")
"""What Word calls its styles of headings in the file, in whatever language it speaks."""
_BODY_LEVEL = 9
OFF = frozenset({"0", "false", "off", "none"})
SIGNS = {
    0xF04A: "☺", 0xF04B: "😐", 0xF04C: "☹", 0xF0A7: "▪", 0xF0A8: "◻", 0xF0B7: "•", 0xF0D8: "➢", 0xF0DF: "←",
    0xF0E0: "→", 0xF0E8: "➔", 0xF0FB: "✗", 0xF0FC: "✓", 0xF0FE: "☑",
}  # fmt: skip
"""Signs of Wingdings that Word puts in while people type (`:)`, `-->`) or that stand before points of a list."""


def style_levels(styles: _Element | None) -> dict[str, int]:
    """The level (from 1) of each style of headings by its id: told by itself, its name or the style it is based on."""
    told: dict[str, int] = {}
    based: dict[str, str] = {}
    for style in styles if styles is not None else ():
        local = str(style.tag).rpartition("}")[2]
        style_id = style.get(attribute(style, "styleId")) if local == "style" else None
        if not style_id:
            continue
        parts = {str(one.tag).rpartition("}")[2]: one for one in style}
        name = _value(parts.get("name")).casefold()
        outline = [one for one in parts.get("pPr", ()) if str(one.tag).endswith("}outlineLvl")]
        if _HEADING_NAME.fullmatch(name):
            told[style_id] = int(name[-1]) if name[-1].isdigit() else 1
        elif outline:
            told[style_id] = level_of(outline[0])
        based[style_id] = _value(parts.get("basedOn"))
    return {style_id: level for style_id in based if (level := _inherited(style_id, told, based))}


def level_of(outline: _Element) -> int:
    """The level that an element tells, from 1; 0 for the body of the text."""
    told = _value(outline)
    return int(told) + 1 if told.isdecimal() and int(told) < _BODY_LEVEL else 0


def _inherited(style_id: str, told: dict[str, int], based: dict[str, str]) -> int:
    seen: set[str] = set()
    while style_id in based and style_id not in told and style_id not in seen:
        seen.add(style_id)
        style_id = based[style_id]
    return told.get(style_id, 0)


def _value(element: _Element | None) -> str:
    return "" if element is None else element.get(attribute(element, "val")) or ""


def attribute(element: _Element, local: str) -> str:
    """Name of an attribute in the element's own namespace."""
    return f"{element.tag.rpartition('}')[0]}}}{local}"


def content_of(control: Iterable[_Element]) -> Iterable[_Element]:
    """What stands in a content control; nothing while it shows only its prompt."""
    for child in control:
        kind = KINDS.get(child.tag)
        if kind == "sdtPr" and any(KINDS.get(one.tag) == "showingPlcHdr" for one in child):
            return ()
        if kind == "sdtContent":
            return child
    return ()


def chosen(alternate: _Element) -> _Element:
    """The one of several renderings to read: the first that is offered."""
    for child in alternate:
        if child.tag in _CHOICES:
            return child
    return alternate


def text_boxes(drawing: Iterable[_Element]) -> Iterable[_Element]:
    """The text boxes in a drawing, each once, also where it is stored in two renderings."""
    for child in drawing:
        kind = KINDS.get(child.tag)
        if kind == "txbxContent":
            if any(True for one in child.iter() if KINDS.get(one.tag) == "t"):
                yield child
        elif kind == "alternate":
            yield from text_boxes(chosen(child))
        else:
            yield from text_boxes(child)


def unwrapped(parent: Iterable[_Element], wanted: str) -> Iterable[_Element]:
    """Rows of a table or cells of a row, also those inside content controls and tracked insertions."""
    for child in parent:
        kind = KINDS.get(child.tag)
        if kind == wanted:
            yield child
        elif kind == "sdt":
            yield from unwrapped(content_of(child), wanted)
        elif kind in TRANSPARENT:
            yield from unwrapped(child, wanted)


def has_mark(element: _Element, properties: str, marks: set[str]) -> bool:
    """Whether the properties of an element hold one of these marks."""
    return any(
        KINDS.get(child.tag) == properties and any(KINDS.get(one.tag) in marks for one in child) for child in element
    )


def is_covered_cell(cell: _Element) -> bool:
    """Whether a cell is deleted, or is the covered part of cells that were merged downwards."""
    for child in cell:
        if KINDS.get(child.tag) == "tcPr":
            for one in child:
                kind = KINDS.get(one.tag)
                if kind == "cellDel" or (kind == "vMerge" and one.get(attribute(one, "val")) in (None, "continue")):
                    return True
    return False
