"""Rows of a workbook, written as XML at once: the library's own way takes three times as long for each cell."""

from __future__ import annotations

import datetime as dt
import math
import re
from typing import TYPE_CHECKING, Any

from xlsxwriter.worksheet import Worksheet

from qualcase.exchange.writing.workbook_looks import day_of, kind_of
from qualcase.exchange.writing.workbook_memory import LONGEST_CELL, letters_of
from qualcase.exchange.writing.xml_text import clean, escaped

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from xlsxwriter.format import Format

    from qualcase.coding.tables import CellValue, Column
    from qualcase.exchange.writing.shown import ColumnLook
    from qualcase.exchange.writing.workbook_looks import Looks

_LINE_HEIGHT, _HIGHEST_ROW = 15, 409
"""In points; higher than that a row cannot be."""
_DAY_ZERO = dt.date(1899, 12, 30)
_ESCAPE = re.compile("(_x[0-9a-fA-F]{4}_)")
"""What Excel takes for a sign written by its number."""


class Sheet(Worksheet):  # type: ignore[misc] # the library tells no types
    """A sheet whose rows are as high as their text, and may still change with it.

    Excel would find the heights by itself when it opens the file, LibreOffice does not; and the library's own
    heights are fixed ones, which stay when a column is made wider.
    """

    def __init__(self) -> None:
        super().__init__()
        self.heights: dict[int, int] = {}
        """Of rows that are not yet written, in points, where they are more than one line high."""

    def set_height(self, row: int, lines: int) -> None:
        """Let a row be so many lines high."""
        if lines > 1:
            self.heights[row] = min(lines * _LINE_HEIGHT, _HIGHEST_ROW)

    def put_cells(self, row: int, cells: Sequence[str], last: int) -> None:
        """Write a row of cells that are XML; `last` is the place of the last of them. Rows come in order."""
        if row > self.previous_row:
            self._write_single_row(row)
        self._check_dimensions(row, last)
        height = self.heights.pop(row, 0)
        high = f' ht="{height}"' if height else ""
        self.fh.write(f'<row r="{row + 1}"{high}>{"".join(cells)}</row>')

    def _write_row(self, row: int, *rest: Any, **more: Any) -> None:
        height = self.heights.pop(row, 0)
        if height:
            self._xml_start_tag("row", [("r", row + 1), ("ht", height)])
        else:
            super()._write_row(row, *rest, **more)


def row_writer(
    sheet: Sheet, columns: Sequence[Column], spans: Sequence[int], figures: Sequence[ColumnLook], looks: Looks
) -> Callable[[int, Sequence[CellValue]], None]:
    """What writes a row of the table into a row of the sheet."""
    # What stands behind the columns that are edited steps back; what stands before says what the row is about.
    first = next((place for place, column in enumerate(columns) if column.edited), len(columns))
    kinds = [
        kind_of(column, held, looks, behind_edited=place > first)
        for place, (column, held) in enumerate(zip(columns, figures, strict=True))
    ]
    letters = [letters_of(place) for place in range(sum(spans))]
    text_styles = [_style(kind.look) for kind in kinds]
    days, plain = {True: _style(looks.quiet_day), False: _style(looks.day)}, _style(looks.cell)

    def put_row(number: int, row: Sequence[CellValue]) -> None:
        cells: list[str] = []
        place = 0
        lines = 1
        for value, span, kind, style in zip(row, spans, kinds, text_styles, strict=True):
            at = f'{letters[place]}{number + 1}"'
            if isinstance(value, str):
                found = day_of(value) if kind.days else None
                if found is not None:
                    cells.append(f'<c r="{at}{days[kind.quiet]}><v>{(found - _DAY_ZERO).days}</v></c>')
                elif value:
                    parts = split_text(clean(value))
                    cells += [_text(f'{letters[place + n]}{number + 1}"', style, part) for n, part in enumerate(parts)]
                if kind.wraps and (len(value) > kind.width or "\n" in value):
                    lines = max(lines, lines_of(value, kind.width))
            elif isinstance(value, bool):
                cells.append(f'<c r="{at}{plain} t="b"><v>{int(value)}</v></c>')
            elif value is not None and math.isfinite(value):
                look = looks.of_figure(value, kind)
                cells.append(f'<c r="{at}{_style(look)}><v>{value!r}</v></c>')
            place += span
        sheet.set_height(number, lines)
        sheet.put_cells(number, cells, max(place - 1, 0))

    return put_row


def _style(look: Format) -> str:
    return f' s="{look._get_xf_index()}"'  # noqa: SLF001 - the library has no other way to tell


def _text(at: str, style: str, text: str) -> str:
    if not text:
        return ""
    inner = escaped(_ESCAPE.sub(r"_x005F\1", text) if "_x" in text else text)
    space = ' xml:space="preserve"' if text[0].isspace() or text[-1].isspace() else ""
    return f'<c r="{at}{style} t="inlineStr"><is><t{space}>{inner}</t></is></c>'


def lines_of(text: str, width: int) -> int:
    """How many lines a text takes in a cell, rather one too many. Widths count figures, and letters are narrower."""
    letters = width * 11 // 10
    return sum(max(1, -(-len(line) // letters)) for line in text[:LONGEST_CELL].splitlines())


def split_text(text: str) -> list[str]:
    """A text in parts that each fit a cell and together are the whole; never through a character."""
    if len(text) <= LONGEST_CELL // 2 or len(text.encode("utf-16-le")) // 2 <= LONGEST_CELL:
        return [text]
    parts = []
    start = units = 0
    for place, character in enumerate(text):
        size = 1 if character <= "\uffff" else 2
        if units + size > LONGEST_CELL:
            parts.append(text[start:place])
            start, units = place, 0
        units += size
    return [*parts, text[start:]]
