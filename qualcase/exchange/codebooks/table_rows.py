"""The sheets of a workbook, or the one table of a csv file, as rows of texts with nothing taken from their inside."""

from __future__ import annotations

import csv
import io
import warnings
from typing import TYPE_CHECKING, Any, NamedTuple

from qualcase.errors import FileRefusedError
from qualcase.exchange.archives import check_archive, damaged
from qualcase.exchange.reading.encoding import decode
from qualcase.exchange.reading.files import bytes_of, shown_name
from qualcase.exchange.writing.csvfile import unguarded
from qualcase.text.normalise import normalise

if TYPE_CHECKING:
    from pathlib import Path

_DELIMITERS = ",;\t"
_MOST_ROWS, _MOST_COLUMNS = 20_000, 2_000
_LONGEST = 5_000_000
"""Characters of a csv cell."""


class Row(NamedTuple):
    """A row with its number in the file, from 1."""

    line: int
    cells: list[str]


def sheets_of(path: Path) -> list[list[Row]]:
    """The sheets that hold anything, each with its rows; a csv file is one sheet.

    Raises:
        FileRefusedError: the file is missing, damaged, locked, or larger than any codebook.
    """
    name = shown_name(path)
    data = bytes_of(path, name)
    sheets = _workbook(data, name) if data.startswith(b"PK\x03\x04") else [_delimited(data, name)]
    filled = [[row for row in sheet if any(row.cells)] for sheet in sheets]
    return [sheet for sheet in filled if sheet]


def _delimited(data: bytes, name: str) -> list[Row]:
    text = normalise(decode(data, name).text)
    try:
        first = text.lstrip("\n")
        widths = {one: len(next(csv.reader(io.StringIO(first), delimiter=one), [])) for one in _DELIMITERS}
        delimiter = max(_DELIMITERS, key=lambda one: widths[one])
        held = csv.field_size_limit(_LONGEST)
        try:
            reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
            found, line = [], 1
            for cells in reader:
                found.append(Row(line, [unguarded(cell) for cell in cells]))
                line = reader.line_num + 1
                _check_size(len(found), len(cells), name)
        finally:
            csv.field_size_limit(held)
    except csv.Error as error:
        raise FileRefusedError(
            "{name} cannot be read as a table. Save it again as csv with quotes around long cells.", name=name
        ) from error
    return found


def _workbook(data: bytes, name: str) -> list[list[Row]]:
    check_archive(data, name)
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and extensions that say nothing about the cells
        try:
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
            try:
                return [_sheet(sheet, name) for sheet in book.worksheets]
            finally:
                book.close()
        except FileRefusedError:
            raise
        except Exception as error:  # the library raises whatever its parts raise
            raise damaged(name) from error


def _sheet(sheet: Any, name: str) -> list[Row]:
    sheet.reset_dimensions()
    found = []
    for line, cells in enumerate(sheet.iter_rows(values_only=True, max_col=_MOST_COLUMNS), 1):
        _check_size(line, len(cells), name)
        found.append(Row(line, [_text(cell) for cell in cells]))
    return found


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return normalise(str(value))


def _check_size(rows: int, columns: int, name: str) -> None:
    if rows > _MOST_ROWS or columns > _MOST_COLUMNS:
        raise FileRefusedError("{name} is larger than any codebook. Choose another file.", name=name)
