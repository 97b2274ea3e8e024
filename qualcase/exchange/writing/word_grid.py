"""Grids in Word: tables within a report, whose cells hold paragraphs and excerpts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.report import Align, Cell, Look, Paragraph, Quote
from qualcase.exchange.writing.word_marks import TABLE_CAPTION, leads_in
from qualcase.exchange.writing.word_pages import ems
from qualcase.exchange.writing.word_styles import INK, LINE
from qualcase.exchange.writing.word_tables import AFTER_TABLE, rule, table_start
from qualcase.exchange.writing.xml_text import RIGHT_TO_LEFT, attribute, clean, is_right_to_left, paragraph, run, turned

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qualcase.coding.report import Grid, GridColumn
    from qualcase.exchange.writing.word_marks import Marks
    from qualcase.exchange.writing.word_pages import Pages
    from qualcase.exchange.writing.word_sections import Sheet

_COLOUR = re.compile("#[0-9A-Fa-f]{6}")
_WORD = re.compile(r"(?:\S|\u00a0)+")
"""What no line ends within."""
_LONGEST_TITLE = 250
_BATCH = 200
"""Rows between two writes."""
_LARGEST, _SMALLEST, _SMALLEST_ON_ITS_SIDE = 18, 16, 14
"""Sizes of text in half points, between which a table is set by how many columns it has: nobody reads smaller ones."""
_SIGN = 0.54
"""Width of an ordinary bold character in a common face, as a share of the size of the text."""
_BOLDER, _BESIDE_FACE, _MUCH, _MOST = 1.08, 1.42, 0.75, 0.9
"""How wide bold letters are beside those that are measured, in a common face and in one that stands in for ours where
that is missing: columns are as wide as the latter wants, as long as this takes no more than so much of the sheet. So
they are as the former wants for the words in their cells, which may take a little more."""
_LONGEST_WORD = 13.5
"""Ems of a word in a cell from which on it may break: names of files and the like."""
_NARROWEST, _NARROWEST_OF_MANY = 6, 2
"""Characters for which every column has room; the fewer where the sheet would not hold all columns otherwise."""
_SIDES = {Align.START: "", Align.MIDDLE: '<w:jc w:val="center"/>', Align.END: '<w:jc w:val="right"/>'}
_STYLES = {
    Look.PLAIN: "TableText",
    Look.QUIET: "TableQuiet",
    Look.CHECK: "TableQuiet",
    Look.WARNING: "TableText",
}
_KEPT = "<w:keepNext/>"
_BEFORE_KEEPING = re.compile(r'<w:p><w:pPr><w:pStyle w:val="[^"]*"/>(?!<w:keepNext/>)')
_BOLD = "<w:b/><w:bCs/>"
_INK = f'<w:color w:val="{INK}"/>'
_HEADS_ROW = _BOLD + _INK
_SET_IN = "\u2003"
"""With it a name begins that lies under another, such as that of a sub-code."""
_LOW = 0.2
"""The share of a page up to which the last two rows stand together, so that none is left alone on the next."""
_LARGEST_WHOLE = 0.6
"""The share of a page up to which a row is kept whole: moving a larger one would leave the page before half empty."""


class _Layout(NamedTuple):
    """How the columns of a grid stand."""

    columns: tuple[GridColumn, ...]
    widths: list[int]
    margin: int
    size: int
    """Of the text, in half points."""
    smallest: int
    """What steps back in a cell is smaller, but not smaller than this."""
    row_headings: int


class _Row(NamedTuple):
    """A row as XML, and about how high it is in twentieths of a point."""

    xml: str
    height: float


def grid_pieces(grid: Grid, sheet: Sheet, marks: Marks, pages: Pages) -> Iterator[str]:
    """A grid with its caption above and its notes below, in batches of rows."""
    if grid.caption:
        pages.take("Caption", grid.caption, head=True)
        yield marks.caption(TABLE_CAPTION, grid.caption, '<w:keepNext/><w:spacing w:before="200"/>')
    if grid.columns:
        layout = _layout(grid, sheet, pages.of("TableText").wide)
        waiting = [_start(layout, grid.caption), _head(layout)]
        above, last = _Row("", 0), _Row("", 0)
        for number, row in enumerate(grid.rows, 1):
            waiting.append(above.xml)
            above, last = last, _row(row, layout, marks, pages, sheet)
            if row and row[0].follows:
                above = above._replace(xml=_kept(above.xml))
            if number % _BATCH == 0:
                yield "".join(waiting)
                waiting.clear()
        low = above.height + last.height <= sheet.depth * _LOW
        waiting += [_kept(above.xml) if low else above.xml, _kept(last.xml) if grid.notes else last.xml, "</w:tbl>"]
        yield "".join(waiting)
    yield from _notes(grid.notes, pages)


def _notes(notes: tuple[str, ...], pages: Pages) -> Iterator[str]:
    """The lines below; two tables in a row would become one, so there is always a paragraph."""
    if not notes:
        yield AFTER_TABLE
    last = len(notes) - 1
    for number, note in enumerate(notes):
        pages.take("DisplayCheck", note)
        before, after = 80 if number == 0 else 0, 200 if number == last else 20
        yield paragraph("DisplayCheck", note, f'<w:spacing w:before="{before}" w:after="{after}"/>')


def _layout(grid: Grid, sheet: Sheet, wide: float) -> _Layout:
    """How the columns stand, in a face so `wide` beside a common one.

    No word of a heading is to be broken: columns that their share leaves too narrow take from the others, and only
    where all together want more than the sheet has do the letters become smaller. At the smallest size words break.
    Nor are words in cells, where there is room for that.
    """
    margin = 85 if len(grid.columns) <= 8 else 40
    smallest = _SMALLEST_ON_ITS_SIDE if sheet.column > sheet.depth else _SMALLEST
    longest = [max(map(ems, column.name.split()), default=0.0) for column in grid.columns]
    room = sheet.column - 2 * margin * len(longest)
    for narrowest in (_NARROWEST, _NARROWEST_OF_MANY):
        heads = [max(narrowest * _SIGN, one) for one in longest]
        size = int(room / 10 / wide / max(sum(heads), 1))
        if size >= smallest:
            break
    size = min(max(size, smallest), _LARGEST)
    both = [max(pair) for pair in zip(heads, _longest_words(grid), strict=True)]

    def wish(words: Sequence[float], face: float) -> list[float]:
        return [2 * margin + one * size * 10 * face * wide for one in words]

    wishes = ((both, _BESIDE_FACE, _MUCH), (both, _BOLDER, _MOST), (heads, _BESIDE_FACE, _MUCH))
    made = ((wish(words, face), most) for words, face, most in wishes)
    least = next((one for one, most in made if sum(one) <= sheet.column * most), wish(heads, _BOLDER))
    shares = [max(column.share, 0.01) for column in grid.columns]
    return _Layout(grid.columns, _widths(shares, least, sheet.column), margin, size, smallest, grid.row_headings)


def _longest_words(grid: Grid) -> list[float]:
    """The longest word that stands in each column, in ems; nothing where rows are made while they are written."""
    found = [0.0] * len(grid.columns)
    for row in grid.rows if isinstance(grid.rows, (tuple, list)) else ():
        for place, cell in enumerate(row[: len(found)]):
            if cell.span > 1:
                break
            words = {word for one in cell.content if isinstance(one, Paragraph) for word in _WORD.findall(one.text)}
            lengths = (one for one in map(ems, words) if one <= _LONGEST_WORD)
            found[place] = max(found[place], max(lengths, default=0.0))
    return found


def _widths(shares: Sequence[float], least: Sequence[float], room: int) -> list[int]:
    """Widths by shares, none below what it needs `least`; where all of these are too wide, as they compare."""
    parts = list(least)
    if sum(least) < room:
        narrow: set[int] = set()
        while True:
            free = room - sum(least[one] for one in narrow)
            rest = sum(share for one, share in enumerate(shares) if one not in narrow)
            parts = [least[one] if one in narrow else free * share / rest for one, share in enumerate(shares)]
            more = {one for one, part in enumerate(parts) if one not in narrow and part < least[one]}
            if not more:
                break
            narrow |= more
    ends = [round(room * sum(parts[: number + 1]) / sum(parts)) for number in range(len(parts))]
    return [max(end - start, 1) for start, end in zip([0, *ends], ends, strict=False)]


def _start(layout: _Layout, title: str) -> str:
    borders = rule("top", INK, 8) + rule("bottom", INK, 8) + rule("insideH", LINE, 4)
    first_column = 1 if layout.row_headings else 0
    look = (
        f'<w:tblLook w:val="{0x0620 + 0x80 * first_column:04X}" w:firstRow="1" w:lastRow="0"'
        f' w:firstColumn="{first_column}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
    )
    if title:  # by which it is announced to whoever has it read out
        look += f'<w:tblCaption w:val="{attribute(title[:_LONGEST_TITLE])}"/>'
    return table_start(layout.widths, borders, layout.margin, look)


def _head(layout: _Layout) -> str:
    """The row of headings, on every page."""
    edge = f"<w:tcBorders>{rule('bottom', INK, 8)}</w:tcBorders>"
    cells = (
        _cell(
            width,
            1,
            edge,
            _plain(column.name, "TableText", layout, column.align, _BOLD + _INK, properties=_KEPT),
        )
        for column, width in zip(layout.columns, layout.widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{''.join(cells)}</w:tr>"


def _row(row: Sequence[Cell], layout: _Layout, marks: Marks, pages: Pages, sheet: Sheet) -> _Row:
    """One row; cells that are missing at its end are empty. Raises ValueError where it has too many."""
    cells: list[str] = []
    highest = 0.0
    place = 0
    for cell in row:
        span = max(cell.span, 1)
        if place + span > len(layout.widths):
            raise ValueError(f"a row has more than the {len(layout.widths)} columns of its grid")
        width = sum(layout.widths[place : place + span])
        highest = max(highest, _height(cell, width - 2 * layout.margin, pages))
        cells.append(_content(cell, width, place, layout, marks))
        place += span
    cells += [_content(Cell(), width, len(layout.widths), layout, marks) for width in layout.widths[place:]]
    pages.take_whole(highest)
    whole = "<w:trPr><w:cantSplit/></w:trPr>" if highest <= sheet.depth * _LARGEST_WHOLE else ""
    return _Row(f"<w:tr>{whole}{''.join(cells)}</w:tr>", highest)


def _kept(row: str) -> str:
    """A row that stays on the page of what follows it, unless pages cut it."""
    return _BEFORE_KEEPING.sub(rf"\g<0>{_KEPT}", row) if "<w:cantSplit/>" in row else row


def _height(cell: Cell, column: float, pages: Pages) -> float:
    """About how high a cell is, in twentieths of a point."""
    height = 0.0
    for one in cell.content:
        if isinstance(one, Quote):
            height += pages.of("TableExcerpt").height(one.text, column)
            height += sum(pages.of("TableSource").height(line, column) for line in (one.source_line, *one.remarks))
        else:
            height += pages.of(_STYLES[one.look]).height(one.text, column)
    return height


def _content(cell: Cell, width: int, place: int, layout: _Layout, marks: Marks) -> str:
    """A cell at a place among the columns."""
    align = layout.columns[place].align if place < len(layout.columns) else Align.START
    look = _BOLD if cell.bold else ""
    if place < layout.row_headings:
        look = _HEADS_ROW
    ground = ""
    if _COLOUR.fullmatch(cell.fill):
        ground = f'<w:shd w:val="clear" w:color="auto" w:fill="{cell.fill[1:].upper()}"/>'
    parts = [
        _quote(one, layout, marks) if isinstance(one, Quote) else _said(one, layout, align, look)
        for one in cell.content
    ]
    return _cell(width, cell.span, ground, "".join(parts) or _plain("", "TableText", layout, align))


def _said(block: Paragraph, layout: _Layout, align: Align, look: str) -> str:
    """Words in a cell: blank lines part paragraphs, as elsewhere."""
    style = _STYLES[block.look]
    if block.look is Look.QUIET:
        look = ""  # it steps back beside a name, too
    if block.look is Look.WARNING and not look:
        look = _BOLD
    if look == _HEADS_ROW and block.text.startswith(_SET_IN):
        look = _INK  # lies under another name, which stands out from it
    parts = [part.strip("\n") for part in clean(block.text).split("\n\n") if part.strip()]
    return "".join(
        _plain(part, style, layout, align, look, properties=_KEPT if leads_in(part) else "") for part in parts or [""]
    )


def _quote(quote: Quote, layout: _Layout, marks: Marks) -> str:
    """An excerpt in a cell, its source line and remarks below it."""
    lines = [line for line in (quote.source_line, *quote.remarks) if line]
    last = len(lines) - 1
    xml = _plain(quote.text, "TableExcerpt", layout) + "".join(
        _plain(line, "TableSource", layout, properties=_KEPT if number < last else "")
        for number, line in enumerate(lines)
    )
    return marks.around(xml, quote.key)


def _plain(
    text: str, style: str, layout: _Layout, align: Align = Align.START, look: str = "", *, properties: str = ""
) -> str:
    """A paragraph of a cell. Only a size that is not the style's own is written down."""
    small = layout.size
    if small < _LARGEST:
        small = small if style in ("TableText", "TableExcerpt") else max(small - 2, layout.smallest)
        look += f'<w:sz w:val="{small}"/><w:szCs w:val="{small}"/>'
    properties += _SIDES[align]
    if is_right_to_left(text):
        properties, look = turned(properties), look + RIGHT_TO_LEFT
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{run(text, look)}</w:p>'


def _cell(width: int, span: int, more: str, inner: str) -> str:
    """A cell; `more` are its borders and ground, in the order of the schema."""
    spans = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spans}{more}</w:tcPr>{inner}</w:tc>'
