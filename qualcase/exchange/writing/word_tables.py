"""Tables in Word documents: the fields of a definition, and whole tables such as a matrix."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from qualcase.exchange.writing.shown import ColumnLook, column_looks
from qualcase.exchange.writing.stored_rows import replayable
from qualcase.exchange.writing.word_pages import Measures, ems
from qualcase.exchange.writing.word_styles import BAR, INK, LINE
from qualcase.exchange.writing.xml_text import paragraph, run
from qualcase.progress import silent

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from qualcase.coding.report import Definition
    from qualcase.coding.tables import CellValue, Table
    from qualcase.exchange.writing.stored_rows import Rows
    from qualcase.exchange.writing.word_frame import Page
    from qualcase.progress import Progress

_COLOUR = re.compile("#[0-9A-Fa-f]{6}")
_BATCH = 500
_LABEL_SHARE, _SIGN_SHARE, _LARGEST_LABEL_SHARE = 0.217, 0.1, 0.4
"""Of the width of a definition, for its labels: usual ones, signs and the like, long words."""
_BESIDE_FACE = 1.23
"""How much wider letters are in a face that stands in where ours is missing."""
_LABEL_MARGIN = 142
_LABELS_NAME_ROWS = (
    '<w:tblLook w:val="0680" w:firstRow="0" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1"'
    ' w:noVBand="1"/>'
)
"""By which programs that read out tell labels from their texts."""
_LARGEST, _SMALLEST_ON_A4, _SMALLEST = 18, 14, 11
"""Sizes of text in half points."""
_NARROWEST = 4
"""Characters that even an empty column is given."""
_FIGURE = 0.55
"""Width of an ordinary character as a share of the size of the text."""

AFTER_TABLE = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/></w:pPr></w:p>'
"""Two tables in a row would become one, and Word wants a paragraph at the end."""

_NO_RULE = '<w:pBdr><w:bottom w:val="nil"/></w:pBdr><w:spacing w:before="0"/>'
"""The table below the heading begins with a rule of its own."""


def rule(side: str, colour: str, width: int) -> str:
    """A border of a table or cell; `width` in eighths of a point."""
    return f'<w:{side} w:val="single" w:sz="{width}" w:space="0" w:color="{colour}"/>'


def _cell(width: int, inner: str, borders: str = "") -> str:
    edges = f"<w:tcBorders>{borders}</w:tcBorders>" if borders else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{edges}</w:tcPr>{inner}</w:tc>'


def table_start(widths: Sequence[int], borders: str, margin: int, look: str = "") -> str:
    """The beginning of a table up to its first row; lengths in twentieths of a point, `look` as the schema has it."""
    sides = f'<w:left w:w="{margin}" w:type="dxa"/><w:right w:w="{margin}" w:type="dxa"/>'
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{sides}</w:tblCellMar>{look}</w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>"
    )


def definition_table(definition: Definition, column: int = 8618, label: Measures | None = None) -> str:
    """The labels of a definition beside their texts, with a bar in its colour.

    `column` is the width of the text, `label` how much room the style of labels takes.
    """
    label_width = _label_width(definition, column, label or Measures())
    text_width = column - label_width
    colour = definition.colour[1:].upper() if _COLOUR.fullmatch(definition.colour) else BAR
    borders = rule("left", colour, 24) + rule("insideH", LINE, 4)
    rows = (
        "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        + _cell(label_width, paragraph("TableLabel", name))
        + _cell(text_width, paragraph("TableText", text))
        + "</w:tr>"
        for name, text in definition.rows
    )
    if not definition.rows:
        return ""
    start = table_start((label_width, text_width), borders, _LABEL_MARGIN, _LABELS_NAME_ROWS)
    return start + "".join(rows) + "</w:tbl>" + AFTER_TABLE


def _label_width(definition: Definition, column: int, label: Measures) -> int:
    """The usual width where it holds the longest word, so that tables line up; less for signs alone."""
    room = 2 * _LABEL_MARGIN

    def wish(text: str) -> float:
        return room + ems(text) * label.em * label.wide * _BESIDE_FACE

    if max((wish(name) for name, _ in definition.rows), default=0.0) <= column * _SIGN_SHARE:
        return round(column * _SIGN_SHARE)
    longest = max((wish(word) for name, _ in definition.rows for word in name.split()), default=0.0)
    return round(min(max(longest, column * _LABEL_SHARE), column * _LARGEST_LABEL_SHARE))


def write_table_document(
    table: Table, path: Path, *, header: str = "", language: str = "en", progress: Progress = silent
) -> None:
    """Write a table as a Word document in landscape: title, table with its head on every page, caption below.

    A table of very many columns gets smaller text and, where that would be too small to read, a sheet of A3.
    `language` is that of the texts in the cells.

    Raises:
        FileRefusedError: the file cannot be written; what was there before is untouched.
    """
    from qualcase.exchange.writing.word_frame import make_frame, write_document

    page, size = _fitting(table)
    frame = make_frame(title=table.title, header=header or table.title, language=language, page=page, title_page=False)
    with replayable(table.rows) as rows:
        looks = column_looks(rows, len(table.columns))
        layout = _Layout(_widths(table, page), looks, size)
        pieces = chain(_rows(table, rows, layout, progress), _after(table))
        write_document(path, frame, pieces, lambda: paragraph("Heading1", table.title, _NO_RULE))


class _Layout(NamedTuple):
    """How the columns stand."""

    widths: list[int]
    looks: list[ColumnLook]
    size: int
    """Of the text, in half points."""


def _wishes(table: Table) -> list[int]:
    """Characters that each column wants: what its table says, no word of its name broken, and one for the margin."""
    return [max(column.width, _NARROWEST, *map(len, column.name.split())) + 1 for column in table.columns]


def _fitting(table: Table) -> tuple[Page, int]:
    """The sheet, and the size of text at which all columns stand beside each other."""
    from qualcase.exchange.writing.word_frame import A3_LANDSCAPE, A4_LANDSCAPE

    characters = max(sum(_wishes(table)), 1)

    def largest(page: Page) -> int:
        return int(page.column / 10 / characters / _FIGURE)

    page = A4_LANDSCAPE if largest(A4_LANDSCAPE) >= _SMALLEST_ON_A4 else A3_LANDSCAPE
    return page, min(max(largest(page), _SMALLEST), _LARGEST)


def _widths(table: Table, page: Page) -> list[int]:
    """The widths of the columns, in proportion to their wishes, together as wide as the page."""
    wishes = _wishes(table)
    return [page.column * wish // sum(wishes) for wish in wishes]


def _rows(table: Table, rows: Rows, layout: _Layout, progress: Progress) -> Iterator[str]:
    """The table in batches."""
    if not layout.widths:
        return
    borders = rule("top", INK, 8) + rule("bottom", INK, 8) + rule("insideH", LINE, 4)
    margin = 57 if layout.size >= _SMALLEST_ON_A4 else 28
    waiting = [table_start(layout.widths, borders, margin), _head(table, layout)]
    for done, row in enumerate(rows, 1):
        waiting.append(_row(row, layout))
        if done % _BATCH == 0:
            yield "".join(waiting)
            waiting.clear()
            progress(done, rows.count)
    yield "".join(waiting) + "</w:tbl>"
    progress(rows.count, rows.count)


def _after(table: Table) -> Iterator[str]:
    yield paragraph("Caption", table.caption) if table.caption else AFTER_TABLE


def _head(table: Table, layout: _Layout) -> str:
    below = rule("bottom", INK, 8)
    cells = (
        _cell(width, _small(column.name, layout.size, "<w:b/><w:bCs/>", "<w:keepNext/>", right=look.is_right), below)
        for column, width, look in zip(table.columns, layout.widths, layout.looks, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{''.join(cells)}</w:tr>"


def _row(row: Sequence[CellValue], layout: _Layout) -> str:
    cells = (
        _cell(width, _small(look.shown(value), layout.size, right=look.is_right))
        for value, width, look in zip(row, layout.widths, layout.looks, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"


def _small(text: str, size: int, look: str = "", before: str = "", *, right: bool) -> str:
    """A paragraph of a cell. Only a size that is not the style's own is written down."""
    sized = "" if size == _LARGEST else f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    side = '<w:jc w:val="right"/>' if right else ""
    return f'<w:p><w:pPr><w:pStyle w:val="TableText"/>{before}{side}</w:pPr>{run(text, look + sized)}</w:p>'
