"""Reports in Word that come back: their elements as others left them, and what the program put into them unseen.

Words are read as if all tracked changes were accepted. Numbers that Word counts by itself are left out of them, since
they change whenever somebody puts in a table or a page.
"""

from __future__ import annotations

import json
import posixpath
import re
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from qualcase.coding.excerpt_ids import label_of_bookmark
from qualcase.coding.remade import PARTS_PARAGRAPHS, Found, Piece, PieceKind, print_of
from qualcase.errors import FileRefusedError
from qualcase.exchange.archives import damaged, open_archive, parse_part, read_part
from qualcase.exchange.reading.docx_tags import style_levels
from qualcase.exchange.reading.report_styles import StyleKinds

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from lxml.etree import _Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SEAL = "urn:qualcase:report"
"""The name space of the part by which a report knows how it was made."""


def w(name: str) -> str:
    """A name of Word's."""
    return f"{{{W}}}{name}"


_BLOCKS = frozenset({w("p"), w("tbl"), w("sdt"), w("customXml"), w("altChunk")})
_ENDS = frozenset({w("bookmarkEnd"), w("commentRangeEnd"), w("moveFromRangeEnd"), w("moveToRangeEnd"), w("permEnd")})
_NOT_READ = frozenset({w("del"), w("moveFrom"), w("pPr"), w("rPr"), w("delText"), w("sdtPr")})
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DESCRIBED = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_COUNTED = re.compile(r"\s*(SEQ|PAGEREF|PAGE|NUMPAGES)\b")
_SECTION = "\x01"
_SIGNS = {w("br"): "\n", w("cr"): "\n", w("tab"): "\t", w("noBreakHyphen"): "-"}
_TEXT, _STYLE, _VALUE, _ID, _NAME = w("t"), w("pStyle"), w("val"), w("id"), w("name")
_BEGINS, _ENDS_HERE = w("bookmarkStart"), w("bookmarkEnd")
_NOT_PLAIN = frozenset(
    w(one)
    for one in (
        *("del", "moveFrom", "fldChar", "fldSimple", "drawing", "pict", "object", "tabs", "sectPr", "sdt"),
        *("txbxContent", "pPrChange", "rPrChange", "ruby"),
    )
) | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"}
"""What a paragraph may hold that makes its words harder to read."""


@dataclass
class Body:
    """The body of a document, element by element."""

    found: list[Found] = field(default_factory=list)
    nodes: list[list[_Element]] = field(default_factory=list)
    """The nodes of each element; more than one where loose marks stand beside it."""
    last: _Element | None = None
    """The properties of the last section."""


@dataclass
class Returned:
    """A Word document, taken apart."""

    name: str
    parts: dict[str, bytes]
    main: str
    root: _Element
    styles: dict[str, str]
    """The name of each style in lower case, by its id."""
    levels: dict[str, int]
    body: Body = field(default_factory=Body)

    def part_beside(self, part: str) -> str:
        """The name of the part that tells the relations of a part."""
        folder, base = posixpath.split(part)
        return posixpath.join(folder, "_rels", f"{base}.rels")

    def style_id(self, name: str) -> str | None:
        """The id under which the document has a style."""
        return next((one for one, held in self.styles.items() if held == name), None)


@dataclass(frozen=True)
class Seal:
    """What the program puts into a report: what was asked, when, and the prints of its pieces. No names, no words."""

    order: dict[str, Any]
    made: str
    """The day, as an ISO date."""
    study: str
    """Id of the study."""
    pieces: tuple[Piece, ...] = ()


def read_returned(path: Path) -> Returned:
    """Take a document apart. Raises FileRefusedError where it is none, is damaged or could do harm."""
    with open_archive(path) as archive:
        parts = {one: read_part(archive, one, path.name) for one in archive.namelist() if not one.endswith("/")}
    main = next((one for one in parts if one.casefold() == "word/document.xml"), None)
    if main is None:
        raise FileRefusedError("{name} holds no Word document. Choose a report in Word.", name=path.name)
    root = parse_part(parts[main], path.name)
    styles_part = next((one for one in parts if one.casefold() == "word/styles.xml"), None)
    styles = parse_part(parts[styles_part], path.name) if styles_part else None
    made = Returned(path.name, parts, main, root, *styles_of(styles))
    body = root.find(w("body"))
    if body is None:
        raise damaged(path.name)
    made.body = BodyReader(made.styles, made.levels).read(body)
    return made


def read_seal(document: Returned) -> Seal | None:
    """What the program put into a report; None where it is none of ours, or lost that part."""
    for name, data in document.parts.items():
        if name.casefold().startswith("customxml/item") and SEAL.encode() in data:
            root = parse_part(data, document.name)
            if root.tag == f"{{{SEAL}}}report":
                return _seal(root)
    return None


def _seal(root: _Element) -> Seal | None:
    held = {str(one.tag).rpartition("}")[2]: one.text or "" for one in root}
    try:
        pieces = tuple(
            Piece(PieceKind(kind), tuple(prints), level, key, mark, path, tuple(keys))
            for kind, prints, level, key, mark, path, keys in json.loads(held["pieces"])
        )
        return Seal(json.loads(held["order"]), date.fromisoformat(held["made"]).isoformat(), held["study"], pieces)
    except (KeyError, ValueError, TypeError):
        return None


def styles_of(styles: _Element | None) -> tuple[dict[str, str], dict[str, int]]:
    """The names (in lower case) and the levels of the styles that a part holds, by their ids."""
    found = {}
    for style in styles.iter(w("style")) if styles is not None else ():
        name = style.find(w("name"))
        if name is not None and (style_id := style.get(w("styleId"))):
            found[str(style_id)] = str(name.get(w("val"), "")).casefold()
    return found, style_levels(styles)


class BodyReader:
    """Reads the elements of a body in their order; it knows which bookmarks are open."""

    def __init__(self, styles: Mapping[str, str], levels: Mapping[str, int]) -> None:
        """The names (in lower case) and levels of the document's styles, by their ids."""
        self.kinds = StyleKinds(styles, levels)
        self._body = Body()
        self._open: dict[str, str] = {}
        """The names of our bookmarks that are open, by their numbers."""

    def read(self, body: _Element) -> Body:
        """All elements."""
        before: list[_Element] = []
        for node in body:
            if node.tag == w("sectPr"):
                self._body.last = node
            elif node.tag in _BLOCKS:
                self._take([*before, node], node)
                before = []
            elif node.tag in _ENDS and self._body.nodes and not before:
                self._body.nodes[-1].append(node)
                self._close(node)
            else:
                before.append(node)
                self._begin(node)
        if before and self._body.nodes:
            self._body.nodes[-1] += before
        return self._body

    def _take(self, nodes: list[_Element], node: _Element) -> None:
        found = self.found(node)
        listed = self._body.found
        if found.kind is PieceKind.CONTENTS and listed and listed[-1].kind is PieceKind.CONTENTS:
            self._body.nodes[-1] += nodes  # where the wrapping of the contents was lost: they are many paragraphs
            return
        listed.append(found)
        self._body.nodes.append(nodes)

    def found(self, node: _Element) -> Found:
        """The next element."""
        if node.tag != w("p"):
            keys = tuple(dict.fromkeys(keys_in(node)))
            is_contents = node.tag == w("sdt") and _is_contents(node)
            kind = PieceKind.CONTENTS if is_contents else PieceKind.TABLE
            texts = [text_of(one) for one in node.iter(w("p"))]
            lines = () if is_contents else tuple(map(print_of, texts))
            return Found(kind, ("\n" if is_contents else PARTS_PARAGRAPHS).join(texts), keys=keys, lines=lines)
        style_id, text, marked = _plainly(node)
        marks = self._marks_over(node) if marked else self.marks
        plain = text is not None
        found = self.line(style_id, text_of(node) if text is None else text, marks)
        if plain or found.kind is not PieceKind.LINE:
            return found
        shown = [str(one.get("descr") or one.get("name") or "") for one in node.iter(_DESCRIBED)]
        if shown and not found.text.strip():
            return replace(found, kind=PieceKind.PICTURE, text="\n".join(shown) or "–")
        if not found.text.strip() and node.find(f"{w('pPr')}/{w('sectPr')}") is not None:
            return replace(found, text=_SECTION)
        return found

    def line(self, style_id: str, text: str, marks: tuple[str, ...]) -> Found:
        """A paragraph of which the words are known, and the bookmarks that reach over them."""
        kind, level, style = self.kinds.of(style_id, text)
        if kind is PieceKind.CONTENTS:
            return Found(kind, "")
        return Found(kind, text, level, marks if kind is PieceKind.LINE else (), style)

    # --- bookmarks

    @property
    def marks(self) -> tuple[str, ...]:
        """The names of our bookmarks that are open."""
        return tuple(dict.fromkeys(self._open.values())) if self._open else ()

    def _marks_over(self, node: _Element) -> tuple[str, ...]:
        """Our bookmarks that reach over words of a paragraph."""
        over = dict.fromkeys(self._open.values())
        for one in node.iter(_BEGINS, _ENDS_HERE):
            if one.tag == _BEGINS:
                name = self._begin(one)
                if name and _words_beside(one, preceding=False):
                    over[name] = None
            else:
                name = self._close(one)
                if name and not _words_beside(one, preceding=True) and one.getparent() is node:
                    over.pop(name, None)
        return tuple(over)

    def begin(self, number: str, name: str) -> str:
        """A bookmark begins; gives back its name where it is ours."""
        if not name.startswith("q_"):
            return ""
        # LibreOffice begins a bookmark that reaches over several paragraphs twice, and ends the second one.
        if name in self._open.values():
            self._open = {held: own for held, own in self._open.items() if own != name}
        self._open[number] = name
        return name

    def end(self, number: str) -> str:
        """A bookmark ends; gives back its name where it is ours."""
        return self._open.pop(number, "")

    def _begin(self, node: _Element) -> str:
        return self.begin(str(node.get(_ID)), str(node.get(_NAME, ""))) if node.tag == _BEGINS else ""

    def _close(self, node: _Element) -> str:
        return self.end(str(node.get(_ID))) if node.tag == _ENDS_HERE else ""


def _words_beside(node: _Element, *, preceding: bool) -> bool:
    """Whether words stand before or after a mark within its paragraph; a mark at the very edge reaches no further."""
    parent = node.getparent()
    if parent is None or parent.tag != _P:
        return True
    if any(one.tag != _LOOK and _has_words(one) for one in node.itersiblings(preceding=preceding)):
        return True
    return not any(_has_words(one) for one in parent)


_WORDS = (w("t"), w("br"), w("drawing"))
_P, _LOOK = w("p"), w("pPr")


def _has_words(node: _Element) -> bool:
    return next(node.iter(*_WORDS), None) is not None


def keys_in(node: _Element) -> Iterator[str]:
    """The ids of the excerpts whose bookmarks begin in a node."""
    for one in node.iter(w("bookmarkStart")):
        key = label_of_bookmark(str(one.get(w("name"), "")))
        if key:
            yield key


def _is_contents(node: _Element) -> bool:
    return any(one.get(w("val")) == "Table of Contents" for one in node.iter(w("docPartGallery")))


def _plainly(node: _Element) -> tuple[str, str | None, bool]:
    """The style of a paragraph, its words where they are plain, and whether there are bookmarks in it: in one pass."""
    style, parts, marked = "", [], False
    plain = True
    for one in node.iter():
        tag = one.tag
        if tag == _TEXT:
            parts.append(one.text or "")
        elif tag == _STYLE:
            style = style or str(one.get(_VALUE, ""))
        elif tag in (_BEGINS, _ENDS_HERE):
            marked = True
        elif tag in _SIGNS:
            parts.append(_SIGNS[tag])
        elif tag in _NOT_PLAIN:
            plain = False
    return style, "".join(parts) if plain else None, marked


def text_of(node: _Element) -> str:
    """The words of a paragraph as a reader sees them, changes accepted; line breaks are line ends."""
    parts: list[str] = []
    fields: list[str] = []
    """What the fields that are open here say of themselves."""
    _words(node, parts, fields)
    return "".join(parts)


def _words(node: _Element, parts: list[str], fields: list[str]) -> None:
    for one in node:
        tag = str(one.tag)
        if tag == _TEXT:
            if not any(_COUNTED.match(held) for held in fields):
                parts.append(one.text or "")
        elif tag in _SIGNS:
            parts.append(_SIGNS[tag])
        elif tag in (w("fldChar"), w("instrText")):
            _field(one, fields)
        elif tag not in _NOT_READ and tag != _FALLBACK and not _COUNTED.match(str(one.get(w("instr"), ""))):
            if tag == w("p") and parts:
                parts.append("\n")
            _words(one, parts, fields)


def _field(node: _Element, fields: list[str]) -> None:
    """Keep what the fields that are open say of themselves."""
    kind = node.get(w("fldCharType"))
    if kind == "begin":
        fields.append("")
    elif kind == "end" and fields:
        fields.pop()
    elif node.tag == w("instrText") and fields:
        fields[-1] += node.text or ""
