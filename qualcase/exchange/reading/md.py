"""Markdown (.md): its text without the marks of headings, emphasis, links and lists.

Many such files are plain text with a heading or two, so what Markdown would take away beyond its marks is kept: numbers
of lists, HTML, indented lines and `[IP1]: …`, which is a link's target by the book.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from qualcase.exchange.reading.blocks import as_heading, row_lines, without_blank_ends, without_marks
from qualcase.exchange.reading.extracted import Extracted, notes_of, too_long
from qualcase.exchange.reading.txt import read_txt

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markdown_it.token import Token

_LONGEST = 5_000_000
_MOST_LINES = 200_000
_MOST_MARKS = 1_000_000
"""Reading a million takes some seconds; an opening bracket takes ten times as long as any other mark."""
_BREAKS = frozenset({"softbreak", "hardbreak"})


def read_md(data: bytes, name: str) -> Extracted:
    """Read the text that a Markdown file shows."""
    from markdown_it import MarkdownIt

    plain = read_txt(data, name)
    _check_size(plain.text, name)
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": 100})
    parser.enable(["table", "strikethrough"]).disable(["reference", "code"])
    page = _Page()
    page.read(parser.parse(plain.text.replace("\x00", "")))
    text, headings = without_marks("\n".join(page.lines))
    return Extracted(text, (*plain.notes, *notes_of(page.counted)), headings)


def _check_size(text: str, name: str) -> None:
    """Refuse what would take long, which no transcript does."""
    marks = sum(map(text.count, "*_~`<&\\")) + 10 * text.count("[")
    if len(text) > _LONGEST or text.count("\n") > _MOST_LINES or marks > _MOST_MARKS:
        raise too_long(name)


class _Page:
    """The lines of a text, with a blank line where it has some."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.counted: Counter[str] = Counter()
        self._end = self._heading_end = self._item = 0
        self._number = ""
        self._level = 0
        self._row: list[list[str]] | None = None

    def read(self, tokens: Iterable[Token]) -> None:
        for token in tokens:
            kind, (start, end) = token.type, token.map or (self._end, self._end)
            if kind == "inline":
                words = self._words(token.children or ())
                self._put(as_heading(words, self._level) if self._level else words, start, end)
            elif kind == "fence":
                self._put(token.content.rstrip("\n"), start, end)
            elif kind == "list_item_open":
                self._number += f"{token.info}{token.markup} " if token.info else ""
                self._item = start
                self.counted["lists"] += not token.info
            elif kind == "list_item_close" and self._number:
                self._put("", self._item, self._item + 1)
            elif kind == "heading_open":
                self._heading_end, self._level = end, int(token.tag[1:])
            elif kind == "heading_close":  # below the line under it
                self._end, self._level = self._heading_end, 0
            else:
                self._row_token(kind, start)

    def _row_token(self, kind: str, start: int) -> None:
        if kind == "tbody_open":  # below the line that divides it from its head
            self._end = start
        elif kind == "tr_open":
            self._row = []
        elif kind == "tr_close" and self._row is not None:
            row, self._row = self._row, None
            self.lines += row_lines(row)

    def _put(self, text: str, start: int, end: int) -> None:
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
