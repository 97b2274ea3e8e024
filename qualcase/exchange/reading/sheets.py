"""Sheets of xlsx files as rows of text, read one after the other and never calculated."""

from __future__ import annotations

import datetime as dt
import io
import warnings
from typing import TYPE_CHECKING, Any

from qualcase.errors import FileRefusedError
from qualcase.exchange.archives import check_archive, damaged
from qualcase.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_ROWS = 200_000
_MOST_COLUMNS = 1_000


def sheet_rows(data: bytes, name: str) -> Iterator[tuple[int, list[str]]]:
    """The rows of the first sheet that has any, each with its number from 1.

    Dates are written as 2015-10-03, whole numbers without decimals; formulas give the value that was last calculated.

    Raises:
        FileRefusedError: the file is no xlsx file, locked, damaged, could do harm, or has more rows than can be meant.
    """
    check_archive(data, name)
    import openpyxl

    try:
        with warnings.catch_warnings():
            # Parts that are not read (charts, styles, validation) are no concern of the reader's.
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
            try:
                yield from _rows(book, name)
            finally:
                book.close()
    except FileRefusedError:
        raise
    except Exception as error:
        # Whatever openpyxl meets in a file that is built in another way than it expects.
        raise damaged(name) from error


def _rows(book: Any, name: str) -> Iterator[tuple[int, list[str]]]:
    for sheet in book.worksheets:
        found = False
        sheet.reset_dimensions()  # a file may say that it is larger or smaller than it is
        for line, cells in enumerate(sheet.iter_rows(values_only=True, max_col=_MOST_COLUMNS), start=1):
            if line > _MOST_ROWS:
                raise FileRefusedError("{name} has more than {most} rows. Split it.", name=name, most=_MOST_ROWS)
            row = [cell_text(cell) for cell in cells]
            while row and not row[-1]:
                row.pop()
            if row:
                found = True
                yield line, row
        if found:
            return


def cell_text(value: object) -> str:
    """What a cell shows, as a table in plain text would write it."""
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(" ", "minutes")
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return normalise(str(value)).strip()
