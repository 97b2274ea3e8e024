"""Reports as Word documents, written as a stream: memory does not grow with the number of excerpts."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from qualcase.coding.report import Figure
from qualcase.errors import FileRefusedError
from qualcase.exchange.writing.word_blocks import BlockWriter
from qualcase.exchange.writing.word_contents import contents_xml
from qualcase.exchange.writing.word_pages import Pages
from qualcase.exchange.writing.word_pictures import Pictures
from qualcase.exchange.writing.xml_text import paragraph
from qualcase.progress import silent
from qualcase.words import mark

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from qualcase.coding.charts import Renderer
    from qualcase.coding.report import Report
    from qualcase.exchange.writing.report_prints import Sealed
    from qualcase.progress import Progress

_IS_THE_TEMPLATE = mark("{name} is the template itself. Choose another name for the report.")
_STYLES = "word/styles.xml"
_BATCH = 500
"""Blocks between two writes to the disk and two calls of `progress`."""
_LARGE = 64 * 1024
"""Signs of XML from which on a piece is written at once."""


def write_report(
    report: Report,
    path: Path,
    progress: Progress = silent,
    renderer: Renderer | None = None,
    *,
    template: Path | None = None,
    sealed: Sealed | None = None,
) -> None:
    """Write a report as a Word document.

    Without a `renderer` figures stand as their words. A `template` (.docx, .dotx) gives its styles, sheet, header and
    footer; what is written in it stays out. What is `sealed` goes into the document unseen, with the prints of its
    pieces, so that it can be made again; not into one that is too large to be read back.

    `progress` is told a total of 0 when the blocks are a stream of unknown length.

    Raises:
        FileRefusedError: the file cannot be written, or the template cannot be used; what was there before is
            untouched.
    """
    from qualcase.exchange.writing.report_prints import Prints
    from qualcase.exchange.writing.word_frame import A4, make_frame, write_document
    from qualcase.exchange.writing.word_measures import measures_of

    check_template(template, path)
    about = {"title": report.title, "header": report.header, "language": report.language}
    frame = make_frame(**about, page=A4, title_page=True, template=template)
    sections = frame.sections
    pages = Pages(measures_of(frame), sections.sheet(landscape=report.landscape))
    pictures = Pictures()
    writer = BlockWriter(sections, pictures, pages, renderer, report.landscape)
    opening = [("Title", report.title), *(("Subtitle", line) for line in report.subtitle if line)]

    def before() -> str:
        contents = contents_xml(report.contents_title, writer.entries, opening, pages, report.contents_depth)
        return "".join(paragraph(style, text) for style, text in opening) + contents

    write_document(
        path,
        frame,
        _pieces(report, writer, progress),
        before,
        pictures=pictures,
        section=writer.last_section,
        prints=Prints(sealed, frame.head, frame.part(_STYLES), path.name) if sealed else None,
    )


def check_template(template: Path | None, path: Path) -> None:
    """Raise FileRefusedError where a report would be written over its own template."""
    if template and os.path.realpath(template) == os.path.realpath(path):
        raise FileRefusedError(_IS_THE_TEMPLATE, name=path.name)


def _pieces(report: Report, writer: BlockWriter, progress: Progress) -> Iterator[str]:
    """The body in batches."""
    total = len(report.blocks) if isinstance(report.blocks, (list, tuple)) else 0
    done = 0
    waiting: list[str] = []
    for done, block in enumerate(report.blocks, 1):
        for piece in writer.pieces(block):
            waiting.append(piece)
            # A picture waits in memory until its piece is written.
            if len(piece) > _LARGE or isinstance(block, Figure):
                yield "".join(waiting)
                waiting.clear()
                progress(done - 1, total)
        if done % _BATCH == 0:
            yield "".join(waiting)
            waiting.clear()
            progress(done, total)
    yield "".join(waiting)
    progress(done, done)
