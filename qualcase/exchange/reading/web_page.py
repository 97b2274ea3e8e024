"""Web pages (.html): the text that a browser shows, in the order of the page.

Blocks and line breaks are lines, and rows of tables stand as in a text from Word. Scripts, styles, forms, pictures and
hidden parts are left out. Nothing that a page refers to is looked up.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from typing import TYPE_CHECKING

from qualcase.errors import FileRefusedError
from qualcase.exchange.reading.blocks import as_heading, row_lines, without_blank_ends, without_marks
from qualcase.exchange.reading.extracted import Extracted, notes_of, too_long
from qualcase.exchange.reading.txt import read_txt
from qualcase.text.wordcount import has_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element


def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


_BLOCKS = _set("""
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table
    tbody td tfoot th thead tr ul
    """)
_SILENT = _set("""
    head script style template noscript iframe object embed applet audio video map input select textarea button
    datalist progress meter rp rt title
    """)
_PICTURES = _set("img svg canvas picture math")
_HIDDEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.IGNORECASE)
_HEADING = re.compile("h[1-6]")
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_NUMBER = re.compile(r"\d{1,3}|[ivxl]{1,6}")
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_BEGINNING = 4096
_MOST_TAGS = 1_500_000
_LONGEST = 30_000_000


def read_html(data: bytes, name: str) -> Extracted:
    """Read the text of a page."""
    plain = _letters(data, name)
    if len(plain.text) > _LONGEST or plain.text.count("<") > _MOST_TAGS:
        raise too_long(name)
    root = _parsed(plain.text, name)
    page = _Page()
    if root is not None:
        page.walk(root)
    text, headings = without_marks("\n".join(without_blank_ends(page.finished())))
    return Extracted(text, (*plain.notes, *notes_of(page.counted)), headings)


def _letters(data: bytes, name: str) -> Extracted:
    """The page's source, in the encoding that it names unless its bytes tell another."""
    told = _CHARSET.search(data[:_BEGINNING])
    if told and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_BE, codecs.BOM_UTF16_LE)):
        try:
            encoding = codecs.lookup(told[1].decode("ascii")).name
            # Browsers take Latin 1 for its extension by Windows, and so must who reads what was made for them.
            source = data.decode("cp1252" if encoding in ("iso8859-1", "ascii") else encoding)
        except (LookupError, UnicodeError):
            return read_txt(data, name)
        if "\x00" not in source:
            return Extracted(source)
    return read_txt(data, name)


def _parsed(source: str, name: str) -> _Element | None:
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        root = etree.fromstring(source.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    if any(error.level == etree.ErrorLevels.FATAL for error in parser.error_log):
        raise FileRefusedError(
            "{name} is too large or too deeply nested for a web page. Copy its text from the browser and save it as "
            ".txt.",
            name=name,
        )
    return root


def _note_number(raised: _Element) -> str:
    """The number of a note that a raised link leads to; else nothing."""
    text = "".join(map(str, raised.itertext())).strip(" []")
    parent = raised.getparent()
    linked = any(child.tag == "a" for child in raised) or (parent is not None and parent.tag == "a")
    return text if linked and _NUMBER.fullmatch(text) else ""


class _Page:
    """The lines of a page or of a cell in it."""

    def __init__(self, counted: Counter[str] | None = None) -> None:
        self.counted: Counter[str] = Counter() if counted is None else counted
        self._lines: list[str] = []
        self._pieces: list[str] = []

    def finished(self) -> list[str]:
        """The lines, after the last one was ended."""
        self._end_block()
        return self._lines

    def walk(self, element: _Element) -> None:
        """Read an element with all that is in it."""
        tag = str(element.tag).rpartition("}")[2]
        if self._is_left_out(element, tag):
            return
        if tag == "br":
            self._end_line()
        elif tag == "table":
            self._end_block()
            self._table(element)
        elif tag in _BLOCKS:
            self._end_block()
            self.counted["lists"] += tag == "li"
            before = len(self._lines)
            self._inside(element, as_it_stands=tag == "pre")
            self._end_block()
            if _HEADING.fullmatch(tag):
                self._lines[before:] = [as_heading(one, int(tag[1])) for one in self._lines[before:]]
        elif tag == "q":
            self._pieces.append('"')
            self._inside(element)
            self._pieces.append('"')
        elif tag == "sup" and (number := _note_number(element)):
            self._pieces.append(f"[{number}]")
        else:
            self.counted["inserted"] += tag == "ins"
            self._inside(element)

    def _is_left_out(self, element: _Element, tag: str) -> bool:
        if tag in _SILENT:
            return True
        if tag in _PICTURES:
            self.counted["pictures"] += 1
            return True
        if tag == "del":
            self.counted["deleted"] += 1
            return True
        if "hidden" in element.attrib or _HIDDEN.search(element.get("style") or ""):
            self.counted["hidden"] += has_words("".join(map(str, element.itertext())))
            return True
        return False

    def _inside(self, element: _Element, *, as_it_stands: bool = False) -> None:
        self._words(element.text, as_it_stands=as_it_stands)
        for child in element:
            self.walk(child)
            self._words(child.tail, as_it_stands=as_it_stands)

    def _words(self, words: str | None, *, as_it_stands: bool = False) -> None:
        if not words:
            return
        if as_it_stands:
            first, *rest = words.split("\n")
            self._pieces.append(first)
            for line in rest:
                self._end_line()
                self._pieces.append(line)
            return
        words = _BLANKS.sub(" ", words)
        if words.startswith(" ") and (not self._pieces or self._pieces[-1].endswith(" ")):
            words = words[1:]
        if words:
            self._pieces.append(words)

    def _end_line(self) -> None:
        self._lines.append("".join(self._pieces).rstrip(" "))
        self._pieces = []

    def _end_block(self) -> None:
        if self._pieces and (line := "".join(self._pieces).rstrip(" ")):
            # A paragraph with nothing but a blank that does not break is an empty line.
            self._lines.append("" if line.isspace() else line)
        self._pieces = []

    def _table(self, table: Iterable[_Element]) -> None:
        for part in table:
            if part.tag == "tr":
                self._row(part)
            elif part.tag in ("thead", "tbody", "tfoot"):
                self._table(part)
            elif part.tag == "caption":
                self.walk(part)

    def _row(self, row: _Element) -> None:
        if self._is_left_out(row, "tr"):
            return
        cells = []
        for cell in row:
            if cell.tag in ("td", "th"):
                inside = _Page(self.counted)
                inside.walk(cell)
                cells.append(without_blank_ends(inside.finished()))
        self._lines += row_lines(cells)
