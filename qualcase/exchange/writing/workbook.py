"""Tables as an Excel workbook: text stays text, numbers are numbers, and nothing is cut.

Excel holds 32,767 characters in a cell. A longer text goes on in columns of its own beside it, `Text (2)`, `Text (3)`
…, so that the parts put together are the whole. A table longer than a sheet goes on in the next sheet.
"""

from __future__ import annotations

import tempfile
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError

from qualcase.exchange.writing.files import writing_to
from qualcase.exchange.writing.shown import column_looks
from qualcase.exchange.writing.stored_rows import replayable
from qualcase.exchange.writing.workbook_looks import Looks, make_looks, width_of
from qualcase.exchange.writing.workbook_memory import LONGEST_CELL, MEMORY, Memory, letters_of, validate
from qualcase.exchange.writing.workbook_rows import Sheet, lines_of, row_writer, split_text
from qualcase.exchange.writing.xml_text import clean
from qualcase.progress import silent
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from qualcase.coding.tables import CellValue, Column, Table
    from qualcase.progress import Progress

_MOST_ROWS = 1_048_576
_ABOUT_WIDTH = 62
_LABELS_WIDTH, _WIDEST_LABELS = 22, 44
_A4 = 9
_MOST_FROZEN = 70
_WIDEST_PRINT = 250
"""Characters in a row up to which a table is made to fit the width of a page."""
_WIDEST_SCREEN = 150
"""Characters in a row up to which a table is seen whole."""
_BATCH = 1000
_NAME_LENGTH = 31
_NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\", " "))


class _Book(NamedTuple):
    """A workbook that is being written, and the names of sheets that it cannot take any more."""

    workbook: Workbook
    looks: Looks
    memory: Memory
    taken: set[str]
    """In small letters; `history` is one that Excel keeps for itself."""

    def new_sheet(self, title: str) -> Sheet:
        """One more sheet, named after its title."""
        sheet: Sheet = self.workbook.add_worksheet(_sheet_name(title, self.taken), worksheet_class=Sheet)
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
    return _Book(workbook, make_looks(workbook), Memory(workbook, split_text), {"history", MEMORY})


def _write_table(book: _Book, table: Table, progress: Progress) -> None:
    """The sheets of one table: as many as its rows need, at least one."""
    with replayable(table.rows) as stored:
        spans = _spans(stored, len(table.columns))
        figures = column_looks(islice(stored, _BATCH), len(table.columns))
        rows = iter(stored)
        done = 0
        while True:
            sheet = book.new_sheet(table.title)
            book.memory.begin(table)
            places = _set_up(sheet, table.columns, spans, [look.is_right for look in figures], book.looks)
            book.memory.tie(table, sheet, places)
            keep = book.memory.keeper(table)
            put_row = row_writer(sheet, table.columns, spans, figures, book.looks)
            last = 0
            for last, row in enumerate(islice(rows, _MOST_ROWS - 1), 1):
                put_row(last, row)
                if keep is not None:
                    keep(row)
                if last % _BATCH == 0:
                    progress(done + last, stored.count, table.title)
            if spans:
                sheet.autofilter(0, 0, last, sum(spans) - 1)
            for column, place in zip(table.columns, places, strict=True):
                validate(sheet, column, place, last)
            done += last
            if done >= stored.count:
                break
        book.memory.end(table, done)
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


def _set_up(
    sheet: Sheet, columns: Sequence[Column], spans: Sequence[int], rights: Sequence[bool], looks: Looks
) -> list[int]:
    """Head, widths, and how it prints: in landscape, the head on every page, all columns on one if that can be read.

    Gives back where each column begins.
    """
    sheet.freeze_panes(1, _frozen(columns, spans))
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.repeat_rows(0)
    # A year that is a name is a text, and no slip that wants a green corner in each cell.
    sheet.ignore_errors({"number_stored_as_text": f"A1:{letters_of(max(sum(spans) - 1, 0))}{_MOST_ROWS}"})
    shown = sum(column.width * span for column, span in zip(columns, spans, strict=True) if not column.hidden)
    if shown <= _WIDEST_PRINT:
        sheet.fit_to_pages(1, 0)
    sheet.set_height(0, max((lines_of(one.name, width_of(one)) for one in columns if not one.hidden), default=1))
    places: list[int] = []
    place = 0
    for column, span, right in zip(columns, spans, rights, strict=True):
        places.append(place)
        hidden = {"hidden": True} if column.hidden else None
        sheet.set_column(place, place + span - 1, width_of(column), None, hidden)
        usual = looks.head_of_figures if right else looks.head
        for number in range(1, span + 1):
            name = column.name if number == 1 else f"{column.name} ({number})"
            _put(sheet, 0, place, clean(name), looks.head_of_edited if column.edited else usual)
            place += 1
    return places


def _frozen(columns: Sequence[Column], spans: Sequence[int]) -> int:
    """How many columns stay in sight, where they leave room for others.

    They are those before the first that is edited; of a wide table to read the first column, which names the row.
    """
    is_wide = sum(width_of(one) for one in columns if not one.hidden) > _WIDEST_SCREEN
    first = next((number for number, one in enumerate(columns) if one.edited), int(is_wide))
    names = columns[:first]
    return sum(spans[:first]) if sum(map(width_of, names)) <= _MOST_FROZEN else 0


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
        meanings = [(column.name, _meaning(column)) for column in table.columns if column.meaning and not column.hidden]
        if not table.caption and not meanings:
            continue
        yield from [("", ""), (table.title, table.caption)]
        yield from meanings


def _meaning(column: Column) -> str:
    """What a column means, what may be written in it, and whether that is read back."""
    allowed = say(mark("Allowed: {values}"), values=", ".join(column.allowed)) if column.allowed else ""
    edited = say(mark("May be edited and read back.")) if column.edited else ""
    return " · ".join(filter(None, (column.meaning, allowed, edited)))


def _write_about(book: _Book, title: str, lines: Sequence[tuple[str, str]]) -> None:
    """Title of the workbook, and the sheet about it if there is something to say; a workbook needs a sheet."""
    book.workbook.set_properties({"title": clean(title)[:255], "author": ""})
    if not lines and book.workbook.worksheets():
        return
    sheet = book.new_sheet(say(mark("About this file")))
    book.memory.about(sheet.get_name())
    longest = max((len(label) for label, _ in lines), default=0) + 1
    labels = min(max(_LABELS_WIDTH, longest), _WIDEST_LABELS)
    sheet.set_column(0, 0, labels)
    sheet.set_column(1, 1, _ABOUT_WIDTH)
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    _put(sheet, 0, 0, clean(title), book.looks.title)
    for number, (label, text) in enumerate(lines, 2):
        _put_long(sheet, number, 0, label, book.looks.label)
        _put_long(sheet, number, 1, text, book.looks.sentence)
        sheet.set_height(number, max(lines_of(text, _ABOUT_WIDTH), lines_of(label, labels)))
