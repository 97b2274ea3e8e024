"""Sections of a Word document: its sheets, upright and on their side, with the headers and footers of the first."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OF_THE_FIRST = ("headerReference", "footerReference", "titlePg")
"""What a later section takes over from the one before it; a title page there is but one."""

_SIDE_WHEN_TURNED = 1134
"""Twentieths of a point: two centimetres."""


@dataclass(frozen=True)
class Sheet:
    """Room for the text on a page, in twentieths of a point."""

    column: int
    depth: int


class Sections:
    """Makes the section properties of a document from those of its first section."""

    def __init__(self, first: bytes) -> None:
        """`first` is the `w:sectPr` of the document, with the namespaces that it uses; its sheet is the usual one."""
        self._first = etree.fromstring(first)
        size = self._first.find(f"{_W}pgSz")
        self.is_landscape = size is not None and _number(size, "w") > _number(size, "h")
        """Whether its sheet lies on its side."""

    def sheet(self, *, landscape: bool) -> Sheet:
        """The room for text on a page that stands upright, or lies on its side."""
        made = self._made(landscape=landscape)
        size, margins = made.find(f"{_W}pgSz"), made.find(f"{_W}pgMar")
        if size is None or margins is None:
            return Sheet(9000, 13000)
        sides = _number(margins, "left") + _number(margins, "right") + _number(margins, "gutter")
        edges = abs(_number(margins, "top")) + abs(_number(margins, "bottom"))
        return Sheet(max(_number(size, "w") - sides, 1440), max(_number(size, "h") - edges, 1440))

    def xml(self, *, landscape: bool, first: bool) -> str:
        """The `w:sectPr` of a section that ends here."""
        made = self._made(landscape=landscape)
        if not first:
            for child in list(made):
                if etree.QName(child).localname in _OF_THE_FIRST:
                    made.remove(child)
        etree.cleanup_namespaces(made)
        return etree.tostring(made, encoding="unicode")

    def _made(self, *, landscape: bool) -> _Element:
        """A copy of the first section on a sheet of this kind.

        Margins stay where they are, so that the header has its room; at the sides a turned sheet is for wide tables.
        """
        made = deepcopy(self._first)
        if landscape == self.is_landscape:
            return made
        size, margins = made.find(f"{_W}pgSz"), made.find(f"{_W}pgMar")
        if size is not None:
            wide, high = size.get(f"{_W}w", ""), size.get(f"{_W}h", "")
            size.set(f"{_W}w", high)
            size.set(f"{_W}h", wide)
            size.set(f"{_W}orient", "landscape" if landscape else "portrait")
        if margins is not None and landscape:
            for side in ("left", "right"):
                margins.set(f"{_W}{side}", str(min(_number(margins, side), _SIDE_WHEN_TURNED)))
        return made


def _number(element: _Element, name: str) -> int:
    """A length; decimals, which some programs write, are cut off."""
    try:
        return int(float(element.get(f"{_W}{name}", "0")))
    except ValueError:
        return 0
