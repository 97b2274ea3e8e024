"""Headers and footers of a template: nothing in them may lead out of the file or tell who worked on it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from qualcase.errors import FileRefusedError
from qualcase.exchange.writing.word_styles import W
from qualcase.words import mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_W = f"{{{W}}}"
_PICTURE_NUMBER = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_FETCHING = re.compile(
    r"\b(DDE|DDEAUTO|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|EMBED|DATABASE|MACROBUTTON)\b", re.IGNORECASE
)
_PAGE = re.compile(r"\bPAGE\b", re.IGNORECASE)
_UNWRAPPED = ("ins", "moveTo")
_DROPPED = (
    *("del", "moveFrom", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "rsid"),
    *("commentRangeStart", "commentRangeEnd", "commentReference", "footnoteReference", "endnoteReference", "proofErr"),
    *("permStart", "permEnd", "bookmarkStart", "bookmarkEnd", "dataBinding", "rPrChange", "pPrChange", "tblPrChange"),
    *("trPrChange", "tcPrChange", "sectPrChange", "tblGridChange", "numberingChange", "annotationRef", "sectPr"),
)
_FETCHES = mark(
    "{name} fetches something from elsewhere when it is opened ({field}). Put it into the template itself, or choose "
    "another template."
)


def tidy(root: _Element, name: str) -> None:
    """Take tracked changes in, and what tells of people, sittings and other parts out; in place.

    Raises FileRefusedError for a field that fetches something or runs a program; `name` is how it calls the file.
    """
    told = " ".join(_instructions(root))
    fetching = _FETCHING.search(told)
    if fetching:
        raise FileRefusedError(_FETCHES, name=name, field=fetching[0])
    for tag in _DROPPED:
        for element in list(root.iter(f"{_W}{tag}")):
            _remove(element)
    for tag in _UNWRAPPED:
        for element in list(root.iter(f"{_W}{tag}")):
            _unwrap(element)
    for element in root.iter():
        for key in [one for one in element.attrib if etree.QName(one).localname.startswith("rsid")]:
            del element.attrib[key]


def _remove(element: _Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _unwrap(element: _Element) -> None:
    """Put what an element holds in its place."""
    for child in list(element):
        element.addprevious(child)
    _remove(element)


def _instructions(root: _Element) -> Iterator[str]:
    """What the fields ask for; an instruction may be cut into many pieces."""
    pieces: list[str] = []
    for one in root.iter(f"{_W}instrText", f"{_W}fldChar", f"{_W}fldSimple"):
        if one.tag == f"{_W}instrText":
            pieces.append(one.text or "")
        elif one.tag == f"{_W}fldSimple":
            yield one.get(f"{_W}instr", "")
        else:
            yield "".join(pieces)
            pieces.clear()
    yield "".join(pieces)


def shows_numbers(root: _Element) -> bool:
    """Whether a header or footer shows the number of the page."""
    return bool(_PAGE.search(" ".join(_instructions(root)))) or next(root.iter(f"{_W}pgNum"), None) is not None


def is_blank(root: _Element) -> bool:
    """Whether a header or footer shows nothing."""
    words = "".join(one.text or "" for one in root.iter(f"{_W}t"))
    shown = (f"{_W}{tag}" for tag in ("drawing", "pict", "object", "fldChar", "fldSimple", "tbl", "pgNum", "ptab"))
    return not words.strip() and next(root.iter(*shown), None) is None


def number_pictures(root: _Element, last: int) -> int:
    """Give the drawings of a part numbers of their own after `last`; gives back the last that was given."""
    drawings = list(root.iter(_PICTURE_NUMBER))
    for number, drawing in enumerate(drawings, last + 1):
        drawing.set("id", str(number))
    return last + len(drawings)
