"""The contents of a Word document: a field that holds its entries, linked, with the pages worked out beforehand.

Only Word knows where its pages end. To have it fill in the numbers while it opens a file, the file must ask for that,
and Word then puts a question about other files to everyone who opens it. So the numbers stand there as well as they can
be worked out, each a field of its own, and a line at the end of the list says so. That line is part of the field: Word
and LibreOffice take it away when they make the list anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.exchange.writing.word_marks import field_runs
from qualcase.exchange.writing.xml_text import RIGHT_TO_LEFT, is_right_to_left, paragraph, run, turned
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qualcase.exchange.writing.word_blocks import Entry
    from qualcase.exchange.writing.word_pages import Pages

_MOST_ENTRIES = {3: 40, 2: 200}
_MOST_ON_ITS_SIDE = {3: 20, 2: 30}
"""Entries up to which a level stands in the contents. Longer lists mostly repeat the same cases and years; the
outermost level stands there however long it is. A page on its side holds half as many lines."""
_KEPT_WITH_LAST = 2
"""So many entries stand on the page of the line below the list, which would be alone there otherwise."""
_MANY_ENTRIES = 20
_MANY_PAGES = 8
"""From so many entries or pages on, the text begins on a page of its own behind the contents."""
_BREAK = '<w:r><w:br w:type="page"/></w:r>'
_LAST_LINE = '<w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr>'
"""As low as can be, so that it does not go onto a page of its own."""


def contents_xml(
    title: str, entries: Sequence[Entry], opening: Sequence[tuple[str, str]], pages: Pages, depth: int = 3
) -> str:
    """The contents in the wrapping by which Word offers to update them; nothing without a title or entries.

    `opening` is what stands above them, as styles and texts; `depth` is the deepest level that is wanted.
    """
    if not entries or not title:
        return ""
    deepest = _deepest_level(entries, depth, is_on_its_side=pages.column > pages.depth)
    shown_count = sum(entry.level <= deepest for entry in entries)
    breaks = shown_count > _MANY_ENTRIES or pages.total > pages.depth * _MANY_PAGES
    if pages.of("Heading1").breaks:  # as a template may have it
        breaks = False
    note = say(
        mark("The page numbers are worked out beforehand. Click in this list and press F9, and Word sets them right.")
    )
    before = [*opening, ("TOCHeading", title)]
    before += [(f"TOC{entry.level}", entry.text) for entry in entries if entry.level <= deepest]
    numbers = pages.numbers([*before, ("QuietLine", note), ("Normal", "")], breaks=breaks)
    shown = [pair for pair in zip(entries, numbers, strict=True) if pair[0].level <= deepest]
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
        "</w:docPartObj></w:sdtPr><w:sdtContent>"
        + paragraph("TOCHeading", title)
        + "".join(_lines(shown, deepest, pages))
        + paragraph("QuietLine", note, '<w:keepNext/><w:keepLines/><w:spacing w:before="120"/>')
        + f'<w:p>{_LAST_LINE}<w:r><w:fldChar w:fldCharType="end"/></w:r>{_BREAK if breaks else ""}</w:p>'
        "</w:sdtContent></w:sdt>"
    )


def _lines(entries: Sequence[tuple[Entry, int]], deepest: int, pages: Pages) -> Iterator[str]:
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-'
        f'{deepest}" \\h \\z </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    for left, (entry, page) in zip(range(len(entries), 0, -1), entries, strict=True):
        to_left = is_right_to_left(entry.text)
        number = "<w:r><w:tab/></w:r>" + field_runs(f"PAGEREF {entry.bookmark} \\h", str(page))
        link = f'<w:hyperlink w:anchor="{entry.bookmark}" w:history="1">'
        link += f"{run(entry.text, RIGHT_TO_LEFT if to_left else '')}{number}</w:hyperlink>"
        tabs = _tabs(pages.of(f"TOC{entry.level}").tabs, pages.column)
        kept = "<w:keepNext/>" if left <= _KEPT_WITH_LAST else ""
        look = turned(kept + tabs) if to_left else kept + tabs
        yield f'<w:p><w:pPr><w:pStyle w:val="TOC{entry.level}"/>{look}</w:pPr>{begin}{link}</w:p>'
        begin = ""


def _tabs(others: tuple[int, ...], column: int) -> str:
    """The place of the number at the end of the line, written in each line as Word does; a template's own go."""
    cleared = "".join(f'<w:tab w:val="clear" w:pos="{place}"/>' for place in others if place != column)
    return f'<w:tabs>{cleared}<w:tab w:val="right" w:leader="dot" w:pos="{column}"/></w:tabs>'


def _deepest_level(entries: Sequence[Entry], depth: int, *, is_on_its_side: bool) -> int:
    """The deepest level that keeps the contents readable, and is wanted."""
    outermost = min(entry.level for entry in entries)
    for level, most in (_MOST_ON_ITS_SIDE if is_on_its_side else _MOST_ENTRIES).items():
        if level <= depth and sum(entry.level <= level for entry in entries) <= most:
            return level
    return outermost
