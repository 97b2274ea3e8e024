"""Blocks of a report as Word's XML: what a block looks like depends on the sheet at hand and the block before it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, assert_never

from qualcase.coding.charts import PictureFormat
from qualcase.coding.report import Definition, Figure, Grid, Heading, Look, PageBreak, Paragraph, Quote, Turned
from qualcase.exchange.writing.word_grid import grid_pieces
from qualcase.exchange.writing.word_marks import FIGURE_CAPTION, Marks, leads_in
from qualcase.exchange.writing.word_styles import DEEPEST_HEADING, DEEPEST_IN_CONTENTS
from qualcase.exchange.writing.word_tables import definition_table
from qualcase.exchange.writing.xml_text import RIGHT_TO_LEFT, clean, is_right_to_left, paragraph, run, turned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qualcase.coding.charts import Renderer
    from qualcase.coding.report import Block, Written
    from qualcase.exchange.writing.word_pages import Pages
    from qualcase.exchange.writing.word_pictures import Pictures
    from qualcase.exchange.writing.word_sections import Sections, Sheet

LOOKS = {
    Look.PLAIN: "Normal",
    Look.QUIET: "QuietLine",
    Look.CHECK: "DisplayCheck",
    Look.WARNING: "WarningLine",
}
_TWIPS = 1440 / 25.4
"""Twentieths of a point in a millimetre."""
_DEEPEST_PICTURE = 0.85
"""The share of a page's depth that a picture may take, so that its caption stands on the same page."""
_WHOLE_LINES = 12
"""Lines up to which no page cuts an excerpt."""
_KEPT = "<w:keepNext/>"
_BEFORE_BREAK = re.compile(r"<w:p><w:pPr>(?:<w:pStyle [^>]*/>)?(?:<w:keepNext[^>]*/>)?(?:<w:keepLines/>)?")
_ONE_POINT = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
"""The height of a paragraph that only carries something."""
_SIX_POINTS = '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>'


class Entry(NamedTuple):
    """A heading that may stand in the contents."""

    level: int
    text: str
    bookmark: str


@dataclass
class BlockWriter:
    """Writes the blocks of one document, in their order."""

    sections: Sections
    pictures: Pictures
    pages: Pages
    renderer: Renderer | None = None
    landscape: bool = False
    """Whether the sheet at hand lies on its side."""
    entries: list[Entry] = field(default_factory=list)
    """The headings that have passed, as far as they may stand in the contents."""
    marks: Marks = field(default_factory=Marks)
    sheet: Sheet = field(init=False)
    _turn_to: bool | None = None
    _breaks: bool = False
    _above: type[Block] | None = None
    """What stands above."""
    _first_section: bool = True

    def __post_init__(self) -> None:
        """The document begins on the usual sheet."""
        self.sheet = self.sections.sheet(landscape=self.landscape)

    def last_section(self) -> str:
        """The properties of the section in which the document ends."""
        return self.sections.xml(landscape=self.landscape, first=self._first_section)

    def pieces(self, block: Block) -> Iterator[str]:
        """The XML of a block; a long table comes in several pieces."""
        if isinstance(block, Turned):
            self._turn_to = block.landscape
            return
        if isinstance(block, PageBreak):
            self._breaks = True
            return
        yield self._turn()
        breaks, self._breaks = self._breaks, False
        if breaks:
            self.pages.new_page()
        written = self._written(block)
        first = next(written, "")
        yield _on_new_page(first) if breaks else first
        self._above = type(block)
        yield from written

    def _turn(self) -> str:
        """The end of the section, where the sheet changes: only now, so that no page stays empty."""
        wanted, self._turn_to = self._turn_to, None
        if wanted is None or wanted == self.landscape:
            return ""
        ended = self.last_section()
        self._first_section = self._breaks = False
        self.landscape = wanted
        self.sheet = self.sections.sheet(landscape=wanted)
        self.pages.new_page(self.sheet)
        return f"<w:p><w:pPr>{_ONE_POINT}{ended}</w:pPr></w:p>"

    def _written(self, block: Written) -> Iterator[str]:
        if isinstance(block, Quote):
            yield self._quote(block)
        elif isinstance(block, Heading):
            yield self._heading(block)
        elif isinstance(block, Definition):
            yield self._definition(block)
        elif isinstance(block, Paragraph):
            yield self._paragraph(block)
        elif isinstance(block, Grid):
            led = "" if block.caption else self._space()
            for piece in grid_pieces(block, self.sheet, self.marks, self.pages):
                yield led + piece
                led = ""
        elif isinstance(block, Figure):
            yield self._figure(block)
        else:
            assert_never(block)

    def _line(self, style: str, text: str, properties: str = "") -> str:
        """A paragraph of the body."""
        self.pages.take(style, text)
        return paragraph(style, text, properties)

    def _quote(self, quote: Quote) -> str:
        """The excerpt in one paragraph, its source line and remarks in one each, kept on one page where they fit."""
        below = [("ExcerptSource", quote.source_line)] if quote.source_line else []
        below += [("ExcerptNote", remark) for remark in quote.remarks]
        lines = self.pages.lines("Excerpt", quote.text)
        is_short = lines <= _WHOLE_LINES
        self.pages.take("Excerpt", quote.text, head=is_short and bool(below), lines=lines)
        kept = ("" if below else '<w:keepNext w:val="0"/>') + ("<w:keepLines/>" if is_short else "")
        parts = [paragraph("Excerpt", quote.text, kept)]
        for number, (style, text) in enumerate(below, 1):
            is_last = number == len(below)
            self.pages.take(style, text, head=not is_last)
            parts.append(paragraph(style, text, "" if is_last else _KEPT))
        return self.marks.around("".join(parts), quote.key)

    def _heading(self, heading: Heading) -> str:
        level = min(max(heading.level, 1), DEEPEST_HEADING)
        style = f"Heading{level}"
        if level > DEEPEST_IN_CONTENTS or not clean(heading.text).strip():
            self.pages.take(style, heading.text, head=True)
            return paragraph(style, heading.text)
        self.pages.take_marked(style, heading.text)
        entry = Entry(level, " ".join(clean(heading.text).split()), f"_Toc{len(self.entries) + 1:08}")
        self.entries.append(entry)
        start, end = self.marks.bookmark(entry.bookmark)
        to_left = is_right_to_left(heading.text)
        more, look = (turned(""), RIGHT_TO_LEFT) if to_left else ("", "")
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>{start}{run(heading.text, look)}{end}</w:p>'

    def _definition(self, block: Definition) -> str:
        for label, text in block.rows:
            self.pages.take("TableText", text or label)
        return self._space() + definition_table(block, self.sheet.column, self.pages.of("TableLabel"))

    def _space(self) -> str:
        """Room between an excerpt and a table, which has none above it."""
        return f"<w:p><w:pPr>{_KEPT}{_SIX_POINTS}</w:pPr></w:p>" if self._above is Quote else ""

    def _paragraph(self, block: Paragraph) -> str:
        """Blank lines part paragraphs; single line ends stay lines."""
        parts = [part.strip("\n") for part in clean(block.text).split("\n\n") if part.strip()]
        style = LOOKS[block.look]
        if block.look is Look.QUIET and self._above is Heading:
            for part in parts:
                self.pages.take(style, part, head=True)
            return "".join(paragraph(style, part, _KEPT) for part in parts or [""])
        below_excerpt = '<w:spacing w:before="160"/>' if self._above is Quote else ""
        lines = []
        for number, part in enumerate(parts or [""]):
            leads = leads_in(part)
            self.pages.take(style, part, head=leads)
            lines.append(paragraph(style, part, (_KEPT if leads else "") + ("" if number else below_excerpt)))
        return "".join(lines)

    def _figure(self, block: Figure) -> str:
        shown = self._drawn(block) if self.renderer else self._told(block)
        if block.caption:
            self.pages.take("Caption", block.caption)
            shown += self.marks.caption(FIGURE_CAPTION, block.caption)
        return shown + "".join(self._line("DisplayCheck", note) for note in block.notes)

    def _drawn(self, block: Figure) -> str:
        """The chart as a picture, no larger than the page."""
        assert self.renderer is not None  # noqa: S101 - asked before
        room = self.sheet.column / _TWIPS * min(max(block.share, 0.05), 1.0)
        png = self.renderer.draw(block.chart, PictureFormat.PNG, width=room)
        svg = self.renderer.draw(block.chart, PictureFormat.SVG, width=room)
        most = self.sheet.depth / _TWIPS * _DEEPEST_PICTURE
        scale = min(1.0, room / png.width, most / png.height) if png.width and png.height else 1.0
        width, height = png.width * scale, png.height * scale
        self.pages.take_whole(height * _TWIPS + 220, head=bool(block.caption))
        picture = self.pictures.run(png, svg, _words(block), width=width, height=height)
        kept = "" if block.caption or block.notes else '<w:keepNext w:val="0"/>'
        return f'<w:p><w:pPr><w:pStyle w:val="Picture"/>{kept}</w:pPr>{picture}</w:p>'

    def _told(self, block: Figure) -> str:
        """What a chart shows in words, where nobody can draw it."""
        return self._line("Normal", _words(block), _KEPT if block.caption else "")


def _words(block: Figure) -> str:
    return block.chart.alt or block.chart.title or block.caption


def _on_new_page(xml: str) -> str:
    """The XML with a page break before its first paragraph; a table is led by a paragraph that carries it."""
    found = _BEFORE_BREAK.match(xml)
    if not found:
        return f"<w:p><w:pPr><w:pageBreakBefore/>{_ONE_POINT}</w:pPr></w:p>{xml}"
    return f"{found[0]}<w:pageBreakBefore/>{xml[found.end() :]}"
