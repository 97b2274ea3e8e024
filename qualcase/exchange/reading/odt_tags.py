"""The elements of OpenDocument texts by their names, and what a document's styles say about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

_SPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "dr3d": "urn:oasis:names:tc:opendocument:xmlns:dr3d:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
}


def named(name: str) -> str:
    """The full name of an element or attribute: `text:p`."""
    space, _, local = name.partition(":")
    return f"{{{_SPACES[space]}}}{local}"


def _all(*names: str) -> frozenset[str]:
    return frozenset(named(one) for names_of_kind in names for one in names_of_kind.split())


PARAGRAPHS = _all("text:p text:h")
LISTS = _all("text:list")
TABLES = _all("table:table")
WRAPPERS = _all(
    "text:section text:list-item text:list-header text:numbered-paragraph text:index-body text:index-title",
    "text:table-of-content text:illustration-index text:table-index text:object-index text:user-index",
    "text:alphabetical-index text:bibliography draw:a",
)
"""What holds paragraphs, lists and tables."""
ROW_GROUPS = _all("table:table-rows table:table-header-rows table:table-row-group")
SHAPES = _all(
    "draw:frame draw:g draw:rect draw:line draw:polyline draw:polygon draw:regular-polygon draw:path draw:circle",
    "draw:ellipse draw:connector draw:caption draw:measure draw:custom-shape draw:control draw:page-thumbnail",
    "dr3d:scene",
)
SILENT = _all(
    "text:number text:note-citation text:tracked-changes text:ruby-text text:script text:hidden-paragraph",
    "text:bookmark text:bookmark-start text:bookmark-end text:change text:change-start text:change-end",
    "text:sequence-decls text:variable-decls text:user-field-decls text:dde-connection-decls text:soft-page-break",
)
"""What stands among text and is none."""
PAGE_EDGES = _all(*(f"style:{edge}{ending}" for edge in ("header", "footer") for ending in ("", "-left", "-first")))
Style = tuple[str, str]
"""A style by its family and name."""

_STYLE, _SECTION = named("style:style"), named("text:section")
_FAMILY, _NAME, _PARENT = named("style:family"), named("style:name"), named("style:parent-style-name")
_DISPLAY = named("text:display")


def family_of(element: _Element) -> str:
    """The family of the style that an element names."""
    if element.tag in PARAGRAPHS:
        return "paragraph"
    return "section" if element.tag == _SECTION else "text"


def hidden_styles(*roots: _Element | None) -> frozenset[Style]:
    """The styles whose text is hidden, by themselves or by the style that they are based on; later roots win."""
    hidden: dict[Style, bool] = {}
    based: dict[Style, Style] = {}
    for root in roots:
        for style in root.iter(_STYLE) if root is not None else ():
            family = style.get(_FAMILY) or ""
            key = family, style.get(_NAME) or ""
            based[key] = family, style.get(_PARENT) or ""
            hidden.pop(key, None)
            shown = next((told for one in style if (told := one.get(_DISPLAY))), None)
            if shown is not None:
                hidden[key] = shown == "none"
    return frozenset(style for style in based if _is_hidden(style, hidden, based))


def _is_hidden(style: Style, hidden: dict[Style, bool], based: dict[Style, Style]) -> bool:
    way = {}
    while style in based and style not in hidden and style not in way:
        way[style] = True
        style = based[style]
    found = hidden.get(style, False)
    hidden.update(dict.fromkeys(way, found))
    return found


def unwrapped(parent: Iterable[_Element], wanted: str, groups: frozenset[str]) -> Iterable[_Element]:
    """Rows of a table, also those in groups."""
    for child in parent:
        if child.tag == wanted:
            yield child
        elif child.tag in groups:
            yield from unwrapped(child, wanted, groups)


def whole_text(element: _Element) -> str:
    """All the text in an element."""
    return "".join(map(str, element.itertext()))
