"""Tables as csv: for other programs and for our own reader; people with Excel are better served by a workbook.

Its form is the same whatever language the program speaks: comma, decimal point, UTF-8 with a byte order mark (by
which Excel knows it), CR LF. With a semicolon it is what Excel in Danish and Norwegian writes and opens itself, and
decimals have a comma.

Spreadsheets calculate a cell that begins with `=`, `+`, `-`, `@`, tab or CR, even one in quotation marks, and a
transcript may well begin so (`- ja, det gjorde vi`). Such text gets an apostrophe in front, and text that begins with
apostrophes before such a sign gets one more, so that taking one away always gives back what was written: `unguarded`
does. Numbers are not touched.
"""

from __future__ import annotations

import csv
import math
import re
from typing import TYPE_CHECKING, Literal

from qualcase.exchange.writing.files import writing_to
from qualcase.progress import silent

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from qualcase.coding.tables import CellValue, Table
    from qualcase.progress import Progress

Separator = Literal[",", ";"]

_BATCH = 1000
_TO_GUARD = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
_DROPPED = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
_BREAKS = re.compile("[\x0b\x0c]")
"""What Word puts on the clipboard for a line that is broken by hand."""


def write_csv(table: Table, path: Path, *, separator: Separator = ",", progress: Progress = silent) -> None:
    """Write the columns' names and the rows; title and caption have no place in a csv file.

    Raises:
        FileRefusedError: the file cannot be written; what was there before is untouched.
    """
    total = len(table.rows) if isinstance(table.rows, (list, tuple)) else 0
    cell = _cell_with(",") if separator == ";" else _cell_with(".")
    with writing_to(path) as temporary, temporary.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=separator)
        writer.writerow([guarded(_clean(column.name)) for column in table.columns])
        done = 0
        for done, row in enumerate(table.rows, 1):
            writer.writerow([cell(value) for value in row])
            if done % _BATCH == 0:
                progress(done, total)
        progress(done, done)


def guarded(text: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    return f"'{text}" if _TO_GUARD.match(text) else text


def _clean(text: str) -> str:
    """Text without signs that nobody sees and some readers stop at."""
    return text if text.isprintable() else _BREAKS.sub("\n", _DROPPED.sub("", text))


def unguarded(text: str) -> str:
    """The text that `guarded` was given."""
    return text[1:] if _GUARDED.match(text) else text


def _cell_with(point: str) -> Callable[[CellValue], str]:
    """How values are written, with this decimal sign."""

    def cell(value: CellValue) -> str:
        if value is None:
            return ""
        if isinstance(value, str):
            return guarded(_clean(value))
        if isinstance(value, bool):
            return "1" if value else "0"
        if isinstance(value, float):
            return repr(value).replace(".", point) if math.isfinite(value) else ""
        return str(value)

    return cell
