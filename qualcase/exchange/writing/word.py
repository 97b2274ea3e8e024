"""Reports as Word documents, written as a stream: memory does not grow with the number of excerpts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.report import Definition, Heading, Paragraph, Quote
from qualcase.exchange.writing.word_styles import DEEPEST_HEADING, DEEPEST_IN_CONTENTS
from qualcase.exchange.writing.word_tables import definition_table
from qualcase.exchange.writing.xml_text import clean, paragraph, run
from qualcase.progress import silent

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from qualcase.coding.report import Block, Report
    from qualcase.progress import Progress

_BATCH = 500
"""Blocks between two writes to the disk and two calls of `progress`."""

_MOST_ENTRIES = {3: 40, 2: 200}
"""Entries up to which a level stands in the contents. Longer lists mostly repeat the same cases and years; the
outermost level stands there however long it is."""


class _Entry(NamedTuple):
    """A heading that may stand in the contents."""

    level: int
    text: str
    bookmark: str


def write_report(report: Report, path: Path, progress: Progress = silent) -> None:
    """Write a report as a Word document.

    The contents stand in the file as Word would make them, except for page numbers, which only Word can know: they
    come when the reader updates the list. To have Word do that by itself would make it ask a question about other
    files each time that someone opens the document.

    `progress` is told a total of 0 when the blocks are a stream of unknown length.

    Raises:
        FileRefusedError: the file cannot be written; what was there before is untouched.
    """
    from qualcase.exchange.writing.word_frame import A4, make_frame, write_document

    frame = make_frame(title=report.title, header=report.header, language=report.language, page=A4, title_page=True)
    entries: list[_Entry] = []
    write_document(
        path,
        frame,
        _pieces(report, entries, progress),
        lambda: _opening(report) + _contents(report.contents_title, entries),
    )


def _pieces(report: Report, entries: list[_Entry], progress: Progress) -> Iterator[str]:
    """The body in batches; the headings that may stand in the contents are added to `entries` on the way."""
    total = len(report.blocks) if isinstance(report.blocks, (list, tuple)) else 0
    done = 0
    waiting: list[str] = []
    for done, block in enumerate(report.blocks, 1):
        waiting.append(_block_xml(block, entries))
        if done % _BATCH == 0:
            yield "".join(waiting)
            waiting.clear()
            progress(done, total)
    yield "".join(waiting)
    progress(done, done)


def _block_xml(block: Block, entries: list[_Entry]) -> str:
    if isinstance(block, Quote):
        return _quote_xml(block)
    if isinstance(block, Heading):
        return _heading_xml(block, entries)
    if isinstance(block, Definition):
        return definition_table(block)
    if isinstance(block, Paragraph):
        return _paragraph_xml(block)
    raise NotImplementedError(type(block).__name__)


def _quote_xml(quote: Quote) -> str:
    """The excerpt in one paragraph, its source line and remarks in one each, kept on one page where they fit."""
    more = "<w:keepNext/>" if quote.remarks else ""
    parts = [paragraph("Excerpt", quote.text), paragraph("ExcerptSource", quote.source_line, more)]
    last = len(quote.remarks) - 1
    for number, remark in enumerate(quote.remarks):
        parts.append(paragraph("ExcerptNote", remark, "<w:keepNext/>" if number < last else ""))
    return "".join(parts)


def _heading_xml(heading: Heading, entries: list[_Entry]) -> str:
    level = min(max(heading.level, 1), DEEPEST_HEADING)
    style = f'<w:pPr><w:pStyle w:val="Heading{level}"/></w:pPr>'
    if level > DEEPEST_IN_CONTENTS:
        return f"<w:p>{style}{run(heading.text)}</w:p>"
    number = len(entries) + 1
    entry = _Entry(level, " ".join(clean(heading.text).split()), f"_Toc{number:08}")
    entries.append(entry)
    start = f'<w:bookmarkStart w:id="{number}" w:name="{entry.bookmark}"/>'
    return f'<w:p>{style}{start}{run(heading.text)}<w:bookmarkEnd w:id="{number}"/></w:p>'


def _paragraph_xml(block: Paragraph) -> str:
    """Blank lines part paragraphs; single line ends stay lines."""
    parts = [part for part in clean(block.text).split("\n\n") if part.strip()]
    return "".join(paragraph("Normal", part.strip("\n")) for part in parts or [""])


def _opening(report: Report) -> str:
    lines = (paragraph("Subtitle", line) for line in report.subtitle if line)
    return paragraph("Title", report.title) + "".join(lines)


def _contents(title: str, entries: list[_Entry]) -> str:
    """The contents as a field that holds its entries, in the wrapping by which Word offers to update it."""
    if not entries or not title:
        return ""
    deepest = _deepest_level(entries)
    shown = [entry for entry in entries if entry.level <= deepest]
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
        "</w:docPartObj></w:sdtPr><w:sdtContent>"
        + paragraph("TOCHeading", title)
        + "".join(_entries_xml(shown, deepest))
        + '<w:p><w:pPr><w:spacing w:after="0"/></w:pPr><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
        "</w:sdtContent></w:sdt>"
    )


def _entries_xml(entries: list[_Entry], deepest: int) -> Iterator[str]:
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-'
        f'{deepest}" \\h \\z </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    for entry in entries:
        link = f'<w:hyperlink w:anchor="{entry.bookmark}" w:history="1">{run(entry.text)}</w:hyperlink>'
        yield f'<w:p><w:pPr><w:pStyle w:val="TOC{entry.level}"/></w:pPr>{begin}{link}</w:p>'
        begin = ""


def _deepest_level(entries: list[_Entry]) -> int:
    """The deepest level that keeps the contents readable."""
    for level, most in _MOST_ENTRIES.items():
        if sum(entry.level <= level for entry in entries) <= most:
            return level
    return min(entry.level for entry in entries)
