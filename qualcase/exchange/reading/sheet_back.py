"""Workbooks and csv files that were written to be edited, and come back.

Nothing is calculated: of a formula what it gave last is taken. A table is known by the stamp among its headings,
wherever on its sheet it begins and whatever the sheet is called by now.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from qualcase.coding.sheet_back import STAMP, ReturnedFile, ReturnedSheet, is_stamp, read_stamp
from qualcase.errors import FileRefusedError
from qualcase.exchange.archives import open_archive, read_part
from qualcase.exchange.reading.encoding import decode
from qualcase.exchange.reading.files import bytes_of, shown_name
from qualcase.exchange.reading.sheet_book import Book, RawSheet, read_book
from qualcase.exchange.reading.sheet_columns import match_columns
from qualcase.exchange.reading.sheet_rows import rows_of
from qualcase.exchange.writing.csvfile import unguarded
from qualcase.exchange.writing.workbook_memory import MEMORY
from qualcase.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from qualcase.exchange.reading.sheet_book import Kept

_BOOKS = (".xlsx", ".xlsm")
_OLD = (".xls", ".xlsb", ".ods", ".numbers")
_DELIMITERS = ",;\t"
_LANGUAGES = {",": "en", ";": "da"}
_GLANCE = 64 * 1024
_HEAD_WITHIN = 20
"""So many rows may stand above the headings."""


def read_returned(path: Path) -> ReturnedFile:
    """What a file brings back.

    Raises:
        FileRefusedError: It is no such file, is damaged, locked or could do harm, or holds no table that the program
            wrote to be read back.
    """
    name = shown_name(path)
    suffix = path.suffix.casefold()
    if suffix in _OLD:
        raise FileRefusedError(
            "{name} is a table of a kind that is not read. Save it as .xlsx or .csv and bring it in again.", name=name
        )
    data = bytes_of(path, name)
    book = read_book(data, name) if suffix in _BOOKS or data.startswith(b"PK\x03\x04") else _csv(data, name)
    sheets, others = [], []
    for sheet in book.sheets:
        # Without our hidden sheet it is a csv file that a spreadsheet saved as its own, with the guards in it.
        raw = sheet if book.kept.written or not sheet.name else sheet.unguarded()
        found = _returned(raw, book.kept, name)
        if found is not None:
            sheets.append(found)
        elif raw.rows and raw.name not in book.kept.about:
            others.append(raw.name)
    if not sheets:
        raise FileRefusedError(
            "{name} holds no table that was written to be read back, or its hidden columns were taken out. Export it "
            "again, and edit that.",
            name=name,
        )
    return ReturnedFile(name, tuple(sheets), tuple(others), book.kept.codes, book.formulas)


def may_return(path: Path) -> bool:
    """Whether a file looks like one that comes back: a csv file by its first line, a workbook by its hidden sheet."""
    try:
        if path.suffix.casefold() == ".csv":
            with path.open("rb") as file:
                return f"{STAMP} ".encode() in file.read(_GLANCE)
        if path.suffix.casefold() not in _BOOKS:
            return False
        with open_archive(path) as archive:
            return f'name="{MEMORY}"'.encode() in read_part(archive, "xl/workbook.xml", path.name)
    except (OSError, KeyError, FileRefusedError):
        return False


def _returned(raw: RawSheet, kept: Kept, name: str) -> ReturnedSheet | None:
    """A sheet as a table that comes back; None where it is none."""
    place = next(
        (
            number
            for number, row in enumerate(raw.rows[:_HEAD_WITHIN])
            if any(is_stamp(cell.text) for cell in row.cells)
        ),
        None,
    )
    if place is None:
        return None
    head = raw.rows[place]
    at = next(number for number, cell in enumerate(head.cells) if is_stamp(cell.text))
    stamp = read_stamp(head.cells[at].text)
    if stamp is None:
        raise FileRefusedError(
            "{name} was written by a newer qualcase, or its hidden columns were changed. Export it again, and edit "
            "that.",
            name=name,
        )
    tied = kept.ties.get(raw.name, {}).get(stamp.token, {})
    columns = match_columns(stamp, [cell.text for cell in head.cells], at, tied)
    rows, without_id = rows_of(raw, place + 1, stamp, columns, kept.parts.get(stamp.token) or {})
    headings = {key: head.cells[places[0]].text for key, places in columns.places.items()}
    return ReturnedSheet(
        raw.name or name,
        stamp,
        raw.language,
        rows,
        headings,
        columns.missing,
        columns.renamed,
        columns.foreign,
        without_id,
        kept.written.get(stamp.token),
    )


# --- csv


def _csv(data: bytes, name: str) -> Book:
    text = normalise(decode(data, name).text).lstrip("\n")
    first, _, rest = text.partition("\n")
    if first.casefold().startswith("sep=") and len(first.strip()) == len("sep=;"):
        delimiter, text, skipped = first.strip()[4], rest, 1
    else:
        delimiter, skipped = _delimiter(text), 0
    sheet = RawSheet.of_texts("", _csv_rows(text, delimiter, name, skipped), _LANGUAGES.get(delimiter))
    return Book((sheet,))


def _delimiter(text: str) -> str:
    """The sign between columns: that by which the first line falls into most."""

    def width(delimiter: str) -> int:
        try:
            return len(next(csv.reader(io.StringIO(text), delimiter=delimiter), []))
        except csv.Error:
            return 0

    return max(_DELIMITERS, key=width)


def _csv_rows(text: str, delimiter: str, name: str, skipped: int) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=False)
    try:
        # Rows are counted as a spreadsheet counts them, whatever lines their texts have.
        for number, cells in enumerate(reader, 1 + skipped):
            yield number, [unguarded(cell) for cell in cells]
    except csv.Error as error:
        raise FileRefusedError(
            "{name} cannot be read as a table at line {line}. Save it again as csv with quotes around long cells.",
            name=name,
            line=reader.line_num + skipped,
        ) from error
