"""Tables as an Excel workbook: text stays text, numbers are numbers, and nothing is cut.

Excel holds 32,767 characters in a cell. A longer text goes on in columns of its own beside it, `Text (2)`, `Text (3)`
…, so that the parts put together are the whole. A table longer than a sheet goes on in the next sheet.
"""

from __future__ import annotations

import math
import tempfile
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.worksheet import Worksheet

from qualcase.exchange.writing.files import writing_to
from qualcase.exchange.writing.shown import column_looks
from qualcase.exchange.writing.stored_rows import replayable
from qualcase.exchange.writing.xml_text import clean
from qualcase.progress import silent
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from xlsxwriter.format import Format

    from qualcase.coding.tables import CellValue, Column, Table
    from qualcase.progress import Progress

LONGEST_CELL = 32_767
"""UTF-16 units that a cell holds."""

_MOST_ROWS = 1_048_576
_WIDEST, _NARROWEST = 90, 6
_WRAPPED_FROM = 24
"""Columns from this width on hold sentences, which are broken into lines."""
_LINE_HEIGHT, _HIGHEST_ROW = 15, 409
"""In points; higher than that a row cannot be."""
_ABOUT_WIDTH = 62
_A4 = 9
_WIDEST_PRINT = 250
"""Characters in a row up to which a table is made to fit the width of a page."""
_BATCH = 1000
_NAME_LENGTH = 31
_NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\", " "))


class _Sheet(Worksheet):  # type: ignore[misc] # the library tells no types
    """A sheet whose rows are as high as their text, and may still change with it.

    Excel would find the heights by itself when it opens the file, LibreOffice does not; and the library's own
    heights are fixed ones, which stay when a column is made wider.
    """

    def __init__(self) -> None:
        super().__init__()
        self.heights: dict[int, int] = {}
        """Of rows that are not yet written, in points, where they are more than one line high."""

    def _write_row(self, row: int, *rest: Any, **more: Any) -> None:
        height = self.heights.pop(row, 0)
        if height:
            self._xml_start_tag("row", [("r", row + 1), ("ht", height)])
        else:
            super()._write_row(row, *rest, **more)


class _Looks(NamedTuple):
    """The formats of a workbook."""

    head: Format
    head_of_figures: Format
    cell: Format
    sentence: Format
    title: Format
    label: Format


class _Book(NamedTuple):
    """A workbook that is being written, and the names of sheets that it cannot take any more."""

    workbook: Workbook
    looks: _Looks
    taken: set[str]
    """In small letters; `history` is one that Excel keeps for itself."""

    def new_sheet(self, title: str) -> _Sheet:
        """One more sheet, named after its title."""
        sheet: _Sheet = self.workbook.add_worksheet(_sheet_name(title, self.taken), worksheet_class=_Sheet)
        return sheet


def write_workbook(
    tables: Sequence[Table],
    path: Path,
    *,
    about: Sequence[tuple[str, str]] = (),
    title: str = "",
    progress: Progress = silent,
) -> None:
    """Write one sheet per table, and a last one that says what they hold.

    `about` holds labels with their texts (study, filter, date); captions and the meanings of columns are added.
    `title` is the whole workbook's (default: the first table's).

    Raises:
        FileRefusedError: the file cannot be written; what was there before is untouched.
    """
    with writing_to(path) as temporary, tempfile.TemporaryDirectory(prefix="qualcase-") as folder:
        workbook = Workbook(str(temporary), {"constant_memory": True, "tmpdir": folder})
        try:
            book = _new_book(workbook)
            for table in tables:
                _write_table(book, table, progress)
            _write_about(book, title or (tables[0].title if tables else ""), list(_about_lines(tables, about)))
            workbook.close()
        except FileCreateError as error:
            raise error.args[0] from error
        finally:
            _let_go(workbook)


def _let_go(workbook: Workbook) -> None:
    """Close the files in which unfinished sheets wait; the library does so only when all goes well."""
    for sheet in workbook.worksheets():
        if sheet.row_data_fh is not None:
            sheet.row_data_fh.close()


def _new_book(workbook: Workbook) -> _Book:
    head = {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}
    looks = _Looks(
        head=workbook.add_format(head),
        head_of_figures=workbook.add_format({**head, "align": "right"}),
        cell=workbook.add_format({"valign": "top"}),
        sentence=workbook.add_format({"valign": "top", "text_wrap": True}),
        title=workbook.add_format({"bold": True, "font_size": 14}),
        label=workbook.add_format({"valign": "top", "font_color": "#5B6770"}),
    )
    return _Book(workbook, looks, {"history"})


def _write_table(book: _Book, table: Table, progress: Progress) -> None:
    """The sheets of one table: as many as its rows need, at least one."""
    with replayable(table.rows) as stored:
        spans = _spans(stored, len(table.columns))
        rights = [look.is_right for look in column_looks(islice(stored, _BATCH), len(table.columns))]
        rows = iter(stored)
        done = 0
        while True:
            sheet = book.new_sheet(table.title)
            _set_up(sheet, table.columns, spans, rights, book.looks)
            put_row = _row_writer(sheet, table.columns, spans, book.looks)
            last = 0
            for last, row in enumerate(islice(rows, _MOST_ROWS - 1), 1):
                put_row(last, row)
                if last % _BATCH == 0:
                    progress(done + last, stored.count, table.title)
            if spans:
                sheet.autofilter(0, 0, last, sum(spans) - 1)
            done += last
            if done >= stored.count:
                break
        progress(done, done, table.title)


def _spans(rows: Iterable[Sequence[CellValue]], count: int) -> list[int]:
    """How many columns each column takes, by its longest text."""
    spans = [1] * count
    half = LONGEST_CELL // 2
    for row in rows:
        for place, value in enumerate(row):
            # Below half the length no text can be too long, whatever signs it holds.
            if isinstance(value, str) and len(value) > half:
                spans[place] = max(spans[place], len(split_text(clean(value))))
    return spans


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


def _set_up(
    sheet: Worksheet, columns: Sequence[Column], spans: Sequence[int], rights: Sequence[bool], looks: _Looks
) -> None:
    """Head, widths, and how it prints: in landscape, the head on every page, all columns on one if that can be read."""
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.repeat_rows(0)
    if sum(column.width * span for column, span in zip(columns, spans, strict=True)) <= _WIDEST_PRINT:
        sheet.fit_to_pages(1, 0)
    place = 0
    for column, span, right in zip(columns, spans, rights, strict=True):
        sheet.set_column(place, place + span - 1, _width(column))
        for number in range(1, span + 1):
            name = column.name if number == 1 else f"{column.name} ({number})"
            _put(sheet, 0, place, clean(name), looks.head_of_figures if right else looks.head)
            place += 1


def _row_writer(
    sheet: _Sheet, columns: Sequence[Column], spans: Sequence[int], looks: _Looks
) -> Callable[[int, Sequence[CellValue]], None]:
    """What writes a row of the table into a row of the sheet."""
    widths = [_width(column) for column in columns]
    text_looks = [looks.sentence if width >= _WRAPPED_FROM else looks.cell for width in widths]

    def put_row(number: int, row: Sequence[CellValue]) -> None:
        place = 0
        lines = 1
        for value, span, width, text_look in zip(row, spans, widths, text_looks, strict=True):
            if isinstance(value, str):
                if value:
                    _put_long(sheet, number, place, value, text_look)
                if width >= _WRAPPED_FROM and (len(value) > width or "\n" in value):
                    lines = max(lines, _lines(value, width))
            elif isinstance(value, bool):
                sheet.write_boolean(number, place, value, looks.cell)
            elif value is not None and math.isfinite(value):
                sheet.write_number(number, place, value, looks.cell)
            place += span
        if lines > 1:
            sheet.heights[number] = min(lines * _LINE_HEIGHT, _HIGHEST_ROW)

    return put_row


def _width(column: Column) -> int:
    return min(max(column.width, _NARROWEST), _WIDEST)


def _lines(text: str, width: int) -> int:
    """How many lines a text takes in a cell, rather one too many. Widths count figures, and letters are narrower."""
    letters = width * 11 // 10
    return sum(max(1, -(-len(line) // letters)) for line in text[:LONGEST_CELL].splitlines())


def _put_long(sheet: Worksheet, row: int, place: int, text: str, look: Format) -> None:
    for offset, part in enumerate(split_text(clean(text))):
        _put(sheet, row, place + offset, part, look)


def _put(sheet: Worksheet, row: int, place: int, text: str, look: Format) -> None:
    """Write text as text. The library would take text in these marks for its own, unless it comes in three pieces."""
    if text.startswith("<r>") and text.endswith("</r>"):
        sheet.write_rich_string(row, place, text[:1], text[1:2], text[2:], look)
    else:
        sheet.write_string(row, place, text, look)


def _sheet_name(title: str, taken: set[str]) -> str:
    """A name that Excel takes: short, of allowed signs, and different from the others without regard to case."""
    plain = " ".join(clean(title).translate(_NOT_IN_NAMES).split()).strip("' ") or say(mark("Table"))
    number = 1
    name = _shortened(plain, _NAME_LENGTH)
    while name.casefold() in taken:
        number += 1
        ending = f" ({number})"
        name = _shortened(plain, _NAME_LENGTH - len(ending)) + ending
    taken.add(name.casefold())
    return name


def _shortened(name: str, length: int) -> str:
    """The beginning of a name, counted as Excel counts."""
    while len(name.encode("utf-16-le")) // 2 > length:
        name = name[:-1]
    return name.rstrip("' ")


def _about_lines(tables: Sequence[Table], about: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Labels and texts of the last sheet; two empty ones leave a line free."""
    yield from about
    for table in tables:
        meanings = [(column.name, column.meaning) for column in table.columns if column.meaning]
        if not table.caption and not meanings:
            continue
        yield from [("", ""), (table.title, table.caption)]
        yield from meanings


def _write_about(book: _Book, title: str, lines: Sequence[tuple[str, str]]) -> None:
    """Title of the workbook, and the sheet about it if there is something to say; a workbook needs a sheet."""
    book.workbook.set_properties({"title": clean(title)[:255], "author": ""})
    if not lines and book.workbook.worksheets():
        return
    sheet = book.new_sheet(say(mark("About this file")))
    sheet.set_column(0, 0, 22)
    sheet.set_column(1, 1, _ABOUT_WIDTH)
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    _put(sheet, 0, 0, clean(title), book.looks.title)
    for number, (label, text) in enumerate(lines, 2):
        _put_long(sheet, number, 0, label, book.looks.label)
        _put_long(sheet, number, 1, text, book.looks.sentence)
        sheet.heights[number] = min(max(_lines(text, _ABOUT_WIDTH), 1) * _LINE_HEIGHT, _HIGHEST_ROW)
