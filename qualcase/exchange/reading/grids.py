"""Tables with any columns, from csv files and Excel workbooks: headings, and rows of cells as texts.

What a number looks like depends on where it stands: programs write a point before decimals and commas between
columns, Danish and Norwegian Excel a comma before decimals and semicolons between columns; a workbook holds numbers
as such.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import warnings
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from qualcase.errors import FileRefusedError
from qualcase.exchange.archives import check_archive, damaged
from qualcase.exchange.reading.encoding import decode
from qualcase.exchange.reading.files import bytes_of, shown_name
from qualcase.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

SUFFIXES = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm")
"""The endings of files that can be read as tables."""
_BOOKS = (".xlsx", ".xlsm")
_OLD = (".xls", ".xlt", ".xlsb", ".ods", ".numbers")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_DELIMITERS = ",;\t"
_MOST_ROWS, _MOST_COLUMNS = 200_000, 2_000
_BLANK_ROWS = 5_000
"""So many empty rows in a workbook end its table: some are formatted down to the millionth."""


@dataclass(frozen=True)
class GridRow:
    """One row; `line` is where it stands in the file, for messages. There are as many cells as headings."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Grid:
    """A table as it stands in a file. Columns without a heading are left out when nothing stands in them."""

    name: str
    """Of the file, as it can be shown."""
    headings: tuple[str, ...]
    rows: tuple[GridRow, ...]
    language: str | None
    """In whose form numbers are written (`en`: with a point); None: in that of the language in use."""
    original: bytes
    """The bytes of the file."""


def read_grid(path: Path) -> Grid:
    """The table in a csv file, or on the first sheet of a workbook that holds anything.

    Raises:
        FileRefusedError: It is no such file, is damaged, locked or too large, or has no headings or the same twice.
    """
    name = shown_name(path)
    suffix = path.suffix.casefold()
    if suffix in _OLD:
        raise _not_read(name)
    data = bytes_of(path, name)
    if suffix in _BOOKS or data.startswith((b"PK\x03\x04", _OLE)):
        return _grid(name, _book_rows(data, name), "en", data)
    delimiter, language, text = _delimited(normalise(decode(data, name).text), name)
    return _grid(name, _csv_rows(text, delimiter, name), language, data)


def _grid(name: str, lines: Iterable[tuple[int, list[str]]], language: str | None, data: bytes) -> Grid:
    filled = ((line, cells) for line, cells in lines if any(cells))
    first = next(iter(filled), None)
    if first is None:
        raise FileRefusedError("{name} is empty. Get it again from where it came from.", name=name)
    headings = [" ".join(cell.split()) for cell in first[1]]
    while headings and not headings[-1]:
        headings.pop()
    if len(headings) > _MOST_COLUMNS:
        raise FileRefusedError("{name} has more than {most} columns. Split it.", name=name, most=_MOST_COLUMNS)
    rows = [GridRow(line, _fitted(cells, len(headings), line, name)) for line, cells in islice(filled, _MOST_ROWS + 1)]
    if len(rows) > _MOST_ROWS:
        raise FileRefusedError("{name} has more than {most} rows. Split it.", name=name, most=_MOST_ROWS)
    return _named(Grid(name, tuple(headings), tuple(rows), language, data))


def _fitted(cells: list[str], width: int, line: int, name: str) -> tuple[str, ...]:
    if any(cells[width:]):
        raise FileRefusedError(
            "Line {line} of {name} has a cell beyond the named columns. Put quotes around cells that hold the sign "
            "between columns.",
            line=line,
            name=name,
        )
    return tuple(cells[:width] + [""] * (width - len(cells)))


def _named(grid: Grid) -> Grid:
    """The grid without empty columns that have no heading; every other column has one of its own."""
    kept = [place for place, one in enumerate(grid.headings) if one or any(row.cells[place] for row in grid.rows)]
    headings = tuple(grid.headings[place] for place in kept)
    if not all(headings):
        raise FileRefusedError(
            "{name} has a column without a name. Write names of all columns in its first line.", name=grid.name
        )
    folded = [one.casefold() for one in headings]
    twice = sorted({one for one in headings if folded.count(one.casefold()) > 1})
    if twice:
        raise FileRefusedError(
            "{name} has the column {twice} twice. Take one of them out.", name=grid.name, twice=", ".join(twice)
        )
    rows = tuple(GridRow(row.line, tuple(row.cells[place] for place in kept)) for row in grid.rows)
    return Grid(grid.name, headings, rows, grid.language, grid.original)


# --- csv


def _delimited(text: str, name: str) -> tuple[str, str | None, str]:
    """The sign between columns, whose numbers go with it, and the text with Excel's `sep=;` made an empty line."""
    first, _, rest = text.lstrip("\n").partition("\n")
    before = text[: len(text) - len(text.lstrip("\n"))]
    if first.casefold().startswith("sep=") and len(first.strip()) == 5:
        return first.strip()[4], _language(first.strip()[4]), f"{before}\n{rest}"
    try:
        widths = {one: len(next(csv.reader(io.StringIO(text.lstrip("\n")), delimiter=one), [])) for one in _DELIMITERS}
    except csv.Error as error:
        raise _torn(name, 1) from error
    best = max(_DELIMITERS, key=lambda one: widths[one])
    return best, _language(best), text


def _language(delimiter: str) -> str | None:
    return {",": "en", ";": "da"}.get(delimiter)


def _csv_rows(text: str, delimiter: str, name: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=False)
    line = 1
    try:
        for cells in reader:
            yield line, [_unguarded(cell.strip()) for cell in cells]
            line = reader.line_num + 1
    except csv.Error as error:
        raise _torn(name, line) from error


def _unguarded(cell: str) -> str:
    """A cell without the apostrophe by which a text is kept from being taken for a formula."""
    return cell[1:] if cell.startswith("'") and cell.lstrip("'")[:1] in ("=", "+", "-", "@") and len(cell) > 1 else cell


def _torn(name: str, line: int) -> FileRefusedError:
    return FileRefusedError(
        "{name} cannot be read as a table at line {line}. Save it again as csv with quotes around long cells.",
        name=name,
        line=line,
    )


# --- workbooks


def _book_rows(data: bytes, name: str) -> Iterator[tuple[int, list[str]]]:
    if data.startswith(_OLE):
        raise _locked(name) if "EncryptedPackage".encode("utf-16-le") in data else _not_read(name)
    check_archive(data, name)
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and extensions that say nothing about the cells
        try:
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
            sheets: list[Any] = list(book.worksheets)
            for sheet in sheets:
                sheet.reset_dimensions()
                rows = list(_sheet_rows(sheet))
                if rows:
                    book.close()
                    return iter(rows)
        except FileRefusedError:
            raise
        except Exception as error:  # the library raises whatever its parts raise
            raise damaged(name) from error
    book.close()
    return iter(())


def _sheet_rows(sheet: Any) -> Iterator[tuple[int, list[str]]]:
    blank = 0
    for line, cells in enumerate(sheet.iter_rows(values_only=True), 1):
        texts = [_cell_text(value) for value in cells[: _MOST_COLUMNS + 1]]
        blank = 0 if any(texts) else blank + 1
        if blank > _BLANK_ROWS or line > _MOST_ROWS + _BLANK_ROWS:
            return
        if not blank:
            yield line, texts


def _cell_text(value: object) -> str:
    """A cell as a text: numbers with a point, days as ISO dates, yes and no as such."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(" ", "seconds")
    if isinstance(value, (dt.date, dt.time)):
        return value.isoformat()
    return normalise(str(value)).strip()


def _locked(name: str) -> FileRefusedError:
    return FileRefusedError(
        "{name} is locked with a password. Take the password away in the program that made it and bring it in again.",
        name=name,
    )


def _not_read(name: str) -> FileRefusedError:
    return FileRefusedError(
        "{name} is a table of a kind that is not read. Save it as .xlsx or .csv and bring it in again.", name=name
    )


def heading_key(heading: str) -> str:
    """A heading without regard to case and to the signs between its words."""
    return "_".join(heading.casefold().replace("-", " ").replace("_", " ").split())


def columns_of(headings: Sequence[str], names: dict[str, str]) -> dict[str, int]:
    """The place of each known column: `names` gives columns by the headings that they may have."""
    found: dict[str, int] = {}
    for place, heading in enumerate(headings):
        column = names.get(heading_key(heading))
        if column:
            found.setdefault(column, place)
    return found
