"""Prints of the pieces of a report, taken while it is written: the document is never read back for its seal.

What passes is the writer's own XML. A plain paragraph is read as text; what holds fields, pictures or the end of a
section is parsed, a paragraph at a time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from xml.sax.saxutils import unescape

from qualcase.coding.excerpt_ids import label_of_bookmark
from qualcase.coding.remade import PARTS_PARAGRAPHS, Found, PieceKind, print_of
from qualcase.coding.remake_reading import pieces_of
from qualcase.exchange.archives import parse_part
from qualcase.exchange.reading.report_back import BodyReader, Seal, styles_of, text_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_NEXT = re.compile("<w:p>|<w:tbl>|</w:tbl>|<w:sdt>")
_MARK = re.compile('<w:bookmarkStart w:id="[^"]*" w:name="([^"]*)"/>')
_BEGINS = re.compile('(?<=</w:pPr>)<w:bookmarkStart w:id="([^"]*)" w:name="([^"]*)"/>')
_ENDS = re.compile('<w:bookmarkEnd w:id="([^"]*)"/>(?=</w:p>$)')
_PLAIN = "p|pPr|pStyle|r|rPr|t|rtl|bidi|keepNext|keepLines|pageBreakBefore|spacing|ind|jc|b|bCs|i|iCs|color|sz|szCs"
_NOT_PLAIN = re.compile(f"<(?!/?w:(?:{_PLAIN})[ />]|w:(?:br|tab)/>)|&(?!amp;|lt;|gt;)")
"""What makes a paragraph harder to read than by its text and breaks, once the marks around its words are away."""
_STYLE = re.compile('<w:pStyle w:val="([^"]*)"')
_SHOWN = re.compile("<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:(br|tab)/>")
_SIGNS = {"br": "\n", "tab": "\t"}
_USUAL = re.compile(
    '<w:p><w:pPr><w:pStyle w:val="([^"]*)"/>(?:<w:keep(?:Next|Lines)(?: w:val="0")?/>)*</w:pPr>'
    '(?:<w:bookmarkStart w:id="([^"]*)" w:name="([^"]*)"/>)?'
    '<w:r><w:t xml:space="preserve">([^<&]*(?:</w:t><w:(?:br|tab)/><w:t xml:space="preserve">[^<&]*)*)</w:t></w:r>'
    '(?:<w:bookmarkEnd w:id="([^"]*)"/>)?</w:p>'
)
"""Most of a report: one run in a style, perhaps with a mark around it. All others are looked at more closely."""
_CLOSING = b"</w:body></w:document>"


@dataclass(frozen=True)
class Sealed:
    """What the seal of a report tells beside its pieces."""

    order: dict[str, object]
    made: str
    """The day, as an ISO date."""
    study: str
    """Id of the study."""


@dataclass(frozen=True)
class _Printed(Found):
    """An element of which only the print is kept; a heading keeps its words, which name its place."""

    known: str = ""

    @property
    def print(self) -> str:
        return self.known


class Prints:
    """Takes the body of one document as it passes."""

    def __init__(self, sealed: Sealed, head: bytes, styles: bytes, name: str) -> None:
        """`head` is what stands before the body, `styles` the part of styles, `name` the file's, for refusals."""
        self._sealed, self._head, self._name = sealed, head, name
        self._reader = BodyReader(*styles_of(parse_part(styles, name)))
        self._rest = ""
        self._found: list[Found] = []
        self._tables = 0
        self._lines: list[str] = []
        self._keys: dict[str, None] = {}

    def take(self, xml: str) -> None:
        """Take the next XML of the body; what is not whole yet waits for what comes."""
        rest, at = self._rest + xml, 0
        while end := self._next(rest, at):
            at = end
        self._rest = rest[at:]

    @property
    def blank(self) -> Seal:
        """The seal before anything has passed."""
        return Seal(dict(self._sealed.order), self._sealed.made, self._sealed.study)

    def seal(self, opening: str) -> Seal:
        """The seal, when all has passed; `opening` stands before it."""
        body, self._found = self._found, []
        self.take(opening)
        pieces = tuple(piece for piece, _, _ in pieces_of([*self._found, *body]))
        return replace(self.blank, pieces=pieces)

    # --- one element after the other

    def _next(self, xml: str, at: int) -> int:
        """Take what begins next; gives back where it ends, 0 where nothing whole is left."""
        if not self._tables and (usual := _USUAL.match(xml, at)):
            style, begun, name, words, ended = usual.groups("")
            self._plain(style, begun, name, _text(f"<w:t>{words}</w:t>") if "<" in words else words, ended)
            return usual.end()
        found = _NEXT.search(xml, at)
        if found is None:
            return 0
        tag, end = found[0], found.end()
        if tag not in ("<w:p>", "<w:sdt>"):
            self._table(1 if tag == "<w:tbl>" else -1)
            return end
        closing = f"</{tag[1:]}"
        end = xml.find(closing, end) + len(closing)
        if end < len(closing):
            return 0
        self._element(xml[found.start() : end])
        return end

    def _element(self, xml: str) -> None:
        begins, ends = _BEGINS.search(xml), _ENDS.search(xml)
        bare = xml[: ends.start()] + xml[ends.end() :] if ends else xml
        bare = bare[: begins.start()] + bare[begins.end() :] if begins else bare
        plain = not _NOT_PLAIN.search(bare)
        if self._tables:
            self._keys.update(dict.fromkeys(filter(None, map(label_of_bookmark, _MARK.findall(xml)))))
            self._lines.append(_text(bare) if plain else text_of(self._parsed(xml)))
        elif not plain:
            self._keep(self._reader.found(self._parsed(xml)))
        else:
            style = _STYLE.search(bare)
            begun, name = begins.groups() if begins else ("", "")
            self._plain(style[1] if style else "", begun, name, _text(bare), ends[1] if ends else "")

    def _plain(self, style: str, begun: str, name: str, words: str, ended: str) -> None:
        """A plain paragraph: its style, number and name of a mark that begins, words, number of a mark that ends."""
        if begun:
            self._reader.begin(begun, name)
        kind, level, named = self._reader.kinds.of(style, words)
        if kind is PieceKind.CONTENTS:
            self._keep(Found(kind, ""))
        else:
            is_line = kind is PieceKind.LINE
            marks, text = (self._reader.marks, "") if is_line else ((), words)
            self._found.append(_Printed(kind, text, level, marks, named, known=print_of(words)))
        if ended:
            self._reader.end(ended)

    def _table(self, more: int) -> None:
        self._tables += more
        if not self._tables:
            lines, self._lines, keys, self._keys = self._lines, [], tuple(self._keys), {}
            text = PARTS_PARAGRAPHS.join(lines)
            self._keep(Found(PieceKind.TABLE, text, keys=keys, lines=tuple(map(print_of, lines))))

    def _keep(self, one: Found) -> None:
        if one.kind is PieceKind.CONTENTS and self._found and self._found[-1].kind is one.kind:
            return
        text = one.text if one.kind is PieceKind.HEADING else ""
        self._found.append(_Printed(one.kind, text, one.level, one.marks, one.style, one.keys, one.lines, one.print))

    def _parsed(self, xml: str) -> _Element:
        """An element; what it needs of names is told by the head."""
        return parse_part(self._head + xml.encode() + _CLOSING, self._name)[0][0]


def _text(xml: str) -> str:
    """The words of a plain paragraph."""
    words = "".join(text or _SIGNS.get(sign, "") for text, sign in _SHOWN.findall(xml))
    return unescape(words) if "&" in words else words
