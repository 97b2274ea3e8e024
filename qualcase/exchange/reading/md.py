"""Markdown (.md): its text without the marks of headings, emphasis, links and lists.

Many such files are plain text with a heading or two, so what Markdown would take away beyond its marks is kept: numbers
of lists, HTML, indented lines and `[IP1]: …`, which is a link's target by the book.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from qualcase.exchange.reading.blocks import row_lines, without_blank_ends
from qualcase.exchange.reading.extracted import Extracted, notes_of, too_long
from qualcase.exchange.reading.txt import read_txt

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markdown_it.token import Token

_LONGEST = 5_000_000
_MOST_LINES = 200_000
_BREAKS = frozenset({"softbreak", "hardbreak"})


def read_md(data: bytes, name: str) -> Extracted:
    """Read the text that a Markdown file shows."""
    from markdown_it import MarkdownIt

    plain = read_txt(data, name)
    if len(plain.text) > _LONGEST or plain.text.count("\n") > _MOST_LINES:
        raise too_long(name)
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": 100})
    parser.enable(["table", "strikethrough"]).disable(["reference", "code"])
    page = _Page()
    page.read(parser.parse(plain.text.replace("\x00", "")))
    return Extracted("\n".join(page.lines), (*plain.notes, *notes_of(page.counted)))


class _Page:
    """The lines of a text, with a blank line where it has some."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.counted: Counter[str] = Counter()
        self._end = 0
        self._number = ""
        self._row: list[list[str]] | None = None

    def read(self, tokens: Iterable[Token]) -> None:
        for token in tokens:
            kind = token.type
            if kind == "inline":
                self._put(self._words(token.children or ()), token)
            elif kind == "fence":
                self._put(token.content.rstrip("\n"), token)
            elif kind == "list_item_open":
                self._number += f"{token.info}{token.markup} " if token.info else ""
                self.counted["lists"] += not token.info
            elif kind == "list_item_close" and self._number:
                self._put("", token)
            elif kind == "tbody_open" and token.map:
                self._end = token.map[0]
            elif kind == "tr_open":
                self._row = []
            elif kind == "tr_close" and self._row is not None:
                row, self._row = self._row, None
                self.lines += row_lines(row)

    def _put(self, text: str, token: Token) -> None:
        start, end = token.map or (self._end, self._end)
        if self.lines and start > self._end:
            self.lines.append("")
        self._end = end
        lines = (self._number + text if text else self._number.rstrip()).split("\n")
        self._number = ""
        if self._row is None:
            self.lines += lines
        else:
            self._row.append(without_blank_ends(lines))

    def _words(self, children: Iterable[Token]) -> str:
        pieces = []
        for child in children:
            if child.type in _BREAKS:
                pieces.append("\n")
            elif child.type == "image":
                self.counted["pictures"] += 1
            else:
                pieces.append(child.content)
        return "".join(pieces)
